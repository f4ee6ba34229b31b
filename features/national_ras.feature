@policy:assessment @policy:allocation @policy:agreement @owner:local_authority
Feature: The national RAS, a table for each group
  A framework for councils to take off the shelf, with a table for each group. What the same points give
  each group stands side by side, so that nobody overlooks it. The tables are made up.

  Scenario Outline: the same 26 points, for <who>
    Given the case "national_ras/<file>.yaml"
    When the case is decided
    Then "Points as agreed" is 26
    And "Indicative budget for a year" is <sum>
    And "The least that the same points give any group" is £6,800.00 a year
    And "The most that the same points give any group" is £15,100.00 a year
    And the flag "The same points give between £6,800.00 a year and £15,100.00 a year, depending on the group." is raised as note

    Examples:
      | who   | file  | sum               |
      | Dora  | dora  | £7,900.00 a year  |
      | Sunil | sunil | £15,100.00 a year |

  Scenario Outline: and for the two other groups
    Given the case "national_ras/dora.yaml"
    And "Which group does the person's main need belong to?" is "<group>"
    When the case is decided
    Then "Indicative budget for a year" is <sum>

    Examples:
      | group                              | sum               |
      | People with physical disabilities  | £11,300.00 a year |
      | People with mental health problems | £6,800.00 a year  |

  Scenario Outline: a week's sum is the year's, never that of a table which is not in use, for <who>
    Given the case "national_ras/<file>.yaml"
    When the case is decided
    Then "Sum for a week by the agreed answers" is <week>
    And "Weekly sum after moderation" is <week>
    And "Indicative budget for a week" is <week>
    And the record does not warn that "Pounds a week for points" is illustrative

    Examples:
      | who   | file  | week           |
      | Dora  | dora  | £151.92 a week |
      | Sunil | sunil | £290.38 a week |

  Scenario: the duty to meet eligible needs comes before the sum
    Given the case "national_ras/dora.yaml"
    When the case is decided
    Then the flag "The sum from the points is a guide for planning. The duty to meet eligible needs comes first." is raised as note

  Scenario: the envelope covers residential care
    Given the case "national_ras_envelope/year.yaml"
    When the case is decided
    Then the reason for "The envelope" is "The envelope covers all budgets, residential care among them."

  Scenario: the local one's does not
    Given the case "cheshire_envelope/year.yaml"
    When the case is decided
    Then the reason for "The envelope" is "The envelope covers support in the community."
