"""Times of two contestants, taken case by case in turn, so that both meet the same machine.

Times are of processor time, all threads of the process together: what another process takes
meanwhile does not count.
"""

from collections.abc import Callable
from dataclasses import dataclass
from statistics import median
from time import process_time_ns


@dataclass(frozen=True, slots=True)
class Pair:
    """Medians of the times of two contestants, in microseconds, and of *second* by *first*."""

    first: float
    second: float
    ratio: float


def beside(
    first: Callable[[int], object], second: Callable[[int], object], *, cases: int, rounds: int = 5
) -> Pair:
    """Return the times of *first* and *second*, which take the number of a case.

    The ratio is the median of the ratios of each case's two times.
    """
    for place in range(cases):
        first(place)
        second(place)
    times = [
        _both(first, second, place, turned=bool((turn + place) % 2))
        for turn in range(rounds)
        for place in range(cases)
    ]
    return Pair(
        median(one for one, _ in times) / 1000,
        median(other for _, other in times) / 1000,
        median(other / one for one, other in times),
    )


def _both(
    first: Callable[[int], object], second: Callable[[int], object], place: int, *, turned: bool
) -> tuple[int, int]:
    if turned:
        later = _timed(second, place)
        return _timed(first, place), later
    return _timed(first, place), _timed(second, place)


def _timed(function: Callable[[int], object], place: int) -> int:
    start = process_time_ns()
    function(place)
    return process_time_ns() - start


def alone(function: Callable[[int], object], *, cases: int, rounds: int = 5) -> float:
    """Return the median time of *function* over the cases, in microseconds."""
    for place in range(cases):
        function(place)
    times = [_timed(function, place) for _ in range(rounds) for place in range(cases)]
    return median(times) / 1000
