"""Arithmetic, dates and points on answers still possible.

What two operands share is forgotten, so a range may be wide; it is never wrong.
"""

from collections.abc import Callable
from itertools import product
from typing import Any

from engine.meaning.dates import shift, years_between
from engine.meaning.ends import HIGH, LOW, End, Open, over, plus, times
from engine.meaning.exact import Trace, calendar_refusal, round_to
from engine.meaning.possible import (
    NOTHING,
    Poss,
    Refused,
    ends,
    join,
    join_all,
    lift,
    members,
    noted,
    settled,
    without_absence,
)
from engine.program.types import Length
from engine.program.values import ABSENT


def ranged(low: End, high: End, *sources: Any) -> Any:
    """Return the range from *low* to *high*, with what its sources read; none if empty."""
    if low > high:
        return noted(Poss("none"), *sources)
    if low == high and type(low) is not Open:
        return noted(low, *sources)
    return noted(Poss("range", low, high), *sources)


def add(left: Any, right: Any) -> Any:
    """Return `left + right`."""
    if type(left) is not Poss and type(right) is not Poss:
        return left + right
    (a, b), (c, d) = ends(left), ends(right)
    if a > b or c > d:
        return ranged(HIGH, LOW, left, right)
    return ranged(plus(a, c), plus(b, d), left, right)


def add_all(values: list[Any]) -> Any:
    """Return the sum of *values*; nought of none."""
    if not any(type(value) is Poss for value in values):
        return sum(values)
    low: End = 0
    high: End = 0
    for value in values:
        a, b = ends(value)
        if a > b:
            return ranged(HIGH, LOW, *values)
        low, high = plus(low, a), plus(high, b)
    return ranged(low, high, *values)


def negate(value: Any) -> Any:
    """Return `-value`."""
    if type(value) is not Poss:
        return -value
    low, high = ends(value)
    return ranged(-high, -low, value)


def subtract(left: Any, right: Any) -> Any:
    """Return `left - right`."""
    if type(left) is not Poss and type(right) is not Poss:
        return left - right
    return add(left, negate(right))


def multiply(left: Any, right: Any) -> Any:
    """Return `left * right`."""
    if type(left) is not Poss and type(right) is not Poss:
        return left * right
    return _corners(times, left, right)


def divide(left: Any, right: Any) -> Any:
    """Return `left / right`; the divisor is never nought."""
    if type(left) is not Poss and type(right) is not Poss:
        return over(left, right)
    return _corners(over, left, right)


def _corners(operation: Callable[[End, End], End], left: Any, right: Any) -> Any:
    (a, b), (c, d) = ends(left), ends(right)
    if a > b or c > d:
        return ranged(HIGH, LOW, left, right)
    found = [operation(x, y) for x, y in product((a, b), (c, d))]
    return ranged(min(found), max(found), left, right)


def absolute(value: Any) -> Any:
    """Return the size of *value*, without its sign."""
    if type(value) is not Poss:
        return abs(value)
    low, high = ends(value)
    if low > high or low >= 0:
        return value
    if high <= 0:
        return negate(value)
    return ranged(0, max(-low, high), value)


def least(*values: Any) -> Any:
    """Return the least of *values*."""
    return _extreme(min, values)


def most(*values: Any) -> Any:
    """Return the greatest of *values*."""
    return _extreme(max, values)


def _extreme(pick: Callable[..., Any], values: tuple[Any, ...]) -> Any:
    if not any(type(value) is Poss for value in values):
        return pick(values)
    pairs = [ends(value) for value in values]
    if any(low > high for low, high in pairs):
        return ranged(HIGH, LOW, *values)
    if not any(type(value) is Poss and value.kind == "range" for value in values):
        return _extreme_members(pick, values)
    return ranged(pick(low for low, _ in pairs), pick(high for _, high in pairs), *values)


def _extreme_members(pick: Callable[..., Any], values: tuple[Any, ...]) -> Any:
    sets = [members(value) for value in values]
    if None in sets:
        return noted(Poss("any"), *values)
    found = frozenset(pick(chosen) for chosen in product(*(one or NOTHING for one in sets)))
    return noted(settled(Poss("some", found)), *values)


def rounded(trace: Trace, call: str, value: Any, unit: Any, how: str) -> Any:
    """Return *value* rounded; the point shows in the trace where the value is known."""
    if type(value) is not Poss:
        return round_to(trace, call, value, unit, how)
    low, high = ends(value)
    silent: Trace = []
    if type(low) is not Open:
        low = round_to(silent, call, low, unit, how)
    if type(high) is not Open:
        high = round_to(silent, call, high, unit, how)
    return ranged(low, high, value)


def count_of(several: Any) -> Any:
    """Return how many members *several* holds."""
    if type(several) is not Poss:
        return len(several)
    if several.kind == "none":
        return several
    return ranged(len(several.a), len(several.b), several)


def years(start: Any, end: Any) -> Any:
    """Return the whole years from *start* to *end*."""
    if type(start) is not Poss and type(end) is not Poss:
        return years_between(start, end)
    return _apart(years_between, start, end)


def days(start: Any, end: Any) -> Any:
    """Return the days from *start* to *end*."""
    if type(start) is not Poss and type(end) is not Poss:
        return (end - start).days
    return _apart(lambda first, last: (last - first).days, start, end)


def _apart(between: Callable[[Any, Any], int], start: Any, end: Any) -> Any:
    (a, b), (c, d) = ends(start), ends(end)
    if a > b or c > d:
        return ranged(HIGH, LOW, start, end)
    low = LOW if type(b) is Open or type(c) is Open else between(b, c)
    high = HIGH if type(a) is Open or type(d) is Open else between(a, d)
    return ranged(low, high, start, end)


def shifted(owner: str, day: Any, length: Any, sign: int) -> Any:
    """Return *day* plus or minus a period; *owner* is told of a day that no calendar has."""
    if type(day) is not Poss and type(length) is not Poss:
        return shift_or_refuse(owner, day, length, sign)
    lengths = members(length)
    if lengths is None:
        anything = Poss("range", LOW, HIGH, refusals=frozenset((calendar_refusal(owner),)))
        return noted(anything, day, length)
    low, high = ends(day)
    found = [_shifted_ends(owner, low, high, one, sign) for one in sorted(lengths)]
    return noted(settled(join_all(found)), day, length)


def shift_or_refuse(owner: str, day: Any, length: Length, sign: int) -> Any:
    """Return *day* plus or minus *length*.

    Raises:
        Refused: no calendar has the day.
    """
    try:
        return shift(day, length, sign)
    except OverflowError:
        raise Refused([calendar_refusal(owner)]) from None


def _shifted_ends(owner: str, low: End, high: End, length: Length, sign: int) -> Poss:
    if low > high:
        return Poss("none")
    found = []
    refusals = NOTHING
    for end in (low, high):
        try:
            found.append(end if type(end) is Open else shift(end, length, sign))
        except OverflowError:
            found.append(HIGH if sign * length.size > 0 else LOW)
            refusals = frozenset((calendar_refusal(owner),))
    if type(found[0]) is Open and found[0] is found[1]:
        return Poss("none", refusals=refusals)
    return Poss("range", found[0], found[1], refusals=refusals)


def points(table: tuple[Any, ...] | None, answer: Any) -> Any:
    """Return the points of one answer: an absent one has none, a number is its own."""
    if answer is ABSENT:
        return 0
    if type(answer) is not Poss:
        return answer if table is None else table[answer]
    value = answer
    if table is not None:
        found = [table[place] for place in answer.a] if answer.kind == "some" else []
        value = (
            ranged(min(found), max(found), answer) if found else Poss("none", reads=answer.reads)
        )
    if answer.absent:
        return settled(without_absence(join(lift(value), lift(0))))
    return value
