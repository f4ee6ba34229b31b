@policy:clusters @policy:reviews @policy:signposting @policy:outcomes @scheme:awp_banes_north_somerset @owner:nhs
Feature: Three people of the mental health trust in Bath and North East Somerset and North Somerset
  Clustering is a conversation: what was rated, who might help, and when to look again. The people are
  made up.

  Scenario: Maya is assessed for the first time
    Given the case "awp_banes_north_somerset/maya-first-assessment.yaml"
    When the case is decided
    Then "Super-classes that the ratings fit best" fits best with "Non-psychotic"
    And "Clusters that fit best" fits best with "3 Non-psychotic (moderate severity)", "4 Non-psychotic (severe)"
    And "7 Depressed mood" at 4 would change "Clusters that fit best" to "4 Non-psychotic (severe)"
    And "The ratings count as recorded" is yes
    And "Super-class of the clinician's cluster" is "Non-psychotic"
    And "Review due by" is 6 September 2014
    And "The cluster is in date at the end of the period" is yes
    And "Services listed" is 4
    And in "Services, the closest first", line 1 comes before line 2
    And in "Services, the closest first", line 2 comes before line 3
    And at line 2, "It is for people of every cluster" is yes
    And "Areas of life that are recorded" is 2
    And the record warns that "Ratings that each cluster expects" is illustrative
    And the record warns that "Ratings that each super-class expects" is illustrative

  Scenario: Leon was seen once, and two ratings are not known
    Given the case "awp_banes_north_somerset/leon-two-ratings-not-known.yaml"
    When the case is decided
    Then "Super-classes that the ratings fit best" fits best with "Psychosis"
    And "Clusters that fit best" may fit best with "10 First episode psychosis", "12 Ongoing or recurrent psychosis (high disability)", "13 Ongoing or recurrent psychosis (high symptoms and disability)", "16 Dual diagnosis", "17 Psychosis and affective disorder (difficult to engage)"
    And the question that matters most is "3 Problem drinking or drug taking"
    And "The ratings count as recorded" is yes
    And "Review due by" does not apply, because "No cluster has been chosen, so there is nothing to review."

  Scenario: Olive is reviewed, and moves on with a reason
    Given the case "awp_banes_north_somerset/olive-review.yaml"
    When the case is decided
    Then "What the review suggests" is "Keep the cluster"
    And the flag "The review suggests that the cluster stays, and the clinician chose another. The reason is She can no longer cook or manage her medicines, and the package is to change with it." is raised as note
    And "Clusters that the ratings lie closest to, beside the review" fits best with "19 Cognitive impairment or dementia (moderate need)"
    And "Review due by" is 28 February 2015
    And "Areas of life where the person stands lower than before" is 1

  Scenario: the model has ended
    Given the case "awp_banes_north_somerset/after-the-model.yaml"
    When the case is decided
    Then "Clusters that fit best" does not apply, because "The national model of mental health clusters ended on 31 March 2025."
    And "Services, the closest first" does not apply, because "No directory of services is given."
    And "Areas of life that are recorded" is 1
