@policy:outcomes @owner:local_authority @owner:nhs
Feature: Outcomes that the person works towards
  The areas of life that the place uses, such as those of the Recovery Star, with the step on which the
  person stands. They are recorded with the decision and looked at when it is reviewed. No money follows.

  Background:
    Given the scheme "Bath and North East Somerset and North Somerset, clusters of the mental health trust" on 2 June 2025
    And "When was the person born?" is 5 May 1990

  Scenario: areas are recorded as the person names them
    Given "Which areas of life did the person look at, and where do they stand?" lists these lines
      | Which area of life?   | On which step is the person now? | On which step was the person at the last review? | What does the person want to change? |
      | Friends and family    | 6                                | 4                                                | See my sister every week             |
      | Getting up and out    | 3                                | 3                                                |                                      |
      | Looking after my home | 2                                | 5                                                | Keep the kitchen clean               |
      | Something to do       | 7                                |                                                  |                                      |
    When the case is decided
    Then "Areas of life that are recorded" is 4
    And at line 1, "Steps moved since the last review" is 2
    And at line 1, "Which way it went" is "Higher than before"
    And at line 1, the reason for "Which way it went" is "The person stands on a higher step than at the last review."
    And at line 2, "Steps moved since the last review" is 0
    And at line 2, "Which way it went" is "As before"
    And at line 2, the reason for "Which way it went" is "The person stands on the same step as at the last review."
    And at line 3, "Steps moved since the last review" is -3
    And at line 3, "Which way it went" is "Lower than before"
    And at line 3, the reason for "Which way it went" is "The person stands on a lower step than at the last review."
    And at line 4, "Steps moved since the last review" does not apply, because "There was no earlier review of this area."
    And at line 4, "Which way it went" does not apply, because "There was no earlier review of this area."
    And "Areas of life where the person stands lower than before" is 1
    And the flag "The person stands lower than at the last review in 1 of the areas. Talk about it at this one." is raised as review
    And the flag "Outcomes are recorded for the person and the review. No money follows from them." is raised as note
    And the flag "No outcomes are recorded. They were meant to give the social side of a plan its weight." is not raised

  Scenario: nothing went down
    Given "Which areas of life did the person look at, and where do they stand?" lists these lines
      | Which area of life? | On which step is the person now? | On which step was the person at the last review? |
      | Friends and family  | 5                                | 4                                                |
    When the case is decided
    Then "Areas of life where the person stands lower than before" is 0
    And the flag "The person stands lower than at the last review in <areas_down> of the areas. Talk about it at this one." is not raised

  Scenario: a step that nobody knows
    Given "Which areas of life did the person look at, and where do they stand?" lists these lines
      | Which area of life? | On which step is the person now? | On which step was the person at the last review? |
      | Friends and family  | not known                        | 4                                                |
    When the case is decided
    Then "Areas of life where the person stands lower than before" is between 0 and 1
    And the flag "The person stands lower than at the last review in between 0 and 1 of the areas. Talk about it at this one." may be raised

  Scenario: the ladder has ten steps
    Given "Which areas of life did the person look at, and where do they stand?" lists these lines
      | Which area of life? | On which step is the person now? |
      | Friends and family  | 11                               |
    When the case is decided
    Then the case is turned away, because "outside its limits"

  Scenario: no outcomes are recorded
    Given "Which areas of life did the person look at, and where do they stand?" does not apply
    When the case is decided
    Then "Outcomes, area by area" does not apply, because "No outcomes are recorded."
    And "Areas of life that are recorded" does not apply, because "No outcomes are recorded."
    And "Areas of life where the person stands lower than before" does not apply, because "No outcomes are recorded."
    And the flag "No outcomes are recorded. They were meant to give the social side of a plan its weight." is raised as note
    And the flag "Outcomes are recorded for the person and the review. No money follows from them." is not raised
