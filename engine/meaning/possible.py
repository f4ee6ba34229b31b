"""The answers still possible of one expression, and how they are joined.

While a case is evaluated, a value that is known is the plain value; anything else is a
`Poss`: a set of values, and beside it whether the thing may be absent, what may refuse
it, and the open questions that were read on the way. Refusal is one more way that an
answer can turn out: what is certainly refused is raised as `Refused`, and caught where
the side that raised it may never be evaluated.
"""

from collections.abc import Callable, Iterable
from datetime import date
from fractions import Fraction
from typing import Any, Literal, TypeAlias

from engine.meaning.ends import HIGH, LOW, End, Open
from engine.meaning.outcome import Refusal
from engine.program.types import Day, Length, Members, Several, Type, YesNo, is_numeric
from engine.program.values import ABSENT

Refusals: TypeAlias = frozenset[Refusal]
Reads: TypeAlias = frozenset[str]
Kind: TypeAlias = Literal["some", "range", "within", "any", "list", "entries", "parts", "none"]

NOTHING: frozenset[Any] = frozenset()
BOTH = frozenset((False, True))
PLAIN = frozenset((bool, int, Fraction, date, Length, str, frozenset))
"""The types of a value that is known, and neither a list nor in parts."""


class Refused(Exception):
    """The value is certainly refused: what refuses it, and the questions that hangs on."""

    def __init__(self, refusals: Iterable[Refusal], reads: Reads = NOTHING) -> None:
        super().__init__()
        self.refusals = frozenset(refusals)
        self.reads = reads
        self.told: Any = None
        """What was told of the decision before it was refused, where its rows were reached."""


class Poss:
    """What is still possible of one value.

    *kind* says what *a* and *b* hold: `some` a set of values; `range` the least and the
    most; `within` the members certainly and possibly in it; `parts` a tuple of values or
    `Poss`; `entries` a list of entries and the open questions on which their order hangs
    (None where it is settled); `list` an entry that stands for any of a list that was not
    given; `any` and `none` nothing.
    """

    __slots__ = ("a", "absent", "b", "kind", "reads", "refusals")

    def __init__(
        self,
        kind: Kind,
        a: Any = None,
        b: Any = None,
        reads: Reads = NOTHING,
        refusals: Refusals = NOTHING,
        absent: bool = False,  # noqa: FBT002 - positional on the hot path
    ) -> None:
        self.kind = kind
        self.a = a
        self.b = b
        self.reads = reads
        self.refusals = refusals
        self.absent = absent

    def __repr__(self) -> str:
        """Return what is possible, for a failing test."""
        return (
            f"Poss({self.kind}, {self.a!r}, {self.b!r}, absent={self.absent}, "
            f"refusals={set(self.refusals)}, reads={set(self.reads)})"
        )


class No:
    """In a decision's slot: it is refused."""

    __slots__ = ("reads", "refusals")

    def __init__(self, refusals: Refusals, reads: Reads = NOTHING) -> None:
        self.refusals = refusals
        self.reads = reads


def use(value: Any) -> Any:
    """Return a decision's *value* for an expression that reads it.

    Raises:
        Refused: the decision is refused.
    """
    if type(value) is No:
        raise Refused(value.refusals, value.reads)
    return value


def settled(poss: Poss) -> Any:
    """Return the plain value where only one outcome is left, else *poss*.

    Raises:
        Refused: refusal is the only outcome left.
    """
    if poss.absent:
        return poss
    if poss.refusals:
        if is_empty(poss):
            raise Refused(poss.refusals, poss.reads)
        return poss
    if poss.kind == "entries" and poss.b is not None:
        return poss
    return pinned(poss, poss)


def is_empty(poss: Poss) -> bool:
    """Return whether *poss* has no value: it may still be absent or refused."""
    return poss.kind == "none" or (poss.kind == "some" and not poss.a)


def pinned(poss: Poss, otherwise: Any = None) -> Any:
    """Return the one value *poss* has, whatever else may become of it, or *otherwise*."""
    kind = poss.kind
    if kind == "some":
        return next(iter(poss.a)) if len(poss.a) == 1 else otherwise
    if kind == "range":
        return poss.a if type(poss.a) is not Open and poss.a == poss.b else otherwise
    if kind == "within":
        return poss.a if poss.a == poss.b else otherwise
    if kind == "parts":
        return poss.a if not any(type(part) is Poss for part in poss.a) else otherwise
    if kind == "entries":
        return poss.a
    return otherwise


def lift(value: Any) -> Poss:
    """Return *value* as a `Poss` with that one outcome."""
    kind = type(value)
    if kind is Poss:
        return value  # type: ignore[no-any-return]  # narrowed by the test above
    if value is ABSENT:
        return Poss("none", absent=True)
    if kind is frozenset:
        return Poss("within", value, value)
    if kind is tuple:
        return Poss("parts", value)
    if kind is list:
        return Poss("entries", value)
    return Poss("some", frozenset((value,)))


def without_absence(poss: Poss) -> Poss:
    """Return *poss* where it is known not to be absent."""
    return Poss(poss.kind, poss.a, poss.b, poss.reads, poss.refusals)


def attempt(thunk: Callable[[], Any]) -> Poss:
    """Return what *thunk* gives, its certain refusal as one possible outcome."""
    try:
        return lift(thunk())
    except Refused as refused:
        return Poss("none", reads=refused.reads, refusals=refused.refusals)


def join(first: Poss, second: Poss) -> Poss:
    """Return what is possible when it may be either of two."""
    reads = first.reads | second.reads
    refusals = first.refusals | second.refusals
    absent = first.absent or second.absent
    kind, a, b = _joined(first, second)
    return Poss(kind, a, b, reads, refusals, absent)


def join_all(many: Iterable[Poss]) -> Poss:
    """Return what is possible when it may be any of *many*."""
    result = Poss("none")
    for one in many:
        result = join(result, one)
    return result


def _joined(first: Poss, second: Poss) -> tuple[Kind, Any, Any]:
    if first.kind == "none":
        return second.kind, second.a, second.b
    if second.kind == "none":
        return first.kind, first.a, first.b
    if first.kind == "any" or second.kind == "any":
        return "any", None, None
    if first.kind == "some" and second.kind == "some":
        return "some", first.a | second.a, None
    if first.kind == "within":
        return "within", first.a & second.a, first.b | second.b
    if first.kind in ("entries", "list"):
        return "any", None, None
    if first.kind == "parts":
        return "parts", tuple(map(_either, first.a, second.a)), None
    low, high = ends(first)
    other_low, other_high = ends(second)
    return "range", min(low, other_low), max(high, other_high)


def _either(first: Any, second: Any) -> Any:
    same = type(first) is not Poss and type(second) is not Poss and first == second
    return first if same else settled(join(lift(first), lift(second)))


def noted(value: Any, *sources: Any) -> Any:
    """Return *value* with the open questions and refusals of the *sources* it came from."""
    reads: Reads = NOTHING
    refusals: Refusals = NOTHING
    for source in sources:
        if type(source) is Poss:
            reads |= source.reads
            refusals |= source.refusals
    if not refusals and type(value) is not Poss:
        return value
    poss = lift(value)
    return settled(
        Poss(poss.kind, poss.a, poss.b, poss.reads | reads, poss.refusals | refusals, poss.absent)
    )


def ends(value: Any) -> tuple[End, End]:
    """Return the least and the most of an ordered *value*; (HIGH, LOW) where there is none."""
    if type(value) is not Poss:
        return value, value
    if value.kind == "range":
        return value.a, value.b
    if value.kind == "some":
        return (min(value.a), max(value.a)) if value.a else (HIGH, LOW)
    if value.kind == "none":
        return HIGH, LOW
    return LOW, HIGH


def members(value: Any) -> frozenset[Any] | None:
    """Return the values a finite *value* may have, or None where it is no finite set."""
    if type(value) is not Poss:
        return frozenset((value,))
    if value.kind == "some":
        return value.a  # type: ignore[no-any-return]  # a `some` holds a frozenset
    if value.kind == "none":
        return NOTHING
    return None


def unknown(kind: Type, name: str, *, optional: bool = False) -> Poss:
    """Return what is possible of the fact *name* when nobody has said."""
    reads = frozenset((name,))
    match kind:
        case YesNo():
            return Poss("some", BOTH, None, reads, absent=optional)
        case Members(members=all_members):
            places = frozenset(range(len(all_members)))
            return Poss("some", places, None, reads, absent=optional)
        case Several(of=of):
            return Poss(
                "within", NOTHING, frozenset(range(len(of.members))), reads, absent=optional
            )
        case Day(least=least, most=most):
            low: End = LOW if least is None else least
            return Poss("range", low, HIGH if most is None else most, reads, absent=optional)
        case _ if is_numeric(kind):
            return _unknown_number(kind, reads, optional=optional)
        case _:
            return Poss("any", None, None, reads, absent=optional)


def _unknown_number(kind: Any, reads: Reads, *, optional: bool) -> Poss:
    low = LOW if kind.least is None else kind.least
    high = HIGH if kind.most is None else kind.most
    return Poss("range", low, high, reads, absent=optional)
