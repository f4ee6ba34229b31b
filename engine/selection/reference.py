"""What rows mean, stated as briefly as it can be: the kernel is held against this."""

import operator
from collections.abc import Callable, Mapping, Sequence
from typing import Final

from engine.selection.rows import Conjunction, Operator, Row

COMPARE: Final[Mapping[Operator, Callable[[int, int], bool]]] = {
    "<": operator.lt,
    "<=": operator.le,
    ">": operator.gt,
    ">=": operator.ge,
    "==": operator.eq,
    "!=": operator.ne,
}


def holds(conjunction: Conjunction, values: Sequence[int] | Mapping[int, int]) -> bool:
    """Return whether every test of *conjunction* is true of *values*, by column."""
    for column, op, constant in conjunction:  # noqa: SIM110 - a quarter of the time of `all`
        if not COMPARE[op](values[column], constant):
            return False
    return True


def select(rows: Sequence[Row], values: Sequence[int]) -> tuple[int, ...]:
    """Return the numbers of the rows that hold, in order."""
    return tuple(
        number for number, row in enumerate(rows) if any(holds(each, values) for each in row)
    )
