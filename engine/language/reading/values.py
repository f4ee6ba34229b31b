"""Expressions, types, reasons and rows, as they stand under the keys of a block."""

import re

from engine.diagnostics import Finding
from engine.diagnostics.catalogue import expressions as wording
from engine.language.document import Listing, Mapping, Part
from engine.language.expressions import Start, parse, parse_path, parse_type
from engine.language.model.common import (
    Cite,
    Dated,
    Grounds,
    Limits,
    Member,
    RowEntry,
    Rows,
    SourceEntry,
    Stretch,
    Template,
    Whole,
    WrittenType,
)
from engine.language.reading.block import Block, unfolded
from engine.language.text import Span, Text
from engine.language.tree import (
    AsRow,
    Bad,
    Expr,
    Keyword,
    Logic,
    LogicOp,
    Path,
    Term,
    TypeWord,
    Word,
)

_HOLE = re.compile(r"<([A-Za-z][^<>\n]*)>")
_PATH = re.compile(r"[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)*")
_AS_HELP = "`as` names another row, as the value of a row of a table"
_REFUSE_HELP = "`refuse` stands alone, in `otherwise`, `below` or `above`"
_EDGES = {"first": Term.FIRST, "last": Term.LAST}


def of_text(text: Text, findings: list[Finding], start: Start = Start.EXPR) -> Expr:
    """Return the expression that *text* holds."""
    if text.is_missing or text.value == "" or not unfolded(text, findings):
        return Bad(at=text.span)
    node, found = parse(text, start)
    findings.extend(found)
    return node


def expr(block: Block, key: str, start: Start = Start.EXPR) -> Expr:
    """Return the expression under *key*; `Bad` where there is none."""
    return of_text(block.text(key), block.findings, start)


def maybe(block: Block, key: str, start: Start = Start.EXPR) -> Expr | None:
    """Return the expression under *key*, None where the key is not there."""
    return expr(block, key, start) if key in block else None


def condition(block: Block, key: str) -> Expr:
    """Return the condition under *key*: an expression, or a list under `all` or `any`."""
    part = block.part(key)
    return _condition(part, block.findings) if part is not None else Bad(at=block.gap().span)


def maybe_condition(block: Block, key: str) -> Expr | None:
    """Return the condition under *key*, None where the key is not there."""
    return condition(block, key) if key in block else None


def _condition(part: Part, findings: list[Finding]) -> Expr:
    if isinstance(part, Text):
        return of_text(part, findings)
    if isinstance(part, Mapping) and len(part.entries) == 1:
        joint, listed = part.entries[0].key, part.entries[0].value
        if joint.value in ("all", "any") and isinstance(listed, Listing) and listed.items:
            parts = tuple(_condition(item, findings) for item in listed.items)
            operator = LogicOp.AND if joint.value == "all" else LogicOp.OR
            return parts[0] if len(parts) == 1 else Logic(operator, parts, at=joint.span)
    return Bad(at=part.text.span)


def value_of(text: Text, findings: list[Finding], start: Start = Start.CELL) -> Expr:
    """Return the value that *text* holds: neither `refuse` nor, in a cell, another row."""
    node = of_text(text, findings, start)
    if isinstance(node, AsRow) and start is not Start.LEAF:
        findings.append(wording.out_of_place(node.place, "as", _AS_HELP))
        return Bad(at=node.at)
    if isinstance(node, Keyword) and node.term is Term.REFUSE:
        findings.append(wording.out_of_place(node.place, "refuse", _REFUSE_HELP))
        return Bad(at=node.at)
    return node


def maybe_value(block: Block, key: str) -> Expr | None:
    """Return the value under *key*, None where the key is not there."""
    return value_of(block.text(key), block.findings) if key in block else None


def edge(block: Block, key: str) -> Expr | None:
    """Return what stands under `below`, `above` or `otherwise`: a value, or a word."""
    node = maybe(block, key, Start.CELL)
    if isinstance(node, AsRow):
        return maybe_value(block, key)
    if isinstance(node, Path) and str(node) in _EDGES:
        return Keyword(_EDGES[str(node)], at=node.at)
    return node


def path(block: Block, key: str) -> Path | Bad:
    """Return the name or dotted name under *key*."""
    return path_of(block.text(key), block.findings)


def path_of(text: Text, findings: list[Finding]) -> Path | Bad:
    """Return the name or dotted name that *text* is."""
    if text.is_missing or _PATH.fullmatch(text.value) is None:
        return Bad(at=text.span)
    node, found = parse_path(text)
    findings.extend(found)
    return node


def written_type(block: Block, key: str = "type", *, lists: bool = False) -> WrittenType:
    """Return the type under *key*; *lists*: a `list` may be one."""
    text = block.text(key)
    if text.is_missing or text.value == "" or not unfolded(text, block.findings):
        return Bad(at=text.span)
    node, found = parse_type(text)
    block.tell(*found)
    if isinstance(node, Bad):
        return node
    misplaced = _misplaced(str(node.named) if node.named else node.word.value, lists=lists)
    if misplaced and node.word is not TypeWord.SEVERAL:
        block.tell(wording.misplaced_type(text.place, text.value, misplaced))
        return Bad(at=node.at)
    return node


def _misplaced(name: str, *, lists: bool) -> str:
    """Return where the type *name* belongs, "" if it may stand here."""
    if name in ("table", "grid"):
        return "of settings"
    return "of facts" if name == "list" and not lists else ""


def limits(block: Block) -> Limits:
    """Return the limits that a block states."""
    text = block.maybe_text("places")
    places = Whole(int(text.value), text) if text and text.value in set("0123456") else None
    return Limits(maybe(block, "min"), maybe(block, "max"), places)


def grounds(block: Block) -> Grounds:
    """Return the reason, source and basis that a block states."""
    return Grounds(template(block), cite(block), block.maybe_text("basis"))


def template(block: Block) -> Template | None:
    """Return the sentence under `because`, None where there is none."""
    text = block.maybe_text("because")
    if text is None:
        return None
    parts: list[str | Path] = []
    at = 0
    for match in _HOLE.finditer(text.value):
        parts.append(text.value[at : match.start()])
        parts.append(_hole(text, match, block) or match[0])
        at = match.end()
    parts.append(text.value[at:])
    return Template(text, tuple(part for part in parts if part != ""))


def _hole(text: Text, match: re.Match[str], block: Block) -> Path | None:
    """Return the path that stands in angle brackets."""
    if _PATH.fullmatch(match[1]) is None:
        block.tell(wording.no_hole(Span(text, match.start(), match.end()).place, match[0]))
        return None
    words = tuple(
        Word(word[0], at=Span(text, match.start(1) + word.start(), match.start(1) + word.end()))
        for word in re.finditer(r"[^.]+", match[1])
    )
    return Path(words, at=Span(text, match.start(1), match.end(1)))


def cite(block: Block) -> Cite | None:
    """Return what `cite` names, None where it is not there or not of the form."""
    text = block.maybe_text("cite")
    match = re.fullmatch(r"([A-Z][A-Z0-9]*)(?:\s+(\S.*))?", text.value, re.DOTALL) if text else None
    if text is None or match is None:
        return None
    return Cite(text, match[1], Span(text, 0, match.end(1)), match[2] or "")


def members(block: Block, key: str) -> tuple[Member, ...]:
    """Return the names with their titles under *key*."""
    return tuple(
        Member(entry.key, entry.value)
        for entry in block.pairs(key)
        if isinstance(entry.value, Text)
    )


def sources(block: Block) -> tuple[SourceEntry, ...]:
    """Return the documents under `sources`."""
    made, _ = block.named("sources", _source)
    return made


def _source(block: Block) -> SourceEntry:
    return SourceEntry(
        block.name,
        block.text("title"),
        block.maybe_text("by"),
        block.maybe_text("year"),
        block.maybe_text("link"),
    )


def stretch(block: Block, key: str) -> Stretch:
    """Return the days under *key*."""
    part = block.part(key)
    inner = Block.of(part, block.findings) if part is not None else None
    return Stretch(inner.day("from"), inner.day("to")) if inner else Stretch(None, None)


def series(block: Block, key: str) -> tuple[Dated, ...] | None:
    """Return the dated values under *key*; None where a day of one of them cannot be read."""
    return series_of(block.items(key), block.findings)


def series_of(items: tuple[Part, ...], findings: list[Finding]) -> tuple[Dated, ...] | None:
    """Return dated values; None where there is none or a day of one cannot be read."""
    dated = [_dated(Block.of(item, findings)) for item in items]
    sound = tuple(one for one in dated if one is not None)
    return sound if sound and len(sound) == len(dated) else None


def _dated(block: Block) -> Dated | None:
    first, last = block.day("from"), block.day("to")
    value = _rows_or_value(block)
    reasons = grounds(block)
    if first is None or ("to" in block and last is None):
        return None
    return Dated(first, last, value, reasons, other_rows="other_rows" in block)


def _rows_or_value(block: Block) -> Expr | Rows:
    part = block.part("rows")
    if isinstance(part, Mapping):
        return rows(part, block.findings)
    return value_of(block.text("value"), block.findings)


def rows(part: Mapping, findings: list[Finding]) -> Rows:
    """Return the rows of a table or grid."""
    entries = []
    for entry in part.entries:
        value: Expr | Rows
        match entry.value:
            case Mapping():
                value = rows(entry.value, findings)
            case Text():
                value = value_of(entry.value, findings, Start.LEAF)
            case Listing():
                value = Bad(at=entry.key.span)
        entries.append(RowEntry(value_of(entry.key, findings), value))
    return Rows(tuple(entries), part.text)
