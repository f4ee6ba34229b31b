"""What the FHIR library finds wrong with a response, in our words and with its place."""

from collections.abc import Mapping as Map
from typing import Any, Final

from engine.diagnostics import Finding, Place
from engine.diagnostics.catalogue import exports as catalogue
from engine.language.document import Listing, Mapping, Part

_WANTED: Final = {
    "int": "a whole number",
    "less_than_equal": "a whole number within FHIR's limits",
    "greater_than_equal": "a whole number within FHIR's limits",
    "decimal": "a number",
    "float": "a number",
    "bool": "true or false",
    "string": "a text",
    "list": "a list",
    "dict": "a block",
    "model": "a block",
    "url": "an address",
    "date": "a date as FHIR writes it",
    "time": "a time as FHIR writes it",
}
"""What is wanted, by how the kind of an error begins."""
_BY_WORD: Final = {
    "DateTime value": "a date and time as FHIR writes it, such as 2014-02-14T09:30:00Z",
    "Date value": "a date as FHIR writes it, such as 2014-02-14",
    "Time value": "a time as FHIR writes it, such as 09:30:00",
}
SPEC: Final = "the FHIR specification of QuestionnaireResponse (R4) says what stands there"
_SHOWN: Final = 60


def told(error: Map[str, Any], document: Part) -> Finding:
    """Return the finding for an *error* of the library about the response *document*."""
    path = [step for step in error.get("loc", ()) if isinstance(step, int | str)]
    place, name = _where(document, path)
    kind, said = str(error.get("type", "")), str(error.get("msg", ""))
    if kind == "extra_forbidden":
        return catalogue.not_fhir(place, f"`{name}` is no part of a response here", "take it out")
    if kind.endswith("missing"):
        return catalogue.not_fhir(place, f"`{name}` is missing", SPEC)
    if "one field value is expected" in said:
        advice = "keep one of them"
        return catalogue.not_fhir(place, f"`{name}` has several values, and may have one", advice)
    return catalogue.not_fhir(place, f"`{_short(error, name)}` is not {_wanted(kind, said)}", SPEC)


def _short(error: Map[str, Any], name: str) -> str:
    """Return the value that is wrong, or its name where it is long or no single value."""
    value = error.get("input")
    written = str(value) if isinstance(value, str | int) and not isinstance(value, bool) else name
    plain = "".join(each if each.isprintable() else " " for each in written)
    return plain if 0 < len(plain) <= _SHOWN else name


def _wanted(kind: str, said: str) -> str:
    for words, wanted in _BY_WORD.items():
        if words in said:
            return wanted
    return next(
        (wanted for begins, wanted in _WANTED.items() if kind.startswith(begins)),
        "what FHIR has there",
    )


def _where(document: Part, path: list[int | str]) -> tuple[Place, str]:
    """Return the place of what *path* leads to, as far as it does, and the last name in it."""
    part, place = document, document.place
    name = next((step for step in reversed(path) if isinstance(step, str)), "the response")
    for step in path:
        if isinstance(step, int) and isinstance(part, Listing) and step < len(part.items):
            part = part.items[step]
            place = part.place
            continue
        entries = part.entries if isinstance(part, Mapping) else ()
        found = next((entry for entry in entries if entry.key.value == step), None)
        if found is None:
            break
        part, place = found.value, found.key.place
    return place, str(name)
