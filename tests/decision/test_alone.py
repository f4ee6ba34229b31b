"""What `meaning` tells of rows that nearly held, against what the record finds out by itself."""

from collections.abc import Mapping
from typing import Any

from engine.decision.record import Recorder, Told
from engine.meaning.meaning import Meaning
from engine.meaning.outcome import Made
from tests.decision.worlds import drawn, world


class Untold:
    """A case of which it is not told which conditions failed alone."""

    def __init__(self, outcome: Any) -> None:
        self._outcome = outcome
        self.decisions: Mapping[str, Made] = {
            name: made._replace(near=None, weighed=()) for name, made in outcome.decisions.items()
        }

    def __getattr__(self, name: str) -> Any:
        return getattr(self._outcome, name)


def test_a_record_is_the_same_whether_told_or_found_out() -> None:
    told_of = 0
    for made, facts, day in drawn(range(80), hidden=2):
        outcome = Meaning(made).decide(facts, day)
        told, recorder = Told("a", day, facts), Recorder(made)
        told_of += sum(len(one.near or ()) + len(one.weighed) for one in outcome.decisions.values())

        record = recorder.record(told, outcome, cross_checked=True)

        assert record == recorder.record(told, Untold(outcome), cross_checked=True)
    assert told_of > 50


POLICY = """
facts:
  age: {ask: How old?, type: number, min: 0, max: 120}
  alone: {ask: Lives alone?, type: yes/no}
  carer: {ask: Is there a carer?, type: yes/no}
  weight: {ask: How heavy?, type: number, min: 0, max: 200, optional: yes}
settings:
  old:
    title: The age of the old
    type: number
    values: [{from: 2010-01-01, value: 65, basis: local}]
decisions:
  reasons:
    title: Reasons
    rules:
      choose: list
      rows:
        - id: old_and_alone
          when:
            all:
              - alone
              - 10 <= age < 100
              - age >= old
              - not carer
          because: Old and alone.
          basis: local
"""


def test_each_condition_is_counted_through_the_conjuncts_of_its_row() -> None:
    given = world(POLICY, answers="p.reasons")

    def near(text: str) -> tuple[Any, Any]:
        made = given.meaning.decide(given.facts(text), given.program.first_day).decisions
        return made["p.reasons"].near, made["p.reasons"].weighed

    assert near("alone: yes\nage: 70\ncarer: no") == ((), (3,))
    assert near("alone: yes\nage: 70\ncarer: yes") == ((4,), (3,))
    assert near("alone: yes\nage: 60\ncarer: no") == ((3,), (3,))
    assert near("alone: yes\nage: 100\ncarer: no") == ((2,), ())
    assert near("alone: no\nage: 70\ncarer: no") == ((0,), ())
    assert near("alone: no\nage: 60\ncarer: no") == ((), ())


def test_a_row_that_may_touch_an_absent_thing_is_not_told_of() -> None:
    guarded = "- weight is not missing and weight > 90"
    given = world(POLICY.replace("- alone", guarded), answers="p.reasons")
    facts = given.facts("age: 70\ncarer: no\nalone: yes\nweight: 80")

    assert given.meaning.decide(facts, given.program.first_day).decisions["p.reasons"].near is None
