"""A scalar as written, a day as written, and the way from each of its characters back to the file."""

from dataclasses import dataclass, field
from datetime import date
from enum import Enum
from functools import lru_cache

from msgspec import Struct

from engine.diagnostics import Place, Source
from engine.language import spots


class Style(Enum):
    """How a scalar is written in its file."""

    PLAIN = "plain"
    SINGLE = "single quotes"
    DOUBLE = "double quotes"
    LITERAL = "literal"
    FOLDED = "folded"
    JSON = "json"


@dataclass(frozen=True, slots=True)
class Text:
    """A scalar as written: its value, and where it stands.

    *start* and *end* are the indices in the file of the whole token, quotes included.
    *is_missing* marks a stand-in for a text that was required and not given: the lack
    has been reported, so no check looks at its value. Equal when the values are equal.
    """

    value: str
    source: Source = field(compare=False, repr=False)
    start: int = field(compare=False, repr=False)
    end: int = field(compare=False, repr=False)
    style: Style = field(default=Style.PLAIN, compare=False, repr=False)
    is_missing: bool = field(default=False, compare=False, repr=False)

    @property
    def place(self) -> Place:
        """Return the place of the whole token (of its first line, if it has several)."""
        return self.source.place(self.start, self.end)

    @property
    def span(self) -> "Span":
        """Return the whole value as a span."""
        return Span(self, 0, len(self.value))

    def index(self, offset: int) -> int:
        """Return the index in the file of the character at *offset* of the value.

        At the end of the value: the index after its last character.
        """
        if self.source.text.startswith(self.value, self.start):
            return self.start + min(offset, len(self.value))
        marks = _marks(self.source.text, self.start, self.end, self.style, self.value)
        if offset < len(marks):
            return marks[offset]
        return marks[-1] + 1 if marks else self.start

    def __str__(self) -> str:
        """Return the value."""
        return self.value


class Span(Struct, frozen=True):
    """The characters of a text's value from *start* up to *end*."""

    text: Text
    start: int
    end: int

    @property
    def place(self) -> Place:
        """Return where the span stands in its file."""
        first = self.text.index(self.start)
        last = self.text.index(self.end - 1) + 1 if self.end > self.start else first + 1
        return self.text.source.place(first, last)

    @property
    def written(self) -> str:
        """Return the characters themselves, as the value has them."""
        return self.text.value[self.start : self.end]


@dataclass(frozen=True, slots=True)
class Day:
    """A date that exists, and where it was written."""

    value: date
    text: Text = field(compare=False, repr=False)

    @property
    def place(self) -> Place:
        """Return where the date stands."""
        return self.text.place


@lru_cache(maxsize=512)
def _marks(file: str, start: int, end: int, style: Style, value: str) -> tuple[int, ...]:
    return spots.of_scalar(file, start, end, style.value, value)
