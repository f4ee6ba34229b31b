"""One block of keys, read key by key."""

from collections.abc import Callable, Iterator
from datetime import date
from typing import TypeVar

from msgspec import Struct

from engine.diagnostics import Finding, Place
from engine.diagnostics.catalogue import expressions as wording
from engine.diagnostics.catalogue import reading as yaml_wording
from engine.diagnostics.catalogue import shape as catalogue
from engine.diagnostics.nearest import nearest
from engine.language.document import Entry, Listing, Mapping, Part
from engine.language.text import Day, Style, Text

T = TypeVar("T")


class Block(Struct):
    """A block of keys under a name of its own, and the findings of the whole document.

    *name* is the key or the first key that stands for the block in findings.
    """

    name: Text
    entries: dict[str, Entry]
    findings: list[Finding]
    is_partial: bool = False

    @staticmethod
    def of(part: Part, findings: list[Finding], name: Text | None = None) -> "Block":
        """Return *part* as a block; one without keys where it is none."""
        entries = part.entries if isinstance(part, Mapping) else ()
        text = part if isinstance(part, Text) else part.text
        first = entries[0].key if entries else text
        is_partial = not isinstance(part, Mapping) or part.is_partial
        keys = {entry.key.value: entry for entry in entries}
        return Block(name or first, keys, findings, is_partial)

    def __contains__(self, key: str) -> bool:
        """Return whether the block has *key*."""
        return key in self.entries

    @property
    def place(self) -> Place:
        """Return the place that stands for the block."""
        return self.name.place

    def tell(self, *findings: Finding) -> None:
        """Keep findings."""
        self.findings.extend(findings)

    def key(self, key: str) -> Text:
        """Return *key* itself, as it stands there."""
        return self.entries[key].key

    def part(self, key: str) -> Part | None:
        """Return what stands under *key*; None where it is not there or was reported."""
        entry = self.entries.get(key)
        if entry is None or (isinstance(entry.value, Text) and entry.value.is_missing):
            return None
        return entry.value

    def gap(self) -> Text:
        """Return a stand-in for a text that is not there."""
        at = self.name
        return Text("", at.source, at.start, at.end, is_missing=True)

    def text(self, key: str) -> Text:
        """Return the text under *key*, or a stand-in."""
        return self.maybe_text(key) or self.gap()

    def maybe_text(self, key: str) -> Text | None:
        """Return the text under *key*, None where there is none."""
        part = self.part(key)
        return part if isinstance(part, Text) else None

    def is_yes(self, key: str) -> bool:
        """Return whether *key* says yes."""
        text = self.maybe_text(key)
        return text is not None and text.value == "yes"

    def day(self, key: str) -> Day | None:
        """Return the day under *key*; None where there is none, or no such day."""
        text = self.maybe_text(key)
        return day(text, self.findings) if text else None

    def items(self, key: str) -> tuple[Part, ...]:
        """Return the items of the list under *key*."""
        part = self.part(key)
        return part.items if isinstance(part, Listing) else ()

    def texts(self, key: str) -> tuple[Text, ...]:
        """Return the items of the list under *key* that are texts."""
        return tuple(
            item for item in self.items(key) if isinstance(item, Text) and not item.is_missing
        )

    def blocks(self, key: str) -> Iterator["Block"]:
        """Yield the items of the list under *key* that are blocks."""
        for item in self.items(key):
            if isinstance(item, Mapping):
                yield Block.of(item, self.findings)

    def pairs(self, key: str) -> tuple[Entry, ...]:
        """Return the keys and values under *key*."""
        part = self.part(key)
        return part.entries if isinstance(part, Mapping) else ()

    def named(
        self, key: str, read: Callable[["Block"], T | None]
    ) -> tuple[tuple[T, ...], tuple[Text, ...]]:
        """Return what *read* makes of each block under *key*, and the names it failed on."""
        made: list[T] = []
        failed: list[Text] = []
        for entry in self.pairs(key):
            block = Block.of(entry.value, self.findings, entry.key)
            one = read(block) if isinstance(entry.value, Mapping) else None
            if one is None:
                failed.append(entry.key)
            else:
                made.append(one)
        return tuple(made), tuple(failed)

    def need(self, key: str, about: str = "") -> bool:
        """Return whether *key* is there; say that it is missing where it is not."""
        if key not in self and not self.is_misspelt(key):
            self.tell(catalogue.missing_key(self.place, key, about))
        return key in self

    def is_misspelt(self, *keys: str) -> bool:
        """Return whether a key that was reported may be one of *keys*."""
        if self.is_partial:
            return True
        unknown = {finding.place for finding in self.findings if finding.code == "E201"}
        return any(
            nearest(name, keys)
            for name, entry in self.entries.items()
            if entry.key.place in unknown
        )

    def spurn(self, beside: str, *keys: str) -> None:
        """Say which of *keys* are there and mean nothing beside *beside*."""
        there = [key for key in keys if key in self]
        if there:
            place = min(self.key(key).place for key in there)
            self.tell(catalogue.needless(place, there, beside))


def day(text: Text, findings: list[Finding]) -> Day | None:
    """Return the day that *text* names; None where its form is wrong or no calendar has it."""
    parts = text.value.split("-")
    if [len(part) for part in parts] != [4, 2, 2] or not all(part.isdigit() for part in parts):
        return None
    try:
        return Day(date.fromisoformat(text.value), text)
    except ValueError:
        findings.append(wording.no_such_day(text.place, text.value))
        return None


def unfolded(text: Text, findings: list[Finding]) -> bool:
    """Return whether *text* may hold an expression; folded text may not, and that is said."""
    if text.style is Style.FOLDED:
        findings.append(yaml_wording.folded(text.place))
    return text.style is not Style.FOLDED
