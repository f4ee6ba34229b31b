"""What a program means for a complete case, said as plainly as it can be.

Every fact is given or absent. This walks the program afresh for each case, keeps nothing
and knows nothing of the engine's own ways: it is written from the description of the
language, to be held against the engine. It is slow.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction
from math import floor
from typing import Any as Anyone
from typing import TypeAlias, cast

from engine.program.program import (
    Decision,
    FitBody,
    Flag,
    InOrderBody,
    LoopBody,
    Program,
    Promise,
    RulesBody,
    SplitBody,
    ValueBody,
)
from engine.program.types import Numeric
from engine.program.values import ABSENT, Value
from tests.agreement.reading import OWN, Absence, Cell, Here, Reader, Refusal, Refused

Stops: TypeAlias = Mapping[str, frozenset[str]]
"""Policies that are stopped, each by what."""


@dataclass(frozen=True, slots=True)
class Fit:
    """How a profile fits: its member place, musts broken, distance, and whether it is best."""

    profile: int
    broken: int
    distance: Numeric
    best: bool


@dataclass(frozen=True, slots=True)
class EntryMade:
    """An entry of a loop: its place in the list it first came from, and what became of it."""

    origin: int
    fields: Mapping[str, Cell]
    decisions: Mapping[str, "Made"]
    flags: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Made:
    """What became of a decision.

    *held* are the places of the rows that hold, None where they were not all reached;
    *chosen* those that gave the answer; *reached* says whether the decision applies and
    nothing that it needs is refused.
    """

    cell: Cell
    held: tuple[int, ...] | None = None
    chosen: tuple[int, ...] = ()
    reached: bool = True
    ranking: tuple[Fit, ...] = ()
    entries: tuple[EntryMade, ...] = ()


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of everything; *before* are the decisions as they stood before any stop."""

    decisions: Mapping[str, Made]
    before: Mapping[str, Made]
    flags: tuple[str, ...]
    promises: tuple[str, ...]


def decide(program: Program, facts: Mapping[str, Value], day: date) -> Outcome:
    """Return what *program* makes of a complete case: *facts* by full name."""
    before = _decisions(program, facts, day, {})
    cells = {name: made.cell for name, made in before.items()}
    run = _Run(Reader(program, facts, day, cells))
    flags = tuple(run.flag(flag, Here()) for flag in program.flags)
    promises = tuple(run.promise(promise) for promise in program.promises)
    stops = _stops(program, before, flags, promises)
    after = _decisions(program, facts, day, stops) if stops else before
    return Outcome(after, before, flags, promises)


def _decisions(
    program: Program,
    facts: Mapping[str, Value],
    day: date,
    stops: Stops,
) -> Mapping[str, Made]:
    made: dict[str, Made] = {}
    cells: dict[str, Cell] = {}
    run = _Run(Reader(program, facts, day, cells))
    for decision in program.decisions:
        name = decision.name
        by = stops.get(name.partition(".")[0])
        made[name] = run.decide(decision, Here(), name)
        if by:
            made[name] = _stopped(made[name], by)
        cells[name] = made[name].cell
    return made


def _stopped(made: Made, by: frozenset[str]) -> Made:
    own = made.cell.by if isinstance(made.cell, Refused) else frozenset[str]()
    return replace(made, cell=Refused(by | own))


def _stops(
    program: Program, made: Mapping[str, Made], flags: Sequence[str], promises: Sequence[str]
) -> Stops:
    raised = _raised(program.flags, flags)
    for decision in program.decisions:
        raised += _raised_inside(decision, made[decision.name])
    for promise, state in zip(program.promises, promises, strict=True):
        if state == "broken":
            raised.append((promise.policy, f"{promise.policy}.{promise.id}"))
    return {
        policy: frozenset(by for stopped, by in raised if stopped == policy) for policy, _ in raised
    }


def _raised(flags: Sequence[Flag], states: Sequence[str]) -> list[tuple[str, str]]:
    return [
        (flag.policy, f"{flag.policy}.{flag.id}")
        for flag, state in zip(flags, states, strict=True)
        if flag.raises == "stop" and state == "raised"
    ]


def _raised_inside(decision: Decision, made: Made) -> list[tuple[str, str]]:
    body = decision.body
    if not isinstance(body, LoopBody):
        return []
    raised = []
    for entry in made.entries:
        raised += _raised(body.flags, entry.flags)
        for inner in body.decisions:
            raised += _raised_inside(inner, entry.decisions[inner.name])
    return raised


class _Run:
    """Makes decisions, raises flags and holds promises against what *reader* reads."""

    def __init__(self, reader: Reader) -> None:
        self.reader = reader

    def flag(self, flag: Flag, here: Here) -> str:
        try:
            return "raised" if self.reader.holds(flag.when, here) else "not_raised"
        except Refusal:
            return "refused"

    def promise(self, promise: Promise) -> str:
        if promise.always is None:
            return "not_evaluated"
        try:
            return "held" if self.reader.holds(promise.always, Here()) else "broken"
        except Refusal:
            return "refused"
        except Absence:
            return "held"

    def decide(self, decision: Decision, here: Here, name: str) -> Made:
        try:
            applies = self.reader.holds(decision.applies_when, here)
            made = self.body(decision, here, name) if applies else Made(ABSENT, reached=False)
        except Refusal as refusal:
            made = Made(Refused(refusal.by), reached=False)
        if isinstance(made.cell, Refused):
            by = frozenset(each or name for each in made.cell.by)
            made = replace(made, cell=Refused(by))
        return made

    def body(self, decision: Decision, here: Here, name: str) -> Made:
        match decision.body:
            case ValueBody(value=value):
                return Made(self.reader.read(value, here))
            case RulesBody() as body:
                return self.rules(body, here)
            case SplitBody() as body:
                return self.split(body, here)
            case InOrderBody() as body:
                return self.in_order(body, here)
            case FitBody() as body:
                return self.fit(body, here)
            case LoopBody() as body:
                return self.loop(body, here, name)

    def rules(self, body: RulesBody, here: Here) -> Made:
        held = tuple(
            place for place, row in enumerate(body.rows) if self.reader.holds(row.when, here)
        )
        try:
            cell, chosen = self.choose(body, held, here)
        except Refusal as refusal:
            cell, chosen = Refused(refusal.by), ()
        return Made(cell, held, chosen)

    def choose(
        self, body: RulesBody, held: tuple[int, ...], here: Here
    ) -> tuple[Cell, tuple[int, ...]]:
        match body.choose:
            case "list":
                return frozenset(held), held
            case "count":
                return len(held), held
            case "sum":
                return sum(self.thens(body, held, here)), held
            case _ if not held:
                return self.otherwise(body, here), ()
            case "first":
                return self.thens(body, held[:1], here)[0], held[:1]
            case "unique" if len(held) > 1:
                raise Refusal({OWN})
            case _:
                return self.choose_value(body, held, here)

    def choose_value(
        self, body: RulesBody, held: tuple[int, ...], here: Here
    ) -> tuple[Cell, tuple[int, ...]]:
        values = self.thens(body, held, here)
        if body.choose in ("highest", "lowest"):
            best = max(values) if body.choose == "highest" else min(values)
            return best, (held[values.index(best)],)
        if any(value != values[0] for value in values):
            raise Refusal({OWN})
        return values[0], held

    def otherwise(self, body: RulesBody, here: Here) -> Cell:
        assert body.otherwise is not None
        if body.otherwise.then is None:
            raise Refusal({OWN})
        return cast("Cell", self.reader.read(body.otherwise.then, here))

    def thens(self, body: RulesBody, places: tuple[int, ...], here: Here) -> list[Anyone]:
        return self.reader.read_all((body.rows[place].then for place in places), here)

    def split(self, body: SplitBody, here: Here) -> Made:
        stated = [share.by for share in body.shares if share.by is not None]
        whole, *sizes = self.reader.read_all((body.whole, *stated), here)
        has_rest = len(stated) < len(body.shares)
        total = 1 if body.how == "percent" else sum(sizes)
        over = total - sum(sizes)
        if total == 0 or min([*sizes, over]) < 0 or (over != 0 and not has_rest):
            raise Refusal({OWN})
        given = iter(sizes)
        parts = [
            Fraction(over if share.by is None else next(given)) / total for share in body.shares
        ]
        pence = largest_remainder(whole, parts)
        return Made({share.name: each for share, each in zip(body.shares, pence, strict=True)})

    def in_order(self, body: InOrderBody, here: Here) -> Made:
        stated = [limit for _, limit in body.limits if limit is not None]
        left, *limits = self.reader.read_all((body.whole, *stated), here)
        if min(left, *limits) < 0:
            raise Refusal({OWN})
        parts: dict[str, Cell] = {}
        for (name, _), limit in zip(body.limits, [*limits, left], strict=True):
            parts[name] = min(left, limit)
            left -= min(left, limit)
        return Made(parts)

    def fit(self, body: FitBody, here: Here) -> Made:
        (grid,) = (each for each in self.reader.grids if each.name == body.grid)
        places = [Here(here.entries, row.profile) for row in grid.rows]
        kept = [self.reader.holds(body.where, place) for place in places]
        asked = self.reader.questionnaires[body.questionnaire]

        def outside(question: str, least: Numeric, most: Numeric) -> Numeric:
            rating = cast("Numeric", self.reader.facts[asked.fact(question, body.rater)])
            return max(least - rating, rating - most, 0)

        tried: list[tuple[int, Numeric, int]] = []
        for row, keep in zip(grid.rows, kept, strict=True):
            broken = sum(1 for s in row.must if outside(s.question, s.least, s.most) > 0)
            far: Numeric = sum(outside(s.question, s.least, s.most) for s in row.expected)
            if keep:
                tried.append((broken, far, row.profile))
        least = min(((broken, far) for broken, far, _ in tried), default=None)
        ranked = sorted(tried, key=lambda each: each[:2])
        ranking = tuple(Fit(p, broken, far, (broken, far) == least) for broken, far, p in ranked)
        best = frozenset(each.profile for each in ranking if each.best)
        return Made({"best": best}, ranking=ranking)

    def loop(self, body: LoopBody, here: Here, name: str) -> Made:
        entries = []
        for at, fields in enumerate(self.reader.over(body.over, here)):
            cells: dict[str, Cell] = {"#": at, **fields}
            place = here.within(body.entry, cells)
            made = {}
            for decision in body.decisions:
                made[decision.name] = self.decide(decision, place, f"{name}.{decision.name}")
                cells[decision.name] = made[decision.name].cell
            flags = tuple(self.flag(flag, place) for flag in body.flags)
            entries.append((EntryMade(cast("int", cells["#"]), fields, made, flags), cells, place))
        if body.largest_first is not None:
            sizes = [self.reader.read(body.largest_first, place) for _, _, place in entries]
            order = sorted(range(len(entries)), key=lambda at: sizes[at], reverse=True)
            entries = [entries[at] for at in order]
        return Made(tuple(each[1] for each in entries), entries=tuple(e[0] for e in entries))


def largest_remainder(whole: Numeric, parts: Iterable[Fraction]) -> list[int]:
    """Return the pence of each part: by largest remainder on the absolute amount.

    What is over after rounding down goes, a penny each, to the largest remainders, in a
    tie to the part written first; the sign of *whole* is put back last.
    """
    exact = [abs(Fraction(whole)) * part for part in parts]
    pence = [floor(each) for each in exact]
    over = int(sum(exact)) - sum(pence)
    by_remainder = sorted(range(len(exact)), key=lambda at: floor(exact[at]) - exact[at])
    for at in by_remainder[:over]:
        pence[at] += 1
    return [-each if whole < 0 else each for each in pence]
