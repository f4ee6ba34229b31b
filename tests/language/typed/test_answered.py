"""`answered(fact)`: which facts can be asked whether they have an answer yet."""

import pytest

from engine.program.nodes import Answered
from tests.language.typed.world import assert_fine, good, wrong


@pytest.mark.parametrize(
    "written",
    [
        "answered(danger)",
        "not answered(danger)",
        "answered(danger) and danger",
        "answered(saq.self.meals)",
        "answered(mhct.mood)",
        "answered(facs.care)",
    ],
)
def test_a_fact_that_has_to_be_given_is_asked_about(written: str) -> None:
    assert_fine(written)


def test_it_is_a_condition_about_the_fact() -> None:
    made = good("answered(danger)")
    assert isinstance(made, Answered)
    assert made.of.name == "plan.danger"


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("answered(panel)", "E313 [panel] `panel` is optional"),
        ("answered(lines)", "E313 [lines] `lines` is a list"),
        ("answered(mhct)", "E313 [mhct] `mhct` is a questionnaire"),
        ("answered(indicative)", "E313 [indicative] `indicative` is a decision"),
        ("answered(threshold)", "E313 [threshold] `threshold` is a setting"),
        ("answered(yes)", "E313 [yes] `yes` is not a name"),
        ("answered(dangre)", "E301 [dangre] there is nothing called `dangre` here"),
    ],
)
def test_anything_else_is_told_what_is_wanted(written: str, said: str) -> None:
    assert wrong(written).startswith(said)


def test_of_an_optional_fact_the_other_question_is_named() -> None:
    assert "`panel is not missing`" in wrong("answered(panel)")
