"""Splits: every part, every penny, every amount."""

from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.meaning.possible import Poss, Refused
from engine.meaning.sharing import in_order, share_out, split

AMOUNTS = st.integers(-(10**12), 10**12)
WEIGHTS = st.lists(st.integers(0, 10**6), min_size=1, max_size=6).filter(any)


@given(AMOUNTS, WEIGHTS)
def test_the_parts_make_the_whole(total: int, weights: list[int]) -> None:
    assert sum(share_out(total, list(weights))) == total


@given(AMOUNTS, WEIGHTS)
def test_a_part_is_within_a_penny_of_its_exact_share(total: int, weights: list[int]) -> None:
    for part, weight in zip(share_out(total, list(weights)), weights, strict=True):
        assert abs(part - Fraction(total * weight, sum(weights))) < 1


@given(AMOUNTS, WEIGHTS)
def test_the_sign_is_put_back(total: int, weights: list[int]) -> None:
    assert share_out(-total, list(weights)) == [-part for part in share_out(total, list(weights))]


def test_ties_go_to_the_part_written_first() -> None:
    assert share_out(1, [1, 1]) == [1, 0]
    assert share_out(-1, [1, 1]) == [-1, 0]
    assert share_out(2, [1, 1, 1]) == [1, 1, 0]


def test_the_pool_of_west_sussex_to_the_penny() -> None:
    nhs = Fraction(8687, 10000)
    assert split("pool", "percent", 1, 234_000, [nhs]) == (203_276, 30_724)


@pytest.mark.parametrize(
    ("how", "rest", "shares", "why"),
    [
        ("weight", -1, [0, 0], "come to nought"),
        ("percent", -1, [Fraction(1, 2), Fraction(1, 4)], "do not come to 100%"),
        ("percent", 1, [Fraction(3, 2)], "do not come to 100%"),
        ("percent", 1, [Fraction(-1, 2)], "below nought"),
    ],
)
def test_what_cannot_be_shared_is_refused(how: str, rest: int, shares: list[Any], why: str) -> None:
    with pytest.raises(Refused) as caught:
        split("pool", how, rest, 100, shares)
    (refusal,) = caught.value.refusals
    assert refusal.by == "pool"
    assert why in refusal.detail


@given(
    st.integers(-5000, 5000),
    st.integers(0, 5000),
    st.lists(st.integers(0, 100), min_size=2, max_size=4),
    st.data(),
)
def test_a_part_in_doubt_holds_every_filling_in(
    low: int, width: int, weights: list[int], data: st.DataObject
) -> None:
    whole = Poss("range", low, low + width, frozenset(("x",)))
    least = [max(0, weight - 3) for weight in weights]
    ranges = [
        Poss("range", at_least, weight, frozenset(("w",)))
        for at_least, weight in zip(least, weights, strict=True)
    ]
    exact = data.draw(st.integers(low, low + width))
    chosen = [
        data.draw(st.integers(at_least, weight))
        for at_least, weight in zip(least, weights, strict=True)
    ]
    if not any(chosen):
        return
    possible = split("pool", "weight", -1, whole, ranges)
    parts = possible.a if isinstance(possible, Poss) else possible
    for part, value in zip(parts, share_out(exact, list(chosen)), strict=True):
        bounds = (part.a, part.b) if isinstance(part, Poss) else (part, part)
        assert bounds[0] <= value <= bounds[1]


def test_in_order_each_part_takes_what_is_left() -> None:
    names = ("risk_pool", "nhs", "outside")
    assert in_order("met", names, 1000, [300, 500]) == (300, 500, 200)
    assert in_order("met", names, 200, [300, 500]) == (200, 0, 0)


@pytest.mark.parametrize(
    ("whole", "limits", "named"), [(-1, [5, 5], "whole"), (10, [5, -1], "`nhs`")]
)
def test_in_order_refuses_what_is_below_nought(whole: int, limits: list[int], named: str) -> None:
    with pytest.raises(Refused) as caught:
        in_order("met", ("risk_pool", "nhs", "outside"), whole, limits)
    assert named in next(iter(caught.value.refusals)).detail
