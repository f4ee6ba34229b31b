"""What stands in the record, read back as values and answers."""

from collections.abc import Mapping
from datetime import date
from fractions import Fraction
from typing import Any, TypeAlias

from engine.decision.writing import NOT_KNOWN
from engine.meaning.outcome import Answer, Anything, Between, Possible, Some, Within
from engine.program.types import (
    Day,
    Length,
    Members,
    Money,
    Number,
    Percent,
    Period,
    Several,
    Type,
    Unit,
    YesNo,
)
from engine.program.values import ABSENT, UNKNOWN, Value

Written: TypeAlias = Any
"""What a JSON reader gives."""

UNITS: Mapping[str, tuple[int, Unit]] = {
    "day": (1, "days"),
    "week": (7, "days"),
    "month": (1, "months"),
    "year": (12, "months"),
}


def value(written: Written, kind: Type) -> Value:
    """Return the value of *kind* that stands in a record as *written*."""
    if written is None:
        return ABSENT
    if written == NOT_KNOWN:
        return UNKNOWN
    match kind:
        case Money() | Number() | Percent():
            return _numeric(written, kind)
        case YesNo() | Members() | Several():
            return _named(written, kind)
        case Period():
            return _length(written)
        case Day():
            return date.fromisoformat(written)
        case _:
            return str(written)


def _numeric(written: Written, kind: Money | Number | Percent) -> Value:
    match kind:
        case Money():
            return _whole(Fraction(written["pence"]))
        case Number():
            return _whole(Fraction(written))
        case Percent():
            return _whole(Fraction(written.removesuffix("%")) / 100)


def _named(written: Written, kind: YesNo | Members | Several) -> Value:
    match kind:
        case YesNo():
            return bool(written == "yes")
        case Members():
            return kind.places[written]
        case Several(of=of):
            return frozenset(of.places[name] for name in written)


def possible(written: Mapping[str, Written], kind: Type) -> Possible:
    """Return what is still possible of a thing of *kind* as *written*."""
    match written:
        case {"members": members}:
            return Some(frozenset(int(_place(name, kind)) for name in members))
        case {"from": least, "to": most}:
            return Between(_end(least, kind), _end(most, kind))
        case {"certain": certain, "possible": maybe}:
            return Within(_several(certain, kind), _several(maybe, kind))
        case _:
            return Anything()


def answer(written: Mapping[str, Written], kind: Type) -> Answer:
    """Return the answer of a decision of *kind*, or of a part, without what refuses it."""
    state = written.get("state", "known" if "value" in written else "open")
    left = written.get("possible")
    return Answer(
        state,
        value(written["value"], kind) if "value" in written else ABSENT,
        possible(left, kind) if left is not None else None,
        absent=written.get("may_not_apply", False),
    )


def _place(name: str, kind: Type) -> int | bool:
    return kind.places[name] if isinstance(kind, Members) else name == "yes"


def _several(names: list[str], kind: Type) -> frozenset[int]:
    places = kind.of.places if isinstance(kind, Several) else {}
    return frozenset(places[name] for name in names)


def _end(written: Written, kind: Type) -> Value | None:
    return None if written is None else value(written, kind)


def _whole(number: Fraction) -> Value:
    return number.numerator if number.denominator == 1 else number


def _length(written: str) -> Length:
    count, unit = written.split()
    size, days_or_months = UNITS[unit.removesuffix("s")]
    return Length(int(count) * size, days_or_months)
