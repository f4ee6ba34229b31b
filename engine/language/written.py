"""Values of a declared type as a case writes them: text in, a value or what is wrong out.

A case holds plain values and no expressions, so a pattern for each type will do.
"""

import re
from collections.abc import Callable, Iterator
from datetime import date
from fractions import Fraction
from typing import Final, TypeAlias, assert_never

from engine.diagnostics import Finding
from engine.diagnostics.catalogue import cases as catalogue
from engine.diagnostics.nearest import nearest
from engine.language.text import Text
from engine.program.types import (
    Answers,
    Day,
    Entries,
    Length,
    Members,
    Money,
    Number,
    Numeric,
    Parts,
    Per,
    Percent,
    Period,
    Several,
    Type,
    Words,
    YesNo,
)
from engine.program.values import Scalar, write

Read: TypeAlias = Scalar | Finding

_DIGITS: Final = r"(?P<whole>\d{1,3}(?:,\d{3})+|\d{1,18})(?:\.(?P<part>\d{1,9}))?"
_NUMBER: Final = re.compile(rf"(?P<sign>-?){_DIGITS}", re.ASCII)
_PERCENT: Final = re.compile(rf"(?P<sign>-?){_DIGITS} ?%", re.ASCII)
_MONEY: Final = re.compile(
    rf"(?P<sign>-?)£{_DIGITS}(?:\s+(?:a|per)\s+(?P<per>week|month|year))?", re.ASCII
)
_PERIOD: Final = re.compile(r"(?P<count>\d{1,6})\s+(?P<unit>day|week|month|year)s?", re.ASCII)
_DATE: Final = re.compile(r"(\d{4})-(\d\d)-(\d\d)", re.ASCII)
_UNITS: Final[dict[str, Callable[[int], Length]]] = {
    "day": lambda count: Length(count, "days"),
    "week": lambda count: Length(7 * count, "days"),
    "month": lambda count: Length(count, "months"),
    "year": lambda count: Length(12 * count, "months"),
}


def value_of(text: Text, kind: Type, fact: str) -> Read:
    """Return the value of type *kind* that *text* says, or what is wrong with it.

    *fact* is what the case calls the fact.
    """
    read = _read(text, kind, fact)
    return read if isinstance(read, Finding) else _within(text, read, kind)


def _read(text: Text, kind: Type, fact: str) -> Read:  # noqa: C901 - one case for each kind
    match kind:
        case Words():
            return text.value
        case YesNo():
            return _yes_no(text)
        case Members():
            return _member(text, kind, fact)
        case Several(of=of):
            place = _member(text, of, fact)
            return frozenset((place,)) if isinstance(place, int) else place
        case Day():
            return _day(text)
        case Period():
            return _period(text)
        case Number():
            return _number(text)
        case Percent():
            return _percent(text)
        case Money():
            return _money(text, kind)
        case Answers() | Entries() | Parts():
            message = f"no fact is one value of type {kind!r}"
            raise TypeError(message)
        case _:
            assert_never(kind)


def _yes_no(text: Text) -> Read:
    if text.value in ("yes", "no"):
        return text.value == "yes"
    return _not(text, "yes or no", "write `yes` or `no`")


def _member(text: Text, kind: Members, fact: str) -> Finding | int:
    place = kind.places.get(text.value)
    if place is not None:
        return place
    close = _meant(text.value, kind)
    names = ", ".join(f"`{member.name}`" for member in kind.members)
    advice = f"did you mean `{close}`?" if close else f"the answers are {names}"
    return catalogue.unknown_member(text.place, text.value, fact, advice)


def _meant(written: str, kind: Members) -> str:
    """Return the member that *written* most likely stands for, "" where none is close.

    A title may begin with a number by which people know the member: `3 Non-psychotic`.
    """
    numbers = {member.title.partition(" ")[0]: member.name for member in kind.members}
    if written.isdigit() and written in numbers:
        return numbers[written]
    titles = {member.title: member.name for member in kind.members}
    return nearest(written, kind.places) or titles.get(nearest(written, titles), "")


def _day(text: Text) -> Read:
    found = _DATE.fullmatch(text.value)
    if found is None:
        return _not(text, "a date", "write year, month and day, as in `2011-04-01`")
    try:
        return date(*map(int, found.groups()))
    except ValueError:
        return _not(text, "a day of any calendar", "look at the month and the day")


def _period(text: Text) -> Read:
    found = _PERIOD.fullmatch(text.value)
    if found is None:
        return _not(text, "a period", "write it as in `28 days`, `15 weeks` or `6 months`")
    return _UNITS[found["unit"]](int(found["count"]))


def _number(text: Text) -> Read:
    found = _NUMBER.fullmatch(text.value)
    if found is None:
        return _not(text, "a number", "write it in digits, as in `12`, `1,200` or `2.5`")
    return _whole(_amount(found))


def _percent(text: Text) -> Read:
    found = _PERCENT.fullmatch(text.value)
    if found is None:
        bare = _NUMBER.fullmatch(text.value) is not None
        advice = f"write `{text.value}%`" if bare else "write it as in `40%` or `12.5%`"
        return _not(text, "a percent", advice)
    return _whole(_amount(found) / 100)


def _money(text: Text, kind: Money) -> Read:
    found = _MONEY.fullmatch(text.value)
    often = f" a {kind.per}" if kind.per else ""
    if found is None:
        bare = _NUMBER.fullmatch(text.value) is not None
        advice = f"write `£{text.value}{often}`" if bare else f"write it as in `£38.50{often}`"
        return _not(text, "money", advice)
    pence = _amount(found) * 100
    if pence.denominator != 1:
        return catalogue.too_fine(text.place, text.value, "a penny")
    per: Per | None = found["per"]  # type: ignore[assignment]  # the pattern has no other words
    if per != kind.per and pence:
        wanted = f"money a {kind.per}" if kind.per else "a plain sum of money"
        sign, pounds = found["sign"], text.value.partition("£")[2].split()[0]
        advice = (
            f"write `{sign}£{pounds}{often}` if that is what is paid; a sum for another period "
            "is worked out first"
        )
        return catalogue.other_period(text.place, text.value, wanted, advice)
    return int(pence)


def _not(text: Text, wanted: str, advice: str) -> Finding:
    return catalogue.not_of_type(text.place, text.value, wanted, advice)


def _amount(found: "re.Match[str]") -> Fraction:
    digits = found["whole"].replace(",", "") + "." + (found["part"] or "0")
    return -Fraction(digits) if found["sign"] else Fraction(digits)


def _whole(value: Fraction) -> Numeric:
    return value.numerator if value.denominator == 1 else value


def _within(text: Text, value: Scalar, kind: Type) -> Read:
    """Return *value*, or that it is too fine or outside the limits of *kind*."""
    match kind, value:
        case (Number() | Percent(), int() | Fraction()):
            size = Fraction(value) * (100 if isinstance(kind, Percent) else 1)
            if (size * 10**kind.places).denominator != 1:
                return catalogue.too_fine(text.place, text.value, _places(kind.places))
            inside = _is_inside(value, kind.least, kind.most)
        case (Money(), int() | Fraction()):
            inside = _is_inside(value, kind.least, kind.most)
        case (Day(), date()):
            inside = (kind.least is None or kind.least <= value) and (
                kind.most is None or value <= kind.most
            )
        case _:
            return value
    if inside:
        return value
    return catalogue.outside_limits(text.place, text.value, " ".join(_limits(kind)))


def _is_inside(value: Numeric, least: Numeric | None, most: Numeric | None) -> bool:
    return (least is None or least <= value) and (most is None or value <= most)


def _places(places: int) -> str:
    if places == 0:
        return "a whole number"
    return "one decimal place" if places == 1 else f"{places} decimal places"


def _limits(kind: Type) -> Iterator[str]:
    assert isinstance(kind, Number | Percent | Money | Day)
    if kind.least is not None:
        yield f"from {write(kind.least, kind)}"
    if kind.most is not None:
        yield f"up to {write(kind.most, kind)}"
