"""What an expression of one policy can see, on one stretch of days of one scheme.

The declarations of a policy make an `Environment`; `engine.language.typing` reads
expressions in it. A `Scope` adds what only some places see: the entries of loops, the
profile that a fit tries, and what is known to be there.

Names are full (`facs.band`, `assessment.saq.agreed.meals`) in every mapping but those
of an entry, which go by bare name.
"""

from collections.abc import Mapping
from datetime import date
from enum import Enum
from typing import Final, TypeAlias
from typing import Literal as OneOf

from msgspec import Struct, field
from msgspec.structs import replace

from engine.program.nodes import Expr, Setting
from engine.program.program import FactNote, Questionnaire
from engine.program.types import Answers, Entries, Members, Type


class Unusable(Enum):
    """What stands for a part that cannot be used; why has been reported."""

    BAD = "bad"


BAD: Final = Unusable.BAD

Present: TypeAlias = frozenset[Expr]
"""Facts, results and fields (never parts: those are there when their whole is)."""


class FieldNote(Struct, frozen=True, kw_only=True):
    """A fact or a decision that an entry of a loop carries.

    *may_be_absent*: an optional fact, an answer to a questionnaire in which some question
    is optional, a decision with `applies_when`. *questionnaire* (full name) is set for
    an answer: `answer`, or a rater's name. *fields* are those of its own entries, where
    *type* is `Entries`. *implies* is known to be there whenever this is.
    """

    type: Type
    kind: OneOf["fact", "answer", "decision"] = "fact"
    may_be_absent: bool = False
    questionnaire: str = ""
    fields: "Fields" = field(default_factory=dict)
    implies: Present = frozenset()


Fields: TypeAlias = Mapping[str, FieldNote | Unusable]
"""What an entry of a loop carries, by bare name; `BAD` was declared and could not be read."""


class Signature(Struct, frozen=True, kw_only=True):
    """A decision as others see it.

    *type* is `Parts` for a split or a fit and `Entries` for a loop, whose entries carry
    *fields*: those of what it runs over, and its decisions. *may_be_absent*: it has an
    `applies_when`; *implies* is then known to be there whenever the decision is.
    """

    name: str
    type: Type
    may_be_absent: bool = False
    fields: Fields = field(default_factory=dict)
    implies: Present = frozenset()


class TableSignature(Struct, frozen=True, kw_only=True):
    """A table setting as expressions see it: its keys (name, type) in order, what it gives."""

    name: str
    keys: tuple[tuple[str, Type], ...]
    gives: Type


class GridSignature(Struct, frozen=True, kw_only=True):
    """A grid setting: of which questionnaire (full name), its rows members of *profiles*."""

    name: str
    questionnaire: str
    profiles: Members


class Elsewhere(Struct, frozen=True, kw_only=True):
    """A policy that is not in force on this stretch.

    *listed*: the scheme lists it, and then it is in force from *first* to *last* there
    (the stretch nearest to this one; None is no limit). Not listed: it exists, but the
    scheme does not take it.
    """

    listed: bool
    first: date | None = None
    last: date | None = None


class Environment(Struct, frozen=True, kw_only=True):
    """All that the expressions of policy *own* can see, on one stretch of *scheme*.

    *facts* hold those of every policy in force, with each answer of a questionnaire as a
    fact of its own. *settings* are scalars (typed, with their value on this stretch),
    tables and grids. *types* are levels and choices. *policies* are in force; every other
    policy that exists is *elsewhere*. *failed* are names that were declared and could
    not be read (`policy.name`, of a list's field `policy.list.field`), *failed_types* are
    those of levels and choices: they are used in silence. *declared* are all full names
    that the policies in force declare, whether read by now or not: what a misspelt name
    is compared with. *weeks_in_year* is the scheme's setting, or None where it has none.

    A mapping may grow while the declarations are read; an expression sees what is there
    at the time it is typed.
    """

    own: str
    scheme: str = ""
    facts: Mapping[str, FactNote] = field(default_factory=dict)
    questionnaires: Mapping[str, Questionnaire] = field(default_factory=dict)
    decisions: Mapping[str, Signature] = field(default_factory=dict)
    settings: Mapping[str, "Setting | TableSignature | GridSignature"] = field(default_factory=dict)
    types: Mapping[str, Members] = field(default_factory=dict)
    policies: frozenset[str] = frozenset()
    elsewhere: Mapping[str, Elsewhere] = field(default_factory=dict)
    declared: frozenset[str] = frozenset()
    failed: "frozenset[str] | set[str]" = frozenset()
    failed_types: "frozenset[str] | set[str]" = frozenset()
    weeks_in_year: Setting | None = None

    def full(self, name: str) -> str:
        """Return the full name of *name*, a name of the policy's own."""
        return f"{self.own}.{name}"

    def entries_of_list(self, fact: FactNote, name: str = "") -> Fields:
        """Return what an entry of the list *fact* carries; *name* is full where that of *fact* is not."""
        full = name or fact.name
        known = {each.name: self._field(each, full) for each in fact.each}
        return {**dict.fromkeys(self._failed_under(full), BAD), **known}

    def entries_of_questions(self, questionnaire: Questionnaire) -> Fields:
        """Return what an entry carries in a loop over the questions of *questionnaire*."""
        columns = tuple(name for name, _ in questionnaire.raters)
        answers = {
            column or "answer": FieldNote(
                type=questionnaire.same_type or Answers(questionnaire.name),
                kind="answer",
                may_be_absent=self.has_optional(questionnaire, column),
                questionnaire=questionnaire.name,
            )
            for column in columns or (None,)
        }
        beside = {note.name: self._field(note, questionnaire.name) for note in questionnaire.beside}
        failed = dict.fromkeys(self._failed_under(questionnaire.name), BAD)
        return {**failed, **answers, **beside}

    def has_optional(self, questionnaire: Questionnaire, column: str | None) -> bool:
        """Return whether some question of *questionnaire* may be left out by that rater."""
        names = (questionnaire.fact(each.name, column) for each in questionnaire.questions)
        return any(note.optional for name in names if (note := self.facts.get(name)))

    def _field(self, note: FactNote, holder: str) -> FieldNote:
        is_list = isinstance(note.type, Entries)
        fields = self.entries_of_list(note, f"{holder}.{note.name}") if is_list else {}
        return FieldNote(type=note.type, may_be_absent=note.optional, fields=fields)

    def _failed_under(self, full: str) -> list[str]:
        """Return the last names of what failed right under *full*."""
        holders = (name.rpartition(".") for name in sorted(self.failed))
        return [last for holder, _, last in holders if holder == full]


class Scope(Struct, frozen=True, kw_only=True):
    """An environment, and what one place in a policy sees besides.

    *entries*: what each loop around the place calls its entry, and what that carries (its
    fields, and the decisions of the loop made so far). *decided*: the decisions of those
    loops that go by bare name, with the entry each belongs to. *profile*: the choice that
    a fit's `where` tries, called `profile`. *present*: what is known to be there, though
    it may be absent elsewhere. *promise*: nothing needs a test for absence.
    """

    env: Environment
    entries: Mapping[str, Fields] = field(default_factory=dict)
    decided: Mapping[str, str] = field(default_factory=dict)
    profile: Members | None = None
    present: Present = frozenset()
    promise: bool = False

    def knowing(self, present: Present) -> "Scope":
        """Return this scope with *present* known to be there as well."""
        return replace(self, present=self.present | present) if present else self

    def inside(self, entry: str, fields: Fields, decided: tuple[str, ...] = ()) -> "Scope":
        """Return this scope inside a loop: *decided* are its decisions that go by bare name."""
        return replace(
            self,
            entries={**self.entries, entry: fields},
            decided={**self.decided, **dict.fromkeys(decided, entry)},
        )
