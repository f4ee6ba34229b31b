"""What one row of a table, or one response, says of one person: cells by their heads."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from msgspec.structs import replace

from engine.diagnostics import Finding, Place
from engine.diagnostics.catalogue import exports as catalogue
from engine.language.exports.cells import NOT_KNOWN, value
from engine.language.exports.mapping import Column, Export, Form, spelt
from engine.language.exports.recognising import Table
from engine.language.exports.tables import Row, Unread
from engine.language.text import Day, Text
from engine.language.written import value_of
from engine.program.types import Day as DayType

Part: TypeAlias = Export | Form


@dataclass(frozen=True, slots=True)
class Record:
    """What a row or a response says: the answers by head (spelt) or linkId.

    *key* is the person's key without spaces and capitals, "" where there is none. With
    *findings* nothing of it is taken. *links* are the linkIds of a response.
    """

    part: Part
    key: str
    key_text: Text
    case: str
    day: Day | None
    cells: Mapping[str, tuple[Text, ...]] = field(repr=False)
    written: str = field(repr=False, compare=False)
    findings: tuple[Finding, ...] = ()
    links: tuple[Text, ...] = field(default=(), repr=False)

    @property
    def place(self) -> Place:
        """Return where it says whose it is."""
        return self.key_text.place

    def head_at(self, place: Place) -> str:
        """Return the head of the column, or the linkId, that stands at *place*; "" if none."""
        for spelling, texts in self.cells.items():
            if any(text.place == place for text in texts):
                return self._head(spelling)
        return ""

    def _head(self, spelling: str) -> str:
        if isinstance(self.part, Form):
            return spelling
        heads = (each.value for each in self.part.heads())
        return next((head for head in heads if spelt(head) == spelling), spelling)


def key_of(text: str) -> str:
    """Return a key without spaces and capitals, as keys are compared."""
    return "".join(text.split()).casefold()


def records(table: Table) -> Iterator[Record | Unread]:
    """Yield what each row of *table* says."""
    reading = _Reading(table)
    for row in table.rows():
        yield reading.unread(row) if isinstance(row, Unread) else reading.record(row)


class _Reading:
    def __init__(self, table: Table) -> None:
        export = table.export
        self.export = export
        self.columns = {
            spelt(head.value): table.columns[spelt(head.value)] for head in export.heads()
        }
        self.width = table.width
        self.key = table.columns[spelt(export.key.value)]

    def unread(self, line: Unread) -> Unread:
        """Return a line that is no row, with the key that seems to stand in it."""
        cells = line.written.split(self.export.delimiter)
        key = cells[self.key] if self.key < len(cells) else ""
        return replace(line, key=key_of(key.strip('" ')))

    def record(self, row: Row) -> Record | Unread:
        """Return what a row says."""
        export = self.export
        if len(row.cells) != self.width:
            wrong = catalogue.wrong_width(row.place, len(row.cells), self.width)
            return self.unread(Unread((wrong,), row.written, row.written))
        key = row.cells[self.key]
        cells = {head: (row.cells[at],) for head, at in self.columns.items()}
        findings = [] if key.value else [catalogue.no_key(row.place, export.key.value)]
        day = self._day(export.day, cells) if export.day else None
        if isinstance(day, Finding):
            findings.append(day)
        return Record(
            part=export,
            key=key_of(key.value),
            key_text=key,
            case=cells[spelt(export.case.value)][0].value if export.case else "",
            day=day if isinstance(day, Day) else None,
            cells=cells,
            written=row.written,
            findings=tuple(findings),
        )

    def _day(self, column: Column, cells: Mapping[str, tuple[Text, ...]]) -> Day | Finding | None:
        read = value(cells[spelt(column.head.value)][0], column.how, DayType())
        if not isinstance(read, Text):
            return read if isinstance(read, Finding) else None
        return as_day(read)


def as_day(text: Text) -> Day | Finding | None:
    """Return the day that *text* writes as year, month and day."""
    if text.value == NOT_KNOWN:
        return None
    day = value_of(text, DayType(), "day")
    return day if isinstance(day, Finding) else Day(day, text)  # type: ignore[arg-type]  # a date
