"""Which questions still matter, and in what order."""

from datetime import date
from fractions import Fraction
from typing import Any

import pytest

from engine.decision.questions import Ranker, width
from engine.decision.tried import Trials
from engine.meaning.outcome import Answer, Anything, Between, Possible, Some, Within
from engine.program.values import ABSENT
from tests.decision.worlds import DAY, World, drawn, world

POLICY = """
types:
  band:
    levels: {none: None, low: Low, high: High, top: Top}
facts:
  danger: {ask: Is there danger?, type: yes/no}
  hours: {ask: How many hours?, type: number, min: 0, max: 100}
  alone: {ask: Does the person live alone?, type: yes/no}
  seldom: {ask: Is it seldom?, type: yes/no}
  cost: {ask: What does it cost?, type: money a week}
  given: {ask: Any name?, type: text, optional: yes}
  items:
    ask: What is there?
    type: list
    each:
      worth: {ask: What is it worth?, type: money, max: £100}
settings:
  pay:
    title: Pay by hours
    type: table
    by: {hours: number}
    gives: money a week
    read: step
    below: £0 a week
    above: last
    values:
      - from: 2010-01-01
        basis: local
        rows: {30: £10.00 a week, 60: £20.00 a week}
decisions:
  band:
    title: Band
    type: band
    rules:
      choose: highest
      basis: local
      rows:
        - {id: top, when: danger, then: top, because: There is danger.}
        - {id: high, when: alone and seldom, then: high, because: Alone.}
        - {id: low, when: hours > 10, then: low, because: Hours.}
      otherwise: {then: none, because: Nothing., basis: local}
  paid:
    title: Paid
    type: money a week
    value: pay(hours)
  known:
    title: Always known
    type: number
    value: 1 + 1
  priced:
    title: Priced
    type: money a week
    value: cost
  worth:
    title: Worth
    type: money
    value: sum(item.worth for item in items)
"""


@pytest.fixture(scope="module")
def made() -> World:
    return world(POLICY, answers="p.band, p.paid, p.known, p.priced, p.worth")


def ranked(made: World, text: str) -> list[tuple[str, Any, Any]]:
    facts = made.facts(text)
    meaning = made.meaning
    found = Ranker(made.program, meaning).rank(facts, DAY, meaning.decide(facts, DAY))
    return [(one.name, one.worst, one.mean) for one in found]


def test_what_settles_everything_comes_first(made: World) -> None:
    names = [name for name, _, _ in ranked(made, "cost: £5 a week\nitems: []")]
    assert names == ["p.hours", "p.danger", "p.alone", "p.seldom"]


def test_lists_and_open_ranges_come_last_as_written(made: World) -> None:
    found = ranked(made, "")
    assert [name for name, _, _ in found][-2:] == ["p.cost", "p.items"]
    assert all(worst is None and mean is None for _, worst, mean in found[-2:])
    assert all(worst is not None for _, worst, _ in found[:-2])


def test_a_question_that_changes_no_answer_is_not_asked(made: World) -> None:
    names = [name for name, _, _ in ranked(made, "danger: yes\ncost: £5 a week\nitems: []")]
    assert names == ["p.hours"]
    assert ranked(made, "danger: yes\nhours: 5\ncost: £5 a week\nitems: []") == []


def test_the_widths_are_parts_of_what_is_possible_now(made: World) -> None:
    """Danger, yes: nothing left of the band; no: none or low of none, low and top."""
    found = ranked(made, "alone: no\nhours: 5\ncost: £5 a week\nitems: []")
    assert found == [("p.danger", 0, 0)]
    two = ranked(made, "alone: no\ncost: £5 a week\nitems: []")
    assert two[0] == ("p.hours", Fraction(1, 4), Fraction(1, 4))
    assert two[1] == ("p.danger", Fraction(3, 4), Fraction(5, 8))


def test_a_field_of_an_entry_is_a_question_too(made: World) -> None:
    rest = "danger: yes\nhours: 5\ncost: £5 a week\n"
    found = ranked(made, f"{rest}items:\n  - worth: not_known\n  - worth: £5")
    assert found == [("p.items.1.worth", 0, 0)]


def test_the_answers_tried_of_a_number_are_the_ends_and_one_of_each_stretch(made: World) -> None:
    trials = Trials.of(made.program)
    notes = {note.name: note for note in made.program.facts}
    assert trials.answers(notes["p.hours"]) == (0, 5, 20, 45, 80, 100)
    assert trials.answers(notes["p.danger"]) == (False, True)
    assert trials.answers(notes["p.cost"]) == ()
    assert trials.answers(notes["p.items"]) == ()
    assert trials.answers(notes["p.given"]) == (ABSENT, "given")


@pytest.mark.parametrize(
    ("now", "then", "left"),
    [
        (Some(frozenset((0, 1, 2))), Some(frozenset((0, 1))), Fraction(1, 2)),
        (Some(frozenset((0, 1, 2))), Some(frozenset((0, 1, 2))), Fraction(1)),
        (Between(0, 100), Between(0, 25), Fraction(1, 4)),
        (Between(0, None), Between(0, None), Fraction(1)),
        (Between(0, None), Between(0, 25), Fraction(1, 2)),
        (Between(date(2011, 1, 1), date(2011, 1, 11)), Between(date(2011, 1, 1), date(2011, 1, 6)),
         Fraction(1, 2)),
        (Within(frozenset(), frozenset((0, 1))), Within(frozenset((0,)), frozenset((0, 1))),
         Fraction(1, 2)),
        (Anything(), Anything(), Fraction(1)),
    ],
    ids=str,
)  # fmt: skip
def test_width(now: Possible, then: Possible, left: Fraction) -> None:
    assert width(Answer("open", possible=then), Answer("open", possible=now)) == left


def test_that_it_may_not_apply_counts_as_one_more_answer() -> None:
    now = Answer("open", possible=Some(frozenset((0, 1))), absent=True)
    assert width(Answer("open", possible=Some(frozenset((0,))), absent=True), now) == Fraction(1, 2)
    assert width(Answer("open", possible=Some(frozenset((0, 1)))), now) == Fraction(1, 2)
    assert width(Answer("absent"), now) == 0
    one_sum = Answer("open", possible=Between(5, 5), absent=True)
    assert width(one_sum, one_sum) == 1


def test_a_listed_question_comes_once_and_every_open_one_is_listed() -> None:
    for program, facts, day in drawn(range(15), hidden=4):
        meaning = World(program).meaning
        outcome = meaning.decide(facts, day)
        found = Ranker(program, meaning).rank(facts, day, outcome)
        open_answers = [
            outcome.decisions[name].answer
            for name in program.answers
            if outcome.decisions[name].answer.state == "open"
        ]
        names = [one.name for one in found]
        assert sorted(names) == sorted(frozenset().union(*(one.questions for one in open_answers)))
        widths = [(one.worst, one.mean) for one in found if one.worst is not None]
        assert widths == sorted(widths)
        assert all(one is not None and 0 <= one <= 1 for pair in widths for one in pair)
