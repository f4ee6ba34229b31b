"""What the generated functions call besides the operations: reading entries, loops, telling."""

from collections.abc import Callable, Mapping
from itertools import pairwise
from typing import Any

from msgspec import Struct, field

from engine.meaning.choosing import (
    EXACT,
    Naming,
    Rows,
    Then,
    choose_open,
    rows_of,
)
from engine.meaning.dates import years_between
from engine.meaning.ends import over, whole
from engine.meaning.exact import Trace
from engine.meaning.logic import Thunk, one_of
from engine.meaning.outcome import NONE, Fitted
from engine.meaning.possible import (
    NOTHING,
    No,
    Poss,
    Reads,
    Refused,
    attempt,
    ends,
    lift,
    noted,
    pinned,
    settled,
    use,
)
from engine.program.values import ABSENT


class Told(Struct):
    """What is told of a decision beside its value; see `engine.meaning.outcome.Made`."""

    certain: Any = ()
    possible: Any = ()
    chosen: tuple[int, ...] = ()
    open_rows: Mapping[int, frozenset[str]] = field(default_factory=lambda: NONE)
    ranking: tuple[Fitted, ...] = ()
    reached: bool = True
    near: tuple[int, ...] | None = None
    weighed: tuple[int, ...] = ()


REACHED = Told()
NOT_REACHED = Told(reached=False)
EXACT_first = EXACT["first"]
EXACT_unique = EXACT["unique"]
EXACT_agree = EXACT["agree"]
EXACT_highest = EXACT["highest"]
EXACT_lowest = EXACT["lowest"]
EXACT_list = EXACT["list"]
EXACT_sum = EXACT["sum"]
EXACT_count = EXACT["count"]


def NO_OTHERWISE() -> Any:  # noqa: N802 - a constant of the generated source
    """Stand where a hit policy has no otherwise; it is never called."""
    message = "this hit policy has no otherwise"
    raise AssertionError(message)


def days_between(start: Any, end: Any) -> int:
    """Return the days from *start* to *end*."""
    return int((end - start).days)


def called(thunks: tuple[Thunk, ...]) -> Then:
    """Return the values of rows as a function of their place."""
    return lambda place: thunks[place]()


def fitted(best: Any) -> Any:
    """Return the result of a fit, whose one part is `best`."""
    if type(best) is not Poss:
        return (best,)
    return Poss("parts", (best,), None, best.reads, best.refusals)


def questions(facts: list[Any], slots: tuple[tuple[int, ...], ...]) -> list[list[Any]]:
    """Return an entry for each question: its place, its answers, what stands beside it."""
    return [[place, *(facts[slot] for slot in columns)] for place, columns in enumerate(slots)]


def applied(condition: Any, body: Callable[[], tuple[Any, Told]]) -> tuple[Any, Told]:
    """Return what *body* gives where the decision applies, absence where it does not."""
    if type(condition) is not Poss:
        return body() if condition else (ABSENT, NOT_REACHED)
    sure = one_of(condition)
    if sure is False:
        return noted(Poss("none", absent=True), condition), NOT_REACHED
    if sure:
        value, told = body()
        return noted(value, condition), told
    told = NOT_REACHED
    try:
        value, told = body()
        value = lift(value)
    except Refused as refused:
        told = refused.told or NOT_REACHED
        value = Poss("none", reads=refused.reads, refusals=refused.refusals)
    reads = value.reads | condition.reads
    refusals = value.refusals | condition.refusals
    return Poss(value.kind, value.a, value.b, reads, refusals, absent=True), told


def decided(
    choose: str,
    whens: tuple[Any, ...],
    then: Then,
    otherwise: Thunk,
    naming: Naming,
    finite: bool,
) -> tuple[Any, Told]:
    """Return what is possible of a decision by rules, and its rows."""
    rows = rows_of(whens, remembered(then), otherwise, naming, finite)
    open_rows = {
        place: when.reads
        for place, when in enumerate(whens)
        if type(when) is Poss and place in rows.possible and place not in rows.certain
    }
    try:
        value = whole(choose_open(choose, rows))
    except Refused as refused:
        refused.told = Told(rows.certain, rows.possible, (), open_rows)
        raise
    return value, Told(rows.certain, rows.possible, _reason(choose, rows, value), open_rows)


def remembered(then: Then) -> Then:
    """Return *then*, evaluating each row once, so that its rounding points show once."""
    values: dict[int, Any] = {}

    def once(place: int) -> Any:
        if place not in values:
            values[place] = then(place)
        return values[place]

    return once


def _reason(choose: str, rows: Rows, value: Any) -> tuple[int, ...]:
    """Return the rows that gave a known answer."""
    known = pinned(value) if type(value) is Poss else value
    if known is None:
        return ()
    if choose in ("agree", "list", "sum", "count"):
        return rows.certain
    return next(((place,) for place in rows.certain if _gives(rows, place, known)), ())


def _gives(rows: Rows, place: int, known: Any) -> bool:
    return bool(pinned(attempt(lambda: rows.then(place))) == known)


class Steps(Struct):
    """What was told while one entry was decided; the last slot of an entry."""

    at: int
    told: list[Told]
    traces: list[Trace]
    flags: list[Any]


def walk(
    over_: Any,
    decided_from: int,
    steps: tuple[Callable[..., tuple[Any, Told]], ...],
    raised: tuple[Callable[..., Any], ...],
    largest_first: Callable[..., Any] | None,
    facts: list[Any],
    decisions: list[Any],
    around: tuple[Any, ...],
) -> Any:
    """Return the entries of a loop, each with its decisions and, last, what was told of it."""

    def decide(at: int, source: list[Any]) -> list[Any]:
        return _entry(at, source[:decided_from], steps, raised, facts, decisions, around)

    if type(over_) is not Poss:
        entries = [decide(at, source) for at, source in enumerate(over_)]
        return _ordered(entries, largest_first, facts, decisions, around)
    if over_.kind == "entries":
        entries = [decide(at, source) for at, source in enumerate(over_.a)]
        found = _ordered(entries, largest_first, facts, decisions, around, over_.b)
        return noted(found, over_)
    if over_.kind != "list":
        return Poss("none", None, None, over_.reads, over_.refusals)
    generic = decide(0, over_.a)
    refusals = over_.refusals
    if largest_first is not None:
        refusals |= attempt(lambda: largest_first(facts, decisions, [], *around, generic)).refusals
    return Poss("list", generic, None, over_.reads, refusals)


def _entry(
    at: int,
    entry: list[Any],
    steps: tuple[Callable[..., tuple[Any, Told]], ...],
    raised: tuple[Callable[..., Any], ...],
    facts: list[Any],
    decisions: list[Any],
    around: tuple[Any, ...],
) -> list[Any]:
    made = Steps(at, [], [], [])
    for step in steps:
        trace: Trace = []
        try:
            value, told = step(facts, decisions, trace, *around, entry)
        except Refused as refused:
            value = refusal_among(refused, [*decisions, *entry])
            told = refused.told or NOT_REACHED
        entry.append(value)
        made.told.append(told)
        made.traces.append(trace)
    made.flags.extend(asked(flag, facts, decisions, [], *around, entry) for flag in raised)
    entry.append(made)
    return entry


def refusal_among(refused: Refused, values: list[Any]) -> No:
    """Return the refusal of what may have read *values*: any doubt among them may come first."""
    refusals, reads = refused.refusals, refused.reads
    for value in values:
        if type(value) is Poss and value.refusals:
            refusals, reads = refusals | value.refusals, reads | value.reads
    return No(refusals, reads)


def asked(function: Callable[..., Any], *arguments: Any) -> Any:
    """Return what a flag's or promise's condition gives; `No` where it is refused."""
    try:
        return function(*arguments)
    except Refused as refused:
        return No(refused.refusals, refused.reads)


def _ordered(
    entries: list[list[Any]],
    largest_first: Callable[..., Any] | None,
    facts: list[Any],
    decisions: list[Any],
    around: tuple[Any, ...],
    doubt: Reads | None = None,
) -> Any:
    """Return the entries largest first, or as given where that is not certain.

    *doubt* are the open questions on which the order hangs in which they are given.

    Raises:
        Refused: the value of some entry is refused, so there is no order.
    """
    if largest_first is None:
        return entries if doubt is None else Poss("entries", entries, doubt)
    sizes = [largest_first(facts, decisions, [], *around, entry) for entry in entries]
    bounds = list(map(ends, sizes))
    order = sorted(range(len(entries)), key=lambda at: bounds[at][0], reverse=True)
    doubtful = [size for size in sizes if type(size) is Poss]
    if doubtful or doubt is not None:
        order, doubt = _certain_order(order, bounds, doubtful, doubt)
    refusals = frozenset[Any]().union(*(size.refusals for size in doubtful))
    found = [entries[at] for at in order]
    if not refusals and doubt is None:
        return found
    return Poss("entries", found, doubt, refusals=refusals)


def _certain_order(
    order: list[int], bounds: list[tuple[Any, Any]], doubtful: list[Poss], doubt: Reads | None
) -> tuple[list[int], Reads | None]:
    """Return the order of the entries, and the open questions on which it hangs, if any.

    That is *order* where each entry is certainly as large as the next, and else as given.
    Entries that are as large as each other stand as given, which may be in *doubt*.
    """
    pairs = [(one < other, bounds[one][0], bounds[other][1]) for one, other in pairwise(order)]
    if all(least > most for _, least, most in pairs):
        return order, None
    if all(least >= most if as_given else least > most for as_given, least, most in pairs):
        return order, doubt
    reads = (size.reads for size in doubtful if pinned(size) is None)
    return sorted(order), (doubt or NOTHING).union(*reads)


def settle(value: Any) -> Any:
    """Return *value*, plain where one outcome is left."""
    return settled(value) if type(value) is Poss else value


__all__ = [
    "ABSENT", "NONE", "NOT_REACHED", "NO_OTHERWISE", "REACHED", "Steps", "Told", "applied", "asked",
    "called", "days_between", "decided", "fitted", "over", "questions", "settle", "use", "walk",
    "whole", "years_between",
]  # fmt: skip
