"""Writing a file whole or not at all."""

import os
import re
from pathlib import Path

from engine.service.problem import REJECTED, Problem


def write_record(folder: Path, name: str, text: str) -> Path:
    """Write *text* as `<name>.json` into *folder* (made where missing) and return its path.

    Characters of *name* that a file name should not have become dashes. The file appears
    whole, or not at all.

    Raises:
        Problem: it cannot be written; nothing was left behind.
    """
    safe = re.sub(r"[^A-Za-z0-9._-]+", "-", name).strip("-.") or "case"
    target = folder / f"{safe[:120]}.json"
    write_whole(target, text)
    return target


def write_whole(target: Path, text: str) -> None:
    """Write *text* to *target*, which appears whole or not at all.

    Raises:
        Problem: it cannot be written; nothing was left behind.
    """
    unfinished = target.with_name(f".{target.name}.{os.getpid()}")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        with unfinished.open("x", encoding="utf-8", newline="\n") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        unfinished.replace(target)
    except OSError as error:
        _forget(unfinished)
        why = (error.strerror or "it could not be written").lower()
        message = f"`{target}` was not written: {why}"
        raise Problem(message, exit_code=REJECTED) from error


def _forget(path: Path) -> None:
    """Take away *path*, if it is there and can be."""
    try:
        path.unlink(missing_ok=True)
    except OSError:
        return
