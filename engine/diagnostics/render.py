"""How findings are drawn: for a person, for a program, for a code review."""

import json
import unicodedata
from collections.abc import Iterable

from engine.diagnostics.finding import Finding, Place

WIDEST = 240
"""How many characters of a line are shown at most."""


def in_order(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Return *findings* sorted by place, then code, each once."""
    once = dict.fromkeys(findings)
    return tuple(sorted(once, key=lambda finding: (finding.place, finding.code, finding.message)))


def as_text(findings: Iterable[Finding]) -> str:
    """Return *findings* as people read them: place, message, source line, caret, help."""
    return "".join(_one(finding) for finding in in_order(findings))


def as_json(findings: Iterable[Finding]) -> str:
    """Return *findings* as a JSON array, one object each, ending in a line end."""
    items = [
        {
            "code": finding.code,
            "severity": finding.severity.value,
            "message": finding.message,
            "help": finding.help,
            "file": finding.place.file,
            "line": finding.place.line,
            "column": finding.place.column,
            "width": finding.place.width,
            "related": [
                {"file": place.file, "line": place.line, "column": place.column, "label": label}
                for place, label in finding.related
            ],
        }
        for finding in in_order(findings)
    ]
    return json.dumps(items, ensure_ascii=False, indent=1) + "\n"


def as_github(findings: Iterable[Finding]) -> str:
    """Return *findings* as workflow commands, which a code review shows beside the line."""
    return "".join(
        f"::{finding.severity.value} file={_property(finding.place.file)},"
        f"line={finding.place.line},col={finding.place.column},"
        f"endColumn={finding.place.column + finding.place.width},"
        f"title={finding.code}::{_data(_message_and_help(finding))}\n"
        for finding in in_order(findings)
    )


def _one(finding: Finding) -> str:
    place = finding.place
    head = (
        f"{place.file}:{place.line}:{place.column}: "
        f"{finding.severity.value} {finding.code}: {finding.message}\n"
    )
    parts = [head, _excerpt(place)]
    if finding.help:
        parts.append(f"  help: {finding.help}\n")
    for other, label in finding.related:
        parts.append(f"  {other.file}:{other.line}:{other.column}: {label}\n")
    return "".join(parts)


def _excerpt(place: Place) -> str:
    if not place.text.strip():
        return ""
    number = str(place.line)
    text, start = _around(place)
    before = text[:start]
    under = text[start : start + place.width] or " "
    shown = "".join(_visible(character) for character in text)
    return (
        f"{number} | {shown}\n"
        f"{' ' * len(number)} | {' ' * _columns(before)}{'^' * max(1, _columns(under))}\n"
    )


def _around(place: Place) -> tuple[str, int]:
    """Return what of the line is shown, and the offset of the place in it.

    Of a line that no screen holds, a window with the place in it, cut ends marked.
    """
    text, start = place.text, place.column - 1
    if len(text) <= WIDEST:
        return text, start
    first = max(0, start - WIDEST // 2)
    last = first + WIDEST
    left, right = "…" if first else "", "…" if last < len(text) else ""
    return left + text[first:last] + right, start - first + len(left)


def _visible(character: str) -> str:
    return " " if character == "\t" or unicodedata.category(character) == "Cc" else character


def _columns(text: str) -> int:
    """Return how many columns of a terminal *text* takes: wide two, combining none."""
    return sum(
        0
        if unicodedata.combining(character) or unicodedata.category(character) == "Cf"
        else 2
        if unicodedata.east_asian_width(character) in "WF"
        else 1
        for character in text
    )


def _message_and_help(finding: Finding) -> str:
    return f"{finding.message}\n{finding.help}" if finding.help else finding.message


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
