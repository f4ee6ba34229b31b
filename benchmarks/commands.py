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
    """Time `allot decide`, first with nothing kept of earlier runs and then with, and `check`.

    The cases are the examples of the largest scheme, and one of which nothing is known,
    whose questions are ranked too; the slowest counts. With nothing kept the scheme is
    read and checked first, which is shown and has no bar.
    """
    scheme = largest().program.scheme
    with TemporaryDirectory() as name:
        folder = Path(name)
        cases = [*examples(scheme), _unknown(scheme, folder)]
        for kept in ("cold", "warm"):
            spent = [_decide(case, folder, kept) for case in cases]
            seconds = max(one.seconds for one in spent)
            megabytes = max(one.megabytes for one in spent)
            print(f"allot decide, {kept}, `{scheme}`: {seconds:.2f} s, {megabytes:.0f} MB")
            if kept == "warm":
                yield Bar("allot decide", seconds, 0.5, "less than", " s")
            yield Bar(f"memory of allot decide, {kept}", megabytes, 100, "less than", " MB")
        policies = str(shipped.policies_folder())
        checked = [run([ALLOT, "check", policies], _keeping(folder / "cold")) for _ in range(RUNS)]
    yield Bar("allot check policies/", least(checked).seconds, 2, "less than", " s")


def _unknown(scheme: str, folder: Path) -> Path:
    """Return a case of *scheme* in which nothing is known."""
    path = folder / "unknown.yaml"
    text = subprocess.check_output([ALLOT, "facts", "--scheme", scheme], encoding="utf-8")
    path.write_text(text, encoding="utf-8")
    return path


def _decide(case: Path, folder: Path, kept: str) -> Spent:
    """Return what deciding *case* takes; *kept* is `cold` where nothing is kept."""
    command = [ALLOT, "decide", str(case)]
    if kept == "cold":
        return least([run(command, _keeping(folder / f"{case.stem}{n}")) for n in range(RUNS)])
    warm = _keeping(folder / "warm")
    run(command, warm)
    return least([run(command, warm) for _ in range(RUNS)])


def _keeping(folder: Path) -> dict[str, str]:
    """Return the environment in which checked schemes are kept in *folder*.

    Modules are compiled once and not in each run, whatever this shell says of that.
    """
    return {"ALLOT_CACHE": str(folder), "PYTHONDONTWRITEBYTECODE": ""}
