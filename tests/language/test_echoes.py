"""One mistake gives one message, though it shows in many places."""

import pytest

from engine.language.check import Checked
from tests.language.folders import FRAIL, NEEDED, check, codes, policy, rules, scheme


def town(body: str) -> Checked:
    return check(policy(body=body), scheme())


def test_a_name_that_is_not_known_is_reported_where_it_stands_first() -> None:
    body = FRAIL + NEEDED.replace("frail", "fraill or not fraill")
    (finding,) = town(body).findings
    assert (finding.code, finding.place.line) == ("E301", 16)
    assert [label for _, label in finding.related] == ["and here"]


def test_two_names_that_are_not_known_are_two_mistakes() -> None:
    body = FRAIL + NEEDED.replace("frail", "fraill or oldd")
    assert codes(town(body)) == ["E301", "E301"]


@pytest.mark.parametrize(
    ("right", "wrong", "code"),
    [
        ("facts:", "fcats:", "E201"),
        ("decisions:", "decsions:", "E201"),
        ("      frail:", "      frail:x", "E117"),
        ("        ask: Is", "        ask: 'Is", "E123"),
    ],
)
def test_what_a_lost_part_declares_is_not_missed_again(right: str, wrong: str, code: str) -> None:
    body = (FRAIL + NEEDED).replace(right, wrong, 1)
    assert codes(town(body)) == [code]


@pytest.mark.parametrize(("written", "code"), [("none", "E203"), ("{}", "E208"), ("[a]", "E203")])
def test_names_of_a_block_that_is_none_are_not_missed(written: str, code: str) -> None:
    assert codes(town(f"    facts: {written}\n" + NEEDED)) == [code]


RATED = """
types:
  way: {levels: {some: Some, most: Most}}
facts:
  lines: {ask: What does it cost?, type: list, each: {sum: {ask: How much?, type: money}}}
questionnaires:
  saq:
    title: Ratings
    raters: {self: The person}
    type: way
    questions: {meals: {ask: Meals?}}
decisions:
  needed: {title: Care is needed, type: yes/no, value: saq.self.meals is most}
  dear: {title: It is dear, type: yes/no, value: sum(line.sum for line in lines) > £5}
"""


@pytest.mark.parametrize(
    "block",
    [
        "raters: {self: The person}",
        "questions: {meals: {ask: Meals?}}",
        "levels: {some: Some, most: Most}",
        "each: {sum: {ask: How much?, type: money}}",
    ],
)
def test_names_of_an_empty_block_are_not_missed(block: str) -> None:
    assert not codes(town(RATED))
    assert codes(town(RATED.replace(block, block.partition(":")[0] + ": {}"))) == ["E208"]


def test_what_stands_twice_is_neither_missing_nor_short_of_a_sum() -> None:
    body = """
facts:
  sum: {ask: What sum?, type: money, optional: no}
decisions:
  needed:
    title: Care
    split: {whole: sum, into: {one: 40%, one: 60%}}
"""
    assert codes(town(body)) == ["E107"]


def test_a_table_that_is_named_as_a_function_is_told_once() -> None:
    body = """
facts:
  score: {ask: What is the score?, type: number, min: 0, max: 9}
settings:
  max:
    title: The most
    type: table
    by: {score: number}
    gives: number
    read: step
    below: refuse
    above: last
    values: [{from: 2010-04-01, basis: local, rows: {1: 1, 2: 2}}]
decisions:
  needed: {title: The sum, type: number, value: max(score)}
"""
    assert codes(town(body)) == ["E501"]
    assert "E230" in codes(town(body.replace("  max:", "  most:").replace("max(", "min(")))


@pytest.mark.parametrize(
    ("right", "wrong", "code", "help_"),
    [
        ("because: So.", "because: *so it is", "E109", '`because: "*so it is"`'),
        ("- id: old", "-id: old", "E117", "`- id: old`"),
        ("- id: old", "- - id: old", "E118", "`- id: old`"),
    ],
)
def test_a_sign_too_many_or_a_space_too_few_is_told_once(
    right: str, wrong: str, code: str, help_: str
) -> None:
    row = "- id: old\n  when: frail\n  then: yes\n  because: So.\n"
    body = rules(row, FRAIL)
    assert not codes(town(body))
    (finding,) = town(body.replace(right, wrong)).findings
    assert finding.code == code
    assert help_ in finding.help


def test_names_that_clash_with_each_version_of_a_policy_clash_once() -> None:
    versions = [
        policy("aid", FRAIL + NEEDED, days="{from: 2010-04-01, to: 2010-12-31}"),
        policy("aid", FRAIL + NEEDED, version="2", days="{from: 2011-01-01}"),
    ]
    other = NEEDED.replace("needed:", "aid:").replace("Care", "Help")
    old = (FRAIL + other).replace("frail", "old")
    uses = scheme("answers: [aid.needed]", policies="[aid, care]")
    (finding,) = check(*versions, policy(body=old), uses).findings
    assert finding.code == "E502"
    assert [place.file for place, _ in finding.related] == [
        "policies/aid/1.yaml",
        "policies/aid/2.yaml",
    ]
    again = FRAIL.replace("Is the person", "Is he") + other.replace("aid:", "asked:")
    assert codes(check(*versions, policy(body=again), uses)) == ["E503"]


def test_a_policy_that_cannot_be_read_is_not_missed_by_others() -> None:
    broken = policy("person", FRAIL.replace("facts:", "fcats:"))
    care = policy(body=NEEDED.replace("frail", "person.frail"))
    assert codes(check(broken, care, scheme(policies="[person, care]"))) == ["E201"]


def test_a_condition_that_cannot_be_read_tells_nothing_of_absence() -> None:
    panel = "facts:\n  panel: {ask: What sum?, type: money, optional: yes}\n"
    agreed = """
decisions:
  needed:
    title: The sum
    type: money
    applies_when: panel is given
    because: There is none.
    value: panel
"""
    assert codes(town(panel + agreed)) == ["E411"]


def test_a_scheme_that_misspells_a_policy_is_told_once() -> None:
    checked = check(policy(body=FRAIL + NEEDED), scheme(policies="[crae]"))
    assert codes(checked) == ["E608"]


def test_a_scheme_without_readable_days_is_told_once() -> None:
    checked = check(policy(body=FRAIL + NEEDED), scheme(days="{from: tomorrow}"))
    assert codes(checked) == ["E205"]


def test_weeks_that_are_misspelt_are_not_missed_again() -> None:
    body = """
facts:
  paid: {ask: What is paid?, type: money a week}
decisions:
  needed: {title: A year, type: money a year, value: a_year(paid)}
"""
    own = "settings: {weeks_in_yaer: [{from: 2010-04-01, value: 52, basis: local}]}\n"
    checked = check(policy(body=body), scheme(own + "answers: [care.needed]"))
    (finding,) = checked.findings
    assert finding.code == "E612"
    assert finding.help == "did you mean `weeks_in_year`?"


def test_independent_mistakes_are_all_reported_in_one_run() -> None:
    body = """
sources:
  GUIDE: {title: A guide}
facts:
  frail: {ask: Is the person frail?, type: yes/no, min: 3}
  score: {ask: What is the score?, type: number, max: 10, tpye: yes/no}
settings:
  limit:
    title: The limit
    type: number
    values:
      - {from: 2010-04-01, to: 2010-03-01, value: high, basis: sourced}
decisions:
  needed: {title: Care is needed, type: yes/no, value: score > limitt}
  other: {title: Care is needed, type: yes/no, value: score +}
flags:
  - id: one
    when: score
    raise: note
    because: See <scoer>.
    cite: GIUDE
"""
    found = codes(check(policy(body=body), scheme("answers: [care.needed, care.nothing]")))
    assert sorted(found) == sorted(
        ["E429", "E201", "E602", "E424", "E508", "E301", "E505", "E222", "E401", "E301", "E507",
         "E615"]
    )  # fmt: skip
