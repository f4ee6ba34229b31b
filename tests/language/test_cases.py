"""A case against the facts of its scheme: values, what is not known, and what is wrong."""

import json
from datetime import date
from fractions import Fraction
from typing import Any

import pytest

from engine.diagnostics import Source
from engine.language import cases
from engine.program.program import Program
from engine.program.types import Length
from engine.program.values import ABSENT, UNKNOWN
from tests.language.folders import check, policy, scheme

BODY = """
types:
  band:
    levels: {low: Low, medium: Medium, high: High}
  way:
    choices: {slow: Slowly, pain: With pain}
facts:
  frail: {ask: Is the person frail?, type: yes/no}
  born: {ask: When was the person born?, type: date, min: 1900-01-01}
  score: {ask: What is the score?, type: number, min: 0, max: 100}
  weight: {ask: What is the weight?, type: number, places: 1}
  part: {ask: Which part is for health?, type: percent}
  balance: {ask: What is the balance?, type: money, min: -£5,000}
  paid: {ask: What is paid?, type: money a week}
  wait: {ask: How long is the wait?, type: period}
  risk: {ask: How high is the risk?, type: band}
  ways: {ask: In which ways?, type: several of way}
  story: {ask: What happened?, type: text, optional: yes}
  panel: {ask: What sum did the panel set?, type: money a week, optional: yes}
  lines:
    ask: What does it cost, line by line?
    type: list
    each:
      what: {ask: What is it?, type: text}
      amount: {ask: What does it cost?, type: money a week}
      note: {ask: What is noted?, type: text, optional: yes}
questionnaires:
  saq:
    title: Self-assessment
    raters: {self: The person, agreed: As agreed}
    beside:
      reason: {ask: Why was it changed?, type: text, optional: yes}
    questions:
      meals:
        ask: Making meals
        answers: {none: I need no help, some: I need some help}
  ratings:
    title: Ratings
    type: number
    min: 0
    max: 4
    counts_as_not_known: 9
    questions:
      mood: {ask: Low mood}
      sleep: {ask: Bad sleep, optional: yes}
settings:
  limit:
    title: The limit
    type: number
    values:
      - {from: 2010-04-01, value: 5, basis: local}
decisions:
  needed: {title: Care is needed, type: yes/no, value: score > limit}
"""
FIXED = """
answers: [care.needed]
fixed:
  care.frail: yes
"""
BODY = BODY.replace("min: -£5,000}", "min: -£5000}")
DAY = date(2010, 6, 1)


def program(own: str = "answers: [care.needed]") -> Program:
    made = check(policy(body=BODY), scheme(own)).schemes["town"].on(DAY)
    assert made is not None
    return made


def read(facts: str, own: str = "answers: [care.needed]", head: str = "") -> Any:
    text = f"case: jo\nscheme: town\nday: 2010-06-01\n{head}facts:\n{facts}"
    case, findings = cases.read(Source("case.yaml", text), program(own), day=DAY)
    assert (case is None) == bool(findings)
    return [finding.code for finding in findings] if case is None else case.facts


@pytest.mark.parametrize(
    ("name", "written", "value"),
    [
        ("frail", "yes", True),
        ("frail", "no", False),
        ("frail", "not_known", UNKNOWN),
        ("born", "1974-05-02", date(1974, 5, 2)),
        ("score", "16", 16),
        ("score", "007", 7),
        ("weight", "70.5", Fraction(141, 2)),
        ("weight", "-1,200", -1200),
        ("part", "12.5%", Fraction(1, 8)),
        ("part", "100%", 1),
        ("balance", "-£1,200.50", -120050),
        ("paid", "£90 a week", 9000),
        ("paid", "£0", 0),
        ("wait", "15 weeks", Length(105, "days")),
        ("wait", "1 year", Length(12, "months")),
        ("risk", "medium", 1),
        ("ways", "[pain, slow]", frozenset({0, 1})),
        ("ways", "[]", frozenset()),
        ("ways", "slow", frozenset({0})),
        ("story", "yes", "yes"),
        ("panel", "not_known", UNKNOWN),
    ],
)
def test_a_value_of_each_type(name: str, written: str, value: object) -> None:
    assert read(f"  {name}: {written}")[f"care.{name}"] == value


def test_what_is_left_out_is_unknown_or_absent() -> None:
    facts = read("  frail: yes")
    assert facts["care.score"] is UNKNOWN
    assert facts["care.panel"] is ABSENT
    assert facts["care.lines"] is UNKNOWN
    assert facts["care.saq.self.meals"] is UNKNOWN
    assert facts["care.saq.reason.meals"] is ABSENT
    assert facts["care.ratings.sleep"] is ABSENT


def test_every_fact_of_the_program_has_a_value() -> None:
    assert set(read("  frail: yes")) == {note.name for note in program().facts}


def test_a_list_is_complete_and_a_field_left_out_is_not_known() -> None:
    facts = read("  lines:\n    - {what: Help, amount: £30 a week}\n    - {what: Lift}\n")
    assert facts["care.lines"] == (
        {"what": "Help", "amount": 3000, "note": ABSENT},
        {"what": "Lift", "amount": UNKNOWN, "note": ABSENT},
    )
    assert read("  lines: []")["care.lines"] == ()
    assert read("  lines: not_known")["care.lines"] is UNKNOWN


def test_the_answers_of_raters_and_what_stands_beside_them() -> None:
    facts = read(
        "  saq:\n    self: {meals: some}\n    agreed: not_known\n"
        "    beside:\n      reason: {meals: It was talked about.}\n"
    )
    assert facts["care.saq.self.meals"] == 1
    assert facts["care.saq.agreed.meals"] is UNKNOWN
    assert facts["care.saq.reason.meals"] == "It was talked about."


def test_an_answer_that_counts_as_not_known() -> None:
    assert read("  ratings: {mood: 9, sleep: 4}")["care.ratings.mood"] is UNKNOWN
    assert read("  ratings: {mood: 5}") == ["C804"]


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("frail: maybe", "C802"),
        ("frail: true", "C802"),
        ("born: 2010-02-30", "C802"),
        ("born: 2 May 1974", "C802"),
        ("born: 1899-12-31", "C804"),
        ("score: NaN", "C802"),
        ("score: 1e999", "C802"),
        ("score: 1,2", "C802"),
        ("score: 1 200", "C802"),
        ("score: 2.5", "C805"),
        ("score: -1", "C804"),
        ("score: ٣", "C802"),
        ("part: 40", "C802"),
        ("part: 140%", "C804"),
        ("part: 0.001%", "C805"),
        ("paid: 30", "C802"),
        ("paid: $30", "C802"),
        ("paid: £30", "C806"),
        ("paid: £30 a month", "C806"),
        ("paid: -£5 a week", "C804"),
        ("paid: £1.005 a week", "C805"),
        ("balance: £30 a week", "C806"),
        ("wait: soon", "C802"),
        ("wait: -3 days", "C802"),
        ("risk: High", "C803"),
        ("risk: [high]", "C807"),
        ("ways: [slow, fast]", "C803"),
        ("ways: {slow: yes}", "C807"),
        ("lines: £30 a week", "C807"),
        ("lines: [£30 a week]", "C807"),
        ("lines: [{amuont: £30 a week}]", "C808"),
        ("saq: some", "C807"),
        ("saq: {meals: some}", "C809"),
        ("saq: {self: {meals: lots}}", "C803"),
        ("ratings: {mood: {self: 3}}", "C807"),
        ("fraill: yes", "C800"),
        ("needed: yes", "C801"),
        ("limit: 7", "C801"),
    ],
)
def test_a_value_that_will_not_do(written: str, code: str) -> None:
    assert read(f"  {written}") == [code]


def test_the_nearest_answer_is_named_by_name_or_by_title() -> None:
    source = Source("case.yaml", "facts:\n  risk: hihg\n  ways: [With pian]\n")
    _, findings = cases.read(source, program())
    assert [finding.help for finding in findings] == [
        "did you mean `high`?",
        "did you mean `pain`?",
    ]


def test_all_problems_are_found_at_once_with_their_places() -> None:
    text = "facts:\n  frail: maybe\n  score: 500\n  lines:\n    - {what: Help, amount: 30}\n"
    _, findings = cases.read(Source("case.yaml", text), program())
    places = [(each.code, each.place.line, each.place.column) for each in findings]
    assert places == [("C802", 2, 10), ("C804", 3, 10), ("C802", 5, 28)]


def test_what_the_scheme_fixes_is_not_for_the_case_to_change() -> None:
    assert read("  score: 7", FIXED)["care.frail"] is True
    assert read("  frail: yes", FIXED)["care.frail"] is True
    assert read("  frail: not_known", FIXED)["care.frail"] is True
    assert read("  frail: no", FIXED) == ["C810"]


def test_a_case_for_another_scheme_or_day_is_refused() -> None:
    text = "scheme: city\nday: 2010-06-02\nfacts:\n  frail: yes\n"
    case, findings = cases.read(Source("case.yaml", text), program(), day=DAY)
    assert case is None
    assert [finding.code for finding in findings] == ["C811", "C812"]


def test_a_case_says_which_scheme_and_day_it_is_for() -> None:
    head, findings = cases.head(Source("case.yaml", "case: jo\nscheme: town\nfacts: {}\n"))
    assert head == cases.CaseHead("jo", "town", None)
    assert not findings


def test_a_case_in_json() -> None:
    written = {
        "case": "jo",
        "facts": {
            "frail": True,
            "score": 16,
            "paid": "£90 a week",
            "ways": ["pain"],
            "lines": [{"what": "Help", "amount": "£30 a week"}],
            "saq": {"self": {"meals": "some"}},
        },
    }
    source = Source("case.json", json.dumps(written))
    case, findings = cases.read(source, program(), is_json=True)
    assert not findings
    assert case is not None
    assert case.facts["care.frail"] is True
    assert case.facts["care.ways"] == frozenset({1})
    assert case.facts["care.lines"] == ({"what": "Help", "amount": 3000, "note": ABSENT},)
