@policy:facs @policy:assessment @policy:assessment_mh @policy:moderation @owner:local_authority @owner:nhs
Feature: Calderdale, all four bands, and questions about mental health
  Calderdale served the low band too. Its questionnaire had an addition for mental health, and the table
  that makes points into sums was due in September 2010. Neither is published, so both are made up.

  Scenario: Carl answers fifteen questions
    Given the case "calderdale/carl.yaml"
    When the case is decided
    Then "Eligible for help from the council" is yes
    And "Points as agreed for mental health" is 8
    And "Points as agreed" is 21
    And "Change in points from the person's own answers to those agreed" is -4
    And "Weekly sum after moderation" is £160.00 a week

  Scenario: Beryl answers ten, and is served in the low band
    Given the case "calderdale/beryl.yaml"
    When the case is decided
    Then "FACS band" is "Low"
    And "Eligible for help from the council" is yes
    And "Points as agreed for mental health" does not apply, because "The questions about mental health are not asked."
    And "Points as agreed" is 6
    And "Weekly sum after moderation" is £45.00 a week

  Scenario: before September 2010 there was no table
    Given the case "calderdale/before-the-table.yaml"
    When the case is decided
    Then "Eligible for help from the council" is yes
    And "FACS band" is "Substantial"

  Scenario: on the day that the table begins, points are asked for
    Given the case "calderdale/before-the-table.yaml"
    And the decision is made on 1 September 2010
    When the case is decided
    Then "Points as agreed" is between 0 and 94
    And "Weekly sum after moderation" is between £0 a week and £420.00 a week
