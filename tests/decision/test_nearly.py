"""Rows that nearly held, against the plain reading: try every row, one condition at a time."""

from collections.abc import Mapping
from datetime import date
from typing import Any

import pytest

from engine.decision.nearly import conditions_of
from engine.decision.record import Recorder, Told
from engine.meaning.choosing import EXACT, Naming
from engine.meaning.meaning import Meaning
from engine.meaning.outcome import Made
from engine.meaning.possible import Refused
from engine.meaning.results import Outcome
from engine.program.program import Decision, Program, RulesBody
from engine.program.values import Value
from tests.decision.worlds import drawn, world


def plainly(decision: Decision, made: Made, outcome: Outcome, at: Any = None) -> list[str]:
    """Return the rows that nearly held, and would have changed the answer, of a complete case."""
    body = decision.body
    assert isinstance(body, RulesBody)
    if made.answer.state != "known" or not made.evaluated:
        return []
    found = []
    for place, row in enumerate(body.rows):
        if place in made.possible or not row.conditions:
            continue
        said = [outcome.answer(one.expr, at) for one in conditions_of(row)]
        failing = [one for one in said if not (one.state == "known" and one.value is True)]
        certainly = [one for one in failing if one.state == "absent" or one.value is False]
        if len(failing) == len(certainly) == 1 and changes(body, place, made, outcome, at):
            found.append(row.id)
    return found


def changes(body: RulesBody, place: int, made: Made, outcome: Outcome, at: Any) -> bool:
    """Return whether the answer is another one with the row at *place* among those that hold."""
    held = tuple(sorted((*made.certain, place)))
    values = {one: outcome.answer(body.rows[one].then, at) for one in held}
    if any(value.state != "known" for value in values.values()):
        return True
    naming = Naming("d", tuple(row.id for row in body.rows))
    try:
        answer, _ = EXACT[body.choose](held, lambda one: values[one].value, lambda: None, naming)
    except Refused:
        return True
    return bool(answer != made.answer.value)


def recorded(program: Program, facts: Mapping[str, Value], day: date) -> tuple[Any, Outcome]:
    outcome = Meaning(program).decide(facts, day)
    record: Any = Recorder(program).record(Told("a", day, facts), outcome, cross_checked=True)
    return record, outcome


def test_the_rows_are_those_of_the_plain_reading() -> None:
    seen = 0
    for program, facts, day in drawn(range(60)):
        record, outcome = recorded(program, facts, day)
        for decision in program.decisions:
            if not isinstance(decision.body, RulesBody):
                continue
            made = outcome.decisions[decision.name]
            written = record["decisions"][decision.name].get("nearly", [])
            expected = plainly(decision, made, outcome)
            assert [row["id"] for row in written] == expected, (decision, facts)
            seen += len(expected)
    assert seen > 20


def test_what_was_kept_of_one_case_is_right_for_another() -> None:
    """One recorder for many cases of a program: what it keeps of one must not colour the next."""
    kept: dict[int, Recorder] = {}
    for program, facts, day in drawn(range(12), count=12):
        recorder = kept.setdefault(id(program), Recorder(program))
        told, outcome = Told("a", day, facts), Meaning(program).decide(facts, day)
        fresh = Recorder(program).record(told, outcome, cross_checked=True)
        assert recorder.record(told, outcome, cross_checked=True) == fresh


ROWS = """
facts:
  a: {ask: A number, type: number, min: 0, max: 9}
  b: {ask: Another number, type: number, min: 0, max: 9}
  c: {ask: Yes or no, type: yes/no}
decisions:
  d:
    title: A decision
    type: number
    rules:
      choose: CHOOSE
      basis: local
      rows:
        - id: one
          when:
            all:
              - a > 5 and b > 5
              - c
          then: 1
          because: One.
        - id: two
          when: a > b
          then: 2
          because: Two.
        - id: three
          when: a + b > 12
          then: 3
          because: Three.
OTHERWISE
"""
OTHERWISE = "      otherwise: {then: 0, because: None, basis: local}"


def nearly(choose: str, case: str) -> list[Any]:
    otherwise = "" if choose in ("sum", "count") else OTHERWISE
    policy = ROWS.replace("CHOOSE", choose).replace("OTHERWISE", otherwise)
    if choose == "count":
        policy = "".join(line for line in policy.splitlines(True) if "then:" not in line)
    found: list[Any] = (
        world(policy, answers="p.d").record(case)["decisions"]["p.d"].get("nearly", [])
    )
    return found


def test_a_condition_shows_what_it_was_asked_of() -> None:
    assert nearly("highest", "a: 6\nb: 6\nc: no") == [
        {"id": "one", "failed": [{"condition": "c", "was": "no"}]},
        {"id": "two", "failed": [{"condition": "a > b", "read": {"a": "6", "b": "6"}}]},
        {"id": "three", "failed": [{"condition": "a + b > 12", "read": {"a": "6", "b": "6"}}]},
    ]


def test_of_a_line_with_several_parts_the_part_that_failed_is_shown() -> None:
    [one, *_] = nearly("highest", "a: 6\nb: 3\nc: yes")
    assert one == {
        "id": "three",
        "failed": [{"condition": "a + b > 12", "read": {"a": "6", "b": "3"}}],
    }
    [one, *_] = nearly("sum", "a: 6\nb: 3\nc: yes")
    assert one == {"id": "one", "failed": [{"condition": "a > 5 and b > 5", "read": {"b": "3"}}]}


@pytest.mark.parametrize(
    ("choose", "ids"),
    [
        ("highest", ["three"]),
        ("lowest", ["one"]),
        ("first", ["one"]),
        ("unique", ["one", "three"]),
        ("agree", ["one", "three"]),
        ("sum", ["one", "three"]),
        ("count", ["one", "three"]),
    ],
)
def test_only_rows_that_would_have_changed_the_answer_count(choose: str, ids: list[str]) -> None:
    found = nearly(choose, "a: 6\nb: 3\nc: yes")
    assert [row["id"] for row in found] == ids


def test_a_row_in_doubt_did_not_nearly_hold() -> None:
    assert [row["id"] for row in nearly("sum", "a: 6\nb: 6")] == ["two", "three"]
    assert nearly("sum", "") == []
