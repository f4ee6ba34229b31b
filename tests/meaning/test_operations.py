"""Every lifted operation holds the exact answer for every way of filling in its operands."""

from collections.abc import Callable
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.meaning import arithmetic, folds, logic
from engine.meaning.ends import HIGH, LOW
from engine.meaning.possible import Poss, Refused, ends

NUMBERS = st.integers(-20, 20) | st.fractions(-20, 20, max_denominator=4)


@st.composite
def operand(draw: st.DrawFn) -> tuple[Any, Any]:
    """Return what is possible of a number, and one number that is."""
    value = draw(NUMBERS)
    kind = draw(st.sampled_from(("known", "range", "low", "high", "set")))
    if kind == "known":
        return value, value
    below = HIGH if kind == "high" else value + draw(st.integers(0, 5))
    above = LOW if kind == "low" else value - draw(st.integers(0, 5))
    reads = frozenset((draw(st.sampled_from("xyz")),))
    if kind == "set":
        return Poss("some", frozenset((value, draw(NUMBERS))), None, reads), value
    return Poss("range", above, below, reads), value


PAIRS: dict[str, tuple[Callable[..., Any], Callable[..., Any]]] = {
    "add": (arithmetic.add, lambda x, y: x + y),
    "subtract": (arithmetic.subtract, lambda x, y: x - y),
    "multiply": (arithmetic.multiply, lambda x, y: x * y),
    "least": (arithmetic.least, min),
    "most": (arithmetic.most, max),
}
TESTS: dict[str, tuple[Callable[..., Any], Callable[..., Any]]] = {
    "less": (logic.less, lambda x, y: x < y),
    "at most": (logic.at_most, lambda x, y: x <= y),
    "same": (logic.same_number, lambda x, y: x == y),
}


@pytest.mark.parametrize("name", PAIRS)
@given(operand(), operand())
def test_a_pair(name: str, left: tuple[Any, Any], right: tuple[Any, Any]) -> None:
    lifted, exact = PAIRS[name]
    low, high = ends(lifted(left[0], right[0]))
    assert low <= exact(left[1], right[1]) <= high


@pytest.mark.parametrize("name", TESTS)
@given(operand(), operand())
def test_a_test(name: str, left: tuple[Any, Any], right: tuple[Any, Any]) -> None:
    lifted, exact = TESTS[name]
    found = lifted(left[0], right[0])
    assert exact(left[1], right[1]) in (found.a if isinstance(found, Poss) else {found})


@given(operand(), st.sampled_from((1, 5, Fraction(1, 2))), st.sampled_from(("near", "up", "down")))
def test_rounding(one: tuple[Any, Any], unit: Any, how: str) -> None:
    low, high = ends(arithmetic.rounded([], "round", one[0], unit, how))
    exact = arithmetic.rounded([], "round", one[1], unit, how)
    assert low <= exact <= high


def test_half_goes_away_from_zero_and_shows() -> None:
    trace: list[Any] = []
    assert arithmetic.rounded(trace, "round", Fraction(5, 2), 1, "near") == 3
    assert arithmetic.rounded(trace, "round", Fraction(-5, 2), 1, "near") == -3
    assert [(one.before, one.after) for one in trace] == [
        (Fraction(5, 2), 3),
        (Fraction(-5, 2), -3),
    ]


def open_(name: str) -> Poss:
    """Return a yes/no of which nothing is known."""
    return Poss("some", frozenset((False, True)), None, frozenset((name,)))


def refuse() -> Any:
    """Refuse."""
    raise Refused([logic.ABSENT_USED])


def test_and_stops_at_the_first_no_and_forgets_the_rest() -> None:
    assert logic.all_(lambda: False, refuse) is False
    assert logic.all_(lambda: open_("x"), lambda: False) is False


def test_a_side_that_may_not_be_reached_refuses_only_perhaps() -> None:
    found = logic.all_(lambda: open_("x"), refuse)
    assert found.a == {False}
    assert found.refusals == {logic.ABSENT_USED}
    with pytest.raises(Refused):
        logic.all_(lambda: True, refuse)


def test_if_with_both_branches_the_same_is_known() -> None:
    assert logic.if_(open_("x"), lambda: 5, lambda: 5) == 5
    found = logic.if_(open_("x"), lambda: 5, lambda: 7)
    assert (found.a, found.reads) == ({5, 7}, {"x"})


def test_a_sum_over_a_list_that_is_not_given_is_open_upwards() -> None:
    amount = Poss("range", 0, HIGH, frozenset(("lines",)))
    lines = Poss("list", [amount], None, frozenset(("lines",)))
    assert ends(folds.fold_sum(lines, None, lambda entry: entry[0])) == (0, HIGH)
    assert ends(folds.fold_count(lines, None)) == (0, HIGH)


def test_what_cannot_beat_the_best_is_not_asked_about() -> None:
    items = [(True, 3), (False, Poss("range", 1, 2)), (False, 4)]
    assert folds.contending("highest", items) == [True, False, True]
    assert folds.contending("lowest", items) == [True, True, False]
    assert folds.contending("highest", items[1:]) == [True, True]
