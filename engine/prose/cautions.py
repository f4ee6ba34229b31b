"""What every rendering of a decision says of its worth: that it is advice, and what is made up."""

from collections.abc import Iterator
from typing import Final

from engine.program.program import FitBody, Program
from engine.program.types import Money, Parts
from engine.prose.labels import Labels, Written

ILLUSTRATIVE_WARNING: Final = (
    "These figures are illustrative. They are examples, not this place's own, "
    "and no basis for a real decision."
)


def is_illustrative(record: Written) -> bool:
    """Return whether *record* rests on a figure or a row that is made up."""
    return bool(record["illustrative"]) or _illustrative_rows(record)


def _illustrative_rows(record: Written) -> bool:
    """Return whether a row that gave an answer rests on no source at all."""
    if isinstance(record, dict):
        if record.get("held") and record.get("basis") == "illustrative":
            return True
        return any(_illustrative_rows(each) for each in record.values())
    return isinstance(record, list) and any(map(_illustrative_rows, record))


ILLUSTRATIVE = 6
"""How many illustrative settings are named; the record has them all."""


def illustrative_settings(record: Written, labels: Labels) -> Iterator[str]:
    """Yield the illustrative settings that were read, the first few by their titles."""
    names = record["illustrative"]
    yield from (labels.setting(name) for name in names[:ILLUSTRATIVE])
    if len(names) > ILLUSTRATIVE:
        yield f"and {len(names) - ILLUSTRATIVE} more, all of them in the decision record"


def advice(program: Program) -> Iterator[str]:
    """Yield what has to be said of any such decision: it is advice."""
    shown = [one for one in program.decisions if one.name in program.answers]
    yield "This is advice. What is then decided, and why, is for the people who decide it."
    if any(_is_money(one.type) for one in shown):
        yield "A sum of money is indicative until it is agreed."
    if any(isinstance(one.body, FitBody) for one in program.decisions):
        yield "A cluster that fits is a hint. The clinician decides."


def _is_money(kind: object) -> bool:
    if isinstance(kind, Parts):
        return any(_is_money(part) for _, part in kind.parts)
    return isinstance(kind, Money)
