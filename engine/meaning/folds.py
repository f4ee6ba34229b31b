"""Gathering over the entries of a list: exact, and with answers still possible.

A list is a Python list of entries, or a `Poss`: `entries` where the list is known but
its own use is in doubt, `list` where it was not given, with one entry that stands for
any. An entry is a list of slots.
"""

from collections.abc import Callable, Iterable
from typing import Any, TypeAlias

from engine.meaning.arithmetic import ranged
from engine.meaning.ends import HIGH, LOW, End, plus
from engine.meaning.logic import Thunk, all_, any_, not_, one_of
from engine.meaning.possible import (
    NOTHING,
    Poss,
    attempt,
    ends,
    is_empty,
    join_all,
    lift,
    members,
    noted,
    settled,
)

Each: TypeAlias = Callable[[Any], Any]
Item: TypeAlias = tuple[bool, Any]
"""Whether it certainly counts, and its value."""


def entries_of(over: Any) -> tuple[list[Any], Any]:
    """Return the entries of a list, and for a list not given the one that stands for any."""
    if type(over) is list:
        return over, None
    if over.kind == "entries":
        return over.a, None
    return [], over.a if over.kind == "list" else None


def items(over: Any, where: Each | None, value: Each) -> tuple[list[Item], list[Any], bool]:
    """Return the entries that may count, what was read, and whether the list is known."""
    found: list[Item] = []
    sources: list[Any] = [over]
    entries, generic = entries_of(over)
    for entry in entries:
        held = True if where is None else where(entry)
        sources.append(held)
        sure = one_of(held)
        if sure is False:
            continue
        one = value(entry) if sure else attempt(lambda entry=entry: value(entry))  # type: ignore[misc]  # mypy infers no default of a lambda
        sources.append(one)
        found.append((bool(sure), one))
    if generic is not None:
        held = True if where is None else attempt(lambda: where(generic))
        sources.append(held)
        if one_of(held) is not False and not _never(held):
            one = attempt(lambda: value(generic))
            sources.append(one)
            found.append((False, one))
    return found, sources, generic is None


def _never(held: Any) -> bool:
    """Return whether a condition has no way to hold: it is refused, whatever else."""
    return type(held) is Poss and is_empty(held)


def fold_sum(over: Any, where: Each | None, value: Each) -> Any:
    """Return the sum over the entries: of one in doubt, nought or its value."""
    found, sources, given = items(over, where, value)
    low, high = total(found)
    if not given:
        low = LOW if low < 0 else low
        high = HIGH if high > 0 else high
    return ranged(low, high, *sources)


def total(found: Iterable[Item]) -> tuple[End, End]:
    """Return the least and the most sum of items, each in doubt counting or not."""
    low: End = 0
    high: End = 0
    for sure, one in found:
        a, b = ends(one)
        if a > b:
            if sure:
                return HIGH, LOW
            continue
        low = plus(low, a if sure else min(a, 0))
        high = plus(high, b if sure else max(b, 0))
    return low, high


def fold_count(over: Any, where: Each | None) -> Any:
    """Return how many entries count."""
    found, sources, given = items(over, where, lambda _: 1)
    sure = sum(1 for certain, _ in found if certain)
    return ranged(sure, HIGH if found and not given else len(found), *sources)


def fold_any(over: Any, where: Each | None, value: Each) -> Any:
    """Return whether the value holds for some entry that counts."""
    return _fold_until(any_, True, over, where, value)


def fold_all(over: Any, where: Each | None, value: Each) -> Any:
    """Return whether the value holds for every entry that counts."""
    return _fold_until(all_, False, over, where, value)


def _fold_until(
    combine: Callable[..., Any],
    stop: bool,
    over: Any,
    where: Each | None,
    value: Each,
) -> Any:
    entries, generic = entries_of(over)
    result = combine(*(_one(stop, entry, where, value) for entry in entries))
    if generic is not None:
        one = attempt(_one(stop, generic, where, value))
        values = frozenset((not stop,)) | (one.a if one.kind == "some" else NOTHING)
        result = settled(Poss("some", values, None, one.reads, one.refusals))
    return noted(result, over)


def _one(stop: bool, entry: Any, where: Each | None, value: Each) -> Thunk:
    if where is None:
        return lambda: value(entry)
    if stop:
        return lambda: all_(lambda: where(entry), lambda: value(entry))
    return lambda: any_(lambda: not_(where(entry)), lambda: value(entry))


def fold_extreme(
    how: str,
    finite: bool,
    over: Any,
    where: Each | None,
    value: Each,
    otherwise: Thunk,
) -> Any:
    """Return the least or greatest value over the entries, or *otherwise* where none counts."""
    found, sources, _ = items(over, where, value)
    return noted(extreme(how, finite, found, otherwise), *sources)


def contending(how: str, found: list[Item]) -> list[bool]:
    """Return which items can still tell: those that count, and those that could beat them.

    One in doubt that cannot do better than one that certainly counts changes nothing,
    unless its own value may be refused.
    """
    highest = how in ("max", "highest")
    bounds = [low if highest else high for low, high in (ends(one) for sure, one in found if sure)]
    if not bounds:
        return [True] * len(found)
    bound = max(bounds) if highest else min(bounds)
    return [sure or _may_beat(one, bound, highest=highest) for sure, one in found]


def _may_beat(one: Any, bound: End, *, highest: bool) -> bool:
    low, high = ends(one)
    refused = type(one) is Poss and bool(one.refusals)
    return refused or bool(high > bound if highest else low < bound)


def extreme(how: str, finite: bool, found: list[Item], otherwise: Thunk) -> Any:
    """Return the extreme of the items that count, or *otherwise* where none may."""
    pick: Callable[..., Any] = min if how in ("min", "lowest") else max
    certain = [one for sure, one in found if sure]
    values = [lift(one) for _, one in found]
    if not certain:
        values.append(attempt(otherwise))
    if finite:
        return _extreme_members(pick, certain, values)
    pairs = [pair for pair in map(ends, values) if pair[0] <= pair[1]]
    bounds = [ends(one) for one in certain]
    if not pairs or any(low > high for low, high in bounds):
        return noted(Poss("none"), *values)
    low = min(low for low, _ in pairs)
    high = max(high for _, high in pairs)
    if bounds and pick is max:
        low = max(low for low, _ in bounds)
    elif bounds:
        high = min(high for _, high in bounds)
    return ranged(low, high, *values)


def _extreme_members(pick: Callable[..., Any], certain: list[Any], values: list[Poss]) -> Any:
    sets = [members(value) for value in values]
    if None in sets:
        return noted(Poss("any"), *values)
    found = frozenset[Any]().union(*(one or NOTHING for one in sets))
    other = min if pick is max else max
    bounds = [other(places) for places in map(members, certain) if places]
    if bounds:
        bound = pick(bounds)
        found = frozenset(one for one in found if pick(one, bound) == one)
    return noted(settled(Poss("some", found)), *values)


def any_of(many: Iterable[Any]) -> Any:
    """Return what is possible when it may be any of *many*."""
    values = [lift(one) for one in many]
    return settled(join_all(values))
