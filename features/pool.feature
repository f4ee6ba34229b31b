@policy:pool @owner:local_authority @owner:nhs
Feature: A pool shared to the penny
  West Sussex published shares of 86.87% and 13.13%. Whatever the sum, the two parts make the whole.

  Scenario Outline: <sum>
    Given the scheme "West Sussex, a pool shared by the published percentages" on 30 September 2023
    And "What sum do the partners share?" is <sum>
    When the case is decided
    Then the "nhs" part of "How the sum is shared" is <nhs>
    And the "local authority" part of "How the sum is shared" is <council>
    And "The share of the pool that the council carries" is 13.13%

    Examples:
      | sum                  | nhs                  | council            |
      | £0 a year            | £0 a year            | £0 a year          |
      | £0.01 a year         | £0.01 a year         | £0 a year          |
      | £0.05 a year         | £0.04 a year         | £0.01 a year       |
      | £100.00 a year       | £86.87 a year        | £13.13 a year      |
      | £2,340.00 a year     | £2,032.76 a year     | £307.24 a year     |
      | £1,234,567.89 a year | £1,072,469.13 a year | £162,098.76 a year |
      | -£100.01 a year      | -£86.88 a year       | -£13.13 a year     |

  Scenario: the published year is sourced
    Given the case "pooled_split/odd-penny.yaml"
    When the case is decided
    Then the "nhs" part of "How the sum is shared" is £1,072,469.13 a year
    And the record does not warn that "The share of the pool that the NHS carries" is illustrative
    And the flag "Sharing a pool moves money only. Each partner keeps its duties in law." is raised as note

  Scenario: another year is not
    Given the case "pooled_split/odd-penny.yaml"
    And the decision is made on 31 March 2023
    When the case is decided
    Then the record warns that "The share of the pool that the NHS carries" is illustrative

  Scenario: a year that is not closed
    Given the case "pooled_split/not-known-yet.yaml"
    When the case is decided
    Then "What sum do the partners share?" can still change "How the sum is shared"
