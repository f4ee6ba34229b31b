"""A scheme as written: which policies a place uses, from when, with which settings."""

from dataclasses import dataclass, field

from msgspec import Struct

from engine.diagnostics import Source
from engine.language.model.common import Dated, Row, SourceEntry, Stretch
from engine.language.text import Text
from engine.language.tree import Expr, Path


class PolicyUse(Struct, frozen=True):
    """A policy that the scheme takes, over some or all of its days."""

    name: Text
    days: Stretch


class SettingSeries(Struct, frozen=True):
    """The scheme's own series for a setting: `policy.setting`, or `weeks_in_year`."""

    setting: Path
    values: tuple[Dated, ...]


class AddedRow(Struct, frozen=True):
    """A row put before the policy's own rows, or behind the row whose id is *after*."""

    row: Row
    after: Text | None


class Addition(Struct, frozen=True):
    """Rows added to the rules of one decision, `policy.decision`."""

    decision: Path
    rows: tuple[AddedRow, ...]


class Fixed(Struct, frozen=True):
    """A fact, `policy.fact`, that the scheme answers for every case."""

    fact: Path
    value: Expr


@dataclass(frozen=True, slots=True)
class Scheme:
    """A scheme, everything in the order written.

    *status* is `sourced`, `local` or `illustrative`. *answers* are paths of decisions.
    *failed* are paths (as written) of settings and additions that could not be read.
    """

    name: Text
    title: Text
    place: Text
    in_force: Stretch
    status: Text
    sources: tuple[SourceEntry, ...]
    policies: tuple[PolicyUse, ...]
    answers: tuple[Path, ...]
    compare: Path | None
    settings: tuple[SettingSeries, ...]
    adds: tuple[Addition, ...]
    fixed: tuple[Fixed, ...]
    source: Source = field(compare=False, repr=False)
    failed: tuple[Text, ...] = ()
