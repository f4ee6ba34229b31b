@policy:savva @owner:local_authority
Feature: The sums in the Savva judgment
  A score gives a sum to start from. The panel may set another, and must say why.

  Scenario Outline: <points> points, with the panel's sum beside it
    Given the case "<file>"
    When the case is decided
    Then "Weekly sum by the points alone" is <sum>
    And "Weekly sum set by the panel" is £170.45 a week
    And "What the panel put on top" is <more>
    And "Weekly sum agreed" is £170.45 a week
    And the reason for "Weekly sum agreed" is "The points are a lawful starting point and no more, and the panel set its own sum."
    And the flag "The panel's reason is the support plan was costed line by line." is raised as note
    And the flag "The council must give reasons for the sum, and the panel gave none." is not raised
    And the record does not warn of illustrative settings

    Examples:
      | points | file                                       | sum            | more          |
      | 16     | kensington_chelsea/sixteen-points.yaml     | £82.91 a week  | £87.54 a week |
      | 22     | kensington_chelsea/twenty-two-points.yaml  | £112.21 a week | £58.24 a week |

  Scenario: without a panel the points decide
    Given the scheme "Kensington and Chelsea, the sums in the Savva judgment" on 1 March 2010
    And "How many points did the questionnaire come to?" is 16
    And "What weekly sum did the panel decide on, if the case went to it?" does not apply
    When the case is decided
    Then "Weekly sum agreed" is £82.91 a week
    And the reason for "Weekly sum agreed" is "The case did not go to the panel, so the sum is the one that the points give."
    And "Weekly sum set by the panel" does not apply, because "The case did not go to the panel."
    And "What the panel put on top" does not apply, because "The case did not go to the panel."

  Scenario: a panel without a reason
    Given the case "kensington_chelsea/no-reason.yaml"
    When the case is decided
    Then "Weekly sum agreed" is refused, because "The council must give reasons for the sum, and the panel gave none."
    And the flag "The council must give reasons for the sum, and the panel gave none." is raised as stop
    And the flag "The panel's reason is <panel_why>" is not raised

  Scenario: a score that the judgment does not give is refused and not guessed
    Given the scheme "Kensington and Chelsea, the sums in the Savva judgment" on 1 March 2010
    And "How many points did the questionnaire come to?" is 17
    When the case is decided
    Then "Weekly sum by the points alone" is refused, because "has no row for it"

  Scenario: a score that is not known
    Given the case "kensington_chelsea/score-not-known.yaml"
    When the case is decided
    Then "Weekly sum by the points alone" is between £82.91 a week and £112.21 a week
    And "How many points did the questionnaire come to?" can still change "Weekly sum agreed"
