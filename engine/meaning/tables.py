"""Tables: what a table gives for keys that are known, and for keys in doubt."""

from bisect import bisect_right
from collections.abc import Iterator
from fractions import Fraction
from itertools import product
from typing import Any

from engine.meaning.arithmetic import ranged
from engine.meaning.ends import End, Open
from engine.meaning.exact import Trace, round_to
from engine.meaning.outcome import Refusal
from engine.meaning.possible import (
    NOTHING,
    Poss,
    Refused,
    attempt,
    ends,
    join_all,
    lift,
    members,
    noted,
    settled,
)
from engine.program.normal import key as number_of
from engine.program.program import Rung, Table
from engine.program.types import grain, is_numeric
from engine.program.values import Value


class Looking:
    """One table made ready to be looked up."""

    def __init__(self, table: Table) -> None:
        self.table = table
        self.rows = dict(table.rows)
        self.ats = {keys: [_at(rung.at) for rung in rungs] for keys, rungs in table.rows}
        self.ladder = {keys: dict(_pairs(rungs)) for keys, rungs in table.rows}
        self.unit = grain(table.gives)

    def exact(self, trace: Trace, owner: str, *keys: Any) -> Any:
        """Return what the table gives for *keys*; *owner* is told of a refusal.

        Raises:
            Refused: the table says so for a key outside its rows.
        """
        for one in keys:
            if type(one) is Poss:
                return self._open(owner, keys)
        return self._known(trace, owner, keys[:-1], keys[-1])

    def _known(self, trace: Trace, owner: str, exact: tuple[int, ...], last: Any) -> Any:
        rungs = self.ladder.get(exact)
        if rungs is None:
            raise Refused([self._refusal(owner)])
        if self.table.read == "exact":
            given = rungs.get(last, self.table.otherwise)
            return self._outside(owner, given, exact)
        at = _at(last)
        place = bisect_right(self.ats[exact], at) - 1
        if place < 0:
            return self._outside(owner, self.table.below, exact)
        rows = self.rows[exact]
        if place == len(rows) - 1:
            on_it = at == self.ats[exact][place]
            return rows[place].gives if on_it else self._outside(owner, self.table.above, exact)
        if self.table.read == "step":
            return rows[place].gives
        return self._line(trace, rows[place], rows[place + 1], at)

    def _line(self, trace: Trace, first: Rung, second: Rung, at: Any) -> Any:
        low, high = _at(first.at), _at(second.at)
        start, end = Fraction(_number(first.gives)), Fraction(_number(second.gives))
        value = start + (end - start) * (at - low) / (high - low)
        return round_to(trace, "line", value, self.unit or 1, "near")

    def _outside(self, owner: str, given: Value, exact: tuple[int, ...]) -> Any:
        """Return what a rung gives, or what is said for a key outside the rows."""
        if given == "refuse":
            raise Refused([self._refusal(owner)])
        if given in ("first", "last") and isinstance(given, str):
            return self.rows[exact][0 if given == "first" else -1].gives
        return given

    def _refusal(self, owner: str) -> Refusal:
        return Refusal(owner, f"the table `{self.table.name}` has no row for it")

    def _open(self, owner: str, keys: tuple[Any, ...]) -> Any:
        """Return what the rows touched by the possible keys give."""
        choices = [members(one) or NOTHING for one in keys[:-1]]
        found = [
            given
            for exact in product(*choices)
            for given in self._touched(owner, tuple(exact), keys[-1])
        ]
        result = join_all(found)
        if is_numeric(self.table.gives) and result.kind == "some":
            low, high = ends(result)
            result = lift(ranged(low, high, result))
        if result.kind == "none" and result.refusals and not result.absent:
            raise Refused(result.refusals, lift(noted(result, *keys)).reads)
        return noted(settled(result), *keys)

    def _touched(self, owner: str, exact: tuple[int, ...], last: Any) -> Iterator[Poss]:
        tried = members(last)
        if tried is not None and (self.table.read == "exact" or len(tried) <= 2):
            for one in sorted(tried):
                yield attempt(lambda one=one: self._known([], owner, exact, one))  # type: ignore[misc]  # mypy infers no default of a lambda
            return
        if self.table.read == "exact":
            yield from self._exact_within(owner, exact, *ends(last))
        else:
            yield from self._climbed(owner, exact, *ends(last))

    def _exact_within(
        self, owner: str, exact: tuple[int, ...], low: End, high: End
    ) -> Iterator[Poss]:
        least, most = _end_at(low), _end_at(high)
        for rung in self.rows.get(exact, ()):
            if least <= _at(rung.at) <= most:
                yield lift(rung.gives)
        yield attempt(lambda: self._outside(owner, self.table.otherwise, exact))

    def _climbed(self, owner: str, exact: tuple[int, ...], low: End, high: End) -> Iterator[Poss]:
        """Yield what a `step` or `line` table gives from *low* to *high*."""
        if low > high:
            return
        ats, rows = self.ats.get(exact), self.rows.get(exact)
        if not ats or not rows:
            yield attempt(lambda: self._known([], owner, exact, low))
            return
        least, most = _end_at(low), _end_at(high)
        if least < ats[0]:
            yield attempt(lambda: self._outside(owner, self.table.below, exact))
        if most > ats[-1]:
            yield attempt(lambda: self._outside(owner, self.table.above, exact))
        for place, rung in enumerate(rows):
            if self._touches(ats, place, least, most):
                yield lift(rung.gives)
        if self.table.read == "line":
            for end in (low, high):
                if ats[0] <= _end_at(end) <= ats[-1]:
                    yield attempt(lambda end=end: self._known([], owner, exact, end))  # type: ignore[misc]  # mypy infers no default of a lambda

    def _touches(self, ats: list[Any], place: int, low: End, high: End) -> bool:
        if self.table.read == "line":
            return bool(low <= ats[place] <= high)
        if place == len(ats) - 1:
            return bool(low <= ats[place] <= high)
        return bool(low < ats[place + 1] and high >= ats[place])


def _at(value: Value) -> Any:
    """Return a key of the last column as it is compared; yes and no as they are."""
    return value if isinstance(value, bool | str) else number_of(value)


def _end_at(end: End) -> End:
    return end if type(end) is Open else _at(end)


def _pairs(rungs: tuple[Rung, ...]) -> list[tuple[Any, Value]]:
    return [(rung.at, rung.gives) for rung in rungs]


def _number(value: Value) -> Any:
    return value
