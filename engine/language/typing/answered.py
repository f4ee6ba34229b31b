"""Whether a fact has an answer yet: `answered(mhct.engagement)`."""

from engine.diagnostics.catalogue import names as catalogue
from engine.language.environment import BAD
from engine.language.tree import Call, Path
from engine.language.typing.found import Lost, find
from engine.language.typing.here import Here, Typed
from engine.language.typing.kinds import written
from engine.language.typing.names import called
from engine.program.nodes import Answered, Fact
from engine.program.origin import Origin
from engine.program.types import YES_NO, Entries, Type

_WANTED = "a fact or a question that has to be answered"


def read_answered(tree: Call, here: Here, wanted: Type | None) -> Typed:
    """Return `answered(fact)`; an optional fact is asked about with `is missing` instead."""
    del wanted
    (argument,) = tree.arguments
    if not isinstance(argument, Path):
        return _other(tree, here, "not a name")
    found = find(argument, here.scope)
    if found is BAD:
        return BAD
    if isinstance(found, Lost):
        return here.report(found.finding())
    if not isinstance(found, Fact) or isinstance(found.type, Entries):
        what, _ = called(found, argument)
        return _other(tree, here, what)
    note = here.scope.env.facts.get(found.name)
    if note is not None and note.optional:
        return _other(tree, here, "optional", f"ask with `{argument} is not missing`")
    return Answered(type=YES_NO, of=found, origin=Origin(tree.place))


def _other(tree: Call, here: Here, what: str, advice: str = "") -> Typed:
    (argument,) = tree.arguments
    name = written(argument)
    return here.report(catalogue.other_use(argument.place, name, what, _WANTED, advice))
