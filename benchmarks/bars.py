"""Bars: what a benchmark measured, what was wanted, and whether it held."""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Bar:
    """One figure and its limit; *unit* is written after both."""

    name: str
    figure: float
    wanted: float
    side: Literal["at least", "at most", "more than", "less than"]
    unit: str = ""

    @property
    def held(self) -> bool:
        """Return whether the figure is on the right side of its limit."""
        match self.side:
            case "at least":
                return self.figure >= self.wanted
            case "at most":
                return self.figure <= self.wanted
            case "more than":
                return self.figure > self.wanted
            case "less than":
                return self.figure < self.wanted

    def __str__(self) -> str:
        """Return the line that the benchmark ends with."""
        return (
            f"bar {self.name}: {self.figure:.2f}{self.unit}, "
            f"wanted {self.side} {self.wanted:g}{self.unit}, "
            f"{'held' if self.held else 'fell short'}"
        )


def report(bars: list[Bar]) -> int:
    """Print a line for each bar and return the exit code: 1 when one fell short."""
    print()
    for bar in bars:
        print(bar)
    return 0 if all(bar.held for bar in bars) else 1
