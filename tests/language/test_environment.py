from typing import Any

from engine.language.environment import Environment, FieldNote, Fields, Scope
from engine.program.nodes import Fact
from engine.program.program import FactNote, Question, Questionnaire
from engine.program.types import WORDS, YES_NO, Answers, Entries, Money, Number, Type


def note(name: str, kind: Type, **more: Any) -> FactNote:
    return FactNote(name=name, ask=f"{name}?", type=kind, key=(name,), **more)


def questionnaire(**more: Any) -> Questionnaire:
    questions = (
        Question(name="meals", ask="Meals", type=Number(), points=None),
        Question(name="going_out", ask="Going out", type=Number(), points=None),
    )
    return Questionnaire(name="saq.all", title="All", questions=questions, **more)


def read(fields: Fields) -> dict[str, FieldNote]:
    """Return *fields*, every one of which could be read."""
    return {name: one for name, one in fields.items() if isinstance(one, FieldNote)}


def test_an_entry_of_a_list_carries_the_fields_of_each() -> None:
    reasons = note("reasons", Entries("costs.lines.reasons"), each=(note("why", WORDS),))
    lines = note(
        "costs.lines",
        Entries("costs.lines"),
        each=(note("amount", Money("week")), note("late", YES_NO, optional=True), reasons),
    )
    fields = read(Environment(own="costs").entries_of_list(lines))
    assert list(fields) == ["amount", "late", "reasons"]
    assert fields["late"].may_be_absent
    assert not fields["amount"].may_be_absent
    assert fields["reasons"].fields == {"why": FieldNote(type=WORDS)}


def test_a_question_carries_an_answer_of_each_rater_and_what_stands_beside() -> None:
    raters = (("self", "The person"), ("agreed", "As agreed"))
    asked = questionnaire(raters=raters, beside=(note("reason", WORDS, optional=True),))
    optional = note("saq.all.agreed.meals", Number(), optional=True)
    environment = Environment(own="saq", facts={optional.name: optional})
    fields = read(environment.entries_of_questions(asked))
    assert list(fields) == ["self", "agreed", "reason"]
    assert fields["self"].type == Answers("saq.all")
    assert fields["self"].questionnaire == "saq.all"
    assert not fields["self"].may_be_absent
    assert fields["agreed"].may_be_absent
    assert fields["reason"] == FieldNote(type=WORDS, may_be_absent=True)


def test_without_raters_the_answer_has_the_type_that_all_questions_share() -> None:
    fields = read(Environment(own="saq").entries_of_questions(questionnaire(same_type=Number())))
    assert list(fields) == ["answer"]
    assert fields["answer"].type == Number()


def test_a_scope_inside_a_loop_sees_its_entry_and_its_decisions() -> None:
    scope = Scope(env=Environment(own="costs"))
    inside = scope.inside(
        "line", {"counted": FieldNote(type=YES_NO, kind="decision")}, ("counted",)
    )
    assert inside.decided == {"counted": "line"}
    assert list(inside.entries) == ["line"]
    assert scope.entries == {}


def test_what_is_known_to_be_there_adds_up() -> None:
    first, second = Fact(type=YES_NO, name="a.b"), Fact(type=YES_NO, name="a.c")
    scope = Scope(env=Environment(own="a")).knowing(frozenset({first}))
    assert scope.knowing(frozenset({second})).present == {first, second}
    assert scope.knowing(frozenset()) is scope
