"""Names where no value is wanted: what a loop goes over, the answers and grid of a fit."""

from engine.diagnostics import Finding, Place
from engine.diagnostics.catalogue import names as catalogue
from engine.language.environment import BAD, Fields, GridSignature, Scope, Unusable
from engine.language.tree import Bad, Path
from engine.language.tree import Expr as Tree
from engine.language.typing.expression import read
from engine.language.typing.folds import new_entry, read_over
from engine.language.typing.found import AnswerSet, Found, Lost, find
from engine.language.typing.here import Here
from engine.language.typing.kinds import written
from engine.language.typing.names import called
from engine.program.nodes import Over


def over(tree: Tree, scope: Scope, findings: list[Finding]) -> tuple[Over, Fields] | Unusable:
    """Return what a `for_each` goes over, and what each entry of it carries."""
    if isinstance(tree, Path):
        return read_over(tree, Here(scope, findings, read))
    return _not_a_name(tree, "a list, a loop or a questionnaire", findings)


def entry_name(name: str, place: Place, scope: Scope, findings: list[Finding]) -> bool:
    """Return whether *name*, written at *place*, is free to call an entry in *scope*."""
    return new_entry(name, place, Here(scope, findings, read))


def answers(tree: Tree, scope: Scope, findings: list[Finding]) -> AnswerSet | Unusable:
    """Return the set of answers that *tree* names.

    Of a questionnaire with raters it is one rater's: `saq.agreed`.
    """
    found = _found(tree, scope, "a set of answers", findings)
    if not isinstance(found, AnswerSet):
        return _other(tree, found, "a set of answers", findings)
    if found.rater is None and found.questionnaire.raters:
        raters = ", ".join(f"`{written(tree)}.{name}`" for name, _ in found.questionnaire.raters)
        advice = f"name the answers of one rater: {raters}"
        findings.append(
            catalogue.other_use(
                tree.place, written(tree), "a questionnaire", "a set of answers", advice
            )
        )
        return BAD
    return found


def questionnaire(tree: Tree, scope: Scope, findings: list[Finding]) -> AnswerSet | Unusable:
    """Return the questionnaire that *tree* names, whoever answers it."""
    found = _found(tree, scope, "a questionnaire", findings)
    if isinstance(found, AnswerSet) and found.rater is None:
        return found
    return _other(tree, found, "a questionnaire", findings)


def grid(tree: Tree, scope: Scope, findings: list[Finding]) -> GridSignature | Unusable:
    """Return the grid that *tree* names."""
    found = _found(tree, scope, "a grid", findings)
    if isinstance(found, GridSignature):
        return found
    return _other(tree, found, "a grid", findings)


def _found(tree: Tree, scope: Scope, wanted: str, findings: list[Finding]) -> Found | Unusable:
    if not isinstance(tree, Path):
        return _not_a_name(tree, wanted, findings)
    found = find(tree, scope)
    if isinstance(found, Lost):
        findings.append(found.finding())
        return BAD
    return found


def _other(tree: Tree, found: Found | Unusable, wanted: str, findings: list[Finding]) -> Unusable:
    if not isinstance(found, Unusable):
        assert isinstance(tree, Path)
        what, _ = called(found, tree)
        findings.append(catalogue.other_use(tree.place, written(tree), what, wanted))
    return BAD


def _not_a_name(tree: Tree, wanted: str, findings: list[Finding]) -> Unusable:
    if not isinstance(tree, Bad):
        findings.append(catalogue.other_use(tree.place, written(tree), "not a name", wanted))
    return BAD
