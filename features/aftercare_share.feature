@policy:aftercare_share @owner:local_authority @owner:nhs
Feature: What part of aftercare is health, where a panel decides
  Both partners owe aftercare under section 117 and no law says how they share it. Derbyshire has no
  matrix; three of its answers are published.

  Scenario Outline: <package>, the panel having said <panel>
    Given the case "derbyshire_aftercare/mostly-health.yaml"
    And "What is the aftercare package for?" is "<package>"
    And "What part did the panel say is health, if it decided?" is <panel>
    When the case is decided
    Then "The part of the aftercare that is health" is <part>
    And the reason for "The part of the aftercare that is health" is "<why>"
    And the "nhs" part of "Who pays for the aftercare" is <nhs>
    And the "local authority" part of "Who pays for the aftercare" is <council>
    And the record does not warn of illustrative settings

    Examples:
      | package                                      | panel  | part   | why                                                                   | nhs            | council        |
      | Only prompts to take medication              | 70%    | 100%   | A package of nothing but medication prompts is all health.            | £312.45 a week | £0 a week      |
      | A small package of domestic help or shopping | 70%    | 0%     | A small package of domestic help or shopping is all social care.      | £0 a week      | £312.45 a week |
      | Mostly for health needs                      | 50.01% | 50.01% | The panel decided the part for this case.                             | £156.26 a week | £156.19 a week |
      | Mostly for health needs                      | 70%    | 70%    | The panel decided the part for this case.                             | £218.72 a week | £93.73 a week  |
      | Anything else                                | 50%    | 50%    | The panel decided the part for this case.                             | £156.23 a week | £156.22 a week |

  Scenario: two kinds of package need no panel
    Given the case "derbyshire_aftercare/mostly-health.yaml"
    And "What is the aftercare package for?" is "Only prompts to take medication"
    And "What part did the panel say is health, if it decided?" does not apply
    When the case is decided
    Then "The part of the aftercare that is health" is 100%

  Scenario Outline: <package>, and the panel has not decided
    Given the case "derbyshire_aftercare/mostly-health.yaml"
    And "What is the aftercare package for?" is "<package>"
    And "What part did the panel say is health, if it decided?" does not apply
    When the case is decided
    Then "The part of the aftercare that is health" does not apply, because "There is no matrix. The panel decides case by case, and has not decided yet."
    And "Who pays for the aftercare" does not apply, because "There is no matrix. The panel decides case by case, and has not decided yet."

    Examples:
      | package                 |
      | Mostly for health needs |
      | Anything else           |

  Scenario: most of the need is health, and half of the cost is not most of it
    Given the case "derbyshire_aftercare/mostly-health.yaml"
    And "What part did the panel say is health, if it decided?" is 50%
    When the case is decided
    Then "The part of the aftercare that is health" is refused, because "Where most of the need is health, most of the cost is health."
    And the flag "Where most of the need is health, most of the cost is health." is raised as stop

  Scenario: what holds for every package
    Given the case "derbyshire_aftercare/mostly-health.yaml"
    When the case is decided
    Then the flag "Both partners owe aftercare, and no law says how they share its cost." is raised as note
    And the flag "The person is never charged for aftercare, whoever pays." is raised as note
    And the flag "Where most of the need is health, most of the cost is health." is not raised
