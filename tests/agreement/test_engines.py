"""Two engines, one selection of rows: over random programs, each constant at its edge."""

from random import Random

import pytest

from engine.meaning.meaning import Meaning
from engine.meaning.results import Outcome
from engine.program.program import Program
from engine.selection import available
from engine.selection.selection import Selection
from tests.agreement.cases import Cases
from tests.agreement.printing import show
from tests.agreement.programs import Size, program
from tests.agreement.trying import ROWS

pytestmark = pytest.mark.skipif(not available(), reason="durable_rules cannot be loaded here")

MANY_ROWS = Size(facts=20, decisions=10, rows=60, depth=2)
BATCHES = range(8)


def evaluated(selection: Selection, outcome: Outcome) -> int:
    """Return how many rows both engines selected from."""
    count = 0
    for site in selection.sites:
        for place in outcome.places(site.loop):
            count += sum(len(each.ids) for each in site.owners if each.decision in place.rows)
            count += len(place.flags)
    return count


def select(made: Program, seed: int, cases: int) -> int:
    """Check *cases* of *made*, four in ten with facts missing; return the rows evaluated."""
    meaning, selection = Meaning(made), Selection(made)
    drawn, rng, rows = Cases(made), Random(seed), 0
    for _ in range(cases):
        facts = drawn.facts(rng)
        if rng.random() < 0.4:
            facts = drawn.hide(facts, rng, rng.choice((1, 2, 3, 5, 8, 99)))
        outcome = meaning.decide(facts, drawn.day(rng))
        found = selection.check(outcome)
        assert found is None, f"{found}\n{facts}\n{show(made)}"
        rows += evaluated(selection, outcome)
    return rows


@pytest.mark.parametrize("batch", BATCHES)
def test_programs_of_many_rows(batch: int) -> None:
    seed, rows = batch, 0
    while rows < ROWS // len(BATCHES):
        rows += select(program(seed, MANY_ROWS), seed, 150)
        seed += len(BATCHES)


@pytest.mark.parametrize("batch", BATCHES)
def test_programs_of_every_shape(batch: int) -> None:
    seed, rows = batch, 0
    while rows < ROWS // len(BATCHES) // 20:
        rows += select(program(seed), seed, 8)
        seed += len(BATCHES)
