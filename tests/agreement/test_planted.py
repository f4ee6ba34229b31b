"""A fault planted in either engine is caught, and only where it makes a difference."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from random import Random
from typing import Any

import pytest
from msgspec import Struct
from msgspec.structs import replace

from engine.meaning import emit
from engine.meaning.meaning import Meaning
from engine.program import nodes
from engine.program.normal import OPPOSITE
from engine.program.program import Program, RulesBody
from engine.program.shapes import field_names
from engine.selection import available
from engine.selection import sites as compiling
from engine.selection.rows import Test
from engine.selection.selection import Selection
from tests.agreement import reference
from tests.agreement.cases import Cases
from tests.agreement.programs import program
from tests.agreement.reading import Absence, Here, Reader, Refusal
from tests.agreement.trying import Facts
from tests.agreement.walking import selectable, walk

pytestmark = pytest.mark.skipif(not available(), reason="durable_rules cannot be loaded here")

SEEDS = range(40)
TURNED: dict[nodes.Order, nodes.Order] = {"<": ">=", "<=": ">", ">": "<=", ">=": "<"}


@dataclass(frozen=True, slots=True)
class Fault:
    """A program and the same with one test of one row turned into its opposite."""

    sound: Program
    faulty: Program
    decision: str
    row: int


def faults() -> Iterator[Fault]:
    """Yield a fault for each program that has a row to plant one in."""
    for seed in SEEDS:
        sound, rng = program(seed), Random(seed)
        places = [
            (decision, at, test)
            for decision in sound.decisions
            if isinstance(decision.body, RulesBody)
            for at, row in enumerate(decision.body.rows)
            for test in walk(row.when)
            if isinstance(test, nodes.Compare)
        ]
        if not places:
            continue
        decision, at, test = rng.choice(places)
        turned = replaced(decision, test, replace(test, op=TURNED[test.op]))
        if selectable(turned.body.rows[at].when):
            decisions = tuple(turned if one is decision else one for one in sound.decisions)
            yield Fault(sound, replace(sound, decisions=decisions), decision.name, at)


def replaced(thing: Any, old: object, new: object) -> Any:
    """Return *thing* with *new* for *old*, wherever that stands in it."""
    if thing is old:
        return new
    if isinstance(thing, tuple) and type(thing) is tuple:
        return tuple(replaced(each, old, new) for each in thing)
    if not isinstance(thing, Struct):
        return thing
    parts = {name: getattr(thing, name) for name in field_names(type(thing))}
    changed = {name: replaced(part, old, new) for name, part in parts.items()}
    same = all(changed[name] is part for name, part in parts.items())
    return thing if same else replace(thing, **changed)


def differs(asked: Program, other: Program, fault: Fault, facts: Facts, day: date) -> bool | None:
    """Return whether the row of *other* comes out otherwise than *asked* has it.

    None where it cannot be said: the rows were not reached, or the other would be refused.
    """
    outcome = reference.decide(asked, facts, day)
    held = outcome.before[fault.decision].held
    if held is None:
        return None
    body = other.decision(fault.decision).body
    assert isinstance(body, RulesBody)
    cells = {name: made.cell for name, made in outcome.before.items()}
    try:
        holds = Reader(asked, facts, day, cells).holds(body.rows[fault.row].when, Here())
    except (Refusal, Absence):
        return None
    return holds is not (fault.row in held)


@pytest.mark.parametrize("planted_in", ["selection", "meaning"])
def test_a_flipped_test_of_one_row_is_caught(planted_in: str) -> None:
    caught = Counter[bool]()
    for seed, fault in enumerate(faults()):
        pair = (fault.sound, fault.faulty)
        asked, selected = pair if planted_in == "selection" else reversed(pair)
        meaning, selection = Meaning(asked), Selection(selected)
        cases, rng = Cases(asked), Random(seed)
        for _ in range(12):
            facts, day = cases.facts(rng), cases.day(rng)
            wanted = differs(asked, selected, fault, facts, day)
            if wanted is None:
                continue
            found = selection.check(meaning.decide(facts, day))
            assert (found is not None) is wanted
            assert found is None or found.decision == fault.decision
            caught[wanted] += 1
    assert min(caught[True], caught[False]) > 30


def test_a_flipped_test_inside_the_rules_engine_is_caught(monkeypatch: pytest.MonkeyPatch) -> None:
    """The program is sound; the library is given one test of its first row the wrong way."""
    compile_tests = compiling._tests
    caught = 0
    for seed in SEEDS:
        sound = program(seed)
        meaning, cases, rng = Meaning(sound), Cases(sound), Random(seed)
        outcomes = [meaning.decide(cases.facts(rng), cases.day(rng)) for _ in range(12)]
        selection = Selection(sound)
        assert not any(selection.check(outcome) for outcome in outcomes)
        flips = iter([True])

        def wrong(*arguments: Any, flips: Iterator[bool] = flips) -> tuple[Test, ...]:
            tests = compile_tests(*arguments)
            if not tests or not next(flips, False):
                return tests
            return (Test(tests[0].column, OPPOSITE[tests[0].op], tests[0].constant), *tests[1:])

        with monkeypatch.context() as planted:
            planted.setattr(compiling, "_tests", wrong)
            faulty = Selection(sound)
            found = [faulty.check(outcome) for outcome in outcomes]
        caught += any(found)
        assert all("do not agree" in str(one) for one in found if one is not None)
    assert caught > len(SEEDS) // 2


def test_a_wrong_operation_in_the_reference_is_caught(monkeypatch: pytest.MonkeyPatch) -> None:
    """The program is sound; what `meaning` makes of every `<=` is wrong at the edge."""
    caught = 0
    for seed in SEEDS:
        sound = program(seed)
        cases, rng = Cases(sound), Random(seed)
        with monkeypatch.context() as planted:
            planted.setattr(emit.Emitter, "_pair", _less_for_at_most(emit.Emitter._pair))
            meaning = Meaning(sound)
            outcomes = [meaning.decide(cases.facts(rng), cases.day(rng)) for _ in range(30)]
        selection = Selection(sound)
        caught += sum(selection.check(outcome) is not None for outcome in outcomes)
    assert caught > 20


def _less_for_at_most(pair: Any) -> Any:
    def wrong(self: Any, expr: Any) -> Any:
        if isinstance(expr, nodes.Compare) and expr.op == "<=":
            expr = replace(expr, op="<")
        return pair(self, expr)

    return wrong
