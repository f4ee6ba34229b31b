"""The operations of expressions on values that are all known."""

from collections.abc import Callable, Iterable
from fractions import Fraction
from math import ceil, floor
from typing import Any, TypeAlias

from engine.meaning.ends import whole
from engine.meaning.outcome import Refusal, Rounding
from engine.program.types import Numeric

Trace: TypeAlias = list[Rounding]


def round_to(trace: Trace, call: str, value: Any, unit: Fraction | int, how: str) -> Any:
    """Return *value* as a multiple of *unit*: half away from zero, up or down."""
    steps = value if unit == 1 else Fraction(value) / unit
    if how == "up":
        count = ceil(steps)
    elif how == "down":
        count = floor(steps)
    else:
        count = half_away(steps)
    after = whole(count * unit)
    trace.append(Rounding(call, Fraction(value), after))
    return after


def half_away(value: Numeric) -> int:
    """Return the nearest whole number, a half going away from zero."""
    size = floor(abs(Fraction(value)) + Fraction(1, 2))
    return -size if value < 0 else size


def first_or(found: Iterable[Any], pick: Callable[..., Any], otherwise: Callable[[], Any]) -> Any:
    """Return the extreme of *found*, or *otherwise* where there is none."""
    values = list(found)
    return pick(values) if values else otherwise()


def calendar_refusal(owner: str) -> Refusal:
    """Return the refusal of a date that no calendar has."""
    return Refusal(owner, "the date would fall outside the calendar")
