"""Which open questions still matter, those that tell most first.

A question is ranked by the width that is left at worst once it is answered, then by the
mean over its answers, then as written; a list, or a range that is open, comes last. The
width of an answer is what is still possible of it as a part of what is possible now, and
the mean over the scheme's open answers counts. A loop counts as one answer: the mean over
what is open in its entries, with their order where that is.
"""

from collections.abc import Iterator, Mapping
from datetime import date
from fractions import Fraction
from typing import TypeAlias

from msgspec import Struct

from engine.decision.tried import Trials
from engine.meaning.meaning import Meaning
from engine.meaning.outcome import Answer, Anything, Between, Made, Possible, Some, Within
from engine.meaning.results import Outcome
from engine.program.normal import key
from engine.program.program import FactNote, Program
from engine.program.values import Value

NOTHING = Fraction(0)
NARROWED = Fraction(1, 2)
"""The width left of an open range that has become a closed one."""

Path: TypeAlias = tuple[int | str, ...]
"""Where something stands in a loop: the entry's place, a name in it, and so on inwards."""


class Ranked(Struct, frozen=True):
    """An open question: its full name, what to ask, and the width left at worst and on the mean.

    The widths are parts of one; None where nothing can be tried.
    """

    name: str
    ask: str
    worst: Fraction | None
    mean: Fraction | None


class Now(Struct, frozen=True):
    """A case as it stands: its outcome, and which answers are *still* open.

    *parts* gives what is open in each of them: of a loop, in its entries.
    """

    facts: Mapping[str, Value]
    day: date
    outcome: Outcome
    still: Mapping[str, Answer]
    parts: Mapping[str, Mapping[Path, Answer]]


class Ranker:
    """Ranks the open questions of one program."""

    def __init__(self, program: Program, meaning: Meaning) -> None:
        self._answers = program.answers
        self._meaning = meaning
        self._trials = Trials.of(program)
        self._notes = {note.name: note for note in program.facts}
        self._places = {note.name: place for place, note in enumerate(program.facts)}

    def rank(self, facts: Mapping[str, Value], day: date, outcome: Outcome) -> tuple[Ranked, ...]:
        """Return the questions that can still change one of the scheme's answers, best first."""
        made = outcome.decisions
        still = {
            name: made[name].answer
            for name in self._answers
            if name in made and made[name].answer.state == "open"
        }
        names = sorted(frozenset().union(*(one.questions for one in still.values())))
        now = Now(facts, day, outcome, still, {one: dict(opens(made[one])) for one in still})
        ranked = [self._one(name, now) for name in names]
        return tuple(sorted(ranked, key=self._order))

    def _order(self, ranked: Ranked) -> tuple[bool, Fraction, Fraction, int, str]:
        place = self._places.get(self._fact(ranked.name), len(self._places))
        worst, mean = ranked.worst or NOTHING, ranked.mean or NOTHING
        return ranked.worst is None, worst, mean, place, ranked.name

    def _one(self, name: str, now: "Now") -> Ranked:
        question, still = self._question(name, now.facts), now.still
        tried = self._trials.answers(question.note) if question is not None else ()
        ask = "" if question is None else question.note.ask
        if question is None or not tried:
            return Ranked(name, ask, None, None)
        changed = [one for one, answer in still.items() if name in answer.questions]
        unchanged = len(still) - len(changed)
        left: list[Fraction] = []
        for value in tried:
            facts = question.told(now.facts, value)
            made = self._meaning.made(facts, now.day, changed, since=now.outcome)
            widths = (_width_left(made[one], now.parts[one]) for one in changed)
            left.append(sum(widths, Fraction(unchanged)) / len(still))
        return Ranked(name, ask, max(left), sum(left, NOTHING) / len(left))

    def _question(self, name: str, facts: Mapping[str, Value]) -> "Question | None":
        note = self._notes.get(name)
        if note is not None:
            return Question(note)
        fact = self._fact(name)
        place, _, field = name.removeprefix(f"{fact}.").partition(".")
        of = next((each for each in self._notes[fact].each if each.name == field), None)
        if of is None or not isinstance(facts.get(fact), tuple):
            return None
        return Question(of, fact, int(place) - 1)

    def _fact(self, name: str) -> str:
        """Return the fact that *name* is, or the list it is a field of: `costs.lines.2.amount`."""
        while name and name not in self._notes:
            name = name.rpartition(".")[0]
        return name


class Question(Struct, frozen=True):
    """A fact, or the field *note* of the entry *place* (from 0) of the list *of*."""

    note: FactNote
    of: str = ""
    place: int = 0

    def told(self, facts: Mapping[str, Value], value: Value) -> Mapping[str, Value]:
        """Return *facts* with this question answered by *value*."""
        if not self.of:
            return {**facts, self.note.name: value}
        entries = facts[self.of]
        assert isinstance(entries, tuple)
        given = entries[self.place]
        assert isinstance(given, Mapping)
        entry = {**given, self.note.name: value}
        return {**facts, self.of: (*entries[: self.place], entry, *entries[self.place + 1 :])}


def opens(made: Made, path: Path = ()) -> Iterator[tuple[Path, Answer]]:
    """Yield what is open of a decision at *path*: itself, or what is in its entries."""
    if made.entries is None or made.answer.absent or made.order is not None:
        yield from _if_open(made.answer, path)
    for entry in made.entries or ():
        for name in entry.carried:
            yield from _if_open(entry.fields[name], (*path, entry.at, name))
        for name, inner in entry.decisions.items():
            yield from opens(inner, (*path, entry.at, name))


def _if_open(answer: Answer, path: Path) -> Iterator[tuple[Path, Answer]]:
    if answer.state == "open":
        yield path, answer


def _width_left(made: Made, now: Mapping[Path, Answer]) -> Fraction:
    """Return the mean of what is left of each thing that is open *now*."""
    left = dict(opens(made))
    widths = (width(left[path], one) for path, one in now.items() if path in left)
    return sum(widths, NOTHING) / len(now)


def width(answer: Answer, now: Answer) -> Fraction:
    """Return what is still possible of *answer*, as a part of what is possible *now*.

    Nothing where it is settled, one where nothing has changed. That it may not apply
    counts as one more possible answer.
    """
    if answer.state != "open":
        return NOTHING
    whole = _members(now.possible, None) + now.absent
    left = _members(answer.possible, now.possible) + answer.absent
    return min(left / whole, Fraction(1)) if whole else NOTHING


def _members(possible: Possible | None, now: Possible | None) -> Fraction:
    """Return how many answers beyond one; of a range, its part of the range *now* (or one)."""
    match possible:
        case Some(members=members):
            return Fraction(len(members) - 1)
        case Within(certain=certain, possible=maybe):
            return Fraction(len(maybe) - len(certain))
        case Between():
            return _range(possible, now if isinstance(now, Between) else possible)
        case Anything() | None:
            return Fraction(1)


def _range(possible: Between, now: Between) -> Fraction:
    if possible.least is None or possible.most is None:
        return Fraction(1)
    if now.least is None or now.most is None:
        return NARROWED
    whole = Fraction(key(now.most)) - key(now.least)
    return (Fraction(key(possible.most)) - key(possible.least)) / whole if whole else NOTHING
