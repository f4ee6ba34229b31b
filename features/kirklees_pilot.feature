@policy:facs @policy:assessment @policy:moderation @policy:funding @policy:costs @owner:local_authority @owner:nhs
Feature: One person from needs to who pays
  A made-up person in the pilot of one system with one pool. The thresholds are the council's own and
  sourced; the sums are made up.

  Scenario: Jo in February 2011
    Given the case "kirklees_pilot/jo.yaml"
    When the case is decided
    Then "Eligible for help from the council" is yes
    And "FACS band" is "Substantial"
    And the reason is "The person cannot, or will not be able to, carry out the majority of personal care or domestic routines."
    And "Weekly sum after moderation" is £45.00 a week
    And "What the NHS pays" is £2,032.76 a year
    And "What the council pays" is £307.24 a year
    And "Cost left out" is £38.00 a week
    And the record warns of illustrative settings

  Scenario: Jo in April 2011, when only the critical band was to be served
    Given the case "kirklees_pilot/jo-april-2011.yaml"
    When the case is decided
    Then "FACS band" is "Substantial"
    And "Eligible for help from the council" is no
    And "Sum for a week by the agreed answers" does not apply, because "No budget is due, so no sum is worked out."
    And "Weekly sum after moderation" does not apply, because "No budget is due, so there is no sum to moderate."
    And "What the NHS pays" does not apply, because "The NHS has no sum for the person, or there is no sum to share."
    And "What the council pays" does not apply, because "The council has no sum for the person, so none of its money is used."
    And "Cost left out" is £38.00 a week

  Scenario: Jo while it is not known whether her life is in danger
    Given the case "kirklees_pilot/jo-danger-not-known.yaml"
    When the case is decided
    Then "FACS band" is one of "Substantial", "Critical"
    And "Eligible for help from the council" is yes
    And no question can still change "Eligible for help from the council"
    And "Weekly sum after moderation" is £45.00 a week
    And the question that matters most is "Is the person's life in danger, or will it be without help?"

  Scenario: after a first visit
    Given the case "kirklees_pilot/first-visit.yaml"
    When the case is decided
    Then "FACS band" is one of "Substantial", "Critical"
    And "Eligible for help from the council" is yes
    And "Points as agreed" is between 13 and 59
    And "Weekly sum after moderation" is between £95.00 a week and £420.00 a week
    And "Cost left out" is £38.00 a week

  Scenario: the pilot has not begun
    Given the case "kirklees_pilot/jo.yaml"
    And the decision is made on 24 October 2010
    When the case is decided
    Then the case is turned away, because "25 October 2010"
