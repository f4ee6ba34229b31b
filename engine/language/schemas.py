"""The JSON Schemas as jsonschema runs them: one error for one fault.

jsonschema's own errors name whole blocks and say one thing several times, so the keywords
that our schemas use have functions of their own here, each of which yields one error for
one fault, with its detail (a key, mostly) as the message. Loading jsonschema takes longer
than reading a file, so it is loaded when a document is checked and not before.
"""

import json
import re
from collections.abc import Callable, Iterator, Mapping
from copy import deepcopy
from functools import cache
from typing import TYPE_CHECKING, Any, Final, NamedTuple, TypeAlias

from engine.shipped import schemas_folder

if TYPE_CHECKING:
    from jsonschema.exceptions import ValidationError

Json: TypeAlias = Any
Validator: TypeAlias = Any


class Gap(str):
    """Stands for a value that has been reported: nothing more is said of it."""

    __slots__ = ()


class Partial(dict[str, Json]):
    """A block of which a key has been reported and left out: nothing more is missing of it."""

    __slots__ = ()


class Fault(NamedTuple):
    """One fault: the path of the part, the keyword it breaks, and what the keyword says."""

    path: tuple[str | int, ...]
    keyword: str
    detail: str
    instance: Any
    schema: Mapping[str, Any]

    @property
    def lacking(self) -> tuple[str, ...]:
        """Return the keys one of which this fault is about the lack of."""
        if self.keyword in ("required", "dependentRequired"):
            return (self.detail,)
        if self.keyword == "oneOf" and not self.detail:
            return self.alternatives
        return ()

    @property
    def alternatives(self) -> tuple[str, ...]:
        """Return the keys of which a `oneOf` wants exactly one."""
        return tuple(key for option in self.schema["oneOf"] for key in option["required"])


def faults(plain: Json, schema: str) -> tuple[Fault, ...]:
    """Return the faults of a document by a schema, as `schema_of` names it."""
    errors = _validator(schema).iter_errors(plain)
    return tuple(
        Fault(
            tuple(error.absolute_path),
            str(error.validator),
            error.message,
            error.instance,
            error.schema if isinstance(error.schema, dict) else {},
        )
        for error in errors
    )


@cache
def schema_of(name: str) -> dict[str, Any]:
    """Return the JSON Schema of *name*: `policy`, `scheme`, `case` or `mapping`."""
    path = schemas_folder() / f"{name}.schema.json"
    schema: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return schema


@cache
def _validator(name: str) -> Validator:
    from jsonschema import Draft202012Validator
    from jsonschema.validators import extend

    extended: Validator = extend(Draft202012Validator, _KEYWORDS)  # type: ignore[no-untyped-call]  # jsonschema gives it none
    return extended(_joined(name))


def _joined(name: str) -> Json:
    """Return a schema with what it refers to in the place of each reference.

    jsonschema would look every reference up again for every part of every document.
    """
    schemas = {f"{one}.schema.json": deepcopy(schema_of(one)) for one in {"policy", name}}
    referring = [(part, own) for own in schemas.values() for part in _referring(own)]

    def settle(part: Json, own: Json) -> None:
        if "$ref" not in part:
            return
        file, _, path = part.pop("$ref").partition("#/")
        target = own = schemas[file] if file else own
        for step in path.split("/"):
            target = target[step]
        settle(target, own)
        for key, value in target.items():
            part.setdefault(key, value)

    for part, own in referring:
        settle(part, own)
    return schemas[f"{name}.schema.json"]


def _referring(part: Json) -> list[Json]:
    """Return the parts of a schema that refer to another; a description may stand beside it."""
    if isinstance(part, list):
        return [found for each in part for found in _referring(each)]
    if not isinstance(part, dict):
        return []
    found = [found for each in part.values() for found in _referring(each)]
    return [part, *found] if "$ref" in part else found


# --- the keywords: each yields one error for one fault, with its detail as the message ----

_Errors = Iterator["ValidationError"]
_Keyword = Callable[[Validator, Json, Json, Json], _Errors]


def _error(detail: str) -> "ValidationError":
    from jsonschema.exceptions import ValidationError

    return ValidationError(detail)


def _type(_: Validator, types: Json, instance: Json, __: Json) -> _Errors:
    wanted = [types] if isinstance(types, str) else types
    if isinstance(instance, Gap) or kind_of(instance) in wanted:
        return
    yield _error("")


def kind_of(instance: Json) -> str:
    """Return what JSON Schema calls the type of *instance*."""
    if isinstance(instance, str):
        return "string"
    return "array" if isinstance(instance, list) else "object"


def _required(_: Validator, keys: Json, instance: Json, __: Json) -> _Errors:
    if isinstance(instance, dict) and not isinstance(instance, Partial):
        yield from (_error(key) for key in keys if key not in instance)


def _dependent(_: Validator, needs: Json, instance: Json, __: Json) -> _Errors:
    if isinstance(instance, dict) and not isinstance(instance, Partial):
        for key, needed in needs.items():
            if key in instance:
                yield from (_error(other) for other in needed if other not in instance)


def _additional(validator: Validator, allowed: Json, instance: Json, schema: Json) -> _Errors:
    if not isinstance(instance, dict):
        return
    known = schema.get("properties", {})
    for key, value in instance.items():
        if key in known:
            continue
        if allowed is False:
            yield _error(key)
        elif not _is_sound(value, allowed):
            yield from validator.descend(value, allowed, path=key)


def _properties(validator: Validator, parts: Json, instance: Json, _: Json) -> _Errors:
    if isinstance(instance, dict):
        for key, part in parts.items():
            if key in instance and not _is_sound(instance[key], part):
                yield from validator.descend(instance[key], part, path=key, schema_path=key)


def _items(validator: Validator, part: Json, instance: Json, _: Json) -> _Errors:
    if isinstance(instance, list):
        for place, item in enumerate(instance):
            if not _is_sound(item, part):
                yield from validator.descend(item, part, path=place)


def _is_sound(value: Json, schema: Json) -> bool:
    """Return whether a text is sound at a glance; most are, and jsonschema takes long to see it."""
    if type(value) is not str or not isinstance(schema, dict):
        return False
    for keyword, wanted in schema.items():
        if keyword == "type":
            fits = wanted == "string" or "string" in wanted
        elif keyword == "enum":
            fits = value in wanted
        elif keyword == "pattern":
            fits = re.search(wanted, value) is not None
        else:
            fits = keyword in _ASIDE
        if not fits:
            return False
    return True


_ASIDE: Final = frozenset({"title", "description", "default", "examples", "$comment"})
"""Keywords that ask nothing of a value."""


def _one_of(_: Validator, options: Json, instance: Json, __: Json) -> _Errors:
    if not isinstance(instance, dict):
        return
    there = [key for key in instance if any(key in option["required"] for option in options)]
    if len(there) > 1 or not (there or isinstance(instance, Partial)):
        yield _error(" ".join(there))


def _enum(_: Validator, words: Json, instance: Json, __: Json) -> _Errors:
    if isinstance(instance, str) and not isinstance(instance, Gap) and instance not in words:
        yield _error("")


def _pattern(_: Validator, pattern: Json, instance: Json, __: Json) -> _Errors:
    is_text = isinstance(instance, str) and not isinstance(instance, Gap)
    if is_text and re.search(pattern, instance) is None:
        yield _error("")


def _names(validator: Validator, allowed: Json, instance: Json, __: Json) -> _Errors:
    if isinstance(instance, dict):
        for key in instance:
            for error in validator.descend(key, allowed):
                error.validator = "propertyNames"
                yield error


def _least(_: Validator, least: Json, instance: Json, __: Json) -> _Errors:
    if not isinstance(instance, Gap) and len(instance) < least:
        yield _error("")


def _only(kind: type) -> _Keyword:
    def keyword(validator: Validator, least: Json, instance: Json, schema: Json) -> _Errors:
        if isinstance(instance, kind) and not isinstance(instance, Partial):
            yield from _least(validator, least, instance, schema)

    return keyword


def _most(_: Validator, most: Json, instance: Json, __: Json) -> _Errors:
    if isinstance(instance, dict) and len(instance) > most:
        yield _error("")


_KEYWORDS: Final[dict[str, _Keyword]] = {
    "type": _type,
    "required": _required,
    "dependentRequired": _dependent,
    "additionalProperties": _additional,
    "properties": _properties,
    "items": _items,
    "oneOf": _one_of,
    "enum": _enum,
    "pattern": _pattern,
    "propertyNames": _names,
    "minLength": _only(str),
    "minItems": _only(list),
    "minProperties": _only(dict),
    "maxProperties": _most,
}
