"""Comparisons, `is`, `in` and `is missing`."""

from collections.abc import Sequence

from engine.diagnostics.catalogue import types as catalogue
from engine.language.environment import BAD, Unusable
from engine.language.tree import Among, Binary, BinaryOp, Compare, Missing, Path
from engine.language.tree import Expr as Tree
from engine.language.typing.found import Lost, find
from engine.language.typing.here import Here, Typed
from engine.language.typing.kinds import describe
from engine.language.typing.names import as_value
from engine.language.typing.presence import may_be_absent
from engine.language.typing.settle import agreeing, settle
from engine.program.nodes import (
    All,
    Any,
    Contains,
    Expr,
    Fact,
    Field,
    IsMissing,
    Not,
    Part,
    Result,
    Same,
)
from engine.program.nodes import Compare as Ordered
from engine.program.origin import Origin
from engine.program.types import YES_NO, Answers, Members, Period, Several, Words, YesNo, is_ordered


def usable(many: Sequence[Typed]) -> list[Expr] | None:
    """Return *many* where none of them is bad."""
    good = [one for one in many if not isinstance(one, Unusable)]
    return good if len(good) == len(many) else None


def read_comparison(tree: Compare, here: Here) -> Typed:
    """Return `a < b`, and of a chain every step of it."""
    operands = usable(settle(tree.operands, here))
    if operands is None or not have_order(operands, tree.operands, here):
        return BAD
    steps = tuple(
        Ordered(type=YES_NO, op=operator.value, left=left, right=right, origin=Origin(tree.place))
        for operator, left, right in zip(tree.operators, operands, operands[1:], strict=False)
    )
    return steps[0] if len(steps) == 1 else All(type=YES_NO, parts=steps, origin=Origin(tree.place))


def have_order(values: Sequence[Expr], trees: Sequence[Tree], here: Here) -> bool:
    """Return whether *values*, which are of one kind, have an order; report it if not."""
    kind = values[0].type
    if isinstance(kind, Period):
        return _have_one_unit(values, trees, here)
    if is_ordered(kind):
        return True
    match kind:
        case Members(name=name):
            what = f"`{name}`"
            advice = "a choice has no order: ask with `is` or `in`, or declare it as `levels`"
        case Answers():
            what = describe(kind)
            advice = "the questions have answers of their own: compare their points"
        case YesNo():
            what, advice = "yes or no", "write the condition by itself, or with `not`"
        case _:
            what, advice = describe(kind), ""
    here.report(catalogue.no_order(trees[0].place, what, advice))
    return False


def _have_one_unit(values: Sequence[Expr], trees: Sequence[Tree], here: Here) -> bool:
    """Return whether the periods are all in days, or all in months."""
    first = values[0].type
    assert isinstance(first, Period)
    for value, tree in zip(values, trees, strict=True):
        if not isinstance(value.type, Period) or value.type.unit in (None, *_others(first)):
            other = _unit(value.type)
            here.report(catalogue.other_unit(tree.place, _unit(first), other))
            return False
    return True


def _others(first: Period) -> tuple[str, ...]:
    return tuple(unit for unit in ("days", "months") if unit != first.unit)


def _unit(kind: object) -> str:
    unit = kind.unit if isinstance(kind, Period) else None
    return f"in {unit}" if unit else "that may be in days or in months"


def read_sameness(tree: Binary, here: Here) -> Typed:
    """Return `a is b` or `a is not b`."""
    sides = usable(settle((tree.left, tree.right), here))
    if sides is None:
        return BAD
    left, right = sides
    if not _can_be_same(sides, (tree.left, tree.right), here):
        return BAD
    same = Same(type=YES_NO, left=left, right=right, origin=Origin(tree.place))
    return (
        Not(type=YES_NO, of=same, origin=Origin(tree.place))
        if tree.operator is BinaryOp.IS_NOT
        else same
    )


def _can_be_same(values: Sequence[Expr], trees: Sequence[Tree], here: Here) -> bool:
    match values[0].type:
        case Words():
            advice = "of text only `is missing` can be asked: give the fact a choice"
            here.report(catalogue.never_the_same(trees[0].place, "text", advice))
        case Several():
            advice = "ask for its members with `in`, or for how many with `count`"
            here.report(catalogue.never_the_same(trees[0].place, "a `several of`", advice))
        case Period():
            return _have_one_unit(values, trees, here)
        case _:
            return True
    return False


def read_among(tree: Among, here: Here) -> Typed:
    """Return `x in (a, b)`, or `member in several`."""
    if isinstance(tree.group, Path):
        test = _in_several(tree, tree.group, here)
    else:
        test = _in_group(tree, tree.group, here)
    if test is BAD or not tree.negated:
        return test
    return Not(type=YES_NO, of=test, origin=Origin(tree.place))


def _in_group(tree: Among, group: Sequence[Tree], here: Here) -> Typed:
    trees = (tree.item, *group)
    values = usable(settle(trees, here))
    if values is None or not _can_be_same(values, trees, here):
        return BAD
    item, *others = values
    tests = tuple(
        Same(type=YES_NO, left=item, right=other, origin=Origin(each.place))
        for each, other in zip(group, others, strict=True)
    )
    return Any(type=YES_NO, parts=tests, origin=Origin(tree.place))


def _in_several(tree: Among, group: Path, here: Here) -> Typed:
    several = here.read(group)
    if several is BAD:
        return BAD
    if not isinstance(several.type, Several):
        is_ = describe(several.type)
        return here.report(catalogue.not_several(group.place, str(group), is_))
    wanted = several.type.of
    member = agreeing(here.read(tree.item, wanted), wanted, here, tree.item)
    if member is BAD:
        return BAD
    return Contains(type=YES_NO, member=member, several=several, origin=Origin(tree.place))


def read_missing(tree: Missing, here: Here) -> Typed:
    """Return `x is missing` or `x is not missing`."""
    of = absentee(tree.operand, here)
    if of is BAD:
        return BAD
    test = IsMissing(type=YES_NO, of=of, origin=Origin(tree.place))
    return Not(type=YES_NO, of=test, origin=Origin(tree.place)) if tree.negated else test


def absentee(tree: Tree, here: Here) -> Fact | Result | Field | Part | Unusable:
    """Return what *tree* names, which may be absent; else report why it is not asked."""
    if not isinstance(tree, Path):
        if here.read(tree) is BAD:
            return BAD
        return here.report(catalogue.no_name_to_test(tree.place))
    found = find(tree, here.scope)
    match found:
        case Unusable():
            return BAD
        case Lost():
            return here.report(found.finding())
        case Fact() | Result() | Field() | Part():
            if may_be_absent(found, here.scope):
                return found
            what = _why_there(found)
            return here.report(catalogue.never_absent(tree.place, str(tree), what))
        case _:
            if as_value(found, tree, here) is BAD:
                return BAD
            return here.report(catalogue.no_name_to_test(tree.place))


def _why_there(found: Fact | Result | Field | Part) -> str:
    match found:
        case Fact() | Field():
            return (
                "a fact that is not given is not known, which is another thing: "
                "only an `optional` fact can be absent"
            )
        case _:
            return "only a decision with `applies_when` can be absent"
