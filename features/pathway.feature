@policy:pathway @policy:assessment @owner:local_authority
Feature: Other help before a budget
  In Bath and North East Somerset information, the community, reablement, telecare and equipment are
  looked at before a budget. While that lasts there is no budget, which is not a budget of nothing.

  Background:
    Given the case "banes_sirona/no-plan-yet.yaml"

  Rule: other help comes first, unless waiting would harm or nothing has changed

    Scenario: a person who is new
      When the case is decided
      Then "Other help comes before a budget" is yes
      And the reason for "Other help comes before a budget" is "Reablement, telecare and equipment are looked at before anybody assumes that ongoing support is needed."
      And the flag "Support is arranged at once. Other help is looked at again at the first review." is not raised

    Scenario: a person who would come to harm
      Given "Would the person come to harm if support waited for other help to be tried?" is yes
      And "Reablement" is "Being given or put in"
      When the case is decided
      Then "Other help comes before a budget" is no
      And the reason for "Other help comes before a budget" is "The person would come to harm if support waited, so a budget is worked out at once."
      And "Where the person is on the way to a budget" is "Ready for a budget"
      And the reason for "Where the person is on the way to a budget" is "Other help does not come first here."
      And the flag "Support is arranged at once. Other help is looked at again at the first review." is raised as note
      And "Estimated budget for a year" is £8,320.00 a year

    Scenario: a person on support for whom nothing has changed
      Given "Is the person on ongoing support already, and their needs have not changed?" is yes
      And "Reablement" is "Not looked at yet"
      When the case is decided
      Then "Other help comes before a budget" is no
      And the reason for "Other help comes before a budget" is "The person is on ongoing support and nothing has changed, so what was tried before is not tried again."
      And "Where the person is on the way to a budget" is "Ready for a budget"

  Rule: while help is given there is no budget yet

    Scenario: Iris is in reablement until May
      Given the case "banes_sirona/iris-reablement.yaml"
      When the case is decided
      Then "Kinds of help that are being given or put in" is 2
      And "Kinds of help that are still to be looked at" is 1
      And "Where the person is on the way to a budget" is "Other help is being given"
      And the reason for "Where the person is on the way to a budget" is "Other help is being given. What is left of the needs shows when it ends."
      And "Eligible for help from the council" is yes
      And "A budget is due" is no
      And the reason for "A budget is due" is "Other help comes before a budget, and the person is not at that point."
      And "Sum for a week by the agreed answers" does not apply, because "No budget is due, so no sum is worked out."
      And "Estimated budget for a year" does not apply, because "No budget is due, or the package left the formula and support planning has listed no line for it yet."
      And "A full support assessment is needed" is no
      And the reason for "A full support assessment is needed" is "Information, advice or short-term help needs no full assessment."

    Scenario: whether needs will be left cannot be known before it ends, and does not matter
      Given the case "banes_sirona/iris-reablement.yaml"
      When the case is decided
      Then no question can still change "Where the person is on the way to a budget"

  Rule: help for a short time has an end

    Scenario Outline: reablement that ends on 10 May, on <day>
      Given the case "banes_sirona/iris-reablement.yaml"
      And beside "Telecare", "On what day does it end or is it in place?" is 1 June 2013
      And the decision is made on <day>
      When the case is decided
      Then the flag "<flag>" is <raised>

      Examples:
        | day         | flag                                                                             | raised           |
        | 10 May 2013 | Help was to end, or to be in place, by <help.help_ends_on>. Say what came of it. | not raised       |
        | 11 May 2013 | Help was to end, or to be in place, by 10 May 2013. Say what came of it.         | raised as review |

    Scenario: help that has no end
      Given "Reablement" is "Being given or put in"
      When the case is decided
      Then the flag "Help is being given for a short time, and no day is set on which it ends or is in place." is raised as review

    Scenario: help that has an end
      Given "Reablement" is "Being given or put in"
      And beside "Reablement", "On what day does it end or is it in place?" is 15 March 2013
      When the case is decided
      Then the flag "Help is being given for a short time, and no day is set on which it ends or is in place." is not raised

  Rule: it ends when the needs are met

    Scenario: George needs no budget and no full assessment
      Given the case "banes_sirona/george-needs-met.yaml"
      When the case is decided
      Then "Where the person is on the way to a budget" is "The needs are met without a budget"
      And the reason for "Where the person is on the way to a budget" is "What was given meets the needs, so no ongoing support is needed."
      And "A full support assessment is needed" is no
      And "A budget is due" is no
      And the flag "The person needs no ongoing support now, and may come back at any time." is raised as note

    Scenario Outline: nothing was given, and no needs are left
      Given "Information and advice" is "Offered, and the person does not want it"
      And "Family, friends, community groups and services that are open to everybody" is "Offered, and the person does not want it"
      And "Reablement" is "<reablement>"
      And "Telecare" is "Offered, and the person does not want it"
      And "Community equipment" is "Offered, and the person does not want it"
      And "Are needs left that this other help does not meet?" is no
      When the case is decided
      Then "Kinds of help that were given and help" is <helped>
      And "Where the person is on the way to a budget" is "<stage>"
      And the reason for "Where the person is on the way to a budget" is "<reason>"
      And "A budget is due" is no

      Examples:
        | reablement                               | helped | stage                               | reason                                                                                            |
        | Offered, and the person does not want it | 0      | There is nothing to support         | No needs are left, and none of the other help is what meets them, so there is nothing to support. |
        | Given, and it is not enough              | 0      | There is nothing to support         | No needs are left, and none of the other help is what meets them, so there is nothing to support. |
        | Not looked at yet                        | 0      | Other help is still to be looked at | 1 kinds of other help have not been looked at.                                                    |
        | Given, and it helps                      | 1      | The needs are met without a budget  | What was given meets the needs, so no ongoing support is needed.                                  |

    Scenario: they may come back at any time, too
      Given "Information and advice" is "Offered, and the person does not want it"
      And "Family, friends, community groups and services that are open to everybody" is "Offered, and the person does not want it"
      And "Reablement" is "Offered, and the person does not want it"
      And "Telecare" is "Offered, and the person does not want it"
      And "Community equipment" is "Offered, and the person does not want it"
      And "Are needs left that this other help does not meet?" is no
      When the case is decided
      Then "A full support assessment is needed" is no
      And the flag "The person needs no ongoing support now, and may come back at any time." is raised as note

    Scenario: nothing was looked at yet, though somebody says that no needs are left
      Given the case "banes_sirona/iris-reablement.yaml"
      And "Information and advice" is "Not looked at yet"
      And "Reablement" is "Not looked at yet"
      And "Telecare" is "Not looked at yet"
      And "Community equipment" is "Not looked at yet"
      And "Are needs left that this other help does not meet?" is no
      When the case is decided
      Then "Where the person is on the way to a budget" is "Other help is still to be looked at"
      And the reason for "Where the person is on the way to a budget" is "5 kinds of other help have not been looked at."
      And the flag "The person needs no ongoing support now, and may come back at any time." is not raised

    Scenario: and not when needs are left
      When the case is decided
      Then the flag "The person needs no ongoing support now, and may come back at any time." is not raised

    Scenario: nobody has said whether needs are left
      Given "Are needs left that this other help does not meet?" is not known
      When the case is decided
      Then "Where the person is on the way to a budget" is one of "The needs are met without a budget", "Ready for a budget"
      And "Are needs left that this other help does not meet?" can still change "Estimated budget for a year"

  Rule: every kind is looked at before a budget

    Scenario Outline: <kind> has not been looked at
      Given "<kind>" is "Not looked at yet"
      When the case is decided
      Then "Where the person is on the way to a budget" is "Other help is still to be looked at"
      And the reason for "Where the person is on the way to a budget" is "1 kinds of other help have not been looked at."
      And at "<kind>", "It is still to be looked at" is yes
      And the flag "Look at the other kinds of help first, 1 of them." is raised as referral to "prevention services"
      And "A budget is due" is no

      Examples:
        | kind                                                                      |
        | Information and advice                                                    |
        | Family, friends, community groups and services that are open to everybody |
        | Reablement                                                                |
        | Telecare                                                                  |
        | Community equipment                                                       |

    Scenario: all were looked at, and needs are left
      When the case is decided
      Then "Kinds of help that are still to be looked at" is 0
      And "Where the person is on the way to a budget" is "Ready for a budget"
      And the reason for "Where the person is on the way to a budget" is "Other help was looked at and needs are left, so it is time for a budget."
      And "A full support assessment is needed" is yes
      And the reason for "A full support assessment is needed" is "A budget rests on a full support assessment."
      And the flag "Look at the other kinds of help first, <left_to_look_at> of them." is not raised
      And "A budget is due" is yes

    Scenario: help that the person does not want was looked at
      Given "Reablement" is "Offered, and the person does not want it"
      When the case is decided
      Then "Where the person is on the way to a budget" is "Ready for a budget"
      And at "Reablement", "It is still to be looked at" is no
      And at "Reablement", "It is being given or put in" is no

  Rule: what is set aside needs a reason

    Scenario: nobody says why equipment would not help
      Given "Community equipment" is "Looked at, and it would not help"
      When the case is decided
      Then the flag "Help was looked at and set aside, and nobody says why it would not help." is raised as stop
      And "Where the person is on the way to a budget" is refused, because "Help was looked at and set aside, and nobody says why it would not help."

    Scenario: somebody does
      Given "Community equipment" is "Looked at, and it would not help"
      And beside "Community equipment", "What came of it, or why would it not help?" is "The doors are too narrow for a hoist."
      When the case is decided
      Then the flag "Help was looked at and set aside, and nobody says why it would not help." is not raised
      And "Where the person is on the way to a budget" is "Ready for a budget"
