"""The values a check produces: a source text, a place in it, a finding about it."""

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from enum import Enum
from typing import Final

from msgspec import Struct

_LINE_END: Final = re.compile(r"\r\n|\r|\n")


class Severity(Enum):
    """How much a finding matters: an error rejects the text, a warning does not."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True, order=True)
class Place:
    """A stretch of one line of one file; lines and columns count from 1, in characters.

    *text* is that line, so that a place can be drawn after the file is gone.
    """

    file: str
    line: int
    column: int
    width: int = 1
    text: str = field(default="", compare=False)


@dataclass(frozen=True, slots=True)
class Source:
    """A file as read: the name to show, and its text with line ends as they were."""

    name: str
    text: str
    starts: tuple[int, ...] = field(default=(), repr=False, compare=False)

    def __post_init__(self) -> None:
        """Find where each line begins (LF, CRLF or a lone CR ends one)."""
        starts = (found.end() for found in _LINE_END.finditer(self.text))
        object.__setattr__(self, "starts", (0, *starts))

    def line(self, number: int) -> str:
        """Return line *number*, counted from 1, without its line end."""
        start = self.starts[number - 1]
        end = self.starts[number] if number < len(self.starts) else len(self.text)
        return self.text[start:end].rstrip("\r\n")

    def place(self, start: int, end: int | None = None) -> Place:
        """Return the place of the characters from *start* up to *end* (one, if not given).

        What runs over a line end is cut there: a place lies on one line.
        """
        start = max(0, min(start, len(self.text)))
        line = bisect_right(self.starts, start)
        text = self.line(line)
        column = start - self.starts[line - 1] + 1
        width = 1 if end is None else max(1, min(end - start, len(text) - column + 1))
        return Place(self.name, line, column, width, text)


class Finding(Struct, frozen=True):
    """One thing wrong: a code, a sentence, a place, and what to do.

    *message* is one sentence, lower case, without a full stop, the author's words in
    backticks. *help* says what to do, and *related* are further places that matter,
    each with a short label.
    """

    code: str
    message: str
    place: Place
    help: str = ""
    severity: Severity = Severity.ERROR
    related: tuple[tuple[Place, str], ...] = ()

    @property
    def is_error(self) -> bool:
        """Return whether this finding rejects the text."""
        return self.severity is Severity.ERROR
