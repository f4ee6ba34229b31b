"""Random conditions: yes/no expressions."""

from collections.abc import Callable
from dataclasses import replace

from engine.program import nodes as n
from engine.program.types import (
    YES_NO,
    Answers,
    Members,
    Period,
    Several,
    Type,
    YesNo,
    is_numeric,
    is_ordered,
)
from tests.agreement.expressions import Values
from tests.agreement.scope import Scope
from tests.agreement.world import DAY, MONEY, NUMBER, kind_of, scalar


class Writer(Values):
    """Writes random expressions about a world."""

    def about(self, profiles: Members, scope: Scope, depth: int) -> n.Expr:
        """Return a condition on the profile that is being tried."""
        scope = replace(scope, profile=profiles)
        profile = n.Profile(type=profiles)
        tables = [table for table in self.world.tables if profiles in table.keys]
        several = self.several(scope, profiles)
        if several and self.chance(0.4):
            return n.Contains(type=YES_NO, member=profile, several=several)
        if tables and self.chance(0.5):
            return self.against(self.table(self.rng.choice(tables), scope, 0), scope, 0)
        if self.chance(0.5):
            return self.against(profile, scope, depth)
        return self.condition(scope, depth)

    def condition(self, scope: Scope, depth: int) -> n.Expr:
        """Return a yes/no expression."""
        if depth <= 0:
            return self.simple(scope)
        forms: list[Callable[[Scope, int], n.Expr | None]] = [self.test] * 4
        forms += [self.guarded, self.contained] * 2
        forms += [self.all, self.either, self.denied, self.chosen, self.folded]
        forms += [self.missing, self.answered, self.tabled, self.same, self.answers]
        return self.rng.choice(forms)(scope, depth) or self.test(scope, depth)

    def either(self, scope: Scope, depth: int) -> n.Expr:
        """Return conditions of which one is enough."""
        parts = tuple(self.condition(scope, depth - 1) for _ in range(2))
        return n.Any(type=YES_NO, parts=parts)

    def denied(self, scope: Scope, depth: int) -> n.Expr:
        """Return a condition that must not hold."""
        return n.Not(type=YES_NO, of=self.condition(scope, depth - 1))

    def chosen(self, scope: Scope, depth: int) -> n.Expr | None:
        """Return one of two conditions, by a third."""
        return self.choice(YES_NO, scope, depth - 1)

    def folded(self, scope: Scope, depth: int) -> n.Expr | None:
        """Return whether some or all entries of a list are so."""
        gather: tuple[n.Gather, ...] = ("any", "all")
        return self.fold(self.rng.choice(gather), YES_NO, scope, depth - 1)

    def tabled(self, scope: Scope, depth: int) -> n.Expr | None:
        """Return a table of yes and no."""
        return self.look_up(YES_NO, scope, depth - 1)

    def same(self, scope: Scope, depth: int) -> n.Expr:
        """Return whether two values are one."""
        kind = scalar(self.world)
        left, right = self.any(kind, scope, depth - 1), self.any(kind, scope, 0)
        return n.Same(type=YES_NO, left=left, right=right)

    def simple(self, scope: Scope) -> n.Expr:
        """Return one yes/no name, or one test of a name."""
        found = self.name(YES_NO, scope) if self.chance(0.3) else None
        return found or self.test(scope, 1)

    def all(self, scope: Scope, depth: int) -> n.Expr:
        """Return conditions that all have to hold; the later ones know the earlier."""
        parts: list[n.Expr] = []
        for _ in range(self.rng.choice((2, 2, 3))):
            parts.append(self.condition(scope, depth - 1))
            scope = scope.behind_all(parts[-1])
        return n.All(type=YES_NO, parts=tuple(parts))

    def missing(self, scope: Scope, _depth: int) -> n.Expr | None:
        """Return a test for absence."""
        found = scope.may_be_absent()
        if not found:
            return None
        test = n.IsMissing(type=YES_NO, of=self.rng.choice(found))
        return test if self.chance(0.5) else n.Not(type=YES_NO, of=test)

    def answered(self, scope: Scope, _depth: int) -> n.Expr | None:
        """Return whether a fact that has to be given has an answer."""
        found = [name for name in scope.names if isinstance(name, n.Fact) and scope.sure(name)]
        found = [name for name in found if name not in scope.optional]
        return n.Answered(type=YES_NO, of=self.rng.choice(found)) if found else None

    def guarded(self, scope: Scope, depth: int) -> n.Expr | None:
        """Return `x is not missing and ...`, where the rest may use x."""
        found = scope.may_be_absent()
        if not found:
            return None
        name = self.rng.choice(found)
        there = n.Not(type=YES_NO, of=n.IsMissing(type=YES_NO, of=name))
        within = scope.behind(name)
        rest: n.Expr
        if is_ordered(name.type) or isinstance(name.type, YesNo | Members):
            rest = self.against(name, within, depth - 1)
        else:
            rest = self.condition(within, depth - 1)
        return n.All(type=YES_NO, parts=(there, rest))

    def contained(self, scope: Scope, depth: int) -> n.Expr | None:
        """Return `member in several`."""
        several = self.several(scope, scope.profile)
        if several is None:
            return None
        assert isinstance(several.type, Several)
        member = self.any(several.type.of, scope, min(depth - 1, 1))
        return n.Contains(type=YES_NO, member=member, several=several)

    def answers(self, scope: Scope, _depth: int) -> n.Expr | None:
        """Return whether two raters gave one answer to the same question."""
        found = [
            name for name in scope.names
            if isinstance(name, n.Field) and isinstance(name.type, Answers)
        ]  # fmt: skip
        if not found:
            return None
        left = self.rng.choice(found)
        pairs = [one for one in found if (one.entry, one.type) == (left.entry, left.type)]
        return n.Same(type=YES_NO, left=left, right=self.rng.choice(pairs))

    def test(self, scope: Scope, depth: int) -> n.Expr:
        """Return a comparison."""
        names = [
            name for name in scope.names
            if scope.sure(name)
            and (is_ordered(name.type) or isinstance(name.type, YesNo | Members))
        ]  # fmt: skip
        if names and (depth <= 0 or self.chance(0.5)):
            return self.against(self.nearest(names), scope, depth - 1)
        kind = scalar(self.world)
        if self.chance(0.4):
            computed: tuple[Type, ...] = (NUMBER, NUMBER, DAY, *MONEY.values())
            kind = self.rng.choice(computed)
        left = self.any(kind, scope, max(depth - 1, 1))
        if self.chance(0.15):
            left = self.table(self.rng.choice(self.world.tables), scope, 1)
        return self.against(left, scope, depth - 1)

    def against(self, left: n.Expr, scope: Scope, depth: int) -> n.Expr:
        """Return *left* compared with a constant or something else of its kind."""
        kind = kind_of(left.type)
        constant = depth <= 0 or self.chance(0.7)
        right = self.literal(kind) if constant else self.any(kind, scope, depth - 1)
        if isinstance(left.type, Period) and left.type.unit is None:
            return n.Same(type=YES_NO, left=left, right=right)
        if is_ordered(kind) and self.chance(0.75):
            op: n.Order = self.rng.choice(("<", "<=", ">", ">="))
            if self.chance(0.15):
                left, right = right, left
            return n.Compare(type=YES_NO, op=op, left=left, right=right)
        if is_numeric(kind) and self.chance(0.2):
            low, high = n.Compare(type=YES_NO, op=">=", left=left, right=right), self.literal(kind)
            top = n.Compare(type=YES_NO, op="<=", left=left, right=high)
            return n.All(type=YES_NO, parts=(low, top))
        if isinstance(kind, Members) and self.chance(0.2):
            parts = tuple(
                n.Same(type=YES_NO, left=left, right=self.literal(kind)) for _ in range(2)
            )
            return n.Any(type=YES_NO, parts=parts)
        return n.Same(type=YES_NO, left=left, right=right)
