"""Sums, money and its periods, dates, rounding and conversions."""

from datetime import date
from fractions import Fraction

import pytest

from engine.program.types import Day, Length, Money, Number, Percent, Period, Type
from engine.program.values import Value
from tests.language.typed.world import (
    PLAIN,
    WEEK,
    YEAR,
    assert_fine,
    good,
    shaped,
    without_weeks,
    wrong,
)


@pytest.mark.parametrize(
    ("written", "kind", "value"),
    [
        ("5", Number(0, 5, 5), 5),
        ("-5", Number(0, -5, -5), -5),
        ("1,200.50", Number(1, Fraction(2401, 2), Fraction(2401, 2)), Fraction(2401, 2)),
        ("12.5%", Percent(1, Fraction(1, 8), Fraction(1, 8)), Fraction(1, 8)),
        ("£1,200", Money(None, 120000, 120000), 120000),
        ("-£5.25 a week", Money("week", -525, -525), -525),
        ("15 weeks", Period("days"), Length(105, "days")),
        ("28 days", Period("days"), Length(28, "days")),
        ("1 year", Period("months"), Length(12, "months")),
        ("6 months", Period("months"), Length(6, "months")),
        ("2011-04-01", Day(date(2011, 4, 1), date(2011, 4, 1)), date(2011, 4, 1)),
    ],
)
def test_a_literal_has_the_narrowest_type_and_an_exact_value(
    written: str, kind: Type, value: Value
) -> None:
    made = good(written)
    assert made.type == kind
    assert made.value == value  # type: ignore[union-attr]
    assert not isinstance(made.value, float)  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("written", "kind"),
    [
        ("age + 1", Number()),
        ("age * share", Number()),
        ("share * age", Number()),
        ("share * share", Percent(2, None, None)),
        ("share + 5%", Percent(2, None, None)),
        ("share / 2", Percent(2, None, None)),
        ("share / 50%", Number()),
        ("age / 2", Number()),
        ("age / 50%", Number()),
        ("weekly * 2", Money("week", None)),
        ("2 * weekly", Money("week", None)),
        ("share * yearly", Money("year", None)),
        ("weekly / 2", Money("week", None)),
        ("weekly / 50%", Money("week", None)),
        ("weekly / £2 a week", Number()),
        ("weekly - other_weekly", Money("week", None)),
        ("weekly + £0", Money("week", None)),
        ("£0 - weekly", Money("week", None)),
        ("once + £5", Money(None, None)),
        ("-weekly", Money("week", None)),
        ("born + half_year", Day()),
        ("born - 15 weeks", Day()),
        ("abs(age - 5)", Number()),
    ],
)
def test_the_type_of_a_sum(written: str, kind: Type) -> None:
    assert good(written).type == kind


@pytest.mark.parametrize(
    ("written", "finding"),
    [
        (
            "weekly + monthly",
            (
                "E402 [monthly] money a month does not go with money a week | "
                "convert it: `a_week(monthly)`"
            ),
        ),
        (
            "weekly + £5",
            (
                "E402 [£5] plain money does not go with money a week | "
                "say how often it is paid: `£5 a week`"
            ),
        ),
        (
            "£5 + weekly",
            "E402 [weekly] money a week does not go with plain money | say how often the other is paid, with `each_week(...)`",
        ),
        (
            "weekly / £5",
            (
                "E402 [£5] plain money does not go with money a week | "
                "say how often it is paid: `£5 a week`"
            ),
        ),
        (
            "weekly * weekly",
            (
                "E403 [weekly * weekly] money a week and money a week cannot be multiplied | "
                "one of the two is a number or a percent"
            ),
        ),
        (
            "weekly + 5",
            (
                "E403 [weekly + 5] money a week and a number cannot be added | "
                "money is written with its sign, as in `£5`"
            ),
        ),
        (
            "share - 5",
            (
                "E403 [share - 5] a percent and a number cannot be subtracted | "
                "a percent is written with its sign, as in `5%`"
            ),
        ),
        ("5 / weekly", "E403 [5 / weekly] a number and money a week cannot be divided"),
        (
            "born - born",
            (
                "E403 [born - born] a date and a date cannot be subtracted | "
                "write `days_between(born, born)` or `years_between(born, born)`"
            ),
        ),
        (
            "half_year + born",
            (
                "E403 [half_year + born] a period and a date cannot be added | "
                "write the date first: `born + half_year`"
            ),
        ),
        ("born + 5", "E403 [born + 5] a date and a number cannot be added"),
        ("half_year + 2 weeks", "E403 [half_year + 2 weeks] a period and a period cannot be added"),
        ("danger + 1", "E403 [danger + 1] yes or no and a number cannot be added"),
        (
            "-danger",
            "E401 [danger] this is yes or no, where a number, a percent or money is wanted",
        ),
        (
            "abs(now)",
            (
                "E401 [now] this is a member of `facs.band`, where a number, a percent or money "
                "is wanted"
            ),
        ),
    ],
)
def test_what_is_said_of_a_sum_without_a_meaning(written: str, finding: str) -> None:
    assert wrong(written) == finding


@pytest.mark.parametrize("divisor", ["3", "50%", "limit", "people", "weeks_in_year"])
def test_a_divisor_that_is_never_nought(divisor: str) -> None:
    assert shaped(f"age / {divisor}").startswith("Calculate(/")


def test_in_a_loop_a_fact_of_an_entry_may_divide() -> None:
    assert shaped("sum(5 / line.hours for line in lines)").startswith("Fold(sum, line")


@pytest.mark.parametrize(
    ("divisor", "why"),
    [
        ("0", "`0` is nought"),
        ("nothing", "`nothing` is nought"),
        ("age", "`age` may be nought"),
        ("(people + 1)", "`people + 1` may be nought"),
        ("points(mhct)", "`points(mhct)` may be nought"),
    ],
)
def test_a_divisor_that_may_be_nought(divisor: str, why: str) -> None:
    assert wrong(f"age / {divisor}") == (
        f"E408 [{divisor.strip('()') if divisor[0] == '(' else divisor}] {why} | "
        "divide by a number, a setting that is not nought, or a fact whose `min` is above nought"
    )


@pytest.mark.parametrize(
    ("written", "wanted", "advice"),
    [
        ("weekly / 3", WEEK, "round(weekly / 3, penny)"),
        ("share * weekly", WEEK, "round(share * weekly, penny)"),
        ("age / 2", Number(), "round(age / 2, 1)"),
        ("score", Number(1), "round(score, 0.1)"),
        ("share / 3", Percent(), "round(share / 3, 0.01%)"),
    ],
)
def test_a_result_finer_than_its_type_says_which_round_to_write(
    written: str, wanted: Type, advice: str
) -> None:
    assert wrong(written, wanted).endswith(f" | write `{advice}`")
    assert wrong(written, wanted).startswith(f"E407 [{written}] this could leave part of ")
    assert_fine(advice, wanted)


@pytest.mark.parametrize(
    ("written", "wanted"),
    [
        ("weekly * 2", WEEK),
        ("weekly * 50% * 200%", WEEK),
        ("£1 a week / 4", WEEK),
        ("score * 100", Number()),
        ("round(score, 0.1)", Number(1)),
        ("age / 2", Number(1)),
        ("a_year(weekly)", YEAR),
    ],
)
def test_a_result_as_coarse_as_its_type(written: str, wanted: Type) -> None:
    assert_fine(written, wanted)


@pytest.mark.parametrize(
    ("written", "shape"),
    [
        ("round(weekly / 3, penny)", "Round(Calculate(/, plan.weekly, 3), 1, near, round)"),
        ("round_up(weekly, £5)", "Round(plan.weekly, 500, up, round_up)"),
        ("round_down(age / 3, 0.1)", "Round(Calculate(/, plan.age, 3), 1/10, down, round_down)"),
        ("round(share / 3, 1%)", "Round(Calculate(/, plan.share, 3), 1/100, near, round)"),
    ],
)
def test_rounding(written: str, shape: str) -> None:
    assert shaped(written) == shape


@pytest.mark.parametrize(
    ("written", "finding"),
    [
        (
            "round(weekly, £1 a week)",
            (
                "E409 [£1 a week] money a week is rounded to `penny` or plain money such as `£1` | "
                "the unit is a plain value"
            ),
        ),
        (
            "round(weekly, £0)",
            (
                "E409 [£0] money a week is rounded to `penny` or plain money such as `£1` | "
                "the unit is a plain value"
            ),
        ),
        (
            "round(age, penny)",
            (
                "E409 [penny] a number is rounded to a number such as `1` or `0.1` | "
                "the unit is a plain value"
            ),
        ),
        (
            "round(share, 1)",
            "E409 [1] a percent is rounded to a percent such as `1%` | the unit is a plain value",
        ),
        (
            "round(born, 1)",
            "E401 [born] this is a date, where a number, a percent or money is wanted",
        ),
        (
            "penny",
            (
                "E431 [penny] `penny` means nothing here | "
                "it is what `round` can round to, as in `round(x, penny)`"
            ),
        ),
    ],
)
def test_what_is_said_of_a_rounding_unit(written: str, finding: str) -> None:
    assert wrong(written) == finding


@pytest.mark.parametrize(
    ("written", "kind", "exact"),
    [
        ("a_year(weekly)", "year", "Calculate(*, plan.weekly, weeks_in_year)"),
        (
            "a_month(weekly)",
            "month",
            "Calculate(/, Calculate(*, plan.weekly, weeks_in_year), 12)",
        ),
        ("a_week(yearly)", "week", "Calculate(/, plan.yearly, weeks_in_year)"),
        ("a_month(yearly)", "month", "Calculate(/, plan.yearly, 12)"),
        ("a_year(monthly)", "year", "Calculate(*, plan.monthly, 12)"),
        (
            "a_week(monthly)",
            "week",
            "Calculate(/, Calculate(*, plan.monthly, 12), weeks_in_year)",
        ),
    ],
)
def test_a_conversion_gives_whole_pence_by_the_weeks_in_a_year(
    written: str, kind: str, exact: str
) -> None:
    made = good(written)
    assert made.type == Money(kind, None)  # type: ignore[arg-type]
    assert shaped(written) == f"Round({exact}, 1, near, {written.partition('(')[0]})"


def test_a_plain_sum_paid_so_often() -> None:
    assert good("each_week(once)").type == WEEK
    assert shaped("each_month(once)") == "As(plan.once)"


@pytest.mark.parametrize(
    ("written", "advice"),
    [
        ("a_week(weekly)", "it is paid by the week already: write it alone"),
        ("a_week(once)", "to say how often it is paid, write `each_week(...)`"),
        ("a_week(age)", "`a_week` takes money a week, a month or a year"),
        ("each_week(weekly)", "it is paid by the week already: write it alone"),
        ("each_week(yearly)", "to convert it, write `a_week(...)`"),
        ("each_week(age)", "`each_week` takes plain money"),
    ],
)
def test_what_is_said_of_a_conversion_that_does_nothing(written: str, advice: str) -> None:
    assert wrong(written).startswith("E420 ")
    assert wrong(written).endswith(advice)


def test_a_conversion_needs_the_weeks_in_a_year_only_where_there_are_weeks() -> None:
    assert wrong("a_year(weekly)", scope=without_weeks()) == (
        "E421 [a_year] the scheme `here` does not say how many weeks are in a year | "
        "give it the setting `weeks_in_year`"
    )
    assert_fine("a_year(monthly)", scope=without_weeks())


@pytest.mark.parametrize(
    ("written", "wanted", "finding"),
    [
        ("age", Percent(), ("E401 [age] this is a number, where a percent is wanted | "
         "a percent is written with its sign, as in `5%`")),
        ("weekly", PLAIN, ("E402 [weekly] money a week does not go with plain money | "
         "say how often the other is paid, with `each_week(...)`")),
        ("5", WEEK, ("E401 [5] this is a number, where money a week is wanted | "
         "money is written with its sign, as in `£5`")),
    ],
)  # fmt: skip
def test_a_result_of_another_kind_than_its_type(written: str, wanted: Type, finding: str) -> None:
    assert wrong(written, wanted) == finding


def test_nought_pounds_fits_every_period() -> None:
    assert good("£0", WEEK).type == Money("week", 0, 0)
    assert good("if danger then £0 else weekly", WEEK).type == WEEK
