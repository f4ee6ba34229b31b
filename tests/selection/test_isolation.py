"""No case leaves anything for the next one, whatever happened in it."""

import random
import sys
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from itertools import islice
from typing import Any

import pytest

from engine.selection import reference
from engine.selection.errors import EngineFaultError, KernelClosedError, ValuesRefusedError
from engine.selection.kernel import Kernel
from engine.selection.library import library
from engine.selection.limits import LARGEST
from engine.selection.opened import Opened
from engine.selection.rows import Row
from engine.selection.ruleset import RETRACTION
from tests.selection import drawing
from tests.selection.drawing import Values, needs_engine

pytestmark = needs_engine

SHAPE = drawing.Shape(columns=25, rows=150, constants=(0, 1, 2, 3, 500, -40, 120_000))


def drawn(seed: int) -> tuple[list[Row], list[tuple[Values, tuple[int, ...]]]]:
    """Return rows of a few groups, and cases with their answers."""
    draw = random.Random(seed)
    rows = drawing.rows(draw, SHAPE)
    cases = islice(drawing.cases(draw, rows, SHAPE.columns), 120)
    return rows, [(values, reference.select(rows, values)) for values in cases]


ROWS, CASES = drawn(1)


@pytest.fixture
def kernel() -> Iterator[Kernel]:
    with Kernel(SHAPE.columns, ROWS) as opened:
        yield opened


def all_right(kernel: Kernel, cases: Sequence[tuple[Values, tuple[int, ...]]] = CASES) -> bool:
    """Return whether every case has its answer."""
    return all(kernel.select(values) == wanted for values, wanted in cases)


def test_cases_that_hold_much_and_little_are_among_them() -> None:
    counts = sorted(len(wanted) for _, wanted in CASES)
    assert counts[0] < counts[-1]
    assert counts[-1] > 30


@pytest.mark.parametrize("seed", range(3))
def test_permuted_and_repeated(kernel: Kernel, seed: int) -> None:
    draw = random.Random(seed)
    for _ in range(4):
        order = draw.sample(CASES, len(CASES))
        assert all_right(kernel, [case for case in order for _ in range(draw.randint(1, 3))])


@pytest.mark.parametrize("bad", [True, 1.5, None, "9", LARGEST + 1])
def test_after_a_bad_value_in_the_middle(kernel: Kernel, bad: Any) -> None:
    for number, (values, wanted) in enumerate(CASES):
        broken = list(values)
        broken[number % SHAPE.columns] = bad
        with pytest.raises(ValuesRefusedError):
            kernel.select(broken)
        assert kernel.select(values) == wanted
    assert kernel.abandoned == 0


def test_after_a_fact_left_in_the_library(kernel: Kernel) -> None:
    """A fault of the library itself: it holds a fact that it calls doubled."""
    values = next(values for values, wanted in CASES if len(wanted) > 30)
    part = kernel._opened[0]
    left = part._fact % part._pick(values)
    assert library().assert_fact(part._handle, left)[0] == 0
    with pytest.raises(EngineFaultError, match=r"answered a fact with \(2, "):
        kernel.select(values)
    assert all_right(kernel)
    assert kernel.abandoned == 1


def test_after_an_error_of_the_library(kernel: Kernel) -> None:
    part = kernel._opened[-1]
    library().delete_state(part._handle, "w")
    library().delete_ruleset(part._handle)
    with pytest.raises(EngineFaultError, match="error code: 111"):
        kernel.select(CASES[0][0])
    assert all_right(kernel)
    assert kernel.abandoned == 1


class Stopped(BaseException):
    """Stands for an interrupt from the keyboard or an exit."""


def then_stop(call: Callable[..., object]) -> Callable[..., object]:
    """Return *call* with an interrupt right after it."""

    def stop(*given: object) -> object:
        call(*given)
        raise Stopped

    return stop


@pytest.mark.parametrize("step", ["_assert_fact", "_start", "_next", "_retract"])
def test_after_an_interrupt_at_any_step(
    kernel: Kernel, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    values = next(values for values, wanted in CASES if len(wanted) > 30)
    for _ in range(3):
        part = kernel._opened[1]
        with monkeypatch.context() as patch:
            patch.setattr(part, step, then_stop(getattr(part, step)))
            with pytest.raises(Stopped):
                kernel.select(values)
        assert all_right(kernel)
    assert kernel.abandoned == 3


def test_a_closed_kernel_frees_what_is_whole_only(kernel: Kernel) -> None:
    part = kernel._opened[0]
    part.busy = True
    kernel.close()
    assert library().assert_fact(part._handle, RETRACTION)[0] == 1
    with pytest.raises(library().error, match="111"):
        library().assert_fact(kernel._opened[1]._handle, RETRACTION)


def test_a_forgotten_kernel_is_freed() -> None:
    forgotten = Kernel(SHAPE.columns, ROWS)
    handles = [part._handle for part in forgotten._opened]
    del forgotten
    for handle in handles:
        with pytest.raises(library().error, match="111"):
            library().assert_fact(handle, RETRACTION)


def test_a_kernel_that_fails_to_open_frees_what_it_opened(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    opened: list[Opened] = []
    check = Kernel._check

    def last_fails(self: Kernel, part: Opened, group: Any) -> None:
        opened.append(part)
        if len(opened) > 1:
            raise MemoryError
        check(self, part, group)

    monkeypatch.setattr(Kernel, "_check", last_fails)
    with pytest.raises(EngineFaultError):
        Kernel(SHAPE.columns, ROWS)
    assert len(opened) == 2
    for part in opened:
        with pytest.raises(library().error, match="111"):
            library().assert_fact(part._handle, RETRACTION)


def test_two_kernels_interleaved(kernel: Kernel) -> None:
    rows, cases = drawn(2)
    with Kernel(SHAPE.columns, rows) as other:
        for (values, wanted), (values_there, wanted_there) in zip(CASES, cases, strict=True):
            assert kernel.select(values) == wanted
            assert other.select(values_there) == wanted_there
    assert all_right(kernel)


def test_the_same_rows_twice_at_once(kernel: Kernel) -> None:
    with Kernel(SHAPE.columns, ROWS) as other:
        for values, wanted in CASES:
            assert kernel.select(values) == other.select(values) == wanted


def test_six_threads_over_one_kernel(kernel: Kernel) -> None:
    def work(seed: int) -> bool:
        draw = random.Random(seed)
        return all(all_right(kernel, draw.sample(CASES, len(CASES))) for _ in range(8))

    before = sys.getswitchinterval()
    sys.setswitchinterval(1e-5)
    try:
        with ThreadPoolExecutor(6) as pool:
            assert list(pool.map(work, range(6))) == [True] * 6
    finally:
        sys.setswitchinterval(before)
    assert kernel.abandoned == 0


def test_closing_while_threads_ask() -> None:
    """A thread gets its answer, or is told that the kernel is closed; nothing else."""

    def work(kernel: Kernel) -> bool:
        right = True
        try:
            while right:
                right = all_right(kernel)
        except KernelClosedError:
            return right
        return False

    with ThreadPoolExecutor(4) as pool:
        kernel = Kernel(SHAPE.columns, ROWS)
        working = [pool.submit(work, kernel) for _ in range(4)]
        assert all_right(kernel)
        kernel.close()
        assert [each.result() for each in working] == [True] * 4
