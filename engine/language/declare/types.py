"""Levels and choices, and the types of what is declared."""

from collections.abc import Iterable, Iterator

from engine.diagnostics import Finding, Place
from engine.diagnostics.catalogue import rules as catalogue
from engine.language import model
from engine.language.environment import BAD, Environment, Unusable
from engine.language.model import Limits, NamedType, WrittenType
from engine.language.typing import declared, limited
from engine.program.types import Member, Members, Type


def members(policy: str, named: NamedType) -> Members:
    """Return the levels or choices that *named* declares."""
    return Members(f"{policy}.{named.name.value}", listed(named.members), named.ordered)


def listed(written: Iterable[model.Member]) -> tuple[Member, ...]:
    """Return members as declared: of a type, or the answers to one question."""
    return tuple(Member(each.name.value, each.title.value) for each in written)


def same_titles(written: Iterable[model.Member]) -> Iterator[Finding]:
    """Yield members that one title stands for."""
    first: dict[str, Place] = {}
    for each in written:
        if each.title.is_missing:
            continue
        earlier = first.setdefault(each.title.value, each.title.place)
        if earlier != each.title.place:
            yield catalogue.title_twice(each.title.place, each.title.value, "member", earlier)


def kind_of(
    written: WrittenType, limits: Limits, env: Environment, findings: list[Finding], name: str = ""
) -> Type | Unusable:
    """Return the type that is written, within its limits; *name* is full, for a list."""
    kind = declared(written, env, findings, name)
    return BAD if kind is BAD else limited(kind, limits, findings)
