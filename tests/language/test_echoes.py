"""One mistake gives one message, though it shows in many places."""

import pytest

from engine.language.check import Checked
from tests.language.folders import FRAIL, NEEDED, check, codes, policy, scheme


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
