"""The shipped schemes, each loaded once, and what they decide."""

from datetime import date
from functools import cache

from engine.language.check import load_scheme
from engine.meaning.meaning import Meaning
from engine.program.program import Program
from engine.shipped import policies_folder


@cache
def programs(scheme: str) -> tuple[Program, ...]:
    """Return the programs of the shipped scheme *scheme*, one for each stretch of days."""
    checked = load_scheme(policies_folder(), scheme)
    assert not checked.findings, checked.findings
    return checked.schemes[scheme].stretches


@cache
def meaning(scheme: str, day: date) -> Meaning:
    """Return what *scheme* means on *day*."""
    (program,) = (
        one
        for one in programs(scheme)
        if one.first_day <= day and (one.last_day is None or day <= one.last_day)
    )
    return Meaning(program)
