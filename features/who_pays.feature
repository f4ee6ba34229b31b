@policy:funding @owner:local_authority @owner:nhs
Feature: Who pays under a pool
  In the pilot one system makes one assessment and one pool pays. The partners' shares are accounts
  between them and no business of the person's.

  Scenario: Jo's year, shared at the pool's percentages
    Given the case "kirklees_pilot/jo.yaml"
    When the case is decided
    Then the "nhs" part of "Who pays" is £2,032.76 a year
    And the "local authority" part of "Who pays" is £307.24 a year
    And "Assessments that the person goes through" is 1
    And "The part that the NHS pays" is 86.87%
    And the reason for "The part that the NHS pays" is "In a pool the partners' agreed shares decide, not the person's needs."
    And the record warns that "The part of the pool that the NHS pays" is illustrative

  Scenario: a sum that is open leaves the parts open
    Given the case "kirklees_pilot/jo.yaml"
    And "As agreed" has not answered "Making meals and eating"
    When the case is decided
    Then the "nhs" part of "Who pays" is between £0 a year and £4,291.38 a year

  Scenario: the pilot is fixed to the pool
    Given the case "kirklees_pilot/jo.yaml"
    And "Which of the four options joins the NHS and the council here?" is "1 Two systems"
    When the case is decided
    Then the case is turned away, because "4 One system, one pool in every case"

  Scenario Outline: Jo under option <option>
    Given the case "four_options/jo-two-funds.yaml"
    And "Which of the four options joins the NHS and the council here?" is "<option>"
    When the case is decided
    Then "Assessments that the person goes through" is <assessments>
    And the reason for "Assessments that the person goes through" is "<why>"
    And "The part that the NHS pays" is <share>
    And the reason for "The part that the NHS pays" is "<reason>"
    And the "nhs" part of "Who pays" is <nhs>
    And the "local authority" part of "Who pays" is <council>

    Examples:
      | option                     | assessments | why                                         | share  | reason                                                                      | nhs              | council          |
      | 1 Two systems              | 2           | Two systems each make their own assessment. | 0%     | With two systems the sum from the points is the council's alone.            | £0 a year        | £2,340.00 a year |
      | 2 Two systems, linked      | 2           | Two systems each make their own assessment. | 0%     | With two systems the sum from the points is the council's alone.            | £0 a year        | £2,340.00 a year |
      | 3 One system, two funds    | 1           | One system makes one assessment.            | 40%    | One system with two funds takes from the NHS what answers health needs.     | £936.00 a year   | £1,404.00 a year |
      | 4 One system, one pool     | 1           | One system makes one assessment.            | 86.87% | In a pool the partners' agreed shares decide, not the person's needs.       | £2,032.76 a year | £307.24 a year   |

  Scenario: nobody has said how the two systems are joined
    Given the case "four_options/jo-option-not-known.yaml"
    When the case is decided
    Then "Assessments that the person goes through" is between 1 and 2
    And the "nhs" part of "Who pays" is between £0 a year and £2,032.76 a year
    And the question that matters most is "Which of the four options joins the NHS and the council here?"
