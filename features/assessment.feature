@policy:assessment @owner:local_authority
Feature: From answers to points and from points to pounds
  Ten questions, each with points for its answer. The points and the pounds are made up, and every
  decision that uses them says so.

  Rule: the points of the agreed answers are added up

    Scenario: Jo's agreed answers
      Given the case "kirklees_pilot/jo.yaml"
      When the case is decided
      Then "Points as agreed" is 7
      And "Points by the person's own answers" is 12
      And "Points by the practitioner's answers" is 7

    Scenario Outline: what each answer adds to Jo's seven points
      Given the case "kirklees_pilot/jo.yaml"
      And "As agreed" answers "<question>" with "<answer>"
      And "The person" answers "<question>" with "<answer>"
      When the case is decided
      Then "Points as agreed" is <points>

      Examples:
        | question                                       | answer                                         | points |
        | Washing, dressing and looking after yourself   | I need no help                                 | 7      |
        | Washing, dressing and looking after yourself   | I need reminders or help on some days          | 10     |
        | Washing, dressing and looking after yourself   | I need help every day                          | 13     |
        | Washing, dressing and looking after yourself   | I need help many times a day                   | 16     |
        | Making meals and eating                        | I manage                                       | 3      |
        | Making meals and eating                        | I need help with some meals                    | 7      |
        | Making meals and eating                        | I need help with every meal                    | 12     |
        | Running the home and managing money            | I need help with some of it                    | 9      |
        | Running the home and managing money            | I need help with most of it                    | 12     |
        | Getting out and about                          | I go where I like                              | 4      |
        | Getting out and about                          | I never go out without help                    | 11     |
        | Making choices and planning the day            | I need help with big decisions                 | 9      |
        | Making choices and planning the day            | I need help with most decisions                | 12     |
        | Keeping up with family, friends and other people | I lose touch without help                    | 10     |
        | Keeping up with family, friends and other people | I am alone nearly all the time               | 13     |
        | Work, learning and what fills the day          | I need help to keep it up                      | 10     |
        | Work, learning and what fills the day          | I have nothing to do without help              | 13     |
        | Looking after children or other people         | I need help with some of it                    | 9      |
        | Looking after children or other people         | I cannot do it without help                    | 12     |
        | Staying safe                                   | I am at risk now and then                      | 11     |
        | Staying safe                                   | I am at risk unless someone is near            | 16     |
        | Nights                                         | I need someone on some nights                  | 10     |
        | Nights                                         | I need someone every night                     | 14     |

  Rule: a step of the table holds from its points up to the next

    Scenario Outline: <points> points of <group>
      Given the case "kirklees_pilot/jo.yaml"
      And "Which group does the person's main need belong to?" is "<group>"
      And "The person" answers "Making meals and eating" with "<meals>"
      And "As agreed" answers "Making meals and eating" with "<meals>"
      And "The person" answers "Getting out and about" with "<out>"
      And "As agreed" answers "Getting out and about" with "<out>"
      And "The person" answers "Running the home and managing money" with "<home>"
      And "As agreed" answers "Running the home and managing money" with "<home>"
      And "The person" answers "Making choices and planning the day" with "<choices>"
      And "As agreed" answers "Making choices and planning the day" with "<choices>"
      When the case is decided
      Then "Points as agreed" is <points>
      And "Sum for a week by the agreed answers" is <sum>

      Examples:
        | group                            | meals                       | out                       | home                        | choices                        | points | sum             |
        | Older people                     | I manage                    | I go where I like         | I keep up with it           | I decide for myself            | 0      | £0 a week       |
        | Older people                     | I need help with some meals | I go where I like         | I keep up with it           | I decide for myself            | 4      | £0 a week       |
        | Older people                     | I manage                    | I go where I like         | I need help with most of it | I decide for myself            | 5      | £45.00 a week   |
        | Older people                     | I need help with every meal | I go where I like         | I need help with some of it | I decide for myself            | 11     | £45.00 a week   |
        | Older people                     | I need help with every meal | I need company in new places | I keep up with it        | I decide for myself            | 12     | £95.00 a week   |
        | People with mental health problems | I need help with every meal | I need company in new places | I keep up with it      | I decide for myself            | 12     | £95.00 a week   |
        | People with physical disabilities | I manage                   | I go where I like         | I need help with most of it | I decide for myself            | 5      | £60.00 a week   |
        | People with physical disabilities | I need help with every meal | I need company in new places | I keep up with it       | I decide for myself            | 12     | £130.00 a week  |
        | People with learning difficulties | I need help with every meal | I need company in new places | I keep up with it       | I decide for myself            | 12     | £130.00 a week  |
        | Older people                     | I need help with every meal | I need company in new places | I need help with some of it | I need help with most decisions | 19 | £95.00 a week  |
        | Older people                     | I need help with every meal | I never go out without help | I need help with some of it | I need help with big decisions | 20   | £160.00 a week |
        | People with physical disabilities | I need help with every meal | I never go out without help | I need help with some of it | I need help with big decisions | 20  | £230.00 a week |

    Scenario Outline: the top of the table for <group>
      Given the case "kirklees_pilot/jo.yaml"
      And "Which group does the person's main need belong to?" is "<group>"
      And "As agreed" answers "Washing, dressing and looking after yourself" with "I need help many times a day"
      And beside "Washing, dressing and looking after yourself", "Why does the agreed answer differ from the person's own?" is "Seen at the visit."
      And "As agreed" answers "Staying safe" with "I am at risk unless someone is near"
      And beside "Staying safe", "Why does the agreed answer differ from the person's own?" is "Seen at the visit."
      And "As agreed" answers "Nights" with "<nights>"
      And beside "Nights", "Why does the agreed answer differ from the person's own?" is "Seen at the visit."
      And "As agreed" answers "Making meals and eating" with "<meals>"
      And "As agreed" answers "Keeping up with family, friends and other people" with "<company>"
      And beside "Keeping up with family, friends and other people", "Why does the agreed answer differ from the person's own?" is "Seen at the visit."
      And "As agreed" answers "Work, learning and what fills the day" with "<work>"
      And beside "Work, learning and what fills the day", "Why does the agreed answer differ from the person's own?" is "Seen at the visit."
      When the case is decided
      Then "Points as agreed" is <points>
      And "Sum for a week by the agreed answers" is <sum>

      Examples:
        | group                             | nights                        | meals                       | company                        | work                              | points | sum            |
        | Older people                      | I need someone on some nights | I need help with some meals | I see the people I want to see | I have enough to do               | 28     | £160.00 a week |
        | Older people                      | I need someone every night    | I need help with some meals | I see the people I want to see | I have enough to do               | 32     | £260.00 a week |
        | People with physical disabilities | I need someone every night    | I need help with some meals | I see the people I want to see | I have enough to do               | 32     | £390.00 a week |
        | Older people                      | I need someone every night    | I need help with some meals | I am alone nearly all the time | I have nothing to do without help | 44     | £260.00 a week |
        | Older people                      | I need someone every night    | I need help with every meal | I am alone nearly all the time | I have nothing to do without help | 49     | £420.00 a week |
        | People with physical disabilities | I need someone every night    | I need help with every meal | I am alone nearly all the time | I have nothing to do without help | 49     | £640.00 a week |

  Rule: a place weighs the answers as it likes

    Scenario: a place where help with some meals has six points and not four
      Given the case "kirklees/sum-that-was-too-small.yaml"
      And the file "schemes/kirklees.yaml" says
        """
        scheme: kirklees
        title: A place with points of its own
        place: Kirklees
        in_force: {from: 2010-04-01, to: 2012-03-31}
        status: local
        policies: [person, facs, carers, assessment, moderation, allocation]
        answers: [assessment.agreed_points]
        settings:
          facs.threshold:
            - {from: 2010-04-01, value: substantial, basis: local}
          assessment.meals_some:
            - {from: 2010-04-01, value: 4, basis: local}
            - {from: 2011-02-01, value: 6, basis: local}
          weeks_in_year:
            - {from: 2010-04-01, value: 52, basis: local}
        """
      When the case is decided
      Then "Points as agreed" is 22
      And the record does not warn that "Points for help with some meals" is illustrative

  Rule: a sum is a guide, and made-up figures are named

    Scenario: the sum is indicative
      Given the case "kirklees_pilot/jo.yaml"
      When the case is decided
      Then "A budget is due" is yes
      And the reason for "A budget is due" is "The person is eligible for help from the council, so the points are turned into a sum."
      And the flag "The sum from the points is a guide for planning. The duty to meet eligible needs comes first." is raised as note
      And the record warns that "Pounds a week for points" is illustrative

    Scenario: without eligibility no sum is worked out
      Given the case "kirklees_pilot/jo-april-2011.yaml"
      When the case is decided
      Then "A budget is due" is no
      And the reason for "A budget is due" is "The person is not eligible for help from the council."
      And "Sum for a week by the agreed answers" does not apply, because "No budget is due, so no sum is worked out."
      And the flag "The sum from the points is a guide for planning. The duty to meet eligible needs comes first." is not raised

  Rule: an answer that is not known is worth its least to its most

    Scenario: one agreed answer is missing
      Given the case "kirklees_pilot/jo.yaml"
      And "As agreed" has not answered "Making meals and eating"
      When the case is decided
      Then "Points as agreed" is between 3 and 12
      And "Sum for a week by the agreed answers" is between £0 a week and £95.00 a week
      And the question that matters most is "Making meals and eating"
