"""Several expressions that must come to one type: the sides of `is`, the branches of `if`.

What can be read by itself is read first and says how to read the rest: bare members,
`£0`, and `yes` and `no`, which may be members as well.
"""

from collections.abc import Sequence
from enum import IntEnum

from msgspec.structs import replace

from engine.diagnostics.catalogue import names as name_catalogue
from engine.diagnostics.catalogue import types as catalogue
from engine.language.environment import BAD, Unusable
from engine.language.tree import Call, If, Kind, Path, Unary
from engine.language.tree import Expr as Tree
from engine.language.tree import Literal as Written
from engine.language.typing.found import Lost, find
from engine.language.typing.here import Here, Typed
from engine.language.typing.kinds import describe, same_kind, written
from engine.language.typing.names import report_two_ways
from engine.program.nodes import Expr, Literal
from engine.program.types import Members, Money, Number, Per, Percent, Type, YesNo


class Firm(IntEnum):
    """How far an expression can be read by itself."""

    BARE = 0
    """A bare name that nothing here has: perhaps a member."""
    SOFT = 1
    """`yes`, `no`, `£0`."""
    FIRM = 2


def firmness(tree: Tree, here: Here) -> Firm:
    """Return how far *tree* can be read by itself."""
    match tree:
        case Path(words=(_,)):
            return Firm.BARE if isinstance(find(tree, here.scope), Lost) else Firm.FIRM
        case Written(kind=Kind.YES_NO):
            return Firm.SOFT
        case Written(kind=Kind.MONEY, amount=amount, unit=""):
            return Firm.FIRM if amount else Firm.SOFT
        case Unary(operand=Written() as literal):
            return firmness(literal, here)
        case If(then=then, otherwise=otherwise):
            return max(firmness(then, here), firmness(otherwise, here))
        case Call(function=Path(names=("min" | "max",)), arguments=arguments):
            return max((firmness(each, here) for each in arguments), default=Firm.FIRM)
        case _:
            return Firm.FIRM


def settle(trees: Sequence[Tree], here: Here, wanted: Type | None = None) -> list[Typed]:
    """Return *trees*, each typed, all of one kind: *wanted*, or what they come to.

    What does not fit is reported and `BAD`; what cannot be read because another part is
    bad is `BAD` in silence.
    """
    return settle_in([(tree, here) for tree in trees], here, wanted)


def settle_in(trees: Sequence[tuple[Tree, Here]], here: Here, wanted: Type | None) -> list[Typed]:
    """Return what `settle` does, where each tree is read in a place of its own."""
    firm = [firmness(tree, each) for tree, each in trees]
    if wanted is None and max(firm) is Firm.BARE:
        _report_bare([tree for tree, _ in trees], here)
        return [BAD] * len(trees)
    first = [index for index, how in enumerate(firm) if how is Firm.FIRM]
    found = {index: trees[index][1].read(trees[index][0], wanted) for index in first}
    if wanted is None:
        _check_two_ways([(trees[index], index) for index in first], found)
    common = wanted
    for index in sorted(range(len(trees)), key=lambda index: -firm[index]):
        tree, each = trees[index]
        if common is None and firm[index] is Firm.BARE:
            found[index] = BAD
            continue
        one = found[index] if index in found else each.read(tree, common)
        found[index] = agreeing(one, common, each, tree)
        if common is None and not isinstance(one, Unusable):
            common = one.type
    return [found[index] for index in range(len(trees))]


def _check_two_ways(
    trees: Sequence[tuple[tuple[Tree, Here], int]], found: dict[int, Typed]
) -> None:
    """Report a name among *trees* that is also a member of what another comes to."""
    kinds = [each.type for each in found.values() if not isinstance(each, Unusable)]
    members = [kind for kind in kinds if isinstance(kind, Members)]
    for (tree, here), index in trees:
        if not isinstance(tree, Path) or len(tree.words) > 1 or found[index] is BAD:
            continue
        for kind in members:
            if tree.names[0] in kind.places:
                found[index] = report_two_ways(tree, kind, here)
                break


def agreeing(one: Typed, wanted: Type | None, here: Here, tree: Tree) -> Typed:
    """Return *one* where it is of the kind of *wanted*, else report that it is not."""
    if one is BAD or wanted is None:
        return one
    one = as_zero_of(one, wanted)
    if same_kind(one.type, wanted):
        return one
    return report_kind(one, wanted, here, tree)


def as_zero_of(one: Expr, wanted: Type) -> Expr:
    """Return *one*, where it is `£0` as nought of the period that is wanted."""
    match one, wanted:
        case (Literal(type=Money(per=None), value=0), Money(per=per)):
            return replace(one, type=Money(per, 0, 0))
        case _:
            return one


def report_kind(one: Expr, wanted: Type, here: Here, tree: Tree) -> Unusable:
    """Report that *one* is not of the kind of *wanted*."""
    is_, other = describe(one.type), describe(wanted)
    match one.type, wanted:
        case (Money(per=given), Money(per=per)):
            advice = _about_periods(given, per, written(tree), is_plain=isinstance(one, Literal))
            return here.report(catalogue.other_period(tree.place, is_, other, advice))
        case _:
            advice = _advice(one.type, wanted)
            return here.report(catalogue.wrong_type(tree.place, is_, other, advice))


def _about_periods(given: Per | None, per: Per | None, words: str, *, is_plain: bool) -> str:
    if given is None:
        often = f"`{words} a {per}`" if is_plain else f"`each_{per}({words})`"
        return f"say how often it is paid: {often}"
    if per is None:
        out = f"leave `a {given}` out"
        return out if is_plain else f"say how often the other is paid, with `each_{given}(...)`"
    return f"convert it: `a_{per}({words})`"


def _advice(is_: Type, wanted: Type) -> str:
    match is_, wanted:
        case (Number(), Percent()):
            return "a percent is written with its sign, as in `5%`"
        case (Number(), Money()):
            return "money is written with its sign, as in `£5`"
        case (Members(members=(first, *_)), YesNo()):
            return f"ask which member it is, as in `... is {first.name}`"
        case _:
            return ""


def _report_bare(trees: Sequence[Tree], here: Here) -> None:
    """Report that nothing among *trees*, which are all bare names, has a value.

    Where some are members of what is in scope and one is not, that one is a misspelt name.
    """
    paths = [path for tree in trees for path in _bare(tree)]
    members = {name for each in here.scope.env.types.values() for name in each.places}
    strange = next((path for path in paths if path.names[0] not in members), None)
    if strange is not None:
        here.read(strange)
        return
    first, second = paths[0], paths[-1]
    here.report(name_catalogue.two_members(second.place, str(second), str(first)))


def _bare(tree: Tree) -> list[Path]:
    match tree:
        case If(then=then, otherwise=otherwise):
            return [*_bare(then), *_bare(otherwise)]
        case Call(arguments=arguments):
            return [path for each in arguments for path in _bare(each)]
        case Path():
            return [tree]
        case _:
            return []
