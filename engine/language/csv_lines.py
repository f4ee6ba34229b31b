"""Comma-separated values, one line at a time, each cell with its place."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from engine.diagnostics import Finding, Place, Source
from engine.diagnostics.catalogue import grid_tables as catalogue


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell: its text without quotes and spaces around it, and where it stands."""

    text: str
    place: Place = field(compare=False)


@dataclass(frozen=True, slots=True)
class Line:
    """The cells of a line that is not empty."""

    cells: tuple[Cell, ...]

    @property
    def place(self) -> Place:
        """Return where the line begins."""
        return self.cells[0].place


def lines(source: Source, findings: list[Finding]) -> Iterator[Line]:
    """Yield the lines of *source* that hold something; what cannot be read is reported.

    A cell may stand in double quotes, within which a double quote is written twice. A
    line break ends a cell, quoted or not.
    """
    for number in range(1, len(source.starts) + 1):
        written = source.line(number)
        if written.strip(" ,"):
            start = source.starts[number - 1]
            cells = list(_cells(source, start, written, findings))
            if cells:
                yield Line(tuple(cells))


def _cells(source: Source, start: int, line: str, findings: list[Finding]) -> Iterator[Cell]:
    at = 0
    while at <= len(line):
        end, text = _quoted(line, at) if line[at:].lstrip().startswith('"') else _plain(line, at)
        place = source.place(start + at + _indent(line, at), start + max(end, at + 1))
        if text is None:
            findings.append(catalogue.open_quote(place))
            return
        yield Cell(text, place)
        at = end + 1


def _indent(line: str, at: int) -> int:
    rest = line[at:]
    blank = len(rest) - len(rest.lstrip(" "))
    return 0 if rest[blank : blank + 1] in ("", ",") else blank


def _plain(line: str, at: int) -> tuple[int, str]:
    end = line.find(",", at)
    end = len(line) if end < 0 else end
    return end, line[at:end].strip()


def _quoted(line: str, at: int) -> tuple[int, str | None]:
    """Return where a quoted cell ends and its text; no text where the quotes are wrong."""
    opening = line.index('"', at)
    closing = line.find('"', opening + 1)
    while closing >= 0 and line[closing + 1 : closing + 2] == '"':
        closing = line.find('"', closing + 2)
    end = line.find(",", closing) if closing >= 0 else -1
    end = len(line) if end < 0 else end
    if closing < 0 or line[closing + 1 : end].strip():
        return end, None
    return end, line[opening + 1 : closing].replace('""', '"').strip()
