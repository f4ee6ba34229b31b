"""Where a part of a program was written, which is no part of what it means."""

from msgspec import Struct

from engine.diagnostics import Place


class Origin(Struct, frozen=True, eq=False):
    """The place that something was written at, None where it was made; any two are equal."""

    place: Place | None = None

    def __eq__(self, other: object) -> bool:
        """Return whether *other* is an origin too."""
        return isinstance(other, Origin)

    def __hash__(self) -> int:
        """Return what is the same for all."""
        return 0


NOWHERE = Origin()


class Written(Struct, frozen=True, kw_only=True):
    """A part of a program that knows where it was written.

    Two that mean the same are equal wherever they stand.
    """

    origin: Origin = NOWHERE

    @property
    def place(self) -> Place | None:
        """Return where it was written; None where it was made."""
        return self.origin.place
