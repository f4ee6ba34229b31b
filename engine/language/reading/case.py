"""A case: its values stay text until a type reads them."""

from engine.diagnostics import Finding, Source
from engine.language.case import CaseValue, CaseWritten, Fields, Given, Items
from engine.language.document import Listing, Mapping, Part
from engine.language.reading.block import Block
from engine.language.text import Text


def case(document: Mapping, source: Source, findings: list[Finding]) -> CaseWritten:
    """Return the case that *document* holds; what is wrong is added to *findings*."""
    block = Block.of(document, findings)
    part = block.part("facts")
    facts = _value(part) if isinstance(part, Mapping) else Fields((), block.gap())
    assert isinstance(facts, Fields)
    return CaseWritten(
        block.maybe_text("case"), block.maybe_text("scheme"), block.day("day"), facts, source
    )


def _value(part: Part) -> CaseValue:
    match part:
        case Text():
            return part
        case Listing():
            return Items(tuple(_value(item) for item in part.items), part.text)
        case Mapping():
            given = (Given(entry.key, _value(entry.value)) for entry in part.entries)
            return Fields(tuple(given), part.text)
