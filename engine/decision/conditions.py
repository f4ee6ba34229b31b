"""Which conditions of many rows fail in a case, without a look at every row.

Most conditions ask about one fact or decision, or compare two, and what they say depends
only on the stretch that the values lie in. So for each subject, and each stretch of it
met so far, two sets of rows are kept as bits: rows of which one condition fails by it,
and rows of which more do. A case joins those sets, one pair a subject. What a condition
says is always `meaning`'s answer, asked once a stretch.
"""

from fractions import Fraction
from functools import cached_property

from msgspec import Struct

from engine.decision.evaluated import At
from engine.decision.names import Names
from engine.decision.seen import FieldShown, Seen
from engine.decision.stretches import NO_STRETCH, Comparable, Name, Stretch, asks, stretches
from engine.program.nodes import Expr, Fact, Field, Result
from engine.program.values import ABSENT, Value

KEPT = 4096
"""The most stretches kept for one subject."""


class Failing(Struct, frozen=True):
    """The rows, as bits, of which one condition fails, of which more do, and which one."""

    once: int
    twice: int
    which: dict[int, int]


class Asked(Struct, frozen=True):
    """A condition of a row (its bit): its place among those of the row, and what it asks."""

    row: int
    place: int
    expr: Expr


class Subject:
    """A name or two that conditions ask about, and those conditions.

    *facts* are the facts it is, each with what leaving it out means, where nothing but
    the case says their values; else there are none. *full* is the full name of the one
    fact or decision it is, or empty.
    """

    def __init__(self, about: tuple[Name, ...], names: Names) -> None:
        self.index = 0
        """Its place among the subjects of the place it stands in."""
        self._about = about
        self._shown = tuple(
            (f"{name.entry}.{name.name}", FieldShown(name, names))
            if isinstance(name, Field)
            else (names.key(name.name), name.name)
            for name in about
        )
        one = about[0] if len(about) == 1 else None
        self.full = one.name if isinstance(one, Fact | Result) else ""
        self.facts: tuple[tuple[str, Value], ...] = ()
        if all(isinstance(name, Fact) and name.name in names.plain for name in about):
            self.facts = tuple((name.name, names.facts[name.name].left_out) for name in about)
        self._cuts: set[Fraction] = set()
        self.stretch: Stretch = self._first
        self.kept: dict[object, Failing] = {}
        self._asked: list[Asked] = []
        self._watching: list[tuple[int, Expr]] = []

    def ask(self, asked: Asked, cuts: frozenset[Fraction]) -> None:
        """Add a condition of a row, which may turn at *cuts*; before any case."""
        self._cuts |= cuts
        self._asked.append(asked)

    def watch(self, bit: int, expr: Expr, cuts: frozenset[Fraction]) -> None:
        """Add a condition whose certain failing alone is of interest; before any case."""
        self._cuts |= cuts
        self._watching.append((bit, expr))

    def _first(self, value: Comparable) -> object:
        """Stand in for `stretch` until the first case asks for it."""
        self.stretch = stretches(self._about, frozenset(self._cuts))
        return self.stretch(value)

    @cached_property
    def _by_condition(self) -> tuple[tuple[Expr, tuple[Asked, ...]], ...]:
        """The conditions, each once, with the rows that ask it."""
        found: dict[Expr, list[Asked]] = {}
        for asked in self._asked:
            found.setdefault(asked.expr, []).append(asked)
        return tuple((expr, tuple(rows)) for expr, rows in found.items())

    def value(self, seen: Seen, at: At) -> Comparable:
        """Return its value, or both, or `NO_STRETCH` where one is open in part, or refused."""
        values = tuple(_value(name, seen, at) for name in self._about)
        if NO_STRETCH in values:
            return NO_STRETCH
        return values[0] if len(values) == 1 else values

    def learn(self, value: Comparable, seen: Seen, at: At) -> Failing:
        """Return what fails for *value*, and keep it for its stretch."""
        found = self._work_out(seen, at)
        stretch = self.stretch(value)
        if stretch is not NO_STRETCH and len(self.kept) < KEPT:
            self.kept[stretch] = found
        return found

    def shown(self, seen: Seen, at: At) -> dict[str, object]:
        """Return its values as they stand among what was read, by the names to show."""
        return {
            key: seen[name] if isinstance(name, str) else name.show(at) for key, name in self._shown
        }

    def _work_out(self, seen: Seen, at: At) -> Failing:
        once = twice = 0
        which = {}
        for expr, rows in self._by_condition:
            held = seen.outcome.holds(expr, at)
            if held is True:
                continue
            for asked in rows:
                bit = 1 << asked.row
                twice |= bit if held is None else once & bit
                once |= bit
                which[asked.row] = asked.place
        for watch, expr in self._watching:
            if seen.outcome.holds(expr, at) is False:
                once |= 1 << watch
        return Failing(once, twice, which)


def _value(name: Name, seen: Seen, at: At) -> Comparable:
    """Return the value of *name*, or `NO_STRETCH` where it is open in part, or refused."""
    if isinstance(name, Fact):
        return seen.fact(name.name)
    if isinstance(name, Result):
        answer = seen.outcome.decisions[name.name].answer
    else:
        entry = at[name.entry]
        made = entry.decisions.get(name.name)
        answer = entry.fields[name.name] if made is None else made.answer
    if answer.state == "known":
        return answer.value
    return ABSENT if answer.state == "absent" else NO_STRETCH


class Failed(Struct):
    """What fails in one case, at the top or in one entry: by each subject, and joined."""

    which: list[dict[int, int]]
    once: int
    twice: int


class Conditions:
    """The conditions of all rows that stand in one place: at the top, or in a loop."""

    def __init__(self, names: Names) -> None:
        self._names = names
        self._subjects: dict[tuple[Name, ...], Subject] = {}
        self._bits = 0

    def take(self, count: int) -> int:
        """Return the first of *count* bits that nobody else has."""
        first = self._bits
        self._bits += count
        return first

    def about(self, expr: Expr) -> tuple[Subject, frozenset[Fraction]] | None:
        """Return the subject that *expr* asks about, and where it may turn.

        None where the condition is a mixed one, and asks about more.
        """
        found = asks(expr)
        if found is None:
            return None
        subject = self._subjects.get(found.names)
        if subject is None:
            subject = self._subjects[found.names] = Subject(found.names, self._names)
            subject.index = len(self._subjects) - 1
        return subject, found.cuts

    def failed(self, seen: Seen, at: At) -> Failed:
        """Return what fails in this case."""
        once = twice = 0
        which = []
        given = seen.facts.get
        value: Comparable
        for subject in self._subjects.values():
            facts = subject.facts
            if len(facts) == 1:
                fact, left_out = facts[0]
                value = given(fact, left_out)
            elif facts:
                value = tuple([given(fact, left_out) for fact, left_out in facts])
            else:
                value = subject.value(seen, at)
            found = subject.kept.get(subject.stretch(value))
            each = found or subject.learn(value, seen, at)
            which.append(each.which)
            rows = each.once
            twice |= each.twice | (once & rows)
            once |= rows
        return Failed(which, once, twice)
