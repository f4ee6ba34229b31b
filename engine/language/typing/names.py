"""Names in an expression, and the members that bare names stand for."""

from engine.diagnostics.catalogue import names as catalogue
from engine.diagnostics.catalogue import types as type_catalogue
from engine.language.environment import BAD, GridSignature, TableSignature, Unusable
from engine.language.tree import Path
from engine.language.typing.found import AnswerSet, Entry, Found, Lost, Named, find
from engine.language.typing.here import Here, Typed
from engine.language.typing.presence import is_there
from engine.language.typing.suggest import closest
from engine.program.nodes import Expr, Fact, Field, Literal, Part, Result
from engine.program.origin import Origin
from engine.program.types import Answers, Entries, Members, Parts, Type

FIND_OUT = "write `default({0}, ...)`, or use it where `{0} is not missing` is known to hold"


def read_name(path: Path, here: Here, wanted: Type | None) -> Typed:
    """Return what *path* stands for as a value, or the member of *wanted* that it names."""
    found = find(path, here.scope)
    word = path.words[0]
    if isinstance(wanted, Members) and len(path.words) == 1:
        place = wanted.places.get(word.name)
        if place is not None:
            if isinstance(found, Lost):
                return Literal(type=wanted, value=place, origin=Origin(path.place))
            return report_two_ways(path, wanted, here)
        if isinstance(found, Lost):
            advice = closest(word.name, wanted.places)
            return here.report(catalogue.unknown_member(path.place, word.name, wanted.name, advice))
    if isinstance(found, Lost):
        if isinstance(wanted, Answers) and len(path.words) == 1:
            return here.report(type_catalogue.own_types(path.place, wanted.questionnaire))
        return here.report(found.finding())
    return as_value(found, path, here)


def report_two_ways(path: Path, members: Members, here: Here) -> Unusable:
    """Report that the bare name *path* is a member of *members* and also a name."""
    return here.report(catalogue.name_or_member(path.place, str(path), members.name))


def as_value(found: Found | Unusable, path: Path, here: Here) -> Typed:
    """Return *found* where it is one value and known to be there, else report why not."""
    if found is BAD:
        return BAD
    if isinstance(found, AnswerSet | Entry | TableSignature | GridSignature) or isinstance(
        found.type, Entries | Parts
    ):
        what, advice = called(found, path)
        return here.report(catalogue.not_a_value(path.place, str(path), what, advice))
    if isinstance(found, Fact | Result | Field | Part):
        return there(found, path, here)
    return found


def there(node: Named, path: Path, here: Here) -> Typed:
    """Return *node*, or report that it may be absent and nothing tests for it."""
    if is_there(node, here.scope):
        return node
    advice = FIND_OUT.format(path)
    return here.report(type_catalogue.needs_test(path.place, str(path), advice))


def called(found: Found, path: Path) -> tuple[str, str]:
    """Return what kind of thing *found* is, and how it is used."""
    match found:
        case AnswerSet(rater=rater):
            what = "a set of answers" if rater else "a questionnaire"
            return what, f"ask for its points, as in `points({path})`"
        case Entry():
            return "an entry of a list", f"name a field of it, as in `{path}.amount`"
        case TableSignature(keys=keys):
            names = ", ".join(name for name, _ in keys)
            return "a table", f"look it up, as in `{path}({names})`"
        case GridSignature():
            return "a grid", "the `fit` of a decision uses it"
        case _:
            return _called_expression(found, path)


def _called_expression(found: Expr, path: Path) -> tuple[str, str]:
    match found.type, found:
        case (Entries(), _):
            return "a list", f"count it or go over it, as in `count({path})`"
        case (Parts(parts=((first, _), *_)), _):
            return "a result with parts", f"name one of them, as in `{path}.{first}`"
        case (_, Fact() | Field()):
            return "a fact", ""
        case (_, Result() | Part()):
            return "a decision", ""
        case _:
            return "a setting", ""
