"""Stop flags and broken promises: what they refuse, certainly or perhaps."""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING, Any, TypeAlias

from engine.meaning.logic import ABSENT_USED
from engine.meaning.outcome import Refusal
from engine.meaning.possible import NOTHING, No, Poss, Reads, Refusals, noted
from engine.meaning.runtime import asked
from engine.program.program import Flag, LoopBody

if TYPE_CHECKING:
    from engine.meaning.meaning import Meaning
    from engine.meaning.results import Run

Stops: TypeAlias = dict[str, tuple[Refusals, Refusals]]
"""For each policy that is or may be stopped: what certainly and what perhaps stops it."""


NO_STOPS: tuple[Refusals, Refusals] = (frozenset(), frozenset())


def stops_of(meaning: "Meaning", run: "Run") -> Stops:
    """Return what stops each policy."""
    stops: Stops = {}
    for policy, refusal, sure in _found(meaning, run):
        certain, perhaps = stops.get(policy, NO_STOPS)
        one = frozenset((refusal,))
        stops[policy] = (certain | one, perhaps) if sure else (certain, perhaps | one)
    return stops


def _found(meaning: "Meaning", run: "Run") -> Iterator[tuple[str, Refusal, bool]]:
    program = meaning.program
    for flag, value in zip(program.flags, run.flags, strict=True):
        yield from _stop(flag, value, sure=True)
    for decision, value in zip(program.decisions, run.values, strict=True):
        if isinstance(decision.body, LoopBody):
            yield from _in_loop(decision.body, value, sure=True)
    for promise, value in zip(program.promises, run.promises, strict=True):
        state = promise_state(value)
        if state in ("broken", "open"):
            refusal = Refusal(f"{promise.policy}.{promise.id}", "", questions_of(value))
            yield promise.policy, refusal, state == "broken"


def _in_loop(
    body: LoopBody, value: Any, *, sure: bool, reads: Reads = NOTHING
) -> Iterator[tuple[str, Refusal, bool]]:
    """Yield the stops inside a loop; *reads* are the questions on which its entries hang."""
    entries, sure = entries_in(value, sure=sure)
    reads = reads | questions_of(value)
    for entry in entries:
        made = entry[-1]
        for flag, raised in zip(body.flags, made.flags, strict=True):
            yield from _stop(flag, raised, sure=sure, reads=reads)
        start = len(entry) - 1 - len(body.decisions)
        for place, inner in enumerate(body.decisions, start=start):
            if isinstance(inner.body, LoopBody):
                yield from _in_loop(inner.body, entry[place], sure=sure, reads=reads)


def entries_in(value: Any, *, sure: bool = True) -> tuple[list[Any], bool]:
    """Return the entries of a loop's result, and whether they are certainly its entries."""
    if type(value) is list:
        return value, sure
    if type(value) is Poss and value.kind == "entries":
        return value.a, sure and not value.absent and not value.refusals
    if type(value) is Poss and value.kind == "list":
        return [value.a], False
    return [], sure


def carry(before: Any, after: Any, loops: int) -> None:
    """Put what was told of the entries before into the same entries evaluated again.

    *loops* says how many of an entry's last slots (before what was told) are decisions,
    any of which may be a loop itself.
    """
    told = {entry[-1].at: entry for entry in entries_in(before)[0]}
    for entry in entries_in(after)[0]:
        first = told.get(entry[-1].at)
        if first is None:
            continue
        entry[-1] = first[-1]
        for place in range(len(entry) - 1 - loops, len(entry) - 1):
            if _is_loop(first[place]) and _is_loop(entry[place]):
                inner = _inner(first[place])
                carry(first[place], entry[place], inner)


def _is_loop(value: Any) -> bool:
    return type(value) is list or (type(value) is Poss and value.kind in ("entries", "list"))


def _inner(value: Any) -> int:
    entries, _ = entries_in(value)
    return len(entries[0][-1].told) if entries else 0


def _stop(
    flag: Flag, value: Any, *, sure: bool, reads: Reads = NOTHING
) -> Iterator[tuple[str, Refusal, bool]]:
    if flag.raises != "stop" or value is False or type(value) is No:
        return
    refusal = Refusal(f"{flag.policy}.{flag.id}", "", reads | questions_of(value))
    if type(value) is not Poss:
        yield flag.policy, refusal, sure
    elif True in (value.a or ()):
        yield flag.policy, refusal, False


def questions_of(value: Any) -> Reads:
    """Return the open questions that a value, or its refusal, hangs on."""
    if type(value) not in (Poss, No):
        return NOTHING
    return value.reads.union(*(one.questions for one in value.refusals))  # type: ignore[no-any-return]  # both have reads


def refused_by(own: tuple[Refusals, Refusals], value: Any) -> Any:
    """Return *value* refused by what stops its policy, certainly or perhaps."""
    certain, perhaps = own
    if type(value) is No:
        return No(value.refusals | certain, value.reads)
    if certain:
        return No(certain)
    return noted(value, Poss("none", refusals=perhaps))


def promised(function: Callable[..., Any], run: "Run", needed: int) -> Any:
    """Return what a promise's condition gives: in doubt where something else may come first.

    What is certainly refused or absent may be preceded by an absence, or by the refusal of
    one of the decisions *needed* (as bits), in some filling in.
    """
    trace: list[Any] = []
    value = asked(function, run.facts, run.values, trace)
    if type(value) is not No:
        return value
    first = [one for one in trace if type(one) is Poss]
    doubtful = needed & run.open
    values = (one for place, one in enumerate(run.values) if doubtful >> place & 1)
    first += [one for one in values if type(one) is Poss and one.refusals]
    if not first:
        return value
    reads = value.reads.union(*(one.reads for one in first))
    refusals = value.refusals.union(*(one.refusals for one in first)) | {ABSENT_USED}
    return Poss("some", frozenset((False, True)), None, reads, refusals)


def promise_state(value: Any) -> str:
    """Return what became of a promise: an absent value in it holds."""
    if value is None:
        return "not_evaluated"
    if type(value) is No and ABSENT_USED in value.refusals:
        return "held" if value.refusals == {ABSENT_USED} else "open"
    if type(value) is No:
        return "refused"
    if type(value) is not Poss:
        return "held" if value else "broken"
    real = value.refusals - {ABSENT_USED}
    if not real and False not in value.a:
        return "held"
    return "open"
