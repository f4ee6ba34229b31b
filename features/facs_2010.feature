@policy:facs @owner:local_authority
Feature: FACS bands as restated in 2010
  Fair Access to Care Services puts a person's needs into four bands. The council chooses only
  the lowest band that it serves.

  Background:
    Given the scheme "Kirklees Council, before and after April 2011, with £0 to £90 for the points" on 14 February 2011
    And "Is the person's life in danger, or will it be without help?" is no
    And "Does the person have significant health problems, or will they develop without help?" is no
    And "How much choice and control over the immediate surroundings has the person lost, or will lose without help?" is "Little or none is lost"
    And "Has the person been abused or neglected, or will that happen without help?" is "No abuse or neglect"
    And "How many personal care or domestic routines can the person not carry out, now or without help?" is "None"
    And "How much involvement in work, education or learning cannot be kept up, now or without help?" is "None"
    And "How many social support systems and relationships cannot be kept up, now or without help?" is "None"
    And "How many family and other social roles and responsibilities cannot be undertaken, now or without help?" is "None"
    And "Does the council already provide a service for these needs?" is no
    And "Is a carer's own situation to be looked at?" is no

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

  Rule: no criterion outweighs another, and the highest band with a true criterion counts

    Scenario: four moderate criteria do not make a substantial one
      Given "How many personal care or domestic routines can the person not carry out, now or without help?" is "Several"
      And "How much involvement in work, education or learning cannot be kept up, now or without help?" is "Several aspects"
      And "How many social support systems and relationships cannot be kept up, now or without help?" is "Several"
      And "How many family and other social roles and responsibilities cannot be undertaken, now or without help?" is "Several"
      When the case is decided
      Then "FACS band" is "Moderate"

    Scenario: one critical criterion counts above many lower ones
      Given "How many personal care or domestic routines can the person not carry out, now or without help?" is "One or two"
      And "How many social support systems and relationships cannot be kept up, now or without help?" is "The majority"
      And "Has the person been abused or neglected, or will that happen without help?" is "Serious abuse or neglect"
      When the case is decided
      Then "FACS band" is "Critical"
      And the reason for "FACS band" is "Serious abuse or neglect has happened, or will happen."
      And the reason for "FACS band" cites "Guide 33, current FACS eligibility criteria"

  Rule: needs outside the threshold get advice, and a service does not end unseen

    Scenario: a person below the threshold is given information and advice
      Given "How many personal care or domestic routines can the person not carry out, now or without help?" is "Several"
      When the case is decided
      Then "Eligible for help from the council" is no
      And the reason for "Eligible for help from the council" is "The band is Moderate, and the council meets needs only from the band Substantial upwards."
      And the flag "A person whose needs are outside the council's threshold is given information and advice." is raised as referral to "information and advice"
      And the flag "Before a service ends the council must be satisfied that the needs will not grow into eligible ones." is not raised

    Scenario: somebody who already has a service is looked at again before it ends
      Given "How many personal care or domestic routines can the person not carry out, now or without help?" is "Several"
      And "Does the council already provide a service for these needs?" is yes
      When the case is decided
      Then the flag "Before a service ends the council must be satisfied that the needs will not grow into eligible ones." is raised as review

    Scenario: an eligible person needs no such advice
      Given "How many personal care or domestic routines can the person not carry out, now or without help?" is "The majority"
      And "Does the council already provide a service for these needs?" is yes
      When the case is decided
      Then "Eligible for help from the council" is yes
      And the reason for "Eligible for help from the council" is "The band is Substantial, and the council meets needs from the band Substantial upwards."
      And the flag "A person whose needs are outside the council's threshold is given information and advice." is not raised
      And the flag "Before a service ends the council must be satisfied that the needs will not grow into eligible ones." is not raised

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

    Scenario: from April 2011 Kirklees serves critical needs alone, and the warning moves with the threshold
      Given the case "kirklees/margaret-april.yaml"
      And "How much choice and control over the immediate surroundings has the person lost, or will lose without help?" is "Little or none is left over things that are vital"
      When the case is decided
      Then "FACS band" is "Critical"
      And "Eligible for help from the council" is yes
      And "Criteria met inside the threshold" is 1
      And the flag "Eligibility rests on one criterion, in the lowest band that is served. Staff of stricter councils were found to rate needs higher." is raised as review
      And the flag "A person whose needs are outside the council's threshold is given information and advice." is not raised

    Scenario Outline: in Bradford, which serves moderate needs, one <criterion>
      Given the case "bradford/tom.yaml"
      And "How much choice and control over the immediate surroundings has the person lost, or will lose without help?" is "Little or none is lost"
      And "Has the person been abused or neglected, or will that happen without help?" is "No abuse or neglect"
      And "How many personal care or domestic routines can the person not carry out, now or without help?" is "None"
      And "How much involvement in work, education or learning cannot be kept up, now or without help?" is "None"
      And "How many social support systems and relationships cannot be kept up, now or without help?" is "None"
      And "How many family and other social roles and responsibilities cannot be undertaken, now or without help?" is "None"
      And "<question>" is <answer>
      When the case is decided
      Then "FACS band" is "Moderate"
      And "Criteria met inside the threshold" is 1
      And the flag "Eligibility rests on one criterion, in the lowest band that is served. Staff of stricter councils were found to rate needs higher." is raised as review

      Examples:
        | criterion            | question                                                                                               | answer            |
        | moderate routine     | How many personal care or domestic routines can the person not carry out, now or without help?         | "Several"         |
        | moderate involvement | How much involvement in work, education or learning cannot be kept up, now or without help?            | "Several aspects" |
        | moderate support     | How many social support systems and relationships cannot be kept up, now or without help?              | "Several"         |
        | moderate role        | How many family and other social roles and responsibilities cannot be undertaken, now or without help? | "Several"         |

    Scenario: where all four bands are served, no council is less strict
      Given the case "calderdale/beryl.yaml"
      And "How many personal care or domestic routines can the person not carry out, now or without help?" is "One or two"
      And "How much choice and control over the immediate surroundings has the person lost, or will lose without help?" is "Little or none is lost"
      And "Has the person been abused or neglected, or will that happen without help?" is "No abuse or neglect"
      And "How much involvement in work, education or learning cannot be kept up, now or without help?" is "None"
      And "How many social support systems and relationships cannot be kept up, now or without help?" is "None"
      And "How many family and other social roles and responsibilities cannot be undertaken, now or without help?" is "None"
      When the case is decided
      Then "FACS band" is "Low"
      And "Criteria met inside the threshold" is 1
      And the flag "Eligibility rests on one criterion, in the lowest band that is served. Staff of stricter councils were found to rate needs higher." is not raised

  Rule: not knowing is not the same as no

    Scenario: a band that one answer can still raise
      Given "How many personal care or domestic routines can the person not carry out, now or without help?" is "The majority"
      And "Is the person's life in danger, or will it be without help?" is not known
      When the case is decided
      Then "FACS band" is one of "Substantial", "Critical"
      And "Is the person's life in danger, or will it be without help?" can still change "FACS band"
      And "Eligible for help from the council" is yes
      And no question can still change "Eligible for help from the council"

    Scenario: an answer that is not known does not matter once the highest band is certain
      Given "Is the person's life in danger, or will it be without help?" is yes
      And "How many family and other social roles and responsibilities cannot be undertaken, now or without help?" is not known
      When the case is decided
      Then "FACS band" is "Critical"
      And no question can still change "FACS band"

    Scenario: a flag that may still be raised
      Given "How many personal care or domestic routines can the person not carry out, now or without help?" is "Several"
      And "Does the person have significant health problems, or will they develop without help?" is not known
      When the case is decided
      Then "Eligible for help from the council" is one of yes, no
      And the question that matters most is "Does the person have significant health problems, or will they develop without help?"
      And the flag "A person whose needs are outside the council's threshold is given information and advice." may be raised
