"""The fields of a value's class, whichever way the class was made."""

from dataclasses import fields, is_dataclass
from functools import cache
from typing import Any


@cache
def field_names(kind: Any) -> tuple[str, ...]:  # noqa: ANN401 - any class
    """Return the names of the fields of *kind*; none where it is no class of values."""
    if is_dataclass(kind):
        return tuple(field.name for field in fields(kind))
    return tuple(getattr(kind, "__struct_fields__", ()))
