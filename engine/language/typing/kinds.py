"""Types as expressions meet: which are of one kind, and how people call them."""

from engine.language.tree import Expr as Tree
from engine.program.types import (
    Answers,
    Day,
    Entries,
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

NUMBER = Number()
PERCENT = Percent(least=None, most=None)
DAY = Day()


def money(per: Per | None) -> Money:
    """Return the type of an amount that is computed, which has no limits."""
    return Money(per, least=None)


def same_kind(left: Type, right: Type) -> bool:
    """Return whether a value of one may stand where one of the other is wanted.

    Limits, places and the unit of a period make no difference.
    """
    match left, right:
        case (Money(per=one), Money(per=other)):
            return one == other
        case (Members(name=name), Members(name=wanted)):
            return name == wanted
        case (Several(of=of), Several(of=wanted_of)):
            return of.name == wanted_of.name
        case (Answers() | Entries() | Parts(), _):
            return left == right
        case _:
            return type(left) is type(right)


def join(left: Type, right: Type) -> Type:
    """Return the type that holds every value of both, which are of one kind."""
    match left, right:
        case (Number(), Number()):
            return Number(max(left.places, right.places), *_limits(left, right))
        case (Percent(), Percent()):
            return Percent(max(left.places, right.places), *_limits(left, right))
        case (Money(), Money()):
            return Money(left.per, *_limits(left, right))
        case (Period(), Period()):
            return left if left.unit == right.unit else Period()
        case (Day(), Day()):
            return left if left == right else DAY
        case _:
            return left


def _limits(
    left: Number | Percent | Money, right: Number | Percent | Money
) -> tuple[Numeric | None, Numeric | None]:
    least = None if left.least is None or right.least is None else min(left.least, right.least)
    most = None if left.most is None or right.most is None else max(left.most, right.most)
    return least, most


def describe(kind: Type) -> str:  # noqa: C901 - one case for each type
    """Return what people call *kind*, as in "where ... is wanted"."""
    match kind:
        case YesNo():
            return "yes or no"
        case Number():
            return "a number"
        case Percent():
            return "a percent"
        case Money(per=per):
            return f"money a {per}" if per else "plain money"
        case Period():
            return "a period"
        case Day():
            return "a date"
        case Words():
            return "text"
        case Members(name=name):
            return f"a member of `{name}`"
        case Several(of=of):
            return f"several of `{of.name}`"
        case Answers(questionnaire=name):
            return f"an answer to `{name}`"
        case Entries():
            return "a list"
        case Parts():
            return "a result with parts"


def written(tree: Tree) -> str:
    """Return the author's words for *tree*, on one line."""
    return " ".join(tree.at.written.split())
