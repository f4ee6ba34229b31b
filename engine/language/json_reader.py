"""From JSON to lists and mappings with places.

Only cases come as JSON. `true` and `false` are yes and no, numbers keep their text.
"""

import json
import re
from typing import NoReturn

from msgspec import Struct, field

from engine.diagnostics import Finding, Source
from engine.diagnostics.catalogue import reading as catalogue
from engine.language.characters import hidden_in
from engine.language.document import DEEPEST, Entry, Listing, Mapping, Part
from engine.language.text import Style, Text

_SPACE = re.compile(r"[ \t\r\n]*")
_STRING = re.compile(r'"(?:[^"\\\x00-\x1f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"')
_NUMBER = re.compile(r"-?[0-9.][0-9.eE+_-]*|[+-]?(?:NaN|Infinity|inf|nan)\b")
_PLAIN_NUMBER = re.compile(r"-?(0|[1-9][0-9]*)(\.[0-9]+)?")
_WORD = re.compile(r"\w+")
_WORDS = {"true": "yes", "false": "no"}


def read(source: Source) -> tuple[Part | None, tuple[Finding, ...]]:
    """Return what *source* holds, and what is wrong with it as JSON.

    None where it stops being JSON. A value that is wrong in itself is a text marked
    missing.
    """
    reader = _Reader(source)
    try:
        root = reader.document()
    except _StopError as stop:
        return None, (*reader.findings, stop.finding)
    return root, tuple(reader.findings)


class _StopError(Exception):
    """The text stops being JSON."""

    def __init__(self, finding: Finding) -> None:
        super().__init__(finding.message)
        self.finding = finding


class _Open(Struct):
    """A list or mapping whose end has not been met."""

    is_list: bool
    start: int
    is_partial: bool = False
    items: list[Part] = field(default_factory=list)
    entries: list[Entry] = field(default_factory=list)
    key: Text | None = None
    seen: dict[str, Text] = field(default_factory=dict)


class _Reader(Struct):
    source: Source
    findings: list[Finding] = field(default_factory=list)
    at: int = 0

    def document(self) -> Part:
        """Read the one value of the file, with a stack of what is open."""
        self._skip()
        if self.at == len(self.source.text):
            raise _StopError(catalogue.empty(self.source.place(0)))
        stack: list[_Open] = []
        while True:
            part = self._value(stack)
            while part is not None:
                if not stack:
                    return self._ended(part)
                self._put(stack[-1], part)
                part = self._after(stack)

    def _value(self, stack: list[_Open]) -> Part | None:
        """Read a scalar or an empty list or mapping; None where something was opened."""
        start, sign = self.at, self._sign()
        if sign not in ("{", "["):
            return self._scalar()
        if len(stack) == DEEPEST:
            raise _StopError(catalogue.nested(self.source.place(start), DEEPEST))
        self._move(1)
        stack.append(_Open(sign == "[", start))
        if self._sign() == ("]" if sign == "[" else "}"):
            return self._close(stack)
        if sign == "{":
            self._key(stack[-1])
        return None

    def _after(self, stack: list[_Open]) -> Part | None:
        """Read what follows a value: a comma (None), or the end of what is open."""
        at = stack[-1]
        sign, closing = self._sign(), "]" if at.is_list else "}"
        if sign == closing:
            return self._close(stack)
        if sign != ",":
            self._stop(f"`,` or `{closing}`")
        comma = self.at
        self._move(1)
        if self._sign() == closing:
            self.at = comma
            self._stop(f"a value or `{closing}`", "take the last comma away")
        if not at.is_list:
            self._key(at)
        return None

    def _key(self, at: _Open) -> None:
        if self._sign() != '"':
            help_ = "every key and every text is in double quotes"
            if self._sign().isdigit():
                help_ = "a number has no comma inside"
            self._stop("a key in double quotes", help_)
        at.key = self._string()
        if self._sign() != ":":
            self._stop("`:`")
        self._move(1)

    def _close(self, stack: list[_Open]) -> Part:
        self._move(1)
        closed = stack.pop()
        text = Text("", self.source, closed.start, self.at, Style.JSON)
        if closed.is_list:
            return Listing(tuple(closed.items), text)
        return Mapping(tuple(closed.entries), text, closed.is_partial)

    def _put(self, at: _Open, part: Part) -> None:
        key = at.key
        if key is None:
            at.items.append(part)
            return
        if key.is_missing:
            at.is_partial = True
            return
        if key.value in at.seen:
            first = at.seen[key.value].place
            self.findings.append(catalogue.doubled_key(key.place, key.value, first))
            return
        at.seen[key.value] = key
        at.entries.append(Entry(key, part))

    def _scalar(self) -> Text:
        start = self.at
        if self._sign() == '"':
            return self._string()
        number = _NUMBER.match(self.source.text, start)
        if number:
            return self._number(number[0])
        word = _WORD.match(self.source.text, start)
        if word is None:
            self._stop("a value")
        end = start + len(word[0])
        if word[0] == "null":
            place = self.source.place(start, end)
            help_ = 'write "not_known", or leave the key out'
            self.findings.append(catalogue.no_value(place, "null", help_, is_word=True))
        elif word[0] not in _WORDS:
            self._stop("a value", "every text is in double quotes")
        self._move(end - start)
        value = _WORDS.get(word[0], "")
        return Text(value, self.source, start, end, Style.JSON, is_missing=not value)

    def _string(self) -> Text:
        match = _STRING.match(self.source.text, self.at)
        if match is None:
            help_ = "it ends on the line it begins on; a line end in it is written `\\n`"
            self._stop("a text in double quotes", help_)
        start, end = match.span()
        text = Text(json.loads(match[0]), self.source, start, end, Style.JSON)
        self._move(end - start)
        if found := hidden_in(text):
            self.findings.extend(found)
            return Text("", self.source, start, end, Style.JSON, is_missing=True)
        return text

    def _number(self, written: str) -> Text:
        start = self.at
        self._move(len(written))
        is_plain = _PLAIN_NUMBER.fullmatch(written) is not None
        if not is_plain:
            place = self.source.place(start, start + len(written))
            help_ = "write it in plain figures, as in 1200 or 12.5"
            self.findings.append(catalogue.json_number(place, written, help_))
        end = start + len(written)
        return Text(written, self.source, start, end, Style.JSON, is_missing=not is_plain)

    def _ended(self, root: Part) -> Part:
        if self.at < len(self.source.text):
            self._stop("the end of the file", "a case is one pair of braces")
        return root

    def _sign(self) -> str:
        return self.source.text[self.at : self.at + 1]

    def _move(self, length: int) -> None:
        self.at += length
        self._skip()

    def _skip(self) -> None:
        match = _SPACE.match(self.source.text, self.at)
        assert match is not None
        self.at = match.end()

    def _stop(self, wanted: str, help: str = "") -> NoReturn:  # noqa: A002 - the field's name
        place = self.source.place(min(self.at, max(0, len(self.source.text.rstrip()) - 1)))
        raise _StopError(catalogue.json_syntax(place, wanted, help))
