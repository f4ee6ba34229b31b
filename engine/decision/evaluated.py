"""What the record asks of an evaluated case; `engine.meaning` answers it."""

from collections.abc import Mapping
from typing import Protocol, TypeAlias

from engine.meaning.outcome import Answer, Entry, Kept, Made, Raised
from engine.program.nodes import Expr

At: TypeAlias = Mapping[str, Entry]
"""The entry of each loop that an expression stands in, by what the loop calls it."""

NOWHERE: At = {}


class Evaluated(Protocol):
    """One case, evaluated: its decisions, and any expression of the program in it."""

    @property
    def decisions(self) -> Mapping[str, Made]:
        """What became of each decision, by full name."""
        ...

    @property
    def flags(self) -> tuple[Raised, ...]:
        """The flags outside loops."""
        ...

    @property
    def promises(self) -> tuple[Kept, ...]:
        """What became of each promise."""
        ...

    def answer(self, expr: Expr, at: At | None = None) -> Answer:
        """Return the answer of an expression of the program."""
        ...

    def holds(self, expr: Expr, at: At | None = None) -> bool | None:
        """Return whether a condition certainly holds, certainly does not, or neither (None)."""
        ...

    def reads(self, expr: Expr, at: At | None = None) -> tuple[tuple[str, str], ...]:
        """Return the kind and name of what evaluating *expr* reads, no further than it takes.

        Kinds are `fact`, `setting`, `decision` and `field` (of an entry: `line.amount`).
        """
        ...
