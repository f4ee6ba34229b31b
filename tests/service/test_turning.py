"""Which single rating would change a hint, from the text of a case."""

from datetime import date
from pathlib import Path

import pytest

from engine import service
from engine.service import CaseText, Problem, Turn

ROOT = Path(__file__).parents[2]
POLICIES = ROOT / "policies"
MAYA = ROOT / "examples" / "awp_banes_north_somerset" / "maya-first-assessment.yaml"
HINT = "Clusters that fit best"


def turns(case: CaseText) -> tuple[Turn, ...]:
    return service.would_change(case, policies=POLICIES)


def edited(old: str, new: str) -> CaseText:
    text = MAYA.read_text(encoding="utf-8")
    assert old in text
    return CaseText("maya.yaml", text.replace(old, new).encode())


def test_the_answers_of_the_scheme_come_first_and_of_each_the_smallest_changes() -> None:
    found = turns(CaseText.read(MAYA))
    titles = list(dict.fromkeys(turn.title for turn in found))
    assert titles == ["Super-classes that the ratings fit best", HINT]
    steps = [turn.steps for turn in found if turn.title == HINT]
    assert steps == sorted(steps)


def test_a_turn_is_what_the_case_with_that_rating_is_decided_to_be() -> None:
    found = [turn for turn in turns(CaseText.read(MAYA)) if turn.question == "7 Depressed mood"]
    assert [(turn.given, turn.other) for turn in found] == [("3", "2"), ("3", "4")]
    for turn in found:
        case = edited("depressed_mood: 3", f"depressed_mood: {turn.other}")
        record = service.decide(case, policies=POLICIES).record
        decisions = record["decisions"]
        assert isinstance(decisions, dict)
        ranking = decisions["clusters.hint"]["ranking"]
        assert [one["title"] for one in ranking if one["best"] == "yes"] == list(turn.best)


def test_the_page_names_them_and_the_record_does_not() -> None:
    decision = service.decide(CaseText.read(MAYA), policies=POLICIES)
    assert f"ONE RATING THAT WOULD CHANGE {HINT.upper()}" in decision.as_text()
    assert "turns" not in decision.as_json()
    assert decision.turns() == turns(CaseText.read(MAYA))


def test_a_hint_that_is_refused_has_none() -> None:
    case = edited("  cluster: c03\n", "  cluster: c08\n")
    decision = service.decide(case, policies=POLICIES)
    assert decision.refused
    assert HINT not in [turn.title for turn in decision.turns()]
    assert "ONE RATING" not in decision.as_text()


def test_a_scheme_without_a_fit_has_none() -> None:
    case = CaseText.read(ROOT / "examples" / "kirklees_pilot" / "jo.yaml")
    assert turns(case) == ()


def test_a_case_that_cannot_be_read_is_a_problem() -> None:
    with pytest.raises(Problem) as caught:
        turns(edited("depressed_mood: 3", "depressed_mood: 5"))
    assert {finding.code for finding in caught.value.findings} == {"C804"}
    with pytest.raises(Problem):
        service.would_change(CaseText.read(MAYA), day=date(2012, 1, 1), policies=POLICIES)
