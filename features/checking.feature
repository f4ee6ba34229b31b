@owner:local_authority @owner:nhs
Feature: Mistakes are found before anybody is decided on
  Whoever edits a policy sees each mistake with its line and what to do about it.

  Scenario: the shipped policies are without a mistake
    When the policies are checked
    Then the check finds nothing

  Scenario: a misspelt name, with the name that was probably meant
    Given the file "schemes/ourtown.yaml" says
      """
      scheme: ourtown
      title: Our town
      place: Our town
      in_force: {from: 2010-04-01, to: 2011-03-31}
      status: local
      policies: [person, facs]
      answers:
        - facs.eligible
      settings:
        facs.thresold:
          - {from: 2010-04-01, value: moderate, basis: local}
      """
    When the policies are checked
    Then the check finds "threshold" at line 10

  Scenario: days on which a setting has no value
    Given the file "schemes/ourtown.yaml" says
      """
      scheme: ourtown
      title: Our town
      place: Our town
      in_force: {from: 2010-04-01, to: 2011-03-31}
      status: local
      policies: [person, facs]
      answers:
        - facs.eligible
      settings:
        facs.threshold:
          - {from: 2010-09-01, value: moderate, basis: local}
      """
    When the policies are checked
    Then the check finds "31 August 2010" at line 10

  Scenario: an answer that no policy gives
    Given the file "schemes/ourtown.yaml" says
      """
      scheme: ourtown
      title: Our town
      place: Our town
      in_force: {from: 2010-04-01, to: 2011-03-31}
      status: local
      policies: [person, facs]
      answers:
        - facs.elligible
      """
    When the policies are checked
    Then the check finds "eligible" at line 8

  Scenario: days on which a policy is not in force
    Given the file "schemes/ourtown.yaml" says
      """
      scheme: ourtown
      title: Our town
      place: Our town
      in_force: {from: 2014-04-01, to: 2016-03-31}
      status: local
      policies: [person, facs]
      answers:
        - facs.eligible
      """
    When the policies are checked
    Then the check finds "1 April 2015" at line 6
