"""Going over typed expressions, and making one from another."""

from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass, replace
from functools import cache
from typing import Any

from engine.program.nodes import Expr, Node


def nodes_in(part: object) -> Iterator[Expr]:
    """Yield every expression in *part*, which may be any piece of a program, wholes first."""
    if isinstance(part, tuple):
        for each in part:
            yield from nodes_in(each)
    elif is_dataclass(part):
        if isinstance(part, Node):
            yield part  # type: ignore[misc]
        for name in _fields_of(part):
            yield from nodes_in(getattr(part, name))


def changed(expr: Expr, change: Callable[[Expr], Expr]) -> Expr:
    """Return *expr* with *change* made to each of its parts, and then to the whole."""
    parts = {name: _changed(getattr(expr, name), change) for name in _fields_of(expr)}
    new = {name: part for name, part in parts.items() if part is not getattr(expr, name)}
    return change(replace(expr, **new) if new else expr)


def _changed(part: Any, change: Callable[[Expr], Expr]) -> Any:  # noqa: ANN401 - any field
    if isinstance(part, Node):
        return changed(part, change)  # type: ignore[arg-type]
    if isinstance(part, tuple) and any(isinstance(each, Node) for each in part):
        return tuple(_changed(each, change) for each in part)
    return part


def _fields_of(part: object) -> tuple[str, ...]:
    kind: Any = type(part)
    return _fields(kind)


@cache
def _fields(kind: Any) -> tuple[str, ...]:  # noqa: ANN401 - a dataclass
    return tuple(each.name for each in fields(kind) if each.name not in ("type", "place"))
