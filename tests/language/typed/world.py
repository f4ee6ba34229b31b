"""A policy called `plan`, with something of every kind in it, and how to read in it."""

from datetime import date
from fractions import Fraction
from typing import Any

from msgspec.structs import replace

from engine.diagnostics import Finding, Source
from engine.language import typing
from engine.language.environment import (
    Elsewhere,
    Environment,
    FieldNote,
    GridSignature,
    Scope,
    Signature,
    TableSignature,
)
from engine.language.expressions import Start, parse
from engine.language.text import Text
from engine.language.tree import Expr as Tree
from engine.program.nodes import (
    Expr,
    Fact,
    Field,
    Literal,
    Node,
    Over,
    Part,
    Result,
    Setting,
)
from engine.program.program import FactNote, Question, Questionnaire
from engine.program.shapes import field_names
from engine.program.types import (
    WORDS,
    YES_NO,
    Day,
    Entries,
    Length,
    Member,
    Members,
    Money,
    Number,
    Parts,
    Percent,
    Period,
    Several,
    Type,
)


def members(name: str, *names: str, ordered: bool = False) -> Members:
    return Members(name, tuple(Member(each, each.title()) for each in names), ordered=ordered)


BAND = members("facs.band", "none", "low", "moderate", "substantial", "critical", ordered=True)
CATEGORY = members("plan.category", "care", "day", "ward")
ANSWER = members("plan.answer", "yes", "no", "sometimes")
FUNDER = members("plan.funder", "nhs", "council", "age")
CLUSTER = members("plan.cluster", "c03", "c04")
MEALS = members("plan.saq.meals", "none", "some", "every_meal")
GOING_OUT = members("plan.saq.going_out", "none", "always")

WEEK, MONTH, YEAR, PLAIN = Money("week"), Money("month"), Money("year"), Money()


def note(name: str, kind: Type, **more: Any) -> FactNote:
    return FactNote(name=name, ask=f"{name}?", type=kind, key=(name,), **more)


def facts(*notes: FactNote) -> dict[str, FactNote]:
    return {each.name: each for each in notes}


LINES = note(
    "plan.lines",
    Entries("plan.lines"),
    each=(
        note("what", WORDS),
        note("category", CATEGORY),
        note("amount", WEEK),
        note("hours", Number(1, 1, 100)),
        note("late", YES_NO),
        note("discount", Percent(), optional=True),
        note("parts", Entries("plan.lines.parts"), each=(note("sum", PLAIN),)),
    ),
)

SAQ = Questionnaire(
    name="plan.saq",
    title="Self-assessment",
    questions=(
        Question(name="meals", ask="Meals", type=MEALS, points=(0, 4, 9)),
        Question(name="going_out", ask="Going out", type=GOING_OUT, points=(0, 7)),
    ),
    raters=(("self", "The person"), ("agreed", "As agreed")),
    beside=(note("reason", WORDS, optional=True),),
)
MHCT = Questionnaire(
    name="plan.mhct",
    title="Ratings",
    questions=(
        Question(name="mood", ask="Mood", type=Number(0, 0, 4), points=None),
        Question(name="beliefs", ask="Beliefs", type=Number(0, 0, 4), points=None),
    ),
    same_type=Number(0, 0, 4),
)
OUTCOMES = Questionnaire(
    name="plan.outcomes",
    title="Outcomes",
    questions=(Question(name="eating", ask="Eating", type=YES_NO, points=None),),
    same_type=YES_NO,
)
PARTIAL = Questionnaire(
    name="plan.partial",
    title="With a question that may be left out",
    questions=(Question(name="first", ask="First", type=Number(), points=None),),
    same_type=Number(),
)

FACTS = facts(
    note("plan.danger", YES_NO),
    note("plan.now", BAND),
    note("plan.before", BAND),
    note("plan.category", CATEGORY),
    note("plan.answer", ANSWER),
    note("plan.age", Number(0, 0, 120)),
    note("plan.people", Number(0, 1, 20)),
    note("plan.score", Number(2)),
    note("plan.weekly", WEEK),
    note("plan.other_weekly", WEEK),
    note("plan.monthly", MONTH),
    note("plan.yearly", YEAR),
    note("plan.once", PLAIN),
    note("plan.share", Percent()),
    note("plan.born", Day(date(1900, 1, 1))),
    note("plan.wait", Period()),
    note("plan.story", WORDS),
    note("plan.ways", Several(CATEGORY)),
    note("plan.panel", WEEK, optional=True),
    note("plan.panel_reason", WORDS, optional=True),
    note("plan.maybe", YES_NO, optional=True),
    LINES,
    note("plan.saq.agreed.meals", MEALS),
    note("plan.saq.self.meals", MEALS),
    note("plan.saq.agreed.going_out", GOING_OUT),
    note("plan.saq.self.going_out", GOING_OUT),
    note("plan.mhct.mood", Number(0, 0, 4)),
    note("plan.mhct.beliefs", Number(0, 0, 4)),
    note("plan.outcomes.eating", YES_NO),
    note("plan.partial.first", Number(), optional=True),
    note("facs.care", YES_NO),
)

DONE = {
    "amount": FieldNote(type=WEEK),
    "counted": FieldNote(type=WEEK, kind="decision"),
    "shared": FieldNote(
        type=Parts((("nhs", WEEK), ("council", WEEK))), kind="decision", may_be_absent=True
    ),
}

PANEL = Fact(type=WEEK, name="plan.panel")

DECISIONS = {
    each.name: each
    for each in (
        Signature(name="facs.band", type=BAND),
        Signature(name="facs.eligible", type=YES_NO),
        Signature(name="plan.indicative", type=WEEK, may_be_absent=True),
        Signature(name="plan.settled", type=WEEK, may_be_absent=True, implies=frozenset((PANEL,))),
        Signature(name="plan.done", type=Entries("plan.done"), fields=DONE),
        Signature(
            name="plan.who_pays",
            type=Parts((("nhs", YEAR), ("council", YEAR))),
            may_be_absent=True,
        ),
        Signature(name="plan.hint", type=Parts((("best", Several(CLUSTER)),))),
    )
}

SETTINGS: dict[str, Setting | TableSignature | GridSignature] = {
    "plan.threshold": Setting(type=BAND, name="plan.threshold", value=3),
    "plan.limit": Setting(type=Number(), name="plan.limit", value=5),
    "plan.nothing": Setting(type=Number(), name="plan.nothing", value=0),
    "plan.half_year": Setting(
        type=Period("months"), name="plan.half_year", value=Length(6, "months")
    ),
    "plan.fortnight": Setting(type=Period("days"), name="plan.fortnight", value=Length(14, "days")),
    "plan.amounts": TableSignature(
        name="plan.amounts", keys=(("category", CATEGORY), ("points", Number())), gives=WEEK
    ),
    "plan.ratings": GridSignature(name="plan.ratings", questionnaire="plan.mhct", profiles=CLUSTER),
    "facs.prices": TableSignature(name="facs.prices", keys=(("band", BAND),), gives=PLAIN),
}

ENV = Environment(
    own="plan",
    scheme="here",
    facts=FACTS,
    questionnaires={each.name: each for each in (SAQ, MHCT, OUTCOMES, PARTIAL)},
    decisions=DECISIONS,
    settings=SETTINGS,
    types={each.name: each for each in (BAND, CATEGORY, ANSWER, FUNDER, CLUSTER)},
    policies=frozenset(("plan", "facs")),
    elsewhere={
        "clusters": Elsewhere(listed=True, first=date(2013, 4, 1)),
        "carers": Elsewhere(listed=False),
    },
    failed=frozenset(("plan.broken", "plan.lines.torn")),
    weeks_in_year=Setting(type=Number(), name="weeks_in_year", value=52),
)
SCOPE = Scope(env=ENV)


def tree(written: str, start: Start = Start.EXPR) -> Tree:
    text = Text(written, Source("plan.yaml", written), 0, len(written))
    made, findings = parse(text, start)
    assert not findings, findings
    return made


def attempt(
    written: str, wanted: Type | None = None, scope: Scope = SCOPE
) -> tuple[typing.Typed, list[Finding]]:
    """Return what *written* comes to, and what is wrong with it."""
    findings: list[Finding] = []
    return typing.typed(tree(written), scope, wanted, findings), findings


def good(written: str, wanted: Type | None = None, scope: Scope = SCOPE) -> Expr:
    """Return what *written* comes to; nothing is wrong with it."""
    made, findings = attempt(written, wanted, scope)
    assert not findings, [each.message for each in findings]
    assert not isinstance(made, typing.Unusable)
    return made


def assert_fine(written: str, wanted: Type | None = None, scope: Scope = SCOPE) -> None:
    good(written, wanted, scope)


def wrong(written: str, wanted: Type | None = None, scope: Scope = SCOPE) -> str:
    """Return the one finding on *written*: code, what it points at, message, help."""
    made, findings = attempt(written, wanted, scope)
    assert isinstance(made, typing.Unusable), made
    (finding,) = findings
    place = finding.place
    under = written[place.column - 1 : place.column - 1 + place.width]
    parts = [f"{finding.code} [{under}] {finding.message}"]
    return " | ".join([*parts, finding.help] if finding.help else parts)


def without_weeks() -> Scope:
    return Scope(env=replace(ENV, weeks_in_year=None))


def shape(part: object) -> str:  # noqa: C901 - one case for each kind
    """Return a node in brackets: its kind, and its parts but for types and places."""
    match part:
        case Literal(value=at, type=Members(members=many)):
            assert isinstance(at, int)
            return many[at].name
        case Literal(value=at):
            return repr(at) if isinstance(at, bool | int | Fraction) else str(at)
        case Fact(name=name) | Result(name=name) | Setting(name=name):
            return name
        case Field(entry=entry, name=name):
            return f"{entry}.{name}"
        case Part(of=of, name=name):
            return f"{shape(of)}.{name}"
        case Over(of=of):
            return shape(of)
        case Node():
            names = [name for name in field_names(type(part)) if name not in ("type", "origin")]
            inner = ", ".join(shape(getattr(part, name)) for name in names)
            return f"{type(part).__name__}({inner})"
        case tuple():
            return "[" + ", ".join(map(shape, part)) + "]"
        case _:
            return str(part)


def shaped(written: str, wanted: Type | None = None, scope: Scope = SCOPE) -> str:
    return shape(good(written, wanted, scope))
