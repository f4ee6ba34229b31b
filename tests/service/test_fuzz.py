"""Cases that somebody's hand slipped in: decided or refused, and never a fault of ours."""

import json
from random import Random
from typing import Any

import pytest

from engine import service
from engine.service import CaseText, Problem
from tests.decision.worlds import EXAMPLES, checked

POLICIES = EXAMPLES / "policies"
SLIPS = (
    "not_known", "yes", "[]", "{}", "~", "null", "£5 a week", "-£5", "£1e3", "12.5%", "200%",
    "99999999999999999999", "2011-02-29", "2012-02-29", "0001-01-01", "a: b", "'x", '"x', "&a",
    "*a", "!t", "|", ">", "\t", "meals", "majority", "1_000", ".inf", "-", "- a", "- what: x",
    "é😀", "#", "£999999999999.99 a week",
)  # fmt: skip
LETTERS = "abc:-£% \"'{}[]#&*!|>?,\n"


def slipped(text: str, rng: Random) -> str:
    """Return *text* with a line or three changed."""
    lines = text.split("\n")
    for _ in range(rng.choice((1, 1, 2, 3))):
        at = rng.randrange(len(lines))
        lines[at : at + 1] = rng.choice(WAYS)(lines, at, rng)
    return "\n".join(lines)


def mistyped(line: str, rng: Random) -> str:
    if not line:
        return rng.choice(SLIPS)
    place = rng.randrange(len(line))
    return line[:place] + rng.choice(LETTERS) + line[place + 1 :]


WAYS: tuple[Any, ...] = (
    lambda _lines, _at, _rng: [],
    lambda lines, at, rng: [rng.choice(lines), lines[at]],
    lambda lines, at, rng: [f"{lines[at].partition(':')[0]}: {rng.choice(SLIPS)}"],
    lambda lines, at, rng: [f"{lines[at]} {rng.choice(SLIPS)}"],
    lambda lines, at, rng: [" " * rng.randrange(6) + lines[at].lstrip()],
    lambda lines, at, rng: [mistyped(lines[at], rng)],
    lambda _lines, _at, rng: [rng.choice(SLIPS)],
)


@pytest.mark.parametrize("name", ["jo", "jo-danger-not-known", "ratings"])
def test_a_slip_of_the_hand_is_never_a_fault(
    name: str, tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ALLOT_CACHE", str(tmp_path_factory.getbasetemp() / "cache"))
    text = (EXAMPLES / "cases" / f"{name}.yaml").read_text(encoding="utf-8")
    rng, decided = Random(name), 0
    refused: list[Problem] = []
    for _ in range(120):
        case = CaseText("case.yaml", slipped(text, rng).encode())
        try:
            decision = service.decide(case, policies=POLICIES)
        except Problem as problem:
            refused.append(problem)
        else:
            checked(decision.record)
            decision.as_text(60)
            decided += 1
    assert decided
    assert {problem.exit_code for problem in refused} <= {1, 2}
    assert all(problem.findings or problem.message for problem in refused)


@pytest.mark.parametrize(
    "facts",
    [
        "NaN",
        '{"health_part": NaN}',
        '{"health_part": 1e999}',
        '{"health_part": -Infinity}',
        '{"life_threatened": true, "life_threatened": false}',
        '{"cost_lines": ' + "[" * 50_000 + "]" * 50_000 + "}",
        '{"life_threatened": "yes"',
        '{"date_of_birth": 19740502}',
        '{"life_threatened": "\\ud83d"}',
        '{"life_threatened": null}',
    ],
    ids=lambda text: text[:40],
)
def test_bad_json_is_refused(facts: str) -> None:
    text = f'{{"case": "a", "scheme": "kirklees_pilot", "day": "2011-02-14", "facts": {facts}}}'
    with pytest.raises(Problem) as caught:
        service.decide(CaseText("case.json", text.encode(), is_json=True), policies=POLICIES)
    assert caught.value.exit_code == 1
    assert caught.value.findings


def test_yes_and_no_of_json_are_yes_and_no() -> None:
    case = {
        "case": "a", "scheme": "kirklees_pilot", "day": "2011-02-14",
        "facts": {"life_threatened": True, "health_part": "40%"},
    }  # fmt: skip
    text = CaseText("case.json", json.dumps(case).encode(), is_json=True)
    decision = service.decide(text, policies=POLICIES)
    assert checked(decision.record)["decisions"]["facs.band"]["value"] == "critical"
