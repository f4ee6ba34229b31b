"""The speed of one decision, beside other engines on the same rows and cases.

Run by `make bench-one`. It ends with one line a bar, and with exit code 1 when one fell
short. docs/performance.md says what each figure is, and keeps those of one machine.
"""

import platform
import subprocess
import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path
from random import Random
from statistics import mean, median
from time import process_time
from typing import Final

from benchmarks.agree import agree, same_as_written, same_rows
from benchmarks.bars import Bar, report
from benchmarks.commands import commands
from benchmarks.kernel_alone import Alone
from benchmarks.ours import Ours, ours
from benchmarks.peer import Peer
from benchmarks.peer_clips import Clips
from benchmarks.peer_host import DurableHost
from benchmarks.peer_rule_engine import RuleEngine
from benchmarks.peer_zen import Zen
from benchmarks.scheme import SEED, Codes, Drawn, cases, draw, holds, without
from benchmarks.shipped import largest
from benchmarks.timing import Pair, beside
from engine.decision.decide import Engines

CASES: Final = 200
MISSING: Final = 10
DECISIONS: Final = 100_000
"""Decisions in one process, over which memory must stay flat."""

DECISION: Final = "a decision with its record"


@dataclass(frozen=True, slots=True)
class Contest:
    """The scheme, its cases, and our engine loaded with both."""

    drawn: Drawn
    cases: Sequence[Codes]
    engine: Ours

    def decision_by(self, peer: Peer, *, rounds: int = 5) -> Pair:
        """Return the times of our decisions with their records, and of *peer*."""
        return self._by(DECISION, self.engine.decide, peer, rounds)

    def meaning_by(self, peer: Peer, *, rounds: int = 5) -> Pair:
        """Return the times of meaning alone with its whole trace, and of *peer*."""
        return self._by("meaning with its trace", self.engine.mean, peer, rounds)

    def _by(self, name: str, function: Callable[[int], object], peer: Peer, rounds: int) -> Pair:
        agree(peer, self.drawn, self.cases)
        asked = self.cases
        return _show(name, function, peer.name, lambda case: peer.ask(asked[case]), rounds)


def _show(
    name: str,
    first: Callable[[int], object],
    other: str,
    second: Callable[[int], object],
    rounds: int = 5,
) -> Pair:
    """Take and print the times of a pair."""
    pair = beside(first, second, cases=CASES, rounds=rounds)
    print(f"{name} {pair.first:.0f}, {other} {pair.second:.0f}: {pair.ratio:.2f} times ours")
    return pair


def main() -> int:
    """Run every benchmark and return the exit code."""
    drawn, complete = draw(), cases(CASES)
    engine = ours(drawn, complete)
    _head(drawn, complete)
    same_rows("Allot", [engine.rows(case) for case in range(CASES)], drawn, complete)
    same_as_written(drawn, engine)
    contest = Contest(drawn, complete, engine)
    bars = [*_decision(contest), *_trace(contest), _missing(contest)]
    return report([*bars, _ranking(), *commands(), _memory()])


def _head(drawn: Drawn, complete: Sequence[Codes]) -> None:
    held = mean(sum(holds(row, case) for row in drawn.rows) for case in complete)
    packages = ("durable_rules", "zen-engine", "rule-engine", "clipspy")
    print(f"Python {platform.python_version()}, {_processor()}")
    print(", ".join(f"{name} {version(name)}" for name in packages))
    print(f"{len(drawn.rows)} rows, of which {held:.0f} hold in the mean of {CASES} cases")
    print("Processor time in microseconds a case, medians; each pair case by case in turn.\n")


def _processor() -> str:
    """Return the name of the processor, where the system tells it."""
    path = Path("/proc/cpuinfo")
    lines = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
    names = (line.partition(":")[2].strip() for line in lines if line.startswith("model name"))
    return next(names, platform.machine())


def _decision(contest: Contest) -> Iterator[Bar]:
    """Time a decision selected twice, with its whole record, beside each of the others."""
    drawn = contest.drawn
    kernel = Alone(contest.engine, drawn.rows)
    same_rows(
        kernel.name, [kernel.rows(kernel.ask(at)) for at in range(CASES)], drawn, contest.cases
    )
    pair = _show(DECISION, contest.engine.decide, kernel.name, kernel.ask, 9)
    yield Bar("a decision with its record, by the kernel alone", 1 / pair.ratio, 1.5, "at most")
    for peer, rounds in (
        (Zen(drawn, "columns"), 9),
        (Zen(drawn, "columns", trace=True), 3),
        (DurableHost(drawn.rows), 3),
        (RuleEngine(drawn.rows), 1),
    ):
        ratio = contest.decision_by(peer, rounds=rounds).ratio
        yield Bar(f"{peer.name}, by a decision with its record", ratio, 1, "more than")
    for shown in (Zen(drawn, "conditions"), Zen(drawn, "formulas"), Clips(drawn.rows)):
        contest.decision_by(shown)


def _trace(contest: Contest) -> Iterator[Bar]:
    """Time meaning alone, all it found told, beside a peer that tells as much."""
    ratio = contest.meaning_by(Zen(contest.drawn, "columns", trace=True)).ratio
    yield Bar("zen-engine with its trace, by meaning with its trace", ratio, 8, "at least")
    contest.meaning_by(Zen(contest.drawn, "conditions", trace=True))


def _missing(contest: Contest) -> Bar:
    """Time cases with facts missing beside the same cases complete."""
    rng = Random(SEED)
    lacking = ours(contest.drawn, [without(case, MISSING, rng) for case in contest.cases])
    name = f"with {MISSING} facts missing"
    ratio = _show(DECISION, contest.engine.decide, name, lacking.decide).ratio
    return Bar(f"a decision {name}, by a complete one", ratio, 4, "at most")


def _ranking() -> Bar:
    """Time the ranking of all questions of the largest shipped scheme, none answered.

    The time is of the processor, as everywhere but for whole commands.
    """
    scheme = largest().program
    engines = Engines(scheme)
    day = scheme.first_day
    outcome = engines.meaning.decide({}, day)
    questions = len(engines.ranker.rank({}, day, outcome))
    seconds = []
    for _ in range(7):
        start = process_time()
        engines.ranker.rank({}, day, outcome)
        seconds.append(process_time() - start)
    print(f"{questions} open questions of `{scheme.scheme}` ranked in {median(seconds):.3f} s")
    return Bar("ranking of all open questions", median(seconds), 0.3, "at most", " s")


def _memory() -> Bar:
    """Hold the memory of a process flat over many decisions."""
    command = [sys.executable, "-m", "benchmarks.memory", str(DECISIONS)]
    kept, _ = map(int, subprocess.check_output([*command, "collected"], text=True).split())
    print(f"{kept / 1e6:.2f} MB grown over {DECISIONS:,} decisions with collections between them")
    grown, held = map(int, subprocess.check_output(command, text=True).split())
    print(f"{DECISIONS:,} decisions in one process hold {held / 1e6:.0f} MB at the end")
    return Bar(f"memory grown over {DECISIONS:,} decisions", grown / 1e6, 1, "less than", " MB")


if __name__ == "__main__":
    sys.exit(main())
