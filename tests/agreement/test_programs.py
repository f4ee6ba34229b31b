"""The programs drawn are whole: everything that the language has, well formed, repeatable."""

from collections import Counter
from random import Random
from typing import Any, TypeAlias, get_args

import pytest

from engine.program import nodes
from engine.program.codec import decode, encode
from engine.program.grains import fits
from engine.program.program import (
    Body,
    Choose,
    Decision,
    LoopBody,
    Program,
    Raise,
    RulesBody,
    SplitBody,
    ValueBody,
)
from engine.program.types import Type
from engine.program.values import ABSENT, UNKNOWN
from tests.agreement import reference
from tests.agreement.cases import Cases
from tests.agreement.printing import show
from tests.agreement.programs import program
from tests.agreement.reading import Refused
from tests.agreement.walking import walk

SEEDS = range(400)
Pieces: TypeAlias = dict[type, list[Any]]


@pytest.fixture(scope="module")
def drawn() -> list[Program]:
    return [program(seed) for seed in SEEDS]


@pytest.fixture(scope="module")
def pieces(drawn: list[Program]) -> Pieces:
    found: dict[type, list[Any]] = {}
    for one in drawn:
        for each in walk(one):
            found.setdefault(type(each), []).append(each)
    return found


def test_every_node_and_body_occurs(pieces: Pieces) -> None:
    assert not {*get_args(nodes.Expr), *get_args(Body), *get_args(Type)} - pieces.keys()


def test_every_way_to_choose_occurs(pieces: Pieces) -> None:
    rules = pieces[RulesBody]
    assert {body.choose for body in rules} == set(get_args(Choose))
    assert {body.otherwise is None or body.otherwise.then is None for body in rules} == {
        True,
        False,
    }


def test_every_word_of_a_node_occurs(drawn: list[Program], pieces: Pieces) -> None:
    assert {fold.how for fold in pieces[nodes.Fold]} == set(get_args(nodes.Gather))
    assert {each.how for each in pieces[nodes.Round]} == set(get_args(nodes.How))
    assert {each.op for each in pieces[nodes.Compare]} == set(get_args(nodes.Order))
    assert {each.op for each in pieces[nodes.Calculate]} == {"+", "-", "*", "/"}
    assert {split.how for split in pieces[SplitBody]} == {"percent", "weight"}
    assert {flag.raises for one in drawn for flag in one.flags} == set(get_args(Raise))
    assert {table.read for one in drawn for table in one.tables} == {"exact", "step", "line"}


def test_loops_run_over_everything(drawn: list[Program], pieces: Pieces) -> None:
    loops = pieces[LoopBody]
    assert {type(body.over.of) for body in loops} == {nodes.Fact, nodes.Result, nodes.Field}
    asked = {each.name for one in drawn for each in one.questionnaires}
    assert {body.over.of.name in asked for body in loops} == {True, False}
    assert any(body.flags for body in loops)
    assert any(body.largest_first for body in loops)
    assert any(isinstance(inner.body, LoopBody) for body in loops for inner in body.decisions)


def test_policies_read_each_other(drawn: list[Program]) -> None:
    across = [
        (decision.name, used)
        for one in drawn
        for decision in one.decisions
        for used in decision.uses
        if decision.name.partition(".")[0] != used.partition(".")[0]
    ]
    assert across


def test_decisions_follow_what_they_use(drawn: list[Program]) -> None:
    for one in drawn:
        seen: set[str] = set()
        for decision in one.decisions:
            assert set(decision.uses) <= seen
            seen.add(decision.name)


def test_every_result_fits_its_grain(pieces: Pieces) -> None:
    for decision in pieces[Decision]:
        match decision.body:
            case ValueBody(value=value):
                assert fits(value, decision.type)
            case RulesBody(choose="list" | "count"):
                pass
            case RulesBody(rows=rows):
                assert all(fits(row.then, decision.type) for row in rows)
            case _:
                pass


def test_a_seed_is_one_program() -> None:
    assert program(7) == program(7)
    assert show(program(7)) != show(program(8))


def test_programs_survive_being_kept(drawn: list[Program]) -> None:
    for one in drawn[:50]:
        assert decode(encode(one)) == one


def test_complete_cases_turn_out_every_way(drawn: list[Program]) -> None:
    """Nothing is ever absent where it is used: the reference would fail."""
    rng, states = Random(1), Counter[str]()
    for one in drawn:
        cases = Cases(one)
        for _ in range(3):
            outcome = reference.decide(one, cases.facts(rng), cases.day(rng))
            for made in outcome.decisions.values():
                is_refused = isinstance(made.cell, Refused)
                states["refused" if is_refused else str(made.cell is ABSENT)] += 1
            states.update(outcome.flags + outcome.promises)
    assert min(states.values()) > 20
    assert set(states) == {
        "refused", "True", "False", "raised", "not_raised", "held", "broken", "not_evaluated",
    }  # fmt: skip


def test_what_is_hidden_is_filled_in_again(drawn: list[Program]) -> None:
    rng = Random(2)
    for one in drawn:
        cases = Cases(one)
        facts = cases.facts(rng)
        hidden = cases.hide(facts, rng, 3)
        filled = cases.fill(hidden, rng)
        assert hidden.keys() == facts.keys() == filled.keys()
        for name, value in hidden.items():
            if value is UNKNOWN:
                assert filled[name] is not UNKNOWN
            elif not isinstance(value, tuple):
                assert filled[name] == facts[name]
