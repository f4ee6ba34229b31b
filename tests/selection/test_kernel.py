"""What the kernel answers, and that it is used as its room promises."""

import pytest

from engine.selection import kernel as kernel_module
from engine.selection import reference
from engine.selection.errors import KernelClosedError, SelfCheckError, ValuesRefusedError
from engine.selection.grouping import Group
from engine.selection.kernel import Kernel
from engine.selection.limits import LARGEST
from engine.selection.rows import OPERATORS, Conjunction, Row, Test
from engine.selection.ruleset import Ruleset, ruleset
from tests.selection.drawing import needs_engine

pytestmark = needs_engine


def row(*tests: tuple[int, str, int]) -> tuple[Conjunction, ...]:
    """Return a row of one alternative."""
    return (tuple(Test(*test) for test in tests),)  # type: ignore[arg-type]


@pytest.mark.parametrize("constant", [0, -1, 1, 2**31, -(2**53), LARGEST - 1, 1 - LARGEST])
@pytest.mark.parametrize("op", OPERATORS)
def test_every_operator_at_its_constant_and_beside_it(op: str, constant: int) -> None:
    rows = [row((0, op, constant))]
    with Kernel(1, rows) as kernel:
        for value in (constant - 1, constant, constant + 1, 0, LARGEST, -LARGEST):
            assert kernel.select([value]) == reference.select(rows, [value])


def test_a_row_holds_when_one_alternative_holds() -> None:
    rows: list[Row] = [
        (*row((0, "==", 1), (1, ">", 5)), *row((2, "!=", 0))),
        row((0, "==", 1)),
    ]
    with Kernel(("a", "b", "c"), rows) as kernel:
        assert kernel.select((1, 6, 0)) == (0, 1)
        assert kernel.select((1, 5, 0)) == (1,)
        assert kernel.select((0, 0, 7)) == (0,)
        assert kernel.select((0, 6, 0)) == ()


def test_both_alternatives_holding_select_the_row_once() -> None:
    rows: list[Row] = [(*row((0, ">", 0)), *row((0, ">", 1)))]
    with Kernel(1, rows) as kernel:
        assert kernel.select((2,)) == (0,)


def test_rows_come_in_order_whatever_the_order_of_firing() -> None:
    rows = [row((column, "==", 1)) for column in reversed(range(100))]
    with Kernel(100, rows) as kernel:
        assert kernel.select((1,) * 100) == tuple(range(100))


def test_no_rows_and_rows_without_alternatives_hold_never() -> None:
    with Kernel(3, []) as kernel:
        assert kernel.select((1, 2, 3)) == ()
    with Kernel(0, [(), ()]) as kernel:
        assert kernel.select(()) == ()
    with Kernel(1, [(), row((0, "==", 1)), ()]) as kernel:
        assert kernel.select((1,)) == (1,)


def test_contradictory_and_repeated_tests_are_kept() -> None:
    rows = [
        row((0, "<", 3), (0, ">", 5)),
        row((0, "==", 4), (0, "==", 5)),
        row((0, "==", 4), (0, "==", 4), (0, "!=", 5)),
        row((0, ">=", LARGEST), (0, "!=", LARGEST)),
    ]
    with Kernel(1, rows) as kernel:
        assert kernel.select((4,)) == (2,)
        assert kernel.select((6,)) == ()
        assert kernel.select((LARGEST,)) == ()


def test_columns_that_no_row_tests_are_ignored() -> None:
    with Kernel(3, [row((1, "==", 7))]) as kernel:
        assert kernel.select((LARGEST, 7, -LARGEST)) == (0,)


def test_values_may_be_any_sequence() -> None:
    with Kernel(2, [row((0, "<", 1), (1, "<", 1))]) as kernel:
        assert kernel.select([0, 0]) == kernel.select((0, 0)) == kernel.select(range(-1, 1)) == (0,)


def test_ten_thousand_rows_are_split_by_themselves() -> None:
    rows = [row((number % 40, ">=", number // 40), (40, "<", 5)) for number in range(10_000)]
    values = (*range(100, 140), 4)
    with Kernel(41, rows) as kernel:
        assert kernel.select(values) == reference.select(rows, values)
        assert len(kernel.select(values)) == sum(value + 1 for value in range(100, 140))
        assert kernel.select((*range(100, 140), 5)) == ()


def test_a_bad_value_is_named_by_its_column() -> None:
    with Kernel(("points", "band"), [row((0, ">", 1))]) as kernel:
        with pytest.raises(ValuesRefusedError, match=r"`band` is True: .* not for bool"):
            kernel.select((1, True))
        with pytest.raises(ValuesRefusedError, match=r"`points` is 1\.0"):
            kernel.select((1.0, 2))  # type: ignore[arg-type]
        with pytest.raises(ValuesRefusedError, match="1 values for 2 columns"):
            kernel.select((1,))


def test_a_closed_kernel_says_so() -> None:
    kernel = Kernel(1, [row((0, "==", 1))])
    kernel.close()
    kernel.close()
    with pytest.raises(KernelClosedError):
        kernel.select((1,))


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ('{"$gte": {"a": 16}}', '{"$gt": {"a": 16}}'),
        ('{"$gte": {"a": 16}}', '{"$gte": {"a": 17}}'),
        ('{"$gte": {"a": 16}}', '{"$gte": {"a": 15}}'),
        ('{"$lt": {"a": 22}}', '{"$lte": {"a": 22}}'),
        ('{"b": 1}', '{"c": 1}'),
        ('{"b": 1}', '{"$gte": {"b": 1}}'),
        ('{"$neq": {"c": 0}}', '{"$gt": {"c": 0}}'),
        (', {"$lt": {"a": 22}}', ""),
    ],
)
def test_rows_that_the_library_read_otherwise_are_not_activated(
    monkeypatch: pytest.MonkeyPatch, right: str, wrong: str
) -> None:
    rows = [row((0, ">=", 16), (0, "<", 22), (1, "==", 1)), row((2, "!=", 0), (0, "==", 3))]

    def faulty(number: int, group: Group) -> Ruleset:
        made = ruleset(number, group)
        assert right in made.definition
        changed = made.definition.replace(right, wrong, 1)
        return Ruleset(changed, made.fact, made.columns, made.rows)

    Kernel(("points", "eligible", "other"), rows).close()
    monkeypatch.setattr(kernel_module, "ruleset", faulty)
    with pytest.raises(SelfCheckError, match="durable_rules selects rows"):
        Kernel(("points", "eligible", "other"), rows)
