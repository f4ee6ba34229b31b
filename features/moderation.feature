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
      And at "Making meals and eating", "Points by which the practitioner's answer differs from the person's own" is -5
      And at "Getting out and about", "Points moved at this question" is 0
      And at "Getting out and about", "Points by which the practitioner's answer differs from the person's own" is 0
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
      And at "Making meals and eating", "Points by which the practitioner's answer differs from the person's own" is -9
      And at "Making meals and eating", "Points moved at this question" is -5
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
      And "What the council pays" is refused, because "The person's own answer was changed and no reason was given."
      And "FACS band" is "Substantial"

    Scenario: an answer that was not changed needs none
      When the case is decided
      Then the flag "The person's own answer was changed and no reason was given." is not raised

  Rule: every change is worth something in pounds, alone and together

    Scenario: Jo's meals cost a step of the table
      When the case is decided
      Then "Sum for a year by the person's own answers" is £4,940.00 a year
      And "Sum for a year by the practitioner's answers" is £2,340.00 a year
      And "Sum for a year by the agreed answers" is £2,340.00 a year
      And "What the change is worth in a year" is -£2,600.00 a year
      And at "Making meals and eating", "What the change at this question is worth in a year" is -£2,600.00 a year
      And at "Getting out and about", "What the change at this question is worth in a year" is £0 a year
      And the flag "This change alone crosses a step of the table and is worth -£2,600.00 a year." is raised as review
      And the flag "The agreed answers move the sum for a year by -£2,600.00 a year." is raised as review

    Scenario: a change within a step is worth nothing
      Given "The person" answers "Making meals and eating" with "I need help with some meals"
      And "The person" answers "Making choices and planning the day" with "I need help with big decisions"
      And beside "Making choices and planning the day", "Why does the agreed answer differ from the person's own?" is "Jo moved house on her own."
      When the case is decided
      Then "Change in points from the person's own answers to those agreed" is -2
      And "What the change is worth in a year" is £0 a year
      And the flag "This change alone crosses a step of the table and is worth <question.worth_here>." is not raised
      And the flag "The agreed answers move the sum for a year by <worth>." is not raised

    Scenario: two changes that cross a step only together
      Given "The person" answers "Making meals and eating" with "I need help with some meals"
      And "The person" answers "Nights" with "I need someone on some nights"
      And beside "Nights", "Why does the agreed answer differ from the person's own?" is "Jo sleeps through since May."
      And "The person" answers "Making choices and planning the day" with "I need help with big decisions"
      And beside "Making choices and planning the day", "Why does the agreed answer differ from the person's own?" is "Jo moved house on her own."
      When the case is decided
      Then "Points by the person's own answers" is 12
      And "What the change is worth in a year" is -£2,600.00 a year
      And at "Nights", "What the change at this question is worth in a year" is £0 a year
      And at "Making choices and planning the day", "What the change at this question is worth in a year" is £0 a year
      And the flag "This change alone crosses a step of the table and is worth <question.worth_here>." is not raised
      And the flag "The agreed answers move the sum for a year by -£2,600.00 a year." is raised as review

    Scenario: changes up and down that cancel out
      Given "As agreed" answers "Nights" with "I need someone on some nights"
      And beside "Nights", "Why does the agreed answer differ from the person's own?" is "Jo wakes and wanders twice a week."
      When the case is decided
      Then "Points moved at all questions, up and down together" is 8
      And the flag "Changes up and down cancel out in part, so 8 points were moved and 2 are left." is raised as note

    Scenario: changes that all go one way
      When the case is decided
      Then "Points moved at all questions, up and down together" is 5
      And the flag "Changes up and down cancel out in part, so <points_shifted> points were moved and <points_moved> are left." is not raised

    Scenario: where no budget is due, a change is worth nothing in pounds
      Given the case "kirklees_pilot/jo-april-2011.yaml"
      When the case is decided
      Then "Change in points from the person's own answers to those agreed" is -5
      And "What the change is worth in a year" does not apply, because "No budget is due, so points are worth nothing in pounds."
      And "The points lie just above a step of the table" does not apply, because "No budget is due, so points are worth nothing in pounds."
      And at "Making meals and eating", "What the change at this question is worth in a year" does not apply, because "No budget is due, so points are worth nothing in pounds."

  Rule: where no budget is due, nobody is asked to agree points that give no sum

    Scenario: many points were moved, nobody says why, and no budget is due
      Given the case "kirklees_pilot/jo-april-2011.yaml"
      And "The person" answers "Nights" with "I need someone every night"
      And "As agreed" answers "Keeping up with family, friends and other people" with "I lose touch without help"
      And "The practitioner" answers "Making meals and eating" with "I manage"
      When the case is decided
      Then "A budget is due" is no
      And "Points moved at all questions, up and down together" is 15
      And "Who has to agree the change" does not apply, because "No budget is due and no FACS band was changed, so there is nothing to agree."
      And the flag "The person's own answer was changed and no reason was given." is not raised
      And the flag "The change is more than a service manager may agree to, so a panel has to." is not raised
      And the flag "Changes up and down cancel out in part, so <points_shifted> points were moved and <points_moved> are left." is not raised
      And the flag "The practitioner's own answers come to <practitioner_points> points, those agreed to <assessment.agreed_points>." is not raised

    Scenario: a band that was moved below the threshold is still agreed, whatever the points
      Given the case "kirklees_pilot/jo-april-2011.yaml"
      And "The person" answers "Nights" with "I need someone every night"
      And "Which FACS band stood before moderation, if the band was moderated?" is "Critical"
      And "Why was the FACS band changed in moderation?" is "The danger of the spring is over."
      When the case is decided
      Then "A budget is due" is no
      And "Who has to agree the change" is "Service manager"
      And the reason for "Who has to agree the change" is "The change crosses a band, from Critical to Substantial."
      And the flag "The FACS band was changed from Critical to Substantial, which a practitioner may not do alone." is raised as sign-off to "service manager"
      And the flag "The <points_shifted> points that were moved are more than the <practitioner_limit> that a practitioner may move alone." is not raised

    Scenario: and needs its reason
      Given the case "kirklees_pilot/jo-april-2011.yaml"
      And "Which FACS band stood before moderation, if the band was moderated?" is "Critical"
      When the case is decided
      Then the flag "The FACS band was changed in moderation and no reason was given." is raised as stop

    Scenario: the questionnaire was not filled in, and no budget is due
      Given the case "banes_sirona/iris-reablement.yaml"
      When the case is decided
      Then "A budget is due" is no
      And the flag "The person's own answer was changed and no reason was given." is not raised
      And the flag "The <points_shifted> points that were moved are more than the <practitioner_limit> that a practitioner may move alone." is not raised
      And the flag "The change is more than a service manager may agree to, so a panel has to." is not raised

  Rule: a practitioner may move five points alone, a service manager twelve

    Scenario: five points are within the limit
      When the case is decided
      Then "Who has to agree the change" is "Practitioner"
      And the reason for "Who has to agree the change" is "A practitioner may agree a change within the limits alone."
      And the flag "The <points_shifted> points that were moved are more than the <practitioner_limit> that a practitioner may move alone." is not raised
      And the flag "The <pounds_shifted> that was moved is more than the <practitioner_pounds> that a practitioner may move alone." is not raised
      And the flag "The FACS band was changed from <band_before> to <facs.band>, which a practitioner may not do alone." is not raised
      And the flag "The change is more than a service manager may agree to, so a panel has to." is not raised

    Scenario: six points go to the service manager
      Given "The person" answers "Making meals and eating" with "I need help with some meals"
      And "The person" answers "Nights" with "I need someone on some nights"
      And "The person" answers "Keeping up with family, friends and other people" with "I lose touch without help"
      And beside "Nights", "Why does the agreed answer differ from the person's own?" is "Jo sleeps through since May."
      And beside "Keeping up with family, friends and other people", "Why does the agreed answer differ from the person's own?" is "Jo sees her sister each week."
      When the case is decided
      Then "Size of the change in points" is 6
      And "Points moved at all questions, up and down together" is 6
      And "Who has to agree the change" is "Service manager"
      And the reason for "Who has to agree the change" is "The 6 points that were moved are more than the 5 that a practitioner may move alone."
      And the flag "The 6 points that were moved are more than the 5 that a practitioner may move alone." is raised as sign-off to "service manager"

    Scenario: the service manager has agreed
      Given "The person" answers "Nights" with "I need someone on some nights"
      And beside "Nights", "Why does the agreed answer differ from the person's own?" is "Jo sleeps through since May."
      And "Who has agreed the change from the person's own answers, if anybody has?" is "Service manager"
      When the case is decided
      Then "Points moved at all questions, up and down together" is 8
      And "Who has to agree the change" is "Service manager"
      And the flag "The <points_shifted> points that were moved are more than the <practitioner_limit> that a practitioner may move alone." is not raised

    Scenario Outline: <points> points, from the person's nights and safety
      Given "The person" answers "Nights" with "<nights>"
      And "The person" answers "Staying safe" with "I am at risk now and then"
      And "The person" answers "Running the home and managing money" with "<home>"
      And "Who has agreed the change from the person's own answers, if anybody has?" is "<by>"
      And beside "Nights", "Why does the agreed answer differ from the person's own?" is "Jo sleeps through since May."
      And beside "Staying safe", "Why does the agreed answer differ from the person's own?" is "No incident for a year."
      And beside "Running the home and managing money", "Why does the agreed answer differ from the person's own?" is "The rent was never late."
      When the case is decided
      Then "Size of the change in points" is <points>
      And "Who has to agree the change" is "<who>"
      And the reason for "Who has to agree the change" is "<reason>"

      Examples:
        | nights                        | home                        | by              | points | who             | reason                                                                                  |
        | I need someone on some nights | I keep up with it           | Service manager | 12     | Service manager | The 12 points that were moved are more than the 5 that a practitioner may move alone.   |
        | I need someone on some nights | I need help with some of it | Panel           | 14     | Panel           | The 14 points that were moved are more than the 12 that a service manager may agree to. |

    Scenario: fourteen points wait for the panel, though the service manager agreed
      Given "The person" answers "Nights" with "I need someone on some nights"
      And "The person" answers "Staying safe" with "I am at risk now and then"
      And "The person" answers "Running the home and managing money" with "I need help with some of it"
      And "Who has agreed the change from the person's own answers, if anybody has?" is "Service manager"
      And beside "Nights", "Why does the agreed answer differ from the person's own?" is "Jo sleeps through since May."
      And beside "Staying safe", "Why does the agreed answer differ from the person's own?" is "No incident for a year."
      And beside "Running the home and managing money", "Why does the agreed answer differ from the person's own?" is "The rent was never late."
      When the case is decided
      Then the flag "The change is more than a service manager may agree to, so a panel has to." is raised as sign-off to "panel"
      And the flag "The <points_shifted> points that were moved are more than the <practitioner_limit> that a practitioner may move alone." is not raised

  Rule: a change up and a change down are both moved, and do not make each other small

    Scenario: as much up as down
      Given "As agreed" answers "Work, learning and what fills the day" with "I need help to keep it up"
      And "As agreed" answers "Running the home and managing money" with "I need help with some of it"
      And beside "Work, learning and what fills the day", "Why does the agreed answer differ from the person's own?" is "Jo left the course."
      And beside "Running the home and managing money", "Why does the agreed answer differ from the person's own?" is "Rent was late three times."
      When the case is decided
      Then "Size of the change in points" is 0
      And "Points moved up" is 5
      And "Points moved down" is 5
      And "What the change is worth in a year" is £0 a year
      And "What the changes up are worth in a year" is £2,600.00 a year
      And "What the changes down are worth in a year" is £0 a year
      And "Pounds moved in a year, up and down together" is £2,600.00 a year
      And "Who has to agree the change" is "Service manager"
      And the reason for "Who has to agree the change" is "The 10 points that were moved are more than the 5 that a practitioner may move alone."
      And the flag "The 10 points that were moved are more than the 5 that a practitioner may move alone." is raised as sign-off to "service manager"
      And the flag "The <pounds_shifted> that was moved is more than the <practitioner_pounds> that a practitioner may move alone." is not raised

    Scenario: nine points down and five up, which leave four
      Given the case "nelctp/rosa.yaml"
      And "As agreed" answers "Making meals and eating" with "I manage"
      And "As agreed" answers "Running the home and managing money" with "I need help with most of it"
      And beside "Running the home and managing money", "Why does the agreed answer differ from the person's own?" is "Rent was late three times."
      When the case is decided
      Then "Size of the change in points" is 4
      And "Points moved at all questions, up and down together" is 14
      And "What the change is worth in a year" is £0 a year
      And "What the changes up are worth in a year" is £3,380.00 a year
      And "What the changes down are worth in a year" is -£5,200.00 a year
      And "Pounds moved in a year, up and down together" is £8,580.00 a year
      And "Who has to agree the change" is "Panel"
      And the reason for "Who has to agree the change" is "The 14 points that were moved are more than the 12 that a service manager may agree to."
      And the flag "The change is more than a service manager may agree to, so a panel has to." is raised as sign-off to "panel"

  Rule: few points may be many pounds

    Scenario: five points that cost more than a practitioner may move
      Given "Which group does the person's main need belong to?" is "People with physical disabilities"
      When the case is decided
      Then "Size of the change in points" is 5
      And "What the change is worth in a year" is -£3,640.00 a year
      And "Who has to agree the change" is "Service manager"
      And the reason for "Who has to agree the change" is "The £3,640.00 a year that was moved is more than the £3,000.00 a year that a practitioner may move alone."
      And the flag "The £3,640.00 a year that was moved is more than the £3,000.00 a year that a practitioner may move alone." is raised as sign-off to "service manager"

    Scenario: and a service manager has agreed
      Given "Which group does the person's main need belong to?" is "People with physical disabilities"
      And "Who has agreed the change from the person's own answers, if anybody has?" is "Service manager"
      When the case is decided
      Then the flag "The <pounds_shifted> that was moved is more than the <practitioner_pounds> that a practitioner may move alone." is not raised

    Scenario: ten points that cost more than a service manager may move
      Given "Which group does the person's main need belong to?" is "People with physical disabilities"
      And "The person" answers "Staying safe" with "I am at risk unless someone is near"
      And "As agreed" answers "Staying safe" with "I am at risk now and then"
      And beside "Staying safe", "Why does the agreed answer differ from the person's own?" is "No incident for a year."
      When the case is decided
      Then "Size of the change in points" is 10
      And "What the change is worth in a year" is -£8,840.00 a year
      And "Who has to agree the change" is "Panel"
      And the reason for "Who has to agree the change" is "The £8,840.00 a year that was moved is more than the £6,000.00 a year that a service manager may agree to."
      And the flag "The change is more than a service manager may agree to, so a panel has to." is raised as sign-off to "panel"

  Rule: a band that was moderated needs a reason and a signature

    Scenario: the band was moved over the threshold
      Given "Which FACS band stood before moderation, if the band was moderated?" is "Moderate"
      And "Why was the FACS band changed in moderation?" is "Seen at home on three days."
      When the case is decided
      Then "FACS band" is "Substantial"
      And "Who has to agree the change" is "Service manager"
      And the reason for "Who has to agree the change" is "The change crosses a band, from Moderate to Substantial."
      And the flag "The FACS band was Moderate before moderation and is Substantial now." is raised as review
      And the flag "Moderation moved the band over the threshold. Staff of stricter councils were found to rate needs higher." is raised as review
      And the flag "The FACS band was changed in moderation and no reason was given." is not raised
      And the flag "The FACS band was changed from Moderate to Substantial, which a practitioner may not do alone." is raised as sign-off to "service manager"

    Scenario: the band was moved down, and stays above the threshold
      Given "Which FACS band stood before moderation, if the band was moderated?" is "Critical"
      And "Why was the FACS band changed in moderation?" is "The danger of the spring is over."
      When the case is decided
      Then the flag "The FACS band was Critical before moderation and is Substantial now." is raised as review
      And the flag "Moderation moved the band over the threshold. Staff of stricter councils were found to rate needs higher." is not raised

    Scenario: and nobody says why
      Given "Which FACS band stood before moderation, if the band was moderated?" is "Moderate"
      When the case is decided
      Then the flag "The FACS band was changed in moderation and no reason was given." is raised as stop
      And "Weekly sum after moderation" is refused, because "The FACS band was changed in moderation and no reason was given."
      And "Eligible for help from the council" is yes

    Scenario: the band was looked at and stayed
      Given "Which FACS band stood before moderation, if the band was moderated?" is "Substantial"
      When the case is decided
      Then the flag "The FACS band was <band_before> before moderation and is <facs.band> now." is not raised
      And the flag "The FACS band was changed in moderation and no reason was given." is not raised
      And the flag "The FACS band was changed from <band_before> to <facs.band>, which a practitioner may not do alone." is not raised
      And "Who has to agree the change" is "Practitioner"

  Rule: points just above a step are looked at again

    Scenario Outline: <points> points, where steps begin at 5 and 12
      Given "As agreed" answers "Making meals and eating" with "<meals>"
      And "As agreed" answers "Running the home and managing money" with "<home>"
      And beside "Running the home and managing money", "Why does the agreed answer differ from the person's own?" is "Rent was late three times."
      And "As agreed" answers "Getting out and about" with "<out>"
      And beside "Getting out and about", "Why does the agreed answer differ from the person's own?" is "Goes to the corner shop alone."
      When the case is decided
      Then "Points as agreed" is <points>
      And "The points lie just above a step of the table" is <above>

      Examples:
        | meals                       | home                        | out                          | points | above |
        | I need help with some meals | I keep up with it           | I go where I like            | 4      | no    |
        | I manage                    | I need help with some of it | I need company in new places | 5      | yes   |
        | I need help with some meals | I need help with some of it | I go where I like            | 6      | no    |
        | I need help with every meal | I need help with some of it | I go where I like            | 11     | no    |
        | I need help with every meal | I keep up with it           | I need company in new places | 12     | yes   |

    Scenario: the warning itself
      Given "As agreed" answers "Making meals and eating" with "I need help with every meal"
      When the case is decided
      Then the flag "The points are just above a step of the table. Look again at the answers that brought them over it." is raised as review

    Scenario: and no warning
      When the case is decided
      Then the flag "The points are just above a step of the table. Look again at the answers that brought them over it." is not raised

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
