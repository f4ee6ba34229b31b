"""With facts missing: whatever they turn out to be, the answer was among those possible."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from random import Random

import pytest

from engine.meaning.meaning import Meaning
from engine.program.program import LoopBody, Program
from engine.program.values import ABSENT, UNKNOWN
from tests.agreement import reference
from tests.agreement.agreeing import outside
from tests.agreement.cases import Cases, Spot
from tests.agreement.programs import program
from tests.agreement.telling import changed, found, told
from tests.agreement.trying import SEEDS, Check, Facts, explain
from tests.agreement.walking import unordered


@dataclass(frozen=True, slots=True)
class Missing:
    """A case with facts missing, and what draws the answers."""

    cases: Cases
    facts: Facts
    day: date
    rng: Random


def missing(made: Program, seed: int, count: int) -> Iterator[Missing]:
    """Yield cases of *made* with one to all of their facts missing."""
    cases, rng = Cases(made), Random(seed)
    for _ in range(count):
        facts = cases.hide(cases.facts(rng), rng, rng.choice((1, 2, 3, 5, 8, 99)))
        yield Missing(cases, facts, cases.day(rng), rng)


@pytest.mark.parametrize("seed", SEEDS)
def test_every_filling_lies_among_the_possible_answers(seed: int) -> None:
    made = program(seed)
    meaning = Meaning(made)
    for case in missing(made, seed, 4):
        outcome = meaning.decide(case.facts, case.day)
        for _ in range(6):
            filled = case.cases.fill(case.facts, case.rng)
            complete = reference.decide(made, filled, case.day)
            if outside(made, complete, outcome):
                pytest.fail(
                    f"hidden {case.facts}\n" + explain(hidden(case), made, filled, case.day)
                )


def hidden(case: Missing) -> Check:
    """Return the check that a filling of *case* lies among the answers possible."""

    def check(made: Program, filled: Facts, day: date) -> list[str]:
        outcome = Meaning(made).decide(case.facts, day)
        return outside(made, reference.decide(made, filled, day), outcome)

    return check


@pytest.mark.parametrize("seed", SEEDS)
def test_another_answer_to_a_question_not_listed_changes_nothing(seed: int) -> None:
    made = unordered(program(seed))
    meaning = Meaning(made)
    for case in missing(made, seed, 3):
        said = told(meaning.decide(case.facts, case.day))
        for spot in some(case):
            one = case.cases.fill(case.facts, case.rng)
            other = spot.put(one, case.cases.value(spot.note, case.rng))
            before = found(reference.decide(made, one, case.day))
            after = found(reference.decide(made, other, case.day))
            assert not [
                (path, spot.question, before[path], after[path], said[path])
                for path in said.keys() & before.keys() & after.keys()
                if changed(said[path], spot.question, before[path], after[path])
            ]


@pytest.mark.parametrize("seed", SEEDS)
def test_answering_a_question_not_listed_leaves_the_answer_as_it_is(seed: int) -> None:
    made = unordered(program(seed))
    meaning = Meaning(made)
    for case in missing(made, seed, 3):
        said = told(meaning.decide(case.facts, case.day))
        for spot in some(case):
            answered = spot.put(case.facts, case.cases.value(spot.note, case.rng))
            then = told(meaning.decide(answered, case.day))
            assert not [
                (path, spot.question, said[path], then[path])
                for path in said.keys() & then.keys()
                if spot.question not in said[path].questions | said[path].refusing
                and (said[path].value, said[path].refused) != (then[path].value, then[path].refused)
            ]


@pytest.mark.parametrize("seed", SEEDS)
def test_another_answer_to_a_question_not_listed_leaves_the_order_of_a_loop(seed: int) -> None:
    made = program(seed)
    loops = [one.name for one in made.decisions if isinstance(one.body, LoopBody)]
    meaning = Meaning(made)
    for case in missing(made, seed, 3):
        said = told(meaning.decide(case.facts, case.day))
        for spot in some(case):
            one = case.cases.fill(case.facts, case.rng)
            other = spot.put(one, case.cases.value(spot.note, case.rng))
            before, after = (reference.decide(made, each, case.day) for each in (one, other))
            assert not [
                (name, spot.question, said[name])
                for name in loops
                if said[name].value != "refused"
                and spot.question not in said[name].questions | said[name].refusing
                and order(before.decisions[name]) != order(after.decisions[name])
            ]


def order(loop: reference.Made) -> list[int]:
    """Return the entries of a loop, by where they first came from."""
    return [entry.origin for entry in loop.entries]


def some(case: Missing) -> list[Spot]:
    """Return a few of the questions that are open."""
    spots = case.cases.spots(case.facts)
    return case.rng.sample(spots, min(4, len(spots)))


@pytest.mark.parametrize("seed", SEEDS)
def test_an_answer_that_counts_as_not_known_is_not_known(seed: int) -> None:
    made = program(seed)
    meaning = Meaning(made)
    for case in missing(made, seed, 2):
        marked = {
            fact.name: case.facts[fact.name]
            if fact.not_known is None or fact.name not in open_ones(case)
            else fact.not_known
            for fact in made.facts
        }
        assert told(meaning.decide(marked, case.day)) == told(meaning.decide(case.facts, case.day))


def open_ones(case: Missing) -> set[str]:
    """Return the facts that are not known."""
    return {spot.path[0] for spot in case.cases.spots(case.facts)}


@pytest.mark.parametrize("seed", SEEDS)
def test_a_fact_left_out_is_unknown_or_absent(seed: int) -> None:
    made = program(seed)
    meaning = Meaning(made)
    for case in missing(made, seed, 2):
        optional = {fact.name for fact in made.facts if fact.optional}
        left_out = {
            name: value
            for name, value in case.facts.items()
            if value is not (ABSENT if name in optional else UNKNOWN)
        }
        assert told(meaning.decide(left_out, case.day)) == told(
            meaning.decide(case.facts, case.day)
        )
