"""Which names a declaration speaks of, before anything is looked up."""

from functools import cache
from typing import Any, Final

from msgspec import Struct

from engine.diagnostics import Source
from engine.language.model import ForEach
from engine.language.text import Day, Span, Text
from engine.language.tree import Fold, Literal, Path, TypeName
from engine.program.shapes import field_names

_ASIDE: Final = frozenset({"at", "key_at"})
"""Fields that say where something stands."""


class Mentions(Struct, frozen=True):
    """What a part of the model speaks of, in the order written.

    *paths* are those in expressions and sentences, of functions and tables too; *types*
    the types that are written, *entries* what loops call their entries.
    """

    paths: tuple[Path, ...]
    types: tuple[TypeName, ...]
    entries: tuple[str, ...]


def spoken_of(part: object) -> Mentions:
    """Return what *part*, a piece of the model or of an expression, speaks of."""
    paths: list[Path] = []
    types: list[TypeName] = []
    entries: list[str] = []
    left: list[Any] = [part]
    while left:
        each = left.pop()
        kind: Any = type(each)
        if kind is Path:
            paths.append(each)
        elif kind is tuple:
            left.extend(reversed(each))
        elif kind is TypeName:
            types.append(each)
        else:
            if kind is Fold:
                entries.append(each.name.name)
            elif kind is ForEach:
                entries.append(each.name.value)
            left.extend([getattr(each, name) for name in _fields(kind)])
    return Mentions(tuple(paths), tuple(types), tuple(entries))


@cache
def _fields(kind: Any) -> tuple[str, ...]:  # noqa: ANN401 - any class
    """Return the fields of *kind* that may hold a name, the last one first."""
    if kind in (Text, Span, Source, Day, Literal):
        return ()
    return tuple(name for name in reversed(field_names(kind)) if name not in _ASIDE)
