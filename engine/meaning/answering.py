"""From values and what is still possible of them to the answers that are told."""

from typing import Any

from engine.meaning.ends import Open, whole
from engine.meaning.logic import hanging
from engine.meaning.outcome import Answer, Anything, Between, Possible, Refusal, Some, Within
from engine.meaning.possible import NOTHING, No, Poss, ends, is_empty, lift, pinned
from engine.program.types import Day, Members, Parts, Period, Several, Type, YesNo, is_numeric
from engine.program.values import ABSENT

_ABSENT = Answer("absent")


def answer_of(
    value: Any, kind: Type, before: Any = None, stops: frozenset[Refusal] = frozenset()
) -> Answer:
    """Return the answer that *value* of type *kind* is.

    *before* is the value as it was before flags and promises refused it; *stops* are those
    that may, which hang on their own questions and not on what the value read.
    """
    given = type(value)
    if given is No:
        return _refused(value, kind, before)
    if given is not Poss:
        return _ABSENT if value is ABSENT else Answer("known", whole(value))
    if value.absent and is_empty(value):
        return Answer("absent", refusals=_refusals(value, stops))
    if is_empty(value):
        return _refused(No(value.refusals, value.reads), kind, before)
    known = pinned(value)
    if known is not None and not value.absent:
        return Answer("known", whole(known), refusals=_refusals(value, stops))
    return Answer(
        "open",
        possible=possible_of(value, kind),
        absent=value.absent,
        refusals=_refusals(value, stops),
        questions=value.reads,
    )


def _refused(no: No, kind: Type, before: Any) -> Answer:
    possible = None
    if before is not None and before is not ABSENT and type(before) is not No:
        poss = lift(before)
        possible = None if is_empty(poss) else possible_of(poss, kind)
    return Answer("refused", possible=possible, refusals=_sorted(no.refusals))


def _refusals(value: Poss, stops: frozenset[Refusal]) -> tuple[Refusal, ...]:
    """Return what may refuse *value*; each hangs on all that was read on the way to it.

    Not so what stops the policy itself, whatever else passes the same on.
    """
    own = {(one.by, one.detail) for one in stops}
    passed = (one for one in value.refusals if (one.by, one.detail) not in own)
    return _sorted(frozenset(hanging(one, value.reads) for one in passed) | stops)


def _sorted(refusals: frozenset[Refusal]) -> tuple[Refusal, ...]:
    """Return *refusals* by name, the same one from several entries told once."""
    merged: dict[tuple[str, str], frozenset[str]] = {}
    for one in refusals:
        key = (one.by, one.detail)
        merged[key] = merged.get(key, frozenset()) | one.questions
    return tuple(Refusal(by, detail, merged[by, detail]) for by, detail in sorted(merged))


def possible_of(poss: Poss, kind: Type) -> Possible:
    """Return what is possible of a value of type *kind*, as it is told."""
    match kind:
        case YesNo() | Members():
            return Some(frozenset(poss.a) if poss.kind == "some" else NOTHING)
        case Several():
            return Within(poss.a, poss.b) if poss.kind == "within" else Anything()
        case Period():
            return _lengths(poss)
        case _ if is_numeric(kind) or isinstance(kind, Day):
            low, high = ends(poss)
            return Between(_end(low), _end(high))
        case _:
            return Anything()


def _lengths(poss: Poss) -> Possible:
    if poss.kind != "some" or len({length.unit for length in poss.a}) != 1:
        return Anything()
    return Between(min(poss.a), max(poss.a))


def _end(value: Any) -> Any:
    return None if type(value) is Open else whole(value)


def part_types(kind: Type) -> tuple[tuple[str, Type], ...]:
    """Return the parts of a split's or fit's result."""
    return kind.parts if isinstance(kind, Parts) else ()
