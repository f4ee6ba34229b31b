"""The made-up scheme as the engine takes it: a checked program, and cases of its facts."""

from datetime import date
from typing import Final

from benchmarks.scheme import FACTS, POLICY, Chosen, Codes, Drawn, Line, RowOf, Test, value
from benchmarks.text import line_text
from engine.program import nodes as n
from engine.program.nodes import Expr
from engine.program.program import (
    Citation,
    Decision,
    FactNote,
    Otherwise,
    PolicyNote,
    Program,
    Row,
    RulesBody,
    SettingNote,
    SourceNote,
)
from engine.program.types import YES_NO, Member, Members, Several, Type
from engine.program.values import Value

FROM: Final = date(2008, 1, 1)
DAY: Final = date(2011, 4, 1)
TITLE: Final = "A made-up scheme"


def because(row: str) -> str:
    """Return the reason of a row."""
    return f"The figures of {row} are met."


def citation(row: str) -> Citation:
    """Return where a row is taken from."""
    return Citation(key="MADE", at=f"table {row}", title=TITLE)


def program(drawn: Drawn) -> Program:
    """Return *drawn* as the checked program of one scheme."""
    decisions = tuple(map(_decision, drawn.decisions))
    return Program(
        scheme=POLICY, title=TITLE, place="Nowhere", status="illustrative",
        first_day=FROM, last_day=None,
        policies=(PolicyNote(
            name=POLICY, version="1", title="A made-up policy", sha256="0" * 64, owners=(),
            first_day=FROM, last_day=None,
        ),),
        sources=(SourceNote(owner=POLICY, key="MADE", title=TITLE),),
        facts=tuple(
            FactNote(name=one.full, ask=f"What is {one.name}?", type=one.type, key=(one.name,))
            for one in FACTS
        ),
        questionnaires=(),
        settings=tuple(
            SettingNote(
                name=f"{POLICY}.{name}", title=name, basis="illustrative", cite=None, since=FROM,
                set_by="policy", type=fact.type, value=value(fact.type, code),
            )
            for name, (fact, code) in drawn.settings.items()
        ),
        tables=(), grids=(), decisions=decisions, flags=(), promises=(),
        answers=tuple(one.name for one in decisions),
    )  # fmt: skip


def facts(case: Codes) -> dict[str, Value]:
    """Return *case* as the facts of the program, by full name."""
    return {one.full: value(one.type, case[one.name]) for one in FACTS if one.name in case}


def _decision(chosen: Chosen) -> Decision:
    kind = chosen.type or _ids(chosen)
    gives = kind if chosen.type is not None else YES_NO
    otherwise = None
    if chosen.otherwise is not None:
        otherwise = Otherwise(
            then=n.Literal(type=gives, value=value(gives, chosen.otherwise)),
            because=("Nothing else applies.",), basis="illustrative",
        )  # fmt: skip
    rows = tuple(_row(row, gives) for row in chosen.rows)
    return Decision(
        name=f"{POLICY}.{chosen.name}", title=chosen.name.title(), type=kind,
        body=RulesBody(choose=chosen.choose, rows=rows, otherwise=otherwise),
    )  # fmt: skip


def _ids(chosen: Chosen) -> Several:
    members = tuple(Member(row.id, because(row.id)) for row in chosen.rows)
    return Several(Members(f"{POLICY}.{chosen.name}", members))


def _row(row: RowOf, gives: Type) -> Row:
    lines = tuple((line_text(line), _line(line)) for line in row.lines)
    parts = tuple(expr for _, expr in lines)
    when = parts[0] if len(parts) == 1 else n.All(type=YES_NO, parts=parts)
    return Row(
        id=row.id, when=when, then=n.Literal(type=gives, value=value(gives, row.gives)),
        because=(because(row.id),), cite=citation(row.id),
        conditions=lines,
    )  # fmt: skip


def _line(line: Line) -> Expr:
    parts = tuple(map(_test, line))
    return parts[0] if len(parts) == 1 else n.All(type=YES_NO, parts=parts)


def _test(test: Test) -> Expr:
    fact = test.fact
    left = n.Fact(type=fact.type, name=fact.full)
    if fact.type == YES_NO:
        return left if test.constant else n.Not(type=YES_NO, of=left)
    right = _right(test)
    match test.op:
        case "==":
            return n.Same(type=YES_NO, left=left, right=right)
        case "!=":
            return n.Not(type=YES_NO, of=n.Same(type=YES_NO, left=left, right=right))
        case order:
            return n.Compare(type=YES_NO, op=order, left=left, right=right)


def _right(test: Test) -> Expr:
    kind = test.fact.type
    if test.other is not None:
        return n.Fact(type=kind, name=test.other.full)
    if test.setting:
        exact = value(kind, test.constant)
        return n.Setting(type=kind, name=f"{POLICY}.{test.setting}", value=exact)
    return n.Literal(type=kind, value=value(kind, test.constant))
