"""A case as written: facts by name, their values still text until a type reads them."""

from dataclasses import dataclass, field

from msgspec import Struct

from engine.diagnostics import Place, Source
from engine.language.text import Day, Text


@dataclass(frozen=True, slots=True)
class Fields:
    """Values by name, in the order written; *text* stands for the whole, for places."""

    entries: tuple["Given", ...]
    text: Text = field(compare=False, repr=False)

    @property
    def place(self) -> Place:
        """Return where the values begin."""
        return self.text.place

    def get(self, name: str) -> "CaseValue | None":
        """Return the value of *name*, or None."""
        return next((given.value for given in self.entries if given.name.value == name), None)


@dataclass(frozen=True, slots=True)
class Items:
    """Values in a list; *text* stands for the whole, for places."""

    entries: tuple["CaseValue", ...]
    text: Text = field(compare=False, repr=False)

    @property
    def place(self) -> Place:
        """Return where the list begins."""
        return self.text.place


CaseValue = Text | Fields | Items


class Given(Struct, frozen=True):
    """A fact that a case gives."""

    name: Text
    value: CaseValue


@dataclass(frozen=True, slots=True)
class CaseWritten:
    """A case: its reference, scheme and day (None where the file has none), its facts."""

    case: Text | None
    scheme: Text | None
    day: Day | None
    facts: Fields
    source: Source = field(compare=False, repr=False)
