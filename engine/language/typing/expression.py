"""From an expression's tree to a typed expression."""

from engine.diagnostics import Finding
from engine.diagnostics.catalogue import types as catalogue
from engine.language.environment import BAD, Scope
from engine.language.tree import (
    Among,
    AsRow,
    Bad,
    Binary,
    BinaryOp,
    Call,
    Compare,
    Fold,
    If,
    Keyword,
    Literal,
    Logic,
    Missing,
    Path,
    Range,
    Term,
    Unary,
    UnaryOp,
    UpTo,
)
from engine.language.tree import Expr as Tree
from engine.language.typing.arithmetic import read_negation, read_sum
from engine.language.typing.comparison import (
    read_among,
    read_comparison,
    read_missing,
    read_sameness,
)
from engine.language.typing.folds import read_fold
from engine.language.typing.functions import read_call
from engine.language.typing.here import Here, Typed
from engine.language.typing.kinds import DAY, written
from engine.language.typing.literals import read_literal
from engine.language.typing.logic import read_choice, read_logic, read_not
from engine.language.typing.names import read_name
from engine.language.typing.rounding import as_coarse
from engine.language.typing.settle import agreeing
from engine.program.nodes import DecisionDate
from engine.program.origin import Origin
from engine.program.types import Type


def typed(tree: Tree, scope: Scope, wanted: Type | None, findings: list[Finding]) -> Typed:
    """Return *tree* typed, or `BAD` where it cannot be; what is wrong is added to *findings*.

    With *wanted* the result is of that kind, and every value it can take is as coarse as
    that type says (money in whole pence). Its own `type` may have other limits.
    """
    here = Here(scope, findings, read)
    one = here.read(tree, wanted)
    return one if wanted is None else _fitting(one, wanted, tree, here)


def fitting(one: Typed, wanted: Type, tree: Tree, scope: Scope, findings: list[Finding]) -> Typed:
    """Return *one*, which was read from *tree*, where it is of the kind and grain of *wanted*."""
    return _fitting(one, wanted, tree, Here(scope, findings, read))


def _fitting(one: Typed, wanted: Type, tree: Tree, here: Here) -> Typed:
    one = agreeing(one, wanted, here, tree)
    return one if one is BAD else as_coarse(one, wanted, tree, here)


def read(tree: Tree, here: Here, wanted: Type | None) -> Typed:
    """Return *tree* typed; see `Here.read`."""
    match tree:
        case Bad():
            return BAD
        case Literal():
            return read_literal(tree, wanted)
        case Path():
            return read_name(tree, here, wanted)
        case Keyword(term=Term.DECISION_DATE):
            return DecisionDate(type=DAY, origin=Origin(tree.place))
        case Call():
            return read_call(tree, here, wanted)
        case If():
            return read_choice(tree, here, wanted)
        case Keyword() | Range() | AsRow() | UpTo():
            return _out_of_place(tree, here)
        case _:
            return _read_operator(tree, here)


def _out_of_place(tree: Keyword | Range | AsRow | UpTo, here: Here) -> Typed:
    is_penny = isinstance(tree, Keyword) and tree.term is Term.PENNY
    advice = "it is what `round` can round to, as in `round(x, penny)`" if is_penny else ""
    return here.report(catalogue.word_out_of_place(tree.place, written(tree), advice))


def _read_operator(  # noqa: C901 - one case for each kind
    tree: Unary | Binary | Compare | Logic | Missing | Among | Fold, here: Here
) -> Typed:
    match tree:
        case Unary(operator=UnaryOp.NOT):
            return read_not(tree, here)
        case Unary():
            return read_negation(tree, here)
        case Binary(operator=BinaryOp.IS | BinaryOp.IS_NOT):
            return read_sameness(tree, here)
        case Binary():
            return read_sum(tree, here)
        case Compare():
            return read_comparison(tree, here)
        case Logic():
            return read_logic(tree, here)
        case Missing():
            return read_missing(tree, here)
        case Among():
            return read_among(tree, here)
        case Fold():
            return read_fold(tree, here)
