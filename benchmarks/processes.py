"""Commands run in a process of their own, as a person at a terminal runs them."""

import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

LAUNCH: Final = str(Path(__file__).with_name("launch.py"))


@dataclass(frozen=True, slots=True)
class Spent:
    """Wall time in seconds, and the most memory the process held, in MB of 10**6 bytes."""

    seconds: float
    megabytes: float


def run(command: Sequence[str], environment: Mapping[str, str]) -> Spent:
    """Return what one run of *command*, whose program is named by its path, took.

    Raises:
        SystemExit: it did not end with exit code 0.
    """
    launched = subprocess.run(
        [sys.executable, "-S", LAUNCH, *command],
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        check=False,
    )
    if launched.returncode != 0:
        sys.exit(f"{' '.join(command)} ended with {launched.returncode}:\n{launched.stderr}")
    seconds, size = map(float, launched.stdout.split())
    return Spent(seconds, size / 1e6)


def least(runs: Sequence[Spent]) -> Spent:
    """Return the least time of several runs, and the most memory of any.

    Whatever else the machine does meanwhile only adds to the time of a run.
    """
    return Spent(min(one.seconds for one in runs), max(one.megabytes for one in runs))
