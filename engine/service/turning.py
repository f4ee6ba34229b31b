"""Which single rating would change a hint: for every fit of a scheme that is known."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from msgspec import Struct

from engine.language import cases
from engine.program.program import Decision as Decided
from engine.program.program import FitBody, Program
from engine.program.types import Members
from engine.program.values import write
from engine.service.deciding import CaseText, engines_of, head_of, program_for
from engine.service.problem import Problem


class Turn(Struct, frozen=True):
    """The nearest other rating of a question that would change what fits best.

    All but *decision*, a full name, is written for people. *best* are the profiles that
    would fit best; none where that would not be settled. *steps* counts how far the rating
    lies from the one given.
    """

    decision: str
    title: str
    question: str
    given: str
    other: str
    best: tuple[str, ...]
    steps: int


def would_change(
    case: CaseText,
    *,
    scheme: str | None = None,
    day: date | None = None,
    policies: Path | None = None,
) -> tuple[Turn, ...]:
    """Return, for every fit that is known, the single ratings that would change it.

    *scheme*, *day* and *policies* are as for `decide`. The scheme's answers come first, and
    of each the smallest changes.

    Raises:
        Problem: the case or the scheme is rejected.
    """
    source, head = head_of(case)
    program = program_for(source, head, scheme, day, policies)
    on = day or head.day
    assert on is not None  # `program_for` refuses a case without a day
    facts, findings = cases.read(source, program, is_json=case.is_json, day=on)
    if facts is None:
        raise Problem(findings=findings)
    return turns_of(program, facts, on)


def turns_of(program: Program, facts: cases.CaseFacts, day: date) -> tuple[Turn, ...]:
    """Return the same for a case that has been read."""
    return tuple(turn for decision in _fits(program) for turn in _of(program, decision, facts, day))


def _fits(program: Program) -> list[Decided]:
    """Return the decisions that are fits, the scheme's answers first."""
    fits = [each for each in program.decisions if isinstance(each.body, FitBody)]
    answers = {name: place for place, name in enumerate(program.answers)}
    return sorted(fits, key=lambda each: answers.get(each.name, len(answers)))


def _of(program: Program, decision: Decided, facts: cases.CaseFacts, day: date) -> Iterator[Turn]:
    from engine.decision.sensitivity import turns

    assert isinstance(decision.body, FitBody)
    profiles = _profiles(program, decision.body)
    notes = {note.name: note for note in program.facts}
    for turn in turns(engines_of(program).meaning, decision, facts.facts, day):
        note = notes[turn.question]
        yield Turn(
            decision=decision.name,
            title=decision.title,
            question=note.ask,
            given=write(turn.given, note.type),
            other=write(turn.other, note.type),
            best=tuple(profiles.members[at].title for at in sorted(turn.best)),
            steps=turn.steps,
        )


def _profiles(program: Program, body: FitBody) -> Members:
    return next(grid.profiles for grid in program.grids if grid.name == body.grid)
