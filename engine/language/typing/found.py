"""What a name stands for: nothing is reported here, and nothing is tested for absence."""

from collections.abc import Callable
from typing import TypeAlias

from msgspec import Struct
from msgspec.structs import replace

from engine.diagnostics import Finding
from engine.diagnostics.catalogue import names as catalogue
from engine.language.environment import (
    BAD,
    FieldNote,
    Fields,
    GridSignature,
    Scope,
    TableSignature,
    Unusable,
)
from engine.language.tree import Path
from engine.language.typing.suggest import at_large, closest, elsewhere, names_of
from engine.program.nodes import Expr, Fact, Field, Part, Profile, Result, Setting
from engine.program.origin import Origin
from engine.program.program import Questionnaire
from engine.program.types import Entries, Parts


class AnswerSet(Struct, frozen=True):
    """All the answers to a questionnaire: *rater*'s, or the only ones where it is None."""

    questionnaire: Questionnaire
    rater: str | None = None


class Entry(Struct, frozen=True):
    """The entry of a loop, as a whole."""

    name: str


class Lost(Struct, frozen=True):
    """Nothing stands behind the name: the finding that says so, made when it is needed.

    *is_whole* where not even the first word is known.
    """

    finding: Callable[[], Finding]
    is_whole: bool = False


Found: TypeAlias = Expr | AnswerSet | Entry | TableSignature | GridSignature
Named: TypeAlias = Fact | Result | Field | Part
"""What can be absent."""


def find(path: Path, scope: Scope) -> Found | Lost | Unusable:
    """Return what *path* stands for in *scope*; `BAD` where its declaration failed."""
    first = path.names[0]
    if first in scope.entries:
        return _in_entry(path, scope)
    if first in scope.decided:
        entry = scope.decided[first]
        return _field(path, entry, scope.entries[entry].get(first, BAD), 0)
    if first == "profile" and scope.profile is not None and len(path.words) == 1:
        return Profile(type=scope.profile, origin=Origin(path.place))
    own = _declared(path, scope, scope.env.full(first), 0)
    if own is not None:
        return own
    return _of_other_policy(path, scope)


def _of_other_policy(path: Path, scope: Scope) -> Found | Lost | Unusable:
    env, (first, *rest) = scope.env, path.names
    word = path.words[0]
    if first in env.policies:
        if not rest:
            advice = f"name something of it, as in `{first}.something`"
            return Lost(
                lambda: catalogue.not_a_value(word.place, first, "a policy", advice), is_whole=True
            )
        found = _declared(path, scope, f"{first}.{rest[0]}", 1)
        missed = path.words[1]
        return found or Lost(
            lambda: catalogue.unknown_part(
                missed.place, first, missed.name, closest(missed.name, names_of(first, env))
            )
        )
    if first in env.elsewhere and rest:
        return Lost(lambda: elsewhere(word.place, first, env))
    if path.names == ("weeks_in_year",) and env.weeks_in_year is not None:
        return replace(env.weeks_in_year, origin=Origin(path.place))
    return Lost(
        lambda: catalogue.unknown_name(word.place, first, at_large(path, scope)), is_whole=True
    )


def _declared(path: Path, scope: Scope, full: str, last: int) -> Found | Lost | Unusable | None:
    """Return what *full*, which ends at word *last*, stands for; None where it is not declared."""
    env = scope.env
    if any(
        ".".join((full, *path.names[last + 1 : end])) in env.failed for end in _ends(path, last)
    ):
        return BAD
    if questionnaire := env.questionnaires.get(full):
        return _in_answers(path, scope, questionnaire, last)
    if fact := env.facts.get(full):
        return _parts(path, Fact(type=fact.type, name=full, origin=Origin(path.place)), last)
    if decision := env.decisions.get(full):
        return _parts(path, Result(type=decision.type, name=full, origin=Origin(path.place)), last)
    match env.settings.get(full):
        case None:
            return None
        case Setting() as setting:
            return _parts(path, replace(setting, origin=Origin(path.place)), last)
        case shape:
            return shape if last == len(path.words) - 1 else _no_parts(path, last)


def _ends(path: Path, last: int) -> range:
    return range(last + 1, len(path.words) + 1)


def _in_answers(
    path: Path, scope: Scope, questionnaire: Questionnaire, last: int
) -> Found | Lost | Unusable:
    rest = path.names[last + 1 :]
    raters = {name for name, _ in questionnaire.raters}
    if not rest:
        return AnswerSet(questionnaire)
    if len(rest) == 1 and rest[0] in raters:
        return AnswerSet(questionnaire, rest[0])
    full = ".".join((questionnaire.name, *rest))
    if fact := scope.env.facts.get(full):
        return Fact(type=fact.type, name=full, origin=Origin(path.place))
    columns = raters | {note.name for note in questionnaire.beside}
    questions = {question.name for question in questionnaire.questions}
    is_column = rest[0] in columns
    missed = path.words[min(last + (2 if is_column else 1), len(path.words) - 1)]
    whole = ".".join(path.names[: last + (2 if is_column else 1)])
    wanted = questions if is_column or not raters else columns
    return Lost(
        lambda: catalogue.unknown_part(
            missed.place, whole, missed.name, closest(missed.name, wanted)
        )
    )


def _in_entry(path: Path, scope: Scope) -> Found | Lost | Unusable:
    entry = path.names[0]
    if len(path.words) == 1:
        return Entry(entry)
    fields = scope.entries[entry]
    word = path.words[1]
    if word.name not in fields:
        return Lost(
            lambda: catalogue.unknown_part(word.place, entry, word.name, closest(word.name, fields))
        )
    return _field(path, entry, fields[word.name], 1)


def _field(
    path: Path, entry: str, note: FieldNote | Unusable, last: int
) -> Found | Lost | Unusable:
    if note is BAD:
        return BAD
    field = Field(type=note.type, entry=entry, name=path.names[last], origin=Origin(path.place))
    return _parts(path, field, last)


def _parts(path: Path, whole: Fact | Result | Field | Setting, last: int) -> Found | Lost:
    """Return *whole*, which word *last* names, or the part of it that the next one does."""
    if last == len(path.words) - 1:
        return whole
    if not isinstance(whole.type, Parts) or not isinstance(whole, Result | Field):
        return _no_parts(path, last, is_list=isinstance(whole.type, Entries))
    kinds = dict(whole.type.parts)
    word = path.words[last + 1]
    if word.name not in kinds:
        name = ".".join(path.names[: last + 1])
        return Lost(
            lambda: catalogue.unknown_part(word.place, name, word.name, closest(word.name, kinds))
        )
    if last + 2 < len(path.words):
        return _no_parts(path, last + 1)
    return Part(type=kinds[word.name], of=whole, name=word.name, origin=Origin(path.place))


def _no_parts(path: Path, last: int, *, is_list: bool = False) -> Lost:
    name, word = ".".join(path.names[: last + 1]), path.words[last + 1]
    advice = (
        f"go over its entries, as in `sum(each.{word.name} for each in {name})`"
        if is_list
        else f"`{name}` has no parts: write it alone"
    )
    return Lost(lambda: catalogue.unknown_part(word.place, name, word.name, advice))


def fields_of(over: Found, scope: Scope) -> Fields | None:
    """Return what an entry carries in a loop over *over*; None where it cannot be gone over."""
    match over:
        case AnswerSet(questionnaire=questionnaire, rater=None):
            return scope.env.entries_of_questions(questionnaire)
        case Fact(type=Entries(), name=name):
            return scope.env.entries_of_list(scope.env.facts[name])
        case Result(type=Entries(), name=name):
            return scope.env.decisions[name].fields
        case Field(type=Entries()):
            return note_of(over, scope).fields
        case _:
            return None


def note_of(field: Field, scope: Scope) -> FieldNote:
    """Return what is known of *field*, which was found in *scope*."""
    note = scope.entries[field.entry][field.name]
    assert note is not BAD
    return note
