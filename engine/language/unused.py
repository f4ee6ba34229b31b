"""What is declared and never read: facts, questionnaires and settings.

A text is carried for people, so nothing needs to read it; what is `recorded` goes into
the record. Names are looked for wherever they are spoken of, in every policy there is.
"""

from collections.abc import Iterable, Iterator

from msgspec import Struct

from engine.diagnostics import Finding
from engine.diagnostics.catalogue import warnings
from engine.language.model import Fact, Policy
from engine.language.tree import Path, TypeName, TypeWord

CONVERSIONS = frozenset({"a_week", "a_month", "a_year"})


class Spoken(Struct, frozen=True):
    """What the policies speak of: *whole* as `policy.name`, and any later word of a path."""

    whole: frozenset[str]
    later: frozenset[str]
    converts: bool


def read_by(policies: Iterable[tuple[str, Iterable[Path]]]) -> Spoken:
    """Return every name that *policies*, each by name with its paths, speak of."""
    whole: set[str] = set()
    later: set[str] = set()
    first_words: set[str] = set()
    for own, paths in policies:
        for path in paths:
            first, *rest = path.names
            first_words.add(first)
            whole.add(f"{own}.{first}")
            whole.update(f"{first}.{word}" for word in rest[:1])
            later.update(rest)
            later.add(first)
    return Spoken(frozenset(whole), frozenset(later), bool(first_words & CONVERSIONS))


def check(policy: Policy, spoken: Spoken) -> Iterator[Finding]:
    """Yield what *policy* declares and nothing reads."""
    own = policy.name.value
    yield from _facts(policy, spoken)
    for asked in policy.questionnaires:
        name = asked.name
        if f"{own}.{name.value}" in spoken.whole:
            yield from _fields(asked.beside, spoken)
        elif not asked.marks.recorded:
            yield warnings.answers_never_read(name.place, name.value)
    for setting in policy.settings:
        if f"{own}.{setting.name.value}" not in spoken.whole:
            yield warnings.setting_never_read(setting.name.place, setting.name.value)


def _facts(policy: Policy, spoken: Spoken) -> Iterator[Finding]:
    for fact in policy.facts:
        if f"{policy.name.value}.{fact.name.value}" in spoken.whole:
            yield from _fields(fact.each, spoken)
        elif not _is_exempt(fact):
            yield warnings.fact_never_read(fact.name.place, fact.name.value)


def _fields(facts: Iterable[Fact], spoken: Spoken) -> Iterator[Finding]:
    for fact in facts:
        if fact.name.value not in spoken.later and not _is_exempt(fact):
            yield warnings.fact_never_read(fact.name.place, fact.name.value)
        yield from _fields(fact.each, spoken)


def _is_exempt(fact: Fact) -> bool:
    is_text = isinstance(fact.type, TypeName) and fact.type.word is TypeWord.TEXT
    return is_text or fact.marks.recorded
