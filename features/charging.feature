@policy:charging @owner:local_authority
Feature: What the person may be charged for
  The NHS's part is free and the council's part may be means-tested, so how the two share a sum changes
  what a person can be charged for. Aftercare belongs to a cost line and not to the person. The financial
  assessment itself is not worked out here.

  Rule: which part is chargeable under each option

    Scenario Outline: Jo under option <option>
      Jo's social care comes to £102.50 a week, £6.00 of it in a group that the NHS pays for. Either sum is more than
      the council pays under any option.

      Given the case "four_options/jo-two-funds.yaml"
      And "Which of the four options joins the NHS and the council here?" is "<option>"
      When the case is decided
      Then "The person may be charged at all" is yes
      And the reason for "The person may be charged at all" is "The council pays, and its part may be charged for, subject to the means test."
      And "Social care that may be charged for, a week" is <a week>
      And "What may be charged for, for a year" is <chargeable>
      And the reason for "What may be charged for, for a year" is "The person is never charged for more than the council pays."

      Examples:
        | option                  | a week         | chargeable       |
        | 1 Two systems           | £96.50 a week  | £2,340.00 a year |
        | 2 Two systems, linked   | £96.50 a week  | £1,716.00 a year |
        | 3 One system, two funds | £102.50 a week | £1,644.00 a year |
        | 4 One system, one pool  | £102.50 a week | £359.76 a year   |

    Scenario: less social care than the council pays for
      Given the case "four_options/jo-two-funds.yaml"
      And "What does the person's support cost, line by line?" lists these lines
        | What is it? | What kind of cost is it? | What does it cost? | Who pays for it today? | Whose sum already counts it? | What part of it answers health needs? | Is it aftercare under section 117 of the Mental Health Act? |
        | Art group   | Day activity             | £12.01 a week      | NHS                    | NHS                          | 50%                                   | no                                                          |
      When the case is decided
      Then at line 1, "Chargeable part of the line" is £6.00 a week
      And "What may be charged for, for a year" is £312.00 a year
      And the reason for "What may be charged for, for a year" is "The social-care part of what is not free may be charged for."

    Scenario Outline: the partners agreed that nobody pays towards the pool, and option <option> is in use
      Given the case "options_by_tariff/sam.yaml"
      And "Which of the four options joins the NHS and the council here?" is "<option>"
      When the case is decided
      Then "What may be charged for, for a year" is <chargeable>

      Examples:
        | option                  | chargeable       |
        | 1 Two systems           | £2,340.00 a year |
        | 2 Two systems, linked   | £2,340.00 a year |
        | 3 One system, two funds | £2,206.05 a year |

    Scenario: so nothing is chargeable under option 4
      Given the case "options_by_tariff/sam.yaml"
      And "Which of the four options joins the NHS and the council here?" is "4 One system, one pool"
      When the case is decided
      Then "The person may be charged at all" is no
      And the reason for "The person may be charged at all" is "The partners agreed that nobody pays towards the pool."
      And at line 4, "The line may be charged for" is no
      And at line 4, the reason for "The line may be charged for" is "The person may not be charged at all, so not for this line."
      And "What may be charged for, for a year" does not apply, because "No cost may be charged for."
      And "What the person may be asked to pay, for a year" does not apply, because "Nothing may be charged for, or the council's financial assessment, which is not part of this, has not been made."

    Scenario: where nobody pays nothing is charged for
      Given the case "kirklees_pilot/jo-april-2011.yaml"
      When the case is decided
      Then "The person may be charged at all" is no
      And the reason for "The person may be charged at all" is "The council pays nothing for the person, and what the NHS pays is free."
      And "Social care that may be charged for, a week" does not apply, because "No cost may be charged for."
      And "What may be charged for, for a year" does not apply, because "No cost may be charged for."

  Rule: a cost that is left out of every sum is never charged for

    Scenario Outline: <kind>, left out
      Nor where the person has the capital to pay in full.

      Given the case "four_options/jo-two-funds.yaml"
      And "How much capital does the person have?" is £50,000.00
      And "What does the person's support cost, line by line?" lists these lines
        | What is it? | What kind of cost is it? | What does it cost? | Who pays for it today? | How is it bought, where that matters? | Whose sum already counts it? | What part of it answers health needs? | Is it aftercare under section 117 of the Mental Health Act? |
        | A line      | <kind>                   | £100.00 a week     | Council                | <bought>                              | Council                      | 0%                                    | no                                                          |
      When the case is decided
      Then at line 1, "The person can direct this cost" is no
      And at line 1, "The line may be charged for" is no
      And at line 1, the reason for "The line may be charged for" is "The cost is left out of every sum, so no sum that could be charged for pays it."
      And at line 1, "Chargeable part of the line" does not apply, because "The line may not be charged for."
      And "What may be charged for, for a year" does not apply, because "No cost may be charged for."
      And "What the person may be asked to pay, for a year" does not apply, because "Nothing may be charged for, or the council's financial assessment, which is not part of this, has not been made."

      Examples:
        | kind                                   | bought                 |
        | Work that the law lays on an authority |                        |
        | Care co-ordinator                      |                        |
        | Day activity                           | Under a block contract |

  Rule: what the NHS pays for is free where each system keeps its own money

    Scenario Outline: a group that <payer> pays for, under option <option>
      Given the case "four_options/jo-two-funds.yaml"
      And "Which of the four options joins the NHS and the council here?" is "<option>"
      And "What does the person's support cost, line by line?" lists these lines
        | What is it? | What kind of cost is it? | What does it cost? | Who pays for it today? | Whose sum already counts it? | What part of it answers health needs? | Is it aftercare under section 117 of the Mental Health Act? |
        | Art group   | Day activity             | £12.00 a week      | <payer>                | NHS                          | 50%                                   | no                                                          |
      When the case is decided
      Then at line 1, "The line may be charged for" is <charged>
      And at line 1, the reason for "The line may be charged for" is "<why>"

      Examples:
        | option                  | payer   | charged | why                                                                                            |
        | 1 Two systems           | NHS     | no      | The systems keep their own money and the NHS pays for this line, and NHS care is free.         |
        | 2 Two systems, linked   | NHS     | no      | The systems keep their own money and the NHS pays for this line, and NHS care is free.         |
        | 1 Two systems           | Council | yes     | The social-care part of the line may be charged for, subject to the means test.                |
        | 3 One system, two funds | NHS     | yes     | The social-care part of the line may be charged for, subject to the means test.                |
        | 4 One system, one pool  | NHS     | yes     | The social-care part of the line may be charged for, subject to the means test.                |

  Rule: aftercare under section 117 is a matter of the line

    Scenario: Sam's garden project is aftercare, his personal assistant is not
      Given the case "options_by_tariff/sam.yaml"
      When the case is decided
      Then at line 3, "The line may be charged for" is no
      And at line 3, the reason for "The line may be charged for" is "Aftercare under section 117 is never charged for."
      And at line 3, "Chargeable part of the line" does not apply, because "The line may not be charged for."
      And at line 4, "The line may be charged for" is yes
      And at line 4, the reason for "The line may be charged for" is "The social-care part of the line may be charged for, subject to the means test."
      And at line 4, "Chargeable part of the line" is £96.50 a week
      And "Social care that may be charged for, a week" is £96.50 a week

    Scenario: nobody has said whether it is aftercare
      Given the case "options_by_tariff/sam.yaml"
      And "What does the person's support cost, line by line?" lists these lines
        | What is it? | What kind of cost is it? | What does it cost? | Who pays for it today? | Whose sum already counts it? | What part of it answers health needs? | Is it aftercare under section 117 of the Mental Health Act? |
        | Garden      | Day activity             | £24.00 a week      | NHS                    | NHS                          | 50%                                   | not known                                                   |
        | Assistant   | Support at home          | £10.00 a week      | Council                | Council                      | 0%                                    | no                                                          |
      When the case is decided
      Then "Social care that may be charged for, a week" is between £10.00 a week and £22.00 a week

    Scenario Outline: <kind>, <health> of it for health, <week> and <price>
      Given the case "options_by_tariff/sam.yaml"
      And "What does the person's support cost, line by line?" lists these lines
        | What is it? | What kind of cost is it? | What does it cost? | Who pays for it today? | Whose sum already counts it? | What part of it answers health needs? | Is it aftercare under section 117 of the Mental Health Act? | Which week of the service is it, if it is rehabilitation? | What did it cost to buy, if it is equipment? |
        | A line      | <kind>                   | £10.00 a week      | Council                | Council                      | <health>                              | no                                                          | <week>                                                    | <price>                                      |
      When the case is decided
      Then at line 1, "The line may be charged for" is <charged>
      And at line 1, the reason for "The line may be charged for" is "<why>"

      Examples: the first six weeks of rehabilitation, equipment up to £1,000, and health care are free
        | kind            | health | week | price     | charged | why                                                                                 |
        | Rehabilitation  | 0%     | 1    |           | no      | The first 6 weeks of rehabilitation are free.                                       |
        | Rehabilitation  | 0%     | 6    |           | no      | The first 6 weeks of rehabilitation are free.                                       |
        | Rehabilitation  | 0%     | 7    |           | yes     | The social-care part of the line may be charged for, subject to the means test.     |
        | Equipment       | 0%     |      | £999.99   | no      | Equipment is free where it costs £1,000.00 or less.                                 |
        | Equipment       | 0%     |      | £1,000.00 | no      | Equipment is free where it costs £1,000.00 or less.                                 |
        | Equipment       | 0%     |      | £1,000.01 | yes     | The social-care part of the line may be charged for, subject to the means test.     |
        | Support at home | 0%     | 1    | £20.00    | yes     | The social-care part of the line may be charged for, subject to the means test.     |
        | Psychology      | 100%   |      |           | no      | The line answers health needs alone, and NHS care is free.                          |
        | Psychology      | 99%    |      |           | yes     | The social-care part of the line may be charged for, subject to the means test.     |

    Scenario: rehabilitation that does not say its week
      Given the case "options_by_tariff/sam.yaml"
      And "What does the person's support cost, line by line?" lists these lines
        | What is it? | What kind of cost is it? | What does it cost? | Who pays for it today? | Whose sum already counts it? | What part of it answers health needs? | Is it aftercare under section 117 of the Mental Health Act? |
        | At home     | Rehabilitation           | £10.00 a week      | Council                | Council                      | 0%                                    | no                                                          |
      When the case is decided
      Then "What may be charged for, for a year" is refused, because "A line of rehabilitation must say which week of the service it is."
      And the flag "A line of rehabilitation must say which week of the service it is." is raised as stop

    Scenario: equipment that does not say its price
      Given the case "options_by_tariff/sam.yaml"
      And "What does the person's support cost, line by line?" lists these lines
        | What is it? | What kind of cost is it? | What does it cost? | Who pays for it today? | Whose sum already counts it? | What part of it answers health needs? | Is it aftercare under section 117 of the Mental Health Act? |
        | A hoist     | Equipment                | £10.00 a week      | Council                | Council                      | 0%                                    | no                                                          |
      When the case is decided
      Then "What may be charged for, for a year" is refused, because "A line of equipment must say what it cost to buy."
      And the flag "A line of equipment must say what it cost to buy." is raised as stop

    Scenario: lines that say what they must
      Given the case "options_by_tariff/sam.yaml"
      When the case is decided
      Then the flag "A line of rehabilitation must say which week of the service it is." is not raised
      And the flag "A line of equipment must say what it cost to buy." is not raised

  Rule: capital of £14,250 and £23,250, and £1 a week for each £250 or part of it

    Scenario Outline: capital of <capital>
      Given the case "four_options/jo-two-funds.yaml"
      And "How much capital does the person have?" is <capital>
      When the case is decided
      Then "Where the person's capital lies" is "<where>"
      And the reason for "Where the person's capital lies" is "<why>"

      Examples:
        | capital    | where                  | why                                                                                                  |
        | £0         | Up to the lower limit  | The capital is not over £14,250.00, so nothing is counted for it.                                    |
        | £14,249.99 | Up to the lower limit  | The capital is not over £14,250.00, so nothing is counted for it.                                    |
        | £14,250.00 | Up to the lower limit  | The capital is not over £14,250.00, so nothing is counted for it.                                    |
        | £14,250.01 | Between the two limits | The capital is over £14,250.00 and not over £23,250.00, so an income is assumed from it.             |
        | £23,250.00 | Between the two limits | The capital is over £14,250.00 and not over £23,250.00, so an income is assumed from it.             |
        | £23,250.01 | Over the upper limit   | The capital is over £23,250.00, so the person pays the full cost.                                    |

    Scenario Outline: an income of <income> from capital of <capital>
      Given the case "four_options/jo-two-funds.yaml"
      And "How much capital does the person have?" is <capital>
      When the case is decided
      Then "Income assumed from capital" is <income>

      Examples:
        | capital    | income         |
        | £14,250.01 | £1.00 a week   |
        | £14,500.00 | £1.00 a week   |
        | £14,500.01 | £2.00 a week   |
        | £18,000.00 | £15.00 a week  |
        | £23,000.00 | £35.00 a week  |
        | £23,000.01 | £36.00 a week  |
        | £23,250.00 | £36.00 a week  |

    Scenario Outline: no income from capital of <capital>
      Given the case "four_options/jo-two-funds.yaml"
      And "How much capital does the person have?" is <capital>
      When the case is decided
      Then "Income assumed from capital" does not apply, because "No income is assumed from capital that is up to the lower limit or over the upper one."

      Examples:
        | capital    |
        | £14,250.00 |
        | £23,250.01 |

    Scenario: the limits are sourced for 2013 to 2015
      Given the case "later_options/jo-2014.yaml"
      When the case is decided
      Then "Income assumed from capital" is £1.00 a week
      And the record does not warn that "Capital up to which nothing is counted" is illustrative
      And the record does not warn that "Capital over which the person pays in full" is illustrative
      And the record does not warn that "Tariff income for each step" is illustrative
      And the record does not warn that "Capital for which one step of tariff income is counted" is illustrative

    Scenario: and for an earlier day they are not
      Given the case "four_options/jo-two-funds.yaml"
      When the case is decided
      Then the record warns that "Capital up to which nothing is counted" is illustrative

  Rule: what the person may be asked for

    Scenario Outline: a charge of <charge>
      Given the case "four_options/jo-two-funds.yaml"
      And "Which of the four options joins the NHS and the council here?" is "4 One system, one pool"
      And "What weekly charge did the council's financial assessment come to, if it was made?" is <charge>
      When the case is decided
      Then "What may be charged for, for a year" is £359.76 a year
      And "What the person may be asked to pay, for a year" is <asked>
      And the reason for "What the person may be asked to pay, for a year" is "<why>"

      Examples:
        | charge       | asked          | why                                                                               |
        | £0 a week    | £0 a year      | The person pays the charge of the council's financial assessment.                 |
        | £6.91 a week | £359.32 a year | The person pays the charge of the council's financial assessment.                 |
        | £6.92 a week | £359.76 a year | The assessed charge is more than may be charged for, so it is held to that.       |

    Scenario: capital over the upper limit pays for all that may be charged for
      Given the case "four_options/jo-two-funds.yaml"
      And "How much capital does the person have?" is £23,250.01
      And "What weekly charge did the council's financial assessment come to, if it was made?" does not apply
      When the case is decided
      Then "What the person may be asked to pay, for a year" is £1,644.00 a year
      And the reason for "What the person may be asked to pay, for a year" is "The capital is over £23,250.00, so the person pays for all that may be charged for."

    Scenario: without the financial assessment nothing is guessed
      Given the case "four_options/jo-two-funds.yaml"
      And "What weekly charge did the council's financial assessment come to, if it was made?" does not apply
      When the case is decided
      Then "What the person may be asked to pay, for a year" does not apply, because "Nothing may be charged for, or the council's financial assessment, which is not part of this, has not been made."
      And the flag "This is not the financial assessment. Income, outgoings, disregards and property are not worked out here." is raised as note
