"""The parse tables, read once from `tables.json`."""

import json
import re
from functools import cache
from pathlib import Path
from typing import NamedTuple

from msgspec import Struct


class Rule(NamedTuple):
    """A rule of the grammar, as `build.py` describes it."""

    origin: str
    length: int
    kept: tuple[int, ...]
    action: str | None


class Tables(Struct, frozen=True):
    """What the parser runs from: tokens, rules, and for each state what each symbol does."""

    grammar: str
    tokens: re.Pattern[str]
    rules: tuple[Rule, ...]
    starts: dict[str, int]
    ends: dict[str, int]
    states: tuple[dict[str, int], ...]


@cache
def tables() -> Tables:
    """Return the tables of the grammar."""
    path = Path(__file__).with_name("tables.json")
    data = json.loads(path.read_text(encoding="utf-8"))
    tokens = "|".join(f"(?P<{name}>{pattern})" for name, pattern in data["terminals"])
    return Tables(
        grammar=data["grammar"],
        tokens=re.compile(tokens),
        rules=tuple(
            Rule(origin, length, tuple(kept), action)
            for origin, length, kept, action in data["rules"]
        ),
        starts=data["starts"],
        ends=data["ends"],
        states=tuple(data["states"]),
    )
