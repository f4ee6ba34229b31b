"""The value of an expression for a complete case, by walking it: see `reference`."""

from calendar import monthrange
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date, timedelta
from fractions import Fraction
from math import ceil, floor
from typing import Any as Anyone
from typing import TypeAlias, cast

from engine.program import nodes as n
from engine.program.program import Program, Table
from engine.program.types import Length, Numeric, grain
from engine.program.values import ABSENT, Value

OWN = ""
"""Who refuses where a table does: whatever is being decided."""


@dataclass(frozen=True, slots=True)
class Refused:
    """There is no answer, because of these."""

    by: frozenset[str]


class Refusal(Exception):
    """What is being evaluated is refused."""

    def __init__(self, by: Iterable[str]) -> None:
        super().__init__()
        self.by = frozenset(by)


class Absence(Exception):
    """An absent thing was used without a test; only a promise may."""


Cell: TypeAlias = "Value | Refused | Mapping[str, Cell] | tuple[Mapping[str, Cell], ...]"
"""A value; or the parts of a split or fit; or the entries of a list or loop."""


@dataclass(frozen=True, slots=True)
class Here:
    """Where an expression stands: the entries it is in, and the profile being tried."""

    entries: Mapping[str, Mapping[str, Cell]] = field(default_factory=dict)
    profile: int = -1

    def within(self, entry: str, fields: Mapping[str, Cell]) -> "Here":
        """Return this place, inside *fields* of the loop that calls them *entry*."""
        return Here({**self.entries, entry: fields}, self.profile)


class Reader:
    """Reads expressions of *program* against facts and the decisions made so far."""

    def __init__(
        self, program: Program, facts: Mapping[str, Value], day: date, cells: Mapping[str, Cell]
    ) -> None:
        self.facts, self.day, self.cells = facts, day, cells
        self.tables = {table.name: table for table in program.tables}
        self.grids = program.grids
        self.questionnaires = {asked.name: asked for asked in program.questionnaires}

    def read(self, expr: n.Expr, here: Here) -> Anyone:
        """Return the value of *expr*.

        Raises:
            Refusal: something that is certainly evaluated is refused.
            Absence: something that is certainly evaluated is absent.
        """
        match expr:
            case n.Literal() | n.Setting():
                return expr.value
            case n.DecisionDate():
                return self.day
            case n.Profile():
                return here.profile
            case n.Fact() | n.Result() | n.Field() | n.Part():
                cell = self.find(expr, here)
                if cell is ABSENT:
                    raise Absence
                return cell
            case n.Points():
                return self.points(expr)
            case n.Fold():
                return self.fold(expr, here)
            case _:
                return self.read_joined(expr, here)

    def read_joined(self, expr: n.Expr, here: Here) -> Anyone:
        """Return the value of what is evaluated from the left, and no further than it takes."""
        match expr:
            case n.IsMissing(of=of):
                return self.find(of, here) is ABSENT
            case n.Answered():
                return True
            case n.Default(of=of, otherwise=otherwise):
                cell = self.find(of, here)
                return self.read(otherwise, here) if cell is ABSENT else cell
            case n.All(parts=parts):
                return all(self.read(part, here) for part in parts)
            case n.Any(parts=parts):
                return any(self.read(part, here) for part in parts)
            case n.If(condition=condition, then=then, otherwise=otherwise):
                return self.read(then if self.read(condition, here) else otherwise, here)
            case _:
                return self.read_whole(expr, here)

    def read_whole(self, expr: n.Expr, here: Here) -> Anyone:
        """Return what is worked out from parts that are all evaluated."""
        match expr:
            case n.Lookup(name=name, keys=keys):
                return look_up(self.tables[name], tuple(self.read_all(keys, here)))
            case n.PointsOf(questionnaire=name, answer=answer):
                question = here.entries[answer.entry]["question"]
                return self.points_of(name, cast("str", question), self.read(answer, here))
            case n.Extreme(how=how, parts=parts):
                values = self.read_all(parts, here)
                return min(values) if how == "min" else max(values)
            case _:
                operands, work = WORK[type(expr)]
                return work(expr, *self.read_all(operands(expr), here))

    def read_all(self, exprs: Iterable[n.Expr], here: Here) -> list[Anyone]:
        """Return the values of *exprs*, from the left; all that refuse are named together."""
        values, by = [], set[str]()
        for expr in exprs:
            try:
                values.append(self.read(expr, here))
            except Refusal as refusal:
                by |= refusal.by
            except Absence:
                if not by:
                    raise
        if by:
            raise Refusal(by)
        return values

    def find(self, expr: n.Expr, here: Here) -> Cell:
        """Return what stands under a name, absence too."""
        cell: Cell
        match expr:
            case n.Fact(name=name) if name in self.questionnaires:
                cell = self.questions(name)
            case n.Fact(name=name):
                cell = cast("Cell", self.facts[name])
            case n.Result(name=name):
                cell = self.cells[name]
            case n.Field(entry=entry, name=name):
                cell = here.entries[entry][name]
            case n.Part(of=of, name=name):
                whole = self.find(of, here)
                cell = whole if whole is ABSENT else cast("Mapping[str, Cell]", whole)[name]
            case _:
                return cast("Value", self.read(expr, here))
        if isinstance(cell, Refused):
            raise Refusal(cell.by)
        return cell

    def questions(self, name: str) -> tuple[Mapping[str, Cell], ...]:
        """Return the questions of a questionnaire as entries, each with its name."""
        asked = self.questionnaires[name]
        columns: list[tuple[str, str | None]] = [(rater, rater) for rater, _ in asked.raters]
        columns = columns or [("answer", None)]
        columns += [(beside.name, beside.name) for beside in asked.beside]
        return tuple(
            {"question": question.name}
            | {shown: self.facts[asked.fact(question.name, column)] for shown, column in columns}
            for question in asked.questions
        )

    def over(self, over: n.Over, here: Here) -> tuple[Mapping[str, Cell], ...]:
        """Return the entries that a loop runs over."""
        return cast("tuple[Mapping[str, Cell], ...]", self.read(over.of, here))

    def fold(self, expr: n.Fold, here: Here) -> Anyone:
        """Return a fold; `any` and `all` go no further than it takes, others over every entry."""
        places = [here.within(expr.entry, entry) for entry in self.over(expr.over, here)]
        value = expr.value
        if expr.how in ("any", "all"):
            assert value is not None
            kept = (place for place in places if self.holds(expr.where, place))
            gather = any if expr.how == "any" else all
            return gather(self.read(value, place) for place in kept)
        places = [place for place in places if self.holds(expr.where, place)]
        if expr.how == "count" or value is None:
            return len(places)
        values = [self.read(value, place) for place in places]
        if expr.how in ("min", "max") and not values:
            assert expr.otherwise is not None
            return self.read(expr.otherwise, here)
        return GATHER[expr.how](values)

    def holds(self, when: n.Expr | None, here: Here) -> bool:
        """Return whether *when* holds; nothing at all always does."""
        return when is None or cast("bool", self.read(when, here))

    def points(self, expr: n.Points) -> Numeric:
        """Return the points of all answers of one set."""
        asked = self.questionnaires[expr.questionnaire]
        return sum(
            self.points_of(asked.name, each.name, self.facts[asked.fact(each.name, expr.rater)])
            for each in asked.questions
        )

    def points_of(self, name: str, question: str, answer: Value) -> Numeric:
        """Return the points of one answer; a number is its own points."""
        (asked,) = (q for q in self.questionnaires[name].questions if q.name == question)
        return (
            cast("Numeric", answer) if asked.points is None else asked.points[cast("int", answer)]
        )


def calculate(op: str, left: Numeric, right: Numeric) -> Numeric:
    """Return the exact `left op right`."""
    match op:
        case "+":
            return left + right
        case "-":
            return left - right
        case "*":
            return left * right
        case _:
            return Fraction(left) / right


def compare(op: str, left: Anyone, right: Anyone) -> bool:
    """Return whether `left op right` holds; a period is compared by its size."""
    verdicts = {"<": left < right, "<=": left <= right, ">": left > right, ">=": left >= right}
    return bool(verdicts[op])


def rounded(value: Numeric, unit: Fraction, how: str) -> Numeric:
    """Return *value* rounded to a multiple of *unit*; `near` is half away from nought."""
    count = Fraction(value) / unit
    match how:
        case "up":
            return ceil(count) * unit
        case "down":
            return floor(count) * unit
        case _:
            size = floor(abs(count) + Fraction(1, 2))
            return (size if count >= 0 else -size) * unit


def years_between(start: date, end: date) -> int:
    """Return the whole years that have passed, below nought wherever *end* is earlier.

    Someone born on 29 February turns a year older on 1 March where a year has no such day.
    """
    return end.year - start.year - ((end.month, end.day) < (start.month, start.day))


def shift(day: date, period: Length, sign: int) -> date:
    """Return *day* moved by a period; a month that is too short gives its last day."""
    if period.unit == "days":
        return day + timedelta(days=sign * period.size)
    month = day.year * 12 + day.month - 1 + sign * period.size
    year, month = month // 12, month % 12 + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def look_up(table: Table, keys: tuple[Anyone, ...]) -> Anyone:
    """Return what *table* gives for *keys*.

    Raises:
        Refusal: it refuses what is outside it.
    """
    *exact, key = keys
    rungs = dict(table.rows)[tuple(exact)]
    lower = [rung for rung in rungs if rung.at <= key]
    found = [rung.gives for rung in rungs if rung.at == key]
    given: Anyone
    if table.read == "exact":
        given = found[0] if found else table.otherwise
    elif not lower:
        given = rungs[0].gives if table.below == "first" else table.below
    elif key > cast("Anyone", rungs[-1].at):
        given = rungs[-1].gives if table.above == "last" else table.above
    elif table.read == "step" or found:
        given = lower[-1].gives
    else:
        given = on_the_line(table, lower[-1], rungs[len(lower)], key)
    if given == "refuse":
        raise Refusal({OWN})
    return given


def on_the_line(table: Table, low: Anyone, high: Anyone, key: Anyone) -> Numeric:
    """Return the straight line between two rows, rounded to the grain of what is given."""
    part = Fraction(_plain(key) - _plain(low.at)) / (_plain(high.at) - _plain(low.at))
    unit = grain(table.gives)
    assert unit is not None
    return rounded(low.gives + (high.gives - low.gives) * part, unit, "near")


def _plain(key: Anyone) -> Numeric:
    return key.toordinal() if isinstance(key, date) else cast("Numeric", key)


GATHER: Mapping[str, Callable[[list[Anyone]], Anyone]] = {
    "sum": sum, "min": min, "max": max,
}  # fmt: skip


def _two(expr: Anyone) -> tuple[n.Expr, ...]:
    return (expr.left, expr.right)


def _days(expr: Anyone) -> tuple[n.Expr, ...]:
    return (expr.start, expr.end)


def _one(expr: Anyone) -> tuple[n.Expr, ...]:
    return (expr.of,)


WORK: Mapping[type, tuple[Callable[[Anyone], tuple[n.Expr, ...]], Callable[..., Anyone]]] = {
    n.Calculate: (_two, lambda expr, left, right: calculate(expr.op, left, right)),
    n.Compare: (_two, lambda expr, left, right: compare(expr.op, left, right)),
    n.Same: (_two, lambda _, left, right: left == right),
    n.Negate: (_one, lambda _, value: -value),
    n.Absolute: (_one, lambda _, value: abs(value)),
    n.Round: (_one, lambda expr, value: rounded(value, expr.unit, expr.how)),
    n.As: (_one, lambda _, value: value),
    n.Not: (_one, lambda _, value: not value),
    n.CountOf: (_one, lambda _, value: len(value)),
    n.Contains: (lambda expr: (expr.member, expr.several), lambda _, one, many: one in many),
    n.YearsBetween: (_days, lambda _, start, end: years_between(start, end)),
    n.DaysBetween: (_days, lambda _, start, end: end.toordinal() - start.toordinal()),
    n.Shift: (
        lambda expr: (expr.day, expr.period),
        lambda expr, day, period: shift(day, period, expr.sign),
    ),
}
"""What is worked out from its operands, all of which are evaluated."""
