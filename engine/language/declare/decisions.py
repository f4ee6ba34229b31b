"""Decisions: a value, rules, a split, a fit or a loop, and when they apply."""

from collections.abc import Iterator
from typing import assert_never

from msgspec import Struct
from msgspec.structs import replace

from engine.language import model
from engine.language.declare import fits, loops, rules, splits
from engine.language.declare.bench import Bench, results_in
from engine.language.declare.made import Made
from engine.language.declare.rules import Added
from engine.language.declare.types import kind_of
from engine.language.environment import BAD, Fields, Present, Signature, Unusable
from engine.language.tree import Bad
from engine.language.typing import Condition, condition
from engine.program.origin import Origin
from engine.program.program import (
    Body,
    Decision,
    Flag,
    LoopBody,
    RulesBody,
    Text,
    ValueBody,
)
from engine.program.types import Entries, Type
from engine.program.walk import expressions, flag_expressions


class _Bodied(Struct, frozen=True):
    """A body, None where it is wrong, with the type of the result, None where even that is."""

    type: Type | None
    body: Body | None = None
    fields: Fields | None = None
    columns: dict[str, tuple[tuple[str, str, Type], ...]] | None = None


def read(decision: model.Decision, bench: Bench, added: Added | None = None) -> Made:
    """Return *decision* made, in the policy or, for each entry, in a loop."""
    applies = _applies(decision, bench)
    bodied = _body(decision, bench.where(applies), added or Added())
    if bodied.type is None:
        return Made(None, None, bodied.columns or {})
    may_be_absent = isinstance(applies, Unusable) or applies.expr is not None
    implies: Present = frozenset() if isinstance(applies, Unusable) else applies.known.yes
    signature = Signature(
        name=bench.name,
        type=bodied.type,
        may_be_absent=may_be_absent,
        fields=bodied.fields or {},
        implies=implies,
    )
    because = bench.where(applies, holds=False).says(decision.applies_because)
    if bodied.body is None or isinstance(applies, Unusable):
        return Made(None, signature, bodied.columns or {})
    made = Decision(
        name=bench.own,
        title=decision.title.value,
        type=bodied.type,
        body=bodied.body,
        applies_when=applies.expr,
        because=because,
        may_be_absent=may_be_absent,
        cite=bench.cites(decision.grounds),
        basis=bench.basis(decision.grounds),
        origin=Origin(decision.name.place),
    )
    made = replace(made, uses=tuple(dict.fromkeys(uses(made))))
    return Made(made, signature, bodied.columns or {})


def _applies(decision: model.Decision, bench: Bench) -> Condition | Unusable:
    if decision.applies_when is None:
        return Condition(None)
    return condition(decision.applies_when, bench.scope, bench.findings)


def _kind(decision: model.Decision, bench: Bench) -> Type | None:
    """Return the type that is written, where one is."""
    if decision.type is None:
        return None
    kind = kind_of(decision.type, decision.limits, bench.scope.env, bench.findings)
    return None if isinstance(kind, Unusable | Entries) else kind


def _body(decision: model.Decision, bench: Bench, added: Added) -> _Bodied:
    body = decision.body
    match body:
        case model.Value(expression=expression):
            kind = _kind(decision, bench)
            value = BAD if kind is None else bench.read(expression, kind)
            return _Bodied(kind, None if isinstance(value, Unusable) else ValueBody(value=value))
        case model.Rules():
            return _rules(decision, body, bench, added)
        case model.ForEach():
            looped = loops.read(body, bench, read)
            kind = Entries(bench.name)
            if isinstance(looped, Unusable):
                return _Bodied(None)
            return _Bodied(kind, looped.body, looped.fields, looped.columns)
        case model.Split():
            return _with_parts(splits.read(body, bench))
        case model.Fit():
            return _with_parts(fits.read(body, bench))
        case Bad():
            return _Bodied(_kind(decision, bench))
        case _:
            assert_never(body)


def _rules(decision: model.Decision, body: model.Rules, bench: Bench, added: Added) -> _Bodied:
    placed = rules.in_place(body, added)
    kind = rules.kind_of_choice(bench.name, body, placed, _kind(decision, bench))
    if kind is None:
        return _Bodied(None)
    made = rules.read(decision, body, kind, added, bench)
    return _Bodied(kind, None if isinstance(made, Unusable) else made)


def _with_parts(made: "tuple[Body, Type] | Unusable") -> _Bodied:
    return _Bodied(None) if isinstance(made, Unusable) else _Bodied(made[1], made[0])


def uses(decision: Decision) -> Iterator[str]:
    """Yield the full name of every decision that *decision* or a sentence of it reads."""
    yield from results_in(*expressions(decision))
    yield from results_in(*_sentences(decision))


def _sentences(decision: Decision) -> Iterator[Text]:
    yield decision.because
    match decision.body:
        case RulesBody(rows=rows, otherwise=otherwise):
            yield from (row.because for row in rows)
            if otherwise is not None:
                yield otherwise.because
        case LoopBody(decisions=inner, flags=raised):
            for each in inner:
                yield from _sentences(each)
            yield from (flag.because for flag in raised)
        case _:
            return


def flag_uses(flag: Flag) -> Iterator[str]:
    """Yield the full name of every decision that *flag* or its sentence reads."""
    yield from results_in(*flag_expressions(flag), flag.because)
