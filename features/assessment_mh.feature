@policy:assessment_mh @policy:assessment @policy:moderation @owner:local_authority @owner:nhs
Feature: Questions about mental health, added to the ten
  In Calderdale people whose main need is mental health answer five more questions. Their points are
  added to those of the ten, and moderation looks at them in the same way. The points are made up.

  Background:
    Given the case "calderdale/carl.yaml"

  Rule: the points of both questionnaires are added up

    Scenario: Carl's points
      When the case is decided
      Then "The questions about mental health are asked" is yes
      And the reason for "The questions about mental health are asked" is "The person's main need is mental health, for which there are questions of their own."
      And "Points as agreed for mental health" is 8
      And "Points as agreed" is 21
      And the reason for "Points as agreed" is "The questions about mental health have points of their own, which are added."
      And the reason for "Points as agreed" is "Each of the ten answers has its points, and they are added up."
      And "Points by the person's own answers for mental health" is 12
      And "Points by the person's own answers" is 25
      And the reason for "Points by the person's own answers" is "The person's own answers about mental health have points, which are added."
      And "Points by the practitioner's answers for mental health" is 8
      And "Points by the practitioner's answers" is 21
      And the reason for "Points by the practitioner's answers" is "The practitioner's answers about mental health have points, which are added."

    Scenario Outline: "<answer>" to "<question>"
      Given "As agreed" answers "<question>" with "<answer>"
      And "The person" answers "<question>" with "<answer>"
      When the case is decided
      Then "Points as agreed for mental health" is <points>

      Examples:
        | question                                        | answer                                | points |
        | Noticing early signs and keeping well           | I notice them and act                 | 6      |
        | Noticing early signs and keeping well           | I need help to notice them            | 8      |
        | Noticing early signs and keeping well           | I do not notice them until it is late | 10     |
        | Distress, voices or beliefs that get in the way | They do not get in my way             | 5      |
        | Distress, voices or beliefs that get in the way | They get in my way on some days       | 8      |
        | Distress, voices or beliefs that get in the way | They get in my way on most days       | 11     |
        | Crises                                          | I have had none for a year            | 5      |
        | Crises                                          | I had one or two in the last year     | 8      |
        | Crises                                          | I had more than two in the last year  | 12     |
        | Keeping up treatment and appointments           | I keep it up                          | 8      |
        | Keeping up treatment and appointments           | I need reminders                      | 10     |
        | Keeping up treatment and appointments           | I stop without help                   | 12     |
        | Getting started in the day                      | I get going                           | 8      |
        | Getting started in the day                      | I need help on some days              | 10     |
        | Getting started in the day                      | I stay in bed without help            | 13     |

  Rule: other people are not asked

    Scenario: Beryl's main need is not mental health
      Given the case "calderdale/beryl.yaml"
      When the case is decided
      Then "The questions about mental health are asked" is no
      And the reason for "The questions about mental health are asked" is "The questions about mental health are for people whose main need it is."
      And "Points as agreed for mental health" does not apply, because "The questions about mental health are not asked."
      And "Points by the person's own answers for mental health" does not apply, because "The questions about mental health are not asked."
      And "Points by the practitioner's answers for mental health" does not apply, because "The questions about mental health are not asked."
      And "Points moved about mental health, up and down together" does not apply, because "The questions about mental health are not asked."
      And "Points as agreed" is 6
      And no question can still change "Points as agreed"

  Rule: moderation looks at them in the same way

    Scenario: Carl's crises were moderated down, which is a step of the table
      When the case is decided
      Then at "Crises", "Points moved at this question about mental health" is -4
      And at "Crises", "What the change at this question about mental health is worth in a year" is £0 a year
      And "Change in points from the person's own answers to those agreed" is -4
      And "Points moved about mental health, up and down together" is 4
      And "Points moved at all questions, up and down together" is 4
      And the reason for "Points moved at all questions, up and down together" is "The points moved at the questions about mental health are added."
      And the flag "This change about mental health alone crosses a step of the table and is worth <question.mh_worth>." is not raised

    Scenario: two points fewer, and the change crosses a step
      Given "As agreed" answers "Noticing early signs and keeping well" with "I notice them and act"
      And "The person" answers "Noticing early signs and keeping well" with "I notice them and act"
      When the case is decided
      Then "Points as agreed" is 19
      And at "Crises", "What the change at this question about mental health is worth in a year" is -£3,380.00 a year
      And the flag "This change about mental health alone crosses a step of the table and is worth -£3,380.00 a year." is raised as review

    Scenario: a change without a reason
      Given "As agreed" answers "Getting started in the day" with "I need help on some days"
      When the case is decided
      Then the flag "The person's own answer about mental health was changed and no reason was given." is raised as stop
      And "Points as agreed" is refused, because "The person's own answer about mental health was changed and no reason was given."
      And "Weekly sum after moderation" is refused, because "The person's own answer about mental health was changed and no reason was given."
      And "FACS band" is "Substantial"

    Scenario: every change has its reason
      When the case is decided
      Then the flag "The person's own answer about mental health was changed and no reason was given." is not raised

    Scenario: where no budget is due nobody is asked for a reason
      Given "As agreed" answers "Getting started in the day" with "I need help on some days"
      And "How many personal care or domestic routines can the person not carry out, now or without help?" is "None"
      And "How much involvement in work, education or learning cannot be kept up, now or without help?" is "None"
      And "How many social support systems and relationships cannot be kept up, now or without help?" is "None"
      When the case is decided
      Then "A budget is due" is no
      And the flag "The person's own answer about mental health was changed and no reason was given." is not raised

    Scenario: where no budget is due the change is worth nothing in pounds
      Given "How many personal care or domestic routines can the person not carry out, now or without help?" is "None"
      And "How much involvement in work, education or learning cannot be kept up, now or without help?" is "None"
      And "How many social support systems and relationships cannot be kept up, now or without help?" is "None"
      When the case is decided
      Then at "Crises", "What the change at this question about mental health is worth in a year" does not apply, because "No budget is due, so points are worth nothing in pounds."
