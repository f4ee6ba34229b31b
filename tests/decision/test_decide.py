"""A case is decided only where both engines select the same rows."""

from typing import Any

import pytest
from msgspec.structs import replace

from engine.decision import decide as deciding
from engine.decision.decide import Decided, Disagreed, Engines, decide
from engine.decision.record import as_text
from engine.meaning.meaning import Meaning
from engine.program.nodes import Literal
from engine.program.program import Program, RulesBody
from engine.selection import Selection, available
from tests.decision.worlds import checked, example

needs_both = pytest.mark.skipif(not available(), reason="durable_rules cannot be loaded here")


@pytest.fixture(scope="module")
def engines() -> Engines:
    return Engines(example("jo")[0])


@needs_both
def test_a_decision_says_that_both_engines_agreed(engines: Engines) -> None:
    decided = decide(engines, example("jo")[1])
    assert isinstance(decided, Decided)
    assert decided.record["cross_checked"] is True
    assert decided.refused is False
    checked(decided.record)


def test_the_same_inputs_give_the_same_bytes(engines: Engines) -> None:
    _, told = example("jo")
    first, second = (decide(one, told, rank=True) for one in (engines, Engines(engines.program)))
    assert isinstance(first, Decided)
    assert isinstance(second, Decided)
    assert as_text(first.record) == as_text(second.record)


def test_open_questions_are_ranked_where_that_is_asked_for(engines: Engines) -> None:
    program, told = example("jo-danger-not-known")
    decided = decide(Engines(program), told, rank=True)
    assert isinstance(decided, Decided)
    record = checked(decided.record)
    assert [question["fact"] for question in record["questions"]] == ["life_threatened"]
    assert record["questions"][0]["ask"]
    plain = decide(Engines(program), told)
    assert isinstance(plain, Decided)
    assert "questions" not in plain.record


def without_bands(program: Program, then: int) -> Program:
    """Return *program* with the band's second row turned so that it holds where it did not."""
    decisions = []
    for decision in program.decisions:
        body: Any = decision.body
        if decision.name == "facs.band":
            assert isinstance(body, RulesBody)
            row = body.rows[then]
            never = Literal(type=row.when.type, value=False) if row.when else None
            rows = (*body.rows[:then], replace(row, when=never), *body.rows[then + 1 :])
            body = replace(body, rows=rows)
        decisions.append(replace(decision, body=body))
    return replace(program, decisions=tuple(decisions))


@needs_both
@pytest.mark.parametrize("faulty", ["meaning", "selection"])
def test_a_fault_in_either_engine_is_caught_and_both_answers_are_told(
    faulty: str, engines: Engines
) -> None:
    program, told = example("jo")
    planted = without_bands(program, 2)
    engines = Engines(program)
    if faulty == "meaning":
        engines.meaning = Meaning(planted)
    else:
        engines.__dict__["selection"] = Selection(planted)
    decided = decide(engines, told)
    assert isinstance(decided, Disagreed)
    assert "facs.band" in str(decided)
    assert "`substantial_personal_care`" in str(decided)
    assert "none" in str(decided)


def test_without_the_second_engine_a_decision_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(deciding, "available", lambda: False)
    program, told = example("jo")
    decided = decide(Engines(program), told)
    assert isinstance(decided, Decided)
    assert decided.record["cross_checked"] is False


def test_a_refused_answer_of_the_scheme_is_told_apart() -> None:
    program, told = example("jo")
    facts = {**told.facts, "assessment.saq.reason.meals": None}
    without = {name: value for name, value in facts.items() if value is not None}
    decided = decide(Engines(program), replace(told, facts=without))
    assert isinstance(decided, Decided)
    assert decided.refused is True
    record = checked(decided.record)
    refused = record["decisions"]["moderation.final_weekly"]
    assert refused["state"] == "refused"
    assert refused["by"] == ["moderation.change_without_reason"]
    [flag] = [flag for flag in record["flags"] if flag["raise"] == "stop"]
    assert flag["entry"] == [{"of": "moderation.changes", "for": "meals"}]
