"""One stretch of a scheme, put together from the policies in force on it."""

from collections.abc import Iterator, Mapping

from msgspec import Struct, field

from engine.diagnostics import Finding
from engine.language import model
from engine.language.declare import (
    circles,
    decisions,
    facts,
    flags,
    promises,
    questionnaires,
    settings,
    together,
    types,
)
from engine.language.declare.bench import Bench
from engine.language.declare.frame import Frame, heads, values_read
from engine.language.declare.made import Made
from engine.language.declare.memo import Memo
from engine.language.declare.rules import Added
from engine.language.declare.settings import Settled
from engine.language.environment import Elsewhere, Scope
from engine.language.model import Policy, SourceEntry
from engine.language.order import in_order
from engine.language.stretches import WEEKS, Section
from engine.program.nodes import Setting
from engine.program.program import Decision, FactNote, Flag, Promise
from engine.program.types import Members

A_YEAR = Setting(type=settings.WEEKS_TYPE, name=WEEKS, value=52)
"""Stands in where a policy is checked without a scheme, so that its conversions are too."""


class Surroundings(Struct, frozen=True):
    """What a scheme brings to each of its stretches; without a scheme, nothing.

    *added* are rows by the full name of the decision, *sources* what the scheme's own
    values cite. *elsewhere* are the policies that are not in force on the stretch.
    *misses_weeks*: its `weeks_in_year` could not be read, which has been reported.
    """

    scheme: str = ""
    added: Mapping[str, Added] = field(default_factory=dict)
    sources: tuple[SourceEntry, ...] = ()
    elsewhere: Mapping[str, Elsewhere] = field(default_factory=dict)
    misses_weeks: bool = False


class Assembled(Struct, frozen=True):
    """What is made of the policies on one stretch.

    *decisions* stand in an order in which each follows what it uses. *is_whole* says
    that nothing is left out because it is wrong.
    """

    frame: Frame
    facts: tuple[FactNote, ...]
    decisions: tuple[Decision, ...]
    flags: tuple[Flag, ...]
    promises: tuple[Promise, ...]
    settled: tuple[Settled, ...]
    is_whole: bool


def assemble(section: Section, around: Surroundings, memo: Memo) -> Assembled:
    """Return what is made of *section*; findings go to *memo*."""
    frame = Frame(
        section=section,
        scheme=around.scheme,
        memo=memo,
        elsewhere=around.elsewhere,
        silent=section.lacking,
    )
    _keep_apart(section.policies, memo)
    if around.misses_weeks:
        frame.failed.add(WEEKS)
    notes = _declare(section.policies, frame)
    decided = _decide(frame, around)
    policies = section.policies
    raised = [_flag(policy, flag, frame) for policy in policies for flag in policy.flags]
    promised = [_promise(policy, each, frame) for policy in policies for each in policy.promises]
    settled = _settle(frame, around)
    is_whole = not (
        frame.failed
        or section.lacking
        or None in (*decided, *raised, *promised)
        or any(each is None for each in settled)
    )
    return Assembled(
        frame=frame,
        facts=tuple(notes),
        decisions=tuple(each for each in decided if each is not None),
        flags=tuple(each for each in raised if each is not None),
        promises=tuple(each for each in promised if each is not None),
        settled=tuple(each for each in settled if each is not None),
        is_whole=is_whole,
    )


def _keep_apart(policies: tuple[Policy, ...], memo: Memo) -> None:
    if policies:
        memo.kept(policies[0], policies, lambda found: found.extend(together.check(policies)))


def _declare(policies: tuple[Policy, ...], frame: Frame) -> list[FactNote]:
    """Let the frame know of everything but decisions; return the facts that a case may give."""
    for policy in policies:
        _pass_over(policy, frame)
        for named in policy.types:
            members = _members(policy, named, frame.memo)
            frame.types[members.name] = members
    frame.weeks = settings.weeks(frame) if frame.scheme else A_YEAR
    if frame.weeks is None and WEEKS in frame.section.held:
        frame.failed.add(WEEKS)
    for policy in policies:
        settings.declare_scalars(policy, frame)
    notes: list[FactNote] = []
    for policy in policies:
        notes.extend(facts.declare(policy, frame))
        notes.extend(questionnaires.declare(policy, frame))
    for policy in policies:
        settings.declare_rows(policy, frame)
    return notes


def _pass_over(policy: Policy, frame: Frame) -> None:
    """Let names pass in silence that were declared and could not be read."""
    lost = {f"{policy.name.value}.{name.value}" for name in policy.failed}
    lost.update(
        f"{first}.{second}" for first, second in heads(frame.memo, policy) if first in frame.silent
    )
    frame.failed.update(lost)
    frame.failed_types.update(lost)


def _members(policy: Policy, named: model.NamedType, memo: Memo) -> Members:
    def make(findings: list[Finding]) -> Members:
        findings.extend(types.same_titles(named.members))
        return types.members(policy.name.value, named)

    return memo.kept(named, (), make)


def _decide(frame: Frame, around: Surroundings) -> list[Decision | None]:
    """Return the decisions of all policies, each behind what it uses; None for a wrong one."""
    written = {
        f"{policy.name.value}.{decision.name.value}": (policy, decision)
        for policy in frame.section.policies
        for decision in policy.decisions
    }
    needs = {
        name: tuple(_needs(policy, decision, around.added.get(name), written, frame))
        for name, (policy, decision) in written.items()
    }
    order, knots = in_order(needs)
    for path in knots:
        found = circles.finding(path, {name: written[name][1] for name in path})
        frame.memo.report(written[path[0]][1], (found,))
    frame.failed.update(name for path in knots for name in path)
    decided: list[Decision | None] = []
    for name in order:
        if name in frame.failed:
            decided.append(None)
            continue
        policy, decision = written[name]
        made = _decision(policy, decision, around.added.get(name, Added()), frame)
        frame.columns.update(made.columns)
        if made.signature is None:
            frame.failed.add(name)
        else:
            frame.decisions[name] = frame.memo.same(name, made.signature)
        decided.append(made.decision)
    return decided


def _needs(
    policy: Policy,
    decision: model.Decision,
    added: Added | None,
    written: Mapping[str, object],
    frame: Frame,
) -> Iterator[str]:
    """Yield the full names of the decisions that *decision*, with rows *added*, speaks of."""
    memo = frame.memo
    rows = values_read(memo, added.rows) if added else ()
    for first, second in (*values_read(memo, decision), *rows):
        own = f"{policy.name.value}.{first}"
        if own in frame.facts:
            continue
        if own in written:
            yield own
        elif f"{first}.{second}" in written:
            yield f"{first}.{second}"


def _decision(policy: Policy, decision: model.Decision, added: Added, frame: Frame) -> Made:
    name = f"{policy.name.value}.{decision.name.value}"
    bench = _Benches(policy, name, frame)
    sees = frame.sees(policy.name.value, added.rows) if added.rows else ()
    return frame.kept(
        policy.name.value,
        decision,
        lambda findings: decisions.read(decision, bench.with_(findings), added),
        *added.rows,
        *sees,
    )


def _flag(policy: Policy, flag: model.Flag, frame: Frame) -> Flag | None:
    bench = _Benches(policy, f"{policy.name.value}.{flag.id.value}", frame)
    return frame.kept(
        policy.name.value, flag, lambda findings: flags.read(flag, bench.with_(findings))
    )


def _promise(policy: Policy, promise: model.Promise, frame: Frame) -> Promise | None:
    bench = _Benches(policy, f"{policy.name.value}.{promise.id.value}", frame)
    return frame.kept(
        policy.name.value, promise, lambda findings: promises.read(promise, bench.with_(findings))
    )


class _Benches(Struct, frozen=True):
    """A bench but for the list that its findings go to."""

    policy: Policy
    name: str
    frame: Frame

    def with_(self, findings: list[Finding]) -> Bench:
        scope = Scope(env=self.frame.env(self.policy.name.value))
        return Bench(self.frame, self.policy, self.name, scope, self.policy.sources, findings)


def _settle(frame: Frame, around: Surroundings) -> list[Settled | None]:
    """Return every setting with its value on the stretch; None for one that has none."""
    return [
        *(
            settings.settled(policy, setting, frame, around.sources)
            for policy in frame.section.policies
            for setting in policy.settings
        ),
        *settings.settled_weeks(frame, around.sources),
    ]
