"""Which names a declaration speaks of, before anything is looked up."""

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from functools import cache
from typing import Any, Final

from engine.language.model import ForEach
from engine.language.text import Text
from engine.language.tree import Fold, Path, TypeName

_ASIDE: Final = frozenset({"at", "text", "source"})
"""Fields that say where something stands."""


def paths(part: object) -> Iterator[Path]:
    """Yield every path in a part of the model or of an expression, from the left.

    Those of functions, tables and sentences are among them, those of types are not.
    """
    if isinstance(part, Path):
        yield part
    elif isinstance(part, tuple):
        for each in part:
            yield from paths(each)
    elif is_dataclass(part) and not isinstance(part, Text | TypeName):
        for each in _parts(part):
            yield from paths(each)


def entries(part: object) -> Iterator[str]:
    """Yield the name of every loop's entry in a part of the model or of an expression."""
    if isinstance(part, Fold | ForEach):
        yield part.name.name if isinstance(part, Fold) else part.name.value
    if isinstance(part, tuple):
        for each in part:
            yield from entries(each)
    elif is_dataclass(part) and not isinstance(part, Text | TypeName | Path):
        for each in _parts(part):
            yield from entries(each)


def types(part: object) -> Iterator[TypeName]:
    """Yield every type that is written in a part of the model."""
    if isinstance(part, TypeName):
        yield part
    elif isinstance(part, tuple):
        for each in part:
            yield from types(each)
    elif is_dataclass(part) and not isinstance(part, Text | Path):
        for each in _parts(part):
            yield from types(each)


def _parts(part: Any) -> list[object]:  # noqa: ANN401 - a dataclass of the model or the tree
    kind: Any = type(part)
    return [getattr(part, name) for name in _fields(kind)]


@cache
def _fields(kind: Any) -> tuple[str, ...]:  # noqa: ANN401 - a dataclass of the model or the tree
    return tuple(field.name for field in fields(kind) if field.name not in _ASIDE)
