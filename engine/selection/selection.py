"""The second opinion on every decision: the rows selected again, and compared.

`meaning` hands over the quantities that rows test, ready as whole numbers; durable_rules
selects the rows; the two selections have to be the same.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Protocol

from msgspec import Struct

from engine.program.normal import Quantity
from engine.program.program import Program
from engine.program.values import join
from engine.selection.sites import Owner, Site, sites


class Place(Protocol):
    """One place where rows were selected; see `engine.meaning.results.Place`."""

    @property
    def entries(self) -> tuple[Any, ...]: ...
    @property
    def at(self) -> tuple[int, ...]: ...
    @property
    def rows(self) -> Mapping[str, tuple[tuple[int, ...], tuple[int, ...]]]: ...
    @property
    def flags(self) -> tuple[tuple[bool, bool] | None, ...]: ...


class Selected(Protocol):
    """What `meaning` made of a case, as far as selection asks."""

    whole: bool

    def places(self, loop: str) -> Iterable[Place]: ...  # noqa: D102 - the class says what they are
    def vector(  # noqa: D102 - the class says what they are
        self, loop: str, quantities: tuple[Quantity, ...], entries: tuple[Any, ...]
    ) -> list[int]: ...


class Disagreement(Struct, frozen=True):
    """The two engines selected different rows.

    *decision* is its full name, the path of a loop before it; `flags` for flags. *side*
    says whether the rows that hold, certainly hold, or possibly hold differ.
    """

    decision: str
    side: str
    meaning: tuple[str, ...]
    selection: tuple[str, ...]

    def __str__(self) -> str:
        """Return both answers in one sentence."""
        return (
            f"the two engines do not agree on the rows of `{self.decision}` that {self.side}: "
            f"the reference says {_named(self.meaning)}, "
            f"the rules engine says {_named(self.selection)}"
        )


COMPLETE = ((0, "complete", "hold"),)
OPEN = ((0, "certain", "certainly hold"), (1, "possible", "possibly hold"))


class Selection:
    """The rows of *program*, selected by durable_rules; made once, used by any threads."""

    def __init__(self, program: Program) -> None:
        self.sites = tuple(sites(program))

    def check(self, outcome: Selected) -> Disagreement | None:
        """Return where the rows selected differ from those in *outcome*, or None.

        Raises:
            SelectionError: the rules engine cannot be asked, or gave no answer.
        """
        for site in self.sites:
            for place in outcome.places(site.loop):
                found = self._check(site, place, outcome)
                if found is not None:
                    return found
        return None

    def _check(self, site: Site, place: Place, outcome: Selected) -> Disagreement | None:
        quantities = site.whole_quantities if outcome.whole else site.quantities
        vector = outcome.vector(site.loop, quantities, place.entries)
        for side, which, word in COMPLETE if outcome.whole else OPEN:
            selected = getattr(site, which).select(vector)
            if not _agrees(site, place, selected, side):
                found = _compare(site, place, frozenset(selected), side, word)
                if found is not None:
                    return found
        return None


def _agrees(site: Site, place: Place, selected: tuple[int, ...], side: int) -> bool:
    """Return whether the rows are the same at a glance: every row was reached, none refused."""
    expected: list[int] = []
    for owner in site.owners:
        rows = place.rows.get(owner.decision)
        if rows is None:
            return False
        start = owner.start
        expected += [start + number for number in rows[side]]
    start = site.flags.start
    for number, held in enumerate(place.flags):
        if held is None:
            return False
        if held[side]:
            expected.append(start + number)
    return expected == list(selected)


def _compare(
    site: Site, place: Place, selected: frozenset[int], side: int, word: str
) -> Disagreement | None:
    """Compare one side; rows that were never reached do not count."""
    for owner, expected, counted in _expected(site, place, side):
        start = owner.start
        given = {number - start for number in selected if start <= number < start + len(owner.ids)}
        given &= counted
        if given != expected:
            return Disagreement(
                _where(site, place, owner),
                word,
                tuple(owner.ids[number] for number in sorted(expected)),
                tuple(owner.ids[number] for number in sorted(given)),
            )
    return None


def _expected(site: Site, place: Place, side: int) -> Iterator[tuple[Owner, set[int], set[int]]]:
    """Yield for each owner of rows what `meaning` selected, and which rows count."""
    for owner in site.owners:
        rows = place.rows.get(owner.decision)
        if rows is not None:
            yield owner, set(rows[side]), set(range(len(owner.ids)))
    counted = {number for number, held in enumerate(place.flags) if held is not None}
    held = {number for number in counted if (place.flags[number] or (False, False))[side]}
    yield site.flags, held, counted


def _where(site: Site, place: Place, owner: Owner) -> str:
    steps = site.loop.split("/") if site.loop else []
    path = [f"{step} {number + 1}" for step, number in zip(steps, place.at, strict=False)]
    return " / ".join([*path, owner.decision or "flags"])


def _named(ids: tuple[str, ...]) -> str:
    return join([f"`{one}`" for one in ids]) if ids else "none"


__all__ = ["Disagreement", "Selected", "Selection"]
