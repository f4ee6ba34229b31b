"""Comparisons, `is`, `in`."""

import pytest

from tests.language.typed.world import SCOPE, shaped, wrong


@pytest.mark.parametrize(
    ("written", "shape"),
    [
        ("age > 5", "Compare(>, plan.age, 5)"),
        ("0 < age <= 120", "All([Compare(<, 0, plan.age), Compare(<=, plan.age, 120)])"),
        ("weekly > £0", "Compare(>, plan.weekly, 0)"),
        ("born >= 1950-01-01", "Compare(>=, plan.born, 1950-01-01)"),
        ("now > before", "Compare(>, plan.now, plan.before)"),
        (
            "low < now <= critical",
            "All([Compare(<, low, plan.now), Compare(<=, plan.now, critical)])",
        ),
        ("category is not care", "Not(Same(plan.category, care))"),
        ("age is 5", "Same(plan.age, 5)"),
        ("category in (care, ward)", "Any([Same(plan.category, care), Same(plan.category, ward)])"),
        ("age not in (5, 6)", "Not(Any([Same(plan.age, 5), Same(plan.age, 6)]))"),
        ("weekly in (£0, £5 a week)", "Any([Same(plan.weekly, 0), Same(plan.weekly, 500)])"),
        ("care in ways", "Contains(care, plan.ways)"),
        ("category not in ways", "Not(Contains(plan.category, plan.ways))"),
        ("c03 in hint.best", "Contains(c03, plan.hint.best)"),
        (
            "now is (if danger then low else before)",
            "Same(plan.now, If(plan.danger, low, plan.before))",
        ),
        ("max(now, low) is low", "Same(Extreme(max, [plan.now, low]), low)"),
        ("half_year > 5 months", "Compare(>, plan.half_year, Length(size=5, unit='months'))"),
    ],
)
def test_what_a_comparison_comes_to(written: str, shape: str) -> None:
    assert shaped(written) == shape


@pytest.mark.parametrize(
    ("written", "finding"),
    [
        ("age > 5%", "E401 [5%] this is a percent, where a number is wanted"),
        ("danger is 5", "E401 [5] this is a number, where yes or no is wanted"),
        (
            "category is age",
            "E401 [age] this is a number, where a member of `plan.category` is wanted",
        ),
        (
            "now in (low, age)",
            "E401 [age] this is a number, where a member of `facs.band` is wanted",
        ),
        (
            "age is now",
            "E401 [now] this is a member of `facs.band`, where a number is wanted",
        ),
        (
            "weekly > £5",
            (
                "E402 [£5] plain money does not go with money a week | "
                "say how often it is paid: `£5 a week`"
            ),
        ),
        (
            "category > care",
            (
                "E404 [category] `plan.category` has no order, so nothing is more or less | "
                "a choice has no order: ask with `is` or `in`, or declare it as `levels`"
            ),
        ),
        (
            "danger > no",
            (
                "E404 [danger] yes or no has no order, so nothing is more or less | "
                "write the condition by itself, or with `not`"
            ),
        ),
        (
            "min(category, ward)",
            (
                "E404 [category] `plan.category` has no order, so nothing is more or less | "
                "a choice has no order: ask with `is` or `in`, or declare it as `levels`"
            ),
        ),
        ("story < story", "E404 [story] text has no order, so nothing is more or less"),
        (
            "story is story",
            (
                "E405 [story] text is not compared with `is` | "
                "of text only `is missing` can be asked: give the fact a choice"
            ),
        ),
        (
            "ways is ways",
            (
                "E405 [ways] a `several of` is not compared with `is` | "
                "ask for its members with `in`, or for how many with `count`"
            ),
        ),
        (
            "half_year > 28 days",
            (
                "E406 [28 days] a period in months and a period in days cannot be compared | "
                "a month has no fixed number of days: compare dates instead"
            ),
        ),
        (
            "wait is 28 days",
            (
                "E406 [wait] a period that may be in days or in months cannot be compared | "
                "a month has no fixed number of days: compare dates instead"
            ),
        ),
        (
            "fortnight in (1 month, 28 days)",
            (
                "E406 [1 month] a period in days and a period in months cannot be compared | "
                "a month has no fixed number of days: compare dates instead"
            ),
        ),
        (
            "care in category",
            (
                "E418 [category] `category` is a member of `plan.category`, and `in` takes a "
                "`several of`, or two or more in brackets | to compare with one thing, write `is`"
            ),
        ),
        (
            "low in ways",
            "E308 [low] `low` is not a member of `plan.category` | it has `care`, `day`, `ward`",
        ),
        ("age in ways", "E401 [age] this is a number, where a member of `plan.category` is wanted"),
    ],
)
def test_what_is_said_of_a_comparison_without_a_meaning(written: str, finding: str) -> None:
    assert wrong(written) == finding


ANSWERS = "any({0} for q in saq)"


def test_the_answers_of_two_raters_are_compared() -> None:
    assert shaped(ANSWERS.format("q.agreed is not q.self")) == (
        "Fold(any, q, plan.saq, Not(Same(q.agreed, q.self)), None, None)"
    )


@pytest.mark.parametrize(
    ("written", "finding"),
    [
        (
            "q.agreed is none",
            (
                "E419 [none] the questions of `plan.saq` have answers of their own, so of an answer "
                "only its points, and whether it is another rater's answer, can be asked | "
                "ask `points(...)`, or name one question"
            ),
        ),
        (
            "q.agreed < q.self",
            (
                "E404 [q.agreed] an answer to `plan.saq` has no order, so nothing is more or less | "
                "the questions have answers of their own: compare their points"
            ),
        ),
        ("q.agreed > 5", "E401 [5] this is a number, where an answer to `plan.saq` is wanted"),
    ],
)
def test_of_an_answer_little_else_is_asked(written: str, finding: str) -> None:
    assert wrong(ANSWERS.format(written)) == finding


def test_where_all_questions_share_a_type_its_operations_are_asked() -> None:
    assert shaped("any(q.answer > 3 for q in mhct)", scope=SCOPE) == (
        "Fold(any, q, plan.mhct, Compare(>, q.answer, 3), None, None)"
    )
