"""`not`, `and`, `or`, `if`."""

import pytest

from engine.program.types import Day, Money, Number, Percent, Period, Type
from tests.language.typed.world import attempt, good, shaped, wrong


@pytest.mark.parametrize(
    ("written", "shape"),
    [
        ("not danger", "Not(plan.danger)"),
        ("not danger is yes", "Not(Same(plan.danger, True))"),
        (
            "danger and facs.care and facs.eligible",
            "All([plan.danger, facs.care, facs.eligible])",
        ),
        ("danger or facs.care and yes", "Any([plan.danger, All([facs.care, True])])"),
        ("if danger then 5 else age", "If(plan.danger, 5, plan.age)"),
        ("if danger then low else now", "If(plan.danger, low, plan.now)"),
        ("if danger then £0 else weekly", "If(plan.danger, 0, plan.weekly)"),
        ("if danger then facs.care else no", "If(plan.danger, facs.care, False)"),
        (
            "answer is (if danger then yes else sometimes)",
            "Same(plan.answer, If(plan.danger, yes, sometimes))",
        ),
    ],
)
def test_what_a_condition_comes_to(written: str, shape: str) -> None:
    assert shaped(written) == shape


@pytest.mark.parametrize(
    ("written", "kind"),
    [
        ("if danger then 5 else 7", Number(0, 5, 7)),
        ("if danger then 0.5 else age", Number(1, 0, 120)),
        ("if danger then 5% else share * share", Percent(2, None, None)),
        ("if danger then £5 a week else weekly", Money("week", 0, None)),
        ("if danger then 5 days else 2 weeks", Period("days")),
        ("if danger then 5 days else 2 months", Period()),
        ("if danger then born else 2011-04-01", Day()),
    ],
)
def test_a_choice_has_the_type_that_holds_both_branches(written: str, kind: Type) -> None:
    assert good(written).type == kind


@pytest.mark.parametrize(
    ("written", "finding"),
    [
        ("not age", "E401 [age] this is a number, where yes or no is wanted"),
        (
            "danger and now",
            (
                "E401 [now] this is a member of `facs.band`, where yes or no is wanted | "
                "ask which member it is, as in `... is none`"
            ),
        ),
        ("if age then 1 else 2", "E401 [age] this is a number, where yes or no is wanted"),
        ("if danger then 5 else born", "E401 [born] this is a date, where a number is wanted"),
        (
            "(if danger then weekly else monthly) + weekly",
            (
                "E402 [monthly] money a month does not go with money a week | "
                "convert it: `a_week(monthly)`"
            ),
        ),
    ],
)
def test_what_is_said_of_a_condition_without_a_meaning(written: str, finding: str) -> None:
    assert wrong(written) == finding


def test_every_mistake_is_found_in_one_reading_and_each_once() -> None:
    _, findings = attempt("dnger and age > 5% or (if nwo is low then weekly else 5) > £5")
    assert [(each.code, each.place.column) for each in findings] == [
        ("E301", 1),
        ("E401", 17),
        ("E301", 27),
        ("E401", 55),
    ]


def test_a_wanted_type_reaches_the_branches() -> None:
    _, findings = attempt("if danger then weekly else 5%", Number())
    assert [(each.code, each.message) for each in findings] == [
        ("E401", "this is money a week, where a number is wanted"),
        ("E401", "this is a percent, where a number is wanted"),
    ]
