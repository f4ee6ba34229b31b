"""Values, and how each is written: for people, and in the decision record.

See `engine.program.types` for what a value of each type is in Python.
"""

from collections.abc import Mapping
from datetime import date
from enum import Enum
from fractions import Fraction
from typing import TypeAlias

from engine.program.types import (
    Day,
    Length,
    Members,
    Money,
    Number,
    Percent,
    Period,
    Several,
    Type,
    Words,
    YesNo,
)


class Missing(Enum):
    """Why there is no value: the thing may not apply, or nobody has said."""

    ABSENT = "absent"
    UNKNOWN = "not_known"


ABSENT = Missing.ABSENT
UNKNOWN = Missing.UNKNOWN

Scalar: TypeAlias = bool | int | Fraction | Length | date | str | frozenset[int]
Value: TypeAlias = Scalar | Missing | tuple[Mapping[str, "Value"], ...]

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August",
    "September", "October", "November", "December",
)  # fmt: skip


def write(value: Value, kind: Type) -> str:
    """Return *value* of type *kind* as an English reader expects it.

    £1,200.00 a week; 12.5%; 6 months; 14 February 2011; yes; the title of a member;
    "A, B and C" for several; "none of them" for an empty several.
    """
    if value is ABSENT:
        return "does not apply"
    if value is UNKNOWN:
        return "not known"
    match kind:
        case YesNo():
            return "yes" if value else "no"
        case Money(per=per):
            return write_money(_fraction(value), per)
        case Number():
            return write_number(_fraction(value))
        case Percent():
            return f"{write_number(_fraction(value) * 100)}%"
        case Period():
            return write_length(value) if isinstance(value, Length) else str(value)
        case Day():
            return write_day(value) if isinstance(value, date) else str(value)
        case Members():
            return kind.members[_place(value)].title
        case Several(of=of):
            return _write_several(value, of)
        case Words():
            return str(value)
        case _:
            message = f"a value of type {kind!r} is not written as one thing"
            raise TypeError(message)


def write_money(pence: Fraction, per: str | None = None) -> str:
    """Return *pence* in pounds, with its period; part of a penny is kept as a fraction."""
    sign, size = ("-" if pence < 0 else ""), abs(pence)
    whole = int(size)
    text = f"{sign}£{whole // 100:,}.{whole % 100:02d}"
    if size != whole:
        text += f" and {size - whole}p"
    return f"{text} a {per}" if per else text


def write_number(value: Fraction) -> str:
    """Return *value* in decimals with thousands marked, or as "25/13" where it has none."""
    exact = decimal(value)
    if "/" in exact:
        return exact
    whole, dot, rest = exact.partition(".")
    sign = "-" if whole.startswith("-") else ""
    return f"{sign}{int(whole.lstrip('-')):,}{dot}{rest}"


def decimal(value: Fraction | int) -> str:
    """Return the exact decimal of *value* ("12.5"), or "25/13" where no decimal is exact."""
    number = Fraction(value)
    size = number.denominator
    twos = fives = 0
    while size % 2 == 0:
        size, twos = size // 2, twos + 1
    while size % 5 == 0:
        size, fives = size // 5, fives + 1
    if size != 1:
        return f"{number.numerator}/{number.denominator}"
    places = max(twos, fives)
    digits = str(abs(number.numerator) * 10**places // number.denominator).rjust(places + 1, "0")
    sign = "-" if number < 0 else ""
    return f"{sign}{digits[:-places]}.{digits[-places:]}" if places else f"{sign}{digits}"


def write_length(length: Length) -> str:
    """Return a period in the largest unit that is exact: 105 days are 15 weeks."""
    count, unit = length
    name = "day" if unit == "days" else "month"
    if unit == "days" and count and count % 7 == 0:
        count, name = count // 7, "week"
    elif unit == "months" and count and count % 12 == 0:
        count, name = count // 12, "year"
    return f"{count} {name}" if count == 1 else f"{count} {name}s"


def write_day(day: date) -> str:
    """Return a date as 14 February 2011."""
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"


def join(words: list[str], last: str = "and") -> str:
    """Return "a", "a and b", "a, b and c"; what are whole sentences follow one another."""
    if len(words) < 2:
        return "".join(words)
    if all(word.endswith(".") for word in words):
        return " ".join(words)
    return f"{', '.join(words[:-1])} {last} {words[-1]}"


def as_json(value: Value, kind: Type) -> object:
    """Return *value* of type *kind* as it stands in the decision record.

    Money is `{"pence": 4500, "a": "week"}` (`a` only where it has a period), yes/no
    "yes" or "no", a member its name, several a list of names, numbers and percents
    exact text ("3", "12.5%", "25/13"), a period as people write it, dates ISO.
    """
    match kind:
        case YesNo():
            return "yes" if value else "no"
        case Money(per=per):
            return _money_json(_fraction(value), per)
        case Number():
            return decimal(_fraction(value))
        case Percent():
            return f"{decimal(_fraction(value) * 100)}%"
        case Day():
            return value.isoformat() if isinstance(value, date) else str(value)
        case Members():
            return kind.members[_place(value)].name
        case Several(of=of):
            return [of.members[place].name for place in sorted(_places(value))]
        case _:
            return write(value, kind)


def _money_json(pence: Fraction, per: str | None) -> dict[str, object]:
    amount: object = int(pence) if pence.denominator == 1 else decimal(pence)
    return {"pence": amount, "a": per} if per else {"pence": amount}


def _write_several(value: Value, of: Members) -> str:
    titles = [of.members[place].title for place in sorted(_places(value))]
    return join(titles) if titles else "none of them"


def _fraction(value: Value) -> Fraction:
    if isinstance(value, int | Fraction):
        return Fraction(value)
    message = f"not a number: {value!r}"
    raise TypeError(message)


def _place(value: Value) -> int:
    if isinstance(value, int):
        return value
    message = f"not a member: {value!r}"
    raise TypeError(message)


def _places(value: Value) -> frozenset[int]:
    if isinstance(value, frozenset):
        return value
    message = f"not several members: {value!r}"
    raise TypeError(message)
