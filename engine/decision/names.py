"""How the names of a program stand in a record, and how their values are written."""

from collections.abc import Iterable, Iterator, Mapping

from msgspec import Struct

from engine.decision.writing import Writer, brief, writer
from engine.meaning.outcome import NONE, Made
from engine.program.program import FactNote, Program
from engine.program.types import Answers, Entries, Parts, Type
from engine.program.values import ABSENT, UNKNOWN, Value


class FactName(Struct, frozen=True):
    """A fact: the path at which a case gives it, and what leaving it out means.

    *fixed* is the value that the scheme gives it for every case, *not_known* the answer
    that counts as not given; both are None where there is none. *columns* are the fields
    of the entries of a list.
    """

    key: str
    write: Writer
    left_out: Value
    fixed: Value | None = None
    not_known: Value | None = None
    columns: Mapping[str, "FactName"] = NONE

    def value(self, given: Value | None) -> Value:
        """Return what a case says, where it gives *given* (None: nothing)."""
        if self.fixed is not None:
            return self.fixed
        if given is None:
            return self.left_out
        return UNKNOWN if given == self.not_known else given

    def unknown(self, given: Value | None, path: str) -> Iterator[str]:
        """Yield *path*, at which a case gives *given*, if that is not known; of a list its fields."""
        value = self.value(given)
        if value is UNKNOWN:
            yield path
        elif self.columns and isinstance(value, tuple):
            for number, entry in enumerate(value, start=1):
                assert isinstance(entry, Mapping)
                for name, column in self.columns.items():
                    yield from column.unknown(entry.get(name), f"{path}.{number}.{name}")


class Names:
    """The facts of a program by full name, in its order, and the types of its decisions."""

    def __init__(self, program: Program) -> None:
        fixed = dict(program.fixed)
        self.facts = {fact.name: _fact_name(fact, fixed.get(fact.name)) for fact in program.facts}
        self.plain = {
            name: fact.write
            for name, fact in self.facts.items()
            if fact.fixed is None and fact.not_known is None
        }
        """What writes the facts of which nothing but the case says the value."""
        self.types = {decision.name: decision.type for decision in program.decisions}
        self._settings = {note.name: place for place, note in enumerate(program.settings)}
        self.questions = {
            one.name: {question.name: question.type for question in one.questions}
            for one in program.questionnaires
        }
        """The type of each question, by questionnaire and question."""
        self._writers = {name: writer(kind) for name, kind in self.types.items()}
        self._places = {name: place for place, name in enumerate(self.facts)}
        self._keys = {name: fact.key for name, fact in self.facts.items()}

    def key(self, name: str) -> str:
        """Return the name to show: of a fact its path in a case, of a decision its full name.

        A field of an entry of a list follows the path of the list: `lines.2.amount`.
        """
        fact = self.facts.get(name)
        if fact is not None:
            return fact.key
        if name in self.questions:
            return name.partition(".")[2]
        of = self.fact_of(name)
        return self.facts[of].key + name.removeprefix(of) if of else name

    def fact_of(self, name: str) -> str:
        """Return the fact that *name* is, or is a field of; empty for any other name."""
        while name and name not in self.facts:
            name = name.rpartition(".")[0]
        return name

    def in_order(self, settings: Iterable[str]) -> list[str]:
        """Return *settings* in the order of the program."""
        return sorted(settings, key=self._settings.__getitem__)

    def answered(self, kind: Type, question: str) -> Type:
        """Return the type of a field of an entry: of an answer, that of its question."""
        if isinstance(kind, Answers) and question:
            return self.questions[kind.questionnaire][question]
        return kind

    def keys(self, facts: frozenset[str]) -> list[str]:
        """Return the paths of *facts*, in the order of the program."""
        if not facts:
            return []
        if facts <= self._keys.keys():
            return [self._keys[name] for name in sorted(facts, key=self._places.__getitem__)]
        last = len(self._places)
        ordered = sorted(facts, key=lambda name: (self._places.get(self.fact_of(name), last), name))
        return [self.key(name) for name in ordered]

    def made(self, name: str, made: Made) -> object:
        """Return what became of the decision *name* as it stands among what was read."""
        return made_brief(made, self.types[name], self._writers[name])


def made_brief(made: Made, kind: Type, write: Writer) -> object:
    """Return a decision's answer among what was read: its parts, or how many entries."""
    if isinstance(kind, Parts) and made.answer.state in ("known", "open"):
        kinds = dict(kind.parts)
        return {
            name: brief(part, kinds[name], writer(kinds[name])) for name, part in made.parts.items()
        }
    if isinstance(kind, Entries) and made.entries is not None:
        return {"entries": len(made.entries)}
    return brief(made.answer, kind, write)


def _fact_name(fact: FactNote, fixed: Value | None = None) -> FactName:
    left_out: Value = ABSENT if fact.optional else UNKNOWN
    key = ".".join(fact.key)
    columns = {each.name: _fact_name(each) for each in fact.each}
    write = _list_writer(columns) if columns else writer(fact.type)
    return FactName(key, write, left_out, fixed, fact.not_known, columns or NONE)


def _list_writer(columns: Mapping[str, FactName]) -> Writer:
    def write(value: Value) -> object:
        if not isinstance(value, tuple):
            return None if value is ABSENT else UNKNOWN.value
        return [
            {name: column.write(column.value(entry.get(name))) for name, column in columns.items()}
            for entry in value
            if isinstance(entry, Mapping)
        ]

    return write
