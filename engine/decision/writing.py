"""How values and possible answers stand in the record.

A value stands as `engine.program.values.as_json` says; null is "does not apply", and
`"not_known"` (a reserved word) is what it says. What is still possible is an object:
`{"members": [...]}`, `{"from": ..., "to": ...}` (null where open), of several members
`{"certain": [...], "possible": [...]}`, of named parts one object each, or
`{"anything": true}`. `engine.decision.reading` reads them back.
"""

from collections.abc import Callable, Mapping
from datetime import date
from fractions import Fraction
from typing import TypeAlias, assert_never

from engine.meaning.outcome import Answer, Anything, Between, Possible, Some, Within
from engine.program.types import (
    Day,
    Entries,
    Members,
    Money,
    Number,
    Parts,
    Percent,
    Several,
    Type,
    Words,
    YesNo,
)
from engine.program.values import ABSENT, UNKNOWN, Value, as_json

NOT_KNOWN = UNKNOWN.value

Writer: TypeAlias = Callable[[Value], object]
"""Writes a value of one type as it stands in the record."""


def writer(kind: Type) -> Writer:
    """Return what writes the values of *kind*; those that stand often go a short way."""
    match kind:
        case YesNo() | Members() | Several():
            return _named(kind)
        case Money() | Number() | Percent():
            return _number(kind)
        case Day():
            return _day
        case Words():
            return _words
        case Parts(parts=parts):
            return _parts(tuple((name, writer(part)) for name, part in parts))
        case Entries():
            return _entries
        case _:
            return _from({}, kind)


def _named(kind: YesNo | Members | Several) -> Writer:
    match kind:
        case YesNo():
            return _from({True: "yes", False: "no"}, kind)
        case Members(members=members):
            return _from({place: member.name for place, member in enumerate(members)}, kind)
        case Several(of=of):
            return _several(tuple(member.name for member in of.members))


def _number(kind: Money | Number | Percent) -> Writer:
    match kind:
        case Money(per=per):
            return _pence(per, kind)
        case Number():
            return _whole_number(kind)
        case Percent():
            return _percent(kind)


def _from(known: Mapping[Value, object], kind: Type) -> Writer:
    names = {**known, ABSENT: None, UNKNOWN: NOT_KNOWN}

    def write(value: Value) -> object:
        try:
            return names[value]
        except KeyError:
            return as_json(value, kind)

    return write


def _pence(per: str | None, kind: Type) -> Writer:
    def write(value: Value) -> object:
        if type(value) is int:
            return {"pence": value, "a": per} if per else {"pence": value}
        return _words(value) if value is ABSENT or value is UNKNOWN else as_json(value, kind)

    return write


def _whole_number(kind: Type) -> Writer:
    def write(value: Value) -> object:
        if type(value) is int:
            return str(value)
        return _words(value) if value is ABSENT or value is UNKNOWN else as_json(value, kind)

    return write


def _percent(kind: Type) -> Writer:
    def write(value: Value) -> object:
        if isinstance(value, Fraction) and value.numerator > 0:
            hundredths, left = divmod(value.numerator * 10_000, value.denominator)
            if not left:
                whole, part = divmod(hundredths, 100)
                return f"{whole}.{part:02d}".rstrip("0") + "%" if part else f"{whole}%"
        return _words(value) if value is ABSENT or value is UNKNOWN else as_json(value, kind)

    return write


def _day(value: Value) -> object:
    return value.isoformat() if isinstance(value, date) else _words(value)


def _several(names: tuple[str, ...]) -> Writer:
    def write(value: Value) -> object:
        if isinstance(value, frozenset):
            return [names[place] for place in sorted(value)]
        return _words(value)

    return write


def _parts(writers: tuple[tuple[str, Writer], ...]) -> Writer:
    def write(value: Value) -> object:
        if isinstance(value, tuple):
            return {
                name: write_part(part)  # type: ignore[arg-type]  # of a split, its parts' values
                for (name, write_part), part in zip(writers, value, strict=True)
            }
        return _words(value)

    return write


def _entries(value: Value) -> object:
    return {"entries": len(value)} if isinstance(value, tuple | list) else _words(value)


def _words(value: Value) -> object:
    if value is ABSENT:
        return None
    return NOT_KNOWN if value is UNKNOWN else str(value)


def possible(answers: Possible, kind: Type) -> dict[str, object]:
    """Return what is still possible of a thing of *kind*."""
    match answers:
        case Some(members=members):
            return {"members": [as_json(_member(place, kind), kind) for place in sorted(members)]}
        case Between(least=least, most=most):
            return {"from": _end(least, kind), "to": _end(most, kind)}
        case Within(certain=certain, possible=maybe):
            return {"certain": as_json(certain, kind), "possible": as_json(maybe, kind)}
        case Anything():
            return {"anything": True}
        case _:
            assert_never(answers)


def _member(place: int, kind: Type) -> Value:
    return bool(place) if isinstance(kind, YesNo) else place


def _end(value: Value | None, kind: Type) -> object:
    return None if value is None else as_json(value, kind)


def brief(answer: Answer, kind: Type, write: Writer) -> object:
    """Return *answer* where it stands among what was read: a value, or what is possible."""
    if answer.state == "known":
        return write(answer.value)
    if answer.state == "absent":
        return None
    if answer.state == "refused":
        return {"refused": True}
    form = possible(answer.possible or Anything(), kind)
    return {**form, "may_not_apply": True} if answer.absent else form


Titles: TypeAlias = Callable[[Answer], Mapping[str, str]]
"""Gives the title of each member that an answer names, by its name."""


def titles(kind: Type) -> Titles | None:
    """Return what gives the titles to show beside answers of *kind*; None if it needs none.

    The members of a list of rows are called by their names.
    """
    of = kind.of if isinstance(kind, Several) else kind
    if not isinstance(of, Members) or all(one.name == one.title for one in of.members):
        return None
    shown = tuple((member.name, member.title) for member in of.members)
    alone = tuple({name: title} for name, title in shown)

    def give(answer: Answer) -> Mapping[str, str]:
        if type(answer.value) is int:
            return alone[answer.value].copy()
        return dict(shown[place] for place in sorted(_places(answer)))

    return give


def _places(answer: Answer) -> frozenset[int]:
    match answer.possible, answer.value:
        case Some(members=members), _:
            return members
        case Within(possible=maybe), _:
            return maybe
        case _, frozenset(members):
            return members
        case _:
            return frozenset()
