@policy:allocation @owner:local_authority
Feature: From points to an indicative budget
  A place pays by the week, the month or the year. A sum is held between a least and a most, packages
  that are too costly leave the formula, and nothing here knows the envelope or what others were given.

  Rule: by the month in Wakefield, from £0 to £1,200, in one table for all groups

    Scenario Outline: <points> points of <group> come to <month>
      Given the case "wakefield/denise.yaml"
      And "Which group does the person's main need belong to?" is "<group>"
      And "The person" answers "Washing, dressing and looking after yourself" with "<care>"
      And "The person" answers "Making meals and eating" with "<meals>"
      And "The person" answers "Running the home and managing money" with "<home>"
      And "The person" answers "Getting out and about" with "<out>"
      And "The person" answers "Staying safe" with "<safe>"
      And "The person" answers "Work, learning and what fills the day" with "<day>"
      And "The person" answers "Making choices and planning the day" with "<choices>"
      And "As agreed" answers "Washing, dressing and looking after yourself" with "<care>"
      And "As agreed" answers "Making meals and eating" with "<meals>"
      And "As agreed" answers "Running the home and managing money" with "<home>"
      And "As agreed" answers "Getting out and about" with "<out>"
      And "As agreed" answers "Staying safe" with "<safe>"
      And "As agreed" answers "Work, learning and what fills the day" with "<day>"
      And "As agreed" answers "Making choices and planning the day" with "<choices>"
      When the case is decided
      Then "Points as agreed" is <points>
      And "Indicative budget for a month" is <month>
      And the reason for "Sum that the formula gives" is "The agreed points give a sum for a month."

      Examples:
        | points | group                              | month             | care                         | meals                       | home                        | out                          | safe                                | day                               | choices                         |
        | 0      | People with mental health problems | £0 a month        | I need no help               | I manage                    | I keep up with it           | I go where I like            | I keep myself safe                  | I have enough to do               | I decide for myself             |
        | 4      | People with mental health problems | £0 a month        | I need no help               | I need help with some meals | I keep up with it           | I go where I like            | I keep myself safe                  | I have enough to do               | I decide for myself             |
        | 5      | People with mental health problems | £150.00 a month   | I need no help               | I manage                    | I need help with most of it | I go where I like            | I keep myself safe                  | I have enough to do               | I decide for myself             |
        | 11     | People with mental health problems | £150.00 a month   | I need help many times a day | I manage                    | I need help with some of it | I go where I like            | I keep myself safe                  | I have enough to do               | I decide for myself             |
        | 12     | People with mental health problems | £350.00 a month   | I need help many times a day | I manage                    | I keep up with it           | I need company in new places | I keep myself safe                  | I have enough to do               | I decide for myself             |
        | 19     | People with mental health problems | £350.00 a month   | I need help many times a day | I manage                    | I keep up with it           | I never go out without help  | I keep myself safe                  | I need help to keep it up         | I decide for myself             |
        | 20     | People with mental health problems | £600.00 a month   | I need help many times a day | I need help with some meals | I keep up with it           | I never go out without help  | I keep myself safe                  | I have enough to do               | I decide for myself             |
        | 29     | People with mental health problems | £600.00 a month   | I need help many times a day | I need help with every meal | I keep up with it           | I never go out without help  | I am at risk now and then           | I have enough to do               | I decide for myself             |
        | 30     | People with mental health problems | £900.00 a month   | I need help many times a day | I need help with every meal | I need help with most of it | I never go out without help  | I keep myself safe                  | I have enough to do               | I decide for myself             |
        | 44     | People with mental health problems | £900.00 a month   | I need help many times a day | I need help with every meal | I need help with most of it | I never go out without help  | I am at risk unless someone is near | I have enough to do               | I need help with most decisions |
        | 45     | People with mental health problems | £1,200.00 a month | I need help many times a day | I need help with every meal | I need help with most of it | I never go out without help  | I am at risk unless someone is near | I have nothing to do without help | I decide for myself             |
        | 45     | Older people                       | £1,200.00 a month | I need help many times a day | I need help with every meal | I need help with most of it | I never go out without help  | I am at risk unless someone is near | I have nothing to do without help | I decide for myself             |
        | 45     | People with physical disabilities  | £1,200.00 a month | I need help many times a day | I need help with every meal | I need help with most of it | I never go out without help  | I am at risk unless someone is near | I have nothing to do without help | I decide for myself             |
        | 45     | People with learning difficulties  | £1,200.00 a month | I need help many times a day | I need help with every meal | I need help with most of it | I never go out without help  | I am at risk unless someone is near | I have nothing to do without help | I decide for myself             |
        | 20     | Older people                       | £600.00 a month   | I need help many times a day | I need help with some meals | I keep up with it           | I never go out without help  | I keep myself safe                  | I have enough to do               | I decide for myself             |
        | 20     | People with physical disabilities  | £600.00 a month   | I need help many times a day | I need help with some meals | I keep up with it           | I never go out without help  | I keep myself safe                  | I have enough to do               | I decide for myself             |
        | 20     | People with learning difficulties  | £600.00 a month   | I need help many times a day | I need help with some meals | I keep up with it           | I never go out without help  | I keep myself safe                  | I have enough to do               | I decide for myself             |

    Scenario: one table for all groups treats them alike
      Given the case "wakefield/denise.yaml"
      When the case is decided
      Then "The least that the same points give any group" is £7,200.00 a year
      And "The most that the same points give any group" is £7,200.00 a year
      And the flag "The same points give between <least_of_groups> and <most_of_groups>, depending on the group." is not raised
      And the record warns that "Pounds a month for points" is illustrative
      And the record does not warn that "How the place's table gives its sums" is illustrative

  Rule: by the week in Kirklees, from £0 to £90, for which a period has to be assumed

    Scenario Outline: <points> points come to <week>
      Given the case "kirklees/sum-that-was-too-small.yaml"
      And "Which group does the person's main need belong to?" is "<group>"
      And "The person" answers "Washing, dressing and looking after yourself" with "<care>"
      And "The person" answers "Making meals and eating" with "<meals>"
      And "The person" answers "Running the home and managing money" with "<home>"
      And "The person" answers "Getting out and about" with "<out>"
      And "The person" answers "Staying safe" with "<safe>"
      And "The person" answers "Work, learning and what fills the day" with "<day>"
      And "The person" answers "Making choices and planning the day" with "<choices>"
      And "As agreed" answers "Washing, dressing and looking after yourself" with "<care>"
      And "As agreed" answers "Making meals and eating" with "<meals>"
      And "As agreed" answers "Running the home and managing money" with "<home>"
      And "As agreed" answers "Getting out and about" with "<out>"
      And "As agreed" answers "Staying safe" with "<safe>"
      And "As agreed" answers "Work, learning and what fills the day" with "<day>"
      And "As agreed" answers "Making choices and planning the day" with "<choices>"
      When the case is decided
      Then "Points as agreed" is <points>
      And "Indicative budget for a week" is <week>
      And the reason for "Sum that the formula gives" is "The agreed points give a sum for a week."

      Examples:
        | points | group                              | week          | care                         | meals                       | home                        | out                          | safe                                | day                               | choices                         |
        | 0      | People with mental health problems | £0 a week     | I need no help               | I manage                    | I keep up with it           | I go where I like            | I keep myself safe                  | I have enough to do               | I decide for myself             |
        | 4      | People with mental health problems | £0 a week     | I need no help               | I need help with some meals | I keep up with it           | I go where I like            | I keep myself safe                  | I have enough to do               | I decide for myself             |
        | 5      | People with mental health problems | £10.00 a week | I need no help               | I manage                    | I need help with most of it | I go where I like            | I keep myself safe                  | I have enough to do               | I decide for myself             |
        | 11     | People with mental health problems | £10.00 a week | I need help many times a day | I manage                    | I need help with some of it | I go where I like            | I keep myself safe                  | I have enough to do               | I decide for myself             |
        | 12     | People with mental health problems | £25.00 a week | I need help many times a day | I manage                    | I keep up with it           | I need company in new places | I keep myself safe                  | I have enough to do               | I decide for myself             |
        | 19     | People with mental health problems | £25.00 a week | I need help many times a day | I manage                    | I keep up with it           | I never go out without help  | I keep myself safe                  | I need help to keep it up         | I decide for myself             |
        | 20     | People with mental health problems | £45.00 a week | I need help many times a day | I need help with some meals | I keep up with it           | I never go out without help  | I keep myself safe                  | I have enough to do               | I decide for myself             |
        | 29     | People with mental health problems | £45.00 a week | I need help many times a day | I need help with every meal | I keep up with it           | I never go out without help  | I am at risk now and then           | I have enough to do               | I decide for myself             |
        | 30     | People with mental health problems | £65.00 a week | I need help many times a day | I need help with every meal | I need help with most of it | I never go out without help  | I keep myself safe                  | I have enough to do               | I decide for myself             |
        | 44     | People with mental health problems | £65.00 a week | I need help many times a day | I need help with every meal | I need help with most of it | I never go out without help  | I am at risk unless someone is near | I have enough to do               | I need help with most decisions |
        | 45     | People with mental health problems | £90.00 a week | I need help many times a day | I need help with every meal | I need help with most of it | I never go out without help  | I am at risk unless someone is near | I have nothing to do without help | I decide for myself             |

    Scenario: the figure is sourced, its period is not
      Given the case "kirklees/sum-that-was-too-small.yaml"
      When the case is decided
      Then the record warns that "Pounds a week for points" is illustrative

  Rule: by the year in Bath and North East Somerset, in a table for each group, with a least and a most

    Scenario Outline: <points> points of <group> come to <year>
      Given the case "banes_sirona/no-plan-yet.yaml"
      And "Which group does the person's main need belong to?" is "<group>"
      And "The person" answers "Washing, dressing and looking after yourself" with "<care>"
      And "The person" answers "Making meals and eating" with "<meals>"
      And "The person" answers "Running the home and managing money" with "<home>"
      And "The person" answers "Getting out and about" with "<out>"
      And "The person" answers "Staying safe" with "<safe>"
      And "The person" answers "Work, learning and what fills the day" with "<day>"
      And "The person" answers "Making choices and planning the day" with "<choices>"
      And "As agreed" answers "Washing, dressing and looking after yourself" with "<care>"
      And "As agreed" answers "Making meals and eating" with "<meals>"
      And "As agreed" answers "Running the home and managing money" with "<home>"
      And "As agreed" answers "Getting out and about" with "<out>"
      And "As agreed" answers "Staying safe" with "<safe>"
      And "As agreed" answers "Work, learning and what fills the day" with "<day>"
      And "As agreed" answers "Making choices and planning the day" with "<choices>"
      When the case is decided
      Then "Points as agreed" is <points>
      And "Indicative budget for a year" is <year>
      And the reason for "Indicative budget for a year" is "<why>"
      And the reason for "Sum that the formula gives" is "The agreed points give a sum for a year."

      Examples:
        | points | group                              | year              | why                                                                       | care                         | meals                       | home                        | out                          | safe                                | day                               | choices                         |
        | 4      | Older people                       | £0 a year         | The points are too few for any sum.                                       | I need no help               | I need help with some meals | I keep up with it           | I go where I like            | I keep myself safe                  | I have enough to do               | I decide for myself             |
        | 5      | Older people                       | £520.00 a year    | The sum is raised to the least that is paid, £520.00 a year.              | I need no help               | I manage                    | I need help with most of it | I go where I like            | I keep myself safe                  | I have enough to do               | I decide for myself             |
        | 11     | Older people                       | £520.00 a year    | The sum is raised to the least that is paid, £520.00 a year.              | I need help many times a day | I manage                    | I need help with some of it | I go where I like            | I keep myself safe                  | I have enough to do               | I decide for myself             |
        | 12     | Older people                       | £4,940.00 a year  | The sum is the formula's.                                                 | I need help many times a day | I manage                    | I keep up with it           | I need company in new places | I keep myself safe                  | I have enough to do               | I decide for myself             |
        | 19     | Older people                       | £4,940.00 a year  | The sum is the formula's.                                                 | I need help many times a day | I manage                    | I keep up with it           | I never go out without help  | I keep myself safe                  | I need help to keep it up         | I decide for myself             |
        | 20     | Older people                       | £8,320.00 a year  | The sum is the formula's.                                                 | I need help many times a day | I need help with some meals | I keep up with it           | I never go out without help  | I keep myself safe                  | I have enough to do               | I decide for myself             |
        | 29     | Older people                       | £8,320.00 a year  | The sum is the formula's.                                                 | I need help many times a day | I need help with every meal | I keep up with it           | I never go out without help  | I am at risk now and then           | I have enough to do               | I decide for myself             |
        | 30     | Older people                       | £13,520.00 a year | The sum is the formula's.                                                 | I need help many times a day | I need help with every meal | I need help with most of it | I never go out without help  | I keep myself safe                  | I have enough to do               | I decide for myself             |
        | 44     | Older people                       | £13,520.00 a year | The sum is the formula's.                                                 | I need help many times a day | I need help with every meal | I need help with most of it | I never go out without help  | I am at risk unless someone is near | I have enough to do               | I need help with most decisions |
        | 45     | Older people                       | £21,840.00 a year | The sum is the formula's.                                                 | I need help many times a day | I need help with every meal | I need help with most of it | I never go out without help  | I am at risk unless someone is near | I have nothing to do without help | I decide for myself             |
        | 4      | People with physical disabilities  | £0 a year         | The points are too few for any sum.                                       | I need no help               | I need help with some meals | I keep up with it           | I go where I like            | I keep myself safe                  | I have enough to do               | I decide for myself             |
        | 5      | People with physical disabilities  | £800.00 a year    | The sum is the formula's.                                                 | I need no help               | I manage                    | I need help with most of it | I go where I like            | I keep myself safe                  | I have enough to do               | I decide for myself             |
        | 12     | People with physical disabilities  | £6,760.00 a year  | The sum is the formula's.                                                 | I need help many times a day | I manage                    | I keep up with it           | I need company in new places | I keep myself safe                  | I have enough to do               | I decide for myself             |
        | 20     | People with physical disabilities  | £11,960.00 a year | The sum is the formula's.                                                 | I need help many times a day | I need help with some meals | I keep up with it           | I never go out without help  | I keep myself safe                  | I have enough to do               | I decide for myself             |
        | 30     | People with physical disabilities  | £20,280.00 a year | The sum is the formula's.                                                 | I need help many times a day | I need help with every meal | I need help with most of it | I never go out without help  | I keep myself safe                  | I have enough to do               | I decide for myself             |
        | 45     | People with physical disabilities  | £26,000.00 a year | The sum is held to the most that the formula may give, £26,000.00 a year. | I need help many times a day | I need help with every meal | I need help with most of it | I never go out without help  | I am at risk unless someone is near | I have nothing to do without help | I decide for myself             |
        | 20     | People with learning difficulties  | £11,960.00 a year | The sum is the formula's.                                                 | I need help many times a day | I need help with some meals | I keep up with it           | I never go out without help  | I keep myself safe                  | I have enough to do               | I decide for myself             |
        | 20     | People with mental health problems | £8,320.00 a year  | The sum is the formula's.                                                 | I need help many times a day | I need help with some meals | I keep up with it           | I never go out without help  | I keep myself safe                  | I have enough to do               | I decide for myself             |

    Scenario: where tables differ from group to group, what the same points would give is said
      Given the case "banes_sirona/no-plan-yet.yaml"
      When the case is decided
      Then "What the same points give an older person" is £8,320.00 a year
      And "What the same points give a person with a physical disability" is £11,960.00 a year
      And "What the same points give a person with learning difficulties" is £11,960.00 a year
      And "What the same points give a person with mental health problems" is £8,320.00 a year
      And the flag "The same points give between £8,320.00 a year and £11,960.00 a year, depending on the group." is raised as note

    Scenario: a year comes back to the same month and week
      Given the case "banes_sirona/no-plan-yet.yaml"
      When the case is decided
      Then "Indicative budget for a month" is £693.33 a month
      And "Indicative budget for a week" is £160.00 a week

  Rule: a person who is not eligible has no sum, which is not £0

    Scenario Outline: not eligible in the scheme of <file>
      Given the case "<file>"
      And "How much choice and control over the immediate surroundings has the person lost, or will lose without help?" is "Little or none is lost"
      And "How many personal care or domestic routines can the person not carry out, now or without help?" is "None"
      When the case is decided
      Then "Eligible for help from the council" is no
      And "Sum that the formula gives" does not apply, because "No budget is due, so no sum is worked out."
      And "Indicative budget for a year" does not apply, because "There is no indicative budget (is one due? no; is the package too costly for the formula? no)."
      And "Indicative budget for a month" does not apply, because "There is no indicative budget (is one due? no; is the package too costly for the formula? no)."
      And "Indicative budget for a week" does not apply, because "There is no indicative budget (is one due? no; is the package too costly for the formula? no)."
      And the flag "The same points give between <least_of_groups> and <most_of_groups>, depending on the group." is not raised

      Examples:
        | file                  |
        | wakefield/denise.yaml |
        | banes_sirona/harriet.yaml    |
        | cheshire/edna.yaml    |

  Rule: a panel's sum stands in place of the formula's

    Scenario: a panel in Wakefield, where the table gives sums for a month
      Given the case "wakefield/denise.yaml"
      And "What weekly sum did the panel set, if one met?" is £170.45 a week
      And "What reason did the panel give for its sum?" is "The plan was costed line by line."
      When the case is decided
      Then "Sum that the formula gives" is £8,863.40 a year
      And the reason for "Sum that the formula gives" is "The panel set a sum in place of the formula's."

    Scenario Outline: a panel's sum of £1,200 a week is not lost to support planning, with <cost> in place
      Given the case "cheshire/edna.yaml"
      And "What does the person's support cost a week at present, if any is in place?" <cost>
      And "What does the person need above the formula, line by line?" lists nothing
      And "What weekly sum did the panel set, if one met?" is £1,200.00 a week
      And "What reason did the panel give for its sum?" is "The plan was costed line by line."
      When the case is decided
      Then "The package is too costly for the formula" is no
      And the reason for "The package is too costly for the formula" is "The panel set the sum, so it does not hang on the formula."
      And "Indicative budget for a year" is £62,400.00 a year
      And "Estimated budget for a year" is £62,400.00 a year

      Examples:
        | cost                |
        | does not apply      |
        | is £1,000.00 a week |

    Scenario Outline: a panel's sum of <sum> is neither raised to the least nor held to the most of the formula
      Given the case "banes_sirona/harriet.yaml"
      And "What weekly sum did the panel set, if one met?" is <sum>
      And "What reason did the panel give for its sum?" is "The plan was costed line by line."
      When the case is decided
      Then "Indicative budget for a year" is <year>
      And the reason for "Indicative budget for a year" is "The panel's sum stands as it is, whatever the least and the most of the formula."

      Examples:
        | sum            | year              |
        | £5.00 a week   | £260.00 a year    |
        | £600.00 a week | £31,200.00 a year |

  Rule: packages that are too costly leave the formula, in Cheshire at £1000, taken to be for a week

    Scenario Outline: a package in place of <cost>
      Given the case "cheshire/edna.yaml"
      And "What does the person's support cost a week at present, if any is in place?" is <cost>
      When the case is decided
      Then "The package is too costly for the formula" is <leaves>
      And the reason for "The package is too costly for the formula" is "<why>"
      And the record warns that "The weekly cost at which a package leaves the formula" is illustrative

      Examples:
        | cost              | leaves | why                                                                                                                       |
        | £999.99 a week    | no     | The package is of a cost that the formula was fitted to.                                                                  |
        | £1,000.00 a week  | yes    | The package in place costs £1,000.00 a week, which reaches the £1,000.00 a week at which support planning takes over.     |
        | £1,000.01 a week  | yes    | The package in place costs £1,000.01 a week, which reaches the £1,000.00 a week at which support planning takes over.     |

    Scenario Outline: it is Cheshire's rule and nobody else's, so a package of £1,000.00 a week stays in <file>
      Given the case "<file>"
      And "What does the person's support cost a week at present, if any is in place?" is £1,000.00 a week
      When the case is decided
      Then "The package is too costly for the formula" is no
      And the reason for "The package is too costly for the formula" is "The table is for packages of every cost here, so none leaves the formula."
      And "Indicative budget for a year" is <year>
      And "Weekly cost from which a package leaves the formula" does not apply, because "No package leaves the formula for its cost here."
      And the flag "The package is too costly for the formula. Support planning finds the sum, line by line." is not raised
      And the record does not warn that "The weekly cost at which a package leaves the formula" is illustrative

      Examples:
        | file                                  | year              |
        | wakefield/denise.yaml                 | £7,200.00 a year  |
        | kirklees/sum-that-was-too-small.yaml  | £2,340.00 a year  |
        | nelctp/rosa.yaml                      | £8,320.00 a year  |
        | national_ras/dora.yaml                | £7,900.00 a year  |
        | banes_sirona/harriet.yaml             | £11,960.00 a year |
        | four_options/jo-two-funds.yaml        | £2,340.00 a year  |

    Scenario: it goes to support planning, and the formula gives no sum
      Given the case "cheshire/edna.yaml"
      And "What does the person's support cost a week at present, if any is in place?" is £1,000.00 a week
      When the case is decided
      Then "Indicative budget for a week" does not apply, because "There is no indicative budget (is one due? yes; is the package too costly for the formula? yes)."
      And "Indicative budget for a year" does not apply, because "There is no indicative budget (is one due? yes; is the package too costly for the formula? yes)."
      And the flag "The package is too costly for the formula. Support planning finds the sum, line by line." is raised as referral to "support planning"

    Scenario: within the formula nobody is referred
      Given the case "cheshire/edna.yaml"
      When the case is decided
      Then the flag "The package is too costly for the formula. Support planning finds the sum, line by line." is not raised

    Scenario Outline: <points> points, nothing in place before
      Given the case "cheshire/edna.yaml"
      And "Which group does the person's main need belong to?" is "<group>"
      And "The person" answers "Washing, dressing and looking after yourself" with "<care>"
      And "The person" answers "Making meals and eating" with "<meals>"
      And "The person" answers "Running the home and managing money" with "<home>"
      And "The person" answers "Getting out and about" with "<out>"
      And "The person" answers "Staying safe" with "<safe>"
      And "The person" answers "Work, learning and what fills the day" with "<day>"
      And "The person" answers "Making choices and planning the day" with "<choices>"
      And "As agreed" answers "Washing, dressing and looking after yourself" with "<care>"
      And "As agreed" answers "Making meals and eating" with "<meals>"
      And "As agreed" answers "Running the home and managing money" with "<home>"
      And "As agreed" answers "Getting out and about" with "<out>"
      And "As agreed" answers "Staying safe" with "<safe>"
      And "As agreed" answers "Work, learning and what fills the day" with "<day>"
      And "As agreed" answers "Making choices and planning the day" with "<choices>"
      And "What does the person's support cost a week at present, if any is in place?" does not apply
      When the case is decided
      Then "Points as agreed" is <points>
      And "The package is too costly for the formula" is <leaves>
      And the reason for "The package is too costly for the formula" is "<why>"

      Examples:
        | points | group        | leaves | why                                                                                             | care                         | meals                       | home                        | out                         | safe                                | day                               | choices                         |
        | 44     | Older people | no     | The package is of a cost that the formula was fitted to.                                        | I need help many times a day | I need help with every meal | I need help with most of it | I never go out without help | I am at risk unless someone is near | I have enough to do               | I need help with most decisions |
        | 45     | Older people | yes    | The sum of £52,000.00 a year reaches the £1,000.00 a week at which support planning takes over. | I need help many times a day | I need help with every meal | I need help with most of it | I never go out without help | I am at risk unless someone is near | I have nothing to do without help | I decide for myself             |

  Rule: what nobody can direct is taken out of the allocation (North East Lincolnshire)

    Scenario: the care co-ordinator is taken out, and the clinic, which the allocation does not count, is not
      Given the case "nelctp/rosa.yaml"
      When the case is decided
      Then "Indicative budget for a year" is £8,320.00 a year
      And "Cost left out" is £52.25 a week
      And "Taken off the allocation for a year" is £1,976.00 a year
      And "Allocation that is left to direct, for a year" is £6,344.00 a year
      And the reason for "Allocation that is left to direct, for a year" is "The allocation, less the costs that it counts and the person cannot direct."
      And at line 3, "Left out" is £14.25 a week
      And at line 3, "Of it, taken off the council's sum" is £0 a week
      And at line 3, the reason for "Of it, taken off the council's sum" is "The council's sum does not count this cost, so nothing is taken off it."

    Scenario: a table fitted without the care co-ordinator has nothing taken out
      Given the case "nelctp/rosa.yaml"
      And the decision is made on 1 April 2012
      When the case is decided
      Then "Cost left out" is £52.25 a week
      And "Taken off the allocation for a year" is £0 a year
      And "Allocation that is left to direct, for a year" is £8,320.00 a year

    Scenario Outline: a ward of £2,345 a week whose cost is in <sums>
      Given the case "nelctp/rosa.yaml"
      And "What does the person's support cost, line by line?" lists these lines
        | What is it? | What kind of cost is it? | What does it cost? | Who pays for it today? | Whose sum already counts it? |
        | Ward        | Day in hospital          | £2,345.00 a week   | NHS                    | <sums>                       |
      When the case is decided
      Then "Taken off the allocation for a year" is <off>
      And "Allocation that is left to direct, for a year" is <left>

      Examples:
        | sums         | off                | left             |
        | NHS          | £0 a year          | £8,320.00 a year |
        | nothing      | £0 a year          | £8,320.00 a year |
        | NHS; Council | £121,940.00 a year | £0 a year        |

    Scenario Outline: costs of <cost> that nobody can direct
      Given the case "nelctp/rosa.yaml"
      And "What does the person's support cost, line by line?" lists these lines
        | What is it? | What kind of cost is it? | What does it cost? | Who pays for it today? | Whose sum already counts it? |
        | Ward        | Day in hospital          | <cost>             | Council                | Council                      |
      When the case is decided
      Then "Allocation that is left to direct, for a year" is <left>
      And the reason for "Allocation that is left to direct, for a year" is "<why>"

      Examples:
        | cost           | left           | why                                                                         |
        | £159.99 a week | £0.52 a year   | The allocation, less the costs that it counts and the person cannot direct. |
        | £160.00 a week | £0 a year      | What the allocation counts and nobody can direct takes up the whole of it.  |
        | £160.01 a week | £0 a year      | What the allocation counts and nobody can direct takes up the whole of it.  |

    Scenario: more is left out than was allocated
      Given the case "nelctp/rosa.yaml"
      And "What does the person's support cost, line by line?" lists these lines
        | What is it? | What kind of cost is it? | What does it cost? | Who pays for it today? | Whose sum already counts it? |
        | Ward        | Day in hospital          | £160.01 a week     | NHS                    | Council                      |
      When the case is decided
      Then the flag "The costs taken off, £8,320.52 a year, are more than the allocation of £8,320.00 a year." is raised as review

    Scenario: as much is left out as was allocated
      Given the case "nelctp/rosa.yaml"
      And "What does the person's support cost, line by line?" lists these lines
        | What is it? | What kind of cost is it? | What does it cost? | Who pays for it today? | Whose sum already counts it? |
        | Ward        | Day in hospital          | £160.00 a week     | NHS                    | Council                      |
      When the case is decided
      Then the flag "The costs taken off, <taken_off>, are more than the allocation of <allocation.indicative_a_year>." is not raised

    Scenario: without an allocation nothing is taken off
      Given the case "nelctp/rosa.yaml"
      And "How much choice and control over the immediate surroundings has the person lost, or will lose without help?" is "Little or none is lost"
      And "How many personal care or domestic routines can the person not carry out, now or without help?" is "None"
      When the case is decided
      Then "Allocation that is left to direct, for a year" does not apply, because "There is no allocation to take anything off."

  Rule: what is not known leaves the sum open

    Scenario: nobody knows what is in place
      Given the case "cheshire/edna.yaml"
      And "What does the person's support cost a week at present, if any is in place?" is not known
      When the case is decided
      Then "The package is too costly for the formula" is one of yes, no
      And "What does the person's support cost a week at present, if any is in place?" can still change "Indicative budget for a week"
