"""Every edge of the library: what lies on it works, what lies past it is refused first."""

import pickle
from collections.abc import Sequence

import pytest

from engine.selection import refusals
from engine.selection.errors import RowsRefusedError, SelectionError, ValuesRefusedError
from engine.selection.grouping import COLUMNS, groups
from engine.selection.kernel import Kernel
from engine.selection.limits import (
    ALTERNATIVES,
    FIRST_CONDITIONS,
    GROUPS,
    LARGEST,
    RULES,
    SAME_CONDITIONS,
)
from engine.selection.rows import Conjunction, Row, Test, distinct
from engine.selection.ruleset import Condition, Rule, admit, column_names, different, fnv_1a
from tests.selection.drawing import needs_engine


def single(*tests: Test) -> list[Row]:
    """Return one row of one alternative."""
    return [(tests,)]


@pytest.mark.parametrize(
    ("test", "words"),
    [
        (Test(2, "<", 1), "row 0 tests column 2: there are 2 columns, counted from 0"),
        (Test(-1, "<", 1), "row 0 tests column -1"),
        (Test(True, "<", 1), "row 0 tests column True"),
        (Test("a", "<", 1), "row 0 tests column 'a'"),  # type: ignore[arg-type]
        (Test(0, "=", 1), "row 0 compares `points` by '='"),  # type: ignore[arg-type]
        (Test(0, "$mt", 1), "row 0 compares `points` by '\\$mt'"),  # type: ignore[arg-type]
        (Test(0, [], 1), "row 0 compares `points` by \\[\\]"),  # type: ignore[arg-type]
        (Test(0, "<", True), "row 0 compares `points` with True: .*not for bool"),
        (Test(0, "<", 1.0), "with 1.0: .*not for float"),  # type: ignore[arg-type]
        (Test(0, "<", "1"), "with '1': .*not for str"),  # type: ignore[arg-type]
        (Test(0, "<", None), "with None: .*not for NoneType"),  # type: ignore[arg-type]
        (Test(0, "<", LARGEST + 1), f"with {LARGEST + 1}: .* from -{LARGEST} to {LARGEST}"),
        (Test(0, "<", -LARGEST - 1), f"with {-LARGEST - 1}: "),
        (Test(0, "<", 10**30), f"with {10**30}: "),
    ],
)
def test_a_test_outside_the_subset(test: Test, words: str) -> None:
    with pytest.raises(RowsRefusedError, match=words):
        distinct(("points", "band"), single(test))


@needs_engine
@pytest.mark.parametrize("constant", [LARGEST, -LARGEST])
def test_a_constant_at_the_edge(constant: int) -> None:
    with Kernel(1, single(Test(0, "==", constant))) as kernel:
        assert kernel.select((constant,)) == (0,)
        assert kernel.select((constant - 1 if constant > 0 else constant + 1,)) == ()


def test_an_alternative_without_a_test() -> None:
    with pytest.raises(RowsRefusedError, match="row 1 has an alternative without any test"):
        distinct(("points",), [((Test(0, "<", 1),),), ((Test(0, "<", 1),), ())])


def test_a_name_for_two_columns() -> None:
    with pytest.raises(RowsRefusedError, match="column `a` is named twice"):
        Kernel(("a", "b", "a"), [])


@needs_engine
def test_as_many_columns_as_a_fact_holds_and_one_more() -> None:
    every = tuple(Test(column, "==", column) for column in range(COLUMNS + 1))
    with Kernel(COLUMNS + 1, single(*every[:COLUMNS])) as kernel:
        assert kernel.select(range(COLUMNS + 1)) == (0,)
        for column in (0, 1, 100, COLUMNS - 1):
            values = list(range(COLUMNS + 1))
            values[column] += 1
            assert kernel.select(values) == ()
    with pytest.raises(RowsRefusedError, match=f"tests {COLUMNS + 1} columns"):
        Kernel(COLUMNS + 1, single(*every))


@needs_engine
def test_more_columns_than_a_fact_holds_over_several_alternatives() -> None:
    """Alternatives that share no column are kept in facts that hold them."""
    wide = [
        (tuple(Test(column, ">", 0) for column in range(start, start + 100)),)
        for start in range(0, 1000, 100)
    ]
    with Kernel(1000, wide) as kernel:
        assert kernel.select((1,) * 1000) == tuple(range(10))
        assert kernel.select((1,) * 999 + (0,)) == tuple(range(9))


@needs_engine
@pytest.mark.parametrize("rows", [1, ALTERNATIVES, ALTERNATIVES + 1, 2 * ALTERNATIVES + 1, 513])
def test_all_alternatives_true_at_once(rows: int) -> None:
    """The library errs at 65 true conditions below one node, and loops at 513."""
    with Kernel(1, [((Test(0, ">=", number),),) for number in range(rows)]) as kernel:
        assert kernel.select((rows,)) == tuple(range(rows))
        assert kernel.select((0,)) == (0,)


@needs_engine
@pytest.mark.parametrize("rows", [SAME_CONDITIONS, SAME_CONDITIONS + 1, 5000])
def test_rows_of_one_condition(rows: int) -> None:
    """The library crashes at 256 rules on one condition: it is given one."""
    with Kernel(1, [((Test(0, "==", 3),),)] * rows) as kernel:
        assert kernel.select((3,)) == tuple(range(rows))
        assert kernel.select((4,)) == ()


def test_as_many_alternatives_as_a_kernel_holds_and_one_more() -> None:
    every: dict[Conjunction, tuple[int, ...]] = {
        (Test(0, ">=", number),): (number,) for number in range(GROUPS * ALTERNATIVES + 1)
    }
    last: Conjunction = (Test(0, ">=", GROUPS * ALTERNATIVES),)
    most = {key: value for key, value in every.items() if key != last}
    assert len(groups(most)) == GROUPS
    with pytest.raises(RowsRefusedError, match=r"501 groups .*: one kernel holds 500"):
        groups(every)


def rules(first: Sequence[int], second: Sequence[int]) -> list[Rule]:
    """Return rules of two conditions with these constants."""
    return [
        Rule(str(number), (Condition("a", "==", one), Condition("b", "==", two)))
        for number, (one, two) in enumerate(zip(first, second, strict=True))
    ]


def spread(count: int) -> list[int]:
    """Return *count* numbers of which none comes more than the allowed times."""
    return [number // ALTERNATIVES for number in range(count)]


class TestTheGate:
    """Nothing that the planner could get wrong reaches the library."""

    def test_rules(self) -> None:
        admit(rules(spread(RULES), range(RULES)))
        with pytest.raises(RowsRefusedError, match=f"a ruleset of {RULES + 1} rules"):
            admit(rules(spread(RULES + 1), range(RULES + 1)))

    def test_first_conditions(self) -> None:
        admit(rules(range(FIRST_CONDITIONS), range(FIRST_CONDITIONS)))
        more = range(FIRST_CONDITIONS + 1)
        with pytest.raises(RowsRefusedError, match="512 different first conditions"):
            admit(rules(more, more))

    def test_rules_below_one_condition(self) -> None:
        admit(rules([0] * ALTERNATIVES, range(ALTERNATIVES)))
        with pytest.raises(RowsRefusedError, match="61 rules below one first condition"):
            admit(rules([0] * (ALTERNATIVES + 1), range(ALTERNATIVES + 1)))

    def test_rules_that_end_in_one_condition(self) -> None:
        with pytest.raises(RowsRefusedError, match="below one first condition"):
            admit(rules([0] * SAME_CONDITIONS, [0] * SAME_CONDITIONS))
        with pytest.raises(RowsRefusedError, match="256 rules end in the same condition"):
            admit(rules([0] * (SAME_CONDITIONS + 1), [0] * (SAME_CONDITIONS + 1)))

    def test_an_empty_rule(self) -> None:
        with pytest.raises(RowsRefusedError, match="without any test"):
            admit([*rules([0], [0]), Rule("x", ())])

    def test_properties(self) -> None:
        def wide(columns: int) -> list[Rule]:
            names = column_names()[:columns] + ("zzz",) * (columns - COLUMNS)
            return [Rule("x", tuple(Condition(name, "<", 1) for name in ("g", *names)))]

        admit(wide(COLUMNS))
        with pytest.raises(RowsRefusedError, match="253 columns"):
            admit(wide(COLUMNS + 1))

    def test_constants(self) -> None:
        admit(rules([LARGEST], [-LARGEST]))
        with pytest.raises(RowsRefusedError, match="with 4611686018427387904"):
            admit(rules([LARGEST + 1], [0]))

    def test_names_that_the_library_takes_for_each_other(self) -> None:
        assert fnv_1a("costarring") == fnv_1a("liquid")
        one = Rule("x", (Condition("costarring", "<", 1), Condition("liquid", "<", 1)))
        with pytest.raises(RowsRefusedError, match="`costarring` and `liquid` have the same"):
            admit([one])


def test_names_are_told_apart() -> None:
    assert fnv_1a("") == 0x811C9DC5
    assert fnv_1a("foobar") == 0xBF9CF968
    assert fnv_1a("id") == 926444256
    assert fnv_1a("sid") == 3593476751
    different(("a", "b", "a"))
    with pytest.raises(RowsRefusedError):
        different(("declinate", "macallums"))


def test_names_of_our_own_are_enough_and_different() -> None:
    names = column_names()
    assert len(names) == len(set(names)) == COLUMNS
    assert not {"g", "id", "sid"} & set(names)


@needs_engine
@pytest.mark.parametrize(
    ("value", "words"),
    [
        (True, "`points` is True: .*not for bool"),
        (2.0, "`points` is 2.0: .*not for float"),
        ("2", "`points` is '2': .*not for str"),
        (None, "`points` is None: .*not for NoneType"),
        (LARGEST + 1, f"`points` is {LARGEST + 1}: .* to {LARGEST} exactly"),
        (-LARGEST - 1, f"`points` is {-LARGEST - 1}: "),
        (10**30, f"`points` is {10**30}: "),
    ],
)
def test_a_value_outside_the_subset(value: int, words: str) -> None:
    with Kernel(("points", "band"), single(Test(0, ">", 1))) as kernel:
        with pytest.raises(ValuesRefusedError, match=words):
            kernel.select((value, 0))
        assert kernel.select((2, 0)) == (0,)
        assert kernel.abandoned == 0


@needs_engine
def test_a_value_at_the_edge() -> None:
    with Kernel(2, single(Test(0, ">", 0), Test(1, "<", 0))) as kernel:
        assert kernel.select((LARGEST, -LARGEST)) == (0,)
        assert kernel.select((-LARGEST, LARGEST)) == ()


@needs_engine
@pytest.mark.parametrize("width", [0, 1, 3])
def test_a_case_of_the_wrong_width(width: int) -> None:
    words = f"{width} values for 2 columns"
    with (
        Kernel(2, single(Test(0, ">", 0))) as kernel,
        pytest.raises(ValuesRefusedError, match=words),
    ):
        kernel.select((1,) * width)


def test_a_refusal_says_what_and_why_and_travels() -> None:
    refusal = refusals.too_many_columns(250)
    assert isinstance(refusal, SelectionError)
    assert str(refusal) == f"{refusal.what}: {refusal.why}"
    again = pickle.loads(pickle.dumps(refusal))
    assert (type(again), again.what, again.why) == (type(refusal), refusal.what, refusal.why)
