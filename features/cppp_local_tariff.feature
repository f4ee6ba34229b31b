@policy:tariff @policy:reference_costs @policy:national_costs @scheme:cppp_local_tariff @owner:nhs
Feature: Clusters with a local tariff for each review period
  The project wanted a local tariff for each cluster and the time to its review. No such figure is in any
  source, so the sums are made up and every record says so. The first reference costs, of 2011/12, are
  published in part.

  Rule: the first reference costs, as far as they were published

    Background:
      Given the scheme "Care Pathways and Packages, clusters with a local tariff" on 1 February 2012
      And "How many days in hospital are costed?" is 10
      And "How many days in the cluster outside hospital are costed?" is 10

    Scenario Outline: ten days in hospital in <cluster>
      Given "Which cluster are the days costed for?" is "<cluster>"
      When the case is decided
      Then "Cost of the days in hospital" is <cost>
      And the reason for "Cost of the days in hospital" is "<reason>"
      And the record does not warn of illustrative settings

      Examples:
        | cluster         | cost      | reason                                                                                            |
        | Cluster 1       | £3,260.00 | The days are costed at the published cost for the cluster.                                        |
        | Cluster 15      | £3,340.00 | The days are costed at the published cost for the cluster.                                        |
        | Cluster 16      | £3,660.00 | The days are costed at the published cost for the cluster.                                        |
        | Cluster 18      | £3,190.00 | The days are costed at the published cost for the cluster.                                        |
        | Cluster 14      | £3,340.00 | No cost is in our sources for this cluster, so the days are costed at the mean over all clusters. |
        | Another cluster | £3,340.00 | No cost is in our sources for this cluster, so the days are costed at the mean over all clusters. |

    Scenario Outline: ten days outside hospital in <cluster>
      Given "Which cluster are the days costed for?" is "<cluster>"
      When the case is decided
      Then "Cost of the days outside hospital" is <cost>

      Examples:
        | cluster    | cost    |
        | Cluster 14 | £300.00 |
        | Cluster 18 | £50.00  |

    Scenario: of another cluster our sources give no cost outside hospital
      Given "Which cluster are the days costed for?" is "Cluster 16"
      When the case is decided
      Then "Cost of the days outside hospital" does not apply, because "For this cluster our sources give no cost of a day outside hospital."

    Scenario: codes 00 and 99 were left out
      Given "Which cluster are the days costed for?" is "Code 00 or 99, unassigned or not clustered"
      When the case is decided
      Then "Cost of the days in hospital" does not apply, because "People who are unassigned or not clustered were left out of these costs."

    Scenario: in hospital the clusters hardly differ, outside it they do
      Given "Which cluster are the days costed for?" is "Cluster 16"
      When the case is decided
      Then "Between the dearest and the cheapest cluster, a day in hospital" is £47.00
      And "Between the dearest and the cheapest cluster, a day outside hospital" is £25.00
      And the flag "A day in hospital costs nearly the same in every cluster, so a cluster says little about its price." is raised as note

    Scenario: without a day in hospital nothing is said of its price
      Given "Which cluster are the days costed for?" is "Cluster 18"
      And "How many days in hospital are costed?" is 0
      When the case is decided
      Then "Cost of the days in hospital" is £0.00
      And the flag "A day in hospital costs nearly the same in every cluster, so a cluster says little about its price." is not raised

    Scenario: in the year after, the same costs are assumed
      Given "Which cluster are the days costed for?" is "Cluster 16"
      And the decision is made on 1 February 2013
      When the case is decided
      Then "Cost of the days in hospital" is £3,660.00
      And the record warns that "Cost of a day in hospital" is illustrative

  Rule: a made-up sum for each cluster and the longest time to its review

    Background:
      Given the scheme "Care Pathways and Packages, clusters with a local tariff" on 14 April 2014
      And "On what day was the cluster assessment completed?" is 31 March 2014
      And "Is this a first assessment or a review?" is "First assessment, or the person comes back"
      And "Why does the clinician's cluster depart from what the ratings suggest?" is "It is what the team sees."

    Scenario Outline: cluster <cluster>
      Given "Which cluster did the clinician choose?" is "<title>"
      When the case is decided
      Then "Local tariff for the review period" is <sum>
      And "What the tariff covers" is "<time>"
      And the record warns that "Local tariff of a cluster, for its review period" is illustrative

      Examples:
        | cluster | sum       | time     | title                                                                  |
        | 1       | £270.00   | 12 weeks | 1 Common mental health problems (low severity)                         |
        | 2       | £420.00   | 15 weeks | 2 Common mental health problems (low severity with greater need)       |
        | 3       | £1,050.00 | 6 months | 3 Non-psychotic (moderate severity)                                    |
        | 4       | £1,500.00 | 6 months | 4 Non-psychotic (severe)                                               |
        | 5       | £2,250.00 | 6 months | 5 Non-psychotic disorders (very severe)                                |
        | 6       | £1,800.00 | 6 months | 6 Non-psychotic disorder of over-valued ideas                          |
        | 7       | £2,900.00 | 1 year   | 7 Enduring non-psychotic disorders (high disability)                   |
        | 8       | £3,400.00 | 1 year   | 8 Non-psychotic chaotic and challenging disorders                      |
        | 10      | £6,200.00 | 6 months | 10 First episode psychosis                                             |
        | 11      | £2,600.00 | 1 year   | 11 Ongoing recurrent psychosis (low symptoms)                          |
        | 12      | £4,100.00 | 1 year   | 12 Ongoing or recurrent psychosis (high disability)                    |
        | 13      | £5,300.00 | 1 year   | 13 Ongoing or recurrent psychosis (high symptoms and disability)       |
        | 14      | £1,350.00 | 4 weeks  | 14 Psychotic crisis                                                    |
        | 15      | £1,250.00 | 4 weeks  | 15 Severe psychotic depression                                         |
        | 16      | £3,300.00 | 6 months | 16 Dual diagnosis                                                      |
        | 17      | £3,600.00 | 6 months | 17 Psychosis and affective disorder (difficult to engage)              |
        | 18      | £900.00   | 1 year   | 18 Cognitive impairment (low need)                                     |
        | 19      | £1,150.00 | 6 months | 19 Cognitive impairment or dementia (moderate need)                    |
        | 20      | £1,700.00 | 6 months | 20 Cognitive impairment or dementia (high need)                        |
        | 21      | £2,000.00 | 6 months | 21 Cognitive impairment or dementia (high physical need or engagement) |

    Scenario: what a tariff does not say
      Given "Which cluster did the clinician choose?" is "3 Non-psychotic (moderate severity)"
      When the case is decided
      Then the flag "The tariff counts all cost of the cluster. A personal budget leaves out what the person cannot direct." is raised as note
      And the flag "Costs inside one cluster differ up to tenfold from provider to provider, so the sum says little about one person." is raised as note
      And the flag "Cluster 0 was left out of the costs by cluster, so its care is priced in another way." is not raised

    Scenario: cluster 0 has no tariff
      Given "Which cluster did the clinician choose?" is "0 Variance (unable to assign)"
      When the case is decided
      Then "Local tariff for the review period" does not apply, because "No cluster has been chosen, or it is cluster 0, which has no tariff. A price never stands beside a hint."
      And "What the tariff covers" does not apply, because "No cluster has been chosen, or it is cluster 0, which has no tariff."
      And the flag "Cluster 0 was left out of the costs by cluster, so its care is priced in another way." is raised as note
      And the flag "The tariff counts all cost of the cluster. A personal budget leaves out what the person cannot direct." is not raised
      And the flag "Costs inside one cluster differ up to tenfold from provider to provider, so the sum says little about one person." is not raised

    Scenario: no price stands beside a hint
      Given "Which cluster did the clinician choose?" does not apply
      When the case is decided
      Then "Local tariff for the review period" does not apply, because "No cluster has been chosen, or it is cluster 0, which has no tariff. A price never stands beside a hint."

  Rule: a trust's costs of a day beside the national ones of 2014/15

    Background:
      Given the scheme "Care Pathways and Packages, clusters with a local tariff" on 1 June 2014

    Scenario Outline: a day in hospital at <cost>
      Given "What does a day in hospital cost at the trust?" is <cost>
      When the case is decided
      Then "The trust's day in hospital beside the national ones" is "<beside>"
      And the reason for "The trust's day in hospital beside the national ones" is "<reason>"
      And "The trust's day in hospital over the national mean" is <over mean>
      And "The trust's day in hospital over the national median" is <over median>
      And the record does not warn that "National costs of a day, 2014/15" is illustrative

      Examples:
        | cost    | beside                                          | over mean | over median | reason                                                       |
        | £324.19 | Lower than the national average of any cluster  | -£37.71   | -£35.81     | It is lower than the lowest national average of a cluster.   |
        | £324.20 | Among the national averages of the clusters     | -£37.70   | -£35.80     | It lies among the national averages of the clusters.         |
        | £361.90 | Among the national averages of the clusters     | £0.00     | £1.90       | It lies among the national averages of the clusters.         |
        | £396.40 | Among the national averages of the clusters     | £34.50    | £36.40      | It lies among the national averages of the clusters.         |
        | £396.41 | Higher than the national average of any cluster | £34.51    | £36.41      | It is higher than the highest national average of a cluster. |

    Scenario Outline: a day outside hospital at <cost>
      Given "What does a day in a cluster outside hospital cost at the trust?" is <cost>
      When the case is decided
      Then "The trust's day outside hospital beside the national ones" is "<beside>"
      And the reason for "The trust's day outside hospital beside the national ones" is "<reason>"
      And "The trust's day outside hospital over the national mean" is <over mean>
      And "The trust's day outside hospital over the national median" is <over median>
      And the flag "Single providers lay much further apart than the averages, so a difference says little by itself." is raised as note

      Examples:
        | cost   | beside                                          | over mean | over median | reason                                                       |
        | £3.39  | Lower than the national average of any cluster  | -£5.81    | -£4.71      | It is lower than the lowest national average of a cluster.   |
        | £3.40  | Among the national averages of the clusters     | -£5.80    | -£4.70      | It lies among the national averages of the clusters.         |
        | £8.10  | Among the national averages of the clusters     | -£1.10    | £0.00       | It lies among the national averages of the clusters.         |
        | £37.30 | Among the national averages of the clusters     | £28.10    | £29.20      | It lies among the national averages of the clusters.         |
        | £37.31 | Higher than the national average of any cluster | £28.11    | £29.21      | It is higher than the highest national average of a cluster. |

    Scenario: no cost is given
      Given "What does a day in hospital cost at the trust?" does not apply
      And "What does a day in a cluster outside hospital cost at the trust?" does not apply
      When the case is decided
      Then "The trust's day in hospital beside the national ones" does not apply, because "The trust's cost of a day in hospital is not given."
      And "The trust's day outside hospital beside the national ones" does not apply, because "The trust's cost of a day outside hospital is not given."
      And the flag "Single providers lay much further apart than the averages, so a difference says little by itself." is not raised

  Rule: one person and one year, from beginning to end

    Scenario: Dev, in a first episode
      Given the case "cppp_local_tariff/dev-first-episode.yaml"
      When the case is decided
      Then "Super-classes that the ratings fit best" fits best with "Psychosis"
      And "Clusters that fit best" fits best with "10 First episode psychosis"
      And "The longest time to the review" is "6 months"
      And "Review due by" is 8 February 2014
      And "Local tariff for the review period" is £6,200.00
      And "What the tariff covers" is "6 months"
      And the record warns that "Longest time from a cluster assessment to the next" is illustrative
      And "Cost of the days in hospital" does not apply, because "First reference costs of clusters ended on 31 March 2013."

    Scenario: days of 2011/12
      Given the case "cppp_local_tariff/days-of-2011.yaml"
      When the case is decided
      Then "Cost of the days in hospital" is £14,640.00
      And "Cost of the days outside hospital" does not apply, because "For this cluster our sources give no cost of a day outside hospital."
      And "Clusters that fit best" does not apply, because "The national model of mental health clusters is in force from 1 April 2013."

    Scenario: after the national model
      Given the case "awp_banes_north_somerset/after-the-model.yaml"
      And the scheme "Care Pathways and Packages, clusters with a local tariff" on 1 April 2025
      When the case is decided
      Then "Local tariff for the review period" does not apply, because "Local tariffs of clusters ended on 31 March 2025."
