@policy:nursing @owner:nhs @owner:local_authority
Feature: What the NHS pays for nursing in a care home
  One rate for England, and a higher one for people who were on it before.

  Scenario Outline: the <rate> on <day>
    Given the case "england_nursing/arthur.yaml"
    And the decision is made on <day>
    And "Which rate of NHS-funded nursing care is the person on?" is "<rate>"
    When the case is decided
    Then "Paid by the NHS for nursing" is <paid>
    And the "nhs" part of "The home's fee in parts" is <paid>
    And the "council or person" part of "The home's fee in parts" is <rest>
    And the record does not warn of illustrative settings

    Examples:
      | rate          | day           | paid           | rest           |
      | Standard rate | 1 April 2013  | £109.79 a week | £575.21 a week |
      | Higher rate   | 31 March 2014 | £151.10 a week | £533.90 a week |
      | Standard rate | 1 April 2015  | £112.00 a week | £573.00 a week |
      | Higher rate   | 31 March 2016 | £154.14 a week | £530.86 a week |
      | Standard rate | 1 April 2016  | £156.25 a week | £528.75 a week |

  Scenario: a year whose rates were not found is not sourced
    Given the case "england_nursing/arthur.yaml"
    And the decision is made on 1 April 2014
    When the case is decided
    Then "Paid by the NHS for nursing" is £109.79 a week
    And the record warns that "Weekly rate of NHS-funded nursing care" is illustrative

  Scenario: a rate that was not found is refused
    Given the case "england_nursing/arthur.yaml"
    And the decision is made on 1 April 2016
    And "Which rate of NHS-funded nursing care is the person on?" is "Higher rate"
    When the case is decided
    Then "Paid by the NHS for nursing" is refused, because "rate"

  Scenario Outline: a fee of <fee>
    Given the case "england_nursing/arthur.yaml"
    And "What does the care home charge?" is <fee>
    When the case is decided
    Then the "nhs" part of "The home's fee in parts" is <nhs>
    And the "council or person" part of "The home's fee in parts" is <rest>

    Examples:
      | fee            | nhs            | rest         |
      | £109.78 a week | £109.78 a week | £0 a week    |
      | £109.79 a week | £109.79 a week | £0 a week    |
      | £109.80 a week | £109.79 a week | £0.01 a week |

  Scenario: nobody knows which rate it is
    Given the case "england_nursing/arthur.yaml"
    And "Which rate of NHS-funded nursing care is the person on?" is not known
    When the case is decided
    Then "Paid by the NHS for nursing" is between £109.79 a week and £151.10 a week
