"""The kernel against the reference and against compiled Python, over drawn programs."""

import random
from itertools import islice

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.selection import reference
from engine.selection.kernel import Kernel
from engine.selection.limits import LARGEST
from engine.selection.rows import OPERATORS, Row, Test
from tests.selection import drawing
from tests.selection.drawing import EVALUATIONS, needs_engine

pytestmark = needs_engine

SEEDS = 12
BATCH = 40


@pytest.mark.parametrize("seed", range(SEEDS))
def test_drawn_programs(seed: int) -> None:
    """Every constant, one either side and the edges, over programs of every size."""
    draw = random.Random(seed)
    done = 0
    while done < EVALUATIONS // SEEDS:
        shape = drawing.shape(draw)
        rows = drawing.rows(draw, shape)
        compiled = drawing.compiled(rows)
        with Kernel(shape.columns, rows) as kernel:
            for values in islice(drawing.cases(draw, rows, shape.columns), BATCH):
                wanted = reference.select(rows, values)
                assert compiled(values) == wanted
                assert kernel.select(values) == wanted, (seed, shape, values)
            assert kernel.abandoned == 0
        done += BATCH * len(rows)


CONSTANTS = st.one_of(
    st.integers(-3, 3),
    st.integers(-LARGEST, LARGEST),
    st.sampled_from((LARGEST, -LARGEST, LARGEST - 1, 1 - LARGEST)),
)
TESTS = st.builds(Test, st.integers(0, 3), st.sampled_from(OPERATORS), CONSTANTS)
ROWS = st.lists(
    st.lists(st.lists(TESTS, min_size=1, max_size=4).map(tuple), max_size=3).map(tuple),
    max_size=8,
)


@given(ROWS, st.data())
def test_small_programs(rows: list[Row], data: st.DataObject) -> None:
    """The same where a failure shrinks to the smallest program that shows it."""
    tests = [test for row in rows for conjunction in row for test in conjunction]
    near = [
        value
        for test in tests
        for value in (test.constant - 1, test.constant, test.constant + 1)
        if abs(value) <= LARGEST
    ]
    values = st.sampled_from([0, LARGEST, -LARGEST, *near])
    with Kernel(4, rows) as kernel:
        for _ in range(4):
            case = data.draw(st.tuples(values, values, values, values))
            assert kernel.select(case) == reference.select(rows, case)
