"""Pools at year end, against the same sums done by hand in another way."""

from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Final

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from engine.program.values import ABSENT, Value
from tests.policies.shipped import meaning

DAY: Final = date(2016, 3, 31)
SHARE: Final = Fraction(60, 100)
NHS_MOST, COUNCIL_MOST, RISK_POOL = 60_000_000, 30_000_000, 50_000_000
FORMS: Final = ("rotherham", "luton", "herefordshire", "cascade_template")
FIXED, VARIABLE = 0, 1
NHS, COUNCIL = 0, 1

pence = st.one_of(st.integers(0, 400), st.integers(0, 250_000_000))


@dataclass(frozen=True)
class Line:
    """A line of a pool, in pence."""

    kind: int
    led_by: int
    planned: int
    spent: int
    free: int

    @property
    def over(self) -> int:
        """Return what was spent above the plan."""
        return max(self.spent - self.planned, 0)

    @property
    def under(self) -> int:
        """Return what was left of the plan."""
        return max(self.planned - self.spent, 0)

    def as_facts(self) -> dict[str, Value]:
        """Return the line as a case gives it."""
        return {
            "what": "A line",
            "kind": self.kind,
            "led_by": self.led_by,
            "planned": self.planned,
            "spent": self.spent,
            "not_committed": self.free,
            "delivered_by": self.led_by,
        }


@st.composite
def lines(draw: st.DrawFn) -> Line:
    """Draw a line that frees no more than was spent."""
    planned, spent = draw(pence), draw(pence)
    free = draw(st.integers(0, spent))
    return Line(draw(st.sampled_from((FIXED, VARIABLE))), draw(st.sampled_from((NHS, COUNCIL))),
                planned, spent, free)  # fmt: skip


def decided(scheme: str, pool: list[Line]) -> dict[str, int]:
    """Return what *scheme* makes of the pool, in pence by bare name."""
    facts: dict[str, Value] = {
        "year_end.pool_lines": tuple(line.as_facts() for line in pool),
        "pool.sum_to_share": ABSENT,
        "pool.share_of_this_budget": ABSENT,
    }
    outcome = meaning(scheme, DAY).decide(facts, DAY)
    assert all(kept.state in ("held", "not_evaluated") for kept in outcome.promises)
    found: dict[str, int] = {}
    for name, made in outcome.decisions.items():
        bare = name.partition(".")[2]
        if made.answer.state == "known" and isinstance(made.answer.value, int | Fraction):
            found[bare] = int(made.answer.value)
        for part, answer in made.parts.items():
            if isinstance(answer.value, int | Fraction):
                found[f"{bare}.{part}"] = int(answer.value)
    return found


def nhs_share(whole: int) -> int:
    """Return the NHS's part of *whole*: the odd penny goes to the larger remainder."""
    exact = whole * SHARE
    nhs, council = exact // 1, (whole - exact) // 1
    odd = whole - nhs - council
    return int(nhs + (odd if exact - nhs >= (whole - exact) - council else 0))


@pytest.mark.parametrize("scheme", FORMS)
@given(pool=st.lists(lines(), max_size=5))
@settings(max_examples=25, deadline=None)
def test_money_in_is_money_out_in_every_form(scheme: str, pool: list[Line]) -> None:
    found = decided(scheme, pool)
    spent = sum(line.spent for line in pool)
    planned = sum(line.planned for line in pool)
    assert found["money_in"] == found["money_out"]
    assert found["nhs_paid_in"] == nhs_share(planned)
    assert found["nhs_paid_in"] + found["council_paid_in"] == planned
    partners = found["nhs_in_all"] + found["council_in_all"]
    brought = partners + found["met.risk_pool"] + found["outside"]
    assert brought == spent - found["met.not_committed"] + found["kept"]


@given(pool=st.lists(lines(), max_size=5))
@settings(max_examples=40, deadline=None)
def test_without_a_risk_share_each_partner_bears_its_own_lines(pool: list[Line]) -> None:
    found = decided("herefordshire", pool)
    own = sum(line.spent - line.planned for line in pool if line.led_by == NHS)
    assert found["nhs_pays_more"] - found["nhs_gets_back"] == own
    assert min(found["nhs_pays_more"], found["nhs_gets_back"]) == 0
    assert found["shared_over"] == found["outside"] == found["kept"] == 0


@given(pool=st.lists(lines(), max_size=5))
@settings(max_examples=40, deadline=None)
def test_fixed_lines_stay_with_their_partner_and_variable_ones_are_shared(
    pool: list[Line],
) -> None:
    found = decided("luton", pool)
    fixed = sum(p.spent - p.planned for p in pool if p.kind == FIXED and p.led_by == NHS)
    shared = sum(p.spent - p.planned for p in pool if p.kind == VARIABLE)
    part = nhs_share(max(shared, 0)) - nhs_share(max(-shared, 0))
    assert found["nhs_pays_more"] - found["nhs_gets_back"] == fixed + part


@given(pool=st.lists(lines(), max_size=5))
@settings(max_examples=40, deadline=None)
def test_a_cap_holds_and_the_risk_pool_comes_first(pool: list[Line]) -> None:
    found = decided("rotherham", pool)
    short = max(sum(p.over for p in pool) - sum(p.under for p in pool), 0)
    drawn = min(short, RISK_POOL)
    left = short - drawn
    nhs = min(nhs_share(left), NHS_MOST)
    council = min(left - nhs_share(left), COUNCIL_MOST)
    assert found["met.risk_pool"] == drawn
    assert (found["nhs_adds"], found["council_adds"]) == (nhs, council)
    assert found["outside"] == left - nhs - council


@given(pool=st.lists(lines(), max_size=5))
@settings(max_examples=40, deadline=None)
def test_the_steps_of_a_cascade_come_in_order(pool: list[Line]) -> None:
    found = decided("cascade_template", pool)
    short = sum(line.over for line in pool)
    for step, limit in (
        ("other_lines", sum(line.under for line in pool)),
        ("risk_pool", RISK_POOL),
        ("not_committed", sum(line.free for line in pool)),
    ):
        taken = min(short, limit)
        assert found[f"met.{step}"] == taken
        short -= taken
    assert found["met.partners"] == short
    assert found["kept"] == found["shared_under"] - found["met.other_lines"]
