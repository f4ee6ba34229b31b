"""A mapping against a program: its facts and decisions are there, and are read as they can be."""

from collections.abc import Iterator, Mapping, Sequence

from engine.diagnostics import Finding
from engine.diagnostics.catalogue import cases as case_catalogue
from engine.diagnostics.catalogue import exports as catalogue
from engine.diagnostics.nearest import did_you_mean
from engine.language.exports.answering import answers
from engine.language.exports.mapping import KEYS, Export, FactFrom, Form, OutColumn, Words
from engine.language.exports.mapping import Mapping as Exports
from engine.language.text import Text
from engine.program.program import FactNote, Program
from engine.program.types import Day, Entries, Members, Parts, Several, Type, YesNo


def check(mapping: Exports, programs: Sequence[Program]) -> tuple[Finding, ...]:
    """Return what is wrong with *mapping* for the programs of a scheme that it is used for.

    What one of them has and another has not is right: each takes what is its own.
    """
    notes = {}
    for program in reversed(programs):
        notes.update({".".join(note.key): note for note in program.facts})
    fitting = _Fitting(notes, programs[0].scheme)
    found = [*fitting.parts(mapping), *_outs(mapping, programs)]
    return tuple(dict.fromkeys(found))


class _Fitting:
    def __init__(self, notes: Mapping[str, FactNote], scheme: str) -> None:
        self.notes = notes
        self.scheme = scheme

    def parts(self, mapping: Exports) -> Iterator[Finding]:
        """Yield what is wrong with the exports and forms."""
        lists: dict[str, Text] = {}
        people = [part for part in mapping.parts() if isinstance(part, Form) or not part.lines]
        if not people:
            yield catalogue.nobody_mapped(mapping.name.place)
        for part in mapping.parts():
            yield from self._part(part)
            for fact in _lists(part, self.notes):
                first = lists.setdefault(fact.value, fact)
                if first is not fact:
                    yield catalogue.list_twice(fact.place, fact.value, first.place)

    def _part(self, part: Export | Form) -> Iterator[Finding]:
        if isinstance(part, Form) or part.lines is None:
            for fact in part.facts:
                yield from self._fact(fact)
            return
        note = self.notes.get(part.lines.value)
        if note is None:
            yield self._unknown(part.lines)
        elif not isinstance(note.type, Entries):
            what = "is one answer, and these rows are entries of a list"
            advice = "take `lines` out, or name a list of the scheme"
            yield catalogue.wrong_origin(part.lines.place, part.lines.value, what, advice)
        else:
            yield from _fields(part.facts, note)

    def _fact(self, fact: FactFrom) -> Iterator[Finding]:
        note = self.notes.get(fact.fact.value)
        if note is None:
            yield self._unknown(fact.fact)
        else:
            yield from answers(fact, note, _fields)

    def _unknown(self, fact: Text) -> Finding:
        otherwise = f"`allot facts --scheme {self.scheme}` shows every fact"
        return catalogue.unknown_fact(
            fact.place, fact.value, self.scheme, did_you_mean(fact.value, self.notes, otherwise)
        )


def _lists(part: Export | Form, notes: Mapping[str, FactNote]) -> Iterator[Text]:
    if isinstance(part, Export) and part.lines is not None:
        yield part.lines
        return
    for one in part.facts:
        note = notes.get(one.fact.value)
        if note is not None and isinstance(note.type, Entries):
            yield one.fact


def _fields(facts: Sequence[FactFrom], note: FactNote) -> Iterator[Finding]:
    """Yield what is wrong with the fields of an entry of a list."""
    notes = {each.name: each for each in note.each}
    for one in facts:
        field = notes.get(one.fact.value)
        if field is None:
            advice = did_you_mean(one.fact.value, notes, f"it has {', '.join(map(_tick, notes))}")
            of = ".".join(note.key)
            yield case_catalogue.unknown_field(one.fact.place, one.fact.value, of, advice)
        else:
            yield from answers(one, field, _fields)


def _tick(name: str) -> str:
    return f"`{name}`"


# --- what is written ---------------------------------------------------------------------


def _outs(mapping: Exports, programs: Sequence[Program]) -> Iterator[Finding]:
    kinds: dict[str, Type] = {}
    ended: set[str] = set()
    for program in reversed(programs):
        kinds.update({one.name: one.type for one in program.decisions})
        ended.update(one.name for one in program.ended)
    for column in mapping.out:
        name = column.holds.value
        if name not in KEYS and name not in ended:
            yield from _out(column, kinds, programs[0].scheme)


def kind_of(name: str, kinds: Mapping[str, Type]) -> Type | None:
    """Return the type of a decision, or of a part of one, by its full name; None: there is none."""
    if name in kinds:
        return kinds[name]
    decision, _, part = name.rpartition(".")
    whole = kinds.get(decision)
    return dict(whole.parts).get(part) if isinstance(whole, Parts) else None


def _out(column: OutColumn, kinds: Mapping[str, Type], scheme: str) -> Iterator[Finding]:
    name = column.holds.value
    kind = kind_of(name, kinds)
    if kind is None:
        parts = _parts(kinds.get(name.rpartition(".")[0])) or [*kinds, *KEYS]
        advice = did_you_mean(name, parts, "`allot decide` shows the decisions of a case")
        yield catalogue.unknown_decision(column.holds.place, name, scheme, advice)
        return
    if column.form == "code" and isinstance(kind, Parts | Entries):
        parts = [_tick(f"{name}.{part}") for part in _parts(kind)]
        advice = f"write a part of it: {', '.join(parts)}" if parts else "write it as words"
        yield catalogue.no_code(column.holds.place, name, advice)
    if column.dates is not None and not isinstance(kind, Day):
        yield catalogue.needless_how(column.dates.place, "dates", name, "is no date")
    if column.words is not None:
        yield from _codes(column, column.words, kind)


def _parts(kind: Type | None) -> list[str]:
    return [name for name, _ in kind.parts] if isinstance(kind, Parts) else []


def _codes(column: OutColumn, words: Words, kind: Type) -> Iterator[Finding]:
    """Yield what is wrong with the codes of a column: every answer has to have one."""
    of = kind.of if isinstance(kind, Several) else kind
    names = (
        ["yes", "no"]
        if isinstance(of, YesNo)
        else [one.name for one in of.members]
        if isinstance(of, Members)
        else []
    )
    name = column.holds.value
    if not names:
        yield catalogue.needless_how(column.holds.place, "words", name, "has no named answers")
    lacking = [_tick(one) for one in names if words.code(one) is None]
    if lacking and len(lacking) < len(names):
        yield catalogue.no_word_for(column.holds.place, name, ", ".join(lacking))
    elif lacking:
        yield catalogue.no_word_for(column.holds.place, name, "any of its answers")
