@policy:signposting @owner:local_authority @owner:nhs
Feature: Signposting by clusters
  One directory, the same for everybody who looks. A cluster, a category and the ages a service works with
  sort the list for the person and never hide a service.

  Background:
    Given the scheme "Bath and North East Somerset and North Somerset, clusters of the mental health trust" on 14 April 2014
    And "When was the person born?" is 14 April 1990
    And "On what day was the cluster assessment completed?" is 31 March 2014
    And "Is this a first assessment or a review?" is "First assessment, or the person comes back"
    And "Why does the clinician's cluster depart from what the ratings suggest?" is "It is what the team sees."
    And "Which services does the directory list?" lists these lines
      | What is the service called? | Which category is it in? | For which clusters is it tagged?    | From which age does it work with people? | Up to which age does it work with people? | What does the person have to pay? |
      | Early intervention drop-in  | Something else           | 10 First episode psychosis              | 16                                       | 35                                        | free                              |
      | Carers' centre              | Help for carers          | nothing                             | 16                                       |                                           |                                   |
      | Evening classes             | Education and learning   | 3 Non-psychotic (moderate severity) | 25                                       |                                           | £5 a term                         |
      | Talking group               | Self-help groups         | 3 Non-psychotic (moderate severity) | 18                                       |                                           | free                              |

  Rule: what is closest comes first, and nothing is hidden

    Scenario: in cluster 3, looking for education
      Given "Which cluster did the clinician choose?" is "3 Non-psychotic (moderate severity)"
      And "What kind of service is the person looking for?" is "Education and learning"
      When the case is decided
      Then "Services listed" is 4
      And at line 3, "How close it is to what the person needs" is 6
      And at line 3, the reason for "How close it is to what the person needs" is "It is of the kind that the person looks for."
      And at line 3, the reason for "How close it is to what the person needs" is "It is tagged for the person's cluster, which sorts the list and no more."
      And at line 4, "How close it is to what the person needs" is 2
      And at line 2, "How close it is to what the person needs" is 1
      And at line 2, the reason for "How close it is to what the person needs" is "It is for people of every cluster."
      And at line 1, "How close it is to what the person needs" is 0
      And in "Services, the closest first", line 3 comes before line 4
      And in "Services, the closest first", line 4 comes before line 2
      And in "Services, the closest first", line 2 comes before line 1
      And the flag "Every service in the list is open to the person. A cluster only sorts it." is raised as note

    Scenario: in cluster 10 the order is another, and the list as long
      Given "Which cluster did the clinician choose?" is "10 First episode psychosis"
      When the case is decided
      Then "Services listed" is 4
      And at line 1, "It is tagged for the person's cluster" is yes
      And at line 3, "It is tagged for the person's cluster" is no
      And at line 3, "It is of the kind the person looks for" is no
      And at line 2, "It is for people of every cluster" is yes
      And at line 1, "It is for people of every cluster" is no
      And in "Services, the closest first", line 1 comes before line 2
      And in "Services, the closest first", line 2 comes before line 3

    Scenario: nobody is clustered
      Given "Which cluster did the clinician choose?" does not apply
      When the case is decided
      Then "Services listed" is 4
      And at line 1, "It is tagged for the person's cluster" is no
      And in "Services, the closest first", line 2 comes before line 1

    Scenario: no directory is given
      Given "Which services does the directory list?" does not apply
      When the case is decided
      Then "Services, the closest first" does not apply, because "No directory of services is given."
      And "Services listed" does not apply, because "No directory of services is given."
      And the flag "Every service in the list is open to the person. A cluster only sorts it." is not raised

  Rule: ages are told, from 16

    Scenario Outline: born on <born>
      Given "When was the person born?" is <born>
      When the case is decided
      Then at line 1, "Its ages and the person's" is "<drop-in>"
      And at line 3, "Its ages and the person's" is "<classes>"
      And "Services listed" is 4

      Examples:
        | born          | drop-in                                   | classes                                        |
        | 14 April 1998 | The service works with people of this age | The person is too young for the service so far |
        | 14 April 1989 | The service works with people of this age | The service works with people of this age      |
        | 15 April 1989 | The service works with people of this age | The person is too young for the service so far |
        | 15 April 1978 | The service works with people of this age | The service works with people of this age      |
        | 14 April 1978 | The service works with younger people     | The service works with people of this age      |

    Scenario: why a service is for another age, and that it stays in the list
      Given "When was the person born?" is 14 April 1970
      When the case is decided
      Then at line 1, the reason for "Its ages and the person's" is "The service works with people up to an age that the person has passed."
      And at line 2, the reason for "Its ages and the person's" is "The service works with people of this age."
      And the flag "The service says that it works with people of another age. It stays in the list." is raised as note
      And "Services listed" is 4

    Scenario: every service works with people of this age
      Given "When was the person born?" is 14 April 1988
      When the case is decided
      Then the flag "The service says that it works with people of another age. It stays in the list." is not raised

    Scenario: not yet old enough for the classes
      When the case is decided
      Then at line 3, the reason for "Its ages and the person's" is "The service works with people from an age that the person has not reached."

    Scenario Outline: born on <born>, on 14 April 2014
      Given "When was the person born?" is <born>
      When the case is decided
      Then the flag "The directory is for people from 16." <said>

      Examples:
        | born          | said                                             |
        | 14 April 1998 | is not raised                                    |
        | 15 April 1998 | is raised as referral to "young people services" |
