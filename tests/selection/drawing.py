"""Rows and cases drawn from a seed: programs first, then cases from their own constants."""

import gc
import os
import random
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import pytest

from engine.selection.library import available
from engine.selection.limits import LARGEST
from engine.selection.rows import OPERATORS, Conjunction, Operator, Row, Test

needs_engine: Final = pytest.mark.skipif(
    not available(), reason="durable_rules does not load on this Python"
)

PROFILE: Final = os.environ.get("ALLOT_PROFILE", "ci" if "CI" in os.environ else "dev")
EVALUATIONS: Final = 1_200_000 if PROFILE == "ci" else 60_000
"""How many rows the differential test evaluates, all its seeds together."""

Values = tuple[int, ...]


@dataclass(frozen=True)
class Shape:
    """How large the drawn rows are, and how their constants lie."""

    columns: int
    rows: int
    constants: tuple[int, ...]
    longest: int = 4
    alternatives: int = 3


def constants(draw: random.Random) -> tuple[int, ...]:
    """Return a few constants: small ones that meet often, pence, and the edges of the range."""
    return (
        *range(-1, 4),
        *(draw.randrange(-5_000_000, 5_000_000) for _ in range(6)),
        *(draw.randrange(-LARGEST, LARGEST) for _ in range(2)),
        *(draw.choice((1, -1)) * (2 ** draw.randrange(30, 62)) for _ in range(2)),
        LARGEST,
        -LARGEST,
        LARGEST - 1,
    )


def shape(draw: random.Random) -> Shape:
    """Return a shape: from one column to hundreds, from one row to several groups of them."""
    columns = draw.choice((1, 2, 5, 12, 30, 90, 260))
    return Shape(
        columns,
        draw.choice((1, 8, 60, 61, 130, 300)),
        constants(draw),
        longest=draw.choice((1, 2, 4, min(9, columns))),
        alternatives=draw.choice((1, 2, 4)),
    )


def one_test(draw: random.Random, shape: Shape) -> Test:
    """Return one test; equality is drawn as often as order."""
    op: Operator = draw.choice((*OPERATORS, "==", "=="))
    return Test(draw.randrange(shape.columns), op, draw.choice(shape.constants))


def rows(draw: random.Random, shape: Shape) -> list[Row]:
    """Return rows in which alternatives repeat, contradict each other and share beginnings."""
    pool: list[Conjunction] = []

    def alternative() -> Conjunction:
        if pool and draw.random() < 0.15:
            return draw.choice(pool)
        start = draw.choice(pool)[:2] if pool and draw.random() < 0.3 else ()
        more = tuple(one_test(draw, shape) for _ in range(draw.randint(1, shape.longest)))
        drawn = (*start, *more)
        pool.append(drawn)
        return drawn

    return [
        tuple(alternative() for _ in range(draw.randint(0, shape.alternatives)))
        for _ in range(shape.rows)
    ]


def cases(draw: random.Random, drawn: Sequence[Row], columns: int) -> Iterator[Values]:
    """Yield cases without end, each value a constant of its column, one beside it, or an edge."""
    own: list[list[int]] = [[0, LARGEST, -LARGEST] for _ in range(columns)]
    for row in drawn:
        for column, _, constant in (test for conjunction in row for test in conjunction):
            near = (constant - 1, constant, constant + 1)
            own[column] += [value for value in near if abs(value) <= LARGEST]
    while True:
        yield tuple(map(draw.choice, own))


def compiled(drawn: Sequence[Row]) -> Callable[[Values], tuple[int, ...]]:
    """Return the rows as one Python function: a third opinion, beside kernel and reference."""
    parts = (
        " or ".join(
            " and ".join(f"v[{column}]{op}{constant}" for column, op, constant in conjunction)
            for conjunction in row
        )
        or "False"
        for row in drawn
    )
    source = "lambda v: (" + "".join(f"{part}, " for part in parts) + ")"
    answer = eval(source)
    return lambda values: tuple(number for number, held in enumerate(answer(values)) if held)


def resident() -> int:
    """Return the memory of this process in bytes, after a collection."""
    gc.collect()
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE")
