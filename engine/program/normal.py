"""A condition's normal form: any of several lists of plain tests, none of them simplified.

The rows of a program are selected twice, by `meaning` and by the rules engine; this is
the form in which the engine gets them. A test compares a *quantity* with a whole number;
what the quantities are is worked out elsewhere. Nothing is simplified: with a fact
missing, `(c and a) or (not c and b)` is not the same as with `(a and b)` added, so on the
certain side a choice brings that third term, and contradictory lists are kept.
"""

from collections.abc import Callable
from datetime import date
from fractions import Fraction
from itertools import chain, product
from math import lcm, prod
from typing import Literal as OneOf
from typing import TypeAlias

from msgspec import Struct

from engine.program.grains import step_of
from engine.program.nodes import (
    All,
    Any,
    Compare,
    Expr,
    If,
    IsMissing,
    Literal,
    Not,
    Same,
    Setting,
)
from engine.program.types import Day, Length, Members, YesNo, is_numeric
from engine.program.values import Value

Op: TypeAlias = OneOf["<", "<=", ">", ">=", "==", "!="]

LIMIT = 200
"""The most lists that one condition may come to."""

OPPOSITE: dict[Op, Op] = {"<": ">=", "<=": ">", ">": "<=", ">=": "<", "==": "!=", "!=": "=="}
SWAPPED: dict[Op, Op] = {"<": ">", "<=": ">=", ">": "<", ">=": "<=", "==": "==", "!=": "!="}


class TooManyLists(Exception):
    """The condition comes to more than `LIMIT` lists; it wants a decision with a name."""


class Quantity(Struct, frozen=True):
    """Something a test compares, as whole numbers.

    `order`: the value of *left* (less *right*, where there are two) times *scale*: a
    number or percent as it is, money in pence, a date as its ordinal, a level as its
    place, a period as its size. With facts missing it has a least and a most.
    `sign`: the sign of *left* less *right* (less *less*), where no scale makes it whole.
    `member`: whether *left* is the member *place*. `yes`: whether *left*, a yes/no, holds.
    `absent`: whether *left* is absent. These three are 1 or 0; with facts missing they
    come as two columns, whether it can be so and whether it can be otherwise.
    """

    kind: OneOf["order", "sign", "member", "yes", "absent"]
    left: Expr
    right: Expr | None = None
    scale: int = 1
    place: int = 0
    less: Fraction = Fraction(0)

    @property
    def is_flag(self) -> bool:
        """Return whether this is a 1-or-0 quantity."""
        return self.kind in ("member", "yes", "absent")


class Atom(Struct, frozen=True):
    """`quantity op constant`, where a 1-or-0 quantity is only ever `== 1` or `!= 1`."""

    quantity: Quantity
    op: Op
    constant: int


class Test(Struct, frozen=True):
    """An atom of one side: *second* tests the most, or whether it can be otherwise."""

    quantity: Quantity
    second: bool
    op: Op
    constant: int


Lists: TypeAlias = tuple[tuple[Atom, ...], ...]
Tests: TypeAlias = tuple[tuple[Test, ...], ...]


def lists(when: Expr | None) -> Lists:
    """Return the lists of atoms of *when*, any of which is enough; `((),)` always holds.

    Raises:
        TooManyLists: there would be more than `LIMIT`.
    """
    return ((),) if when is None else tuple(_lists(when, wanted=True, third=False))


def settled_lists(when: Expr | None) -> Lists:
    """Return the lists for the certain side, which knows a third way for a choice to hold.

    However its condition turns out, a choice both of whose branches hold does. On the
    possible side that would be one way too many: a condition that is refused has no way
    of turning out.

    Raises:
        TooManyLists: there would be more than `LIMIT`.
    """
    return ((),) if when is None else tuple(_lists(when, wanted=True, third=True))


def complete(forms: Lists) -> Tests:
    """Return the tests for a case with every fact given, one column for each quantity.

    Then a level or choice is one quantity, the place of its member.
    """
    return tuple(tuple(map(_whole, form)) for form in forms)


def _whole(atom: Atom) -> Test:
    quantity = atom.quantity
    if quantity.kind == "member":
        return Test(Quantity("order", quantity.left), False, atom.op, quantity.place)
    return Test(quantity, False, atom.op, atom.constant)


def certain(forms: Lists) -> Tests:
    """Return the tests for whether the condition holds however the unknown is filled in.

    Raises:
        TooManyLists: there would be more than `LIMIT` after `is not` on numbers is split.
    """
    return _sided(forms, _certain)


def possible(forms: Lists) -> Tests:
    """Return the tests for whether the condition can hold for some filling in.

    Raises:
        TooManyLists: as for `certain`.
    """
    return _sided(forms, _possible)


def _sided(forms: Lists, side: Callable[[Atom], Tests]) -> Tests:
    rows: list[tuple[Test, ...]] = []
    for form in forms:
        alternatives = [side(atom) for atom in form]
        if len(rows) + prod(map(len, alternatives)) > LIMIT:
            raise TooManyLists
        rows.extend(tuple(chain.from_iterable(row)) for row in product(*alternatives))
    return tuple(rows)


def _certain(atom: Atom) -> Tests:
    """Return the alternatives of one atom's certain side: an empty range holds vacuously."""
    return _side(atom, low=True, high=False)


def _possible(atom: Atom) -> Tests:
    """Return the alternatives of one atom's possible side: an empty range cannot hold."""
    return _side(atom, low=False, high=True)


def _side(atom: Atom, *, low: bool, high: bool) -> Tests:
    """Return tests in which `<` asks the column *low* (True: the most), `>` the column *high*."""
    quantity, op, value = atom.quantity, atom.op, atom.constant
    if quantity.is_flag:
        wanted = 1 if high else 0
        return ((Test(quantity, (op == "==") is not high, "==", wanted),),)
    match op:
        case "<" | "<=":
            return ((Test(quantity, low, op, value),),)
        case ">" | ">=":
            return ((Test(quantity, high, op, value),),)
        case "==":
            return ((Test(quantity, low, "<=", value), Test(quantity, high, ">=", value)),)
        case "!=":
            return ((Test(quantity, low, "<", value),), (Test(quantity, high, ">", value),))


def _lists(expr: Expr, *, wanted: bool, third: bool) -> list[tuple[Atom, ...]]:
    match expr:
        case Literal(value=bool(value)) | Setting(value=bool(value)):
            return [()] if value is wanted else []
        case Not(of=of):
            return _lists(of, wanted=not wanted, third=third)
        case All(parts=parts) | Any(parts=parts):
            forms = [_lists(part, wanted=wanted, third=third) for part in parts]
            return _joined(forms) if isinstance(expr, All) is wanted else _either(forms)
        case If(condition=condition, then=then, otherwise=otherwise):
            yes = _lists(then, wanted=wanted, third=third)
            no = _lists(otherwise, wanted=wanted, third=third)
            ways = [
                _joined([_lists(condition, wanted=True, third=third), yes]),
                _joined([_lists(condition, wanted=False, third=third), no]),
            ]
            return _either([*ways, _joined([yes, no])] if third else ways)
        case Compare(op=op, left=left, right=right):
            return _atoms(op, left, right, wanted=wanted)
        case Same(left=left, right=right):
            return _same(expr, left, right, wanted=wanted, third=third)
        case IsMissing(of=of):
            return [_flag(Quantity("absent", of), wanted=wanted)]
        case _:
            return [_flag(Quantity("yes", expr), wanted=wanted)]


def _same(
    expr: Same, left: Expr, right: Expr, *, wanted: bool, third: bool
) -> list[tuple[Atom, ...]]:
    if constant(left) is not None:
        left, right = right, left
    value = constant(right)
    if isinstance(left.type, YesNo) and isinstance(value, bool):
        return _lists(left, wanted=wanted is value, third=third)
    if isinstance(left.type, Members) and isinstance(value, int):
        return [_flag(Quantity("member", left, place=value), wanted=wanted)]
    if not (is_numeric(left.type) or isinstance(left.type, Day)):
        return [_flag(Quantity("yes", expr), wanted=wanted)]
    return _atoms("==", left, right, wanted=wanted)


def _atoms(op: Op, left: Expr, right: Expr, *, wanted: bool) -> list[tuple[Atom, ...]]:
    if constant(left) is not None and constant(right) is None:
        left, right, op = right, left, SWAPPED[op]
    op = op if wanted else OPPOSITE[op]
    value = _key(constant(right))
    if value is not None:
        return [(_atom(op, left, None, value),)]
    return [(_atom(op, left, right, Fraction(0)),)]


def _atom(op: Op, left: Expr, right: Expr | None, value: Fraction) -> Atom:
    steps = [_step(side) for side in (left, right) if side is not None]
    if any(step is None for step in steps):
        return Atom(Quantity("sign", left, right, less=value), op, 0)
    scale = lcm(value.denominator, *(step.denominator for step in steps if step is not None))
    return Atom(Quantity("order", left, right, scale), op, int(value * scale))


def _flag(quantity: Quantity, *, wanted: bool) -> tuple[Atom, ...]:
    return (Atom(quantity, "==" if wanted else "!=", 1),)


def _either(forms: list[list[tuple[Atom, ...]]]) -> list[tuple[Atom, ...]]:
    together = [row for form in forms for row in form]
    if len(together) > LIMIT:
        raise TooManyLists
    return together


def _joined(forms: list[list[tuple[Atom, ...]]]) -> list[tuple[Atom, ...]]:
    rows: list[tuple[Atom, ...]] = [()]
    for form in forms:
        if len(rows) * len(form) > LIMIT:
            raise TooManyLists
        rows = [(*row, *more) for row in rows for more in form]
    return rows


def constant(expr: Expr) -> Value | None:
    """Return the value of a literal or a setting, which is the same for every case."""
    return expr.value if isinstance(expr, Literal | Setting) else None


def key(value: Value) -> int | Fraction:
    """Return the number by which an ordered value is compared.

    Raises:
        TypeError: *value* has no order.
    """
    number = _key(value)
    if number is None:
        message = f"{value!r} has no order"
        raise TypeError(message)
    return number


def _key(value: Value | None) -> Fraction | None:
    match value:
        case bool() | None:
            return None
        case int() | Fraction():
            return Fraction(value)
        case date():
            return Fraction(value.toordinal())
        case Length(size=size):
            return Fraction(size)
        case _:
            return None


def _step(expr: Expr) -> Fraction | None:
    return step_of(expr) if is_numeric(expr.type) else Fraction(1)
