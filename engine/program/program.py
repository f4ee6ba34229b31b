"""The checked program of one scheme on one stretch of days.

Everything that changes from day to day is settled: which version of each policy, which
value of each setting. Names are full (`facs.band`) everywhere but inside a loop, where
decisions and fields go by their bare names. All collections are in the author's order.
"""

from datetime import date
from typing import Literal as OneOf
from typing import TypeAlias

from msgspec import Struct

from engine.program.nodes import Expr, Over
from engine.program.origin import Written
from engine.program.settings import (
    Basis,
    Citation,
    Grid,
    Ground,
    ProfileRow,
    Rung,
    SettingNote,
    Span,
    Table,
)
from engine.program.types import Numeric, Type
from engine.program.values import Value

Choose: TypeAlias = OneOf[
    "first", "unique", "agree", "highest", "lowest", "list", "sum", "count"
]  # fmt: skip
Raise: TypeAlias = OneOf["stop", "sign_off", "refer", "review", "note"]
Text: TypeAlias = "tuple[str | Expr, ...]"
"""A sentence whose parts are words, or expressions whose values are shown."""


class SourceNote(Struct, frozen=True, kw_only=True):
    """A document that rows and settings cite; *owner* is the policy or scheme that names it."""

    owner: str
    key: str
    title: str
    by: str = ""
    year: str = ""


class FactNote(Written, frozen=True, kw_only=True):
    """A fact that a case may give.

    *name* is full; for an answer of a questionnaire it ends in rater and question. *key*
    is the path by which a case gives it. *optional* facts left out are absent, others
    unknown. *recorded* facts go into the record though no rule reads them.
    """

    name: str
    ask: str
    type: Type
    key: tuple[str, ...]
    help: str = ""
    optional: bool = False
    judgement: bool = False
    lasting: bool = False
    recorded: bool = False
    not_known: Value | None = None
    """The answer that counts as not given (rating 9), where there is one."""
    questionnaire: str = ""
    each: tuple["FactNote", ...] = ()
    """For a list: the fields of an entry, by bare name."""


class Question(Struct, frozen=True, kw_only=True):
    """A question of a questionnaire; *points* by member place, or None where it has none.

    Where the answers are numbers, *points* is None and the answer is its own points.
    *point_settings* names, beside each of the points, the setting that gave it ("" where
    none did); it is empty where no setting gave any.
    """

    name: str
    ask: str
    type: Type
    points: tuple[Numeric, ...] | None
    point_settings: tuple[str, ...] = ()


class Questionnaire(Struct, frozen=True, kw_only=True):
    """A group of questions, answered once (*raters* empty) or once by each rater.

    *beside* names the facts asked at every question, (name, ask, type, optional).
    """

    name: str
    title: str
    questions: tuple[Question, ...]
    raters: tuple[tuple[str, str], ...] = ()
    beside: tuple[FactNote, ...] = ()
    same_type: Type | None = None

    def fact(self, question: str, column: str | None) -> str:
        """Return the full name of the fact that holds *question* of a rater or beside fact."""
        return ".".join(filter(None, (self.name, column, question)))


class Row(Written, frozen=True, kw_only=True):
    """A row of `rules`; *when* is None where it always holds.

    *conditions* are the parts of *when* as the author listed them under `all` (or the one
    condition), with the text to show for each: what "nearly held" looks at. *basis* is None
    where the author gave neither a basis nor a source.
    """

    id: str
    when: Expr | None
    then: Expr
    because: Text
    cite: Citation | None = None
    basis: Basis | None = None
    added: bool = False
    conditions: tuple[tuple[str, Expr], ...] = ()


class Otherwise(Struct, frozen=True, kw_only=True):
    """What holds when no row does: *then*, or None where the decision is refused."""

    then: Expr | None
    because: Text = ()
    cite: Citation | None = None
    basis: Basis | None = None


class ValueBody(Struct, frozen=True, kw_only=True):
    """The decision is the value of one expression."""

    value: Expr


class RulesBody(Struct, frozen=True, kw_only=True):
    """The decision is made by the rows that hold; `list`, `sum` and `count` have no otherwise."""

    choose: Choose
    rows: tuple[Row, ...]
    otherwise: Otherwise | None


class Share(Struct, frozen=True, kw_only=True):
    """A part of a split: by *percent* or *weight*; the rest where *by* is None."""

    name: str
    by: Expr | None


class SplitBody(Struct, frozen=True, kw_only=True):
    """*whole* shared out by percent or by weight, to the penny."""

    whole: Expr
    how: OneOf["percent", "weight"]
    shares: tuple[Share, ...]


class InOrderBody(Struct, frozen=True, kw_only=True):
    """*whole* taken in order: each part what is left, up to its limit; the last has None."""

    whole: Expr
    limits: tuple[tuple[str, Expr | None], ...]


class FitBody(Struct, frozen=True, kw_only=True):
    """How well each profile of a grid fits the answers (*rater* None: the only set)."""

    grid: str
    questionnaire: str
    rater: str | None
    where: Expr | None


class LoopBody(Struct, frozen=True, kw_only=True):
    """The same decisions for each entry of *over*, which is called *entry* in them.

    *largest_first* names the field or decision that orders the entries in the result
    (ties as given). *columns* are the fields of an entry: (name, title, type).
    """

    entry: str
    over: Over
    decisions: tuple["Decision", ...]
    flags: tuple["Flag", ...] = ()
    largest_first: Expr | None = None
    columns: tuple[tuple[str, str, Type], ...] = ()


Body: TypeAlias = ValueBody | RulesBody | SplitBody | InOrderBody | FitBody | LoopBody


class Decision(Written, frozen=True, kw_only=True):
    """A named result. Where *applies_when* does not hold it is absent, *because*.

    *may_be_absent* says whether it can be; *uses* are the full names of the decisions it
    reads, for the order of evaluation. *cite* and *basis* are the decision's own, where it
    says so; those of rows stand with the rows.
    """

    name: str
    title: str
    type: Type
    body: Body
    applies_when: Expr | None = None
    because: Text = ()
    may_be_absent: bool = False
    uses: tuple[str, ...] = ()
    cite: Citation | None = None
    basis: Basis | None = None


class Flag(Written, frozen=True, kw_only=True):
    """A row that raises something, *to* somebody; *when* is None where it always does."""

    policy: str
    id: str
    when: Expr | None
    raises: Raise
    because: Text
    to: str = ""
    cite: Citation | None = None
    basis: Basis | None = None
    conditions: tuple[tuple[str, Expr], ...] = ()


class Promise(Written, frozen=True, kw_only=True):
    """A promise of a policy: *always* is evaluated; `never_falls` is kept for proofs."""

    policy: str
    id: str
    because: Text
    always: Expr | None = None
    never_falls: Expr | None = None
    as_rises: Expr | None = None


class PolicyNote(Struct, frozen=True, kw_only=True):
    """A policy as used on this stretch."""

    name: str
    version: str
    title: str
    sha256: str
    owners: tuple[str, ...]
    first_day: date
    last_day: date | None


class Ended(Struct, frozen=True, kw_only=True):
    """An answer of a policy that is not in force on this stretch, and what to say of it."""

    name: str
    title: str
    because: str


class Away(Struct, frozen=True, kw_only=True):
    """A fact or questionnaire that is asked for on other days only, and why not on these."""

    name: str
    because: str


class Program(Struct, frozen=True, kw_only=True):
    """What one scheme means on the days from *first_day* to *last_day*, both included.

    *decisions* stand in an order in which each follows what it uses. *answers* are the
    full names to show first; *ended* are answers that have no policy on these days,
    *away* facts of the scheme that none asks for on them. *fixed* are facts that the scheme answers for every case.
    """

    scheme: str
    title: str
    place: str
    status: Basis
    first_day: date
    last_day: date | None
    policies: tuple[PolicyNote, ...]
    sources: tuple[SourceNote, ...]
    facts: tuple[FactNote, ...]
    questionnaires: tuple[Questionnaire, ...]
    settings: tuple[SettingNote, ...]
    tables: tuple[Table, ...]
    grids: tuple[Grid, ...]
    decisions: tuple[Decision, ...]
    flags: tuple[Flag, ...]
    promises: tuple[Promise, ...]
    answers: tuple[str, ...]
    ended: tuple[Ended, ...] = ()
    away: tuple[Away, ...] = ()
    compare: str | None = None
    fixed: tuple[tuple[str, Value], ...] = ()

    def decision(self, name: str) -> Decision:
        """Return the decision called *name* (full).

        Raises:
            KeyError: there is none.
        """
        for decision in self.decisions:
            if decision.name == name:
                return decision
        raise KeyError(name)


class Scheme(Struct, frozen=True, kw_only=True):
    """A scheme over its whole life: one program for each stretch of days, in order."""

    name: str
    title: str
    place: str
    status: Basis
    first_day: date
    last_day: date | None
    stretches: tuple[Program, ...]

    def on(self, day: date) -> Program | None:
        """Return the program in force on *day*, or None where there is none."""
        for program in self.stretches:
            if program.first_day <= day and (program.last_day is None or day <= program.last_day):
                return program
        return None


__all__ = [
    "Basis",
    "Citation",
    "Grid",
    "Ground",
    "ProfileRow",
    "Rung",
    "SettingNote",
    "Span",
    "Table",
]
"""Settings, told of together with the program they belong to."""
