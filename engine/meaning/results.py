"""The outcome of one case: what was evaluated, and how it is told."""

from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Any

from msgspec import Struct

from engine.meaning.answering import answer_of, part_types
from engine.meaning.ends import whole
from engine.meaning.layout import QUESTION
from engine.meaning.logic import ABSENT_USED, part
from engine.meaning.measuring import measure
from engine.meaning.outcome import Answer, Entry, Kept, Made, Raised, answers_in
from engine.meaning.possible import NOTHING, PLAIN, No, Poss, Refused
from engine.meaning.reading import reads_of
from engine.meaning.runtime import NOT_REACHED, Told
from engine.meaning.stops import NO_STOPS, Stops, entries_in, promise_state, questions_of
from engine.program.nodes import Expr
from engine.program.normal import Quantity
from engine.program.program import Decision, Flag, LoopBody, RulesBody
from engine.program.types import WORDS, Entries, Parts, Type
from engine.program.values import ABSENT

if TYPE_CHECKING:
    from engine.meaning.meaning import Meaning


class Run:
    """The slots of one evaluation, and what was told on the way."""

    __slots__ = ("doubtful", "facts", "flags", "open", "promises", "told", "traces", "values")

    def __init__(self, facts: list[Any], doubtful: int, decisions: int) -> None:
        self.facts = facts
        self.doubtful = doubtful
        self.open = 0
        self.values: list[Any] = [ABSENT] * decisions
        self.told: list[Told] = [NOT_REACHED] * decisions
        self.traces: list[list[Any]] = [[] for _ in range(decisions)]
        self.flags: list[Any] = []
        self.promises: list[Any] = []


class Place(Struct, frozen=True):
    """Where rows were selected: at the top, or in one entry of a loop.

    *rows* gives, for each decision by rules that was reached, its certain and possible
    rows; *flags* for each flag whether it certainly and possibly is raised, or None where
    what it asks about is refused.
    """

    entries: tuple[Any, ...]
    at: tuple[int, ...]
    rows: Mapping[str, tuple[tuple[int, ...], tuple[int, ...]]]
    flags: tuple[tuple[bool, bool] | None, ...]


class Outcome:
    """What a program means for one case.

    *whole* says that every fact was given, so that one selection is enough.
    """

    def __init__(self, meaning: "Meaning", run: Run, final: Run, stops: Stops) -> None:
        self.meaning = meaning
        self.program = meaning.program
        self.run = run
        self.final = final
        self.stops = stops
        self.whole = run.doubtful == 0

    @cached_property
    def decisions(self) -> dict[str, Made]:
        """Return what became of each decision, by full name, in the program's order."""
        made: dict[str, Made] = {}
        run, final = self.run, self.final
        for place, (name, decision) in enumerate(self.meaning.tellings):
            value, told, trace = final.values[place], run.told[place], tuple(run.traces[place])
            if decision is None and type(value) in PLAIN:
                made[name] = Made(
                    Answer("known", whole(value)),
                    told.certain,
                    told.possible,
                    told.chosen,
                    told.open_rows,
                    told.reached,
                    roundings=trace,
                    near=told.near,
                    weighed=told.weighed,
                )
                continue
            made[name] = self.made(place)
        return made

    def made(self, place: int) -> Made:
        """Return what became of the decision at *place*."""
        one, run = self.program.decisions[place], self.run
        told, trace = run.told[place], tuple(run.traces[place])
        return self._made(one, one.name, told, trace, run.values[place], self.final.values[place])

    @cached_property
    def flags(self) -> tuple[Raised, ...]:
        """Return every flag outside loops; those inside stand with their entries."""
        return tuple(map(_raised, self.program.flags, self.run.flags))

    @cached_property
    def promises(self) -> tuple[Kept, ...]:
        """Return every promise."""
        return tuple(
            Kept(one.policy, one.id, promise_state(value), questions_of(value))  # type: ignore[arg-type]  # one of its five words
            for one, value in zip(self.program.promises, self.run.promises, strict=True)
        )

    def answer(self, expr: Expr, at: Mapping[str, Entry] | None = None) -> Answer:
        """Return the answer of any expression of the program; *at* gives the entries around."""
        try:
            value = self._value(expr, at)
        except Refused as refused:
            if refused.refusals == {ABSENT_USED}:
                return Answer("absent")
            value = No(refused.refusals, refused.reads)
        return answer_of(_unguarded(value), expr.type)

    def holds(self, expr: Expr, at: Mapping[str, Entry] | None = None) -> bool | None:
        """Return whether a condition certainly holds, certainly does not, or neither (None).

        What is absent does not hold.
        """
        try:
            value = self._value(expr, at)
        except Refused as refused:
            return False if refused.refusals == {ABSENT_USED} else None
        if type(value) is not Poss:
            return value is True
        if value.absent or ABSENT_USED in value.refusals:
            return None if value.a else False
        return True in value.a if value.a and len(value.a) == 1 else None

    def _value(self, expr: Expr, at: Mapping[str, Entry] | None) -> Any:
        entries = {name: (entry.loop, entry.slots) for name, entry in at.items()} if at else {}
        return self.meaning.value(self.run, expr, entries)

    def reads(
        self, expr: Expr, at: Mapping[str, Entry] | None = None
    ) -> tuple[tuple[str, str], ...]:
        """Return what evaluating *expr* read: (kind, name), each once, in order.

        Kinds are `fact`, `setting`, `decision` and `field` (of an entry: `line.amount`).
        Only the branch that was taken counts; both do where the condition is in doubt.
        """
        return tuple(dict.fromkeys(reads_of(self, expr, at or {})))

    def places(self, loop: str) -> Iterator[Place]:
        """Yield where rows were selected: at the top (*loop* empty) or in each entry."""
        if not loop:
            names = (
                (one, told) for one, told in zip(self.program.decisions, self.run.told, strict=True)
            )
            yield Place((), (), _rows(names), tuple(map(_held, self.run.flags)))
            return
        path = loop.split("/")
        at = self.meaning.layout.decisions[path[0]]
        body = self.program.decisions[at].body
        if isinstance(body, LoopBody):
            yield from _places(body, self.run.values[at], path[1:], (), ())

    def vector(
        self, loop: str, quantities: tuple[Quantity, ...], entries: tuple[Any, ...]
    ) -> list[int]:
        """Return the quantities as whole numbers for one place where rows are selected.

        One for each quantity where the case is *whole*; else two (least and most; can be
        so and can be otherwise).
        """
        return measure(self.meaning, self.run, loop, quantities, entries)

    def _made(
        self,
        decision: Decision,
        path: str,
        told: Told,
        trace: tuple[Any, ...],
        before: Any,
        after: Any,
    ) -> Made:
        body = decision.body
        _, stops = self.stops.get(path.partition(".")[0], NO_STOPS)
        answer = answer_of(after, decision.type, before, stops if "/" not in path else NOTHING)
        parts: dict[str, Answer] = {}
        entries: tuple[Entry, ...] | None = None
        order: frozenset[str] | None = None
        if isinstance(decision.type, Parts):
            parts = _part_answers(decision.type, before, after)
            answer = _whole_answer(answer, parts)
        if isinstance(body, LoopBody):
            entries, order = self._entries(body, path, before, after)
            answer = _loop_answer(answer, entries or self._generic(body, path, after), order)
        return Made(
            answer,
            tuple(told.certain),
            tuple(told.possible),
            told.chosen,
            told.open_rows,
            told.reached,
            parts,
            told.ranking,
            entries,
            order,
            trace,
            told.near,
            told.weighed,
        )

    def _entries(
        self, body: LoopBody, path: str, before: Any, after: Any
    ) -> tuple[tuple[Entry, ...] | None, frozenset[str] | None]:
        """Return the entries of a loop, and the open questions on which their order hangs."""
        value = before if type(after) is No else after
        if (
            value is ABSENT
            or type(value) is No
            or (type(value) is Poss and value.kind != "entries")
        ):
            return None, None
        found, _ = entries_in(value)
        refusal = after if type(after) is No else None
        order = value.b if type(value) is Poss else None
        return tuple(self._entry(body, path, slots, refusal) for slots in found), order

    def _generic(self, body: LoopBody, path: str, value: Any) -> tuple[Entry, ...]:
        """Return the entry that stands for any of a list that was not given."""
        if type(value) is not Poss or value.kind != "list":
            return ()
        return (self._entry(body, path, value.a, None),)

    def _entry(self, body: LoopBody, path: str, slots: list[Any], refusal: Any) -> Entry:
        shape = self.meaning.layout.shapes[path]
        steps = slots[-1]
        start = shape.decided_from
        fields = {
            name: _field(slots[place], shape.types[place] or WORDS)
            for place, name in enumerate(shape.names[:start])
            if name != QUESTION
        }
        made = {
            one.name: self._made(
                one,
                f"{path}/{one.name}",
                steps.told[place],
                tuple(steps.traces[place]),
                slots[start + place],
                slots[start + place] if refusal is None else refusal,
            )
            for place, one in enumerate(body.decisions)
        }
        question = ""
        if shape.questionnaire is not None:
            question = shape.questionnaire.questions[slots[0]].name
        flags = tuple(map(_raised, body.flags, steps.flags))
        carried = shape.names[shape.fields : start]
        return Entry(steps.at, fields, made, flags, question, carried, path, slots)


def _field(value: Any, kind: Type) -> Answer:
    """Return what stands in a field of an entry; of a loop's result, only whether it is known."""
    answer = answer_of(value, kind)
    inner = isinstance(kind, Entries) and answer.state == "known"
    return Answer("known", (), refusals=answer.refusals) if inner else answer


def _loop_answer(
    answer: Answer, entries: tuple[Entry, ...], order: frozenset[str] | None
) -> Answer:
    """Return the answer of a loop: open while its order or anything in its *entries* is."""
    if answer.state not in ("known", "open"):
        return answer
    open_ones = [one.questions for one in answers_in(entries) if one.state == "open"]
    if answer.state == "known" and order is None and not open_ones:
        return answer._replace(value=())
    questions = answer.questions.union(order or (), *open_ones)
    return answer._replace(state="open", value=ABSENT, questions=questions)


def _whole_answer(answer: Answer, parts: dict[str, Answer]) -> Answer:
    """Return the answer of a result in parts: its value their values, its questions theirs."""
    if answer.state not in ("known", "open"):
        return answer
    if any(one.state == "open" for one in parts.values()):
        questions = answer.questions.union(*(one.questions for one in parts.values()))
        return Answer("open", absent=answer.absent, refusals=answer.refusals, questions=questions)
    return answer


def _part_answers(kind: Parts, before: Any, after: Any) -> dict[str, Answer]:
    value = before if type(after) is No else after
    found = {}
    for place, (name, one) in enumerate(part_types(kind)):
        if type(after) is No:
            before_it = None if type(value) is No or value is ABSENT else part(value, place)
            found[name] = answer_of(after, one, before_it)
        elif value is ABSENT:
            found[name] = answer_of(value, one)
        else:
            found[name] = answer_of(whole(part(value, place)), one)
    return found


def _raised(flag: Flag, value: Any) -> Raised:
    if type(value) is No:
        return Raised(flag.policy, flag.id, "refused", value.reads)
    if type(value) is not Poss:
        return Raised(flag.policy, flag.id, "raised" if value else "not_raised")
    return Raised(flag.policy, flag.id, "maybe", questions_of(value))


def _unguarded(value: Any) -> Any:
    """Return *value* with the marks of absent things put back as absence."""
    if type(value) is not Poss or ABSENT_USED not in value.refusals:
        return value
    refusals = value.refusals - {ABSENT_USED}
    return Poss(value.kind, value.a, value.b, value.reads, refusals, absent=True)


def _held(value: Any) -> tuple[bool, bool] | None:
    if type(value) is No:
        return None
    if type(value) is not Poss:
        return bool(value), bool(value)
    return value.a == {True}, True in (value.a or ())


def _rows(
    names: Iterator[tuple[Decision, Told]],
) -> dict[str, tuple[tuple[int, ...], tuple[int, ...]]]:
    return {
        one.name: (told.certain, told.possible)
        for one, told in names
        if isinstance(one.body, RulesBody) and told.reached
    }


def _places(
    body: LoopBody, value: Any, path: list[str], around: tuple[Any, ...], at: tuple[int, ...]
) -> Iterator[Place]:
    entries, _ = entries_in(value) if value is not ABSENT else ([], True)
    for entry in entries:
        steps = entry[-1]
        here = ((*around, entry), (*at, steps.at))
        if not path:
            names = zip(body.decisions, steps.told, strict=True)
            yield Place(*here, _rows(names), tuple(map(_held, steps.flags)))
            continue
        start = len(entry) - 1 - len(body.decisions)
        for place, inner in enumerate(body.decisions, start=start):
            if inner.name == path[0] and isinstance(inner.body, LoopBody):
                yield from _places(inner.body, entry[place], path[1:], *here)
