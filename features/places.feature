@policy:facs @owner:local_authority
Feature: The same person in six places
  Each council chose the lowest band that it would serve, so the same needs are met in one town and
  not in the next.

  Scenario Outline: <scheme> on <day>, band <band>
    Given the scheme "<scheme>" on <day>
    And "Is the person's life in danger, or will it be without help?" is no
    And "Does the person have significant health problems, or will they develop without help?" is no
    And "How much choice and control over the immediate surroundings has the person lost, or will lose without help?" is "Little or none is lost"
    And "Has the person been abused or neglected, or will that happen without help?" is "No abuse or neglect"
    And "How much involvement in work, education or learning cannot be kept up, now or without help?" is "None"
    And "How many social support systems and relationships cannot be kept up, now or without help?" is "None"
    And "How many family and other social roles and responsibilities cannot be undertaken, now or without help?" is "None"
    And "Does the council already provide a service for these needs?" is no
    And "How many personal care or domestic routines can the person not carry out, now or without help?" is "<lost>"
    And "Is a carer's own situation to be looked at?" is no
    When the case is decided
    Then "FACS band" is "<band>"
    And "Eligible for help from the council" is <eligible>
    And the record does not warn that "The lowest band whose needs the council meets" is illustrative

    Examples:
      | scheme                                                                       | day           | lost         | band        | eligible |
      | Kirklees Council, before and after April 2011, with £0 to £90 for the points | 31 March 2011 | Several      | Moderate    | no       |
      | Kirklees Council, before and after April 2011, with £0 to £90 for the points | 31 March 2011 | The majority | Substantial | yes      |
      | Kirklees Council, before and after April 2011, with £0 to £90 for the points | 1 April 2011  | The majority | Substantial | no       |
      | Kirklees Council, before and after April 2011, with £0 to £90 for the points | 1 April 2011  | Vital ones   | Critical    | yes      |
      | Wakefield Council, points for money by the month                             | 1 March 2011  | Several      | Moderate    | no       |
      | Wakefield Council, points for money by the month                             | 1 March 2011  | The majority | Substantial | yes      |
      | Leeds Council, eligibility about 2011                                        | 1 March 2011  | Several      | Moderate    | no       |
      | Leeds Council, eligibility about 2011                                        | 1 March 2011  | The majority | Substantial | yes      |
      | Bradford Council, eligibility about 2011                                     | 1 March 2011  | One or two   | Low         | no       |
      | Bradford Council, eligibility about 2011                                     | 1 March 2011  | Several      | Moderate    | yes      |
      | Calderdale Council, with questions about mental health from September 2010   | 1 March 2011  | None         | No band     | no       |
      | Calderdale Council, with questions about mental health from September 2010   | 1 March 2011  | One or two   | Low         | yes      |

  Scenario: Margaret in Kirklees, the day before the change
    Given the case "kirklees/margaret-march.yaml"
    When the case is decided
    Then "FACS band" is "Substantial"
    And "Eligible for help from the council" is yes

  Scenario: Margaret in Kirklees, the day after the change
    Given the case "kirklees/margaret-april.yaml"
    When the case is decided
    Then "FACS band" is "Substantial"
    And "Eligible for help from the council" is no
    And the reason for "Eligible for help from the council" is "The band is Substantial, and the council meets needs only from the band Critical upwards."
    And the flag "Before a service ends the council must be satisfied that the needs will not grow into eligible ones." is raised as review

  Scenario: Ian in Wakefield is below what is served
    Given the case "wakefield/ian.yaml"
    When the case is decided
    Then "FACS band" is "Moderate"
    And "Eligible for help from the council" is no

  Scenario: Tom in Bradford is served with the same band
    Given the case "bradford/tom.yaml"
    When the case is decided
    Then "FACS band" is "Moderate"
    And "Eligible for help from the council" is yes

  Scenario: Beryl in Calderdale is served with the lowest band
    Given the case "calderdale/beryl.yaml"
    When the case is decided
    Then "FACS band" is "Low"
    And "Eligible for help from the council" is yes

  Scenario: Aisha in Leeds, where it is not known whether neglect was serious
    Given the case "leeds/aisha.yaml"
    When the case is decided
    Then "FACS band" is one of "Moderate", "Substantial", "Critical"
    And "Eligible for help from the council" is one of yes, no
    And the question that matters most is "Has the person been abused or neglected, or will that happen without help?"

  Scenario: Harold in England in 2004
    Given the case "england_facs/harold-2004.yaml"
    When the case is decided
    Then "FACS band" is "Critical"
    And "Eligible for help from the council" is yes

  Scenario: a day that the source does not speak of is marked
    Given the case "wakefield/ian.yaml"
    And the decision is made on 31 January 2011
    When the case is decided
    Then the record warns that "The lowest band whose needs the council meets" is illustrative
