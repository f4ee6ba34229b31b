"""The four options, for any costs and any sums: what has to hold between them."""

from fractions import Fraction
from random import Random
from typing import Any

import pytest

from engine.program.values import ABSENT
from tests.agreement.cases import Cases
from tests.policies.shipped import meaning, programs

SEPARATE, LINKED, ONE_SYSTEM, POOLED = range(4)
DRAWN = 30


def sums(facts: dict[str, Any], scheme: str, option: int) -> dict[str, Any]:
    """Return the known sums of a case under *option*, absent ones as None."""
    program = programs(scheme)[-1]
    day = program.first_day
    outcome = meaning(scheme, day).decide({**facts, "funding.integration": option}, day)
    paid = ("total", "nhs_pays", "council_pays", "overlap", "council_amount")
    found: dict[str, Any] = {}
    others = ("nhs_sum.amount", "charging.chargeable", "facs.eligible")
    counts = ("assessments", "plans")
    for name in (*(f"funding.{one}" for one in (*paid, *counts)), *others):
        made = outcome.decisions[name]
        assert made.answer.state in ("known", "absent"), made.answer
        if made.answer.value is ABSENT:
            found[name] = None
        else:
            found[name] = made.answer.value
    return found


def usable(facts: dict[str, Any]) -> dict[str, Any]:
    """Return *facts* without what a stop flag would refuse."""
    lines = tuple(
        {**line, "hours": ABSENT, "week_of_service": 3, "price": 10_000}
        for line in facts["costs.cost_lines"]
    )
    agreed = {name.rpartition(".")[2]: value for name, value in facts.items() if ".agreed." in name}
    own = {name: agreed[name.rpartition(".")[2]] for name in facts if ".self." in name}
    moderated = {name: ABSENT for name in facts if name.startswith("moderation.")}
    return {**facts, **own, **moderated, "costs.cost_lines": lines}


@pytest.mark.parametrize("seed", range(DRAWN))
def test_what_differs_comes_from_how_the_systems_are_joined(seed: int) -> None:
    rng = Random(seed)
    facts = usable(Cases(programs("four_options")[-1]).facts(rng))
    by = {option: sums(facts, "four_options", option) for option in range(4)}
    totals = [by[option]["funding.total"] for option in range(4)]
    overlap = by[SEPARATE]["funding.overlap"] or Fraction(0)
    if totals[LINKED] is None:
        assert totals == [None] * 4
        return
    assert totals[SEPARATE] == totals[LINKED] + overlap
    assert totals[ONE_SYSTEM] == totals[POOLED] == totals[LINKED]
    for option in range(4):
        nhs, council = (by[option][f"funding.{one}_pays"] for one in ("nhs", "council"))
        assert (nhs or 0) + (council or 0) == totals[option]
        assert council is None or by[option]["facs.eligible"]
        charged = by[option]["charging.chargeable"]
        assert charged is None or charged <= council
    smaller = [by[SEPARATE][name] for name in ("funding.council_amount", "nhs_sum.amount")]
    assert all(one is None or overlap <= one for one in smaller)


@pytest.mark.parametrize("option", range(4))
@pytest.mark.parametrize("bodies", [(), (0,), (1,), (0, 1)])
def test_assessments_and_plans(option: int, bodies: tuple[int, ...]) -> None:
    facts = usable(Cases(programs("four_options")[-1]).facts(Random(1)))
    found = sums({**facts, "funding.assessed_by": frozenset(bodies)}, "four_options", option)
    both = len(bodies) == 2
    one = min(len(bodies), 1)
    assert found["funding.assessments"] == (2 if both and option in (SEPARATE, LINKED) else one)
    assert found["funding.plans"] == (2 if both and option == SEPARATE else one)
