"""The reference against sums that are easy to check by hand."""

from datetime import date
from fractions import Fraction

import pytest

from engine.program.program import Rung, Table
from engine.program.types import Length, Money, Number
from tests.agreement.reading import Refusal, look_up, rounded, shift, years_between
from tests.agreement.reference import largest_remainder


def parts(*percents: str) -> list[Fraction]:
    """Return the parts of a split, the last of which is the rest."""
    shares = [Fraction(percent) / 100 for percent in percents]
    return [*shares, 1 - sum(shares, start=Fraction(0))]


def test_a_pooled_sum_is_split_to_the_penny() -> None:
    assert largest_remainder(234000, parts("86.87")) == [203276, 30724]


def test_a_part_may_fall_when_the_whole_rises() -> None:
    assert largest_remainder(50, parts("1", "3")) == [1, 1, 48]
    assert largest_remainder(51, parts("1", "3")) == [0, 2, 49]


def test_a_negative_whole_is_split_like_its_amount() -> None:
    assert largest_remainder(-51, parts("1", "3")) == [0, -2, -49]
    assert largest_remainder(-1, parts("50")) == [-1, 0]


def test_a_half_is_rounded_away_from_nought() -> None:
    assert rounded(Fraction(5, 2), Fraction(1), "near") == 3
    assert rounded(Fraction(-5, 2), Fraction(1), "near") == -3
    assert rounded(Fraction(-5, 2), Fraction(1), "up") == -2
    assert rounded(Fraction(-5, 2), Fraction(1), "down") == -3
    assert rounded(1234, Fraction(500), "up") == 1500


@pytest.mark.parametrize(
    ("born", "day", "age"),
    [
        (date(2004, 2, 29), date(2005, 2, 28), 0),
        (date(2004, 2, 29), date(2005, 3, 1), 1),
        (date(2004, 2, 29), date(2008, 2, 29), 4),
        (date(2004, 3, 1), date(2008, 2, 29), 3),
        (date(1974, 5, 2), date(2011, 2, 14), 36),
        (date(2011, 2, 14), date(2010, 6, 1), -1),
        (date(2009, 3, 1), date(2008, 2, 29), -2),
    ],
)
def test_a_year_is_complete_on_the_same_day(born: date, day: date, age: int) -> None:
    assert years_between(born, day) == age


@pytest.mark.parametrize(
    ("day", "period", "sign", "moved"),
    [
        (date(2011, 1, 31), Length(1, "months"), 1, date(2011, 2, 28)),
        (date(2012, 1, 31), Length(1, "months"), 1, date(2012, 2, 29)),
        (date(2012, 2, 29), Length(12, "months"), 1, date(2013, 2, 28)),
        (date(2011, 3, 31), Length(1, "months"), -1, date(2011, 2, 28)),
        (date(2011, 1, 15), Length(13, "months"), -1, date(2009, 12, 15)),
        (date(2011, 2, 28), Length(28, "days"), 1, date(2011, 3, 28)),
    ],
)
def test_a_month_that_is_too_short_gives_its_last_day(
    day: date, period: Length, sign: int, moved: date
) -> None:
    assert shift(day, period, sign) == moved


def table(read: str, below: object, above: object) -> Table:
    """Return a table of money by points: £45.00 from 5, £82.91 from 16."""
    rungs = (Rung(at=5, gives=4500), Rung(at=16, gives=8291))
    return Table(
        name="t", keys=(Number(),), gives=Money("week"), read=read,  # type: ignore[arg-type]
        rows=(((), rungs),), below=below, above=above, otherwise="refuse",  # type: ignore[arg-type]
    )  # fmt: skip


def test_a_step_is_the_last_row_not_above_the_key() -> None:
    step = table("step", 0, "last")
    assert [look_up(step, (at,)) for at in (4, 5, 15, 16, 99)] == [0, 4500, 4500, 8291, 8291]


def test_a_line_is_straight_and_rounded() -> None:
    line = table("line", "first", "refuse")
    assert [look_up(line, (at,)) for at in (4, 5, 6, 16)] == [4500, 4500, 4845, 8291]
    with pytest.raises(Refusal):
        look_up(line, (17,))


def test_an_exact_table_says_what_else_there_is() -> None:
    exact = table("exact", 0, 0)
    assert look_up(exact, (16,)) == 8291
    with pytest.raises(Refusal):
        look_up(exact, (6,))
