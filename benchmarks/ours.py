"""Our engine on the made-up scheme: a decision with its record, and its parts alone."""

from collections.abc import Sequence
from dataclasses import dataclass

from benchmarks.made import DAY, facts, program
from benchmarks.scheme import POLICY, Codes, Drawn
from engine.decision.decide import Decided, Engines, decide
from engine.decision.record import Told
from engine.meaning.results import Outcome


@dataclass(frozen=True, slots=True)
class Ours:
    """The engine made ready, and the cases it is asked; each is asked for by its number."""

    engines: Engines
    told: Sequence[Told]

    def decide(self, case: int) -> Decided:
        """Return the decision, selected twice, with its whole record."""
        decided = decide(self.engines, self.told[case])
        assert isinstance(decided, Decided), decided
        return decided

    def mean(self, case: int) -> Outcome:
        """Return what meaning alone makes of the case, all of it told."""
        told = self.told[case]
        outcome = self.engines.meaning.decide(told.facts, told.day)
        _ = outcome.decisions, outcome.flags, outcome.promises
        return outcome

    def rows(self, case: int) -> list[str]:
        """Return the ids of the rows that hold, as the record has them."""
        decisions = self.decide(case).record["decisions"]
        assert isinstance(decisions, dict)
        return [row["id"] for made in decisions.values() for row in made.get("rows", ())]


def ours(drawn: Drawn, cases: Sequence[Codes]) -> Ours:
    """Return our engine with *drawn* and *cases*."""
    told = [Told(f"{POLICY} {at}", DAY, facts(case)) for at, case in enumerate(cases, 1)]
    return Ours(Engines(program(drawn)), told)
