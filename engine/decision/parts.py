"""What can be said of an expression before any case: what it names, and what it always reads."""

from functools import lru_cache

from engine.program.nodes import (
    Absolute,
    Answered,
    As,
    Calculate,
    Compare,
    Contains,
    CountOf,
    DecisionDate,
    Expr,
    Extreme,
    Fact,
    Field,
    IsMissing,
    Literal,
    Lookup,
    Negate,
    Not,
    Part,
    Result,
    Round,
    Same,
    Setting,
)
from engine.program.walk import every

STRAIGHT = (
    Absolute, Answered, As, Calculate, Compare, Contains, CountOf, DecisionDate, Extreme, Fact, Field,
    IsMissing, Literal, Lookup, Negate, Not, Part, Result, Round, Same, Setting,
)  # fmt: skip
"""Nodes of which all parts are read, whatever the case."""
_SETTINGS = (Setting, Lookup)
_NAMES = (Fact, Result, Field)


@lru_cache(maxsize=4096)
def _walked(expr: Expr) -> tuple[Expr, ...]:
    """Return *expr* and all inside it: several things are asked of one expression in a row."""
    return tuple(every(expr))


def is_straight(expr: Expr) -> bool:
    """Return whether *expr* reads the same things in every case."""
    return all(isinstance(node, STRAIGHT) for node in _walked(expr))


def settings_in(expr: Expr) -> tuple[str, ...]:
    """Return the settings that *expr* names, each once."""
    found = (node.name for node in _walked(expr) if isinstance(node, _SETTINGS))
    return tuple(dict.fromkeys(found))


def names_in(expr: Expr) -> tuple[Fact | Result | Field, ...]:
    """Return the facts, decisions and fields that *expr* names, each once, from the left."""
    found = (node for node in _walked(expr) if isinstance(node, _NAMES))
    return tuple(dict.fromkeys(found))
