"""Money from one period to another: `a_week(x)`, `each_week(x)`."""

from fractions import Fraction
from typing import Literal as OneOf

from msgspec.structs import replace

from engine.diagnostics import Place
from engine.diagnostics.catalogue import types as catalogue
from engine.language.environment import BAD, Unusable
from engine.language.tree import Call
from engine.language.typing.here import Here, Typed
from engine.language.typing.kinds import describe, money
from engine.program.nodes import As, Calculate, Expr, Literal, Round, Setting
from engine.program.origin import Origin
from engine.program.types import PERS, Money, Number, Per, Type


def _per(name: str) -> Per:
    return next(per for per in PERS if name.endswith(per))


def read_each(tree: Call, here: Here, wanted: Type | None) -> Typed:
    """Return `each_week(x)` and its like: a plain sum that is paid so often."""
    del wanted
    per = _per(str(tree.function))
    of = here.read(tree.arguments[0])
    if of is BAD:
        return BAD
    match of.type:
        case Money(per=None, least=least, most=most):
            return As(type=Money(per, least, most), of=of, origin=Origin(tree.place))
        case Money(per=other):
            advice = (
                f"it is paid by the {per} already: write it alone"
                if other == per
                else f"to convert it, write `a_{per}(...)`"
            )
            return _report(tree, of, advice, here)
        case _:
            return _report(tree, of, f"`{tree.function}` takes plain money", here)


def read_converted(tree: Call, here: Here, wanted: Type | None) -> Typed:
    """Return `a_week(x)` and its like, in whole pence.

    A year is 12 months, and as many weeks as the scheme's `weeks_in_year`.
    """
    del wanted
    per = _per(str(tree.function))
    of = here.read(tree.arguments[0])
    if of is BAD:
        return BAD
    match of.type:
        case Money(per=None):
            return _report(tree, of, f"to say how often it is paid, write `each_{per}(...)`", here)
        case Money(per=other) if other == per:
            advice = f"it is paid by the {per} already: write it alone"
            return _report(tree, of, advice, here)
        case Money(per=other) if other is not None:
            return _converted(tree, of, other, per, here)
        case _:
            advice = f"`{tree.function}` takes money a week, a month or a year"
            return _report(tree, of, advice, here)


def _report(tree: Call, of: Expr, advice: str, here: Here) -> Unusable:
    return here.report(catalogue.conversion(tree.arguments[0].place, describe(of.type), advice))


def _converted(tree: Call, of: Expr, given: Per, per: Per, here: Here) -> Typed:
    weeks = here.scope.env.weeks_in_year
    if "week" in (given, per) and weeks is None:
        if "weeks_in_year" in here.scope.env.failed:
            return BAD
        return here.report(catalogue.no_weeks(tree.function.place, here.scope.env.scheme))
    place = tree.place
    exact = of
    if given != "year":
        exact = _scaled(exact, "*", _in_a_year(given, weeks, place), "year")
    if per != "year":
        exact = _scaled(exact, "/", _in_a_year(per, weeks, place), per)
    name = str(tree.function)
    return Round(
        type=money(per), of=exact, unit=Fraction(1), how="near", call=name, origin=Origin(place)
    )


def _scaled(of: Expr, op: OneOf["*", "/"], by: Expr, per: Per) -> Expr:
    return Calculate(type=money(per), op=op, left=of, right=by, origin=Origin(by.place))


def _in_a_year(per: Per, weeks: Setting | None, place: Place) -> Expr:
    if per == "month":
        return Literal(type=Number(0, 12, 12), value=12, origin=Origin(place))
    assert weeks is not None
    return replace(weeks, origin=Origin(place))
