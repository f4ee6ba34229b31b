"""The types an author can name, and what a value of each one is in Python.

| type                    | value                                                    |
|-------------------------|----------------------------------------------------------|
| yes/no                  | `bool`                                                   |
| number, percent, money  | `int`, or `Fraction` where it is not whole; money counts |
|                         | pence, and 12.5% is `Fraction(1, 8)`                     |
| period                  | `Length`                                                 |
| date                    | `datetime.date`                                          |
| text                    | `str`                                                    |
| level or choice         | `int`: the member's place in its type, least first, from 0 |
| several of              | `frozenset` of such places                               |
| list                    | `tuple` of entries, each a mapping from field to value   |

No value is ever a float.
"""

from dataclasses import dataclass, field
from datetime import date
from fractions import Fraction
from typing import Literal, NamedTuple, TypeAlias

from msgspec import Struct

Numeric: TypeAlias = int | Fraction
Unit: TypeAlias = Literal["days", "months"]
Per: TypeAlias = Literal["week", "month", "year"]

PERS: tuple[Per, ...] = ("week", "month", "year")


class Length(NamedTuple):
    """A period: so many days (15 weeks are 105) or so many calendar months (a year is 12)."""

    size: int
    unit: Unit


class YesNo(Struct, frozen=True):
    """Yes or no."""


class Number(Struct, frozen=True):
    """A number with so many decimal *places*; a limit of None is open."""

    places: int = 0
    least: Numeric | None = None
    most: Numeric | None = None


class Percent(Struct, frozen=True):
    """A percentage, held as a fraction of one; *places* counts those of the percent figure."""

    places: int = 2
    least: Numeric | None = 0
    most: Numeric | None = 1


class Money(Struct, frozen=True):
    """Whole pence, once or so often (`per`); a limit of None is open."""

    per: Per | None = None
    least: Numeric | None = 0
    most: Numeric | None = None


class Period(Struct, frozen=True):
    """A period; *unit* is known where every value it can take is in days, or in months."""

    unit: Unit | None = None


class Day(Struct, frozen=True):
    """A date; a limit of None is open."""

    least: date | None = None
    most: date | None = None


class Words(Struct, frozen=True):
    """Text, which is carried and never computed with."""


class Member(Struct, frozen=True):
    """One member of a level or choice: its name in the policy and its title for people."""

    name: str
    title: str


@dataclass(frozen=True, slots=True)
class Members:
    """A level (*ordered*, least first) or a choice; *name* is full, as in `facs.band`."""

    name: str
    members: tuple[Member, ...]
    ordered: bool = False
    places: dict[str, int] = field(default_factory=dict, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Keep the place of each member by its name."""
        places = {member.name: place for place, member in enumerate(self.members)}
        object.__setattr__(self, "places", places)


class Several(Struct, frozen=True):
    """Any number of the members of a level or choice."""

    of: Members


class Answers(Struct, frozen=True):
    """One set of answers to a questionnaire, or within a loop one answer of it.

    The questions of *questionnaire* (full name) may have types of their own, so of an
    answer only its points, equality and absence can be asked.
    """

    questionnaire: str


class Entries(Struct, frozen=True):
    """A list, a loop's results or the questions of a questionnaire: *of* is its full name."""

    of: str


class Parts(Struct, frozen=True):
    """The result of a split or a fit, whose parts are used by name."""

    parts: tuple[tuple[str, "Type"], ...]


Type: TypeAlias = (
    YesNo
    | Number
    | Percent
    | Money
    | Period
    | Day
    | Words
    | Members
    | Several
    | Answers
    | Entries
    | Parts
)

YES_NO = YesNo()
WORDS = Words()


def grain(kind: Type) -> Fraction | None:
    """Return the smallest step between two values of *kind*; None where there is none.

    A whole number steps by 1, money by a penny, a percent of two places by 1/10000.
    """
    match kind:
        case Number(places=places):
            return Fraction(1, 10**places)
        case Percent(places=places):
            return Fraction(1, 10 ** (places + 2))
        case Money():
            return Fraction(1)
        case _:
            return None


def is_numeric(kind: Type) -> bool:
    """Return whether *kind* is computed with: number, percent or money."""
    return isinstance(kind, Number | Percent | Money)


def is_ordered(kind: Type) -> bool:
    """Return whether values of *kind* have an order that `<` may ask for."""
    match kind:
        case Members(ordered=ordered):
            return ordered
        case Period(unit=unit):
            return unit is not None
        case _:
            return isinstance(kind, Number | Percent | Money | Day)


def is_finite(kind: Type) -> bool:
    """Return whether *kind* has finitely many values, each with a name."""
    return isinstance(kind, YesNo | Members)
