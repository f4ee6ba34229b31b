"""Settings as they stand on one stretch of days: scalars, tables and grids, with their basis.

A back-end reads values here and never asks which place or which day set them.
"""

from dataclasses import dataclass, field
from datetime import date
from typing import Literal as OneOf
from typing import TypeAlias

from engine.diagnostics import Place
from engine.program.types import Members, Numeric, Type
from engine.program.values import Value

Basis: TypeAlias = OneOf["sourced", "local", "illustrative"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """A source key and the place in it: `SCIE33`, "para 54"; *title* is the source's own."""

    key: str
    at: str = ""
    title: str = ""

    def __str__(self) -> str:
        """Return the citation for people: the source's title and the place in it."""
        return f"{self.title or self.key}, {self.at}" if self.at else self.title or self.key


@dataclass(frozen=True, slots=True, kw_only=True)
class SettingNote:
    """A setting as it stands on this stretch, whoever set it, with its basis and citation."""

    name: str
    title: str
    basis: Basis
    cite: Citation | None
    since: date
    set_by: OneOf["policy", "scheme"]
    because: str = ""
    type: Type | None = None
    value: Value | None = None
    """The value of a scalar; tables and grids stand in `Program.tables` and `.grids`."""
    place: Place | None = field(default=None, compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Rung:
    """A row of a table's last key: its key and what it gives."""

    at: Value
    gives: Value


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A table on this stretch.

    *rows* holds, for each combination of the exact keys before the last (member places,
    in the order of the keys; one empty combination where there is one key), the rungs of
    the last key, lowest first. *below* and *above* say what happens outside them: a value,
    "first", "last" or "refuse"; for `exact`, *otherwise* does (a value or "refuse"). What
    `line` gives is rounded to the grain of *gives*, half away from zero.
    """

    name: str
    keys: tuple[Type, ...]
    gives: Type
    read: OneOf["exact", "step", "line"]
    rows: tuple[tuple[tuple[int, ...], tuple[Rung, ...]], ...]
    below: Value = "refuse"
    above: Value = "refuse"
    otherwise: Value = "refuse"


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """What a profile says of one question: from *least* to *most*, both included."""

    question: str
    least: Numeric
    most: Numeric


@dataclass(frozen=True, slots=True, kw_only=True)
class ProfileRow:
    """A row of a grid: what the profile (its member place) must, should and may rate."""

    profile: int
    must: tuple[Span, ...]
    expected: tuple[Span, ...]
    may: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """A grid on this stretch, over the answers of *questionnaire*."""

    name: str
    questionnaire: str
    profiles: Members
    rows: tuple[ProfileRow, ...]
