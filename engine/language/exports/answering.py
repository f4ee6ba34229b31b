"""One origin of a fact against the type of the fact."""

from collections.abc import Callable, Iterator, Sequence

from msgspec import Struct

from engine.diagnostics import Finding
from engine.diagnostics.catalogue import cases as case_catalogue
from engine.diagnostics.catalogue import exports as catalogue
from engine.language.exports.cells import MISSING, NOT_KNOWN
from engine.language.exports.mapping import (
    Always,
    Column,
    FactFrom,
    How,
    Repeated,
    Ticked,
    Words,
)
from engine.language.text import Text
from engine.language.written import value_of
from engine.program.program import FactNote
from engine.program.types import (
    Day,
    Entries,
    Members,
    Money,
    Number,
    Percent,
    Period,
    Several,
    Type,
    YesNo,
)
from engine.program.types import (
    Words as AnyText,
)

Fields = Callable[[Sequence[FactFrom], FactNote], Iterator[Finding]]
"""Checks the fields of an entry of a list."""


def answers(fact: FactFrom, note: FactNote, fields: Fields) -> Iterator[Finding]:
    """Yield what is wrong with how *fact* is read, where it is the one that *note* tells of."""
    name, origin = fact.fact, fact.origin
    if isinstance(origin, Repeated):
        yield from _repeated(name, origin, note, fields)
    elif isinstance(note.type, Entries):
        what = "is a list, and here is one answer"
        advice = "give `each` and `times`, or a table of its own with `lines`"
        yield catalogue.wrong_origin(name.place, name.value, what, advice)
    else:
        yield from _one(name, origin, note)


def _repeated(name: Text, origin: Repeated, note: FactNote, fields: Fields) -> Iterator[Finding]:
    if isinstance(note.type, Entries):
        yield from fields(origin.each, note)
    else:
        advice = "name the column alone"
        what = "is one answer, and `each` gives the entries of a list"
        yield catalogue.wrong_origin(name.place, name.value, what, advice)


def _one(name: Text, origin: Column | Always | Ticked, note: FactNote) -> Iterator[Finding]:
    asked = _Asked(name, note)
    match origin:
        case Column(how=how):
            yield from asked.how(how)
        case Always(value=value):
            yield from asked.value(value)
        case Ticked(heads=heads, how=how):
            yield from asked.ticked(heads, how)


class _Asked(Struct, frozen=True):
    """A fact as the mapping calls it, and what it is."""

    name: Text
    note: FactNote

    def ticked(self, heads: Sequence[tuple[Text, Text]], how: How) -> Iterator[Finding]:
        if not isinstance(self.note.type, Several):
            what = "is one answer, and `ticked` gives several"
            advice = "name the column alone"
            yield catalogue.wrong_origin(self.name.place, self.name.value, what, advice)
            return
        for _, member in heads:
            yield from self.value(member)
        if how.words is not None:
            tick = _Asked(self.name, FactNote(name="", ask="", type=YesNo(), key=()))
            yield from tick.words(how.words)

    def how(self, how: How) -> Iterator[Finding]:
        for key, text in how.given():
            if not isinstance(self.note.type, _GOES_WITH[key]):
                said = f"is {_called(self.note.type)}"
                yield catalogue.needless_how(text.place, key, self.name.value, said)
        if how.money is not None and isinstance(self.note.type, Money):
            yield from self._often(how.money, self.note.type)
        if how.words is not None:
            yield from self.words(how.words)

    def _often(self, money: Text, kind: Money) -> Iterator[Finding]:
        _, _, often = money.value.partition(" ")
        wanted = f"a {kind.per}" if kind.per else ""
        if often != wanted:
            yield catalogue.other_often(
                money.place, self.name.value, _called(kind), f"pounds {wanted}".strip()
            )

    def words(self, words: Words) -> Iterator[Finding]:
        for _, means in words.pairs:
            if means.value == MISSING and self.note.optional:
                continue
            yield from self.value(means)

    def value(self, written: Text) -> Iterator[Finding]:
        """Yield what is wrong with an answer that the mapping itself gives."""
        if written.value == NOT_KNOWN:
            return
        if written.value == MISSING and not isinstance(self.note.type, AnyText):
            advice = "only an optional fact can be missing: write `not_known`"
            yield case_catalogue.unknown_member(
                written.place, written.value, self.name.value, advice
            )
            return
        found = value_of(written, self.note.type, self.name.value)
        if isinstance(found, Finding) and not self._stands_for_not_known(written):
            yield found

    def _stands_for_not_known(self, written: Text) -> bool:
        not_known = self.note.not_known
        return not_known is not None and written.value == str(not_known)


_GOES_WITH: dict[str, tuple[type, ...]] = {
    "dates": (Day,),
    "money": (Money,),
    "percent": (Percent,),
    "period": (Period,),
    "separator": (Several,),
}


def _called(kind: Type) -> str:
    if isinstance(kind, Money):
        return f"money a {kind.per}" if kind.per else "a plain sum of money"
    return _CALLED.get(type(kind), "text")


_CALLED: dict[type, str] = {
    YesNo: "yes or no",
    Number: "a number",
    Percent: "a percentage",
    Period: "a period",
    Day: "a date",
    Members: "one of several answers",
    Several: "several answers",
}
