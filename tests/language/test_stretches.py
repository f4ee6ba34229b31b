"""The timeline of a scheme: days cut where something changes, and days that lack something."""

from datetime import date

from engine.program.program import Program
from tests.language.folders import FRAIL, NEEDED, check, codes, policy, scheme

LIMIT = """
    settings:
      limit:
        title: The limit
        type: number
        min: 0
        values:
          - {from: 2010-04-01, value: 5, basis: local}
          - {from: 2011-01-01, value: 7, basis: local}
"""
SCORED = """
    facts:
      score:
        ask: What is the score?
        type: number
        min: 0
        max: 100
    decisions:
      needed:
        title: Care is needed
        type: yes/no
        value: score > limit
"""


def on(program: Program | None) -> tuple[str, str]:
    assert program is not None
    return str(program.first_day), str(program.last_day)


def value(program: Program | None, name: str) -> object:
    assert program is not None
    (note,) = [note for note in program.settings if note.name == name]
    return note.value


def test_days_are_cut_where_a_setting_changes() -> None:
    checked = check(policy(body=LIMIT + SCORED), scheme())
    assert not checked.findings
    stretches = checked.schemes["town"].stretches
    assert [on(each) for each in stretches] == [
        ("2010-04-01", "2010-12-31"),
        ("2011-01-01", "2012-03-31"),
    ]
    assert [value(each, "care.limit") for each in stretches] == [5, 7]


def test_days_are_cut_where_a_version_changes() -> None:
    one = policy(body=FRAIL + NEEDED, days="{from: 2010-04-01, to: 2010-06-30}")
    two = policy(body=FRAIL + NEEDED, version="2", days="{from: 2010-07-01}")
    checked = check(one, two, scheme())
    assert not checked.findings
    stretches = checked.schemes["town"].stretches
    assert [each.policies[0].version for each in stretches] == ["1", "2"]
    assert on(stretches[1]) == ("2010-07-01", "2012-03-31")


def test_nothing_is_cut_where_nothing_changes() -> None:
    own = "settings: {care.limit: [{from: 2010-04-01, value: 3, basis: local}]}\n"
    checked = check(policy(body=LIMIT + SCORED), scheme(own + "answers: [care.needed]"))
    (stretch,) = checked.schemes["town"].stretches
    assert value(stretch, "care.limit") == 3
    assert [note.set_by for note in stretch.settings] == ["scheme"]


def test_a_day_outside_the_scheme_has_no_program() -> None:
    made = check(policy(body=FRAIL + NEEDED), scheme()).schemes["town"]
    assert made.on(date(2010, 3, 31)) is None
    assert made.on(date(2012, 3, 31)) is not None
    assert made.on(date(2012, 4, 1)) is None


def test_a_scheme_without_an_end_goes_on() -> None:
    made = check(policy(body=FRAIL + NEEDED), scheme(days="{from: 2011-01-01}")).schemes["town"]
    assert made.on(date(9999, 12, 31)) is not None
    assert made.stretches[-1].last_day is None


def test_an_answer_of_a_policy_that_ended_says_so() -> None:
    care = policy(body=FRAIL + NEEDED, days="{from: 2010-04-01, to: 2010-12-31}")
    other = policy("other", NEEDED.replace("frail", "yes").replace("Care is", "Other is"))
    town = scheme("answers: [care.needed, other.needed]", "[{care: {to: 2010-12-31}}, other]")
    checked = check(care, other, town)
    assert not checked.findings
    first, second = checked.schemes["town"].stretches
    assert first.answers == ("care.needed", "other.needed")
    assert not first.ended
    assert second.answers == ("other.needed",)
    (gone,) = second.ended
    assert (gone.name, gone.title) == ("care.needed", "Care is needed")
    assert gone.because == "Care ended on 31 December 2010."


def test_an_answer_of_a_policy_that_begins_later_says_so() -> None:
    care = policy(body=FRAIL + NEEDED, days="{from: 2011-01-01}")
    other = policy("other", NEEDED.replace("frail", "yes").replace("Care is", "Other is"))
    town = scheme("answers: [care.needed, other.needed]", "[{care: {from: 2011-01-01}}, other]")
    first, _ = check(care, other, town).schemes["town"].stretches
    assert first.ended[0].because == "Care is in force from 1 January 2011."


def test_a_scheme_that_outlives_a_policy_is_told_for_which_days() -> None:
    care = policy(body=FRAIL + NEEDED, days="{from: 2010-04-01, to: 2010-12-31}")
    checked = check(care, scheme())
    (finding,) = checked.findings
    assert finding.code == "E609"
    assert "from 1 January 2011 to 31 March 2012" in finding.message
    assert not checked.schemes
    assert checked.broken == ("town",)


def test_days_for_which_a_scheme_lists_no_policy_are_a_mistake() -> None:
    care = policy(body=FRAIL + NEEDED)
    gap = "\n  - care: {to: 2010-12-31}\n  - care: {from: 2011-02-01}"
    (found,) = check(care, scheme(policies=gap)).findings
    assert (found.code, found.place.line) == ("E625", 7)
    assert "from 1 January 2011 to 31 January 2011" in found.message
    (found,) = check(care, scheme(policies="\n  - care: {from: 2010-05-01}")).findings
    assert "from 1 April 2010 to 30 April 2010" in found.message
    turned = "\n  - care: {from: 2011-01-01, to: 2010-12-31}"
    assert codes(check(care, scheme(policies=turned))) == ["E602"]


def test_an_answer_that_a_later_version_drops_is_warned_of() -> None:
    renamed = NEEDED.replace("needed:", "is_needed:")
    one = policy(body=FRAIL + NEEDED, days="{from: 2010-04-01, to: 2010-12-31}")
    two = policy(body=FRAIL + renamed, version="2", days="{from: 2011-01-01, to: 2011-06-30}")
    three = policy(body=FRAIL + renamed, version="3", days="{from: 2011-07-01}")
    (found,) = check(one, two, three, scheme()).findings
    assert (found.code, found.message) == (
        "W709",
        "nothing decides `care.needed` from 1 January 2011 to 31 March 2012",
    )
    assert "`care.is_needed` too" in found.help
    both = scheme("answers: [care.needed, care.is_needed]")
    assert not check(one, two, three, both).findings


def test_a_policy_that_ended_or_decides_more_than_before_drops_nothing() -> None:
    person = policy("person", FRAIL + NEEDED.replace("needed:", "asked:").replace("Care", "Help"))
    more = NEEDED.replace("frail", "person.frail")
    less = more.replace("needed:", "wanted:").replace("needed", "wanted")
    one = policy(body=less, days="{from: 2010-04-01, to: 2010-06-30}")
    two = policy(body=more + less.replace("decisions:", ""), version="2", days="{from: 2010-07-01}")
    uses = "[person, care: {to: 2010-12-31}]"
    answers = "answers: [person.asked, care.wanted, care.needed]"
    assert not check(person, one, two, scheme(answers, policies=uses)).findings


def test_values_with_a_hole_between_them_are_a_mistake_of_the_series() -> None:
    body = LIMIT.replace("value: 5", "to: 2010-10-31, value: 5")
    (finding,) = check(policy(body=body + SCORED), scheme()).findings
    assert finding.code == "E606"
    assert "from 1 November 2010 to 31 December 2010" in finding.message


def test_a_setting_that_begins_after_the_scheme_is_a_mistake_of_the_scheme() -> None:
    body = LIMIT.replace("2010-04-01, value: 5", "2010-05-01, value: 5")
    (finding,) = check(policy(body=body + SCORED), scheme()).findings
    assert (finding.code, finding.place.file) == ("E607", "policies/schemes/town.yaml")
    assert "from 1 April 2010 to 30 April 2010" in finding.message


def test_a_series_of_the_scheme_covers_all_its_days() -> None:
    own = "settings: {care.limit: [{from: 2010-09-01, value: 3, basis: local}]}\n"
    (finding,) = check(policy(body=LIMIT + SCORED), scheme(own + "answers: [care.needed]")).findings
    assert finding.code == "E607"
    assert "from 1 April 2010 to 31 August 2010" in finding.message


def test_two_values_for_one_day_are_found() -> None:
    overlap = LIMIT.replace("value: 5", "to: 2011-06-30, value: 5")
    assert codes(check(policy(body=overlap + SCORED), scheme())) == ["E604"]
    twice = LIMIT.replace("2011-01-01", "2010-04-01")
    assert codes(check(policy(body=twice + SCORED), scheme())) == ["E605"]


def test_two_versions_for_one_day_are_found() -> None:
    one = policy(body=FRAIL + NEEDED)
    two = policy(body=FRAIL + NEEDED, version="2", days="{from: 2011-01-01}")
    assert "E603" in codes(check(one, two, scheme()))


def test_some_rows_of_a_table_change_and_the_others_stay() -> None:
    body = """
        types:
          part:
            choices: {bed: Bed, bath: Bath, lift: Lift}
        facts:
          part: {ask: Which part?, type: part}
        settings:
          price:
            title: Price of a part
            type: table
            by: {part: part}
            gives: money
            read: exact
            values:
              - from: 2010-04-01
                basis: local
                rows: {bed: £10, bath: £20, lift: £30}
              - from: 2011-01-01
                basis: local
                rows: {bed: £11, bath: £21, lift: £31}
        decisions:
          needed: {title: Price, type: money, value: price(part)}
    """
    own = """
        answers: [care.needed]
        settings:
          care.price:
            - from: 2010-04-01
              basis: local
              other_rows: from the policy
              rows: {bath: £99}
    """
    checked = check(policy(body=body), scheme(own))
    assert not checked.findings
    tables = [each.tables[0] for each in checked.schemes["town"].stretches]
    given = [[rung.gives for rung in table.rows[0][1]] for table in tables]
    assert given == [[1000, 9900, 3000], [1100, 9900, 3100]]


def test_a_policy_that_no_scheme_uses_is_checked_all_the_same() -> None:
    checked = check(policy(body=NEEDED))
    assert codes(checked) == ["E301"]


def test_a_policy_alone_sees_what_is_in_force_on_its_first_day() -> None:
    care = policy(body=NEEDED.replace("frail", "person.frail"))
    person = policy("person", FRAIL, days="{from: 2010-04-01, to: 2010-04-30}")
    assert codes(check(care, person)) == ["W706", "W706"]
    late = policy("person", FRAIL, days="{from: 2010-04-02}")
    assert codes(check(care, late)) == ["E622", "W706"]


def test_one_mistake_in_many_stretches_and_schemes_is_one_message() -> None:
    body = LIMIT + SCORED.replace("score > limit", "score > limmit")
    checked = check(policy(body=body), scheme(), scheme(name="city"))
    assert codes(checked) == ["E301"]


def test_a_broken_policy_makes_no_noise_elsewhere() -> None:
    care = policy(body=NEEDED.replace("frail", "person.frail and person.old > 3"))
    broken = policy("person", "facts: [\n")
    checked = check(care, broken, scheme(policies="[person, care]"))
    assert {finding.place.file for finding in checked.findings} == {"policies/person/1.yaml"}
