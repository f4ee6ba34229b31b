"""The decision record: one document for one case, the same from the same inputs.

`schemas/decision.schema.json` says what it may hold; it is plain dictionaries, lists and
text. Nothing in it depends on the clock, on chance, or on where it was made.
"""

import json
from collections.abc import Mapping
from datetime import date

from msgspec import Struct

from engine.decision.decisions import Forms, Known
from engine.decision.evaluated import Evaluated
from engine.decision.flags import FlagForms, PromiseForm
from engine.decision.names import Names
from engine.decision.nearly import Written
from engine.decision.questions import Ranked
from engine.decision.seen import Seen
from engine.decision.writing import writer
from engine.program.program import Ground, Program, SettingNote
from engine.program.values import ABSENT, UNKNOWN, Value, decimal

VERSION = 1

Record = dict[str, object]


class Told(Struct, frozen=True):
    """A case as it was decided: its reference, the day, its facts by full name."""

    reference: str
    day: date
    facts: Mapping[str, Value]


class Recorder:
    """Writes the records of one program; what is the same in each is worked out once.

    Any number of threads may use one.
    """

    def __init__(self, program: Program) -> None:
        self._program = program
        self._names = Names(program)
        self._decisions = Forms(program.decisions, "", Known(program, self._names))
        self._decisions.first(program.answers)
        self._flags = FlagForms(program.flags, self._names)
        self._promises = tuple(map(PromiseForm, program.promises))
        self._settings = {note.name: _setting(note) for note in program.settings}
        self._made_up = {note.name for note in program.settings if note.is_illustrative}
        self._kept = tuple(
            (fact.name, "judgements" if fact.judgement else "recorded")
            for fact in program.facts
            if fact.judgement or fact.recorded
        )

    def record(
        self,
        told: Told,
        outcome: Evaluated,
        *,
        cross_checked: bool,
        ranked: tuple[Ranked, ...] | None = None,
    ) -> Record:
        """Return the record of a case that came out as *outcome*.

        *cross_checked* says that both engines chose the same rows. *ranked* are the open
        questions, best first, where that was asked for.
        """
        seen = Seen(self._names, told.facts, outcome)
        flags: list[Written] = []
        decisions = self._decisions.write(outcome.decisions, seen, {}, flags)
        flags[:0] = self._flags.write(outcome.flags, seen, {})
        settings = {name: note.copy() for name, note in self._settings.items() if name in seen.used}
        program = self._program
        return {
            "record": VERSION,
            "case": told.reference,
            "scheme": program.scheme,
            "status": program.status,
            "day": told.day.isoformat(),
            "cross_checked": cross_checked,
            "policies": {
                note.name: {"version": note.version, "sha256": note.sha256}
                for note in program.policies
            },
            "illustrative": [name for name in settings if name in self._made_up],
            "answers": list(program.answers),
            "decisions": decisions,
            "ended": [
                {"name": one.name, "title": one.title, "because": one.because}
                for one in program.ended
            ],
            "flags": flags,
            "promises": [
                form.write(kept, seen)
                for form, kept in zip(self._promises, outcome.promises, strict=True)
            ],
            "missing": self._missing(seen),
            **({} if ranked is None else {"questions": [self._question(one) for one in ranked]}),
            **self._also_said(seen),
            "settings": settings,
        }

    def _question(self, ranked: Ranked) -> Written:
        written: Written = {"fact": self._names.key(ranked.name), "ask": ranked.ask}
        if ranked.worst is not None and ranked.mean is not None:
            written["worst"], written["mean"] = decimal(ranked.worst), decimal(ranked.mean)
        return written

    def _missing(self, seen: Seen) -> list[str]:
        facts = seen.facts
        return [
            path
            for name, fact in self._names.facts.items()
            for path in fact.unknown(facts.get(name), fact.key)
        ]

    def _also_said(self, seen: Seen) -> Mapping[str, Written]:
        """Return the judgements made, and the facts that go into the record unread."""
        said: dict[str, Written] = {"judgements": {}, "recorded": {}}
        for name, kind in self._kept:
            if seen.fact(name) not in (ABSENT, UNKNOWN):
                said[kind][self._names.key(name)] = seen[name]
        return said


def _setting(note: SettingNote) -> Written:
    written: Written = {"title": note.title, "basis": note.basis}
    if note.type is not None and note.value is not None:
        written["value"] = writer(note.type)(note.value)
    written |= _cited(note)
    written["since"] = note.since.isoformat()
    written["set_by"] = note.set_by
    if note.because:
        written["because"] = note.because
    if note.other_rows is not None:
        written["other_rows"] = _others(note.other_rows)
    return written


def _others(ground: Ground) -> Written:
    """Return what the rows rest on that stand as the policy has them."""
    written: Written = {"basis": ground.basis, **_cited(ground)}
    written["since"] = ground.since.isoformat()
    if ground.because:
        written["because"] = ground.because
    return written


def _cited(of: SettingNote | Ground) -> Written:
    return {} if of.cite is None else {"cite": f"{of.cite.key} {of.cite.at}".rstrip()}


def as_text(record: Record) -> str:
    """Return a record as JSON, always the same text for the same record."""
    return json.dumps(record, ensure_ascii=False, indent=1) + "\n"
