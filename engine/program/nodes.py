"""Typed expressions: what is left of an expression once its text is checked.

Every node carries its `type` and the `place` it was written at; two nodes that mean
the same are equal wherever they stand. Chained comparisons, `in (a, b)`, `is not`,
conversions of money and the dates of settings are gone: they are spelt with these nodes.

A name is full (`facs.band`); the answers of a questionnaire are facts of their own,
`assessment.saq.agreed.meals` (rater, question), `clusters.mhct.agitation` (no raters),
and what stands beside a question is `assessment.saq.reason.meals`.
"""

from fractions import Fraction
from typing import Literal as OneOf
from typing import TypeAlias

from engine.program.origin import Written
from engine.program.types import Type
from engine.program.values import Value

Order: TypeAlias = OneOf["<", "<=", ">", ">="]
How: TypeAlias = OneOf["near", "up", "down"]
Gather: TypeAlias = OneOf["sum", "count", "any", "all", "min", "max"]


class Node(Written, frozen=True, kw_only=True):
    """What every expression has."""

    type: Type


class Literal(Node, frozen=True, kw_only=True):
    """A value as written."""

    value: Value


class Setting(Node, frozen=True, kw_only=True):
    """The value on this stretch of the scalar setting *name*."""

    name: str
    value: Value


class Fact(Node, frozen=True, kw_only=True):
    """What the case says of *name*."""

    name: str


class Result(Node, frozen=True, kw_only=True):
    """The result of the decision *name*."""

    name: str


class Field(Node, frozen=True, kw_only=True):
    """A fact or decision *name* of the entry that the loop calls *entry*.

    Of a question: `answer` or a rater's name (type `Answers`, or the questions' one
    type), and the names that stand beside it.
    """

    entry: str
    name: str


class Part(Node, frozen=True, kw_only=True):
    """The part *name* of a split's or a fit's result (`who_pays.nhs`, `hint.best`).

    *of* is the `Result` or the `Field` that holds the whole.
    """

    of: "Result | Field"
    name: str


class Profile(Node, frozen=True, kw_only=True):
    """In the `where` of a fit: the profile that is being tried."""


class DecisionDate(Node, frozen=True, kw_only=True):
    """The day decided for."""


class Calculate(Node, frozen=True, kw_only=True):
    """`left op right`, exact; money is in pence. `/` never meets a divisor of nought."""

    op: OneOf["+", "-", "*", "/"]
    left: "Expr"
    right: "Expr"


class Negate(Node, frozen=True, kw_only=True):
    """`-of`."""

    of: "Expr"


class Absolute(Node, frozen=True, kw_only=True):
    """`abs(of)`."""

    of: "Expr"


class Extreme(Node, frozen=True, kw_only=True):
    """`min(...)` or `max(...)` of two or more."""

    how: OneOf["min", "max"]
    parts: tuple["Expr", ...]


class Round(Node, frozen=True, kw_only=True):
    """*of* rounded to a multiple of *unit* (in pence for money): a named rounding point.

    `near` is half away from zero, `up` and `down` towards plus and minus infinity.
    *call* is what the author wrote: `round`, `round_up`, `round_down`, `a_week`, `line`...
    """

    of: "Expr"
    unit: Fraction
    how: How
    call: str


class As(Node, frozen=True, kw_only=True):
    """*of*, unchanged, as the type of this node (`each_week(x)`)."""

    of: "Expr"


class Compare(Node, frozen=True, kw_only=True):
    """`left op right` for two values of one ordered type."""

    op: Order
    left: "Expr"
    right: "Expr"


class Same(Node, frozen=True, kw_only=True):
    """`left is right` for two values of one type."""

    left: "Expr"
    right: "Expr"


class Contains(Node, frozen=True, kw_only=True):
    """`member in several`."""

    member: "Expr"
    several: "Expr"


class CountOf(Node, frozen=True, kw_only=True):
    """How many members *of*, a `several of`, holds."""

    of: "Expr"


class Not(Node, frozen=True, kw_only=True):
    """`not of`."""

    of: "Expr"


class All(Node, frozen=True, kw_only=True):
    """Every part holds; read from the left, and no further than it takes."""

    parts: tuple["Expr", ...]


class Any(Node, frozen=True, kw_only=True):
    """Some part holds; read from the left, and no further than it takes."""

    parts: tuple["Expr", ...]


class If(Node, frozen=True, kw_only=True):
    """`if condition then then else otherwise`: only the branch taken is evaluated."""

    condition: "Expr"
    then: "Expr"
    otherwise: "Expr"


class IsMissing(Node, frozen=True, kw_only=True):
    """*of* is absent."""

    of: "Fact | Result | Field | Part"


class Answered(Node, frozen=True, kw_only=True):
    """*of*, a fact that has to be given, has an answer: yes once it is known, else in doubt.

    What nobody knows may yet be found out, or never be, so this is never certainly no.
    """

    of: Fact


class Default(Node, frozen=True, kw_only=True):
    """*of*, or *otherwise* where it is absent."""

    of: "Expr"
    otherwise: "Expr"


class Lookup(Node, frozen=True, kw_only=True):
    """What the table *name* gives for *keys*, in the order of the table's own."""

    name: str
    keys: tuple["Expr", ...]


class Points(Node, frozen=True, kw_only=True):
    """The points of all answers of one set: *rater*'s, or the only one where it is None."""

    questionnaire: str
    rater: str | None


class PointsOf(Node, frozen=True, kw_only=True):
    """The points of one answer within a loop over the questions of *questionnaire*."""

    questionnaire: str
    answer: Field


class YearsBetween(Node, frozen=True, kw_only=True):
    """Whole years from *start* to *end*, negative when *end* is earlier; 29 Feb turns on 1 Mar."""

    start: "Expr"
    end: "Expr"


class DaysBetween(Node, frozen=True, kw_only=True):
    """Days from *start* to *end*, negative when *end* is earlier."""

    start: "Expr"
    end: "Expr"


class Shift(Node, frozen=True, kw_only=True):
    """*day* plus (*sign* 1) or minus (*sign* -1) a period."""

    day: "Expr"
    period: "Expr"
    sign: OneOf[1, -1]


class Over(Node, frozen=True, kw_only=True):
    """What a loop runs over: a list fact, a loop's results, or a questionnaire's questions.

    *of* is a `Fact`, `Result` or `Field` of type `Entries`; for a questionnaire it is a
    `Fact` named as the questionnaire.
    """

    of: "Fact | Result | Field"


class Fold(Node, frozen=True, kw_only=True):
    """`how(value for entry in over where where)`; *otherwise* is `min`'s and `max`'s `else`.

    For `count` without a `for` the value is None: how many entries there are.
    """

    how: Gather
    entry: str
    over: Over
    value: "Expr | None"
    where: "Expr | None" = None
    otherwise: "Expr | None" = None


Expr: TypeAlias = (
    Literal
    | Setting
    | Fact
    | Result
    | Field
    | Part
    | Profile
    | DecisionDate
    | Calculate
    | Negate
    | Absolute
    | Extreme
    | Round
    | As
    | Compare
    | Same
    | Contains
    | CountOf
    | Not
    | All
    | Any
    | If
    | IsMissing
    | Answered
    | Default
    | Lookup
    | Points
    | PointsOf
    | YearsBetween
    | DaysBetween
    | Shift
    | Fold
)
