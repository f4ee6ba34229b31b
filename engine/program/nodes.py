"""Typed expressions: what is left of an expression once its text is checked.

Every node carries its `type` and the `place` it was written at; two nodes that mean
the same are equal wherever they stand. Chained comparisons, `in (a, b)`, `is not`,
conversions of money and the dates of settings are gone: they are spelt with these nodes.

A name is full (`facs.band`); the answers of a questionnaire are facts of their own,
`assessment.saq.agreed.meals` (rater, question), `clusters.mhct.agitation` (no raters),
and what stands beside a question is `assessment.saq.reason.meals`.
"""

from dataclasses import dataclass, field
from fractions import Fraction
from typing import Literal as OneOf
from typing import TypeAlias

from engine.diagnostics import Place
from engine.program.types import Type
from engine.program.values import Value

Order: TypeAlias = OneOf["<", "<=", ">", ">="]
How: TypeAlias = OneOf["near", "up", "down"]
Gather: TypeAlias = OneOf["sum", "count", "any", "all", "min", "max"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """What every expression has."""

    type: Type
    place: Place | None = field(default=None, compare=False, repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class Literal(Node):
    """A value as written."""

    value: Value


@dataclass(frozen=True, slots=True, kw_only=True)
class Setting(Node):
    """The value on this stretch of the scalar setting *name*."""

    name: str
    value: Value


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact(Node):
    """What the case says of *name*."""

    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Result(Node):
    """The result of the decision *name*."""

    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Field(Node):
    """A fact or decision *name* of the entry that the loop calls *entry*.

    Of a question: `answer` or a rater's name (type `Answers`, or the questions' one
    type), and the names that stand beside it.
    """

    entry: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Part(Node):
    """The part *name* of a split's or a fit's result (`who_pays.nhs`, `hint.best`).

    *of* is the `Result` or the `Field` that holds the whole.
    """

    of: "Result | Field"
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile(Node):
    """In the `where` of a fit: the profile that is being tried."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionDate(Node):
    """The day decided for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Calculate(Node):
    """`left op right`, exact; money is in pence. `/` never meets a divisor of nought."""

    op: OneOf["+", "-", "*", "/"]
    left: "Expr"
    right: "Expr"


@dataclass(frozen=True, slots=True, kw_only=True)
class Negate(Node):
    """`-of`."""

    of: "Expr"


@dataclass(frozen=True, slots=True, kw_only=True)
class Absolute(Node):
    """`abs(of)`."""

    of: "Expr"


@dataclass(frozen=True, slots=True, kw_only=True)
class Extreme(Node):
    """`min(...)` or `max(...)` of two or more."""

    how: OneOf["min", "max"]
    parts: tuple["Expr", ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Round(Node):
    """*of* rounded to a multiple of *unit* (in pence for money): a named rounding point.

    `near` is half away from zero, `up` and `down` towards plus and minus infinity.
    *call* is what the author wrote: `round`, `round_up`, `round_down`, `a_week`, `line`...
    """

    of: "Expr"
    unit: Fraction
    how: How
    call: str


@dataclass(frozen=True, slots=True, kw_only=True)
class As(Node):
    """*of*, unchanged, as the type of this node (`each_week(x)`)."""

    of: "Expr"


@dataclass(frozen=True, slots=True, kw_only=True)
class Compare(Node):
    """`left op right` for two values of one ordered type."""

    op: Order
    left: "Expr"
    right: "Expr"


@dataclass(frozen=True, slots=True, kw_only=True)
class Same(Node):
    """`left is right` for two values of one type."""

    left: "Expr"
    right: "Expr"


@dataclass(frozen=True, slots=True, kw_only=True)
class Contains(Node):
    """`member in several`."""

    member: "Expr"
    several: "Expr"


@dataclass(frozen=True, slots=True, kw_only=True)
class CountOf(Node):
    """How many members *of*, a `several of`, holds."""

    of: "Expr"


@dataclass(frozen=True, slots=True, kw_only=True)
class Not(Node):
    """`not of`."""

    of: "Expr"


@dataclass(frozen=True, slots=True, kw_only=True)
class All(Node):
    """Every part holds; read from the left, and no further than it takes."""

    parts: tuple["Expr", ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Any(Node):
    """Some part holds; read from the left, and no further than it takes."""

    parts: tuple["Expr", ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class If(Node):
    """`if condition then then else otherwise`: only the branch taken is evaluated."""

    condition: "Expr"
    then: "Expr"
    otherwise: "Expr"


@dataclass(frozen=True, slots=True, kw_only=True)
class IsMissing(Node):
    """*of* is absent."""

    of: "Fact | Result | Field | Part"


@dataclass(frozen=True, slots=True, kw_only=True)
class Answered(Node):
    """*of*, a fact that has to be given, has an answer: yes once it is known, else in doubt.

    What nobody knows may yet be found out, or never be, so this is never certainly no.
    """

    of: Fact


@dataclass(frozen=True, slots=True, kw_only=True)
class Default(Node):
    """*of*, or *otherwise* where it is absent."""

    of: "Expr"
    otherwise: "Expr"


@dataclass(frozen=True, slots=True, kw_only=True)
class Lookup(Node):
    """What the table *name* gives for *keys*, in the order of the table's own."""

    name: str
    keys: tuple["Expr", ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Points(Node):
    """The points of all answers of one set: *rater*'s, or the only one where it is None."""

    questionnaire: str
    rater: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PointsOf(Node):
    """The points of one answer within a loop over the questions of *questionnaire*."""

    questionnaire: str
    answer: Field


@dataclass(frozen=True, slots=True, kw_only=True)
class YearsBetween(Node):
    """Whole years from *start* to *end*, negative when *end* is earlier; 29 Feb turns on 1 Mar."""

    start: "Expr"
    end: "Expr"


@dataclass(frozen=True, slots=True, kw_only=True)
class DaysBetween(Node):
    """Days from *start* to *end*, negative when *end* is earlier."""

    start: "Expr"
    end: "Expr"


@dataclass(frozen=True, slots=True, kw_only=True)
class Shift(Node):
    """*day* plus (*sign* 1) or minus (*sign* -1) a period."""

    day: "Expr"
    period: "Expr"
    sign: OneOf[1, -1]


@dataclass(frozen=True, slots=True, kw_only=True)
class Over(Node):
    """What a loop runs over: a list fact, a loop's results, or a questionnaire's questions.

    *of* is a `Fact`, `Result` or `Field` of type `Entries`; for a questionnaire it is a
    `Fact` named as the questionnaire.
    """

    of: "Fact | Result | Field"


@dataclass(frozen=True, slots=True, kw_only=True)
class Fold(Node):
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
