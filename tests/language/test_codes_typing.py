"""Each code of names and types: its heading, its examples, its exact words for a folder.

A folder of `tests/cases/codes` that has no scheme of its own stands among
`tests/cases/neighbours`: the policies and schemes around the one that has the mistake. `UPDATE_GOLDEN=1` writes the expected texts
anew; whoever does that reads the difference.
"""

import inspect
import os
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest

from engine.diagnostics import Finding, Source, as_text
from engine.diagnostics.catalogue import names, types
from engine.language.check import load

ROOT = Path(__file__).parents[2]
CASES = ROOT / "tests" / "cases" / "codes"
NEIGHBOURS = ROOT / "tests" / "cases" / "neighbours"
HEADER = {
    "policy": "policy: home_care",
    "version": "version: 1",
    "title": "title: Home care",
    "in_force": "in_force: {from: 2010-04-01}",
    "owners": "owners: [local_authority]",
}


def codes() -> list[str]:
    """Return the codes of the catalogue's files on names and types, from their docstrings."""
    found = []
    for module in (names, types):
        for _, function in inspect.getmembers(module, inspect.isfunction):
            if function.__module__ == module.__name__:
                match = re.match(r"(E\d{3}): ", function.__doc__ or "")
                assert match, f"{function.__name__} begins with its code"
                found.append(match[1])
    return sorted(found)


def texts(folder: Path) -> dict[str, str]:
    """Return the files under *folder* by path, neighbours too where it has no scheme."""
    return {
        str(path.relative_to(where)): path.read_text(encoding="utf-8")
        for where in ((folder,) if (folder / "schemes").exists() else (NEIGHBOURS, folder))
        for path in sorted(where.rglob("*.yaml"))
    }


def check(files: Mapping[str, str]) -> tuple[Finding, ...]:
    """Return what is wrong with *files*."""
    return load(Source(name, text) for name, text in files.items()).findings


def test_every_code_is_used_by_one_constructor() -> None:
    assert len(codes()) == len(set(codes())) > 40


@pytest.mark.parametrize("code", codes())
def test_a_mistake_is_said_once_and_in_these_words(code: str) -> None:
    findings = check(texts(CASES / code))
    shown = as_text(findings)
    expected = CASES / code / "expected.txt"
    if "UPDATE_GOLDEN" in os.environ:
        expected.write_text(shown, encoding="utf-8")
    assert [finding.code for finding in findings] == [code]
    assert shown == expected.read_text(encoding="utf-8")


def examples() -> Iterator[tuple[str, str, str]]:
    """Yield code, which of its two examples, and its text."""
    text = (ROOT / "docs" / "codes.md").read_text(encoding="utf-8")
    for section in re.split(r"^## ", text, flags=re.MULTILINE)[1:]:
        code = section.split()[0]
        blocks = re.findall(r"^```yaml\n(.*?)^```", section, flags=re.MULTILINE | re.DOTALL)
        if code in codes():
            assert len(blocks) == 2, f"{code} has a bad and a good example"
            yield code, "bad", blocks[0]
            yield code, "good", blocks[1]


def surrounded(code: str, fragment: str) -> dict[str, str]:
    """Return *fragment* as a whole policy, or as the scheme, among its neighbours."""
    files = texts(CASES / code)
    if fragment.startswith("scheme:"):
        return {**files, "schemes/here.yaml": fragment}
    lines = [
        line for key, line in HEADER.items() if not re.search(f"^{key}:", fragment, re.MULTILINE)
    ]
    if since := re.search(r"^in_force: .from: ([-\d]+)", fragment, re.MULTILINE):
        scheme = files["schemes/here.yaml"]
        files["schemes/here.yaml"] = re.sub(
            "home_care: .from: [-0-9]+", f"home_care: {{from: {since[1]}", scheme
        )
    return {**files, "home_care/1.yaml": "\n".join([*lines, fragment])}


@pytest.mark.parametrize(("code", "which", "fragment"), list(examples()))
def test_the_examples_of_the_guide_are_true(code: str, which: str, fragment: str) -> None:
    found = [finding.code for finding in check(surrounded(code, fragment))]
    assert found == ([code] if which == "bad" else [])


def test_every_code_has_a_heading() -> None:
    assert {code for code, *_ in examples()} == set(codes())
