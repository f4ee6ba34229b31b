"""From what a row or a response says to facts, as a case gives them."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

from engine.diagnostics import Finding
from engine.diagnostics.catalogue import exports as catalogue
from engine.language.case import CaseValue, Fields, Given, Items
from engine.language.exports.cells import NOT_KNOWN, value
from engine.language.exports.mapping import (
    Always,
    Column,
    Export,
    FactFrom,
    Origin,
    Repeated,
    Ticked,
    heads_of,
    numbered,
    spelt,
)
from engine.language.exports.records import Record
from engine.language.text import Text
from engine.language.written import value_of
from engine.program.program import FactNote
from engine.program.types import Several, Type, YesNo

Notes: TypeAlias = Mapping[str, FactNote]
"""The facts of a program, by the paths that a case gives them by."""
Path: TypeAlias = str
Pair: TypeAlias = tuple[Path, CaseValue]


@dataclass(slots=True)
class Half:
    """The facts that one record gives, by path, and what is wrong with its cells."""

    record: Record
    given: list[Pair] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)


def half(record: Record, notes: Notes) -> Half:
    """Return the facts that *record*, which is of one person alone, gives to *notes*."""
    made = Half(record)
    reading = _Reading(record, made.findings)
    for fact in record.part.facts:
        note = notes.get(fact.fact.value)
        if note is not None:
            read = reading.fact(fact, note)
            if read is not None:
                made.given.append((fact.fact.value, read))
    return made


def lines(records: Sequence[Record], export: Export, note: FactNote, at: Text) -> Half | None:
    """Return the list *note* whose entries are *records*; None where it is not known.

    *at* stands for the list where there are no entries.
    """
    assert export.lines is not None
    if not records and not export.empty_is_nothing:
        return None
    findings: list[Finding] = []
    entries = tuple(
        _Reading(record, findings).entry(export.facts, note, record.key_text) for record in records
    )
    first = records[0] if records else None
    whole = Items(entries, first.key_text if first else at)
    stand_in = first or Record(export, "", at, "", None, {}, "")
    return Half(stand_in, [(export.lines.value, whole)], findings)


class _Reading:
    """One record, read fact by fact."""

    def __init__(self, record: Record, findings: list[Finding]) -> None:
        self.record = record
        self.findings = findings

    def fact(self, fact: FactFrom, note: FactNote) -> CaseValue | None:
        """Return what the record says of a fact; None where it says nothing or is wrong."""
        match fact.origin:
            case Column(head=head):
                return self._column(head, fact.origin, note.type)
            case Always(value=always):
                return always
            case Ticked():
                return self._ticked(fact.origin)
            case Repeated():
                return self._repeated(fact.origin, note)

    def entry(self, facts: Sequence[FactFrom], note: FactNote, at: Text) -> Fields:
        """Return an entry of a list."""
        notes = {each.name: each for each in note.each}
        return Fields(tuple(self._fields(facts, notes)), at)

    def _fields(self, facts: Sequence[FactFrom], notes: Notes) -> Iterator[Given]:
        for fact in facts:
            note = notes.get(fact.fact.value)
            read = self.fact(fact, note) if note is not None else None
            if read is not None:
                yield Given(fact.fact, read)

    def _texts(self, head: Text) -> tuple[Text, ...]:
        called = spelt(head.value) if isinstance(self.record.part, Export) else head.value
        return self.record.cells.get(called, ())

    def _column(self, head: Text, column: Column, kind: Type) -> CaseValue | None:
        read = [self._kept(value(text, column.how, kind)) for text in self._texts(head)]
        texts = [each for each in read if each is not None]
        if len(texts) < 2:
            return texts[0] if texts else None
        if not isinstance(kind, Several):
            second = texts[1]
            self.findings.append(catalogue.answered_twice(second.place, head.value))
            return None
        items = [each for each in texts if isinstance(each, Text)]
        unknown = next((each for each in items if each.value == NOT_KNOWN), None)
        return unknown or Items(tuple(items), items[0])

    def _kept(self, read: CaseValue | Finding | None) -> CaseValue | None:
        if isinstance(read, Finding):
            self.findings.append(read)
            return None
        return read

    def _ticked(self, ticked: Ticked) -> CaseValue | None:
        """Return the answers that are ticked; not known where one of the ticks is not known."""
        yes: list[Text] = []
        said: list[Text] = []
        open_ = False
        for head, member in ticked.heads:
            tick = self._tick(head, ticked)
            if tick is None:
                open_ = open_ or not ticked.empty_is_nothing
                continue
            said.append(tick)
            open_ = open_ or tick.value == NOT_KNOWN
            if tick.value == "yes":
                yes.append(Text(member.value, tick.source, tick.start, tick.end, tick.style))
        if open_ and said:
            first = said[0]
            return Text(NOT_KNOWN, first.source, first.start, first.end, first.style)
        return None if open_ else Items(tuple(yes), said[0] if said else self.record.key_text)

    def _tick(self, head: Text, ticked: Ticked) -> Text | None:
        """Return what the column *head* says: yes, no or not known."""
        for text in self._texts(head):
            read = self._kept(value(text, ticked.how, YesNo()))
            if isinstance(read, Text) and read.value != NOT_KNOWN:
                wrong = value_of(read, YesNo(), head.value)
                if isinstance(wrong, Finding):
                    self.findings.append(wrong)
                    return None
            if isinstance(read, Text):
                return read
        return None

    def _repeated(self, repeated: Repeated, note: FactNote) -> CaseValue | None:
        entries = []
        for number in range(1, repeated.times + 1):
            each = [FactFrom(one.fact, _with_number(one.origin, number)) for one in repeated.each]
            heads = [head for one in each for head in heads_of(one.origin)]
            if any(text.value for head in heads for text in self._texts(head)):
                entries.append(self.entry(each, note, self._texts(heads[0])[0]))
        if not entries and not repeated.empty_is_nothing:
            return None
        return Items(tuple(entries), entries[0].text if entries else self.record.key_text)


def _with_number(origin: Origin, number: int) -> Origin:
    match origin:
        case Column(head=head, how=how):
            return Column(numbered(head, number), how)
        case _:
            return origin
