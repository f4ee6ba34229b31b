"""Deciding the people in the exports of record systems, and giving the decisions back."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from engine.diagnostics import Finding, Place
from engine.diagnostics.render import in_order
from engine.language.characters import POLICY_LIMIT, decode
from engine.language.exports import fitting, joining
from engine.language.exports.joining import Person
from engine.language.exports.mapping import Form, Mapping
from engine.language.exports.questions import misspelt
from engine.language.exports.recognising import EXPORT_LIMIT, table
from engine.language.exports.records import Record, records
from engine.language.exports.tables import Unread
from engine.language.read import read_mapping
from engine.program.program import Program
from engine.service.batch import Batch, Reject, as_csv
from engine.service.deciding import Decision, decided, program_in_force
from engine.service.problem import DONE, WRONG_USE, Problem
from engine.service.where import policy_folder, require_scheme

if TYPE_CHECKING:
    from engine.prose.columns import Wanted


class ExportText(Struct, frozen=True):
    """A file as a system exported it: the name to show, and its bytes."""

    name: str
    data: bytes

    @classmethod
    def read(cls, path: Path) -> "ExportText":
        """Return the file at *path*.

        Raises:
            Problem: it is missing or cannot be read.
        """
        try:
            with path.open("rb") as file:
                return cls(str(path), file.read(EXPORT_LIMIT + 1))
        except OSError as error:
            why = (error.strerror or "it could not be opened").lower()
            message = f"`{path}` cannot be read: {why}"
            raise Problem(message, exit_code=WRONG_USE) from error

    @property
    def is_response(self) -> bool:
        """Return whether it is a FHIR resource in JSON, and no table."""
        return self.name.lower().endswith(".json")


def decide_exports(
    files: Sequence[ExportText],
    mapping: ExportText,
    *,
    scheme: str | None = None,
    day: date | None = None,
    policies: Path | None = None,
) -> Batch:
    """Return the decisions on the people in *files*, read as *mapping* says.

    *scheme* and *day* stand where the mapping and the exports do not say. Whoever is wrongly
    exported, or said to be two things, is rejected, and the others are decided.

    Raises:
        Problem: the mapping has mistakes or does not fit the scheme; a file is none of its
            exports or lacks a column; nothing says which scheme, or on which day.
    """
    told = _mapping(mapping)
    name = _scheme(told, scheme)
    where = policy_folder(policies)
    if scheme:
        require_scheme(where, scheme)
    programs = _Programs(where, name, told.scheme.place if told.scheme else None)
    findings = fitting.check(told, [programs.on(day)]) if day is not None else ()
    read = _read(files, told)
    if findings or read.findings:
        raise Problem(findings=in_order([*findings, *read.findings]))
    _look_for_all(told, read)
    persons, strays = joining.people(told, read.said)
    days = {person.key: joining.day_of(person, day) for person in persons}
    if day is None:
        _check_on(days, programs, told, persons)
    run = _Run(told, programs, frozenset(read.given))
    for person in persons:
        run.person(person, days[person.key])
    names = (mapping.name, *(file.name for file in files))
    return run.batch(strays, names, _warnings(told, read))


def _mapping(text: ExportText) -> Mapping:
    source, findings = decode(text.name, text.data, POLICY_LIMIT)
    if source is None:
        raise Problem(findings=findings)
    mapping, findings = read_mapping(source)
    if mapping is None:
        raise Problem(findings=findings)
    return mapping


def _scheme(mapping: Mapping, named: str | None) -> str:
    own = mapping.scheme.value if mapping.scheme else None
    if own and named and own != named:
        message = f"the mapping is for the scheme `{own}`, not for `{named}`"
        raise Problem(message, help="leave --scheme out, or change the mapping", exit_code=2)
    found = own or named
    if not found:
        message = "the mapping does not say which scheme it is for"
        raise Problem(message, help="write `scheme: NAME` in it, or give --scheme", exit_code=2)
    return found


# --- reading -------------------------------------------------------------------------------


@dataclass(slots=True)
class _Said:
    """What the files say: by rows and responses; and which exports there is a file of."""

    said: list[Record | Unread] = field(default_factory=list)
    given: set[Place] = field(default_factory=set)
    findings: list[Finding] = field(default_factory=list)


def _read(files: Sequence[ExportText], mapping: Mapping) -> _Said:
    read = _Said()
    for file in files:
        if file.is_response:
            _read_response(file, mapping, read)
        else:
            _read_table(file, mapping, read)
    return read


def _look_for_all(mapping: Mapping, read: _Said) -> None:
    """Raise where there is no file of an export in which everybody must be."""
    for part in mapping.parts():
        if part.everybody and part.name.place not in read.given:
            message = f"no file of {part.title} was given, where everybody must be"
            raise Problem(message, help="name it with the others", exit_code=WRONG_USE)


def _warnings(mapping: Mapping, read: _Said) -> tuple[Finding, ...]:
    records = [one for one in read.said if isinstance(one, Record)]
    return tuple(misspelt(mapping.forms, records))


def _read_table(file: ExportText, mapping: Mapping, read: _Said) -> None:
    found, findings = table(file.name, file.data, mapping.exports)
    read.findings.extend(findings)
    if found is not None:
        read.given.add(found.export.name.place)
        read.said.extend(records(found))


def _read_response(file: ExportText, mapping: Mapping, read: _Said) -> None:
    from engine.language.exports.fhir import LibraryMissingError, response

    try:
        record, findings = response(file.name, file.data, mapping.forms)
    except LibraryMissingError as error:
        message = "FHIR responses are read with the library fhir.resources, which is not there"
        install = "install it with  pip install 'allot[fhir]'"
        raise Problem(message, help=install, exit_code=WRONG_USE) from error
    text = file.data.decode("utf-8", "replace")
    if findings:
        read.said.append(Unread(findings, text))
    if record is not None:
        read.said.append(record)
        read.given.add(record.part.name.place)


# --- deciding ------------------------------------------------------------------------------


class _Programs:
    """The programs of a scheme, each made once for its stretch of days.

    *named* is where the scheme is named, None where that is an option.
    """

    def __init__(self, where: Path, scheme: str, named: Place | None) -> None:
        self.where = where
        self.scheme = scheme
        self.named = named
        self.made: list[Program] = []

    def on(self, day: date, place: Place | None = None) -> Program:
        """Return the program on *day*, which stands at *place* (None where it is an option).

        Raises:
            Problem: there is no such scheme, it has mistakes, or it is not in force then.
        """
        for program in self.made:
            if program.first_day <= day and (program.last_day is None or day <= program.last_day):
                return program
        self.made.append(program_in_force(self.where, self.scheme, day, place, self.named))
        return self.made[-1]


def _check_on(
    days: dict[str, date | Finding],
    programs: _Programs,
    mapping: Mapping,
    persons: Iterable[Person],
) -> None:
    """Check *mapping* against the programs of the days that the exports themselves say.

    Raises:
        Problem: it does not fit; there is a program on none of them; or nobody has a day.
    """
    problem: Problem | None = None
    places: dict[date, Place] = {}
    for person in persons:
        if isinstance(said := days[person.key], date):
            places.setdefault(said, person.first.place)
    for day, place in places.items():
        try:
            programs.on(day, place)
        except Problem as caught:
            problem = caught
    if programs.made:
        findings = fitting.check(mapping, programs.made)
        if findings:
            raise Problem(findings=findings)
        return
    if problem is not None:
        raise problem
    message = "nothing says which day the people are to be decided for"
    raise Problem(message, help="give --day 2014-02-14", exit_code=WRONG_USE)


class _Run:
    """The people, decided one after the other."""

    def __init__(self, mapping: Mapping, programs: _Programs, given: frozenset[Place]) -> None:
        self.mapping = mapping
        self.programs = programs
        self.given = given
        self.decisions: list[Decision] = []
        self.rows: list[list[str]] = []
        self.rejections: list[Reject] = []
        self.rejected = 0
        self.worst = DONE
        self.wanted = _wanted(mapping)

    def person(self, person: Person, day: date | Finding) -> None:
        """Decide one person, or reject them."""
        if isinstance(day, Finding):
            self._reject(person, [day, *person.findings])
            return
        try:
            decision = self._decide(person, day)
        except Problem as problem:
            self.worst = max(self.worst, problem.exit_code)
            self._reject(person, problem.findings or [_no_decision(person, problem)])
            return
        self.decisions.append(decision)
        self.rows.append(self._row(person, decision))

    def _decide(self, person: Person, day: date) -> Decision:
        program = self.programs.on(day, person.first.place)
        case, findings = joining.case_of(person, self.mapping, program, self.given)
        if case is None:
            raise Problem(findings=findings)
        return decided(program, case, day)

    def _row(self, person: Person, decision: Decision) -> list[str]:
        from engine.prose.columns import Cells

        cells = Cells(decision.record, decision.program, person.first.key_text.value)
        return [cells.cell(wanted) for wanted in self.wanted]

    def _reject(self, person: Person, findings: Iterable[Finding]) -> None:
        self.rejected += 1
        for finding in in_order(findings):
            record = _record_at(finding.place, person.every())
            column = record.head_at(finding.place) if record else ""
            row = record.written if record else ""
            key = person.first.key_text.value
            self.rejections.append(Reject(finding, column, key, row))

    def batch(
        self,
        strays: Iterable[Record | Unread],
        read: tuple[str, ...],
        warnings: tuple[Finding, ...],
    ) -> Batch:
        """Return what came of all; *strays* are lines of nobody, *read* the files."""
        for stray in strays:
            self.rejected += 1
            row = stray.shown if isinstance(stray, Unread) else stray.written
            self.rejections.extend(Reject(one, "", "", row) for one in stray.findings)
        heads = [column.head.value for column in self.mapping.out]
        if len(self.wanted) > len(heads):
            heads.append("Warning")
        return Batch(
            decisions=tuple(self.decisions),
            rejected=self.rejected,
            rejections=tuple(self.rejections),
            output=as_csv([heads, *self.rows]),
            read=read,
            worst=self.worst,
            warnings=warnings,
        )


def _record_at(place: Place, every: Sequence[Record]) -> Record | None:
    """Return the record in which *place* lies: the last that begins at it or before it."""
    before = [
        record
        for record in every
        if record.place.file == place.file and _begins(record) <= place.line <= _ends(record)
    ]
    return before[-1] if before else None


def _begins(record: Record) -> int:
    return min([record.place.line, *_lines(record)])


def _ends(record: Record) -> int:
    if isinstance(record.part, Form):
        return max([record.place.line, *_lines(record)])
    return _begins(record) + record.written.count("\n")


def _lines(record: Record) -> list[int]:
    return [text.place.line for texts in record.cells.values() for text in texts]


def _no_decision(person: Person, problem: Problem) -> Finding:
    """Return why the engines gave no decision on a person."""
    message = problem.message or "nothing was decided"
    return Finding("", message, person.first.place, problem.help)


def _wanted(mapping: Mapping) -> "list[Wanted]":
    """Return what each column is to hold; every table says whether its figures are made up."""
    from engine.prose.columns import Wanted

    wanted = []
    for column in mapping.out:
        pairs = reversed(column.words.pairs) if column.words else ()
        codes = {means.value: word.value for word, means in pairs}
        order = column.dates.value if column.dates else ""
        wanted.append(Wanted(column.holds.value, column.form, codes or None, order))
    if not any(one.holds == "warning" for one in wanted):
        wanted.append(Wanted("warning"))
    return wanted
