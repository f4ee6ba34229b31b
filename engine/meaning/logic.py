"""Tests and choices among answers still possible.

Each takes plain values or `Poss` and gives a plain value where one outcome is left.
Arguments that may not be evaluated come as functions.
"""

from collections.abc import Callable, Sequence
from typing import Any

from engine.meaning.outcome import Refusal
from engine.meaning.possible import (
    BOTH,
    NOTHING,
    Poss,
    Refused,
    attempt,
    ends,
    is_empty,
    join,
    lift,
    members,
    noted,
    pinned,
    settled,
    without_absence,
)
from engine.program.values import ABSENT

Thunk = Callable[[], Any]
YES = frozenset((True,))
NO = frozenset((False,))
ABSENT_USED = Refusal("", "an absent thing was used")


def truth(yes: bool, no: bool, *sources: Any) -> Any:
    """Return yes, no, or both, as far as each is possible.

    Raises:
        Refused: neither is, since a source is refused.
    """
    reads: frozenset[str] = NOTHING
    refusals: frozenset[Refusal] = NOTHING
    for source in sources:
        if type(source) is Poss:
            reads = reads | source.reads if reads else source.reads
            if source.refusals:
                refusals |= source.refusals
    if yes is not no:
        return Poss("some", YES if yes else NO, None, reads, refusals) if refusals else yes
    if yes:
        return Poss("some", BOTH, None, reads, refusals)
    if refusals:
        raise Refused(refusals, reads)
    return Poss("some", NOTHING, None, reads)


def present(value: Any) -> Any:
    """Return *value* where it is used behind a test: absence is not one of its outcomes."""
    if type(value) is not Poss or not value.absent:
        return value
    return settled(without_absence(value))


def missing(value: Any) -> Any:
    """Return whether *value* is absent."""
    if type(value) is not Poss:
        return value is ABSENT
    return truth(value.absent, not is_empty(value), value)


def answered(value: Any) -> Any:
    """Return yes for a fact that is known; of one that is not, nobody can say."""
    return truth(True, True, value) if type(value) is Poss else True


def default(value: Any, otherwise: Thunk) -> Any:
    """Return *value*, or *otherwise* where it is absent."""
    if type(value) is not Poss:
        return otherwise() if value is ABSENT else value
    if not value.absent:
        return value
    return settled(join(without_absence(value), attempt(otherwise)))


def not_(value: Any) -> Any:
    """Return the opposite of a yes/no."""
    if type(value) is not Poss:
        return not value
    if value.kind != "some" or (len(value.a) == 2 and not value.absent):
        return value
    return truth(False in value.a, True in value.a, value)


def all_(*parts: Thunk) -> Any:
    """Return whether every part holds, read from the left as far as it takes."""
    return _until(False, parts)


def all_left(*parts: Thunk | int) -> Any:
    """Return whether every part holds, where those that are no thunk are known to."""
    left: list[Any] = [part for part in parts if part]
    return left[0]() if len(left) == 1 else _until(False, left)


def any_(*parts: Thunk) -> Any:
    """Return whether some part holds, read from the left as far as it takes."""
    return _until(True, parts)


def _until(stop: bool, parts: Sequence[Thunk]) -> Any:
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
        values = value.a or NOTHING
        may_stop = may_stop or stop in values
        if (not stop) not in values:
            return truth(stop and may_stop, not stop and may_stop, *doubtful)
    if not doubtful:
        return not stop
    return truth(may_stop or not stop, may_stop or stop, *doubtful)


def _refusable(value: bool, doubtful: list[Any]) -> Any:
    """Return *value*, which is certain unless one of *doubtful* refuses first."""
    if not any(one.refusals for one in doubtful):
        return value
    return noted(value, *doubtful)


def if_(condition: Any, then: Thunk, otherwise: Thunk) -> Any:
    """Return one branch, or what either may give where the condition is in doubt."""
    if type(condition) is not Poss:
        return then() if condition else otherwise()
    if condition.a in (YES, NO):
        branch = then if True in condition.a else otherwise
        try:
            return noted(branch(), condition)
        except Refused as refused:
            raise Refused(refused.refusals | condition.refusals, refused.reads) from None
    if not condition.a:
        return condition
    first, second = attempt(then), attempt(otherwise)
    if not (first.reads or second.reads or first.refusals or second.refusals):
        result = settled(join(first, second))
        if type(result) is not Poss and not condition.refusals:
            return result
    return noted(join(first, second), condition)


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
    (a, b), (c, d) = ends(left), ends(right)
    if a > b or c > d:
        return truth(False, False, left, right)
    return truth(a <= d, b > c, left, right)


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
