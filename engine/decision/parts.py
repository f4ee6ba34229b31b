"""What can be said of an expression before any case: what it names, and what it always reads."""

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


def is_straight(expr: Expr) -> bool:
    """Return whether *expr* reads the same things in every case."""
    return all(isinstance(node, STRAIGHT) for node in every(expr))


def settings_in(expr: Expr) -> tuple[str, ...]:
    """Return the settings that *expr* names, each once."""
    found = (node.name for node in every(expr) if isinstance(node, Setting | Lookup))
    return tuple(dict.fromkeys(found))


def names_in(expr: Expr) -> tuple[Fact | Result | Field, ...]:
    """Return the facts, decisions and fields that *expr* names, each once, from the left."""
    found = (node for node in every(expr) if isinstance(node, Fact | Result | Field))
    return tuple(dict.fromkeys(found))
