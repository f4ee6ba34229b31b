"""What evaluating an expression read, by walking it again where its branches went."""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from engine.meaning.outcome import Entry, Some
from engine.meaning.possible import Poss
from engine.program import nodes
from engine.program.nodes import Expr
from engine.program.values import ABSENT
from engine.program.walk import children, every

if TYPE_CHECKING:
    from engine.meaning.results import Outcome


def reads_of(outcome: "Outcome", expr: Expr, at: Mapping[str, Entry]) -> Iterator[tuple[str, str]]:
    """Yield (kind, name) of everything read; see `Outcome.reads`."""
    own = _own(outcome, expr, at)
    if own:
        yield from own
    for child in _taken(outcome, expr, at):
        yield from reads_of(outcome, child, at)


def _own(outcome: "Outcome", expr: Expr, at: Mapping[str, Entry]) -> list[tuple[str, str]]:
    match expr:
        case nodes.Fact(name=name):
            return [("fact", name)]
        case nodes.Setting(name=name) | nodes.Lookup(name=name):
            return [("setting", name)]
        case nodes.Result(name=name):
            return [("decision", name)]
        case nodes.Field(entry=entry, name=name):
            return [("field", f"{entry}.{name}")]
        case nodes.Points(questionnaire=questionnaire, rater=rater):
            return _points(outcome, questionnaire, rater)
        case nodes.PointsOf(questionnaire=questionnaire, answer=answer):
            asked = at[answer.entry].question
            return _point_settings(outcome, questionnaire, asked, _places(outcome, answer, at))
        case nodes.Fold():
            return _in_fold(outcome, expr, at)
        case _:
            return []


def _points(outcome: "Outcome", name: str, rater: str | None) -> list[tuple[str, str]]:
    questionnaire = outcome.meaning.layout.questionnaires[name]
    found = []
    for question in questionnaire.questions:
        fact = questionnaire.fact(question.name, rater)
        found.append(("fact", fact))
        if question.point_settings:
            places = _possible(outcome.run.facts[outcome.meaning.layout.facts[fact]])
            found.extend(_point_settings(outcome, name, question.name, places))
    return found


def _point_settings(
    outcome: "Outcome", name: str, asked: str, places: frozenset[int] | None
) -> list[tuple[str, str]]:
    """Return the settings that give points to the answers at *places* (None: any) of a question."""
    questions = outcome.meaning.layout.questionnaires[name].questions
    return [
        ("setting", setting)
        for question in questions
        if question.name == asked
        for place, setting in enumerate(question.point_settings)
        if setting and (places is None or place in places)
    ]


def _possible(slot: Any) -> frozenset[int] | None:
    """Return the places of the answers that a fact may have; None where any may be."""
    if type(slot) is Poss:
        return frozenset(slot.a) if slot.kind == "some" else None
    return frozenset() if slot is ABSENT else frozenset((slot,))


def _places(outcome: "Outcome", answer: Expr, at: Mapping[str, Entry]) -> frozenset[int] | None:
    """Return the places of the answers that are still possible; None where any may be."""
    told = outcome.answer(answer, at)
    if told.state == "known" and isinstance(told.value, int):
        return frozenset((told.value,))
    return told.possible.members if isinstance(told.possible, Some) else None


def _in_fold(
    outcome: "Outcome", fold: nodes.Fold, at: Mapping[str, Entry]
) -> list[tuple[str, str]]:
    """Return what the expressions of a fold read beside its own entries, by their text."""
    found: list[tuple[str, str]] = []
    for part in (fold.value, fold.where, fold.otherwise):
        for node in every(part) if part is not None else ():
            if isinstance(node, nodes.PointsOf) and node.answer.entry not in at:
                questionnaire = outcome.meaning.layout.questionnaires[node.questionnaire]
                for question in questionnaire.questions:
                    found.extend(
                        ("setting", one) for one in dict.fromkeys(question.point_settings) if one
                    )
            elif not isinstance(node, nodes.Fold | nodes.Field) or (
                isinstance(node, nodes.Field) and node.entry in at
            ):
                found.extend(_own(outcome, node, at))
    return found


def _taken(outcome: "Outcome", expr: Expr, at: Mapping[str, Entry]) -> list[Expr]:
    """Return the parts of *expr* that were evaluated."""
    match expr:
        case nodes.If(condition=condition, then=then, otherwise=otherwise):
            value = _known(outcome, condition, at)
            branches = {True: [then], False: [otherwise]}.get(value, [then, otherwise])
            return [condition, *branches]
        case nodes.All(parts=parts) | nodes.Any(parts=parts):
            stop = isinstance(expr, nodes.Any)
            return _up_to(outcome, parts, at, stop=stop)
        case nodes.Default(of=of, otherwise=otherwise):
            value = outcome.answer(of, at)
            return [of, otherwise] if value.state == "absent" or value.absent else [of]
        case nodes.Fold(over=over):
            return [over.of]
        case _:
            return list(children(expr))


def _up_to(
    outcome: "Outcome", parts: tuple[Expr, ...], at: Mapping[str, Entry], *, stop: bool
) -> list[Expr]:
    taken = []
    for part in parts:
        taken.append(part)
        if len(parts) > 1 and _known(outcome, part, at) is stop:
            break
    return taken


def _known(outcome: "Outcome", expr: Expr, at: Mapping[str, Entry]) -> Any:
    answer = outcome.answer(expr, at)
    return answer.value if answer.state == "known" else None
