"""Decisions, flags and promises."""

from engine.language.document import Mapping
from engine.language.expressions import Start
from engine.language.model.common import Grounds, Row
from engine.language.model.policy import (
    Always,
    Decision,
    Fit,
    Flag,
    ForEach,
    NeverFalls,
    Otherwise,
    Promise,
    Rules,
    Split,
    SplitPart,
    Value,
)
from engine.language.reading import values
from engine.language.reading.block import Block
from engine.language.text import Text
from engine.language.tree import Bad

_BODIES = ("value", "rules", "for_each", "split", "fit")
_OF_ONE_VALUE = ("type", "min", "max", "places")
WITHOUT_OTHERWISE = ("list", "sum", "count")
WITHOUT_THEN = ("list", "count")

Body = Value | Rules | ForEach | Split | Fit | Bad


def decision(block: Block) -> Decision:
    """Return a decision."""
    body = _body(block)
    return Decision(
        block.name,
        block.text("title"),
        block.maybe_text("help"),
        values.written_type(block) if "type" in block else None,
        values.limits(block),
        values.maybe_condition(block, "applies_when"),
        values.template(block),
        Grounds(None, values.cite(block), block.maybe_text("basis")),
        body,
    )


def _body(block: Block) -> Body:
    there = [key for key in _BODIES if key in block]
    part = block.part(there[0]) if len(there) == 1 else None
    if part is None:
        return Bad(at=block.name.span)
    kind = there[0]
    if kind == "value":
        return Value(values.expr(block, "value"))
    if not isinstance(part, Mapping):
        return Bad(at=block.name.span)
    inner = Block.of(part, block.findings, block.key(kind))
    if kind == "rules":
        return _rules(block, inner)
    block.spurn(f"`{kind}`", *_OF_ONE_VALUE)
    if kind == "split":
        return _split(inner)
    return _for_each(inner) if kind == "for_each" else _fit(inner)


def _rules(block: Block, inner: Block) -> Rules | Bad:
    choose = inner.text("choose")
    if choose.is_missing or choose.value not in (
        "first", "unique", "agree", "highest", "lowest", *WITHOUT_OTHERWISE,
    ):  # fmt: skip
        return Bad(at=block.name.span)
    word = f"`choose: {choose.value}`"
    if choose.value == "list":
        block.spurn(word, *_OF_ONE_VALUE)
    elif choose.value != "count":
        block.need("type", "the type of the result")
    if choose.value in WITHOUT_OTHERWISE:
        inner.spurn(word, "otherwise")
    else:
        inner.need("otherwise", "what holds when no row does; `refuse` is allowed")
    rows = tuple(_rules_row(row, choose.value) for row in inner.blocks("rows"))
    is_wanted = "otherwise" in inner and choose.value not in WITHOUT_OTHERWISE
    reasons = Grounds(None, values.cite(inner), inner.maybe_text("basis"))
    return Rules(choose, rows, _otherwise(inner) if is_wanted else None, reasons)


def _rules_row(block: Block, choose: str) -> Row:
    if choose in WITHOUT_THEN:
        block.spurn(f"`choose: {choose}`", "then")
    else:
        block.need("then", "what the row gives, when it holds")
    return row(block)


def row(block: Block) -> Row:
    """Return a row of a policy's rules, or one that a scheme adds."""
    return Row(
        block.text("id"),
        values.condition(block, "when"),
        values.maybe(block, "then"),
        values.grounds(block),
    )


def _otherwise(block: Block) -> Otherwise:
    part = block.part("otherwise")
    if isinstance(part, Text):
        return Otherwise(values.of_text(part, block.findings, Start.OUTCOME), Grounds())
    inner = Block.of(part, block.findings) if part is not None else block
    return Otherwise(values.expr(inner, "then", Start.OUTCOME), values.grounds(inner))


def _for_each(block: Block) -> ForEach:
    decide, _ = block.named("decide", decision)
    return ForEach(
        values.path(block, "in"),
        block.text("as"),
        values.maybe(block, "largest_first"),
        decide,
        flags(block),
    )


def _split(block: Block) -> Split | Bad:
    key = "in_order" if "in_order" in block else "into"
    parts = tuple(
        SplitPart(entry.key, values.of_text(entry.value, block.findings, Start.SHARE))
        for entry in block.pairs(key)
        if isinstance(entry.value, Text)
    )
    is_lost = Block.of(part, []).is_partial if (part := block.part(key)) is not None else False
    if not parts or is_lost or ("into" in block and "in_order" in block):
        return Bad(at=block.name.span)
    return Split(values.expr(block, "whole"), parts, key == "in_order")


def _fit(block: Block) -> Fit:
    return Fit(
        values.path(block, "answers"),
        values.path(block, "grid"),
        values.maybe_condition(block, "where"),
    )


def flags(block: Block) -> tuple[Flag, ...]:
    """Return the flags of a policy or of a loop."""
    return tuple(
        Flag(
            inner.text("id"),
            values.condition(inner, "when"),
            inner.text("raise"),
            inner.maybe_text("to"),
            values.grounds(inner),
        )
        for inner in block.blocks("flags")
    )


def promises(block: Block) -> tuple[Promise, ...]:
    """Return the promises of a policy."""
    return tuple(_promise(inner) for inner in block.blocks("promises"))


def _promise(block: Block) -> Promise:
    body: Always | NeverFalls | Bad
    if "always" in block and "never_falls" not in block:
        body = Always(values.condition(block, "always"))
    elif "never_falls" in block and "as_rises" in block and "always" not in block:
        body = NeverFalls(values.expr(block, "never_falls"), values.expr(block, "as_rises"))
    else:
        body = Bad(at=block.name.span)
    return Promise(block.text("id"), body, values.grounds(block))
