@policy:in_place_of_services @policy:allocation @owner:local_authority @owner:nhs
Feature: Money in place of services
  In Wakefield the care co-ordinator moderates the questionnaire, the finance team turns the points into
  money by the month, and it goes to the person's own account and takes the place of services.

  Background:
    Given the case "wakefield/denise.yaml"

  Rule: the care co-ordinator moderates before it goes to finance

    Scenario: Denise's care co-ordinator did
      When the case is decided
      Then "The self-assessment is moderated as it should be" is yes
      And the reason for "The self-assessment is moderated as it should be" is "The care co-ordinator moderated it, as part of the Care Programme Approach."
      And "It goes to the finance team" is yes
      And the flag "The points are agreed, and the finance team turns them into money." is raised as referral to "finance team"
      And the flag "The self-assessment has to be moderated before it goes to the finance team." is not raised

    Scenario Outline: under the Care Programme Approach <cpa>, moderated by "<who>"
      Given "Is the person's care planned under the Care Programme Approach?" is <cpa>
      And "Who moderated the self-assessment?" is "<who>"
      When the case is decided
      Then "The self-assessment is moderated as it should be" is <done>
      And the reason for "The self-assessment is moderated as it should be" is "<reason>"
      And "It goes to the finance team" is <done>

      Examples:
        | cpa | who                   | done | reason                                                                     |
        | yes | Another practitioner  | no   | Whoever should moderate it has not done so.                                |
        | yes | Nobody yet            | no   | Whoever should moderate it has not done so.                                |
        | no  | Another practitioner  | yes  | The person has no care co-ordinator, so another practitioner moderated it. |
        | no  | The care co-ordinator | no   | Whoever should moderate it has not done so.                                |

    Scenario: not moderated, so finance does not have it
      Given "Who moderated the self-assessment?" is "Nobody yet"
      When the case is decided
      Then the flag "The self-assessment has to be moderated before it goes to the finance team." is raised as sign-off to "care coordinator"
      And the flag "The points are agreed, and the finance team turns them into money." is not raised

  Rule: the money goes to the person's own account

    Scenario: Denise has an account
      When the case is decided
      Then "How the money is paid" is "Into the person's own bank account"
      And the reason for "How the money is paid" is "The money is paid straight into the person's own bank account."

    Scenario: she has none yet
      Given "Does the person have a bank account of their own for the money?" is no
      When the case is decided
      Then "How the money is paid" is "Held until there is an account"
      And the reason for "How the money is paid" is "The person has no account of their own yet, so the money is held."

    Scenario: Ian is not eligible, so nothing is paid
      Given the case "wakefield/ian.yaml"
      When the case is decided
      Then "How the money is paid" does not apply, because "There is no sum for a month to pay."
      And "It goes to the finance team" does not apply, because "There is no sum for a month to pay."
      And "The money less the services that it takes the place of" does not apply, because "There is no sum to compare with the services."

  Rule: it takes the place of services

    Scenario: a holiday in place of days at a day service
      When the case is decided
      Then "What the services cost that the money takes the place of" is £84.00 a week
      And "Services that are still paid for beside the money" is £0 a week
      And at line 1, "It is still paid for beside the money" is £0 a week
      And "The money less the services that it takes the place of" is £54.46 a week
      And the flag "The money is £54.46 a week more than the services that it takes the place of." is raised as note
      And the flag "The money takes the place of a service of <old.service_cost>, and the service goes on. It is paid for twice." is not raised

    Scenario: the service goes on beside the money
      Given "Which services does the money take the place of, one by one?" lists these lines
        | Which service is it? | What did the service cost a week? | What does the person have in its place? | Has the service ended? |
        | Day service          | £84.00 a week                     | A week by the sea                       | no                     |
        | Drop-in              | £60.00 a week                     | A swimming pass                         | yes                    |
      When the case is decided
      Then at line 1, "It is still paid for beside the money" is £84.00 a week
      And "Services that are still paid for beside the money" is £84.00 a week
      And the flag "The money takes the place of a service of £84.00 a week, and the service goes on. It is paid for twice." is raised as review
      And "The money less the services that it takes the place of" is -£5.54 a week
      And the flag "The money is <dearer_by> more than the services that it takes the place of." is not raised
