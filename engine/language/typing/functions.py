"""Functions of the language, and tables, which are written like them."""

from collections.abc import Callable
from typing import Final, TypeAlias
from typing import Literal as OneOf

from msgspec import Struct

from engine.diagnostics.catalogue import names as name_catalogue
from engine.diagnostics.catalogue import types as catalogue
from engine.diagnostics.nearest import did_you_mean
from engine.language.environment import BAD, TableSignature
from engine.language.tree import Call
from engine.language.typing.answered import read_answered
from engine.language.typing.arithmetic import without_limits
from engine.language.typing.comparison import absentee, have_order, usable
from engine.language.typing.conversions import read_converted, read_each
from engine.language.typing.folds import read_count
from engine.language.typing.found import Lost, find
from engine.language.typing.here import Here, Typed
from engine.language.typing.kinds import DAY, NUMBER, describe, join
from engine.language.typing.names import called
from engine.language.typing.points import read_points
from engine.language.typing.rounding import read_round
from engine.language.typing.settle import Firm, agreeing, firmness, settle
from engine.program.nodes import (
    Absolute,
    CountOf,
    DaysBetween,
    Default,
    Extreme,
    Lookup,
    YearsBetween,
)
from engine.program.origin import Origin
from engine.program.types import Several, Type, is_numeric

Read: TypeAlias = Callable[[Call, Here, Type | None], Typed]


class Function(Struct, frozen=True):
    """How a function is read, and what stands in its brackets."""

    read: Read
    takes: tuple[str, ...]
    and_more: bool = False


def read_call(tree: Call, here: Here, wanted: Type | None) -> Typed:
    """Return what a function or a table gives."""
    name = str(tree.function)
    function = FUNCTIONS.get(name)
    if function is None:
        return _read_lookup(tree, here)
    given, takes = len(tree.arguments), function.takes
    if given < len(takes) or (given > len(takes) and not function.and_more):
        wanted_words = f"{len(takes)} or more" if function.and_more else _in_words(takes)
        return here.report(catalogue.wrong_count(tree.place, name, wanted_words, given))
    return function.read(tree, here, wanted)


def _in_words(takes: tuple[str, ...]) -> str:
    if len(takes) == 1:
        return f"one, {takes[0]}"
    return f"{len(takes)}, " + " and ".join((", ".join(takes[:-1]), takes[-1]))


def _read_lookup(tree: Call, here: Here) -> Typed:
    table = find(tree.function, here.scope)
    name = str(tree.function)
    if table is BAD:
        return BAD
    if isinstance(table, Lost):
        if not table.is_whole:
            return here.report(table.finding())
        known = [*FUNCTIONS, *_tables(here)]
        return here.report(
            name_catalogue.unknown_function(tree.function.place, name, did_you_mean(name, known))
        )
    if not isinstance(table, TableSignature):
        what, _ = called(table, tree.function)
        return here.report(name_catalogue.not_callable(tree.function.place, name, what))
    return _looked_up(tree, table, here)


def _tables(here: Here) -> list[str]:
    env = here.scope.env
    own = f"{env.own}."
    return [
        name.removeprefix(own)
        for name, setting in env.settings.items()
        if isinstance(setting, TableSignature)
    ]


def _looked_up(tree: Call, table: TableSignature, here: Here) -> Typed:
    names = tuple(name for name, _ in table.keys)
    given = len(tree.arguments)
    if given != len(names):
        function = str(tree.function)
        return here.report(catalogue.wrong_count(tree.place, function, _in_words(names), given))
    keys = usable(
        [
            agreeing(here.read(key, kind), kind, here, key)
            for key, (_, kind) in zip(tree.arguments, table.keys, strict=True)
        ]
    )
    if keys is None:
        return BAD
    return Lookup(type=table.gives, name=table.name, keys=tuple(keys), origin=Origin(tree.place))


def _read_abs(tree: Call, here: Here, wanted: Type | None) -> Typed:
    of = here.read(tree.arguments[0], wanted)
    if of is BAD:
        return BAD
    if not is_numeric(of.type):
        what = "a number, a percent or money"
        place = tree.arguments[0].place
        return here.report(catalogue.wrong_type(place, describe(of.type), what))
    return Absolute(type=without_limits(of.type), of=of, origin=Origin(tree.place))


def _read_extreme(tree: Call, here: Here, wanted: Type | None) -> Typed:
    parts = usable(settle(tree.arguments, here, wanted))
    if parts is None or not have_order(parts, tree.arguments, here):
        return BAD
    kind = parts[0].type
    for part in parts[1:]:
        kind = join(kind, part.type)
    how: OneOf["min", "max"] = "min" if str(tree.function) == "min" else "max"
    return Extreme(type=kind, how=how, parts=tuple(parts), origin=Origin(tree.place))


def _read_for_only(tree: Call, here: Here, wanted: Type | None) -> Typed:
    del wanted
    name = str(tree.function)
    return here.report(catalogue.wants_loop(tree.place, name, _JOINED[name]))


def _read_count(tree: Call, here: Here, wanted: Type | None) -> Typed:
    del wanted
    (argument,) = tree.arguments
    counted = read_count(argument, tree.place, here)
    if counted is not None:
        return counted
    of = here.read(argument)
    if of is BAD:
        return BAD
    if not isinstance(of.type, Several):
        what = "a list or a `several of`"
        return here.report(catalogue.wrong_type(argument.place, describe(of.type), what))
    return CountOf(type=NUMBER, of=of, origin=Origin(tree.place))


def _read_default(tree: Call, here: Here, wanted: Type | None) -> Typed:
    del wanted
    first, second = tree.arguments
    of = absentee(first, here)
    if of is BAD:
        if firmness(second, here) is Firm.FIRM:
            here.read(second)
        return BAD
    otherwise = agreeing(here.read(second, of.type), of.type, here, second)
    if otherwise is BAD:
        return BAD
    kind = join(of.type, otherwise.type)
    return Default(type=kind, of=of, otherwise=otherwise, origin=Origin(tree.place))


def _read_between(tree: Call, here: Here, wanted: Type | None) -> Typed:
    del wanted
    days = usable([agreeing(here.read(each, DAY), DAY, here, each) for each in tree.arguments])
    if days is None:
        return BAD
    node = DaysBetween if str(tree.function) == "days_between" else YearsBetween
    return node(type=NUMBER, start=days[0], end=days[1], origin=Origin(tree.place))


_JOINED = {"sum": "+", "any": "or", "all": "and"}
_UNIT = ("what to round", "the unit to round to")
_DAYS = Function(_read_between, ("the first day", "the last day"))
_SUM = ("the sum",)

FUNCTIONS: Final[dict[str, Function]] = {
    "abs": Function(_read_abs, ("a number, a percent or money",)),
    "min": Function(_read_extreme, ("one", "another"), and_more=True),
    "max": Function(_read_extreme, ("one", "another"), and_more=True),
    "sum": Function(_read_for_only, ("a `for`",), and_more=True),
    "any": Function(_read_for_only, ("a `for`",), and_more=True),
    "all": Function(_read_for_only, ("a `for`",), and_more=True),
    "count": Function(_read_count, ("a list or a `several of`",)),
    "answered": Function(read_answered, ("a fact that has to be given",)),
    "points": Function(read_points, ("a set of answers",)),
    "round": Function(read_round, _UNIT),
    "round_up": Function(read_round, _UNIT),
    "round_down": Function(read_round, _UNIT),
    "a_week": Function(read_converted, _SUM),
    "a_month": Function(read_converted, _SUM),
    "a_year": Function(read_converted, _SUM),
    "each_week": Function(read_each, _SUM),
    "each_month": Function(read_each, _SUM),
    "each_year": Function(read_each, _SUM),
    "age_on": Function(_read_between, ("the date of birth", "the day")),
    "years_between": _DAYS,
    "days_between": _DAYS,
    "default": Function(_read_default, ("what may be absent", "what stands for it then")),
}
"""The functions of the language by name; a table may take none of these names."""
