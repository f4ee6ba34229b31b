"""The name that somebody most likely meant."""

import re
from collections.abc import Iterable
from typing import Final

TYPES: Final = (
    "yes/no", "number", "percent", "money", "money a week", "money a month", "money a year",
    "period", "date", "text", "list",
)  # fmt: skip
"""The types of the language, as they are written."""

_TYPES_LISTED: Final = (
    f"a type is {', '.join(f'`{word}`' for word in TYPES)}, the name of levels or choices, or "
    "`several of` such a name"
)
_DIGITS: Final = re.compile(r"\d+")


def nearest(written: str, names: Iterable[str]) -> str:
    """Return the one of *names* that is closest to *written*; "" where none is close.

    A name with another number in it is another thing, and not the same misspelt: nobody who
    wrote `c99` is to be sent to `c19`.
    """
    from difflib import get_close_matches

    numbers = _numbers(written)
    alike = [name for name in names if _numbers(name) == numbers]
    return next(iter(get_close_matches(written, alike, 1)), "")


def _numbers(name: str) -> list[str]:
    """Return the numbers in *name*, without the noughts before them."""
    return [number.lstrip("0") for number in _DIGITS.findall(name)]


def did_you_mean(written: str, names: Iterable[str], otherwise: str = "") -> str:
    """Return the help that names the closest of *names*, or *otherwise* where none is close."""
    close = nearest(written, names)
    return f"did you mean `{close}`?" if close else otherwise


def type_meant(written: str, types: Iterable[str]) -> str:
    """Return the help on a type that there is not, when there are *types*."""
    return did_you_mean(written, types, _TYPES_LISTED)
