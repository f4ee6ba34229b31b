"""Making one expression from another."""

from collections.abc import Callable
from functools import cache
from typing import Any

from msgspec.structs import replace

from engine.program.nodes import Expr, Node
from engine.program.shapes import field_names


def remade(expr: Expr, change: Callable[[Expr], Expr]) -> Expr:
    """Return *expr* with *change* made to each of its parts, and then to the whole."""
    kind: Any = type(expr)
    new = {}
    for name in _fields(kind):
        old = getattr(expr, name)
        part = _part(old, change)
        if part is not old:
            new[name] = part
    return change(replace(expr, **new) if new else expr)


def _part(part: Any, change: Callable[[Expr], Expr]) -> Any:  # noqa: ANN401 - any field
    if isinstance(part, Node):
        return remade(part, change)  # type: ignore[arg-type]  # every node is an expression
    if isinstance(part, tuple) and any(isinstance(each, Node) for each in part):
        return tuple(_part(each, change) for each in part)
    return part


@cache
def _fields(kind: Any) -> tuple[str, ...]:  # noqa: ANN401 - a dataclass
    return tuple(name for name in field_names(kind) if name not in ("type", "origin"))
