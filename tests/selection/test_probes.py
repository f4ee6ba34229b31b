"""The cases that show, before use, that rows were read as they were meant."""

from itertools import product

from hypothesis import given
from hypothesis import strategies as st

from engine.selection.limits import LARGEST
from engine.selection.probes import MOST, near, probes
from engine.selection.reference import holds
from engine.selection.rows import OPERATORS, Conjunction, Test

SMALL = st.builds(Test, st.integers(0, 2), st.sampled_from(OPERATORS), st.integers(-2, 2))
CONJUNCTIONS = st.lists(SMALL, min_size=1, max_size=5).map(tuple)


def satisfiable(conjunction: Conjunction) -> bool:
    """Return whether some small case holds: constants reach from -2 to 2."""
    return any(holds(conjunction, values) for values in product(range(-8, 9), repeat=3))


@given(CONJUNCTIONS)
def test_what_can_hold_is_shown_holding(conjunction: Conjunction) -> None:
    shown = [holds(conjunction, case) for case in near(conjunction)]
    assert any(shown) == satisfiable(conjunction)
    assert shown[0] == satisfiable(conjunction)


@given(CONJUNCTIONS)
def test_each_test_is_shown_just_failing(conjunction: Conjunction) -> None:
    if not satisfiable(conjunction):
        return
    cases = list(near(conjunction))
    for test in conjunction:
        assert any(
            not holds((test,), case) and abs(case[test.column] - test.constant) <= 1
            for case in cases
        )


def test_a_range_is_shown_at_both_ends_and_beside_them() -> None:
    cases = [case[0] for case in near((Test(0, ">=", 16), Test(0, "<", 22)))]
    assert cases == [21, 16, 15, 22]


def test_an_equality_is_left_on_both_sides() -> None:
    assert [case[3] for case in near((Test(3, "==", 7),))] == [7, 6, 8]


def test_nothing_past_the_edges_is_tried() -> None:
    conjunction = (Test(0, "==", LARGEST), Test(1, ">=", -LARGEST), Test(2, "<=", LARGEST))
    for case in probes([conjunction], [0, 1, 2]):
        assert all(abs(value) <= LARGEST for value in case.values())
    assert not holds(conjunction, {0: LARGEST - 1, 1: 0, 2: 0})
    assert [dict(case) for case in near((Test(0, ">", LARGEST),))] == [{0: LARGEST}]


def test_alternatives_without_a_common_column_share_cases() -> None:
    apart = [(Test(column, "==", 1),) for column in range(50)]
    cases = list(probes(apart, range(50)))
    assert len(cases) == 3 + 3
    assert [sum(case.values()) for case in cases[3:]] == [50, 0, 100]


def test_the_work_is_bounded() -> None:
    same = [(Test(0, ">=", constant), Test(1, "==", 0)) for constant in range(60)]
    cases = list(probes(same, [0, 1]))
    assert len(cases) == MOST
    assert all(set(case) == {0, 1} for case in cases)
