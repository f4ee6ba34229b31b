"""Programs as JSON and back, so that a checked scheme can be kept on disk.

The text is one object: `shapes` names each class that occurs with its fields, `pool`
lists every value once, each made of values before it, and the last is the whole. A value
that JSON has stands for itself; any other is a list that begins with what makes it.
Decoding runs no code but the constructors listed here.
"""

import json
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from fractions import Fraction
from functools import cache
from types import ModuleType
from typing import Any, Final

from msgspec import Struct

from engine.diagnostics import Finding, Place, Severity
from engine.program import nodes, program, settings, types
from engine.program.origin import Origin
from engine.program.shapes import field_names
from engine.program.types import Length, Members
from engine.program.values import Missing

_FRACTION, _DATE, _LENGTH, _SET, _TUPLE, _MAPPING, _MISSING, _SEVERITY = range(8)
_FIRST_CLASS: Final = 8
_BUILT_IN: Final[tuple[tuple[type, int, Callable[[Any], Iterable[object]]], ...]] = (
    (Length, _LENGTH, tuple),
    (tuple, _TUPLE, tuple),
    (Fraction, _FRACTION, lambda value: (value.numerator, value.denominator)),
    (date, _DATE, lambda value: (value.toordinal(),)),
    (frozenset, _SET, sorted),
    (Mapping, _MAPPING, lambda value: [part for item in value.items() for part in item]),
    (Missing, _MISSING, lambda value: (value.value,)),
    (Severity, _SEVERITY, lambda value: (value.value,)),
)


_PLAIN: Final = frozenset({type(None), bool, int, str})
"""What JSON has."""


class Damaged(ValueError):
    """The text is not what `encode` wrote, or was written by another version."""


def encode(value: object) -> str:
    """Return *value* as one line of JSON.

    Raises:
        TypeError: it holds something that a program does not.
    """
    writer = _Writer()
    writer.place(value)
    shapes = [[name, *_names(CLASSES[name])] for name in writer.classes]
    return json.dumps({"shapes": shapes, "pool": writer.pool}, separators=(",", ":"))


def decode(text: str | bytes) -> Any:  # noqa: ANN401 - what it is stands in the text
    """Return the value that `encode` made *text* of.

    Raises:
        Damaged: *text* is something else.
    """
    try:
        read = json.loads(text)
        makers = [*_MAKERS, *(_maker(*shape) for shape in read["shapes"])]
        pool: list[Any] = []
        keep = pool.append
        for entry in read["pool"]:
            keep(makers[entry[0]](pool, entry) if type(entry) is list else entry)
        return pool[-1]
    except (
        ArithmeticError,
        AttributeError,
        LookupError,
        RecursionError,
        TypeError,
        ValueError,
    ) as error:
        message = f"not an encoded program: {error}"
        raise Damaged(message) from error


_Parts = Callable[[Any], Iterable[object]]


class _Writer:
    """Lays values into a pool, each once, parts before wholes."""

    def __init__(self) -> None:
        self.pool: list[object] = []
        self.classes: dict[str, int] = {}
        self._places: dict[object, int] = {}
        self._known: dict[int, int] = {}
        self._forms: dict[type, tuple[int, _Parts]] = {}

    def place(self, value: object) -> int:
        """Return the place of *value* in the pool, where it is put if it is not there."""
        kind = type(value)
        if kind in _PLAIN:
            return self._add((kind, value), value)
        # What stands in several places is gone through once. All of it outlives this writer.
        known = self._known.get(id(value))
        if known is None:
            mark, parts = self._forms.get(kind) or self._form(kind)
            entry = (mark, *map(self.place, parts(value)))
            known = self._known[id(value)] = self._add(entry, list(entry))
        return known

    def _form(self, kind: type) -> tuple[int, _Parts]:
        """Return the mark of values of *kind*, and what takes one apart."""
        name = _name(kind)
        form: tuple[int, _Parts] | None = None
        if name in CLASSES:
            form = (_FIRST_CLASS + self.classes.setdefault(name, len(self.classes)), _taker(kind))
        else:
            built_in = (each for each in _BUILT_IN if issubclass(kind, each[0]))
            form = next(((mark, parts) for _, mark, parts in built_in), None)
        if form is None:
            message = f"a program holds no {name}"
            raise TypeError(message)
        self._forms[kind] = form
        return form

    def _add(self, key: object, entry: object) -> int:
        place = self._places.get(key)
        if place is None:
            place = self._places[key] = len(self.pool)
            self.pool.append(entry)
        return place


def _taker(kind: type) -> _Parts:
    """Return what gives the fields of a value of *kind*, in order."""
    names = _names(kind)
    return lambda value: [getattr(value, name) for name in names]


def _classes(*modules: ModuleType) -> dict[str, type]:
    return {
        _name(kind): kind
        for module in modules
        for kind in vars(module).values()
        if isinstance(kind, type)
        and (kind is Members or issubclass(kind, Struct))
        and kind.__module__ == module.__name__
    }


def _name(kind: type) -> str:
    return f"{kind.__module__.rpartition('.')[2]}.{kind.__name__}"


CLASSES: Final[Mapping[str, type]] = {
    **_classes(types, nodes, settings, program),
    _name(Place): Place,
    _name(Finding): Finding,
    _name(Origin): Origin,
}


@cache
def _names(kind: Any) -> tuple[str, ...]:  # noqa: ANN401 - one of `CLASSES`
    """Return the fields that are kept: what a `Members` makes of its members is not."""
    return tuple(name for name in field_names(kind) if (kind, name) != (Members, "places"))


_Maker = Callable[[list[Any], list[int]], object]


def _maker(name: str, *written: str) -> _Maker:
    kind: Any = CLASSES[name]
    if written != _names(kind):
        message = f"{name} has other fields"
        raise Damaged(message)

    def make(pool: list[Any], entry: list[int]) -> object:
        return kind(**dict(zip(written, map(pool.__getitem__, entry[1:]), strict=True)))

    return make


def _parts(pool: list[Any], entry: list[int]) -> list[Any]:
    return [pool[at] for at in entry[1:]]


def _mapping(pool: list[Any], entry: list[int]) -> dict[Any, Any]:
    parts = _parts(pool, entry)
    return dict(zip(parts[::2], parts[1::2], strict=True))


_MAKERS: Final[tuple[_Maker, ...]] = (
    lambda pool, entry: Fraction(pool[entry[1]], pool[entry[2]]),
    lambda pool, entry: date.fromordinal(pool[entry[1]]),
    lambda pool, entry: Length(pool[entry[1]], pool[entry[2]]),
    lambda pool, entry: frozenset(_parts(pool, entry)),
    lambda pool, entry: tuple(_parts(pool, entry)),
    _mapping,
    lambda pool, entry: Missing(pool[entry[1]]),
    lambda pool, entry: Severity(pool[entry[1]]),
)
