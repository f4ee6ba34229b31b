@policy:facs @owner:local_authority
Feature: FACS bands of 2003
  The wording of the bands was set nationally and a council could not alter it. The criteria are
  those that were restated in 2010.

  Background:
    Given the scheme "England under FACS, the threshold that most councils used" on 6 September 2004
    And "Is the person's life in danger, or will it be without help?" is no
    And "Does the person have significant health problems, or will they develop without help?" is no
    And "How much choice and control over the immediate surroundings has the person lost, or will lose without help?" is "Little or none is lost"
    And "Has the person been abused or neglected, or will that happen without help?" is "No abuse or neglect"
    And "How many personal care or domestic routines can the person not carry out, now or without help?" is "None"
    And "How much involvement in work, education or learning cannot be kept up, now or without help?" is "None"
    And "How many social support systems and relationships cannot be kept up, now or without help?" is "None"
    And "How many family and other social roles and responsibilities cannot be undertaken, now or without help?" is "None"
    And "Does the council already provide a service for these needs?" is no

  Rule: any one criterion is enough for its band

    Scenario Outline: <band>, because one criterion is met
      Given "<question>" is <answer>
      When the case is decided
      Then "FACS band" is "<band>"
      And the reason for "FACS band" is "<reason>"

      Examples:
        | question                                                                                                    | answer                                              | band        | reason                                                                                                         |
        | Is the person's life in danger, or will it be without help?                                                 | yes                                                 | Critical    | The person's life is in danger, or will be.                                                                    |
        | Does the person have significant health problems, or will they develop without help?                        | yes                                                 | Critical    | Significant health problems have developed, or will develop.                                                   |
        | How much choice and control over the immediate surroundings has the person lost, or will lose without help? | "Little or none is left over things that are vital" | Critical    | The person has, or will have, little or no choice and control over vital things in the immediate surroundings. |
        | Has the person been abused or neglected, or will that happen without help?                                  | "Serious abuse or neglect"                          | Critical    | Serious abuse or neglect has happened, or will happen.                                                         |
        | How many personal care or domestic routines can the person not carry out, now or without help?              | "Vital ones"                                        | Critical    | The person cannot, or will not be able to, carry out vital personal care or domestic routines.                 |
        | How much involvement in work, education or learning cannot be kept up, now or without help?                 | "Vital involvement"                                 | Critical    | Vital involvement in work, education or learning cannot, or will not, be kept up.                              |
        | How many social support systems and relationships cannot be kept up, now or without help?                   | "Vital ones"                                        | Critical    | Vital social support systems and relationships cannot, or will not, be kept up.                                |
        | How many family and other social roles and responsibilities cannot be undertaken, now or without help?      | "Vital ones"                                        | Critical    | Vital family and other social roles and responsibilities cannot, or will not, be undertaken.                   |
        | How much choice and control over the immediate surroundings has the person lost, or will lose without help? | "Only partial choice and control is left"           | Substantial | The person has, or will have, only partial choice and control over the immediate surroundings.                 |
        | Has the person been abused or neglected, or will that happen without help?                                  | "Abuse or neglect"                                  | Substantial | Abuse or neglect has happened, or will happen.                                                                 |
        | How many personal care or domestic routines can the person not carry out, now or without help?              | "The majority"                                      | Substantial | The person cannot, or will not be able to, carry out the majority of personal care or domestic routines.       |
        | How much involvement in work, education or learning cannot be kept up, now or without help?                 | "Many aspects"                                      | Substantial | Involvement in many aspects of work, education or learning cannot, or will not, be kept up.                    |
        | How many social support systems and relationships cannot be kept up, now or without help?                   | "The majority"                                      | Substantial | The majority of social support systems and relationships cannot, or will not, be kept up.                      |
        | How many family and other social roles and responsibilities cannot be undertaken, now or without help?      | "The majority"                                      | Substantial | The majority of family and other social roles and responsibilities cannot, or will not, be undertaken.         |
        | How many personal care or domestic routines can the person not carry out, now or without help?              | "Several"                                           | Moderate    | The person cannot, or will not be able to, carry out several personal care or domestic routines.               |
        | How much involvement in work, education or learning cannot be kept up, now or without help?                 | "Several aspects"                                   | Moderate    | Involvement in several aspects of work, education or learning cannot, or will not, be kept up.                 |
        | How many social support systems and relationships cannot be kept up, now or without help?                   | "Several"                                           | Moderate    | Several social support systems and relationships cannot, or will not, be kept up.                              |
        | How many family and other social roles and responsibilities cannot be undertaken, now or without help?      | "Several"                                           | Moderate    | Several family and other social roles and responsibilities cannot, or will not, be undertaken.                 |
        | How many personal care or domestic routines can the person not carry out, now or without help?              | "One or two"                                        | Low         | The person cannot, or will not be able to, carry out one or two personal care or domestic routines.            |
        | How much involvement in work, education or learning cannot be kept up, now or without help?                 | "One or two aspects"                                | Low         | Involvement in one or two aspects of work, education or learning cannot, or will not, be kept up.              |
        | How many social support systems and relationships cannot be kept up, now or without help?                   | "One or two"                                        | Low         | One or two social support systems and relationships cannot, or will not, be kept up.                           |
        | How many family and other social roles and responsibilities cannot be undertaken, now or without help?      | "One or two"                                        | Low         | One or two family and other social roles and responsibilities cannot, or will not, be undertaken.              |

    Scenario: no criterion is met
      When the case is decided
      Then "FACS band" is "No band"
      And the reason for "FACS band" is "None of the criteria of the four bands is met."

  Rule: eligibility that rests on one criterion of the lowest band is looked at again

    Scenario Outline: one substantial criterion, where substantial is served
      Given "<question>" is <answer>
      When the case is decided
      Then "Criteria met inside the threshold" is 1
      And "Eligible for help from the council" is yes
      And the flag "Eligibility rests on one criterion, in the lowest band that is served. Staff of stricter councils were found to rate needs higher." is raised as review

      Examples:
        | question                                                                                                    | answer                                    |
        | How much choice and control over the immediate surroundings has the person lost, or will lose without help? | "Only partial choice and control is left" |
        | Has the person been abused or neglected, or will that happen without help?                                  | "Abuse or neglect"                        |
        | How many personal care or domestic routines can the person not carry out, now or without help?              | "The majority"                            |
        | How much involvement in work, education or learning cannot be kept up, now or without help?                 | "Many aspects"                            |
        | How many social support systems and relationships cannot be kept up, now or without help?                   | "The majority"                            |
        | How many family and other social roles and responsibilities cannot be undertaken, now or without help?      | "The majority"                            |

    Scenario Outline: one critical criterion, which is more than the lowest band that is served
      Given "<question>" is <answer>
      When the case is decided
      Then "Criteria met inside the threshold" is 1
      And the flag "Eligibility rests on one criterion, in the lowest band that is served. Staff of stricter councils were found to rate needs higher." is not raised

      Examples:
        | question                                                                                                    | answer                                              |
        | Is the person's life in danger, or will it be without help?                                                 | yes                                                 |
        | Does the person have significant health problems, or will they develop without help?                        | yes                                                 |
        | How much choice and control over the immediate surroundings has the person lost, or will lose without help? | "Little or none is left over things that are vital" |
        | Has the person been abused or neglected, or will that happen without help?                                  | "Serious abuse or neglect"                          |
        | How many personal care or domestic routines can the person not carry out, now or without help?              | "Vital ones"                                        |
        | How much involvement in work, education or learning cannot be kept up, now or without help?                 | "Vital involvement"                                 |
        | How many social support systems and relationships cannot be kept up, now or without help?                   | "Vital ones"                                        |
        | How many family and other social roles and responsibilities cannot be undertaken, now or without help?      | "Vital ones"                                        |

    Scenario: two criteria bear each other out
      Given "How many personal care or domestic routines can the person not carry out, now or without help?" is "The majority"
      And "Has the person been abused or neglected, or will that happen without help?" is "Abuse or neglect"
      When the case is decided
      Then "Criteria met inside the threshold" is 2
      And the flag "Eligibility rests on one criterion, in the lowest band that is served. Staff of stricter councils were found to rate needs higher." is not raised

    Scenario: criteria outside the threshold bear nothing out
      Given "How many personal care or domestic routines can the person not carry out, now or without help?" is "The majority"
      And "How much involvement in work, education or learning cannot be kept up, now or without help?" is "Several aspects"
      And "How many social support systems and relationships cannot be kept up, now or without help?" is "One or two"
      When the case is decided
      Then "Criteria met inside the threshold" is 1
      And the flag "Eligibility rests on one criterion, in the lowest band that is served. Staff of stricter councils were found to rate needs higher." is raised as review

    Scenario: a person below the threshold
      Given "How many personal care or domestic routines can the person not carry out, now or without help?" is "Several"
      When the case is decided
      Then "Criteria met inside the threshold" is 0
      And the flag "Eligibility rests on one criterion, in the lowest band that is served. Staff of stricter councils were found to rate needs higher." is not raised

    Scenario: a second criterion is not known
      Given "How many personal care or domestic routines can the person not carry out, now or without help?" is "The majority"
      And "Has the person been abused or neglected, or will that happen without help?" is not known
      When the case is decided
      Then "Criteria met inside the threshold" is between 1 and 2
      And the flag "Eligibility rests on one criterion, in the lowest band that is served. Staff of stricter councils were found to rate needs higher." may be raised

  Rule: the bands of 2003 hold until the day before those of 2010

    Scenario Outline: which version decides
      Given the decision is made on <day>
      And "Is the person's life in danger, or will it be without help?" is yes
      When the case is decided
      Then "<version>" is in force
      And "FACS band" is "Critical"

      Examples:
        | day              | version                                                          |
        | 7 April 2003     | Fair Access to Care Services, eligibility bands of 2003           |
        | 24 February 2010 | Fair Access to Care Services, eligibility bands of 2003           |
        | 25 February 2010 | Fair Access to Care Services, eligibility bands as restated in 2010 |

    Scenario Outline: days on which nothing is in force
      Given the decision is made on <day>
      When the case is decided
      Then the case is turned away, because "<reason>"

      Examples:
        | day          | reason |
        | 6 April 2003 | 7 April 2003 |
        | 1 April 2015 | 31 March 2015 |

  Rule: a year without a figure in the sources says so

    Scenario: the threshold of 2004 is an assumption
      When the case is decided
      Then the record warns that "The lowest band whose needs the council meets" is illustrative

    Scenario: the threshold of 2007 is published
      Given the decision is made on 2 July 2007
      When the case is decided
      Then the record does not warn of illustrative settings

    Scenario Outline: advice, and a service in place
      Given "How many personal care or domestic routines can the person not carry out, now or without help?" is "<lost>"
      And "Does the council already provide a service for these needs?" is yes
      When the case is decided
      Then "Eligible for help from the council" is <eligible>
      And the flag "A person whose needs are outside the council's threshold is given information and advice." is <advice>
      And the flag "Before a service ends the council must be satisfied that the needs will not grow into eligible ones." is <review>

      Examples:
        | lost         | eligible | advice                                              | review           |
        | Several      | no       | raised as referral to "information and advice"      | raised as review |
        | The majority | yes      | not raised                                          | not raised       |
