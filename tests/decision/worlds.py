"""Policies written in the tests, put together as the engine takes them; and random ones."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from random import Random
from textwrap import dedent
from typing import Any

from jsonschema import Draft202012Validator
from msgspec.structs import replace

from engine.decision.record import Record, Recorder, Told, as_text
from engine.diagnostics import Source
from engine.diagnostics import as_text as findings_text
from engine.language import cases
from engine.language.cache import program_on
from engine.language.check import load
from engine.meaning.meaning import Meaning
from engine.program.program import Program, SettingNote
from engine.program.values import Value
from tests.agreement.cases import Cases
from tests.agreement.programs import program

ROOT = Path(__file__).resolve().parents[2]
EXAMPLES = ROOT / "tests" / "cases" / "example_set"
SCHEMA = json.loads((ROOT / "schemas" / "decision.schema.json").read_text(encoding="utf-8"))
VALID = Draft202012Validator(SCHEMA)
DAY = date(2011, 2, 14)


@dataclass(frozen=True)
class World:
    """A program and what asks it."""

    program: Program

    @property
    def meaning(self) -> Meaning:
        return Meaning(self.program)

    def facts(self, text: str) -> Mapping[str, Value]:
        """Return the facts of a case, of which *text* gives the lines under `facts`."""
        lines = "".join(f"  {line}\n" for line in dedent(text).strip().splitlines())
        body = f"facts:\n{lines}" if lines else "facts: {}\n"
        source = Source("case.yaml", f"case: a\nscheme: {self.program.scheme}\n{body}")
        case, findings = cases.read(source, self.program, day=DAY)
        assert case is not None, findings_text(findings)
        return case.facts

    def record(self, text: str) -> Any:
        """Return the record of a case, which the schema holds to be one."""
        facts = self.facts(text)
        outcome = self.meaning.decide(facts, DAY)
        told = Told("a", DAY, facts)
        return checked(Recorder(self.program).record(told, outcome, cross_checked=True))


def world(policy: str, *, scheme: str = "", answers: str = "") -> World:
    """Return the world of one policy `p`, of which *policy* is all below its heading."""
    head = "policy: p\nversion: 1\ntitle: A policy\nin_force: {from: 2010-01-01}\nowners: [nhs]\n"
    on_top = (
        "scheme: s\ntitle: A scheme\nplace: Somewhere\nin_force: {from: 2010-01-01}\n"
        "status: illustrative\npolicies: [p]\n"
    )
    sources = [
        Source("p/1.yaml", head + dedent(policy)),
        Source("schemes/s.yaml", f"{on_top}answers: [{answers}]\n{dedent(scheme)}"),
    ]
    checked_set = load(sources)
    assert "s" in checked_set.schemes, findings_text(checked_set.findings)
    made = checked_set.schemes["s"].on(DAY)
    assert made is not None
    return World(made)


def checked(record: Record) -> Any:
    """Return *record* as a JSON reader gives it, held against the schema."""
    read = json.loads(as_text(record))
    wrong = [f"{error.json_path}: {error.message[:300]}" for error in VALID.iter_errors(read)]
    assert not wrong, wrong
    return read


@cache
def example(name: str) -> tuple[Program, Told]:
    """Return a case of the example set, and the program it is for."""
    source = Source(name, (EXAMPLES / "cases" / f"{name}.yaml").read_text(encoding="utf-8"))
    head, _ = cases.head(source)
    assert head is not None
    assert head.day is not None
    made = program_on(EXAMPLES / "policies", head.scheme, head.day, {}).program
    assert made is not None
    case, findings = cases.read(source, made, day=head.day)
    assert case is not None, findings_text(findings)
    return made, Told(case.case, head.day, case.facts)


def example_record(name: str) -> Any:
    """Return the record of a case of the example set."""
    made, told = example(name)
    outcome = Meaning(made).decide(told.facts, told.day)
    return checked(Recorder(made).record(told, outcome, cross_checked=True))


def drawn(
    seeds: range, *, hidden: int = 0, count: int = 4
) -> Iterator[tuple[Program, Mapping[str, Value], date]]:
    """Yield random programs, each with *count* cases of which at most *hidden* facts are hidden."""
    for seed in seeds:
        made, rng = noted(program(seed)), Random(seed)
        source = Cases(made)
        for _ in range(count):
            facts = source.facts(rng)
            yield made, source.hide(facts, rng, rng.randint(0, hidden)), source.day(rng)


def noted(made: Program) -> Program:
    """Return *made* with a note on each table and grid, as checked programs have."""
    known = {note.name for note in made.settings}
    names = [*(table.name for table in made.tables), *(grid.name for grid in made.grids)]
    more = tuple(
        SettingNote(
            name=name, title=name, basis="local", cite=None, since=made.first_day,
            set_by="policy",
        )
        for name in names
        if name not in known
    )  # fmt: skip
    return replace(made, settings=(*made.settings, *more))
