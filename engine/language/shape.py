"""The shape of a document, by its JSON Schema: one finding, with its place, for one mistake."""

from collections.abc import Callable
from collections.abc import Mapping as Map
from typing import Final

from engine.diagnostics import Finding, Place
from engine.diagnostics.catalogue import shape as catalogue
from engine.diagnostics.nearest import nearest
from engine.language.document import Entry, Listing, Mapping, Part
from engine.language.schemas import Fault, Gap, Json, Partial, faults, kind_of
from engine.language.text import Text

RESERVED: Final = frozenset((
    "if", "then", "else", "and", "or", "not", "is", "in", "missing", "for", "where", "up", "to",
    "rest", "refuse", "as", "not_known", "penny", "decision_date", "true", "false", "null", "yes",
    "no",
))  # fmt: skip
_CALLED: Final = {"array": "list", "object": "block", "string": "text"}
_KINDS: Final = {"array": "a list", "object": "a block of keys", "string": "text"}


def check(document: Part, schema: str) -> tuple[Finding, ...]:
    """Return what is wrong with the shape of *document* by *schema*.

    *schema* is `policy`, `scheme`, `case` or `mapping`.
    """
    found = faults(_plain(document), schema)
    misspelt = {(fault.path, near) for fault in found if (near := _meant(fault))}
    return tuple(
        _told(fault, document)
        for fault in found
        if not any((fault.path, key) in misspelt for key in fault.lacking)
    )


def _meant(fault: Fault) -> str:
    """Return the key that an unknown one is most like, "" of any other fault."""
    if fault.keyword != "additionalProperties":
        return ""
    return nearest(fault.detail, fault.schema["properties"])


def _plain(part: Part) -> Json:
    """Return *part* as jsonschema wants it: text as str, lists and dicts."""
    match part:
        case Text():
            return Gap() if part.is_missing else part.value
        case Listing():
            return [_plain(item) for item in part.items]
        case Mapping():
            pairs = {entry.key.value: _plain(entry.value) for entry in part.entries}
            return Partial(pairs) if part.is_partial else pairs


def _told(fault: Fault, document: Part) -> Finding:
    """Return the finding for *fault*."""
    part, place = _at(document, fault.path)
    return _TELLERS.get(fault.keyword, _tell_nothing)(fault, part, place)


def _tell_unknown(fault: Fault, part: Part, _: Place) -> Finding:
    key = _key(part, fault.detail)
    return catalogue.unknown_key(key.place, key.value, tuple(fault.schema["properties"]))


def _tell_missing(fault: Fault, _: Part, place: Place) -> Finding:
    return catalogue.missing_key(place, fault.detail, _described(fault.schema, fault.detail))


def _tell_word(fault: Fault, part: Part, _: Place) -> Finding:
    words = [str(word) for word in fault.schema["enum"]]
    return catalogue.not_a_word(part.place, str(fault.instance), words)


def _tell_name(fault: Fault, part: Part, _: Place) -> Finding:
    return _form(fault, _key(part, fault.instance).place)


def _tell_form(fault: Fault, part: Part, _: Place) -> Finding:
    return _form(fault, part.place)


def _tell_several(_: Fault, part: Part, __: Place) -> Finding:
    return catalogue.more_than_one(part.place, "policy")


def _tell_nothing(fault: Fault, _: Part, place: Place) -> Finding:
    return catalogue.nothing_in(place, _CALLED[kind_of(fault.instance)])


def _tell_one_of(fault: Fault, part: Part, place: Place) -> Finding:
    if not fault.detail:
        return catalogue.none_of(place, fault.alternatives)
    first, second, *_ = (_key(part, key) for key in fault.detail.split())
    return catalogue.several_of(second.place, second.value, first.value, first.place)


def _tell_kind(fault: Fault, part: Part, place: Place) -> Finding:
    wanted = fault.schema["type"]
    kinds = {_KINDS.get(kind, "text") for kind in ([wanted] if isinstance(wanted, str) else wanted)}
    help_ = _sentence(fault.schema)
    if isinstance(part, Listing) and "all" in fault.schema.get("properties", {}):
        help_ = "put the conditions under `all:` or `any:`"
    elif isinstance(part, Text) and wanted == "array":
        help_ = f"write `- {part.value}` on a line of its own"
    ordered = [kind for kind in ("text", "a list", "a block of keys") if kind in kinds]
    shown = " or ".join(ordered)
    at = part.place if isinstance(part, Text) else place
    return catalogue.wrong_kind(at, shown, _KINDS[kind_of(fault.instance)], help_)


def _form(fault: Fault, place: Place) -> Finding:
    written, wanted = str(fault.instance), fault.schema.get("title", "of the form wanted")
    if wanted == "a name" and written in RESERVED:
        return catalogue.reserved_name(place, written)
    examples = fault.schema.get("examples", ())
    help_ = f"as in `{examples[0]}`" if examples else ""
    if wanted == "a name":
        name = "_".join(written.lower().replace("-", " ").split())
        plain = name.isascii() and name.replace("_", "a").isalnum() and name[0].isalpha()
        shown = f": `{name}`" if plain and name != written else ""
        help_ = f"a name is small letters, figures and `_`, and begins with a letter{shown}"
    return catalogue.wrong_form(place, written, wanted, help_)


_TELLERS: Final[dict[str, Callable[[Fault, Part, Place], Finding]]] = {
    "additionalProperties": _tell_unknown,
    "required": _tell_missing,
    "dependentRequired": _tell_missing,
    "oneOf": _tell_one_of,
    "type": _tell_kind,
    "enum": _tell_word,
    "pattern": _tell_form,
    "propertyNames": _tell_name,
    "maxProperties": _tell_several,
}


def _described(schema: Map[str, Json], key: str) -> str:
    return _sentence(schema["properties"][key])


def _sentence(schema: Map[str, Json]) -> str:
    """Return the first sentence of what a schema says of itself, as findings are written."""
    first = str(schema.get("description", "")).split(". ")[0].rstrip(".")
    return first[:1].lower() + first[1:]


def _at(document: Part, path: tuple[str | int, ...]) -> tuple[Part, Place]:
    """Return the part at *path*, and the place to show for it as a whole: its key."""
    part, place = document, _first(document)
    for step in path:
        if isinstance(step, int):
            assert isinstance(part, Listing)
            part = part.items[step]
            place = _first(part)
        else:
            entry = _entry(part, step)
            part, place = entry.value, entry.key.place
    return part, place


def _first(part: Part) -> Place:
    """Return the place of the first key of a block, of anything else its own."""
    if isinstance(part, Mapping) and part.entries:
        return part.entries[0].key.place
    return part.place


def _entry(part: Part, key: str) -> Entry:
    assert isinstance(part, Mapping)
    return next(entry for entry in part.entries if entry.key.value == key)


def _key(part: Part, key: str) -> Text:
    return _entry(part, key).key
