"""Rows as the kernel takes them: each holds when one of its alternatives holds."""

from collections.abc import Sequence
from typing import ClassVar, Final, Literal, NamedTuple, TypeAlias

from engine.selection import refusals
from engine.selection.limits import LARGEST

Operator: TypeAlias = Literal["<", "<=", ">", ">=", "==", "!="]
OPERATORS: Final[tuple[Operator, ...]] = ("<", "<=", ">", ">=", "==", "!=")


class _Test(NamedTuple):
    column: int
    op: Operator
    constant: int


class Test(_Test):
    """One column compared with a constant; *column* counts from 0."""

    __slots__ = ()
    __test__: ClassVar[bool] = False  # a word of this room, which pytest would collect


Conjunction: TypeAlias = tuple[Test, ...]
"""Tests that hold together. At least one; order and repetition mean nothing."""

Row: TypeAlias = Sequence[Conjunction]
"""Alternatives, one of which is enough. A row of none never holds."""


def column_names(columns: Sequence[str] | int) -> tuple[str, ...]:
    """Return a name for each column; a mere number of columns gives `column 0` and so on.

    Raises:
        RowsRefusedError: a name stands for two columns.
    """
    if isinstance(columns, int):
        return tuple(f"column {number}" for number in range(columns))
    names = tuple(columns)
    if len(set(names)) != len(names):
        raise refusals.column_named_twice(names)
    return names


def distinct(names: tuple[str, ...], rows: Sequence[Row]) -> dict[Conjunction, tuple[int, ...]]:
    """Return each different alternative, its tests in order, with the rows it makes hold.

    An alternative that many rows share is asked once: durable_rules crashes where 256 rules
    end in one condition.

    Raises:
        RowsRefusedError: something in *rows* is outside the exact subset.
    """
    found: dict[Conjunction, list[int]] = {}
    for number, row in enumerate(rows):
        for alternative in row:
            if not alternative:
                raise refusals.no_test(number)
            for test in alternative:
                _check(names, number, test)
            holders = found.setdefault(tuple(sorted(set(alternative))), [])
            if not holders or holders[-1] != number:
                holders.append(number)
    return {conjunction: tuple(holders) for conjunction, holders in found.items()}


def _check(names: tuple[str, ...], row: int, test: Test) -> None:
    column, op, constant = test
    if type(column) is not int or not 0 <= column < len(names):
        raise refusals.no_such_column(row, column, len(names))
    if op not in OPERATORS:
        raise refusals.no_such_operator(row, names[column], op)
    if type(constant) is not int:
        raise refusals.constant_not_whole(row, names[column], constant)
    if not -LARGEST <= constant <= LARGEST:
        raise refusals.constant_too_large(row, names[column], constant)
