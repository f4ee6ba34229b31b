"""A mapping as written: where each fact stands in an export, and how the decisions go back."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal as OneOf
from typing import TypeAlias

from msgspec import Struct

from engine.diagnostics import Source
from engine.language.text import Text

KEYS: tuple[str, ...] = ("key", "case", "day", "scheme", "flags", "questions", "warning")
"""What a column can hold beside decisions."""

DELIMITERS = {"comma": ",", "semicolon": ";", "tab": "\t", "bar": "|"}
NUMBER = "<n>"
"""Stands in the head of a column for the number of an entry."""


@dataclass(frozen=True, slots=True)
class Words:
    """What each word or code of a cell means, in the order written."""

    pairs: tuple[tuple[Text, Text], ...]
    known: dict[str, Text] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        """Keep what each word means by how it is spelt."""
        known = {spelt(word.value): means for word, means in reversed(self.pairs)}
        object.__setattr__(self, "known", known)

    def find(self, written: str) -> Text | None:
        """Return what a cell with *written* means; spaces around and the case do not matter."""
        return self.known.get(spelt(written))

    def code(self, member: str) -> str | None:
        """Return the first word that means *member*."""
        return next((word.value for word, means in self.pairs if means.value == member), None)


def spelt(text: str) -> str:
    """Return *text* without regard to case and to how much space there is."""
    return " ".join(text.split()).casefold()


class How(Struct, frozen=True):
    """How the cells of a column are written; all None: as a case writes the value."""

    words: Words | None = None
    dates: Text | None = None
    money: Text | None = None
    percent: Text | None = None
    period: Text | None = None
    separator: Text | None = None

    def given(self) -> Iterator[tuple[str, Text]]:
        """Yield what says how to read figures and dates, by its key."""
        for name in ("dates", "money", "percent", "period", "separator"):
            text: Text | None = getattr(self, name)
            if text is not None:
                yield name, text


class Column(Struct, frozen=True):
    """The fact stands in the column with this head, or answers the question with this linkId."""

    head: Text
    how: How = How()


class Always(Struct, frozen=True):
    """The answer is the same for everybody."""

    value: Text


class Ticked(Struct, frozen=True):
    """Of several answers, each has a column to tick: its head, and the answer."""

    heads: tuple[tuple[Text, Text], ...]
    how: How
    empty_is_nothing: bool


class Repeated(Struct, frozen=True):
    """The entries of a list stand in numbered columns, *times* of them."""

    times: int
    each: tuple["FactFrom", ...]
    empty_is_nothing: bool


Origin: TypeAlias = Column | Always | Ticked | Repeated


class FactFrom(Struct, frozen=True):
    """A fact by the path that a case gives it by, or a field of an entry; and its origin."""

    fact: Text
    origin: Origin


class Export(Struct, frozen=True):
    """A table that a system exports.

    With *lines* its rows are the entries of that list, any number for a person.
    """

    name: Text
    title: str
    encoding: str
    delimiter: str
    key: Text
    case: Text | None
    day: Column | None
    everybody: bool
    lines: Text | None
    empty_is_nothing: bool
    facts: tuple[FactFrom, ...]

    def heads(self) -> tuple[Text, ...]:
        """Return the heads of every column that is read, each once."""
        own = [self.key, self.case, self.day.head if self.day else None]
        found = [head for head in own if head is not None]
        found.extend(head for one in self.facts for head in heads_of(one.origin))
        once: dict[str, Text] = {}
        for head in found:
            once.setdefault(spelt(head.value), head)
        return tuple(once.values())


def heads_of(origin: Origin) -> Iterator[Text]:
    """Yield the heads of the columns that *origin* reads."""
    match origin:
        case Column(head=head):
            yield head
        case Always():
            return
        case Ticked(heads=heads):
            yield from (head for head, _ in heads)
        case Repeated(times=times, each=each):
            for number in range(1, times + 1):
                for one in each:
                    yield from (numbered(head, number) for head in heads_of(one.origin))


def numbered(head: Text, number: int) -> Text:
    """Return the head of the column of entry *number*."""
    value = head.value.replace(NUMBER, str(number))
    return Text(value, head.source, head.start, head.end, head.style)


class Form(Struct, frozen=True):
    """A FHIR questionnaire whose responses are read."""

    name: Text
    title: str
    questionnaire: Text
    key: Text
    authored_is_day: bool
    everybody: bool
    facts: tuple[FactFrom, ...]


class OutColumn(Struct, frozen=True):
    """A column to write: one of `KEYS`, or a decision or a part of one, in some form."""

    head: Text
    holds: Text
    form: OneOf["words", "code", "state"] = "words"
    words: Words | None = None
    dates: Text | None = None


@dataclass(frozen=True, slots=True)
class Mapping:
    """A whole mapping."""

    name: Text
    title: str
    scheme: Text | None
    exports: tuple[Export, ...]
    forms: tuple[Form, ...]
    out: tuple[OutColumn, ...]
    source: Source = field(compare=False, repr=False)

    def parts(self) -> tuple[Export | Form, ...]:
        """Return every export and form."""
        return (*self.exports, *self.forms)
