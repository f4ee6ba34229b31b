"""A line that no screen holds is shown around the place, and the caret still points at it."""

from engine.diagnostics import Finding, Source, as_text
from engine.diagnostics.render import WIDEST


def shown(text: str, start: int, end: int) -> tuple[str, str]:
    """Return the source line and the caret line of a finding, without their margins."""
    _, line, caret = as_text(
        [Finding("E000", "wrong", Source("f", text).place(start, end))]
    ).splitlines()
    return line[4:], caret[4:]


def test_a_long_line_is_cut_on_both_sides() -> None:
    line, caret = shown("a" * 5000 + "here" + "b" * 5000, 5000, 5004)
    assert len(line) == WIDEST + 2
    assert line[0] == line[-1] == "…"
    assert line[caret.index("^") : len(caret)] == "here"


def test_a_place_at_the_end_of_a_long_line() -> None:
    line, caret = shown("a" * 5000 + "here", 5000, 5004)
    assert line.endswith("here")
    assert line[caret.index("^") : len(caret)] == "here"


def test_a_short_line_stays_whole() -> None:
    assert shown("k: here", 3, 7) == ("k: here", "   ^^^^")
