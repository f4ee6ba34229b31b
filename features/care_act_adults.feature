@policy:care_act @owner:local_authority
Feature: National eligibility of adults under the Care Act
  From April 2015 the same three conditions hold everywhere: the needs come from an impairment or
  illness, two or more of ten outcomes are out of reach, and wellbeing suffers significantly.

  Background:
    Given the scheme "England under the Care Act 2014" on 8 June 2015
    And "Do the needs arise from, or are they related to, a physical or mental impairment or illness?" is yes
    And "As a consequence, is there or is there likely to be a significant impact on the person's wellbeing?" is yes
    And "Does a carer of this person want their own eligibility decided?" is no
    And "Managing and maintaining nutrition" includes nothing
    And "Maintaining personal hygiene" includes nothing
    And "Managing toilet needs" includes nothing
    And "Being appropriately clothed" includes nothing
    And "Being able to use the home safely" includes nothing
    And "Maintaining a habitable home" includes nothing
    And "Developing and keeping family or other personal relationships" includes nothing
    And "Taking part in work, training, education or volunteering" includes nothing
    And "Using necessary local facilities or services, with public transport and recreation" includes nothing
    And "Carrying out caring responsibilities for a child" includes nothing

  Rule: two outcomes or more

    Scenario Outline: one outcome is not enough, whichever it is
      Given "<outcome>" includes "Cannot do it without assistance"
      When the case is decided
      Then at "<outcome>", "The person is unable to achieve this outcome" is yes
      And "Outcomes that the person is unable to achieve" is 1
      And "Eligible under the Care Act" is no
      And the reason for "Eligible under the Care Act" is "The person is unable to achieve fewer than 2 of the outcomes."

      Examples:
        | outcome                                                                            |
        | Managing and maintaining nutrition                                                 |
        | Maintaining personal hygiene                                                       |
        | Managing toilet needs                                                              |
        | Being appropriately clothed                                                        |
        | Being able to use the home safely                                                  |
        | Maintaining a habitable home                                                       |
        | Developing and keeping family or other personal relationships                      |
        | Taking part in work, training, education or volunteering                           |
        | Using necessary local facilities or services, with public transport and recreation |
        | Carrying out caring responsibilities for a child                                   |

    Scenario Outline: two outcomes are enough, whichever they are
      Given "<one>" includes "Cannot do it without assistance"
      And "<other>" includes "Cannot do it without assistance"
      When the case is decided
      Then "Outcomes that the person is unable to achieve" is 2
      And "Eligible under the Care Act" is yes
      And the reason for "Eligible under the Care Act" is "The needs come from an impairment or illness, at least 2 outcomes are out of reach, and wellbeing suffers significantly."

      Examples:
        | one                                                                                | other                                                                              |
        | Managing and maintaining nutrition                                                 | Maintaining personal hygiene                                                       |
        | Maintaining personal hygiene                                                       | Managing toilet needs                                                              |
        | Managing toilet needs                                                              | Being appropriately clothed                                                        |
        | Being appropriately clothed                                                        | Being able to use the home safely                                                  |
        | Being able to use the home safely                                                  | Maintaining a habitable home                                                       |
        | Maintaining a habitable home                                                       | Developing and keeping family or other personal relationships                      |
        | Developing and keeping family or other personal relationships                      | Taking part in work, training, education or volunteering                           |
        | Taking part in work, training, education or volunteering                           | Using necessary local facilities or services, with public transport and recreation |
        | Using necessary local facilities or services, with public transport and recreation | Carrying out caring responsibilities for a child                                   |
        | Carrying out caring responsibilities for a child                                   | Managing and maintaining nutrition                                                 |

    Scenario: no outcome at all
      When the case is decided
      Then "Outcomes that the person is unable to achieve" is 0
      And "Eligible under the Care Act" is no

  Rule: there are four ways of being unable

    Scenario Outline: <way>
      Given "Managing toilet needs" includes "<way>"
      When the case is decided
      Then at "Managing toilet needs", "The person is unable to achieve this outcome" is yes
      And at "Managing toilet needs", the reason for "The person is unable to achieve this outcome" is "<reason>"

      Examples:
        | way                                                           | reason                                                                                 |
        | Cannot do it without assistance                               | The person cannot do this without assistance.                                          |
        | Can do it, but with significant pain, distress or anxiety     | The person can do this, but only with significant pain, distress or anxiety.           |
        | Can do it, but it endangers health or safety, or is likely to | Doing this endangers the health or safety of the person or of others, or is likely to. |
        | Can do it, but it takes much longer than would be expected    | Doing this takes the person significantly longer than would normally be expected.      |

    Scenario: none of the four ways
      When the case is decided
      Then at "Managing toilet needs", "The person is unable to achieve this outcome" is no

    Scenario: two ways of being unable are still one outcome
      Given "Managing toilet needs" includes "Cannot do it without assistance", "Can do it, but it takes much longer than would be expected"
      When the case is decided
      Then "Outcomes that the person is unable to achieve" is 1

  Rule: all three conditions must hold

    Scenario: the needs do not come from an impairment or illness
      Given "Managing toilet needs" includes "Cannot do it without assistance"
      And "Being appropriately clothed" includes "Cannot do it without assistance"
      And "Do the needs arise from, or are they related to, a physical or mental impairment or illness?" is no
      When the case is decided
      Then "Eligible under the Care Act" is no
      And the reason for "Eligible under the Care Act" is "The needs do not arise from a physical or mental impairment or illness."

    Scenario: wellbeing does not suffer significantly
      Given "Managing toilet needs" includes "Cannot do it without assistance"
      And "Being appropriately clothed" includes "Cannot do it without assistance"
      And "As a consequence, is there or is there likely to be a significant impact on the person's wellbeing?" is no
      When the case is decided
      Then "Eligible under the Care Act" is no
      And the reason for "Eligible under the Care Act" is "There is no significant impact on the person's wellbeing, and none is likely."

  Rule: not knowing is not the same as being able

    Scenario: half way through an assessment
      Given the case "england_2015/george-half-assessed.yaml"
      When the case is decided
      Then "Outcomes that the person is unable to achieve" is between 1 and 4
      And "Eligible under the Care Act" is one of yes, no
      And "Carrying out caring responsibilities for a child" can still change "Eligible under the Care Act"

    Scenario: what is not known cannot help where there is no impairment
      Given the case "england_2015/george-half-assessed.yaml"
      And "Do the needs arise from, or are they related to, a physical or mental impairment or illness?" is no
      When the case is decided
      Then "Eligible under the Care Act" is no
      And no question can still change "Eligible under the Care Act"

  Rule: the carer does not count against the person

    Scenario: Nadia, whose brother cares for her
      Given the case "england_2015/nadia.yaml"
      When the case is decided
      Then "Eligible under the Care Act" is yes
      And the flag "The person's needs are assessed as if no carer helped. The carer's help counts only when it is planned how needs are met." is raised as note

    Scenario: nobody cares for the person
      When the case is decided
      Then the flag "The person's needs are assessed as if no carer helped. The carer's help counts only when it is planned how needs are met." is not raised

  Rule: the record names the areas of wellbeing

    Scenario Outline: <what>
      Given "As a consequence, is there or is there likely to be a significant impact on the person's wellbeing?" is <impact>
      And "Which areas of the person's wellbeing are affected?" <areas>
      When the case is decided
      Then the flag "The record should name which of the nine areas of wellbeing are affected." is <raised>

      Examples:
        | what                         | impact | areas                                      | raised         |
        | an impact without its areas  | yes    | does not apply                             | raised as note |
        | an impact with an area       | yes    | includes "Personal dignity and respect"    | not raised     |
        | no impact                    | no     | does not apply                             | not raised     |

  Rule: needs are assessed as if no carer helped, and a carer's help counts when it is planned

    Scenario: two outcomes, and a carer helps with one of them
      Given "Managing and maintaining nutrition" includes "Cannot do it without assistance"
      And "Maintaining personal hygiene" includes "Cannot do it without assistance"
      And beside "Managing and maintaining nutrition", "Does a carer help with this today, and is the carer willing and able to go on?" is yes
      When the case is decided
      Then "Outcomes that the person is unable to achieve" is 2
      And "Eligible under the Care Act" is yes
      And "Outcomes for which the plan has to find help" is 1
      And at "Managing and maintaining nutrition", "The person is unable to achieve this outcome" is yes
      And at "Managing and maintaining nutrition", "The plan has to find help for this outcome" is no
      And at "Managing and maintaining nutrition", the reason for "The plan has to find help for this outcome" is "A carer is willing and able to go on helping, which counts now, when help is planned."
      And at "Maintaining personal hygiene", "The plan has to find help for this outcome" is yes
      And at "Maintaining personal hygiene", the reason for "The plan has to find help for this outcome" is "Nobody helps with this outcome, so the plan has to."
      And at "Managing toilet needs", the reason for "The plan has to find help for this outcome" is "The person can achieve this outcome."
      And the flag "A carer's help leaves 1 outcomes for the plan. All 2 counted when eligibility was decided." is raised as note

    Scenario: a carer who cannot go on leaves everything to the plan
      Given "Managing and maintaining nutrition" includes "Cannot do it without assistance"
      And "Maintaining personal hygiene" includes "Cannot do it without assistance"
      And beside "Managing and maintaining nutrition", "Does a carer help with this today, and is the carer willing and able to go on?" is no
      When the case is decided
      Then "Eligible under the Care Act" is yes
      And "Outcomes for which the plan has to find help" is 2
      And the flag "A carer's help leaves <outcomes_left_to_plan> outcomes for the plan. All <outcomes_missed> counted when eligibility was decided." is not raised

    Scenario: nobody knows whether a carer helps, and eligibility stands
      Given "Managing and maintaining nutrition" includes "Cannot do it without assistance"
      And "Maintaining personal hygiene" includes "Cannot do it without assistance"
      And beside "Managing and maintaining nutrition", "Does a carer help with this today, and is the carer willing and able to go on?" is not known
      When the case is decided
      Then "Eligible under the Care Act" is yes
      And no question can still change "Eligible under the Care Act"
      And "Outcomes for which the plan has to find help" is between 1 and 2
