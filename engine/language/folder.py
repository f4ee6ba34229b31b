"""A folder of policies: which files belong to it, and their text.

`<policy>/<version>.yaml` are policies, `schemes/<scheme>.yaml` are schemes.
"""

import errno
import stat
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePath
from typing import Final

from msgspec import Struct

from engine.diagnostics import Finding, Place, Source
from engine.diagnostics.catalogue import dates as catalogue
from engine.language.characters import POLICY_LIMIT, decode

SCHEMES: Final = "schemes"
SUFFIX: Final = ".yaml"
_SUFFIXES: Final = (SUFFIX, ".yml")


class Spot(Struct, frozen=True):
    """What the path of a file says it is: a scheme, or a version of a policy."""

    policy: str
    version: str
    scheme: str = ""


def spot(name: str) -> Spot | None:
    """Return what the file called *name* is by its path; None where it is neither."""
    path = PurePath(name)
    if path.suffix != SUFFIX or not path.parent.name:
        return None
    stem = path.name.removesuffix(SUFFIX)
    if path.parent.name == SCHEMES:
        return Spot("", "", stem)
    return Spot(path.parent.name, stem)


def read(folder: Path) -> tuple[tuple[Source, ...], tuple[Finding, ...]]:
    """Return every policy and scheme of *folder*, and what could not be read or is stray."""
    try:
        paths = list(_files(folder))
    except OSError as error:
        return (), (catalogue.unreadable(Place(str(folder), 1, 1), _why(error)),)
    stray = [
        catalogue.stray_file(Place(str(path), 1, 1)) for path in paths if path.parent == folder
    ]
    sources, unread = read_all(path for path in paths if path.parent != folder)
    return sources, (*stray, *unread)


def read_all(paths: Iterable[Path]) -> tuple[tuple[Source, ...], tuple[Finding, ...]]:
    """Return the text of each of *paths*, and what could not be read."""
    sources: list[Source] = []
    findings: list[Finding] = []
    for path in paths:
        try:
            data = contents(path, POLICY_LIMIT + 1)
        except OSError as error:
            findings.append(catalogue.unreadable(Place(str(path), 1, 1), _why(error)))
            continue
        source, found = decode(str(path), data, POLICY_LIMIT)
        findings.extend(found)
        if source is not None:
            sources.append(source)
    return tuple(sources), tuple(findings)


def contents(path: Path, most: int = -1) -> bytes:
    """Return what the file *path* holds, up to *most* bytes where that is not below nought.

    Raises:
        OSError: it cannot be read, or is a pipe or a device, which might never end.
    """
    mode = path.stat().st_mode
    if not (stat.S_ISREG(mode) or stat.S_ISDIR(mode)):
        raise OSError(errno.EINVAL, "it is a pipe or a device, and no file")
    with path.open("rb") as file:
        return file.read(most)


def _files(folder: Path) -> Iterator[Path]:
    """Yield the YAML files of *folder* and of the folders in it, sorted by name."""
    for path in sorted(folder.iterdir()):
        if path.is_dir():
            yield from (each for each in sorted(path.iterdir()) if _is_ours(each))
        elif _is_ours(path):
            yield path


def _is_ours(path: Path) -> bool:
    return path.suffix in _SUFFIXES and not path.name.startswith(".")


def schemes(folder: Path) -> dict[str, Path]:
    """Return the file of each scheme of *folder*, by name; none where there is no folder."""
    try:
        paths = sorted((folder / SCHEMES).iterdir())
    except OSError:
        return {}
    return {path.stem: path for path in paths if path.suffix == SUFFIX and _is_ours(path)}


def versions(folder: Path) -> dict[str, tuple[Path, ...]]:
    """Return the files of each policy of *folder*, by name."""
    try:
        paths = sorted(path for path in folder.iterdir() if path.is_dir())
        return {
            path.name: tuple(each for each in sorted(path.iterdir()) if _is_ours(each))
            for path in paths
            if path.name != SCHEMES
        }
    except OSError:
        return {}


def _why(error: OSError) -> str:
    return (error.strerror or "it could not be opened").lower()
