"""A grid read from a table: what it may look like, and each mistake in its exact words.

`UPDATE_GOLDEN=1 pytest tests/language/test_grid_csv.py` writes the expected texts anew;
whoever does that reads the difference.
"""

import inspect
import os
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.diagnostics import Finding, Source, as_text
from engine.diagnostics.catalogue import grid_tables
from engine.language import grid_csv
from engine.program.program import Grid, ProfileRow, Question, Questionnaire, Span
from engine.program.types import YES_NO, Member, Members, Number

ROOT = Path(__file__).parents[2]
CASES = ROOT / "tests" / "cases" / "codes"
CLUSTER = Members(
    "plan.cluster",
    (Member("c00", "0 Variance"), Member("c01", "1 Mild"), Member("c02", "2 Severe, or more")),
)
GRADE = Members("plan.grade", (Member("low", "Low"), Member("high", "High")), ordered=True)
RATING = Number(0, 0, 4)


def questions(*kinds: tuple[str, str, Number | Members]) -> Questionnaire:
    asked = (Question(name=name, ask=ask, type=kind, points=None) for name, ask, kind in kinds)
    return Questionnaire(name="plan.ratings", title="Ratings", questions=tuple(asked))


ASKED = questions(("mood", "7 Depressed mood", RATING), ("beliefs", "13 Strong beliefs", RATING))


def row(profile: int, *spans: Span) -> ProfileRow:
    return ProfileRow(profile=profile, must=(), expected=spans)


def span(question: str, least: int, most: int) -> Span:
    return Span(question=question, least=least, most=most)


GRID = Grid(name="plan.grid", questionnaire="plan.ratings", profiles=CLUSTER, rows=(row(1), row(2)))
GOOD = (
    "cluster,item,level,least,most\n1,7,must,0,1\n1,7,expected,0,2\n1,13,expected,0,0\n"
    "2,7,expected,2,4\n2,13,expected,0,4\n"
)
READ = (
    ProfileRow(
        profile=1,
        must=(span("mood", 0, 1),),
        expected=(span("mood", 0, 2), span("beliefs", 0, 0)),
    ),
    row(2, span("mood", 2, 4), span("beliefs", 0, 4)),
)


def read(text: str, asked: Questionnaire = ASKED) -> tuple[Grid | None, tuple[Finding, ...]]:
    return grid_csv.read(Source("grid.csv", text), GRID, asked)


def codes() -> list[str]:
    found = []
    for name, function in inspect.getmembers(grid_tables, inspect.isfunction):
        match = re.match(r"(C\d{3}): ", function.__doc__ or "")
        assert match, f"{name} begins with its code"
        found.append(match[1])
    return sorted(found)


@pytest.mark.parametrize("code", codes())
def test_a_mistake_is_said_once_and_in_these_words(code: str) -> None:
    grid, findings = read((CASES / code / "grid.csv").read_text(encoding="utf-8"))
    shown = as_text(findings)
    expected = CASES / code / "expected.txt"
    if "UPDATE_GOLDEN" in os.environ:
        expected.write_text(shown, encoding="utf-8")
    assert grid is None
    assert [finding.code for finding in findings] == [code]
    assert all(finding.help for finding in findings)
    assert shown == expected.read_text(encoding="utf-8")


def examples() -> list[tuple[str, str, str]]:
    guide = (ROOT / "docs" / "codes.md").read_text(encoding="utf-8")
    found = []
    for section in re.split(r"^## ", guide, flags=re.MULTILINE)[1:]:
        blocks = re.findall(r"^```csv\n(.*?)^```", section, re.MULTILINE | re.DOTALL)
        for which, block in zip(("bad", "good"), blocks, strict=False):
            found.append((section.split()[0], which, block))
    return found


@pytest.mark.parametrize(("code", "which", "text"), examples())
def test_the_examples_of_the_guide_are_true(code: str, which: str, text: str) -> None:
    found = [finding.code for finding in read(text)[1]]
    assert found == ([code] if which == "bad" else [])


def test_the_guide_has_two_examples_of_each_code() -> None:
    assert sorted(code for code, *_ in examples()) == sorted(codes() * 2)


@pytest.mark.parametrize(
    "text",
    [
        GOOD,
        GOOD.replace("\n", "\r\n"),
        GOOD.removesuffix("\n"),
        f"\n{GOOD}\n,,,,\n \n",
        GOOD.replace("1,", "c01,").replace("2,7", "c02,7"),
        GOOD.replace("1,", "01,").replace("2,7", '"2 Severe, or more",7'),
        GOOD.replace("7", "mood").replace("13", "13  strong Beliefs"),
        GOOD.replace("7", '"Mood"').replace("must", "Must"),
        GOOD.replace(",", " , "),
        "\n".join(",".join(reversed(line.split(","))) for line in GOOD.splitlines()),
    ],
)
def test_names_numbers_titles_and_columns_may_be_written_in_many_ways(text: str) -> None:
    grid, findings = read(text)
    assert not findings
    assert grid is not None
    assert grid.rows == READ
    assert (grid.name, grid.questionnaire, grid.profiles) == (
        GRID.name, GRID.questionnaire, GRID.profiles,
    )  # fmt: skip


def test_what_may_be_is_kept() -> None:
    grid, _ = read(GOOD + "2,7,may,1,4\n")
    assert grid is not None
    assert grid.rows[1].may == (span("mood", 1, 4),)


def test_all_mistakes_come_at_once_in_the_order_of_the_lines() -> None:
    _, findings = read(
        "cluster,item,level,least,most\n9,7,must,0,1\n1,F,must,0,1\n1,7,red,0,5\n"
        "2,7,expected,2,4\n2,7,must,4,1\n"
    )
    assert [(each.code, each.place.line, each.place.column) for each in findings] == [
        ("C836", 2, 1), ("C838", 3, 3), ("C839", 4, 5), ("C840", 4, 11), ("C841", 6, 10),
    ]  # fmt: skip


def test_a_line_that_cannot_be_read_is_not_missed_a_second_time() -> None:
    _, findings = read(GOOD.replace("2,7,expected,2,4\n2,13", "3,7,expected,2,4\n3,13"))
    assert [each.code for each in findings] == ["C836", "C836"]


def test_a_place_is_that_of_the_cell() -> None:
    _, (finding,) = read(GOOD.replace("2,13,expected,0,4", '2, "13" ,expected, 0 ,"9"'))
    assert (finding.place.column, finding.place.width) == (23, 3)


def test_levels_go_by_name_or_title() -> None:
    asked = questions(("mood", "7 Depressed mood", GRADE), ("beliefs", "13 Beliefs", RATING))
    levels = GOOD.replace("7,must,0,1", "7,must,low,low").replace(
        "7,expected,0,2", "7,expected,Low,High"
    )
    grid, findings = read(levels.replace("7,expected,2,4", "7,expected,high,High"), asked)
    assert not findings
    assert grid is not None
    assert grid.rows[0].must == (span("mood", 0, 0),)
    assert grid.rows[0].expected == (span("mood", 0, 1), span("beliefs", 0, 0))
    assert grid.rows[1].expected[0] == span("mood", 1, 1)


def test_of_levels_and_of_what_has_no_order_the_help_says_so() -> None:
    for kind, said in ((GRADE, "one of `low` or `high`"), (YES_NO, "without an order")):
        asked = questions(("mood", "7 Depressed mood", kind), ("beliefs", "13 Beliefs", RATING))  # type: ignore[arg-type]
        _, findings = read(GOOD, asked)
        assert {each.code for each in findings} == {"C840"}
        assert all(said in each.help for each in findings)


@given(st.text(alphabet='12379AF,"\n\r ;.-mustexpecd\x00é', max_size=200))
def test_no_text_at_all_is_more_than_a_finding(text: str) -> None:
    grid, findings = read(f"cluster,item,level,least,most\n{text}")
    assert (grid is None) is bool(findings)
    for finding in findings:
        assert finding.place.line >= 1
        assert finding.place.column >= 1
