"""The records of each person put together by their key; what they contradict is told."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Final

from engine.diagnostics import Finding, Place
from engine.diagnostics.catalogue import cases as case_catalogue
from engine.diagnostics.catalogue import exports as catalogue
from engine.diagnostics.render import in_order
from engine.language import cases
from engine.language.exports.halves import Half, half, lines
from engine.language.exports.mapping import Export, Form
from engine.language.exports.mapping import Mapping as Exports
from engine.language.exports.records import Part, Record, key_of
from engine.language.exports.tables import Unread
from engine.program.program import FactNote, Program
from engine.program.types import Entries
from engine.program.values import ABSENT, UNKNOWN, Value, write, write_day

_LONGEST_ANSWER: Final = 3


@dataclass(slots=True)
class Person:
    """All that the exports say of one person, and what is wrong with it."""

    key: str
    records: list[Record] = field(default_factory=list)
    lines: list[Record] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)

    @property
    def first(self) -> Record:
        """Return the record that comes first."""
        return (self.records or self.lines)[0]

    @property
    def case(self) -> str:
        """Return the reference of the case: the first that a record gives, else the key."""
        given = (record.case for record in self.records if record.case)
        return next(given, self.first.key_text.value)

    def every(self) -> tuple[Record, ...]:
        """Return every record of the person."""
        return (*self.records, *self.lines)


def people(
    mapping: Exports, said: Iterable[Record | Unread]
) -> tuple[list[Person], list[Record | Unread]]:
    """Return each person, in the order in which they come first, and what is of nobody."""
    order = {id(part): place for place, part in enumerate(mapping.parts())}
    persons: dict[str, Person] = {}
    strays: list[Record | Unread] = []
    for one in said:
        if isinstance(one, Unread) or not one.key:
            strays.append(one)
            continue
        person = persons.setdefault(one.key, Person(one.key))
        own = person.lines if _is_lines(one.part) else person.records
        own.append(one)
        person.findings.extend(one.findings)
    for person in persons.values():
        person.records.sort(key=lambda record: order[id(record.part)])
        person.findings.extend(_gathered(person, mapping))
    return list(persons.values()), [*_of_nobody(strays, persons)]


def _is_lines(part: Part) -> bool:
    return isinstance(part, Export) and part.lines is not None


def _of_nobody(
    strays: Sequence[Record | Unread], persons: Mapping[str, Person]
) -> Iterator[Record | Unread]:
    """Yield the strays that name nobody; whoever is named in one is not decided."""
    for stray in strays:
        named = {stray.key, *_named(stray.written)} & persons.keys()
        for key in sorted(named):
            persons[key].findings.extend(stray.findings)
        if not named:
            yield stray


def _named(written: str) -> set[str]:
    """Return every key that a line, or a response, can be said to name.

    What is short may be an answer as well as a key, so it names nobody.
    """
    cells = [*re.split(r"[,;|\t\n]", written), *re.findall(r'"([^"\n]*)"', written)]
    keys = {key_of(cell.strip("'\" ")) for cell in cells}
    return {key for key in keys if len(key) > _LONGEST_ANSWER}


def _gathered(person: Person, mapping: Exports) -> Iterator[Finding]:
    """Yield what is wrong with the records of a person as a whole."""
    if not person.records:
        record = person.lines[0]
        yield catalogue.lines_of_nobody(record.place, _title(record.part))
        return
    firsts: dict[int, Record] = {}
    for record in person.records:
        first = firsts.setdefault(id(record.part), record)
        if first is not record:
            title = _title(record.part)
            yield catalogue.key_twice(record.place, title, first.place)
    there = {id(record.part) for record in person.every()}
    for part in mapping.parts():
        if part.everybody and id(part) not in there:
            yield catalogue.not_there(person.first.place, part.title)


def _title(part: Part) -> str:
    return part.title


# --- one person ----------------------------------------------------------------------------


def day_of(person: Person, day: date | None) -> date | Finding:
    """Return the day to decide for: what the records say, else *day*; or why there is none."""
    said = [record.day for record in person.records if record.day is not None]
    for other in said[1:]:
        if other.value != said[0].value:
            here, there = write_day(said[0].value), write_day(other.value)
            return catalogue.conflict(said[0].place, "day", here, there, other.place)
    if not said:
        return day or catalogue.no_day(person.first.place, _day_called(person))
    if day is not None and said[0].value != day:
        written = write_day(said[0].value)
        return case_catalogue.other_day(said[0].place, written, write_day(day))
    return said[0].value


def _day_called(person: Person) -> str:
    for record in person.records:
        part = record.part
        if isinstance(part, Form) and part.authored_is_day:
            return "authored"
        if isinstance(part, Export) and part.day is not None:
            return part.day.head.value
    return "--day"


def case_of(
    person: Person, mapping: Exports, program: Program, given: frozenset[Place]
) -> tuple[cases.CaseFacts | None, tuple[Finding, ...]]:
    """Return the case of *person* for *program*, and all that is wrong with it.

    None where anything is. *given* has the exports of which there is a file, by where their
    names stand in the mapping: of what only others say nothing is known.
    """
    notes = {".".join(note.key): note for note in program.facts}
    once = {id(record.part): record for record in reversed(person.records)}
    halves = [half(record, notes) for record in reversed(once.values())]
    halves.extend(_lists(person, mapping, notes, given))
    findings = list(person.findings)
    merged = _Merged(notes, findings)
    for one in halves:
        findings.extend(one.findings)
        facts, found = cases.read_given(one.given, program)
        findings.extend(found)
        merged.take(one, facts)
    if findings:
        return None, in_order(findings)
    unread = _unread(mapping, notes, given)
    return cases.whole(program, merged.facts, person.case, unread), ()


def _unread(mapping: Exports, notes: Mapping[str, FactNote], given: frozenset[Place]) -> set[str]:
    """Return the facts that stand only in exports of which there is no file."""
    paths: dict[bool, set[str]] = {True: set(), False: set()}
    for part in mapping.parts():
        own = {part.lines.value} if isinstance(part, Export) and part.lines else set()
        paths[part.name.place in given] |= own or {one.fact.value for one in part.facts}
    return {notes[path].name for path in paths[False] - paths[True] if path in notes}


def _lists(
    person: Person, mapping: Exports, notes: Mapping[str, FactNote], given: frozenset[Place]
) -> Iterator[Half]:
    for part in mapping.exports:
        note = notes.get(part.lines.value) if part.lines else None
        if note is None or not isinstance(note.type, Entries) or part.name.place not in given:
            continue
        own = [record for record in person.lines if record.part is part]
        made = lines(own, part, note, person.first.key_text)
        if made is not None:
            yield made


@dataclass
class _Merged:
    """The facts of a person so far, each with the record and the place that gave it."""

    notes: Mapping[str, FactNote]
    findings: list[Finding]
    facts: dict[str, Value] = field(default_factory=dict)
    places: dict[str, Place] = field(default_factory=dict)

    def take(self, one: Half, facts: Mapping[str, Value]) -> None:
        """Add the facts of a half; what contradicts what is there is told."""
        for path, written in one.given:
            note = self.notes[path]
            value = facts.get(note.name)
            if value is None or value is ABSENT:
                continue
            before = self.facts.get(note.name, UNKNOWN)
            if before is UNKNOWN:
                self.facts[note.name], self.places[note.name] = value, written.place
            elif value is not UNKNOWN and value != before:
                self._tell(path, note, before, value, written.place)

    def _tell(self, path: str, note: FactNote, before: Value, value: Value, place: Place) -> None:
        if isinstance(note.type, Entries):
            return
        here, there = write(before, note.type), write(value, note.type)
        first = self.places[note.name]
        self.findings.append(catalogue.conflict(first, path, here, there, place))
