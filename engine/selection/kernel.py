"""Which rows hold for a case of whole numbers, as durable_rules selects them.

The library is exact, and its memory flat, inside a narrow subset only, and this room keeps
to it. Each group of alternatives is a ruleset with one session, which lives as long as the
kernel. A case is one fact a group: asserted, what fired drained, retracted. An answer that
cannot be poisons its ruleset: the case has no answer, and the ruleset is abandoned (deleting
it could crash) and opened anew for the next case.
"""

import os
import weakref
from collections.abc import Callable, Sequence
from threading import Lock
from types import TracebackType
from typing import Final, Self

from engine.selection import reference, refusals
from engine.selection.grouping import Group, groups
from engine.selection.library import Library, library
from engine.selection.limits import LARGEST
from engine.selection.opened import Opened
from engine.selection.probes import probes
from engine.selection.rows import Row, column_names, distinct
from engine.selection.ruleset import ruleset

_WHOLE: Final = frozenset({int})


class Kernel:
    """Rows opened in durable_rules, ready for any number of cases.

    Safe to share between threads, one case at a time, and to use on both sides of a fork.
    Close it, or use it in `with`, when its rows are done with: it holds some megabytes.
    """

    def __init__(self, columns: Sequence[str] | int, rows: Sequence[Row]) -> None:
        """Open *rows* over *columns*, which are names for messages or merely how many.

        Raises:
            EngineUnavailableError: the library cannot be used here (see `available`).
            RowsRefusedError: *rows* are outside the exact subset.
            SelfCheckError: the library and the reference differ on a case at their edges.
        """
        self.columns = column_names(columns)
        self._opened: list[Opened] = []
        self._closed = False
        self._lock = Lock()
        self._free = weakref.finalize(self, _free, self._opened)
        self._free.atexit = False
        parts = groups(distinct(self.columns, rows))
        found = library()
        try:
            for number, group in enumerate(parts):
                self._open(found, number, group)
        except BaseException:
            self.close()
            raise
        _kernels.add(self)

    def _open(self, found: Library, number: int, group: Group) -> None:
        try:
            opened = Opened(found, ruleset(number, group))
            self._opened.append(opened)
            self._check(opened, group)
        except (found.error, MemoryError, LookupError) as error:
            raise refusals.fault(error) from error

    def _check(self, opened: Opened, group: Group) -> None:
        """Hold the library against the reference just inside and just outside each alternative.

        Raises:
            SelfCheckError: they differ.
        """
        pairs = tuple(zip(group.alternatives, group.rows, strict=True))
        for case in probes(group.alternatives, group.columns):
            found: list[int] = []
            opened.select(case, found)
            held = {row for each, rows in pairs if reference.holds(each, case) for row in rows}
            if set(found) != held:
                named = {self.columns[column]: value for column, value in case.items()}
                raise refusals.differs(named, sorted(set(found)), sorted(held))

    def select(self, values: Sequence[int]) -> tuple[int, ...]:
        """Return the numbers of the rows that hold for *values*, one a column, in order.

        Raises:
            ValuesRefusedError: a value is missing, is no whole number, or is too large.
            EngineFaultError: the library gave an answer that cannot be.
            KernelClosedError: the kernel was closed.
        """
        self._require_whole(values)
        found: list[int] = []
        with self._lock:
            if self._closed:
                raise refusals.closed()
            try:
                for opened in self._opened:
                    opened.select(values, found)
            except (library().error, MemoryError, LookupError) as error:
                raise refusals.fault(error) from error
        return tuple(sorted(set(found)))

    def _require_whole(self, values: Sequence[int]) -> None:
        """Refuse *values* that the library could not compare exactly."""
        if len(values) != len(self.columns):
            raise refusals.wrong_width(len(values), len(self.columns))
        if not set(map(type, values)) <= _WHOLE:
            raise refusals.value_not_whole(*self._first(values, lambda value: type(value) is int))
        if values and (max(values) > LARGEST or min(values) < -LARGEST):
            raise refusals.value_too_large(
                *self._first(values, lambda value: abs(value) <= LARGEST)
            )

    def _first(self, values: Sequence[int], good: Callable[[int], bool]) -> tuple[str, int]:
        """Return the first of *values* that is not *good*, with its column."""
        pairs = zip(self.columns, values, strict=True)
        return next((column, value) for column, value in pairs if not good(value))

    @property
    def abandoned(self) -> int:
        """How many rulesets were given up after a fault; each costs about a megabyte."""
        return sum(opened.abandoned for opened in self._opened)

    def close(self) -> None:
        """Free the rulesets; a second time does nothing."""
        with self._lock:
            self._closed = True
            self._free()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def renew_lock(self) -> None:
        """In the child: the thread that held the lock is gone; `busy` marks what it left."""
        self._lock = Lock()


def _free(opened: list[Opened]) -> None:
    for each in opened:
        each.close()


_kernels: weakref.WeakSet[Kernel] = weakref.WeakSet()


def _after_fork_in_child() -> None:
    for kernel in _kernels:
        kernel.renew_lock()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_after_fork_in_child)
