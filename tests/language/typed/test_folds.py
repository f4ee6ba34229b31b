"""Gathering over lists, loops and questionnaires; functions, tables, points."""

import pytest

from engine.program.types import Money, Number, Type
from tests.language.typed.world import SCOPE, WEEK, good, shaped, wrong


@pytest.mark.parametrize(
    ("written", "shape"),
    [
        ("count(lines)", "Fold(count, , plan.lines, None, None, None)"),
        ("count(mhct)", "Fold(count, , plan.mhct, None, None, None)"),
        ("count(done)", "Fold(count, , plan.done, None, None, None)"),
        (
            "sum(line.amount for line in lines)",
            "Fold(sum, line, plan.lines, line.amount, None, None)",
        ),
        (
            "sum(line.amount for line in lines where not line.late)",
            "Fold(sum, line, plan.lines, line.amount, Not(line.late), None)",
        ),
        (
            "count(line for line in lines where line.late)",
            "Fold(count, line, plan.lines, None, line.late, None)",
        ),
        (
            "count(line.late for line in lines)",
            "Fold(count, line, plan.lines, None, line.late, None)",
        ),
        (
            "count(line.late for line in lines where line.amount > £0)",
            "Fold(count, line, plan.lines, None, All([Compare(>, line.amount, 0), line.late]), None)",
        ),
        (
            "any(line.category is ward for line in lines)",
            "Fold(any, line, plan.lines, Same(line.category, ward), None, None)",
        ),
        (
            "max(line.amount for line in lines else £0)",
            "Fold(max, line, plan.lines, line.amount, None, 0)",
        ),
        ("sum(d.counted for d in done)", "Fold(sum, d, plan.done, d.counted, None, None)"),
        (
            "sum(sum(part.sum for part in line.parts) for line in lines)",
            (
                "Fold(sum, line, plan.lines, "
                "Fold(sum, part, line.parts, part.sum, None, None), None, None)"
            ),
        ),
        (
            "sum(points(q.agreed) - points(q.self) for q in saq)",
            (
                "Fold(sum, q, plan.saq, Calculate(-, PointsOf(plan.saq, q.agreed), "
                "PointsOf(plan.saq, q.self)), None, None)"
            ),
        ),
        ("points(saq.agreed)", "Points(plan.saq, agreed)"),
        ("points(mhct)", "Points(plan.mhct, None)"),
        ("count(ways)", "CountOf(plan.ways)"),
        ("count(hint.best)", "CountOf(plan.hint.best)"),
        ("min(weekly, £0, other_weekly)", "Extreme(min, [plan.weekly, 0, plan.other_weekly])"),
        ("default(panel, £0)", "Default(plan.panel, 0)"),
        ("age_on(born, decision_date)", "YearsBetween(plan.born, DecisionDate())"),
        ("years_between(born, 2011-04-01)", "YearsBetween(plan.born, 2011-04-01)"),
        ("days_between(born, decision_date)", "DaysBetween(plan.born, DecisionDate())"),
        ("born + half_year", "Shift(plan.born, plan.half_year, 1)"),
        ("born - fortnight", "Shift(plan.born, plan.fortnight, -1)"),
        (
            "amounts(category, age * 2)",
            "Lookup(plan.amounts, [plan.category, Calculate(*, plan.age, 2)])",
        ),
    ],
)
def test_what_a_function_comes_to(written: str, shape: str) -> None:
    assert shaped(written) == shape


@pytest.mark.parametrize(
    ("written", "kind"),
    [
        ("sum(line.amount for line in lines)", Money("week", None)),
        ("max(line.hours for line in lines else 0)", Number(1, 0, 100)),
        ("count(lines)", Number()),
        ("points(saq.agreed)", Number(0, 0, 16)),
        ("points(mhct)", Number(0, 0, 8)),
        ("amounts(care, 5)", WEEK),
    ],
)
def test_the_type_of_a_function(written: str, kind: Type) -> None:
    assert good(written).type == kind


def test_the_points_of_one_answer_lie_between_those_of_all_questions() -> None:
    made = good("sum(points(q.agreed) for q in saq)")
    assert made.value.type == Number(0, 0, 9)  # type: ignore[union-attr]


@pytest.mark.parametrize(
    ("written", "finding"),
    [
        (
            "sum(line.amonut for line in lines)",
            "E302 [amonut] `line` has nothing called `amonut` | did you mean `amount`?",
        ),
        (
            "sum(age.amount for age in lines)",
            "E309 [age] `age` already names something here | call the entry something else",
        ),
        (
            "sum(facs.amount for facs in lines)",
            "E309 [facs] `facs` already names something here | call the entry something else",
        ),
        (
            "sum(sum(line.sum for line in line.parts) for line in lines)",
            "E309 [line] `line` already names something here | call the entry something else",
        ),
        (
            "sum(line for line in lines)",
            (
                "E310 [line] `line` is an entry of a list, which is not a value | "
                "name a field of it, as in `line.amount`"
            ),
        ),
        (
            "sum(each.moved for each in age)",
            "E313 [age] `age` is a fact, where a list, a loop or a questionnaire is wanted | go over a list, as in `for line in lines`",
        ),
        (
            "sum(each.self for each in saq.self)",
            (
                "E313 [saq.self] `saq.self` is a set of answers, where a list, a loop or a "
                "questionnaire is wanted | go over `saq`, whose entries carry every answer"
            ),
        ),
        (
            "sum(each.amount for each in lnes)",
            "E301 [lnes] there is nothing called `lnes` here | did you mean `lines`?",
        ),
        (
            "sum(line.late for line in lines)",
            "E401 [line.late] this is yes or no, where a number, a percent or money is wanted",
        ),
        (
            "any(line.amount for line in lines)",
            "E401 [line.amount] this is money a week, where yes or no is wanted",
        ),
        (
            "count(line.amount for line in lines)",
            "E401 [line.amount] this is money a week, where yes or no is wanted",
        ),
        (
            "count(age)",
            "E401 [age] this is a number, where a list or a `several of` is wanted",
        ),
        (
            "max(line.amount for line in lines else £5)",
            (
                "E402 [£5] plain money does not go with money a week | "
                "say how often it is paid: `£5 a week`"
            ),
        ),
        (
            "max(line.category for line in lines else care)",
            (
                "E404 [line.category] `plan.category` has no order, so nothing is more or less | "
                "a choice has no order: ask with `is` or `in`, or declare it as `levels`"
            ),
        ),
        (
            "round(line.late for line in lines)",
            (
                "E414 [round] `round` takes no `for` | "
                "`sum`, `count`, `any`, `all`, `min` and `max` go over a list"
            ),
        ),
        (
            "sum(weekly)",
            (
                "E415 [sum(weekly)] `sum` goes over a list, and there is no `for` | "
                "single values are joined with `+`"
            ),
        ),
        (
            "any(danger, facs.care)",
            (
                "E415 [any(danger, facs.care)] `any` goes over a list, and there is no `for` | "
                "single values are joined with `or`"
            ),
        ),
        (
            "max(line.amount for line in lines)",
            (
                "E416 [max(line.amount for line in lines)] `max` over a list says what holds when "
                "there is nothing | end it with `else` and a value"
            ),
        ),
        (
            "any(line.late for line in lines else yes)",
            (
                "E417 [yes] `any` over a list takes no `else` | "
                "leave it out: an empty list has an answer of its own"
            ),
        ),
    ],
)
def test_what_is_said_of_a_loop_without_a_meaning(written: str, finding: str) -> None:
    assert wrong(written) == finding


@pytest.mark.parametrize(
    ("written", "finding"),
    [
        (
            "amounts(care)",
            "E410 [amounts(care)] `amounts` takes 2, category and points, and 1 is given",
        ),
        (
            "round(weekly)",
            (
                "E410 [round(weekly)] `round` takes 2, what to round and the unit to round to, "
                "and 1 is given"
            ),
        ),
        (
            "abs(age, 1)",
            "E410 [abs(age, 1)] `abs` takes one, a number, a percent or money, and 2 are given",
        ),
        (
            "amounts(low, 5)",
            "E308 [low] `low` is not a member of `plan.category` | it has `care`, `day`, `ward`",
        ),
        ("days_between(born, 5)", "E401 [5] this is a number, where a date is wanted"),
        (
            "default(panel, 5)",
            (
                "E401 [5] this is a number, where money a week is wanted | "
                "money is written with its sign, as in `£5`"
            ),
        ),
        ("max(age, 5, 6%)", "E401 [6%] this is a percent, where a number is wanted"),
        (
            "points(age)",
            (
                "E313 [age] `age` is a fact, where a set of answers, or one answer of a loop over a "
                "questionnaire, is wanted"
            ),
        ),
        (
            "points(5)",
            (
                "E401 [5] this is a number, where a set of answers, or one answer of a loop over a "
                "questionnaire, is wanted"
            ),
        ),
        (
            "points(saq)",
            (
                "E422 [saq] `saq` has no points: it has a set of answers for each rater | "
                "name one: `saq.self`, `saq.agreed`"
            ),
        ),
        (
            "points(outcomes)",
            (
                "E422 [outcomes] `outcomes` has no points: its question `eating` gives none | "
                "give each question its points"
            ),
        ),
        (
            "points(partial)",
            (
                "E422 [partial] `partial` has no points: a question of it is optional, and may be "
                "absent | give the question an answer that says so, in place of `optional`"
            ),
        ),
    ],
)
def test_what_is_said_of_what_stands_in_brackets(written: str, finding: str) -> None:
    assert wrong(written) == finding


def test_a_field_whose_declaration_failed_is_used_in_silence() -> None:
    from tests.language.typed.world import attempt

    made, findings = attempt("sum(line.torn for line in lines)")
    assert findings == []
    assert repr(made) == "<Unusable.BAD: 'bad'>"


def test_outside_its_loop_an_entry_is_unknown() -> None:
    assert wrong("sum(line.amount for line in lines) + line.amount").startswith("E301 [line]")
    assert "line" not in SCOPE.entries
