"""The largest of the shipped schemes."""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from engine import shipped
from engine.language import folder
from engine.language.check import load
from engine.program.program import Decision, LoopBody, Program, RulesBody, Scheme


@dataclass(frozen=True, slots=True)
class Largest:
    """The scheme whose largest stretch has most rows and facts, and that stretch."""

    program: Program
    rows: int

    @property
    def size(self) -> int:
        """Return how many rows and facts it has."""
        return self.rows + len(self.program.facts)


def largest() -> Largest:
    """Return the largest of the shipped schemes."""
    checked = load(*folder.read(shipped.policies_folder()))
    return max(_stretches(checked.schemes), key=lambda one: one.size)


def _stretches(schemes: Mapping[str, Scheme]) -> list[Largest]:
    return [
        Largest(program, _rows(program.decisions) + len(program.flags))
        for scheme in schemes.values()
        for program in scheme.stretches
    ]


def _rows(decisions: tuple[Decision, ...]) -> int:
    count = 0
    for decision in decisions:
        match decision.body:
            case RulesBody(rows=rows):
                count += len(rows)
            case LoopBody(decisions=inner, flags=flags):
                count += _rows(inner) + len(flags)
            case _:
                pass
    return count


def examples(scheme: str) -> list[Path]:
    """Return the example cases of *scheme*, in a checkout."""
    return sorted(Path(__file__).parent.parent.joinpath("examples", scheme).glob("*.yaml"))
