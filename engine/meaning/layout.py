"""Where everything stands while a case is evaluated.

Facts have slots in one list (slot 0 is the day decided for), decisions in another. An
entry of a loop is a list too: its fields, then its decisions; an entry of a loop over
another loop begins with that loop's slots; of a questionnaire, with the question's place.
"""

from collections.abc import Iterator

from msgspec import Struct

from engine.program.nodes import Fact, Field, Over, Result
from engine.program.program import Decision, FactNote, LoopBody, Program, Questionnaire
from engine.program.types import Entries, Type, grain

ANSWER = "answer"
QUESTION = "question"


class Shape(Struct, frozen=True):
    """The slots of an entry: the place and type of each name.

    The first *fields* slots are never decisions; those from *decided_from* on are the
    decisions of this loop, and between them stand those of the loop it runs over.
    """

    names: tuple[str, ...]
    types: tuple[Type | None, ...]
    decided_from: int
    fields: int
    questionnaire: Questionnaire | None = None
    inner: tuple[tuple[str, str], ...] = ()
    """The loops among the decisions of an entry: the name of each, and the path of its shape."""

    def place(self, name: str) -> int:
        """Return the slot of *name*."""
        return self.names.index(name)


class Layout:
    """The slots of one program.

    After the facts stand those with decimal places once more, in whole steps, which are
    compared much faster than fractions; and last the bits of the slots in doubt.
    """

    def __init__(self, program: Program) -> None:
        self.program = program
        self.facts = {note.name: place for place, note in enumerate(program.facts, start=1)}
        self.scaled = self._scaled()
        self.notes = {note.name: note for note in program.facts}
        self.decisions = {one.name: place for place, one in enumerate(program.decisions)}
        self.questionnaires = {one.name: one for one in program.questionnaires}
        self.shapes: dict[str, Shape] = {}
        for decision in program.decisions:
            self._add(decision, decision.name, {})

    def _scaled(self) -> dict[str, tuple[int, int]]:
        """Return the facts with decimal places: a slot for each in whole steps, and the scale."""
        found: dict[str, tuple[int, int]] = {}
        for note in self.program.facts:
            step = grain(note.type)
            if step is not None and step.denominator != 1:
                slot = len(self.program.facts) + 1 + len(found)
                found[note.name] = (slot, step.denominator)
        return found

    def _add(self, decision: Decision, path: str, around: dict[str, Shape]) -> None:
        body = decision.body
        if not isinstance(body, LoopBody):
            return
        source = self.over(body.over, around)
        loops = tuple(
            (one.name, f"{path}/{one.name}")
            for one in body.decisions
            if isinstance(one.body, LoopBody)
        )
        names = (*source.names, *(one.name for one in body.decisions))
        types = (*source.types, *(one.type for one in body.decisions))
        inner = (*source.inner, *loops)
        shape = Shape(names, types, len(source.names), source.fields, source.questionnaire, inner)
        self.shapes[path] = shape
        for one in body.decisions:
            self._add(one, f"{path}/{one.name}", {**around, body.entry: shape})

    def over(self, over: Over, around: dict[str, Shape]) -> Shape:
        """Return the shape of the entries of *over*, with the shapes of the entries around."""
        match over.of:
            case Fact(name=name):
                if name in self.questionnaires:
                    return self.questions(name)
                return self._listed(name, self.notes[name].each)
            case Result(name=name):
                return self.shapes[name]
            case Field(entry=entry, name=name):
                return self.shapes[dict(around[entry].inner)[name]]

    def _listed(self, path: str, each: tuple[FactNote, ...]) -> Shape:
        """Return the shape of the entries of a list fact, and note those of lists inside it."""
        inner = []
        for one in each:
            if isinstance(one.type, Entries):
                within = f"{path}.{one.name}"
                self.shapes[within] = self._listed(within, one.each)
                inner.append((one.name, within))
        names, types = (tuple(one.name for one in each), tuple(one.type for one in each))
        return Shape(names, types, len(each), len(each), inner=tuple(inner))

    def questions(self, name: str) -> Shape:
        """Return the shape of the questions of a questionnaire."""
        questionnaire = self.questionnaires[name]
        columns = [rater for rater, _ in questionnaire.raters] or [ANSWER]
        names = (QUESTION, *columns, *(one.name for one in questionnaire.beside))
        types = (
            None, *(questionnaire.same_type for _ in columns),
            *(one.type for one in questionnaire.beside),
        )  # fmt: skip
        return Shape(names, types, len(names), len(names), questionnaire)

    def is_optional(self, fact: str) -> bool:
        """Return whether *fact* may be absent (a list or questionnaire counts as it may)."""
        note = self.notes.get(fact)
        return note is None or note.optional

    def answers(self, questionnaire: str, rater: str | None) -> Iterator[int]:
        """Yield the fact slots of one set of answers, in the order of the questions."""
        one = self.questionnaires[questionnaire]
        for question in one.questions:
            yield self.facts[one.fact(question.name, rater)]

    def entry_slots(self, questionnaire: Questionnaire) -> tuple[tuple[int, ...], ...]:
        """Return for each question the fact slots of its columns, in the order of its shape."""
        columns: list[str | None] = [rater for rater, _ in questionnaire.raters] or [None]
        columns += [one.name for one in questionnaire.beside]
        return tuple(
            tuple(self.facts[questionnaire.fact(question.name, column)] for column in columns)
            for question in questionnaire.questions
        )
