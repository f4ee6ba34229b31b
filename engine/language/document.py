"""A document as read: text, lists and mappings with their places, from YAML or JSON."""

from dataclasses import dataclass, field
from typing import Final

from msgspec import Struct

from engine.diagnostics import Place
from engine.language.text import Text

DEEPEST: Final = 40
"""How deep lists and mappings may stand in each other."""


@dataclass(frozen=True, slots=True)
class Listing:
    """A list; *text* stands for the whole, for places."""

    items: tuple["Part", ...]
    text: Text = field(compare=False, repr=False)

    @property
    def place(self) -> Place:
        """Return where the list begins."""
        return self.text.place


@dataclass(frozen=True, slots=True)
class Mapping:
    """Keys with their values, in the order written, each key once.

    *is_partial*: a key has been reported and left out, so another one may not be missing.
    """

    entries: tuple["Entry", ...]
    text: Text = field(compare=False, repr=False)
    is_partial: bool = field(default=False, compare=False)

    @property
    def place(self) -> Place:
        """Return where the mapping begins."""
        return self.text.place


Part = Text | Listing | Mapping


class Entry(Struct, frozen=True):
    """One key and its value.

    A value that has been reported (an alias, nothing at all) is a text marked missing.
    """

    key: Text
    value: Part
