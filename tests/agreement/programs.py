"""Random programs: every type, node and kind of decision, all of them well formed.

`program(seed)` is one program, the same for the same seed; `Size` says how big. Cases for
it come from `tests.agreement.cases`.
"""

from dataclasses import dataclass, replace
from datetime import date
from fractions import Fraction
from random import Random
from typing import Any as Anyone
from typing import Literal as OneOf

from msgspec.structs import replace as with_parts

from engine.program import nodes as n
from engine.program.program import (
    Choose,
    Decision,
    FitBody,
    Flag,
    InOrderBody,
    LoopBody,
    Otherwise,
    PolicyNote,
    Program,
    Promise,
    Raise,
    Row,
    RulesBody,
    Share,
    SplitBody,
    Text,
    ValueBody,
)
from engine.program.types import (
    YES_NO,
    Entries,
    Member,
    Members,
    Parts,
    Several,
    Type,
    Words,
    is_numeric,
    is_ordered,
)
from tests.agreement.conditions import Writer
from tests.agreement.scope import Listed, Scope
from tests.agreement.walking import selectable, walk
from tests.agreement.world import (
    MONEY,
    NUMBER,
    PERCENT,
    Column,
    World,
    columns,
    declared,
    draw,
    kind_of,
    question_columns,
    scalar,
)

FIRST, LAST = date(2008, 1, 1), date(2014, 12, 31)


@dataclass(frozen=True, slots=True)
class Size:
    """How big a program is: facts, decisions, rows of one decision at most, depth."""

    facts: int = 6
    decisions: int = 6
    rows: int = 4
    depth: int = 3


def program(seed: int, size: Size | None = None) -> Program:
    """Return the program of *seed*."""
    rng = Random(seed)
    if size is None:
        size = Size(rng.randint(1, 8), rng.randint(1, 9), rng.randint(1, 5), rng.randint(1, 3))
    return _Author(draw(rng, size.facts), size).program(seed)


class _Author:
    """Writes decisions one after another, each of which may read those before it."""

    def __init__(self, world: World, size: Size) -> None:
        self.world, self.size, self.rng = world, size, world.rng
        self.writer = Writer(world)
        self.scope = _first_scope(world)

    def program(self, seed: int) -> Program:
        """Return the whole program."""
        world, rng = self.world, self.rng
        decisions = []
        for _ in range(self.size.decisions):
            decision, column = self.decision(self.scope, world.name("d"), "", self.size.depth)
            decisions.append(decision)
            name = n.Result(name=decision.name, type=decision.type)
            self.scope = self.scope.adding(name, column)
        names = tuple(decision.name for decision in decisions)
        flags = tuple(
            self.flag(rng.choice(world.policies), self.scope) for _ in range(rng.randint(0, 4))
        )
        promises = tuple(self.promise() for _ in range(rng.randint(0, 2)))
        fixed = [fact for fact in world.facts if fact.type == YES_NO and not fact.optional]
        return Program(
            scheme=f"s{seed}", title=f"Random {seed}", place="Nowhere", status="illustrative",
            first_day=FIRST, last_day=LAST, policies=tuple(map(_note, world.policies)),
            sources=(), facts=tuple(world.facts), questionnaires=tuple(world.asked),
            settings=tuple(world.settings), tables=tuple(world.tables), grids=tuple(world.grids),
            decisions=tuple(decisions), flags=flags, promises=promises,
            answers=tuple(rng.sample(names, rng.randint(0, len(names)))),
            fixed=((fixed[0].name, True),) if fixed and rng.random() < 0.1 else (),
        )  # fmt: skip

    def decision(self, scope: Scope, name: str, loop: str, depth: int) -> tuple[Decision, Column]:
        """Return a decision and what others see of it; *loop* is the path of the one it is in."""
        applies = None
        if self.rng.random() < 0.25:
            applies = self.selected(scope, depth)
        scope = scope.behind_all(applies)
        path = f"{loop}.{name}" if loop else name
        kind, body, inner = self.body(scope, path, depth)
        decision = Decision(
            name=name, title=name, type=kind, body=body, applies_when=applies,
            because=self.text(scope) if applies else (), may_be_absent=applies is not None,
        )  # fmt: skip
        decision = with_parts(decision, uses=tuple(sorted(_used(decision))))
        return decision, Column(name, kind, applies is not None, inner)

    def body(self, scope: Scope, path: str, depth: int) -> tuple[Type, Anyone, tuple[Column, ...]]:
        """Return a type, a body of it, and for a loop the columns of its entries."""
        kinds = ["value", "value", "rules", "rules", "rules", "split", "in_order", "fit"]
        if path.count(".") < 3:
            kinds += ["loop", "loop"]
        match self.rng.choice(kinds):
            case "loop" if found := [each for each in scope.lists if scope.sure(each.of)]:
                return self.loop(scope, path, self.rng.choice(found))
            case "fit" if self.world.grids:
                return (*self.fit(scope, depth), ())
            case "split":
                return (*self.split(scope, depth), ())
            case "in_order":
                return (*self.in_order(scope, depth), ())
            case "value":
                return (*self.value(scope, depth), ())
            case _:
                return (*self.rules(scope, path, depth), ())

    def value(self, scope: Scope, depth: int) -> tuple[Type, ValueBody]:
        """Return the value of an expression, sometimes of what is only carried."""
        kind: Type = self.kind()
        carried = [
            name.type for name in scope.names
            if isinstance(name.type, Several | Words) and scope.sure(name)
        ]  # fmt: skip
        if carried and self.rng.random() < 0.15:
            kind = self.rng.choice(carried)
        return kind, ValueBody(value=self.writer.fitting(kind, scope, depth))

    def kind(self) -> Type:
        """Return the type that a decision declares; nothing holds its values to its limits."""
        return declared(self.world, scalar(self.world))

    def rules(self, scope: Scope, path: str, depth: int) -> tuple[Type, RulesBody]:
        """Return rows, and one of the ways to choose among them."""
        rng = self.rng
        kind = self.kind()
        ways: list[Choose] = ["first", "first", "unique", "agree", "list", "count"]
        if is_numeric(kind):
            ways += ["sum", "sum"]
        if is_ordered(kind):
            ways += ["highest", "lowest"]
        choose = rng.choice(ways)
        rows = tuple(
            self.row(scope, at, kind, depth, choose) for at in range(rng.randint(1, self.size.rows))
        )
        if choose == "count":
            kind = NUMBER
        if choose == "list":
            members = tuple(Member(row.id, row.id) for row in rows)
            kind = Several(Members(f"{path}.rows", members))
        otherwise = None
        if choose not in ("list", "count", "sum"):
            then = self.writer.fitting(kind, scope, 1) if rng.random() < 0.85 else None
            otherwise = Otherwise(then=then, because=self.text(scope), basis="local")
        return kind, RulesBody(choose=choose, rows=rows, otherwise=otherwise)

    def row(self, scope: Scope, at: int, kind: Type, depth: int, choose: Choose) -> Row:
        """Return a row; under `list` and `count` it gives nothing."""
        rng = self.rng
        when = self.selected(scope, depth) if rng.random() < 0.95 else None
        within = scope.behind_all(when)
        then: n.Expr = n.Literal(type=YES_NO, value=True)
        if choose not in ("list", "count"):
            then = self.writer.fitting(kind, within, rng.choice((0, 0, 1, depth)))
        parts = when.parts if isinstance(when, n.All) else (when,) if when else ()
        return Row(
            id=f"r{at}", when=when, then=then, because=self.text(within), basis="local",
            conditions=tuple((f"part {place}", part) for place, part in enumerate(parts)),
        )  # fmt: skip

    def selected(self, scope: Scope, depth: int) -> n.Expr:
        """Return a condition that is small enough for rows to be selected by it."""
        while True:
            when = self.writer.condition(scope, depth)
            if selectable(when):
                return when
            depth = max(depth - 1, 0)

    def split(self, scope: Scope, depth: int) -> tuple[Type, SplitBody]:
        """Return a whole shared out by percent or by weight."""
        rng = self.rng
        kind = rng.choice(tuple(MONEY.values()))
        how: OneOf["percent", "weight"] = rng.choice(("percent", "weight"))
        shares = self.percents(scope) if how == "percent" else self.weights(scope, depth)
        named = tuple(Share(name=f"part{at}", by=by) for at, by in enumerate(shares))
        whole = self.writer.fitting(kind, scope, depth)
        body = SplitBody(whole=whole, how=how, shares=named)
        return Parts(tuple((share.name, kind) for share in named)), body

    def percents(self, scope: Scope) -> list[n.Expr | None]:
        """Return shares that come to the whole, or to less with a rest."""
        rng = self.rng

        def literal(value: Fraction) -> n.Expr:
            return n.Literal(type=PERCENT, value=value)

        left = Fraction(1)
        shares: list[n.Expr] = []
        for _ in range(rng.randint(1, 3)):
            part = Fraction(rng.randint(0, int(left * 100)), 100)
            part = rng.choice((part, min(left, Fraction(1, 3)), min(left, Fraction(1, 8))))
            shares.append(literal(part))
            left -= part
        facts = [
            name for name in scope.names
            if kind_of(name.type) == PERCENT and scope.sure(name) and getattr(name.type, "most", None) == 1 and self.writer.is_given(name)
        ]  # fmt: skip
        mixed: list[n.Expr | None] = [*shares, None]
        if facts and rng.random() < 0.6:
            fact = rng.choice(facts)
            one = n.Literal(type=PERCENT, value=1)
            other = n.Calculate(type=PERCENT, op="-", left=one, right=fact)
            scaled = n.Calculate(type=PERCENT, op="*", left=fact, right=literal(left))
            forms: tuple[list[n.Expr | None], ...] = (
                [fact, None], [fact, other], [*shares, scaled, None]
            )  # fmt: skip
            mixed = rng.choice(forms)
        elif rng.random() < 0.3:
            mixed = [*shares, literal(left)]
        elif rng.random() < 0.2:
            mixed = [self.writer.any(PERCENT, scope, 1), None]
        if None in mixed:
            rng.shuffle(mixed)
        return mixed

    def weights(self, scope: Scope, depth: int) -> list[n.Expr | None]:
        """Return weights."""
        kinds: tuple[Type, ...] = (NUMBER, PERCENT, *MONEY.values())
        kind = self.rng.choice(kinds)
        return [self.amount(kind, scope, min(depth, 1)) for _ in range(self.rng.randint(1, 4))]

    def amount(self, kind: Type, scope: Scope, depth: int) -> n.Expr:
        """Return an expression that is below nought once in a while only."""
        expr = self.writer.fitting(kind, scope, depth)
        if self.rng.random() < 0.1:
            return expr
        nought = n.Literal(type=kind, value=0)
        return n.Extreme(type=kind, how="max", parts=(nought, expr))

    def in_order(self, scope: Scope, depth: int) -> tuple[Type, InOrderBody]:
        """Return a whole taken in order."""
        kind = self.rng.choice(tuple(MONEY.values()))
        limits: list[tuple[str, n.Expr | None]] = [
            (f"part{at}", self.amount(kind, scope, 1)) for at in range(self.rng.randint(1, 3))
        ]
        limits.append(("left", None))
        body = InOrderBody(whole=self.amount(kind, scope, depth), limits=tuple(limits))
        return Parts(tuple((name, kind) for name, _ in limits)), body

    def fit(self, scope: Scope, depth: int) -> tuple[Type, FitBody]:
        """Return how well each profile of a grid fits."""
        rng = self.rng
        grid = rng.choice(self.world.grids)
        (asked,) = (each for each in self.world.asked if each.name == grid.questionnaire)
        raters = [rater for rater, _ in asked.raters]
        where = None
        if rng.random() < 0.4:
            where = self.writer.about(grid.profiles, scope, depth)
        body = FitBody(
            grid=grid.name, questionnaire=asked.name, rater=rng.choice(raters) if raters else None,
            where=where,
        )  # fmt: skip
        return Parts((("best", Several(grid.profiles)),)), body

    def loop(
        self, scope: Scope, path: str, listed: Listed
    ) -> tuple[Type, LoopBody, tuple[Column, ...]]:
        """Return the same decisions for each entry of a list, loop or questionnaire."""
        rng, entry = self.rng, self.world.bare("e")
        within = scope.inside(entry, listed.columns)
        made, seen = [], list(listed.columns)
        depth = min(self.size.depth, 2)
        for _ in range(rng.randint(0, 3)):
            bare = self.world.bare("d")
            decision, column = self.decision(within, bare, path, depth)
            made.append(decision)
            seen.append(column)
            within = within.adding(n.Field(entry=entry, name=bare, type=decision.type), column)
        flags = tuple(
            self.flag(path.partition(".")[0], within) for _ in range(rng.choice((0, 0, 1, 2)))
        )
        keys = [
            field for field in within.names
            if isinstance(field, n.Field) and field.entry == entry and within.sure(field)
            and is_ordered(field.type)
        ]  # fmt: skip
        body = LoopBody(
            entry=entry, over=n.Over(type=listed.of.type, of=listed.of), decisions=tuple(made), flags=flags,
            largest_first=rng.choice(keys) if keys and rng.random() < 0.4 else None,
            columns=tuple((column.name, column.name, column.type) for column in listed.columns),
        )  # fmt: skip
        return Entries(path), body, tuple(seen)

    def flag(self, policy: str, scope: Scope) -> Flag:
        """Return a flag; one that stops asks for several things at once."""
        rng = self.rng
        raises: Raise = rng.choice(("stop", "stop", "sign_off", "refer", "review", "note"))
        when: n.Expr | None = None
        if raises == "stop":
            parts: list[n.Expr] = []
            within = scope
            for _ in range(rng.choice((2, 3, 3))):
                parts.append(self.selected(within, 1))
                within = within.behind_all(parts[-1])
            when = n.All(type=YES_NO, parts=tuple(parts))
            when = when if selectable(when) else self.selected(scope, 0)
        elif rng.random() < 0.95:
            when = self.selected(scope, self.size.depth)
        parts_of = when.parts if isinstance(when, n.All) else (when,) if when else ()
        return Flag(
            policy=policy, id=self.world.bare("flag"), when=when, raises=raises,
            because=self.text(scope.behind_all(when)), to="somebody", basis="local",
            conditions=tuple((f"part {at}", part) for at, part in enumerate(parts_of)),
        )  # fmt: skip

    def promise(self) -> Promise:
        """Return a promise, which may use an absent thing and holds where it does."""
        rng = self.rng
        policy, name = rng.choice(self.world.policies), self.world.bare("promise")
        if rng.random() < 0.2:
            kind = rng.choice((NUMBER, MONEY["week"]))
            never = self.writer.any(kind, self.scope, 0)
            rises = self.writer.any(NUMBER, self.scope, 0)
            return Promise(
                policy=policy, id=name, because=("It holds.",), never_falls=never, as_rises=rises
            )
        loose = replace(self.scope, loose=True)
        parts = tuple(self.writer.condition(loose, 2) for _ in range(3))
        always = n.Any(type=YES_NO, parts=parts) if rng.random() < 0.8 else parts[0]
        return Promise(policy=policy, id=name, because=("It holds.",), always=always)

    def text(self, scope: Scope) -> Text:
        """Return a sentence, perhaps with a value in it."""
        shown = [name for name in scope.names if scope.sure(name)]
        shown = [name for name in shown if not isinstance(name.type, Parts | Entries)]
        if not shown or self.rng.random() < 0.7:
            return ("Because it is so.",)
        return ("Because it is ", self.rng.choice(shown), ".")


def _first_scope(world: World) -> Scope:
    scope = Scope()
    for fact in world.facts:
        column = Column(fact.name, fact.type, fact.optional, columns(fact.each))
        scope = scope.adding(n.Fact(name=fact.name, type=fact.type), column)
    for asked in world.asked:
        of = n.Fact(name=asked.name, type=Entries(asked.name))
        listed = Listed(of, question_columns(asked), questionnaire=True)
        scope = replace(scope, lists=(*scope.lists, listed))
    return scope


def _note(policy: str) -> PolicyNote:
    return PolicyNote(
        name=policy, version="1", title=policy, sha256="0" * 64, owners=("nobody",),
        first_day=FIRST, last_day=None,
    )  # fmt: skip


def _used(decision: Decision) -> set[str]:
    return {each.name for each in walk(decision) if isinstance(each, n.Result)}
