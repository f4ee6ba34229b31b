@policy:facs @policy:moderation @policy:allocation @policy:in_place_of_services @policy:agreement @policy:outcomes @owner:local_authority @owner:nhs
Feature: Wakefield, points for money by the month
  The person answers the questionnaire, the care co-ordinator moderates it, finance turns the points into
  £0 to £1,200 a month, and the money takes the place of services. The ends of the range are sourced, the
  steps between them are made up.

  Scenario: Denise, from her own answers to money in her account
    Given the case "wakefield/denise.yaml"
    When the case is decided
    Then "Eligible for help from the council" is yes
    And the reason for "Eligible for help from the council" is "The band is Substantial, and the council meets needs from the band Substantial upwards."
    And "Points by the person's own answers" is 25
    And "Points as agreed" is 20
    And "Change in points from the person's own answers to those agreed" is -5
    And "What the change is worth in a year" is £0 a year
    And "The self-assessment is moderated as it should be" is yes
    And "Indicative budget for a month" is £600.00 a month
    And "How the money is paid" is "Into the person's own bank account"
    And "The money less the services that it takes the place of" is £54.46 a week
    And "Estimated budget for a year" is £7,200.00 a year
    And "Agreed budget for a year" is £6,760.00 a year
    And at line 1, "Steps moved since the last review" is 2
    And the flag "The sum from the points is a guide for planning. The duty to meet eligible needs comes first." is raised as note
    And the flag "Outcomes are recorded for the person and the review. No money follows from them." is raised as note

  Scenario Outline: the range runs from £0 to £1,200, here with <points> points
    Given the case "wakefield/denise.yaml"
    And "The person" answers "Making meals and eating" with "<meals>"
    And "As agreed" answers "Making meals and eating" with "<meals>"
    And "The person" answers "Getting out and about" with "<out>"
    And "As agreed" answers "Getting out and about" with "<out>"
    And "The person" answers "Washing, dressing and looking after yourself" with "<washing>"
    And "As agreed" answers "Washing, dressing and looking after yourself" with "<washing>"
    And "The person" answers "Staying safe" with "<safety>"
    And "As agreed" answers "Staying safe" with "<safety>"
    And "The person" answers "Nights" with "<nights>"
    And "As agreed" answers "Nights" with "<nights>"
    And "The person" answers "Keeping up with family, friends and other people" with "<company>"
    And "As agreed" answers "Keeping up with family, friends and other people" with "<company>"
    When the case is decided
    Then "Points as agreed" is <points>
    And "Indicative budget for a month" is <sum>

    Examples:
      | washing                      | meals                       | out                         | safety                              | nights                     | company                        | points | sum               |
      | I need no help               | I manage                    | I go where I like           | I keep myself safe                  | I manage the night         | I see the people I want to see | 0      | £0 a month        |
      | I need no help               | I need help with some meals | I go where I like           | I keep myself safe                  | I manage the night         | I see the people I want to see | 4      | £0 a month        |
      | I need help every day        | I manage                    | I go where I like           | I keep myself safe                  | I manage the night         | I see the people I want to see | 6      | £150.00 a month   |
      | I need help many times a day | I need help with every meal | I never go out without help | I am at risk unless someone is near | I need someone every night | I lose touch without help      | 44     | £900.00 a month   |
      | I need help many times a day | I need help with every meal | I never go out without help | I am at risk unless someone is near | I need someone every night | I am alone nearly all the time | 47     | £1,200.00 a month |

  Scenario: Ian is below what is served, which is not £0
    Given the case "wakefield/ian.yaml"
    When the case is decided
    Then "Eligible for help from the council" is no
    And "A budget is due" is no
    And "Indicative budget for a month" does not apply, because "There is no indicative budget (is one due? no; is the package too costly for the formula? no)."

  Scenario Outline: a week's sum is the month's, never that of a table which Wakefield does not use, here for <group>
    Given the case "wakefield/denise.yaml"
    And "Which group does the person's main need belong to?" is "<group>"
    When the case is decided
    Then "Indicative budget for a month" is £600.00 a month
    And "Sum for a week by the agreed answers" is £138.46 a week
    And "Weekly sum after moderation" is £138.46 a week
    And "Indicative budget for a week" is £138.46 a week
    And the record does not warn that "Pounds a week for points" is illustrative

    Examples:
      | group                              |
      | Older people                       |
      | People with physical disabilities  |
      | People with learning difficulties  |
      | People with mental health problems |

  Scenario: the figures that no source gives are named
    Given the case "wakefield/denise.yaml"
    When the case is decided
    Then the record warns that "Pounds a month for points" is illustrative
    And the record does not warn that "How the place's table gives its sums" is illustrative
    And the record does not warn that "The lowest band whose needs the council meets" is illustrative
