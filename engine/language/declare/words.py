"""Lists of names as people read them in a finding."""

from collections.abc import Iterable

from engine.program.values import join

_MOST = 6


def in_backticks(names: Iterable[str], last: str = "and") -> str:
    """Return "`a`, `b` and `c`"; of many the first, and how many more there are."""
    quoted = [f"`{name}`" for name in names]
    if len(quoted) > _MOST + 1:
        quoted = [*quoted[:_MOST], f"{len(quoted) - _MOST} more"]
    return join(quoted, last)
