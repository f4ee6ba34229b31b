"""Which single rating would change a hint, held against deciding each case anew."""

from collections.abc import Mapping
from datetime import date
from functools import cache
from itertools import product
from random import Random

import pytest

from engine.decision.sensitivity import Turn, best_of, turns
from engine.diagnostics import Source
from engine.language.check import load
from engine.meaning.meaning import Meaning
from engine.program.values import ABSENT, UNKNOWN, Value

DAY = date(2014, 3, 10)
POLICY = """\
policy: clusters
version: 1
title: Clusters
in_force: {from: 2013-04-01}
owners: [nhs]
types:
  cluster:
    choices: {c01: 1 Mild, c02: 2 Severe, c10: 10 Psychosis}
  grade:
    levels: {unsaid: Not said, low: Low, high: High}
facts:
  diagnosed: {ask: Is there a diagnosis?, type: yes/no}
  review: {ask: Is it a review?, type: yes/no}
questionnaires:
  ratings:
    title: Ratings
    type: number
    min: 0
    max: 4
    counts_as_not_known: 9
    questions:
      mood: {ask: 7 Depressed mood}
      voices: {ask: 6 Hallucinations}
  grades:
    title: Grades
    type: grade
    counts_as_not_known: unsaid
    questions:
      sleep: {ask: Sleep}
settings:
  by_rating:
    title: By rating
    type: grid
    of: ratings
    profiles: cluster
    values:
      - from: 2013-04-01
        basis: illustrative
        rows:
          c01: {expected: {mood: 0 to 1, voices: 0 to 1}}
          c02: {expected: {mood: 3 to 4, voices: 0 to 1}}
          c10: {must: {voices: 2 to 4}, expected: {mood: 0 to 4, voices: 2 to 4}}
  by_grade:
    title: By grade
    type: grid
    of: grades
    profiles: cluster
    values:
      - from: 2013-04-01
        basis: illustrative
        rows:
          c01: {expected: {sleep: low to low}}
          c02: {expected: {sleep: high to high}}
decisions:
  hint:
    title: Hint
    applies_when: not review
    because: It is a review.
    fit:
      answers: ratings
      grid: by_rating
      where: diagnosed or profile is not c10
  graded:
    title: By grade
    fit: {answers: grades, grid: by_grade}
  low:
    title: Low mood
    type: yes/no
    value: ratings.mood < 2
"""
SCHEME = """\
scheme: town
title: Town
place: Town
in_force: {from: 2013-04-01}
status: illustrative
policies: [clusters]
answers: [clusters.hint, clusters.graded, clusters.low]
"""
MOOD, VOICES, SLEEP = "clusters.ratings.mood", "clusters.ratings.voices", "clusters.grades.sleep"


@cache
def meaning() -> Meaning:
    checked = load([Source("clusters/1.yaml", POLICY), Source("schemes/town.yaml", SCHEME)])
    assert checked.findings == ()
    program = checked.schemes["town"].on(DAY)
    assert program is not None
    return Meaning(program)


def case(**given: Value) -> dict[str, Value]:
    facts = {"diagnosed": True, "review": False, "ratings.mood": 1, "ratings.voices": 0}
    named = {name.replace("__", "."): value for name, value in given.items()}
    return {f"clusters.{name}": value for name, value in {**facts, **named}.items()}


def of(name: str, facts: Mapping[str, Value]) -> tuple[Turn, ...]:
    return turns(meaning(), meaning().program.decision(f"clusters.{name}"), facts, DAY)


def best(facts: Mapping[str, Value]) -> frozenset[int]:
    return best_of(meaning().answers(facts, DAY, ("clusters.hint",))["clusters.hint"])


def test_the_nearest_ratings_that_change_the_hint_come_with_what_it_would_be() -> None:
    assert of("hint", case()) == (
        Turn(MOOD, 1, 2, frozenset((0, 1))),
        Turn(VOICES, 0, 2, frozenset((2,))),
    )


def test_smaller_changes_come_first_then_questions_as_asked() -> None:
    found = of("hint", case(ratings__mood=4, ratings__voices=1))
    assert [(turn.question, turn.other, turn.steps) for turn in found] == [
        (VOICES, 2, 1), (MOOD, 2, 2),
    ]  # fmt: skip


def test_what_keeps_a_profile_out_is_heeded() -> None:
    found = of("hint", case(diagnosed=False))
    assert [turn.question for turn in found] == [MOOD]


@pytest.mark.parametrize(
    "facts",
    [
        case(review=True),
        case(review=UNKNOWN),
        case(ratings__mood=UNKNOWN),
        case(ratings__mood=9),
        {},
    ],
)
def test_a_hint_that_is_not_known_has_none(facts: Mapping[str, Value]) -> None:
    assert of("hint", facts) == ()


def test_a_rating_that_is_not_known_is_not_moved() -> None:
    facts = case(ratings__mood=UNKNOWN, ratings__voices=4)
    assert best(facts) == frozenset((2,))
    assert of("hint", facts) == (Turn(VOICES, 4, 1, frozenset()),)


def test_levels_are_moved_too_but_not_to_what_counts_as_not_known() -> None:
    assert of("graded", {SLEEP: 2}) == (Turn(SLEEP, 2, 1, frozenset((0,))),)
    assert of("graded", {SLEEP: 0}) == ()
    assert of("graded", {SLEEP: ABSENT}) == ()


def test_what_is_no_fit_has_none() -> None:
    assert of("low", case()) == ()


def test_every_turn_is_what_deciding_again_says_and_none_is_missed() -> None:
    rng = Random(7)
    for mood, voices in product(range(5), repeat=2):
        facts = case(ratings__mood=mood, ratings__voices=voices, diagnosed=rng.random() < 0.7)
        now = best(facts)
        found = {(turn.question, turn.other): turn.best for turn in of("hint", facts)}
        for question, given in ((MOOD, mood), (VOICES, voices)):
            for way in (range(given - 1, -1, -1), range(given + 1, 5)):
                changed = [(at, best({**facts, question: at})) for at in way]
                nearest = next(((at, other) for at, other in changed if other != now), None)
                told = [(at, found[question, at]) for at in way if (question, at) in found]
                assert told == ([] if nearest is None else [nearest])
