"""A smaller program that still fails, for a person to read."""

from collections.abc import Callable, Iterator
from typing import Any as Anyone

from msgspec.structs import replace

from engine.program import nodes as n
from engine.program.program import Decision, FitBody, LoopBody, Program, Questionnaire, RulesBody
from engine.program.shapes import field_names
from tests.agreement.walking import walk
from tests.agreement.world import kind_of


def shrink(program: Program, fails: Callable[[Program], bool], tries: int = 2000) -> Program:
    """Return a program made from *program* by leaving things out, for which *fails* still holds.

    It takes the first smaller program that fails, again and again; *tries* bounds the work.
    """
    while True:
        for smaller in _smaller(program):
            tries -= 1
            if tries < 0:
                return program
            if _is_whole(smaller) and fails(smaller):
                program = smaller
                break
        else:
            return program


def _smaller(program: Program) -> Iterator[Program]:
    """Yield *program* with one thing left out, big things first."""
    many: Anyone
    for name in ("flags", "promises", "decisions", "facts", "tables", "grids"):
        many = getattr(program, name)
        for at in range(len(many)):
            yield _with(program, name, many[:at] + many[at + 1 :])
    for asked in program.questionnaires:
        facts = tuple(fact for fact in program.facts if fact.questionnaire != asked.name)
        others = tuple(each for each in program.questionnaires if each is not asked)
        yield replace(program, facts=facts, questionnaires=others)
    for name in ("decisions", "flags", "promises"):
        many = getattr(program, name)
        for at, one in enumerate(many):
            for smaller in _less(one):
                yield _with(program, name, (*many[:at], smaller, *many[at + 1 :]))


def _with(thing: Anyone, name: str, value: Anyone) -> Anyone:
    return replace(thing, **{name: value})


def _less(thing: Anyone) -> Iterator[Anyone]:
    """Yield *thing* with one part of it left out or put more simply."""
    for name, value in DROPPED.get(type(thing), {}).items():
        if getattr(thing, name) != value:
            yield _with(thing, name, value)
    for name, least in SHORTENED.get(type(thing), {}).items():
        many = getattr(thing, name)
        for at in range(len(many) if len(many) > least else 0):
            yield _with(thing, name, many[:at] + many[at + 1 :])
    if isinstance(thing, n.Node):
        yield from _pieces(thing)
    yield from _inside(thing)


DROPPED: dict[type, dict[str, Anyone]] = {
    Decision: {"applies_when": None, "may_be_absent": False},
    LoopBody: {"largest_first": None},
    n.Fold: {"where": None},
    FitBody: {"where": None},
}
SHORTENED: dict[type, dict[str, int]] = {
    RulesBody: {"rows": 1},
    LoopBody: {"flags": 0, "decisions": 0},
    n.All: {"parts": 2},
    n.Any: {"parts": 2},
    n.Extreme: {"parts": 2},
}


def _pieces(expr: Anyone) -> Iterator[Anyone]:
    """Yield the parts of *expr* that are of its own kind, and so can stand for it."""
    for field in field_names(expr.__class__):
        value = getattr(expr, field)
        for part in value if isinstance(value, tuple) else (value,):
            if isinstance(part, n.Node) and kind_of(part.type) == kind_of(expr.type):
                yield part


def _inside(thing: Anyone) -> Iterator[Anyone]:
    for field in field_names(thing.__class__):
        if field in ("type", "because", "conditions", "columns"):
            continue
        value = getattr(thing, field)
        if isinstance(value, tuple):
            for at, part in enumerate(value):
                for smaller in _less(part):
                    yield _with(thing, field, (*value[:at], smaller, *value[at + 1 :]))
        else:
            for smaller in _less(value):
                yield _with(thing, field, smaller)


def _is_whole(program: Program) -> bool:
    """Return whether everything that is named is there."""
    facts = {fact.name for fact in program.facts} | {each.name for each in program.questionnaires}
    decisions = {decision.name for decision in program.decisions}
    for each in walk((program.decisions, program.flags, program.promises)):
        if isinstance(each, n.Fact) and each.name not in facts:
            return False
        if isinstance(each, n.Result) and each.name not in decisions:
            return False
    return all(
        asked.fact(question.name, column) in facts
        for asked in program.questionnaires
        for question in asked.questions
        for column in _columns(asked)
    )


def _columns(asked: Questionnaire) -> list[str | None]:
    raters: list[str | None] = [rater for rater, _ in asked.raters]
    return (raters or [None]) + [beside.name for beside in asked.beside]
