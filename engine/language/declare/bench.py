"""Where a decision, a flag or a promise is put together: what it sees, what it cites."""

from collections.abc import Iterator

from msgspec import Struct
from msgspec.structs import replace

from engine.diagnostics import Finding
from engine.language.declare.frame import Frame
from engine.language.declare.sources import basis, citation
from engine.language.environment import Present, Scope, Unusable
from engine.language.model import Grounds, Policy, SourceEntry, Template
from engine.language.tree import Expr as Tree
from engine.language.typing import Condition, Typed, sentence, typed
from engine.program.nodes import Expr, Result
from engine.program.program import Basis, Citation, Text
from engine.program.types import Type
from engine.program.walk import every


class Bench(Struct, frozen=True):
    """A place to read expressions in.

    *name* is the full name of what is made there. *sources* are those of the file that
    its text stands in.
    """

    frame: Frame
    policy: Policy
    name: str
    scope: Scope
    sources: tuple[SourceEntry, ...]
    findings: list[Finding]

    @property
    def own(self) -> str:
        """Return the name by which a program knows what is made: bare inside a loop."""
        return self.name if self.name.count(".") == 1 else self.name.rpartition(".")[2]

    def under(self, name: str) -> "Bench":
        """Return this place to make what goes by the full name *name*."""
        return replace(self, name=name)

    def report(self, finding: Finding) -> None:
        """Keep *finding*."""
        self.findings.append(finding)

    def knowing(self, present: Present) -> "Bench":
        """Return this place with *present* known to be there."""
        return replace(self, scope=self.scope.knowing(present))

    def where(self, condition: Condition | Unusable, *, holds: bool = True) -> "Bench":
        """Return this place where *condition* holds, or does not.

        Of one that could not be read nothing is known, so nothing is said of absence there.
        """
        if isinstance(condition, Unusable):
            return replace(self, scope=replace(self.scope, promise=True))
        return self.knowing(condition.known.yes if holds else condition.known.no)

    def seeing(self, scope: Scope) -> "Bench":
        """Return this place with *scope* to see."""
        return replace(self, scope=scope)

    def citing(self, sources: tuple[SourceEntry, ...]) -> "Bench":
        """Return this place in another file, with *sources* to cite."""
        return replace(self, sources=sources)

    def read(self, tree: Tree, wanted: Type | None = None) -> Typed:
        """Return *tree* typed, of the kind and grain of *wanted*."""
        return typed(tree, self.scope, wanted, self.findings)

    def says(self, template: Template | None) -> Text:
        """Return a sentence for people."""
        return () if template is None else sentence(template, self.scope, self.findings)

    def cites(self, grounds: Grounds) -> Citation | None:
        """Return what *grounds* cite."""
        return citation(grounds.cite, self.sources)

    def basis(self, grounds: Grounds) -> Basis | None:
        """Return the basis of what rests on *grounds*, None where they give none."""
        return basis(grounds)


def results_in(*parts: "Expr | Text | None") -> Iterator[str]:
    """Yield the full name of every decision that *parts*, expressions or sentences, read."""
    for part in parts:
        if part is None or isinstance(part, str):
            continue
        if isinstance(part, tuple):
            yield from results_in(*(each for each in part if not isinstance(each, str)))
            continue
        yield from (node.name for node in every(part) if isinstance(node, Result))
