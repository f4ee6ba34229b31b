"""Settings as they stand on one stretch of days: scalars, tables and grids, with their basis.

A back-end reads values here and never asks which place or which day set them.
"""

from datetime import date
from typing import Literal as OneOf
from typing import TypeAlias

from msgspec import Struct

from engine.program.origin import Written
from engine.program.types import Members, Numeric, Type
from engine.program.values import Value

Basis: TypeAlias = OneOf["sourced", "local", "illustrative"]


class Citation(Struct, frozen=True, kw_only=True):
    """A source key and the place in it: `SCIE33`, "para 54"; *title* is the source's own."""

    key: str
    at: str = ""
    title: str = ""

    def __str__(self) -> str:
        """Return the citation for people: the source's title and the place in it."""
        return f"{self.title or self.key}, {self.at}" if self.at else self.title or self.key


class Ground(Struct, frozen=True, kw_only=True):
    """What figures rest on, and the first day on which they hold."""

    basis: Basis
    cite: Citation | None
    since: date
    because: str = ""


class SettingNote(Written, frozen=True, kw_only=True):
    """A setting as it stands on this stretch, whoever set it, with its basis and citation.

    *other_rows* is what the policy's rows rest on, where a scheme gives some rows only.
    """

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
    other_rows: Ground | None = None

    @property
    def is_illustrative(self) -> bool:
        """Return whether any of its figures is made up."""
        rests = (self.basis, self.other_rows.basis if self.other_rows else None)
        return "illustrative" in rests


class Rung(Struct, frozen=True, kw_only=True):
    """A row of a table's last key: its key and what it gives."""

    at: Value
    gives: Value


class Table(Struct, frozen=True, kw_only=True):
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


class Span(Struct, frozen=True, kw_only=True):
    """What a profile says of one question: from *least* to *most*, both included."""

    question: str
    least: Numeric
    most: Numeric


class ProfileRow(Struct, frozen=True, kw_only=True):
    """A row of a grid: what the profile (its member place) must, should and may rate."""

    profile: int
    must: tuple[Span, ...]
    expected: tuple[Span, ...]
    may: tuple[Span, ...] = ()


class Grid(Struct, frozen=True, kw_only=True):
    """A grid on this stretch, over the answers of *questionnaire*."""

    name: str
    questionnaire: str
    profiles: Members
    rows: tuple[ProfileRow, ...]
