"""One ruleset open in durable_rules: the only place that asks it anything."""

from collections.abc import Mapping, Sequence
from functools import partial
from operator import itemgetter
from typing import Final

from engine.selection import refusals
from engine.selection.library import Library
from engine.selection.ruleset import PRIMING, PRIMING_RULE, RETRACTION, SESSION, Ruleset

_HANDLED: Final = 0
_NOT_HANDLED: Final = 1
_NAME: Final = 2
"""Where a message `{"x":{"m":...}}` has the name of its rule."""


class Opened:
    """A ruleset with its one session, asked one case at a time under its kernel's lock.

    INVARIANT: `busy` is set exactly while the library may hold something of a case. Whatever
    interrupts a case (an error, a signal, a fork in another thread) leaves it set, and the
    next case finds it, abandons the ruleset and opens another. *abandoned* counts those.
    """

    __slots__ = (
        "_assert_fact", "_fact", "_handle", "_handled", "_library", "_next", "_not_handled",
        "_pick", "_retract", "_rows", "_ruleset", "_start", "abandoned", "busy",
    )  # fmt: skip

    def __init__(self, library: Library, ruleset: Ruleset) -> None:
        self._library = library
        self._ruleset = ruleset
        self._fact = ruleset.fact
        self._pick = itemgetter(*ruleset.columns)
        self._rows = ruleset.rows
        self.abandoned = 0
        self._open()

    def _open(self) -> None:
        """Open the ruleset and let one rule fire: a session that none has cannot be deleted."""
        library = self._library
        self.busy = True
        self._handle = handle = library.create_ruleset("rows", self._ruleset.definition)
        result, session = library.assert_fact(handle, PRIMING)
        started = library.start_action_for_state(handle, session)
        if result != _HANDLED or started is None or started[1][_NAME] != PRIMING_RULE:
            raise refusals.not_primed((result, started))
        ended = library.complete_and_start_action(handle, session)
        if ended is not None:
            raise refusals.not_primed(ended)
        library.retract_fact(handle, PRIMING)
        self._handled = (_HANDLED, session)
        self._not_handled = (_NOT_HANDLED, session)
        self._assert_fact = partial(library.assert_fact, handle)
        self._start = partial(library.start_action_for_state, handle, session)
        self._next = partial(library.complete_and_start_action, handle, session)
        self._retract = partial(library.retract_fact, handle, RETRACTION)
        self.busy = False

    def select(self, values: Sequence[int] | Mapping[int, int], found: list[int]) -> None:
        """Add to *found* the rows that hold for *values*, by column; some perhaps twice.

        Raises:
            EngineFaultError: the library gave an answer that cannot be.
        """
        if self.busy:
            self.abandoned += 1
            self._open()
        self.busy = True
        answer = self._assert_fact(self._fact % self._pick(values))
        if answer == self._handled:
            started = self._start()
            if started is None:
                raise refusals.nothing_fired()
            rows = self._rows
            found += rows[started[1][_NAME]]
            for message in iter(self._next, None):
                found += rows[message[_NAME]]
            self._retract()
        elif answer != self._not_handled:
            raise refusals.fact_not_taken(answer)
        self.busy = False

    def close(self) -> None:
        """Free the ruleset, unless something of a case may be left in it."""
        if not self.busy:
            self.busy = True
            self._library.delete_state(self._handle, SESSION)
            self._library.delete_ruleset(self._handle)
