"""A list inside the entries of a list: decided, in doubt, and empty."""

import json
from pathlib import Path

import pytest

from engine import service

POLICY = """\
policy: nest
version: 1
title: Nested
in_force: {from: 2010-01-01}
owners: [nhs]
facts:
  needs:
    ask: Which needs?
    type: list
    each:
      what:
        ask: What?
        type: text
      lines:
        ask: Which lines?
        type: list
        each:
          amount:
            ask: How much?
            type: money a week
decisions:
  each_need:
    title: Each need
    for_each:
      in: needs
      as: need
      decide:
        cost:
          title: Cost
          type: money a week
          value: sum(line.amount for line in need.lines)
  total:
    title: Total
    type: money a week
    value: sum(need.cost for need in each_need)
"""
SCHEME = """\
scheme: s
title: S
place: P
in_force: {from: 2010-01-01}
status: illustrative
policies: [nest]
answers: [nest.total]
"""


@pytest.fixture
def policies(tmp_path: Path) -> Path:
    """Return a policy folder in which each need has lines of cost."""
    for name, text in (("nest/1.yaml", POLICY), ("schemes/s.yaml", SCHEME)):
        target = tmp_path / "policies" / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")
    return tmp_path / "policies"


@pytest.mark.parametrize(
    ("lines", "outcome"),
    [
        ([{"amount": "£3.00 a week"}], {"value": {"pence": 1500, "a": "week"}}),
        ([], {"value": {"pence": 1200, "a": "week"}}),
        (
            "not_known",
            {"possible": {"from": {"pence": 1200, "a": "week"}, "to": None}},
        ),
        (
            [{"amount": "not_known"}],
            {"possible": {"from": {"pence": 1200, "a": "week"}, "to": None}},
        ),
    ],
)
def test_lines_of_a_need(policies: Path, lines: object, outcome: dict[str, object]) -> None:
    first = {"what": "a", "lines": [{"amount": "£5.00 a week"}, {"amount": "£7.00 a week"}]}
    facts = {"needs": [first, {"what": "b", "lines": lines}]}
    case = {"case": "c", "scheme": "s", "day": "2011-01-01", "facts": facts}
    text = service.CaseText("c.json", json.dumps(case).encode(), is_json=True)
    record = service.decide(text, policies=policies).record
    decisions = record["decisions"]
    assert isinstance(decisions, dict)
    total = decisions["nest.total"]
    assert {key: total[key] for key in outcome} == outcome
