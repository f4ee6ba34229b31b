@policy:funding @owner:local_authority @owner:nhs
Feature: Who pays under a pool
  In the pilot one system makes one assessment and one pool pays. The partners' shares are accounts
  between them and no business of the person's.

  Scenario: Jo's year, shared at the pool's percentages
    Given the case "kirklees_pilot/jo.yaml"
    When the case is decided
    Then the "nhs" part of "Who pays" is £2,032.76 a year
    And the "local authority" part of "Who pays" is £307.24 a year
    And "Assessments that the person goes through" is 1
    And "The part that the NHS pays" is 86.87%
    And the reason for "The part that the NHS pays" is "In a pool the partners' agreed shares decide, not the person's needs."
    And the record warns that "The part of the pool that the NHS pays" is illustrative

  Scenario: a sum that is open leaves the parts open
    Given the case "kirklees_pilot/jo.yaml"
    And "As agreed" has not answered "Making meals and eating"
    When the case is decided
    Then the "nhs" part of "Who pays" is between £0 a year and £4,291.38 a year

  Scenario: the pilot is fixed to the pool
    Given the case "kirklees_pilot/jo.yaml"
    And "Which of the four options joins the NHS and the council here?" is "1 Two systems"
    When the case is decided
    Then the case is turned away, because "Which of the four options joins the NHS and the council here?"
