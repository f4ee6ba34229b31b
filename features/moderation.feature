@policy:moderation @owner:local_authority @owner:nhs
Feature: Moderation of the self-assessment
  The person's answers, the practitioner's and those agreed stand side by side. Who changed what, by
  how much and why is part of the decision.

  Background:
    Given the case "kirklees_pilot/jo.yaml"

  Rule: every change shows

    Scenario: Jo's meals were moderated down
      When the case is decided
      Then at "Making meals and eating", "Points moved at this question" is -5
      And at "Getting out and about", "Points moved at this question" is 0
      And "Change in points from the person's own answers to those agreed" is -5
      And "Size of the change in points" is 5

    Scenario: a change upwards
      Given "As agreed" answers "Nights" with "I need someone on some nights"
      And beside "Nights", "Why does the agreed answer differ from the person's own?" is "Jo wakes and wanders twice a week."
      When the case is decided
      Then at "Nights", "Points moved at this question" is 3
      And "Change in points from the person's own answers to those agreed" is -2

    Scenario: the practitioner's own answers differ from those agreed
      Given "The practitioner" answers "Making meals and eating" with "I manage"
      When the case is decided
      Then "Points by the practitioner's answers" is 3
      And the flag "The practitioner's own answers come to 3 points, those agreed to 7." is raised as note

    Scenario: the practitioner's own answers are those agreed
      When the case is decided
      Then the flag "The practitioner's own answers come to <practitioner_points> points, those agreed to <assessment.agreed_points>." is not raised

  Rule: a change needs a reason

    Scenario: an answer was changed and nobody says why
      Given "As agreed" answers "Nights" with "I need someone on some nights"
      When the case is decided
      Then the flag "The person's own answer was changed and no reason was given." is raised as stop
      And "Weekly sum after moderation" is refused, because "The person's own answer was changed and no reason was given."
      And "Who pays" is refused, because "The person's own answer was changed and no reason was given."
      And "FACS band" is "Substantial"

    Scenario: an answer that was not changed needs none
      When the case is decided
      Then the flag "The person's own answer was changed and no reason was given." is not raised

  Rule: a practitioner may move five points alone

    Scenario: five points are within the limit
      When the case is decided
      Then the flag "The change of <points_moved> points is more than the <practitioner_limit> that a practitioner may make alone." is not raised

    Scenario: six points go to the service manager
      Given "The person" answers "Nights" with "I need someone on some nights"
      And "As agreed" answers "Running the home and managing money" with "I need help with some of it"
      And beside "Nights", "Why does the agreed answer differ from the person's own?" is "Jo sleeps through since May."
      And beside "Running the home and managing money", "Why does the agreed answer differ from the person's own?" is "Rent was late three times."
      When the case is decided
      Then "Size of the change in points" is 6
      And the flag "The change of 6 points is more than the 5 that a practitioner may make alone." is raised as sign-off to "service manager"

  Rule: a panel may set its own sum, with its reason

    Scenario: the panel gives its reason
      Given "What weekly sum did the panel set, if one met?" is £60.00 a week
      And "What reason did the panel give for its sum?" is "Two evenings of company were added."
      When the case is decided
      Then "Weekly sum after moderation" is £60.00 a week
      And the reason for "Weekly sum after moderation" is "The panel set its own sum in place of the one that the points give."
      And the flag "A panel that sets its own sum must give its reason." is not raised

    Scenario: the panel gives no reason
      Given "What weekly sum did the panel set, if one met?" is £60.00 a week
      And "What reason did the panel give for its sum?" does not apply
      When the case is decided
      Then the flag "A panel that sets its own sum must give its reason." is raised as stop
      And "Weekly sum after moderation" is refused, because "A panel that sets its own sum must give its reason."

    Scenario: no panel met
      When the case is decided
      Then "Weekly sum after moderation" is £45.00 a week
      And the reason for "Weekly sum after moderation" is "The sum is the one that the agreed points give."

    Scenario: nobody knows yet whether the panel set a sum
      Given "What weekly sum did the panel set, if one met?" is not known
      When the case is decided
      Then "Weekly sum after moderation" is at least £0 a week
      And "What weekly sum did the panel set, if one met?" can still change "Weekly sum after moderation"
