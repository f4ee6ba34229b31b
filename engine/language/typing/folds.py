"""Gathering over a list: `sum(line.amount for line in lines where line.late)`."""

from typing import Final

from msgspec.structs import replace

from engine.diagnostics import Place
from engine.diagnostics.catalogue import names as name_catalogue
from engine.diagnostics.catalogue import types as catalogue
from engine.language.environment import BAD, Fields, Scope, Unusable
from engine.language.tree import Expr as Tree
from engine.language.tree import Fold as Loop
from engine.language.tree import Path
from engine.language.typing.arithmetic import without_limits
from engine.language.typing.comparison import have_order
from engine.language.typing.found import AnswerSet, Lost, fields_of, find
from engine.language.typing.here import Here, Typed
from engine.language.typing.kinds import NUMBER, describe, join
from engine.language.typing.logic import read_yes_no
from engine.language.typing.names import called, there
from engine.language.typing.presence import known_present
from engine.language.typing.settle import agreeing
from engine.program.nodes import All, Expr, Fact, Field, Fold, Gather, Over, Part, Result
from engine.program.origin import Origin
from engine.program.types import YES_NO, Entries, is_numeric

GATHERS: Final[dict[str, Gather]] = {
    "sum": "sum",
    "count": "count",
    "any": "any",
    "all": "all",
    "min": "min",
    "max": "max",
}


def read_fold(tree: Loop, here: Here) -> Typed:
    """Return what a function with a `for` in its brackets gathers."""
    how = GATHERS.get(str(tree.function))
    if how is None:
        return here.report(catalogue.no_loop(tree.function.place, str(tree.function)))
    is_named = new_entry(tree.name.name, tree.name.place, here)
    found = read_over(tree.over, here)
    if found is BAD or not is_named:
        return BAD
    over, fields = found
    inside = here.inside(tree.name.name, fields)
    where = None if tree.where is None else read_yes_no(tree.where, inside)
    if where is not None and where is not BAD:
        inside = inside.knowing(known_present(where, inside.scope).yes)
    item = _read_item(tree, how, inside)
    is_closed = _has_right_end(tree, how, here)
    if where is BAD or item is BAD or not is_closed:
        return BAD
    return _gathered(tree, how, Fold(
        type=YES_NO, how=how, entry=tree.name.name, over=over, value=item, where=where,
        origin=Origin(tree.place),
    ), here)  # fmt: skip


def _read_item(tree: Loop, how: Gather, inside: Here) -> Typed | None:
    """Return what is gathered of each entry; None where `count` counts the entries."""
    if how == "count" and isinstance(tree.item, Path) and str(tree.item) == tree.name.name:
        return None
    if how in ("count", "any", "all"):
        return read_yes_no(tree.item, inside)
    item = inside.read(tree.item)
    if item is BAD:
        return BAD
    if how == "sum" and not is_numeric(item.type):
        wanted = "a number, a percent or money"
        return inside.report(catalogue.wrong_type(tree.item.place, describe(item.type), wanted))
    if how != "sum" and not have_order((item,), (tree.item,), inside):
        return BAD
    return item


def _has_right_end(tree: Loop, how: Gather, here: Here) -> bool:
    """Return whether there is an `else` just where there must be."""
    if how in ("min", "max"):
        if tree.otherwise is None:
            here.report(catalogue.wants_else(tree.place, how))
        return tree.otherwise is not None
    if tree.otherwise is not None:
        here.report(catalogue.needless_else(tree.otherwise.place, how))
    return tree.otherwise is None


def _gathered(tree: Loop, how: Gather, fold: Fold, here: Here) -> Typed:
    match how:
        case "count":
            return _counted(fold)
        case "any" | "all":
            return fold
        case "sum":
            assert fold.value is not None
            return replace(fold, type=without_limits(fold.value.type))
        case "min" | "max":
            assert tree.otherwise is not None
            return _extreme(tree.otherwise, fold, here)


def _counted(fold: Fold) -> Fold:
    """Return a count of the entries for which its item holds: the item is one more `where`."""
    tests = tuple(test for test in (fold.where, fold.value) if test is not None)
    where: Expr | None = tests[0] if tests else None
    if len(tests) > 1:
        where = All(type=YES_NO, parts=tests, origin=Origin(fold.place))
    return replace(fold, type=NUMBER, value=None, where=where)


def _extreme(otherwise: Tree, fold: Fold, here: Here) -> Typed:
    assert fold.value is not None
    kind = fold.value.type
    end = agreeing(here.read(otherwise, kind), kind, here, otherwise)
    if end is BAD or not have_order((fold.value, end), (otherwise, otherwise), here):
        return BAD
    return replace(fold, type=join(kind, end.type), otherwise=end)


def new_entry(name: str, place: Place, here: Here) -> bool:
    """Return whether *name* may name an entry here; report it where it is taken."""
    scope = here.scope
    taken = {*scope.entries, *scope.decided, *scope.env.policies}
    if name in taken or _is_own(name, scope):
        here.report(name_catalogue.name_taken(place, name))
        return False
    return True


def _is_own(name: str, scope: Scope) -> bool:
    env, full = scope.env, scope.env.full(name)
    return any(
        full in names
        for names in (env.facts, env.questionnaires, env.decisions, env.settings, env.failed)
    )


def read_over(path: Path, here: Here) -> tuple[Over, Fields] | Unusable:
    """Return what *path* goes over, and what each entry of it carries."""
    found = find(path, here.scope)
    if found is BAD:
        return BAD
    if isinstance(found, Lost):
        return here.report(found.finding())
    fields = fields_of(found, here.scope)
    if fields is None:
        what, advice = called(found, path)
        advice = advice or "go over a list, as in `for line in lines`"
        if isinstance(found, AnswerSet):
            advice = f"go over `{'.'.join(path.names[:-1])}`, whose entries carry every answer"
        wanted = "a list, a loop or a questionnaire"
        return here.report(name_catalogue.other_use(path.place, str(path), what, wanted, advice))
    if isinstance(found, AnswerSet):
        name = found.questionnaire.name
        return _over(Fact(type=Entries(name), name=name, origin=Origin(path.place))), fields
    assert isinstance(found, Fact | Result | Field)
    if there(found, path, here) is BAD:
        return BAD
    return _over(found), fields


def _over(of: Fact | Result | Field) -> Over:
    return Over(type=of.type, of=of, origin=Origin(of.place))


def read_count(argument: Tree, place: Place, here: Here) -> Fold | Unusable | None:
    """Return `count(list)`, written at *place*; None where *argument* is not a list."""
    if not isinstance(argument, Path):
        return None
    found = find(argument, here.scope)
    if isinstance(found, Lost | Unusable | Part) or fields_of(found, here.scope) is None:
        return None
    over = read_over(argument, here)
    if over is BAD:
        return BAD
    return Fold(type=NUMBER, how="count", entry="", over=over[0], value=None, origin=Origin(place))
