"""The made-up scheme as an author writes it: expressions, and both files."""

from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path
from typing import Final

from benchmarks.scheme import (
    CHOICES,
    FACTS,
    FIRST_DAY,
    LEVELS,
    POLICY,
    Asked,
    Chosen,
    Drawn,
    Line,
    RowOf,
    Test,
    value,
)
from engine.program.types import YES_NO, Day, Members, Money, Number, Percent, Type
from engine.program.values import Value, write

HEAD: Final = f"""\
policy: {POLICY}
version: 1
title: A made-up policy
in_force: {{from: {FIRST_DAY}}}
owners: [local_authority]
sources:
  MADE:
    title: A made-up scheme
types:
"""
SCHEME: Final = f"""\
scheme: {POLICY}
title: A made-up scheme
place: Nowhere
status: illustrative
in_force: {{from: {FIRST_DAY}}}
policies: [{POLICY}]
answers:
"""


def write_policies(drawn: Drawn, folder: Path) -> None:
    """Write the policy and the scheme below *folder*, as a folder of policies."""
    files = {f"{POLICY}/1.yaml": _policy(drawn), f"schemes/{POLICY}.yaml": _scheme(drawn)}
    for name, lines in files.items():
        path = folder / name
        path.parent.mkdir(parents=True)
        path.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")


def _scheme(drawn: Drawn) -> Iterator[str]:
    yield SCHEME.rstrip()
    for decision in drawn.decisions:
        yield f"  - {POLICY}.{decision.name}"


def _policy(drawn: Drawn) -> Iterator[str]:
    yield HEAD.rstrip()
    for kind in (*LEVELS, *CHOICES):
        yield f"  {_bare(kind)}:"
        yield f"    {'levels' if kind.ordered else 'choices'}:"
        yield from (f"      {member.name}: {member.title}" for member in kind.members)
    yield "facts:"
    for fact in FACTS:
        yield f"  {fact.name}:"
        yield f"    ask: What is {fact.name}?"
        yield f"    type: {_type(fact.type)}"
        yield from _limits(fact)
    yield "settings:"
    for name, (fact, code) in drawn.settings.items():
        yield f"  {name}:"
        yield f"    title: {name}"
        yield f"    type: {_type(fact.type)}"
        given = literal(value(fact.type, code), fact.type)
        yield "    values:"
        yield f"      - from: {FIRST_DAY}"
        yield f"        value: {given}"
        yield "        basis: illustrative"
    yield "decisions:"
    for decision in drawn.decisions:
        yield from _decision(decision)


def _limits(fact: Asked) -> Iterator[str]:
    if isinstance(fact.type, Number | Money | Day):
        yield f"    min: {literal(value(fact.type, fact.least), fact.type)}"
        yield f"    max: {literal(value(fact.type, fact.most), fact.type)}"


def _decision(decision: Chosen) -> Iterator[str]:
    yield f"  {decision.name}:"
    yield f"    title: {decision.name.title()}"
    if decision.type is not None:
        yield f"    type: {_type(decision.type)}"
    yield "    rules:"
    yield f"      choose: {decision.choose}"
    if decision.otherwise is not None and decision.type is not None:
        then = literal(value(decision.type, decision.otherwise), decision.type)
        yield "      otherwise:"
        yield f"        then: {then}"
        yield "        because: Nothing else applies."
        yield "        basis: illustrative"
    yield "      rows:"
    for row in decision.rows:
        yield from _row(row, decision)


def _row(row: RowOf, decision: Chosen) -> Iterator[str]:
    yield f"        - id: {row.id}"
    yield "          when:"
    yield "            all:"
    yield from (f"              - {line_text(line)}" for line in row.lines)
    if decision.type is not None and decision.choose != "count":
        yield f"          then: {literal(value(decision.type, row.gives), decision.type)}"
    yield f"          because: The figures of {row.id} are met."
    yield f"          cite: MADE table {row.id}"


def line_text(line: Line) -> str:
    """Return a condition as an author writes it on a line."""
    if len(line) == 2:
        low, high = line
        return f"{_right(low)} <= {low.fact.name} < {_right(high)}"
    (test,) = line
    if test.fact.type == YES_NO:
        return test.fact.name if test.constant else f"not {test.fact.name}"
    op = {"==": "is", "!=": "is not"}.get(test.op, test.op)
    return f"{test.fact.name} {op} {_right(test)}"


def _right(test: Test) -> str:
    if test.other is not None:
        return test.other.name
    return test.setting or literal(value(test.fact.type, test.constant), test.fact.type)


def literal(exact: Value, kind: Type) -> str:
    """Return a value as an author writes it."""
    if isinstance(kind, Members) and isinstance(exact, int):
        return kind.members[exact].name
    if isinstance(kind, Day):
        return str(exact)
    assert isinstance(exact, bool | int | Fraction)
    return write(exact, kind)


def _bare(kind: Members) -> str:
    return kind.name.removeprefix(f"{POLICY}.")


def _type(kind: Type) -> str:
    match kind:
        case Members():
            return _bare(kind)
        case Money(per=per):
            return f"money a {per}" if per else "money"
        case Number():
            return "number"
        case Percent():
            return "percent"
        case Day():
            return "date"
        case _:
            return "yes/no"
