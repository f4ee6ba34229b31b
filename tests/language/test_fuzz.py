"""Mutated policies, schemes and cases: whatever is in a file, there are findings and no crash."""

import re
from datetime import date
from functools import cache
from pathlib import Path

from hypothesis import given, note
from hypothesis import strategies as st

from engine.diagnostics import Finding, Source, as_github, as_json, as_text
from engine.language import cases, folder
from engine.language.check import load
from engine.program.program import Program

ROOT = Path(__file__).parents[2]
SET = ROOT / "tests" / "cases" / "example_set"
DAY = date(2011, 2, 14)
WORD = re.compile(r"[\w£%.:,-]+|\S")


@cache
def sources() -> tuple[Source, ...]:
    return folder.read(SET / "policies")[0]


@cache
def words() -> tuple[str, ...]:
    found = {word for source in sources() for word in WORD.findall(source.text)}
    odd = ["{}", "[]", "''", "-1", "1e9", "é", "\t", "?", "0%", "£", "#", "99999999999999999999"]
    return (*sorted(found), *odd)


@cache
def blocks() -> tuple[str, ...]:
    """Return every run of lines that stands under one line, with that line."""
    found = []
    for source in sources():
        lines = source.text.splitlines()
        for at, line in enumerate(lines):
            depth = len(line) - len(line.lstrip())
            end = at + 1
            while end < len(lines) and (
                not lines[end].strip() or len(lines[end]) - len(lines[end].lstrip()) > depth
            ):
                end += 1
            found.append("\n".join(lines[at:end]))
    return tuple(dict.fromkeys(found))


@st.composite
def mutated(draw: st.DrawFn, text: str) -> str:
    """Return *text* with a few of its words, lines and blocks changed."""
    for _ in range(draw(st.integers(1, 4))):
        lines = text.split("\n")
        at = draw(st.integers(0, len(lines) - 1))
        how = draw(st.sampled_from(["word", "word", "word", "drop", "twice", "block", "indent"]))
        match how:
            case "word":
                spots = list(WORD.finditer(lines[at]))
                if spots:
                    spot = draw(st.sampled_from(spots))
                    word = draw(st.sampled_from(words()))
                    lines[at] = lines[at][: spot.start()] + word + lines[at][spot.end() :]
            case "drop":
                del lines[at]
            case "twice":
                lines.insert(at, lines[at])
            case "block":
                lines[at:at] = draw(st.sampled_from(blocks())).split("\n")
            case _:
                lines[at] = "  " + lines[at] if draw(st.booleans()) else lines[at][2:]
        text = "\n".join(lines)
    return text


def shown(findings: tuple[Finding, ...]) -> None:
    """Draw findings in every way, and see that each is whole."""
    for finding in findings:
        assert re.fullmatch(r"[EWC]\d{3}", finding.code)
        assert finding.place.line >= 1
        assert finding.place.column >= 1
    assert (as_text(findings) == "") == (not findings)
    as_json(findings)
    as_github(findings)


@given(st.data())
def test_a_mutated_policy_folder_is_checked_to_its_end(data: st.DataObject) -> None:
    files = list(sources())
    for _ in range(data.draw(st.integers(1, 2))):
        at = data.draw(st.integers(0, len(files) - 1))
        text = data.draw(mutated(files[at].text))
        note(f"{files[at].name}\n{text}")
        files[at] = Source(files[at].name, text)
    checked = load(files)
    shown(checked.findings)
    wrong = {finding.place.file for finding in checked.findings if finding.is_error}
    assert wrong or len(checked.schemes) == 2


@cache
def case_texts() -> tuple[str, ...]:
    return tuple(path.read_text(encoding="utf-8") for path in sorted(SET.glob("cases/jo*.yaml")))


@cache
def pilot() -> Program:
    program = load(sources()).schemes["kirklees_pilot"].on(DAY)
    assert program is not None
    return program


@given(st.data())
def test_a_mutated_case_is_read_or_refused(data: st.DataObject) -> None:
    program = pilot()
    text = data.draw(mutated(data.draw(st.sampled_from(case_texts()))))
    note(text)
    case, findings = cases.read(Source("case.yaml", text), program)
    shown(findings)
    assert (case is None) == any(finding.is_error for finding in findings)
    if case is not None:
        assert set(case.facts) == {each.name for each in program.facts}
