@policy:needs @policy:facs @owner:local_authority
Feature: Needs one by one
  Presenting needs are all that are found, eligible needs are those inside the threshold. A need that a
  carer meets is recorded as met. The criteria are those of the bands, asked of one need at a time.

  Background:
    Given the case "banes_sirona/no-plan-yet.yaml"

  Rule: the area and the rating of a need give its band

    Scenario Outline: <extent> in the area of <area>
      Given "Which needs does the person have, one by one?" lists these lines
        | Which need is it? | In which area does it lie? | How much is, or will be, lost without help? | Who or what meets it today? |
        | The need          | <area>                     | <extent>                                    | Nobody                      |
      When the case is decided
      Then at line 1, "Band of this need" is "<band>"
      And at line 1, the reason for "Band of this need" is "<reason>"
      And "Highest band of any need" is "<band>"

      Examples:
        | area                                               | extent                                              | band        | reason                                                                         |
        | Life                                               | Vital, serious or threatening life                  | Critical    | What is lost is vital or serious, or life is threatened.                       |
        | Life                                               | Nothing                                             | No band     | Nothing is lost, now or without help.                                          |
        | Health                                             | Vital, serious or threatening life                  | Critical    | What is lost is vital or serious, or life is threatened.                       |
        | Choice and control over the immediate surroundings | Vital, serious or threatening life                  | Critical    | What is lost is vital or serious, or life is threatened.                       |
        | Choice and control over the immediate surroundings | Most or many, or in part where it cannot be counted | Substantial | Most or many things cannot be done, or control or safety is left only in part. |
        | Abuse or neglect                                   | Vital, serious or threatening life                  | Critical    | What is lost is vital or serious, or life is threatened.                       |
        | Abuse or neglect                                   | Most or many, or in part where it cannot be counted | Substantial | Most or many things cannot be done, or control or safety is left only in part. |
        | Personal care and domestic routines                | Vital, serious or threatening life                  | Critical    | What is lost is vital or serious, or life is threatened.                       |
        | Personal care and domestic routines                | Most or many, or in part where it cannot be counted | Substantial | Most or many things cannot be done, or control or safety is left only in part. |
        | Personal care and domestic routines                | Several                                             | Moderate    | Several things cannot be done.                                                 |
        | Personal care and domestic routines                | One or two                                          | Low         | One or two things cannot be done.                                              |
        | Personal care and domestic routines                | Nothing                                             | No band     | Nothing is lost, now or without help.                                          |
        | Work, education or learning                        | Vital, serious or threatening life                  | Critical    | What is lost is vital or serious, or life is threatened.                       |
        | Work, education or learning                        | Most or many, or in part where it cannot be counted | Substantial | Most or many things cannot be done, or control or safety is left only in part. |
        | Work, education or learning                        | Several                                             | Moderate    | Several things cannot be done.                                                 |
        | Work, education or learning                        | One or two                                          | Low         | One or two things cannot be done.                                              |
        | Social support systems and relationships           | Most or many, or in part where it cannot be counted | Substantial | Most or many things cannot be done, or control or safety is left only in part. |
        | Social support systems and relationships           | Several                                             | Moderate    | Several things cannot be done.                                                 |
        | Social support systems and relationships           | One or two                                          | Low         | One or two things cannot be done.                                              |
        | Family and other social roles                      | Vital, serious or threatening life                  | Critical    | What is lost is vital or serious, or life is threatened.                       |
        | Family and other social roles                      | Several                                             | Moderate    | Several things cannot be done.                                                 |
        | Family and other social roles                      | One or two                                          | Low         | One or two things cannot be done.                                              |

    Scenario Outline: the bands have no criterion for <extent> in the area of <area>
      Given "Which needs does the person have, one by one?" lists these lines
        | Which need is it? | In which area does it lie? | How much is, or will be, lost without help? | Who or what meets it today? |
        | The need          | <area>                     | <extent>                                    | Nobody                      |
      When the case is decided
      Then the flag "No band has such a criterion. Life and health are vital or nothing, control and abuse are counted in no number." is raised as stop
      And "Eligible needs that the council has to meet" is refused, because "No band has such a criterion. Life and health are vital or nothing, control and abuse are counted in no number."
      And "Eligible for help from the council" is yes

      Examples:
        | area                                               | extent                                              |
        | Life                                               | One or two                                          |
        | Life                                               | Several                                             |
        | Health                                             | Several                                             |
        | Health                                             | Most or many, or in part where it cannot be counted |
        | Choice and control over the immediate surroundings | Several                                             |
        | Choice and control over the immediate surroundings | One or two                                          |
        | Abuse or neglect                                   | One or two                                          |

    Scenario: every rating has its criterion
      When the case is decided
      Then the flag "No band has such a criterion. Life and health are vital or nothing, control and abuse are counted in no number." is not raised

  Rule: presenting, eligible, met

    Scenario: four needs, the lowest band served being substantial
      When the case is decided
      Then "Needs found" is 4
      And "Needs outside the threshold" is 2
      And "Needs inside the threshold, met or not" is 2
      And "Needs recorded as met" is 0
      And "Eligible needs that the council has to meet" is 2
      And at line 1, "What this need is" is "Eligible need"
      And at line 1, the reason for "What this need is" is "The band is Substantial and nobody meets the need, so the council has to."
      And at line 3, "What this need is" is "Presenting need, outside the threshold"
      And at line 3, the reason for "What this need is" is "The band is Moderate, and the council meets needs only from the band Substantial upwards."

    Scenario: a carer meets one of them, and the person stays eligible
      Given "Which needs does the person have, one by one?" lists these lines
        | Which need is it?      | In which area does it lie?                         | How much is, or will be, lost without help?         | Who or what meets it today?               |
        | Getting up and washing | Personal care and domestic routines                | Most or many, or in part where it cannot be counted | A carer, who is willing and able to go on |
        | Having a say           | Choice and control over the immediate surroundings | Most or many, or in part where it cannot be counted | Nobody                                    |
      When the case is decided
      Then at line 1, "What this need is" is "Met need, recorded"
      And at line 1, the reason for "What this need is" is "A carer meets this need, so it is recorded as met and no service is given for it."
      And "Needs recorded as met" is 1
      And "Needs inside the threshold that a carer meets" is 1
      And "Eligible needs that the council has to meet" is 1
      And "Eligible for help from the council" is yes
      And the flag "A carer meets 1 of the needs inside the threshold. Ask how the carer is, and what happens if they stop." is raised as referral to "carers support"
      And the flag "Every need inside the threshold is met already. They stay on record and are looked at at each review." is not raised

    Scenario: no carer is relied on
      When the case is decided
      Then "Needs inside the threshold that a carer meets" is 0
      And the flag "A carer meets <met_by_carer> of the needs inside the threshold. Ask how the carer is, and what happens if they stop." is not raised

    Scenario: all are met in another way
      Given "Which needs does the person have, one by one?" lists these lines
        | Which need is it?      | In which area does it lie?          | How much is, or will be, lost without help?         | Who or what meets it today?                            |
        | Getting up and washing | Personal care and domestic routines | Most or many, or in part where it cannot be counted | Something else, such as equipment or a community group |
      When the case is decided
      Then at line 1, "What this need is" is "Met need, recorded"
      And at line 1, the reason for "What this need is" is "The need is met in another way, so it is recorded as met and no service is given for it."
      And "Eligible needs that the council has to meet" is 0
      And the flag "Every need inside the threshold is met already. They stay on record and are looked at at each review." is raised as note

    Scenario: no needs are found
      Given "Which needs does the person have, one by one?" lists nothing
      When the case is decided
      Then "Highest band of any need" is "No band"
      And "Needs found" is 0
      And the flag "Every need inside the threshold is met already. They stay on record and are looked at at each review." is not raised

    Scenario: nobody knows whether a carer will go on
      Given "Which needs does the person have, one by one?" lists these lines
        | Which need is it?      | In which area does it lie?          | How much is, or will be, lost without help?         | Who or what meets it today? |
        | Getting up and washing | Personal care and domestic routines | Most or many, or in part where it cannot be counted | not known                   |
      When the case is decided
      Then "Eligible needs that the council has to meet" is between 0 and 1
      And "Needs inside the threshold, met or not" is 1

  Rule: both forms ask the same criteria

    Scenario: the person's band and the needs' agree
      When the case is decided
      Then "Highest band of any need" is "Substantial"
      And the flag "Need by need the band is <highest_band>, for the person it is <facs.band>. Both forms ask the same criteria." is not raised

    Scenario: they do not
      Given "How many personal care or domestic routines can the person not carry out, now or without help?" is "Vital ones"
      When the case is decided
      Then the flag "Need by need the band is Substantial, for the person it is Critical. Both forms ask the same criteria." is raised as review

  Rule: a rating just over the threshold is looked at again

    Scenario Outline: <inside> needs inside the threshold, the first rated <extent>
      Given "Which needs does the person have, one by one?" lists these lines
        | Which need is it?      | In which area does it lie?                         | How much is, or will be, lost without help? | Who or what meets it today? |
        | Getting up and washing | Personal care and domestic routines                | <extent>                                    | Nobody                      |
        | Having a say           | Choice and control over the immediate surroundings | <other>                                     | Nobody                      |
      When the case is decided
      Then "Needs inside the threshold, met or not" is <inside>
      And the flag "Eligibility rests on one need, in the lowest band that is served. Staff of stricter councils were found to rate needs higher." is <raised>

      Examples:
        | extent                                              | other                                               | inside | raised           |
        | Most or many, or in part where it cannot be counted | Nothing                                             | 1      | raised as review |
        | Most or many, or in part where it cannot be counted | Most or many, or in part where it cannot be counted | 2      | not raised       |
        | Vital, serious or threatening life                  | Nothing                                             | 1      | not raised       |
        | Several                                             | Nothing                                             | 0      | not raised       |
