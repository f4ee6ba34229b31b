"""Plain values of a declared type: of settings, tables, grids, limits, fixed facts."""

from collections.abc import Iterator
from datetime import date
from fractions import Fraction

from engine.diagnostics import Finding
from engine.diagnostics.catalogue import names as name_catalogue
from engine.diagnostics.catalogue import types as catalogue
from engine.language.environment import BAD, Environment, Scope, Unusable
from engine.language.tree import Bad, Path, Range
from engine.language.tree import Expr as Tree
from engine.language.typing.comparison import have_order
from engine.language.typing.expression import read
from engine.language.typing.here import Here
from engine.language.typing.kinds import describe, same_kind, written
from engine.language.typing.literals import places_of, read_literal, signed
from engine.language.typing.rounding import places_in_words
from engine.language.typing.settle import as_zero_of, report_kind
from engine.language.typing.suggest import closest
from engine.program.nodes import Literal
from engine.program.normal import key
from engine.program.types import Day, Length, Members, Money, Number, Percent, Several, Type
from engine.program.values import Scalar, Value, write


def cell(tree: Tree, kind: Type, findings: list[Finding]) -> Scalar | Unusable:
    """Return the value of type *kind* that *tree* is, or `BAD` where it is none.

    It is a literal, signed or not, or the name of a member; within the limits of *kind*
    and no finer than its places. Of a `several of`, one member is the set of that one.
    """
    if isinstance(tree, Bad):
        return BAD
    if isinstance(kind, Several):
        place = cell(tree, kind.of, findings)
        return BAD if isinstance(place, Unusable) else frozenset((_place(place),))
    if isinstance(kind, Members) and isinstance(tree, Path):
        return _member(tree, kind, findings)
    literal = signed(tree)
    if literal is None:
        findings.append(catalogue.not_plain(tree.place, describe(kind)))
        return BAD
    node = as_zero_of(read_literal(literal, kind), kind)
    if not same_kind(node.type, kind):
        return report_kind(node, kind, _nowhere(findings), tree)
    assert isinstance(node, Literal)
    return _within(tree, node.value, kind, findings)


def _place(value: Scalar) -> int:
    assert isinstance(value, int)
    return value


def _nowhere(findings: list[Finding]) -> Here:
    return Here(Scope(env=Environment(own="")), findings, read)


def _member(path: Path, kind: Members, findings: list[Finding]) -> Scalar | Unusable:
    name = str(path)
    if name in kind.places:
        return kind.places[name]
    advice = closest(name, kind.places)
    findings.append(name_catalogue.unknown_member(path.place, name, kind.name, advice))
    return BAD


def _within(tree: Tree, value: Value, kind: Type, findings: list[Finding]) -> Scalar | Unusable:
    """Return *value*, or report that it is finer than *kind* or outside its limits."""
    assert isinstance(value, bool | int | Fraction | Length | date)
    if isinstance(kind, Number | Percent) and _places(value, kind) > kind.places:
        places = places_in_words(kind.places)
        findings.append(catalogue.too_fine(tree.place, written(tree), places))
        return BAD
    if not _is_inside(value, kind):
        limits = " ".join(_limits(kind))
        findings.append(catalogue.outside_limits(tree.place, written(tree), limits))
        return BAD
    return value


def _places(value: Scalar, kind: Type) -> int:
    assert isinstance(value, int | Fraction)
    return places_of(value * 100 if isinstance(kind, Percent) else value)


def _is_inside(value: Scalar, kind: Type) -> bool:
    match kind, value:
        case (Number() | Percent() | Money(), int() | Fraction()):
            return (kind.least is None or kind.least <= value) and (
                kind.most is None or value <= kind.most
            )
        case (Day(least=least, most=most), date()):
            return (least is None or least <= value) and (most is None or value <= most)
        case _:
            return True


def _limits(kind: Type) -> Iterator[str]:
    assert isinstance(kind, Number | Percent | Money | Day)
    if kind.least is not None:
        yield f"from {write(kind.least, kind)}"
    if kind.most is not None:
        yield f"up to {write(kind.most, kind)}"


def span(tree: Tree, kind: Type, findings: list[Finding]) -> tuple[Scalar, Scalar] | Unusable:
    """Return the ends of the range `low to high` of values of *kind*, both included."""
    if isinstance(tree, Bad):
        return BAD
    if not isinstance(tree, Range):
        findings.append(catalogue.no_range(tree.place))
        return BAD
    low, high = cell(tree.low, kind, findings), cell(tree.high, kind, findings)
    if isinstance(low, Unusable) or isinstance(high, Unusable):
        return BAD
    ends = Literal(type=kind, value=low), Literal(type=kind, value=high)
    if not have_order(ends, (tree, tree), _nowhere(findings)):
        return BAD
    if key(low) > key(high):
        findings.append(catalogue.falling_range(tree.place))
        return BAD
    return low, high
