"""A series of dated values: on which days each one holds, and where that is not clear."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import pairwise, zip_longest

from engine.diagnostics import Finding
from engine.diagnostics.catalogue import dates as catalogue
from engine.language.days import Days, before, earlier, gaps
from engine.language.model import Dated, Stretch
from engine.program.values import write_day

Holding = tuple[Dated, Days]


def days_of(stretch: Stretch) -> Days:
    """Return the days of an `in_force` or of a policy's use; no `from` is since ever."""
    first = stretch.first.value if stretch.first else date.min
    return Days(first, stretch.last.value if stretch.last else None)


def holdings(values: Iterable[Dated]) -> tuple[Holding, ...]:
    """Return each value with the days on which it holds, in order of days.

    Without an end of its own, or with one that lies before its beginning, a value holds
    until the next one of its series begins. Of values that begin together the last holds.
    """
    ordered = sorted(values, key=lambda dated: dated.first.value)
    held = []
    for dated, following in zip_longest(ordered, ordered[1:]):
        first = dated.first.value
        last = dated.last.value if dated.last and dated.last.value >= first else None
        if following is None:
            held.append((dated, Days(first, last)))
        elif following.first.value > first:
            held.append((dated, Days(first, earlier(last, before(following.first.value)))))
    return tuple(held)


def on(held: Sequence[Holding], day: date) -> Dated | None:
    """Return the value that holds on *day*."""
    return next((dated for dated, days in held if day in days), None)


def clashes(values: Sequence[Dated]) -> Iterator[Finding]:
    """Yield what is wrong inside one series: ends before beginnings, days held twice."""
    for dated in values:
        yield from turned(Stretch(dated.first, dated.last))
    ordered = sorted(values, key=lambda dated: dated.first.value)
    for one, other in pairwise(ordered):
        since = write_day(other.first.value)
        if one.first.value == other.first.value:
            yield catalogue.value_twice(other.first.place, since, one.first.place)
        elif one.last and one.last.value >= other.first.value:
            until = write_day(one.last.value)
            yield catalogue.values_overlap(one.last.place, until, since, other.first.place)


def turned(days: Stretch) -> Iterator[Finding]:
    """Yield that `to` lies before `from`, where it does."""
    first, last = days.first, days.last
    if first and last and last.value < first.value:
        yield catalogue.ends_before_it_begins(
            last.place, write_day(first.value), write_day(last.value)
        )


def holes(name: str, values: Sequence[Dated]) -> Iterator[Finding]:
    """Yield the days between the first and the last value of a series that no value holds."""
    held = holdings(values)
    if not held:
        return
    whole = Days(held[0][1].first, held[-1][1].last)
    for gap in gaps(whole, (days for _, days in held)):
        later = next(dated for dated, days in held if days.first > gap.first)
        yield catalogue.hole_in_series(later.first.place, name, str(gap))
