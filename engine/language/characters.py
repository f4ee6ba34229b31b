"""A file as bytes and as characters: what must not be there, before anything is read."""

import re
import unicodedata
from collections.abc import Iterator
from itertools import islice

from engine.diagnostics import Finding, Place, Source
from engine.diagnostics.catalogue import reading as catalogue
from engine.language.text import Span, Text

POLICY_LIMIT = 5_000_000
CASE_LIMIT = 5_000_000
_MOST_SHOWN = 20
_UTF16 = (b"\xff\xfe", b"\xfe\xff")
# Controls, odd spaces, what has no width, what turns the direction of writing.
_HIDDEN = re.compile(
    "[\x00-\x08\t\x0b\x0c\x0e-\x1f\x7f-\xa0\xad\u034f\u061c\u115f\u1160\u1680\u17b4\u17b5"
    "\u180b-\u180e\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\u3164\ufeff\uffa0\ufff0-\uffff"
    "\ud800-\udfff\U000e0000-\U000e007f]|\r(?!\n)"
)
_JOINERS = "\u200c\u200d"
_NAMES = {
    "\xa0": "no-break space", "\u200b": "zero-width space", "\ufeff": "byte-order mark",
    "\xad": "soft hyphen", "\u2028": "line separator", "\u2029": "paragraph separator",
    "\x85": "next line", "\x0c": "form feed", "\x00": "nought byte", "\x1b": "escape",
    "\x7f": "delete", "\r": "carriage return",
}  # fmt: skip


def decode(name: str, data: bytes, limit: int) -> tuple[Source | None, tuple[Finding, ...]]:
    """Return the text of a file, without its byte-order mark, or why it is none.

    *name* is what findings call the file; *limit* the most bytes it may have (so a caller
    need not read more than one byte beyond it).
    """
    at = Place(name, 1, 1)
    if len(data) > limit:
        return None, (catalogue.too_large(at, limit),)
    if data.startswith(_UTF16) or data[:4].count(0) == 2:
        return None, (catalogue.encoding(at, " (it seems to be UTF-16)"),)
    if b"\x00" in data:
        return None, (catalogue.encoding(at, " (it seems to hold no text at all)"),)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        start = error.start
        line = data.count(b"\n", 0, start) + 1
        column = len(data[data.rfind(b"\n", 0, start) + 1 : start].decode("utf-8", "replace")) + 1
        return None, (catalogue.encoding(Place(name, line, column), ""),)
    return Source(name, text), ()


def is_hidden(text: str) -> bool:
    """Return whether *text* holds a character that nobody sees, or a control character."""
    return any(not _is_joined(text, match.start()) for match in _HIDDEN.finditer(text))


def hidden(source: Source) -> tuple[str, tuple[Finding, ...]]:
    """Return the text with a space for each character that must not be there, and findings.

    A lone carriage return becomes a line feed. Indices stay as they are. Findings end
    after the first few, so that a file of another kind does not fill the screen.
    """
    text = source.text
    if _HIDDEN.search(text) is None:
        return text, ()
    findings = tuple(islice(_findings(source), _MOST_SHOWN))
    return _HIDDEN.sub(_stand_in, text), findings


def hidden_in(text: Text) -> tuple[Finding, ...]:
    """Return what is wrong with a text in quotation marks, where escapes may hide a character.

    White space that breaks or indents a line is none: there it is written on purpose.
    """
    value = text.value
    found = (
        catalogue.hidden(Span(text, at, at + 1).place, *_name_and_help(value[at]))
        for match in _HIDDEN.finditer(value)
        if value[at := match.start()] != "\t" and not _is_joined(value, at)
    )
    return tuple(islice(found, _MOST_SHOWN))


def _stand_in(match: re.Match[str]) -> str:
    if _is_joined(match.string, match.start()):
        return match[0]
    return "\n" if match[0] == "\r" else " "


def _is_joined(text: str, at: int) -> bool:
    """Return whether the character joins letters or pictures, as it does outside ASCII."""
    around = text[at - 1 : at] + text[at + 1 : at + 2]
    return text[at] in _JOINERS and len(around) == 2 and not around[0].isascii()


def _findings(source: Source) -> Iterator[Finding]:
    text = source.text
    for match in _HIDDEN.finditer(text):
        at, character = match.start(), match[0]
        place = source.place(at, at + 1)
        if character == "\t":
            before = text[text.rfind("\n", 0, at) + 1 : at]
            yield catalogue.tab(place, "" if before.strip() else " in the indentation")
        elif character == "\r":
            yield catalogue.lone_return(place)
        elif not _is_joined(text, at):
            yield catalogue.hidden(place, *_name_and_help(character))


def _name_and_help(character: str) -> tuple[str, str]:
    code = f"U+{ord(character):04X}"
    if unicodedata.category(character) == "Cs":
        return f"half a character, {code}", "take it away"
    name = _NAMES.get(character) or unicodedata.name(character, "").lower()
    help_ = "write a plain space" if unicodedata.category(character) == "Zs" else "take it away"
    return f"{name}, {code}" if name else code, help_
