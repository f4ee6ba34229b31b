"""Tables: what they are looked up by, what they give, and their rows on a stretch."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, TypeAlias
from typing import Literal as OneOf

from msgspec import Struct
from msgspec.structs import replace

from engine.diagnostics import Finding
from engine.diagnostics.catalogue import dates
from engine.diagnostics.catalogue import rules as catalogue
from engine.diagnostics.catalogue import tables as tables_catalogue
from engine.language import model
from engine.language.declare.memo import Memo
from engine.language.declare.rows import Node, Reading, flat, values_of
from engine.language.declare.types import kind_of
from engine.language.environment import BAD, Environment, TableSignature, Unusable
from engine.language.model import Dated, Rows, TableShape
from engine.language.stretches import Held
from engine.language.tree import Bad, Expr, Keyword, Term
from engine.language.typing import cell, declared, describe
from engine.program.program import Table
from engine.program.types import (
    Entries,
    Length,
    Members,
    Money,
    Number,
    Percent,
    Period,
    Several,
    Type,
    Unit,
    Words,
    YesNo,
    is_numeric,
    is_ordered,
)
from engine.program.values import Value

Read: TypeAlias = OneOf["exact", "step", "line"]
_MOST_PLACES: Final = 9
_OUTSIDE: Final = {"exact": ("otherwise",), "step": ("below", "above"), "line": ("below", "above")}
_WORDS: Final = {Term.FIRST: ("below", "first"), Term.LAST: ("above", "last")}


class Shape(Struct, frozen=True):
    """A table without its rows; *otherwise* is None where none is written."""

    signature: TableSignature
    read: Read
    below: Value = "refuse"
    above: Value = "refuse"
    otherwise: Value | None = None

    @property
    def keys(self) -> tuple[Type, ...]:
        """Return the types of the keys, the last of which is read as `read` says."""
        return tuple(kind for _, kind in self.signature.keys)


def shape(
    setting: model.Setting, written: TableShape, env: Environment, findings: list[Finding]
) -> Shape | Unusable:
    """Return what a table looks like, or `BAD` where that could not be read."""
    return _Shaping(setting, written, env, findings).read()


@dataclass
class _Shaping:
    setting: model.Setting
    written: TableShape
    env: Environment
    findings: list[Finding]

    def read(self) -> Shape | Unusable:
        written, read = self.written, self.written.read.value
        if read not in ("exact", "step", "line") or not written.by:
            return BAD
        keys = tuple(self._keys(read))
        gives = kind_of(written.gives, written.limits, self.env, self.findings)
        if isinstance(gives, Unusable) or not self._can_give(gives, read):
            return BAD
        outside = dict(self._outside(gives, read))
        if len(keys) < len(written.by) or None in outside.values():
            return BAD
        name = self.env.full(self.setting.name.value)
        signature = TableSignature(name=name, keys=keys, gives=gives)
        made = Shape(signature, read)  # type: ignore[arg-type]  # one of the three words
        return replace(made, **outside)

    def _keys(self, read: str) -> Iterator[tuple[str, Type]]:
        last = len(self.written.by) - 1
        for place, written in enumerate(self.written.by):
            kind = declared(written.type, self.env, self.findings)
            if isinstance(kind, Unusable):
                continue
            kind = _open(kind)
            wanted = _unfit(kind, read if place == last else "before the last")
            if wanted:
                self.findings.append(
                    tables_catalogue.key_type(
                        written.type.place, written.name.value, describe(kind), wanted
                    )
                )
                continue
            yield written.name.value, kind

    def _can_give(self, gives: Type, read: str) -> bool:
        place, what = self.written.gives.place, describe(gives)
        if isinstance(gives, Entries | Words):
            self.findings.append(catalogue.setting_type(place, what))
            return False
        if read == "line" and not is_numeric(gives):
            self.findings.append(tables_catalogue.line_gives(place, what))
            return False
        return True

    def _outside(self, gives: Type, read: str) -> Iterator[tuple[str, Value | None]]:
        """Yield what holds outside the rows; None where that was reported."""
        written = {
            "below": self.written.below,
            "above": self.written.above,
            "otherwise": self.written.otherwise,
        }
        name = self.setting.name
        for key, tree in written.items():
            if tree is not None and key in _OUTSIDE[read]:
                yield key, self._end(key, tree, gives)
            elif key in _OUTSIDE[read] and read != "exact":
                self.findings.append(
                    tables_catalogue.outside_missing(name.place, name.value, key, read)
                )
                yield key, None
            elif read == "exact" and key == "otherwise" and not self._is_listed():
                self.findings.append(tables_catalogue.otherwise_missing(name.place, name.value))
                yield key, None

    def _is_listed(self) -> bool:
        """Return whether every key that the table can be asked for can be listed."""
        kind = declared(self.written.by[-1].type, self.env, [])
        return isinstance(kind, Members | YesNo | Unusable)

    def _end(self, key: str, tree: Expr, gives: Type) -> Value | None:
        if isinstance(tree, Keyword) and tree.term is Term.REFUSE:
            return "refuse"
        if isinstance(tree, Keyword) and tree.term in _WORDS:
            wanted, word = _WORDS[tree.term]
            if wanted == key:
                return word
            self.findings.append(tables_catalogue.outside_word(tree.place, tree.at.written, key))
            return None
        value = cell(tree, gives, self.findings)
        return None if isinstance(value, Unusable) else value


def _open(kind: Type) -> Type:
    """Return the type of a key with no limits of its own: any key can be looked up."""
    match kind:
        case Number():
            return Number(_MOST_PLACES)
        case Percent():
            return Percent(_MOST_PLACES, None, None)
        case Money(per=per):
            return Money(per, None, None)
        case _:
            return kind


def _unfit(kind: Type, read: str) -> str:
    """Return what is wanted of a key instead of *kind*; "" where *kind* will do."""
    if read == "before the last":
        return "" if isinstance(kind, Members | YesNo) else "yes or no, a level or a choice"
    if isinstance(kind, Entries | Words | Several | Period):
        return "a single value"
    if read == "step" and not is_ordered(kind):
        return "a number, a percent, money, a date or a level"
    if read == "line" and not is_numeric(kind):
        return "a number, a percent or money"
    return ""


def rows_on(shape: Shape, held: Held, memo: Memo) -> "Node | None":
    """Return the rows of a table on a stretch; None where they could not be read."""
    if held.under is None:
        return rows_of(shape, held.dated, memo)
    base = rows_of(shape, held.under, memo)
    return None if base is None else rows_of(shape, held.dated, memo, base)


def rows_of(shape: Shape, dated: Dated, memo: Memo, base: "Node | None" = None) -> "Node | None":
    """Return the rows that *dated* gives, on top of *base* where it gives only some."""
    return memo.kept(dated, ("rows", shape, base), lambda found: _rows(shape, dated, base, found))


def _rows(
    shape: Shape, dated: Dated, base: "Node | None", findings: list[Finding]
) -> "Node | None":
    if isinstance(dated.value, Bad):
        return None
    if not isinstance(dated.value, Rows):
        findings.append(dates.value_of_rows(dated.value.place, shape.signature.name))
        return None
    reading = Reading(
        kinds=shape.keys,
        gives=shape.signature.gives,
        is_exact=shape.read == "exact",
        may_lack=shape.otherwise is not None,
        is_partial=dated.other_rows,
        findings=findings,
    )
    return reading.read(dated.value, base)


def table(shape: Shape, held: Held, memo: Memo) -> Table | None:
    """Return the table on a stretch; None where its rows could not be read."""
    node = rows_on(shape, held, memo)
    if node is None:
        return None
    return memo.kept(held.dated, ("table", shape, node), lambda _: _table(shape, node))


def _table(shape: Shape, node: Node) -> Table:
    return Table(
        name=shape.signature.name,
        keys=shape.keys,
        gives=shape.signature.gives,
        read=shape.read,
        rows=tuple(flat(node)),
        below=shape.below,
        above=shape.above,
        otherwise="refuse" if shape.otherwise is None else shape.otherwise,
    )


def signature_on(shape: Shape, held: Held | None, memo: Memo) -> TableSignature:
    """Return the table as expressions see it on a stretch.

    What it gives has the unit of its values, where they are periods that share one.
    """
    node = None if held is None else rows_on(shape, held, memo)
    if node is None or not isinstance(shape.signature.gives, Period):
        return shape.signature
    ends = (shape.below, shape.above, shape.otherwise)
    units = {value.unit for value in (*values_of(node), *ends) if isinstance(value, Length)}
    if len(units) != 1:
        return shape.signature
    unit: Unit = units.pop()
    gives = Period(unit)
    return memo.kept(shape, (unit,), lambda _: replace(shape.signature, gives=gives))
