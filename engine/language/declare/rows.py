"""The rows of a table: exact keys down to the last one, and the values at its end."""

from collections.abc import Iterator, Mapping
from fractions import Fraction
from itertools import pairwise
from typing import TypeAlias

from msgspec import Struct, field

from engine.diagnostics import Finding
from engine.diagnostics.catalogue import tables as catalogue
from engine.diagnostics.nearest import did_you_mean
from engine.language.declare.words import in_backticks
from engine.language.environment import Unusable
from engine.language.model import RowEntry, Rows
from engine.language.tree import AsRow
from engine.language.typing import cell
from engine.program.normal import key
from engine.program.program import Rung
from engine.program.types import Member, Members, Type, YesNo
from engine.program.values import Value, write

Rungs: TypeAlias = tuple[Rung, ...]
Node: TypeAlias = "Mapping[int, Node] | Rungs"
"""What is read of a key and those after it: by member place, and at the last key in order."""

_NO_YES = (Member("no", "no"), Member("yes", "yes"))


class Reading(Struct, frozen=True):
    """How rows are read: the types of their keys, what they give, how the last key is read.

    *may_lack*: a last key whose members can be listed need not have a row for each.
    *is_partial*: of the first key, what is not given stands elsewhere.
    """

    kinds: tuple[Type, ...]
    gives: Type
    is_exact: bool
    may_lack: bool
    is_partial: bool
    findings: list[Finding] = field(default_factory=list)
    circled: set[str] = field(default_factory=set)

    def read(self, rows: Rows, base: "Node | None") -> "Node | None":
        """Return *rows* read; None where something is wrong and has been reported.

        Where there is a *base*, what *rows* leave out is as it stands there.
        """
        before = len(self.findings)
        node = self._level(rows, 0, base)
        return node if len(self.findings) == before else None

    def _level(self, rows: Rows, level: int, base: "Node | None") -> Node:
        if level == len(self.kinds) - 1:
            return self._last(rows, level, base if isinstance(base, tuple) else ())
        kind = self.kinds[level]
        entries = self._by_place(rows, kind)
        found = dict(base) if isinstance(base, Mapping) else {}
        repeats = {
            place: entry.value for place, entry in entries.items() if isinstance(entry.value, AsRow)
        }
        for place, entry in entries.items():
            if isinstance(entry.value, Rows):
                found[place] = self._level(entry.value, level + 1, None)
            elif not isinstance(entry.value, AsRow):
                keys = len(self.kinds)
                self._report(catalogue.wrong_depth(entry.value.place, keys, is_deep=False))
                found[place] = ()
        self._check_complete(rows, level, {*found, *repeats})
        for place, repeat in repeats.items():
            found[place] = self._repeated(repeat, rows, level, found, repeats)
        return dict(sorted(found.items()))

    def _report(self, finding: Finding) -> None:
        self.findings.append(finding)

    def _by_place(self, rows: Rows, kind: Type) -> dict[int, RowEntry]:
        entries: dict[int, RowEntry] = {}
        for entry in rows.entries:
            value = cell(entry.key, kind, self.findings)
            if isinstance(value, Unusable):
                continue
            assert isinstance(value, int)
            if int(value) in entries:
                self._report_twice(value, kind, entry, entries[int(value)])
            entries.setdefault(int(value), entry)
        return entries

    def _repeated(
        self,
        repeat: AsRow,
        rows: Rows,
        level: int,
        found: Mapping[int, Node],
        repeats: Mapping[int, AsRow],
    ) -> Node:
        """Return the table of the row that *repeat* names, which may repeat another in turn."""
        kind = self.kinds[level]
        names = [member.name for member in _members(kind)]
        seen: set[str] = set()
        word = repeat.row
        while word.name not in seen:
            seen.add(word.name)
            place = names.index(word.name) if word.name in names else -1
            if place in repeats:
                word = repeats[place].row
            elif place in found:
                return found[place]
            elif self._has_bad_key(rows, level):  # perhaps that of the row
                return ()
            else:
                known = [name for at, name in enumerate(names) if at in found]
                advice = did_you_mean(word.name, known, "name a row that is written out")
                self._report(catalogue.unknown_as_row(word.place, word.name, advice))
                return ()
        if not seen & self.circled:
            self._report(catalogue.as_circle(repeat.row.place, repeat.row.name))
        self.circled.update(seen)
        return ()

    def _check_complete(self, rows: Rows, level: int, given: set[int]) -> None:
        """Report members of an exact key that have no row, unless one could not be read."""
        kind = self.kinds[level]
        missing = [each.name for at, each in enumerate(_members(kind)) if at not in given]
        if not missing or (level == 0 and self.is_partial) or self._has_bad_key(rows, level):
            return
        of = kind.name if isinstance(kind, Members) else "yes/no"
        is_last = level == len(self.kinds) - 1
        place, listed = rows.entries[0].key.place, in_backticks(missing)
        self._report(catalogue.rows_missing(place, listed, of, may_refuse=is_last))

    def _has_bad_key(self, rows: Rows, level: int) -> bool:
        """Return whether a key was reported, so that a row may only seem to be missing."""
        kind = self.kinds[level]
        return any(isinstance(cell(entry.key, kind, []), Unusable) for entry in rows.entries)

    def _last(self, rows: Rows, level: int, base: Rungs) -> Rungs:
        kind = self.kinds[-1]
        read = list(self._rungs(rows, kind))
        if self.is_exact and isinstance(kind, Members | YesNo):
            self._check_twice(kind, read)
            if not self.may_lack and len(read) == len(rows.entries):
                self._check_complete(rows, level, {int(_order(rung.at)) for rung, _ in read})
        else:
            self._check_order(kind, read)
        rungs = {rung.at: rung for rung in base}
        rungs.update((rung.at, rung) for rung, _ in read)
        return tuple(sorted(rungs.values(), key=lambda rung: _order(rung.at)))

    def _rungs(self, rows: Rows, kind: Type) -> Iterator[tuple[Rung, RowEntry]]:
        for entry in rows.entries:
            at = cell(entry.key, kind, self.findings)
            if isinstance(entry.value, Rows):
                place = entry.key.place
                self._report(catalogue.wrong_depth(place, len(self.kinds), is_deep=True))
                continue
            if isinstance(entry.value, AsRow):
                self._report(catalogue.as_last_key(entry.value.place))
                continue
            gives = cell(entry.value, self.gives, self.findings)
            if not isinstance(at, Unusable) and not isinstance(gives, Unusable):
                yield Rung(at=at, gives=gives), entry

    def _check_twice(self, kind: Type, read: list[tuple[Rung, RowEntry]]) -> None:
        first: dict[object, RowEntry] = {}
        for rung, entry in read:
            earlier = first.setdefault(rung.at, entry)
            if earlier is not entry:
                self._report_twice(rung.at, kind, entry, earlier)

    def _check_order(self, kind: Type, read: list[tuple[Rung, RowEntry]]) -> None:
        for (one, before), (other, entry) in pairwise(read):
            if _order(other.at) == _order(one.at):
                self._report_twice(other.at, kind, entry, before)
            elif _order(other.at) < _order(one.at):
                place, earlier = entry.key.place, before.key.place
                written, above = write(other.at, kind), write(one.at, kind)
                self._report(catalogue.keys_out_of_order(place, written, above, earlier))

    def _report_twice(self, at: Value, kind: Type, entry: RowEntry, first: RowEntry) -> None:
        written = write(at, kind)
        self._report(catalogue.key_twice(entry.key.place, written, first.key.place))


def _members(kind: Type) -> tuple[Member, ...]:
    return kind.members if isinstance(kind, Members) else _NO_YES


def _order(at: Value) -> int | Fraction:
    return int(at) if isinstance(at, bool) else key(at)


def flat(node: Node, before: tuple[int, ...] = ()) -> Iterator[tuple[tuple[int, ...], Rungs]]:
    """Yield the rungs of the last key for each combination of the keys before it."""
    if isinstance(node, tuple):
        yield before, node
        return
    for place, inner in node.items():
        yield from flat(inner, (*before, place))


def values_of(node: Node) -> Iterator[Value]:
    """Yield every value that a table's rows give."""
    for _, rungs in flat(node):
        yield from (rung.gives for rung in rungs)
