"""From the text of a table to its rows, each cell with its place.

Python's `csv` reads the cells; where each of them stands is found beside it, since `csv`
keeps no places. A cell may stand in double quotes, within which a double quote is written
twice and a line may end.
"""

import csv
from collections.abc import Generator, Iterator
from dataclasses import dataclass, field
from itertools import islice

from msgspec import Struct

from engine.diagnostics import Finding, Place, Source
from engine.diagnostics.catalogue import exports as catalogue
from engine.language.text import Text


@dataclass(frozen=True, slots=True)
class Row:
    """The cells of a row, without the spaces around them, and the row as it stands there."""

    cells: tuple[Text, ...]
    written: str = field(compare=False, repr=False)

    @property
    def place(self) -> Place:
        """Return where the row begins."""
        return self.cells[0].place


class Unread(Struct, frozen=True):
    """A line that is no row, or a file that is no response: what is wrong, and its text.

    *shown* is what of the text a person is shown again, *key* whose it seems to be.
    """

    findings: tuple[Finding, ...]
    written: str
    shown: str = ""
    key: str = ""


def rows(source: Source, delimiter: str) -> Iterator[Row | Unread]:
    """Yield the rows of *source* that hold something.

    A line that cannot be read as the beginning of a row is told; the next one begins anew.
    """
    line = 0
    while line < len(source.starts):
        line = yield from _rows_from(source, line, delimiter)


def _rows_from(source: Source, line: int, delimiter: str) -> Generator[Row | Unread, None, int]:
    """Yield the rows from *line* (from 0) on; return the line behind the one that is no row."""
    reader = csv.reader(_lines(source, line), delimiter=delimiter, strict=True)
    while True:
        first = line + reader.line_num
        try:
            values = next(reader)
        except StopIteration:
            return len(source.starts)
        except csv.Error as error:
            start, end = _span(source, first, first + 1)
            line_text = source.text[start:end]
            yield Unread((_told(source.place(start), str(error)),), line_text, line_text)
            return first + 1
        if any(value.strip() for value in values):
            start, end = _span(source, first, line + reader.line_num)
            yield _row(source, start, end, values, delimiter)


def _lines(source: Source, first: int) -> Iterator[str]:
    ends = (*source.starts[1:], len(source.text))
    for start, end in islice(zip(source.starts, ends, strict=True), first, None):
        yield source.text[start:end]


def _span(source: Source, first: int, last: int) -> tuple[int, int]:
    """Return where lines *first* (from 0) up to *last* begin and end, without the line end."""
    end = source.starts[last] if last < len(source.starts) else len(source.text)
    start = source.starts[first]
    return start, start + len(source.text[start:end].rstrip("\r\n"))


def _row(source: Source, start: int, end: int, values: list[str], delimiter: str) -> Row:
    spans = list(_spans(source.text, start, end, delimiter))
    if len(spans) != len(values):
        spans = [(start, end)] * len(values)
    cells = (
        Text(value.strip(), source, first, last)
        for value, (first, last) in zip(values, spans, strict=True)
    )
    return Row(tuple(cells), source.text[start:end])


def _spans(text: str, start: int, end: int, delimiter: str) -> Iterator[tuple[int, int]]:
    """Yield where each cell of the row in *text* from *start* to *end* begins and ends."""
    at = start
    while True:
        after = _after_quotes(text, at, end) if text[at : at + 1] == '"' else at
        found = text.find(delimiter, after, end)
        last = end if found < 0 else found
        yield at, last
        if found < 0:
            return
        at = last + 1


def _after_quotes(text: str, at: int, end: int) -> int:
    """Return the index behind the double quote that closes the one at *at*."""
    closing = text.find('"', at + 1, end)
    while closing >= 0 and text[closing + 1 : closing + 2] == '"':
        closing = text.find('"', closing + 2, end)
    return end if closing < 0 else closing + 1


def _told(place: Place, error: str) -> Finding:
    """Return the finding for what `csv` says of a row."""
    if "field limit" in error:
        return catalogue.unreadable_row(
            place, "a cell of this row is longer than any cell should be", "is a quote left open?"
        )
    if "end of data" in error:
        what, advice = "a double quote opens here and never closes", "close it, or take it away"
    else:
        what = "a double quote stands in the middle of a cell"
        advice = "put one at each end of the cell, and write a double quote inside it twice"
    return catalogue.unreadable_row(place, what, advice)
