from datetime import date

from engine.program import nodes as n
from engine.program.normal import Quantity
from engine.program.program import Decision, Program, Row, RulesBody
from engine.program.types import YES_NO, Member, Members, Several
from engine.selection.sites import sites

BAND = Members(
    "p.band", tuple(Member(name, name) for name in ("low", "some", "high")), ordered=True
)
NEED = n.Fact(type=BAND, name="p.need")


def literal(place: int) -> n.Literal:
    return n.Literal(type=BAND, value=place)


def row(name: str, when: n.Expr) -> Row:
    then = n.Literal(type=YES_NO, value=True)
    return Row(id=name, when=when, then=then, because=("So.",))


def program() -> Program:
    same = n.Same(type=YES_NO, left=NEED, right=literal(0))
    rows = (
        row("is_low", same),
        row("is_not_low", n.Not(type=YES_NO, of=same)),
        row("some_or_more", n.Compare(type=YES_NO, op=">=", left=NEED, right=literal(1))),
    )
    ids = Several(Members("p.met", tuple(Member(one.id, one.id) for one in rows)))
    met = Decision(
        name="p.met",
        title="Met",
        type=ids,
        body=RulesBody(choose="list", rows=rows, otherwise=None),
    )
    return Program(
        scheme="s", title="S", place="", status="local", first_day=date(2010, 1, 1), last_day=None,
        policies=(), sources=(), facts=(), questionnaires=(), settings=(), tables=(), grids=(),
        decisions=(met,), flags=(), promises=(), answers=("p.met",),
    )  # fmt: skip


def test_a_level_is_one_quantity_where_every_fact_is_given() -> None:
    (site,) = sites(program())

    assert site.whole_quantities == (Quantity("order", NEED),)
    assert [site.complete.select([place]) for place in range(3)] == [(0,), (1, 2), (1, 2)]


def test_a_level_in_doubt_has_a_quantity_for_each_member_asked_about() -> None:
    (site,) = sites(program())

    assert site.quantities == (Quantity("member", NEED, place=0), Quantity("order", NEED))
