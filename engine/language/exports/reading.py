"""From the YAML of a mapping to the mapping; its shape has been found good by the schema."""

from collections.abc import Iterator
from typing import Literal as OneOf

from engine.diagnostics import Finding, Source
from engine.diagnostics.catalogue import exports as catalogue
from engine.diagnostics.catalogue import shape
from engine.diagnostics.nearest import did_you_mean
from engine.language.document import Entry, Part
from engine.language.document import Mapping as Keys
from engine.language.exports.mapping import (
    DELIMITERS,
    Always,
    Column,
    Export,
    FactFrom,
    Form,
    How,
    Mapping,
    Origin,
    OutColumn,
    Repeated,
    Ticked,
    Words,
    spelt,
)
from engine.language.reading.block import Block
from engine.language.text import Text


def mapping(document: Keys, source: Source, findings: list[Finding]) -> Mapping:
    """Return the mapping that *document* holds; what is wrong is added to *findings*."""
    block = Block.of(document, findings)
    reading = _Reading(block)
    if "files" not in block and "fhir" not in block:
        about = "the exports that come as tables, by name; or `fhir`, for questionnaires"
        findings.append(shape.missing_key(block.place, "files", about))
    return Mapping(
        name=block.text("mapping"),
        title=block.text("title").value,
        scheme=block.maybe_text("scheme"),
        exports=tuple(reading.export(entry) for entry in block.pairs("files")),
        forms=tuple(reading.form(entry) for entry in block.pairs("fhir")),
        out=tuple(reading.out(entry) for entry in block.pairs("out")),
        source=source,
    )


class _Reading:
    """A mapping on its way; the lists of words that have names are known."""

    def __init__(self, block: Block) -> None:
        self.findings = block.findings
        self.lists = {entry.key.value: self._pairs(entry.value) for entry in block.pairs("words")}

    def export(self, entry: Entry) -> Export:
        """Return a table."""
        block = Block.of(entry.value, self.findings, entry.key)
        delimiter = block.maybe_text("delimiter")
        return Export(
            name=entry.key,
            title=_said(block, "title") or entry.key.value,
            encoding=_said(block, "encoding") or "utf-8",
            delimiter=DELIMITERS[delimiter.value if delimiter else "comma"],
            key=block.text("key"),
            case=block.maybe_text("case"),
            day=self._day(block),
            everybody=block.is_yes("everybody"),
            lines=block.maybe_text("lines"),
            empty_is_nothing=_said(block, "when_empty") == "nothing",
            facts=tuple(self._facts(block, "facts", "column")),
        )

    def form(self, entry: Entry) -> Form:
        """Return a questionnaire."""
        block = Block.of(entry.value, self.findings, entry.key)
        return Form(
            name=entry.key,
            title=_said(block, "title") or entry.key.value,
            questionnaire=block.text("questionnaire"),
            key=block.text("key"),
            authored_is_day="day" in block,
            everybody=block.is_yes("everybody"),
            facts=tuple(self._facts(block, "facts", "link")),
        )

    def out(self, entry: Entry) -> OutColumn:
        """Return a column to write."""
        if isinstance(entry.value, Text):
            return OutColumn(entry.key, entry.value)
        block = Block.of(entry.value, self.findings, entry.key)
        form: OneOf["words", "code", "state"] = _said(block, "as") or "words"  # type: ignore[assignment]  # the schema has no others
        words, dates = self._words(block), block.maybe_text("dates")
        if form != "code":
            block.spurn(f"`as: {form}`", "words", "dates")
        return OutColumn(entry.key, block.text("decision"), form, words, dates)

    def _day(self, block: Block) -> Column | None:
        part = block.part("day")
        if isinstance(part, Text):
            return Column(part)
        if part is None:
            return None
        inner = Block.of(part, self.findings, block.key("day"))
        return Column(inner.text("column"), How(dates=inner.maybe_text("dates")))

    def _facts(self, block: Block, key: str, head: str) -> Iterator[FactFrom]:
        for entry in block.pairs(key):
            yield FactFrom(entry.key, self._origin(entry, head))

    def _origin(self, entry: Entry, head: str) -> Origin:
        if isinstance(entry.value, Text):
            return Column(entry.value)
        block = Block.of(entry.value, self.findings, entry.key)
        how = self._how(block)
        empty_is_nothing = _said(block, "when_empty") == "nothing"
        if "always" in block:
            block.spurn("`always`", *_HOW, "when_empty")
            return Always(block.text("always"))
        if "ticked" in block:
            block.spurn("`ticked`", *_FIGURES)
            heads = tuple(
                (one.key, one.value) for one in block.pairs("ticked") if isinstance(one.value, Text)
            )
            return Ticked(heads, how, empty_is_nothing)
        if "each" in block:
            block.spurn("`each`", *_HOW)
            each = tuple(self._facts(block, "each", head))
            return Repeated(int(block.text("times").value), each, empty_is_nothing)
        block.spurn(f"`{head}`", "when_empty")
        return Column(block.text(head), how)

    def _how(self, block: Block) -> How:
        figures = {name: block.maybe_text(name) for name in _FIGURES}
        return How(words=self._words(block), **figures)

    def _words(self, block: Block) -> Words | None:
        """Return the list of words that a block names or holds."""
        part = block.part("words")
        if part is None:
            return None
        if not isinstance(part, Text):
            return self._pairs(part)
        if part.value in self.lists:
            return self.lists[part.value]
        there = ", ".join(f"`{name}`" for name in self.lists)
        otherwise = f"the lists are {there}" if there else "write the list under `words` at the top"
        advice = did_you_mean(part.value, self.lists, otherwise)
        self.findings.append(catalogue.no_such_words(part.place, part.value, advice))
        return None

    def _pairs(self, part: Part) -> Words:
        entries = part.entries if isinstance(part, Keys) else ()
        seen: dict[str, Text] = {}
        for entry in entries:
            first = seen.setdefault(spelt(entry.key.value), entry.key)
            if first is not entry.key:
                again = catalogue.word_twice(entry.key.place, entry.key.value, first.place)
                self.findings.append(again)
        return Words(
            tuple((entry.key, entry.value) for entry in entries if isinstance(entry.value, Text))
        )


_FIGURES = ("dates", "money", "percent", "period", "separator")
_HOW = ("words", *_FIGURES)


def _said(block: Block, key: str) -> str:
    text = block.maybe_text(key)
    return text.value if text else ""
