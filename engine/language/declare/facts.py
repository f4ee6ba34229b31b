"""Facts: what a case says, and the fields of what it lists."""

from msgspec import Struct
from msgspec.structs import replace

from engine.diagnostics import Finding
from engine.language.declare.frame import Frame
from engine.language.declare.types import kind_of
from engine.language.environment import BAD, Environment
from engine.language.model import Fact, Marks, Policy
from engine.program.origin import Origin
from engine.program.program import FactNote
from engine.program.types import Entries


class Noted(Struct, frozen=True):
    """A fact, None where it could not be read; *failed* are fields and facts that could not.

    *lists* are the lists inside a list, by full name.
    """

    note: FactNote | None
    failed: tuple[str, ...] = ()
    lists: tuple[tuple[str, FactNote], ...] = ()


def declare(policy: Policy, frame: Frame) -> tuple[FactNote, ...]:
    """Return the facts of *policy*, and let the frame know of them."""
    notes = []
    for fact in policy.facts:
        noted = _kept(policy.name.value, fact, frame)
        frame.failed.update(noted.failed)
        frame.lists.update(noted.lists)
        if noted.note is not None:
            frame.facts[noted.note.name] = noted.note
            notes.append(noted.note)
    return tuple(notes)


def _kept(policy: str, fact: Fact, frame: Frame) -> Noted:
    name, env = f"{policy}.{fact.name.value}", frame.env(policy)
    return frame.kept(policy, fact, lambda findings: read(fact, name, env, findings))


def read(fact: Fact, name: str, env: Environment, findings: list[Finding]) -> Noted:
    """Return what *fact*, which goes by the full name *name*, declares."""
    each = tuple(read(field, f"{name}.{field.name.value}", env, findings) for field in fact.each)
    kind = kind_of(fact.type, fact.limits, env, findings, name)
    failed = tuple(lost for field in each for lost in field.failed)
    if kind is BAD or isinstance(kind, Entries) != bool(each):  # the reader reports the latter
        return Noted(None, (name, *failed))
    note = noted(fact, FactNote(name=name, ask="", type=kind, key=(fact.name.value,)))
    fields = tuple(bare(field.note) for field in each if field.note is not None)
    inner = tuple(pair for field in each for pair in field.lists)
    if isinstance(kind, Entries):
        note = replace(note, each=fields)
        inner = (*inner, (name, note))
    return Noted(note, failed, inner)


def bare(note: FactNote) -> FactNote:
    """Return *note*, of a field or of what stands beside a question, under its bare name."""
    return replace(note, name=note.name.rpartition(".")[2])


def noted(fact: Fact, note: FactNote) -> FactNote:
    """Return *note* with the question, the help and the marks of *fact*."""
    return replace(
        marked(note, fact.marks),
        ask=fact.ask.value,
        help=fact.help.value if fact.help else "",
        origin=Origin(fact.name.place),
    )


def marked(note: FactNote, marks: Marks) -> FactNote:
    """Return *note* with *marks*."""
    return replace(
        note,
        optional=marks.optional,
        judgement=marks.judgement,
        lasting=marks.lasting,
        recorded=marks.recorded,
    )
