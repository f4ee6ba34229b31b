"""On complete cases the engine says what the page says, and says it by either path."""

from collections.abc import Iterator
from datetime import date
from typing import Any, cast

import pytest

from engine.meaning.meaning import Meaning
from engine.meaning.outcome import Answer, Entry
from engine.meaning.results import Outcome
from engine.program.nodes import Expr
from engine.program.program import Decision, LoopBody, Program, RulesBody
from engine.program.values import ABSENT
from tests.agreement import reference
from tests.agreement.agreeing import outside, unsettled
from tests.agreement.programs import program
from tests.agreement.reading import Absence, Here, Reader, Refusal, Refused
from tests.agreement.trying import SEEDS, Facts, complete, explain


def differences(made: Program, facts: Facts, day: date) -> list[str]:
    """Return where the engine and the reference differ."""
    return compared(made, Meaning(made), facts, day)


def compared(made: Program, meaning: Meaning, facts: Facts, day: date) -> list[str]:
    """Return where *meaning* and the reference differ."""
    outcome = meaning.decide(facts, day)
    wanted = reference.decide(made, facts, day)
    return outside(made, wanted, outcome, settled=True) + unsettled(outcome)


@pytest.mark.parametrize("seed", SEEDS)
def test_a_complete_case_means_one_thing(seed: int) -> None:
    made = program(seed)
    meaning = Meaning(made)
    for facts, day in complete(made, seed, 6):
        found = compared(made, meaning, facts, day)
        assert not found, explain(differences, made, facts, day)


def shown(decision: Decision) -> list[Expr]:
    """Return the expressions whose values the sentences of a decision by rules show."""
    body = decision.body
    if not isinstance(body, RulesBody):
        return []
    texts = [*(row.because for row in body.rows), body.otherwise.because if body.otherwise else ()]
    return [part for text in texts for part in text if not isinstance(part, str)]


def places(
    made: Program, wanted: reference.Outcome, outcome: Outcome
) -> Iterator[tuple[Expr, Here, dict[str, Entry]]]:
    """Yield every expression shown, and where it stands: at the top, or in an entry of a loop."""
    for decision in made.decisions:
        yield from ((expr, Here(), {}) for expr in shown(decision))
        body, cell = decision.body, wanted.before[decision.name].cell
        if isinstance(body, LoopBody) and isinstance(cell, tuple):
            entries = outcome.decisions[decision.name].entries or ()
            for fields, entry in zip(cast("tuple[Any, ...]", cell), entries, strict=True):
                here, at = Here().within(body.entry, fields), {body.entry: entry}
                yield from ((expr, here, at) for inner in body.decisions for expr in shown(inner))


@pytest.mark.parametrize("seed", SEEDS)
def test_what_a_sentence_shows_is_what_was_evaluated(seed: int) -> None:
    made = program(seed)
    meaning = Meaning(made)
    for facts, day in complete(made, seed, 3):
        outcome, wanted = meaning.decide(facts, day), reference.decide(made, facts, day)
        cells = {name: one.cell for name, one in wanted.before.items()}
        reader = Reader(made, facts, day, cells)
        for expr, here, at in places(made, wanted, outcome):
            agrees(read(reader, expr, here), outcome.answer(expr, at))


def read(reader: Reader, expr: Expr, here: Here) -> Any:
    """Return the value of *expr*, absence and refusal among them."""
    try:
        return reader.read(expr, here)
    except Refusal as refusal:
        return Refused(refusal.by)
    except Absence:
        return ABSENT


def agrees(value: Any, answer: Answer) -> None:
    """Hold *value* against what the engine answers."""
    state = "refused" if isinstance(value, Refused) else "absent" if value is ABSENT else "known"
    assert answer.state == state, (value, answer)
    assert state != "known" or answer.value == value, (value, answer)
