"""No promise of the policies about money is broken by any case that can be drawn."""

from random import Random

import pytest

from engine.meaning.meaning import Meaning
from engine.selection import Selection, available
from tests.agreement.cases import Cases
from tests.policies.shipped import programs

SCHEMES = (
    "west_sussex",
    "oxfordshire",
    "lambeth",
    "rotherham",
    "luton",
    "herefordshire",
    "cascade_template",
    "four_options",
    "options_by_tariff",
    "later_options",
    "nelctp",
    "cheshire_envelope",
    "derbyshire_aftercare",
    "england_nursing",
)
DRAWN = 60


@pytest.mark.parametrize("scheme", SCHEMES)
def test_every_promise_is_kept(scheme: str) -> None:
    program = programs(scheme)[-1]
    means, cases, rng = Meaning(program), Cases(program), Random(scheme)
    for _ in range(DRAWN):
        outcome = means.decide(cases.facts(rng), program.first_day)
        broken = [(kept.policy, kept.id) for kept in outcome.promises if kept.state == "broken"]
        assert not broken


@pytest.mark.skipif(not available(), reason="the second engine cannot be imported here")
@pytest.mark.parametrize("scheme", ["rotherham", "four_options", "options_by_tariff"])
def test_both_engines_choose_the_same_rows(scheme: str) -> None:
    program = programs(scheme)[-1]
    means, second = Meaning(program), Selection(program)
    cases, rng = Cases(program), Random(scheme)
    for hidden in range(DRAWN // 2):
        facts = cases.hide(cases.facts(rng), rng, hidden % 4)
        assert second.check(means.decide(facts, program.first_day)) is None
