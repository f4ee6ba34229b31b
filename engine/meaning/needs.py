"""What each decision can read, from its text: which facts and which other decisions.

This only decides what must be evaluated, and where the fast path will do; what was in
fact read is noted during evaluation.
"""

from collections.abc import Iterable

from msgspec import Struct

from engine.meaning.layout import Layout
from engine.program import nodes
from engine.program.nodes import Expr
from engine.program.program import Decision, FitBody, InOrderBody, LoopBody, RulesBody, SplitBody
from engine.program.walk import every, expressions


class Needs(Struct, frozen=True):
    """Fact slots and decision slots, each as a set of bits."""

    facts: int = 0
    decisions: int = 0

    def __or__(self, other: "Needs") -> "Needs":
        """Return what both need."""
        return Needs(self.facts | other.facts, self.decisions | other.decisions)


def needs_of(layout: Layout, decision: Decision) -> Needs:
    """Return what *decision* can read itself."""
    found = needs_of_all(layout, expressions(decision))
    return found | _fitted(layout, decision)


def needs_of_all(layout: Layout, outermost: Iterable[Expr]) -> Needs:
    """Return what any of the expressions can read."""
    found = Needs()
    for expr in outermost:
        for node in every(expr):
            found |= _needs(layout, node)
    return found


def _needs(layout: Layout, node: Expr) -> Needs:
    match node:
        case nodes.Fact(name=name) if name in layout.facts:
            return Needs(facts=1 << layout.facts[name])
        case nodes.Fact(name=name):
            return Needs(facts=_all_answers(layout, name))
        case nodes.Result(name=name):
            return Needs(decisions=1 << layout.decisions[name])
        case nodes.Points(questionnaire=questionnaire, rater=rater):
            return Needs(facts=_bits(layout.answers(questionnaire, rater)))
        case _:
            return Needs()


def _fitted(layout: Layout, decision: Decision) -> Needs:
    body = decision.body
    if isinstance(body, FitBody):
        return Needs(facts=_bits(layout.answers(body.questionnaire, body.rater)))
    found = Needs()
    if isinstance(body, LoopBody):
        for inner in body.decisions:
            found |= _fitted(layout, inner)
    return found


def _all_answers(layout: Layout, questionnaire: str) -> int:
    bits = 0
    for columns in layout.entry_slots(layout.questionnaires[questionnaire]):
        bits |= _bits(columns)
    return bits


def _bits(slots: Iterable[int]) -> int:
    bits = 0
    for slot in slots:
        bits |= 1 << slot
    return bits


class Plain:
    """Tells which expressions surely have a value in a whole case."""

    def __init__(self, layout: Layout) -> None:
        self._layout = layout
        self._refusable = refusable(layout)

    def __call__(self, expr: Expr) -> bool:
        """Return whether neither absence nor a refusal can keep *expr* from having a value."""
        return all(map(self._node, every(expr)))

    def _node(self, node: Expr) -> bool:
        match node:
            case nodes.Fact(name=name):
                note = self._layout.notes.get(name)
                return note is not None and not note.optional
            case nodes.Result(name=name):
                decision = self._layout.program.decisions[self._layout.decisions[name]]
                return name not in self._refusable and not decision.may_be_absent
            case _:
                return not isinstance(node, nodes.Field | nodes.Lookup | nodes.Shift)


def refusable(layout: Layout) -> frozenset[str]:
    """Return the decisions that can be refused before any flag or promise is looked at."""
    found: set[str] = set()
    for decision in layout.program.decisions:
        if _refuses(decision) or any(
            isinstance(node, nodes.Result) and node.name in found
            for expr in expressions(decision)
            for node in every(expr)
        ):
            found.add(decision.name)
    return frozenset(found)


def _refuses(decision: Decision) -> bool:
    body = decision.body
    if isinstance(body, SplitBody | InOrderBody | LoopBody):
        return True
    if isinstance(body, RulesBody) and _may_clash(body):
        return True
    return any(
        isinstance(node, nodes.Shift | nodes.Lookup)
        for expr in expressions(decision)
        for node in every(expr)
    )


def _may_clash(body: RulesBody) -> bool:
    refuses = body.otherwise is not None and body.otherwise.then is None
    return refuses or body.choose in ("unique", "agree")
