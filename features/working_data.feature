@owner:local_authority @owner:nhs
Feature: Working data, from two record systems and back
  The council keeps a person's social care in one system, the trust keeps their mental health in another. A mapping
  says once what the columns of each export mean. The halves of a person are put together by the NHS number. Where they
  contradict each other nobody chooses: the person is rejected, with both places. The decisions go back in columns of
  the same mapping. Everybody here is made up; NHS numbers that begin with 999 are never given to anybody.

  Background:
    Given the mapping says
      """
      mapping: two_halves
      title: The council's records and the trust's
      scheme: later_options
      words:
        yes_no: {Y: yes, N: no, U: not_known}
      files:
        council:
          title: the council's export
          key: NHS Number
          case: Person ID
          everybody: yes
          facts:
            date_of_birth: {column: DOB, dates: day/month/year}
            life_threatened: {column: Life, words: yes_no}
        trust:
          title: the trust's export
          key: NHSNumber
          facts:
            date_of_birth: {column: DateOfBirth, dates: day-mon-year}
            assessed_on: {column: AssessmentDate, dates: day/month/year}
            cluster: {column: CareCluster, words: {04: c04, 11: c11, 12: c12}}
      out:
        NHS Number: key
        Person ID: case
        FACS Band: {decision: facs.band, as: code, words: {N: none, L: low, M: moderate, S: substantial, C: critical}}
        Band in words: facs.band
        Cluster review by: {decision: reviews.review_due, as: code, dates: day/month/year}
        Still to ask: questions
      """

  Rule: the halves of one person are put together

    Scenario: each system gives what it knows
      Given the export "care_first.csv" holds
        | Person ID | NHS Number   | DOB        | Life |
        | P10418    | 999 104 2113 | 02/05/1974 | Y    |
        | P10455    | 999 111 2243 | 19/11/1958 | Y    |
      And the export "rio.csv" holds
        | NHSNumber  | DateOfBirth | AssessmentDate | CareCluster |
        | 9991112243 | 19-Nov-1958 | 11/02/2014     | 12          |
        | 9991042113 | 02-May-1974 | 20/01/2014     | 04          |
      When the exports are decided for 31 March 2014
      Then nobody is rejected
      And the decisions stand in the columns "NHS Number", "Person ID", "FACS Band", "Band in words", "Cluster review by", "Still to ask", "Warning"
      And for "999 104 2113", the column "Person ID" holds "P10418"
      And for "999 104 2113", the column "FACS Band" holds "C"
      And for "999 104 2113", the column "Cluster review by" holds "20/07/2014"
      And for "999 111 2243", the column "Cluster review by" holds "11/02/2015"

    Scenario: two dates of birth for one person are reported, and neither is chosen
      Given the export "care_first.csv" holds
        | Person ID | NHS Number   | DOB        | Life |
        | P10733    | 999 174 3413 | 05/02/1974 | Y    |
        | P10418    | 999 104 2113 | 02/05/1974 | Y    |
      And the export "rio.csv" holds
        | NHSNumber  | DateOfBirth | AssessmentDate | CareCluster |
        | 9991743413 | 02-May-1974 | 19/02/2014     | 04          |
        | 9991042113 | 02-May-1974 | 20/01/2014     | 04          |
      When the exports are decided for 31 March 2014
      Then "999 174 3413" is rejected, because "`date_of_birth` is 5 February 1974 here and 2 May 1974 there"
      And the rejection of "999 174 3413" points at line 2 of "care_first.csv"
      And the rejection of "999 174 3413" points at line 2 of "rio.csv"
      And for "999 104 2113", the column "FACS Band" holds "C"

    Scenario: what one system leaves empty is taken from the other
      Given the export "care_first.csv" holds
        | Person ID | NHS Number   | DOB | Life |
        | P10418    | 999 104 2113 |     | Y    |
      And the export "rio.csv" holds
        | NHSNumber  | DateOfBirth | AssessmentDate | CareCluster |
        | 9991042113 | 02-May-1974 | 20/01/2014     | 04          |
      When the exports are decided for 31 March 2014
      Then nobody is rejected
      And for "999 104 2113", the column "FACS Band" holds "C"

    Scenario: a person whom the council does not know is rejected
      Given the export "care_first.csv" holds
        | Person ID | NHS Number   | DOB        | Life |
        | P10418    | 999 104 2113 | 02/05/1974 | Y    |
      And the export "rio.csv" holds
        | NHSNumber  | DateOfBirth | AssessmentDate | CareCluster |
        | 9991112243 | 19-Nov-1958 | 11/02/2014     | 12          |
      When the exports are decided for 31 March 2014
      Then "9991112243" is rejected, because "this person is not in the council's export, where everybody must be"
      And for "999 104 2113", the column "FACS Band" holds "C"

    Scenario: a person whom the trust does not know is decided without a cluster
      Given the export "care_first.csv" holds
        | Person ID | NHS Number   | DOB        | Life |
        | P10650    | 999 153 3028 | 29/02/1948 | Y    |
      And the export "rio.csv" holds
        | NHSNumber | DateOfBirth | AssessmentDate | CareCluster |
      When the exports are decided for 31 March 2014
      Then nobody is rejected
      And for "999 153 3028", the column "FACS Band" holds "C"
      And for "999 153 3028", the column "Cluster review by" is empty

    Scenario: a person who is in one export twice is rejected
      Given the export "care_first.csv" holds
        | Person ID | NHS Number   | DOB        | Life |
        | P10418    | 999 104 2113 | 02/05/1974 | Y    |
        | P99999    | 9991042113   | 02/05/1974 | N    |
      When the exports are decided for 31 March 2014
      Then "999 104 2113" is rejected, because "this person is in the council's export twice"

  Rule: nothing is guessed

    Scenario: what nobody knows leaves the answers that are still possible
      Given the export "care_first.csv" holds
        | Person ID | NHS Number   | DOB        | Life |
        | P10418    | 999 104 2113 | 02/05/1974 | U    |
      When the exports are decided for 31 March 2014
      Then nobody is rejected
      And for "999 104 2113", the column "FACS Band" is empty
      And for "999 104 2113", the column "Band in words" holds "No band, Low, Moderate, Substantial or Critical"

    Scenario: a code that the mapping does not know
      Given the export "care_first.csv" holds
        | Person ID | NHS Number   | DOB        | Life  |
        | P10418    | 999 104 2113 | 02/05/1974 | maybe |
      When the exports are decided for 31 March 2014
      Then "999 104 2113" is rejected, because "the mapping does not know `maybe`"
      And the rejection of "999 104 2113" points at line 2 of "care_first.csv"

    Scenario: a day that is none
      Given the export "care_first.csv" holds
        | Person ID | NHS Number   | DOB        | Life |
        | P10418    | 999 104 2113 | 31/02/1974 | Y    |
      When the exports are decided for 31 March 2014
      Then "999 104 2113" is rejected, because "`31/02/1974` is not a date as day/month/year"

    Scenario: a column with a new name stops the run before anybody is decided
      Given the export "care_first.csv" holds
        | Person ID | NHS Number   | Date of birth | Life |
        | P10418    | 999 104 2113 | 02/05/1974    | Y    |
      When the exports are decided for 31 March 2014
      Then the exports are turned away, because "the council's export has no column `DOB` here"

  Rule: forms come as FHIR questionnaire responses

    Scenario: a person's own answers to the self-assessment
      Given the mapping says
        """
        mapping: own_answers
        title: The self-assessment as a form
        scheme: later_options
        fhir:
          self_assessment:
            title: the self-assessment as a form
            questionnaire: https://forms.example.gov.uk/Questionnaire/self-assessment
            key: https://fhir.nhs.uk/Id/nhs-number
            facts:
              saq.self.personal_care: saq-1
              saq.self.meals: saq-2
              saq.self.running_home: saq-3
              saq.self.going_out: saq-4
              saq.self.choices: saq-5
              saq.self.company: saq-6
              saq.self.occupation: saq-7
              saq.self.looking_after: saq-8
              saq.self.safety: saq-9
              saq.self.nights: saq-10
        out:
          NHS Number: key
          Own points: moderation.self_points
        """
      And "9991322639" answers the form "https://forms.example.gov.uk/Questionnaire/self-assessment" with
        | question | answer |
        | saq-1    | none   |
        | saq-2    | some   |
        | saq-3    | some   |
        | saq-4    | none   |
        | saq-5    | none   |
        | saq-6    | some   |
        | saq-7    | some   |
        | saq-8    | some   |
        | saq-9    | none   |
        | saq-10   | none   |
      When the exports are decided for 31 March 2014
      Then nobody is rejected
      And for "9991322639", the column "Own points" holds "14"

    Scenario: a question that is left out is not known
      Given the mapping says
        """
        mapping: own_answers
        title: Two questions of the clustering tool
        scheme: later_options
        fhir:
          mhct:
            title: the clustering tool as a form
            questionnaire: https://forms.example.nhs.uk/Questionnaire/mhct
            key: https://fhir.nhs.uk/Id/nhs-number
            facts:
              mhct.aggression: mhct-1
              mhct.self_injury: mhct-2
        out:
          NHS Number: key
          Items rated: clusters.honos_rated
        """
      And "9991533028" answers the form "https://forms.example.nhs.uk/Questionnaire/mhct" with
        | question | answer |
        | mhct-1   | 2      |
      When the exports are decided for 31 March 2014
      Then for "9991533028", the column "Items rated" holds "between 1 and 12"

    Scenario: the ratings of the clustering tool come beside the council's export
      Given the mapping "exports/mapping.yaml"
      And the export "exports/care_first.csv"
      And the export "exports/costs.csv"
      And the response "exports/fhir/mhct.json"
      When the exports are decided for 31 March 2014
      Then for "999 153 3028", the column "Cluster review by" holds "12/03/2015"
      And for "999 153 3028", the column "NHS sum" holds "£900.00 a year"
      And for "999 153 3028", the column "Total" holds "9220.00"

    Scenario: a form that is begun and not finished is not decided on
      Given the mapping "exports/mapping.yaml"
      And the export "exports/care_first.csv"
      And "9991533028" has begun the form "https://forms.example.nhs.uk/Questionnaire/mhct"
      When the exports are decided for 31 March 2014
      Then "999 153 3028" is rejected, because "this response is `in-progress`, so it is not decided on"

    Scenario: a rating that the tool does not have
      Given the mapping "exports/mapping.yaml"
      And the export "exports/care_first.csv"
      And "9991533028" answers the form "https://forms.example.nhs.uk/Questionnaire/mhct" with
        | question | answer |
        | mhct-1   | 7      |
      When the exports are decided for 31 March 2014
      Then "999 153 3028" is rejected, because "`7` is outside its limits"

  Rule: the sample of two systems

    Scenario: everybody in it is decided or rejected with a reason
      Given the mapping "exports/mapping.yaml"
      And the export "exports/care_first.csv"
      And the export "exports/rio.csv"
      And the export "exports/costs.csv"
      When the exports are decided for 31 March 2014
      Then for "999 104 2113", the column "FACS Band" holds "S"
      And for "999 104 2113", the column "Total" holds "2740.00"
      And for "999 104 2113", the column "NHS pays" holds "1096.00"
      And for "999 104 2113", the column "Council pays" holds "1644.00"
      And for "999 104 2113", the column "Warning" holds "Illustrative figures, no basis for a real decision."
      And "999 174 3413" is rejected, because "`date_of_birth` is 5 February 1974 here and 2 May 1974 there"
      And "999 181 3543" is rejected, because "the mapping does not know `9`"
