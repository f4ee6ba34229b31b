"""A scheme over its whole life: its stretches put together, and what it says of its own."""

from collections.abc import Iterator, Mapping, Sequence
from hashlib import sha256
from itertools import chain

from msgspec import Struct

from engine.diagnostics import Finding
from engine.language import series
from engine.language.assemble import Assembled, Surroundings, assemble
from engine.language.days import Days
from engine.language.declare import scheme_names, sources
from engine.language.declare.memo import Memo
from engine.language.ended import away, dropped, ended
from engine.language.environment import Elsewhere
from engine.language.model import Policy, Scheme
from engine.language.series import days_of
from engine.language.stretches import Library, Section, timeline
from engine.program import program
from engine.program.program import (
    Basis,
    Grid,
    PolicyNote,
    Program,
    SourceNote,
    Table,
)
from engine.program.values import Value

UNLISTED = Elsewhere(listed=False)


class Composed(Struct, frozen=True):
    """A scheme with its stretches; None where one of them could not be put together.

    *sections* say which version of each policy is in force when.
    """

    scheme: program.Scheme | None
    sections: tuple[Section, ...]


def compose(scheme: Scheme, library: Library, memo: Memo) -> Composed:
    """Return *scheme* put together; findings go to *memo*."""
    sections, found = timeline(scheme, library) if scheme.in_force.first else ((), ())
    taken = scheme_names.Taken(scheme, library)
    memo.report(
        scheme, chain(found, _of_itself(scheme), taken.check(), dropped(scheme.answers, sections))
    )
    added = taken.added()
    assembled = []
    for section in sections:
        around = Surroundings(
            scheme=scheme.name.value,
            added=added,
            sources=scheme.sources,
            elsewhere=_elsewhere(section, sections, library),
            misses_weeks=scheme_names.misses_weeks(scheme),
        )
        assembled.append(assemble(section, around, memo))
    frames = [each.frame for each in assembled]
    memo.report(scheme, scheme_names.unknown_answers_of_questions(scheme, frames))
    programs = [
        _program(scheme, each, sections, library) if _settle(scheme, each) else None
        for each in assembled
    ]
    return Composed(_scheme(scheme, programs), sections)


def _of_itself(scheme: Scheme) -> Iterator[Finding]:
    """Yield what is wrong with the days, the series and the sources of a scheme."""
    yield from series.turned(scheme.in_force)
    for use in scheme.policies:
        yield from series.turned(use.days)
    for each in scheme.settings:
        yield from series.clashes(each.values)
    yield from sources.check(scheme)


def _elsewhere(
    section: Section, sections: Sequence[Section], library: Library
) -> Mapping[str, Elsewhere]:
    """Return the policies that are not in force on *section*, with the days when they are."""
    here = {policy.name.value for policy in section.policies} | section.lacking
    known = {*library.names, *section.away} - here
    return {
        name: _nearest(name, section, sections) if name in section.away else UNLISTED
        for name in sorted(known)
    }


def _nearest(name: str, section: Section, sections: Sequence[Section]) -> Elsewhere:
    def distance(days: Days) -> int:
        if days.last is not None and days.last < section.days.first:
            return (section.days.first - days.last).days
        return abs((days.first - section.days.first).days)

    used = [each.days for each in sections if each.policy(name) is not None]
    if not used:
        return Elsewhere(listed=True)
    nearest = min(used, key=distance)
    return Elsewhere(listed=True, first=nearest.first, last=nearest.last)


def _settle(scheme: Scheme, assembled: Assembled) -> bool:
    """Return whether a stretch is whole, with all that the scheme says of it read."""
    scheme_names.check_series(scheme, assembled.frame)
    fixed = list(scheme_names.fixed_values(scheme, assembled.frame))
    scheme_names.compared(scheme, assembled.frame)
    return assembled.is_whole and all(value is not None for _, value in fixed)


def _program(
    scheme: Scheme, made: Assembled, sections: Sequence[Section], library: Library
) -> Program:
    frame, section = made.frame, made.frame.section
    rows = [settled.rows for settled in made.settled]
    names = {decision.name for decision in made.decisions}
    fixed: list[tuple[str, Value]] = [
        (name, value)
        for name, value in scheme_names.fixed_values(scheme, frame)
        if value is not None
    ]
    return Program(
        scheme=scheme.name.value,
        title=scheme.title.value,
        place=scheme.place.value,
        status=_status(scheme),
        first_day=section.days.first,
        last_day=section.days.last,
        policies=tuple(policy_note(policy) for policy in section.policies),
        sources=tuple(_sources(scheme, section)),
        facts=made.facts,
        questionnaires=tuple(frame.questionnaires.values()),
        settings=tuple(settled.note for settled in made.settled),
        tables=tuple(each for each in rows if isinstance(each, Table)),
        grids=tuple(each for each in rows if isinstance(each, Grid)),
        decisions=made.decisions,
        flags=made.flags,
        promises=made.promises,
        answers=tuple(str(path) for path in scheme.answers if str(path) in names),
        ended=tuple(ended(scheme.answers, section, sections, library)),
        away=tuple(away(section, sections)),
        compare=scheme_names.compared(scheme, frame),
        fixed=tuple(fixed),
    )


def _status(scheme: Scheme) -> Basis:
    match scheme.status.value:
        case "sourced" | "local" as status:
            return status
        case _:
            return "illustrative"


def policy_note(policy: Policy) -> PolicyNote:
    """Return what a program says of a version of a policy."""
    days = days_of(policy.in_force)
    return PolicyNote(
        name=policy.name.value,
        version=policy.version.value,
        title=policy.title.value,
        sha256=sha256(policy.source.text.encode()).hexdigest(),
        owners=tuple(owner.value for owner in policy.owners),
        first_day=days.first,
        last_day=days.last,
    )


def _sources(scheme: Scheme, section: Section) -> Iterator[SourceNote]:
    for policy in section.policies:
        yield from sources.notes(policy.name.value, policy.sources)
    yield from sources.notes(scheme.name.value, scheme.sources)


def _scheme(scheme: Scheme, programs: Sequence[Program | None]) -> program.Scheme | None:
    whole = tuple(each for each in programs if each is not None)
    if not whole or len(whole) < len(programs):
        return None
    days = days_of(scheme.in_force)
    return program.Scheme(
        name=scheme.name.value,
        title=scheme.title.value,
        place=scheme.place.value,
        status=_status(scheme),
        first_day=days.first,
        last_day=days.last,
        stretches=whole,
    )
