"""How much the agreement tests try: `ALLOT_PROFILE=ci` for a million row evaluations."""

import os
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from random import Random
from typing import Final, TypeAlias

from engine.program.program import Program
from engine.program.values import Value
from tests.agreement.cases import Cases
from tests.agreement.printing import show
from tests.agreement.reading import Absence
from tests.agreement.shrinking import shrink

Facts: TypeAlias = Mapping[str, Value]
Check: TypeAlias = Callable[[Program, Facts, date], list[str]]
PROFILE: Final = os.environ.get("ALLOT_PROFILE", "ci" if "CI" in os.environ else "dev")
CI: Final = PROFILE == "ci"
ROWS: Final = 1_000_000 if CI else 20_000
"""How many rows are selected by both engines, at least."""
SEEDS: Final = range(300 if CI else 25)


def complete(program: Program, seed: int, count: int) -> Iterator[tuple[dict[str, Value], date]]:
    """Yield complete cases of *program*, each with a day; the same for the same seed."""
    cases, rng = Cases(program), Random(seed)
    for _ in range(count):
        yield cases.facts(rng), cases.day(rng)


def explain(check: Check, program: Program, facts: Facts, day: date) -> str:
    """Return a small program for which *check* still finds something, and what it finds."""

    def fails(smaller: Program) -> bool:
        try:
            return bool(check(smaller, facts, day))
        except (Absence, KeyError, AttributeError, ValueError):
            return False

    small = shrink(program, fails)
    names = {fact.name for fact in small.facts}
    case = {name: value for name, value in facts.items() if name in names}
    return "\n".join([show(small), f"{day} {case}", *check(small, facts, day)])
