@policy:one_page @policy:facs @owner:local_authority
Feature: The one-page system, from 2003
  The way that most councils took up: one page for every group, points, and a sum before planning begins.

  Scenario: Neil in 2004, under the bands of 2003
    Given the case "duffy_waters/neil-2004.yaml"
    When the case is decided
    Then "Fair Access to Care Services, eligibility bands of 2003" is in force
    And "Eligible for help from the council" is yes
    And "Sum that the person is told before planning" is £11,520.00 a year

  Scenario: Petra in 2011, where a professional judged the page's sum too small
    Given the case "duffy_waters/petra-judged.yaml"
    When the case is decided
    Then "Fair Access to Care Services, eligibility bands as restated in 2010" is in force
    And "Sum that the page gives for a year" is £5,760.00 a year
    And "Sum that the person is told before planning" is £7,200.00 a year
