"""Single lines of a YAML file: the key, its value, and how to write the value safely."""

import re
from typing import NamedTuple

_PAIR = re.compile(
    r"(?P<lead>[ ]*(?:-[ ]+)*)"
    r"(?P<key>'[^']*'|\"[^\"]*\"|[^\s'\"\[\]{},#&*!|>%@`:-][^:#]*?|-[^\s:#][^:#]*?)[ ]*:"
    r"(?:[ ]+(?P<value>[^#\s].*?|\#\S.*?)?)?(?:[ ]+\#(?:[ ].*)?)?$"
)
_ITEM = re.compile(r"(?P<lead>[ ]*(?:-[ ]+)+)(?P<value>[^\s#].*?)(?:[ ]{2,}\#(?:[ ].*)?)?$")


class Line(NamedTuple):
    """A line of a text: the index of its first character, and the line without its end."""

    start: int
    text: str

    @property
    def end(self) -> int:
        """Return the index after its last character."""
        return self.start + len(self.text)

    @property
    def indent(self) -> int:
        """Return how many spaces it begins with."""
        return len(self.text) - len(self.text.lstrip(" "))


class Pair(NamedTuple):
    """A line as `key: value`, or an item as `- value` (then *key* is "-").

    *start* and *end* are the indices in the file of the value.
    """

    key: str
    value: str
    start: int
    end: int

    def rewritten(self, value: str) -> str:
        """Return the line with another value, without its indentation."""
        return f"- {value}" if self.key == "-" else f"{self.key}: {value}"


def line_at(text: str, index: int) -> Line:
    """Return the line of *text* in which *index* stands."""
    start = text.rfind("\n", 0, index) + 1
    end = text.find("\n", start)
    return Line(start, text[start : end if end >= 0 else len(text)].rstrip("\r"))


def line_before(text: str, line: Line) -> Line | None:
    """Return the last line before *line* that says something."""
    while line.start > 0:
        line = line_at(text, line.start - 1)
        if line.text.strip() and not line.text.lstrip().startswith("#"):
            return line
    return None


def pair(line: Line) -> Pair | None:
    """Return the key and value of *line*; None where it has neither key nor dash."""
    match = _PAIR.match(line.text) or _ITEM.match(line.text)
    if match is None:
        return None
    key = match.groupdict().get("key") or "-"
    value = match["value"] or ""
    start = line.start + (match.start("value") if match["value"] else len(line.text))
    return Pair(key, value, start, start + len(value))


def quoted(value: str) -> str:
    """Return *value* in quotation marks, so that YAML takes it as it is."""
    if '"' in value or "\\" in value:
        return "'" + value.replace("'", "''") + "'"
    return f'"{value}"'
