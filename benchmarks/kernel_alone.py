"""The bare kernel: durable_rules on vectors of whole numbers, with nothing around it."""

from collections.abc import Sequence

from benchmarks.ours import Ours
from benchmarks.scheme import RowOf
from engine.selection import Kernel


class Alone:
    """The kernel that a decision uses, asked with vectors made beforehand."""

    name = "the kernel alone"

    def __init__(self, ours: Ours, rows: tuple[RowOf, ...]) -> None:
        selection = ours.engines.selection
        assert selection is not None
        (site,) = selection.sites
        kernel = site.complete.kernel
        assert isinstance(kernel, Kernel)
        self._kernel = kernel
        self._rows = rows
        self._vectors: Sequence[list[int]] = [
            ours.mean(case).vector(site.loop, site.whole_quantities, ())
            for case in range(len(ours.told))
        ]

    def ask(self, case: int) -> tuple[int, ...]:
        """Return the places of the rows that hold."""
        return self._kernel.select(self._vectors[case])

    def rows(self, answer: tuple[int, ...]) -> list[str]:
        """Return their ids."""
        return [self._rows[place].id for place in answer]
