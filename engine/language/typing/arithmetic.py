"""`+ - * /`, and dates moved by a period.

| left    | `+ -`        | `*`                            | `/`                                    |
|---------|--------------|--------------------------------|----------------------------------------|
| number  | number       | number, percent: number; money | number, percent: number                |
| percent | percent      | percent: percent; number, money| number: percent; percent: number       |
| money   | money alike  | number, percent: money         | number, percent: money; alike: number  |
| date    | period: date |                                |                                        |
"""

from typing import Final
from typing import Literal as OneOf

from engine.diagnostics.catalogue import types as catalogue
from engine.language.environment import BAD, FieldNote
from engine.language.tree import Binary, BinaryOp, Unary
from engine.language.tree import Expr as Tree
from engine.language.typing.here import Here, Typed
from engine.language.typing.kinds import (
    DAY,
    NUMBER,
    PERCENT,
    describe,
    money,
    same_kind,
    written,
)
from engine.language.typing.literals import read_literal, signed
from engine.language.typing.settle import as_zero_of, report_kind
from engine.program.nodes import Calculate, Expr, Fact, Field, Literal, Negate, Setting, Shift
from engine.program.origin import Origin
from engine.program.types import Day, Money, Number, Percent, Period, Type, is_numeric

_SIGNS: Final[dict[BinaryOp, OneOf["+", "-", "*", "/"]]] = {
    BinaryOp.ADD: "+",
    BinaryOp.SUBTRACT: "-",
    BinaryOp.MULTIPLY: "*",
    BinaryOp.DIVIDE: "/",
}
_VERBS: Final = {"+": "added", "-": "subtracted", "*": "multiplied", "/": "divided"}


def read_negation(tree: Unary, here: Here) -> Typed:
    """Return `-x`; a signed literal is one literal."""
    literal = signed(tree)
    if literal is not None:
        return read_literal(literal, None)
    of = here.read(tree.operand)
    if of is BAD:
        return BAD
    if not is_numeric(of.type):
        wanted = "a number, a percent or money"
        return here.report(catalogue.wrong_type(tree.operand.place, describe(of.type), wanted))
    return Negate(type=without_limits(of.type), of=of, origin=Origin(tree.place))


def read_sum(tree: Binary, here: Here) -> Typed:
    """Return `left op right`, for one of `+ - * /`."""
    left, right = here.read(tree.left), here.read(tree.right)
    if left is BAD or right is BAD:
        return BAD
    left, right = as_zero_of(left, right.type), as_zero_of(right, left.type)
    op = _SIGNS[tree.operator]
    if isinstance(left.type, Day) and isinstance(right.type, Period) and op in ("+", "-"):
        sign: OneOf[1, -1] = 1 if op == "+" else -1
        return Shift(type=DAY, day=left, period=right, sign=sign, origin=Origin(tree.place))
    kind = _result(op, left.type, right.type)
    if kind is None:
        return _cannot(tree, op, left, right, here)
    if op == "/" and (why := _may_be_nought(right, tree.right, here)):
        return here.report(catalogue.divisor(tree.right.place, why))
    return Calculate(type=kind, op=op, left=left, right=right, origin=Origin(tree.place))


def _result(op: str, left: Type, right: Type) -> Type | None:
    """Return the type of `left op right`; None where it has no meaning."""
    if op in ("+", "-"):
        alike = is_numeric(left) and same_kind(left, right)
        return without_limits(left) if alike else None
    return _product(left, right) if op == "*" else _quotient(left, right)


def _product(left: Type, right: Type) -> Type | None:
    match left, right:
        case (Money(per=per), Number() | Percent()) | (Number() | Percent(), Money(per=per)):
            return money(per)
        case (Percent(), Percent()):
            return PERCENT
        case (Number() | Percent(), Number() | Percent()):
            return NUMBER
        case _:
            return None


def _quotient(left: Type, right: Type) -> Type | None:
    match left, right:
        case (Money(per=per), Number() | Percent()):
            return money(per)
        case (Money(per=per), Money(per=other)):
            return NUMBER if per == other else None
        case (Percent(), Number()):
            return PERCENT
        case (Number() | Percent(), Number() | Percent()):
            return NUMBER
        case _:
            return None


def without_limits(kind: Type) -> Type:
    """Return the type of what is computed from *kind*, whose limits it need not keep."""
    match kind:
        case Money(per=per):
            return money(per)
        case Percent():
            return PERCENT
        case Number():
            return NUMBER
        case _:
            return kind


def _cannot(tree: Binary, op: str, left: Expr, right: Expr, here: Here) -> Typed:
    match left.type, right.type:
        case (Money(), Money()) if op != "*":
            return report_kind(right, left.type, here, tree.right)
        case _:
            advice = _advice(op, left.type, right.type, tree)
            names = describe(left.type), describe(right.type)
            return here.report(catalogue.cannot_compute(tree.place, _VERBS[op], *names, advice))


def _advice(op: str, left: Type, right: Type, tree: Binary) -> str:
    one, other = written(tree.left), written(tree.right)
    match left, right:
        case (Day(), Day()) if op == "-":
            return f"write `days_between({other}, {one})` or `years_between({other}, {one})`"
        case (Period(), Day()) if op == "+":
            return f"write the date first: `{other} + {one}`"
        case (Money(), Money()):
            return "one of the two is a number or a percent"
        case (Money(), Number()) | (Number(), Money()) if op != "/":
            return "money is written with its sign, as in `£5`"
        case (Number(), Percent()) | (Percent(), Number()):
            return "a percent is written with its sign, as in `5%`"
        case _:
            return ""


def _may_be_nought(divisor: Expr, tree: Tree, here: Here) -> str:
    """Return why *divisor* is nought or may be; "" where it cannot be."""
    words = f"`{written(tree)}`"
    match divisor:
        case Literal(value=value) | Setting(value=value):
            return "" if value else f"{words} is nought"
        case Fact(type=kind) | Field(type=kind) if is_given(divisor, here):
            least = kind.least if isinstance(kind, Number | Percent | Money) else None
            return "" if least is not None and least > 0 else f"{words} may be nought"
        case _:
            return f"{words} may be nought"


def is_given(expr: Expr, here: Here) -> bool:
    """Return whether a case gives *expr*, whose limits then hold."""
    match expr:
        case Fact():
            return True
        case Field(entry=entry, name=name):
            note = here.scope.entries[entry][name]
            return isinstance(note, FieldNote) and note.kind != "decision"
        case _:
            return False
