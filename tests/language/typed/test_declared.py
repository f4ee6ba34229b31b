"""Types as declared, with their limits."""

from datetime import date
from fractions import Fraction

import pytest
from msgspec.structs import replace

from engine.diagnostics import Finding, Source
from engine.language.expressions import Start, parse_type
from engine.language.model import Limits, Whole
from engine.language.text import Text
from engine.language.typing import declared, limited
from engine.program.types import (
    WORDS,
    YES_NO,
    Day,
    Entries,
    Money,
    Number,
    Percent,
    Period,
    Several,
    Type,
)
from tests.language.typed.world import BAND, CATEGORY, ENV, tree


def text(written: str) -> Text:
    return Text(written, Source("plan.yaml", written), 0, len(written))


def read(written: str) -> tuple[object, list[str]]:
    found, wrong = parse_type(text(written))
    assert not wrong
    findings: list[Finding] = []
    env = replace(ENV, failed_types=frozenset(("plan.torn",)))
    made = declared(found, env, findings, "plan.list")
    return made, [" | ".join((each.code, each.message, each.help)) for each in findings]


@pytest.mark.parametrize(
    ("written", "kind"),
    [
        ("yes/no", YES_NO),
        ("number", Number()),
        ("percent", Percent(2, 0, 1)),
        ("money", Money(None, 0)),
        ("money a week", Money("week", 0)),
        ("money a month", Money("month", 0)),
        ("money a year", Money("year", 0)),
        ("period", Period()),
        ("date", Day()),
        ("text", WORDS),
        ("list", Entries("plan.list")),
        ("category", CATEGORY),
        ("facs.band", BAND),
        ("several of category", Several(CATEGORY)),
    ],
)
def test_a_type(written: str, kind: Type) -> None:
    assert read(written) == (kind, [])


@pytest.mark.parametrize(
    ("written", "findings"),
    [
        ("torn", []),
        (
            "categry",
            ["E311 | there are no levels or choices called `categry` | did you mean `category`?"],
        ),
        (
            "several of facs.bnd",
            ["E311 | there are no levels or choices called `facs.bnd` | did you mean `facs.band`?"],
        ),
        (
            "carers.outcome",
            [
                (
                    "E303 | the scheme `here` does not list the policy `carers` | "
                    "add `carers` to the policies of the scheme, or do without it here"
                )
            ],
        ),
    ],
)
def test_what_is_said_of_a_type_that_nothing_declares(written: str, findings: list[str]) -> None:
    made, found = read(written)
    assert repr(made) == "<Unusable.BAD: 'bad'>"
    assert found == findings


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("dat", "date"),
        ("perod", "period"),
        ("numbr", "number"),
        ("lst", "list"),
        ("boolean", "yes/no"),
        ("yes_no", "yes/no"),
        ("string", "text"),
    ],
)
def test_a_misspelt_type_of_the_language_is_told_as_one(written: str, meant: str) -> None:
    _, (found,) = read(written)
    assert found.startswith("E311 | ")
    assert found.endswith(f" | did you mean `{meant}`?")


def test_where_nothing_is_like_it_every_type_is_named() -> None:
    _, (found,) = read("level")
    assert "| a type is `yes/no`, `number`" in found
    _, (found,) = read("several of dat")
    assert "`date`" not in found


def limits(least: str = "", most: str = "", places: int | None = None) -> Limits:
    return Limits(
        tree(least, Start.CELL) if least else None,
        tree(most, Start.CELL) if most else None,
        None if places is None else Whole(places, text(str(places))),
    )


@pytest.mark.parametrize(
    ("kind", "said", "made"),
    [
        (Number(), limits(), Number()),
        (Number(), limits("0", "120"), Number(0, 0, 120)),
        (Number(), limits("0.5", places=1), Number(1, Fraction(1, 2))),
        (Percent(), limits(most="200%"), Percent(2, 0, 2)),
        (Percent(), limits(places=0), Percent(0, 0, 1)),
        (Money("week"), limits("-£5 a week"), Money("week", -500)),
        (Day(), limits("1900-01-01"), Day(date(1900, 1, 1))),
        (BAND, limits(), BAND),
    ],
)
def test_the_limits_of_a_type(kind: Type, said: Limits, made: Type) -> None:
    findings: list[Finding] = []
    assert limited(kind, said, findings) == made
    assert findings == []


@pytest.mark.parametrize(
    ("kind", "said", "finding"),
    [
        (WORDS, limits("5"), "E429 | text has no `min` | leave it out"),
        (BAND, limits(most="low"), "E429 | a member of `facs.band` has no `max` | leave it out"),
        (Money(), limits(places=2), "E429 | plain money has no `places` | leave it out"),
        (
            Number(),
            limits("5", "4"),
            "E430 | `min` is above `max` | change one of them: no value lies between",
        ),
        (
            Percent(),
            limits("150%"),
            "E430 | `min` is above `max` | change one of them: no value lies between",
        ),
        (
            Number(),
            limits("0.5"),
            (
                "E426 | `0.5` is finer than its type | "
                "it may have no decimal places: round it, or give the type more `places`"
            ),
        ),
        (
            Money("week"),
            limits(most="£5"),
            (
                "E402 | plain money does not go with money a week | "
                "say how often it is paid: `£5 a week`"
            ),
        ),
    ],
)
def test_what_is_said_of_limits_that_are_none(kind: Type, said: Limits, finding: str) -> None:
    findings: list[Finding] = []
    assert repr(limited(kind, said, findings)) == "<Unusable.BAD: 'bad'>"
    assert [" | ".join((each.code, each.message, each.help)) for each in findings] == [finding]
