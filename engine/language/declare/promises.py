"""Promises: what holds in every case, and what never falls as something rises."""

from msgspec.structs import replace

from engine.diagnostics.catalogue import rules as catalogue
from engine.language import model
from engine.language.declare.bench import Bench
from engine.language.environment import BAD, Unusable
from engine.language.model import Always, NeverFalls
from engine.language.tree import Bad, Path
from engine.language.tree import Expr as Tree
from engine.language.typing import condition, describe
from engine.program.nodes import Expr, Literal
from engine.program.origin import Origin
from engine.program.program import Promise
from engine.program.types import YES_NO, is_ordered


def read(promise: model.Promise, bench: Bench) -> Promise | None:
    """Return *promise*; None where what it says is wrong.

    An absent value in it holds, so nothing needs a test.
    """
    bench = bench.seeing(replace(bench.scope, promise=True))
    made = Promise(
        policy=bench.policy.name.value,
        id=promise.id.value,
        because=bench.says(promise.grounds.because),
        origin=Origin(promise.id.place),
    )
    match promise.body:
        case Always(condition=written):
            always = condition(written, bench.scope, bench.findings)
            if isinstance(always, Unusable):
                return None
            holds = always.expr or Literal(type=YES_NO, value=True, origin=Origin(written.place))
            return replace(made, always=holds)
        case NeverFalls(result=result, cause=cause):
            never_falls = _quantity("never_falls", result, bench)
            as_rises = _quantity("as_rises", cause, bench)
            if isinstance(never_falls, Unusable) or isinstance(as_rises, Unusable):
                return None
            return replace(made, never_falls=never_falls, as_rises=as_rises)
        case Bad():
            return None


def _quantity(word: str, tree: Tree, bench: Bench) -> Expr | Unusable:
    """Return the one thing with an order that a promise names."""
    found = bench.read(tree)
    if isinstance(found, Unusable):
        return BAD
    if not isinstance(tree, Path):
        wanted = "a fact, a decision or a part of one"
        bench.report(catalogue.not_a_quantity(tree.place, word, tree.at.written, wanted))
        return BAD
    if not is_ordered(found.type):
        kind = describe(found.type)
        bench.report(catalogue.not_ordered(tree.place, word, tree.at.written, kind))
        return BAD
    return found
