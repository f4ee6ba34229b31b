"""The commands that people wait for, each in a process of its own."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from benchmarks.bars import Bar
from benchmarks.processes import Spent, least, run
from benchmarks.shipped import examples, largest
from engine import shipped

RUNS: Final = 7
ALLOT: Final = str(Path(sys.executable).with_name("allot"))


def commands() -> Iterator[Bar]:
    """Time `allot decide`, with nothing kept of earlier runs and then with, `compare` and `check`.

    The cases are the examples of the largest scheme, of which the slowest counts, and one of
    which nothing is known, whose questions are ranked too. With nothing kept the scheme is
    read and checked first, which is shown and has no bar.
    """
    scheme = largest().program.scheme
    with TemporaryDirectory() as name:
        folder = Path(name)
        known, unknown = examples(scheme), [_unknown(scheme, folder)]
        for what, cases in (("an example", known), ("nothing known", unknown)):
            for kept in ("cold", "warm"):
                yield from _bars(what, kept, [_decide(case, folder, kept) for case in cases])
        compared = [_decide(case, folder, "cold", "compare") for case in known]
        policies = str(shipped.policies_folder())
        checked = [run([ALLOT, "check", policies], _keeping(folder / "cold")) for _ in range(RUNS)]
    slowest = max(one.seconds for one in compared)
    yield Bar("allot compare, cold", slowest, 1, "less than", " s")
    yield Bar("allot check policies/", least(checked).seconds, 2, "less than", " s")


def _bars(what: str, kept: str, spent: list[Spent]) -> Iterator[Bar]:
    """Show what the slowest of some runs took, and yield its bars."""
    seconds = max(one.seconds for one in spent)
    megabytes = max(one.megabytes for one in spent)
    print(f"allot decide, {what}, {kept}: {seconds:.2f} s, {megabytes:.0f} MB")
    if kept == "warm":
        yield Bar(f"allot decide, {what}", seconds, 0.5, "less than", " s")
    yield Bar(f"memory of allot decide, {what}, {kept}", megabytes, 100, "less than", " MB")


def _unknown(scheme: str, folder: Path) -> Path:
    """Return a case of *scheme* in which nothing is known."""
    path = folder / "unknown.yaml"
    text = subprocess.check_output([ALLOT, "facts", "--scheme", scheme], encoding="utf-8")
    path.write_text(text, encoding="utf-8")
    return path


def _decide(case: Path, folder: Path, kept: str, verb: str = "decide") -> Spent:
    """Return what deciding *case* takes; *kept* is `cold` where nothing is kept."""
    command = [ALLOT, verb, str(case)]
    if kept == "cold":
        new = [folder / f"{verb}-{case.stem}{number}" for number in range(RUNS)]
        return least([run(command, _keeping(each)) for each in new])
    warm = _keeping(folder / "warm")
    run(command, warm)
    return least([run(command, warm) for _ in range(RUNS)])


def _keeping(folder: Path) -> dict[str, str]:
    """Return the environment in which checked schemes are kept in *folder*.

    Modules are compiled once and not in each run, whatever this shell says of that.
    """
    return {"ALLOT_CACHE": str(folder), "PYTHONDONTWRITEBYTECODE": ""}
