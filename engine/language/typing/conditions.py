"""Conditions: `when`, `applies_when`, `always`; one expression, or several under `all`."""

from msgspec import Struct

from engine.diagnostics import Finding
from engine.diagnostics.catalogue import types as catalogue
from engine.language.environment import BAD, Scope, Unusable
from engine.language.tree import Expr as Tree
from engine.language.tree import Logic, LogicOp
from engine.language.typing.expression import typed
from engine.language.typing.kinds import written
from engine.language.typing.presence import NOTHING_KNOWN, Known, known_present
from engine.program.nodes import All, Expr, Literal
from engine.program.normal import LIMIT, TooManyLists, certain, lists, possible, settled_lists
from engine.program.types import YES_NO


class Condition(Struct, frozen=True):
    """A condition.

    *expr* is None where it always holds (`yes`). *parts* are the conditions listed under
    `all` or joined by `and`, or the one there is, each with the author's words. *known*
    is what is there when it holds, and when it does not.
    """

    expr: Expr | None
    parts: tuple[tuple[str, Expr], ...] = ()
    known: Known = NOTHING_KNOWN


def condition(tree: Tree, scope: Scope, findings: list[Finding]) -> Condition | Unusable:
    """Return *tree* as a condition that `meaning` alone evaluates."""
    expr = typed(tree, scope, YES_NO, findings)
    if expr is BAD:
        return BAD
    if isinstance(expr, Literal) and expr.value is True:
        return Condition(None)
    return Condition(expr, _parts(tree, expr), known_present(expr, scope))


def when(tree: Tree, scope: Scope, findings: list[Finding]) -> Condition | Unusable:
    """Return *tree* as the condition of a row or a flag, which both engines evaluate.

    It comes to at most `LIMIT` lists of plain tests, on the side that certainly holds and
    on the side that possibly does.
    """
    made = condition(tree, scope, findings)
    if made is BAD or not _is_too_long(made.expr):
        return made
    findings.append(catalogue.too_many_lists(tree.place, LIMIT))
    return BAD


def _parts(tree: Tree, expr: Expr) -> tuple[tuple[str, Expr], ...]:
    if isinstance(tree, Logic) and tree.operator is LogicOp.AND and isinstance(expr, All):
        pairs = zip(tree.parts, expr.parts, strict=True)
        return tuple((written(part), each) for part, each in pairs)
    return ((written(tree), expr),)


def _is_too_long(expr: Expr | None) -> bool:
    try:
        forms = lists(expr)
        certain(settled_lists(expr))
        possible(forms)
    except TooManyLists:
        return True
    return False
