@policy:one_page @policy:facs @owner:local_authority
Feature: One page, points and a price for each point
  Seven questions for every group, on one side of a page. The person knows the sum before anybody plans.
  A professional may judge another sum to be enough, with a reason. Points and price are made up.

  Rule: the points of the page have one price

    Scenario: Neil's page in 2004
      Given the case "duffy_waters/neil-2004.yaml"
      When the case is decided
      Then "Points of the page" is 24
      And "Sum that the page gives for a year" is £11,520.00 a year
      And "Sum that the person is told before planning" is £11,520.00 a year
      And the reason for "Sum that the person is told before planning" is "The sum is the page's, and nobody judged another to be enough."
      And the flag "The person knows this sum before planning begins, and the plan may be as different as they like." is raised as note
      And the flag "Another sum was judged to be enough, and nobody says why." is not raised
      And the record warns that "Pounds a year for each point" is illustrative

    Scenario Outline: <answer> with <question>
      Given the case "duffy_waters/neil-2004.yaml"
      And "<question>" is "<answer>"
      When the case is decided
      Then "Points of the page" is <points>
      And "Sum that the page gives for a year" is <sum>

      Examples:
        | question                         | answer            | points | sum               |
        | Looking after yourself           | No help           | 22     | £10,560.00 a year |
        | Looking after yourself           | Some help         | 24     | £11,520.00 a year |
        | Looking after yourself           | Much help         | 27     | £12,960.00 a year |
        | Looking after yourself           | Help all the time | 32     | £15,360.00 a year |
        | Keeping a home                   | No help           | 19     | £9,120.00 a year  |
        | Being part of the community      | Help all the time | 29     | £13,920.00 a year |
        | Family, friends and other people | Some help         | 26     | £12,480.00 a year |
        | Work and learning                | No help           | 14     | £6,720.00 a year  |
        | Making decisions                 | Much help         | 27     | £12,960.00 a year |
        | Staying safe at home and outside | Help all the time | 34     | £16,320.00 a year |

    Scenario Outline: the same page gives the same sum to <group>
      Given the case "duffy_waters/neil-2004.yaml"
      And "Which group does the person's main need belong to?" is "<group>"
      When the case is decided
      Then "Sum that the page gives for a year" is £11,520.00 a year

      Examples:
        | group                              |
        | Older people                       |
        | People with physical disabilities  |
        | People with learning difficulties  |
        | People with mental health problems |

    Scenario: an answer that is not known
      Given the case "duffy_waters/neil-2004.yaml"
      And "Work and learning" is not known
      When the case is decided
      Then "Points of the page" is between 14 and 24
      And "Sum that the page gives for a year" is between £6,720.00 a year and £11,520.00 a year
      And the question that matters most is "Work and learning"

    Scenario: a person who is not eligible
      Given the case "duffy_waters/neil-2004.yaml"
      And "How much choice and control over the immediate surroundings has the person lost, or will lose without help?" is "Little or none is lost"
      And "How many personal care or domestic routines can the person not carry out, now or without help?" is "Several"
      And "How much involvement in work, education or learning cannot be kept up, now or without help?" is "Several aspects"
      When the case is decided
      Then "Sum that the page gives for a year" does not apply, because "The person is not eligible for help from the council, so the page gives no sum."
      And "Sum that the person is told before planning" does not apply, because "The person is not eligible for help from the council, so the page gives no sum."
      And the flag "The person knows this sum before planning begins, and the plan may be as different as they like." is not raised

  Rule: a professional judges whether the sum is enough

    Scenario: Petra needs more than the page gives
      Given the case "duffy_waters/petra-judged.yaml"
      When the case is decided
      Then "Sum that the page gives for a year" is £5,760.00 a year
      And "Sum that the person is told before planning" is £7,200.00 a year
      And the reason for "Sum that the person is told before planning" is "A professional judged another sum to be enough."
      And "The judged sum less the page's" is £1,440.00 a year

    Scenario: nobody says why
      Given the case "duffy_waters/petra-judged.yaml"
      And "Why is that sum enough and the page's is not?" does not apply
      When the case is decided
      Then the flag "Another sum was judged to be enough, and nobody says why." is raised as stop
      And "Sum that the person is told before planning" is refused, because "Another sum was judged to be enough, and nobody says why."

    Scenario: nobody judged another sum
      Given the case "duffy_waters/neil-2004.yaml"
      When the case is decided
      Then "The judged sum less the page's" does not apply, because "Nobody judged another sum to be enough, or the page gives none."
