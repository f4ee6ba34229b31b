"""Going through a program, and what is asked of its pieces."""

from collections.abc import Iterator
from typing import Any as Anyone

from msgspec import Struct
from msgspec.structs import replace

from engine.program import nodes as n
from engine.program.normal import TooManyLists, certain, lists, possible, settled_lists
from engine.program.program import Decision, LoopBody, Program
from engine.program.shapes import field_names
from engine.program.types import Members


def unordered(one: Program) -> Program:
    """Return *one* with its loops in the order given."""
    return replace(one, decisions=tuple(map(_unordered, one.decisions)))


def _unordered(decision: Decision) -> Decision:
    body = decision.body
    if not isinstance(body, LoopBody):
        return decision
    inner = tuple(map(_unordered, body.decisions))
    return replace(decision, body=replace(body, decisions=inner, largest_first=None))


def selectable(when: n.Expr) -> bool:
    """Return whether *when* has few enough lists to be selected by."""
    try:
        forms = lists(when)
        certain(settled_lists(when))
        possible(forms)
    except TooManyLists:
        return False
    return True


def walk(thing: Anyone) -> Iterator[Anyone]:
    """Return *thing* and every node, row and part in it."""
    if isinstance(thing, tuple):
        for each in thing:
            yield from walk(each)
    elif isinstance(thing, Struct | Members):
        yield thing
        for name in field_names(type(thing)):  # type: ignore[arg-type]
            yield from walk(getattr(thing, name))
