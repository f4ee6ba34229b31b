@policy:agreement @owner:local_authority
Feature: From the estimated to the agreed budget
  The estimate is a guide. What is above the formula stands line by line, with hours, rate and reason.
  The agreed budget is the cost of the plan that somebody with the authority signed off. The cost before,
  the estimate and the agreed budget stay side by side.

  Rule: lines above the formula

    Scenario: two lines are added to Edna's sum
      Given the case "cheshire/edna.yaml"
      When the case is decided
      Then at line 1, "What the line adds" is £86.80 a week
      And at line 2, "What the line adds" is £13.88 a week
      And "Added above the formula" is £100.68 a week
      And "Estimated budget for a year" is £30,195.36 a year
      And the reason for "Estimated budget for a year" is "The estimate is the indicative budget and what was added above it."
      And the flag "A line above the formula has no reason." is not raised

    Scenario: a line without a reason
      Given the case "cheshire/edna.yaml"
      And "What does the person need above the formula, line by line?" lists these lines
        | What is added? | How many hours a week are added? | What does an hour of it cost? | Why is it added? |
        | A second carer | 7                                | £12.40                        |                  |
      When the case is decided
      Then "Estimated budget for a year" is refused, because "A line above the formula has no reason."
      And the flag "A line above the formula has no reason." is raised as stop

    Scenario: nothing is added
      Given the case "banes_sirona/harriet.yaml"
      When the case is decided
      Then "Added above the formula" is £0 a week
      And "Estimated budget for a year" is £11,960.00 a year

    Scenario: a package that left the formula is estimated line by line
      Given the case "cheshire/edna.yaml"
      And "What does the person's support cost a week at present, if any is in place?" is £1,210.00 a week
      And "What does the person need above the formula, line by line?" lists these lines
        | What is added?        | How many hours a week are added? | What does an hour of it cost? | Why is it added?        |
        | Two carers by day     | 112                              | £12.40                        | Moving is unsafe alone. |
        | One carer by night    | 56                               | £11.10                        | Turned every two hours. |
      When the case is decided
      Then "Estimated budget for a year" is £104,540.80 a year
      And the reason for "Estimated budget for a year" is "The package left the formula, so the estimate is what support planning finds line by line."

    Scenario: a package that left the formula has no estimate, and not £0, until support planning lists its lines
      Given the case "cheshire/edna.yaml"
      And "What does the person's support cost a week at present, if any is in place?" is £1,000.00 a week
      And "What does the person need above the formula, line by line?" lists nothing
      When the case is decided
      Then "The package is too costly for the formula" is yes
      And "Estimated budget for a year" does not apply, because "No budget is due, or the package left the formula and support planning has listed no line for it yet."
      And "The plan fits within the estimate" does not apply, because "There is no plan yet, or no estimate to compare it with."
      And "Plan less estimate" does not apply, because "There is no plan yet, or no estimate to compare it with."
      And the flag "The package is too costly for the formula. Support planning finds the sum, line by line." is raised as referral to "support planning"
      And the flag "A plan above the estimate must say why." is not raised
      And the flag "The estimate may go up or down once the plan is made. It is not an entitlement." is not raised

    Scenario: a plan for it is agreed once somebody with the authority has signed it
      Given the case "cheshire/edna.yaml"
      And "What does the person's support cost a week at present, if any is in place?" is £1,000.00 a week
      And "What does the person need above the formula, line by line?" lists nothing
      When the case is decided
      Then "Agreed budget for a year" is £30,680.00 a year
      And "Agreed budget less the cost before" is -£21,320.00 a year

    Scenario: whether lines are listed is not known, so whether there is an estimate is not either
      Given the case "cheshire/edna.yaml"
      And "What does the person's support cost a week at present, if any is in place?" is £1,000.00 a week
      And "What does the person need above the formula, line by line?" is not known
      When the case is decided
      Then "What does the person need above the formula, line by line?" can still change "Estimated budget for a year"

    Scenario: nobody has listed what is added
      Given the case "cheshire/edna.yaml"
      And "What does the person need above the formula, line by line?" is not known
      When the case is decided
      Then "Estimated budget for a year" is at least £24,960.00 a year

  Rule: the cost before, the estimate and the agreed budget (Bath and North East Somerset)

    Scenario: Harriet's new package costs more than her old one and fits within the estimate
      Given the case "banes_sirona/harriet.yaml"
      When the case is decided
      Then "Cost for a year before the allocation" is £7,800.00 a year
      And "Estimated budget for a year" is £11,960.00 a year
      And "Cost of the support plan for a year" is £11,856.00 a year
      And "The plan fits within the estimate" is yes
      And "Plan less estimate" is -£104.00 a year
      And "Agreed budget for a year" is £11,856.00 a year
      And "Agreed budget less the cost before" is £4,056.00 a year

    Scenario Outline: a plan of <plan> against an estimate of £230 a week
      Given the case "banes_sirona/harriet.yaml"
      And "What does the support plan cost a week, if there is one?" is <plan>
      And "Why does the plan cost more than the estimate?" is "Weekends."
      When the case is decided
      Then "The plan fits within the estimate" is <fits>
      And "Plan less estimate" is <more>

      Examples:
        | plan           | fits | more             |
        | £229.99 a week | yes  | -£0.52 a year    |
        | £230.00 a week | yes  | £0 a year        |
        | £230.01 a week | no   | £0.52 a year     |

    Scenario: a new person has nothing to compare with, and no plan yet
      Given the case "banes_sirona/no-plan-yet.yaml"
      When the case is decided
      Then "Cost for a year before the allocation" does not apply, because "No support was in place before."
      And "Cost of the support plan for a year" does not apply, because "There is no support plan yet."
      And "The plan fits within the estimate" does not apply, because "There is no plan yet, or no estimate to compare it with."
      And "Plan less estimate" does not apply, because "There is no plan yet, or no estimate to compare it with."
      And "Who has to sign the plan off" does not apply, because "There is no plan yet, or no budget is due."
      And "Agreed budget for a year" does not apply, because "Nobody with the authority for it has signed a plan off yet."
      And "Agreed budget less the cost before" does not apply, because "No budget has been agreed, or no support was in place before."
      And the flag "The estimate may go up or down once the plan is made. It is not an entitlement." is raised as note

    Scenario: once it is agreed the estimate is no longer open
      Given the case "banes_sirona/harriet.yaml"
      When the case is decided
      Then the flag "The estimate may go up or down once the plan is made. It is not an entitlement." is not raised

    Scenario: a person who is not eligible has no estimate
      Given the case "banes_sirona/harriet.yaml"
      And "How much choice and control over the immediate surroundings has the person lost, or will lose without help?" is "Little or none is lost"
      And "How many personal care or domestic routines can the person not carry out, now or without help?" is "None"
      When the case is decided
      Then "Estimated budget for a year" does not apply, because "No budget is due, or the package left the formula and support planning has listed no line for it yet."

  Rule: a plan above the estimate says why

    Scenario: it does not
      Given the case "cheshire/edna.yaml"
      And "Why does the plan cost more than the estimate?" does not apply
      When the case is decided
      Then "Agreed budget for a year" is refused, because "A plan above the estimate must say why."
      And the flag "A plan above the estimate must say why." is raised as stop

    Scenario: a plan within the estimate needs no reason
      Given the case "banes_sirona/harriet.yaml"
      When the case is decided
      Then the flag "A plan above the estimate must say why." is not raised

  Rule: who signs

    Scenario Outline: above the estimate it goes up, without any tolerance (Lincolnshire's rule)
      Given the case "wakefield/denise.yaml"
      And "What does the support plan cost a week, if there is one?" is <plan>
      And "Why does the plan cost more than the estimate?" is "Weekends."
      When the case is decided
      Then "Who has to sign the plan off" is "<who>"
      And the reason for "Who has to sign the plan off" is "<why>"
      And the record warns that "How far above the estimate a plan may go without a higher signature" is illustrative

      Examples:
        | plan           | who          | why                                                                                    |
        | £138.46 a week | Practitioner | A plan within the estimate and the limits is signed off by a trained practitioner.    |
        | £138.47 a week | Team leader  | The plan costs more than the estimate allows, so it goes up for authorisation.        |

    Scenario: without an estimate it goes up too, however little it costs
      Given the case "cheshire/edna.yaml"
      And "What does the person's support cost a week at present, if any is in place?" is £1,000.00 a week
      And "What does the person need above the formula, line by line?" lists nothing
      And "What does the support plan cost a week, if there is one?" is £100.00 a week
      When the case is decided
      Then "Who has to sign the plan off" is "Team leader"
      And the reason for "Who has to sign the plan off" is "There is no estimate that the plan could lie within, so it goes up for authorisation."

    Scenario Outline: with a tolerance of 10%, on an estimate of £100 a week
      Given the case "cheshire/edna.yaml"
      And "What does the person need above the formula, line by line?" lists these lines
        | What is added? | How many hours a week are added? | What does an hour of it cost? | Why is it added?  |
        | An escort      | 10                               | £10.00                        | Left the formula. |
      And "What does the person's support cost a week at present, if any is in place?" is £1,000.00 a week
      And "What does the support plan cost a week, if there is one?" is <plan>
      When the case is decided
      Then "Estimated budget for a year" is £5,200.00 a year
      And "Who has to sign the plan off" is "<who>"

      Examples:
        | plan           | who          |
        | £109.99 a week | Practitioner |
        | £110.00 a week | Practitioner |
        | £110.01 a week | Team leader  |

    Scenario Outline: a plan of <plan> on <day>
      Given the case "<file>"
      And the decision is made on <day>
      And "What does the support plan cost a week, if there is one?" is <plan>
      And "Why does the plan cost more than the estimate?" is "Two carers at all times."
      When the case is decided
      Then "Cost of the support plan for a year" is <year>
      And "Who has to sign the plan off" is "<who>"
      And the reason for "Who has to sign the plan off" is "<why>"

      Examples: a team leader's limit of £35,000 and then £49,000 (Doncaster's figures, whose day is assumed)
        | file               | day           | plan           | year              | who             | why                                                                              |
        | cheshire/edna.yaml | 9 May 2011    | £673.07 a week | £34,999.64 a year | Team leader     | The plan costs more than the estimate allows, so it goes up for authorisation.   |
        | cheshire/edna.yaml | 9 May 2011    | £673.08 a week | £35,000.16 a year | Service manager | The plan costs more than the £35,000.00 a year that a team leader may sign off.  |
        | banes_sirona/harriet.yaml | 18 March 2013 | £673.08 a week | £35,000.16 a year | Service manager | The plan costs more than the £35,000.00 a year that a team leader may sign off.  |
        | banes_sirona/harriet.yaml | 1 April 2013  | £673.08 a week | £35,000.16 a year | Team leader     | The plan costs more than the estimate allows, so it goes up for authorisation.   |
        | banes_sirona/harriet.yaml | 1 April 2013  | £942.30 a week | £48,999.60 a year | Team leader     | The plan costs more than the estimate allows, so it goes up for authorisation.   |
        | banes_sirona/harriet.yaml | 1 April 2013  | £942.31 a week | £49,000.12 a year | Service manager | The plan costs more than the £49,000.00 a year that a team leader may sign off.  |

      Examples: the other limits
        | file                  | day           | plan             | year              | who             | why                                                                                  |
        | banes_sirona/harriet.yaml    | 18 March 2013 | £192.30 a week   | £9,999.60 a year  | Practitioner    | A plan within the estimate and the limits is signed off by a trained practitioner.  |
        | banes_sirona/harriet.yaml    | 18 March 2013 | £192.31 a week   | £10,000.12 a year | Team leader     | The plan costs more than the £10,000.00 a year that a practitioner may sign off.     |
        | banes_sirona/harriet.yaml    | 18 March 2013 | £1,442.30 a week | £74,999.60 a year | Service manager | The plan costs more than the £35,000.00 a year that a team leader may sign off.      |
        | banes_sirona/harriet.yaml    | 18 March 2013 | £1,442.31 a week | £75,000.12 a year | Panel           | The plan costs more than the £75,000.00 a year that a service manager may sign off.  |

    Scenario Outline: a plan that needs a <needed> is signed by a <signed>
      Given the case "banes_sirona/harriet.yaml"
      And "What does the support plan cost a week, if there is one?" is <plan>
      And "Why does the plan cost more than the estimate?" is "Two carers at all times."
      And "Who has signed the plan off, if anybody has?" is "<signed>"
      When the case is decided
      Then "Agreed budget for a year" does not apply, because "Nobody with the authority for it has signed a plan off yet."
      And the flag "The plan waits for a <waits> to sign it off." is raised as sign-off to "<waits>"

      Examples:
        | needed          | plan             | signed          | waits           |
        | Team leader     | £210.00 a week   | Practitioner    | team leader     |
        | Service manager | £700.00 a week   | Team leader     | service manager |
        | Panel           | £1,500.00 a week | Service manager | panel           |

    Scenario Outline: a plan of <plan> signed by a <signed> is agreed
      Given the case "banes_sirona/harriet.yaml"
      And "What does the support plan cost a week, if there is one?" is <plan>
      And "Why does the plan cost more than the estimate?" is "Two carers at all times."
      And "Who has signed the plan off, if anybody has?" is "<signed>"
      When the case is decided
      Then "Agreed budget for a year" is <agreed>
      And the flag "The plan waits for a team leader to sign it off." is not raised
      And the flag "The plan waits for a service manager to sign it off." is not raised
      And the flag "The plan waits for a panel to sign it off." is not raised

      Examples:
        | plan             | signed          | agreed            |
        | £190.00 a week   | Practitioner    | £9,880.00 a year  |
        | £210.00 a week   | Team leader     | £10,920.00 a year |
        | £210.00 a week   | Panel           | £10,920.00 a year |
        | £700.00 a week   | Service manager | £36,400.00 a year |
        | £1,500.00 a week | Panel           | £78,000.00 a year |

    Scenario: nobody has signed
      Given the case "banes_sirona/harriet.yaml"
      And "Who has signed the plan off, if anybody has?" does not apply
      When the case is decided
      Then "Agreed budget for a year" does not apply, because "Nobody with the authority for it has signed a plan off yet."
      And the flag "The plan waits for a team leader to sign it off." is raised as sign-off to "team leader"
