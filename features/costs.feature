@policy:costs @owner:local_authority @owner:nhs
Feature: Costs that the person can direct, and costs left out
  Each line of cost is either counted or named as left out, with the rule that says so.

  Background:
    Given the case "kirklees_pilot/jo.yaml"

  Scenario: Jo's care co-ordinator is left out, her personal assistant is not
    When the case is decided
    Then at line 1, "The person can direct this cost" is no
    And at line 1, the reason for "The person can direct this cost" is "The care co-ordinator's cost is taken out before the allocation is worked out."
    And at line 1, "Left out" is £38.00 a week
    And at line 2, "The person can direct this cost" is yes
    And at line 2, "Counted" is £96.50 a week
    And "Cost that the person can direct" is £96.50 a week
    And "Cost left out" is £38.00 a week

  Scenario Outline: <kind>
    Given "What does the person's support cost, line by line?" lists these lines
      | What is it? | What kind of cost is it? | What does it cost? | Who pays for it today? |
      | A line      | <kind>                   | £12.34 a week      | NHS                    |
    When the case is decided
    Then at line 1, "The person can direct this cost" is <direct>
    And at line 1, the reason for "The person can direct this cost" is "<reason>"

    Examples:
      | kind             | direct | reason                                                                         |
      | Care co-ordinator | no    | The care co-ordinator's cost is taken out before the allocation is worked out. |
      | Day in hospital  | no     | A day in hospital is not something the person can buy in another way.          |
      | Psychology       | yes    | No rule leaves it out, so the person may decide how it is spent.               |
      | Psychiatry       | yes    | No rule leaves it out, so the person may decide how it is spent.               |
      | Support at home  | yes    | No rule leaves it out, so the person may decide how it is spent.               |
      | Day activity     | yes    | No rule leaves it out, so the person may decide how it is spent.               |
      | Something else   | yes    | No rule leaves it out, so the person may decide how it is spent.               |

  Scenario: a person without any cost
    Given "What does the person's support cost, line by line?" lists nothing
    When the case is decided
    Then "Cost that the person can direct" is £0 a week
    And "Cost left out" is £0 a week

  Scenario: an amount that is not known is not nought
    Given "What does the person's support cost, line by line?" lists these lines
      | What is it?       | What kind of cost is it? | What does it cost? | Who pays for it today? |
      | Care co-ordinator | Care co-ordinator        | £38.00 a week      | NHS                    |
      | Drop-in           | Day activity             | not known          | Council                |
    When the case is decided
    Then "Cost left out" is £38.00 a week
    And "Cost that the person can direct" is at least £0 a week

  Scenario: costs nobody has listed
    Given "What does the person's support cost, line by line?" is not known
    When the case is decided
    Then "Cost left out" is at least £0 a week
    And "What does the person's support cost, line by line?" can still change "Cost left out"
