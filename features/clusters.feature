@policy:clusters @owner:nhs
Feature: Hints of mental health clusters
  Eighteen ratings suggest first a super-class and then the clusters inside it that fit best. That is a
  hint: the clinician chooses the cluster. The ranges of ratings are made from published words, since
  the booklets' own are in no source, and each record says that they are illustrative.

  Background:
    Given the scheme "Bath and North East Somerset and North Somerset, clusters of the mental health trust" on 10 March 2014
    And "When was the person born?" is 21 August 1980
    And "On what day was the cluster assessment completed?" is 6 March 2014
    And "Is this a first assessment or a review?" is "First assessment, or the person comes back"
    And "Which cluster did the clinician choose?" does not apply
    And "1 Overactive, aggressive, disruptive or agitated behaviour" is 0
    And "2 Non-accidental self-injury" is 0
    And "3 Problem drinking or drug taking" is 0
    And "4 Cognitive problems" is 0
    And "5 Physical illness or disability problems" is 0
    And "6 Hallucinations and delusions" is 0
    And "7 Depressed mood" is 0
    And "8 Other mental and behavioural problems" is 0
    And "9 Relationships" is 0
    And "10 Activities of daily living" is 0
    And "11 Living conditions" is 0
    And "12 Occupation and activities" is 0
    And "13 Strong unreasonable beliefs" is 0
    And "A Agitated behaviour or expansive mood" is 0
    And "B Repeat self-harm" is 0
    And "C Safeguarding other children and vulnerable dependent adults" is 0
    And "D Engagement" is 0
    And "E Vulnerability" is 0

  Rule: ratings count as recorded when nine of the twelve, or all six added, are known
    The rating 9 says that nobody knows. What nobody knows may still be found out.

    Scenario: every item is rated
      When the case is decided
      Then "Items 1 to 12 that are rated" is 12
      And "Items 13 and A to E that are rated" is 6
      And "The ratings count as recorded" is yes
      And the reason for "The ratings count as recorded" is "At least 9 of items 1 to 12 have a rating of 0 to 4."
      And the reason for "The ratings count as recorded" cites "Mental health monthly statistics, production code"

    Scenario Outline: item <item> of the twelve is rated, or is not
      Given "<question>" is 4
      When the case is decided
      Then "Items 1 to 12 that are rated" is 12
      And the reason for "Items 1 to 12 that are rated" is "Item <item> has a rating of 0 to 4."
      Given "<question>" is 9
      When the case is decided
      Then "Items 1 to 12 that are rated" is between 11 and 12
      And "<question>" can still change "Items 1 to 12 that are rated"
      And "The ratings count as recorded" is yes

      Examples:
        | item | question                                                   |
        | 1    | 1 Overactive, aggressive, disruptive or agitated behaviour |
        | 2    | 2 Non-accidental self-injury                               |
        | 3    | 3 Problem drinking or drug taking                          |
        | 4    | 4 Cognitive problems                                       |
        | 5    | 5 Physical illness or disability problems                  |
        | 6    | 6 Hallucinations and delusions                             |
        | 7    | 7 Depressed mood                                           |
        | 8    | 8 Other mental and behavioural problems                    |
        | 9    | 9 Relationships                                            |
        | 10   | 10 Activities of daily living                              |
        | 11   | 11 Living conditions                                       |
        | 12   | 12 Occupation and activities                               |

    Scenario Outline: added item <item> is rated, or is not
      Given "<question>" is 4
      When the case is decided
      Then "Items 13 and A to E that are rated" is 6
      And the reason for "Items 13 and A to E that are rated" is "Item <item> has a rating of 0 to 4."
      Given "<question>" is 9
      When the case is decided
      Then "Items 13 and A to E that are rated" is between 5 and 6
      And "<question>" can still change "Items 13 and A to E that are rated"

      Examples:
        | item | question                                                      |
        | 13   | 13 Strong unreasonable beliefs                                |
        | A    | A Agitated behaviour or expansive mood                        |
        | B    | B Repeat self-harm                                            |
        | C    | C Safeguarding other children and vulnerable dependent adults |
        | D    | D Engagement                                                  |
        | E    | E Vulnerability                                               |

    Scenario: nine of the twelve are enough, whatever is added
      Given "10 Activities of daily living" is 9
      And "11 Living conditions" is 9
      And "12 Occupation and activities" is 9
      And "13 Strong unreasonable beliefs" is 9
      When the case is decided
      Then "Items 1 to 12 that are rated" is between 9 and 12
      And "The ratings count as recorded" is yes
      And no question can still change "The ratings count as recorded"
      And the flag "Of items 1 to 12 at least <honos_wanted> have to be rated, or else all <added_wanted> added items." is not raised

    Scenario: with eight of the twelve, all six added are enough
      Given "9 Relationships" is 9
      And "10 Activities of daily living" is 9
      And "11 Living conditions" is 9
      And "12 Occupation and activities" is 9
      When the case is decided
      Then "Items 1 to 12 that are rated" is between 8 and 12
      And "The ratings count as recorded" is yes
      And the reason for "The ratings count as recorded" is "All 6 added items have a rating of 0 to 4."

    Scenario: with eight of the twelve and five of the six it is not settled
      Given "9 Relationships" is 9
      And "10 Activities of daily living" is 9
      And "11 Living conditions" is 9
      And "12 Occupation and activities" is 9
      And "D Engagement" is 9
      When the case is decided
      Then "The ratings count as recorded" is one of "yes", "no"
      And "D Engagement" can still change "The ratings count as recorded"
      And the flag "Of items 1 to 12 at least 9 have to be rated, or else all 6 added items." may be raised

    Scenario Outline: <rating> is no rating
      Given "7 Depressed mood" is <rating>
      When the case is decided
      Then the case is turned away, because "outside its limits"

      Examples:
        | rating |
        | 5      |
        | -1     |

  Rule: the super-class comes first, and narrows the clusters

    Scenario Outline: item 4 at <four> and item 6 at <six>
      Given "4 Cognitive problems" is <four>
      And "6 Hallucinations and delusions" is <six>
      When the case is decided
      Then "Super-classes that the ratings fit best" fits best with <super-classes>

      Examples:
        | four | six | super-classes              |
        | 0    | 0   | "Non-psychotic"            |
        | 0    | 1   | "Non-psychotic"            |
        | 0    | 2   | "Psychosis"                |
        | 0    | 3   | "Psychosis"                |
        | 0    | 4   | "Psychosis"                |
        | 1    | 0   | "Non-psychotic", "Organic" |
        | 1    | 1   | "Non-psychotic", "Organic" |
        | 1    | 2   | "Psychosis", "Organic"     |
        | 1    | 3   | "Psychosis"                |
        | 1    | 4   | "Psychosis"                |
        | 2    | 0   | "Organic"                  |
        | 2    | 1   | "Organic"                  |
        | 2    | 2   | "Psychosis", "Organic"     |
        | 2    | 3   | "Psychosis"                |
        | 2    | 4   | "Psychosis"                |
        | 3    | 0   | "Organic"                  |
        | 3    | 1   | "Organic"                  |
        | 3    | 2   | "Organic"                  |
        | 3    | 3   | "Psychosis", "Organic"     |
        | 3    | 4   | "Psychosis"                |
        | 4    | 0   | "Organic"                  |
        | 4    | 1   | "Organic"                  |
        | 4    | 2   | "Organic"                  |
        | 4    | 3   | "Organic"                  |
        | 4    | 4   | "Psychosis", "Organic"     |

    Scenario: a rating that nobody knows leaves two super-classes, and their clusters
      Given "4 Cognitive problems" is 9
      When the case is decided
      Then "Super-classes that the ratings fit best" may fit best with "Non-psychotic", "Organic"
      And "4 Cognitive problems" can still change "Super-classes that the ratings fit best"
      And "4 Cognitive problems" can still change "Clusters that fit best"

    Scenario: clusters of another super-class are left out, however near their ratings
      Given "6 Hallucinations and delusions" is 2
      When the case is decided
      Then "Super-classes that the ratings fit best" fits best with "Psychosis"
      And by "Clusters that fit best", "1 Common mental health problems (low severity)" is left out
      And by "Clusters that fit best", "11 Ongoing recurrent psychosis (low symptoms)" lies 0 away, with 0 broken

    Scenario: an impossible rating of one super-class is told
      Given "6 Hallucinations and delusions" is 3
      When the case is decided
      Then by "Super-classes that the ratings fit best", "Non-psychotic" lies 2 away, with 1 broken
      And by "Super-classes that the ratings fit best", "Psychosis" lies 0 away, with 0 broken
      And by "Super-classes that the ratings fit best", "Organic" lies 2 away, with 1 broken

  Rule: inside the super-class the clusters are ranked by broken musts, then by distance

    Scenario Outline: ratings that fit cluster <cluster> best
      Given "1 Overactive, aggressive, disruptive or agitated behaviour" is <1>
      And "2 Non-accidental self-injury" is <2>
      And "3 Problem drinking or drug taking" is <3>
      And "4 Cognitive problems" is <4>
      And "5 Physical illness or disability problems" is <5>
      And "6 Hallucinations and delusions" is <6>
      And "7 Depressed mood" is <7>
      And "8 Other mental and behavioural problems" is <8>
      And "9 Relationships" is <9>
      And "10 Activities of daily living" is <10>
      And "11 Living conditions" is <11>
      And "12 Occupation and activities" is <12>
      And "13 Strong unreasonable beliefs" is <13>
      And "A Agitated behaviour or expansive mood" is <A>
      And "B Repeat self-harm" is <B>
      And "C Safeguarding other children and vulnerable dependent adults" is <C>
      And "D Engagement" is <D>
      And "E Vulnerability" is <E>
      When the case is decided
      Then "Clusters that fit best" fits best with "<title>"
      And by "Clusters that fit best", "<title>" lies 0 away, with 0 broken
      And the record warns that "Ratings that each cluster expects" is illustrative

      Examples:
        | cluster | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12 | 13 | A | B | C | D | E | title                                                                  |
        | 1       | 0 | 0 | 0 | 0 | 1 | 0 | 0 | 0 | 0 | 1  | 0  | 0  | 0  | 0 | 0 | 0 | 0 | 0 | 1 Common mental health problems (low severity)                         |
        | 2       | 0 | 0 | 1 | 0 | 1 | 0 | 1 | 1 | 2 | 0  | 2  | 1  | 0  | 0 | 0 | 0 | 0 | 0 | 2 Common mental health problems (low severity with greater need)       |
        | 3       | 1 | 0 | 0 | 0 | 1 | 0 | 2 | 3 | 1 | 0  | 1  | 1  | 0  | 0 | 2 | 2 | 0 | 2 | 3 Non-psychotic (moderate severity)                                    |
        | 4       | 2 | 0 | 0 | 0 | 1 | 0 | 4 | 2 | 3 | 1  | 0  | 3  | 1  | 2 | 0 | 2 | 1 | 0 | 4 Non-psychotic (severe)                                               |
        | 5       | 1 | 4 | 1 | 0 | 0 | 1 | 4 | 3 | 2 | 4  | 0  | 3  | 0  | 0 | 4 | 1 | 0 | 3 | 5 Non-psychotic disorders (very severe)                                |
        | 6       | 0 | 2 | 0 | 0 | 3 | 0 | 0 | 4 | 1 | 1  | 0  | 1  | 3  | 1 | 0 | 0 | 2 | 0 | 6 Non-psychotic disorder of over-valued ideas                          |
        | 7       | 0 | 0 | 0 | 0 | 2 | 1 | 2 | 2 | 3 | 4  | 3  | 4  | 2  | 1 | 0 | 0 | 2 | 3 | 7 Enduring non-psychotic disorders (high disability)                   |
        | 8       | 4 | 2 | 1 | 0 | 0 | 1 | 1 | 1 | 3 | 0  | 3  | 2  | 0  | 3 | 4 | 3 | 4 | 4 | 8 Non-psychotic chaotic and challenging disorders                      |
        | 10      | 0 | 1 | 1 | 0 | 0 | 4 | 2 | 3 | 2 | 0  | 2  | 4  | 4  | 2 | 0 | 2 | 2 | 3 | 10 First episode psychosis                                             |
        | 11      | 0 | 0 | 1 | 0 | 2 | 2 | 0 | 0 | 0 | 0  | 1  | 0  | 0  | 0 | 0 | 0 | 1 | 0 | 11 Ongoing recurrent psychosis (low symptoms)                          |
        | 12      | 0 | 0 | 1 | 0 | 2 | 2 | 2 | 2 | 4 | 4  | 3  | 3  | 1  | 2 | 1 | 0 | 1 | 2 | 12 Ongoing or recurrent psychosis (high disability)                    |
        | 13      | 0 | 1 | 2 | 2 | 3 | 4 | 0 | 2 | 4 | 4  | 1  | 3  | 4  | 0 | 0 | 0 | 0 | 4 | 13 Ongoing or recurrent psychosis (high symptoms and disability)       |
        | 14      | 4 | 0 | 1 | 2 | 0 | 4 | 1 | 4 | 1 | 3  | 1  | 2  | 3  | 4 | 3 | 3 | 1 | 4 | 14 Psychotic crisis                                                    |
        | 15      | 1 | 4 | 0 | 2 | 3 | 4 | 4 | 4 | 1 | 4  | 0  | 2  | 2  | 1 | 3 | 2 | 0 | 4 | 15 Severe psychotic depression                                         |
        | 16      | 3 | 2 | 4 | 0 | 3 | 2 | 0 | 3 | 4 | 3  | 4  | 3  | 4  | 1 | 0 | 3 | 4 | 4 | 16 Dual diagnosis                                                      |
        | 17      | 1 | 2 | 0 | 1 | 2 | 3 | 2 | 1 | 3 | 2  | 4  | 3  | 3  | 4 | 2 | 3 | 4 | 2 | 17 Psychosis and affective disorder (difficult to engage)              |
        | 18      | 0 | 0 | 1 | 2 | 0 | 0 | 0 | 1 | 0 | 0  | 1  | 0  | 0  | 1 | 0 | 0 | 0 | 0 | 18 Cognitive impairment (low need)                                     |
        | 19      | 2 | 1 | 0 | 2 | 2 | 1 | 2 | 1 | 3 | 3  | 2  | 3  | 0  | 2 | 1 | 0 | 0 | 3 | 19 Cognitive impairment or dementia (moderate need)                    |
        | 20      | 4 | 0 | 1 | 4 | 0 | 2 | 3 | 1 | 4 | 4  | 0  | 3  | 3  | 3 | 0 | 1 | 0 | 4 | 20 Cognitive impairment or dementia (high need)                        |
        | 21      | 1 | 0 | 1 | 2 | 4 | 0 | 2 | 2 | 4 | 4  | 3  | 4  | 2  | 2 | 0 | 1 | 4 | 4 | 21 Cognitive impairment or dementia (high physical need or engagement) |

    Scenario: what every cluster lies away when nothing is the matter
      When the case is decided
      Then "Clusters that fit best" fits best with "1 Common mental health problems (low severity)"
      And by "Clusters that fit best", "1 Common mental health problems (low severity)" lies 0 away, with 0 broken
      And by "Clusters that fit best", "2 Common mental health problems (low severity with greater need)" lies 4 away, with 0 broken
      And by "Clusters that fit best", "6 Non-psychotic disorder of over-valued ideas" lies 7 away, with 1 broken
      And by "Clusters that fit best", "8 Non-psychotic chaotic and challenging disorders" lies 18 away, with 1 broken

    Scenario: a broken must counts before any distance
      Given "7 Depressed mood" is 3
      And "8 Other mental and behavioural problems" is 2
      And "9 Relationships" is 1
      And "10 Activities of daily living" is 2
      And "12 Occupation and activities" is 1
      And "13 Strong unreasonable beliefs" is 2
      When the case is decided
      Then by "Clusters that fit best", "6 Non-psychotic disorder of over-valued ideas" lies 0 away, with 1 broken
      And by "Clusters that fit best", "3 Non-psychotic (moderate severity)" lies 1 away, with 0 broken
      And "Clusters that fit best" fits best with "3 Non-psychotic (moderate severity)"

    Scenario: two clusters that fit equally well are both told
      Given the case "awp_banes_north_somerset/maya-first-assessment.yaml"
      When the case is decided
      Then "Clusters that fit best" fits best with "3 Non-psychotic (moderate severity)", "4 Non-psychotic (severe)"

    Scenario: two ratings that nobody knows leave some clusters possible
      Given the case "awp_banes_north_somerset/leon-two-ratings-not-known.yaml"
      When the case is decided
      Then "Super-classes that the ratings fit best" fits best with "Psychosis"
      And "Clusters that fit best" may fit best with "10 First episode psychosis", "12 Ongoing or recurrent psychosis (high disability)", "13 Ongoing or recurrent psychosis (high symptoms and disability)", "16 Dual diagnosis", "17 Psychosis and affective disorder (difficult to engage)"
      And "D Engagement" can still change "Clusters that fit best"
      And "3 Problem drinking or drug taking" can still change "Clusters that fit best"

  Rule: it is shown which single rating would change the hint

    Scenario: one step at item 2 or 7
      Given the case "awp_banes_north_somerset/maya-first-assessment.yaml"
      When the case is decided
      Then "2 Non-accidental self-injury" at 2 would change "Clusters that fit best" to "4 Non-psychotic (severe)"
      And "7 Depressed mood" at 2 would change "Clusters that fit best" to "2 Common mental health problems (low severity with greater need)", "3 Non-psychotic (moderate severity)"
      And "7 Depressed mood" at 4 would change "Clusters that fit best" to "4 Non-psychotic (severe)"
      And no other rating of "3 Problem drinking or drug taking" would change "Clusters that fit best"

    Scenario: the super-class too
      When the case is decided
      Then "4 Cognitive problems" at 1 would change "Super-classes that the ratings fit best" to "Non-psychotic", "Organic"
      And "6 Hallucinations and delusions" at 2 would change "Super-classes that the ratings fit best" to "Psychosis"
      And no other rating of "7 Depressed mood" would change "Super-classes that the ratings fit best"

  Rule: bipolar disorder points where the setting says

    Scenario Outline: "<diagnosis>" in a well phase, where either super-class is allowed
      Given "Which group does the main diagnosis belong to?" is "<diagnosis>"
      When the case is decided
      Then "The main diagnosis is mania or bipolar disorder" is <bipolar>
      And "The diagnosis alone points to the psychosis super-class" is no
      And "Clusters that fit best" fits best with "1 Common mental health problems (low severity)"

      Examples:
        | diagnosis                                              | bipolar |
        | F30 and F31, mania or bipolar disorder, not said which | yes     |
        | F31, bipolar with psychotic symptoms                   | yes     |
        | F31, bipolar without psychotic symptoms                | yes     |
        | F31, bipolar, mixed                                    | yes     |
        | F31, bipolar, unspecified                              | yes     |
        | F32 and F33, depression, not said which                | no      |
        | F30 to F39, mood disorders, not said which             | no      |

    Scenario: in a well phase the two rules pull apart, and both are told
      Given "Which group does the main diagnosis belong to?" is "F31, bipolar, mixed"
      When the case is decided
      Then "Super-classes that the ratings fit best" fits best with "Non-psychotic"
      And the flag "With bipolar disorder in a well phase the two rules pull apart. A psychosis cluster breaks what its ratings must be, another cluster departs from what is expected of the diagnosis. The setting in force says Bipolar disorder points where the ratings point." is raised as review

    Scenario: with psychotic symptoms they agree
      Given "Which group does the main diagnosis belong to?" is "F31, bipolar with psychotic symptoms"
      And "6 Hallucinations and delusions" is 3
      When the case is decided
      Then "Super-classes that the ratings fit best" fits best with "Psychosis"
      And the flag "With bipolar disorder in a well phase the two rules pull apart. A psychosis cluster breaks what its ratings must be, another cluster departs from what is expected of the diagnosis. The setting in force says <bipolar_rule>." is not raised

    Scenario: without the diagnosis there is nothing to pull apart
      Given "Which group does the main diagnosis belong to?" does not apply
      When the case is decided
      Then "The main diagnosis is mania or bipolar disorder" is no
      And the flag "With bipolar disorder in a well phase the two rules pull apart. A psychosis cluster breaks what its ratings must be, another cluster departs from what is expected of the diagnosis. The setting in force says <bipolar_rule>." is not raised

    Scenario Outline: a place where bipolar disorder is always psychosis, with "<diagnosis>"
      Given the file "schemes/awp_banes_north_somerset.yaml" says
        """
        scheme: awp_banes_north_somerset
        title: Bath and North East Somerset and North Somerset, clusters of the mental health trust
        place: Bath and North East Somerset and North Somerset
        in_force: {from: 2013-04-01}
        status: illustrative
        policies:
          - person
          - clusters: {to: 2025-03-31}
          - reviews: {to: 2025-03-31}
          - outcomes
        answers:
          - clusters.hint
        settings:
          clusters.bipolar_rule:
            - {from: 2013-04-01, value: always_psychosis, basis: illustrative}
        """
      And "Which group does the main diagnosis belong to?" is "<diagnosis>"
      When the case is decided
      Then "Super-classes that the ratings fit best" fits best with "Non-psychotic"
      And "The diagnosis alone points to the psychosis super-class" is <decides>
      And "Clusters that fit best" fits best with "<cluster>"

      Examples:
        | diagnosis                               | decides | cluster                                        |
        | F31, bipolar, mixed                     | yes     | 11 Ongoing recurrent psychosis (low symptoms)  |
        | F32 and F33, depression, not said which | no      | 1 Common mental health problems (low severity) |

  Rule: a diagnosis warns, and decides nothing

    Scenario Outline: where one trust's in-patients with "<diagnosis>" were
      Given "Which group does the main diagnosis belong to?" is "<diagnosis>"
      When the case is decided
      Then "In-patients with this diagnosis who were in cluster 0" is <cluster 0>
      And "In-patients with this diagnosis who were in clusters 1 to 8" is <1 to 8>
      And "In-patients with this diagnosis who were in clusters 10 to 17" is <10 to 17>
      And "In-patients with this diagnosis who were in clusters 18 to 21" is <18 to 21>
      And "Clusters that fit best" fits best with "1 Common mental health problems (low severity)"

      Examples:
        | diagnosis                                            | cluster 0 | 1 to 8 | 10 to 17 | 18 to 21 |
        | F00 to F09, organic disorders                        | 4%        | 8%     | 12%      | 76%      |
        | F10 to F19, alcohol or drugs, not said which         | 1%        | 56%    | 40%      | 3%       |
        | F20 to F29, the schizophrenia group                  | 1%        | 6%     | 92%      | 0%       |
        | F30 to F39, mood disorders, not said which           | 1%        | 49%    | 49%      | 0%       |
        | F40 to F48, anxiety, stress and somatoform disorders | 1%        | 82%    | 17%      | 0%       |
        | F60 to F69, disorders of personality and behaviour   | 1%        | 87%    | 13%      | 0%       |
        | Another diagnosis                                    | 3%        | 54%    | 26%      | 17%      |
        | No diagnosis is recorded                             | 3%        | 39%    | 30%      | 27%      |

    Scenario Outline: the finer figures of "<diagnosis>", which are of two super-classes
      Given "Which group does the main diagnosis belong to?" is "<diagnosis>"
      When the case is decided
      Then "In-patients with this diagnosis who were in cluster 0" does not apply, because "No diagnosis is given, or the figures for it are of two super-classes only."
      And "In-patients with this diagnosis who were in clusters 1 to 8" is <1 to 8>
      And "In-patients with this diagnosis who were in clusters 10 to 17" is <10 to 17>
      And "In-patients with this diagnosis who were in clusters 18 to 21" does not apply, because "No diagnosis is given, or the figures for it are of two super-classes only."

      Examples:
        | diagnosis                                              | 1 to 8 | 10 to 17 |
        | F10, alcohol                                           | 67%    | 26%      |
        | F11 to F18, a single drug                              | 29%    | 67%      |
        | F19, several drugs                                     | 47%    | 53%      |
        | F30 and F31, mania or bipolar disorder, not said which | 20%    | 78%      |
        | F31, bipolar with psychotic symptoms                   | 19%    | 79%      |
        | F31, bipolar without psychotic symptoms                | 29%    | 69%      |
        | F31, bipolar, mixed                                    | 15%    | 85%      |
        | F31, bipolar, unspecified                              | 14%    | 85%      |
        | F32 and F33, depression, not said which                | 76%    | 23%      |
        | F32 and F33, depression with psychotic symptoms        | 38%    | 60%      |
        | F32 and F33, depression without psychotic symptoms     | 86%    | 12%      |
        | F32 and F33, depression, unspecified                   | 88%    | 12%      |
        | F34 to F39, other mood disorders                       | 77%    | 23%      |

    Scenario: no diagnosis is given
      Given "Which group does the main diagnosis belong to?" does not apply
      When the case is decided
      Then "In-patients with this diagnosis who were in clusters 1 to 8" does not apply, because "No diagnosis is given."
      And "In-patients with this diagnosis who were in clusters 10 to 17" does not apply, because "No diagnosis is given."
      And the flag "The ratings suggest a non-psychotic cluster, where <share_non_psychotic> of one trust's in-patients with this diagnosis were. Look at both again; neither decides." is not raised

    Scenario Outline: a diagnosis seldom seen in the super-class of the ratings, at item 4 <four> and item 6 <six>
      Given "Which group does the main diagnosis belong to?" is "<diagnosis>"
      And "4 Cognitive problems" is <four>
      And "6 Hallucinations and delusions" is <six>
      When the case is decided
      Then the flag "The ratings suggest <kind> cluster, where <share> of one trust's in-patients with this diagnosis were. Look at both again; neither decides." is raised as review

      Examples:
        | diagnosis                                            | four | six | kind            | share |
        | F31, bipolar, unspecified                            | 0    | 0   | a non-psychotic | 14%   |
        | F20 to F29, the schizophrenia group                  | 0    | 0   | a non-psychotic | 6%    |
        | F60 to F69, disorders of personality and behaviour   | 0    | 3   | a psychosis     | 13%   |
        | F00 to F09, organic disorders                        | 0    | 3   | a psychosis     | 12%   |
        | F10 to F19, alcohol or drugs, not said which         | 3    | 0   | an organic      | 3%    |
        | F40 to F48, anxiety, stress and somatoform disorders | 3    | 0   | an organic      | 0%    |

    Scenario Outline: a diagnosis often enough seen there, at item 4 <four> and item 6 <six>
      Given "Which group does the main diagnosis belong to?" is "<diagnosis>"
      And "4 Cognitive problems" is <four>
      And "6 Hallucinations and delusions" is <six>
      When the case is decided
      Then the flag "The ratings suggest a non-psychotic cluster, where <share_non_psychotic> of one trust's in-patients with this diagnosis were. Look at both again; neither decides." is not raised
      And the flag "The ratings suggest a psychosis cluster, where <share_psychosis> of one trust's in-patients with this diagnosis were. Look at both again; neither decides." is not raised
      And the flag "The ratings suggest an organic cluster, where <share_organic> of one trust's in-patients with this diagnosis were. Look at both again; neither decides." is not raised

      Examples:
        | diagnosis                                            | four | six |
        | F31, bipolar, mixed                                  | 0    | 0   |
        | F20 to F29, the schizophrenia group                  | 0    | 3   |
        | F40 to F48, anxiety, stress and somatoform disorders | 0    | 3   |
        | F00 to F09, organic disorders                        | 3    | 0   |
        | Another diagnosis                                    | 3    | 0   |

    Scenario Outline: how well the booklet's list held for cluster <cluster>
      Given "Which cluster did the clinician choose?" is "<title>"
      And "Why does the clinician's cluster depart from what the ratings suggest?" is "It is what the team sees."
      And "Which group does the main diagnosis belong to?" is "Another diagnosis"
      When the case is decided
      Then "In-patients of this cluster with a likely diagnosis" is <likely>
      And "In-patients of this cluster with an unlikely diagnosis" is <unlikely>

      Examples:
        | cluster | likely | unlikely | title                                                            |
        | 3       | 46%    | 7%       | 3 Non-psychotic (moderate severity)                              |
        | 4       | 49%    | 9%       | 4 Non-psychotic (severe)                                         |
        | 5       | 68%    | 7%       | 5 Non-psychotic disorders (very severe)                          |
        | 6       | 75%    | 9%       | 6 Non-psychotic disorder of over-valued ideas                    |
        | 7       | 65%    | 10%      | 7 Enduring non-psychotic disorders (high disability)             |
        | 8       | 62%    | 10%      | 8 Non-psychotic chaotic and challenging disorders                |
        | 10      | 52%    | 0%       | 10 First episode psychosis                                       |
        | 11      | 74%    | 17%      | 11 Ongoing recurrent psychosis (low symptoms)                    |
        | 12      | 76%    | 15%      | 12 Ongoing or recurrent psychosis (high disability)              |
        | 13      | 83%    | 6%       | 13 Ongoing or recurrent psychosis (high symptoms and disability) |
        | 14      | 74%    | 10%      | 14 Psychotic crisis                                              |
        | 15      | 29%    | 11%      | 15 Severe psychotic depression                                   |
        | 16      | 81%    | 15%      | 16 Dual diagnosis                                                |
        | 17      | 93%    | 4%       | 17 Psychosis and affective disorder (difficult to engage)        |
        | 18      | 52%    | 5%       | 18 Cognitive impairment (low need)                               |
        | 19      | 68%    | 0%       | 19 Cognitive impairment or dementia (moderate need)              |
        | 20      | 78%    | 0%       | 20 Cognitive impairment or dementia (high need)                  |

    Scenario Outline: of cluster <cluster> there are no such figures
      Given "Which cluster did the clinician choose?" is "<title>"
      And "Why does the clinician's cluster depart from what the ratings suggest?" is "It is what the team sees."
      When the case is decided
      Then "In-patients of this cluster with a likely diagnosis" does not apply, because "No cluster has been chosen, or there are no figures for it."
      And "In-patients of this cluster with an unlikely diagnosis" does not apply, because "No cluster has been chosen, or there are no figures for it."

      Examples:
        | cluster | title                                                                  |
        | 0       | 0 Variance (unable to assign)                                          |
        | 1       | 1 Common mental health problems (low severity)                         |
        | 2       | 2 Common mental health problems (low severity with greater need)       |
        | 21      | 21 Cognitive impairment or dementia (high physical need or engagement) |

    Scenario: below the authors' threshold the list says little
      Given "Which cluster did the clinician choose?" is "8 Non-psychotic chaotic and challenging disorders"
      And "Why does the clinician's cluster depart from what the ratings suggest?" is "It is what the team sees."
      And "Which group does the main diagnosis belong to?" is "Another diagnosis"
      When the case is decided
      Then the flag "The booklet's list of likely diagnoses held for 62% of one trust's in-patients in this cluster, so a diagnosis outside it says little." is raised as note

    Scenario: at the threshold it says something
      Given "Which cluster did the clinician choose?" is "7 Enduring non-psychotic disorders (high disability)"
      And "Why does the clinician's cluster depart from what the ratings suggest?" is "It is what the team sees."
      And "Which group does the main diagnosis belong to?" is "Another diagnosis"
      When the case is decided
      Then the flag "The booklet's list of likely diagnoses held for <likely_share> of one trust's in-patients in this cluster, so a diagnosis outside it says little." is not raised

  Rule: the clinician decides, and says why where the ratings suggest otherwise

    Scenario: no cluster is chosen yet
      When the case is decided
      Then the flag "A cluster describes need and is not a diagnosis. What the ratings suggest is a hint; the clinician decides, and may decide otherwise." is raised as note
      And "Super-class of the clinician's cluster" does not apply, because "No cluster has been chosen yet."
      And the flag "A person is in one cluster at a time, and can move in and out of it quite quickly." is not raised
      And the flag "The clinician's cluster departs from the hint and no reason is given." is not raised

    Scenario: the clinician's cluster is the hint
      Given "Which cluster did the clinician choose?" is "1 Common mental health problems (low severity)"
      When the case is decided
      Then "Super-class of the clinician's cluster" is "Non-psychotic"
      And "Clusters that fit best" fits best with "1 Common mental health problems (low severity)"
      And the flag "A person is in one cluster at a time, and can move in and out of it quite quickly." is raised as note
      And the flag "The clinician's cluster departs from the hint and no reason is given." is not raised
      And the flag "The clinician's cluster departs from the hint, and the clinician decides. The reason is <cluster_reason>" is not raised
      And the flag "The clinician's cluster lies in another super-class than the ratings suggest, the commonest mismatch that was found." is not raised

    Scenario: it departs without a reason
      Given "Which cluster did the clinician choose?" is "2 Common mental health problems (low severity with greater need)"
      When the case is decided
      Then the flag "The clinician's cluster departs from the hint and no reason is given." is raised as stop
      And "Clusters that fit best" is refused, because "The clinician's cluster departs from the hint and no reason is given."
      And "Review due by" is 19 June 2014

    Scenario: it departs with a reason
      Given "Which cluster did the clinician choose?" is "2 Common mental health problems (low severity with greater need)"
      And "Why does the clinician's cluster depart from what the ratings suggest?" is "She had care in cluster 1 already."
      When the case is decided
      Then the flag "The clinician's cluster departs from the hint, and the clinician decides. The reason is She had care in cluster 1 already." is raised as note
      And the flag "The clinician's cluster departs from the hint and no reason is given." is not raised
      And the flag "The clinician's cluster lies in another super-class than the ratings suggest, the commonest mismatch that was found." is not raised
      And "Clusters that fit best" fits best with "1 Common mental health problems (low severity)"

    Scenario: it lies in another super-class
      Given "Which cluster did the clinician choose?" is "11 Ongoing recurrent psychosis (low symptoms)"
      And "Why does the clinician's cluster depart from what the ratings suggest?" is "He has been well since spring."
      When the case is decided
      Then "Super-class of the clinician's cluster" is "Psychosis"
      And the flag "The clinician's cluster lies in another super-class than the ratings suggest, the commonest mismatch that was found." is raised as review

    Scenario Outline: cluster <cluster> lies in the <super-class> super-class
      Given "Which cluster did the clinician choose?" is "<title>"
      And "Why does the clinician's cluster depart from what the ratings suggest?" is "It is what the team sees."
      When the case is decided
      Then "Super-class of the clinician's cluster" is "<super-class>"

      Examples:
        | cluster | super-class                | title                                                                  |
        | 0       | No super-class (cluster 0) | 0 Variance (unable to assign)                                          |
        | 1       | Non-psychotic              | 1 Common mental health problems (low severity)                         |
        | 2       | Non-psychotic              | 2 Common mental health problems (low severity with greater need)       |
        | 3       | Non-psychotic              | 3 Non-psychotic (moderate severity)                                    |
        | 4       | Non-psychotic              | 4 Non-psychotic (severe)                                               |
        | 5       | Non-psychotic              | 5 Non-psychotic disorders (very severe)                                |
        | 6       | Non-psychotic              | 6 Non-psychotic disorder of over-valued ideas                          |
        | 7       | Non-psychotic              | 7 Enduring non-psychotic disorders (high disability)                   |
        | 8       | Non-psychotic              | 8 Non-psychotic chaotic and challenging disorders                      |
        | 10      | Psychosis                  | 10 First episode psychosis                                             |
        | 11      | Psychosis                  | 11 Ongoing recurrent psychosis (low symptoms)                          |
        | 12      | Psychosis                  | 12 Ongoing or recurrent psychosis (high disability)                    |
        | 13      | Psychosis                  | 13 Ongoing or recurrent psychosis (high symptoms and disability)       |
        | 14      | Psychosis                  | 14 Psychotic crisis                                                    |
        | 15      | Psychosis                  | 15 Severe psychotic depression                                         |
        | 16      | Psychosis                  | 16 Dual diagnosis                                                      |
        | 17      | Psychosis                  | 17 Psychosis and affective disorder (difficult to engage)              |
        | 18      | Organic                    | 18 Cognitive impairment (low need)                                     |
        | 19      | Organic                    | 19 Cognitive impairment or dementia (moderate need)                    |
        | 20      | Organic                    | 20 Cognitive impairment or dementia (high need)                        |
        | 21      | Organic                    | 21 Cognitive impairment or dementia (high physical need or engagement) |

    Scenario: cluster 0 is an answer like any other, and needs no reason
      Given "Which cluster did the clinician choose?" is "0 Variance (unable to assign)"
      When the case is decided
      Then the flag "Cluster 0 is an answer like any other. It says that all clusters were looked at, that none describes the person, and that the person needs and will get care." is raised as note
      And the flag "The clinician's cluster departs from the hint and no reason is given." is not raised
      And the flag "The clinician's cluster lies in another super-class than the ratings suggest, the commonest mismatch that was found." is not raised
      And "Clusters that fit best" fits best with "1 Common mental health problems (low severity)"

    Scenario: another cluster is not cluster 0
      Given "Which cluster did the clinician choose?" is "1 Common mental health problems (low severity)"
      When the case is decided
      Then the flag "Cluster 0 is an answer like any other. It says that all clusters were looked at, that none describes the person, and that the person needs and will get care." is not raised

    Scenario Outline: the tool and a severe learning disability, <answer>
      Given "Does the person have a severe learning disability?" is <answer>
      When the case is decided
      Then the flag "In one team for people with a severe learning disability, 48% of those assessed could only be put in cluster 0. The ratings may not describe this person." <said>

      Examples:
        | answer | said              |
        | yes    | is raised as note |
        | no     | is not raised     |

    Scenario Outline: primary care and cluster <cluster>
      Given "Which cluster did the clinician choose?" is "<title>"
      And "Why does the clinician's cluster depart from what the ratings suggest?" is "It is what the team sees."
      When the case is decided
      Then the flag "Clusters 1 to 4 are usually looked after in primary care, with discretion at the boundary." <said>

      Examples:
        | cluster | title                                                            | said              |
        | 0       | 0 Variance (unable to assign)                                    | is not raised     |
        | 1       | 1 Common mental health problems (low severity)                   | is raised as note |
        | 2       | 2 Common mental health problems (low severity with greater need) | is raised as note |
        | 3       | 3 Non-psychotic (moderate severity)                              | is raised as note |
        | 4       | 4 Non-psychotic (severe)                                         | is raised as note |
        | 5       | 5 Non-psychotic disorders (very severe)                          | is not raised     |

    Scenario Outline: cluster <cluster> with item 10 at <ten> and item 12 at <twelve>
      Given "Which cluster did the clinician choose?" is "<title>"
      And "Why does the clinician's cluster depart from what the ratings suggest?" is "It is what the team sees."
      And "10 Activities of daily living" is <ten>
      And "12 Occupation and activities" is <twelve>
      When the case is decided
      Then the flag "Cluster 11 is for people with full or nearly full functioning. Where roles are impaired, think of cluster 12." <said>

      Examples:
        | cluster | ten | twelve | title                                               | said                |
        | 11      | 1   | 1      | 11 Ongoing recurrent psychosis (low symptoms)       | is not raised       |
        | 11      | 2   | 0      | 11 Ongoing recurrent psychosis (low symptoms)       | is raised as review |
        | 11      | 0   | 2      | 11 Ongoing recurrent psychosis (low symptoms)       | is raised as review |
        | 12      | 2   | 2      | 12 Ongoing or recurrent psychosis (high disability) | is not raised       |

    Scenario Outline: clustering is due by the second contact, or the second day in hospital (<contacts>, <days>)
      Given "How many times has the community team seen the person without clustering?" is <contacts>
      And "How many days has the person been in hospital without clustering?" is <days>
      When the case is decided
      Then the flag "A person is clustered after at most 2 contacts or 2 days in hospital, and no cluster has been chosen." is raised as review

      Examples:
        | contacts | days |
        | 2        | 0    |
        | 0        | 2    |
        | 3        | 5    |

    Scenario: one contact and one day in hospital are not enough
      Given "How many times has the community team seen the person without clustering?" is 1
      And "How many days has the person been in hospital without clustering?" is 1
      When the case is decided
      Then the flag "A person is clustered after at most <first_contacts> contacts or <first_bed_days> days in hospital, and no cluster has been chosen." is not raised

    Scenario: a person in a cluster is clustered
      Given "How many times has the community team seen the person without clustering?" is 5
      And "Which cluster did the clinician choose?" is "1 Common mental health problems (low severity)"
      When the case is decided
      Then the flag "A person is clustered after at most <first_contacts> contacts or <first_bed_days> days in hospital, and no cluster has been chosen." is not raised

  Rule: nine means three different things

    Scenario Outline: finance code 99, <answer>
      Given "Do the finance data carry code 99 for the person?" is <answer>
      When the case is decided
      Then the flag "Finance code 99 says that the person was not clustered when costs were counted. It is no cluster, it is not cluster 9, which must not be used, and it is not the rating 9, which says that nobody knows." <said>
      And the flag "A cluster has been chosen, and the finance data still say that the person is not clustered." is not raised

      Examples:
        | answer | said              |
        | yes    | is raised as note |
        | no     | is not raised     |

    Scenario: finance code 99 beside a cluster
      Given "Do the finance data carry code 99 for the person?" is yes
      And "Which cluster did the clinician choose?" is "1 Common mental health problems (low severity)"
      When the case is decided
      Then the flag "A cluster has been chosen, and the finance data still say that the person is not clustered." is raised as review

    Scenario: no code 99 beside a cluster
      Given "Do the finance data carry code 99 for the person?" is no
      And "Which cluster did the clinician choose?" is "1 Common mental health problems (low severity)"
      When the case is decided
      Then the flag "A cluster has been chosen, and the finance data still say that the person is not clustered." is not raised

  Rule: a review asks whether the person moves on, which a fresh fit does not answer

    Background:
      Given "Is this a first assessment or a review?" is "Review of a person who is in a cluster"
      And "Which cluster is the person in, or was in before a stay in hospital?" is "3 Non-psychotic (moderate severity)"

    Scenario: the hint is not given; what the ratings lie closest to is shown beside the review
      When the case is decided
      Then "Clusters that fit best" does not apply, because "At a review the question is whether the person moves on from a cluster, which a fresh fit does not answer."
      And "Clusters that the ratings lie closest to, beside the review" fits best with "1 Common mental health problems (low severity)"
      And "What the review suggests" is "Look at the ratings and descriptions again"
      And the reason for "What the review suggests" is "Nothing here settles it. The booklet's protocols of moving between clusters are not in our sources."

    Scenario: at a first assessment there is no review
      Given "Is this a first assessment or a review?" is "First assessment, or the person comes back"
      When the case is decided
      Then "What the review suggests" does not apply, because "There is no cluster under review."
      And "Clusters that the ratings lie closest to, beside the review" does not apply, because "This is shown at a review only; at a first assessment the hint stands in its place."

    Scenario: no cluster is under review
      Given "Which cluster is the person in, or was in before a stay in hospital?" does not apply
      When the case is decided
      Then "What the review suggests" does not apply, because "There is no cluster under review."

    Scenario Outline: what the review suggests, care going on <care>, criterion met <met>, after a stay in hospital <stay>, cluster <cluster>
      Given "Which cluster is the person in, or was in before a stay in hospital?" is "<title>"
      And "Does the person still receive the care that goes with that cluster?" is <care>
      And "Is the booklet's whole criterion for a lower cluster met?" is <met>
      And "Does the review follow a stay in hospital?" is <stay>
      When the case is decided
      Then "What the review suggests" is "<suggests>"
      And the reason for "What the review suggests" is "<reason>"

      Examples:
        | cluster | care | met | stay | title                                                     | suggests                                             | reason                                                                                              |
        | 3       | yes  | no  | no   | 3 Non-psychotic (moderate severity)                       | Keep the cluster                                     | The cluster does not change at a review while the person still receives the care that goes with it. |
        | 3       | yes  | yes | yes  | 3 Non-psychotic (moderate severity)                       | Keep the cluster                                     | The cluster does not change at a review while the person still receives the care that goes with it. |
        | 3       | no   | yes | no   | 3 Non-psychotic (moderate severity)                       | A lower cluster may be chosen                        | A lower cluster may be chosen only when its whole criterion is met, and it is.                      |
        | 3       | no   | yes | yes  | 3 Non-psychotic (moderate severity)                       | A lower cluster may be chosen                        | A lower cluster may be chosen only when its whole criterion is met, and it is.                      |
        | 3       | no   | no  | no   | 3 Non-psychotic (moderate severity)                       | Look at the ratings and descriptions again           | Nothing here settles it. The booklet's protocols of moving between clusters are not in our sources. |
        | 3       | no   | no  | yes  | 3 Non-psychotic (moderate severity)                       | Look at the ratings and descriptions again           | Nothing here settles it. The booklet's protocols of moving between clusters are not in our sources. |
        | 7       | no   | no  | yes  | 7 Enduring non-psychotic disorders (high disability)      | Return to the cluster of before the stay in hospital | After a stay in hospital there is a strong case for going back to clusters 7, 8, 10, 16 and 17.     |
        | 8       | no   | no  | yes  | 8 Non-psychotic chaotic and challenging disorders         | Return to the cluster of before the stay in hospital | After a stay in hospital there is a strong case for going back to clusters 7, 8, 10, 16 and 17.     |
        | 10      | yes  | no  | yes  | 10 First episode psychosis                                | Return to the cluster of before the stay in hospital | After a stay in hospital there is a strong case for going back to clusters 7, 8, 10, 16 and 17.     |
        | 16      | no   | yes | yes  | 16 Dual diagnosis                                         | Return to the cluster of before the stay in hospital | After a stay in hospital there is a strong case for going back to clusters 7, 8, 10, 16 and 17.     |
        | 17      | no   | no  | yes  | 17 Psychosis and affective disorder (difficult to engage) | Return to the cluster of before the stay in hospital | After a stay in hospital there is a strong case for going back to clusters 7, 8, 10, 16 and 17.     |
        | 7       | no   | no  | no   | 7 Enduring non-psychotic disorders (high disability)      | Look at the ratings and descriptions again           | Nothing here settles it. The booklet's protocols of moving between clusters are not in our sources. |
        | 11      | no   | no  | yes  | 11 Ongoing recurrent psychosis (low symptoms)             | Look at the ratings and descriptions again           | Nothing here settles it. The booklet's protocols of moving between clusters are not in our sources. |

    Scenario: the cluster stays, as the review suggests
      Given "Does the person still receive the care that goes with that cluster?" is yes
      And "Which cluster did the clinician choose?" is "3 Non-psychotic (moderate severity)"
      When the case is decided
      Then the flag "The review suggests that the cluster stays, another one is chosen, and no reason is given." is not raised
      And the flag "The review suggests that the cluster stays, and the clinician chose another. The reason is <cluster_reason>" is not raised
      And "What the review suggests" is "Keep the cluster"

    Scenario: it changes without a reason
      Given "Does the person still receive the care that goes with that cluster?" is yes
      And "Which cluster did the clinician choose?" is "4 Non-psychotic (severe)"
      When the case is decided
      Then the flag "The review suggests that the cluster stays, another one is chosen, and no reason is given." is raised as stop
      And "What the review suggests" is refused, because "The review suggests that the cluster stays, another one is chosen, and no reason is given."

    Scenario: it changes with a reason
      Given "Does the person still receive the care that goes with that cluster?" is yes
      And "Which cluster did the clinician choose?" is "4 Non-psychotic (severe)"
      And "Why does the clinician's cluster depart from what the ratings suggest?" is "His mood is much worse."
      When the case is decided
      Then the flag "The review suggests that the cluster stays, and the clinician chose another. The reason is His mood is much worse." is raised as note
      And the flag "The review suggests that the cluster stays, another one is chosen, and no reason is given." is not raised

    Scenario: where the review does not suggest that it stays, it may change
      Given "Does the person still receive the care that goes with that cluster?" is no
      And "Which cluster did the clinician choose?" is "4 Non-psychotic (severe)"
      When the case is decided
      Then the flag "The review suggests that the cluster stays, another one is chosen, and no reason is given." is not raised

  Rule: the national model has ended

    Scenario: its last day
      Given the decision is made on 31 March 2025
      When the case is decided
      Then "The national model of mental health clusters" is in force
      And "Clusters that fit best" fits best with "1 Common mental health problems (low severity)"

    Scenario: the day after
      Given the case "awp_banes_north_somerset/after-the-model.yaml"
      When the case is decided
      Then "Clusters that fit best" does not apply, because "The national model of mental health clusters ended on 31 March 2025."
      And "Super-classes that the ratings fit best" does not apply, because "The national model of mental health clusters ended on 31 March 2025."
      And "Review due by" does not apply, because "Review dates of clusters ended on 31 March 2025."
      And "Areas of life that are recorded" is 1

    Scenario: before it began
      Given the decision is made on 31 March 2013
      When the case is decided
      Then the case is turned away, because "1 April 2013"
