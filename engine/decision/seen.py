"""One case as a record shows it: what was read, and which settings."""

from collections.abc import Mapping

from engine.decision.evaluated import At, Evaluated
from engine.decision.names import Names, made_brief
from engine.decision.parts import is_straight, names_in, settings_in
from engine.decision.writing import brief, writer
from engine.meaning.outcome import Answer
from engine.program.nodes import Expr, Field
from engine.program.values import Value
from engine.program.walk import conjuncts


class Seen(dict[str, object]):
    """What facts and decisions say, by full name, each written when it is first asked for.

    *used* gathers the settings that were read.
    """

    __slots__ = ("_given", "_plain", "facts", "names", "outcome", "used")

    def __init__(self, names: Names, facts: Mapping[str, Value], outcome: Evaluated) -> None:
        self.names = names
        self.facts = facts
        self.outcome = outcome
        self.used: set[str] = set()
        self._plain = names.plain
        self._given = facts.get

    def __missing__(self, name: str) -> object:
        write = self._plain.get(name)
        if write is not None:
            given = self._given(name)
            if given is not None:
                self[name] = written = write(given)
                return written
        self[name] = written = self._other(name)
        return written

    def _other(self, name: str) -> object:
        """Return what is no plain fact that the case gives."""
        names = self.names
        fact = names.facts.get(name)
        if fact is not None:
            return fact.write(fact.value(self._given(name)))
        if name in names.questions:
            return {"entries": len(names.questions[name])}
        return names.made(name, self.outcome.decisions[name])

    def fact(self, name: str) -> Value:
        """Return the value of the fact *name*."""
        return self.names.facts[name].value(self.facts.get(name))


class Reads:
    """What one expression reads, by the name to show; worked out before any case if it can be.

    *held* says that it is asked only where the expression, a condition, holds, and then
    all that stand under its `and` were read.
    """

    __slots__ = ("_expr", "_fields", "_names", "_straight", "plain", "settings")

    def __init__(self, expr: Expr, names: Names, *, held: bool = False) -> None:
        parts = conjuncts(expr) if held else (expr,)
        self._expr = expr
        self._straight = all(map(is_straight, parts))
        self.settings = settings_in(expr) if self._straight else ()
        named = names_in(expr)
        self._fields = {
            f"{name.entry}.{name.name}": FieldShown(name, names)
            for name in named
            if isinstance(name, Field)
        }
        self._names = tuple(
            (names.key(name.name), name.name) for name in named if not isinstance(name, Field)
        )
        is_plain = self._straight and not self.settings and not self._fields
        self.plain = self._names if is_plain else None
        """The names to show and look up, where there is nothing else to it."""

    def show(self, seen: Seen, at: At) -> dict[str, object]:
        """Return what was read and its value; the settings are noted in *seen*."""
        if not self._straight:
            return self._follow(seen, at)
        if self.settings:
            seen.used.update(self.settings)
        shown = {}
        for key, name in self._names:
            shown[key] = seen[name]
        if self._fields:
            for key, field in self._fields.items():
                shown[key] = field.show(at)
        return shown

    def _follow(self, seen: Seen, at: At) -> dict[str, object]:
        shown: dict[str, object] = {}
        for kind, name in seen.outcome.reads(self._expr, at):
            if kind == "setting":
                seen.used.add(name)
            elif name in self._fields:
                shown[name] = self._fields[name].show(at)
            elif kind != "field":
                shown[seen.names.key(name)] = seen[name]
        return shown


class FieldShown:
    """A field of an entry, or one of its decisions, as it stands among what was read."""

    def __init__(self, field: Field, names: Names) -> None:
        self._field = field
        self._names = names
        self._write = writer(field.type)

    def show(self, at: At) -> object:
        """Return its value in the entry of *at* that it speaks of."""
        field, entry = self._field, at[self._field.entry]
        if field.name in entry.decisions:
            return made_brief(entry.decisions[field.name], field.type, self._write)
        answer = entry.fields.get(field.name, Answer("absent"))
        kind = self._names.answered(field.type, entry.question)
        return brief(answer, kind, self._write if kind is field.type else writer(kind))
