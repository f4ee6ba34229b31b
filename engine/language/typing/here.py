"""Where an expression is read: what it sees, and where its findings go."""

from collections.abc import Callable
from typing import TypeAlias

from msgspec import Struct
from msgspec.structs import replace

from engine.diagnostics import Finding
from engine.language.environment import BAD, Fields, Present, Scope, Unusable
from engine.language.tree import Expr as Tree
from engine.program.nodes import Expr
from engine.program.types import Type

Typed: TypeAlias = Expr | Unusable
"""A typed expression, or `BAD` where it cannot be used and why has been reported."""

Reader: TypeAlias = "Callable[[Tree, Here, Type | None], Typed]"


class Here(Struct, frozen=True):
    """A scope, the findings made in it, and the reader of whole expressions."""

    scope: Scope
    findings: list[Finding]
    reader: Reader

    def read(self, tree: Tree, wanted: Type | None = None) -> Typed:
        """Return *tree* typed.

        *wanted* says how to read bare members and `£0`, and what the branches of an `if`
        come to; whether the whole is of that kind is for the caller to see.
        """
        return self.reader(tree, self, wanted)

    def report(self, finding: Finding) -> Unusable:
        """Keep *finding*, and return what stands for the part it is about."""
        self.findings.append(finding)
        return BAD

    def knowing(self, present: Present) -> "Here":
        """Return this place with *present* known to be there."""
        return replace(self, scope=self.scope.knowing(present))

    def inside(self, entry: str, fields: Fields) -> "Here":
        """Return this place inside a loop whose entry is called *entry*."""
        return replace(self, scope=self.scope.inside(entry, fields))
