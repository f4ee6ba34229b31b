"""Ages and dates: 29 February, the ends of months, and the end of the calendar."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.meaning.dates import shift, years_between
from engine.program.types import Length

DAYS = st.dates(date(1900, 1, 1), date(2100, 12, 31))


@pytest.mark.parametrize(
    ("start", "end", "years"),
    [
        (date(1974, 5, 2), date(2011, 2, 14), 36),
        (date(1974, 5, 2), date(2011, 5, 1), 36),
        (date(1974, 5, 2), date(2011, 5, 2), 37),
        (date(2000, 2, 29), date(2018, 2, 28), 17),
        (date(2000, 2, 29), date(2018, 3, 1), 18),
        (date(2000, 2, 29), date(2020, 2, 28), 19),
        (date(2000, 2, 29), date(2020, 2, 29), 20),
        (date(2011, 2, 14), date(2011, 2, 13), -1),
        (date(2011, 2, 14), date(2010, 2, 14), -1),
    ],
)
def test_years_between(start: date, end: date, years: int) -> None:
    assert years_between(start, end) == years


@given(DAYS, DAYS, DAYS)
def test_years_never_fall_as_the_end_moves_on(start: date, end: date, later: date) -> None:
    first, second = sorted((end, later))
    assert years_between(start, first) <= years_between(start, second)


@pytest.mark.parametrize(
    ("day", "length", "sign", "result"),
    [
        (date(2013, 4, 1), Length(28, "days"), 1, date(2013, 4, 29)),
        (date(2013, 4, 1), Length(105, "days"), 1, date(2013, 7, 15)),
        (date(2013, 8, 31), Length(6, "months"), 1, date(2014, 2, 28)),
        (date(2011, 8, 31), Length(6, "months"), 1, date(2012, 2, 29)),
        (date(2012, 2, 29), Length(12, "months"), 1, date(2013, 2, 28)),
        (date(2012, 3, 31), Length(1, "months"), -1, date(2012, 2, 29)),
        (date(2012, 1, 15), Length(1, "months"), -1, date(2011, 12, 15)),
    ],
)
def test_a_day_and_a_period(day: date, length: Length, sign: int, result: date) -> None:
    assert shift(day, length, sign) == result


@pytest.mark.parametrize("length", [Length(1, "days"), Length(1, "months")])
def test_no_day_after_the_end_of_the_calendar(length: Length) -> None:
    with pytest.raises(OverflowError):
        shift(date.max, length, 1)


@given(DAYS, st.integers(0, 600))
def test_months_land_in_the_month_counted(day: date, months: int) -> None:
    result = shift(day, Length(months, "months"), 1)
    assert (result.year - day.year) * 12 + result.month - day.month == months
    assert result.day == day.day or (result + timedelta(days=1)).day == 1
