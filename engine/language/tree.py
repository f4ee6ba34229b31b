"""The expression tree as parsed: no names looked up, no types, every node with its place.

Nodes are equal when they mean the same; where they stand is left out of comparison.
A part that could not be read is a `Bad` node: it has been reported, and later checks
pass over it in silence.
"""

from dataclasses import dataclass, field
from datetime import date
from enum import Enum
from fractions import Fraction

from engine.diagnostics import Place
from engine.language.text import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Node:
    """What every node has: the span it was read from."""

    at: Span = field(compare=False, repr=False)

    @property
    def place(self) -> Place:
        """Return where the node stands in its file."""
        return self.at.place


class Kind(Enum):
    """The kinds of literal."""

    NUMBER = "number"
    PERCENT = "percent"
    MONEY = "money"
    PERIOD = "period"
    DATE = "date"
    YES_NO = "yes/no"


@dataclass(frozen=True, slots=True)
class Literal(Node):
    """A value as people write it.

    *amount*: of a number the number; of a percent the part of one (12.5% is 1/8); of
    money whole pence; of a period how many units; of a date the day; of yes and no a
    bool. *unit*: of money "", "week", "month" or "year" (what `a week` says); of a
    period "day", "week", "month" or "year"; else "". Signs are `Unary` nodes.
    """

    kind: Kind
    amount: Fraction | date | bool
    unit: str = ""


@dataclass(frozen=True, slots=True)
class Word(Node):
    """One name."""

    name: str


@dataclass(frozen=True, slots=True)
class Path(Node):
    """A name, or names joined by dots: `band`, `facs.band`, `line.amount`."""

    words: tuple[Word, ...]

    @property
    def names(self) -> tuple[str, ...]:
        """Return the names in order."""
        return tuple(word.name for word in self.words)

    def __str__(self) -> str:
        """Return the path as written."""
        return ".".join(self.names)


class Term(Enum):
    """Words of the language that stand for a value or an outcome."""

    PENNY = "penny"
    DECISION_DATE = "decision_date"
    REFUSE = "refuse"
    REST = "rest"
    FIRST = "first"
    LAST = "last"


@dataclass(frozen=True, slots=True)
class Keyword(Node):
    """`penny` and `decision_date` in any expression; the others only where they may stand.

    `refuse` in `otherwise`, `below`, `above`; `first` and `last` in `below`, `above`;
    `rest` as a part of a split.
    """

    term: Term


class UnaryOp(Enum):
    """Operators with one operand."""

    NEGATE = "-"
    NOT = "not"


@dataclass(frozen=True, slots=True)
class Unary(Node):
    """`-x`, `not x`."""

    operator: UnaryOp
    operand: "Expr"


class BinaryOp(Enum):
    """Operators with two operands."""

    ADD = "+"
    SUBTRACT = "-"
    MULTIPLY = "*"
    DIVIDE = "/"
    IS = "is"
    IS_NOT = "is not"


@dataclass(frozen=True, slots=True)
class Binary(Node):
    """`x + y`, `x is not y`."""

    operator: BinaryOp
    left: "Expr"
    right: "Expr"


class OrderOp(Enum):
    """Comparisons of order."""

    LESS = "<"
    AT_MOST = "<="
    MORE = ">"
    AT_LEAST = ">="


@dataclass(frozen=True, slots=True)
class Compare(Node):
    """`a < b`, or a chain in one direction `a < b <= c`: one operator fewer than operands."""

    operands: tuple["Expr", ...]
    operators: tuple[OrderOp, ...]


class LogicOp(Enum):
    """How conditions are joined."""

    AND = "and"
    OR = "or"


@dataclass(frozen=True, slots=True)
class Logic(Node):
    """Two or more conditions joined: `a and b and c`, or a list under `all` or `any`."""

    operator: LogicOp
    parts: tuple["Expr", ...]


@dataclass(frozen=True, slots=True)
class Missing(Node):
    """`x is missing`; with *negated*, `x is not missing`."""

    operand: "Expr"
    negated: bool


@dataclass(frozen=True, slots=True)
class Among(Node):
    """`x in group`; with *negated*, `x not in group`.

    *group* is a path (a `several of`), or two or more expressions in brackets.
    """

    item: "Expr"
    group: "Path | tuple[Expr, ...]"
    negated: bool


@dataclass(frozen=True, slots=True)
class If(Node):
    """`if condition then x else y`."""

    condition: "Expr"
    then: "Expr"
    otherwise: "Expr"


@dataclass(frozen=True, slots=True)
class Call(Node):
    """`name(x, y)`: a function of the language, or a table."""

    function: Path
    arguments: tuple["Expr", ...]


@dataclass(frozen=True, slots=True)
class Fold(Node):
    """`sum(item for name in over where condition)`; *otherwise* is what `else` gives."""

    function: Path
    item: "Expr"
    name: Word
    over: Path
    where: "Expr | None"
    otherwise: "Expr | None"


@dataclass(frozen=True, slots=True)
class Range(Node):
    """`2 to 3`, both ends included (grids only)."""

    low: "Expr"
    high: "Expr"


@dataclass(frozen=True, slots=True)
class AsRow(Node):
    """`as other_row`: what that row of the table says (tables only)."""

    row: Word


@dataclass(frozen=True, slots=True)
class UpTo(Node):
    """`up to x`: a part of a split in order, and its limit."""

    limit: "Expr"


@dataclass(frozen=True, slots=True)
class Bad(Node):
    """A part that could not be read and has been reported."""


Expr = (
    Literal
    | Path
    | Keyword
    | Unary
    | Binary
    | Compare
    | Logic
    | Missing
    | Among
    | If
    | Call
    | Fold
    | Range
    | AsRow
    | UpTo
    | Bad
)


class TypeWord(Enum):
    """The types of the language; `NAMED` and `SEVERAL` name levels or choices."""

    YES_NO = "yes/no"
    NUMBER = "number"
    PERCENT = "percent"
    MONEY = "money"
    MONEY_A_WEEK = "money a week"
    MONEY_A_MONTH = "money a month"
    MONEY_A_YEAR = "money a year"
    PERIOD = "period"
    DATE = "date"
    TEXT = "text"
    LIST = "list"
    NAMED = "named"
    SEVERAL = "several of"


@dataclass(frozen=True, slots=True)
class TypeName(Node):
    """A type as written; *named* is the levels or choices of `NAMED` and `SEVERAL`."""

    word: TypeWord
    named: Path | None = None
