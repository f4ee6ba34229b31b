"""A program as text that reads like the language, for a failing test to show."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any as Anyone

from engine.program import nodes as n
from engine.program.program import (
    Body,
    Decision,
    FactNote,
    FitBody,
    Flag,
    InOrderBody,
    LoopBody,
    Program,
    RulesBody,
    SplitBody,
    ValueBody,
)
from engine.program.types import Members, Several, Type, Words
from engine.program.values import Value


def show(program: Program) -> str:
    """Return *program*: facts with their types, what it speaks of, decisions, flags, promises."""
    return "\n".join(_lines(program))


def _lines(program: Program) -> Iterator[str]:
    for fact in program.facts:
        yield from _facts(fact, "fact ")
    if program.fixed:
        yield f"fixed {dict(program.fixed)}"
    yield from _spoken_of(program)
    for decision in program.decisions:
        yield from decided(decision, "")
    yield from map(flagged, program.flags)
    for promise in program.promises:
        always = "never falls" if promise.always is None else text(promise.always)
        yield f"promise {promise.policy}.{promise.id}: {always}"


def _facts(fact: FactNote, word: str) -> Iterator[str]:
    extra = " optional" if fact.optional else ""
    extra += "" if fact.not_known is None else f" not_known={fact.not_known}"
    yield f"{word}{fact.name}: {kind(fact.type)}{extra}"
    for each in fact.each:
        yield from _facts(each, "  ")


def _spoken_of(program: Program) -> Iterator[str]:
    for asked in program.questionnaires:
        yield f"questionnaire {asked.name}: {[rater for rater, _ in asked.raters]}"
        for question in asked.questions:
            yield f"  {question.name}: {kind(question.type)} points {question.points}"
    for table in program.tables:
        yield f"table {table.name}: by {[kind(key) for key in table.keys]} gives {kind(table.gives)}"
        yield f"  {table.read}, below {table.below}, above {table.above}, else {table.otherwise}"
        for at, rungs in table.rows:
            steps = {rung.at: rung.gives for rung in rungs}
            yield f"  {at}: {steps}"
    for grid in program.grids:
        yield f"grid {grid.name} of {grid.questionnaire}: {kind(grid.profiles)}"
        for row in grid.rows:
            yield f"  {row.profile}: must {spans(row.must)} expected {spans(row.expected)}"


def spans(many: tuple[Anyone, ...]) -> str:
    """Return what a profile says of questions."""
    return str({span.question: f"{span.least} to {span.most}" for span in many})


def kind(of: Type) -> str:
    """Return a type briefly."""
    match of:
        case Members(name=name, members=members, ordered=ordered):
            return f"{'levels' if ordered else 'choices'}({name}, {len(members)})"
        case Several(of=of):
            return f"several of {kind(of)}"
        case Words():
            return "text"
        case _:
            return repr(of)


def decided(decision: Decision, indent: str) -> Iterator[str]:
    """Yield the lines of a decision."""
    applies = f" applies_when {text(decision.applies_when)}" if decision.applies_when else ""
    yield f"{indent}decision {decision.name}: {kind(decision.type)}{applies}"
    for line in _body(decision.body):
        yield f"{indent}  {line}"


def _body(body: Body) -> Iterator[str]:
    match body:
        case ValueBody(value=value):
            yield text(value)
        case RulesBody():
            yield from ruled(body)
        case SplitBody(whole=whole, how=how, shares=shares):
            parts = {each.name: maybe(each.by, "rest") for each in shares}
            yield f"split {text(whole)} by {how} {parts}"
        case InOrderBody(whole=whole, limits=limits):
            parts = {name: maybe(limit, "rest") for name, limit in limits}
            yield f"split {text(whole)} in order {parts}"
        case FitBody(grid=grid, rater=rater, where=where):
            yield f"fit {grid} rater {rater} where {maybe(where, 'yes')}"
        case LoopBody():
            yield from looped(body)


def ruled(body: RulesBody) -> Iterator[str]:
    """Yield the lines of rules."""
    yield f"choose {body.choose}"
    for row in body.rows:
        yield f"{row.id}: when {maybe(row.when, 'yes')} then {text(row.then)}"
    if body.otherwise is not None:
        yield f"otherwise {maybe(body.otherwise.then, 'refuse')}"


def maybe(expr: n.Expr | None, otherwise: str) -> str:
    """Return an expression as written, or *otherwise* where there is none."""
    return otherwise if expr is None else text(expr)


def looped(body: LoopBody) -> Iterator[str]:
    """Yield the lines of a loop."""
    first = f" largest first {text(body.largest_first)}" if body.largest_first else ""
    yield f"for each {body.entry} in {text(body.over.of)}{first}"
    for inner in body.decisions:
        yield from decided(inner, "  ")
    yield from (f"  {flagged(flag)}" for flag in body.flags)


def flagged(flag: Flag) -> str:
    """Return the line of a flag."""
    return f"flag {flag.policy}.{flag.id} {flag.raises}: {maybe(flag.when, 'yes')}"


def text(expr: n.Expr) -> str:
    """Return an expression as it would be written, with brackets everywhere."""
    form = FORMS.get(type(expr))
    return form(expr) if form else repr(expr)


def value_text(value: Value) -> str:
    """Return a value briefly."""
    return {True: "yes", False: "no"}[value] if isinstance(value, bool) else str(value)


def fold_text(expr: n.Fold) -> str:
    """Return a fold."""
    value = "" if expr.value is None else text(expr.value)
    where = f" where {text(expr.where)}" if expr.where else ""
    otherwise = f" else {text(expr.otherwise)}" if expr.otherwise else ""
    return f"{expr.how}({value} for {expr.entry} in {text(expr.over.of)}{where}{otherwise})"


def _joined(word: str) -> Callable[[Anyone], str]:
    return lambda expr: f"({f' {word} '.join(map(text, expr.parts))})"


def _between(expr: Anyone) -> str:
    return f"({text(expr.left)} {expr.op} {text(expr.right)})"


FORMS: Mapping[type, Callable[[Anyone], str]] = {
    n.Setting: lambda expr: f"{expr.name}={value_text(expr.value)}",
    n.Literal: lambda expr: value_text(expr.value),
    n.Fact: lambda expr: expr.name,
    n.Result: lambda expr: expr.name,
    n.Field: lambda expr: f"{expr.entry}.{expr.name}",
    n.Part: lambda expr: f"{text(expr.of)}.{expr.name}",
    n.Calculate: _between,
    n.Compare: _between,
    n.Fold: fold_text,
    n.If: lambda expr: (
        f"(if {text(expr.condition)} then {text(expr.then)} else {text(expr.otherwise)})"
    ),
    n.Not: lambda expr: f"(not {text(expr.of)})",
    n.All: _joined("and"),
    n.Any: _joined("or"),
    n.Same: lambda expr: f"({text(expr.left)} is {text(expr.right)})",
    n.Contains: lambda expr: f"({text(expr.member)} in {text(expr.several)})",
    n.IsMissing: lambda expr: f"({text(expr.of)} is missing)",
    n.Answered: lambda expr: f"answered({text(expr.of)})",
    n.Default: lambda expr: f"default({text(expr.of)}, {text(expr.otherwise)})",
    n.Negate: lambda expr: f"(-{text(expr.of)})",
    n.Absolute: lambda expr: f"abs({text(expr.of)})",
    n.Round: lambda expr: f"round_{expr.how}({text(expr.of)}, {expr.unit})",
    n.As: lambda expr: f"as({text(expr.of)})",
    n.CountOf: lambda expr: f"count({text(expr.of)})",
    n.Extreme: lambda expr: f"{expr.how}({', '.join(map(text, expr.parts))})",
    n.Lookup: lambda expr: f"{expr.name}({', '.join(map(text, expr.keys))})",
    n.Points: lambda expr: f"points({expr.questionnaire}.{expr.rater})",
    n.PointsOf: lambda expr: f"points({text(expr.answer)})",
    n.YearsBetween: lambda expr: f"years_between({text(expr.start)}, {text(expr.end)})",
    n.DaysBetween: lambda expr: f"days_between({text(expr.start)}, {text(expr.end)})",
    n.Shift: lambda expr: f"({text(expr.day)} {'+' if expr.sign > 0 else '-'} {text(expr.period)})",
    n.Profile: lambda _: "profile",
    n.DecisionDate: lambda _: "decision_date",
}
