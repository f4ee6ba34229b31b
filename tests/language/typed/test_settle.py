"""What several expressions come to, and how people are told what they are not."""

import pytest

from engine.diagnostics import Finding
from engine.language.typing import Unusable, fitting
from engine.program.types import Number, Type
from tests.language.typed.world import (
    ENV,
    FUNDER,
    SCOPE,
    WEEK,
    attempt,
    good,
    shaped,
    tree,
    wrong,
)


@pytest.mark.parametrize(
    ("written", "shape"),
    [
        ("weekly is -£0", "Same(plan.weekly, 0)"),
        (
            "now is (if danger then low else (if facs.care then moderate else critical))",
            "Same(plan.now, If(plan.danger, low, If(facs.care, moderate, critical)))",
        ),
        ("now > max(low, moderate)", "Compare(>, plan.now, Extreme(max, [low, moderate]))"),
        ("(if danger then £0 else £0) < weekly", "Compare(<, If(plan.danger, 0, 0), plan.weekly)"),
        ("low is now", "Same(low, plan.now)"),
    ],
)
def test_what_cannot_be_read_by_itself_is_read_by_the_rest(written: str, shape: str) -> None:
    assert shaped(written) == shape


TWO = (
    "are both members, and nothing here has a value | "
    "compare a fact, a setting or a decision with a member, as in `band >= substantial`"
)


@pytest.mark.parametrize(
    ("written", "finding"),
    [
        (
            "low is (if danger then moderate else critical)",
            f"E307 [critical] `low` and `critical` {TWO}",
        ),
        ("max(low, moderate) is critical", f"E307 [critical] `low` and `critical` {TWO}"),
        ("c03 in (c04, care)", f"E307 [care] `c03` and `care` {TWO}"),
        (
            "crse in (care, day)",
            "E301 [crse] there is nothing called `crse` here | did you mean `facs.care`?",
        ),
        (
            "yes is crae",
            "E301 [crae] there is nothing called `crae` here | did you mean `score`?",
        ),
        ("-5 days", "E401 [5 days] this is a period, where a number, a percent or money is wanted"),
        ("ways > 5", "E401 [5] this is a number, where several of `plan.category` is wanted"),
        (
            "facs.band(5)",
            (
                "E312 [facs.band] `facs.band` is a decision, and only functions and tables take "
                "brackets | write `facs.band` alone"
            ),
        ),
        (
            "limit(5)",
            (
                "E312 [limit] `limit` is a setting, and only functions and tables take brackets | "
                "write `limit` alone"
            ),
        ),
        (
            "sum(points(q.answer) for q in outcomes)",
            (
                "E422 [q.answer] `q.answer` has no points: its question `eating` gives none | "
                "give each question its points"
            ),
        ),
        (
            "points(pionts)",
            "E301 [pionts] there is nothing called `pionts` here | did you mean `amounts`?",
        ),
    ],
)
def test_what_is_said_where_nothing_says_how_to_read_it(written: str, finding: str) -> None:
    assert wrong(written) == finding


@pytest.mark.parametrize("written", ["age", "if danger then nhs else age"])
def test_a_wanted_member_that_is_also_a_name(written: str) -> None:
    assert wrong(written, FUNDER) == (
        "E306 [age] `age` is a member of `plan.funder` and also a name here | "
        "rename one of the two, so that a reader knows which is meant"
    )


@pytest.mark.parametrize(
    "written",
    [
        "broken is low",
        "low is broken",
        "broken in (low, moderate)",
        "low in broken",
        "if broken then low else now",
        "-broken",
        "abs(broken)",
        "min(broken, low)",
        "count(broken)",
        "points(broken)",
        "points(broken + 1)",
        "round(broken, penny)",
        "a_week(broken)",
        "each_week(broken)",
        "age_on(broken, decision_date)",
        "default(broken, low)",
        "broken + 1 is missing",
        "amounts(broken, 5)",
        "sum(each.x for each in broken)",
        "max(broken for line in lines else 5)",
        "broken and danger",
    ],
)
def test_what_is_built_on_a_failure_fails_in_silence(written: str) -> None:
    made, findings = attempt(written)
    assert findings == []
    assert isinstance(made, Unusable)


@pytest.mark.parametrize(
    ("written", "kind", "codes"),
    [
        ("weekly", WEEK, []),
        ("weekly / 3", WEEK, ["E407"]),
        ("weekly", Number(), ["E401"]),
    ],
)
def test_what_was_read_is_held_against_a_type_later(
    written: str, kind: Type, codes: list[str]
) -> None:
    findings: list[Finding] = []
    fitting(good(written), kind, tree(written), SCOPE, findings)
    assert [each.code for each in findings] == codes


def test_a_fact_of_a_questionnaire_is_not_among_the_names_that_are_suggested() -> None:
    assert "plan.saq.agreed.meals" in ENV.facts
    assert wrong("mealz") == "E301 [mealz] there is nothing called `mealz` here"
