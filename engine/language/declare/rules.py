"""Decisions made by rules: rows, how one result is chosen, and what holds otherwise."""

from collections.abc import Sequence

from msgspec import Struct

from engine.diagnostics.catalogue import rules as catalogue
from engine.language import model
from engine.language.declare.bench import Bench
from engine.language.declare.reach import never_chosen
from engine.language.declare.sources import resting_on
from engine.language.environment import BAD, Unusable
from engine.language.model import AddedRow, Grounds, SourceEntry
from engine.language.tree import Keyword, Term
from engine.language.typing import Typed, describe, when
from engine.program.nodes import Literal
from engine.program.origin import Origin
from engine.program.program import Choose, Otherwise, Row, RulesBody
from engine.program.types import Member, Members, Number, Several, Type, is_numeric, is_ordered


class Added(Struct, frozen=True):
    """Rows that the scheme adds to a decision, and the sources that they cite."""

    rows: tuple[AddedRow, ...] = ()
    sources: tuple[SourceEntry, ...] = ()


class Placed(Struct, frozen=True):
    """A row as written, from the policy or added by the scheme."""

    row: model.Row
    added: bool = False


def in_place(body: model.Rules, added: Added) -> tuple[Placed, ...]:
    """Return the rows with those that a scheme adds: first, or each behind the row it names."""
    own = [Placed(row) for row in body.rows]
    ids = {placed.row.id.value for placed in own}
    first = [each for each in added.rows if each.after is None or each.after.value not in ids]
    rows = [Placed(each.row, added=True) for each in first if each.after is None]
    for placed in own:
        rows.append(placed)
        rows.extend(
            Placed(each.row, added=True)
            for each in added.rows
            if each.after is not None and each.after.value == placed.row.id.value
        )
    return tuple(rows)


def kind_of_choice(
    name: str, body: model.Rules, rows: Sequence[Placed], written: Type | None
) -> Type | None:
    """Return the type that `choose` settles, or else the one that is *written*."""
    match body.choose.value:
        case "list":
            return Several(of_rows(name, rows))
        case "count":
            return Number(0, 0, len(rows))
        case _:
            return written


def of_rows(name: str, rows: Sequence[Placed]) -> Members:
    """Return the choice whose members are the ids of *rows*, titled with their reasons."""
    members = []
    for placed in rows:
        because = placed.row.grounds.because
        title = because.text.value if because else placed.row.id.value
        members.append(Member(placed.row.id.value, title))
    return Members(name, tuple(members))


def read(
    decision: model.Decision, body: model.Rules, kind: Type, added: Added, bench: Bench
) -> RulesBody | Unusable:
    """Return the rules of a decision of type *kind*, or `BAD` where a row is wrong."""
    if not _can_choose(body, kind, bench):
        return BAD
    placed = in_place(body, added)
    wider = body.grounds, decision.grounds
    made = []
    for index, each in enumerate(placed):
        place = bench.citing(added.sources) if each.added else bench
        made.append(_row(_Spot(each, index, body.choose.value, kind, wider), place))
    rows = [row for row in made if not isinstance(row, Unusable)]
    otherwise = _otherwise(body, kind, wider, bench)
    if body.choose.value == "first":
        _report_never_chosen(rows, bench)
    if len(rows) < len(placed) or isinstance(otherwise, Unusable):
        return BAD
    return RulesBody(choose=_chosen(body.choose.value), rows=tuple(rows), otherwise=otherwise)


def _report_never_chosen(rows: Sequence[Row], bench: Bench) -> None:
    for row, earlier in never_chosen(rows):
        assert row.place is not None
        assert earlier.place is not None
        bench.report(catalogue.never_chosen(row.place, row.id, earlier.id, earlier.place))


def _chosen(written: str) -> Choose:
    match written:
        case "unique" | "agree" | "highest" | "lowest" | "list" | "sum" | "count":
            return written
        case _:
            return "first"


def _can_choose(body: model.Rules, kind: Type, bench: Bench) -> bool:
    choose = body.choose.value
    fits = {"highest": is_ordered, "lowest": is_ordered, "sum": is_numeric}.get(choose)
    if fits is not None and not fits(kind):
        place = body.choose.place
        bench.report(catalogue.choose_not_ordered(place, choose, describe(kind)))
        return False
    return not body.choose.is_missing


class _Spot(Struct, frozen=True):
    """A row and what it is a row of; *wider* are the grounds of all rows."""

    placed: Placed
    index: int
    choose: str
    kind: Type
    wider: tuple[Grounds, Grounds]


def _row(spot: _Spot, bench: Bench) -> Row | Unusable:
    row, added = spot.placed.row, spot.placed.added
    condition = when(row.when, bench.scope, bench.findings)
    known = bench.where(condition)
    then = _then(row, spot.index, spot.kind, known, spot.choose)
    grounds = row.grounds if added else resting_on(row.grounds, *spot.wider)
    because = known.says(row.grounds.because)
    if isinstance(condition, Unusable) or then is BAD:
        return BAD
    return Row(
        id=row.id.value,
        when=condition.expr,
        then=then,
        because=because,
        cite=bench.cites(grounds),
        basis=bench.basis(grounds),
        added=added,
        conditions=condition.parts,
        origin=Origin(row.id.place),
    )


def _then(row: model.Row, index: int, kind: Type, bench: Bench, choose: str) -> Typed:
    """Return what a row gives: of a `list` its own member, of a `count` one."""
    if choose == "list" and isinstance(kind, Several):
        return Literal(type=kind.of, value=index, origin=Origin(row.id.place))
    if choose == "count":
        return Literal(type=Number(0, 1, 1), value=1, origin=Origin(row.id.place))
    return BAD if row.then is None else bench.read(row.then, kind)


def _otherwise(
    body: model.Rules, kind: Type, wider: tuple[Grounds, Grounds], bench: Bench
) -> Otherwise | Unusable | None:
    written = body.otherwise
    if written is None:
        return None
    grounds = resting_on(written.grounds, *wider)
    cite, basis = bench.cites(grounds), bench.basis(grounds)
    because = bench.says(written.grounds.because)
    if isinstance(written.then, Keyword) and written.then.term is Term.REFUSE:
        return Otherwise(then=None, because=because, cite=cite, basis=basis)
    then = bench.read(written.then, kind)
    return BAD if then is BAD else Otherwise(then=then, because=because, cite=cite, basis=basis)
