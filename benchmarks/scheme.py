"""A made-up scheme as large as a real one: 300 rows over 30 facts of every type.

It is drawn once, the same every time, as `Line`s and `RowOf`s that know nothing of any
engine. A case is first whole numbers, one a fact: yes is 1, a level or choice the place of
its member, money in pence, a percent in hundredths of one, a date its ordinal. The other
engines are given those; `value` and `benchmarks.made` turn both into what ours takes.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from random import Random
from typing import Final, Literal, TypeAlias

from engine.program.program import Choose
from engine.program.types import (
    YES_NO,
    Day,
    Member,
    Members,
    Money,
    Number,
    Percent,
    Type,
    is_ordered,
)
from engine.program.values import Value

POLICY: Final = "made_up"
SEED: Final = 20110401
ROWS: Final = 300

Op: TypeAlias = Literal["<", "<=", ">", ">=", "==", "!="]
Codes: TypeAlias = Mapping[str, int]
"""A case in whole numbers, by the bare names of the facts."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A fact: its bare name, its type, and the least and most of its whole numbers."""

    name: str
    type: Type
    least: int
    most: int

    @property
    def full(self) -> str:
        """Return the name with its policy in front."""
        return f"{POLICY}.{self.name}"


@dataclass(frozen=True, slots=True)
class Test:
    """`fact op constant`, or `fact op other`; *setting* names the setting that is the constant."""

    fact: Asked
    op: Op
    constant: int = 0
    other: Asked | None = None
    setting: str = ""


Line: TypeAlias = tuple[Test, ...]
"""One condition as an author writes it on a line: one test, or a chain of two."""


@dataclass(frozen=True, slots=True)
class RowOf:
    """A row: all its lines together; *gives* is the whole number of what it gives."""

    id: str
    lines: tuple[Line, ...]
    gives: int

    @property
    def tests(self) -> tuple[Test, ...]:
        """Return every comparison of the row, in the order written."""
        return tuple(test for line in self.lines for test in line)


@dataclass(frozen=True, slots=True)
class Chosen:
    """A decision by rules; `list` gives rows, so it has no type of its own."""

    name: str
    choose: Choose
    type: Type | None
    rows: tuple[RowOf, ...]
    otherwise: int | None


def _members(name: str, count: int, *, ordered: bool) -> Members:
    members = tuple(Member(f"{name}_{at}", f"{name.title()} {at}") for at in range(1, count + 1))
    return Members(f"{POLICY}.{name}", members, ordered)


LEVELS: Final = tuple(_members(f"grade{n}", 6, ordered=True) for n in range(1, 5))
CHOICES: Final = tuple(_members(f"sort{n}", 12, ordered=False) for n in range(1, 5))
FIRST_DAY: Final = date(2008, 1, 1)
LAST_DAY: Final = date(2014, 12, 31)


def _facts() -> tuple[Asked, ...]:
    first, last = FIRST_DAY.toordinal(), LAST_DAY.toordinal()
    weekly, once = Money("week", 0, 100_000), Money(None, 0, 2_000_000)
    dated = Day(FIRST_DAY, LAST_DAY)
    return (
        *(Asked(f"answer_{n}", YES_NO, 0, 1) for n in range(1, 9)),
        *(Asked(f"number_{n}", Number(0, 0, 40), 0, 40) for n in range(1, 7)),
        *(Asked(f"weekly_{n}", weekly, 0, 100_000) for n in (1, 2)),
        *(Asked(f"sum_{n}", once, 0, 2_000_000) for n in (1, 2)),
        *(Asked(f"share_{n}", Percent(), 0, 10_000) for n in (1, 2)),
        *(Asked(f"day_{n}", dated, first, last) for n in (1, 2)),
        *(Asked(f"level_{n}", kind, 0, 5) for n, kind in enumerate(LEVELS, 1)),
        *(Asked(f"choice_{n}", kind, 0, 11) for n, kind in enumerate(CHOICES, 1)),
    )


FACTS: Final = _facts()


def value(kind: Type, code: int) -> Value:
    """Return the value of type *kind* that the whole number *code* stands for."""
    match kind:
        case Day():
            return date.fromordinal(code)
        case Percent():
            exact = Fraction(code, 10_000)
            return exact.numerator if exact.denominator == 1 else exact
        case _ if kind == YES_NO:
            return code == 1
        case _:
            return code


class Author:
    """Draws rows as an author of a large scheme might write them."""

    def __init__(self, seed: int) -> None:
        self._rng = Random(seed)
        self._settings = 0
        self._ordered = [one for one in FACTS if _is_measured(one.type)]
        self._answers = [one for one in FACTS if one.type == YES_NO]
        self._grades = [one for one in FACTS if isinstance(one.type, Members)]
        self._pairs = [
            (left, right)
            for at, left in enumerate(self._ordered)
            for right in self._ordered[at + 1 :]
            if left.type == right.type
        ]

    def row(self, name: str, gives: int) -> RowOf:
        """Return a row of two to four lines, each about another fact."""
        wanted = self._rng.choice((2, 3, 3, 4))
        lines: dict[str, Line] = {}
        while len(lines) < wanted:
            line = self._line()
            lines.setdefault(line[0].fact.name, line)
        return RowOf(name, tuple(lines.values()), gives)

    def _line(self) -> Line:
        match self._rng.choices(("measured", "pair", "answer", "grade"), (38, 12, 12, 38))[0]:
            case "measured":
                return self._measured(self._rng.choice(self._ordered))
            case "pair":
                left, right = self._rng.choice(self._pairs)
                return (Test(left, self._rng.choice((">", "<=")), other=right),)
            case "answer":
                return (Test(self._rng.choice(self._answers), "==", self._rng.choice((1, 1, 0))),)
            case _:
                return self._grade(self._rng.choice(self._grades))

    def _measured(self, fact: Asked) -> Line:
        width = fact.most - fact.least
        if self._rng.random() < 0.2:
            low = self._tidy(fact, fact.least + int(width * self._rng.uniform(0.05, 0.35)))
            high = self._tidy(fact, low + int(width * self._rng.uniform(0.4, 0.6)))
            return (Test(fact, ">=", low), Test(fact, "<", high))
        part = self._rng.uniform(0.4, 0.75)
        if self._rng.random() < 0.5:
            return self._held((">=", ">"), fact, fact.most - int(width * part))
        return self._held(("<=", "<"), fact, fact.least + int(width * part))

    def _held(self, ops: Sequence[Op], fact: Asked, constant: int) -> Line:
        """Return a test against a constant, or now and then against a setting."""
        op = self._rng.choice(ops)
        constant = self._tidy(fact, constant)
        if self._settings < 12 and self._rng.random() < 0.08:
            self._settings += 1
            return (Test(fact, op, constant, setting=f"limit_{self._settings}"),)
        return (Test(fact, op, constant),)

    def _tidy(self, fact: Asked, code: int) -> int:
        """Return a constant such as people write: whole pounds, whole percents."""
        return code if fact.most < 100 or isinstance(fact.type, Day) else code // 100 * 100

    def _grade(self, fact: Asked) -> Line:
        place = self._rng.randint(fact.least, fact.most)
        draw = self._rng.random()
        if is_ordered(fact.type) and draw < 0.5:
            op: Op = self._rng.choice((">=", "<="))
            return (Test(fact, op, self._rng.choice((1, 2)) if op == ">=" else 4),)
        return (Test(fact, "==" if draw < 0.65 else "!=", place),)


def _is_measured(kind: Type) -> bool:
    return is_ordered(kind) and not isinstance(kind, Members)


@dataclass(frozen=True, slots=True)
class Drawn:
    """The scheme: its decisions by rules."""

    decisions: tuple[Chosen, ...]

    @property
    def rows(self) -> tuple[RowOf, ...]:
        """Return the rows of every decision."""
        return tuple(row for decision in self.decisions for row in decision.rows)

    @property
    def settings(self) -> dict[str, tuple[Asked, int]]:
        """Return the settings by name: the fact that each limits, and how."""
        tests = (test for row in self.rows for test in row.tests if test.setting)
        return {test.setting: (test.fact, test.constant) for test in tests}


def draw(seed: int = SEED) -> Drawn:
    """Return the scheme, the same for the same *seed*."""
    author, rng = Author(seed), Random(seed + 1)
    number, money = Number(0, 0, 100), Money("week", 0, None)
    shape: tuple[tuple[str, Choose, Type | None, int, int | None], ...] = (
        ("band", "highest", LEVELS[0], 80, 0),
        ("route", "first", CHOICES[0], 60, 0),
        ("reasons", "list", None, 40, None),
        ("points", "count", Number(), 40, None),
        ("extras", "sum", money, 40, None),
        ("limit", "lowest", number, 40, 100),
    )
    decisions = []
    for name, choose, kind, count, otherwise in shape:
        rows = tuple(
            author.row(f"{name}_{at:03d}", _gives(rng, kind)) for at in range(1, count + 1)
        )
        decisions.append(Chosen(name, choose, kind, rows, otherwise))
    return Drawn(tuple(decisions))


def _gives(rng: Random, kind: Type | None) -> int:
    match kind:
        case Members(members=members):
            return rng.randrange(len(members))
        case Money():
            return rng.randrange(0, 5_000, 50)
        case Number():
            return rng.randrange(0, 100)
        case _:
            return 1


def cases(count: int, seed: int = SEED) -> list[dict[str, int]]:
    """Return *count* complete cases in whole numbers, the same for the same *seed*."""
    rng = Random(seed + 2)
    return [{one.name: rng.randint(one.least, one.most) for one in FACTS} for _ in range(count)]


def without(case: Codes, missing: int, rng: Random) -> dict[str, int]:
    """Return *case* with so many of its facts left out."""
    left_out = set(rng.sample(sorted(case), missing))
    return {name: code for name, code in case.items() if name not in left_out}


def holds(row: RowOf, case: Codes) -> bool:
    """Return whether *row* holds for a complete case: what every engine is held against."""
    return all(_holds(test, case) for test in row.tests)


def _holds(test: Test, case: Codes) -> bool:
    left = case[test.fact.name]
    right = test.constant if test.other is None else case[test.other.name]
    match test.op:
        case "<":
            return left < right
        case "<=":
            return left <= right
        case ">":
            return left > right
        case ">=":
            return left >= right
        case "==":
            return left == right
        case "!=":
            return left != right
