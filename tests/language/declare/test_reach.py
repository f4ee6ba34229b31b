"""Rows that are never chosen: what is reported is so, whatever the case."""

from fractions import Fraction
from itertools import product
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from engine.language.declare.reach import never_chosen
from engine.program import nodes
from engine.program.nodes import Expr
from engine.program.program import Row
from engine.program.types import YES_NO, Member, Members, Number, Type

BAND = Members("facs.band", tuple(Member(n, n) for n in ("none", "low", "high")), ordered=True)
SCORE = Number(0, 0, 6)
FACTS: dict[str, Type] = {"ill": YES_NO, "band": BAND, "score": SCORE}
ALL = [dict(zip(FACTS, case, strict=True)) for case in product([False, True], range(3), range(7))]


def fact(name: str) -> nodes.Fact:
    return nodes.Fact(type=FACTS[name], name=name)


def score(op: Any, value: Fraction | int) -> Expr:
    right = nodes.Literal(type=Number(1), value=value)
    return nodes.Compare(type=YES_NO, op=op, left=fact("score"), right=right)


def band(op: Any, place: int) -> Expr:
    right = nodes.Literal(type=BAND, value=place)
    if op == "is":
        return nodes.Same(type=YES_NO, left=fact("band"), right=right)
    return nodes.Compare(type=YES_NO, op=op, left=fact("band"), right=right)


def both(*parts: Expr) -> Expr:
    return nodes.All(type=YES_NO, parts=parts)


def either(*parts: Expr) -> Expr:
    return nodes.Any(type=YES_NO, parts=parts)


def no(part: Expr) -> Expr:
    return nodes.Not(type=YES_NO, of=part)


ops = st.sampled_from(["<", "<=", ">", ">="])
halves = st.integers(-1, 14).map(lambda n: n // 2 if n % 2 == 0 else Fraction(n, 2))
tests: st.SearchStrategy[Expr] = st.one_of(
    st.just(fact("ill")),
    st.builds(score, ops, halves),
    st.builds(band, ops | st.just("is"), st.integers(0, 2)),
    st.builds(
        lambda value: nodes.Same(
            type=YES_NO, left=fact("score"), right=nodes.Literal(type=Number(), value=value)
        ),
        st.integers(0, 6),
    ),
)
conditions = st.recursive(
    tests,
    lambda inner: st.one_of(
        st.builds(both, inner, inner), st.builds(either, inner, inner), st.builds(no, inner)
    ),
    max_leaves=6,
)


def rows(*conditions: Expr | None) -> tuple[Row, ...]:
    then = nodes.Literal(type=Number(), value=1)
    return tuple(
        Row(id=str(place), when=when, then=then, because=())
        for place, when in enumerate(conditions)
    )


def blamed(*conditions: Expr | None) -> list[tuple[str, str]]:
    return [(row.id, earlier.id) for row, earlier in never_chosen(rows(*conditions))]


def holds(expr: Expr, case: dict[str, Any]) -> Any:
    match expr:
        case nodes.Literal(value=value):
            return value
        case nodes.Fact(name=name):
            return case[name]
        case nodes.Same(left=left, right=right):
            return holds(left, case) == holds(right, case)
        case nodes.Compare(op=op, left=left, right=right):
            one, other = holds(left, case), holds(right, case)
            return {"<": one < other, "<=": one <= other, ">": one > other, ">=": one >= other}[op]
        case nodes.All(parts=parts):
            return all(holds(part, case) for part in parts)
        case nodes.Any(parts=parts):
            return any(holds(part, case) for part in parts)
        case nodes.Not(of=of):
            return not holds(of, case)
        case _:
            raise AssertionError(expr)


def test_the_same_condition_again() -> None:
    assert blamed(score(">", 3), fact("ill"), score(">", 3)) == [("2", "0")]


def test_a_stronger_condition_after_a_weaker_one() -> None:
    assert blamed(score(">=", 3), both(fact("ill"), score(">", 4))) == [("1", "0")]
    assert blamed(band(">=", 1), band("is", 2)) == [("1", "0")]
    assert blamed(score(">", 2), score(">=", 3)) == [("1", "0")]


def test_everything_after_a_row_that_always_holds() -> None:
    assert blamed(None, fact("ill")) == [("1", "0")]


def test_a_weaker_condition_after_a_stronger_one_is_fine() -> None:
    assert blamed(score(">", 4), score(">", 3)) == []
    assert blamed(both(fact("ill"), score(">", 4)), fact("ill")) == []
    assert blamed(score(">", 3), score("<", 3)) == []


def test_the_value_of_a_setting_may_change() -> None:
    low = nodes.Setting(type=BAND, name="facs.threshold", value=1)
    above = nodes.Compare(type=YES_NO, op=">=", left=fact("band"), right=low)
    assert blamed(above, band(">=", 2)) == []
    assert blamed(above, both(fact("ill"), above)) == [("1", "0")]


def test_a_row_that_holds_for_nobody_is_another_matter() -> None:
    assert blamed(score(">", 3), both(score(">", 5), score("<", 2))) == []


@given(st.lists(conditions, min_size=2, max_size=4))
def test_a_row_that_is_reported_is_chosen_in_no_case(drawn: list[Expr]) -> None:
    for row, earlier in never_chosen(rows(*drawn)):
        assert row.when is not None
        assert earlier.when is not None
        for case in ALL:
            assert not holds(row.when, case) or holds(earlier.when, case)


@given(ops, st.integers(0, 7), ops, st.integers(0, 7))
def test_of_two_tests_of_one_number_the_stronger_is_found(
    op: Any, bound: int, other: Any, limit: int
) -> None:
    weaker, stronger = score(op, bound), score(other, limit)
    cases = [{"score": number} for number in range(-20, 40)]
    implied = all(holds(weaker, case) or not holds(stronger, case) for case in cases)
    assert blamed(weaker, stronger) == ([("1", "0")] if implied else [])


@given(ops, st.integers(0, 2), ops | st.just("is"), st.integers(0, 2))
def test_of_two_tests_of_one_level_the_stronger_is_found(
    op: Any, bound: int, other: Any, limit: int
) -> None:
    weaker, stronger = band(op, bound), band(other, limit)
    implied = all(holds(weaker, case) or not holds(stronger, case) for case in ALL)
    possible = any(holds(stronger, case) for case in ALL)
    assert blamed(weaker, stronger) == ([("1", "0")] if implied and possible else [])
