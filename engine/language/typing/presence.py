"""Absence: what may be absent, and what a condition tells of it."""

from collections.abc import Iterable
from functools import reduce
from typing import Final

from msgspec import Struct

from engine.language.environment import Present, Scope
from engine.language.typing.found import Named, note_of
from engine.program.nodes import (
    All,
    Any,
    Expr,
    Fact,
    Field,
    If,
    IsMissing,
    Literal,
    Not,
    Part,
    Result,
    Setting,
)

_NOTHING: Present = frozenset()


def may_be_absent(node: Named, scope: Scope) -> bool:
    """Return whether *node*, which was found in *scope*, is absent in some case."""
    match node:
        case Part(of=of):
            return may_be_absent(of, scope)
        case Fact(name=name):
            note = scope.env.facts.get(name)
            return note is not None and note.optional
        case Result(name=name):
            return scope.env.decisions[name].may_be_absent
        case Field():
            return note_of(node, scope).may_be_absent


def is_there(node: Named, scope: Scope) -> bool:
    """Return whether *node* may be used in *scope* without a test."""
    return scope.promise or whole(node) in scope.present or not may_be_absent(node, scope)


def whole(node: Named) -> Fact | Result | Field:
    """Return what is there or absent as one: for a part, what it is a part of."""
    return node.of if isinstance(node, Part) else node


class Known(Struct, frozen=True):
    """What is there when a condition holds (*yes*), and when it does not (*no*)."""

    yes: Present = _NOTHING
    no: Present = _NOTHING


NOTHING_KNOWN: Final = Known()


class _Told(Struct, frozen=True):
    """As `Known`; None on a side that never happens, where anything may be said."""

    yes: Present | None = _NOTHING
    no: Present | None = _NOTHING


def known_present(condition: Expr | None, scope: Scope) -> Known:
    """Return what is there when *condition* holds, and when it does not.

    None is a condition that always holds. What an `applies_when` tells of a decision is
    told by the decision's presence.
    """
    if condition is None:
        return NOTHING_KNOWN
    told = _told(condition, scope)
    return Known(told.yes or _NOTHING, told.no or _NOTHING)


def _told(expr: Expr, scope: Scope) -> _Told:
    match expr:
        case Literal(value=bool(value)) | Setting(value=bool(value)):
            return _Told(no=None) if value else _Told(yes=None)
        case IsMissing(of=of):
            return _Told(no=_implied(of, scope))
        case Not(of=of):
            told = _told(of, scope)
            return _Told(told.no, told.yes)
        case All(parts=parts):
            many = [_told(part, scope) for part in parts]
            return _Told(_both(told.yes for told in many), _either(told.no for told in many))
        case Any(parts=parts):
            many = [_told(part, scope) for part in parts]
            return _Told(_either(told.yes for told in many), _both(told.no for told in many))
        case If(condition=condition, then=then, otherwise=otherwise):
            asked, one, other = (_told(part, scope) for part in (condition, then, otherwise))
            yes = _either((_both((asked.yes, one.yes)), _both((asked.no, other.yes))))
            return _Told(yes, _either((_both((asked.yes, one.no)), _both((asked.no, other.no)))))
        case _:
            return _Told()


def _implied(node: Named, scope: Scope) -> Present:
    match whole(node):
        case Result(name=name) as result:
            return scope.env.decisions[name].implies | {result}
        case Field() as field:
            return note_of(field, scope).implies | {field}
        case Fact() as fact:
            return frozenset((fact,))


def _both(sides: Iterable[Present | None]) -> Present | None:
    """Return what is there when all of *sides* happen."""
    known: list[Present] = []
    for side in sides:
        if side is None:
            return None
        known.append(side)
    return _NOTHING.union(*known)


def _either(sides: Iterable[Present | None]) -> Present | None:
    """Return what is there when one of *sides* happens, whichever it is."""
    known = [side for side in sides if side is not None]
    return reduce(lambda left, right: left & right, known) if known else None
