"""The extension module of durable_rules as a typed value, found when first asked for."""

import struct
from functools import cache
from typing import Protocol, cast

from engine.selection import refusals


class Library(Protocol):
    """What is used of the module: no host, no threads, no actions, one fact at a time."""

    error: type[Exception]

    def create_ruleset(self, name: str, definition: str, /) -> int:
        """Return a handle."""

    def delete_ruleset(self, handle: int, /) -> None:
        """Free a ruleset that has no session left."""

    def assert_fact(self, handle: int, fact: str, /) -> tuple[int, int]:
        """Return a result (0 some rule is reached, 1 none is) and the place of the session."""

    def retract_fact(self, handle: int, fact: str, /) -> tuple[int, int]:
        """Take back the fact with the id that *fact* gives."""

    def start_action_for_state(self, handle: int, session: int, /) -> tuple[str, str] | None:
        """Return the session's own fact, and a message named after the first rule that fired."""

    def complete_and_start_action(self, handle: int, session: int, /) -> str | None:
        """Return the message of the next rule that fired, None after the last."""

    def delete_state(self, handle: int, sid: str, /) -> None:
        """Free a session; it crashes on one in which no rule has ever fired."""


@cache
def _loaded() -> Library | str:
    """Return the module, or the reason why it cannot be used on this machine."""
    if struct.calcsize("l") < 8:
        return "its constants have 32 bits on this system"
    try:
        import durable_rules_engine
    except ImportError as error:
        return str(error)
    return cast("Library", durable_rules_engine)


def available() -> bool:
    """Return whether durable_rules can be used here; it cannot on Python 3.13 and later."""
    return not isinstance(_loaded(), str)


def library() -> Library:
    """Return the module.

    Raises:
        EngineUnavailableError: it cannot be loaded here.
    """
    found = _loaded()
    if isinstance(found, str):
        raise refusals.unavailable(found)
    return found
