"""What random expressions speak of: types, facts, questionnaires, settings, tables, grids."""

from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction
from random import Random
from typing import Any as Anyone
from typing import Literal as OneOf
from typing import TypeAlias, cast

from engine.program.program import (
    FactNote,
    Grid,
    ProfileRow,
    Question,
    Questionnaire,
    Rung,
    SettingNote,
    Span,
    Table,
)
from engine.program.types import (
    WORDS,
    YES_NO,
    Answers,
    Day,
    Entries,
    Length,
    Member,
    Members,
    Money,
    Number,
    Per,
    Percent,
    Period,
    Several,
    Type,
)
from engine.program.values import Value

NUMBER = Number()
PERCENT = Percent(least=None, most=None)
DAY = Day()
PERS: tuple[Per | None, ...] = (None, "week", "month", "year")
MONEY = {per: Money(per, least=None) for per in PERS}
DAYS, MONTHS = Period("days"), Period("months")

Given: TypeAlias = tuple[Value, ...]

CONSTANTS: dict[Type, Given] = {
    YES_NO: (False, True),
    NUMBER: (0, 1, 2, 3, 5, 8, 12, -1, -4, Fraction(5, 2), Fraction(1, 4)),
    PERCENT: (0, Fraction(1, 8), Fraction(1, 2), Fraction(8687, 10000), 1),
    DAY: (
        date(2008, 2, 29), date(2010, 2, 28), date(2010, 3, 1), date(2011, 1, 31),
        date(2011, 4, 1), date(2012, 2, 29), date(2012, 12, 31),
    ),
    DAYS: (Length(0, "days"), Length(1, "days"), Length(28, "days"), Length(105, "days")),
    MONTHS: (
        Length(0, "months"), Length(1, "months"), Length(6, "months"), Length(12, "months"),
        Length(37, "months"),
    ),
    Period(): (Length(28, "days"), Length(1, "months"), Length(12, "months")),
    **dict.fromkeys(MONEY.values(), (0, 1, 99, 100, 4550, 10000, -1, -250)),
}  # fmt: skip
"""What each kind of value is compared with."""


def kind_of(declared: Type) -> Type:
    """Return *declared* without its limits and places: what an expression of it is."""
    match declared:
        case Number():
            return NUMBER
        case Percent():
            return PERCENT
        case Money(per=per):
            return MONEY[per]
        case Day():
            return DAY
        case _:
            return declared


@dataclass(frozen=True, slots=True)
class Column:
    """A field or decision of an entry; *inner* are those of its own entries, if it has any.

    *asked* names the questionnaire whose answer it is, where answers have points.
    """

    name: str
    type: Type
    optional: bool = False
    inner: "tuple[Column, ...]" = ()
    asked: str = ""


@dataclass(slots=True)
class World:
    """Everything drawn so far; *constants* holds the few of each kind that this one uses."""

    rng: Random
    policies: tuple[str, ...]
    constants: dict[Type, Given] = field(default_factory=dict)
    choices: list[Members] = field(default_factory=list)
    facts: list[FactNote] = field(default_factory=list)
    asked: list[Questionnaire] = field(default_factory=list)
    settings: list[SettingNote] = field(default_factory=list)
    tables: list[Table] = field(default_factory=list)
    grids: list[Grid] = field(default_factory=list)
    names: int = 0

    def name(self, stem: str) -> str:
        """Return a full name that nothing else has, in one of the policies."""
        return f"{self.rng.choice(self.policies)}.{self.bare(stem)}"

    def bare(self, stem: str) -> str:
        """Return a bare name that nothing else has."""
        self.names += 1
        return f"{stem}{self.names}"

    def known(self, kind: Type) -> Given:
        """Return the constants of *kind* in this world."""
        if isinstance(kind, Members):
            return tuple(range(len(kind.members)))
        return self.constants[kind]

    def is_field(self, name: str) -> bool:
        """Return whether *name* is a field of a list or stands beside a question."""
        lists = [fact.each for fact in self.facts] + [asked.beside for asked in self.asked]
        fields = [each for facts in lists for each in facts]
        inner = [each for field in fields for each in field.each]
        return any(each.name == name for each in (*fields, *inner))

    def constant(self, kind: Type) -> Value:
        """Return a constant of *kind*."""
        return self.rng.choice(self.known(kind))


def draw(rng: Random, size: int) -> World:
    """Return a world; *size* counts facts, and the rest keeps pace with it."""
    world = World(rng, tuple(f"p{at}" for at in range(rng.randint(1, 4))))
    for kind, given in CONSTANTS.items():
        world.constants[kind] = tuple(rng.sample(given, min(len(given), rng.randint(2, 4))))
    numeric: tuple[Type, ...] = (NUMBER, PERCENT, *MONEY.values())
    for kind in numeric:
        world.constants[kind] = tuple({0: None, **dict.fromkeys(world.constants[kind])})
    world.choices += [_members(world, "t") for _ in range(rng.randint(1, 3))]
    world.facts += [_fact(world, world.name("f")) for _ in range(size)]
    for _ in range(rng.choice((0, 1, 1, 2))):
        _questionnaire(world)
    world.facts += [_list(world, world.name("l")) for _ in range(rng.randint(0, 1 + size // 8))]
    rng.shuffle(world.facts)
    for _ in range(rng.randint(1, 2 + size // 4)):
        _setting(world)
    for _ in range(rng.randint(1, 2 + size // 4)):
        _table(world)
    for asked in world.asked:
        _grid(world, asked)
    return world


def _members(world: World, stem: str) -> Members:
    name = world.name(stem)
    members = tuple(Member(f"m{at}", f"M {at}") for at in range(world.rng.randint(2, 5)))
    return Members(name, members, ordered=world.rng.random() < 0.6)


def declared(world: World, kind: Type) -> Type:
    """Return a type that a fact of *kind* may declare: limits, places."""
    rng = world.rng
    match kind:
        case Number():
            low = rng.choice((0, 0, 0, 1, -5, None))
            high = rng.choice((10, 10, 20, None))
            return Number(rng.choice((0, 0, 0, 1, 2)), low, high)
        case Percent():
            return Percent(rng.choice((2, 2, 0)), 0, rng.choice((1, 1, 1, 2, None)))
        case Money(per=per):
            return Money(per, rng.choice((0, 0, 0, None)), rng.choice((None, 20000)))
        case Day():
            return Day(
                rng.choice((date(2008, 2, 29), date(2007, 6, 1), None)),
                rng.choice((date(2014, 12, 31), date(2012, 12, 31), None)),
            )
        case _:
            return kind


def scalar(world: World) -> Type:
    """Return a kind of value that is one thing."""
    rng = world.rng
    kinds: tuple[Type, ...] = (
            YES_NO, YES_NO, NUMBER, NUMBER, PERCENT, MONEY[None], rng.choice(tuple(MONEY.values())),
            DAY, rng.choice(world.choices), rng.choice(world.choices), DAYS, MONTHS,
    )  # fmt: skip
    return rng.choice(kinds)


def _fact(world: World, name: str) -> FactNote:
    rng = world.rng
    kind: Type = scalar(world)
    if rng.random() < 0.12:
        others: tuple[Type, ...] = (WORDS, Several(rng.choice(world.choices)), Period())
        kind = rng.choice(others)
    optional = rng.random() < (0.8 if kind == WORDS else 0.25)
    return FactNote(
        name=name, ask=f"{name}?", type=declared(world, kind), key=(name.rsplit(".", maxsplit=1)[-1],),
        optional=optional,
    )  # fmt: skip


def _list(world: World, name: str, *, inside: bool = False) -> FactNote:
    each = [_fact(world, world.bare("c")) for _ in range(world.rng.randint(1, 4))]
    if not inside and world.rng.random() < 0.3:
        each.append(_list(world, f"{name}.{world.bare('c')}", inside=True))
    return FactNote(
        name=name.rpartition(".")[2] if inside else name, ask=f"{name}?", type=Entries(name),
        key=(name.rpartition(".")[2],), each=tuple(each), optional=world.rng.random() < 0.2,
    )  # fmt: skip


def columns(facts: tuple[FactNote, ...]) -> tuple[Column, ...]:
    """Return the columns of a list fact's entries."""
    return tuple(Column(fact.name, fact.type, fact.optional, columns(fact.each)) for fact in facts)


def _questionnaire(world: World) -> None:
    rng, name = world.rng, world.name("q")
    raters = tuple((f"r{at}", f"Rater {at}") for at in range(rng.choice((0, 0, 2, 3))))
    beside = tuple(_fact(world, world.bare("b")) for _ in range(rng.choice((0, 1, 2))))
    same, questions, not_known = _questions(world, name)
    asked = Questionnaire(
        name=name, title=name, questions=questions, raters=raters, beside=beside, same_type=same
    )
    world.asked.append(asked)
    for question in questions:
        answered: list[str | None] = [rater for rater, _ in raters]
        for rater in answered or [None]:
            key = (name.split(".")[-1], *filter(None, (rater, question.name)))
            world.facts.append(
                FactNote(
                    name=asked.fact(question.name, rater), ask=f"{question.name} {rater}?",
                    type=question.type, key=key, not_known=not_known, questionnaire=name,
                )
            )  # fmt: skip
        for each in beside:
            world.facts.append(
                FactNote(
                    name=asked.fact(question.name, each.name), ask=f"{question.name} {each.name}?",
                    type=each.type, key=(name.split(".")[-1], "beside", each.name, question.name),
                    optional=each.optional, questionnaire=name,
                )
            )  # fmt: skip


def _questions(world: World, name: str) -> tuple[Type | None, tuple[Question, ...], Value | None]:
    rng = world.rng
    count = rng.randint(2, 4)
    form = rng.choice(("own", "own", "number", "level", "several", "yes"))
    same: Type | None = None
    not_known: Value | None = None
    if form == "number":
        same = Number(0, 0, 4)
        not_known = rng.choice((None, 9))
    elif form == "level":
        same = rng.choice(world.choices)
        not_known = rng.choice((None, 0))
    elif form == "several":
        same = Several(rng.choice(world.choices))
    elif form == "yes":
        same = YES_NO
    questions = []
    for at in range(count):
        kind = same or _members(world, f"a{at}_")
        points = None
        if isinstance(kind, Members):
            points = tuple(rng.choice((0, 1, 3, 4, 9, -2)) for _ in kind.members)
        questions.append(Question(name=f"a{at}", ask=f"a{at}?", type=kind, points=points))
    return same, tuple(questions), not_known


def has_points(asked: Questionnaire) -> bool:
    """Return whether every answer of *asked* has points."""
    return all(
        question.points is not None or isinstance(question.type, Number)
        for question in asked.questions
    )


def question_columns(asked: Questionnaire) -> tuple[Column, ...]:
    """Return the columns of a loop over the questions of *asked*."""
    kind = asked.same_type or Answers(asked.name)
    points = asked.name if has_points(asked) else ""
    answers = [rater for rater, _ in asked.raters] or ["answer"]
    return (
        *(Column(answer, kind, asked=points) for answer in answers),
        *(Column(each.name, each.type, each.optional) for each in asked.beside),
    )


def _setting(world: World) -> None:
    kind = scalar(world)
    name = world.name("s")
    world.settings.append(
        SettingNote(
            name=name, title=name, basis="local", cite=None, since=date(2008, 1, 1),
            set_by="policy", type=setting_type(kind), value=world.constant(kind),
        )
    )  # fmt: skip


def setting_type(kind: Type) -> Type:
    """Return the type of a constant of *kind*: one with a step."""
    match kind:
        case Number():
            return Number(2)
        case Percent():
            return Percent(2, None, None)
        case _:
            return kind


def _table(world: World) -> None:
    rng, name = world.rng, world.name("x")
    exact = [rng.choice(world.choices) for _ in range(rng.choice((0, 0, 1, 1, 2)))]
    read: OneOf["exact", "step", "line"] = rng.choice(("exact", "step", "step", "line"))
    numeric: tuple[Type, ...] = (NUMBER, NUMBER, MONEY[None], MONEY["week"], PERCENT)
    keys: tuple[Type, ...] = (*numeric, DAY, *(each for each in world.choices if each.ordered))
    given: tuple[Type, ...] = (*numeric, *MONEY.values(), YES_NO, DAY, DAYS, *world.choices)
    if read == "exact":
        keys = (*world.choices, NUMBER, MONEY[None])
    elif read == "line":
        keys, given = (*numeric, DAY), numeric
    key, gives = rng.choice(keys), rng.choice(given)
    combos: list[tuple[int, ...]] = [()]
    for kind in exact:
        combos = [(*combo, at) for combo in combos for at in range(len(kind.members))]
    outside: tuple[Value, ...] = ("refuse", world.constant(gives), world.constant(gives))
    world.tables.append(
        Table(
            name=name, keys=(*exact, key), gives=setting_type(gives), read=read,
            rows=tuple((combo, _rungs(world, key, gives)) for combo in combos),
            below=rng.choice((*outside, "first")), above=rng.choice((*outside, "last", "last")),
            otherwise=rng.choice(outside),
        )
    )  # fmt: skip


def _rungs(world: World, key: Type, gives: Type) -> tuple[Rung, ...]:
    known: list[Anyone] = sorted(set(cast("tuple[Anyone, ...]", world.known(key))))
    at = sorted(world.rng.sample(known, world.rng.randint(1, len(known))))
    return tuple(Rung(at=each, gives=world.constant(gives)) for each in at)


def _grid(world: World, asked: Questionnaire) -> None:
    rng = world.rng
    if not all(isinstance(question.type, Number | Members) for question in asked.questions):
        return
    profiles = rng.choice(world.choices)
    rows: list[ProfileRow] = []
    for profile in range(len(profiles.members)):
        if rng.random() < 0.9 or not rows:
            row = ProfileRow(
                profile=profile, must=_spans(rng, asked), expected=_spans(rng, asked),
                may=_spans(rng, asked),
            )  # fmt: skip
            rows.append(row)
    name = world.name("g")
    grid = Grid(name=name, questionnaire=asked.name, profiles=profiles, rows=tuple(rows))
    world.grids.append(grid)


def _spans(rng: Random, asked: Questionnaire) -> tuple[Span, ...]:
    spans = []
    for question in asked.questions:
        if rng.random() < 0.7:
            most = 4 if isinstance(question.type, Number) else _last(question.type)
            least, high = sorted((rng.randint(0, most), rng.randint(0, most)))
            spans.append(Span(question=question.name, least=least, most=high))
    return tuple(spans)


def _last(kind: Type) -> int:
    assert isinstance(kind, Members)
    return len(kind.members) - 1
