"""Answers in plain words."""

from datetime import date
from fractions import Fraction

import pytest

from engine.decision.wording import in_words
from engine.meaning.outcome import Answer, Anything, Between, Possible, Some, Within
from engine.program.types import (
    WORDS,
    YES_NO,
    Day,
    Member,
    Members,
    Money,
    Number,
    Percent,
    Several,
    Type,
)

BAND = Members(
    "p.band", (Member("none", "No band"), Member("high", "Substantial"), Member("top", "Critical"))
)
WEEKLY = Money("week")
TRIGGERS = Members(
    "p.triggers", (Member("band", "The band is critical."), Member("need", "It is a social need."))
)


@pytest.mark.parametrize(
    ("kind", "left", "words"),
    [
        (WEEKLY, Between(9000, 14250), "between £90.00 and £142.50 a week"),
        (WEEKLY, Between(9000, None), "at least £90.00 a week"),
        (WEEKLY, Between(None, 9000), "at most £90.00 a week"),
        (WEEKLY, Between(None, None), "not known"),
        (WEEKLY, Between(9000, 9000), "£90.00 a week"),
        (Money(), Between(-500, Fraction(1, 2)), "between -£5.00 and £0.00 and 1/2p"),
        (Percent(), Between(0, Fraction(1, 8)), "between 0% and 12.5%"),
        (Number(), Between(0, 1200), "between 0 and 1,200"),
        (
            Day(),
            Between(date(2011, 2, 14), date(2011, 4, 1)),
            "between 14 February 2011 and 1 April 2011",
        ),
        (BAND, Some(frozenset((1, 2))), "Substantial or Critical"),
        (BAND, Some(frozenset((0, 1, 2))), "No band, Substantial or Critical"),
        (YES_NO, Some(frozenset((False, True))), "yes or no"),
        (
            Several(BAND),
            Within(frozenset((1,)), frozenset((1, 2))),
            "Substantial, and perhaps Critical",
        ),
        (
            Several(BAND),
            Within(frozenset(), frozenset((0, 2))),
            "perhaps No band and Critical",
        ),
        (Several(BAND), Within(frozenset(), frozenset()), "none of them"),
        (
            Several(TRIGGERS),
            Within(frozenset((0, 1)), frozenset()),
            "The band is critical. It is a social need.",
        ),
        (
            Several(TRIGGERS),
            Within(frozenset((1,)), frozenset((0,))),
            "It is a social need. Perhaps: The band is critical.",
        ),
        (
            Several(TRIGGERS),
            Within(frozenset(), frozenset((0, 1))),
            "Perhaps: The band is critical. It is a social need.",
        ),
        (WORDS, Anything(), "not known"),
    ],
    ids=str,
)
def test_what_is_possible_in_plain_words(kind: Type, left: Possible, words: str) -> None:
    assert in_words(Answer("open", possible=left), kind) == words


def test_absence_is_one_more_possible_answer() -> None:
    left = Answer("open", possible=Between(4500, 4500), absent=True)
    assert in_words(left, WEEKLY) == "does not apply, or £45.00 a week"


def test_the_other_states() -> None:
    assert in_words(Answer("known", 4500), WEEKLY) == "£45.00 a week"
    assert in_words(Answer("absent"), WEEKLY) == "does not apply"
    assert in_words(Answer("refused"), WEEKLY) == "refused"
