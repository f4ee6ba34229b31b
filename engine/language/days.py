"""Days from a first to a last, both included, and what series of them leave out or share."""

from collections.abc import Iterable, Iterator
from datetime import date, timedelta

from msgspec import Struct

from engine.program.values import write_day


class Days(Struct, frozen=True):
    """The days from *first* to *last*, both included; None is no end."""

    first: date
    last: date | None

    def __contains__(self, day: date) -> bool:
        """Return whether *day* is one of them."""
        return self.first <= day and (self.last is None or day <= self.last)

    @property
    def after(self) -> date | None:
        """Return the day after the last; None where there is none."""
        return None if self.last is None or self.last == date.max else following(self.last)

    def shared(self, other: "Days") -> "Days | None":
        """Return the days that are in both; None where no day is."""
        first = max(self.first, other.first)
        last = earlier(self.last, other.last)
        return None if last is not None and last < first else Days(first, last)

    def __str__(self) -> str:
        """Return the days for people: "from 1 April 2010 to 31 March 2011"."""
        if self.last is None:
            return f"from {write_day(self.first)} on"
        if self.last == self.first:
            return f"on {write_day(self.first)}"
        return f"from {write_day(self.first)} to {write_day(self.last)}"


ALWAYS = Days(date.min, None)


def following(day: date) -> date:
    """Return the day after *day*, which is not the last that a calendar has."""
    return day + timedelta(days=1)


def before(day: date) -> date:
    """Return the day before *day*, which is not the first that a calendar has."""
    return day - timedelta(days=1)


def earlier(one: date | None, other: date | None) -> date | None:
    """Return the earlier of two last days, where None is no end."""
    if one is None or other is None:
        return one if other is None else other
    return min(one, other)


def gaps(whole: Days, parts: Iterable[Days]) -> Iterator[Days]:
    """Yield the longest runs of days of *whole* that none of *parts* holds, in order."""
    first: date | None = whole.first
    for part in sorted(parts, key=lambda days: days.first):
        if first is None or (whole.last is not None and first > whole.last):
            return
        if part.first > first:
            gap = whole.shared(Days(first, before(part.first)))
            if gap is not None:
                yield gap
        if part.last is None or part.last >= first:
            first = part.after
    if first is not None:
        rest = whole.shared(Days(first, None))
        if rest is not None:
            yield rest


def touching(parts: Iterable[Days]) -> Iterator[Days]:
    """Yield *parts*, which are in order, with those that follow on one another made one."""
    last: Days | None = None
    for part in parts:
        if last is not None and last.after == part.first:
            last = Days(last.first, part.last)
            continue
        if last is not None:
            yield last
        last = part
    if last is not None:
        yield last


def cut(whole: Days, starts: Iterable[date]) -> Iterator[Days]:
    """Yield *whole* in order, cut before each of *starts* that lies inside it."""
    inside = sorted({day for day in starts if day in whole} | {whole.first})
    for place, first in enumerate(inside):
        more = place + 1 < len(inside)
        yield Days(first, before(inside[place + 1]) if more else whole.last)
