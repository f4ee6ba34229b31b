"""Answers in plain words: "between £90.00 and £142.50 a week", "Substantial or Critical"."""

from fractions import Fraction
from typing import assert_never

from engine.meaning.outcome import Answer, Anything, Between, Possible, Some, Within
from engine.program.types import Money, Several, Type, YesNo
from engine.program.values import Value, join, write, write_money


def in_words(answer: Answer, kind: Type) -> str:
    """Return *answer*, of type *kind*, as it stands in a sentence or after a colon."""
    match answer.state:
        case "known":
            return write(answer.value, kind)
        case "absent":
            return "does not apply"
        case "refused":
            return "refused"
        case "open":
            left = possible_in_words(answer.possible or Anything(), kind)
            return f"does not apply, or {left}" if answer.absent else left
        case _:
            assert_never(answer.state)


def possible_in_words(answers: Possible, kind: Type) -> str:
    """Return what is still possible of a thing of *kind*."""
    match answers:
        case Some(members=members):
            return join(
                [write(_member(place, kind), kind) for place in _from_most(members, kind)], "or"
            )
        case Between(least=least, most=most):
            return _range(least, most, kind)
        case Within(certain=certain, possible=maybe):
            return _within(certain, maybe - certain, kind)
        case Anything():
            return "not known"
        case _:
            assert_never(answers)


def _from_most(members: frozenset[int], kind: Type) -> list[int]:
    return sorted(members, reverse=isinstance(kind, YesNo))


def _member(place: int, kind: Type) -> Value:
    return bool(place) if isinstance(kind, YesNo) else place


def _range(least: Value | None, most: Value | None, kind: Type) -> str:
    if least is None and most is None:
        return "not known"
    if most is None:
        return f"at least {write(_some(least), kind)}"
    if least is None:
        return f"at most {write(most, kind)}"
    if least == most:
        return write(most, kind)
    return f"between {_lower(least, kind)} and {write(most, kind)}"


def _some(value: Value | None) -> Value:
    assert value is not None
    return value


def _lower(least: Value, kind: Type) -> str:
    """Return the lower end: the period of a sum is said once, at the upper one."""
    if isinstance(kind, Money) and isinstance(least, int | Fraction):
        return write_money(Fraction(least))
    return write(least, kind)


def _within(certain: frozenset[int], maybe: frozenset[int], kind: Type) -> str:
    assert isinstance(kind, Several)
    perhaps = join([kind.of.members[place].title for place in sorted(maybe)])
    if not maybe:
        return write(certain, kind)
    if perhaps.endswith("."):
        return f"{write(certain, kind)} Perhaps: {perhaps}" if certain else f"Perhaps: {perhaps}"
    return f"{write(certain, kind)}, and perhaps {perhaps}" if certain else f"perhaps {perhaps}"
