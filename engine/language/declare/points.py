"""What the answers to a question are worth."""

from fractions import Fraction

from engine.diagnostics import Finding
from engine.diagnostics.catalogue import rules as catalogue
from engine.language import model
from engine.language.declare.words import in_backticks
from engine.language.environment import BAD, Environment, Scope, Unusable
from engine.language.tree import Bad, Expr
from engine.language.typing import cell, describe, typed
from engine.program.nodes import Literal, Setting
from engine.program.types import Members, Number, Numeric, Type, YesNo
from engine.program.values import Value

Worth = tuple[Numeric, str]
"""Points, and the setting that gave them, or ""."""
Reading = tuple[Environment, list[Finding]]


def points_of(
    question: model.Question,
    questionnaire: model.Questionnaire,
    kind: Type,
    not_known: Value | None,
    reading: Reading,
) -> tuple[tuple[Numeric, ...] | None, tuple[str, ...]]:
    """Return the points of each answer by its place, and beside each the setting that gave it.

    No before yes. None where the answers have no points, or are their own; noughts where
    what is written is wrong. The answer that counts as not known needs none: it is worth
    the least of the others.
    """
    written = question.points or questionnaire.points
    if not written:
        return None, ()
    names = _answers(kind)
    if names is None:
        place = written[0].answer.place
        reading[1].append(catalogue.points_of_kind(place, question.name.value, describe(kind)))
        return None, ()
    nothing = tuple(0 for _ in names)
    worths = _worths(written, kind, reading)
    if worths is None:
        return nothing, ()
    missing = [name for at, name in enumerate(names) if at not in worths and at != not_known]
    if missing:
        listed = in_backticks(missing)
        place = written[0].answer.place
        reading[1].append(catalogue.points_missing(place, question.name.value, listed))
        return nothing, ()
    least = min(worth for worth, _ in worths.values())
    points = tuple(worths[at][0] if at in worths else least for at in range(len(names)))
    settings = tuple(worths[at][1] or "" if at in worths else "" for at in range(len(names)))
    return points, settings if any(settings) else ()


def _answers(kind: Type) -> tuple[str, ...] | None:
    match kind:
        case Members(members=members):
            return tuple(each.name for each in members)
        case YesNo():
            return ("no", "yes")
        case _:
            return None


def _worths(
    written: tuple[model.Points, ...], kind: Type, reading: Reading
) -> dict[int, Worth] | None:
    """Return the worth of each answer by its place; None where one could not be read."""
    worths: dict[int, Worth] = {}
    is_read = True
    for each in written:
        at = cell(each.answer, kind, reading[1])
        worth = _worth(each.worth, reading)
        if isinstance(at, Unusable) or worth is None:
            is_read = False
            continue
        assert isinstance(at, int)
        worths.setdefault(int(at), worth)
    return worths if is_read else None


def _worth(written: Expr, reading: Reading) -> Worth | None:
    env, findings = reading
    if isinstance(written, Bad):
        return None
    found = typed(written, Scope(env=env), None, findings)
    if found is BAD:
        return None
    if isinstance(found, Literal | Setting) and isinstance(found.type, Number):
        assert isinstance(found.value, int | Fraction)
        return found.value, found.name if isinstance(found, Setting) else ""
    findings.append(catalogue.worth_unknown(written.place, written.at.written))
    return None
