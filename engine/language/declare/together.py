"""What policies that are in force together must keep apart: names, questions, titles.

People and features know facts by their questions and decisions by their titles, and a
case gives facts by their bare names, so each stands for one thing on any one day.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping

from engine.diagnostics import Finding, Place
from engine.diagnostics.catalogue import rules as catalogue
from engine.language.declare.names import decisions_of, names_of
from engine.language.model import Policy
from engine.language.text import Text
from engine.program.values import join

Owned = tuple[Policy, Text]


def check(policies: Iterable[Policy]) -> Iterator[Finding]:
    """Yield what *policies*, all in force on one day, have twice."""
    together = tuple(policies)
    yield from _like_policies(together)
    for this, other in _twice((p, t) for p in together for t in _given(p)):
        owners = join([f"`{owner}`" for owner in sorted((_owner(this), _owner(other)))])
        if _owner(this) != _owner(other):
            place = other[1].place
            yield catalogue.fact_twice(this[1].place, this[1].value, owners, place)
    for this, other in _twice((p, t) for p in together for t in questions_of(p)):
        yield catalogue.question_twice(this[1].place, this[1].value, other[1].place)
    for what, titles in _TITLES.items():
        for this, other in _twice((p, t) for p in together for t in titles(p)):
            yield catalogue.title_twice(this[1].place, this[1].value, what, other[1].place)


def _owner(owned: Owned) -> str:
    return owned[0].name.value


def _twice(texts: Iterable[Owned]) -> Iterator[tuple[Owned, Owned]]:
    """Yield each text that stands twice, the later place first, with the first place of it."""
    first: dict[str, Owned] = {}
    for owned in sorted(texts, key=lambda owned: _key(owned[1].place)):
        if owned[1].is_missing:
            continue
        earlier = first.setdefault(owned[1].value, owned)
        if earlier is not owned:
            yield owned, earlier


def _key(place: Place) -> tuple[str, int, int]:
    return place.file, place.line, place.column


def _given(policy: Policy) -> Iterator[Text]:
    """Yield the names under which a case gives facts of *policy*."""
    yield from (fact.name for fact in policy.facts)
    yield from (each.name for each in policy.questionnaires)


def questions_of(policy: Policy) -> Iterator[Text]:
    """Yield every question that *policy* asks; those of a list's fields are the list's own."""
    yield from (fact.ask for fact in policy.facts)
    for questionnaire in policy.questionnaires:
        yield from (question.ask for question in questionnaire.questions)
        yield from (fact.ask for fact in questionnaire.beside)


def _decision_titles(policy: Policy) -> Iterator[Text]:
    return (decision.title for decision in decisions_of(policy))


def _setting_titles(policy: Policy) -> Iterator[Text]:
    return (setting.title for setting in policy.settings)


def _questionnaire_titles(policy: Policy) -> Iterator[Text]:
    return (questionnaire.title for questionnaire in policy.questionnaires)


_TITLES: Mapping[str, Callable[[Policy], Iterator[Text]]] = {
    "decision": _decision_titles,
    "setting": _setting_titles,
    "questionnaire": _questionnaire_titles,
}


def _like_policies(policies: tuple[Policy, ...]) -> Iterator[Finding]:
    names = {policy.name.value: policy.name for policy in policies}
    for policy in policies:
        for name in _spoken_of(policy):
            if name.value in names:
                yield catalogue.like_a_policy(name.place, name.value, names[name.value].place)


def _spoken_of(policy: Policy) -> Iterator[Text]:
    """Yield the names of *policy* that stand bare in expressions, but those of entries."""
    yield from (name for _, name in names_of(policy))
    outer = set(map(id, policy.decisions))
    for decision in decisions_of(policy):
        if id(decision) not in outer:
            yield decision.name
