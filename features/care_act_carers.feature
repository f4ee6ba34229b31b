@policy:care_act @owner:local_authority
Feature: National eligibility of carers under the Care Act
  A carer is eligible who gives necessary care, whose health is at risk or who is unable to achieve any
  one of eight outcomes, and whose wellbeing suffers significantly.

  Background:
    Given the scheme "England under the Care Act 2014" on 8 June 2015
    And "Does a carer of this person want their own eligibility decided?" is yes
    And "Do the carer's needs arise from providing necessary care to an adult?" is yes
    And "Is the carer's physical or mental health deteriorating, or at risk of it?" is no
    And "As a consequence, is there or is there likely to be a significant impact on the carer's wellbeing?" is yes
    And "Is the carer unable to look after a child they are responsible for?" is no
    And "Is the carer unable to care for others they provide care to?" is no
    And "Is the carer unable to maintain a habitable home?" is no
    And "Is the carer unable to manage and maintain nutrition?" is no
    And "Is the carer unable to keep up family or other personal relationships?" is no
    And "Is the carer unable to take part in work, training, education or volunteering?" is no
    And "Is the carer unable to use necessary local facilities or services?" is no
    And "Is the carer unable to take part in recreation?" is no

  Scenario Outline: any one outcome is enough
    Given "<outcome>" is yes
    When the case is decided
    Then "Outcomes that the carer is unable to achieve" is 1
    And "The carer is eligible under the Care Act" is yes
    And the reason for "The carer is eligible under the Care Act" is "The carer gives necessary care, health or an outcome suffers from it, and wellbeing suffers significantly."

    Examples:
      | outcome                                                                        |
      | Is the carer unable to look after a child they are responsible for?            |
      | Is the carer unable to care for others they provide care to?                   |
      | Is the carer unable to maintain a habitable home?                              |
      | Is the carer unable to manage and maintain nutrition?                          |
      | Is the carer unable to keep up family or other personal relationships?         |
      | Is the carer unable to take part in work, training, education or volunteering? |
      | Is the carer unable to use necessary local facilities or services?             |
      | Is the carer unable to take part in recreation?                                |

  Scenario: health alone is enough
    Given "Is the carer's physical or mental health deteriorating, or at risk of it?" is yes
    When the case is decided
    Then "Outcomes that the carer is unable to achieve" is 0
    And "The carer is eligible under the Care Act" is yes

  Scenario: neither health nor an outcome
    When the case is decided
    Then "The carer is eligible under the Care Act" is no
    And the reason for "The carer is eligible under the Care Act" is "The carer's health is not at risk, and none of the eight outcomes is out of reach."

  Scenario: the care is not necessary
    Given "Is the carer's physical or mental health deteriorating, or at risk of it?" is yes
    And "Do the carer's needs arise from providing necessary care to an adult?" is no
    When the case is decided
    Then "The carer is eligible under the Care Act" is no
    And the reason for "The carer is eligible under the Care Act" is "The carer's needs do not arise from providing necessary care to an adult."

  Scenario: the carer's wellbeing does not suffer significantly
    Given "Is the carer's physical or mental health deteriorating, or at risk of it?" is yes
    And "As a consequence, is there or is there likely to be a significant impact on the carer's wellbeing?" is no
    When the case is decided
    Then "The carer is eligible under the Care Act" is no
    And the reason for "The carer is eligible under the Care Act" is "There is no significant impact on the carer's wellbeing, and none is likely."

  Scenario: no carer wants to know
    Given "Does a carer of this person want their own eligibility decided?" is no
    When the case is decided
    Then "The carer is eligible under the Care Act" does not apply, because "No carer wants their own eligibility decided."

  Scenario: health at risk settles it before any outcome is asked about
    Given "Is the carer's physical or mental health deteriorating, or at risk of it?" is yes
    And "Is the carer unable to take part in work, training, education or volunteering?" is not known
    When the case is decided
    Then "The carer is eligible under the Care Act" is yes
    And no question can still change "The carer is eligible under the Care Act"

  Scenario: Nadia's brother
    Given the case "england_2015/nadia.yaml"
    When the case is decided
    Then "The carer is eligible under the Care Act" is yes
    And at "Is the carer unable to take part in work, training, education or volunteering?", "The carer is unable to achieve this outcome" is yes
    And at "Is the carer unable to use necessary local facilities or services?", "The carer is unable to achieve this outcome" is no
