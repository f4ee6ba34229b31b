"""Whether a row that did not hold would have changed the answer, had it held."""

from collections.abc import Callable, Mapping
from operator import gt, lt, ne
from typing import Any, TypeAlias

from engine.decision.evaluated import At
from engine.decision.seen import Seen
from engine.meaning.outcome import Between, Made, Some
from engine.program.normal import constant
from engine.program.program import Choose, RulesBody

Comparable: TypeAlias = Any
"""A value; it has an order where the hit policy needs one."""

Beats: TypeAlias = Callable[[Comparable, Comparable], bool]
BEATS: Mapping[Choose, Beats] = {"highest": gt, "lowest": lt}

KEPT = 1024
"""The most answers for which the rows that would change them are kept."""


class Changes:
    """The rows of one decision, by how what they give compares with an answer."""

    def __init__(self, body: RulesBody) -> None:
        self._choose = body.choose
        self._thens = tuple(row.then for row in body.rows)
        self._values = tuple(constant(row.then) for row in body.rows)
        self._all = (1 << len(body.rows)) - 1
        self._bits = tuple(1 << row for row in range(len(body.rows)))
        self.constant = None not in self._values
        """Whether `changes` says yes of every candidate."""
        self._kept: dict[tuple[Comparable, Beats], int] = {}

    def candidates(self, made: Made) -> int:
        """Return, as bits, the rows that do not hold and might have changed the answer.

        None of an answer that is refused. A row whose value is worked out is among them;
        `changes` tells.
        """
        return self.worth(made) & ~sum(map(self._bits.__getitem__, made.possible))

    def worth(self, made: Made) -> int:
        """Return, as bits, the rows that might have changed the answer, had they held."""
        if made.answer.state == "refused":
            return 0
        rows = self._against(self._base(made), self._better(made))
        return rows & self._before(made) if self._choose == "first" else rows

    def changes(self, row: int, made: Made, seen: Seen, at: At) -> bool:
        """Return whether *row*, one of the candidates, would have changed the answer."""
        base = self._base(made)
        if self._values[row] is not None or base is None:
            return True
        given = seen.outcome.answer(self._thens[row], at)
        return given.state != "known" or self._better(made)(given.value, base)

    def _better(self, made: Made) -> Beats:
        """Return how a row's value has to stand to the answer's for that to change.

        Where no row held, any row would have taken the place of the otherwise.
        """
        if not made.certain:
            return ne
        return BEATS.get(self._choose, ne)

    def _base(self, made: Made) -> Comparable | None:
        """Return the value that a row has to differ from, or None where any row would do."""
        match self._choose:
            case "list" | "count":
                return None
            case "sum":
                return 0
            case "unique" if made.possible:
                return None
            case _ if made.answer.state == "known":
                return made.answer.value
            case "highest" | "lowest" if made.certain:
                return self._weakest(made)
            case _:
                return None

    def _weakest(self, made: Made) -> Comparable | None:
        """Return the answer that is easiest to beat of those still possible."""
        match made.answer.possible:
            case Some(members=members) if members:
                return min(members) if self._choose == "highest" else max(members)
            case Between(least=least, most=most):
                return least if self._choose == "highest" else most
            case _:
                return None

    def _before(self, made: Made) -> int:
        first = made.chosen or made.certain
        return (1 << first[0]) - 1 if first else self._all

    def _against(self, base: Comparable | None, better: Beats) -> int:
        if base is None:
            return self._all
        found = self._kept.get((base, better))
        if found is None:
            found = sum(
                bit
                for bit, value in zip(self._bits, self._values, strict=True)
                if value is None or better(value, base)
            )
            if len(self._kept) < KEPT:
                self._kept[base, better] = found
        return found
