"""Checked schemes kept on disk, so that a new process need not check them again.

A kept scheme is found by a key made of every text that it depends on and of this
program's own: whatever changes, the key is another one. Each stretch is a file of its
own, so that only the one that is asked for is read. What is damaged or cannot be written
is passed over in silence and checked anew: keeping is for speed alone.
"""

import json
import os
import re
from collections.abc import Iterable, Mapping
from datetime import date
from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from typing import Final

from msgspec import Struct

from engine.diagnostics import Finding
from engine.language import folder
from engine.program.codec import decode, encode
from engine.program.program import Program

MOST_KEPT: Final = 64
"""How many schemes are kept; those not asked for longest go first."""
_INDEX: Final = "index.json"
_KEY: Final = re.compile(r"[0-9a-f]{64}")
_WORD: Final = re.compile(r"[a-z][a-z0-9_]*")
_OURS: Final = ("diagnostics", "language", "program")


class Found(Struct, frozen=True):
    """What a scheme comes to on a day.

    *program* is None where nothing is in force then, or where *findings*, all of them
    errors, keep the scheme from being used. *stretches* are the days, first and last, of
    each program that the scheme has.
    """

    program: Program | None
    stretches: tuple[tuple[date, date | None], ...]
    findings: tuple[Finding, ...] = ()


def program_on(
    where: Path, scheme: str, day: date, environment: Mapping[str, str] | None = None
) -> Found:
    """Return the program of *scheme*, in the policy folder *where*, that is in force on *day*.

    It is taken from the cache where it is kept there, else checked and kept.
    """
    kept = _Kept.of(where, scheme, os.environ if environment is None else environment)
    found = kept.find(day) if kept is not None else None
    if found is not None:
        return found
    from engine.language.check import load_scheme

    checked = load_scheme(where, scheme)
    made = checked.schemes.get(scheme)
    if made is None:
        return Found(None, (), checked.findings)
    if kept is not None:
        kept.keep(made.stretches)
    days = tuple((each.first_day, each.last_day) for each in made.stretches)
    return Found(made.on(day), days)


def cache_folder(environment: Mapping[str, str]) -> Path | None:
    """Return where schemes are kept: `ALLOT_CACHE`, or the user's own cache folder.

    None where `ALLOT_CACHE` is set to nothing, or no folder is known.
    """
    if "ALLOT_CACHE" in environment:
        named = environment["ALLOT_CACHE"]
        return Path(named) if named else None
    if base := environment.get("XDG_CACHE_HOME"):
        return Path(base) / "allot"
    home = environment.get("HOME")
    return Path(home) / ".cache" / "allot" if home else None


class _Kept(Struct, frozen=True):
    """The place of one scheme in the cache."""

    path: Path

    @classmethod
    def of(cls, where: Path, scheme: str, environment: Mapping[str, str]) -> "_Kept | None":
        base = cache_folder(environment)
        if base is None:
            return None
        try:
            key = _key(where, scheme)
        except OSError:
            return None
        return cls(base / key) if key else None

    def find(self, day: date) -> Found | None:
        """Return what is kept for *day*; None where nothing is, or it is damaged."""
        try:
            index = json.loads(_whole((self.path / _INDEX).read_bytes()))
            days = tuple((_day(first), _day_or_none(last)) for first, last, _ in index)
            for (first, last), (_, _, digest) in zip(days, index, strict=True):
                if first <= day and (last is None or day <= last):
                    return self._found(first, digest, days)
        except (OSError, ValueError, TypeError, LookupError):
            return None
        return Found(None, days)

    def _found(
        self, first: date, digest: str, days: tuple[tuple[date, date | None], ...]
    ) -> Found | None:
        data = (self.path / f"{first.isoformat()}.json").read_bytes()
        if sha256(data).hexdigest() != digest:
            return None
        program = _decoded(data)
        _touch(self.path)
        return Found(program, days) if isinstance(program, Program) else None

    def keep(self, programs: Iterable[Program]) -> None:
        """Keep *programs*, all of them or none."""
        from tempfile import mkdtemp

        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            aside = Path(mkdtemp(prefix=".new-", dir=self.path.parent))
        except OSError:
            return
        try:
            index = [_written(aside, program) for program in programs]
            text = json.dumps(index).encode()
            (aside / _INDEX).write_bytes(sha256(text).hexdigest().encode() + b"\n" + text)
            _remove(self.path)
            aside.rename(self.path)
        except OSError:
            _remove(aside)
            return
        _forget_oldest(self.path.parent)


@lru_cache(maxsize=16)
def _decoded(data: bytes) -> object:
    """Return what *data* holds, the same object each time, so that engines made for it last."""
    return decode(data)


def _whole(data: bytes) -> bytes:
    """Return an index without the digest before it.

    Raises:
        ValueError: it is not what was written.
    """
    digest, _, text = data.partition(b"\n")
    if sha256(text).hexdigest().encode() != digest:
        message = "the index is damaged"
        raise ValueError(message)
    return text


def _written(where: Path, program: Program) -> tuple[str, str | None, str]:
    data = encode(program).encode()
    first = program.first_day.isoformat()
    (where / f"{first}.json").write_bytes(data)
    last = program.last_day.isoformat() if program.last_day else None
    return first, last, sha256(data).hexdigest()


def _day(written: str) -> date:
    return date.fromisoformat(written)


def _day_or_none(written: str | None) -> date | None:
    return None if written is None else _day(written)


def _key(where: Path, scheme: str) -> str:
    """Return what tells this scheme, with all it depends on, from every other.

    Raises:
        OSError: a file cannot be read.
    """
    path = folder.schemes(where).get(scheme)
    if path is None:
        return ""
    text = folder.contents(path)
    words = set(_WORD.findall(text.decode("utf-8", "replace")))
    digest = sha256(_ourselves())
    versions = folder.versions(where)
    digest.update("\n".join(sorted(versions)).encode())
    named = [each for policy in sorted(words & versions.keys()) for each in versions[policy]]
    for each in (path, *named):
        data = text if each is path else folder.contents(each)
        digest.update(f"\n{each}\n{len(data)}\n".encode())
        digest.update(data)
    return digest.hexdigest()


def _ourselves() -> bytes:
    """Return what tells this version of the program from any other."""
    return "\n".join(_ours()).encode()


def _ours() -> list[str]:
    """Return each file that makes a program of a text, with its size and its time."""
    package = Path(__file__).resolve().parents[1]
    found = (path for room in _OURS for path in (package / room).rglob("*.*"))
    return [
        f"{stat.st_size} {stat.st_mtime_ns} {path.relative_to(package)}"
        for path in sorted(path for path in found if path.suffix in (".py", ".json"))
        for stat in (path.stat(),)
    ]


def _touch(path: Path) -> None:
    try:
        os.utime(path)
    except OSError:
        return


def _remove(path: Path) -> None:
    from shutil import rmtree

    rmtree(path, ignore_errors=True)


def _forget_oldest(base: Path) -> None:
    try:
        kept = sorted(
            (path for path in base.iterdir() if _KEY.fullmatch(path.name)),
            key=lambda path: path.stat().st_mtime_ns,
        )
    except OSError:
        return
    for path in kept[:-MOST_KEPT]:
        _remove(path)
