"""What evaluating an expression read, by walking it again where its branches went."""

from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from engine.meaning.outcome import Entry
from engine.program import nodes
from engine.program.nodes import Expr
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
            return _point_settings(outcome, questionnaire, at[answer.entry].question)
        case nodes.Fold():
            return _in_fold(outcome, expr, at)
        case _:
            return []


def _points(outcome: "Outcome", name: str, rater: str | None) -> list[tuple[str, str]]:
    questionnaire = outcome.meaning.layout.questionnaires[name]
    found = []
    for question in questionnaire.questions:
        found.append(("fact", questionnaire.fact(question.name, rater)))
        found.extend(("setting", setting) for setting in question.point_settings)
    return found


def _point_settings(outcome: "Outcome", name: str, asked: str) -> list[tuple[str, str]]:
    """Return the settings that give points to the question *asked*."""
    questions = outcome.meaning.layout.questionnaires[name].questions
    settings = (question.point_settings for question in questions if question.name == asked)
    return [("setting", setting) for each in settings for setting in each]


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
                    found.extend(("setting", one) for one in question.point_settings)
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
