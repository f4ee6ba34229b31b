"""What single rating, if it were another, would change which profiles of a fit are best.

One rating at a time is moved up and down, with all else as given, until what fits best
changes. It shows how firmly a hint stands; it says nothing about which rating is right.
"""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any, Final

from msgspec import Struct

from engine.meaning.meaning import Meaning
from engine.meaning.outcome import Answer
from engine.program.program import Decision, FactNote, FitBody
from engine.program.types import Members, Number
from engine.program.values import Value

MOST_TRIED: Final = 25
"""A question with more answers than this is no rating, and is not tried."""

Best = frozenset[int]


class Turn(Struct, frozen=True):
    """The nearest rating of a question, up or down, that would change what fits best.

    *question* is the full name of the fact, which is now *given*; at *other* the profiles
    at the places *best* would fit best: none where the fit would be open or would not apply.
    Ratings are whole numbers, or places of levels.
    """

    question: str
    given: int
    other: int
    best: Best

    @property
    def steps(self) -> int:
        """Return how far the other rating lies from the given one."""
        return abs(self.other - self.given)


def turns(
    meaning: Meaning, decision: Decision, facts: Mapping[str, Value], day: date
) -> tuple[Turn, ...]:
    """Return the nearest other ratings that would change what fits best by *decision*.

    The smallest changes come first, then in the order of the questions, down before up.
    There are none where the fit is not known as it stands, or the decision is no fit.
    """
    if not isinstance(decision.body, FitBody):
        return ()
    trying = _Trying(meaning, decision, facts, day)
    now = trying.best(facts)
    if not now:
        return ()
    found = [turn for note in _questions(meaning, decision.body) for turn in trying.of(note, now)]
    return tuple(sorted(found, key=lambda turn: turn.steps))


class _Trying(Struct, frozen=True):
    meaning: Meaning
    decision: Decision
    facts: Mapping[str, Value]
    day: date

    def best(self, facts: Mapping[str, Value]) -> Best:
        """Return what fits best with these *facts*."""
        name = self.decision.name
        return best_of(self.meaning.answers(facts, self.day, (name,))[name])

    def of(self, note: FactNote, now: Best) -> Iterator[Turn]:
        """Yield the nearest ratings of one question that give another best than *now*."""
        given = self.facts.get(note.name)
        ratings = _ratings(note)
        if not isinstance(given, int) or given not in ratings or given == note.not_known:
            return
        down, up = range(given - 1, ratings.start - 1, -1), range(given + 1, ratings.stop)
        for others in (down, up):
            for other in (each for each in others if each != note.not_known):
                best = self.best({**self.facts, note.name: other})
                if best != now:
                    yield Turn(note.name, given, other, best)
                    break


def best_of(answer: Answer) -> Best:
    """Return the profiles that fit best by a fit's *answer*; none where it is not known."""
    if answer.state != "known":
        return frozenset()
    value: Any = answer.value
    (best,) = value
    return frozenset(best)


def _questions(meaning: Meaning, body: FitBody) -> Iterator[FactNote]:
    questionnaire = meaning.layout.questionnaires[body.questionnaire]
    names = {questionnaire.fact(each.name, body.rater) for each in questionnaire.questions}
    return (note for note in meaning.program.facts if note.name in names)


def _ratings(note: FactNote) -> range:
    """Return the ratings that *note* may have; none where it has no order, or too many."""
    match note.type:
        case Number(places=0, least=int(least), most=int(most)):
            ratings = range(least, most + 1)
        case Members(members=members, ordered=True):
            ratings = range(len(members))
        case _:
            return range(0)
    return ratings if len(ratings) <= MOST_TRIED else range(0)
