"""Writing a file whole or not at all."""

import errno
import os
import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from engine.service.problem import REJECTED, Problem


def write_record(folder: Path, name: str, text: str) -> Path:
    """Write *text* as `<name>.json` into *folder* (made where missing) and return its path.

    Characters of *name* that a file name should not have become dashes. The file appears
    whole, or not at all.

    Raises:
        Problem: it cannot be written; nothing was left behind.
    """
    target = folder / record_file(name)
    write_whole(target, text)
    return target


def record_file(name: str) -> str:
    """Return the name of the file that the record *name* is written into."""
    safe = re.sub(r"[^A-Za-z0-9._-]+", "-", name).strip("-.") or "case"
    return f"{safe[:120]}.json"


def write_whole(target: Path, text: str) -> None:
    """Write *text* to *target*, which appears whole or not at all.

    Raises:
        Problem: it cannot be written; nothing was left behind.
    """
    write_all({target: text})


def write_all(texts: Mapping[Path, str]) -> None:
    """Write each text to its file. Each appears whole, and none where one cannot be written.

    A link is followed. What is no file, such as `/dev/stdout`, is written to as it stands.

    Raises:
        Problem: one cannot be written; nothing was left behind.
    """
    ready: dict[Path, Path] = {}
    try:
        for target, text in texts.items():
            with _saying(target):
                if not _is_stream(target):
                    ready[target] = _prepared(target.resolve(), text)
        for target in texts.keys() - ready.keys():
            with _saying(target):
                target.write_text(texts[target], encoding="utf-8", newline="\n")
        for target, unfinished in ready.items():
            with _saying(target):
                unfinished.replace(target.resolve())
    finally:
        for unfinished in ready.values():
            _forget(unfinished)


@contextmanager
def _saying(target: Path) -> Iterator[None]:
    """Say in words that *target* was not written, where the system says so."""
    try:
        yield
    except OSError as error:
        why = (error.strerror or "it could not be written").lower()
        message = f"`{target}` was not written: {why}"
        raise Problem(message, exit_code=REJECTED) from error


def _is_stream(target: Path) -> bool:
    return target.exists() and not target.is_file() and not target.is_dir()


def _prepared(target: Path, text: str) -> Path:
    """Write *text* whole beside *target*, and return where."""
    if target.is_dir():
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
    unfinished = target.with_name(f".{target.name}.{os.getpid()}")
    target.parent.mkdir(parents=True, exist_ok=True)
    try:
        with unfinished.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
    except OSError:
        _forget(unfinished)
        raise
    return unfinished


def _forget(path: Path) -> None:
    """Take away *path*, if it is there and can be."""
    try:
        path.unlink(missing_ok=True)
    except OSError:
        return
