"""Every engine gives our answers, or the benchmark ends before a time is taken."""

import sys
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from benchmarks import text
from benchmarks.ours import Ours
from benchmarks.peer import Peer
from benchmarks.scheme import POLICY, Codes, Drawn, holds
from engine.decision.decide import Engines
from engine.decision.record import Record
from engine.language import folder
from engine.language.check import load
from engine.program.program import Program


def same_rows(name: str, found: Sequence[list[str]], drawn: Drawn, cases: Sequence[Codes]) -> None:
    """Require the rows *found* by the engine *name* to be those that hold, case by case.

    Raises:
        SystemExit: they are not.
    """
    for at, (rows, case) in enumerate(zip(found, cases, strict=True), 1):
        expected = [row.id for row in drawn.rows if holds(row, case)]
        if rows != expected:
            sys.exit(f"{name} answers case {at} with {rows}; these hold: {expected}")


def agree(peer: Peer, drawn: Drawn, cases: Sequence[Codes]) -> None:
    """Require *peer* to select the rows that hold."""
    same_rows(peer.name, [peer.rows(peer.ask(case)) for case in cases], drawn, cases)


def same_as_written(drawn: Drawn, engine: Ours) -> None:
    """Require the scheme, written as text and checked, to decide every case the same.

    Raises:
        SystemExit: it does not.
    """
    written = Ours(Engines(_checked(drawn)), engine.told)
    for case in range(len(engine.told)):
        if _told(engine.decide(case).record) != _told(written.decide(case).record):
            sys.exit(f"the scheme as text decides case {case + 1} in another way")


def _checked(drawn: Drawn) -> Program:
    with TemporaryDirectory() as name:
        text.write_policies(drawn, Path(name))
        checked = load(*folder.read(Path(name)))
    if checked.findings:
        sys.exit("\n".join(map(str, checked.findings)))
    return checked.schemes[POLICY].stretches[0]


def _told(record: Record) -> Record:
    """Return a record without the hash of its policy, which is of the text."""
    return {name: value for name, value in record.items() if name != "policies"}
