"""Going through a program, and what is asked of its pieces."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass, replace
from typing import Any as Anyone

from engine.program import nodes as n
from engine.program.normal import TooManyLists, certain, lists, possible, settled_lists
from engine.program.program import Decision, LoopBody, Program


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
    elif is_dataclass(thing):
        yield thing
        for each in fields(thing):
            yield from walk(getattr(thing, each.name))
