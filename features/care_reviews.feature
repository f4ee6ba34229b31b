@policy:care_reviews @owner:local_authority
Feature: Reviews of a person's support
  A first review, then one a year, and one outside the plan when the need changes. The two periods are
  stated for NHS continuing healthcare only, so each use of them says that they are illustrative.

  Background:
    Given the case "banes_sirona/harriet.yaml"
    And "Has the person's need changed since the last review or the start?" is no

  Rule: first within three months, then within twelve

    Scenario Outline: support began on <began> and was not reviewed
      Given "On what day did the person's support begin, if it has?" is <began>
      And "On what day was the support last reviewed, if it was?" does not apply
      When the case is decided
      Then "Which review of support is next" is "First review"
      And the reason for "Which review of support is next" is "The support has not been reviewed yet."
      And "Support to be reviewed by" is <due>
      And the reason for "Support to be reviewed by" is "The first review is due 3 months after the support began."
      And the record warns that "Longest time from the start of support to its first review" is illustrative

      Examples:
        | began            | due              |
        | 19 December 2012 | 19 March 2013    |
        | 30 November 2012 | 28 February 2013 |

    Scenario: and again within twelve months
      When the case is decided
      Then "Which review of support is next" is "Yearly review"
      And the reason for "Which review of support is next" is "The support was reviewed before, and is reviewed again within a set time."
      And "Support to be reviewed by" is 14 May 2013
      And the reason for "Support to be reviewed by" is "A review is due 1 year after the last one."
      And the record warns that "Longest time from one review of support to the next" is illustrative

    Scenario: no support has begun
      Given "On what day did the person's support begin, if it has?" does not apply
      And "On what day was the support last reviewed, if it was?" does not apply
      When the case is decided
      Then "Support to be reviewed by" does not apply, because "No support has begun, so there is nothing to review."
      And "Which review of support is next" does not apply, because "No support has begun, so there is nothing to review."

  Rule: a change of need brings an unscheduled review

    Scenario: the need has changed
      Given "Has the person's need changed since the last review or the start?" is yes
      When the case is decided
      Then "Which review of support is next" is "Unscheduled review"
      And the reason for "Which review of support is next" is "The need has changed, so the support is reviewed outside the plan."
      And "Support to be reviewed by" is 18 March 2013
      And the reason for "Support to be reviewed by" is "The need has changed, so the review is due now."

  Rule: a review that is due is told

    Scenario: on the day before
      Given the decision is made on 13 May 2013
      When the case is decided
      Then the flag "The person's support was to be reviewed by <next_by>." is not raised

    Scenario: on the day itself
      Given the decision is made on 14 May 2013
      When the case is decided
      Then the flag "The person's support was to be reviewed by 14 May 2013." is raised as review

  Rule: a review covers outcomes, needs, risk and finance

    Scenario: Harriet's left out the risks
      When the case is decided
      Then "What the last review left out" is 1
      And the flag "The last review left out 1 of outcomes, needs, risk and finance. A review covers all four." is raised as review

    Scenario: all four were covered
      Given "What did the last review cover, if there was one?" includes "Outcomes", "Needs", "Risk", "Finance"
      When the case is decided
      Then "What the last review left out" is 0
      And the flag "The last review left out <not_covered> of outcomes, needs, risk and finance. A review covers all four." is not raised

    Scenario: there was none
      Given "What did the last review cover, if there was one?" does not apply
      When the case is decided
      Then "What the last review left out" does not apply, because "There was no review yet, or nobody says what it covered."

  Rule: days have to make sense

    Scenario: a review before the support began
      Given "On what day was the support last reviewed, if it was?" is 1 May 2011
      When the case is decided
      Then the flag "The last review is dated before the support began." is raised as stop
      And "Support to be reviewed by" is refused, because "The last review is dated before the support began."

    Scenario: a review on the first day
      Given "On what day was the support last reviewed, if it was?" is 2 May 2011
      When the case is decided
      Then the flag "The last review is dated before the support began." is not raised
