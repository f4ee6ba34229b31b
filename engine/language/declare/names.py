"""The names of one policy: each stands for one thing, and each id for one row."""

from collections.abc import Iterable, Iterator

from engine.diagnostics import Finding, Place
from engine.diagnostics.catalogue import rules as catalogue
from engine.language.model import Decision, Flag, ForEach, Policy, Rules, TableShape
from engine.language.text import Text
from engine.language.typing import FUNCTIONS

Named = tuple[str, Text]


def names_of(policy: Policy) -> Iterator[Named]:
    """Yield what *policy* declares under names of its own, with what it is."""
    yield from (("a fact", fact.name) for fact in policy.facts)
    yield from (("a questionnaire", each.name) for each in policy.questionnaires)
    yield from (("a setting", setting.name) for setting in policy.settings)
    yield from (("a decision", decision.name) for decision in policy.decisions)


def decisions_of(policy: Policy) -> Iterator[Decision]:
    """Yield every decision of *policy*, those of loops behind the loop."""
    return _inner(policy.decisions)


def flags_of(policy: Policy) -> Iterator[Flag]:
    """Yield every flag of *policy*, those of loops too."""
    for decision in decisions_of(policy):
        if isinstance(decision.body, ForEach):
            yield from decision.body.flags
    yield from policy.flags


def _inner(decisions: Iterable[Decision]) -> Iterator[Decision]:
    for decision in decisions:
        yield decision
        if isinstance(decision.body, ForEach):
            yield from _inner(decision.body.decide)


def check(policy: Policy) -> Iterator[Finding]:
    """Yield names and ids of *policy* that are taken."""
    yield from _names(policy)
    yield from _ids(policy)
    for setting in policy.settings:
        if isinstance(setting.shape, TableShape) and setting.name.value in FUNCTIONS:
            yield catalogue.like_a_function(setting.name.place, setting.name.value)


def _names(policy: Policy) -> Iterator[Finding]:
    first: dict[str, Named] = {}
    for what, name in names_of(policy):
        other, earlier = first.setdefault(name.value, (what, name))
        if other != what:  # two of one kind are two equal keys, which the reader reports
            yield catalogue.name_twice(name.place, name.value, other, earlier.place)
    outer = set(map(id, policy.decisions))
    for decision in decisions_of(policy):
        name = decision.name
        if id(decision) not in outer and name.value in first:
            other, earlier = first[name.value]
            yield catalogue.name_twice(name.place, name.value, other, earlier.place)


def _ids(policy: Policy) -> Iterator[Finding]:
    for decision in decisions_of(policy):
        if isinstance(decision.body, Rules):
            yield from _unique("row of this decision", (row.id for row in decision.body.rows))
    flags = (flag.id for flag in flags_of(policy))
    yield from _unique("flag or promise", (*flags, *(promise.id for promise in policy.promises)))


def _unique(what: str, ids: Iterable[Text]) -> Iterator[Finding]:
    first: dict[str, Place] = {}
    for each in ids:
        if each.is_missing:
            continue
        earlier = first.setdefault(each.value, each.place)
        if earlier != each.place:
            yield catalogue.id_twice(each.place, each.value, what, earlier)
