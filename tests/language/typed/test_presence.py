"""What may be absent, where it may be used, and what a condition tells of it."""

import pytest

from engine.language.environment import Scope
from engine.language.typing import known_present
from engine.program.nodes import Expr, Result
from engine.program.types import Parts
from tests.language.typed.world import (
    DONE,
    ENV,
    PANEL,
    SCOPE,
    YEAR,
    assert_fine,
    good,
    shaped,
    wrong,
)

WHO_PAYS = Result(type=Parts((("nhs", YEAR), ("council", YEAR))), name="plan.who_pays")


@pytest.mark.parametrize(
    "written",
    [
        "panel is missing",
        "panel is not missing",
        "default(panel, £0)",
        "default(panel, other_weekly)",
        "panel is not missing and panel > £5 a week",
        "panel is missing or panel > £5 a week",
        "not (panel is missing) and panel > £5 a week",
        "not (panel is missing or danger) and panel > £5 a week",
        "danger and panel is not missing and panel > £5 a week",
        "if panel is not missing then panel else £0",
        "if panel is missing then £0 else panel",
        "if panel is missing or danger then £0 else panel",
        "(if danger then panel is not missing else no) and panel > £5 a week",
        "(panel is not missing or no) and panel > £5 a week",
        "panel is not missing and (if danger then panel else £0) > £5 a week",
        "who_pays is not missing and who_pays.nhs > £5 a year",
        "who_pays.nhs is not missing and who_pays.council > £5 a year",
        "default(who_pays.nhs, £0)",
        "sum(line.amount for line in lines where line.discount is missing)",
        "sum(line.discount for line in lines where line.discount is not missing)",
        "sum(d.shared.nhs for d in done where d.shared is not missing)",
        "any(q.reason is missing for q in saq)",
        "any(q.answer is missing or q.answer > 5 for q in partial)",
    ],
)
def test_behind_a_test_what_may_be_absent_is_used(written: str) -> None:
    assert_fine(written)


@pytest.mark.parametrize(
    ("written", "at"),
    [
        ("panel > £5 a week", "panel"),
        ("panel > £5 a week and panel is not missing", "panel"),
        ("panel is missing and panel > £5 a week", "panel"),
        ("panel is not missing or panel > £5 a week", "panel"),
        ("(panel is not missing or danger) and panel > £5 a week", "panel"),
        ("(if danger then panel is not missing else yes) and panel > £5 a week", "panel"),
        ("if panel is missing then panel else £0", "panel"),
        ("default(panel, panel)", "panel"),
        ("panel is not missing and indicative > £5 a week", "indicative"),
        ("maybe", "maybe"),
        ("who_pays.nhs", "who_pays.nhs"),
        ("sum(line.discount for line in lines)", "line.discount"),
        ("sum(d.shared.nhs for d in done)", "d.shared.nhs"),
        ("any(q.answer > 5 for q in partial)", "q.answer"),
    ],
)
def test_without_a_test_it_is_not(written: str, at: str) -> None:
    assert wrong(written) == (
        f"E411 [{at}] `{at}` may be absent, and nothing here tests for it | write "
        f"`default({at}, ...)`, or use it where `{at} is not missing` is known to hold"
    )


def test_what_is_known_of_one_entry_says_nothing_of_another() -> None:
    assert wrong(
        "any(line.discount is not missing for line in lines) "
        "and any(line.discount > 5% for line in lines)"
    ).startswith("E411 [line.discount]")


FACT = (
    "a fact that is not given is not known, which is another thing: "
    "only an `optional` fact can be absent"
)
DECISION = "only a decision with `applies_when` can be absent"
NAMELESS = "name it here, and work with its value where it is known to be there"


@pytest.mark.parametrize(
    ("written", "finding"),
    [
        ("danger is missing", f"E412 [danger] `danger` can never be absent | {FACT}"),
        ("default(weekly, £0)", f"E412 [weekly] `weekly` can never be absent | {FACT}"),
        (
            "facs.band is not missing",
            f"E412 [facs.band] `facs.band` can never be absent | {DECISION}",
        ),
        ("hint.best is missing", f"E412 [hint.best] `hint.best` can never be absent | {DECISION}"),
        (
            "any(q.agreed is missing for q in saq)",
            f"E412 [q.agreed] `q.agreed` can never be absent | {FACT}",
        ),
        (
            "age + 1 is missing",
            (
                "E413 [age + 1] only an optional fact, or a decision that may not apply, can be absent "
                f"| {NAMELESS}"
            ),
        ),
        (
            "limit is missing",
            (
                "E413 [limit] only an optional fact, or a decision that may not apply, can be absent "
                f"| {NAMELESS}"
            ),
        ),
        (
            "lines is missing",
            f"E412 [lines] `lines` can never be absent | {FACT}",
        ),
        (
            "saq.agreed is missing",
            (
                "E310 [saq.agreed] `saq.agreed` is a set of answers, which is not a value | "
                "ask for its points, as in `points(saq.agreed)`"
            ),
        ),
        (
            "pnael is missing",
            "E301 [pnael] there is nothing called `pnael` here | did you mean `panel`?",
        ),
    ],
)
def test_what_can_never_be_absent_is_not_tested(written: str, finding: str) -> None:
    assert wrong(written) == finding


def test_a_promise_needs_no_test() -> None:
    scope = Scope(env=ENV, promise=True)
    assert shaped("panel > £5 a week", scope=scope) == "Compare(>, plan.panel, 500)"
    assert wrong("danger is missing", scope=scope).startswith("E412")


def test_what_a_scope_knows_to_be_there_needs_no_test() -> None:
    assert_fine("panel > £5 a week", scope=SCOPE.knowing(frozenset((PANEL,))))


def test_a_decision_that_is_there_brings_what_its_applies_when_tells() -> None:
    """`settled` applies when `panel` is there."""
    assert_fine("settled is not missing and settled > panel")


@pytest.mark.parametrize(
    ("written", "yes", "no"),
    [
        ("panel is not missing", {PANEL}, set()),
        ("panel is missing", set(), {PANEL}),
        ("panel is not missing and danger", {PANEL}, set()),
        ("panel is missing or danger", set(), {PANEL}),
        ("panel is not missing or danger", set(), set()),
        ("panel is not missing and who_pays.nhs is not missing", {PANEL, WHO_PAYS}, set()),
        ("if danger then panel is not missing else no", {PANEL}, set()),
        ("if panel is missing then yes else danger", set(), {PANEL}),
        ("no", set(), set()),
        ("danger", set(), set()),
    ],
)
def test_what_a_condition_tells(written: str, yes: set[Expr], no: set[Expr]) -> None:
    known = known_present(good(written), SCOPE)
    assert known.yes == yes
    assert known.no == no


def test_no_condition_tells_nothing() -> None:
    known = known_present(None, SCOPE)
    assert (known.yes, known.no) == (frozenset(), frozenset())


def test_in_a_loop_a_field_that_is_there() -> None:
    scope = SCOPE.inside("d", DONE)
    known = known_present(good("d.shared.nhs is not missing", scope=scope), scope)
    assert known.yes == {good("d.shared is missing", scope=scope).of}  # type: ignore[union-attr]
