"""Splits: a whole shared out to the penny, exactly and with answers still possible.

Largest remainder is not monotone, so a part in doubt is bounded by the floor and the
ceiling of its exact share at the ends, and the split itself is never evaluated there.
"""

from fractions import Fraction
from math import floor
from typing import Any

from engine.meaning.arithmetic import ranged
from engine.meaning.ends import End, Open, down, over, plus, times, up
from engine.meaning.outcome import Refusal
from engine.meaning.possible import NOTHING, Poss, Refusals, Refused, ends, noted
from engine.program.types import Numeric


def share_out(total: int, weights: list[Numeric]) -> list[int]:
    """Return *total* shared by *weights* (none negative, not all nought), to the penny.

    Largest remainder on the size of *total*, its sign put back; ties go to the part
    written first.
    """
    whole = sum(weights)
    size, sign = abs(total), (-1 if total < 0 else 1)
    exact = [Fraction(size * weight) / whole for weight in weights]
    parts = [floor(share) for share in exact]
    order = sorted(range(len(parts)), key=lambda at: (parts[at] - exact[at], at))
    for at in order[: size - sum(parts)]:
        parts[at] += 1
    return [sign * part for part in parts]


def split(name: str, how: str, rest: int, whole: Any, shares: list[Any]) -> Any:
    """Return the parts of *whole*; *rest* is the place of the part that takes the rest, or -1.

    Raises:
        Refused: a weight or percentage is negative, weights come to nought, percentages
            do not come to 100% or, with a rest, to more.
    """
    if type(whole) is Poss or any(type(share) is Poss for share in shares):
        return _open_split(name, how, rest, whole, shares)
    why = _unfit(how, rest, sum(shares), shares)
    if why:
        raise Refused([Refusal(name, why)])
    return tuple(share_out(int(whole), _with_rest(rest, shares)))


def _with_rest(rest: int, shares: list[Any]) -> list[Any]:
    return shares if rest < 0 else [*shares[:rest], 1 - sum(shares), *shares[rest:]]


def _unfit(how: str, rest: int, total: Numeric, shares: list[Any]) -> str:
    if any(share < 0 for share in shares):
        return "a share is below nought"
    if how == "weight":
        return "" if total else "the weights come to nought"
    if total > 1 or (rest < 0 and total < 1):
        return "the shares do not come to 100%"
    return ""


def _open_split(name: str, how: str, rest: int, whole: Any, shares: list[Any]) -> Any:
    bounds = [ends(share) for share in shares]
    low, high = ends(whole)
    if low > high or any(a > b for a, b in bounds):
        return noted(Poss("none"), whole, *shares)
    refusals = _may_be_unfit(name, how, rest, bounds)
    exact = [_fraction(how, at, bounds) for at in range(len(bounds))]
    if rest >= 0:
        exact.insert(rest, _rest_of(bounds))
    parts = tuple(_part(low, high, share, (whole, *shares)) for share in exact)
    return noted(Poss("parts", parts, refusals=refusals), whole, *shares)


def _may_be_unfit(name: str, how: str, rest: int, bounds: list[tuple[End, End]]) -> Refusals:
    """Return the refusal that some filling in may bring.

    Raises:
        Refused: every filling in brings it.
    """
    low: End = 0
    high: End = 0
    for a, b in bounds:
        low, high = plus(low, a), plus(high, b)
    negative = any(a < 0 for a, _ in bounds)
    if how == "weight":
        fits, always = not negative and low > 0, high <= 0 or any(b < 0 for _, b in bounds)
        why = "the weights come to nought" if not negative else "a share is below nought"
    else:
        fits = not negative and high <= 1 and (rest >= 0 or low == high == 1)
        always = low > 1 or (rest < 0 and high < 1) or any(b < 0 for _, b in bounds)
        why = "the shares do not come to 100%"
    refusal = Refusal(name, why)
    if always:
        raise Refused([refusal])
    return NOTHING if fits else frozenset((refusal,))


def _fraction(how: str, at: int, bounds: list[tuple[End, End]]) -> tuple[End, End]:
    """Return the least and the most share of one part, as parts of one."""
    low, high = bounds[at]
    low = max(low, 0)
    if how == "percent":
        return low, min(high, 1)
    least_others: End = 0
    most_others: End = 0
    for place, (a, b) in enumerate(bounds):
        if place != at:
            least_others, most_others = plus(least_others, max(a, 0)), plus(most_others, b)
    return _part_of(low, most_others), _part_of(high, least_others)


def _part_of(mine: End, others: End) -> End:
    if type(mine) is Open:
        return 1
    if type(others) is Open:
        return 0
    total = plus(mine, others)
    return over(mine, total) if total > 0 else 0


def _rest_of(bounds: list[tuple[End, End]]) -> tuple[End, End]:
    low: End = 0
    high: End = 0
    for a, b in bounds:
        low, high = plus(low, max(a, 0)), plus(high, b)
    return max(plus(1, -high), 0), max(plus(1, -low), 0)


def _part(low: End, high: End, share: tuple[End, End], sources: tuple[Any, ...]) -> Any:
    found = [times(end, fraction) for end in (low, high) for fraction in share]
    return ranged(down(min(found)), up(max(found)), *sources)


def in_order(name: str, parts: tuple[str, ...], whole: Any, limits: list[Any]) -> Any:
    """Return *whole* taken in order: each part what is left, up to its limit; the last the rest.

    Raises:
        Refused: the whole or a limit is below nought; the refusal names the part.
    """
    refusals = _negative(name, "the whole", whole) | NOTHING
    for part, limit in zip(parts, limits, strict=False):
        refusals |= _negative(name, f"the limit of `{part}`", limit)
    low, high = (max(end, 0) for end in ends(whole))
    taken = []
    for limit in limits:
        least, most = (max(end, 0) for end in ends(limit))
        taken.append(ranged(min(low, least), min(high, most), whole, *limits))
        low, high = _left(low, most), _left(high, least)
    taken.append(ranged(low, high, whole, *limits))
    result = tuple(taken)
    if refusals or any(type(part) is Poss for part in (whole, *limits)):
        return noted(Poss("parts", result, refusals=refusals), whole, *limits)
    return result


def _left(whole: End, limit: End) -> End:
    if type(limit) is Open:
        return 0
    return whole if type(whole) is Open else max(whole - limit, 0)


def _negative(name: str, what: str, value: Any) -> Refusals:
    low, high = ends(value)
    if low > high or low >= 0:
        return NOTHING
    refusal = Refusal(name, f"{what} is below nought")
    if high < 0:
        raise Refused([refusal])
    return frozenset((refusal,))
