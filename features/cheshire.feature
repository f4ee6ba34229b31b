@policy:assessment @policy:allocation @policy:unpaid_care @policy:agreement @owner:local_authority
Feature: Cheshire, one table fitted to the caseload
  The table was fitted to what people on the books received. Packages at the level of £1000 leave it for
  support planning, and unpaid care takes money off. No table and no algorithm is published.

  Scenario: Edna's package stays within the formula by a penny
    Given the case "cheshire/edna.yaml"
    When the case is decided
    Then "The package is too costly for the formula" is no
    And "Indicative budget for a week" is £480.00 a week
    And "Taken off for unpaid care" does not apply, because "The formula gives no sum, or nothing is taken off it for unpaid help."

  Scenario: one penny more, and support planning finds the sum
    Given the case "cheshire/edna.yaml"
    And "What does the person's support cost a week at present, if any is in place?" is £1,000.00 a week
    When the case is decided
    Then "The package is too costly for the formula" is yes
    And the flag "The package is too costly for the formula. Support planning finds the sum, line by line." is raised as referral to "support planning"
    And "Indicative budget for a week" does not apply, because "There is no indicative budget (is one due? yes; is the package too costly for the formula? yes)."

  Scenario: Walter's sum is less what his wife does without pay
    Given the case "cheshire/walter.yaml"
    When the case is decided
    Then "Points as agreed" is 27
    And "Taken off for unpaid care" is £5,458.07 a year
    And "Indicative budget for a week" is £155.04 a week
    And "Critical risk to the caring role" is no
    And "Estimated budget for a year" is £8,061.93 a year

  Scenario: the sum is only ever indicative
    Given the case "cheshire/walter.yaml"
    When the case is decided
    Then the flag "The sum from the points is a guide for planning. The duty to meet eligible needs comes first." is raised as note
    And the flag "The estimate may go up or down once the plan is made. It is not an entitlement." is raised as note
