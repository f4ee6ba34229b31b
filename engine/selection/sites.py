"""The rows of a program put in order for selection, with the quantities they test.

A *site* is a place where rows are selected together: the top of the program, or the body
of one loop. Its rows are those of every decision by rules there, then its flags.
"""

from collections.abc import Iterable, Iterator
from functools import cached_property

from msgspec import Struct

from engine.program.nodes import Expr
from engine.program.normal import (
    Lists,
    Quantity,
    Tests,
    certain,
    complete,
    lists,
    possible,
    settled_lists,
)
from engine.program.normal import (
    Test as SidedTest,
)
from engine.program.program import Decision, Flag, LoopBody, Program, RulesBody
from engine.selection.kernel import Kernel
from engine.selection.rows import Test


class Owner(Struct, frozen=True):
    """Who has some rows: a decision by its name, or the flags (no name); where they begin."""

    decision: str
    start: int
    ids: tuple[str, ...]


class Side:
    """The rows of a site on one side (all known, certain, or possible), in a kernel."""

    def __init__(self, rows: list[Tests], columns: dict[Quantity, int], *, single: bool) -> None:
        width = 1 if single else 2
        self.always = frozenset(
            number for number, forms in enumerate(rows) if any(not form for form in forms)
        )
        tested = [() if number in self.always else forms for number, forms in enumerate(rows)]
        self.kernel: Kernel | None = None
        if any(tested):
            self.kernel = Kernel(
                len(columns) * width,
                [[_tests(form, columns, width) for form in forms] for forms in tested],
            )

    def select(self, vector: list[int]) -> tuple[int, ...]:
        """Return the numbers of the rows that hold, in order."""
        held = () if self.kernel is None else self.kernel.select(vector)
        return tuple(sorted({*held, *self.always})) if self.always else held


def _tests(
    form: tuple[SidedTest, ...], columns: dict[Quantity, int], width: int
) -> tuple[Test, ...]:
    return tuple(
        Test(columns[test.quantity] * width + test.second, test.op, test.constant) for test in form
    )


class Site:
    """The rows of one place, ready to be selected; kernels open when they are first needed.

    *loop* is the path of the loop (its decision's full name, inner loops after a slash),
    or empty at the top.
    """

    def __init__(self, loop: str, decisions: tuple[Decision, ...], flags: tuple[Flag, ...]) -> None:
        self.loop = loop
        whens: list[Expr | None] = []
        owners = []
        for decision in decisions:
            if isinstance(decision.body, RulesBody):
                rows = decision.body.rows
                owners.append(Owner(decision.name, len(whens), tuple(row.id for row in rows)))
                whens.extend(row.when for row in rows)
        self.flags = Owner("", len(whens), tuple(flag.id for flag in flags))
        whens.extend(flag.when for flag in flags)
        self.owners = tuple(owners)
        self.forms: list[Lists] = [lists(when) for when in whens]
        self.settled: list[Lists] = [settled_lists(when) for when in whens]
        self.quantities = _met((*self.forms, *self.settled))
        self.columns = {quantity: column for column, quantity in enumerate(self.quantities)}
        self._whole = [complete(forms) for forms in self.forms]
        self.whole_quantities = _met(self._whole)

    @cached_property
    def complete(self) -> Side:
        """Return the rows of a case with every fact given, over *whole_quantities*."""
        columns = {quantity: column for column, quantity in enumerate(self.whole_quantities)}
        return Side(self._whole, columns, single=True)

    @cached_property
    def certain(self) -> Side:
        """Return the rows that hold however the unknown is filled in."""
        return Side([certain(forms) for forms in self.settled], self.columns, single=False)

    @cached_property
    def possible(self) -> Side:
        """Return the rows that can hold for some filling in."""
        return Side([possible(forms) for forms in self.forms], self.columns, single=False)


def _met(rows: Iterable[Lists | Tests]) -> tuple[Quantity, ...]:
    """Return the quantities that *rows* test, each once."""
    tests = (test for forms in rows for form in forms for test in form)
    return tuple(dict.fromkeys(test.quantity for test in tests))


def sites(program: Program) -> Iterator[Site]:
    """Yield every site of *program* that has rows, the top first."""
    yield from _sites("", program.decisions, program.flags)


def _sites(loop: str, decisions: tuple[Decision, ...], flags: tuple[Flag, ...]) -> Iterator[Site]:
    site = Site(loop, decisions, flags)
    if site.forms:
        yield site
    for decision in decisions:
        if isinstance(decision.body, LoopBody):
            path = f"{loop}/{decision.name}" if loop else decision.name
            yield from _sites(path, decision.body.decisions, decision.body.flags)
