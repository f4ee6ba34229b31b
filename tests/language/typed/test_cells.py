"""Plain values of a declared type."""

from datetime import date
from fractions import Fraction

import pytest

from engine.diagnostics import Finding
from engine.language.expressions import Start
from engine.language.typing import cell, span
from engine.program.types import YES_NO, Day, Length, Money, Number, Percent, Period, Several, Type
from engine.program.values import Value
from tests.language.typed.world import ANSWER, BAND, CATEGORY, WEEK, tree


def read(written: str, kind: Type) -> tuple[object, list[str]]:
    findings: list[Finding] = []
    made = cell(tree(written, Start.CELL), kind, findings)
    return made, [" | ".join((each.code, each.message, each.help)) for each in findings]


def read_span(written: str, kind: Type) -> tuple[object, list[str]]:
    findings: list[Finding] = []
    made = span(tree(written, Start.LEAF), kind, findings)
    return made, [" | ".join((each.code, each.message, each.help)) for each in findings]


@pytest.mark.parametrize(
    ("written", "kind", "value"),
    [
        ("5", Number(), 5),
        ("-5", Number(), -5),
        ("2.5", Number(1), Fraction(5, 2)),
        ("86.87%", Percent(), Fraction(8687, 10000)),
        ("100%", Percent(), 1),
        ("£1,200", Money(), 120000),
        ("£45.50 a week", WEEK, 4550),
        ("£0", WEEK, 0),
        ("-£5", Money(None, None), -500),
        ("6 months", Period(), Length(6, "months")),
        ("15 weeks", Period(), Length(105, "days")),
        ("2011-04-01", Day(), date(2011, 4, 1)),
        ("yes", YES_NO, True),
        ("no", YES_NO, False),
        ("substantial", BAND, 3),
        ("yes", ANSWER, 0),
        ("sometimes", ANSWER, 2),
        ("ward", Several(CATEGORY), frozenset((2,))),
    ],
)
def test_a_plain_value(written: str, kind: Type, value: Value) -> None:
    made, findings = read(written, kind)
    assert findings == []
    assert made == value
    assert type(made) is type(value)


@pytest.mark.parametrize(
    ("written", "kind", "finding"),
    [
        (
            "substantail",
            BAND,
            "E308 | `substantail` is not a member of `facs.band` | did you mean `substantial`?",
        ),
        ("5", BAND, "E401 | this is a number, where a member of `facs.band` is wanted | "),
        ("yes", BAND, "E401 | this is yes or no, where a member of `facs.band` is wanted | "),
        (
            "5",
            Percent(),
            (
                "E401 | this is a number, where a percent is wanted | "
                "a percent is written with its sign, as in `5%`"
            ),
        ),
        (
            "£5",
            WEEK,
            (
                "E402 | plain money does not go with money a week | "
                "say how often it is paid: `£5 a week`"
            ),
        ),
        (
            "limit",
            Number(),
            "E424 | a plain value is wanted here, a number | write the value itself",
        ),
        (
            "refuse",
            WEEK,
            "E424 | a plain value is wanted here, money a week | write the value itself",
        ),
        (
            "121",
            Number(0, 0, 120),
            "E425 | `121` is outside its limits | it can be from 0 up to 120",
        ),
        (
            "-£5",
            Money(),
            "E425 | `-£5` is outside its limits | it can be from £0.00",
        ),
        (
            "120%",
            Percent(),
            "E425 | `120%` is outside its limits | it can be from 0% up to 100%",
        ),
        (
            "1899-12-31",
            Day(date(1900, 1, 1)),
            "E425 | `1899-12-31` is outside its limits | it can be from 1 January 1900",
        ),
        (
            "2.5",
            Number(),
            (
                "E426 | `2.5` is finer than its type | "
                "it may have no decimal places: round it, or give the type more `places`"
            ),
        ),
        (
            "12.345%",
            Percent(),
            (
                "E426 | `12.345%` is finer than its type | "
                "it may have 2 decimal places: round it, or give the type more `places`"
            ),
        ),
    ],
)
def test_what_is_said_of_a_value_that_is_none(written: str, kind: Type, finding: str) -> None:
    made, findings = read(written, kind)
    assert repr(made) == "<Unusable.BAD: 'bad'>"
    assert findings == [finding]


@pytest.mark.parametrize(
    ("written", "kind", "ends"),
    [
        ("2 to 3", Number(0, 0, 4), (2, 3)),
        ("0 to 0", Number(0, 0, 4), (0, 0)),
        ("low to critical", BAND, (1, 4)),
    ],
)
def test_a_range_holds_both_its_ends(written: str, kind: Type, ends: tuple[int, int]) -> None:
    assert read_span(written, kind) == (ends, [])


@pytest.mark.parametrize(
    ("written", "kind", "finding"),
    [
        ("3 to 2", Number(), "E427 | this range ends before it begins | write the lower end first"),
        (
            "critical to low",
            BAND,
            "E427 | this range ends before it begins | write the lower end first",
        ),
        ("2", Number(), "E428 | a range is wanted here | a range is written `2 to 3`"),
        (
            "care to ward",
            CATEGORY,
            (
                "E404 | `plan.category` has no order, so nothing is more or less | "
                "a choice has no order: ask with `is` or `in`, or declare it as `levels`"
            ),
        ),
        (
            "2 to 5",
            Number(0, 0, 4),
            "E425 | `5` is outside its limits | it can be from 0 up to 4",
        ),
    ],
)
def test_what_is_said_of_a_range_that_is_none(written: str, kind: Type, finding: str) -> None:
    made, findings = read_span(written, kind)
    assert repr(made) == "<Unusable.BAD: 'bad'>"
    assert findings == [finding]
