"""Each code of reading: its heading, its examples, and its exact words for a golden file.

`UPDATE_GOLDEN=1 pytest tests/language/test_codes_reading.py` writes the expected texts
anew; whoever does that reads the difference.
"""

import inspect
import os
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from engine.diagnostics import Finding, Source, as_text
from engine.diagnostics.catalogue import expressions, reading, shape
from engine.language.characters import POLICY_LIMIT, decode
from engine.language.read import read_case, read_policy, read_scheme

ROOT = Path(__file__).parents[2]
CASES = ROOT / "tests" / "cases" / "codes"
STEMS = ("policy", "scheme", "case")
HEADER = {
    "policy": "policy: home_care",
    "version": "version: 1",
    "title": "title: Home care",
    "in_force": "in_force: {from: 2010-04-01}",
    "owners": "owners: [local_authority]",
}


def codes() -> list[str]:
    """Return the codes of the catalogue's files on reading, from their docstrings."""
    found = []
    for module in (reading, shape, expressions):
        for _, function in inspect.getmembers(module, inspect.isfunction):
            if function.__module__ == module.__name__ and function.__doc__:
                match = re.match(r"(E\d{3}): ", function.__doc__)
                if match:
                    found.append(match[1])
    return sorted(found)


def read(name: str, data: bytes) -> tuple[Finding, ...]:
    """Return what is wrong with a file of this name."""
    source, found = decode(name, data, POLICY_LIMIT)
    if source is None:
        return found
    if name.endswith(".json"):
        return read_case(source, is_json=True)[1]
    if name.startswith("scheme"):
        return read_scheme(source)[1]
    return (read_case(source) if name.startswith("case") else read_policy(source))[1]


def test_every_code_is_used_by_one_constructor() -> None:
    assert len(codes()) == len(set(codes())) > 50


@pytest.mark.parametrize("code", codes())
def test_a_mistake_is_said_once_and_in_these_words(code: str) -> None:
    folder = CASES / code
    (path,) = (path for path in folder.iterdir() if path.stem in STEMS)
    data = path.read_bytes()
    if code == "E102":
        data = data.ljust(POLICY_LIMIT + 500_000, b"#")
    findings = read(path.name, data)
    shown = as_text(findings)
    expected = folder / "expected.txt"
    if "UPDATE_GOLDEN" in os.environ:
        expected.write_text(shown, encoding="utf-8")
    assert [finding.code for finding in findings] == [code]
    assert shown == expected.read_text(encoding="utf-8")


def examples() -> Iterator[tuple[str, str, str, str]]:
    """Yield code, which of its two examples, its language and its text."""
    text = (ROOT / "docs" / "codes.md").read_text(encoding="utf-8")
    for section in re.split(r"^## ", text, flags=re.MULTILINE)[1:]:
        code = section.split()[0]
        blocks = re.findall(r"^```(\w+)\n(.*?)^```", section, flags=re.MULTILINE | re.DOTALL)
        if code in codes():
            assert len(blocks) == 2, f"{code} has a bad and a good example"
            for which, (language, block) in zip(("bad", "good"), blocks, strict=True):
                yield code, which, language, block


def whole(fragment: str) -> tuple[str, str]:
    """Return the kind of file that *fragment* is part of, and the whole of it."""
    if fragment.startswith("scheme:"):
        return "scheme.yaml", fragment
    lines = [
        line for key, line in HEADER.items() if not re.search(f"^{key}:", fragment, re.MULTILINE)
    ]
    return "policy.yaml", "\n".join([*lines, fragment])


@pytest.mark.parametrize(("code", "which", "language", "text"), list(examples()))
def test_the_examples_of_the_guide_are_true(
    code: str, which: str, language: str, text: str
) -> None:
    if language == "text":
        return
    name, written = ("case.json", text) if language == "json" else whole(text)
    found = {finding.code for finding in read(name, written.encode())}
    assert found == ({code} if which == "bad" else set())


def test_every_code_has_a_heading() -> None:
    assert {code for code, *_ in examples()} == set(codes())


def test_a_policy_with_many_mistakes_is_read_to_its_end() -> None:
    text = (
        "policy: home_care\nversion: 1\ntitle: Care: at home\nin_force: {from: 2010-04-01}\n"
        "owners: [nhs]\nfacts:\n  frail:\n    ask: > 5\n    type: yes/no\n  alone:\n    ask: *x\n"
        "    tpye: yes/no\ndecisions:\n  a: {title: A, type: yes/no, value: frail == alone}\n"
        "  b: {title: B, type: yes/no, value: frail and}\n"
    )
    _, findings = read_policy(Source("policy.yaml", text))
    lines = sorted((finding.code, finding.place.line) for finding in findings)
    assert lines == [
        ("E109", 11), ("E116", 3), ("E119", 8), ("E201", 12), ("E220", 14), ("E222", 15),
    ]  # fmt: skip
