"""The points of answers: of a whole set, or of one answer within a loop."""

from engine.diagnostics.catalogue import names as name_catalogue
from engine.diagnostics.catalogue import types as catalogue
from engine.language.environment import BAD
from engine.language.tree import Call, Path
from engine.language.tree import Expr as Tree
from engine.language.typing.found import AnswerSet, Found, Lost, find, note_of
from engine.language.typing.here import Here, Typed
from engine.language.typing.kinds import describe
from engine.language.typing.literals import places_of
from engine.language.typing.names import called, there
from engine.program.nodes import Field, Points, PointsOf
from engine.program.origin import Origin
from engine.program.program import Question, Questionnaire
from engine.program.types import Number, Numeric, Type

_WANTED = "a set of answers, or one answer of a loop over a questionnaire,"


def read_points(tree: Call, here: Here, wanted: Type | None) -> Typed:
    """Return `points(saq.agreed)`, `points(mhct)` or `points(question.answer)`."""
    del wanted
    argument = tree.arguments[0]
    if not isinstance(argument, Path):
        return _other(argument, here.read(argument), here)
    found = find(argument, here.scope)
    if found is BAD:
        return BAD
    if isinstance(found, Lost):
        return here.report(found.finding())
    if isinstance(found, AnswerSet):
        return _of_set(tree, argument, found, here)
    if isinstance(found, Field) and (name := note_of(found, here.scope).questionnaire):
        return _of_answer(tree, argument, found, here.scope.env.questionnaires[name], here)
    return _not_answers(argument, found, here)


def _other(argument: Tree, one: Typed, here: Here) -> Typed:
    if one is BAD:
        return BAD
    return here.report(catalogue.wrong_type(argument.place, describe(one.type), _WANTED))


def _not_answers(argument: Path, found: Found, here: Here) -> Typed:
    what, _ = called(found, argument)
    return here.report(name_catalogue.other_use(argument.place, str(argument), what, _WANTED))


def _of_set(tree: Call, argument: Path, found: AnswerSet, here: Here) -> Typed:
    questionnaire = found.questionnaire
    if found.rater is None and questionnaire.raters:
        raters = ", ".join(f"`{argument}.{name}`" for name, _ in questionnaire.raters)
        return _none(
            argument, "it has a set of answers for each rater", f"name one: {raters}", here
        )
    if why := _why_none(questionnaire):
        return _none(argument, why, "give each question its points", here)
    if here.scope.env.has_optional(questionnaire, found.rater):
        advice = "give the question an answer that says so, in place of `optional`"
        return _none(argument, "a question of it is optional, and may be absent", advice, here)
    kind = _total(questionnaire)
    return Points(
        type=kind, questionnaire=questionnaire.name, rater=found.rater, origin=Origin(tree.place)
    )


def _of_answer(
    tree: Call, argument: Path, found: Field, questionnaire: Questionnaire, here: Here
) -> Typed:
    if why := _why_none(questionnaire):
        return _none(argument, why, "give each question its points", here)
    if there(found, argument, here) is BAD:
        return BAD
    ends = [_ends(question) for question in questionnaire.questions]
    kind = Number(
        max((_places(question) for question in questionnaire.questions), default=0),
        _least([least for least, _ in ends]),
        _most([most for _, most in ends]),
    )
    return PointsOf(
        type=kind, questionnaire=questionnaire.name, answer=found, origin=Origin(tree.place)
    )


def _none(argument: Path, why: str, advice: str, here: Here) -> Typed:
    return here.report(catalogue.no_points(argument.place, str(argument), why, advice))


def _why_none(questionnaire: Questionnaire) -> str:
    """Return why the answers to *questionnaire* have no points; "" where they have."""
    for question in questionnaire.questions:
        if question.points is None and not isinstance(question.type, Number):
            return f"its question `{question.name}` gives none"
    return ""


def _total(questionnaire: Questionnaire) -> Number:
    questions = questionnaire.questions
    ends = [_ends(question) for question in questions]
    leasts, mosts = [least for least, _ in ends], [most for _, most in ends]
    return Number(
        max((_places(question) for question in questions), default=0),
        None if None in leasts else sum(each for each in leasts if each is not None),
        None if None in mosts else sum(each for each in mosts if each is not None),
    )


def _least(many: list[Numeric | None]) -> Numeric | None:
    known = [each for each in many if each is not None]
    return min(known) if known and len(known) == len(many) else None


def _most(many: list[Numeric | None]) -> Numeric | None:
    known = [each for each in many if each is not None]
    return max(known) if known and len(known) == len(many) else None


def _ends(question: Question) -> tuple[Numeric | None, Numeric | None]:
    if question.points:
        return min(question.points), max(question.points)
    kind = question.type
    return (kind.least, kind.most) if isinstance(kind, Number) else (None, None)


def _places(question: Question) -> int:
    if question.points:
        return max(places_of(each) for each in question.points)
    return question.type.places if isinstance(question.type, Number) else 0
