"""A case's facts put in their slots, those not given as what is possible of them."""

from collections.abc import Mapping
from datetime import date
from fractions import Fraction
from math import ceil, floor
from typing import Any

from engine.meaning.ends import Open
from engine.meaning.layout import Layout
from engine.meaning.possible import PLAIN, Poss, unknown
from engine.program.program import FactNote
from engine.program.types import Entries, grain, is_numeric
from engine.program.values import ABSENT, UNKNOWN, Value


class Loader:
    """Fills the fact slots of one program."""

    def __init__(self, layout: Layout) -> None:
        self.notes = layout.program.facts
        self.unknown = [_unknown(note, note.name) for note in self.notes]
        self.given = dict(layout.program.fixed)
        self.names = tuple(note.name for note in self.notes)
        self.left_out = tuple(
            ABSENT if note.optional else poss
            for note, poss in zip(self.notes, self.unknown, strict=True)
        )
        self.scaled = [(layout.facts[name], scale) for name, (_, scale) in layout.scaled.items()]
        self.special = [
            (place, note)
            for place, note in enumerate(self.notes)
            if isinstance(note.type, Entries) or note.not_known is not None
        ]

    def load(self, facts: Mapping[str, Value], day: date) -> tuple[list[Any], int]:
        """Return the slots (the day first) and, as bits, which of them are in doubt."""
        if self.given:
            facts = {**facts, **self.given}
        values: list[Any] = list(map(facts.get, self.names, self.left_out))
        for place, note in self.special:
            values[place] = self._special(note, values[place])
        doubtful = 0
        if not set(map(type, values)) <= PLAIN:
            doubtful = self._doubtful(values)
        slots = [day, *values]
        for place, scale in self.scaled:
            slots.append(_steps(slots[place], scale))
        slots.append(doubtful)
        return slots, doubtful

    def _doubtful(self, values: list[Any]) -> int:
        """Return, as bits, which of *values* are in doubt; what is not known is put in."""
        doubtful = 0
        for place, given in enumerate(values):
            value = self.unknown[place] if given is None or given is UNKNOWN else given
            values[place] = value
            if type(value) is Poss or (type(value) is list and _in_doubt(value)):
                doubtful |= 2 << place
        return doubtful

    def _special(self, note: FactNote, value: Any) -> Any:
        if note.not_known is not None and value == note.not_known:
            return UNKNOWN
        return _listed(note, note.name, value) if type(value) is tuple else value


def _listed(note: FactNote, name: str, entries: tuple[Mapping[str, Value], ...]) -> list[Any]:
    """Return the entries of a list as slots; its open questions go by *name* and their place."""
    return [
        [_field(each, f"{name}.{number}.{each.name}", entry) for each in note.each]
        for number, entry in enumerate(entries, start=1)
    ]


def _field(each: FactNote, name: str, entry: Mapping[str, Value]) -> Any:
    value: Any = entry.get(each.name, ABSENT if each.optional else UNKNOWN)
    if value is UNKNOWN:
        return _unknown(each, name)
    return _listed(each, name, value) if type(value) is tuple else value


def _steps(value: Any, scale: int) -> Any:
    """Return a number in steps of one by *scale*."""
    kind = type(value)
    if kind is Fraction:
        steps, rest = divmod(scale, value.denominator)
        return value.numerator * steps if not rest else int(value * scale)
    return value * scale if kind is int else value


def _in_doubt(entries: list[list[Any]]) -> bool:
    return any(
        type(slot) is Poss or (type(slot) is list and _in_doubt(slot))
        for entry in entries
        for slot in entry
    )


def _unknown(note: FactNote, name: str) -> Poss:
    if isinstance(note.type, Entries):
        generic = [_unknown(each, name) for each in note.each]
        return Poss("list", generic, None, frozenset((name,)), absent=note.optional)
    poss = unknown(note.type, name, optional=note.optional)
    if note.not_known is not None and poss.kind == "some":
        places = frozenset(one for one in poss.a if one != note.not_known)
        return Poss("some", places, None, poss.reads, absent=poss.absent)
    if poss.kind == "range" and is_numeric(note.type):
        step = grain(note.type)
        return Poss("range", _up(poss.a, step), _down(poss.b, step), poss.reads, absent=poss.absent)
    return poss


def _up(end: Any, step: Fraction | None) -> Any:
    return end if type(end) is Open or not step or type(end) is int else ceil(end / step) * step


def _down(end: Any, step: Fraction | None) -> Any:
    return end if type(end) is Open or not step or type(end) is int else floor(end / step) * step
