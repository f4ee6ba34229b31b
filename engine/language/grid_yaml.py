"""A grid written as YAML: a setting of a scheme, or a new version of its policy."""

from collections.abc import Iterator
from datetime import date
from typing import Final

from msgspec import Struct

from engine.language.model import Policy
from engine.language.text import Text
from engine.program.program import Grid, ProfileRow, Question, Questionnaire, Span
from engine.program.types import Members
from engine.program.values import decimal

WIDTH: Final = 112
_REASON: Final = "The place's own grid, read in from its table."


class Standing(Struct, frozen=True):
    """From when a grid holds, and what it rests on: `local` or `illustrative`."""

    since: date
    basis: str = "local"


def as_setting(grid: Grid, asked: Questionnaire, standing: Standing) -> str:
    """Return *grid* as a setting of a scheme, to be put into its file."""
    lines = ["settings:", f"  {grid.name}:", *_dated(grid, asked, standing, "    ")]
    return "\n".join(lines) + "\n"


def as_version(
    policy: Policy, grid: Grid, asked: Questionnaire, standing: Standing, version: str
) -> str:
    """Return *policy* as a new version that begins with the grid; nothing else is changed.

    The version begins when the grid does, so the old one has to end the day before.
    """
    text = policy.source.text
    name = grid.name.partition(".")[2]
    setting = next(each for each in policy.settings if each.name.value == name)
    start, end, indent = _values(text, setting.name)
    dated = "\n".join(_dated(grid, asked, standing, indent + "  ")) + "\n"
    text = text[:start] + f"{indent}values:\n{dated}" + text[end:]
    return _replaced(text, _heading(policy, standing.since, version))


Change = tuple[int, int, str]
"""Characters from one index to another, and what stands there instead."""


def _heading(policy: Policy, since: date, version: str) -> list[Change]:
    """Return the changes to the version and its first day; both stand before the settings."""
    changes = [(policy.version.start, policy.version.end, version)]
    first = policy.in_force.first
    if first is not None:
        changes.append((first.text.start, first.text.end, since.isoformat()))
    return changes


def _replaced(text: str, changes: list[Change]) -> str:
    for start, end, new in sorted(changes, reverse=True):
        text = text[:start] + new + text[end:]
    return text


def _values(text: str, setting: Text) -> tuple[int, int, str]:
    """Return where the `values` of *setting* begin and end in *text*, and their indent."""
    at = text.rindex("\n", 0, setting.start) + 1
    outer = setting.start - at
    begin, end, indent = -1, len(text), ""
    at = text.index("\n", setting.end) + 1
    while at < len(text):
        after = text.find("\n", at) + 1 or len(text)
        line = text[at:after]
        depth = len(line) - len(line.lstrip(" "))
        if line.strip() and begin < 0 and line.strip().startswith("values:"):
            begin, indent = at, " " * depth
        elif line.strip() and begin >= 0 and depth <= len(indent):
            end = at
            break
        assert begin >= 0 or not line.strip() or depth > outer
        at = after
    return begin, end, indent


def _dated(grid: Grid, asked: Questionnaire, standing: Standing, indent: str) -> Iterator[str]:
    yield f"{indent}- from: {standing.since.isoformat()}"
    yield f"{indent}  basis: {standing.basis}"
    yield f"{indent}  because: {_REASON}"
    yield f"{indent}  rows:"
    questions = {question.name: question for question in asked.questions}
    for row in grid.rows:
        yield f"{indent}    {grid.profiles.members[row.profile].name}:"
        yield from _row(row, questions, f"{indent}      ")


def _row(row: ProfileRow, questions: dict[str, Question], indent: str) -> Iterator[str]:
    for word, spans in (("must", row.must), ("expected", row.expected), ("may", row.may)):
        if spans:
            ranges = [f"{span.question}: {_range(span, questions)}" for span in spans]
            yield from _braces(f"{indent}{word}: {{", ranges)


def _range(span: Span, questions: dict[str, Question]) -> str:
    kind = questions[span.question].type
    if isinstance(kind, Members):
        ends = kind.members[int(span.least)].name, kind.members[int(span.most)].name
    else:
        ends = decimal(span.least), decimal(span.most)
    return " to ".join(ends)


def _braces(start: str, ranges: list[str]) -> Iterator[str]:
    """Yield *ranges* in braces, on as many lines as they need."""
    line, margin = start, " " * len(start)
    for at, one in enumerate(ranges):
        piece = f"{one}{'}' if at == len(ranges) - 1 else ','}"
        if line.strip() and line != start and len(line) + 1 + len(piece) > WIDTH:
            yield line
            line = margin
        line += piece if line in (start, margin) else f" {piece}"
    yield line
