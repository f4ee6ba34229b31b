"""From the tree back to text that parses to an equal tree."""

from fractions import Fraction
from typing import Final, assert_never

from engine.language.tree import (
    Among,
    AsRow,
    Bad,
    Binary,
    BinaryOp,
    Call,
    Compare,
    Expr,
    Fold,
    If,
    Keyword,
    Kind,
    Literal,
    Logic,
    LogicOp,
    Missing,
    Path,
    Range,
    TypeName,
    TypeWord,
    Unary,
    UnaryOp,
    UpTo,
)

# How tightly each construct binds: `if` weakest, names and values tightest.
_IF, _OR, _AND, _NOT, _TEST, _SUM, _PRODUCT, _SIGN, _ATOM = range(9)
_BINDING: Final = {
    BinaryOp.ADD: (_SUM, _SUM, _PRODUCT),
    BinaryOp.SUBTRACT: (_SUM, _SUM, _PRODUCT),
    BinaryOp.MULTIPLY: (_PRODUCT, _PRODUCT, _SIGN),
    BinaryOp.DIVIDE: (_PRODUCT, _PRODUCT, _SIGN),
    BinaryOp.IS: (_TEST, _SUM, _SUM),
    BinaryOp.IS_NOT: (_TEST, _SUM, _SUM),
}


def write(node: Expr | TypeName) -> str:
    """Return *node* as an author writes it; `Bad` is written as in the file."""
    if isinstance(node, TypeName):
        return _write_type(node)
    return _at(node, _IF)


def _write_type(node: TypeName) -> str:
    match node.word:
        case TypeWord.NAMED:
            return str(node.named)
        case TypeWord.SEVERAL:
            return f"several of {node.named}"
        case _:
            return str(node.word.value)


def _at(node: Expr, least: int) -> str:
    """Return *node* written, in brackets if it binds more weakly than *least*."""
    text, binding = _written(node)
    return text if binding >= least else f"({text})"


def _written(node: Expr) -> tuple[str, int]:
    match node:
        case If() | Logic() | Unary() | Binary() | Compare() | Missing() | Among():
            return _operation(node)
        case Literal():
            return literal(node), _ATOM
        case Path():
            return str(node), _ATOM
        case Keyword():
            return node.term.value, _ATOM
        case Call():
            return f"{node.function}({_list(node.arguments, _IF)})", _ATOM
        case Fold():
            return _fold(node), _ATOM
        case Range() | AsRow() | UpTo() | Bad():
            return _special(node), _IF
        case _:
            assert_never(node)


def _operation(
    node: If | Logic | Unary | Binary | Compare | Missing | Among,
) -> tuple[str, int]:
    match node:
        case If():
            then = f"then {_at(node.then, _IF)} else {_at(node.otherwise, _IF)}"
            return f"if {_at(node.condition, _IF)} {then}", _IF
        case Logic():
            return _logic(node)
        case Unary():
            return _unary(node)
        case Binary():
            binding, left, right = _BINDING[node.operator]
            sign = node.operator.value
            return f"{_at(node.left, left)} {sign} {_at(node.right, right)}", binding
        case Compare() | Missing() | Among():
            return _test(node), _TEST
        case _:
            assert_never(node)


def _unary(node: Unary) -> tuple[str, int]:
    if node.operator is UnaryOp.NOT:
        return f"not {_at(node.operand, _NOT)}", _NOT
    return f"-{_at(node.operand, _ATOM)}", _SIGN


def _test(node: Compare | Missing | Among) -> str:
    match node:
        case Compare():
            return _compare(node)
        case Missing(negated=negated):
            return f"{_at(node.operand, _SUM)} is {'not missing' if negated else 'missing'}"
        case Among(negated=negated):
            asked = "not in" if negated else "in"
            return f"{_at(node.item, _SUM)} {asked} {_group(node.group)}"
        case _:
            assert_never(node)


def _logic(node: Logic) -> tuple[str, int]:
    binding, inner = (_AND, _NOT) if node.operator is LogicOp.AND else (_OR, _AND)
    parts = (_at(part, inner) for part in node.parts)
    return f" {node.operator.value} ".join(parts), binding


def _compare(node: Compare) -> str:
    first, *others = (_at(operand, _SUM) for operand in node.operands)
    pairs = zip(node.operators, others, strict=True)
    return " ".join((first, *(f"{operator.value} {other}" for operator, other in pairs)))


def _group(group: Path | tuple[Expr, ...]) -> str:
    return str(group) if isinstance(group, Path) else f"({_list(group, _SUM)})"


def _list(nodes: tuple[Expr, ...], least: int) -> str:
    return ", ".join(_at(node, least) for node in nodes)


def _fold(node: Fold) -> str:
    text = f"{_at(node.item, _IF)} for {node.name.name} in {node.over}"
    if node.where is not None:
        text += f" where {_at(node.where, _IF)}"
    if node.otherwise is not None:
        text += f" else {_at(node.otherwise, _IF)}"
    return f"{node.function}({text})"


def _special(node: Range | AsRow | UpTo | Bad) -> str:
    match node:
        case Range():
            return f"{_at(node.low, _SIGN)} to {_at(node.high, _SIGN)}"
        case AsRow():
            return f"as {node.row.name}"
        case UpTo():
            return f"up to {_at(node.limit, _IF)}"
        case Bad():
            return node.at.written
        case _:
            assert_never(node)


def literal(node: Literal) -> str:
    """Return a literal as an author writes it: `£1,200`, `12.5%`, `6 months`, `2011-04-01`."""
    amount = node.amount
    if not isinstance(amount, Fraction):
        return ("yes" if amount else "no") if isinstance(amount, bool) else amount.isoformat()
    match node.kind:
        case Kind.MONEY:
            pounds, pence = divmod(int(amount), 100)
            often = f" a {node.unit}" if node.unit else ""
            return f"£{pounds:,}" + (f".{pence:02}" if pence else "") + often
        case Kind.PERCENT:
            return f"{_decimal(amount * 100)}%"
        case Kind.PERIOD:
            return f"{amount} {node.unit}" + ("" if amount == 1 else "s")
        case _:
            return _decimal(amount)


def _decimal(amount: Fraction) -> str:
    """Return *amount*, which has a power of ten below, in figures."""
    places = 0
    while (amount * 10**places).denominator != 1:
        places += 1
    digits = str(abs(amount.numerator) * 10**places // amount.denominator)
    if places:
        digits = digits.zfill(places + 1)
        digits = f"{digits[:-places]}.{digits[-places:]}"
    return digits
