@policy:facs @policy:moderation @policy:costs @policy:own_budget @policy:allocation @owner:local_authority @owner:nhs
Feature: North East Lincolnshire, one allocation for all groups, moderated and less what nobody can direct
  Needs were found over-estimated and were moderated down by practitioners and service managers. The care
  co-ordinator's cost is taken out before the allocation. One questionnaire and one table serve all groups.

  Scenario: Rosa's answers were moderated down within what a practitioner may do alone
    Given the case "nelctp/rosa.yaml"
    When the case is decided
    Then "Change in points from the person's own answers to those agreed" is -5
    And "Who has to agree the change" is "Practitioner"
    And "What the change is worth in a year" is £0 a year
    And "Indicative budget for a year" is £8,320.00 a year
    And "Cost left out" is £52.25 a week
    And "Taken off the allocation for a year" is £1,976.00 a year
    And "Allocation that is left to direct, for a year" is £6,344.00 a year

  Scenario: the care co-ordinator's cost is among it
    Given the case "nelctp/rosa.yaml"
    When the case is decided
    Then at line 1, "The person can direct this cost" is no
    And at line 1, the reason for "The person can direct this cost" is "The care co-ordinator's cost is taken out before the allocation is worked out."
    And at line 1, "Of it, taken off the council's sum" is £38.00 a week
    And the record warns that "The sums were worked out without the care co-ordinator" is illustrative

  Scenario: Frank rated himself high, and a panel has to agree
    Given the case "nelctp/frank.yaml"
    When the case is decided
    Then "Points by the person's own answers" is 37
    And "Points as agreed" is 22
    And "Change in points from the person's own answers to those agreed" is -15
    And "What the change is worth in a year" is -£5,200.00 a year
    And "Who has to agree the change" is "Panel"
    And the flag "The change is more than a service manager may agree to, so a panel has to." is raised as sign-off to "panel"

  Scenario: a service manager agrees a smaller one
    Given the case "nelctp/frank.yaml"
    And "The person" answers "Nights" with "I manage the night"
    When the case is decided
    Then "Change in points from the person's own answers to those agreed" is -8
    And "Who has to agree the change" is "Service manager"
    And the flag "The 8 points that were moved are more than the 5 that a practitioner may move alone." is raised as sign-off to "service manager"

  Scenario Outline: one table for all groups, <group>
    Given the case "nelctp/rosa.yaml"
    And "Which group does the person's main need belong to?" is "<group>"
    When the case is decided
    Then "Indicative budget for a year" is £8,320.00 a year
    And "The least that the same points give any group" is £8,320.00 a year
    And "The most that the same points give any group" is £8,320.00 a year
    And the flag "The same points give between <least_of_groups> and <most_of_groups>, depending on the group." is not raised

    Examples:
      | group                              |
      | Older people                       |
      | People with physical disabilities  |
      | People with learning difficulties  |
      | People with mental health problems |

  Scenario: the criteria are applied strictly, and the band is not stated
    Given the case "nelctp/rosa.yaml"
    And "How much choice and control over the immediate surroundings has the person lost, or will lose without help?" is "Little or none is lost"
    And "How many personal care or domestic routines can the person not carry out, now or without help?" is "Several"
    When the case is decided
    Then "FACS band" is "Moderate"
    And "Eligible for help from the council" is no
    And "Allocation that is left to direct, for a year" does not apply, because "There is no allocation to take anything off."
    And the record warns that "The lowest band whose needs the council meets" is illustrative
