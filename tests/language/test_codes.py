"""Each code of declarations, days, schemes and cases: its heading, examples and exact words.

`UPDATE_GOLDEN=1 pytest tests/language/test_codes.py` writes the expected texts anew;
whoever does that reads the difference.
"""

import inspect
import os
import pkgutil
import re
from collections.abc import Callable, Iterator
from datetime import date
from importlib import import_module
from pathlib import Path
from types import ModuleType

import pytest

from engine.diagnostics import Finding, Place, Severity, as_text, catalogue
from engine.diagnostics.catalogue import cases as case_catalogue
from engine.diagnostics.catalogue import dates, rules, tables, warnings
from engine.language import cases, folder
from engine.language.check import load_scheme
from tests.language.fragments import files_in, findings, whole

ROOT = Path(__file__).parents[2]
GUIDE = ROOT / "docs" / "codes.md"
CASES = ROOT / "tests" / "cases" / "codes"
OURS = (rules, tables, dates, warnings, case_catalogue)


def codes_of(module: ModuleType) -> list[str]:
    """Return the codes that the constructors of *module* make, from their docstrings."""
    found = []
    for name, function in inspect.getmembers(module, inspect.isfunction):
        if function.__module__ == module.__name__ and not name.startswith("_"):
            match = re.match(r"([EWC]\d{3}): ", function.__doc__ or "")
            assert match, f"{name} begins with its code"
            found.append(match[1])
    return found


def every_code() -> list[str]:
    """Return the code of every constructor of the catalogue."""
    names = [each.name for each in pkgutil.iter_modules(catalogue.__path__)]
    modules = [import_module(f"{catalogue.__name__}.{name}") for name in names]
    return sorted(code for module in modules for code in codes_of(module))


def sections() -> dict[str, list[tuple[str, str]]]:
    """Return the examples of each code in the guide: language and text."""
    text = GUIDE.read_text(encoding="utf-8")
    return {
        section.split()[0]: re.findall(r"^```(\w+)\n(.*?)^```", section, re.MULTILINE | re.DOTALL)
        for section in re.split(r"^## ", text, flags=re.MULTILINE)[1:]
    }


def unreadable(where: Path) -> tuple[Finding, ...]:
    return folder.read(where.relative_to(ROOT) / "not_there")[1]


def unknown_scheme(where: Path) -> tuple[Finding, ...]:
    return load_scheme(where.relative_to(ROOT), "twon").findings


def not_in_force(where: Path) -> tuple[Finding, ...]:
    del where
    place = Place("case.yaml", 3, 6, 10, "day: 2019-06-01")
    around = "it was in force from 1 April 2010 to 31 March 2012"
    return (cases.not_in_force(place, "town", date(2019, 6, 1), around),)


ASKED_OTHERWISE: dict[str, Callable[[Path], tuple[Finding, ...]]] = {
    "E623": unreadable,
    "E624": unknown_scheme,
    "C814": not_in_force,
}
"""Codes that checking the files of a folder does not come to, and what does."""

CODES = sorted(code for module in OURS for code in codes_of(module))


def found_in(code: str) -> tuple[Finding, ...]:
    where = CASES / code
    if code in ASKED_OTHERWISE:
        return ASKED_OTHERWISE[code](where)
    return findings(files_in(where))


@pytest.mark.parametrize("code", CODES)
def test_a_mistake_is_said_once_and_in_these_words(
    code: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(ROOT)
    found = found_in(code)
    shown = as_text(found)
    expected = CASES / code / "expected.txt"
    if "UPDATE_GOLDEN" in os.environ:
        expected.write_text(shown, encoding="utf-8")
    assert [finding.code for finding in found] == [code]
    assert shown == expected.read_text(encoding="utf-8")


@pytest.mark.parametrize("code", CODES)
def test_the_message_is_one_sentence_that_says_what_to_do(code: str) -> None:
    for finding in found_in(code):
        assert not finding.message.endswith(".")
        assert "\n" not in finding.message + finding.help
        assert finding.help
        assert (finding.severity is Severity.WARNING) is code.startswith("W")


def examples() -> Iterator[tuple[str, str, str]]:
    """Yield the code, which of its two examples, and its text."""
    for code, blocks in sections().items():
        for which, (language, text) in zip(("bad", "good"), blocks, strict=False):
            if code in CODES and language == "yaml":
                yield code, which, text


@pytest.mark.parametrize(("code", "which", "text"), list(examples()))
def test_the_examples_of_the_guide_are_true(code: str, which: str, text: str) -> None:
    found = [finding.code for finding in findings(whole(text))]
    assert found == ([code] if which == "bad" else [])


def test_every_code_belongs_to_one_constructor() -> None:
    codes = every_code()
    assert len(codes) == len(set(codes)) > 150


def test_every_code_has_a_heading_with_a_bad_and_a_good_example() -> None:
    guide = sections()
    assert set(guide) == set(every_code())
    assert [code for code, blocks in guide.items() if len(blocks) != 2] == []


def test_the_headings_are_in_order() -> None:
    kinds = "EWC"
    order = [(kinds.index(code[0]), code) for code in sections()]
    assert order == sorted(order)


def test_every_code_has_a_golden_folder() -> None:
    assert {path.parent.name for path in CASES.glob("*/expected.txt")} == set(every_code())
