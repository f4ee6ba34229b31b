@policy:funding @policy:nhs_sum @policy:tariff @owner:local_authority @owner:nhs
Feature: Who pays, under the four ways to join the two systems
  The same person under options 1 to 4. The council's sum comes from the points, the NHS's from the
  tariff of the cluster. What both count is paid for twice under option 1 and taken out once under
  option 2. Options 3 and 4 share out option 2's total, so that what differs comes from how the
  systems are joined. Every sum is made up.

  Rule: one person, four options

    Scenario Outline: Jo under option <option>
      Given the case "four_options/jo-two-funds.yaml"
      And "Which of the four options joins the NHS and the council here?" is "<option>"
      When the case is decided
      Then "The council's sum for the person" is £2,340.00 a year
      And "The NHS's sum for the person" is £1,024.00 a year
      And "What both sums count" is £624.00 a year
      And "Both sums, without what they count twice" is £2,740.00 a year
      And "Paid for the person in all" is <total>
      And the reason for "Paid for the person in all" is "<total reason>"
      And "What the NHS pays" is <nhs>
      And the reason for "What the NHS pays" is "<nhs reason>"
      And "What the council pays" is <council>
      And the reason for "What the council pays" is "<council reason>"
      And "Assessments that the person goes through" is <assessments>
      And "Plans that the person has" is <plans>
      And the record warns of illustrative settings

      Examples:
        | option                  | total            | total reason                                     | nhs              | nhs reason                                                                                  | council          | council reason                                                                    | assessments | plans |
        | 1 Two systems           | £3,364.00 a year | Two systems each pay their own sum.              | £1,024.00 a year | With two systems the NHS pays its own sum, whole.                                           | £2,340.00 a year | With two systems the council pays its own sum, whole.                             | 2           | 2     |
        | 2 Two systems, linked   | £2,740.00 a year | Two linked systems pay once for what both count. | £1,024.00 a year | Two linked systems take what both count out of the council's sum, so the NHS's stays whole. | £1,716.00 a year | Two linked systems take what both count out of the council's sum.                 | 2           | 1     |
        | 3 One system, two funds | £2,740.00 a year | One system has one amount.                       | £1,096.00 a year | One system with two funds takes from the NHS what answers health needs.                     | £1,644.00 a year | One system with two funds takes from the council what does not answer health needs. | 1           | 1     |
        | 4 One system, one pool  | £2,740.00 a year | One system has one amount.                       | £2,380.24 a year | In a pool the partners' agreed shares decide, not the person's needs.                       | £359.76 a year   | In a pool the partners' agreed shares decide, not the person's needs.             | 1           | 1     |

    Scenario: double funding is found where each system pays its own sum
      Given the case "four_options/jo-two-funds.yaml"
      And "Which of the four options joins the NHS and the council here?" is "1 Two systems"
      When the case is decided
      Then "Paid for twice" is £624.00 a year
      And "Taken out once, since both sums count it" does not apply, because "Nothing that both sums count is taken out."
      And the flag "Double funding of £624.00 a year was found. Both systems pay for the same support." is raised as review to "nhs and council"

    Scenario Outline: under option <option> it is taken out once
      Given the case "four_options/jo-two-funds.yaml"
      And "Which of the four options joins the NHS and the council here?" is "<option>"
      When the case is decided
      Then "Paid for twice" does not apply, because "Nothing is paid for twice."
      And "Taken out once, since both sums count it" is £624.00 a year
      And the flag "Double funding of <paid_twice> was found. Both systems pay for the same support." is not raised

      Examples:
        | option                  |
        | 2 Two systems, linked   |
        | 3 One system, two funds |
        | 4 One system, one pool  |

    Scenario: a pool that is one place's agreement and another place's example
      Given the case "four_options/jo-two-funds.yaml"
      And "Which of the four options joins the NHS and the council here?" is "4 One system, one pool"
      When the case is decided
      Then the "nhs" part of "The pool's accounts for the person" is £2,380.24 a year
      And the record warns that "The part of the pool that the NHS pays" is illustrative

    Scenario: nobody has said how the two systems are joined
      Given the case "four_options/jo-option-not-known.yaml"
      When the case is decided
      Then "Assessments that the person goes through" is between 1 and 2
      And "Plans that the person has" is between 1 and 2
      And "Paid for the person in all" is between £2,740.00 a year and £3,364.00 a year
      And "What the NHS pays" is between £1,024.00 a year and £2,380.24 a year
      And the question that matters most is "Which of the four options joins the NHS and the council here?"

  Rule: what both sums count

    Scenario Outline: an overlap of <amount>, of which <overlap> is counted twice
      At most the smaller of the two sums.

      Given the case "four_options/jo-two-funds.yaml"
      And "Which of the four options joins the NHS and the council here?" is "2 Two systems, linked"
      And "What does the person's support cost, line by line?" lists these lines
        | What is it?       | What kind of cost is it? | What does it cost? | Who pays for it today? | Whose sum already counts it? | What part of it answers health needs? | Is it aftercare under section 117 of the Mental Health Act? |
        | Care co-ordinator | Care co-ordinator        | £38.00 a week      | NHS                    | NHS; Council                 | 100%                                  | no                                                          |
        | Art group         | Day activity             | <amount>           | NHS                    | NHS; Council                 | 50%                                   | no                                                          |
        | Drop-in           | Day activity             | £50.00 a week      | Council                | Council                      | 50%                                   | no                                                          |
        | Gym               | Day activity             | £50.00 a week      | NHS                    | NHS                          | 50%                                   | no                                                          |
      When the case is decided
      Then "What both sums count" is <overlap>
      And "What the NHS pays" is £1,024.00 a year
      And "What the council pays" is <council>

      Examples:
        | amount        | overlap          | council          |
        | £0 a week     | £0 a year        | £2,340.00 a year |
        | £0.01 a week  | £0.52 a year     | £2,339.48 a year |
        | £19.69 a week | £1,023.88 a year | £1,316.12 a year |
        | £19.70 a week | £1,024.00 a year | £1,316.00 a year |
        | £45.00 a week | £1,024.00 a year | £1,316.00 a year |

    Scenario: nothing is both counted and found where nothing overlaps
      Given the case "four_options/jo-two-funds.yaml"
      And "Which of the four options joins the NHS and the council here?" is "1 Two systems"
      And "What does the person's support cost, line by line?" lists nothing
      When the case is decided
      Then "What both sums count" is £0 a year
      And "Paid for twice" does not apply, because "Nothing is paid for twice."

    Scenario: without a cluster there is nothing to count twice
      Given the case "four_options/jo-two-funds.yaml"
      And "Which of the four options joins the NHS and the council here?" is "1 Two systems"
      And "Which cluster of the care pathways project did the clinician choose?" does not apply
      When the case is decided
      Then "The NHS's sum for the person" does not apply, because "There is no cluster with a tariff, so the NHS has no sum for the person."
      And "What both sums count" does not apply, because "Only one of the two has a sum, or neither, so nothing is counted twice."
      And "What the NHS pays" does not apply, because "The NHS has no sum for the person, or there is no sum to share."
      And "What the council pays" is £2,340.00 a year

  Rule: what a place may set

    Scenario: a place where the two funds are found line by line
      Health answers £42 a week of the £150.50 that Sam can direct.

      Given the case "options_by_tariff/sam.yaml"
      When the case is decided
      Then the "nhs" part of "Two funds, by the cost lines" is £853.95 a year
      And the "local authority" part of "Two funds, by the cost lines" is £2,206.05 a year
      And the "nhs" part of "Two funds, by the part that answers health needs" is £1,836.00 a year
      And "What the NHS pays" is £853.95 a year
      And the reason for "What the NHS pays" is "One system with two funds takes from the NHS what the cost lines say answers health needs."
      And "What the council pays" is £2,206.05 a year
      And the reason for "What the council pays" is "One system with two funds takes from the council what the cost lines say answers social-care needs."

    Scenario: no cost line to find the two funds by
      Given the case "options_by_tariff/sam.yaml"
      And "What does the person's support cost, line by line?" lists nothing
      When the case is decided
      Then "Two funds, by the cost lines" does not apply, because "There is no sum to share with the council, or no cost line to share it by."
      And "What the NHS pays" is £2,460.00 a year
      And the reason for "What the NHS pays" is "One system with two funds takes from the NHS what answers health needs."
      And the reason for "What the council pays" is "One system with two funds takes from the council what does not answer health needs."

    Scenario: a place where the overlap falls on the NHS
      Given the case "options_by_tariff/sam.yaml"
      And "Which of the four options joins the NHS and the council here?" is "2 Two systems, linked"
      When the case is decided
      Then "What both sums count" is £1,248.00 a year
      And the reason for "What the NHS pays" is "Two linked systems take what both count out of the NHS's sum."
      And "What the NHS pays" is £1,812.00 a year
      And "What the council pays" is £2,340.00 a year
      And the reason for "What the council pays" is "Two linked systems take what both count out of the NHS's sum, so the council's stays whole."
      And "Taken out once, since both sums count it" is £1,248.00 a year

    Scenario: a place whose one amount is the tariff alone
      Given the case "options_by_tariff/sam.yaml"
      When the case is decided
      Then "One amount for both" is £3,060.00 a year
      And the reason for "One amount for both" is "The tariff of the cluster is the one amount."
      And "Taken out once, since both sums count it" does not apply, because "Nothing that both sums count is taken out."

    Scenario: the tariff alone, for a person without a cluster
      Given the case "options_by_tariff/sam.yaml"
      And "Which cluster of the care pathways project did the clinician choose?" does not apply
      When the case is decided
      Then "One amount for both" is £2,340.00 a year
      And the reason for "One amount for both" is "Both sums together, without what they count twice, are the one amount."

    Scenario: eligibility gates the council's money only
      Given the case "four_options/jo-two-funds.yaml"
      And "Which of the four options joins the NHS and the council here?" is "4 One system, one pool"
      And "How many personal care or domestic routines can the person not carry out, now or without help?" is "None"
      And "How much choice and control over the immediate surroundings has the person lost, or will lose without help?" is "Little or none is lost"
      When the case is decided
      Then "Eligible for help from the council" is no
      And "The council's sum for the person" does not apply, because "The council has no sum for the person from the points."
      And "Paid for the person in all" is £1,024.00 a year
      And "The pool's accounts for the person" does not apply, because "There is no sum to share with the council, whose money is for people eligible for its help."
      And "What the NHS pays" is £1,024.00 a year
      And the reason for "What the NHS pays" is "The person is not eligible for help from the council, so its money is not used and the NHS pays alone."
      And "What the council pays" does not apply, because "The council has no sum for the person, so none of its money is used."

    Scenario Outline: under option <option> the council pays nothing for a person who is not eligible
      Jo has lost several routines, which is the moderate band. The NHS pays its own £1,024.00 a year.

      Given the case "four_options/jo-two-funds.yaml"
      And "Which of the four options joins the NHS and the council here?" is "<option>"
      And "How many personal care or domestic routines can the person not carry out, now or without help?" is "Several"
      When the case is decided
      Then "Eligible for help from the council" is no
      And "The council's sum for the person" does not apply, because "The council has no sum for the person from the points."
      And "What the NHS pays" is £1,024.00 a year
      And the reason for "What the NHS pays" is "<why>"
      And "What the council pays" does not apply, because "The council has no sum for the person, so none of its money is used."
      And "What may be charged for, for a year" does not apply, because "No cost may be charged for."
      And "What the person may be asked to pay, for a year" does not apply, because "Nothing may be charged for, or the council's financial assessment, which is not part of this, has not been made."

      Examples:
        | option                  | why                                                                                                    |
        | 1 Two systems           | With two systems the NHS pays its own sum, whole.                                                      |
        | 2 Two systems, linked   | Two linked systems take what both count out of the council's sum, so the NHS's stays whole.            |
        | 3 One system, two funds | The person is not eligible for help from the council, so its money is not used and the NHS pays alone. |
        | 4 One system, one pool  | The person is not eligible for help from the council, so its money is not used and the NHS pays alone. |

    Scenario: the cost lines do not draw on the council for a person who is not eligible
      Given the case "options_by_tariff/sam.yaml"
      And "How many personal care or domestic routines can the person not carry out, now or without help?" is "Several"
      And "How much choice and control over the immediate surroundings has the person lost, or will lose without help?" is "Little or none is lost"
      When the case is decided
      Then "Two funds, by the cost lines" does not apply, because "There is no sum to share with the council, or no cost line to share it by."
      And "Two funds, by the part that answers health needs" does not apply, because "There is no sum to share with the council, whose money is for people eligible for its help."
      And "What the NHS pays" is £3,060.00 a year
      And "What the council pays" does not apply, because "The council has no sum for the person, so none of its money is used."

    Scenario: nobody knows yet whether the person is eligible
      Given the case "four_options/jo-two-funds.yaml"
      And "How many personal care or domestic routines can the person not carry out, now or without help?" is not known
      When the case is decided
      Then "How many personal care or domestic routines can the person not carry out, now or without help?" can still change "What the NHS pays"
      And "How many personal care or domestic routines can the person not carry out, now or without help?" can still change "What the council pays"

    Scenario: a pool that is only for people eligible for help from the council
      Given the case "options_by_tariff/sam.yaml"
      And "Which of the four options joins the NHS and the council here?" is "4 One system, one pool"
      And "How much choice and control over the immediate surroundings has the person lost, or will lose without help?" is "Little or none is lost"
      And "How many personal care or domestic routines can the person not carry out, now or without help?" is "None"
      When the case is decided
      Then "One amount for both" does not apply, because "There is no sum, or the pool is only for people eligible for help from the council."
      And "Paid for the person in all" does not apply, because "There is no sum to share."
      And "The pool's accounts for the person" does not apply, because "There is no sum to share with the council, whose money is for people eligible for its help."
      And "Two funds, by the part that answers health needs" does not apply, because "There is no sum to share with the council, whose money is for people eligible for its help."
      And "What the NHS pays" does not apply, because "The NHS has no sum for the person, or there is no sum to share."
      And "What the council pays" does not apply, because "The council has no sum for the person, so none of its money is used."

    Scenario Outline: the gate <gate> under option <option> for a person who is not eligible
      Given the case "<file>"
      And "Which of the four options joins the NHS and the council here?" is "<option>"
      And "How much choice and control over the immediate surroundings has the person lost, or will lose without help?" is "Little or none is lost"
      And "How many personal care or domestic routines can the person not carry out, now or without help?" is "None"
      When the case is decided
      Then "Eligible for help from the council" is no
      And "One amount for both" is <amount>

      Examples:
        | file                            | gate   | option                  | amount           |
        | options_by_tariff/sam.yaml      | stands | 3 One system, two funds | £3,060.00 a year |
        | four_options/jo-two-funds.yaml  | is off | 4 One system, one pool  | £1,024.00 a year |

    Scenario: neither system has a sum
      Given the case "four_options/jo-two-funds.yaml"
      And "Which cluster of the care pathways project did the clinician choose?" does not apply
      And "How many personal care or domestic routines can the person not carry out, now or without help?" is "None"
      And "How much choice and control over the immediate surroundings has the person lost, or will lose without help?" is "Little or none is lost"
      When the case is decided
      Then "Both sums, without what they count twice" does not apply, because "Neither the council nor the NHS has a sum for the person."
      And "Paid for the person in all" does not apply, because "There is no sum to share."
      And "What the NHS pays" does not apply, because "The NHS has no sum for the person, or there is no sum to share."
      And "What the council pays" does not apply, because "The council has no sum for the person, so none of its money is used."

    Scenario: the pilot is fixed to the pool
      Given the case "kirklees_pilot/jo.yaml"
      And "Which of the four options joins the NHS and the council here?" is "1 Two systems"
      When the case is decided
      Then the case is turned away, because "4 One system, one pool in every case"

    Scenario: Jo in the pilot, before a cluster was chosen
      Given the case "kirklees_pilot/jo.yaml"
      When the case is decided
      Then "What the NHS pays" is £2,032.76 a year
      And "What the council pays" is £307.24 a year
      And "Assessments that the person goes through" is 1

    Scenario: Jo in the pilot, once a cluster was chosen
      Given the case "kirklees_pilot/jo.yaml"
      And "Which cluster of the care pathways project did the clinician choose?" is "4 Non-psychotic (severe)"
      When the case is decided
      Then "The NHS's sum for the person" is £1,024.00 a year
      And "Paid for the person in all" is £3,364.00 a year
      And "What the NHS pays" is £2,922.31 a year
      And "What the council pays" is £441.69 a year

    Scenario: a sum that is open leaves the parts open
      Given the case "kirklees_pilot/jo.yaml"
      And "As agreed" has not answered "Making meals and eating"
      When the case is decided
      Then "What the NHS pays" is between £0 a year and £4,291.38 a year
      And the "nhs" part of "The pool's accounts for the person" is between £0 a year and £4,291.38 a year

  Rule: assessments and plans, fewer where one system is not involved

    Scenario Outline: <bodies> under option <option>
      Given the case "four_options/jo-two-funds.yaml"
      And "Which of the four options joins the NHS and the council here?" is "<option>"
      And "Who assesses what the person needs?" includes <bodies>
      When the case is decided
      Then "Assessments that the person goes through" is <assessments>
      And the reason for "Assessments that the person goes through" is "<why>"
      And "Plans that the person has" is <plans>
      And the reason for "Plans that the person has" is "<reason>"

      Examples:
        | option                  | bodies           | assessments | why                                         | plans | reason                                |
        | 1 Two systems           | "NHS", "Council" | 2           | Two systems each make their own assessment. | 2     | Two systems each make their own plan. |
        | 2 Two systems, linked   | "NHS", "Council" | 2           | Two systems each make their own assessment. | 1     | Linked systems share one plan.        |
        | 3 One system, two funds | "NHS", "Council" | 1           | One system makes one assessment.            | 1     | One system makes one plan.            |
        | 4 One system, one pool  | "NHS", "Council" | 1           | One system makes one assessment.            | 1     | One system makes one plan.            |
        | 1 Two systems           | "NHS"            | 1           | Only one of the two systems is involved.    | 1     | One system makes one plan.            |
        | 2 Two systems, linked   | "Council"        | 1           | Only one of the two systems is involved.    | 1     | One system makes one plan.            |
        | 4 One system, one pool  | "NHS"            | 1           | One system makes one assessment.            | 1     | One system makes one plan.            |

    Scenario Outline: nobody assesses, under option <option>
      Given the case "four_options/jo-two-funds.yaml"
      And "Which of the four options joins the NHS and the council here?" is "<option>"
      And "Who assesses what the person needs?" includes nothing
      When the case is decided
      Then "Assessments that the person goes through" is 0
      And the reason for "Assessments that the person goes through" is "Nobody assesses the person."
      And "Plans that the person has" is 0
      And the reason for "Plans that the person has" is "Nobody assesses the person, so nobody plans."

      Examples:
        | option                 |
        | 1 Two systems          |
        | 4 One system, one pool |

  Rule: under option 2 each system can prompt the other

    Scenario: a critical band prompts the NHS to review the cluster
      Given the case "four_options/jo-two-funds.yaml"
      And "Which of the four options joins the NHS and the council here?" is "2 Two systems, linked"
      And "Is the person's life in danger, or will it be without help?" is yes
      When the case is decided
      Then the reason for "Trigger points between the two systems" is "The FACS band is critical, which prompts the NHS to review the cluster."
      And the flag "The FACS band is critical, so the NHS reviews the cluster." is raised as review to "nhs"

    Scenario: a cluster prompts the council to assess
      Given the case "four_options/jo-two-funds.yaml"
      And "Which of the four options joins the NHS and the council here?" is "2 Two systems, linked"
      And "Who assesses what the person needs?" includes "NHS"
      When the case is decided
      Then "The cluster prompts an assessment for social care" is yes
      And the reason for "Trigger points between the two systems" is "The cluster prompts the council to assess for social care."
      And the flag "The cluster prompts an assessment for social care, and the council has made none." is raised as referral to "local authority"
      And the flag "The FACS band is critical, so the NHS reviews the cluster." is not raised

    Scenario: both prompts at once, a sentence each
      Given the case "four_options/jo-two-funds.yaml"
      And "Which of the four options joins the NHS and the council here?" is "2 Two systems, linked"
      And "Is the person's life in danger, or will it be without help?" is yes
      When the case is decided
      Then the reason is "The FACS band is critical, which prompts the NHS to review the cluster."
      And the reason is "The cluster prompts the council to assess for social care."

    Scenario: a council that assesses already is not asked again
      Given the case "four_options/jo-two-funds.yaml"
      And "Which of the four options joins the NHS and the council here?" is "2 Two systems, linked"
      When the case is decided
      Then the flag "The cluster prompts an assessment for social care, and the council has made none." is not raised

    Scenario Outline: cluster <cluster> and the other options prompt nobody
      Given the case "four_options/jo-two-funds.yaml"
      And "Which of the four options joins the NHS and the council here?" is "<option>"
      And "Which cluster of the care pathways project did the clinician choose?" is "<cluster>"
      And "Who assesses what the person needs?" includes "NHS"
      And "Is the person's life in danger, or will it be without help?" is <danger>
      When the case is decided
      Then the flag "The cluster prompts an assessment for social care, and the council has made none." is not raised
      And the flag "The FACS band is critical, so the NHS reviews the cluster." is not raised

      Examples:
        | option                  | cluster                                          | danger |
        | 2 Two systems, linked   | 1 Common mental health problems (low severity)   | no     |
        | 1 Two systems           | 4 Non-psychotic (severe)                         | yes    |
        | 3 One system, two funds | 4 Non-psychotic (severe)                         | yes    |
        | 4 One system, one pool  | 4 Non-psychotic (severe)                         | yes    |
