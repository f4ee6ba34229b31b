"""Values as people write them: amounts, percents, periods, dates, yes and no."""

from datetime import date
from fractions import Fraction

from engine.language.tree import Expr as Tree
from engine.language.tree import Kind, Unary, UnaryOp
from engine.language.tree import Literal as Written
from engine.program.nodes import Literal
from engine.program.origin import Origin
from engine.program.types import (
    PERS,
    YES_NO,
    Day,
    Length,
    Members,
    Money,
    Number,
    Numeric,
    Percent,
    Period,
    Type,
)

_DAYS = {"day": 1, "week": 7}
_MONTHS = {"month": 1, "year": 12}


def signed(tree: Tree) -> Written | None:
    """Return the literal of *tree*, its sign taken in; None where *tree* is something else."""
    match tree:
        case Written():
            return tree
        case Unary(operator=UnaryOp.NEGATE, operand=Written(amount=Fraction() as amount) as one):
            if one.kind is Kind.PERIOD:
                return None
            return Written(one.kind, -amount, one.unit, at=tree.at)
        case _:
            return None


def read_literal(literal: Written, wanted: Type | None) -> Literal:
    """Return *literal* with the narrowest type that holds it; `yes` may be a member of *wanted*."""
    amount = literal.amount
    if isinstance(amount, bool):
        return _yes_no(literal, wanted, is_yes=amount)
    if isinstance(amount, date):
        return Literal(type=Day(amount, amount), value=amount, origin=Origin(literal.place))
    if literal.kind is Kind.PERIOD:
        length = length_of(amount, literal.unit)
        return Literal(type=Period(length.unit), value=length, origin=Origin(literal.place))
    value = whole(amount)
    return Literal(type=_type(literal, value), value=value, origin=Origin(literal.place))


def _yes_no(literal: Written, wanted: Type | None, *, is_yes: bool) -> Literal:
    name = "yes" if is_yes else "no"
    if isinstance(wanted, Members) and name in wanted.places:
        return Literal(type=wanted, value=wanted.places[name], origin=Origin(literal.place))
    return Literal(type=YES_NO, value=is_yes, origin=Origin(literal.place))


def _type(literal: Written, value: Numeric) -> Type:
    if literal.kind is Kind.MONEY:
        per = next((per for per in PERS if per == literal.unit), None)
        return Money(per, value, value)
    if literal.kind is Kind.PERCENT:
        return Percent(places_of(value * 100), value, value)
    return Number(places_of(value), value, value)


def length_of(count: Fraction, unit: str) -> Length:
    """Return a period of *count* days, weeks, months or years; *count* is whole."""
    if unit in _DAYS:
        return Length(int(count) * _DAYS[unit], "days")
    return Length(int(count) * _MONTHS[unit], "months")


def whole(value: Fraction) -> Numeric:
    """Return *value* as an `int` where it is whole."""
    return value.numerator if value.denominator == 1 else value


def places_of(value: Numeric) -> int:
    """Return how many decimal places *value*, which was written in decimals, has."""
    size = Fraction(value).denominator
    places = 0
    while 10**places % size:
        places += 1
    return places
