"""A loop that is an answer: what is refused or open in its entries, and their order."""

from typing import Any

import pytest

from engine.decision.decide import Decided, Engines, decide
from engine.decision.questions import Ranker
from engine.decision.record import Told
from tests.decision.worlds import DAY, World, checked, world

LINES = """
facts:
  lines:
    ask: Which lines are there?
    type: list
    each:
      amount: {ask: What does it cost?, type: money, max: £100}
      note: {ask: What is it?, type: text}
"""
HALVES = f"""{LINES}
decisions:
  d:
    title: Each line
    for_each:
      in: lines
      as: line
      largest_first: half
      decide:
        half:
          title: Half of it
          type: money
          value: round(line.amount * 50%, penny)
  again:
    title: Once more
    for_each:
      in: d
      as: one
      decide:
        double: {{title: Double, type: money, value: one.half + one.half}}
"""
SMALL = f"""{LINES}
decisions:
  d:
    title: Each line
    for_each:
      in: lines
      as: line
      decide:
        half:
          title: Half of it
          type: money
          rules:
            choose: first
            basis: local
            rows:
              - {{id: small, when: line.amount < £10, then: £0, because: Small.}}
            otherwise: refuse
  again:
    title: Once more
    for_each:
      in: d
      as: one
      decide:
        more: {{title: One more, type: number, value: 1 + 1}}
  many: {{title: How many, type: number, value: count(d)}}
"""


@pytest.fixture(scope="module")
def halves() -> World:
    return world(HALVES, answers="p.d")


@pytest.fixture(scope="module")
def small() -> World:
    return world(SMALL, answers="p.d")


def lines(*amounts: str) -> str:
    entries = "".join(f"  - {{amount: {amount}, note: Some}}\n" for amount in amounts)
    return f"lines:\n{entries}"


def decided(made: World, text: str) -> tuple[Any, bool]:
    """Return the record of a case, and whether an answer is refused."""
    found = decide(Engines(made.program), Told("a", DAY, made.facts(text)), rank=True)
    assert isinstance(found, Decided)
    return checked(found.record), found.refused


def test_a_loop_is_open_while_something_in_its_entries_is(halves: World) -> None:
    record, refused = decided(halves, lines("£20", "not_known"))
    loop = record["decisions"]["p.d"]
    assert (loop["state"], loop["questions"]) == ("open", ["lines.2.amount"])
    assert "possible" not in loop
    assert [entry["half"]["state"] for entry in loop["entries"]] == ["known", "open"]
    assert record["missing"] == ["lines.2.amount"]
    assert [one["fact"] for one in record["questions"]] == ["lines.2.amount"]
    assert not refused


def test_a_loop_is_known_once_all_in_its_entries_is(halves: World) -> None:
    record, _ = decided(halves, lines("£20", "£30"))
    loop = record["decisions"]["p.d"]
    assert loop["state"] == "known"
    assert "questions" not in loop
    assert "order_open" not in loop
    assert (record["missing"], record["questions"]) == ([], [])


def test_a_field_that_nothing_reads_leaves_a_loop_known(halves: World) -> None:
    record, _ = decided(halves, "lines:\n  - {amount: £20}\n")
    assert record["decisions"]["p.d"]["state"] == "known"
    assert (record["missing"], record["questions"]) == (["lines.1.note"], [])


@pytest.mark.parametrize(
    ("amounts", "order", "doubt"),
    [
        (("£20", "not_known"), [1, 2], ["lines.2.amount"]),
        (("£100", "not_known"), [1, 2], None),
        (("not_known", "£100"), [1, 2], ["lines.1.amount"]),
        (("£0", "not_known"), [1, 2], ["lines.2.amount"]),
        (("not_known", "£0"), [1, 2], None),
        (("£10", "£20", "not_known"), [1, 2, 3], ["lines.3.amount"]),
        (("£10", "£20"), [2, 1], None),
    ],
    ids=str,
)
def test_an_order_that_is_not_certain_is_open(
    halves: World, amounts: tuple[str, ...], order: list[int], doubt: list[str] | None
) -> None:
    decisions = halves.record(lines(*amounts))["decisions"]
    for loop in (decisions["p.d"], decisions["p.again"]):
        assert loop.get("order_open") == doubt
    assert [entry["for"] for entry in decisions["p.d"]["entries"]] == order


def test_what_is_in_doubt_for_its_order_alone_is_listed() -> None:
    made = world(HALVES.replace("largest_first: half", "largest_first: amount").replace(
        "round(line.amount * 50%, penny)", "£1"
    ), answers="p.d")  # fmt: skip
    record, _ = decided(made, lines("£20", "not_known"))
    assert record["decisions"]["p.d"]["state"] == "open"
    assert [one["fact"] for one in record["questions"]] == ["lines.2.amount"]
    assert record["decisions"]["p.d"]["order_open"] == ["lines.2.amount"]


def test_a_loop_over_a_list_not_given_lists_what_its_entries_would_read() -> None:
    made = world(
        LINES.replace("facts:\n", "facts:\n  rate: {ask: Which rate?, type: percent}\n")
        + """
decisions:
  d:
    title: Each line
    for_each:
      in: lines
      as: line
      decide:
        part: {title: Part, type: money, value: "round(line.amount * rate, penny)"}
""",
        answers="p.d",
    )
    record, _ = decided(made, "")
    assert [one["fact"] for one in record["questions"]] == ["rate", "lines"]


def test_a_refused_entry_is_a_refused_answer_and_the_rest_stands(small: World) -> None:
    record, refused = decided(small, lines("£20", "£2"))
    assert refused
    loop = record["decisions"]["p.d"]
    assert loop["state"] == "known"
    assert [entry["half"]["state"] for entry in loop["entries"]] == ["refused", "known"]
    assert record["decisions"]["p.many"]["value"] == "2"
    assert not decided(small, lines("£2"))[1]
    assert not decided(small, lines("not_known"))[1]


def test_what_a_loop_takes_over_from_another_counts_too() -> None:
    made = world(SMALL, answers="p.again")
    assert decided(made, lines("£20"))[1]
    assert not decided(made, lines("£2"))[1]


def test_a_refused_entry_of_a_loop_that_is_no_answer_is_none() -> None:
    assert not decided(world(SMALL, answers="p.many"), lines("£20"))[1]


def test_a_question_of_a_loop_is_ranked_by_what_it_leaves_in_the_entries(halves: World) -> None:
    facts = halves.facts(lines("not_known", "not_known", "£5"))
    meaning = halves.meaning
    found = Ranker(halves.program, meaning).rank(facts, DAY, meaning.decide(facts, DAY))
    assert [one.name for one in found] == ["p.lines.1.amount", "p.lines.2.amount"]
    for one in found:
        assert one.worst is not None
        assert one.mean is not None
        assert 0 < one.mean <= one.worst < 1
