"""The step of an expression: every value it can take is a whole multiple of it.

A result must fit the grain of its declared type, so an expression whose step is part of
a penny has to be rounded; and a test can only be put in whole numbers where a step is
known.
"""

from fractions import Fraction
from math import gcd

from engine.program.nodes import (
    Absolute,
    As,
    Calculate,
    Default,
    Expr,
    Extreme,
    Fold,
    If,
    Literal,
    Negate,
    Round,
)
from engine.program.types import Type, grain


def step_of(expr: Expr) -> Fraction | None:
    """Return the step of a numeric *expr*: 0 for nought itself, None where there is none.

    The parts of a product multiply, those of a sum share their greatest common divisor,
    and only a literal divides into a known step.
    """
    match expr:
        case Literal(value=value):
            return abs(Fraction(value)) if isinstance(value, int | Fraction) else None
        case Calculate(op="*", left=left, right=right):
            return _product(step_of(left), step_of(right))
        case Calculate(op="/", left=left, right=right):
            divisor = step_of(right) if isinstance(right, Literal) else None
            return _product(step_of(left), 1 / divisor) if divisor else None
        case Calculate(left=left, right=right):
            return _shared(left, right)
        case Negate(of=of) | Absolute(of=of) | As(of=of):
            return step_of(of)
        case Round(unit=unit):
            return unit
        case Extreme(parts=parts):
            return _shared(*parts)
        case If(then=left, otherwise=right) | Default(of=left, otherwise=right):
            return _shared(left, right)
        case Fold(how="sum", value=value) if value is not None:
            return step_of(value)
        case Fold(how="min" | "max", value=value, otherwise=otherwise):
            return _shared(*(part for part in (value, otherwise) if part is not None))
        case _:
            return grain(expr.type)


def fits(expr: Expr, kind: Type) -> bool:
    """Return whether every value of *expr* fits the grain of *kind*."""
    wanted, step = grain(kind), step_of(expr)
    return wanted is None or (step is not None and (step / wanted).denominator == 1)


def _product(left: Fraction | None, right: Fraction | None) -> Fraction | None:
    return None if left is None or right is None else left * right


def _shared(*parts: Expr) -> Fraction | None:
    shared = Fraction(0)
    for part in parts:
        step = step_of(part)
        if step is None:
            return None
        shared = Fraction(
            gcd(shared.numerator * step.denominator, step.numerator * shared.denominator),
            shared.denominator * step.denominator,
        )
    return shared
