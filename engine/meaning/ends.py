"""The ends of a range: an exact value, or `LOW` or `HIGH` where it is open.

`LOW` is below and `HIGH` above every value that has an order.
"""

from fractions import Fraction
from math import ceil, floor
from typing import Any, TypeAlias


class Open:
    """An open end: *sign* is -1 for `LOW`, 1 for `HIGH`."""

    __slots__ = ("sign",)

    def __init__(self, sign: int) -> None:
        self.sign = sign

    def __lt__(self, other: object) -> bool:
        return self.sign < 0 and self is not other

    def __le__(self, other: object) -> bool:
        return self.sign < 0 or self is other

    def __gt__(self, other: object) -> bool:
        return self.sign > 0 and self is not other

    def __ge__(self, other: object) -> bool:
        return self.sign > 0 or self is other

    def __neg__(self) -> "Open":
        return LOW if self.sign > 0 else HIGH

    def __repr__(self) -> str:
        return "LOW" if self.sign < 0 else "HIGH"


LOW = Open(-1)
HIGH = Open(1)

End: TypeAlias = Any
"""`Open`, or a value with an order: number, pence, date, place of a member."""


def plus(left: End, right: End) -> End:
    """Return the sum of two ends of the same side."""
    if type(left) is Open:
        return left
    return right if type(right) is Open else left + right


def times(left: End, right: End) -> End:
    """Return the product of two ends; nought times an open end is nought."""
    if type(left) is not Open and type(right) is not Open:
        return left * right
    sign = _sign(left) * _sign(right)
    return (0, HIGH, LOW)[sign]


def over(left: End, right: End) -> End:
    """Return *left* divided by *right*, which is not nought; by an open end it is nought."""
    if type(right) is Open:
        return 0
    if type(left) is Open:
        return left if right > 0 else -left
    return whole(Fraction(left) / right)


def whole(value: Any) -> Any:
    """Return a whole `Fraction` as an `int`, and anything else as it is."""
    if type(value) is Fraction and value.denominator == 1:
        return value.numerator
    return value


def down(value: End) -> End:
    """Return *value* rounded down to a whole one."""
    return value if type(value) is Open else floor(value)


def up(value: End) -> End:
    """Return *value* rounded up to a whole one."""
    return value if type(value) is Open else ceil(value)


def _sign(value: End) -> int:
    if type(value) is Open:
        return value.sign
    return int(value > 0) - int(value < 0)
