"""The hit policies: how the rows that hold make the answer of a decision.

Each policy is stated twice, for rows that are all known and for rows in doubt. *then*
gives the value of a row by its place; *ids* are the rows' ids, which a clash names.
"""

from collections.abc import Callable
from typing import Any, TypeAlias

from msgspec import Struct

from engine.meaning.arithmetic import ranged
from engine.meaning.folds import any_of, contending, extreme, total
from engine.meaning.logic import Thunk, hanging, one_of, same
from engine.meaning.outcome import Refusal
from engine.meaning.possible import (
    Poss,
    Refused,
    attempt,
    is_empty,
    lift,
    noted,
)

Then: TypeAlias = Callable[[int], Any]
Chosen: TypeAlias = tuple[Any, tuple[int, ...]]


class Naming(Struct, frozen=True):
    """What a refusal names: the decision, and its rows by place."""

    decision: str
    ids: tuple[str, ...]

    def clash(self, first: int, second: int, why: str) -> Refusal:
        """Return the refusal of two rows that may not both hold."""
        return Refusal(self.decision, f"rows `{self.ids[first]}` and `{self.ids[second]}` {why}")

    def none(self) -> Refusal:
        """Return the refusal of a case that no row covers."""
        return Refusal(self.decision, "no row holds")


BOTH_HOLD = "both hold"
DIFFER = "both hold and give different answers"


def refuse_none(naming: Naming) -> Thunk:
    """Return an otherwise that refuses."""

    def refuse() -> Any:
        raise Refused([naming.none()])

    return refuse


# Exact: every row is known to hold or not; *held* are the places of those that do.


def first(held: tuple[int, ...], then: Then, otherwise: Thunk, _: Naming) -> Chosen:
    """Return the value of the first row that holds."""
    return (then(held[0]), held[:1]) if held else (otherwise(), ())


def unique(held: tuple[int, ...], then: Then, otherwise: Thunk, naming: Naming) -> Chosen:
    """Return the value of the one row that holds."""
    if len(held) > 1:
        raise Refused([naming.clash(held[0], held[1], BOTH_HOLD)])
    return first(held, then, otherwise, naming)


def agree(held: tuple[int, ...], then: Then, otherwise: Thunk, naming: Naming) -> Chosen:
    """Return the value that all rows that hold give."""
    if not held:
        return otherwise(), ()
    values = [then(place) for place in held]
    for place, value in zip(held, values, strict=True):
        if value != values[0]:
            raise Refused([naming.clash(held[0], place, DIFFER)])
    return values[0], held


def highest(held: tuple[int, ...], then: Then, otherwise: Thunk, _: Naming) -> Chosen:
    """Return the greatest value of the rows that hold; the first row to give it is the reason."""
    return _best(held, then, otherwise, max)


def lowest(held: tuple[int, ...], then: Then, otherwise: Thunk, _: Naming) -> Chosen:
    """Return the least value of the rows that hold; the first row to give it is the reason."""
    return _best(held, then, otherwise, min)


def _best(held: tuple[int, ...], then: Then, otherwise: Thunk, pick: Callable[..., Any]) -> Chosen:
    if not held:
        return otherwise(), ()
    values = list(map(then, held))
    best = pick(values)
    return best, (held[values.index(best)],)


def listed(held: tuple[int, ...], _then: Then, _otherwise: Thunk, _: Naming) -> Chosen:
    """Return the places of the rows that hold."""
    return frozenset(held), held


def summed(held: tuple[int, ...], then: Then, _otherwise: Thunk, _: Naming) -> Chosen:
    """Return the sum over the rows that hold."""
    return sum(map(then, held)), held


def counted(held: tuple[int, ...], _then: Then, _otherwise: Thunk, _: Naming) -> Chosen:
    """Return how many rows hold."""
    return len(held), held


EXACT: dict[str, Callable[[tuple[int, ...], Then, Thunk, Naming], Chosen]] = {
    "first": first, "unique": unique, "agree": agree, "highest": highest, "lowest": lowest,
    "list": listed, "sum": summed, "count": counted,
}  # fmt: skip


# With rows in doubt.


class Rows(Struct, frozen=True):
    """The rows that certainly hold, those that may, and what their conditions gave."""

    certain: tuple[int, ...]
    possible: tuple[int, ...]
    whens: tuple[Any, ...]
    then: Then
    otherwise: Thunk
    naming: Naming
    finite: bool

    def doubt(self, places: tuple[int, ...]) -> list[Any]:
        """Return the conditions in doubt among *places*."""
        return [self.whens[place] for place in places if type(self.whens[place]) is Poss]


def rows_of(
    whens: tuple[Any, ...],
    then: Then,
    otherwise: Thunk,
    naming: Naming,
    finite: bool,
) -> Rows:
    """Return the rows sorted into those that certainly and possibly hold."""
    certain, possible = [], []
    for place, when in enumerate(whens):
        if type(when) is not Poss:
            if when:
                certain.append(place)
                possible.append(place)
        elif when.kind == "some" and True in when.a:
            possible.append(place)
            if len(when.a) == 1:
                certain.append(place)
    return Rows(tuple(certain), tuple(possible), whens, then, otherwise, naming, finite)


def choose_open(choose: str, rows: Rows) -> Any:
    """Return what is possible of a decision whose rows may be in doubt."""
    refusing = [_apart(one) for one in rows.whens if type(one) is Poss and one.refusals]
    try:
        value = OPEN[choose](rows)
    except Refused as refused:
        refusals = refused.refusals.union(*(one.refusals for one in refusing))
        raise Refused(refusals, refused.reads) from None
    return noted(value, *refusing) if refusing else value


def _apart(when: Poss) -> Poss:
    """Return a condition's refusals alone, hanging on what it read."""
    return Poss("none", refusals=frozenset(hanging(one, when.reads) for one in when.refusals))


def _tried(rows: Rows, place: int) -> Poss:
    """Return the value of a row that may not be reached."""
    return attempt(lambda: rows.then(place))


def open_first(rows: Rows) -> Any:
    """Return the `then` of every row that may hold with no earlier row certain."""
    found: list[Any] = []
    sources: list[Any] = []
    for place in rows.possible:
        if place in rows.certain:
            if not found:
                return rows.then(place)
            found.append(_tried(rows, place))
            return _either_of(found, sources)
        sources.append(rows.whens[place])
        found.append(_tried(rows, place))
    if not found:
        return rows.otherwise()
    return _either_of([*found, attempt(rows.otherwise)], sources)


def _either_of(found: list[Any], sources: list[Any]) -> Any:
    """Return any of *found*; the questions of *sources* matter where these differ."""
    value = any_of(found)
    return noted(value, *sources) if type(value) is Poss else value


def open_unique(rows: Rows) -> Any:
    """Return the certain row's value, or those of the rows that may hold."""
    certain, possible, naming = rows.certain, rows.possible, rows.naming
    if len(certain) > 1:
        raise Refused([naming.clash(certain[0], certain[1], BOTH_HOLD)])
    if len(possible) < 2:
        return open_first(rows)
    pair = sorted((certain[0], _other(possible, certain[0]))) if certain else possible[:2]
    clash = _may_clash(naming.clash(pair[0], pair[1], BOTH_HOLD), rows.doubt(possible))
    if certain:
        return noted(rows.then(certain[0]), clash)
    found = [*(_tried(rows, place) for place in possible), attempt(rows.otherwise)]
    return noted(_either_of(found, rows.doubt(possible)), clash)


def open_agree(rows: Rows) -> Any:
    """Return what the certain rows agree on, or the values of the rows that may hold."""
    certain, possible = rows.certain, rows.possible
    if not possible:
        return rows.otherwise()
    sure = [rows.then(place) for place in certain]
    for place, value in zip(certain, sure, strict=True):
        if one_of(same(sure[0], value)) is False:
            raise Refused([rows.naming.clash(certain[0], place, DIFFER)])
    doubtful = tuple(place for place in possible if place not in certain)
    maybe = [_tried(rows, place) for place in doubtful]
    values = dict(zip((*certain, *doubtful), (*map(lift, sure), *maybe), strict=True))
    clash = _disagreement(rows, values)
    if sure:
        value = next((one for one in sure if type(one) is not Poss), sure[0])
        whens = (rows.whens[place] for place in doubtful)
        perhaps = [_beyond(when, one) for when, one in zip(whens, maybe, strict=True)]
        return noted(value, *clash, *(_apart(one) for one in sure if type(one) is Poss), *perhaps)
    found = [*maybe, attempt(rows.otherwise)]
    return noted(_either_of(found, rows.doubt(possible)), *clash)


def _beyond(when: Any, value: Poss) -> Poss:
    """Return what refuses a row's value, hanging on its condition as well."""
    reads = value.reads | (when.reads if type(when) is Poss else frozenset[str]())
    return Poss("none", refusals=frozenset(hanging(one, reads) for one in value.refusals))


def _disagreement(rows: Rows, values: dict[int, Poss]) -> list[Any]:
    """Return what may refuse the answer, for the first two rows that may differ.

    A row whose own value is refused refuses by that, and has nothing to differ with.
    """
    places = [place for place in sorted(values) if not is_empty(values[place])]
    for at, first_place in enumerate(places):
        for second in places[at + 1 :]:
            if one_of(same(values[first_place], values[second])) is not True:
                refusal = rows.naming.clash(first_place, second, DIFFER)
                return [_may_clash(refusal, [*rows.doubt(rows.possible), *values.values()])]
    return []


def _may_clash(refusal: Refusal, doubts: list[Any]) -> Poss:
    """Return a source that says *refusal* may come, hanging on the questions in *doubts*."""
    reads = frozenset[str]().union(*(one.reads for one in doubts))
    return Poss("none", refusals=frozenset((hanging(refusal, reads),)))


def _other(places: tuple[int, ...], one: int) -> int:
    return next(place for place in places if place != one)


def open_extreme(how: str) -> Callable[[Rows], Any]:
    """Return the policy `highest` or `lowest` for rows in doubt."""

    def choose(rows: Rows) -> Any:
        weighed = _weighed(rows)
        kept = contending(how, weighed)
        items = [item for item, keep in zip(weighed, kept, strict=True) if keep]
        value = extreme(how, rows.finite, items, rows.otherwise)
        places = tuple(place for place, keep in zip(rows.possible, kept, strict=True) if keep)
        return noted(value, *rows.doubt(places)) if type(value) is Poss else value

    return choose


def _weighed(rows: Rows) -> list[tuple[bool, Any]]:
    """Return for each row that may hold whether it must, and its value."""
    return [
        (True, rows.then(place)) if place in rows.certain else (False, _tried(rows, place))
        for place in rows.possible
    ]


def open_listed(rows: Rows) -> Any:
    """Return the rows certainly and possibly in the list."""
    if rows.certain == rows.possible:
        return frozenset(rows.certain)
    held = Poss("within", frozenset(rows.certain), frozenset(rows.possible))
    return noted(held, *rows.doubt(rows.possible))


def open_summed(rows: Rows) -> Any:
    """Return the sum: of each row in doubt, the least and the most of nought and its value."""
    found = _weighed(rows)
    low, high = total(found)
    return ranged(low, high, *rows.doubt(rows.possible), *(one for _, one in found))


def open_counted(rows: Rows) -> Any:
    """Return how many rows hold, at least and at most."""
    return ranged(len(rows.certain), len(rows.possible), *rows.doubt(rows.possible))


OPEN: dict[str, Callable[[Rows], Any]] = {
    "first": open_first, "unique": open_unique, "agree": open_agree,
    "highest": open_extreme("highest"), "lowest": open_extreme("lowest"),
    "list": open_listed, "sum": open_summed, "count": open_counted,
}  # fmt: skip
