"""Cases for a program, drawn from the constants that it compares with."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from fractions import Fraction
from random import Random
from typing import Any as Anyone
from typing import cast

from engine.program import nodes as n
from engine.program.program import FactNote, Program, Table
from engine.program.types import (
    Day,
    Entries,
    Length,
    Members,
    Money,
    Number,
    Numeric,
    Percent,
    Period,
    Several,
    Type,
    Words,
    YesNo,
    grain,
)
from engine.program.values import ABSENT, UNKNOWN, Value
from tests.agreement.walking import walk
from tests.agreement.world import kind_of

Facts = Mapping[str, Value]
DAYS = (
    date(2008, 2, 29), date(2009, 2, 28), date(2009, 3, 1), date(2010, 3, 31), date(2011, 4, 1),
    date(2012, 2, 28), date(2012, 2, 29), date(2012, 3, 1), date(2014, 12, 31),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Spot:
    """A question that is open: where its answer goes in a case, and what it may be.

    *path* is the fact, then in turn the place of an entry and a field of it.
    """

    path: tuple[Anyone, ...]
    note: FactNote

    @property
    def question(self) -> str:
        """Return the name of the question: entries count from 1."""
        return ".".join(str(step + 1) if isinstance(step, int) else step for step in self.path)

    def put(self, facts: Facts, value: Value) -> dict[str, Value]:
        """Return *facts* with *value* for the answer."""
        return cast("dict[str, Value]", _put(facts, self.path, value))


def _put(thing: Anyone, path: tuple[Anyone, ...], value: Value) -> Anyone:
    if not path:
        return value
    step, *rest = path
    changed = _put(thing[step], tuple(rest), value)
    if isinstance(step, int):
        return (*thing[:step], changed, *thing[step + 1 :])
    return {**thing, step: changed}


class Cases:
    """Draws cases of one program: values at its constants and one step either side."""

    def __init__(self, program: Program) -> None:
        self.program = program
        self.constants = _constants(program)
        self.fixed = dict(program.fixed)
        self.values: dict[Type, Sequence[Value]] = {}

    def day(self, rng: Random) -> date:
        """Return a day to decide for."""
        return rng.choice(DAYS)

    def facts(self, rng: Random) -> dict[str, Value]:
        """Return a complete case: every fact given, or absent where it may be."""
        return {fact.name: self.value(fact, rng) for fact in self.program.facts}

    def value(self, fact: FactNote, rng: Random) -> Value:
        """Return what a case says of *fact*."""
        if fact.name in self.fixed:
            return self.fixed[fact.name]
        if fact.optional and rng.random() < 0.35:
            return ABSENT
        if isinstance(fact.type, Entries):
            return tuple(
                {each.name: self.value(each, rng) for each in fact.each}
                for _ in range(rng.choice((0, 1, 1, 2, 3)))
            )
        kind = fact.type
        if isinstance(kind, Several):
            return frozenset(p for p in range(len(kind.of.members)) if rng.random() < 0.4)
        if kind not in self.values:
            self.values[kind] = self.possible(kind)
        values = self.values[kind]
        if fact.not_known is not None:
            values = [value for value in values if value != fact.not_known]
        return rng.choice(values)

    def possible(self, kind: Type) -> list[Value]:
        """Return the values of *kind* that are worth trying."""
        match kind:
            case YesNo():
                return [False, True]
            case Members(members=members):
                return list(range(len(members)))
            case Words():
                return ["some words"]
            case Period(unit=unit):
                return [each for each in self.lengths() if unit in (None, each.unit)]
            case Day(least=least, most=most):
                return _within(_around_days(self.constants.get(kind_of(kind), ())), least, most)
            case Number() | Percent() | Money():
                given = self.constants.get(kind_of(kind), ())
                step = grain(kind)
                assert step is not None
                return _within(_around(given, step), kind.least, kind.most)
            case _:
                raise TypeError(kind)

    def lengths(self) -> list[Length]:
        """Return the periods that the program speaks of, and one more or less."""
        found = {length for kind in self.constants for length in self.constants[kind]
                 if isinstance(length, Length)}  # fmt: skip
        found |= {Length(1, "days"), Length(1, "months")}
        near = {Length(length.size + by, length.unit) for length in found for by in (-1, 0, 1)}
        return sorted(length for length in near if length.size >= 0)

    def hide(self, facts: Facts, rng: Random, how_many: int) -> dict[str, Value]:
        """Return *facts* with so many of them not known: whole ones, or parts of a list."""
        hidden = dict(facts)
        notes = [fact for fact in self.program.facts if fact.name not in self.fixed]
        for fact in rng.sample(notes, min(how_many, len(notes))):
            value = hidden[fact.name]
            if isinstance(value, tuple) and value and fact.each and rng.random() < 0.75:
                hidden[fact.name] = self.hide_inside(fact, value, rng)
            else:
                hidden[fact.name] = UNKNOWN
        return hidden

    def hide_inside(self, fact: FactNote, entries: Anyone, rng: Random) -> Value:
        """Return *entries* with a field or two of some entry not known, or something inside it."""
        changed = [dict(entry) for entry in entries]
        for _ in range(rng.choice((1, 1, 2))):
            entry, each = rng.choice(changed), rng.choice(fact.each)
            inner = entry[each.name]
            deeper = each.each and isinstance(inner, tuple) and inner and rng.random() < 0.75
            entry[each.name] = self.hide_inside(each, inner, rng) if deeper else UNKNOWN
        return tuple(changed)

    def spots(self, facts: Facts) -> list[Spot]:
        """Return everything that is not known in *facts*."""
        return list(_spots(self.program.facts, facts, ()))

    def fill(self, facts: Facts, rng: Random) -> dict[str, Value]:
        """Return *facts* with everything that was not known filled in."""
        return {fact.name: self.filled(fact, facts[fact.name], rng) for fact in self.program.facts}

    def filled(self, fact: FactNote, value: Anyone, rng: Random) -> Value:
        """Return *value* of *fact*, filled in where it is not known."""
        if value is UNKNOWN:
            return self.value(fact, rng)
        if fact.each and value is not ABSENT:
            return tuple(
                {each.name: self.filled(each, entry[each.name], rng) for each in fact.each}
                for entry in value
            )
        return value  # type: ignore[no-any-return]


def _spots(notes: Iterable[FactNote], values: Anyone, path: tuple[Anyone, ...]) -> Iterator[Spot]:
    for note in notes:
        value, here = values[note.name], (*path, note.name)
        if value is UNKNOWN:
            yield Spot(here, note)
        elif note.each and value is not ABSENT:
            for at, entry in enumerate(value):
                yield from _spots(note.each, entry, (*here, at))


def facts_for(program: Program, rng: Random) -> dict[str, Value]:
    """Return a complete case of *program*: see `Cases`, which is faster for many."""
    return Cases(program).facts(rng)


def _constants(program: Program) -> dict[Type, set[Anyone]]:
    found: dict[Type, set[Anyone]] = {}

    def add(kind: Type, value: Anyone) -> None:
        if not isinstance(value, str):
            found.setdefault(kind_of(kind), set()).add(value)

    for each in walk((program.decisions, program.flags, program.promises, program.tables)):
        if isinstance(each, n.Literal | n.Setting):
            add(each.type, each.value)
        elif isinstance(each, Table):
            for _, rungs in each.rows:
                for rung in rungs:
                    add(each.keys[-1], rung.at)
                    add(each.gives, rung.gives)
    return found


def _around(values: Sequence[Anyone] | set[Anyone], step: Fraction) -> set[Numeric]:
    near: set[Numeric] = {0, step}
    for value in values:
        below = value // step * step
        near |= {below - step, below, below + step}
    return {int(each) if each == int(each) else each for each in near}


def _around_days(days: Sequence[Anyone] | set[Anyone]) -> set[date]:
    near = {*DAYS, *days}
    return near | {day + timedelta(days=by) for day in days for by in (-1, 1)}


def _within(values: set[Anyone], least: Anyone, most: Anyone) -> list[Value]:
    values = values | {end for end in (least, most) if end is not None}
    return sorted(
        value
        for value in values
        if (least is None or least <= value) and (most is None or value <= most)
    )
