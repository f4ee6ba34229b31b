"""A case file to fill in: every fact not known, with its question and choices beside it."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from engine.program.program import FactNote, Program, Questionnaire
from engine.program.types import (
    Day,
    Entries,
    Members,
    Money,
    Number,
    Percent,
    Period,
    Several,
    Type,
    YesNo,
)
from engine.program.values import as_json, write
from engine.service.deciding import program
from engine.service.problem import Problem
from engine.service.where import policy_folder, require_scheme


def facts_template(scheme: str, day: date | None = None, policies: Path | None = None) -> str:
    """Return a case of *scheme* on *day* with every fact `not_known`, ready to decide.

    Without *day*, the first day of the scheme's latest stretch is taken. Facts that the
    scheme fixes are told in comments, since a case need not give them.

    Raises:
        Problem: there is no such scheme, it has mistakes, or it is not in force on *day*.
    """
    on = day or _latest(policy_folder(policies), scheme)
    made = program(scheme, on, policies)
    return "\n".join([*_head(made, on), *_facts(made)]) + "\n"


def _latest(where: Path, scheme: str) -> date:
    from engine.language.check import load_scheme

    require_scheme(where, scheme)
    checked = load_scheme(where, scheme)
    if scheme not in checked.schemes:
        raise Problem(findings=checked.findings)
    return checked.schemes[scheme].stretches[-1].first_day


def _head(made: Program, day: date) -> Iterator[str]:
    yield f"# {made.title}"
    yield "# A fact left as not_known is not known; an optional one may also be taken out."
    yield "case: new-case"
    yield f"scheme: {made.scheme}"
    yield f"day: {day.isoformat()}"


def _facts(made: Program) -> Iterator[str]:
    fixed = dict(made.fixed)
    notes = {note.name: note for note in made.facts}
    for name, value in made.fixed:
        if name in notes:
            note = notes[name]
            yield f"# {note.ask} The scheme says: {write(value, note.type)}."
    questionnaires = {one.name: one for one in made.questionnaires}
    told: set[str] = set()
    lines: list[str] = []
    for note in made.facts:
        if note.questionnaire:
            if note.questionnaire not in told:
                told.add(note.questionnaire)
                lines.extend(_questionnaire(questionnaires[note.questionnaire], notes))
        elif note.name not in fixed:
            lines.extend(_fact(note, "  "))
    yield "facts:" if lines else "facts: {}"
    yield from lines


def _fact(note: FactNote, indent: str) -> Iterator[str]:
    yield f"{indent}# {note.ask}{' (optional)' if note.optional else ''}"
    if note.help:
        yield f"{indent}# {note.help}"
    yield from (f"{indent}#   {line}" for line in _choices(note.type))
    yield f"{indent}{note.key[-1]}: not_known"
    if isinstance(note.type, Entries):
        yield from _entry(note, indent)


def _entry(note: FactNote, indent: str) -> Iterator[str]:
    """Yield, as comments, one entry of a list as it would be given."""
    for place, each in enumerate(note.each):
        start = "- " if place == 0 else "  "
        yield f"{indent}#  {start}{each.name}: not_known   # {each.ask}"
        yield from (f"{indent}#        {line}" for line in _choices(each.type))


def _questionnaire(one: Questionnaire, notes: dict[str, FactNote]) -> Iterator[str]:
    own = one.name.rpartition(".")[2]
    yield f"  # {one.title}"
    yield f"  {own}:"
    if not one.raters:
        yield from _column(one, None, notes, "    ", choices=True)
    for place, (rater, title) in enumerate(one.raters):
        yield f"    # {title}"
        yield f"    {rater}:"
        yield from _column(one, rater, notes, "      ", choices=place == 0)
    if one.beside:
        yield "    beside:"
    for fact in one.beside:
        yield f"      # {fact.ask}{' (optional)' if fact.optional else ''}"
        yield from (f"      #   {line}" for line in _choices(fact.type))
        yield f"      {fact.name}:"
        for question in one.questions:
            yield f"        {question.name}: not_known"


def _column(
    one: Questionnaire,
    rater: str | None,
    notes: dict[str, FactNote],
    indent: str,
    *,
    choices: bool,
) -> Iterator[str]:
    for question in one.questions:
        if choices:
            yield f"{indent}# {question.ask}"
            kind = notes[one.fact(question.name, rater)].type
            yield from (f"{indent}#   {line}" for line in _choices(kind))
        yield f"{indent}{question.name}: not_known"


def _choices(kind: Type) -> Iterator[str]:
    """Yield what may be answered, a line for each choice."""
    match kind:
        case Members(members=members):
            yield from (f"{member.name}: {member.title}" for member in members)
        case Several(of=of):
            yield "any of these, in brackets:"
            yield from _choices(of)
        case YesNo():
            yield "yes or no"
        case Day():
            yield "a date, such as 2011-02-14"
        case Period():
            yield "a period, such as 6 weeks"
        case Money(per=per):
            yield f"money, such as £12.50{f' a {per}' if per else ''}"
        case Percent():
            yield "a percentage, such as 12.5%"
        case Number():
            yield _number(kind)
        case _:
            return


def _number(kind: Number) -> str:
    limits = [
        f"{word} {as_json(end, kind)}"
        for word, end in (("from", kind.least), ("to", kind.most))
        if end is not None
    ]
    return " ".join(["a number", *limits])
