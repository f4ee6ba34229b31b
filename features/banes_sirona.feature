@policy:pathway @policy:facs @policy:needs @policy:agreement @policy:care_reviews @owner:local_authority
Feature: Bath and North East Somerset with Sirona
  Live with the Bath team from 21 January 2013. Other help comes first; then eligibility, needs one by
  one, points, an estimate, a plan and the agreed budget. The cost before, the estimate and what was
  agreed are kept side by side.

  Scenario: Iris is helped for a short time before anybody speaks of a budget
    Given the case "banes_sirona/iris-reablement.yaml"
    When the case is decided
    Then "Where the person is on the way to a budget" is "Other help is being given"
    And "Eligible for help from the council" is yes
    And "A budget is due" is no
    And "Estimated budget for a year" does not apply, because "No budget is due, or the package left the formula and support planning has listed no line for it yet."

  Scenario: reablement has ended and needs are left
    Given the case "banes_sirona/iris-reablement.yaml"
    And the decision is made on 13 May 2013
    And "Reablement" is "Given, and it is not enough"
    And "Telecare" is "Given, and it helps"
    And "Family, friends, community groups and services that are open to everybody" is "Offered, and the person does not want it"
    And "Are needs left that this other help does not meet?" is yes
    When the case is decided
    Then "Where the person is on the way to a budget" is "Ready for a budget"
    And "A budget is due" is yes
    And "Estimated budget for a year" is between £0 a year and £21,840.00 a year

  Scenario: George's needs are met, and he is told that he may come back
    Given the case "banes_sirona/george-needs-met.yaml"
    When the case is decided
    Then "Where the person is on the way to a budget" is "The needs are met without a budget"
    And "A full support assessment is needed" is no
    And "Eligible for help from the council" is no
    And the flag "A person whose needs are outside the council's threshold is given information and advice." is raised as referral to "information and advice"

  Scenario: a person who is new, before there is a plan
    Given the case "banes_sirona/no-plan-yet.yaml"
    When the case is decided
    Then "Where the person is on the way to a budget" is "Ready for a budget"
    And "Eligible needs that the council has to meet" is 2
    And "Estimated budget for a year" is £8,320.00 a year
    And "The plan fits within the estimate" does not apply, because "There is no plan yet, or no estimate to compare it with."

  Scenario: Harriet after a change of need, with the three sums side by side
    Given the case "banes_sirona/harriet.yaml"
    When the case is decided
    Then "Which review of support is next" is "Unscheduled review"
    And "Cost for a year before the allocation" is £7,800.00 a year
    And "Estimated budget for a year" is £11,960.00 a year
    And "Agreed budget for a year" is £11,856.00 a year
    And "The plan fits within the estimate" is yes
    And "Agreed budget less the cost before" is £4,056.00 a year

  Scenario Outline: Harriet's needs are met by <who>, so no budget is due for them
    Given the case "banes_sirona/harriet.yaml"
    And "Which needs does the person have, one by one?" lists these lines
      | Which need is it?      | In which area does it lie?                         | How much is, or will be, lost without help?         | Who or what meets it today? |
      | Getting up and washing | Personal care and domestic routines                | Most or many, or in part where it cannot be counted | <who>                       |
      | Having a say           | Choice and control over the immediate surroundings | Most or many, or in part where it cannot be counted | <who>                       |
    When the case is decided
    Then "Eligible for help from the council" is yes
    And "Eligible needs that the council has to meet" is 0
    And "Needs recorded as met" is 2
    And "A budget is due" is no
    And the reason for "A budget is due" is "Every need inside the threshold is met already, by a carer or in another way, so none is left for a budget."
    And "Indicative budget for a year" does not apply, because "There is no indicative budget (is one due? no; is the package too costly for the formula? no)."

    Examples:
      | who                                                    |
      | A carer, who is willing and able to go on              |
      | Something else, such as equipment or a community group |

  Scenario: one need is left to meet, so a budget is due
    Given the case "banes_sirona/harriet.yaml"
    And "Which needs does the person have, one by one?" lists these lines
      | Which need is it?      | In which area does it lie?                         | How much is, or will be, lost without help?         | Who or what meets it today?               |
      | Getting up and washing | Personal care and domestic routines                | Most or many, or in part where it cannot be counted | A carer, who is willing and able to go on |
      | Having a say           | Choice and control over the immediate surroundings | Most or many, or in part where it cannot be counted | Nobody                                    |
    When the case is decided
    Then "Eligible needs that the council has to meet" is 1
    And "A budget is due" is yes
    And "Indicative budget for a year" is £11,960.00 a year

  Scenario: whether the carer will go on is not known, so whether a budget is due is not either
    Given the case "banes_sirona/harriet.yaml"
    And "Which needs does the person have, one by one?" lists these lines
      | Which need is it?      | In which area does it lie?          | How much is, or will be, lost without help?         | Who or what meets it today? |
      | Getting up and washing | Personal care and domestic routines | Most or many, or in part where it cannot be counted | not known                   |
    When the case is decided
    Then "A budget is due" is one of yes, no

  Scenario: the team was not live before 21 January 2013
    Given the case "banes_sirona/no-plan-yet.yaml"
    And the decision is made on 20 January 2013
    When the case is decided
    Then the case is turned away, because "21 January 2013"

  Scenario: the threshold and the tables are not published
    Given the case "banes_sirona/harriet.yaml"
    When the case is decided
    Then the record warns that "The lowest band whose needs the council meets" is illustrative
    And the record warns that "Pounds a year for points" is illustrative
    And the record does not warn that "How the place's table gives its sums" is illustrative
