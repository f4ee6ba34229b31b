"""What to say of characters that the language does not have, or that stand too close."""

import re

from engine.diagnostics import Finding, Place
from engine.diagnostics.catalogue import expressions as catalogue
from engine.language.text import Span, Text

# Longest first: what an author brings from elsewhere, and what to write instead.
_INSTEAD = (
    ("===", "write `is`"),
    ("!==", "write `is not`"),
    ("==", "write `is`"),
    ("!=", "write `is not`"),
    ("=>", "write `>=`"),
    ("=<", "write `<=`"),
    ("=", "write `is`"),
    ("&&", "write `and`"),
    ("&", "write `and`"),
    ("||", "write `or`"),
    ("|", "write `or`"),
    ("!", "write `not`"),
    ("≥", "write `>=`"),
    ("≤", "write `<=`"),
    ("≠", "write `is not`"),
    ("–", "write the sign as `-`"),
    ("—", "write the sign as `-`"),
    ("−", "write the sign as `-`"),  # noqa: RUF001 - the minus sign that word processors write
    ("×", "write the sign as `*`"),
    ("÷", "write the sign as `/`"),
    ("^", "the language has no powers"),
    ("[", "use round brackets"),
    ("]", "use round brackets"),
    ("{", "use round brackets"),
    ("}", "use round brackets"),
    ("$", "money is in pounds, as in `£1,200` or `£90.50 a week`"),
    ("€", "money is in pounds, as in `£1,200` or `£90.50 a week`"),
    ("%", "a percent has no space, as in `12.5%`"),
    ("?", "write `if ... then ... else ...`"),
    (":", "write `if ... then ... else ...`"),
    (";", "write one expression"),
    ("#", "a comment stands behind two spaces, at the end of the line"),
)
_QUOTES = "'\"‘’“”`"
_WORDS = {
    "true": "write `yes`",
    "false": "write `no`",
    "null": "write `is missing` to ask whether something is absent",
    "none": "write `is missing` to ask whether something is absent",
    "not_known": "only a case says that a fact is not known",
}
_KEYWORDS = frozenset((
    "if", "then", "else", "and", "or", "not", "is", "in", "missing", "for", "where", "up", "to",
    "rest", "refuse", "as", "penny", "decision_date", "yes", "no",
))  # fmt: skip
_WORD = re.compile(r"[^\W\d]\w*(-\w+)*")
MONEY_HELP = "money is written `£1,200`, `£90.50` or `£90.50 a week`"


def unreadable(text: Text, at: int) -> Finding:
    """Return what is wrong at *at*, where no token of the language begins."""
    value = text.value
    for written, instead in _INSTEAD:
        if value.startswith(written, at):
            return catalogue.stranger(_place(text, at, at + len(written)), written, instead)
    if value[at] in _QUOTES:
        return catalogue.stranger(
            _place(text, at, at + 1), value[at], "names and values stand without quotes"
        )
    if value[at] == "£":
        return catalogue.badly_written(_place(text, at, at + 1), "£", MONEY_HELP)
    word = _WORD.match(value, at)
    if word:
        return _word(text, at, word[0])
    return catalogue.stranger(_place(text, at, at + 1), value[at])


def _word(text: Text, at: int, word: str) -> Finding:
    place = _place(text, at, at + len(word))
    if word in _WORDS:
        return catalogue.reserved(place, word, _WORDS[word])
    lower = word.lower()
    if lower in _WORDS or lower in _KEYWORDS:
        return catalogue.stranger(place, word, _WORDS.get(lower, f"write `{lower}`"))
    name = lower.replace("-", "_").strip("_")
    is_plain = name.isascii() and name.replace("_", "a").isalnum()
    help_ = "a name is small letters, figures and `_`"
    return catalogue.stranger(place, word, help_ + (f": `{name}`" if is_plain else ""))


def tight_comma(text: Text, at: int) -> Finding:
    """Return what is wrong with the comma at *at*, which has no space after it."""
    value = text.value
    between = value[at - 1 : at].isdigit() and value[at + 1 : at + 2].isdigit()
    if not between:
        after = value[at + 1 : at + 2]
        return catalogue.tight_comma(
            _place(text, at, at + 1), f"write `, {after}`" if after else "put a value after it"
        )
    start, end = _around(value, at)
    written = value[start:end]
    digits = written.replace(",", "")
    help_ = "put a space after each comma"
    if len(written) < 40:
        help_ = f"write `{written.replace(',', ', ')}`"
    if digits.isdigit() and len(digits) < 16:
        help_ += f", or `{int(digits):,}` if it is one number"
    return catalogue.tight_comma(_place(text, start, end), help_)


def touching(text: Text, before: int, at: int, after: int) -> Finding:
    """Return what is wrong where a token from *before* meets one from *at* to *after*."""
    value = text.value
    start, end = before, after
    while end < len(value) and (value[end].isalnum() or value[end] in "_."):
        end += 1
    written = value[start:end]
    place = _place(text, start, end)
    if "," in written:
        return catalogue.tight_comma(place, f"`{written}` is neither one number nor several")
    if written.startswith("£"):
        return catalogue.badly_written(place, written, MONEY_HELP)
    if re.fullmatch(r"\d{4}-\d\d-\d+", written):
        return catalogue.badly_written(place, written, "a date is written `2011-04-01`")
    if value[before].isdigit() and re.match(r"[a-z]", value[at]):
        return catalogue.badly_written(
            place, written, f"write `{value[before:at]} {value[at:end]}`"
        )
    return catalogue.badly_written(place, written, "put a space or a sign between them")


def tight_sign(text: Text, at: int) -> Finding:
    """Return what is wrong with the sign at *at*, which stands too close to a value."""
    value, sign = text.value, text.value[at]
    start, end = _around(value, at)
    written = value[start:end]
    place = _place(text, at, at + 1)
    if re.fullmatch(r"\d{1,4}([-/])\d{1,2}\1\d{1,4}", written):
        return catalogue.tight_sign(place, sign, _as_date(written))
    left, right = value[:at].split()[-1], value[at + 1 :].split()[:1]
    help_ = f"write `{' '.join((left, sign, *right))}`"
    if sign == "-" and re.fullmatch(r"[a-z_][a-z0-9_]*(-[a-z0-9_]+)+", written):
        help_ += f", or `{written.replace('-', '_')}` if it is one name"
    return catalogue.tight_sign(place, sign, help_)


def too_long(text: Text, start: int, end: int) -> Finding:
    """Return what is wrong with an amount of more figures than any amount has."""
    shown = f"{text.value[start : start + 12]}…"
    return catalogue.badly_written(_place(text, start, end), shown, "no amount has so many figures")


def loose_dot(text: Text, at: int) -> Finding:
    """Return what is wrong with the dot at *at*, which has a space beside it."""
    value = text.value
    before, after = value[:at].split(), value[at + 1 :].split()
    help_ = f"write `{before[-1]}.{after[0]}`" if before and after else ""
    return catalogue.out_of_place(_place(text, at, at + 1), ".", help_)


def _as_date(written: str) -> str:
    """Return how to write what looks like a date, or how dates are written."""
    parts = re.split("[-/]", written)
    if len(parts[2]) == 4:
        parts.reverse()
    year, month, day = (part.zfill(2) for part in parts)
    is_date = len(year) == 4 and int(month) <= 12 and int(day) <= 31
    shown = f"{year}-{month}-{day}" if is_date else "2011-04-01"
    return f"a date is year, month and day: `{shown}`"


def _around(value: str, at: int) -> tuple[int, int]:
    """Return the ends of what stands around *at* without a space."""
    start = end = at
    while start > 0 and not value[start - 1].isspace() and value[start - 1] not in "()":
        start -= 1
    while end < len(value) and not value[end].isspace() and value[end] not in "()":
        end += 1
    return start, end


def _place(text: Text, start: int, end: int) -> Place:
    return Span(text, start, end).place
