"""A scheme, block by block."""

from engine.diagnostics import Finding, Source
from engine.language.document import Entry, Listing, Mapping, Part
from engine.language.model.common import Stretch
from engine.language.model.scheme import (
    AddedRow,
    Addition,
    Fixed,
    PolicyUse,
    Scheme,
    SettingSeries,
)
from engine.language.reading import values
from engine.language.reading.block import Block
from engine.language.reading.decisions import row
from engine.language.text import Text
from engine.language.tree import Bad, Path


def scheme(document: Mapping, source: Source, findings: list[Finding]) -> Scheme:
    """Return the scheme that *document* holds; what is wrong is added to *findings*."""
    block = Block.of(document, findings)
    settings = {entry.key: _series(entry, block) for entry in block.pairs("settings")}
    adds = {entry.key: _addition(entry, block) for entry in block.pairs("adds")}
    answers = (values.path_of(text, findings) for text in block.texts("answers"))
    compare = values.path(block, "compare") if "compare" in block else None
    return Scheme(
        name=block.text("scheme"),
        title=block.text("title"),
        place=block.text("place"),
        in_force=values.stretch(block, "in_force"),
        status=block.text("status"),
        sources=values.sources(block),
        policies=tuple(
            use for item in block.items("policies") if (use := _use(item, findings)) is not None
        ),
        answers=tuple(answer for answer in answers if isinstance(answer, Path)),
        compare=compare if isinstance(compare, Path) else None,
        settings=tuple(one for one in settings.values() if one is not None),
        adds=tuple(one for one in adds.values() if one is not None),
        fixed=_fixed(block),
        source=source,
        failed=tuple(key for key, one in (*settings.items(), *adds.items()) if one is None),
    )


def _use(item: Part, findings: list[Finding]) -> PolicyUse | None:
    """Return a policy that the scheme takes: a name, or a name with its days."""
    if isinstance(item, Text):
        return None if item.is_missing else PolicyUse(item, Stretch(None, None))
    if not isinstance(item, Mapping) or len(item.entries) != 1:
        return None
    block = Block.of(item, findings)
    name = item.entries[0].key
    return PolicyUse(name, values.stretch(block, name.value))


def _series(entry: Entry, block: Block) -> SettingSeries | None:
    path = values.path_of(entry.key, block.findings)
    items = entry.value.items if isinstance(entry.value, Listing) else ()
    series = values.series_of(items, block.findings)
    if isinstance(path, Bad) or series is None:
        return None
    return SettingSeries(path, series)


def _addition(entry: Entry, block: Block) -> Addition | None:
    path = values.path_of(entry.key, block.findings)
    items = entry.value.items if isinstance(entry.value, Listing) else ()
    inner = (Block.of(item, block.findings) for item in items if isinstance(item, Mapping))
    rows = tuple(AddedRow(row(one), one.maybe_text("after")) for one in inner)
    if isinstance(path, Bad) or not rows:
        return None
    return Addition(path, rows)


def _fixed(block: Block) -> tuple[Fixed, ...]:
    made = []
    for entry in block.pairs("fixed"):
        path = values.path_of(entry.key, block.findings)
        if isinstance(path, Path) and isinstance(entry.value, Text):
            value = values.value_of(entry.value, block.findings)
            made.append(Fixed(path, value))
    return tuple(made)
