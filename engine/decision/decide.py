"""Decide one case: what the rules mean for it, checked by a second engine, and recorded."""

from functools import cached_property

from msgspec import Struct

from engine.decision.questions import Ranker
from engine.decision.record import Record, Recorder, Told
from engine.meaning.meaning import Meaning
from engine.meaning.outcome import Made, answers_in
from engine.program.program import Program
from engine.selection import Disagreement, Selection, available


class Disagreed(Struct, frozen=True):
    """The two engines selected different rows, so nothing is decided."""

    disagreement: Disagreement

    def __str__(self) -> str:
        """Return both answers in one sentence."""
        return str(self.disagreement)


class Decided(Struct, frozen=True):
    """A case as decided: its record, and whether an answer of the scheme is refused.

    A loop is an answer whose entries are looked into.
    """

    record: Record
    refused: bool


class Engines:
    """Both engines made ready for *program*, and what writes its records.

    Made once, used for any number of cases, by any number of threads.
    """

    def __init__(self, program: Program) -> None:
        self.program = program
        self.meaning = Meaning(program)
        self.recorder = Recorder(program)

    @cached_property
    def ranker(self) -> Ranker:
        """Return what ranks open questions."""
        return Ranker(self.program, self.meaning)

    @cached_property
    def selection(self) -> Selection | None:
        """Return the second engine; None where it cannot be had (Python 3.13 and later)."""
        return Selection(self.program) if available() else None


def decide(engines: Engines, told: Told, *, rank: bool = False) -> Decided | Disagreed:
    """Return the decision on a case, or that the two engines do not agree on it.

    *rank* says to rank the open questions too, which takes many evaluations.

    Raises:
        SelectionError: the second engine failed.
    """
    outcome = engines.meaning.decide(told.facts, told.day)
    second = engines.selection
    if second is not None:
        disagreement = second.check(outcome)
        if disagreement is not None:
            return Disagreed(disagreement)
    ranked = engines.ranker.rank(told.facts, told.day, outcome) if rank else None
    record = engines.recorder.record(told, outcome, cross_checked=second is not None, ranked=ranked)
    made = outcome.decisions
    refused = any(_is_refused(made[name]) for name in engines.program.answers if name in made)
    return Decided(record, refused)


def _is_refused(made: Made) -> bool:
    return made.answer.state == "refused" or any(
        answer.state == "refused" for answer in answers_in(made.entries or ())
    )
