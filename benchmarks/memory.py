"""Whether memory stays flat: run in a process of its own, it prints how much it grew.

Every case is a new one; in every tenth, ten facts are missing. With `collected` as the
second word a full collection is made now and then, in the warm-up as in the rest, which
tells what is held from what CPython keeps of what was freed.
"""

import gc
import sys
from pathlib import Path
from random import Random
from resource import getpagesize

from benchmarks.made import DAY, facts, program
from benchmarks.scheme import FACTS, SEED, Codes, draw, without
from engine.decision.decide import Engines, decide
from engine.decision.record import Told

WARM_UP = 20_000
COLLECTED_EVERY = 10_000


def main(count: int, *, collected: bool) -> None:
    """Print the growth over *count* decisions after warming up, and what is held, in bytes."""
    engines, rng = Engines(program(draw())), Random(SEED)
    _decide(engines, rng, WARM_UP, collected=collected)
    before = _held()
    _decide(engines, rng, count, collected=collected)
    after = _held()
    print(after - before, after)


def _decide(engines: Engines, rng: Random, count: int, *, collected: bool) -> None:
    for place in range(count):
        case: Codes = {one.name: rng.randint(one.least, one.most) for one in FACTS}
        if place % 10 == 0:
            case = without(case, 10, rng)
        decide(engines, Told(str(place), DAY, facts(case)))
        if collected and place % COLLECTED_EVERY == 0:
            gc.collect()


def _held() -> int:
    """Return the memory of this process that is resident, in bytes."""
    gc.collect()
    return int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1]) * getpagesize()


if __name__ == "__main__":
    main(int(sys.argv[1]), collected="collected" in sys.argv[2:])
