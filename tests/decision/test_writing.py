"""Values and possible answers in the record: written, and read back as they were."""

from datetime import date
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.decision import reading
from engine.decision.writing import brief, possible, titles, writer
from engine.meaning.outcome import Answer, Anything, Between, Some, Within
from engine.program.types import (
    WORDS,
    YES_NO,
    Day,
    Length,
    Member,
    Members,
    Money,
    Number,
    Parts,
    Percent,
    Period,
    Several,
    Type,
)
from engine.program.values import ABSENT, UNKNOWN, Value, as_json

BAND = Members("p.band", (Member("low", "Low"), Member("high", "High"), Member("top", "Top")), True)
fractions = st.fractions(max_denominator=10**6)
numbers = st.one_of(st.integers(), fractions.filter(lambda one: one.denominator != 1))
places = st.frozensets(st.integers(0, 2))
VALUES: list[tuple[Type, Any]] = [
    (YES_NO, st.booleans()),
    (BAND, st.integers(0, 2)),
    (Several(BAND), places),
    (Money("week"), numbers),
    (Money(), numbers),
    (Number(), numbers),
    (Percent(), numbers),
    (Day(), st.dates()),
    (Period(), st.builds(Length, st.integers(0, 999), st.sampled_from(["days", "months"]))),
    (WORDS, st.text().filter(lambda text: text != "not_known")),
]
typed = st.one_of([st.tuples(st.just(kind), values) for kind, values in VALUES])


@given(typed)
def test_a_value_stands_as_the_canonical_form_says(pair: tuple[Type, Value]) -> None:
    kind, value = pair
    assert writer(kind)(value) == as_json(value, kind)


@given(typed)
def test_a_value_is_read_back_as_it_was(pair: tuple[Type, Value]) -> None:
    kind, value = pair
    assert reading.value(writer(kind)(value), kind) == value


@pytest.mark.parametrize("kind", [kind for kind, _ in VALUES], ids=str)
def test_having_no_value_is_read_back_too(kind: Type) -> None:
    assert writer(kind)(ABSENT) is None
    assert reading.value(None, kind) is ABSENT
    assert writer(kind)(UNKNOWN) == "not_known"
    assert reading.value("not_known", kind) is UNKNOWN


def test_percents_and_fractions_are_exact_text() -> None:
    assert writer(Percent())(Fraction(1, 8)) == "12.5%"
    assert writer(Percent())(Fraction(8687, 10000)) == "86.87%"
    assert writer(Percent())(1) == "100%"
    assert writer(Percent())(Fraction(1, 3)) == "100/3%"
    assert writer(Number())(Fraction(25, 13)) == "25/13"
    assert writer(Money("week"))(Fraction(9, 2)) == {"pence": "4.5", "a": "week"}


def test_named_parts_stand_by_name() -> None:
    kind = Parts((("nhs", Money("year")), ("rest", Money("year"))))
    value: Any = (203_276, 30_724)
    assert writer(kind)(value) == {
        "nhs": {"pence": 203276, "a": "year"},
        "rest": {"pence": 30724, "a": "year"},
    }


@pytest.mark.parametrize(
    ("kind", "answers", "written"),
    [
        (BAND, Some(frozenset((2, 1))), {"members": ["high", "top"]}),
        (YES_NO, Some(frozenset((False, True))), {"members": ["no", "yes"]}),
        (Money("week"), Between(9000, None), {"from": {"pence": 9000, "a": "week"}, "to": None}),
        (Day(), Between(None, date(2011, 4, 1)), {"from": None, "to": "2011-04-01"}),
        (
            Several(BAND),
            Within(frozenset((0,)), frozenset((0, 2))),
            {"certain": ["low"], "possible": ["low", "top"]},
        ),
        (WORDS, Anything(), {"anything": True}),
    ],
    ids=str,
)
def test_what_is_possible_is_written_and_read_back(kind: Type, answers: Any, written: Any) -> None:
    assert possible(answers, kind) == written
    assert reading.possible(written, kind) == answers


def test_an_answer_among_what_was_read() -> None:
    write = writer(BAND)
    assert brief(Answer("known", 1), BAND, write) == "high"
    assert brief(Answer("absent"), BAND, write) is None
    assert brief(Answer("refused"), BAND, write) == {"refused": True}
    left = Answer("open", possible=Some(frozenset((0, 1))), absent=True)
    assert brief(left, BAND, write) == {"members": ["low", "high"], "may_not_apply": True}


def test_titles_stand_beside_the_members_named() -> None:
    give = titles(BAND)
    assert give is not None
    assert give(Answer("known", 2)) == {"top": "Top"}
    assert give(Answer("open", possible=Some(frozenset((0, 2))))) == {"low": "Low", "top": "Top"}
    several = titles(Several(BAND))
    assert several is not None
    assert several(Answer("known", frozenset((1,)))) == {"high": "High"}
    assert titles(YES_NO) is None
    rows = Members("p.rows", (Member("r1", "r1"), Member("r2", "r2")))
    assert titles(Several(rows)) is None
