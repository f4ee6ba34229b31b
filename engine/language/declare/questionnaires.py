"""Questionnaires: each answer is a fact of its own, with what stands beside it."""

from collections.abc import Iterator
from dataclasses import dataclass

from msgspec import Struct
from msgspec.structs import replace

from engine.diagnostics import Finding, Place
from engine.diagnostics.catalogue import rules as catalogue
from engine.language import model
from engine.language.declare import facts
from engine.language.declare.frame import Frame
from engine.language.declare.points import points_of
from engine.language.declare.types import kind_of, listed, same_titles
from engine.language.environment import BAD, Environment, Unusable
from engine.language.model import Marks, Policy
from engine.language.typing import cell, describe
from engine.program.origin import Origin
from engine.program.program import FactNote, Question, Questionnaire
from engine.program.types import Day, Entries, Members, Money, Number, Percent, Type, Words
from engine.program.values import Value

BESIDE = "beside"
ANSWER = "answer"


class Asked(Struct, frozen=True):
    """A questionnaire with a fact for each answer; *failed* could not be read."""

    questionnaire: Questionnaire
    notes: tuple[FactNote, ...]
    failed: tuple[str, ...]


def declare(policy: Policy, frame: Frame) -> tuple[FactNote, ...]:
    """Return the facts that the questionnaires of *policy* ask for; the frame knows them all."""
    notes: list[FactNote] = []
    for written in policy.questionnaires:
        asked = _asked(policy.name.value, written, frame)
        frame.failed.update(asked.failed)
        frame.questionnaires[asked.questionnaire.name] = asked.questionnaire
        frame.facts.update((note.name, note) for note in asked.notes)
        notes.extend(asked.notes)
    return tuple(notes)


def _asked(policy: str, written: model.Questionnaire, frame: Frame) -> Asked:
    env = frame.env(policy)
    return frame.kept(policy, written, lambda findings: _Reading(written, env, findings).read())


@dataclass
class _Reading:
    """One questionnaire on its way into a program."""

    written: model.Questionnaire
    env: Environment
    findings: list[Finding]

    @property
    def name(self) -> str:
        return self.env.full(self.written.name.value)

    def read(self) -> Asked:
        written = self.written
        self.findings.extend(_names(written))
        self.findings.extend(same_titles(written.raters))
        questions: list[Question] = []
        not_known: dict[str, Value | None] = {}
        failed: list[str] = []
        for each in written.questions:
            question, counted = self._question(each)
            if isinstance(question, Unusable):
                failed.extend(self._names_of(each))
                continue
            questions.append(question)
            not_known[question.name] = counted
        beside = [
            facts.read(fact, f"{self.name}.{fact.name.value}", self.env, self.findings)
            for fact in written.beside
        ]
        failed.extend(lost for each in beside for lost in each.failed)
        kinds = {question.type for question in questions}
        made = Questionnaire(
            name=self.name,
            title=written.title.value,
            questions=tuple(questions),
            raters=tuple((each.name.value, each.title.value) for each in written.raters),
            beside=tuple(facts.bare(each.note) for each in beside if each.note is not None),
            same_type=kinds.pop() if len(kinds) == 1 else None,
        )
        return Asked(made, tuple(self._notes(made, not_known)), tuple(failed))

    def _question(self, each: model.Question) -> tuple[Question | Unusable, Value | None]:
        kind = self._kind(each)
        if isinstance(kind, Unusable):
            return BAD, None
        counted = self._not_known(each, kind)
        points, settings = points_of(each, self.written, kind, counted, (self.env, self.findings))
        question = Question(
            name=each.name.value,
            ask=each.ask.value,
            type=kind,
            points=points,
            point_settings=settings,
        )
        return question, counted

    def _kind(self, each: model.Question) -> Type | Unusable:
        if each.answers:
            self.findings.extend(same_titles(each.answers))
            return Members(f"{self.name}.{each.name.value}", listed(each.answers))
        written = each.type or self.written.type
        if written is None:
            return BAD
        kind = kind_of(written, _limits(each, self.written), self.env, self.findings)
        if isinstance(kind, Entries | Words):
            place = written.place
            self.findings.append(catalogue.question_type(place, each.name.value, describe(kind)))
            return BAD
        return kind

    def _not_known(self, each: model.Question, kind: Type) -> Value | None:
        """Return the answer that counts as not given, which may lie outside the limits."""
        written = each.counts_as_not_known or self.written.counts_as_not_known
        if written is None:
            return None
        if isinstance(kind, Number | Percent | Money):
            kind = replace(kind, least=None, most=None)
        elif isinstance(kind, Day):
            kind = Day()
        value = cell(written, kind, self.findings)
        return None if isinstance(value, Unusable) else value

    def _names_of(self, each: model.Question) -> Iterator[str]:
        columns = [rater.name.value for rater in self.written.raters]
        for column in columns or [""]:
            yield ".".join(filter(None, (self.name, column, each.name.value)))

    def _notes(self, made: Questionnaire, not_known: dict[str, Value | None]) -> Iterator[FactNote]:
        key = self.written.name.value
        written = {each.name.value: each for each in self.written.questions}
        columns: list[str | None] = [name for name, _ in made.raters]
        for column in columns or [None]:
            for question in made.questions:
                each = written[question.name]
                note = FactNote(
                    name=made.fact(question.name, column),
                    ask=question.ask,
                    type=question.type,
                    key=tuple(filter(None, (key, column, question.name))),
                    help=each.help.value if each.help else "",
                    not_known=not_known[question.name],
                    questionnaire=made.name,
                    origin=Origin(each.name.place),
                )
                yield facts.marked(note, _marks(each.marks, self.written.marks))
        for note in made.beside:
            for question in made.questions:
                yield replace(
                    note,
                    name=made.fact(question.name, note.name),
                    key=(key, BESIDE, note.name, question.name),
                    questionnaire=made.name,
                )


def _limits(each: model.Question, whole: model.Questionnaire) -> model.Limits:
    own, wider = each.limits, whole.limits
    if each.type is not None:  # a type of its own has limits of its own
        return own
    return model.Limits(
        own.least or wider.least, own.most or wider.most, own.places or wider.places
    )


def _marks(own: Marks, wider: Marks) -> Marks:
    return Marks(
        optional=own.optional or wider.optional,
        judgement=own.judgement or wider.judgement,
        lasting=own.lasting or wider.lasting,
        recorded=own.recorded or wider.recorded,
    )


def _names(written: model.Questionnaire) -> Iterator[Finding]:
    """Yield raters, facts beside and questions that share a name, or have one that is taken."""
    first: dict[str, tuple[str, Place]] = {}
    named = (
        *(("a rater", rater.name) for rater in written.raters),
        *(("a fact beside", fact.name) for fact in written.beside),
        *(("a question", question.name) for question in written.questions),
    )
    for what, name in named:
        if name.value == BESIDE or (name.value == ANSWER and what != "a question"):
            yield catalogue.kept_for_beside(name.place, name.value)
        other, place = first.setdefault(name.value, (what, name.place))
        if place != name.place and other != what:
            yield catalogue.column_twice(name.place, name.value, other, place)
