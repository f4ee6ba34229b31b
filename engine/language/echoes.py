"""Findings that say again what another has said: one mistake gives one message.

Where part of a file could not be read, what it declares seems to be missing wherever it
is used, and nothing seems to read what it uses. Where a name is not known, it is not
known wherever it stands.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from typing import Final

from msgspec.structs import replace

from engine.diagnostics import Finding, Place

_OF_A_NAME: Final = frozenset({"E301", "E302", "E305", "E311", "E507", "E533"})
"""Something is not known: the same name in the same file is one mistake."""
_FOR_LACK: Final = _OF_A_NAME | {"E308", "E313", "E422", "E523", "E536", "E537"}
"""Something is missing that an unread part may hold."""
_OF_ABSENCE: Final = frozenset({"E411", "E412"})
"""`optional` or `applies_when` may be what was misread."""
_OF_A_SCHEME: Final = frozenset({"E607", "E609", "E611", "E612", "E615", "E618", "E625", "W709"})
_NO_WEEKS: Final = "E421"
_LIKE_A_FUNCTION: Final = "E501"
_ONE_VALUE: Final = "E230"
"""Said of a call of `min` or `max`, which may be the table that is called so."""
_MOST_RELATED: Final = 5


def is_of_reading(finding: Finding) -> bool:
    """Return whether *finding* is about the text or the shape of a file."""
    return finding.code < "E220" and finding.is_error


def frayed(findings: Iterable[Finding], torn: Iterable[str] = ()) -> frozenset[str]:
    """Return the files of which a whole part could not be read, those known to be *torn* too."""
    return frozenset(torn).union(
        finding.place.file
        for finding in findings
        if finding.is_error
        and (
            finding.code < "E200"
            or (finding.code in ("E201", "E203") and finding.place.column == 1)
        )
    )


def without(
    findings: Iterable[Finding],
    leaning: Mapping[str, Set[str]],
    schemes: Set[str],
    torn: Iterable[str] = (),
) -> Iterator[Finding]:
    """Yield *findings* but those that follow from others.

    *leaning* gives, for each file, the files that it takes names from; *schemes* are the
    files of schemes, *torn* those of which a block of names could not be read.
    """
    every = _once(sorted(findings, key=lambda finding: _key(finding.place)))
    kept: dict[tuple[str, str, str], Finding] = {}
    follows = _Follows(every, leaning, schemes, torn)
    for finding in every:
        if follows.from_others(finding):
            continue
        if finding.code not in _OF_A_NAME:
            yield finding
            continue
        key = (finding.place.file, finding.code, finding.message)
        first = kept.setdefault(key, finding)
        if first.place != finding.place and len(first.related) < _MOST_RELATED:
            again = (finding.place, "and here")
            kept[key] = replace(first, related=(*first.related, again))
    yield from kept.values()


def _once(findings: Iterable[Finding]) -> list[Finding]:
    """Return *findings*, those that say the same at one place made one."""
    kept: dict[tuple[str, str, Place], Finding] = {}
    for finding in findings:
        key = (finding.code, finding.message, finding.place)
        first = kept.setdefault(key, finding)
        more = [each for each in finding.related if each not in first.related]
        if more and len(first.related) < _MOST_RELATED:
            kept[key] = replace(first, related=(*first.related, *more))
    return list(kept.values())


class _Follows:
    """Which findings follow from what could not be read."""

    def __init__(
        self,
        findings: Sequence[Finding],
        leaning: Mapping[str, Set[str]],
        schemes: Set[str],
        torn: Iterable[str],
    ) -> None:
        self._leaning = leaning
        self._frayed = frayed(findings, torn)
        self._no_tables = {
            (finding.place.file, _shown(finding.place))
            for finding in findings
            if finding.code == _LIKE_A_FUNCTION
        }
        self._misread = {finding.place.file for finding in findings if is_of_reading(finding)}
        self._no_scheme_is_sure = bool(self._misread & schemes)

    def from_others(self, finding: Finding) -> bool:
        """Return whether *finding* may be there only since something could not be read."""
        file, code = finding.place.file, finding.code
        around = {file, *self._leaning.get(file, ())}
        if code in _FOR_LACK:
            return bool(around & self._frayed)
        if code in _OF_ABSENCE:
            return bool(around & self._misread)
        if code in _OF_A_SCHEME:
            return file in self._misread or bool(around & self._frayed)
        if code == _ONE_VALUE:
            return (file, _shown(finding.place).partition("(")[0]) in self._no_tables
        if code == _NO_WEEKS:
            return self._no_scheme_is_sure
        return not finding.is_error and file in self._misread


def _shown(place: Place) -> str:
    """Return what stands at *place*."""
    return place.text[place.column - 1 : place.column - 1 + place.width]


def _key(place: Place) -> tuple[str, int, int]:
    return place.file, place.line, place.column
