"""What YAML silently reads in another way than it looks: each trap named, its line rewritten."""

import re

from engine.diagnostics import Finding, Source
from engine.diagnostics.catalogue import reading as catalogue
from engine.language.text import Style, Text
from engine.language.yaml_lines import line_at, quoted

_COMMENT = re.compile(r"( +)#(.*)")
_TIGHT_COLON = re.compile(r"([a-z_][a-z0-9_]*):([^\s/].*)", re.DOTALL)
_NOTHING = frozenset(("~", "null", "Null", "NULL"))


def cut_by_comment(source: Source, text: str, scalar: Text) -> Finding | None:
    """Return a finding where a plain text is followed by what need not be a comment."""
    if scalar.style is not Style.PLAIN:
        return None
    match = _COMMENT.match(text, scalar.end)
    if match is None or (len(match[1]) > 1 and match[2][:1] in ("", " ")):
        return None
    line = line_at(text, scalar.end)
    start = max(scalar.start, line.start + line.indent)
    before = text[line.start : start].lstrip()
    rewritten = before + quoted(text[start : line.end].rstrip())
    return catalogue.cut_by_comment(source.place(match.start() + len(match[1])), rewritten)


def anchor(source: Source, text: str, start: int, name: str) -> Finding:
    """Return a finding for an anchor at *start*."""
    place = source.place(start, start + len(name) + 1)
    return catalogue.anchor(place, name, _in_quotes(text, start))


def alias(source: Source, text: str, start: int, name: str) -> Finding:
    """Return a finding for a reference to an anchor at *start*."""
    place = source.place(start, start + len(name) + 1)
    return catalogue.alias(place, name, _in_quotes(text, start))


def tag(source: Source, text: str, start: int, name: str) -> Finding:
    """Return a finding for a tag at *start*; *name* is as YAML gives it."""
    name = name.replace("tag:yaml.org,2002:", "!!")
    place = source.place(start, start + len(name))
    return catalogue.tag(place, name, _in_quotes(text, start))


def _in_quotes(text: str, start: int) -> str:
    """Return the line with all that stands from *start* in quotes; "" for a whole block."""
    line = line_at(text, start)
    rest = text[start : line.end].rstrip()
    if " " not in rest and text[line.end :].strip() and _is_deeper(text, line.end):
        return ""
    ending = re.search(r"[\]},]+$", rest)
    closing = ending[0] if ending and text[line.start : start].count("{") else ""
    return text[line.start : start].lstrip() + quoted(rest[: len(rest) - len(closing)]) + closing


def _is_deeper(text: str, end: int) -> bool:
    """Return whether the line behind *end* is indented more than the one that ends there."""
    after = line_at(text, min(end + 1, len(text)))
    return after.indent > line_at(text, end).indent


def nothing(source: Source, text: str, key: Text, at: int) -> Finding:
    """Return a finding for a key of a block, or a dash, with nothing behind it at *at*."""
    line = line_at(text, at)
    comment = re.match(r" *#(\S.*)", text[at : line.end])
    if comment:
        written = text[at : line.end].strip()
        before = text[line.start : at].strip()
        return catalogue.cut_by_comment(
            source.place(at + text[at : line.end].index("#")), f"{before} {quoted(written)}"
        )
    name = key.value if key.value == "-" else f"{key.value}:"
    return catalogue.no_value(
        source.place(key.start, key.end), name, "write its value behind it, or take it out"
    )


def is_nothing(scalar: Text) -> bool:
    """Return whether a value is YAML's own word for nothing."""
    return scalar.style is Style.PLAIN and scalar.value in _NOTHING


def word_for_nothing(source: Source, key: Text, scalar: Text) -> Finding:
    """Return a finding for a value that is YAML's own word for nothing."""
    return catalogue.no_value(
        source.place(scalar.start, scalar.end),
        f"{key.value}:",
        f"`{scalar.value}` is nothing to YAML: leave the key out, or write what is meant "
        "(of a fact that is not known, `not_known`)",
    )


def cut_pair(source: Source, text: str, before: tuple[Text, Text] | None, key: Text) -> Finding:
    """Return a finding for a word in braces without a value: *before* is the pair before it.

    `{amount: £1,200}` is read as two keys, and so is `{ask: What, and why?}`; `{a:b}` is
    one key, `a:b`.
    """
    tight = _TIGHT_COLON.fullmatch(key.value)
    if tight:
        place = source.place(key.start + len(tight[1]))
        return catalogue.no_space(place, ":", f"{tight[1]}: {tight[2]}")
    if before is None:
        return catalogue.no_value(
            source.place(key.start, key.end),
            key.value,
            "in braces stand pairs, as in `{from: 2011-04-01}`; names alone stand in square brackets",
        )
    name, value = before
    comma = text.rfind(",", value.end, key.start)
    rewritten = f"{name.value}: {' '.join(text[value.start : key.end].split())}"
    return catalogue.cut_by_comma(source.place(comma), "braces", rewritten)


def is_tight(key: Text) -> bool:
    """Return whether a key in braces is a pair without its space, as in `{a:b}`."""
    return _TIGHT_COLON.fullmatch(key.value) is not None


def cut_item(source: Source, text: str, before: Text, item: Text) -> Finding | None:
    """Return a finding where a number in brackets was cut at the comma inside it."""
    around = text[before.end - 1 : item.start + 1]
    is_cut = len(around) == 3 and around[1] == "," and around[0].isdigit() and around[2].isdigit()
    if not is_cut:
        return None
    rewritten = f"- {text[before.start : item.end]}"
    return catalogue.cut_by_comma(source.place(before.end), "brackets", rewritten)


def two_dashes(source: Source, text: str, start: int) -> Finding:
    """Return a finding for a dash at *start* right behind the dash of an item."""
    rest = text[start + 1 : line_at(text, start).end].strip()
    place = source.place(start)
    if is_key(rest):
        return catalogue.two_dashes(place, f"take one dash out, as in `- {rest}`")
    return catalogue.two_dashes(place, f"for a value below nought write `- (-{rest})`")


def is_key(written: str) -> bool:
    """Return whether *written* begins with a key and its colon."""
    return re.match(r"[a-z_][a-z0-9_]*:(\s|$)", written) is not None


def tight_dash(source: Source, text: str, key: Text) -> Finding:
    """Return a finding for a key that begins with a dash: an item without its space."""
    line = line_at(text, key.start)
    rewritten = f"- {text[key.start + 1 : line.end].strip()}"
    return catalogue.no_space(source.place(key.start), "-", rewritten)


def tight_colon(source: Source, scalar: Text) -> Finding | None:
    """Return a finding for a text that looks like a key and its value without a space."""
    match = _TIGHT_COLON.fullmatch(scalar.value) if scalar.style is Style.PLAIN else None
    if match is None:
        return None
    place = source.place(scalar.start + len(match[1]))
    return catalogue.no_space(place, ":", f"{match[1]}: {match[2].split(chr(10))[0]}")
