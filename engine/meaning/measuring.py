"""The quantities that rows are tested on, as whole numbers for the rules engine.

A quantity that is refused or absent has no value: where the case is whole it is given as
nought, since no row that can be compared depends on it; else as an empty range.
"""

from collections.abc import Callable
from fractions import Fraction
from functools import reduce
from operator import or_
from typing import TYPE_CHECKING, Any

from engine.meaning.emit import Emitter
from engine.meaning.ends import HIGH, LOW, Open, plus
from engine.meaning.generate import Env, Generator
from engine.meaning.possible import Poss, Refused, ends
from engine.program.nodes import Fact
from engine.program.normal import Quantity, key
from engine.program.types import Day, Members, Period
from engine.program.values import ABSENT

if TYPE_CHECKING:
    from engine.meaning.meaning import Meaning
    from engine.meaning.results import Run

FAR = 2**61
"""An open end: further than any value a row can be tested on."""

Measure = Callable[..., list[int]]


def measure(
    meaning: "Meaning", run: "Run", loop: str, quantities: tuple[Quantity, ...], entries: Any
) -> list[int]:
    """Return the quantities of one place; see `Outcome.vector`."""
    exact = run.doubtful == 0
    known = meaning.measures.get((loop, exact))
    if known is None or known[0] is not quantities:
        known = (quantities, _compiled(meaning, loop, quantities, exact=exact))
        meaning.measures[(loop, exact)] = known
    return known[1](run.facts, run.values, [], *entries)


def _compiled(
    meaning: "Meaning", loop: str, quantities: tuple[Quantity, ...], *, exact: bool
) -> Measure:
    helpers = (guarded, pair, flags, sign, both, either)
    fixtures = {**meaning.fixtures, **{one.__name__: one for one in helpers}}
    generator = Generator(meaning.layout, "exact" if exact else "open", fixtures)
    env = Env(loop, meaning.entries_around(loop))
    spell = _spell_exact if exact else _spell_open
    lines = [f"    {spell(meaning, generator, env, one)}," for one in quantities]
    name = generator.function(env, ["return [", *lines, "]"])
    function: Measure = generator.compiled()[name]
    return function


def _spell_exact(meaning: "Meaning", generator: Generator, env: Env, quantity: Quantity) -> str:
    plain = meaning.is_plain(quantity)
    emit = generator.at(env, in_promise=not plain)
    left = emit.expr(quantity.left) if quantity.kind != "absent" else ""
    match quantity.kind:
        case "absent":
            text = f"+({generator.at(env).place_of(quantity.left)} is ABSENT)"
        case "yes":
            text = f"+{left}"
        case "member":
            text = f"+({left} == {quantity.place})"
        case "sign":
            right = f" - {emit.expr(quantity.right)}" if quantity.right is not None else ""
            text = f"sign({left}{right} - {emit.constant(quantity.less)})"
        case _:
            steps = emit.in_steps(quantity.left, quantity.scale)
            if steps and quantity.right is None and plain:
                return steps
            text = _key_text(quantity.left, left)
            if quantity.right is not None:
                text = f"{text} - {_key_text(quantity.right, emit.expr(quantity.right))}"
            if _is_fractional(quantity):
                text = f"int(({text}) * {quantity.scale})"
    nothing = -1 if isinstance(quantity.left.type, Members) else 0
    return text if plain else f"guarded(lambda: {text}, {nothing})"


def _key_text(expr: Any, text: str) -> str:
    if isinstance(expr.type, Day):
        return f"{text}.toordinal()"
    return f"{text}.size" if isinstance(expr.type, Period) else text


def _is_fractional(quantity: Quantity) -> bool:
    sides = [one for one in (quantity.left, quantity.right) if one is not None]
    return quantity.scale != 1 or not all(isinstance(one, Fact) for one in sides)


def _spell_open(meaning: "Meaning", generator: Generator, env: Env, quantity: Quantity) -> str:
    emit = generator.at(env, in_promise=quantity.kind != "absent")
    if quantity.kind == "absent":
        return f"*flags(lambda: missing({emit.place_of(quantity.left)}), True)"
    text = _spell_sides(emit, quantity)
    sides = [one for one in (quantity.left, quantity.right) if one is not None]
    masks = [emit.plain_facts(side) for side in sides]
    if not all(masks):
        return f"*{text}"
    known = generator.known()
    twice = "either" if quantity.is_flag else "both"
    exact = _spell_exact(meaning, known, env, quantity)
    return f"*({text} if F[-1] & {reduce(or_, masks)} else {twice}({exact}))"


def _spell_sides(emit: Emitter, quantity: Quantity) -> str:
    left = emit.thunk(quantity.left)
    if quantity.is_flag:
        wanted = "True" if quantity.kind == "yes" else str(quantity.place)
        return f"flags({left}, {wanted})"
    right = "None" if quantity.right is None else emit.thunk(quantity.right)
    less = emit.constant(quantity.less)
    return f"pair({left}, {right}, {quantity.scale}, {less}, {quantity.kind == 'sign'})"


def both(value: int) -> tuple[int, int]:
    """Return a known quantity as its own least and most."""
    return value, value


def either(value: int) -> tuple[int, int]:
    """Return a known 1-or-0 quantity as whether it can be so, and whether it can be otherwise."""
    return value, 1 - value


def guarded(thunk: Callable[[], int], nothing: int) -> int:
    """Return the quantity, or *nothing* where it is refused or absent."""
    try:
        return thunk()
    except Refused:
        return nothing


def sign(value: Any) -> int:
    """Return -1, 0 or 1."""
    return int(value > 0) - int(value < 0)


def flags(thunk: Callable[[], Any], wanted: Any) -> tuple[int, int]:
    """Return whether a value can be *wanted*, and whether it can be otherwise."""
    try:
        value = thunk()
    except Refused:
        return 0, 0
    if type(value) is not Poss:
        return (1, 0) if value == wanted else (0, 1)
    found = value.a if value.kind == "some" else ()
    return int(wanted in found), int(any(one != wanted for one in found))


def pair(
    left: Callable[[], Any],
    right: Callable[[], Any] | None,
    scale: int,
    less: Fraction,
    only_sign: bool,
) -> tuple[int, int]:
    """Return the least and the most of a quantity; (far, -far) where it has no value."""
    try:
        low, high = _keyed(left())
        if right is not None:
            other_low, other_high = _keyed(right())
            if other_low > other_high:
                return FAR, -FAR
            low, high = plus(low, -other_high), plus(high, -other_low)
    except Refused:
        return FAR, -FAR
    if low > high:
        return FAR, -FAR
    if only_sign:
        return _sign(plus(low, -less)), _sign(plus(high, -less))
    return _scaled(low, scale), _scaled(high, scale)


def _keyed(value: Any) -> tuple[Any, Any]:
    if value is ABSENT:
        return HIGH, LOW
    low, high = ends(value)
    return _key(low), _key(high)


def _key(end: Any) -> Any:
    return end if type(end) in (int, Open) else key(end)


def _sign(end: Any) -> int:
    return end.sign if type(end) is Open else sign(end)


def _scaled(end: Any, scale: int) -> int:
    return end.sign * FAR if type(end) is Open else int(end * scale)
