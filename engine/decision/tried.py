"""The answers that are tried of a question: each member, or one of each stretch of a number."""

from collections.abc import Iterator
from datetime import date
from fractions import Fraction
from itertools import pairwise
from math import floor
from typing import TypeAlias

from msgspec import Struct

from engine.program.nodes import Compare, Expr, Fact, Field, Lookup, Same
from engine.program.normal import constant, key
from engine.program.program import FactNote, Program, Table
from engine.program.types import (
    Day,
    Length,
    Members,
    Money,
    Number,
    Percent,
    Several,
    Words,
    YesNo,
    grain,
)
from engine.program.values import ABSENT, Value
from engine.program.walk import every, expressions, flag_expressions

Cuts: TypeAlias = dict[str, frozenset[Fraction]]
"""Where what is made of a fact may turn, by its full name, or by the bare name of a field."""


class Trials(Struct, frozen=True):
    """What can be tried of each fact of a program; worked out before any case."""

    cuts: Cuts

    @classmethod
    def of(cls, program: Program) -> "Trials":
        """Return the trials of *program*."""
        found: dict[str, set[Fraction]] = {}
        tables = {table.name: table for table in program.tables}
        for expr in _expressions(program):
            for node in every(expr):
                for name, value in _met(node, tables):
                    found.setdefault(name, set()).add(value)
        return cls({name: frozenset(values) for name, values in found.items()})

    def answers(self, note: FactNote) -> tuple[Value, ...]:
        """Return the answers to try of *note*; none of a list, or of an open range."""
        absent: tuple[Value, ...] = (ABSENT,) if note.optional else ()
        given = self._given(note)
        return (*absent, *given) if given else ()

    def _given(self, note: FactNote) -> tuple[Value, ...]:
        match note.type:
            case YesNo():
                return (False, True)
            case Members(members=members):
                return tuple(at for at in range(len(members)) if at != note.not_known)
            case Several(of=of):
                every_one = frozenset(range(len(of.members)))
                return (frozenset(), *map(_alone, sorted(every_one)), every_one)
            case Words():
                return ("given",) if note.optional else ()
            case Number() | Percent() | Money() | Day():
                return self._ranged(note, note.type)
            case _:
                return ()

    def _ranged(self, note: FactNote, kind: Number | Percent | Money | Day) -> tuple[Value, ...]:
        if kind.least is None or kind.most is None:
            return ()
        step = grain(kind) or Fraction(1)
        least, most = Fraction(key(kind.least)), Fraction(key(kind.most))
        cuts = self.cuts.get(note.name, frozenset())
        ends = [least, *sorted(cut for cut in cuts if least < cut < most), most]
        inside = [_on_grain(low, high, step) for low, high in pairwise(ends)]
        numbers = sorted({least, most, *inside})
        return tuple(_value(number, kind) for number in numbers)


def _alone(place: int) -> frozenset[int]:
    return frozenset((place,))


def _on_grain(low: Fraction, high: Fraction, step: Fraction) -> Fraction:
    """Return a value from *low* to *high*, in the middle where it can be."""
    return max(floor((low + high) / 2 / step) * step, low)


def _value(number: Fraction, kind: Number | Percent | Money | Day) -> Value:
    if isinstance(kind, Day):
        return date.fromordinal(floor(number))
    return number.numerator if number.denominator == 1 else number


def _expressions(program: Program) -> Iterator[Expr]:
    for decision in program.decisions:
        yield from expressions(decision)
    for flag in program.flags:
        yield from flag_expressions(flag)


def _met(node: Expr, tables: dict[str, Table]) -> Iterator[tuple[str, Fraction]]:
    """Yield the facts and fields that *node* compares with a constant or a table's rows."""
    match node:
        case Compare(left=left, right=right) | Same(left=left, right=right):
            yield from _against(left, right)
            yield from _against(right, left)
        case Lookup(name=name, keys=keys) if isinstance(keys[-1], Fact | Field):
            for _, rungs in tables[name].rows:
                for rung in rungs:
                    if _is_ordered(rung.at):
                        yield keys[-1].name, Fraction(key(rung.at))
        case _:
            pass


def _against(name: Expr, other: Expr) -> Iterator[tuple[str, Fraction]]:
    value = constant(other)
    if isinstance(name, Fact | Field) and value is not None and _is_ordered(value):
        yield name.name, Fraction(key(value))


def _is_ordered(value: Value) -> bool:
    return isinstance(value, int | Fraction | date | Length) and not isinstance(value, bool)
