"""The author's guide says what is so: every example in it is checked, and decided."""

import re

import pytest

from engine.diagnostics import as_text
from tests.docs import sampling
from tests.docs.deciding import Said, stated
from tests.docs.guide import (
    Example,
    Result,
    cells,
    examples,
    findings,
    program_and_facts,
    said,
    tables,
)

EXAMPLES = examples()
SAMPLE = next(example for example in EXAMPLES if sampling.POLICY in example.files)
VISITS = next(example for example in EXAMPLES if "policies/care_visits/1.yaml" in example.files)


def results(kind: str) -> list[object]:
    return [
        pytest.param(result, id=f"line {result.line}, {example.heading}")
        for example in EXAMPLES
        for result in example.results
        if result.kind == kind
    ]


def states_findings(example: Example) -> bool:
    return any(result.kind == "says" for result in example.results)


@pytest.mark.parametrize(
    "example",
    [pytest.param(each, id=each.id) for each in EXAMPLES if not states_findings(each)],
)
def test_example_checks_without_a_finding(example: Example) -> None:
    for files in [result.files for result in example.results] or [example.files]:
        assert as_text(findings(files)) == ""


@pytest.mark.parametrize("result", results("says"))
def test_findings_are_those_shown(result: Result) -> None:
    assert said(result.files) == result.text


@pytest.mark.parametrize("result", results("decides"))
def test_decides_as_the_guide_says(result: Result) -> None:
    found = Said(*program_and_facts(result))
    shown = stated(result.text)
    assert shown
    assert [(each.name, each.side, found.words(each)) for each in shown] == [
        (each.name, each.side, each.words) for each in shown
    ]


def test_every_expression_gives_what_the_tables_say() -> None:
    rows = [row for table in tables("write", "gives") for row in cells(table, "write", "gives")]
    assert len(rows) > 100
    found = list(sampling.gives(SAMPLE, rows))
    assert [
        (line, written, words) for (line, (written, _)), words in zip(rows, found, strict=True)
    ] == [(line, written, words) for line, (written, words) in rows]


ERRORS = [
    pytest.param(*row, id=f"line {line}")
    for table in tables("do not write", "code", "write", under="Errors in expressions")
    for line, row in cells(table, "do not write", "code", "write")
]


@pytest.mark.parametrize(("wrong", "code", "right"), ERRORS)
def test_a_wrong_expression_has_its_code_and_the_right_one_none(
    wrong: str, code: str, right: str
) -> None:
    kind = sampling.fitting(SAMPLE, right)
    assert kind is not None
    assert sampling.codes(SAMPLE, kind, wrong) == [code]


TRAPS = [
    pytest.param(*row, id=f"line {line}")
    for table in tables("do not write", "code", "write", under="YAML, as much as you need")
    for line, row in cells(table, "do not write", "code", "write")
]


def with_line(line: str) -> dict[str, str]:
    """Return the small policy with *line* in place of the one with its key."""
    path = "policies/care_visits/1.yaml"
    key = line.partition(":")[0]
    text, count = re.subn(
        rf"^( *){re.escape(key)}:.*$",
        lambda match: match[1] + line,
        VISITS.files[path],
        count=1,
        flags=re.MULTILINE,
    )
    assert count == 1, key
    return {path: text}


@pytest.mark.parametrize(("wrong", "code", "right"), TRAPS)
def test_a_trap_has_its_code_and_the_right_line_none(wrong: str, code: str, right: str) -> None:
    assert [finding.code for finding in findings(with_line(wrong)) if finding.is_error] == [code]
    assert as_text(findings(with_line(right))) == ""
