"""Types as declared: their names, limits and places."""

from datetime import date
from fractions import Fraction
from typing import Final

from msgspec.structs import replace

from engine.diagnostics import Finding
from engine.diagnostics.catalogue import names as name_catalogue
from engine.diagnostics.catalogue import types as catalogue
from engine.diagnostics.nearest import TYPES, type_meant
from engine.language.environment import BAD, Environment, Unusable
from engine.language.model import Limits
from engine.language.tree import Bad, Path, TypeName, TypeWord
from engine.language.typing.cells import cell
from engine.language.typing.kinds import DAY, describe
from engine.language.typing.suggest import closest, elsewhere
from engine.program.normal import key
from engine.program.types import (
    WORDS,
    YES_NO,
    Day,
    Entries,
    Members,
    Money,
    Number,
    Percent,
    Period,
    Several,
    Type,
)
from engine.program.values import Scalar

_ELSEWHERE: Final = {
    "bool": "yes/no",
    "boolean": "yes/no",
    "int": "number",
    "integer": "number",
    "float": "number",
    "decimal": "number",
    "string": "text",
    "currency": "money",
    "duration": "period",
}
"""What other languages call a type of ours."""

_PLAIN: Final[dict[TypeWord, Type]] = {
    TypeWord.YES_NO: YES_NO,
    TypeWord.NUMBER: Number(),
    TypeWord.PERCENT: Percent(),
    TypeWord.MONEY: Money(),
    TypeWord.MONEY_A_WEEK: Money("week"),
    TypeWord.MONEY_A_MONTH: Money("month"),
    TypeWord.MONEY_A_YEAR: Money("year"),
    TypeWord.PERIOD: Period(),
    TypeWord.DATE: DAY,
    TypeWord.TEXT: WORDS,
}


def declared(
    written: TypeName | Bad, env: Environment, findings: list[Finding], name: str = ""
) -> Type | Unusable:
    """Return the type that *written* names, with the limits it has where none are said.

    *name* is the full name of what is declared, which a list needs.
    """
    if isinstance(written, Bad):
        return BAD
    if written.word is TypeWord.LIST:
        return Entries(name)
    if written.named is None:
        return _PLAIN[written.word]
    is_whole = written.word is not TypeWord.SEVERAL
    members = members_named(written.named, env, findings, is_whole=is_whole)
    if members is BAD or written.word is not TypeWord.SEVERAL:
        return members
    return Several(members)


def members_named(
    path: Path, env: Environment, findings: list[Finding], *, is_whole: bool = False
) -> Members | Unusable:
    """Return the levels or choice that *path* names: the policy's own, or `policy.type`.

    *is_whole*: it is all that is said of the type, so any other type may be meant.
    """
    full = env.full(str(path)) if len(path.words) == 1 else str(path)
    if full in env.failed_types:
        return BAD
    members = env.types.get(full)
    if members is not None:
        return members
    first = path.names[0]
    if len(path.words) > 1 and first in env.elsewhere:
        findings.append(elsewhere(path.words[0].place, first, env))
        return BAD
    findings.append(name_catalogue.unknown_type(path.place, str(path), _meant(path, env, is_whole)))
    return BAD


def _meant(path: Path, env: Environment, is_whole: bool) -> str:  # noqa: FBT001 - passed on
    """Return advice on a type that nothing is called."""
    written, own = str(path), f"{env.own}."
    declared = [name.removeprefix(own) for name in env.types]
    if not is_whole:
        return closest(written, declared)
    if known := _ELSEWHERE.get(written):
        return f"did you mean `{known}`?"
    return type_meant(written, (*declared, *TYPES))


def limited(kind: Type, limits: Limits, findings: list[Finding]) -> Type | Unusable:
    """Return *kind* with the `min`, `max` and `places` that are said of it.

    Each limit is a value of the type itself, and may lie beyond what the type has where
    none is said (percents over 100%, money below nought).
    """
    before = len(findings)
    kind = _with_places(kind, limits, findings)
    least, most = limits.least, limits.most
    if least is None and most is None:
        return kind if len(findings) == before else BAD
    if not isinstance(kind, Number | Percent | Money | Day):
        for tree, word in ((least, "min"), (most, "max")):
            if tree is not None:
                findings.append(catalogue.no_limits(tree.place, word, describe(kind)))
        return BAD
    open_ = replace(kind, least=None, most=None)
    low = kind.least if least is None else cell(least, open_, findings)
    high = kind.most if most is None else cell(most, open_, findings)
    if isinstance(low, Unusable) or isinstance(high, Unusable) or len(findings) > before:
        return BAD
    if low is not None and high is not None and key(low) > key(high):
        upper = most if most is not None else least
        assert upper is not None
        findings.append(catalogue.crossed_limits(upper.place))
        return BAD
    return _between(kind, low, high)


def _between(kind: Number | Percent | Money | Day, low: Scalar | None, high: Scalar | None) -> Type:
    if isinstance(kind, Day):
        assert isinstance(low, date | None)
        assert isinstance(high, date | None)
        return Day(low, high)
    assert isinstance(low, int | Fraction | None)
    assert isinstance(high, int | Fraction | None)
    return replace(kind, least=low, most=high)


def _with_places(kind: Type, limits: Limits, findings: list[Finding]) -> Type:
    if limits.places is None:
        return kind
    places = limits.places.value
    match kind:
        case Number(least=least, most=most):
            return Number(places, least, most)
        case Percent(least=least, most=most):
            return Percent(places, least, most)
        case _:
            what = describe(kind)
            findings.append(catalogue.no_limits(limits.places.place, "places", what))
            return kind
