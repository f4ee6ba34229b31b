"""A page of the documentation as its parts: headings, fenced blocks, tables, links."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

_FENCE = re.compile(r"```(\w*) ?(.*)")
_HEADING = re.compile(r"(#+) (.+)")
_LINK = re.compile(r"\[[^\]\n]*\]\(([^)\s]+)\)")
_CODE = re.compile(r"`[^`\n]*`")


@dataclass(frozen=True, slots=True)
class Heading:
    """A heading, and the line it stands on."""

    line: int
    depth: int
    text: str

    @property
    def anchor(self) -> str:
        """Return what a link to it writes behind the `#`."""
        plain = re.sub(r"[^\w\- ]", "", self.text.lower())
        return plain.replace(" ", "-")


@dataclass(frozen=True, slots=True)
class Fence:
    """A fenced block: its language, what else stands behind it, and its text."""

    line: int
    language: str
    label: str
    text: str


@dataclass(frozen=True, slots=True)
class Table:
    """A table: its heads, and its rows with the line of each."""

    line: int
    heads: tuple[str, ...]
    rows: tuple[tuple[int, tuple[str, ...]], ...]


Part = Heading | Fence | Table


def parts(page: Path) -> Iterator[Part]:
    """Yield the parts of *page* in order."""
    lines = page.read_text(encoding="utf-8").split("\n")
    at = 0
    while at < len(lines):
        line, number = lines[at], at + 1
        if fence := _FENCE.match(line):
            end = lines.index("```", at + 1)
            text = "\n".join(lines[at + 1 : end]) + "\n"
            yield Fence(number, fence[1], fence[2].strip(), text)
            at = end
        elif heading := _HEADING.match(line):
            yield Heading(number, len(heading[1]), heading[2])
        elif line.startswith("|"):
            end = next((n for n in range(at, len(lines)) if not lines[n].startswith("|")), at)
            rows = tuple((n + 1, _cells(lines[n])) for n in range(at + 2, end))
            yield Table(number, _cells(line), rows)
            at = end - 1
        at += 1


def links(page: Path) -> Iterator[tuple[int, str]]:
    """Yield the target of each link of *page* outside code, and its line."""
    inside = False
    for number, line in enumerate(page.read_text(encoding="utf-8").split("\n"), start=1):
        if line.startswith("```"):
            inside = not inside
        elif not inside:
            yield from ((number, link) for link in _LINK.findall(_CODE.sub("", line)))


def anchors(page: Path) -> set[str]:
    """Return what links into *page* may write behind the `#`."""
    found: dict[str, int] = {}
    for part in parts(page):
        if isinstance(part, Heading):
            found[part.anchor] = found.get(part.anchor, 0) + 1
    return {
        name if n == 0 else f"{name}-{n}" for name, count in found.items() for n in range(count)
    }


def _cells(line: str) -> tuple[str, ...]:
    return tuple(cell.strip() for cell in line.strip().strip("|").split("|"))
