"""What single rating would change a hint, in sentences."""

from collections.abc import Iterable, Sequence
from typing import Final, Protocol

from engine.program.values import join

MOST: Final = 8
"""How many ratings are named for one hint."""


class Turn(Protocol):
    """A rating that would change what fits best; all is written for people."""

    @property
    def title(self) -> str: ...  # noqa: D102 - the hint
    @property
    def question(self) -> str: ...  # noqa: D102 - the class says what they are
    @property
    def given(self) -> str: ...  # noqa: D102 - the class says what they are
    @property
    def other(self) -> str: ...  # noqa: D102 - the class says what they are
    @property
    def best(self) -> Sequence[str]: ...  # noqa: D102 - what would fit best then
    @property
    def steps(self) -> int: ...  # noqa: D102 - how far *other* lies from *given*


def turn_lines(turns: Iterable[Turn]) -> dict[str, list[str]]:
    """Return, for each hint by its title, what to say of the ratings that would change it.

    Only those of the smallest change are named; the others are counted.
    """
    by_title: dict[str, list[Turn]] = {}
    for turn in turns:
        by_title.setdefault(turn.title, []).append(turn)
    return {title: _lines(each) for title, each in by_title.items()}


def _lines(turns: list[Turn]) -> list[str]:
    least = min(turn.steps for turn in turns)
    near = [turn for turn in turns if turn.steps == least]
    lines = [] if least == 1 else ["No rating that is one step away would change it."]
    lines += [_line(turn) for turn in near[:MOST]]
    if len(near) > MOST:
        lines.append(f"and {len(near) - MOST} more as near")
    return lines


def _line(turn: Turn) -> str:
    then = join(list(turn.best)) if turn.best else "it would be open"
    return f"{turn.question} at {turn.other}, not {turn.given}: {then}"
