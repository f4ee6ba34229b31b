"""What an expression comes to where every case gives the same."""

from fractions import Fraction

from engine.program.nodes import As, Calculate, Expr, Literal, Negate, Setting
from engine.program.walk import every


def constant(expr: Expr) -> Fraction | None:
    """Return the number that *expr* is in every case; None where that depends on the case."""
    match expr:
        case (
            Literal(value=int() | Fraction() as value) | Setting(value=int() | Fraction() as value)
        ):
            return Fraction(value)
        case Negate(of=of):
            inner = constant(of)
            return None if inner is None else -inner
        case As(of=of):
            return constant(of)
        case Calculate(op=op, left=left, right=right):
            one, other = constant(left), constant(right)
            if one is None or other is None:
                return None
            return _calculated(op, one, other)
        case _:
            return None


def _calculated(op: str, left: Fraction, right: Fraction) -> Fraction | None:
    match op:
        case "+":
            return left + right
        case "-":
            return left - right
        case "*":
            return left * right
        case _:
            return left / right if right else None


def settings_in(expr: Expr) -> tuple[Setting, ...]:
    """Return the settings that *expr* reads, each once."""
    return tuple(dict.fromkeys(node for node in every(expr) if isinstance(node, Setting)))
