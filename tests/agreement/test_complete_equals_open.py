"""On complete cases the fast path and that of possible answers say the same."""

from datetime import date

import pytest

from engine.meaning.meaning import Meaning
from engine.meaning.outcome import Made
from engine.program.program import Program
from tests.agreement.programs import program
from tests.agreement.telling import told
from tests.agreement.trying import SEEDS, Facts, complete, explain


def two_paths(made: Program, facts: Facts, day: date) -> list[str]:
    """Return where the fast path and that of possible answers differ."""
    return by_path(made, Meaning(made), facts, day)


def by_path(made: Program, meaning: Meaning, facts: Facts, day: date) -> list[str]:
    """Return where the paths of *meaning* differ."""
    fast, slow = meaning.decide(facts, day), meaning.decide_open(facts, day)
    one, other = told(fast), told(slow)
    found = [f"{path}: {one.get(path)} and {other.get(path)}" for path in one | other
             if one.get(path) != other.get(path)]  # fmt: skip
    for name, said in fast.decisions.items():
        again = slow.decisions[name]
        if reasons(said) != reasons(again):
            found.append(f"{name}: {said} and {again}")
    return found


def reasons(said: Made) -> object:
    """Return what gave the answer."""
    return said.chosen, said.roundings, said.ranking


@pytest.mark.parametrize("seed", SEEDS)
def test_the_fast_path_says_the_same(seed: int) -> None:
    made = program(seed)
    meaning = Meaning(made)
    for facts, day in complete(made, seed, 4):
        assert not by_path(made, meaning, facts, day), explain(two_paths, made, facts, day)
