@policy:pool @policy:year_end @owner:local_authority @owner:nhs
Feature: A pool at the end of its year
  What was paid in and what was spent, who bears the difference, and money in equals money out to the penny.
  The published contributions are reproduced as they stand; what was spent is made up in every case.

  Rule: the partners pay in what they agreed

    Scenario: Oxfordshire's published sums are used as they stand
      £96m and £99m are not exactly 49% and 51% of £195m.

      Given the case "oxfordshire/year-end.yaml"
      When the case is decided
      Then "Paid in by the NHS" is £96,000,000.00 a year
      And the reason for "Paid in by the NHS" is "The NHS pays the sum that was agreed."
      And "Paid in by the council" is £99,000,000.00 a year
      And the reason for "Paid in by the council" is "The council pays the sum that was agreed."
      And "Paid in" is £195,000,000.00 a year
      And "Planned for the year" is £195,000,000.00 a year
      And "Contributions by agreed shares" does not apply, because "The partners agreed sums and not shares of the plan."
      And the record does not warn that "The sum that the NHS pays into the pool" is illustrative
      And the record does not warn that "The sum that the council pays into the pool" is illustrative
      And the record does not warn that "The share of the pool that the NHS carries" is illustrative
      And the record does not warn that "The form of the risk share" is illustrative

    Scenario: Oxfordshire before the pool grew, in a year that is assumed
      Given the case "oxfordshire/year-end.yaml"
      And the decision is made on 31 March 2013
      And "What did the pool plan and spend, line by line?" lists these lines
        | What is the line for? | Is the line fixed or variable? | Which partner leads the line and answers for it? | What was planned for the year? | What was spent, or will be at this rate? | How much of the spending is not committed yet and could be cut? | Which partner delivers the service? |
        | All services          | Variable                       | Council                                          | £108,000,000.00 a year         | £108,000,000.00 a year                   | £0 a year                                                       | Council                             |
      When the case is decided
      Then "Paid in by the NHS" is £30,000,000.00 a year
      And "Paid in by the council" is £78,000,000.00 a year
      And "Money in" is £108,000,000.00 a year
      And the record warns that "The sum that the NHS pays into the pool" is illustrative

    Scenario Outline: the published sums of <file>
      Given the case "<file>"
      When the case is decided
      Then "Paid in by the NHS" is <nhs>
      And "Paid in by the council" is <council>
      And "The share that the NHS carries here" is <share>
      And "The share of the pool that the council carries" is <rest>
      And "Money in" is <in>
      And "Money out" is <in>

      Examples:
        | file                                      | nhs                   | council               | share  | rest   | in                     |
        | salford_learning_disability/year-end.yaml | £8,600,000.00 a year  | £8,700,000.00 a year  | 49.71% | 50.29% | £17,411,000.00 a year  |
        | salford_drugs/year-end.yaml               | £1,900,000.00 a year  | £400,000.00 a year    | 82.6%  | 17.4%  | £2,300,000.00 a year   |
        | salford_equipment/year-end.yaml           | £1,300,000.00 a year  | £1,100,000.00 a year  | 54.2%  | 45.8%  | £2,512,345.00 a year   |
        | cambridgeshire/no-agreed-share.yaml       | £28,300,000.00 a year | £93,700,000.00 a year | 23.2%  | 76.8%  | £132,000,000.00 a year |

    Scenario: West Sussex pays in by its published shares
      Given the case "west_sussex/year-end.yaml"
      When the case is decided
      Then "Planned for the year" is £175,170,000.00 a year
      And "Paid in by the NHS" is £152,170,179.00 a year
      And the reason for "Paid in by the NHS" is "The NHS pays its agreed share of the plan."
      And "Paid in by the council" is £22,999,821.00 a year
      And the reason for "Paid in by the council" is "The council pays its agreed share of the plan."
      And the "nhs" part of "Contributions by agreed shares" is £152,170,179.00 a year
      And the record does not warn that "The share of the pool that the NHS carries" is illustrative
      And the record warns that "The form of the risk share" is illustrative

    Scenario: the same percentage in another year is not sourced
      Given the case "west_sussex/year-end.yaml"
      And the decision is made on 31 March 2025
      When the case is decided
      Then the record warns that "The share of the pool that the NHS carries" is illustrative

    Scenario: in Lambeth the split is decided for each budget
      Given the case "lambeth/one-budget.yaml"
      When the case is decided
      Then "The share that the NHS carries here" is 65%
      And the reason for "The share that the NHS carries here" is "The partners agreed a share for this budget alone."
      And "The share of the pool that the council carries" is 35%
      And the "nhs" part of "How the sum is shared" is £7,436.00 a year
      And "Who hosts the pool" is "Council"
      And the record does not warn that "The partner that hosts the pool" is illustrative

    Scenario: in Lambeth half and half where nothing else was agreed
      Given the case "lambeth/one-budget.yaml"
      And "Which share of this one budget does the NHS carry, if the partners agreed one for it alone?" does not apply
      And "What sum do the partners share?" does not apply
      When the case is decided
      Then "The share that the NHS carries here" is 50%
      And the reason for "The share that the NHS carries here" is "The partners' share for the whole pool holds."
      And "Paid in by the NHS" is £5,720.00 a year
      And "Paid in by the council" is £5,720.00 a year
      And "How the sum is shared" does not apply, because "There is no single sum to share."

    Scenario: the lines have to plan what was paid in
      Given the case "salford_drugs/year-end.yaml"
      And "What did the pool plan and spend, line by line?" lists these lines
        | What is the line for? | Is the line fixed or variable? | Which partner leads the line and answers for it? | What was planned for the year? | What was spent, or will be at this rate? | How much of the spending is not committed yet and could be cut? | Which partner delivers the service? |
        | Drugs services        | Variable                       | Council                                          | £2,299,999.99 a year           | £2,300,000.00 a year                     | £0 a year                                                       | Council                             |
      When the case is decided
      Then "Money in" is refused, because "The lines plan £2,299,999.99 a year, but the partners agreed to pay in £2,300,000.00 a year."
      And the flag "The lines plan £2,299,999.99 a year, but the partners agreed to pay in £2,300,000.00 a year." is raised as stop

  Rule: each published form of risk share, on the same year
    One line overspent by £1.5m and another underspent by £0.3m.

    Scenario: no risk share (Herefordshire)
      Given the case "herefordshire/year-end.yaml"
      When the case is decided
      Then at line 1, "The partners share the risk of this line" is no
      And at line 1, the reason for "The partners share the risk of this line" is "Without a risk share each partner bears what its own lines overspend."
      And "The council's own lines, spending less plan" is £1,500,000.00 a year
      And "The NHS's own lines, spending less plan" is -£300,000.00 a year
      And "Paid by the council at year end" is £1,500,000.00 a year
      And "Paid back to the council" is £0 a year
      And "Paid by the NHS at year end" is £0 a year
      And "Paid back to the NHS" is £300,000.00 a year
      And "Overspends on shared lines" is £0 a year
      And "The NHS's contribution in all" is £6,900,000.00 a year
      And "The council's contribution in all" is £6,300,000.00 a year
      And "Money in" is £13,500,000.00 a year
      And "Money out" is £13,500,000.00 a year
      And "Risk pool that may be used" is £0 a year
      And the reason for "Risk pool that may be used" is "This form of risk share has no risk pool."
      And the flag "Using the risk pool, cutting spending, or going outside the pool is for the partners' executive group to agree." is not raised

    Scenario: pro rata (Oxfordshire)
      Given the case "oxfordshire/year-end.yaml"
      When the case is decided
      Then at line 1, "The partners share the risk of this line" is yes
      And at line 1, the reason for "The partners share the risk of this line" is "The partners share the risk of the pool as a whole."
      And at line 1, "Spent above the plan" is £2,512,345.67 a year
      And at line 1, "Spent below the plan" is £0 a year
      And at line 2, "Spent above the plan" is £0 a year
      And at line 2, "Spent below the plan" is £206,789.02 a year
      And "Overspends on shared lines" is £2,512,345.67 a year
      And "Underspends on shared lines" is £206,789.02 a year
      And the "other lines" part of "How overspends on shared lines are met" is £206,789.02 a year
      And the "risk pool" part of "How overspends on shared lines are met" is £0 a year
      And the "partners" part of "How overspends on shared lines are met" is £2,305,556.65 a year
      And the "nhs" part of "What the partners have to meet, by their shares" is £1,129,722.76 a year
      And "Added by the NHS for shared lines" is £1,129,722.76 a year
      And the reason for "Added by the NHS for shared lines" is "The NHS pays its share of what is left."
      And "Added by the council for shared lines" is £1,175,833.89 a year
      And the reason for "Added by the council for shared lines" is "The council pays its share of what is left."
      And "Left to be met outside the pool" is £0 a year
      And "Underspend of the shared lines" is £0 a year
      And "Spent" is £197,305,556.65 a year
      And "Money in" is £197,305,556.65 a year
      And "Money out" is £197,305,556.65 a year

    Scenario: pro rata up to each partner's most, beside a risk pool of £0.5m (Rotherham)
      Given the case "rotherham/year-end.yaml"
      When the case is decided
      Then "Risk pool that may be used" is £500,000.00 a year
      And the reason for "Risk pool that may be used" is "The agreement sets a risk pool aside for overspends."
      And "Spending that may still be cut" is £0 a year
      And the reason for "Spending that may still be cut" is "This form of risk share does not cut spending."
      And the "other lines" part of "How overspends on shared lines are met" is £300,000.00 a year
      And the "risk pool" part of "How overspends on shared lines are met" is £500,000.00 a year
      And the "partners" part of "How overspends on shared lines are met" is £700,000.00 a year
      And "Added by the NHS for shared lines" is £420,000.00 a year
      And the reason for "Added by the NHS for shared lines" is "The NHS pays its share, up to the most that it agreed to."
      And "Added by the council for shared lines" is £280,000.00 a year
      And the reason for "Added by the council for shared lines" is "The council pays its share, up to the most that it agreed to."
      And "Left to be met outside the pool" is £0 a year
      And "Money in" is £13,200,000.00 a year
      And "Money out" is £13,200,000.00 a year
      And the flag "Using the risk pool, cutting spending, or going outside the pool is for the partners' executive group to agree." is raised as sign-off to "executive group"

    Scenario Outline: Rotherham when home support comes to <spent>
      Given the case "rotherham/year-end.yaml"
      And "What did the pool plan and spend, line by line?" lists these lines
        | What is the line for? | Is the line fixed or variable? | Which partner leads the line and answers for it? | What was planned for the year? | What was spent, or will be at this rate? | How much of the spending is not committed yet and could be cut? | Which partner delivers the service? |
        | Home support          | Variable                       | Council                                          | £12,000,000.00 a year          | <spent>                                  | £0 a year                                                       | Council                             |
      When the case is decided
      Then the "risk pool" part of "How overspends on shared lines are met" is <pool>
      And "Added by the NHS for shared lines" is <nhs>
      And "Added by the council for shared lines" is <council>
      And "Left to be met outside the pool" is <outside>
      And "Underspend that stays in the pool" is <kept>
      And "Money in" is <sum>
      And "Money out" is <sum>

      Examples: either side of the plan, of the risk pool, and of each partner's most
        | spent                 | pool               | nhs                | council            | outside          | kept               | sum                   |
        | £11,750,000.01 a year | £0 a year          | £0 a year          | £0 a year          | £0 a year        | £249,999.99 a year | £12,000,000.00 a year |
        | £11,999,999.99 a year | £0 a year          | £0 a year          | £0 a year          | £0 a year        | £0.01 a year       | £12,000,000.00 a year |
        | £12,000,000.00 a year | £0 a year          | £0 a year          | £0 a year          | £0 a year        | £0 a year          | £12,000,000.00 a year |
        | £12,000,000.01 a year | £0.01 a year       | £0 a year          | £0 a year          | £0 a year        | £0 a year          | £12,000,000.01 a year |
        | £12,500,000.00 a year | £500,000.00 a year | £0 a year          | £0 a year          | £0 a year        | £0 a year          | £12,500,000.00 a year |
        | £12,500,000.01 a year | £500,000.00 a year | £0.01 a year       | £0 a year          | £0 a year        | £0 a year          | £12,500,000.01 a year |
        | £13,250,000.00 a year | £500,000.00 a year | £450,000.00 a year | £300,000.00 a year | £0 a year        | £0 a year          | £13,250,000.00 a year |
        | £13,250,000.05 a year | £500,000.00 a year | £450,000.03 a year | £300,000.00 a year | £0.02 a year     | £0 a year          | £13,250,000.05 a year |
        | £13,500,000.00 a year | £500,000.00 a year | £600,000.00 a year | £300,000.00 a year | £100,000.00 a year | £0 a year        | £13,500,000.00 a year |
        | £13,500,000.10 a year | £500,000.00 a year | £600,000.00 a year | £300,000.00 a year | £100,000.10 a year | £0 a year        | £13,500,000.10 a year |

    Scenario: more than the agreement covers goes outside the pool
      Given the case "rotherham/year-end.yaml"
      And "What did the pool plan and spend, line by line?" lists these lines
        | What is the line for? | Is the line fixed or variable? | Which partner leads the line and answers for it? | What was planned for the year? | What was spent, or will be at this rate? | How much of the spending is not committed yet and could be cut? | Which partner delivers the service? |
        | Home support          | Variable                       | Council                                          | £12,000,000.00 a year          | £13,500,000.00 a year                    | £0 a year                                                       | Council                             |
      When the case is decided
      Then the flag "£100,000.00 a year is more than the agreement covers and must be met outside the pool." is raised as referral to "partners"

    Scenario: fixed and variable lines apart (Luton)
      Given the case "luton/year-end.yaml"
      When the case is decided
      Then at line 1, "The partners share the risk of this line" is yes
      And at line 1, the reason for "The partners share the risk of this line" is "A variable line is shared between the partners."
      And at line 2, "The partners share the risk of this line" is no
      And at line 2, the reason for "The partners share the risk of this line" is "A fixed line is borne by the partner that leads it."
      And "Overspends on shared lines" is £1,500,000.00 a year
      And "Underspends on shared lines" is £0 a year
      And "The NHS's own lines, spending less plan" is -£300,000.00 a year
      And "Added by the NHS for shared lines" is £900,000.00 a year
      And "Paid by the NHS at year end" is £900,000.00 a year
      And "Paid back to the NHS" is £300,000.00 a year
      And "Paid by the council at year end" is £600,000.00 a year
      And "Money in" is £13,500,000.00 a year
      And "Money out" is £13,500,000.00 a year

    Scenario: step by step, other lines first (the template clause)
      Given the case "cascade_template/year-end.yaml"
      When the case is decided
      Then "Spending that may still be cut" is £150,000.00 a year
      And the reason for "Spending that may still be cut" is "After the risk pool, spending that is not committed yet is cut."
      And the "other lines" part of "How overspends on shared lines are met" is £300,000.00 a year
      And the "risk pool" part of "How overspends on shared lines are met" is £500,000.00 a year
      And the "not committed" part of "How overspends on shared lines are met" is £150,000.00 a year
      And the "partners" part of "How overspends on shared lines are met" is £550,000.00 a year
      And "Added by the NHS for shared lines" is £330,000.00 a year
      And "Added by the council for shared lines" is £220,000.00 a year
      And "Money in" is £13,050,000.00 a year
      And "Money out" is £13,050,000.00 a year

    Scenario: no agreed share (Cambridgeshire)
      Given the case "cambridgeshire/no-agreed-share.yaml"
      When the case is decided
      Then "Paid by the council at year end" is £10,000,000.00 a year
      And "Paid back to the NHS" is £150,000.00 a year
      And the record warns of illustrative settings

  Rule: what is not spent

    Scenario: an underspend stays in the pool
      Given the case "salford_drugs/year-end.yaml"
      And "What did the pool plan and spend, line by line?" lists these lines
        | What is the line for? | Is the line fixed or variable? | Which partner leads the line and answers for it? | What was planned for the year? | What was spent, or will be at this rate? | How much of the spending is not committed yet and could be cut? | Which partner delivers the service? |
        | Drugs services        | Variable                       | Council                                          | £2,300,000.00 a year           | £2,100,000.01 a year                     | £0 a year                                                       | NHS                                 |
      When the case is decided
      Then "Underspend of the shared lines" is £199,999.99 a year
      And "Underspend that stays in the pool" is £199,999.99 a year
      And the "nhs" part of "Underspend that goes back" is £0 a year
      And "Paid back to the NHS" is £0 a year
      And "Money in" is £2,300,000.00 a year
      And "Money out" is £2,300,000.00 a year

    Scenario: an underspend goes back by the shares, to the penny
      Given the case "luton/year-end.yaml"
      And "What did the pool plan and spend, line by line?" lists these lines
        | What is the line for? | Is the line fixed or variable? | Which partner leads the line and answers for it? | What was planned for the year? | What was spent, or will be at this rate? | How much of the spending is not committed yet and could be cut? | Which partner delivers the service? |
        | Art group             | Variable                       | Council                                          | £1,000.00 a year               | £899.99 a year                           | £0 a year                                                       | Council                             |
      When the case is decided
      Then the "nhs" part of "Underspend that goes back" is £60.01 a year
      And the "local authority" part of "Underspend that goes back" is £40.00 a year
      And "Underspend that stays in the pool" is £0 a year
      And "Paid back to the NHS" is £60.01 a year
      And "Paid back to the council" is £40.00 a year
      And "Money out" is £1,000.00 a year

  Rule: VAT follows the body that delivers

    Scenario: one line delivered by each partner
      Given the case "oxfordshire/year-end.yaml"
      When the case is decided
      Then at line 1, "VAT on this line" is "The council's own rule (section 33), VAT is recovered in full"
      And at line 1, the reason for "VAT on this line" is "The council delivers the service, so VAT follows the council's rule."
      And at line 3, "VAT on this line" is "The rules for services the NHS contracts out, VAT is recovered in part"
      And at line 3, the reason for "VAT on this line" is "The NHS delivers the service, so VAT follows the rules for services it contracts out."
      And the flag "VAT on Care homes follows the rules of the council, which delivers it." is raised as note
      And the flag "VAT on Community health services follows the rules of the NHS, which delivers it." is raised as note

    Scenario: the council delivers all of it
      Given the case "salford_drugs/year-end.yaml"
      When the case is decided
      Then the flag "VAT on Drugs services follows the rules of the council, which delivers it." is raised as note
      And the flag "VAT on <line.what> follows the rules of the NHS, which delivers it." is not raised

  Rule: what is not known stays open

    Scenario: one line's spending is not known
      Given the case "rotherham/year-end.yaml"
      And "What did the pool plan and spend, line by line?" lists these lines
        | What is the line for? | Is the line fixed or variable? | Which partner leads the line and answers for it? | What was planned for the year? | What was spent, or will be at this rate? | How much of the spending is not committed yet and could be cut? | Which partner delivers the service? |
        | Home support          | Variable                       | Council                                          | £12,000,000.00 a year          | not known                                | £0 a year                                                       | Council                             |
      When the case is decided
      Then "Paid in by the NHS" is £7,200,000.00 a year
      And "Added by the NHS for shared lines" is between £0 a year and £600,000.00 a year
      And "Added by the council for shared lines" is between £0 a year and £300,000.00 a year
      And the flag "Using the risk pool, cutting spending, or going outside the pool is for the partners' executive group to agree." may be raised

    Scenario: more is free to cut than was spent
      Given the case "cascade_template/year-end.yaml"
      And "What did the pool plan and spend, line by line?" lists these lines
        | What is the line for? | Is the line fixed or variable? | Which partner leads the line and answers for it? | What was planned for the year? | What was spent, or will be at this rate? | How much of the spending is not committed yet and could be cut? | Which partner delivers the service? |
        | Home support          | Variable                       | Council                                          | £1,000.00 a year               | £1,000.00 a year                         | £1,000.01 a year                                                | Council                             |
      When the case is decided
      Then "Money out" is refused, because "More of a line is said to be free to cut than was spent on it."
