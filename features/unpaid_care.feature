@policy:unpaid_care @policy:assessment @policy:allocation @owner:local_authority
Feature: Unpaid care takes money off and never points
  The person is scored as if nobody helped. What family and friends do stands beside each question and
  takes a part of its weight off the sum. Cheshire's algorithm is not published, so the parts are made up.

  Background:
    Given the case "cheshire/walter.yaml"

  Rule: the points stay and the money falls

    Scenario: Walter's wife does a good part
      When the case is decided
      Then "Points as agreed" is 27
      And "Sum that the formula gives" is £13,520.00 a year
      And at "Washing, dressing and looking after yourself", "The part that unpaid help takes off" is 20%
      And at "Washing, dressing and looking after yourself", "Weight that unpaid help takes off" is 1.2
      And at "Making meals and eating", "The part that unpaid help takes off" is 80%
      And at "Making meals and eating", "Weight that unpaid help takes off" is 7.2
      And at "Running the home and managing money", "The part that unpaid help takes off" is 50%
      And at "Running the home and managing money", "Weight that unpaid help takes off" is 2.5
      And "Weight that unpaid help takes off in all" is 10.9
      And "Weight that is left" is 16.1
      And the "family" part of "The formula's sum, by who meets the need" is £5,458.07 a year
      And the "council" part of "The formula's sum, by who meets the need" is £8,061.93 a year
      And "Taken off for unpaid care" is £5,458.07 a year
      And "Sum after unpaid care" is £8,061.93 a year
      And the reason for "Sum after unpaid care" is "What family and friends do without pay is taken off the sum, and no point is."
      And "Indicative budget for a year" is £8,061.93 a year
      And the reason for "Indicative budget for a year" is "The sum is the formula's, less what family and friends do without pay."
      And the flag "Unpaid care takes £5,458.07 a year off the sum and no point. If it ends, the money comes back without a new assessment." is raised as note
      And the flag "The sum counts on unpaid help. Ask those who give it how they are, and look at their own needs." is raised as referral to "carers support"
      And the record warns that "The part of a question's weight that unpaid help takes off" is illustrative

    Scenario: a question that nobody helps with
      When the case is decided
      Then at "Getting out and about", "The part that unpaid help takes off" is 0%
      And at "Getting out and about", the reason for "The part that unpaid help takes off" is "Nobody does this without pay, or nobody says so."
      And at "Making meals and eating", the reason for "The part that unpaid help takes off" is "Family and friends do part of this without pay, and are willing to go on."

    Scenario Outline: help with meals alone, <help>
      Given beside "Washing, dressing and looking after yourself", "How much of this do family and friends do without pay, and are willing to go on doing?" is "None of it"
      And beside "Running the home and managing money", "How much of this do family and friends do without pay, and are willing to go on doing?" is "None of it"
      And beside "Making meals and eating", "How much of this do family and friends do without pay, and are willing to go on doing?" is "<help>"
      When the case is decided
      Then "Points as agreed" is 27
      And "Taken off for unpaid care" is <off>
      And "Indicative budget for a year" is <left>

      Examples:
        | help       | off              | left              |
        | Some of it | £901.33 a year   | £12,618.67 a year |
        | Most of it | £2,253.33 a year | £11,266.67 a year |
        | All of it  | £3,605.33 a year | £9,914.67 a year  |

  Rule: when the help ends, the money comes back

    Scenario: his wife cannot go on
      Given beside "Washing, dressing and looking after yourself", "How much of this do family and friends do without pay, and are willing to go on doing?" is "None of it"
      And beside "Running the home and managing money", "How much of this do family and friends do without pay, and are willing to go on doing?" is "None of it"
      And beside "Making meals and eating", "How much of this do family and friends do without pay, and are willing to go on doing?" is "None of it"
      When the case is decided
      Then "Points as agreed" is 27
      And "Taken off for unpaid care" does not apply, because "The formula gives no sum, or nothing is taken off it for unpaid help."
      And "Sum after unpaid care" is £13,520.00 a year
      And the reason for "Sum after unpaid care" is "Nothing is taken off for unpaid help, so the sum is the formula's."
      And "Indicative budget for a year" is £13,520.00 a year
      And the flag "Unpaid care takes <taken_off> off the sum and no point. If it ends, the money comes back without a new assessment." is not raised
      And the flag "The sum counts on unpaid help. Ask those who give it how they are, and look at their own needs." is not raised

    Scenario: nobody says how much she will go on doing
      Given beside "Making meals and eating", "How much of this do family and friends do without pay, and are willing to go on doing?" is not known
      When the case is decided
      Then "Points as agreed" is 27
      And "Indicative budget for a year" is between £8,061.92 a year and £11,667.26 a year

  Rule: a panel's sum stands

    Scenario: a panel has set Walter's sum
      Given "What weekly sum did the panel set, if one met?" is £300.00 a week
      And "What reason did the panel give for its sum?" is "The plan was costed with his wife."
      When the case is decided
      Then "Taken off for unpaid care" does not apply, because "The formula gives no sum, or nothing is taken off it for unpaid help."
      And "Sum after unpaid care" is £15,600.00 a year
      And the reason for "Sum after unpaid care" is "The panel set the sum in place of the formula's, so nothing is taken off it for unpaid help."
      And "Indicative budget for a year" is £15,600.00 a year

  Rule: a place may take nothing off

    Scenario: a place that is neutral towards carers
      Given the file "schemes/cheshire.yaml" says
        """
        scheme: cheshire
        title: A place that is neutral towards carers
        place: Cheshire
        in_force: {from: 2010-04-01, to: 2012-03-31}
        status: illustrative
        policies: [person, facs, carers, assessment, moderation, allocation, unpaid_care, agreement]
        answers: [unpaid_care.after_unpaid_care]
        settings:
          facs.threshold:
            - {from: 2010-04-01, value: substantial, basis: illustrative}
          unpaid_care.carer_neutral:
            - {from: 2010-04-01, value: yes, basis: local}
          weeks_in_year:
            - {from: 2010-04-01, value: 52, basis: illustrative}
        """
      When the case is decided
      Then at "Making meals and eating", "The part that unpaid help takes off" is 0%
      And at "Making meals and eating", the reason for "The part that unpaid help takes off" is "This place takes nothing off for unpaid help."
      And "Sum after unpaid care" is £8,320.00 a year

  Rule: no sum, nothing to take off

    Scenario: Walter is not eligible
      Given "How much choice and control over the immediate surroundings has the person lost, or will lose without help?" is "Little or none is lost"
      And "How many personal care or domestic routines can the person not carry out, now or without help?" is "Several"
      When the case is decided
      Then "Sum after unpaid care" does not apply, because "The formula gives no sum."
      And "Taken off for unpaid care" does not apply, because "The formula gives no sum, or nothing is taken off it for unpaid help."
