"""Loops: the same decisions and flags for each entry of a list or each question."""

from collections.abc import Callable, Iterator, Set
from dataclasses import dataclass, field

from msgspec import Struct

from engine.diagnostics.catalogue import rules as catalogue
from engine.language import model
from engine.language.declare import circles, flags
from engine.language.declare.bench import Bench
from engine.language.declare.frame import Column, Frame, mentions_of
from engine.language.declare.made import Made
from engine.language.environment import BAD, FieldNote, Fields, Signature, Unusable
from engine.language.order import in_order
from engine.language.tree import Expr as Tree
from engine.language.tree import Path, Word
from engine.language.typing import describe, entry_name, over
from engine.program.nodes import Expr, Over
from engine.program.program import Decision, Flag, LoopBody, Questionnaire
from engine.program.types import Answers, Entries, is_ordered

Make = Callable[[model.Decision, Bench], Made]


class Looped(Struct, frozen=True):
    """A loop: its body, None where something in it is wrong, and what an entry carries."""

    body: LoopBody | None
    fields: Fields
    columns: dict[str, tuple[Column, ...]]


def read(body: model.ForEach, bench: Bench, make: Make) -> Looped | Unusable:
    """Return a loop, or `BAD` where it is not known what it goes over."""
    found = over(body.over, bench.scope, bench.findings)
    name = body.name.value
    is_free = entry_name(name, body.name.place, bench.scope, bench.findings)
    if isinstance(found, Unusable) or not is_free:
        return BAD
    over_, fields = found
    loop = _Loop(body, bench, make, dict(fields))
    decisions = loop.decide()
    raised = loop.flags()
    largest = None if body.largest_first is None else loop.largest(body.largest_first)
    columns = tuple(columns_of(over_, bench.frame, loop.columns))
    results = tuple((each.name, each.title, each.type) for each in decisions)
    loop.columns[bench.name] = (*columns, *results)
    if not loop.is_read or isinstance(largest, Unusable):
        return Looped(None, loop.fields, loop.columns)
    made = LoopBody(
        entry=name,
        over=over_,
        decisions=tuple(decisions),
        flags=raised,
        largest_first=largest,
        columns=columns,
    )
    return Looped(made, loop.fields, loop.columns)


@dataclass
class _Loop:
    """A loop on its way into a program; *fields* grow by each decision that is made."""

    body: model.ForEach
    bench: Bench
    make: Make
    fields: dict[str, FieldNote | Unusable]
    decided: tuple[str, ...] = ()
    is_read: bool = True
    columns: dict[str, tuple[Column, ...]] = field(default_factory=dict)

    @property
    def entry(self) -> str:
        return self.body.name.value

    def inside(self) -> Bench:
        """Return the place inside the loop, with the decisions made so far."""
        scope = self.bench.scope.inside(self.entry, dict(self.fields), self.decided)
        return self.bench.seeing(scope)

    def decide(self) -> list[Decision]:
        """Return the decisions of the loop, each behind those that it needs."""
        written = {each.name.value: each for each in self.body.decide}
        free = written.keys() - self.fields.keys()
        needs = {name: tuple(self._needs(each, free)) for name, each in written.items()}
        order, knots = in_order(needs)
        for path in knots:
            self.bench.report(circles.finding(path, written))
        tangled = {name for path in knots for name in path}
        made = []
        for name in order:
            each = written[name]
            if name in self.fields:
                related = ((self.body.name.place, f"an entry is called `{self.entry}` here"),)
                taken = catalogue.field_twice(each.name.place, name, self.entry, related)
                self.bench.report(taken)
                self.is_read = False
                continue
            if name in tangled:
                self._keep(name, Made(None, None))
                continue
            inner = self.inside().under(f"{self.bench.name}.{name}")
            decision = self._keep(name, self.make(each, inner))
            if decision is not None:
                made.append(decision)
        return made

    def _keep(self, name: str, made: Made) -> Decision | None:
        self.columns.update(made.columns)
        self.decided = (*self.decided, name)
        signature = made.signature
        self.fields[name] = BAD if signature is None else _field(signature)
        self.is_read = self.is_read and made.decision is not None
        return made.decision

    def _needs(self, decision: model.Decision, free: Set[str]) -> Iterator[str]:
        for path in mentions_of(self.bench.frame.memo, decision).paths:
            names = path.names
            if names[0] in free:
                yield names[0]
            elif names[0] == self.entry and len(names) > 1 and names[1] in free:
                yield names[1]

    def flags(self) -> tuple[Flag, ...]:
        """Return the flags of the loop, which are raised entry by entry."""
        made = [flags.read(flag, self.inside()) for flag in self.body.flags]
        self.is_read = self.is_read and None not in made
        return tuple(flag for flag in made if flag is not None)

    def largest(self, tree: Tree) -> Expr | Unusable:
        """Return what orders the entries: a field, named bare or with the entry before it."""
        named = tree
        if isinstance(tree, Path) and len(tree.words) == 1 and tree.names[0] != self.entry:
            named = Path((Word(self.entry, at=tree.at), *tree.words), at=tree.at)
        found = self.inside().read(named)
        if isinstance(found, Unusable):
            return BAD
        if not isinstance(tree, Path):
            written = tree.at.written
            wanted = "a field or a decision of the entries"
            self.bench.report(
                catalogue.not_a_quantity(tree.place, "largest_first", written, wanted)
            )
            return BAD
        if not is_ordered(found.type):
            kind = describe(found.type)
            self.bench.report(catalogue.not_ordered(tree.place, "largest_first", str(tree), kind))
            return BAD
        return found


def _field(signature: Signature) -> FieldNote:
    return FieldNote(
        type=signature.type,
        kind="decision",
        may_be_absent=signature.may_be_absent,
        fields=signature.fields,
        implies=signature.implies,
    )


def columns_of(over_: Over, frame: Frame, inner: dict[str, tuple[Column, ...]]) -> Iterator[Column]:
    """Yield the fields of an entry of *over_*: name, title, type."""
    kind = over_.of.type
    name = kind.of if isinstance(kind, Entries) else ""
    if questionnaire := frame.questionnaires.get(name):
        yield from _columns_of_questions(questionnaire)
    elif note := frame.facts.get(name) or frame.lists.get(name):
        yield from ((each.name, each.ask, each.type) for each in note.each)
    else:
        yield from inner.get(name) or frame.columns.get(name, ())


def _columns_of_questions(questionnaire: Questionnaire) -> Iterator[Column]:
    kind = questionnaire.same_type or Answers(questionnaire.name)
    for name, title in questionnaire.raters or (("answer", "Answer"),):
        yield name, title, kind
    yield from ((each.name, each.ask, each.type) for each in questionnaire.beside)
