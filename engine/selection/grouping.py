"""Which alternatives are asked together, in one fact of one ruleset.

A fact carries every column that its group tests, and durable_rules walks all of them at
every condition that is true; so a group is made of alternatives that share columns.
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from msgspec import Struct

from engine.selection import refusals
from engine.selection.limits import ALTERNATIVES, GROUPS, PROPERTIES
from engine.selection.rows import Conjunction

COLUMNS: Final = PROPERTIES - 3
"""Columns of one fact, beside its `id`, its `sid` and its group."""

_NEAR: Final = 240
"""How far ahead a group looks for an alternative that adds few columns: bounds the work."""


class Group(Struct, frozen=True):
    """Alternatives asked together, and for each the rows that it makes hold."""

    alternatives: tuple[Conjunction, ...]
    rows: tuple[tuple[int, ...], ...]
    columns: tuple[int, ...]


def groups(alternatives: Mapping[Conjunction, tuple[int, ...]]) -> tuple[Group, ...]:
    """Return *alternatives* in groups that durable_rules can hold, the same every time.

    Raises:
        RowsRefusedError: one alternative has too many columns, or there are too many groups.
    """
    made = tuple(_group(part, alternatives) for part in _parts(sorted(alternatives, key=_columns)))
    if len(made) > GROUPS:
        raise refusals.too_many_groups(len(made))
    return made


def _group(part: Sequence[Conjunction], rows: Mapping[Conjunction, tuple[int, ...]]) -> Group:
    columns = sorted({test.column for conjunction in part for test in conjunction})
    return Group(tuple(part), tuple(rows[conjunction] for conjunction in part), tuple(columns))


def _columns(conjunction: Conjunction) -> tuple[list[int], Conjunction]:
    return sorted({test.column for test in conjunction}), conjunction


def _parts(alternatives: Sequence[Conjunction]) -> Iterator[list[Conjunction]]:
    """Yield *alternatives* in parts of even size, the next one adding the fewest columns."""
    left = [(conjunction, _mask(conjunction)) for conjunction in alternatives]
    size = -(-len(left) // max(1, -(-len(left) // ALTERNATIVES)))
    while left:
        first, have = left.pop(0)
        part = [first]
        while left and len(part) < size:
            new = ~have
            added = [(mask & new).bit_count() for _, mask in left[:_NEAR]]
            fewest = min(added)
            if have.bit_count() + fewest > COLUMNS:
                break
            nearest, mask = left.pop(added.index(fewest))
            have |= mask
            part.append(nearest)
        yield part


def _mask(conjunction: Conjunction) -> int:
    mask = 0
    for test in conjunction:
        mask |= 1 << test.column
    if mask.bit_count() > COLUMNS:
        raise refusals.too_many_columns(mask.bit_count())
    return mask
