"""What a random expression can see, and what of it is known not to be absent."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias

from engine.program import nodes as n
from engine.program.types import Entries, Members, Parts
from tests.agreement.world import Column

Name: TypeAlias = n.Fact | n.Result | n.Field | n.Part


@dataclass(frozen=True, slots=True)
class Listed:
    """Something to loop over, and the columns of its entries."""

    of: n.Fact | n.Result | n.Field
    columns: tuple[Column, ...]
    questionnaire: bool = False


@dataclass(frozen=True, slots=True)
class Scope:
    """What an expression can see.

    *optional* are the things that may be absent, *present* those known not to be; where
    *loose* (in a promise) an absent thing needs no test. *pointed* are the answers that
    have points, with their questionnaire.
    """

    names: tuple[Name, ...] = ()
    lists: tuple[Listed, ...] = ()
    pointed: tuple[tuple[str, n.Field], ...] = ()
    optional: frozenset[n.Expr] = frozenset()
    present: frozenset[n.Expr] = frozenset()
    profile: Members | None = None
    loose: bool = False

    def sure(self, name: n.Expr) -> bool:
        """Return whether *name* can be used without a test."""
        if self.loose or name in self.present:
            return True
        if isinstance(name, n.Part):
            return self.sure(name.of)
        return name not in self.optional

    def may_be_absent(self) -> list[Name]:
        """Return what a test for absence may ask about."""
        return [name for name in self.names if not self.sure(name)] + [
            each.of for each in self.lists if not each.questionnaire and not self.sure(each.of)
        ]

    def behind(self, name: n.Expr) -> "Scope":
        """Return this scope where *name* is known to be there."""
        whole = {name, name.of} if isinstance(name, n.Part) else {name}
        return replace(self, present=self.present | whole)

    def behind_all(self, condition: n.Expr | None) -> "Scope":
        """Return this scope where *condition* is known to hold."""
        match condition:
            case n.Not(of=n.IsMissing(of=name)):
                return self.behind(name)
            case n.All(parts=parts):
                scope = self
                for part in parts:
                    scope = scope.behind_all(part)
                return scope
            case _:
                return self

    def beyond(self, condition: n.Expr) -> "Scope":
        """Return this scope where *condition* is known not to hold."""
        return self.behind(condition.of) if isinstance(condition, n.IsMissing) else self

    def adding(self, name: n.Fact | n.Result | n.Field, column: Column) -> "Scope":
        """Return this scope with *name* in it, and its parts or entries."""
        optional = self.optional | ({name} if column.optional else frozenset())
        scope = replace(self, optional=optional)
        match name.type:
            case Entries():
                return replace(scope, lists=(*self.lists, Listed(name, column.inner)))
            case Parts(parts=parts):
                made = (n.Part(of=name, name=part, type=kind) for part, kind in parts)  # type: ignore[arg-type]
                return replace(scope, names=(*self.names, name, *made))
            case _:
                pointed = self.pointed
                if column.asked and isinstance(name, n.Field):
                    pointed = (*pointed, (column.asked, name))
                return replace(scope, names=(*self.names, name), pointed=pointed)

    def inside(self, entry: str, columns: Sequence[Column]) -> "Scope":
        """Return the scope within an entry."""
        scope = self
        for column in columns:
            scope = scope.adding(n.Field(entry=entry, name=column.name, type=column.type), column)
        return scope
