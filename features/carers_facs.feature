@policy:carers @owner:local_authority
Feature: Critical risk to a carer under FACS
  The same four words grade the risk that a carer cannot go on. A critical risk must be answered.

  Background:
    Given the scheme "Kirklees Council, before and after April 2011, with £0 to £90 for the points" on 14 February 2011
    And "Is a carer's own situation to be looked at?" is yes
    And "Does the carer have major health problems, or will they develop?" is no
    And "Has the carer lost much of the say in what care to give and for how long, or will that happen?" is no
    And "Is the carer unable, or will be, to look after their own home and daily routines while caring?" is no
    And "Is the carer's employment, or are other responsibilities, at risk or soon to be?" is no
    And "Are many significant social supports and relationships of the carer at risk or soon to be?" is no

  Scenario Outline: one criterion makes the risk critical
    Given "<question>" is yes
    When the case is decided
    Then "Critical risk to the caring role" is yes
    And the reason for "Critical risk to the caring role" is "<reason>"
    And the flag "The risk to the caring role is critical, so the council must respond to it." is raised as referral to "carers support"
    And the flag "A service to the carer, a short break, more support to the person cared for, or help to keep work or leisure may lower the risk." is raised as note
    And the flag "The risk is not critical. What is done about a lower risk is at the council's discretion and is not decided here." is not raised

    Examples:
      | question                                                                                         | reason                                                                                                     |
      | Does the carer have major health problems, or will they develop?                                 | The carer has, or will have, major health problems.                                                        |
      | Has the carer lost much of the say in what care to give and for how long, or will that happen?   | The carer has lost, or will lose, much of the say in what care to give and for how long.                   |
      | Is the carer unable, or will be, to look after their own home and daily routines while caring?   | The carer cannot, or will not be able to, look after their own home and daily routines while caring.       |
      | Is the carer's employment, or are other responsibilities, at risk or soon to be?                 | The carer's employment or other responsibilities are, or will be, at risk.                                 |
      | Are many significant social supports and relationships of the carer at risk or soon to be?       | Many significant social supports and relationships of the carer are, or will be, at risk.                  |

  Scenario: none of the criteria
    When the case is decided
    Then "Critical risk to the caring role" is no
    And the reason for "Critical risk to the caring role" is "None of the critical criteria for carers is met."
    And the flag "The risk to the caring role is critical, so the council must respond to it." is not raised
    And the flag "A service to the carer, a short break, more support to the person cared for, or help to keep work or leisure may lower the risk." is not raised
    And the flag "The risk is not critical. What is done about a lower risk is at the council's discretion and is not decided here." is raised as note

  Scenario: no carer is to be looked at
    Given "Is a carer's own situation to be looked at?" is no
    When the case is decided
    Then "Critical risk to the caring role" does not apply, because "No carer's situation is to be looked at."
    And no question can still change "Critical risk to the caring role"

  Scenario: one question is still open
    Given the case "kirklees/daughter-cares.yaml"
    When the case is decided
    Then "FACS band" is "Critical"
    And "Critical risk to the caring role" is one of yes, no
    And the question that matters most is "Has the carer lost much of the say in what care to give and for how long, or will that happen?"
    And the flag "The risk to the caring role is critical, so the council must respond to it." may be raised
