"""Cases made from a group's own constants: just inside each alternative, and one step outside.

They show, before rows are used, that durable_rules read every operator, constant and column
as it was meant. Alternatives without a column in common are tried in one case, so the work
grows with how much they share, and never past `MOST` cases a group.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice, zip_longest
from typing import Final, TypeAlias

from engine.selection.limits import LARGEST
from engine.selection.rows import Conjunction, Operator, Test

Case: TypeAlias = dict[int, int]
"""Values by column."""

MOST: Final = 64

_INSIDE: Final[Mapping[Operator, int]] = {"<": -1, "<=": 0, ">": 1, ">=": 0, "==": 0, "!=": 0}
_OUTSIDE: Final[Mapping[Operator, tuple[int, ...]]] = {
    "<": (0,),
    "<=": (1,),
    ">": (0,),
    ">=": (-1,),
    "==": (-1, 1),
    "!=": (0,),
}


def probes(alternatives: Sequence[Conjunction], columns: Sequence[int]) -> Iterator[Case]:
    """Yield the cases to try, each with a value for all of *columns*."""
    for value in (0, LARGEST, -LARGEST):
        yield dict.fromkeys(columns, value)
    yield from islice(_around(alternatives, columns), MOST - 3)


def _around(alternatives: Sequence[Conjunction], columns: Sequence[int]) -> Iterator[Case]:
    nought = dict.fromkeys(columns, 0)
    for layer in _apart(alternatives):
        for beside in zip_longest(*map(near, layer), fillvalue={}):
            case = nought.copy()
            for values in beside:
                case.update(values)
            yield case


def _apart(alternatives: Sequence[Conjunction]) -> list[list[Conjunction]]:
    """Return *alternatives* in layers, of which no two share a column."""
    layers: list[tuple[set[int], list[Conjunction]]] = []
    for conjunction in alternatives:
        columns = {test.column for test in conjunction}
        for taken, layer in layers:
            if taken.isdisjoint(columns):
                taken.update(columns)
                layer.append(conjunction)
                break
        else:
            layers.append((columns, [conjunction]))
    return [layer for _, layer in layers]


def near(conjunction: Conjunction) -> Iterator[Case]:
    """Yield where *conjunction* holds lowest and highest, then where one test just fails.

    Of tests that contradict each other there is only a case at their constants.
    """
    low, high = _corner(conjunction, 1), _corner(conjunction, -1)
    if low is None or high is None:
        yield {test.column: test.constant for test in conjunction}
        return
    yield high
    if low != high:
        yield low
    for column, op, constant in conjunction:
        for step in _OUTSIDE[op]:
            if abs(constant + step) <= LARGEST:
                yield {**high, column: constant + step}


def _corner(conjunction: Conjunction, step: int) -> Case | None:
    """Return a case that holds with every column at its end, or None where there is none.

    *step* 1 takes the least value of a column that has one, -1 the greatest; a column that
    has only the other end takes that.
    """
    tests: dict[int, list[Test]] = {}
    for test in conjunction:
        tests.setdefault(test.column, []).append(test)
    case: Case = {}
    for column, own in tests.items():
        value = _end(own, step)
        if value is None:
            return None
        case[column] = value
    return case


def _end(tests: Sequence[Test], step: int) -> int | None:
    least = max((constant + _INSIDE[op] for _, op, constant in tests if op in _LOW), default=None)
    most = min((constant + _INSIDE[op] for _, op, constant in tests if op in _HIGH), default=None)
    end, inward = (least, step) if step > 0 else (most, step)
    if end is None:
        end, inward = (most, -step) if step > 0 else (least, -step)
    if end is None:
        end, inward = tests[0].constant, step
    barred = {constant for _, op, constant in tests if op == "!="}
    while end in barred:
        end += inward
    inside = (least is None or least <= end) and (most is None or end <= most)
    return end if inside and abs(end) <= LARGEST else None


_LOW: Final = (">", ">=", "==")
_HIGH: Final = ("<", "<=", "==")
