"""Listing the schemes and policies there are, with versions, days and status."""

from collections import Counter
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct

from engine.language import folder
from engine.program.program import Program, Scheme
from engine.service.where import policy_folder

if TYPE_CHECKING:
    from engine.language.check import Checked


class SchemeLine(Struct, frozen=True):
    """A scheme: its place, days and status, the policies it uses, and what its settings rest on.

    *bases* counts settings by basis, each once for the whole life of the scheme.
    """

    name: str
    title: str
    place: str
    status: str
    first_day: date
    last_day: date | None
    policies: tuple[str, ...]
    bases: tuple[tuple[str, int], ...]


class PolicyLine(Struct, frozen=True):
    """A version of a policy: its days and owners, and the schemes that use it."""

    name: str
    version: str
    title: str
    first_day: date
    last_day: date | None
    owners: tuple[str, ...]
    schemes: tuple[str, ...]


def schemes(policies: Path | None = None) -> tuple[tuple[SchemeLine, ...], tuple[str, ...]]:
    """Return the schemes without a mistake, by name, and the names of those with one.

    Raises:
        Problem: *policies* is no policy folder.
    """
    checked = _checked(policies)
    lines = (_scheme_line(checked.schemes[name]) for name in sorted(checked.schemes))
    return tuple(lines), tuple(sorted(checked.broken))


def policies(policies: Path | None = None) -> tuple[PolicyLine, ...]:
    """Return every version of every policy that can be read, by name and first day.

    Raises:
        Problem: *policies* is no policy folder.
    """
    checked = _checked(policies)
    users: dict[tuple[str, str], set[str]] = {}
    for scheme in checked.schemes.values():
        for program in scheme.stretches:
            for note in program.policies:
                users.setdefault((note.name, note.version), set()).add(scheme.name)
    lines = [
        PolicyLine(
            note.name,
            note.version,
            note.title,
            note.first_day,
            note.last_day,
            note.owners,
            tuple(sorted(users.get((note.name, note.version), ()))),
        )
        for note in checked.policies
    ]
    return tuple(sorted(lines, key=lambda line: (line.name, line.first_day)))


def _checked(policies: Path | None) -> "Checked":
    from engine.language.check import load

    sources, unread = folder.read(policy_folder(policies))
    return load(sources, unread)


def _scheme_line(scheme: Scheme) -> SchemeLine:
    versions = dict.fromkeys(
        f"{note.name} {note.version}" for program in scheme.stretches for note in program.policies
    )
    return SchemeLine(
        scheme.name,
        scheme.title,
        scheme.place,
        scheme.status,
        scheme.first_day,
        scheme.last_day,
        tuple(versions),
        _bases(scheme.stretches),
    )


def _bases(stretches: tuple[Program, ...]) -> tuple[tuple[str, int], ...]:
    settings = {
        (note.name, note.since, "illustrative" if note.is_illustrative else note.basis)
        for program in stretches
        for note in program.settings
    }
    counted = Counter(basis for _, _, basis in settings)
    return tuple((basis, counted[basis]) for basis in ("sourced", "local", "illustrative"))
