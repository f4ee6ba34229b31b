@policy:nhs_sum @policy:tariff @owner:nhs
Feature: The NHS's sum for one person, from the tariff of the cluster
  A tariff covers one review period and counts all cost. A year's sum is the tariff for a year, less what
  the NHS pays and the person cannot direct. Every tariff is made up.

  Scenario Outline: cluster <cluster>, whose tariff covers <period>
    Given the case "four_options/jo-two-funds.yaml"
    And "Which cluster of the care pathways project did the clinician choose?" is "<cluster>"
    And "What does the person's support cost, line by line?" lists nothing
    When the case is decided
    Then "Local tariff for the review period" is <tariff>
    And "What the tariff covers" is <period>
    And "Tariff for a year" is <year>
    And the reason for "Tariff for a year" is "<why>"
    And "The NHS's sum for the person" is <year>
    And the record warns that "Local tariff of a cluster, for its review period" is illustrative

    Examples:
      | cluster                                                           | tariff    | period    | year              | why                                                        |
      | 14 Psychotic crisis                                               | £1,350.00 | 4 weeks   | £17,550.00 a year | The tariff covers four weeks, and a year counts 52 weeks.  |
      | 1 Common mental health problems (low severity)                    | £270.00   | 12 weeks  | £1,170.00 a year  | The tariff covers twelve weeks, and a year counts 52 weeks. |
      | 2 Common mental health problems (low severity with greater need)  | £420.00   | 15 weeks  | £1,456.00 a year  | The tariff covers fifteen weeks, and a year counts 52 weeks. |
      | 4 Non-psychotic (severe)                                          | £1,500.00 | 6 months  | £3,000.00 a year  | The tariff covers six months.                              |
      | 12 Ongoing or recurrent psychosis (high disability)               | £4,100.00 | 1 year    | £4,100.00 a year  | The tariff covers twelve months.                           |

  Scenario Outline: six and twelve months counted from <day>
    Given the case "four_options/jo-two-funds.yaml"
    And the decision is made on <day>
    And "Which cluster of the care pathways project did the clinician choose?" is "<cluster>"
    When the case is decided
    Then "Days that the tariff covers, from the day of the decision" is <days>
    And "Tariff for a year" is <year>

    Examples: short and long half years, and a leap year
      | day            | cluster                                             | days | year             |
      | 31 August 2011 | 4 Non-psychotic (severe)                            | 182  | £3,000.00 a year |
      | 31 August 2012 | 4 Non-psychotic (severe)                            | 181  | £3,000.00 a year |
      | 1 March 2012   | 4 Non-psychotic (severe)                            | 184  | £3,000.00 a year |
      | 1 June 2011    | 12 Ongoing or recurrent psychosis (high disability) | 366  | £4,100.00 a year |
      | 1 June 2012    | 12 Ongoing or recurrent psychosis (high disability) | 365  | £4,100.00 a year |

  Scenario: a place whose tariff covers eight weeks is refused and not guessed at
    Given the case "options_by_tariff/sam.yaml"
    And "Which cluster of the care pathways project did the clinician choose?" is "15 Severe psychotic depression"
    When the case is decided
    Then "What the tariff covers" is 8 weeks
    And "Tariff for a year" is refused, because "The tariff covers 56 days, and nobody says what such a tariff makes in a year."
    And "The NHS's sum for the person" is refused, because "The tariff covers 56 days, and nobody says what such a tariff makes in a year."

  Scenario: a period that makes a year is not stopped
    Given the case "options_by_tariff/sam.yaml"
    When the case is decided
    Then the flag "The tariff covers <days_covered> days, and nobody says what such a tariff makes in a year." is not raised

  Scenario: without a cluster there is no tariff, and no £0
    Given the case "four_options/jo-two-funds.yaml"
    And "Which cluster of the care pathways project did the clinician choose?" does not apply
    When the case is decided
    Then "Local tariff for the review period" does not apply, because "No cluster has been chosen, or it is cluster 0, which has no tariff. A price never stands beside a hint."
    And "What the tariff covers" does not apply, because "No cluster has been chosen, or it is cluster 0, which has no tariff."
    And "Days that the tariff covers, from the day of the decision" does not apply, because "There is no cluster with a tariff."
    And "Tariff for a year" does not apply, because "There is no cluster with a tariff."
    And "The NHS's sum for the person" does not apply, because "There is no cluster with a tariff, so the NHS has no sum for the person."
    And "The cluster prompts an assessment for social care" does not apply, because "No cluster has been chosen."
    And the flag "The tariff counts all cost of the cluster. A personal budget leaves out what the person cannot direct." is not raised

  Scenario: cluster 0 has no tariff
    Given the case "four_options/jo-two-funds.yaml"
    And "Which cluster of the care pathways project did the clinician choose?" is "0 Variance (unable to assign)"
    When the case is decided
    Then "The NHS's sum for the person" does not apply, because "There is no cluster with a tariff, so the NHS has no sum for the person."
    And "The cluster prompts an assessment for social care" is no

  Scenario: all cost is counted, and what nobody can direct is taken off
    Given the case "four_options/jo-two-funds.yaml"
    When the case is decided
    Then the flag "The tariff counts all cost of the cluster. A personal budget leaves out what the person cannot direct." is raised as note
    And "NHS cost taken off the tariff, for a year" is £1,976.00 a year
    And "The NHS's sum for the person" is £1,024.00 a year
    And the reason for "The NHS's sum for the person" is "The tariff, less the NHS cost that the person cannot direct."

  Scenario Outline: <cost> that nobody can direct, paid by the <payer>
    Given the case "four_options/jo-two-funds.yaml"
    And "Which cluster of the care pathways project did the clinician choose?" is "12 Ongoing or recurrent psychosis (high disability)"
    And "What does the person's support cost, line by line?" lists these lines
      | What is it?       | What kind of cost is it? | What does it cost? | Who pays for it today? | Whose sum already counts it? |
      | Care co-ordinator | Care co-ordinator        | <cost>             | <payer>                | <sums>                       |
    When the case is decided
    Then "NHS cost taken off the tariff, for a year" is <off>
    And "The NHS's sum for the person" is <sum>
    And the reason for "The NHS's sum for the person" is "<why>"

    Examples: only the NHS's lines reduce the tariff
      | cost          | payer   | sums         | off              | sum              | why                                                           |
      | £78.84 a week | NHS     | NHS          | £4,099.68 a year | £0.32 a year     | The tariff, less the NHS cost that the person cannot direct.  |
      | £78.85 a week | NHS     | NHS          | £4,100.20 a year | £0 a year        | What nobody can direct takes up the whole tariff.             |
      | £78.85 a week | Council | NHS; Council | £0 a year        | £4,100.00 a year | The tariff, less the NHS cost that the person cannot direct.  |

    Examples: and only where the tariff counts them
      | cost          | payer   | sums         | off              | sum              | why                                                           |
      | £38.00 a week | NHS     | NHS; Council | £1,976.00 a year | £2,124.00 a year | The tariff, less the NHS cost that the person cannot direct.  |
      | £38.00 a week | NHS     | Council      | £0 a year        | £4,100.00 a year | The tariff, less the NHS cost that the person cannot direct.  |
      | £38.00 a week | NHS     | nothing      | £0 a year        | £4,100.00 a year | The tariff, less the NHS cost that the person cannot direct.  |

  Scenario: more is left out than the tariff holds
    Given the case "four_options/jo-two-funds.yaml"
    And "What does the person's support cost, line by line?" lists these lines
      | What is it? | What kind of cost is it? | What does it cost? | Who pays for it today? | Whose sum already counts it? |
      | Ward        | Day in hospital          | £57.70 a week      | NHS                    | NHS                          |
    When the case is decided
    Then the flag "The NHS cost that is left out, £3,000.40 a year, is more than the tariff of £3,000.00 a year." is raised as review

  Scenario: what is left out fits within the tariff
    Given the case "four_options/jo-two-funds.yaml"
    When the case is decided
    Then the flag "The NHS cost that is left out, <left_out_a_year>, is more than the tariff of <tariff_a_year>." is not raised

  Scenario: from April 2013 the cluster is that of the national model
    Given the case "later_options/jo-2014.yaml"
    When the case is decided
    Then "Tariff for a year" is £3,000.00 a year
    And "The NHS's sum for the person" is £1,024.00 a year
    And "The cluster prompts an assessment for social care" is yes

  Scenario: and with no cluster chosen it prompts nobody
    Given the case "later_options/jo-2014.yaml"
    And "Which cluster did the clinician choose?" does not apply
    When the case is decided
    Then "The cluster prompts an assessment for social care" does not apply, because "No cluster has been chosen."
    And "The NHS's sum for the person" does not apply, because "There is no cluster with a tariff, so the NHS has no sum for the person."

  Scenario: a cluster that is not known leaves the sum open
    Given the case "four_options/jo-two-funds.yaml"
    And "Which cluster of the care pathways project did the clinician choose?" is not known
    When the case is decided
    Then "Which cluster of the care pathways project did the clinician choose?" can still change "The NHS's sum for the person"
