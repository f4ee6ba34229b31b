"""Random expressions, well typed, in which an absent thing stands only behind a test."""

from collections.abc import Callable, Sequence
from fractions import Fraction

from msgspec.structs import replace

from engine.program import nodes as n
from engine.program.grains import fits
from engine.program.program import Table
from engine.program.types import (
    YES_NO,
    Members,
    Money,
    Number,
    Percent,
    Period,
    Several,
    Type,
    Words,
    YesNo,
    grain,
)
from tests.agreement.scope import Name, Scope
from tests.agreement.world import (
    DAY,
    DAYS,
    MONEY,
    MONTHS,
    NUMBER,
    PERCENT,
    World,
    has_points,
    kind_of,
)


class Values:
    """Writes random values about *world*; conditions are for those who know how."""

    def __init__(self, world: World) -> None:
        self.world, self.rng = world, world.rng

    def condition(self, scope: Scope, depth: int) -> n.Expr:
        """Return a yes/no expression."""
        raise NotImplementedError

    def chance(self, part: float) -> bool:
        """Return yes in *part* of all cases."""
        return self.rng.random() < part

    def literal(self, kind: Type) -> n.Expr:
        """Return a constant of *kind*, as a literal or a setting."""
        settings = [each for each in self.world.settings if kind_of(each.type or kind) == kind]
        if settings and self.chance(0.4):
            setting = self.rng.choice(settings)
            assert setting.type is not None
            assert setting.value is not None
            return n.Setting(type=setting.type, name=setting.name, value=setting.value)
        return n.Literal(type=kind, value=self.world.constant(kind))

    def fitting(self, kind: Type, scope: Scope, depth: int) -> n.Expr:
        """Return an expression whose every value fits the grain of *kind*."""
        expr = self.any(kind_of(kind), scope, depth)
        unit = grain(kind)
        if unit is None or fits(expr, kind):
            return expr
        return n.Round(type=expr.type, of=expr, unit=unit, how=self.how(), call="round")

    def how(self) -> n.How:
        """Return a way to round."""
        return self.rng.choice(("near", "near", "up", "down"))

    def any(self, kind: Type, scope: Scope, depth: int) -> n.Expr:
        """Return an expression of *kind*, at most *depth* deep."""
        if depth <= 0 or self.chance(0.15):
            return self.leaf(kind, scope)
        wanted: list[Callable[[Type, Scope, int], n.Expr | None]] = [self.name] * 3
        wanted += [self.choice, self.default, self.look_up, self.guarded_choice]
        match kind:
            case YesNo():
                return self.condition(scope, depth - 1)
            case Several() | Words():
                wanted = [self.name, self.choice]
            case Number():
                wanted += [self.sum] * 3 + [self.product, self.ratio, self.one_side, self.round]
                wanted += [self.extreme, self.fold_number] * 2 + [self.number] * 6
            case Percent():
                wanted += [self.sum, self.product, self.extreme, self.round]
            case Money():
                wanted += [self.sum] * 3 + [self.product] * 2 + [self.ratio, self.one_side]
                wanted += [self.round, self.extreme, self.fold_number, self.converted]
            case _ if kind == DAY:
                wanted += [self.shifted] * 3 + [self.extreme, self.today, self.fold_extreme]
            case _:
                pass
        return self.rng.choice(wanted)(kind, scope, depth - 1) or self.leaf(kind, scope)

    def leaf(self, kind: Type, scope: Scope) -> n.Expr:
        """Return a name or a constant of *kind*."""
        if scope.profile == kind and self.chance(0.6):
            return n.Profile(type=kind)
        carried = isinstance(kind, Several | Words)
        name = self.name(kind, scope) if carried or self.chance(0.75) else None
        return name or self.default(kind, scope) or self.literal(kind)

    def name(self, kind: Type, scope: Scope, _depth: int = 0) -> n.Expr | None:
        """Return a name of *kind* that can be used without a test."""
        found = [name for name in scope.names if kind_of(name.type) == kind and scope.sure(name)]
        return self.nearest(found) if found else None

    def nearest(self, names: Sequence[Name]) -> Name:
        """Return one of *names*, more often one of an entry or a result."""
        weights = {n.Field: 4, n.Result: 2, n.Part: 2, n.Fact: 1}
        return self.rng.choices(names, [weights[type(name)] for name in names])[0]

    def default(self, kind: Type, scope: Scope, depth: int = 0) -> n.Expr | None:
        """Return something that may be absent, with another value for when it is."""
        found = [name for name in scope.names if kind_of(name.type) == kind]
        found = [name for name in found if name in scope.optional and not scope.sure(name)] or [
            name for name in found if not scope.sure(name)
        ]
        if not found:
            return None
        name = self.rng.choice(found)
        otherwise = self.any(kind, scope, depth - 1) if depth > 0 else self.plain(kind, scope)
        return n.Default(type=kind, of=name, otherwise=otherwise) if otherwise else None

    def plain(self, kind: Type, scope: Scope) -> n.Expr | None:
        """Return a constant, or a name where there are no constants of *kind*."""
        return self.name(kind, scope) if isinstance(kind, Several | Words) else self.literal(kind)

    def choice(self, kind: Type, scope: Scope, depth: int) -> n.Expr | None:
        """Return `if c then x else y`."""
        condition = self.condition(scope, depth)
        return n.If(
            type=kind, condition=condition,
            then=self.any(kind, scope.behind_all(condition), depth),
            otherwise=self.any(kind, scope.beyond(condition), depth),
        )  # fmt: skip

    def guarded_choice(self, kind: Type, scope: Scope, depth: int) -> n.Expr | None:
        """Return a choice by whether something is absent."""
        found = scope.may_be_absent()
        if not found:
            return None
        name = self.rng.choice(found)
        test = n.IsMissing(type=YES_NO, of=name)
        there = self.any(kind, scope.behind(name), depth)
        away = self.any(kind, scope, depth)
        if self.chance(0.5):
            return n.If(type=kind, condition=test, then=away, otherwise=there)
        return n.If(type=kind, condition=n.Not(type=YES_NO, of=test), then=there, otherwise=away)

    def look_up(self, kind: Type, scope: Scope, depth: int) -> n.Expr | None:
        """Return what a table gives."""
        found = [table for table in self.world.tables if kind_of(table.gives) == kind]
        return self.table(self.rng.choice(found), scope, depth) if found else None

    def table(self, table: Table, scope: Scope, depth: int) -> n.Lookup:
        """Return what *table* gives for some keys."""
        keys = tuple(self.any(kind_of(key), scope, min(depth, 1)) for key in table.keys)
        return n.Lookup(type=table.gives, name=table.name, keys=keys)

    def sum(self, kind: Type, scope: Scope, depth: int) -> n.Expr:
        """Return a sum or a difference."""
        left, right = self.any(kind, scope, depth), self.any(kind, scope, depth)
        return n.Calculate(type=kind, op=self.rng.choice(("+", "-")), left=left, right=right)

    def product(self, kind: Type, scope: Scope, depth: int) -> n.Expr:
        """Return something times a percent or a number."""
        by: Type = PERCENT if kind == PERCENT else self.rng.choice((PERCENT, NUMBER))
        left, right = self.any(kind, scope, depth), self.any(by, scope, min(depth, 1))
        if self.chance(0.3):
            left, right = right, left
        return n.Calculate(type=kind, op="*", left=left, right=right)

    def ratio(self, kind: Type, scope: Scope, depth: int) -> n.Expr:
        """Return something divided by what is never nought."""
        upper: Type = kind
        lower: Type = NUMBER
        if kind == NUMBER and self.chance(0.4):
            upper = lower = self.rng.choice(tuple(MONEY.values()))
        left = self.any(upper, scope, depth)
        return n.Calculate(type=kind, op="/", left=left, right=self.divisor(lower, scope))

    def divisor(self, kind: Type, scope: Scope) -> n.Expr:
        """Return a literal or setting that is not nought, or a fact that is above it."""
        found = [
            name for name in scope.names
            if self.is_given(name) and scope.sure(name) and kind_of(name.type) == kind
            and self.above_nought(name.type)
        ]  # fmt: skip
        if found and self.chance(0.6):
            return self.rng.choice(found)
        expr = self.literal(kind)
        if isinstance(expr, n.Setting) and expr.value:
            return expr
        values = [value for value in self.world.known(kind) if value]
        return n.Literal(type=kind, value=self.rng.choice(values) if values else 3)

    def is_given(self, name: n.Expr) -> bool:
        """Return whether *name* is a fact and not a decision, whose limits bind nothing."""
        if isinstance(name, n.Field):
            return self.world.is_field(name.name)
        return isinstance(name, n.Fact)

    @staticmethod
    def above_nought(kind: Type) -> bool:
        """Return whether every value of *kind* is above nought."""
        assert isinstance(kind, Number | Percent | Money)
        return kind.least is not None and kind.least > 0

    def one_side(self, kind: Type, scope: Scope, depth: int) -> n.Expr:
        """Return something with its sign changed or taken away."""
        of = self.any(kind, scope, depth)
        return n.Negate(type=kind, of=of) if self.chance(0.5) else n.Absolute(type=kind, of=of)

    def round(self, kind: Type, scope: Scope, depth: int) -> n.Expr:
        """Return something rounded."""
        units: dict[Type, tuple[str, ...]] = {
            NUMBER: ("1", "5", "1/10"),
            PERCENT: ("1/100", "1/1000"),
        }
        unit = Fraction(self.rng.choice(units.get(kind, ("1", "100", "500"))))
        of = self.any(kind, scope, depth)
        return n.Round(type=kind, of=of, unit=unit, how=self.how(), call="round")

    def extreme(self, kind: Type, scope: Scope, depth: int) -> n.Expr:
        """Return the least or most of two or three."""
        parts = tuple(self.any(kind, scope, depth) for _ in range(self.rng.choice((2, 2, 3))))
        return n.Extreme(type=kind, how=self.rng.choice(("min", "max")), parts=parts)

    def converted(self, kind: Type, scope: Scope, depth: int) -> n.Expr:
        """Return money of another period, said or worked out to be of this one."""
        other = self.rng.choice([each for each in MONEY.values() if each != kind])
        of = self.any(other, scope, depth)
        if other.per is None:
            return n.As(type=kind, of=of)
        weeks = n.Literal(type=NUMBER, value=self.rng.choice((12, 52, Fraction(105, 2))))
        by = n.Calculate(type=other, op=self.rng.choice(("*", "/")), left=of, right=weeks)
        as_kind = n.As(type=kind, of=by)
        return n.Round(type=kind, of=as_kind, unit=Fraction(1), how="near", call="a_year")

    def number(self, _kind: Type, scope: Scope, depth: int) -> n.Expr | None:
        """Return a number that is counted, not calculated."""
        rng = self.rng
        match rng.choice(("years", "days", "points", "point", "point", "point", "members")):
            case "years":
                start, end = self.any(DAY, scope, depth), self.any(DAY, scope, depth)
                return n.YearsBetween(type=NUMBER, start=start, end=end)
            case "days":
                start, end = self.any(DAY, scope, depth), self.any(DAY, scope, depth)
                return n.DaysBetween(type=NUMBER, start=start, end=end)
            case "points":
                return self.points()
            case "point" if scope.pointed:
                name, answer = rng.choice(scope.pointed)
                return n.PointsOf(type=NUMBER, questionnaire=name, answer=answer)
            case _:
                several = self.several(scope)
                return n.CountOf(type=NUMBER, of=several) if several else None

    def points(self) -> n.Expr | None:
        """Return the points of a set of answers."""
        found = [asked for asked in self.world.asked if has_points(asked)]
        if not found:
            return None
        asked = self.rng.choice(found)
        raters = [rater for rater, _ in asked.raters]
        rater = self.rng.choice(raters) if raters else None
        return n.Points(type=NUMBER, questionnaire=asked.name, rater=rater)

    def several(self, scope: Scope, of: Members | None = None) -> n.Expr | None:
        """Return something that holds any number of members (of *of*, if one is named)."""
        kinds = {name.type for name in scope.names if isinstance(name.type, Several)}
        found = [kind for kind in kinds if of is None or kind == Several(of)]
        if not found:
            return None
        kind = self.rng.choice(sorted(found, key=repr))
        return self.name(kind, scope) or self.default(kind, scope)

    def shifted(self, kind: Type, scope: Scope, depth: int) -> n.Expr:
        """Return a date some period before or after another."""
        period = self.any(self.rng.choice((DAYS, MONTHS, MONTHS, Period())), scope, min(depth, 1))
        day = self.any(kind, scope, depth)
        return n.Shift(type=kind, day=day, period=period, sign=self.rng.choice((1, -1)))

    def today(self, kind: Type, _scope: Scope, _depth: int) -> n.Expr:
        """Return the day decided for."""
        return n.DecisionDate(type=kind)

    def fold_number(self, kind: Type, scope: Scope, depth: int) -> n.Expr | None:
        """Return a sum, a count or an extreme over a list."""
        how = self.rng.choice(("sum", "sum", "count", "extreme"))
        if how == "extreme" or (how == "count" and kind != NUMBER):
            return self.fold_extreme(kind, scope, depth)
        if how == "sum":
            return self.fold("sum", kind, scope, depth)
        if self.chance(0.6):
            return self.fold("count", YES_NO, scope, depth)
        found = [each for each in scope.lists if scope.sure(each.of)]
        if not found:
            return None
        of = self.rng.choice(found).of
        over = n.Over(type=of.type, of=of)
        return n.Fold(type=NUMBER, how="count", entry="", over=over, value=None)

    def fold_extreme(self, kind: Type, scope: Scope, depth: int) -> n.Expr | None:
        """Return the least or most of a list, or another value where it has none."""
        fold = self.fold(self.rng.choice(("min", "max")), kind, scope, depth)
        return fold and replace(fold, otherwise=self.any(kind, scope, depth))

    def fold(self, how: n.Gather, kind: Type, scope: Scope, depth: int) -> n.Fold | None:
        """Return *how* gathered over a list, of values of *kind*."""
        found = [each for each in scope.lists if scope.sure(each.of)]
        if not found:
            return None
        listed = self.rng.choice(found)
        entry = self.world.bare("e")
        within = scope.inside(entry, listed.columns)
        where = self.condition(within, min(depth, 1)) if self.chance(0.5) else None
        value = self.any(kind, within.behind_all(where), min(depth, 1))
        gives: Type = NUMBER if how == "count" else kind
        return n.Fold(
            type=gives,
            how=how,
            entry=entry,
            over=n.Over(type=listed.of.type, of=listed.of),
            value=value,
            where=where,
        )
