"""Programs as JSON and back."""

from contextlib import suppress
from datetime import date
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.diagnostics import Finding, Place, Severity
from engine.program import nodes
from engine.program.codec import CLASSES, Damaged, decode, encode
from engine.program.origin import Origin
from engine.program.program import Row, RulesBody
from engine.program.types import YES_NO, Length, Member, Members, Money, Number
from engine.program.values import ABSENT, UNKNOWN

PLACE = Place("facs/2010.1.yaml", 3, 9, 4, "  when: band")
BAND = Members("facs.band", (Member("none", "No band"), Member("low", "Low")), ordered=True)

plain = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.text(),
    st.fractions(),
    st.dates(),
    st.sampled_from([ABSENT, UNKNOWN, Severity.WARNING, PLACE, BAND, Money("week"), YES_NO]),
    st.builds(Length, st.integers(0), st.sampled_from(["days", "months"])),
    st.frozensets(st.integers()),
)
values = st.recursive(
    plain,
    lambda inner: st.one_of(
        st.lists(inner).map(tuple),
        st.dictionaries(st.text(), inner),
        st.builds(
            lambda value: nodes.Literal(type=YES_NO, origin=Origin(PLACE), value=value), inner
        ),
    ),
)


@given(values)
def test_what_is_encoded_comes_back(value: object) -> None:
    again = decode(encode(value))
    assert again == value
    assert type(again) is type(value)


def test_one_and_true_stay_apart() -> None:
    assert [type(part) for part in decode(encode((1, True, 0, False)))] == [int, bool, int, bool]


def test_places_come_back_though_they_do_not_count_in_comparison() -> None:
    fact = nodes.Fact(type=BAND, origin=Origin(PLACE), name="facs.band")
    again = decode(encode(fact))
    assert again.place == PLACE
    assert again.place.text == PLACE.text


def test_members_can_be_found_by_name_again() -> None:
    assert decode(encode(BAND)).places == {"none": 0, "low": 1}


def test_equal_parts_are_written_once() -> None:
    row = Row(
        id="a",
        when=None,
        then=nodes.Literal(type=Number(), value=Fraction(1, 3)),
        because=("Why.",),
    )
    once = encode(RulesBody(choose="first", rows=(row,), otherwise=None))
    twice = encode(RulesBody(choose="first", rows=(row, row), otherwise=None))
    assert len(twice) - len(once) < 10


def test_findings_come_back() -> None:
    finding = Finding("W701", "no reason", PLACE, "give one", Severity.WARNING, ((PLACE, "here"),))
    assert decode(encode((finding,))) == (finding,)


def test_every_class_of_the_program_can_be_kept() -> None:
    assert {"types.Members", "nodes.Fold", "program.Program", "finding.Place"} <= set(CLASSES)


def test_a_float_is_no_part_of_a_program() -> None:
    with pytest.raises(TypeError, match="float"):
        encode((1.5,))


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{}",
        "[]",
        "null",
        '{"shapes":[],"pool":[]}',
        '{"shapes":[["os.system","x"]],"pool":[]}',
        '{"shapes":[["types.Money","per"]],"pool":[[8,0]]}',
        '{"shapes":[],"pool":[[4,7]]}',
        '{"shapes":[],"pool":[[99]]}',
        '{"shapes":[],"pool":[1,0,[0,0,1]]}',
        '{"shapes":[],"pool":["soon",[6,0]]}',
    ],
)
def test_anything_else_is_damaged(text: str) -> None:
    with pytest.raises(Damaged):
        decode(text)


@given(st.data())
def test_a_damaged_text_is_never_a_surprise(data: st.DataObject) -> None:
    text = encode((BAND, Fraction(1, 3), date(2011, 4, 1), (1, 2)))
    at = data.draw(st.integers(0, len(text) - 1))
    changed = text[:at] + data.draw(st.characters()) + text[at + 1 :]
    with suppress(Damaged):
        decode(changed)
