"""What was made once of a part of the text, kept for every stretch that sees the same.

A policy is in force on many stretches of many schemes, and on most of them its
expressions see the same facts, types and values. What is made of a part depends on
nothing but the part and what its names stand for.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any, Final, TypeVar

from engine.diagnostics import Finding, Place

T = TypeVar("T")

SPEAKS_OF_A_SCHEME: Final = frozenset({"E303", "E304", "E421", "E513"})
"""Codes whose message names a scheme or its figures: it is the mistake, wherever it shows."""


@dataclass
class Memo:
    """What was made, by the part it was made of and by what that part sees."""

    _made: dict[tuple[object, ...], Any] = field(default_factory=dict)
    _held: list[object] = field(default_factory=list)
    _findings: dict[int, list[Finding]] = field(default_factory=dict)
    _same: dict[str, list[Any]] = field(default_factory=dict)

    def kept(self, part: object, sees: tuple[object, ...], make: Callable[[list[Finding]], T]) -> T:
        """Return what *make* makes of *part*, made once for each *sees*.

        *sees* goes by identity, so it holds things that were kept here themselves, or
        small plain values. What *make* adds to its list is reported once for *part*.
        """
        key = (id(part), *(each if isinstance(each, _PLAIN) else id(each) for each in sees))
        if key not in self._made:
            findings: list[Finding] = []
            self._made[key] = make(findings)
            self._held.extend((part, sees))
            self._report(id(part), findings)
        made: T = self._made[key]
        return made

    def same(self, name: str, value: T) -> T:
        """Return what was first made under *name* and is equal to *value*, else *value*.

        What depends on it is then kept for both.
        """
        made = self._same.setdefault(name, [])
        for each in made:
            if each == value:
                first: T = each
                return first
        made.append(value)
        return value

    def report(self, part: object, findings: Iterable[Finding]) -> None:
        """Report *findings* on *part*, unless they are known."""
        self._held.append(part)
        self._report(id(part), findings)

    def _report(self, part: int, findings: Iterable[Finding]) -> None:
        known = self._findings.setdefault(part, [])
        before = {(each.code, each.place) for each in known if each.code not in SPEAKS_OF_A_SCHEME}
        known.extend(each for each in findings if (each.code, each.place) not in before)

    def findings(self) -> Iterator[Finding]:
        """Yield every finding, and of those that a scheme is to blame for the first."""
        blamed: dict[tuple[str, str], Finding] = {}
        for many in self._findings.values():
            for finding in many:
                if finding.code not in SPEAKS_OF_A_SCHEME:
                    yield finding
                    continue
                first = blamed.setdefault((finding.code, finding.message), finding)
                if _key(finding.place) < _key(first.place):
                    blamed[finding.code, finding.message] = finding
        yield from blamed.values()


_PLAIN: Final = (str, bool, type(None))


def _key(place: Place) -> tuple[str, int, int]:
    return place.file, place.line, place.column
