"""The commands that people wait for, each in a process of its own."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from benchmarks.bars import Bar
from benchmarks.processes import Spent, run, usual
from benchmarks.shipped import examples, largest
from engine import shipped

RUNS: Final = 7
ALLOT: Final = str(Path(sys.executable).with_name("allot"))


def commands() -> Iterator[Bar]:
    """Time `allot decide`, at first with nothing kept and then with, and `allot check`.

    The cases are the examples of the largest scheme, and one of which nothing is known,
    whose questions are ranked too; the slowest counts.
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
            yield Bar(f"allot decide, {kept}", seconds, 0.5, "less than", " s")
            yield Bar(f"memory of allot decide, {kept}", megabytes, 100, "less than", " MB")
        policies = str(shipped.policies_folder())
        checked = [run([ALLOT, "check", policies], _keeping(folder / "cold")) for _ in range(RUNS)]
    yield Bar("allot check policies/", usual(checked).seconds, 2, "less than", " s")


def _unknown(scheme: str, folder: Path) -> Path:
    """Return a case of *scheme* in which nothing is known."""
    path = folder / "unknown.yaml"
    text = subprocess.check_output([ALLOT, "facts", "--scheme", scheme], encoding="utf-8")
    path.write_text(text, encoding="utf-8")
    return path


def _decide(case: Path, folder: Path, kept: str) -> Spent:
    """Return what deciding *case* usually takes; *kept* is `cold` where nothing is kept."""
    command = [ALLOT, "decide", str(case)]
    if kept == "cold":
        return usual([run(command, _keeping(folder / f"{case.stem}{n}")) for n in range(RUNS)])
    warm = _keeping(folder / "warm")
    run(command, warm)
    return usual([run(command, warm) for _ in range(RUNS)])


def _keeping(folder: Path) -> dict[str, str]:
    """Return the environment in which checked schemes are kept in *folder*."""
    return {"ALLOT_CACHE": str(folder)}
