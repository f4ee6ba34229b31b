"""The rows of a decision as source, for values that are all known.

Where no condition can lack a value, the source also tells of each row that did not hold
whether one condition alone failed, and which settings were read: what a record tells of
rows costs little more than which of them hold, since most conditions are tested anyway.
"""

from collections.abc import Iterator
from itertools import count
from typing import Final

from engine.meaning.emit import Emitter
from engine.meaning.needs import Plain
from engine.program.nodes import All, Any, Default, Expr, Fold, If, Points, Setting
from engine.program.program import Row, RulesBody
from engine.program.walk import conjuncts, every

MOST: Final = 12
"""The most conditions of a row that is told of: the source grows by their square."""


def tells_near(body: RulesBody, plain: Plain) -> bool:
    """Return whether it can be told which rows of *body* nearly held."""
    return all(row.when is None or _is_told(row, row.when, plain) for row in body.rows)


def _is_told(row: Row, when: Expr, plain: Plain) -> bool:
    shown = tuple(part for _, expr in row.conditions for part in conjuncts(expr))
    if len(shown) > MOST or shown != conjuncts(when) or not plain(when):
        return False
    return not any(isinstance(node, Points) for node in every(when)) and all(
        _is_straight(part) for part in shown if _names_setting(part)
    )


def _is_straight(expr: Expr) -> bool:
    """Return whether all of *expr* is read whenever it is."""
    return not any(isinstance(node, All | Any | If | Default | Fold) for node in every(expr))


def rows_held(emit: Emitter, body: RulesBody) -> list[str]:
    """Return source that gathers in `h` the places of the rows that hold."""
    lines = ["h = []"]
    for place, row in enumerate(body.rows):
        test = "" if row.when is None else f"if {emit.expr(row.when)}: "
        lines.append(f"{test}h.append({place})")
    return [*lines, "h = tuple(h)"]


def rows_told(emit: Emitter, body: RulesBody) -> list[str]:
    """Return source for `h`, and for what failed alone (`n`) and was weighed (`u`)."""
    lines = ["h, n, u = [], [], []"]
    numbers = count()
    for place, row in enumerate(body.rows):
        parts = () if row.when is None else conjuncts(row.when)
        tests = [(next(numbers), emit.expr(part), _names_setting(part)) for part in parts]
        lines += _told(place, tests, "")
    return [*lines, "h = tuple(h)"]


def _told(place: int, tests: list[tuple[int, str, bool]], indent: str) -> Iterator[str]:
    """Yield the lines of one row, of whose conditions none has failed before *tests*."""
    if not tests:
        yield f"{indent}h.append({place})"
        return
    (number, test, weighed), rest = tests[0], tests[1:]
    if weighed:
        yield f"{indent}u.append({number})"
    yield f"{indent}if {test}:"
    yield from _told(place, rest, f"{indent} ")
    others = " and ".join(other for _, other, _ in rest)
    yield f"{indent}{f'elif {others}' if others else 'else'}: n.append({number})"


def _names_setting(expr: Expr) -> bool:
    return any(isinstance(node, Setting) for node in every(expr))
