"""Conditions, sentences, and names where no value is wanted."""

import pytest

from engine.diagnostics import Finding, Source
from engine.language import typing
from engine.language.environment import Scope
from engine.language.model import Template
from engine.language.text import Text
from engine.language.tree import Logic, LogicOp, Path
from tests.language.typed.world import ENV, PANEL, SCOPE, shape, tree


def read(written: str, *, both: bool = True) -> tuple[typing.Condition, list[Finding]]:
    findings: list[Finding] = []
    made = (typing.when if both else typing.condition)(tree(written), SCOPE, findings)
    assert not isinstance(made, typing.Unusable), findings
    return made, findings


def parts_of(condition: typing.Condition) -> list[tuple[str, str]]:
    return [(words, shape(part)) for words, part in condition.parts]


def test_one_condition_is_its_own_part_in_the_words_of_the_author() -> None:
    made, _ = read("now   is\n  low")
    assert made.expr is not None
    assert parts_of(made) == [("now is low", "Same(plan.now, low)")]


def test_what_is_joined_by_and_is_several_conditions() -> None:
    made, _ = read("danger and (now is low or facs.care) and panel is not missing")
    assert [words for words, _ in made.parts] == [
        "danger",
        "now is low or facs.care",
        "panel is not missing",
    ]
    assert made.known.yes == {PANEL}


def test_what_is_joined_by_or_is_one_condition() -> None:
    made, _ = read("danger or now is low")
    assert len(made.parts) == 1


def test_a_list_under_all_is_several_conditions_each_of_one_line() -> None:
    lines = tuple(tree(line) for line in ("danger and facs.care", "now is low"))
    listed = Logic(LogicOp.AND, lines, at=lines[0].at)
    findings: list[Finding] = []
    made = typing.when(listed, SCOPE, findings)
    assert isinstance(made, typing.Condition)
    assert parts_of(made) == [
        ("danger and facs.care", "All([plan.danger, facs.care])"),
        ("now is low", "Same(plan.now, low)"),
    ]


def test_a_condition_that_always_holds_is_none() -> None:
    made, _ = read("yes")
    assert made == typing.Condition(None)
    never, _ = read("no")
    assert never.expr is not None


LONG = " and ".join(["(danger or now is low)"] * 8)


def test_a_condition_for_both_engines_comes_to_no_more_lists_than_a_person_reads() -> None:
    findings: list[Finding] = []
    made = typing.when(tree(LONG), SCOPE, findings)
    assert isinstance(made, typing.Unusable)
    assert [(each.code, each.message) for each in findings] == [
        ("E423", "this condition comes to more than 200 lists of plain tests")
    ]
    assert read(LONG, both=False)[1] == []


def test_the_sides_of_a_condition_count_as_well() -> None:
    """`is not` on a number is two tests once the number is a range."""
    written = " and ".join(["age is not 5"] * 8)
    findings: list[Finding] = []
    assert isinstance(typing.when(tree(written), SCOPE, findings), typing.Unusable)
    assert [each.code for each in findings] == ["E423"]


def test_a_condition_is_yes_or_no() -> None:
    findings: list[Finding] = []
    assert isinstance(typing.condition(tree("age"), SCOPE, findings), typing.Unusable)
    assert [each.code for each in findings] == ["E401"]


def template(*parts: str) -> Template:
    made: list[str | Path] = []
    for part in parts:
        path = tree(part[1:-1]) if part.startswith("<") else part
        assert isinstance(path, str | Path)
        made.append(path)
    whole = "".join(parts)
    return Template(Text(whole, Source("plan.yaml", whole), 0, len(whole)), tuple(made))


def sentence(*parts: str, scope: Scope = SCOPE) -> tuple[list[str], list[str]]:
    findings: list[Finding] = []
    made = typing.sentence(template(*parts), scope, findings)
    shown = [part if isinstance(part, str) else f"<{shape(part)}>" for part in made]
    return shown, [f"{each.code} {each.message}" for each in findings]


def test_a_name_in_angle_brackets_shows_its_value() -> None:
    assert sentence("Fewer than ", "<limit>", " of ", "<facs.band>", ".") == (
        ["Fewer than ", "<plan.limit>", " of ", "<facs.band>", "."],
        [],
    )


@pytest.mark.parametrize(
    ("name", "finding"),
    [
        ("<lmit>", "E301 there is nothing called `lmit` here"),
        ("<lines>", "E310 `lines` is a list, which is not a value"),
        ("<panel>", "E411 `panel` may be absent, and nothing here tests for it"),
    ],
)
def test_a_name_that_has_no_value_to_show(name: str, finding: str) -> None:
    assert sentence("More than ", name, ".") == (["More than ", "."], [finding])


def test_an_answer_of_a_type_of_its_own_is_not_shown() -> None:
    scope = SCOPE.inside("q", ENV.entries_of_questions(ENV.questionnaires["plan.saq"]))
    _, findings = sentence("It was ", "<q.agreed>", scope=scope)
    assert [each[:4] for each in findings] == ["E419"]


def findings_of(call: object, written: str) -> list[str]:
    findings: list[Finding] = []
    assert callable(call)
    made = call(tree(written), SCOPE, findings)
    assert isinstance(made, typing.Unusable) is bool(findings)
    return [" | ".join((each.code, each.message, each.help)) for each in findings]


@pytest.mark.parametrize(
    ("call", "written", "findings"),
    [
        (typing.over, "lines", []),
        (typing.over, "saq", []),
        (typing.over, "done", []),
        (
            typing.over,
            "age",
            [
                "E313 | `age` is a fact, where a list, a loop or a questionnaire is wanted | go over a list, as in `for line in lines`"
            ],
        ),
        (
            typing.over,
            "age + 1",
            [
                "E313 | `age + 1` is not a name, where a list, a loop or a questionnaire is wanted | "
            ],
        ),
        (typing.answers, "mhct", []),
        (typing.answers, "saq.agreed", []),
        (
            typing.answers,
            "saq",
            [
                (
                    "E313 | `saq` is a questionnaire, where a set of answers is wanted | "
                    "name the answers of one rater: `saq.self`, `saq.agreed`"
                )
            ],
        ),
        (
            typing.answers,
            "lines",
            ["E313 | `lines` is a list, where a set of answers is wanted | "],
        ),
        (typing.questionnaire, "saq", []),
        (
            typing.questionnaire,
            "saq.self",
            ["E313 | `saq.self` is a set of answers, where a questionnaire is wanted | "],
        ),
        (typing.grid, "ratings", []),
        (typing.grid, "amounts", ["E313 | `amounts` is a table, where a grid is wanted | "]),
        (
            typing.grid,
            "rattings",
            ["E301 | there is nothing called `rattings` here | did you mean `ratings`?"],
        ),
    ],
)
def test_names_where_no_value_is_wanted(call: object, written: str, findings: list[str]) -> None:
    assert findings_of(call, written) == findings


def test_what_each_entry_of_a_loop_carries() -> None:
    findings: list[Finding] = []
    made = typing.over(tree("saq"), SCOPE, findings)
    assert not isinstance(made, typing.Unusable)
    over, fields = made
    assert shape(over) == "plan.saq"
    assert list(fields) == ["self", "agreed", "reason"]


def test_an_entry_takes_a_name_that_is_free() -> None:
    findings: list[Finding] = []
    place = tree("line").place
    assert typing.entry_name("line", place, SCOPE, findings)
    assert not typing.entry_name("age", place, SCOPE, findings)
    assert [each.code for each in findings] == ["E309"]
