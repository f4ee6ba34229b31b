"""Tables in plain text: columns under their heads, figures to the right."""

from collections.abc import Sequence
from textwrap import TextWrapper

from msgspec import Struct

GAP = "  "
NARROWEST = 8
"""The fewest columns of the terminal that a column of the table is squeezed into."""


class Table(Struct, frozen=True):
    """Rows of cells under *heads*; *figures* are the columns set to the right.

    *total* is one more row, under a line, and *heads* may be left out.
    """

    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    figures: frozenset[int] = frozenset()
    total: tuple[str, ...] | None = None

    def lines(self, width: int) -> list[str]:
        """Return the table no wider than *width*, or one row after another where it has no room."""
        every = [row for row in (self.heads, *self.rows, self.total) if row]
        if not every:
            return []
        columns = list(zip(*every, strict=True))
        widths = _squeezed([max(map(len, cells)) for cells in columns], width)
        if any(
            size < max(map(_longest_word, cells))
            for size, cells in zip(widths, columns, strict=True)
        ):
            return self._apart(width)
        return self._together(widths)

    def _together(self, widths: list[int]) -> list[str]:
        under = GAP.join("-" * size for size in widths)
        drawn = []
        if any(self.heads):
            drawn += [*self._row(self.heads, widths), under]
        for row in self.rows:
            drawn += self._row(row, widths)
        if self.total is not None:
            drawn += [under, *self._row(self.total, widths)]
        return drawn

    def _apart(self, width: int) -> list[str]:
        """Return the rows one after another, each cell behind its head."""
        drawn = []
        for first, *rest in self.rows:
            cells = zip(self.heads[1:], rest, strict=True)
            said = "; ".join(f"{head}: {cell}" for head, cell in cells if cell)
            head = first if first.endswith(".") else f"{first}:"
            drawn += _wrapped(f"{head} {said}", width, then="    ")
        return drawn

    def _row(self, cells: Sequence[str], widths: list[int]) -> list[str]:
        columns = [_wrapped(cell, size) or [""] for cell, size in zip(cells, widths, strict=True)]
        height = max(map(len, columns))
        return [
            GAP.join(
                self._cell(place, column[line] if line < len(column) else "", size)
                for place, (column, size) in enumerate(zip(columns, widths, strict=True))
            ).rstrip()
            for line in range(height)
        ]

    def _cell(self, place: int, text: str, size: int) -> str:
        return text.rjust(size) if place in self.figures else text.ljust(size)


def _squeezed(widths: list[int], room: int) -> list[int]:
    """Return *widths*, the widest made narrower until all of them fit into *room*."""
    widths = list(widths)
    while sum(widths) + len(GAP) * (len(widths) - 1) > room and max(widths) > NARROWEST:
        widths[widths.index(max(widths))] -= 1
    return widths


def _longest_word(cell: str) -> int:
    return max(map(len, cell.split()), default=0)


def _wrapped(text: str, width: int, then: str = "") -> list[str]:
    wrapper = TextWrapper(width, subsequent_indent=then, break_on_hyphens=False)
    return wrapper.wrap(text)
