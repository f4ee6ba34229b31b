"""Run as a program: forks while threads ask one kernel; says how many answers were right.

Every child answers all cases with the kernel it was born with, closes it, and opens another.
"""

import os
import random
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from itertools import islice

from engine.selection import reference
from engine.selection.kernel import Kernel
from tests.selection import drawing

SHAPE = drawing.Shape(columns=25, rows=150, constants=(0, 1, 2, 3, 500))
DRAW = random.Random(3)
ROWS = drawing.rows(DRAW, SHAPE)
CASES = list(islice(drawing.cases(DRAW, ROWS, SHAPE.columns), 60))
ANSWERS = [reference.select(ROWS, values) for values in CASES]
RIGHT, BUSY = 16, 1


def right(kernel: Kernel) -> bool:
    """Return whether every case has its answer."""
    return [kernel.select(values) for values in CASES] == ANSWERS


def child(kernel: Kernel) -> int:
    """Return `RIGHT` for right answers, with `BUSY` when it was born in the middle of a case."""
    busy = any(part.busy for part in kernel._opened)
    good = right(kernel) and right(kernel) and kernel.abandoned == int(busy)
    kernel.close()
    with Kernel(SHAPE.columns, ROWS) as other:
        good = good and right(other)
    return RIGHT * good + BUSY * busy


def fork(kernel: Kernel) -> int:
    """Return what a child of this moment says."""
    born = os.fork()
    if not born:
        os._exit(child(kernel))
    return os.waitstatus_to_exitcode(os.waitpid(born, 0)[1])


def main(threads: int, children: int) -> None:
    """Fork *children* times while *threads* threads keep the kernel busy."""
    kernel = Kernel(SHAPE.columns, ROWS)
    stop = threading.Event()

    def work() -> bool:
        good = True
        while good and not stop.is_set():
            good = right(kernel)
        return good

    sys.setswitchinterval(1e-5)
    with ThreadPoolExecutor(max(1, threads)) as pool:
        working = [pool.submit(work) for _ in range(threads)]
        said = [fork(kernel) for _ in range(children)]
        stop.set()
        good = [each.result() for each in working]
    parent = all(good) and right(kernel) and kernel.abandoned == 0
    kernel.close()
    children_right = sum(code in (RIGHT, RIGHT + BUSY) for code in said)
    busy = any(code & BUSY for code in said)
    sys.stdout.write(f"{children_right} children right, parent {parent}, some busy {busy}\n")


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]))
