"""Parts that policies and schemes share: names with titles, days, reasons, dated values."""

from dataclasses import dataclass, field

from msgspec import Struct

from engine.diagnostics import Place
from engine.language.text import Day, Span, Text
from engine.language.tree import Bad, Expr, Path, TypeName

WrittenType = TypeName | Bad


@dataclass(frozen=True, slots=True)
class Whole:
    """A whole number from nought, and where it was written."""

    value: int
    text: Text = field(compare=False, repr=False)

    @property
    def place(self) -> Place:
        """Return where the number stands."""
        return self.text.place


class Stretch(Struct, frozen=True):
    """Days from *first* to *last*, both included; None is no limit on that side."""

    first: Day | None
    last: Day | None


class Member(Struct, frozen=True):
    """A name with its title for people: of a level, a choice, a rater, an answer."""

    name: Text
    title: Text


@dataclass(frozen=True, slots=True)
class Cite:
    """`KEY place`: the key of a source, and where in it, "" if that is not said."""

    text: Text = field(compare=False, repr=False)
    key: str
    key_at: Span = field(compare=False, repr=False)
    where: str


class Template(Struct, frozen=True):
    """A sentence for people; a name in angle brackets shows its value.

    *parts* are the pieces in order: plain text, and the paths whose values are shown.
    """

    text: Text
    parts: tuple[str | Path, ...]


class Grounds(Struct, frozen=True):
    """Why something is so: a sentence, a source, a basis; each may be left out.

    *basis* is `sourced`, `local` or `illustrative`.
    """

    because: Template | None = None
    cite: Cite | None = None
    basis: Text | None = None


class SourceEntry(Struct, frozen=True):
    """A document that `cite` can name by its *key*."""

    key: Text
    title: Text
    by: Text | None = None
    year: Text | None = None
    link: Text | None = None


class Limits(Struct, frozen=True):
    """What bounds a value: least, most, and how many decimal places it may have."""

    least: Expr | None = None
    most: Expr | None = None
    places: Whole | None = None


class RowEntry(Struct, frozen=True):
    """One row of a table or grid: its key, and a value or the rows below it."""

    key: Expr
    value: "Expr | Rows"


@dataclass(frozen=True, slots=True)
class Rows:
    """The rows of a table or grid, in the order written.

    A table has one level for each key, its leaves are values or `AsRow`. A grid has
    three: the profile; `must`, `expected` or `may` (a path of one word); the question,
    with a `Range` as its leaf.
    """

    entries: tuple[RowEntry, ...]
    text: Text = field(compare=False, repr=False)


class Dated(Struct, frozen=True):
    """The value of a setting over a stretch of days.

    Without an end it holds until the next `from` of its series. *value* of a scalar is
    an expression (a literal, signed or not, or a member's name). *other_rows* says that
    the rows not given here are those of the policy (schemes only).
    """

    first: Day
    last: Day | None
    value: Expr | Rows
    grounds: Grounds
    other_rows: bool = False


class Row(Struct, frozen=True):
    """One row of a rules decision.

    *then* is None only where the `choose` needs none (`list`, `count`).
    """

    id: Text
    when: Expr
    then: Expr | None
    grounds: Grounds
