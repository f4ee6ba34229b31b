"""Which export of a mapping a file is: the one whose columns its first row has."""

from collections.abc import Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from engine.diagnostics import Finding, Place, Source
from engine.diagnostics.catalogue import exports as catalogue
from engine.diagnostics.nearest import nearest
from engine.language.characters import decode
from engine.language.exports.mapping import DELIMITERS, Export, spelt
from engine.language.exports.tables import Row, Unread, rows

EXPORT_LIMIT = 10_000_000
"""The most bytes that an export may have."""
_BOM = b"\xef\xbb\xbf"
_ENCODINGS = {"utf-8": "UTF-8", "windows-1252": "Windows-1252"}


class Table(Struct, frozen=True):
    """A file that is an export of the mapping: its rows, and where each column stands."""

    export: Export
    source: Source
    columns: dict[str, int]
    """The place of each column by its head, spelt."""
    width: int
    header: Row

    def rows(self) -> Iterator[Row | Unread]:
        """Yield the rows below the head."""
        every = rows(self.source, self.export.delimiter)
        next(every)
        yield from every


def table(
    name: str, data: bytes, exports: Sequence[Export]
) -> tuple[Table | None, tuple[Finding, ...]]:
    """Return the file *name* with the bytes *data* as one of *exports*, or why it is none."""
    place = Place(name, 1, 1)
    if len(data) > EXPORT_LIMIT:
        return None, (catalogue.too_large(place, EXPORT_LIMIT),)
    tried = [_Try(export, _header(name, data, export)) for export in exports]
    best = sorted(tried, key=lambda each: (len(each.lacking), -len(each.there)))
    if not best or not best[0].fits:
        return None, _unknown(name, data, exports)
    first = best[0]
    same = [each for each in best[1:] if len(each.lacking) == 0 == len(first.lacking)]
    if any(len(each.there) == len(first.there) for each in same):
        titles = [first.export.title, *(each.export.title for each in same)]
        return None, (catalogue.fits_twice(place, titles),)
    source, findings = _decoded(name, data, first.export)
    if source is None:
        return None, findings
    return _table(first.export, source)


class _Try(Struct, frozen=True):
    """An export, and the heads that a file has, spelt."""

    export: Export
    heads: frozenset[str]

    @property
    def lacking(self) -> list[str]:
        return [each.value for each in self.export.heads() if spelt(each.value) not in self.heads]

    @property
    def fits(self) -> bool:
        """Return whether at least half of the columns are there."""
        return len(self.there) * 2 >= len(self.export.heads())

    @property
    def there(self) -> list[str]:
        return [each.value for each in self.export.heads() if spelt(each.value) in self.heads]


def _unknown(name: str, data: bytes, exports: Sequence[Export]) -> tuple[Finding, ...]:
    """Return why a file is none of *exports*: what it seems to be instead, where that shows."""
    source, findings = decode(name, data, EXPORT_LIMIT)
    if source is None and b"\x00" in data:
        return findings
    place = Place(name, 1, 1)
    takes = f"it takes {', '.join(export.title for export in exports) or 'no tables'}"
    if not data.removeprefix(_BOM).strip():
        return (catalogue.unknown_export(place, "there is nothing in this file", takes),)
    for export in exports:
        for word, sign in DELIMITERS.items():
            other = replace(export, delimiter=sign)
            if _Try(other, _header(name, data, other)).fits:
                what = f"this seems to be {export.title} with another sign between its cells"
                advice = f"write `delimiter: {word}` under `files.{export.name.value}`"
                return (catalogue.unknown_export(place, what, advice),)
    what = "the first line of this file is that of no export in the mapping"
    return (catalogue.unknown_export(place, what, f"{takes}; is it another file?"),)


def _header(name: str, data: bytes, export: Export) -> frozenset[str]:
    """Return the heads of a file, read as *export* is written, whatever its characters are."""
    text = data.removeprefix(_BOM).decode(_codec(data, export), "replace")
    end = _end_of_header(text)
    first = next(rows(Source(name, text[:end]), export.delimiter), None)
    return (
        frozenset(spelt(cell.value) for cell in first.cells)
        if isinstance(first, Row)
        else frozenset()
    )


def _end_of_header(text: str) -> int:
    """Return where the first line with anything in it ends, quoted line ends passed over."""
    start = len(text) - len(text.lstrip())
    end = text.find("\n", start)
    while end >= 0 and text.count('"', start, end) % 2:
        end = text.find("\n", end + 1)
    return len(text) if end < 0 else end


def _codec(data: bytes, export: Export) -> str:
    """Return how to read *data*; a byte-order mark says UTF-8, whatever the mapping says."""
    return "utf-8" if data.startswith(_BOM) or export.encoding == "utf-8" else "cp1252"


def _decoded(name: str, data: bytes, export: Export) -> tuple[Source | None, tuple[Finding, ...]]:
    if _codec(data, export) == "cp1252" and b"\x00" not in data:
        try:
            return Source(name, data.decode("cp1252")), ()
        except UnicodeDecodeError as error:
            return None, (_not_encoded(name, data, error.start, export),)
    source, findings = decode(name, data, EXPORT_LIMIT)
    if source is None and b"\x00" not in data:
        place = findings[0].place
        return None, (_not_utf8(place, export),)
    return source, findings


def _not_encoded(name: str, data: bytes, at: int, export: Export) -> Finding:
    line = data.count(b"\n", 0, at) + 1
    column = at - data.rfind(b"\n", 0, at)
    advice = f"is `encoding` right under `files.{export.name.value}` in the mapping?"
    return catalogue.not_encoded(Place(name, line, column), "Windows-1252", advice)


def _not_utf8(place: Place, export: Export) -> Finding:
    advice = (
        "export it as UTF-8; or, if the system writes Windows-1252, say "
        f"`encoding: windows-1252` under `files.{export.name.value}` in the mapping"
    )
    return catalogue.not_encoded(place, "UTF-8", advice)


def _table(export: Export, source: Source) -> tuple[Table | None, tuple[Finding, ...]]:
    header = next(rows(source, export.delimiter))
    if isinstance(header, Unread):
        return None, header.findings
    columns: dict[str, int] = {}
    findings: list[Finding] = []
    wanted = {spelt(head.value): head.value for head in export.heads()}
    for at, cell in enumerate(header.cells):
        name = spelt(cell.value)
        if name in wanted and name in columns:
            first = header.cells[columns[name]].place
            findings.append(catalogue.column_twice(cell.place, cell.value, first))
        columns.setdefault(name, at)
    unused = [cell.value for cell in header.cells if spelt(cell.value) not in wanted]
    for name, head in wanted.items():
        if name not in columns:
            findings.append(_missing(header, head, export, unused))
    if findings:
        return None, tuple(findings)
    return Table(export, source, columns, len(header.cells), header), ()


def _missing(header: Row, head: str, export: Export, unused: list[str]) -> Finding:
    close = nearest(head, unused)
    advice = f"is it called `{close}` now? " if close else ""
    advice += (
        f"{'E' if close else 'e'}xport it, or change `files.{export.name.value}` in the mapping"
    )
    return catalogue.column_missing(header.place, head, export.title, advice)
