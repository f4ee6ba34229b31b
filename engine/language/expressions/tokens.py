"""From the text of an expression to its tokens."""

import re
from typing import NamedTuple

from msgspec import Struct

from engine.diagnostics import Finding
from engine.language.expressions import strangers
from engine.language.expressions.tables import tables
from engine.language.text import Span, Text

VALUES = frozenset(
    ("MONEY", "PERCENT", "PERIOD", "DATE", "NUMBER", "NAME", "YES", "NO", "PENNY", "DECISION_DATE")
)
_FIGURES = frozenset(("MONEY", "PERCENT", "PERIOD", "NUMBER"))
LONGEST = 30
"""How many characters an amount may have: far more than any, far fewer than would take long."""
SIGNS = frozenset(("PLUS", "MINUS", "TIMES", "OVER"))
_SPACE = re.compile(r"[ \n]*")
_WORD = re.compile(r"[A-Za-z0-9_£%]")


class Token(NamedTuple):
    """A terminal of the grammar, and where it stands in the value of its text."""

    type: str
    start: int
    end: int


class Tokens(Struct, frozen=True):
    """The tokens of a text."""

    text: Text
    all: tuple[Token, ...]

    def written(self, token: Token) -> str:
        """Return the token as written."""
        return self.text.value[token.start : token.end]

    def span(self, first: Token, last: Token | None = None) -> Span:
        """Return the span from *first* to *last* (or of *first* alone)."""
        return Span(self.text, first.start, (last or first).end)


def read(text: Text, *, is_type: bool = False) -> Tokens | Finding:
    """Return the tokens of *text*, or what is wrong with the first that cannot be read.

    *is_type*: `yes/no` is a type, not a division.
    """
    value = text.value
    match_at = tables().tokens.match
    found: list[Token] = []
    at = _space(value, 0)
    while at < len(value):
        match = match_at(value, at)
        if match is None or match.lastgroup is None or _runs_on(match, value):
            return strangers.unreadable(text, at)
        if match.end() - at > LONGEST and match.lastgroup in _FIGURES:
            return strangers.too_long(text, at, match.end())
        found.append(Token(match.lastgroup, at, match.end()))
        at = _space(value, match.end())
    tokens = Tokens(text, tuple(found))
    return _crowded(tokens, is_type=is_type) or tokens


def _runs_on(match: re.Match[str], value: str) -> bool:
    """Return whether *match* is the beginning of a word that is none, as in `not_known`."""
    after = value[match.end() : match.end() + 1]
    return match[0].isidentifier() and (after.isalnum() or after == "_")


def _space(value: str, at: int) -> int:
    match = _SPACE.match(value, at)
    assert match is not None
    return match.end()


def _crowded(tokens: Tokens, *, is_type: bool) -> Finding | None:
    """Return what is wrong where tokens stand too close to each other."""
    value = tokens.text.value
    before: Token | None = None
    for index, token in enumerate(tokens.all):
        if token.type == "COMMA" and not value[token.end : token.end + 1].isspace():
            return strangers.tight_comma(tokens.text, token.start)
        if before is not None and before.end == token.start and _touch(value, token.start):
            return strangers.touching(tokens.text, before.start, token.start, token.end)
        if token.type == "DOT" and _is_loose(value, token.start):
            return strangers.loose_dot(tokens.text, token.start)
        if not is_type and _is_tight(tokens, index):
            return strangers.tight_sign(tokens.text, token.start)
        before = token
    return None


def _touch(value: str, at: int) -> bool:
    """Return whether a word or value meets another at *at*, as in `5weeks` or `£5.5`."""
    if value[at] == "." and value[at + 1 : at + 2].isdigit():
        return True
    return bool(_WORD.match(value[at])) and bool(_WORD.match(value[at - 1]))


def _is_loose(value: str, at: int) -> bool:
    """Return whether the dot at *at* stands apart from the name before or behind it."""
    return value[at - 1 : at].isspace() or value[at + 1 : at + 2].isspace()


def _is_tight(tokens: Tokens, index: int) -> bool:
    """Return whether the token is a sign between two values without a space on each side."""
    value, token = tokens.text.value, tokens.all[index]
    before = tokens.all[index - 1] if index else None
    if token.type not in SIGNS or before is None or before.type not in VALUES | {"RPAR"}:
        return False
    after = value[token.end : token.end + 1]
    if after and after in "+-*/":
        return False
    return not value[token.start - 1].isspace() or bool(after and not after.isspace())
