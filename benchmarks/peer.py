"""What every engine beside ours is asked: which rows hold for a case."""

from typing import Any, Protocol

from benchmarks.scheme import Codes


class Peer(Protocol):
    """Another engine, loaded with the rows."""

    name: str

    def ask(self, case: Codes) -> Any:  # noqa: ANN401 - as the engine gives it
        """Return what the engine answers, in its own form: this is what is timed."""

    def rows(self, answer: Any) -> list[str]:  # noqa: ANN401 - as above
        """Return the ids of the rows that hold, in the order of the scheme."""
