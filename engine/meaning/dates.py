"""Dates: whole years between two days, and a day plus or minus a period."""

from calendar import monthrange
from datetime import date, timedelta

from engine.program.types import Length


def years_between(start: date, end: date) -> int:
    """Return the whole years that have passed from *start* to *end*.

    A year is complete on the same day of a later year; for 29 February, on 1 March in a
    year that has none. Where *end* is earlier the result is negative, and a year that is
    not complete counts: a day before *start* is -1.
    """
    return end.year - start.year - ((end.month, end.day) < _birthday(start, end.year))


def _birthday(start: date, year: int) -> tuple[int, int]:
    if (start.month, start.day) == (2, 29) and monthrange(year, 2)[1] == 28:
        return (3, 1)
    return (start.month, start.day)


def shift(day: date, length: Length, sign: int) -> date:
    """Return *day* plus (*sign* 1) or minus (-1) *length*.

    Months keep the day of the month, or take the last day of a month too short for it:
    31 January and a month is 28 or 29 February.

    Raises:
        OverflowError: no calendar has the day (before year 1 or after year 9999).
    """
    if length.unit == "days":
        return day + timedelta(days=sign * length.size)
    months = day.year * 12 + day.month - 1 + sign * length.size
    year, month = divmod(months, 12)
    if not 1 <= year <= 9999:
        message = f"{year} is no year of the calendar"
        raise OverflowError(message)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
