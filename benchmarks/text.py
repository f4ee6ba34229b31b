"""The made-up scheme as an author writes it."""

from fractions import Fraction

from benchmarks.scheme import Line, Test, value
from engine.program.types import YES_NO, Members, Type
from engine.program.values import Value, write


def line_text(line: Line) -> str:
    """Return a condition as an author writes it on a line."""
    if len(line) == 2:
        low, high = line
        return f"{_right(low)} <= {low.fact.name} < {_right(high)}"
    (test,) = line
    if test.fact.type == YES_NO:
        return test.fact.name if test.constant else f"not {test.fact.name}"
    op = {"==": "is", "!=": "is not"}.get(test.op, test.op)
    return f"{test.fact.name} {op} {_right(test)}"


def _right(test: Test) -> str:
    if test.other is not None:
        return test.other.name
    return test.setting or literal(value(test.fact.type, test.constant), test.fact.type)


def literal(exact: Value, kind: Type) -> str:
    """Return a value as an author writes it."""
    if isinstance(kind, Members) and isinstance(exact, int):
        return kind.members[exact].name
    if hasattr(exact, "isoformat"):
        return str(exact)
    return write(exact if isinstance(exact, bool | int) else Fraction(str(exact)), kind)
