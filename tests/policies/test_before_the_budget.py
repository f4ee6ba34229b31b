"""Other help, needs, moderation and carers: what has to hold whatever a case says."""

from collections.abc import Iterator
from random import Random
from typing import Any

import pytest

from engine.meaning.meaning import Meaning
from engine.meaning.results import Outcome
from engine.program.values import ABSENT
from engine.selection import Selection, available
from tests.agreement.cases import Cases
from tests.policies.shipped import programs

DRAWN = 80
READY = 4
"""The last stage of the pathway, at which a budget is due."""

Facts = dict[str, Any]


def drawn(scheme: str) -> Iterator[tuple[Meaning, Facts]]:
    """Yield cases of *scheme*, complete."""
    program = programs(scheme)[-1]
    means, cases, rng = Meaning(program), Cases(program), Random(scheme)
    for _ in range(DRAWN):
        yield means, cases.facts(rng)


def decided(means: Meaning, facts: Facts) -> Outcome:
    return means.decide(facts, means.program.first_day)


def value(outcome: Outcome, name: str) -> Any:
    """Return the value of a decision, None where it is refused or absent."""
    answer = outcome.decisions[name].answer
    known = answer.state == "known" and answer.value is not ABSENT
    return answer.value if known else None


def changed(facts: Facts, beginning: str, to: Any) -> Facts:
    """Return *facts* with another answer to each whose name begins so."""
    return {name: to if name.startswith(beginning) else old for name, old in facts.items()}


def test_a_carers_help_never_moves_eligibility() -> None:
    for means, facts in drawn("england_2015"):
        helped = decided(means, facts)
        alone = decided(means, changed(facts, "care_act.outcomes.carer_helps.", ABSENT))
        for name in ("care_act.eligible", "care_act.outcomes_missed"):
            assert value(helped, name) == value(alone, name)
        left = value(helped, "care_act.outcomes_left_to_plan")
        assert left <= value(alone, "care_act.outcomes_left_to_plan")
        assert value(alone, "care_act.outcomes_left_to_plan") == value(
            alone, "care_act.outcomes_missed"
        )


def test_unpaid_help_moves_money_and_never_points() -> None:
    seen = 0
    for means, drawn_facts in drawn("cheshire"):
        facts = changed(drawn_facts, "assessment.saq.reason.", "why")
        helped = decided(means, facts)
        alone = decided(means, changed(facts, "assessment.saq.unpaid_help.", ABSENT))
        points = "assessment.agreed_points"
        assert value(helped, points) == value(alone, points) is not None
        less, whole = (value(one, "allocation.indicative_a_year") for one in (helped, alone))
        assert (less is None) == (whole is None)
        if less is not None:
            assert less <= whole
            seen += less < whole
    assert seen


def test_no_sum_stands_beside_other_help_that_is_not_done() -> None:
    seen = 0
    for means, facts in drawn("banes_sirona"):
        outcome = decided(means, changed(facts, "pathway.other_help.help_remark.", "why"))
        stage = value(outcome, "pathway.stage")
        if stage != READY:
            seen += 1
            assert value(outcome, "assessment.indicative") is None
            assert value(outcome, "allocation.indicative_a_year") is None
            assert value(outcome, "agreement.estimate") is None
    assert seen


def test_other_help_never_moves_eligibility() -> None:
    for means, facts in drawn("banes_sirona"):
        at_once, later = (
            decided(means, {**facts, "pathway.cannot_wait": waits}) for waits in (True, False)
        )
        assert value(at_once, "facs.eligible") == value(later, "facs.eligible") is not None


def test_every_need_is_counted_once() -> None:
    seen = 0
    for means, facts in drawn("banes_sirona"):
        outcome = decided(means, facts)
        found = value(outcome, "needs.presenting_needs")
        if found is None:
            continue
        seen += 1
        kinds = ("outside", "recorded_as_met", "to_meet")
        assert sum(value(outcome, f"needs.{kind}") for kind in kinds) == found
    assert seen


def test_no_sum_stands_on_a_change_that_nobody_explains() -> None:
    seen = 0
    for means, facts in drawn("nelctp"):
        questions = [
            name.removeprefix("assessment.saq.self.")
            for name in facts
            if name.startswith("assessment.saq.self.")
        ]
        silent = any(
            facts[f"assessment.saq.self.{one}"] != facts[f"assessment.saq.agreed.{one}"]
            and facts[f"assessment.saq.reason.{one}"] is ABSENT
            for one in questions
        )
        outcome = decided(means, facts)
        if silent:
            due = value(outcome, "assessment.budget_due")
            seen += due
            state = outcome.decisions["moderation.final_weekly"].answer.state
            assert state == "refused" if due else value(outcome, "moderation.final_weekly") is None
    assert seen


@pytest.mark.skipif(not available(), reason="the second engine cannot be imported here")
@pytest.mark.parametrize(
    "scheme",
    ["banes_sirona", "calderdale", "cheshire", "wakefield", "duffy_waters", "england_2015"],
)
def test_both_engines_choose_the_same_rows(scheme: str) -> None:
    program = programs(scheme)[-1]
    means, second = Meaning(program), Selection(program)
    cases, rng = Cases(program), Random(scheme)
    for hidden in range(DRAWN // 4):
        facts = cases.hide(cases.facts(rng), rng, hidden % 4)
        assert second.check(means.decide(facts, program.first_day)) is None
