"""The rows that nearly held: one condition failed, and the answer would have been another."""

from collections.abc import Iterable, Iterator
from itertools import compress, count
from operator import itemgetter
from typing import TypeAlias

from msgspec import Struct

from engine.decision.conditions import Asked, Conditions, Failed, Subject
from engine.decision.evaluated import At
from engine.decision.names import Names
from engine.decision.seen import Reads, Seen
from engine.program.nodes import Expr
from engine.program.program import Row
from engine.program.walk import conjuncts

Written: TypeAlias = dict[str, object]
Placed: TypeAlias = tuple[int, Written]
"""A row as written, after its bit."""


class Condition(Struct, frozen=True):
    """A part of a row's condition that has to hold, and the text to show for it.

    *alone* says that the text shown is this part's own, and not that of several.
    """

    text: str
    expr: Expr
    alone: bool


def conditions_of(row: Row) -> tuple[Condition, ...]:
    """Return the parts of a row's condition that must all hold."""
    return tuple(
        Condition(text, part, len(parts) == 1)
        for text, expr in row.conditions
        for parts in (conjuncts(expr),)
        for part in parts
    )


class Told(Struct, frozen=True):
    """What is told of a row: its id, its conditions, and the subjects that they ask about."""

    id: str
    conditions: tuple[Condition, ...]
    subjects: list[Subject]


class Nearly:
    """The rows of all decisions that stand in one place, each a bit."""

    def __init__(self, names: Names, place: Conditions) -> None:
        self._names = names
        self._place = place
        self._rows: list[Told] = []
        self._mixed: dict[int, dict[int, Reads]] = {}
        self._plain = 0
        self._mixed_rows = 0

    def add(self, rows: tuple[Row, ...]) -> int:
        """Add the rows of a decision, and return the bit of its first row."""
        first = self._place.take(len(rows))
        self._rows.extend([_NOBODY] * (first - len(self._rows)))
        for bit, row in enumerate(rows, start=first):
            told = Told(row.id, conditions_of(row), [])
            self._rows.append(told)
            for place, condition in enumerate(told.conditions):
                self._ask(bit, place, condition.expr, told.subjects)
            if bit in self._mixed:
                self._mixed_rows |= 1 << bit
            elif told.conditions:
                self._plain |= 1 << bit
        return first

    def _ask(self, bit: int, place: int, expr: Expr, subjects: list[Subject]) -> None:
        about = self._place.about(expr)
        if about is None:
            self._mixed.setdefault(bit, {})[place] = Reads(expr, self._names)
            return
        subject, cuts = about
        subject.ask(Asked(bit, place, expr), cuts)
        if subject not in subjects:
            subjects.append(subject)

    def write(self, candidates: int, failed: Failed, seen: Seen, at: At) -> list[Placed]:
        """Return the rows of *candidates* of which just one condition fails, in order.

        A row in doubt is not among *candidates*.
        """
        candidates &= ~failed.twice
        found = self._single(candidates & self._plain & failed.once, failed, seen, at)
        if candidates & self._mixed_rows:
            found.extend(self._with_mixed(candidates & self._mixed_rows, failed, seen, at))
            found.sort(key=itemgetter(0))
        return found

    def _single(self, rows: int, failed: Failed, seen: Seen, at: At) -> list[Placed]:
        """Return *rows*, whose one failing condition is not a mixed one."""
        which, told = failed.which, self._rows
        found: list[Placed] = []
        for bit in places(rows):
            row = told[bit]
            for subject in row.subjects:
                place = which[subject.index].get(bit)
                if place is None:
                    continue
                condition = row.conditions[place]
                if subject.full and condition.alone:
                    failed_so: Written = {"condition": condition.text, "was": seen[subject.full]}
                else:
                    failed_so = written(condition, subject.shown(seen, at))
                found.append((bit, {"id": row.id, "failed": [failed_so]}))
        return found

    def _with_mixed(self, rows: int, failed: Failed, seen: Seen, at: At) -> Iterator[Placed]:
        """Yield those of *rows*, each with a mixed condition, of which just one fails."""
        for bit, reads in self._mixed.items():
            row = 1 << bit
            if not rows & row:
                continue
            told = self._rows[bit]
            conditions = told.conditions
            failing = [
                place for place in reads if not seen.outcome.holds(conditions[place].expr, at)
            ]
            if failed.once & row:
                if not failing:
                    yield from self._single(row, failed, seen, at)
            elif len(failing) == 1 and seen.outcome.holds(conditions[failing[0]].expr, at) is False:
                condition = conditions[failing[0]]
                read = reads[failing[0]].show(seen, at)
                yield bit, {"id": told.id, "failed": [written(condition, read)]}


_NOBODY = Told("", (), [])
_ZEROS_AND_ONES = bytes.maketrans(b"01", b"\0\1")


def places(bits: int) -> Iterable[int]:
    """Return the places of the bits that are set, least first."""
    return compress(count(), f"{bits:b}".encode().translate(_ZEROS_AND_ONES)[::-1])


def written(condition: Condition, read: Written) -> Written:
    """Return a condition that failed, with what it read."""
    if condition.alone and len(read) == 1:
        return {"condition": condition.text, "was": next(iter(read.values()))}
    return {"condition": condition.text, "read": read}
