"""Memory stays where it is, over many cases and over many policies opened and closed."""

import random
import sys
from itertools import islice

import pytest

from engine.selection import reference
from engine.selection.errors import ValuesRefusedError
from engine.selection.kernel import Kernel
from tests.selection import drawing
from tests.selection.drawing import needs_engine, resident

pytestmark = [
    needs_engine,
    pytest.mark.skipif(sys.platform != "linux", reason="memory is read from /proc"),
]

SHAPE = drawing.Shape(columns=12, rows=40, constants=(0, 1, 2, 3), alternatives=1)
ALLOWED = 1_000_000


def test_a_hundred_thousand_cases() -> None:
    """A fact left behind would cost 8,510 bytes a case, 850 MB in all."""
    draw = random.Random(5)
    rows = drawing.rows(draw, SHAPE)
    cases = list(islice(drawing.cases(draw, rows, SHAPE.columns), 250))
    answers = [reference.select(rows, values) for values in cases]
    assert max(map(len, answers)) >= 10
    with Kernel(SHAPE.columns, rows) as kernel:

        def turn() -> None:
            assert [kernel.select(values) for values in cases] == answers
            with pytest.raises(ValuesRefusedError):
                kernel.select((None,) * SHAPE.columns)  # type: ignore[arg-type]

        for _ in range(20):
            turn()
        before = resident()
        for _ in range(100_000 // len(cases)):
            turn()
        assert resident() - before < ALLOWED
        assert kernel.abandoned == 0


def test_two_thousand_reloads() -> None:
    """A ruleset left behind would cost 100 kB or more, 200 MB in all."""
    draw = random.Random(6)
    rows = drawing.rows(draw, drawing.Shape(columns=6, rows=4, constants=(0, 1), alternatives=1))
    values = (1, 0, 1, 1, 0, 0)
    wanted = reference.select(rows, values)

    def reload(times: int) -> None:
        for _ in range(times):
            with Kernel(6, rows) as kernel:
                assert kernel.select(values) == wanted

    reload(200)
    before = resident()
    reload(2000)
    assert resident() - before < ALLOWED
