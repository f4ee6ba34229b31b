@policy:signposting @owner:local_authority @owner:nhs
Feature: Signposting after the national model of clusters
  The model of clusters ended on 31 March 2025. The directory goes on: categories and ages sort the list, the tags
  that it still carries sort nothing, and no service is hidden.

  Background:
    Given the scheme "Bath and North East Somerset and North Somerset, clusters of the mental health trust" on 14 May 2025
    And "When was the person born?" is 14 May 2001
    And "Which services does the directory list?" lists these lines
      | What is the service called? | Which category is it in? | For which clusters was it tagged?   | From which age does it work with people? | Up to which age does it work with people? | What does the person have to pay? |
      | Early intervention drop-in  | Something else           | 10 First episode psychosis          | 16                                       | 35                                        | free                              |
      | Carers' centre              | Help for carers          | nothing                             | 16                                       |                                           |                                   |
      | Evening classes             | Education and learning   | 3 Non-psychotic (moderate severity) | 25                                       |                                           | £5 a term                         |

  Rule: what the person looks for comes first, and nothing is hidden

    Scenario: the kind that is looked for comes first
      Given "What kind of service is the person looking for?" is "Help for carers"
      When the case is decided
      Then "Services listed" is 3
      And at line 2, "It is of the kind the person looks for" is yes
      And at line 2, "How close it is to what the person needs" is 4
      And at line 2, the reason for "How close it is to what the person needs" is "It is of the kind that the person looks for."
      And at line 1, "It is of the kind the person looks for" is no
      And at line 1, "How close it is to what the person needs" is 0
      And in "Services, the closest first", line 2 comes before line 1
      And in "Services, the closest first", line 1 comes before line 3
      And the flag "Every service in the list is open to the person. Its order says no more than what is close." is raised as note

    Scenario: nothing in particular is looked for
      Given "What kind of service is the person looking for?" does not apply
      When the case is decided
      Then "Services listed" is 3
      And at line 1, "How close it is to what the person needs" is 0
      And in "Services, the closest first", line 1 comes before line 2
      And "Clusters that fit best" does not apply, because "The national model of mental health clusters ended on 31 March 2025."

    Scenario: no directory is given
      Given "Which services does the directory list?" does not apply
      When the case is decided
      Then "Services, the closest first" does not apply, because "No directory of services is given."
      And "Services listed" does not apply, because "No directory of services is given."
      And the flag "Every service in the list is open to the person. Its order says no more than what is close." is not raised

  Rule: ages are told, from 16

    Scenario Outline: born on <born>
      Given "When was the person born?" is <born>
      When the case is decided
      Then at line 1, "Its ages and the person's" is "<drop-in>"
      And at line 3, "Its ages and the person's" is "<classes>"
      And "Services listed" is 3

      Examples:
        | born        | drop-in                                   | classes                                        |
        | 14 May 2009 | The service works with people of this age | The person is too young for the service so far |
        | 14 May 2000 | The service works with people of this age | The service works with people of this age      |
        | 15 May 2000 | The service works with people of this age | The person is too young for the service so far |
        | 15 May 1989 | The service works with people of this age | The service works with people of this age      |
        | 14 May 1989 | The service works with younger people     | The service works with people of this age      |

    Scenario: why a service is for another age, and that it stays in the list
      Given "When was the person born?" is 14 May 1980
      When the case is decided
      Then at line 1, the reason for "Its ages and the person's" is "The service works with people up to an age that the person has passed."
      And at line 2, the reason for "Its ages and the person's" is "The service works with people of this age."
      And the flag "The service says that it works with people of another age. It stays in the list." is raised as note

    Scenario: not yet old enough for the classes
      When the case is decided
      Then at line 3, the reason for "Its ages and the person's" is "The service works with people from an age that the person has not reached."

    Scenario: every service works with people of this age
      Given "When was the person born?" is 14 May 1995
      When the case is decided
      Then the flag "The service says that it works with people of another age. It stays in the list." is not raised

    Scenario Outline: born on <born>, on 14 May 2025
      Given "When was the person born?" is <born>
      When the case is decided
      Then the flag "The directory is for people from 16." <said>

      Examples:
        | born        | said                                             |
        | 14 May 2009 | is not raised                                    |
        | 15 May 2009 | is raised as referral to "young people services" |
