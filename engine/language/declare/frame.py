"""One stretch while it is put together: what the expressions of each policy see by now."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TypeVar

from engine.diagnostics import Finding
from engine.language.declare.memo import Memo
from engine.language.environment import (
    Elsewhere,
    Environment,
    GridSignature,
    Signature,
    TableSignature,
)
from engine.language.mentions import Mentions, spoken_of
from engine.language.model import Policy
from engine.language.stretches import Section
from engine.language.text import Text
from engine.language.tree import Path
from engine.program.nodes import Setting
from engine.program.program import FactNote, Questionnaire
from engine.program.types import Members, Type

T = TypeVar("T")
Column = tuple[str, str, Type]
"""A field of an entry: its name, its title, its type."""
Head = tuple[str, str]
"""The first two words of a path; "" for a second that there is not."""


@dataclass
class Frame:
    """What is known of one stretch: full names to what they stand for, growing.

    *scheme* is "" for a policy that no scheme uses. *columns* are those of an entry of
    each loop, *lists* the notes of lists inside lists, by full name. *silent* are names
    of policies that could not be read or are missing, of which nothing more is said.
    """

    section: Section
    scheme: str
    memo: Memo
    elsewhere: Mapping[str, Elsewhere]
    silent: frozenset[str] = frozenset()
    weeks: Setting | None = None
    facts: dict[str, FactNote] = field(default_factory=dict)
    questionnaires: dict[str, Questionnaire] = field(default_factory=dict)
    decisions: dict[str, Signature] = field(default_factory=dict)
    settings: dict[str, Setting | TableSignature | GridSignature] = field(default_factory=dict)
    types: dict[str, Members] = field(default_factory=dict)
    failed: set[str] = field(default_factory=set)
    failed_types: set[str] = field(default_factory=set)
    columns: dict[str, tuple[Column, ...]] = field(default_factory=dict)
    lists: dict[str, FactNote] = field(default_factory=dict)
    _environments: dict[str, Environment] = field(default_factory=dict)

    @cached_property
    def policies(self) -> frozenset[str]:
        """Return the names of the policies in force, those that nothing is said of too."""
        return frozenset(policy.name.value for policy in self.section.policies) | self.silent

    @cached_property
    def declared(self) -> frozenset[str]:
        """Return the full names of all that the policies in force declare, types apart."""
        return frozenset(
            f"{policy.name.value}.{name.value}"
            for policy in self.section.policies
            for name in _declared(policy)
        )

    def env(self, policy: str) -> Environment:
        """Return what the expressions of *policy* see; it grows with this frame."""
        if policy not in self._environments:
            self._environments[policy] = Environment(
                own=policy,
                scheme=self.scheme,
                facts=self.facts,
                questionnaires=self.questionnaires,
                decisions=self.decisions,
                settings=self.settings,
                types=self.types,
                policies=self.policies,
                elsewhere=self.elsewhere,
                declared=self.declared,
                failed=self.failed,
                failed_types=self.failed_types,
                weeks_in_year=self.weeks,
            )
        return self._environments[policy]

    def kept(
        self, policy: str, part: object, make: Callable[[list[Finding]], T], *more: object
    ) -> T:
        """Return what *make* makes of *part* of *policy*, once for all frames it sees alike in.

        *more* is what it depends on besides the names that *part* speaks of.
        """
        return self.memo.kept(part, (policy, *self.sees(policy, part), *more), make)

    def sees(self, policy: str, part: object) -> Iterator[object]:
        """Yield what each name that *part* speaks of stands for."""
        for head in heads(self.memo, part):
            first, second = head
            yield from self._stands_for(f"{policy}.{first}")
            if second:
                yield from self._stands_for(f"{first}.{second}")
            if first in self.elsewhere:
                yield self.scheme
                yield self.elsewhere[first]
            elif first in self.policies:
                yield True
            if first in CONVERSIONS:
                yield self.weeks or self.scheme

    def _stands_for(self, name: str) -> Iterator[object]:
        yield self.facts.get(name)
        yield self.questionnaires.get(name)
        yield self.decisions.get(name)
        yield self.settings.get(name)
        yield self.types.get(name)
        yield name in self.failed
        yield name in self.failed_types


CONVERSIONS = frozenset({"a_week", "a_month", "a_year", "weeks_in_year"})


def _declared(policy: Policy) -> Iterator[Text]:
    yield from (fact.name for fact in policy.facts)
    yield from (questionnaire.name for questionnaire in policy.questionnaires)
    yield from (setting.name for setting in policy.settings)
    yield from (decision.name for decision in policy.decisions)


def mentions_of(memo: Memo, part: object) -> Mentions:
    """Return what *part* speaks of, looked for once."""
    return memo.kept(part, ("mentions",), lambda _: spoken_of(part))


def heads(memo: Memo, part: object) -> tuple[Head, ...]:
    """Return the first words of all that *part* speaks of, its types too, each once."""
    return memo.kept(part, ("heads",), lambda _: _heads(mentions_of(memo, part)))


def values_read(memo: Memo, part: object) -> tuple[Head, ...]:
    """Return the first words of the paths in *part*, those of types apart, each once."""
    paths = mentions_of(memo, part).paths
    return memo.kept(part, ("paths",), lambda _: tuple(dict.fromkeys(map(_head, paths))))


def _heads(mentions: Mentions) -> tuple[Head, ...]:
    paths = map(_head, mentions.paths)
    types = (_head(kind.named) for kind in mentions.types if kind.named is not None)
    entries = ((name, "") for name in mentions.entries)
    return tuple(dict.fromkeys((*paths, *types, *entries)))


def _head(path: Path) -> Head:
    names = path.names
    return names[0], names[1] if len(names) > 1 else ""
