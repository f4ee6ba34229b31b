@policy:envelope @owner:local_authority
Feature: What a table of allocations may cost in all
  The contingency is held back from the envelope before a table is fitted, and from nobody's sum. A table
  that costs too much is fitted anew, for everybody.

  Scenario: the national system's envelope covers residential care
    Given the case "national_ras_envelope/year.yaml"
    When the case is decided
    Then "The envelope" is £94,150,333.33 a year
    And the reason for "The envelope" is "The envelope covers all budgets, residential care among them."
    And the "contingency" part of "The envelope in parts" is £4,707,516.67 a year
    And the "support planning" part of "The envelope in parts" is £6,400,000.00 a year
    And the "formula" part of "The envelope in parts" is £83,042,816.66 a year
    And the record does not warn that "The envelope covers residential care" is illustrative
    And the record warns that "The part of the envelope that is held back" is illustrative

  Scenario: the local one does not
    Given the case "cheshire_envelope/year.yaml"
    When the case is decided
    Then "The envelope" is £41,250,333.33 a year
    And the reason for "The envelope" is "The envelope covers support in the community."
    And the "contingency" part of "The envelope in parts" is £2,062,516.67 a year
    And "Left of the formula's part" is £687,816.66 a year

  Scenario Outline: indicative budgets of <sums>
    Given the case "cheshire_envelope/year.yaml"
    And "What do all indicative budgets come to in the year?" is <sums>
    When the case is decided
    Then "The table is affordable" is <affordable>
    And "Left of the formula's part" is <left>

    Examples:
      | sums                  | affordable | left             |
      | £32,787,816.65 a year | yes        | £0.01 a year     |
      | £32,787,816.66 a year | yes        | £0 a year        |
      | £32,787,816.67 a year | no         | -£0.01 a year    |

  Scenario: a table that is too dear is fitted anew, and nobody's sum is cut
    Given the case "cheshire_envelope/year.yaml"
    And "What do all indicative budgets come to in the year?" is £32,787,816.67 a year
    When the case is decided
    Then the flag "The sums come to more than the formula's part. Fit the table anew for everybody, and cut no person's sum." is raised as review to "finance"

  Scenario: a table that is affordable stays
    Given the case "cheshire_envelope/year.yaml"
    When the case is decided
    Then the flag "The sums come to more than the formula's part. Fit the table anew for everybody, and cut no person's sum." is not raised
    And the flag "The envelope does not cover the packages that leave the formula." is not raised

  Scenario Outline: packages outside the formula of <cost>
    Given the case "cheshire_envelope/year.yaml"
    And "What is there for support in the community in the year?" is £1,000.10 a year
    And "What do the packages cost that leave the formula?" is <cost>
    When the case is decided
    Then the "contingency" part of "The envelope in parts" is £50.01 a year
    And the "support planning" part of "The envelope in parts" is <part>
    And the "formula" part of "The envelope in parts" is <formula>

    Examples:
      | cost           | part           | formula      |
      | £950.08 a year | £950.08 a year | £0.01 a year |
      | £950.09 a year | £950.09 a year | £0 a year    |
      | £950.10 a year | £950.09 a year | £0 a year    |

  Scenario: they are more than the envelope covers
    Given the case "cheshire_envelope/year.yaml"
    And "What is there for support in the community in the year?" is £1,000.10 a year
    And "What do the packages cost that leave the formula?" is £950.10 a year
    When the case is decided
    Then the flag "The envelope does not cover the packages that leave the formula." is raised as review to "finance"

  Scenario: nobody knows yet what the indicative budgets come to
    Given the case "cheshire_envelope/year.yaml"
    And "What do all indicative budgets come to in the year?" is not known
    When the case is decided
    Then "The table is affordable" is one of yes, no
    And "What do all indicative budgets come to in the year?" can still change "The table is affordable"
