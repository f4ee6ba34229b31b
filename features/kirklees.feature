@policy:facs @policy:assessment @policy:allocation @owner:local_authority
Feature: Kirklees, £0 to £90 for the points
  The council's own people found what its questionnaire gave inadequate, £0 to £90. The notes do not say
  for how long, so a week is assumed, and the steps between the ends are made up.

  Scenario: a sum that was too small
    Given the case "kirklees/sum-that-was-too-small.yaml"
    When the case is decided
    Then "Eligible for help from the council" is yes
    And "Points as agreed" is 20
    And "Indicative budget for a week" is £45.00 a week
    And the record warns that "Pounds a week for points" is illustrative

  Scenario Outline: the range runs from £0 to £90 a week, here with <points> points
    Given the case "kirklees/sum-that-was-too-small.yaml"
    And "The person" answers "Washing, dressing and looking after yourself" with "<washing>"
    And "As agreed" answers "Washing, dressing and looking after yourself" with "<washing>"
    And "The person" answers "Making meals and eating" with "<meals>"
    And "As agreed" answers "Making meals and eating" with "<meals>"
    And "The person" answers "Getting out and about" with "<out>"
    And "As agreed" answers "Getting out and about" with "<out>"
    And "The person" answers "Staying safe" with "<safety>"
    And "As agreed" answers "Staying safe" with "<safety>"
    And "The person" answers "Nights" with "<nights>"
    And "As agreed" answers "Nights" with "<nights>"
    And "The person" answers "Keeping up with family, friends and other people" with "<company>"
    And "As agreed" answers "Keeping up with family, friends and other people" with "<company>"
    When the case is decided
    Then "Points as agreed" is <points>
    And "Indicative budget for a week" is <sum>

    Examples:
      | washing                      | meals                       | out                         | safety                              | nights                     | company                        | points | sum           |
      | I need no help               | I manage                    | I go where I like           | I keep myself safe                  | I manage the night         | I see the people I want to see | 0      | £0 a week     |
      | I need no help               | I need help with some meals | I go where I like           | I keep myself safe                  | I manage the night         | I see the people I want to see | 4      | £0 a week     |
      | I need help every day        | I manage                    | I go where I like           | I keep myself safe                  | I manage the night         | I see the people I want to see | 6      | £10.00 a week |
      | I need help many times a day | I need help with every meal | I never go out without help | I am at risk unless someone is near | I need someone every night | I lose touch without help      | 44     | £65.00 a week |
      | I need help many times a day | I need help with every meal | I never go out without help | I am at risk unless someone is near | I need someone every night | I am alone nearly all the time | 47     | £90.00 a week |

  Scenario: Margaret's sum on the last day of March
    Given the case "kirklees/margaret-march.yaml"
    When the case is decided
    Then "Indicative budget for a week" is £25.00 a week

  Scenario: and none on the first of April
    Given the case "kirklees/margaret-april.yaml"
    When the case is decided
    Then "Eligible for help from the council" is no
    And "Indicative budget for a week" does not apply, because "There is no indicative budget (is one due? no; is the package too costly for the formula? no)."
    And the flag "Before a service ends the council must be satisfied that the needs will not grow into eligible ones." is raised as review
