"""Commands run in a process of their own, as a person at a terminal runs them."""

import os
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from time import perf_counter


@dataclass(frozen=True, slots=True)
class Spent:
    """Wall time in seconds, and the most memory the process held, in MB of 10**6 bytes."""

    seconds: float
    megabytes: float


def run(command: Sequence[str], environment: Mapping[str, str], *, done: int = 0) -> Spent:
    """Return what one run of *command* took.

    Raises:
        SystemExit: it did not end with the exit code *done*.
    """
    start = perf_counter()
    process = subprocess.Popen(
        command,
        env={**os.environ, **environment},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
    )
    assert process.stdout is not None
    text = process.stdout.read()
    _, status, used = os.wait4(process.pid, 0)
    seconds = perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    process.stdout.close()
    if process.returncode != done:
        sys.exit(f"{' '.join(command)} ended with {process.returncode}:\n{text.decode()}")
    return Spent(seconds, used.ru_maxrss * 1024 / 1e6)


def least(runs: Sequence[Spent]) -> Spent:
    """Return the least time of several runs, and the most memory of any.

    Whatever else the machine does meanwhile only adds to the time of a run.
    """
    return Spent(min(one.seconds for one in runs), max(one.megabytes for one in runs))
