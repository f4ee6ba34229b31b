"""Which alternatives are asked together, and under which names."""

import json
import random

import pytest

from engine.selection import reference
from engine.selection.grouping import COLUMNS, Group, groups
from engine.selection.limits import ALTERNATIVES
from engine.selection.rows import Conjunction, Row, Test, column_names, distinct
from engine.selection.ruleset import ruleset
from tests.selection import drawing


def test_an_alternative_that_rows_share_is_asked_once() -> None:
    one = (Test(0, "<", 5), Test(1, "==", 2))
    backwards = (Test(1, "==", 2), Test(0, "<", 5), Test(1, "==", 2))
    rows: list[Row] = [(one,), (backwards, one), ((Test(2, "!=", 0),),)]
    assert distinct(("a", "b", "c"), rows) == {one: (0, 1), ((2, "!=", 0),): (2,)}


def test_columns_may_be_merely_counted() -> None:
    assert column_names(2) == ("column 0", "column 1")
    assert column_names(["points", "band"]) == ("points", "band")


def test_column_counts_that_make_no_sense() -> None:
    assert column_names(0) == ()


@pytest.mark.parametrize("seed", range(8))
def test_groups_hold_everything_once_and_keep_the_limits(seed: int) -> None:
    draw = random.Random(seed)
    shape = drawing.shape(draw)
    alternatives = distinct(column_names(shape.columns), drawing.rows(draw, shape))
    made = groups(alternatives)
    asked = [each for group in made for each in group.alternatives]
    assert sorted(asked) == sorted(alternatives)
    for group in made:
        assert len(group.alternatives) <= ALTERNATIVES
        assert len(group.columns) <= COLUMNS
        assert group.rows == tuple(alternatives[each] for each in group.alternatives)
        assert set(group.columns) == {test.column for each in group.alternatives for test in each}
    assert groups(dict(sorted(alternatives.items(), reverse=True))) == made


def test_groups_are_made_of_what_shares_columns() -> None:
    """Rows of two subjects, written in turn, come apart again."""
    rows: list[Row] = [
        ((Test(number % 2 * 10 + number % 7, "==", number),),) for number in range(120)
    ]
    first, second = groups(distinct(column_names(20), rows))
    assert not set(first.columns) & set(second.columns)


def test_the_text_that_the_library_is_given() -> None:
    alternatives: tuple[Conjunction, ...] = (
        (Test(4, ">=", 16), Test(4, "<", 22), Test(9, "==", 1)),
        (Test(9, "!=", -3),),
    )
    made = ruleset(7, Group(alternatives, ((0, 5), (2,)), (4, 9)))
    assert json.loads(made.definition) == {
        "-": {"all": [{"m": {"g": -1}}]},
        "a": {
            "all": [{"m": {"$and": [{"g": 7}, {"b": 1}, {"$lt": {"a": 22}}, {"$gte": {"a": 16}}]}}]
        },
        "b": {"all": [{"m": {"$and": [{"g": 7}, {"$neq": {"b": -3}}]}}]},
    }
    assert made.columns == (4, 9)
    assert made.fact % (17, 1) == '{"id":"f","sid":"w","g":7,"a":17,"b":1}'
    assert made.rows == {"a": (0, 5), "b": (2,)}


def test_no_name_of_a_policy_reaches_the_library() -> None:
    names = ("costarring", "liquid", '$forward", "x')
    rows: list[Row] = [tuple((Test(column, "==", 1),) for column in range(3))]
    made = [ruleset(0, group) for group in groups(distinct(names, rows))]
    assert not any(name in each.definition + each.fact for each in made for name in names)


def test_the_reference_says_what_rows_mean() -> None:
    rows: list[Row] = [
        ((Test(0, "<", 3), Test(1, ">", 3)), (Test(0, "==", 9),)),
        ((Test(1, "<=", 3),), (Test(1, ">=", 5),)),
        ((Test(0, "!=", 9),),),
        (),
    ]
    assert reference.select(rows, (2, 4)) == (0, 2)
    assert reference.select(rows, (3, 4)) == (2,)
    assert reference.select(rows, (9, 3)) == (0, 1)
    assert reference.select(rows, (9, 5)) == (0, 1)
    assert reference.select(rows, (9, 4)) == (0,)
