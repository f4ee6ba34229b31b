"""Settings: scalars, tables and grids."""

from engine.language.model.common import Dated, Rows
from engine.language.model.policy import (
    GridShape,
    ScalarShape,
    Setting,
    TableKey,
    TableShape,
)
from engine.language.reading import values
from engine.language.reading.block import Block
from engine.language.tree import Bad

_TABLE = ("by", "gives", "read", "below", "above", "otherwise")
_GRID = ("of", "profiles")
_LIMITS = ("min", "max", "places")


def setting(block: Block) -> Setting | None:
    """Return a setting; None where the days of its values cannot be read."""
    told = len(block.findings)
    shape = _shape(block)
    series = values.series(block, "values")
    if series is None:
        return None
    if len(block.findings) == told and not isinstance(shape, Bad):
        _of_one_kind(block, series, is_scalar=isinstance(shape, ScalarShape))
    return Setting(block.name, block.text("title"), block.maybe_text("help"), shape, series)


def _shape(block: Block) -> ScalarShape | TableShape | GridShape | Bad:
    text = block.maybe_text("type")
    if text is None:
        return Bad(at=block.gap().span)
    match text.value:
        case "table":
            return _table(block)
        case "grid":
            return _grid(block)
        case _:
            block.spurn(f"`type: {text.value}`", *_TABLE, *_GRID)
            return ScalarShape(values.written_type(block), values.limits(block))


def _table(block: Block) -> TableShape | Bad:
    block.spurn("`type: table`", *_GRID)
    wanted = {
        "by": "the keys in order, each with its type",
        "gives": "the type of what the table gives",
        "read": "how the last key is read, `exact`, `step` or `line`",
    }
    there = [block.need(key, about) for key, about in wanted.items()]
    if not all(there):
        return Bad(at=block.name.span)
    read = block.text("read")
    if read.value == "exact":
        block.spurn("`read: exact`", "below", "above")
    elif not read.is_missing:
        block.spurn(f"`read: {read.value}`", "otherwise")
    by = tuple(
        TableKey(entry.key, values.written_type(_under(block, "by"), entry.key.value))
        for entry in block.pairs("by")
    )
    return TableShape(
        by,
        values.written_type(block, "gives"),
        values.limits(block),
        read,
        values.edge(block, "below"),
        values.edge(block, "above"),
        values.edge(block, "otherwise"),
    )


def _under(block: Block, key: str) -> Block:
    part = block.part(key)
    return Block.of(part, block.findings) if part is not None else block


def _grid(block: Block) -> GridShape | Bad:
    block.spurn("`type: grid`", *_TABLE, *_LIMITS)
    there = [
        block.need("of", "the questionnaire that the ranges are about"),
        block.need("profiles", "the choice whose members are the rows"),
    ]
    if not all(there):
        return Bad(at=block.name.span)
    return GridShape(values.path(block, "of"), values.path(block, "profiles"))


def _of_one_kind(block: Block, series: tuple[Dated, ...], *, is_scalar: bool) -> None:
    """Say where a scalar has rows, or a table or grid one value."""
    beside = f"`type: {block.text('type').value}`"
    for inner, dated in zip(block.blocks("values"), series, strict=True):
        if isinstance(dated.value, Rows) is is_scalar:
            inner.spurn(beside, "rows" if is_scalar else "value")
