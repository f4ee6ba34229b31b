@policy:reviews @owner:nhs
Feature: Review dates of clusters
  The longest time from one cluster assessment to the next, and the exact arithmetic of the official
  statistics. A cluster is in date at the end of a period only where its review is due later.

  Background:
    Given the scheme "Bath and North East Somerset and North Somerset, clusters of the mental health trust" on 14 April 2014
    And "On what day was the cluster assessment completed?" is 31 March 2014
    And "Is this a first assessment or a review?" is "First assessment, or the person comes back"
    And "Why does the clinician's cluster depart from what the ratings suggest?" is "It is what the team sees."

  Rule: each cluster has its longest time

    Scenario Outline: cluster <cluster>
      Given "Which cluster did the clinician choose?" is "<title>"
      When the case is decided
      Then "The longest time to the review" is "<time>"
      And "Review due by" is <due>
      And the record does not warn that "Longest time from a cluster assessment to the next" is illustrative

      Examples:
        | cluster | time     | due               | title                                                                  |
        | 0       | 6 months | 30 September 2014 | 0 Variance (unable to assign)                                          |
        | 1       | 12 weeks | 23 June 2014      | 1 Common mental health problems (low severity)                         |
        | 2       | 15 weeks | 14 July 2014      | 2 Common mental health problems (low severity with greater need)       |
        | 3       | 6 months | 30 September 2014 | 3 Non-psychotic (moderate severity)                                    |
        | 4       | 6 months | 30 September 2014 | 4 Non-psychotic (severe)                                               |
        | 5       | 6 months | 30 September 2014 | 5 Non-psychotic disorders (very severe)                                |
        | 6       | 6 months | 30 September 2014 | 6 Non-psychotic disorder of over-valued ideas                          |
        | 7       | 1 year   | 31 March 2015     | 7 Enduring non-psychotic disorders (high disability)                   |
        | 8       | 1 year   | 31 March 2015     | 8 Non-psychotic chaotic and challenging disorders                      |
        | 10      | 1 year   | 31 March 2015     | 10 First episode psychosis                                             |
        | 11      | 1 year   | 31 March 2015     | 11 Ongoing recurrent psychosis (low symptoms)                          |
        | 12      | 1 year   | 31 March 2015     | 12 Ongoing or recurrent psychosis (high disability)                    |
        | 13      | 1 year   | 31 March 2015     | 13 Ongoing or recurrent psychosis (high symptoms and disability)       |
        | 14      | 4 weeks  | 28 April 2014     | 14 Psychotic crisis                                                    |
        | 15      | 4 weeks  | 28 April 2014     | 15 Severe psychotic depression                                         |
        | 16      | 6 months | 30 September 2014 | 16 Dual diagnosis                                                      |
        | 17      | 6 months | 30 September 2014 | 17 Psychosis and affective disorder (difficult to engage)              |
        | 18      | 1 year   | 31 March 2015     | 18 Cognitive impairment (low need)                                     |
        | 19      | 6 months | 30 September 2014 | 19 Cognitive impairment or dementia (moderate need)                    |
        | 20      | 6 months | 30 September 2014 | 20 Cognitive impairment or dementia (high need)                        |
        | 21      | 6 months | 30 September 2014 | 21 Cognitive impairment or dementia (high physical need or engagement) |

    Scenario: no cluster, no review
      Given "Which cluster did the clinician choose?" does not apply
      When the case is decided
      Then "The longest time to the review" does not apply, because "No cluster has been chosen, so there is nothing to review."
      And "Review due by" does not apply, because "No cluster has been chosen, so there is nothing to review."

    Scenario: a cluster that nobody knows
      Given "Which cluster did the clinician choose?" is not known
      When the case is decided
      Then "Which cluster did the clinician choose?" can still change "Review due by"
      And "Review due by" is between 28 April 2014 and 31 March 2015

  Rule: four, twelve and fifteen weeks are days, months are months of the calendar

    Scenario Outline: cluster <cluster>, assessed on <assessed>
      Given "On what day was the cluster assessment completed?" is <assessed>
      And the decision is made on <assessed>
      And "Which cluster did the clinician choose?" is "<title>"
      When the case is decided
      Then "Review due by" is <due>

      Examples:
        | cluster | assessed         | due              | title                                                            |
        | 14      | 1 February 2015  | 1 March 2015     | 14 Psychotic crisis                                              |
        | 14      | 1 February 2016  | 29 February 2016 | 14 Psychotic crisis                                              |
        | 1       | 9 October 2014   | 1 January 2015   | 1 Common mental health problems (low severity)                   |
        | 2       | 1 December 2015  | 15 March 2016    | 2 Common mental health problems (low severity with greater need) |
        | 3       | 31 August 2014   | 28 February 2015 | 3 Non-psychotic (moderate severity)                              |
        | 3       | 31 August 2015   | 29 February 2016 | 3 Non-psychotic (moderate severity)                              |
        | 3       | 29 August 2014   | 28 February 2015 | 3 Non-psychotic (moderate severity)                              |
        | 3       | 31 December 2014 | 30 June 2015     | 3 Non-psychotic (moderate severity)                              |
        | 7       | 29 February 2016 | 28 February 2017 | 7 Enduring non-psychotic disorders (high disability)             |
        | 7       | 28 February 2015 | 28 February 2016 | 7 Enduring non-psychotic disorders (high disability)             |
        | 3       | 30 June 2014     | 30 December 2014 | 3 Non-psychotic (moderate severity)                              |

  Rule: in date means strictly later than the last day of the period

    Scenario Outline: due on 30 September 2014, and the period ends on <end>
      Given "Which cluster did the clinician choose?" is "3 Non-psychotic (moderate severity)"
      And "What is the last day of the period that is reported on?" is <end>
      When the case is decided
      Then "Review due by" is 30 September 2014
      And "The cluster is in date at the end of the period" is <in date>
      And the reason for "The cluster is in date at the end of the period" is "<reason>"

      Examples:
        | end               | in date | reason                                                                                             |
        | 29 September 2014 | yes     | The review is due after the last day of the period.                                                |
        | 30 September 2014 | no      | The review was due on the last day of the period or before it. Due on the last day is not in date. |
        | 1 October 2014    | no      | The review was due on the last day of the period or before it. Due on the last day is not in date. |

    Scenario: no period is reported on
      Given "Which cluster did the clinician choose?" is "3 Non-psychotic (moderate severity)"
      And "What is the last day of the period that is reported on?" does not apply
      When the case is decided
      Then "The cluster is in date at the end of the period" does not apply, because "No cluster has been chosen, or no period is reported on."

    Scenario: nobody is in a cluster
      Given "Which cluster did the clinician choose?" does not apply
      And "What is the last day of the period that is reported on?" is 30 June 2014
      When the case is decided
      Then "The cluster is in date at the end of the period" does not apply, because "No cluster has been chosen, or no period is reported on."

  Rule: a review that is due is told

    Scenario: on the day before
      Given "Which cluster did the clinician choose?" is "14 Psychotic crisis"
      And the decision is made on 27 April 2014
      When the case is decided
      Then the flag "The cluster was to be reviewed by <review_due>." is not raised

    Scenario: on the day itself
      Given "Which cluster did the clinician choose?" is "14 Psychotic crisis"
      And the decision is made on 28 April 2014
      When the case is decided
      Then the flag "The cluster was to be reviewed by 28 April 2014." is raised as review

    Scenario: an assessment of tomorrow
      Given "Which cluster did the clinician choose?" is "3 Non-psychotic (moderate severity)"
      And the decision is made on 30 March 2014
      When the case is decided
      Then the flag "The cluster assessment is dated after the day of the decision." is raised as stop
      And "Review due by" is refused, because "The cluster assessment is dated after the day of the decision."

    Scenario: an assessment of today
      Given "Which cluster did the clinician choose?" is "3 Non-psychotic (moderate severity)"
      And the decision is made on 31 March 2014
      When the case is decided
      Then the flag "The cluster assessment is dated after the day of the decision." is not raised
      And "Review due by" is 30 September 2014

  Rule: a place may change one row, and the others stay

    Scenario Outline: where cluster 10 is reviewed every six months, cluster <cluster>
      Given the scheme "Care Pathways and Packages, clusters with a local tariff" on 14 April 2014
      And "On what day was the cluster assessment completed?" is 31 March 2014
      And "Is this a first assessment or a review?" is "First assessment, or the person comes back"
      And "Why does the clinician's cluster depart from what the ratings suggest?" is "It is what the team sees."
      And "Which cluster did the clinician choose?" is "<title>"
      When the case is decided
      Then "The longest time to the review" is "<time>"
      And "Review due by" is <due>

      Examples:
        | cluster | time     | due               | title                                         |
        | 10      | 6 months | 30 September 2014 | 10 First episode psychosis                    |
        | 11      | 1 year   | 31 March 2015     | 11 Ongoing recurrent psychosis (low symptoms) |
        | 14      | 4 weeks  | 28 April 2014     | 14 Psychotic crisis                           |
