"""Fits: how well each profile of a grid fits the answers to its questionnaire."""

from msgspec.structs import replace

from engine.diagnostics.catalogue import rules as catalogue
from engine.language import model
from engine.language.declare.bench import Bench
from engine.language.environment import BAD, Unusable
from engine.language.typing import answers, condition, grid
from engine.program.program import FitBody
from engine.program.types import Parts, Several

BEST = "best"
"""The part of a fit that expressions can use: every profile that ties at the top."""


def read(body: model.Fit, bench: Bench) -> tuple[FitBody, Parts] | Unusable:
    """Return a fit and the type of its result, or `BAD` where a part of it is wrong."""
    given = answers(body.answers, bench.scope, bench.findings)
    against = grid(body.grid, bench.scope, bench.findings)
    if isinstance(given, Unusable) or isinstance(against, Unusable):
        return BAD
    if given.questionnaire.name != against.questionnaire:
        written = body.answers.at.written
        bench.report(
            catalogue.other_answers(
                body.answers.place, written, against.name, against.questionnaire
            )
        )
        return BAD
    where = None
    if body.where is not None:
        scope = replace(bench.scope, profile=against.profiles)
        made = condition(body.where, scope, bench.findings)
        if isinstance(made, Unusable):
            return BAD
        where = made.expr
    fit = FitBody(
        grid=against.name,
        questionnaire=against.questionnaire,
        rater=given.rater,
        where=where,
    )
    return fit, Parts(((BEST, Several(against.profiles)),))
