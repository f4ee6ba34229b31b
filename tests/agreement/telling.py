"""Everything that the engine tells of a case, by a path to each, to be held side by side."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any as Anyone

from engine.meaning.outcome import Answer, Entry, Made, answers_in
from engine.meaning.results import Outcome
from tests.agreement import reference
from tests.agreement.reading import Refused


@dataclass(frozen=True, slots=True)
class Told:
    """One thing told, without the questions it hangs on, and those questions apart.

    *value* is what is possible (or that it is refused); *refused* says whether it may be.
    """

    value: Anyone
    refused: Anyone
    questions: frozenset[str]
    refusing: frozenset[str]


NONE: frozenset[str] = frozenset()


def told(outcome: Outcome) -> dict[str, Told]:
    """Return what *outcome* says of each decision, part, entry, flag and promise."""
    found: dict[str, Told] = {}
    for name, made in outcome.decisions.items():
        found.update(_made(name, made))
    for flag in outcome.flags:
        found[f"flag {flag.id}"] = _state(flag)
    for promise in outcome.promises:
        found[f"promise {promise.id}"] = _state(promise)
    return found


def _state(said: Anyone) -> Told:
    return Told(said.state, None, said.questions, NONE)


def _made(name: str, made: Made) -> Iterator[tuple[str, Told]]:
    yield name, _loop(made) if made.entries else _answer(made.answer)
    for part, answer in made.parts.items():
        yield f"{name}.{part}", _answer(answer)
    if made.evaluated:
        doubts = NONE.union(*made.open_rows.values())
        refusing = _answer(made.answer).refusing
        yield f"{name} rows", Told((made.certain, made.possible), None, doubts, refusing)
    if made.answer.state == "refused":
        return
    for place, entry in enumerate(made.entries or ()):
        yield from _entry(f"{name}[{place}]", entry)


def _loop(made: Made) -> Told:
    """Return the answer of a loop: what may refuse something in its entries may settle it."""
    own = _answer(made.answer)
    inner = (_answer(one).refusing for one in answers_in(made.entries or ()))
    return replace(own, refusing=own.refusing.union(*inner))


def _entry(name: str, entry: Entry) -> Iterator[tuple[str, Told]]:
    for bare, inner in entry.decisions.items():
        yield from _made(f"{name}.{bare}", inner)
    for flag in entry.flags:
        yield f"{name} flag {flag.id}", _state(flag)


def _answer(answer: Answer) -> Told:
    refusing = NONE.union(*(refusal.questions for refusal in answer.refusals))
    if answer.state == "refused":
        return Told("refused", True, answer.questions, refusing)
    value = (answer.state, answer.value, answer.possible, answer.absent)
    return Told(value, bool(answer.refusals), answer.questions, refusing)


def found(complete: reference.Outcome) -> dict[str, Anyone]:
    """Return what the reference finds, by the same paths."""
    cells: dict[str, Anyone] = {}
    for name, made in complete.decisions.items():
        cells.update(_found(name, made))
    return cells


def _found(name: str, made: reference.Made) -> Iterator[tuple[str, Anyone]]:
    yield name, str(len(made.cell)) if isinstance(made.cell, tuple) else made.cell
    if isinstance(made.cell, Mapping):
        yield from ((f"{name}.{part}", cell) for part, cell in made.cell.items())
    if made.held is not None:
        yield f"{name} rows", str(made.held)
    for place, entry in enumerate(made.entries):
        for bare, inner in entry.decisions.items():
            yield from _found(f"{name}[{place}].{bare}", inner)


def changed(said: Told, question: str, cell: Anyone, other: Anyone) -> bool:
    """Return whether another answer to *question* changes what *said* does not list it for."""
    if question in said.questions or cell == other:
        return False
    refused = isinstance(cell, Refused), isinstance(other, Refused)
    if refused == (True, True):
        return False
    return question not in said.refusing if any(refused) else True
