"""Walking expressions, decisions and flags: every expression inside, outermost first."""

from collections.abc import Iterator
from typing import Any

from engine.program.nodes import All, Expr, Node, Over
from engine.program.program import (
    Decision,
    FitBody,
    Flag,
    InOrderBody,
    LoopBody,
    RulesBody,
    SplitBody,
    ValueBody,
)
from engine.program.shapes import field_names

_FIELDS: dict[type, tuple[str, ...]] = {}
_INNER = (Node, tuple)


def conjuncts(expr: Expr) -> tuple[Expr, ...]:
    """Return the parts that all hold where *expr* holds."""
    if not isinstance(expr, All):
        return (expr,)
    return tuple(part for each in expr.parts for part in conjuncts(each))


def children(expr: Expr | Over) -> list[Expr]:
    """Return the expressions that *expr* is made of, in the order written."""
    found: list[Expr] = []
    for name in _names(type(expr)):
        value = getattr(expr, name)
        if isinstance(value, _INNER):
            _gather(value, found)
    return found


def every(expr: Expr) -> list[Expr]:
    """Return *expr* and every expression inside it."""
    found: list[Expr] = []
    left = [expr]
    while left:
        node = left.pop()
        found.append(node)
        left.extend(reversed(children(node)))
    return found


def expressions(decision: Decision) -> Iterator[Expr]:
    """Yield the outermost expressions that the decision is made by, loops' inner ones too.

    Reasons to be shown are not among them.
    """
    if decision.applies_when is not None:
        yield decision.applies_when
    body = decision.body
    match body:
        case ValueBody(value=value):
            yield value
        case RulesBody():
            yield from _rules(body)
        case SplitBody():
            yield body.whole
            yield from (share.by for share in body.shares if share.by is not None)
        case InOrderBody():
            yield body.whole
            yield from (limit for _, limit in body.limits if limit is not None)
        case FitBody(where=where):
            if where is not None:
                yield where
        case LoopBody():
            yield from _loop(body)


def flag_expressions(flag: Flag) -> Iterator[Expr]:
    """Yield the outermost expression of a flag, where it has one."""
    if flag.when is not None:
        yield flag.when


def _rules(body: RulesBody) -> Iterator[Expr]:
    for row in body.rows:
        if row.when is not None:
            yield row.when
        yield row.then
    if body.otherwise is not None and body.otherwise.then is not None:
        yield body.otherwise.then


def _loop(body: LoopBody) -> Iterator[Expr]:
    yield body.over.of
    for decision in body.decisions:
        yield from expressions(decision)
    for flag in body.flags:
        yield from flag_expressions(flag)
    if body.largest_first is not None:
        yield body.largest_first


def _names(kind: type) -> tuple[str, ...]:
    known = _FIELDS.get(kind)
    if known is None:
        known = tuple(name for name in field_names(kind) if name not in ("type", "origin"))
        _FIELDS[kind] = known
    return known


def _gather(value: Any, found: list[Expr]) -> None:
    """Add to *found* the expressions in *value*: a node, or a tuple of things like it."""
    if isinstance(value, Over):
        found.append(value.of)
    elif isinstance(value, Node):
        found.append(value)  # type: ignore[arg-type]  # every node but Over is an expression
    elif type(value) is tuple:
        for one in value:
            _gather(one, found)
