"""What the names in a record are called, and their values in words, for people."""

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from typing import Any, TypeAlias

from engine.decision import reading
from engine.decision.wording import possible_in_words
from engine.program.program import (
    Decision,
    FactNote,
    Flag,
    LoopBody,
    Program,
    Questionnaire,
)
from engine.program.types import Answers, Entries, Member, Members, Parts, Several, Type
from engine.program.values import write

Written: TypeAlias = Any
"""A part of a record, as a JSON reader gives it."""

Around: TypeAlias = tuple[tuple[LoopBody, str], ...]
"""The loops a name stands in, outermost first, each with the question of its entry."""


_QUOTED = re.compile(r"`([a-z][a-z0-9_.]*)`")


INITIALS = {"nhs": "NHS", "vat": "VAT"}
"""Names that are read letter by letter."""


def _all_flags(program: Program) -> Iterator[Flag]:
    """Yield every flag of *program*, those in the entries of loops too."""
    yield from program.flags
    left = list(program.decisions)
    while left:
        body = left.pop().body
        if isinstance(body, LoopBody):
            yield from body.flags
            left.extend(body.decisions)


def _full(flag: Flag) -> str:
    return f"{flag.policy}.{flag.id}"


def _said(flag: Flag) -> str:
    """Return what a flag says before it is raised: no value is filled in yet."""
    return "".join(part if isinstance(part, str) else "…" for part in flag.because)


class Labels:
    """The names of one program: facts by their path in a case, the rest by full name.

    *record* is the record they stand in; it says what settings are set to.
    """

    def __init__(self, program: Program, record: Written) -> None:
        self.program = program
        self._record = record
        self._paths = {fact.name: ".".join(fact.key) for fact in program.facts}
        self._facts = {".".join(fact.key): fact for fact in program.facts}
        self._decisions = {one.name: one for one in program.decisions}
        self._settings = {note.name: note for note in program.settings}
        self._explained: set[str] = set()
        self._questionnaires = {one.name: one for one in program.questionnaires}
        self._sources = {(note.owner, note.key): note.title for note in program.sources}

    def decision(self, name: str) -> Decision:
        """Return the decision called *name*."""
        return self._decisions[name]

    def path(self, name: str) -> str:
        """Return how a record calls the fact or decision with the full name *name*."""
        return self._paths.get(name, name)

    def setting(self, name: str) -> str:
        """Return the title of a setting."""
        return self._settings[name].title

    def set_to(self, name: str) -> str:
        """Return what a setting is set to, and what that rests on; why, the first time."""
        note, written = self._settings[name], self._record["settings"][name]
        said = note.title
        if "value" in written and note.type is not None:
            said += f", {in_words(written['value'], note.type, self)}"
        grounds = list(self._grounds(name, written))
        self._explained.add(name)
        return f"{said} ({'; '.join(grounds)})" if grounds else said

    def _grounds(self, name: str, written: Written) -> Iterator[str]:
        """Yield what a setting rests on, and what its rows do that the policy gives."""
        own = self._ground(name, written)
        if own:
            yield own
        if "other_rows" in written:
            other = self._ground(name, written["other_rows"])
            if other and other != own:
                yield f"the other rows from the policy: {other}"

    def _ground(self, name: str, written: Written) -> str:
        basis = written["basis"]
        if basis == "illustrative":
            said = ["illustrative"]
        elif "cite" in written:
            said = [self.cited(written["cite"], name.partition(".")[0])]
        else:
            said = ["set locally"] if basis == "local" else []
        if "because" in written and name not in self._explained:
            said.append(written["because"].rstrip("."))
        return ": ".join(said)

    def is_promise(self, name: str) -> bool:
        """Return whether *name* is a promise of some policy."""
        return any(f"{one.policy}.{one.id}" == name for one in self.program.promises)

    def refusing(self, name: str) -> str:
        """Return what the flag or promise called *name* says; empty for any other name."""
        for told in (*self._record["flags"], *self._record["promises"]):
            if f"{told['policy']}.{told['id']}" == name and told.get("because"):
                return str(told["because"])
        return next((_said(one) for one in _all_flags(self.program) if _full(one) == name), "")

    def title(self, key: str, around: Around = ()) -> str:
        """Return what a fact, a decision or a field of an entry is called."""
        if key in self._facts:
            return self._asked(self._facts[key])
        if key in self._decisions:
            return self._decisions[key].title
        if key in self._inner:
            return self._inner[key]
        bare = self._bare_questionnaire(key)
        if bare is not None:
            return bare.title
        field = self._field(key, around)
        return field[0] if field is not None else self._in_a_list(key)

    @cached_property
    def _inner(self) -> Mapping[str, str]:
        return dict(_inner_titles(self.program.decisions))

    def _asked(self, fact: FactNote) -> str:
        """Return the question; of a questionnaire, with whose answer it is."""
        of = self._questionnaires.get(fact.questionnaire)
        if of is None or not of.raters:
            return fact.ask
        titles = dict(of.raters)
        rater = next((titles[word] for word in fact.key if word in titles), "")
        return f"{fact.ask} ({rater})" if rater else fact.ask

    def _bare_questionnaire(self, key: str) -> Questionnaire | None:
        found = (one for one in self._questionnaires.values() if one.name.endswith(f".{key}"))
        return next(found, None)

    def _in_a_list(self, key: str) -> str:
        """Return the question of a field of an entry of a list: `lines.2.amount`."""
        for path, fact in self._facts.items():
            if fact.each and key.startswith(f"{path}."):
                place, _, name = key.removeprefix(f"{path}.").partition(".")
                ask = next((each.ask for each in fact.each if each.name == name), name)
                return f"{ask} (entry {place} of “{fact.ask}”)"
        return key

    def _field(self, key: str, around: Around) -> tuple[str, Type] | None:
        entry, _, name = key.partition(".")
        for body, question in around:
            if body.entry == entry:
                for column, title, kind in columns(body):
                    if column == name:
                        return title, self.answered(kind, question)
        return None

    def answered(self, kind: Type, question: str) -> Type:
        """Return the type of a field of an entry; of an answer that of its question."""
        if isinstance(kind, Answers):
            asked = self._questionnaires[kind.questionnaire].questions
            return next((one.type for one in asked if one.name == question), kind)
        return kind

    def question(self, body: LoopBody, name: str) -> str:
        """Return what the question *name* of a loop over a questionnaire asks."""
        of = self._questionnaires.get(getattr(body.over.of, "name", ""))
        every = of.questions if of is not None else self._every_question
        return next((one.ask for one in every if one.name == name), name)

    def any_question(self, name: str) -> str:
        """Return what the question *name* of some questionnaire asks."""
        return next((one.ask for one in self._every_question if one.name == name), name)

    @cached_property
    def _every_question(self) -> tuple[Any, ...]:
        return tuple(one for of in self._questionnaires.values() for one in of.questions)

    def kind(self, key: str, around: Around = ()) -> Type | None:
        """Return the type of a fact, a decision or a field, None where it has none of its own."""
        if key in self._facts:
            return self._facts[key].type
        if key in self._decisions:
            return self._decisions[key].type
        field = self._field(key, around)
        return field[1] if field is not None else None

    def value(self, key: str, written: Written, around: Around = ()) -> str:
        """Return what was read of *key*, in words."""
        return in_words(written, self.kind(key, around), self)

    def said(self, key: str, written: Written, around: Around = ()) -> str:
        """Return what a name is called and what it was: "FACS band: Substantial"."""
        title = self.title(key, around)
        value = self.value(key, written, around)
        return f"{title} {value}" if title.endswith("?") else f"{title}: {value}"

    def cited(self, cite: str, policy: str) -> str:
        """Return a citation with the source's own title in place of its key."""
        key, _, at = cite.partition(" ")
        owners = (policy, self.program.scheme)
        title = next(
            (self._sources[owner, key] for owner in owners if (owner, key) in self._sources), key
        )
        return f"{title}, {at}" if at else title

    def plain(self, text: str) -> str:
        """Return *text* with the titles of what it names in backticks, where they have one."""
        return _QUOTED.sub(lambda found: self._called(found[1], found[0]), text)

    def _called(self, name: str, otherwise: str) -> str:
        note = self._settings.get(name)
        title = note.title if note is not None else self.title(name)
        return otherwise if title == name else f"“{title}”"

    def part(self, name: str) -> str:
        """Return what a part of a split is called: as a member of that name is, if one is."""
        spelt = name.replace("_", " ")
        return self._members.get(name) or INITIALS.get(name, spelt.capitalize())

    @cached_property
    def _members(self) -> Mapping[str, str]:
        return {member.name: member.title for member in _members(self.program)}


def columns(body: LoopBody) -> Iterator[tuple[str, str, Type]]:
    """Yield the fields and decisions of an entry: name, title, type."""
    yield from body.columns
    yield from ((one.name, one.title, one.type) for one in body.decisions)


def _inner_titles(decisions: Iterable[Decision], path: str = "") -> Iterator[tuple[str, str]]:
    """Yield the decisions in the entries of loops: full name (`costs.lines.share`) and title."""
    for one in decisions:
        name = f"{path}{one.name}"
        if path:
            yield name, one.title
        if isinstance(one.body, LoopBody):
            yield from _inner_titles(one.body.decisions, f"{name}.")


def in_words(written: Written, kind: Type | None, labels: Labels) -> str:
    """Return a value, or what is possible, as it stands in a record, in words."""
    match written:
        case None:
            return "does not apply"
        case "not_known":
            return "not known"
        case {"refused": True}:
            return "refused"
        case {"entries": count}:
            return f"{count} {'entry' if count == 1 else 'entries'}"
        case {"value": value}:
            return in_words(value, kind, labels)
        case _ if kind is None:
            return str(written)
        case _:
            return _of_kind(written, kind, labels)


def _of_kind(written: Written, kind: Type, labels: Labels) -> str:
    match kind:
        case Parts(parts=parts):
            kinds = dict(parts)
            return ", ".join(
                f"{labels.part(name)} {in_words(part, kinds[name], labels)}"
                for name, part in written.items()
                if name in kinds
            )
        case Entries():
            return in_words({"entries": len(written)}, None, labels)
        case _ if _is_possible(written):
            left = possible_in_words(reading.possible(written, kind), kind)
            return f"does not apply, or {left}" if written.get("may_not_apply") else left
        case _:
            return write(reading.value(written, kind), kind)


def _is_possible(written: Written) -> bool:
    keys = ("members", "from", "certain", "anything")
    return isinstance(written, dict) and any(key in written for key in keys)


def _members(program: Program) -> Iterator[Member]:
    """Yield the members of the levels and choices that facts and fields have."""
    for fact in program.facts:
        for kind in (fact.type, *(each.type for each in fact.each)):
            of = kind.of if isinstance(kind, Several) else kind
            if isinstance(of, Members):
                yield from of.members
