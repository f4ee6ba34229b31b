"""A policy as written."""

from dataclasses import dataclass, field

from msgspec import Struct

from engine.diagnostics import Source
from engine.language.model.common import (
    Dated,
    Grounds,
    Limits,
    Member,
    Row,
    SourceEntry,
    Stretch,
    Template,
    WrittenType,
)
from engine.language.text import Text
from engine.language.tree import Bad, Expr


class NamedType(Struct, frozen=True):
    """Levels (*ordered*, least first) or choices."""

    name: Text
    ordered: bool
    members: tuple[Member, ...]


class Marks(Struct, frozen=True):
    """What a fact, question or questionnaire is marked with (`yes` is True)."""

    optional: bool = False
    judgement: bool = False
    lasting: bool = False
    recorded: bool = False


class Fact(Struct, frozen=True):
    """Something a case says; *each* holds the fields of a list's entries, else empty."""

    name: Text
    ask: Text
    help: Text | None
    type: WrittenType
    limits: Limits
    marks: Marks
    each: tuple["Fact", ...] = ()


class Points(Struct, frozen=True):
    """What one answer is worth: a number, or the name of a setting."""

    answer: Expr
    worth: Expr


class Question(Struct, frozen=True):
    """A question of a questionnaire.

    Exactly one of *type* and *answers* is given here, or neither where the
    questionnaire has a type. Marks, limits, points and `counts_as_not_known` left out
    here are those of the questionnaire.
    """

    name: Text
    ask: Text
    help: Text | None
    type: WrittenType | None
    answers: tuple[Member, ...]
    points: tuple[Points, ...]
    limits: Limits
    counts_as_not_known: Expr | None
    marks: Marks


class Questionnaire(Struct, frozen=True):
    """A group of facts, one for each question, or for each question and rater.

    *raters* is empty where there is one set of answers. *beside* are facts asked at
    every question.
    """

    name: Text
    title: Text
    help: Text | None
    raters: tuple[Member, ...]
    beside: tuple[Fact, ...]
    type: WrittenType | None
    points: tuple[Points, ...]
    limits: Limits
    counts_as_not_known: Expr | None
    marks: Marks
    questions: tuple[Question, ...]


class ScalarShape(Struct, frozen=True):
    """A setting that is one value."""

    type: WrittenType
    limits: Limits


class TableKey(Struct, frozen=True):
    """A key of a table: its name and the type it is looked up by."""

    name: Text
    type: WrittenType


class TableShape(Struct, frozen=True):
    """A setting that is a table: keys in order, what it gives, how the last key is read.

    *read* is `exact`, `step` or `line`. *below*, *above* and *otherwise* are a value,
    or the keyword `refuse`; *below* and *above* also `first` or `last`. *places* in
    *limits* are those of what the table gives.
    """

    by: tuple[TableKey, ...]
    gives: WrittenType
    limits: Limits
    read: Text
    below: Expr | None
    above: Expr | None
    otherwise: Expr | None


class GridShape(Struct, frozen=True):
    """A setting that is a grid: of which questionnaire, its rows members of which choice."""

    of: Expr
    profiles: Expr


class Setting(Struct, frozen=True):
    """What a place may change: its shape, and its values in the order written."""

    name: Text
    title: Text
    help: Text | None
    shape: ScalarShape | TableShape | GridShape | Bad
    values: tuple[Dated, ...]


class Value(Struct, frozen=True):
    """`value`: one expression."""

    expression: Expr


class Otherwise(Struct, frozen=True):
    """What holds when no row does: an expression, or the keyword `refuse`."""

    then: Expr
    grounds: Grounds


class Rules(Struct, frozen=True):
    """`rules`: rows, and how one result is chosen from them.

    *choose* is one of `first unique agree highest lowest list sum count`. *grounds*
    hold the `cite` and `basis` of every row without its own. *otherwise* is None for
    `list`, `sum` and `count`, and only there.
    """

    choose: Text
    rows: tuple[Row, ...]
    otherwise: Otherwise | None
    grounds: Grounds


class Flag(Struct, frozen=True):
    """`when` it holds, it raises `stop`, `sign_off`, `refer`, `review` or `note`."""

    id: Text
    when: Expr
    raises: Text
    to: Text | None
    grounds: Grounds


class ForEach(Struct, frozen=True):
    """`for_each`: decisions and flags for each entry of *over*, called *name* there."""

    over: Expr
    name: Text
    largest_first: Expr | None
    decide: tuple["Decision", ...]
    flags: tuple[Flag, ...]


class SplitPart(Struct, frozen=True):
    """A named part: a percent or weight, `UpTo` a limit (in order), or `rest`."""

    name: Text
    share: Expr


class Split(Struct, frozen=True):
    """`split`: the whole and its parts; with *in_order* each takes what is left."""

    whole: Expr
    parts: tuple[SplitPart, ...]
    in_order: bool


class Fit(Struct, frozen=True):
    """`fit`: answers of a questionnaire (or of one rater) against a grid."""

    answers: Expr
    grid: Expr
    where: Expr | None


class Decision(Struct, frozen=True):
    """A named result.

    *type* is given with `value` and `rules`, and only there; for `choose: list` and
    `count` it may be left out. *applies_because* is the sentence shown when
    `applies_when` does not hold. *grounds* hold the decision's own `cite` and `basis`.
    """

    name: Text
    title: Text
    help: Text | None
    type: WrittenType | None
    limits: Limits
    applies_when: Expr | None
    applies_because: Template | None
    grounds: Grounds
    body: Value | Rules | ForEach | Split | Fit | Bad


class Always(Struct, frozen=True):
    """`always`: a condition that holds in every case."""

    condition: Expr


class NeverFalls(Struct, frozen=True):
    """`never_falls X` `as_rises Y`."""

    result: Expr
    cause: Expr


class Promise(Struct, frozen=True):
    """What the policy says is always so."""

    id: Text
    body: Always | NeverFalls | Bad
    grounds: Grounds


@dataclass(frozen=True, slots=True)
class Policy:
    """One version of one policy, everything in the order written.

    *failed* are names that were declared but whose declaration could not be read at
    all: using one of them is not a mistake of its own. *is_torn* says that a whole block
    of names could not be read.
    """

    name: Text
    version: Text
    title: Text
    in_force: Stretch
    owners: tuple[Text, ...]
    sources: tuple[SourceEntry, ...]
    types: tuple[NamedType, ...]
    facts: tuple[Fact, ...]
    questionnaires: tuple[Questionnaire, ...]
    settings: tuple[Setting, ...]
    decisions: tuple[Decision, ...]
    flags: tuple[Flag, ...]
    promises: tuple[Promise, ...]
    source: Source = field(compare=False, repr=False)
    failed: tuple[Text, ...] = ()
    is_torn: bool = False
