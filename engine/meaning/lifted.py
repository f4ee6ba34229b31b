"""The operations of expressions on answers still possible.

Each takes plain values or `Poss` and gives a plain value where one outcome is left. What
two operands share is forgotten, so a range may be wide; it is never wrong. Arguments
that may not be evaluated come as functions.
"""

from collections.abc import Callable
from itertools import product
from typing import Any

from engine.meaning.dates import shift, years_between
from engine.meaning.ends import HIGH, LOW, End, Open, over, plus, times
from engine.meaning.outcome import Refusal
from engine.meaning.exact import Trace, calendar_refusal, round_to
from engine.meaning.possible import (
    BOTH,
    NOTHING,
    Poss,
    Refused,
    attempt,
    ends,
    is_empty,
    join,
    join_all,
    lift,
    members,
    noted,
    pinned,
    settled,
)
from engine.program.types import Length
from engine.program.values import ABSENT

Thunk = Callable[[], Any]
YES = frozenset((True,))
NO = frozenset((False,))


def ranged(low: End, high: End, *sources: Any) -> Any:
    """Return the range from *low* to *high*, with what its sources read; none if empty."""
    if low > high:
        return noted(Poss("none"), *sources)
    if low == high and type(low) is not Open:
        return noted(low, *sources)
    return noted(Poss("range", low, high), *sources)


def truth(yes: bool, no: bool, *sources: Any) -> Any:  # noqa: FBT001 - a pair of possibilities
    """Return yes, no, or both, as far as each is possible."""
    if yes is not no:
        return noted(yes, *sources)
    return noted(Poss("some", BOTH if yes else NOTHING), *sources)


def present(value: Any) -> Any:
    """Return *value* where it is used behind a test: absence is not one of its outcomes."""
    if type(value) is not Poss or not value.absent:
        return value
    return settled(_without_absent(value))


def missing(value: Any) -> Any:
    """Return whether *value* is absent."""
    if type(value) is not Poss:
        return value is ABSENT
    return truth(value.absent, not is_empty(value), value)


def default(value: Any, otherwise: Thunk) -> Any:
    """Return *value*, or *otherwise* where it is absent."""
    if type(value) is not Poss:
        return otherwise() if value is ABSENT else value
    if not value.absent:
        return value
    return settled(join(_without_absent(value), attempt(otherwise)))


def not_(value: Any) -> Any:
    """Return the opposite of a yes/no."""
    if type(value) is not Poss:
        return not value
    return truth(False in value.a, True in value.a, value) if value.kind == "some" else value


def all_(*parts: Thunk) -> Any:
    """Return whether every part holds, read from the left as far as it takes."""
    return _until(False, parts)


def any_(*parts: Thunk) -> Any:
    """Return whether some part holds, read from the left as far as it takes."""
    return _until(True, parts)


def _until(stop: bool, parts: tuple[Thunk, ...]) -> Any:  # noqa: FBT001 - the value that settles
    """Return *stop* if a part has it, else its opposite; later parts may go unread."""
    doubtful: list[Any] = []
    may_stop = False
    for part in parts:
        try:
            value = part()
        except Refused as refused:
            if not doubtful:
                raise
            doubtful.append(Poss("none", reads=refused.reads, refusals=refused.refusals))
            return truth(stop and may_stop, not stop and may_stop, *doubtful)
        if type(value) is not Poss:
            if value is stop:
                return _refusable(stop, doubtful)
            continue
        doubtful.append(value)
        may_stop = may_stop or stop in value.a
        if (not stop) not in value.a:
            return truth(stop and may_stop, not stop and may_stop, *doubtful)
    if not doubtful:
        return not stop
    return truth(may_stop or not stop, may_stop or stop, *doubtful)


def _refusable(value: bool, doubtful: list[Any]) -> Any:  # noqa: FBT001 - a yes/no value
    """Return *value*, which is certain unless one of *doubtful* refuses first."""
    if not any(one.refusals for one in doubtful):
        return value
    return noted(value, *doubtful)


def if_(condition: Any, then: Thunk, otherwise: Thunk) -> Any:
    """Return one branch, or what either may give where the condition is in doubt."""
    if type(condition) is not Poss:
        return then() if condition else otherwise()
    if condition.a == YES or condition.a == NO:
        return noted(then() if True in condition.a else otherwise(), condition)
    if not condition.a:
        return condition
    first, second = attempt(then), attempt(otherwise)
    if not (first.reads or second.reads or first.refusals or second.refusals):
        result = settled(join(first, second))
        if type(result) is not Poss and not condition.refusals:
            return result
    return noted(join(first, second), condition)


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


def less(left: Any, right: Any) -> Any:
    """Return `left < right`."""
    if type(left) is not Poss and type(right) is not Poss:
        return left < right
    (a, b), (c, d) = ends(left), ends(right)
    if a > b or c > d:
        return truth(False, False, left, right)
    return truth(a < d, b >= c, left, right)


def at_most(left: Any, right: Any) -> Any:
    """Return `left <= right`."""
    if type(left) is not Poss and type(right) is not Poss:
        return left <= right
    return not_(less(right, left))


def same(left: Any, right: Any) -> Any:
    """Return `left is right`."""
    if type(left) is not Poss and type(right) is not Poss:
        return left == right
    first, second = lift(left), lift(right)
    if first.kind == "none" or second.kind == "none":
        return truth(False, False, left, right)
    if first.kind == "any" or second.kind == "any":
        return truth(True, True, left, right)
    if first.kind == "within":
        possible = first.a <= second.b and second.a <= first.b
        settled_both = first.a == first.b and second.a == second.b
        return truth(possible, not (possible and settled_both), left, right)
    if first.kind == "some" and second.kind == "some":
        one = len(first.a) == len(second.a) == 1 and first.a == second.a
        return truth(bool(first.a & second.a), not one, left, right)
    return same_number(left, right)


def same_number(left: Any, right: Any) -> Any:
    """Return `left is right` for numbers and dates, by their ends alone."""
    if type(left) is not Poss and type(right) is not Poss:
        return left == right
    (a, b), (c, d) = ends(left), ends(right)
    if a > b or c > d:
        return truth(False, False, left, right)
    return truth(a <= d and c <= b, not (a == b == c == d), left, right)


def contains(member: Any, several: Any) -> Any:
    """Return `member in several`."""
    if type(member) is not Poss and type(several) is not Poss:
        return member in several
    held = lift(several)
    tried = members(member) or NOTHING
    if held.kind == "none":
        return truth(False, False, member, several)
    return truth(bool(tried & held.b), not tried <= held.a, member, several)


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
        value = ranged(min(found), max(found), answer) if found else Poss("none", reads=answer.reads)
    if answer.absent:
        return settled(_without_absent(join(lift(value), lift(0))))
    return value


def _without_absent(poss: Poss) -> Poss:
    return Poss(poss.kind, poss.a, poss.b, poss.reads, poss.refusals)


def part(value: Any, place: int) -> Any:
    """Return one part of a split's or a fit's result; absent where the whole is."""
    if type(value) is not Poss:
        return value if value is ABSENT else value[place]
    one = lift(value.a[place]) if value.kind == "parts" else Poss("none")
    refusals = frozenset(hanging(refusal, value.reads) for refusal in value.refusals)
    reads = one.reads | value.reads if value.absent else one.reads
    return settled(
        Poss(one.kind, one.a, one.b, reads, one.refusals | refusals, value.absent or one.absent)
    )


def hanging(refusal: Refusal, reads: frozenset[str]) -> Refusal:
    """Return *refusal* with the open questions that it hangs on."""
    return Refusal(refusal.by, refusal.detail, refusal.questions | reads)


ABSENT_USED = Refusal("", "an absent thing was used")


def needed(trace: list[Any], value: Any) -> Any:
    """Return *value* where its absence ends the evaluation, as in a promise.

    What may be absent is put into *trace*, since a later refusal would hide it.

    Raises:
        Refused: with `ABSENT_USED` alone, where it is certainly absent.
    """
    if value is ABSENT:
        raise Refused([ABSENT_USED])
    if type(value) is not Poss or not value.absent:
        return value
    trace.append(value)
    refusals = value.refusals | {ABSENT_USED}
    return Poss(value.kind, value.a, value.b, value.reads, refusals)


def one_of(value: Any) -> bool | None:
    """Return a yes/no that is certain (whatever may refuse it), or None in doubt."""
    if type(value) is not Poss:
        return bool(value)
    answer = pinned(value)
    return None if answer is None else bool(answer)
