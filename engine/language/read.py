"""From the text of a file to the policy, scheme, case or mapping as written, with all that is wrong.

`engine.language.characters.decode` makes a source of a file's bytes.
"""

import re
from typing import TYPE_CHECKING

from engine.diagnostics import Finding, Source
from engine.language.case import CaseWritten
from engine.language.document import Mapping, Part
from engine.language.text import Text

if TYPE_CHECKING:
    from engine.language.exports.mapping import Mapping as ExportMapping
    from engine.language.model import Policy, Scheme

Findings = tuple[Finding, ...]


def read_policy(source: Source) -> "tuple[Policy | None, Findings]":
    """Return the policy that *source* holds, and what is wrong with it.

    None where nothing can be made of the file. Otherwise what could not be read is left
    out or marked (`Bad`, `Text.is_missing`, `Policy.failed`), so that checking goes on.
    """
    from engine.language.reading.policy import policy

    document, findings = _document(source, "policy")
    if document is None:
        return None, tuple(findings)
    made = policy(document, source, findings)
    return made, tuple(dict.fromkeys(findings))


def read_scheme(source: Source) -> "tuple[Scheme | None, Findings]":
    """Return the scheme that *source* holds, and what is wrong with it, like `read_policy`."""
    from engine.language.reading.scheme import scheme

    document, findings = _document(source, "scheme")
    if document is None:
        return None, tuple(findings)
    made = scheme(document, source, findings)
    return made, tuple(dict.fromkeys(findings))


def read_case(source: Source, *, is_json: bool = False) -> tuple[CaseWritten | None, Findings]:
    """Return the case that *source* holds, as YAML or as JSON, and what is wrong with it.

    None where nothing can be made of the file. A value that has been reported is a text
    marked missing.
    """
    from engine.language.reading.case import case

    document, findings = _document(source, "case", is_json=is_json)
    if document is None:
        return None, tuple(findings)
    made = case(document, source, findings)
    return made, tuple(dict.fromkeys(findings))


def read_mapping(source: Source) -> "tuple[ExportMapping | None, Findings]":
    """Return the mapping that *source* holds, and what is wrong with it.

    None where anything is: exports are read by a whole mapping or by none.
    """
    from engine.language.exports.reading import mapping

    document, findings = _document(source, "mapping")
    if document is None or findings:
        return None, tuple(findings)
    made = mapping(document, source, findings)
    return (None if findings else made), tuple(dict.fromkeys(findings))


def _document(
    source: Source, kind: str, *, is_json: bool = False
) -> tuple[Mapping | None, list[Finding]]:
    if is_json:
        from engine.language import json_reader

        part, found = json_reader.read(source)
    else:
        from engine.language import yaml_reader

        part, found = yaml_reader.read(source)
    findings = list(found)
    if part is None or (isinstance(part, Text) and part.is_missing):
        return None, findings
    if not (kind == "case" and _is_plain_case(part)):
        from engine.language import shape

        findings.extend(shape.check(part, kind))
    return (part if isinstance(part, Mapping) else None), findings


def _is_plain_case(part: Part) -> bool:
    """Return whether a case surely has the shape of its schema.

    Nearly every case does, and need not wait for the validator to be loaded. Where this
    says no, the schema decides.
    """
    from engine.language.schemas import schema_of

    properties = schema_of("case")["properties"]
    facts_name = properties["facts"]["propertyNames"]["pattern"]
    if not isinstance(part, Mapping):
        return False
    entries = {entry.key.value: entry.value for entry in part.entries}
    facts = entries.pop("facts", None)
    return (
        isinstance(facts, Mapping)
        and all(re.search(facts_name, entry.key.value) for entry in facts.entries)
        and all(_is_plain_text(properties.get(key), value) for key, value in entries.items())
    )


def _is_plain_text(schema: "dict[str, str] | None", part: Part) -> bool:
    if schema is None or not isinstance(part, Text):
        return False
    return bool(part.value) and re.search(schema.get("pattern", ""), part.value) is not None
