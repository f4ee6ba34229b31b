"""`not`, `and`, `or`, `if`: what holds decides what is evaluated, and what is known there."""

from engine.language.environment import BAD
from engine.language.tree import Expr as Tree
from engine.language.tree import If as Choice
from engine.language.tree import Logic, LogicOp, Unary
from engine.language.typing.here import Here, Typed
from engine.language.typing.kinds import join
from engine.language.typing.presence import known_present
from engine.language.typing.settle import agreeing, settle_in
from engine.program.nodes import All, Any, Expr, If, Not
from engine.program.origin import Origin
from engine.program.types import YES_NO, Type


def read_yes_no(tree: Tree, here: Here) -> Typed:
    """Return *tree*, which must be yes or no."""
    return agreeing(here.read(tree, YES_NO), YES_NO, here, tree)


def read_not(tree: Unary, here: Here) -> Typed:
    """Return `not x`."""
    of = read_yes_no(tree.operand, here)
    return BAD if of is BAD else Not(type=YES_NO, of=of, origin=Origin(tree.place))


def read_logic(tree: Logic, here: Here) -> Typed:
    """Return `a and b` or `a or b`; each part knows what the parts before it tell."""
    is_all = tree.operator is LogicOp.AND
    parts: list[Expr] = []
    is_bad = False
    for each in tree.parts:
        part = read_yes_no(each, here)
        if part is BAD:
            is_bad = True
            continue
        parts.append(part)
        known = known_present(part, here.scope)
        here = here.knowing(known.yes if is_all else known.no)
    if is_bad:
        return BAD
    kind = All if is_all else Any
    return kind(type=YES_NO, parts=tuple(parts), origin=Origin(tree.place))


def read_choice(tree: Choice, here: Here, wanted: Type | None) -> Typed:
    """Return `if c then x else y`; both come to one kind, *wanted* where that is said."""
    condition = read_yes_no(tree.condition, here)
    one, other = here, here
    if condition is not BAD:
        known = known_present(condition, here.scope)
        one, other = here.knowing(known.yes), here.knowing(known.no)
    then, otherwise = settle_in(((tree.then, one), (tree.otherwise, other)), here, wanted)
    if condition is BAD or then is BAD or otherwise is BAD:
        return BAD
    kind = join(then.type, otherwise.type)
    return If(
        type=kind, condition=condition, then=then, otherwise=otherwise, origin=Origin(tree.place)
    )
