"""`round(x, penny)` and its like, and whether a result is as coarse as its type."""

from fractions import Fraction

from engine.diagnostics.catalogue import types as catalogue
from engine.language.environment import BAD
from engine.language.tree import Call, Keyword, Kind, Term
from engine.language.tree import Expr as Tree
from engine.language.tree import Literal as Written
from engine.language.typing.arithmetic import without_limits
from engine.language.typing.here import Here, Typed
from engine.language.typing.kinds import describe, written
from engine.program.grains import fits
from engine.program.nodes import Expr, How, Round
from engine.program.origin import Origin
from engine.program.types import Money, Number, Percent, Type, grain
from engine.program.values import decimal

_HOW: dict[str, How] = {"round": "near", "round_up": "up", "round_down": "down"}
_PLACES = ("no decimal places", "1 decimal place")


def read_round(tree: Call, here: Here, wanted: Type | None) -> Typed:
    """Return `round(x, unit)`, `round_up` or `round_down`; the unit is of the kind of x."""
    del wanted
    of = here.read(tree.arguments[0])
    if of is BAD:
        return BAD
    unit_tree = tree.arguments[1]
    match of.type:
        case Money():
            unit, what = _of_money(unit_tree), "`penny` or plain money such as `£1`"
        case Number():
            unit, what = _of(Kind.NUMBER, unit_tree), "a number such as `1` or `0.1`"
        case Percent():
            unit, what = _of(Kind.PERCENT, unit_tree), "a percent such as `1%`"
        case _:
            is_, what = describe(of.type), "a number, a percent or money"
            return here.report(catalogue.wrong_type(tree.arguments[0].place, is_, what))
    if not unit:
        return here.report(catalogue.rounding_unit(unit_tree.place, describe(of.type), what))
    name = str(tree.function)
    kind = _as_fine_as(of.type, unit)
    return Round(type=kind, of=of, unit=unit, how=_HOW[name], call=name, origin=Origin(tree.place))


def _of_money(tree: Tree) -> Fraction | None:
    match tree:
        case Keyword(term=Term.PENNY):
            return Fraction(1)
        case Written(kind=Kind.MONEY, amount=Fraction() as amount, unit=""):
            return amount
        case _:
            return None


def _of(kind: Kind, tree: Tree) -> Fraction | None:
    match tree:
        case Written(kind=is_, amount=Fraction() as amount) if is_ is kind:
            return amount
        case _:
            return None


def _as_fine_as(kind: Type, unit: Fraction) -> Type:
    match without_limits(kind):
        case Number():
            return Number(_places(unit))
        case Percent():
            return Percent(max(2, _places(unit * 100)), None, None)
        case other:
            return other


def _places(unit: Fraction) -> int:
    text = decimal(unit)
    return len(text.partition(".")[2])


def as_coarse(expr: Expr, wanted: Type, tree: Tree, here: Here) -> Typed:
    """Return *expr*, or report that it could be finer than *wanted* allows."""
    if fits(expr, wanted):
        return expr
    step = grain(wanted)
    assert step is not None
    match wanted:
        case Money():
            part, unit = "a penny", "penny"
        case Percent(places=places):
            part, unit = (
                f"a percent finer than {places_in_words(places)}",
                f"{decimal(step * 100)}%",
            )
        case Number(places=0):
            part, unit = "a whole number", "1"
        case _:
            part, unit = f"the last of {places_in_words(grain_places(wanted))}", decimal(step)
    return here.report(
        catalogue.needs_rounding(tree.place, part, f"round({written(tree)}, {unit})")
    )


def grain_places(kind: Type) -> int:
    """Return how many decimal places *kind* has."""
    return kind.places if isinstance(kind, Number | Percent) else 0


def places_in_words(places: int) -> str:
    """Return "2 decimal places"."""
    return _PLACES[places] if places < len(_PLACES) else f"{places} decimal places"
