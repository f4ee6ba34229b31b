"""Fits: how well each profile of a grid matches a set of answers."""

from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from engine.meaning.ends import HIGH, LOW, End, plus
from engine.meaning.logic import one_of
from engine.meaning.outcome import BestWord, Fitted
from engine.meaning.possible import Poss, ends, noted
from engine.program.program import Grid, ProfileRow, Span
from engine.program.values import ABSENT


class Tried(Struct, frozen=True):
    """A profile that was tried: its place, whether it is certainly in, and its two bounds."""

    line: Fitted
    sure: bool
    least: tuple[End, End]
    most: tuple[End, End]


class Fitting:
    """One grid made ready: the answers come in the order of its questions."""

    def __init__(self, grid: Grid, questions: tuple[str, ...]) -> None:
        self.grid = grid
        self.at = {question: place for place, question in enumerate(questions)}

    def fit(self, answers: list[Any], where: list[Any]) -> tuple[Any, tuple[Fitted, ...]]:
        """Return the profiles that fit best, and every profile tried, ranked.

        *where* says of each row of the grid whether the profile is tried (yes, no or in
        doubt). Ranked by musts broken, then distance (the least of each, then the most),
        then as written.
        """
        tried = [
            self._try(row, bool(one_of(held)), answers)
            for row, held in zip(self.grid.rows, where, strict=True)
            if one_of(held) is not False
        ]
        certain, possible = _best(tried)
        lines = sorted(tried, key=lambda one: (one.least, one.most))
        ranking = tuple(_marked(one.line, certain, possible) for one in lines)
        sources = [one for one in (*answers, *where) if type(one) is Poss]
        if certain == possible:
            return noted(certain, *(one for one in sources if one.refusals)), ranking
        return noted(Poss("within", certain, possible), *sources), ranking

    def _try(self, row: ProfileRow, sure: bool, answers: list[Any]) -> Tried:
        broken, broken_least, broken_most = self._musts(row, answers)
        outside, least, most = self._distance(row, answers)
        line = Fitted(
            row.profile, (broken_least, broken_most), (least, most), broken, outside, "no"
        )
        return Tried(line, sure, (broken_least, least), (broken_most, most))

    def _musts(self, row: ProfileRow, answers: list[Any]) -> tuple[tuple[str, ...], int, int]:
        broken: list[str] = []
        possibly = 0
        for span in row.must:
            low, high = self._rating(span, answers)
            if low > span.most or high < span.least:
                broken.append(span.question)
            possibly += low < span.least or high > span.most
        return tuple(broken), len(broken), possibly

    def _distance(
        self, row: ProfileRow, answers: list[Any]
    ) -> tuple[tuple[tuple[str, Any], ...], Any, Any]:
        outside: list[tuple[str, Any]] = []
        least: End = 0
        most: End = 0
        for span in row.expected:
            low, high = self._rating(span, answers)
            near = max(_within(span.least, high), _within(low, span.most), 0)
            far = max(_beyond(span.least, low), _beyond(high, span.most), 0)
            least, most = plus(least, near), plus(most, far)
            if near:
                outside.append((span.question, low if low == high else near))
        return tuple(outside), least, most

    def _rating(self, span: Span, answers: list[Any]) -> tuple[End, End]:
        """Return the least and most rating; an absent one has no opinion."""
        answer = answers[self.at[span.question]]
        if answer is ABSENT:
            return span.least, span.least
        low, high = ends(answer)
        if low > high:
            return span.least, span.least
        if type(answer) is Poss and answer.absent:
            return min(low, span.least), max(high, span.least)
        return low, high


def _beyond(left: End, right: End) -> End:
    """Return how far *left* lies beyond *right* at the most; an open end is ever so far."""
    return HIGH if left is HIGH or right is LOW else left - right


def _within(left: End, right: End) -> End:
    """Return how far *left* lies beyond *right* at the least; an open end is not beyond."""
    return 0 if left is LOW or right is HIGH else left - right


def _best(tried: list[Tried]) -> tuple[frozenset[int], frozenset[int]]:
    """Return the profiles certainly and possibly at the top."""
    certain, possible = set(), set()
    for one in tried:
        others = [other for other in tried if other is not one]
        if all(not other.sure or one.least <= other.most for other in others):
            possible.add(one.line.profile)
            if one.sure and all(one.most <= other.least for other in others):
                certain.add(one.line.profile)
    return frozenset(certain), frozenset(possible)


def _marked(line: Fitted, certain: frozenset[int], possible: frozenset[int]) -> Fitted:
    best: BestWord = "maybe" if line.profile in possible else "no"
    if line.profile in certain:
        best = "yes"
    return replace(line, best=best)
