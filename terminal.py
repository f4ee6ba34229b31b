"""Drawing on a terminal: tables and the width of the page. Results are drawn, never made here."""

import shutil
from collections.abc import Iterable, Sequence
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from engine.service import PolicyLine, SchemeLine

NARROWEST, WIDEST = 40, 100


def width() -> int:
    """Return how many columns to write in: the terminal's, within what is readable."""
    return max(NARROWEST, min(shutil.get_terminal_size().columns, WIDEST))


def full_width() -> int:
    """Return how many columns a table may take: the terminal's, and at least a page's."""
    return max(WIDEST, shutil.get_terminal_size().columns)


def scheme_table(lines: Iterable["SchemeLine"]) -> str:
    """Return the schemes as a table."""
    rows = [
        (line.name, line.place, _days(line.first_day, line.last_day), line.status, _bases(line))
        for line in lines
    ]
    return _table(("scheme", "place", "in force", "status", "settings"), rows)


def policy_table(lines: Iterable["PolicyLine"]) -> str:
    """Return the versions of policies as a table."""
    rows = [
        (
            line.name,
            line.version,
            _days(line.first_day, line.last_day),
            line.title,
            str(len(line.schemes)),
        )
        for line in lines
    ]
    return _table(("policy", "version", "in force", "title", "schemes"), rows)


def _bases(line: "SchemeLine") -> str:
    return ", ".join(f"{count} {basis}" for basis, count in line.bases if count) or "none"


def _days(first: date, last: date | None) -> str:
    return f"{first.isoformat()} to {last.isoformat() if last else 'now'}"


def _table(heads: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Return a table of left-aligned columns that no terminal width cuts off."""
    from rich import box
    from rich.console import Console
    from rich.table import Table

    table = Table(box=box.SIMPLE_HEAD, pad_edge=False)
    for place, head in enumerate(heads):
        table.add_column(head, no_wrap=place == 0)
    for row in rows:
        table.add_row(*row)
    console = Console(width=max(width(), 100), color_system=None, highlight=False)
    with console.capture() as capture:
        console.print(table)
    return "\n".join(line.rstrip() for line in capture.get().splitlines() if line.strip()) + "\n"
