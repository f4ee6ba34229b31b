"""A case read against the facts of its scheme: every fact gets a value, or says why not.

A fact left out is unknown, an optional one absent; `not_known` says of any fact that it
is not known. All problems of a case are found at once.
"""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache

from msgspec import Struct
from msgspec.structs import replace

from engine.diagnostics import Finding, Place, Source
from engine.diagnostics.catalogue import cases as catalogue
from engine.diagnostics.catalogue import warnings
from engine.diagnostics.nearest import did_you_mean
from engine.language.case import CaseValue, CaseWritten, Fields, Items
from engine.language.read import Findings, read_case
from engine.language.text import Text
from engine.language.written import value_of
from engine.program.program import FactNote, Program
from engine.program.types import Day, Entries, Money, Number, Percent, Several, Type
from engine.program.values import ABSENT, UNKNOWN, Value, join, write, write_day

NOT_KNOWN = "not_known"
_MOST_LISTED = 12


@dataclass(frozen=True, slots=True)
class CaseHead:
    """What a case says of itself, each of which may be left out, and where it says it."""

    case: str
    scheme: str
    day: date | None
    scheme_at: Place | None = field(default=None, compare=False)
    day_at: Place | None = field(default=None, compare=False)


class CaseFacts(Struct, frozen=True):
    """A case whose facts are those of a program: each by its full name, with a value.

    Not known is `UNKNOWN`, an optional fact left out `ABSENT`. Of a list the value is a
    tuple of mappings, with every field of an entry.
    """

    case: str
    facts: Mapping[str, Value]


def head(source: Source, *, is_json: bool = False) -> tuple[CaseHead | None, Findings]:
    """Return which scheme and day a case is for, and what is wrong with its text.

    None where nothing can be made of the file.
    """
    written, findings = _written(source, is_json)
    if written is None:
        return None, findings
    scheme, day = written.scheme, written.day
    said = CaseHead(
        _word(written.case),
        _word(scheme),
        day.value if day else None,
        scheme.place if scheme else None,
        day.place if day else None,
    )
    return said, findings


def read(
    source: Source,
    program: Program,
    *,
    is_json: bool = False,
    day: date | None = None,
    beside: Sequence[Program] | None = None,
) -> tuple[CaseFacts | None, Findings]:
    """Return the facts of a case for *program*, and all that is wrong with it.

    None where anything is. *day* is the day decided for: a case that names another one is
    refused, as is a case that names another scheme. Where it is read for several programs,
    each *beside* the others, its scheme may be any, and what another asks for is passed over.
    """
    written, findings = _written(source, is_json)
    if written is None:
        return None, findings
    found = [*findings, *_elsewhere(written, program, day, any_scheme=beside is not None)]
    others = frozenset(note.key[0] for other in beside or () for note in other.facts)
    facts = _Reading(program, found, others).read(written.facts)
    errors = [finding for finding in found if finding.is_error]
    case = CaseFacts(_word(written.case), facts)
    return (None if errors else case), tuple(dict.fromkeys(found))


def read_given(
    given: Iterable[tuple[str, CaseValue]], program: Program
) -> tuple[Mapping[str, Value], Findings]:
    """Return the facts of *program* that *given* says, by full name, and what is wrong with it.

    Each comes by the path that a case gives it by (`saq.self.meals`). What the program does
    not ask for is passed over; so is what the scheme fixes, where the two agree.
    """
    notes = {".".join(note.key): note for note in program.facts}
    reading = _Reading(program, [])
    for path, value in given:
        if path in notes:
            reading.one(notes[path], value)
    return reading.facts, tuple(dict.fromkeys(reading.findings))


def whole(
    program: Program, facts: Mapping[str, Value], case: str, unread: Collection[str] = ()
) -> CaseFacts:
    """Return the case called *case* with *facts* and, for all the rest, what nobody said.

    *unread* names facts that nobody was asked: of those an optional one is unknown too.
    """
    rest = {
        note.name: ABSENT if note.optional and note.name not in unread else UNKNOWN
        for note in program.facts
    }
    return CaseFacts(case, {**rest, **facts, **dict(program.fixed)})


def not_in_force(place: Place, scheme: str, day: date, around: str) -> Finding:
    """Return that nothing of *scheme* is in force on *day*; *around* says what was and when."""
    return catalogue.nothing_in_force(place, scheme, write_day(day), around)


@lru_cache(maxsize=1)
def _written(source: Source, is_json: bool) -> tuple[CaseWritten | None, Findings]:  # noqa: FBT001 - the cache wants it by place
    return read_case(source, is_json=is_json)


def _word(text: Text | None) -> str:
    return text.value if text is not None and not text.is_missing else ""


def _elsewhere(
    written: CaseWritten, program: Program, day: date | None, *, any_scheme: bool
) -> Iterator[Finding]:
    scheme = written.scheme
    other = scheme is not None and _word(scheme) not in ("", program.scheme)
    if scheme is not None and other and not any_scheme:
        yield catalogue.other_scheme(scheme.place, scheme.value, program.scheme)
    if written.day is not None and day is not None and written.day.value != day:
        own = write_day(written.day.value)
        yield catalogue.other_day(written.day.place, own, write_day(day))


@dataclass
class _Reading:
    """A case on its way to the facts of *program*."""

    program: Program
    findings: list[Finding]
    others: frozenset[str] = frozenset()
    facts: dict[str, Value] = field(default_factory=dict)

    def read(self, fields: Fields) -> Mapping[str, Value]:
        """Return every fact of the program with its value."""
        notes: dict[str, list[FactNote]] = {}
        for note in self.program.facts:
            notes.setdefault(note.key[0], []).append(note)
            self.facts[note.name] = ABSENT if note.optional else UNKNOWN
        fixed = dict(self.program.fixed)
        self.facts.update(fixed)
        away = {one.name: one.because for one in self.program.away}
        passed: dict[str, list[Text]] = {}
        for given in fields.entries:
            key = given.name.value
            if key not in notes and key in self.others:
                continue
            if key not in notes and key in away:
                passed.setdefault(away[key], []).append(given.name)
            elif key not in notes:
                self._report(self._unknown(given.name, notes))
            elif notes[key][0].questionnaire:
                self._answers(given.name, given.value, notes[key])
            else:
                self.one(notes[key][0], given.value)
        for because, names in passed.items():
            listed = join([f"`{name.value}`" for name in names])
            self._report(warnings.passed_over(names[0].place, listed, because))
        return self.facts

    def _report(self, finding: Finding) -> None:
        self.findings.append(finding)

    def _unknown(self, name: Text, notes: Mapping[str, object]) -> Finding:
        decided = {each.name.partition(".")[2] for each in self.program.decisions}
        settings = {each.name.partition(".")[2] for each in self.program.settings}
        for names, what in ((decided, "a decision"), (settings, "a setting")):
            if name.value in names:
                return catalogue.not_given(name.place, name.value, what)
        advice = did_you_mean(name.value, notes, "remove it, or look at the names of the facts")
        return catalogue.unknown_fact(name.place, name.value, self.program.scheme, advice)

    def one(self, note: FactNote, written: CaseValue) -> None:
        """Keep what the case says of one fact, unless the scheme says otherwise."""
        value = self._value(note, written, ".".join(note.key))
        if value is None:
            return
        fixed = dict(self.program.fixed)
        if note.name not in fixed:
            self.facts[note.name] = value
        elif value not in (UNKNOWN, fixed[note.name]):
            says = write(fixed[note.name], note.type)
            key, scheme = ".".join(note.key), self.program.scheme
            self._report(catalogue.fixed_otherwise(written.place, key, scheme, says))

    def _value(self, note: FactNote, written: CaseValue, name: str) -> Value | None:
        """Return the value of a fact or a field; None where it is wrong or was reported."""
        if isinstance(written, Text):
            if written.is_missing:
                return None
            if written.value == NOT_KNOWN:
                return UNKNOWN
        if isinstance(note.type, Entries):
            return self._list(note, written, name)
        if isinstance(note.type, Several) and isinstance(written, Items):
            return self._several(note.type, written, name)
        if isinstance(written, Text):
            return self._scalar(note, written, name)
        wanted = "several answers in a list" if isinstance(note.type, Several) else "one value"
        self._report(_shape(written, name, wanted, f"write it as `{name}: value`"))
        return None

    def _scalar(self, note: FactNote, written: Text, name: str) -> Value | None:
        if self._counts_as_not_known(note, written):
            return UNKNOWN
        value = value_of(written, note.type, name)
        if isinstance(value, Finding):
            self._report(_explained(value, note))
            return None
        return value

    def _counts_as_not_known(self, note: FactNote, written: Text) -> bool:
        """Return whether an answer is the one that stands for not being known."""
        if note.not_known is None:
            return False
        value = value_of(written, _without_limits(note.type), "")
        return not isinstance(value, Finding) and value == note.not_known

    def _several(self, kind: Several, written: Items, name: str) -> Value | None:
        before = len(self.findings)
        places: set[int] = set()
        for item in written.entries:
            if not isinstance(item, Text):
                self._report(_shape(item, name, "a list of names", "write one name for each"))
                continue
            place = value_of(item, kind.of, name)
            if isinstance(place, Finding):
                if not item.is_missing:
                    self._report(place)
                continue
            assert isinstance(place, int)
            if place in places:
                self._report(catalogue.twice(item.place, item.value, name))
            places.add(place)
        return frozenset(places) if len(self.findings) == before else None

    def _list(self, note: FactNote, written: CaseValue, name: str) -> Value | None:
        if not isinstance(written, Items):
            advice = "begin each entry with `- `; write `[]` where there is none"
            self._report(_shape(written, name, "a list", advice))
            return None
        entries = [self._entry(note, item, name) for item in written.entries]
        whole = tuple(entry for entry in entries if entry is not None)
        return whole if len(whole) == len(entries) else None

    def _entry(self, note: FactNote, written: CaseValue, name: str) -> Mapping[str, Value] | None:
        if not isinstance(written, Fields):
            if not (isinstance(written, Text) and written.is_missing):
                names = ", ".join(f"`{each.name}`" for each in note.each)
                advice = f"each entry has {names}, as in `{note.each[0].name}: value`"
                self._report(_shape(written, name, "a list of blocks", advice))
            return None
        notes = {each.name: each for each in note.each}
        entry: dict[str, Value] = {
            each.name: ABSENT if each.optional else UNKNOWN for each in note.each
        }
        is_read = True
        for given in written.entries:
            key = given.name.value
            if key not in notes:
                advice = did_you_mean(key, notes, _listed(notes))
                self._report(catalogue.unknown_field(given.name.place, key, name, advice))
                is_read = False
                continue
            value = self._value(notes[key], given.value, key)
            is_read = is_read and value is not None
            entry[key] = UNKNOWN if value is None else value
        return entry if is_read else None

    def _answers(self, name: Text, written: CaseValue, notes: list[FactNote]) -> None:
        """Keep the answers to a questionnaire: by rater and question, or by question alone."""
        tree: dict[str, object] = {}
        for note in notes:
            branch = tree
            for word in note.key[1:-1]:
                branch = branch.setdefault(word, {})  # type: ignore[assignment]  # a branch holds branches and notes
            branch[note.key[-1]] = note
        self._branch(name.value, written, tree)

    def _branch(self, name: str, written: CaseValue, tree: Mapping[str, object]) -> None:
        if isinstance(written, Text) and (written.is_missing or written.value == NOT_KNOWN):
            if written.value == NOT_KNOWN:
                self._all_unknown(tree)
            return
        if not isinstance(written, Fields):
            advice = f"name one below the other, as in `{next(iter(tree))}: ...`"
            self._report(_shape(written, name, "a block of answers", advice))
            return
        for given in written.entries:
            key = given.name.value
            part = tree.get(key)
            if isinstance(part, FactNote):
                self.one(part, given.value)
            elif isinstance(part, Mapping):
                self._branch(f"{name}.{key}", given.value, part)
            else:
                advice = did_you_mean(key, tree, _listed(tree))
                self._report(catalogue.unknown_question(given.name.place, key, name, advice))

    def _all_unknown(self, tree: Mapping[str, object]) -> None:
        fixed = dict(self.program.fixed)
        for part in tree.values():
            if isinstance(part, Mapping):
                self._all_unknown(part)
            elif isinstance(part, FactNote) and part.name not in fixed:
                self.facts[part.name] = UNKNOWN


def _explained(finding: Finding, note: FactNote) -> Finding:
    """Return what is wrong with an answer, with what the question itself says of its answers."""
    if finding.code != "C803" or not note.help:
        return finding
    return replace(finding, help=f"{finding.help}. {note.help.rstrip('.')}")


def _listed(tree: Mapping[str, object]) -> str:
    shown = [f"`{name}`" for name in tree][:_MOST_LISTED]
    more = [f"{len(tree) - len(shown)} more"] if len(tree) > len(shown) else []
    return f"it has {join([*shown, *more])}"


def _shape(written: CaseValue, name: str, wanted: str, advice: str) -> Finding:
    found = {Text: "one value", Items: "a list", Fields: "a block"}[type(written)]
    return catalogue.wrong_shape(written.place, name, wanted, found, advice)


def _without_limits(kind: Type) -> Type:
    match kind:
        case Number() | Percent() | Money() | Day():
            return replace(kind, least=None, most=None)
        case _:
            return kind
