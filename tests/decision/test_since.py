"""Answers worked out since a like case are those worked out afresh."""

from random import Random

from engine.meaning.meaning import Meaning
from engine.program.values import UNKNOWN
from tests.agreement.cases import Cases
from tests.agreement.programs import program
from tests.decision.worlds import DAY


def test_what_is_taken_over_from_a_like_case_is_what_it_would_be() -> None:
    for seed in range(60):
        made, rng = program(seed), Random(seed)
        source, meaning = Cases(made), Meaning(made)
        names = [one.name for one in made.decisions]
        facts = source.hide(source.facts(rng), rng, 4)
        outcome = meaning.decide(facts, DAY)
        for note in made.facts:
            if note.name in source.fixed:
                continue
            other = {**facts, note.name: rng.choice((UNKNOWN, source.value(note, rng)))}
            afresh = meaning.answers(other, DAY, names)
            assert meaning.answers(other, DAY, names, since=outcome) == afresh
