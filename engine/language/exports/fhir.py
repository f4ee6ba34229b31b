"""What a FHIR QuestionnaireResponse says of one person.

The library `fhir.resources` says whether a response is one, by its models of R4B, in which
the resource is that of R4. It is loaded when a response is read and never before. The
answers are then taken from the text itself, which keeps their places and every figure.
"""

from collections.abc import Iterator, Sequence
from typing import Any, Final

from engine.diagnostics import Finding, Place, Source
from engine.diagnostics.catalogue import exports as catalogue
from engine.language import json_reader
from engine.language.characters import CASE_LIMIT, decode
from engine.language.document import Listing, Mapping, Part
from engine.language.exports.faults import SPEC, told
from engine.language.exports.mapping import Form, heads_of
from engine.language.exports.records import Record, as_day, key_of
from engine.language.text import Day, Text

RESOURCE: Final = "QuestionnaireResponse"
REFERENCE: Final = "reference"
FINISHED: Final = ("completed", "amended")
_PLAIN: Final = (
    "valueBoolean",
    "valueInteger",
    "valueDecimal",
    "valueDate",
    "valueString",
    "valueUri",
)
_WITHIN: Final = {"valueCoding": "code", "valueQuantity": "value"}


class LibraryMissingError(Exception):
    """The library that checks responses is not installed."""


def response(
    name: str, data: bytes, forms: Sequence[Form]
) -> tuple[Record | None, tuple[Finding, ...]]:
    """Return what the response *name* with the bytes *data* says, or why it is not read.

    Raises:
        LibraryMissingError: `fhir.resources` is not installed.
    """
    source, findings = decode(name, data, CASE_LIMIT)
    if source is None:
        return None, findings
    document, findings = json_reader.read(source)
    if document is None or findings:
        return None, findings
    findings = _checked(document, source)
    if findings:
        return None, findings
    assert isinstance(document, Mapping)
    form = _form(document, forms)
    if isinstance(form, Finding):
        return None, (form,)
    return _record(document, form), ()


def _checked(document: Part, source: Source) -> tuple[Finding, ...]:
    """Return what the library finds wrong with the response."""
    kind = _text(document, "resourceType")
    if kind is None or kind.value != RESOURCE:
        what = f"this is no {RESOURCE}"
        place = kind.place if kind is not None else document.place
        advice = "give each response as a file of its own; a Bundle is taken apart first"
        return (catalogue.not_fhir(place, what, advice),)
    try:
        from fhir.resources.R4B.questionnaireresponse import QuestionnaireResponse
    except ImportError as error:
        raise LibraryMissingError from error
    try:
        QuestionnaireResponse.model_validate_json(source.text)
    except ValueError as error:
        errors: list[Any] = error.errors() if hasattr(error, "errors") else []
        found = dict.fromkeys(told(each, document) for each in errors)
        otherwise = catalogue.not_fhir(document.place, f"this is no {RESOURCE}", SPEC)
        return tuple(found) or (otherwise,)
    return ()


def _form(document: Mapping, forms: Sequence[Form]) -> Form | Finding:
    """Return which questionnaire this is a finished response to."""
    status = _text(document, "status")
    if status is None or status.value not in FINISHED:
        place = document.place if status is None else status.place
        return catalogue.not_finished(place, status.value if status else "")
    asked = _text(document, "questionnaire")
    wanted = asked.value.partition("|")[0] if asked else ""
    for form in forms:
        if form.questionnaire.value == wanted:
            return form
    known = [form.questionnaire.value for form in forms]
    return catalogue.unknown_form(asked.place if asked else status.place, wanted, known)


def _record(document: Mapping, form: Form) -> Record:
    key = _key(document, form)
    findings = list[Finding]()
    if key is None:
        findings.append(catalogue.no_key(_subject_place(document), _key_called(form)))
    authored = _text(document, "authored")
    day = as_day(_put(authored, authored.value[:10])) if authored and form.authored_is_day else None
    if isinstance(day, Finding):
        findings.append(day)
    links = {head.value for fact in form.facts for head in heads_of(fact.origin)}
    cells: dict[str, tuple[Text, ...]] = {}
    for link, answer in _answers(document):
        if link in links:
            read = _value(link, answer)
            if isinstance(read, Finding):
                findings.append(read)
            elif read is not None:
                cells[link] = (*cells.get(link, ()), read)
    return Record(
        part=form,
        key=key_of(key.value) if key else "",
        key_text=key or document.text,
        case="",
        day=day if isinstance(day, Day) else None,
        cells=cells,
        written="",
        findings=tuple(findings),
        links=tuple(_links(document)),
    )


def _key(document: Mapping, form: Form) -> Text | None:
    subject = _at(document, "subject")
    if form.key.value == REFERENCE:
        return _said(_text(subject, "reference"))
    system = _text(subject, "identifier", "system")
    if system is None or system.value != form.key.value:
        return None
    return _said(_text(subject, "identifier", "value"))


def _said(text: Text | None) -> Text | None:
    return text if text is not None and text.value.strip() else None


def _key_called(form: Form) -> str:
    if form.key.value == REFERENCE:
        return "subject.reference"
    return f"subject.identifier of {form.key.value}"


def _subject_place(document: Mapping) -> Place:
    subject = _at(document, "subject")
    return (subject or document).place


def _answers(part: Part) -> Iterator[tuple[str, Mapping]]:
    """Yield each answer with the linkId of its question, those inside others too."""
    for item in _items(part, "item"):
        link = _text(item, "linkId")
        for answer in _items(item, "answer"):
            if link is not None and isinstance(answer, Mapping):
                yield link.value, answer
            yield from _answers(answer)
        yield from _answers(item)


def _links(part: Part) -> Iterator[Text]:
    """Yield the linkId of each question, answered or not."""
    for item in _items(part, "item"):
        link = _text(item, "linkId")
        if link is not None:
            yield link
        for answer in _items(item, "answer"):
            yield from _links(answer)
        yield from _links(item)


def _items(part: Part, key: str) -> tuple[Part, ...]:
    found = _at(part, key)
    return found.items if isinstance(found, Listing) else ()


def _value(link: str, answer: Mapping) -> Text | Finding | None:
    """Return the value of an answer as a cell would hold it; None where it has none."""
    for entry in answer.entries:
        kind, value = entry.key.value, entry.value
        if kind in _PLAIN and isinstance(value, Text):
            return _put(value, value.value.strip())
        if kind == "valueDateTime" and isinstance(value, Text):
            return _put(value, value.value.partition("T")[0])
        inner = _text(value, _WITHIN[kind]) if kind in _WITHIN else None
        if inner is not None:
            return _put(inner, inner.value.strip())
        if kind.startswith("value"):
            return catalogue.unreadable_answer(entry.key.place, link, kind)
    return None


def _put(text: Text, value: str) -> Text:
    return Text(value, text.source, text.start, text.end, text.style)


def _at(part: Part | None, *keys: str) -> Part | None:
    """Return what stands under *keys*, one inside the other; None where one is not there."""
    for key in keys:
        if not isinstance(part, Mapping):
            return None
        part = next((entry.value for entry in part.entries if entry.key.value == key), None)
    return part


def _text(part: Part | None, *keys: str) -> Text | None:
    found = _at(part, *keys)
    return found if isinstance(found, Text) else None
