"""The values of a name, or of two that are compared, cut where their conditions turn.

On one stretch every condition says the same.
"""

from bisect import bisect_right
from collections.abc import Callable
from fractions import Fraction
from math import ceil
from typing import Any, TypeAlias

from msgspec import Struct

from engine.decision.parts import names_in
from engine.program.nodes import (
    All,
    Compare,
    Contains,
    Expr,
    Fact,
    Field,
    If,
    IsMissing,
    Literal,
    Not,
    Result,
    Same,
    Setting,
)
from engine.program.nodes import Any as AnyOf
from engine.program.normal import Atom, TooManyLists, lists
from engine.program.types import (
    Answers,
    Day,
    Entries,
    Parts,
    Period,
    Several,
    Type,
    grain,
    is_finite,
)
from engine.program.values import ABSENT, UNKNOWN
from engine.program.walk import every

Name: TypeAlias = Fact | Result | Field
Comparable: TypeAlias = Any
"""A value with an order, or, of two names, both of their values."""

Stretch: TypeAlias = Callable[[Comparable], object]
"""Tells the stretch that a value lies in."""

PURE = (
    All, AnyOf, Compare, Contains, Fact, Field, If, IsMissing, Literal, Not, Result, Same, Setting,
)  # fmt: skip
"""Nodes whose value depends on the names below them, and on nothing else."""

NO_STRETCH = object()
"""In place of a value or a stretch: what a condition says has to be asked in each case."""


class Asks(Struct, frozen=True):
    """What a condition asks about: one name, which may turn at *cuts*, or how two compare."""

    names: tuple[Name, ...]
    cuts: frozenset[Fraction] = frozenset()


def asks(expr: Expr) -> Asks | None:
    """Return what *expr* asks about; None where it is more than can be cut into stretches."""
    names = names_in(expr)
    if len(names) not in (1, 2) or not all(isinstance(node, PURE) for node in every(expr)):
        return None
    if any(isinstance(name.type, Parts | Entries | Answers) for name in names):
        return None
    if all(_by_value(name.type) for name in names):
        return Asks(names)
    try:
        atoms = [atom for form in lists(expr) for atom in form]
    except TooManyLists:
        return None
    if not all(_is_plain(atom, names) for atom in atoms):
        return None
    return Asks(names, frozenset(_cut(atom) for atom in atoms if _cuts_one(atom)))


def _is_plain(atom: Atom, names: tuple[Name, ...]) -> bool:
    quantity = atom.quantity
    if quantity.kind == "absent":
        return quantity.left in names
    if quantity.kind != "order":
        return False
    if len(names) == 1:
        return quantity.left == names[0] and quantity.right is None
    return {quantity.left, quantity.right} == set(names) and atom.constant == 0


def _cuts_one(atom: Atom) -> bool:
    return atom.quantity.kind == "order" and atom.quantity.right is None


def _cut(atom: Atom) -> Fraction:
    return Fraction(atom.constant, atom.quantity.scale)


def stretches(names: tuple[Name, ...], cuts: frozenset[Fraction]) -> Stretch:
    """Return what tells the stretches of *names*.

    A finite value, or two, is a stretch of its own, and so is having none; other values
    count as whole numbers, and of two the order alone counts.
    """
    if all(_by_value(name.type) for name in names):
        return _itself
    return _order if len(names) == 2 else _between(names[0].type, cuts)


def _by_value(kind: Type) -> bool:
    return is_finite(kind) or isinstance(kind, Several)


def _itself(value: Comparable) -> object:
    return value


def _order(pair: Comparable) -> object:
    if pair is NO_STRETCH:
        return pair
    left, right = pair
    if left is UNKNOWN or right is UNKNOWN:
        return NO_STRETCH
    if left is ABSENT or right is ABSENT:
        return left is ABSENT, right is ABSENT
    return (left > right) - (left < right)


def _between(kind: Type, cuts: frozenset[Fraction]) -> Stretch:
    step = grain(kind)
    scale = 1 if step is None else step.denominator
    bounds = sorted({bound for cut in cuts for bound in _around(cut * scale)})
    number = _number(kind, scale)
    whole = int if scale == 1 and step is not None else None

    def stretch(value: Comparable) -> object:
        if type(value) is whole:
            return bisect_right(bounds, value)
        if value is ABSENT or value is UNKNOWN or value is NO_STRETCH:
            return value
        return bisect_right(bounds, number(value)) if bounds else 0

    return stretch


def _around(cut: Fraction) -> tuple[int, ...]:
    """Return where stretches begin at and after *cut*, which may lie between whole numbers."""
    return (int(cut), int(cut) + 1) if cut.denominator == 1 else (ceil(cut),)


def _number(kind: Type, scale: int) -> Callable[[Comparable], int]:
    match kind:
        case Day():
            return lambda day: int(day.toordinal())
        case Period():
            return lambda length: int(length.size)
        case _:
            return lambda value: int(value.numerator * (scale // value.denominator))
