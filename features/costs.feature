@policy:costs @owner:local_authority @owner:nhs
Feature: Costs that the person can direct, and costs left out
  Each line of cost is either counted or named as left out, with the rule that says so, and the lines
  make the full cost to the penny. An Individual Service Fund could hold more than the person could
  take as money.

  Background:
    Given the case "kirklees_pilot/jo.yaml"

  Scenario: Jo's care co-ordinator is left out, her personal assistant is not
    When the case is decided
    Then at line 1, "The person can direct this cost" is no
    And at line 1, the reason for "The person can direct this cost" is "The care co-ordinator's cost is taken out before the allocation is worked out."
    And at line 1, "Left out" is £38.00 a week
    And at line 2, "The person can direct this cost" is yes
    And at line 2, "Counted" is £96.50 a week
    And "Full cost" is £134.50 a week
    And "Cost that the person can direct" is £96.50 a week
    And "Cost left out" is £38.00 a week
    And "What an Individual Service Fund could hold" is £134.50 a week

  Scenario Outline: <kind>
    Given "What does the person's support cost, line by line?" lists these lines
      | What is it? | What kind of cost is it? | What does it cost? | Who pays for it today? | How is it bought, where that matters? |
      | A line      | <kind>                   | £12.34 a week      | NHS                    | <bought>                              |
    When the case is decided
    Then at line 1, "The person can direct this cost" is <direct>
    And at line 1, the reason for "The person can direct this cost" is "<reason>"
    And at line 1, "An Individual Service Fund could hold it" is <fund>
    And at line 1, the reason for "An Individual Service Fund could hold it" is "<fund reason>"
    And "Full cost" is £12.34 a week

    Examples: by kind
      | kind                                   | bought                | direct | reason                                                                                                           | fund | fund reason                                                                                                       |
      | Care co-ordinator                      |                       | no     | The care co-ordinator's cost is taken out before the allocation is worked out.                                   | yes  | The provider employs these staff, so it can plan their time with the person, who could not take it as money.      |
      | Day in hospital                        |                       | no     | A day in hospital is not something the person can buy in another way.                                            | no   | Neither the person nor a provider could spend it in another way.                                                  |
      | Psychiatry                             |                       | no     | Doctors' time is paid for as a service and not person by person.                                                 | yes  | The provider employs these staff, so it can plan their time with the person, who could not take it as money.      |
      | Other medical staff                    |                       | no     | Doctors' time is paid for as a service and not person by person.                                                 | yes  | The provider employs these staff, so it can plan their time with the person, who could not take it as money.      |
      | Work that the law lays on an authority |                       | no     | The law lays this work on an authority, which cannot hand it on as money.                                        | no   | Neither the person nor a provider could spend it in another way.                                                  |
      | Emergency and out-of-hours service     |                       | no     | Emergency care is there for everybody and is not part of a personal budget.                                      | no   | Neither the person nor a provider could spend it in another way.                                                  |
      | Overheads                              |                       | no     | Buildings and management cost the same whatever the person chooses.                                              | no   | Neither the person nor a provider could spend it in another way.                                                  |
      | Psychology                             |                       | yes    | No rule leaves it out, so the person may decide how it is spent.                                                 | yes  | What the person can direct, a provider can hold for the person.                                                   |
      | Support at home                        |                       | yes    | No rule leaves it out, so the person may decide how it is spent.                                                 | yes  | What the person can direct, a provider can hold for the person.                                                   |
      | Day activity                           |                       | yes    | No rule leaves it out, so the person may decide how it is spent.                                                 | yes  | What the person can direct, a provider can hold for the person.                                                   |
      | Rehabilitation                         |                       | yes    | No rule leaves it out, so the person may decide how it is spent.                                                 | yes  | What the person can direct, a provider can hold for the person.                                                   |
      | Equipment                              |                       | yes    | No rule leaves it out, so the person may decide how it is spent.                                                 | yes  | What the person can direct, a provider can hold for the person.                                                   |
      | Something else                         |                       | yes    | No rule leaves it out, so the person may decide how it is spent.                                                 | yes  | What the person can direct, a provider can hold for the person.                                                   |

    Examples: by contract
      | kind         | bought                 | direct | reason                                                                                                           | fund | fund reason                                                      |
      | Psychology   | Under a block contract | no     | The service is paid for under a block contract, so no money is freed when the person chooses another.            | no   | Neither the person nor a provider could spend it in another way. |
      | Psychology   | For this person alone  | yes    | No rule leaves it out, so the person may decide how it is spent.                                                 | yes  | What the person can direct, a provider can hold for the person.  |
      | Psychiatry   | Under a block contract | no     | Doctors' time is paid for as a service and not person by person.                                                 | no   | Neither the person nor a provider could spend it in another way. |

  Scenario: every pound of a long list is found again
    Given "What does the person's support cost, line by line?" lists these lines
      | What is it?       | What kind of cost is it?           | What does it cost? | Who pays for it today? | How is it bought, where that matters? | What part of it answers health needs? | Whose sum already counts it? |
      | Care co-ordinator | Care co-ordinator                  | £38.17 a week      | NHS                    |                                       | 100%                                  | NHS                          |
      | Consultant        | Psychiatry                         | £11.03 a week      | NHS                    |                                       | 100%                                  | NHS                          |
      | Crisis line       | Emergency and out-of-hours service | £2.99 a week       | NHS                    |                                       | 100%                                  | NHS                          |
      | Approved worker   | Work that the law lays on an authority | £1.01 a week       | Council                |                                       | 0%                                    | Council                      |
      | Day centre        | Day activity                       | £61.25 a week      | Council                | Under a block contract                | 0%                                    | Council                      |
      | Art group         | Day activity                       | £20.01 a week      | NHS                    |                                       | 50%                                   | NHS                          |
      | Assistant         | Support at home                    | £96.50 a week      | Council                | For this person alone                 | 33.33%                                | Council                      |
    When the case is decided
    Then "Full cost" is £230.96 a week
    And "Cost that the person can direct" is £116.51 a week
    And "Cost left out" is £114.45 a week
    And "What an Individual Service Fund could hold" is £165.71 a week
    And "Taken off the NHS's sum" is £52.19 a week
    And "Taken off the council's sum" is £62.26 a week
    And "Health part of the cost that the person can direct" is £42.17 a week
    And "Social-care part of the cost that the person can direct" is £74.34 a week

  Rule: what is left out is taken off only a sum that counts it

    Scenario: a table fitted to whole packages
      Given the case "nelctp/rosa.yaml"
      And the decision is made on 1 March 2011
      When the case is decided
      Then at line 1, "Of it, taken off the council's sum" is £38.00 a week
      And at line 1, the reason for "Of it, taken off the council's sum" is "The council's sum counts this cost, so what is left out of it is taken off, whoever pays."
      And at line 1, "Of it, taken off the NHS's sum" is £38.00 a week
      And at line 1, the reason for "Of it, taken off the NHS's sum" is "The NHS's sum counts this cost, so what is left out of it is taken off."
      And at line 2, "Of it, taken off the council's sum" is £0 a week

    Scenario: a table fitted to packages without the care co-ordinator
      Given the case "nelctp/rosa.yaml"
      And the decision is made on 1 April 2012
      When the case is decided
      Then at line 1, "The person can direct this cost" is no
      And at line 1, "Left out" is £38.00 a week
      And at line 1, "Of it, taken off the council's sum" is £0 a week
      And at line 1, the reason for "Of it, taken off the council's sum" is "The sums were worked out without the care co-ordinator, so nothing is taken off a second time."
      And at line 1, "Of it, taken off the NHS's sum" is £0 a week
      And at line 1, the reason for "Of it, taken off the NHS's sum" is "The sums were worked out without the care co-ordinator, so nothing is taken off a second time."

    Scenario Outline: a day in hospital that the <payer> pays for, in the sum of <sums>
      Given "What does the person's support cost, line by line?" lists these lines
        | What is it? | What kind of cost is it? | What does it cost? | Who pays for it today? | Whose sum already counts it? |
        | Ward        | Day in hospital          | £40.00 a week      | <payer>                | <sums>                       |
      When the case is decided
      Then at line 1, "Left out" is £40.00 a week
      And "Taken off the NHS's sum" is <nhs>
      And at line 1, the reason for "Of it, taken off the NHS's sum" is "<nhs why>"
      And "Taken off the council's sum" is <council>
      And at line 1, the reason for "Of it, taken off the council's sum" is "<council why>"

      Examples:
        | payer   | sums         | nhs           | nhs why                                                                                     | council       | council why                                                                                |
        | NHS     | NHS          | £40.00 a week | The NHS's sum counts this cost, so what is left out of it is taken off.                     | £0 a week     | The council's sum does not count this cost, so nothing is taken off it.                    |
        | NHS     | Council      | £0 a week     | The NHS's sum does not count this cost, so nothing is taken off it.                         | £40.00 a week | The council's sum counts this cost, so what is left out of it is taken off, whoever pays. |
        | NHS     | NHS; Council | £40.00 a week | The NHS's sum counts this cost, so what is left out of it is taken off.                     | £40.00 a week | The council's sum counts this cost, so what is left out of it is taken off, whoever pays. |
        | NHS     | nothing      | £0 a week     | The NHS's sum does not count this cost, so nothing is taken off it.                         | £0 a week     | The council's sum does not count this cost, so nothing is taken off it.                    |
        | Council | NHS          | £0 a week     | The council pays for it, and only what the NHS pays for is taken off the NHS's sum.         | £0 a week     | The council's sum does not count this cost, so nothing is taken off it.                    |
        | Council | NHS; Council | £0 a week     | The council pays for it, and only what the NHS pays for is taken off the NHS's sum.         | £40.00 a week | The council's sum counts this cost, so what is left out of it is taken off, whoever pays. |

    Scenario: whose sum counts a cost is not known
      Given "What does the person's support cost, line by line?" lists these lines
        | What is it? | What kind of cost is it? | What does it cost? | Who pays for it today? | Whose sum already counts it? |
        | Ward        | Day in hospital          | £40.00 a week      | NHS                    | not known                    |
      When the case is decided
      Then "Cost left out" is £40.00 a week
      And "Taken off the NHS's sum" is between £0 a week and £40.00 a week
      And "Taken off the council's sum" is between £0 a week and £40.00 a week

  Rule: hours and rates are those of the line

    Scenario Outline: <hours> hours at <rate>
      Given "What does the person's support cost, line by line?" lists these lines
        | What is it? | What kind of cost is it? | What does it cost? | Who pays for it today? | How many hours a week is it, if it is paid by the hour? | What does an hour cost, if it is paid by the hour? |
        | Assistant   | Support at home          | £96.50 a week      | Council                | <hours>                                                 | <rate>                                             |
      When the case is decided
      Then "Full cost" is £96.50 a week
      And the flag "The hours and the rate of a line do not come to what it is said to cost." is not raised

      Examples:
        | hours | rate   |
        | 10    | £9.65  |
        | 3.33  | £28.98 |
        |       | £9.65  |
        | 10    |        |

    Scenario: they do not come to the cost of the line
      Given "What does the person's support cost, line by line?" lists these lines
        | What is it? | What kind of cost is it? | What does it cost? | Who pays for it today? | How many hours a week is it, if it is paid by the hour? | What does an hour cost, if it is paid by the hour? |
        | Assistant   | Support at home          | £96.50 a week      | Council                | 10                                                      | £9.66                                              |
      When the case is decided
      Then "Full cost" is refused, because "The hours and the rate of a line do not come to what it is said to cost."
      And the flag "The hours and the rate of a line do not come to what it is said to cost." is raised as stop

  Rule: what is not known is not nought

    Scenario: a person without any cost
      Given "What does the person's support cost, line by line?" lists nothing
      When the case is decided
      Then "Cost that the person can direct" is £0 a week
      And "Cost left out" is £0 a week

    Scenario: an amount that is not known is not nought
      Given "What does the person's support cost, line by line?" lists these lines
        | What is it?       | What kind of cost is it? | What does it cost? | Who pays for it today? |
        | Care co-ordinator | Care co-ordinator        | £38.00 a week      | NHS                    |
        | Drop-in           | Day activity             | not known          | Council                |
      When the case is decided
      Then "Cost left out" is £38.00 a week
      And "Cost that the person can direct" is at least £0 a week

    Scenario: costs nobody has listed
      Given "What does the person's support cost, line by line?" is not known
      When the case is decided
      Then "Cost left out" is at least £0 a week
      And "What does the person's support cost, line by line?" can still change "Cost left out"
