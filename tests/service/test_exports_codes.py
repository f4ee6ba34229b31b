"""Each mistake of a mapping or an export, in its exact words, as docs/codes.md shows it.

`UPDATE_GOLDEN=1 pytest tests/service/test_exports_codes.py` writes the expected texts anew;
whoever does that reads the difference.
"""

import inspect
import os
import re
from pathlib import Path

import pytest

from engine.diagnostics import Finding, as_text
from engine.diagnostics.catalogue import exports
from engine.language.exports.recognising import EXPORT_LIMIT
from tests.service.exports_town import files_in, findings, write_policies

ROOT = Path(__file__).parents[2]
CASES = ROOT / "tests" / "cases" / "codes"


def codes() -> list[str]:
    found = []
    for name, function in inspect.getmembers(exports, inspect.isfunction):
        match = re.match(r"(C\d{3}): ", function.__doc__ or "")
        assert match, f"{name} begins with its code"
        found.append(match[1])
    return sorted(found)


CODES = codes()


def examples() -> dict[tuple[str, str], tuple[str, str]]:
    """Return the language and text of the two examples of each code."""
    guide = (ROOT / "docs" / "codes.md").read_text(encoding="utf-8")
    found: dict[tuple[str, str], tuple[str, str]] = {}
    for section in re.split(r"^## ", guide, flags=re.MULTILINE)[1:]:
        code = section.split()[0]
        blocks = re.findall(r"^```(\w+)\n(.*?)^```", section, re.MULTILINE | re.DOTALL)
        if code in CODES:
            found.update(zip([(code, "bad"), (code, "good")], blocks, strict=True))
    return found


EXAMPLES = examples()


@pytest.fixture(scope="module")
def policies(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_policies(tmp_path_factory.mktemp("town"))


def found(policies: Path, code: str, which: str) -> tuple[Finding, ...]:
    files: dict[str, str | bytes] = {**files_in(*EXAMPLES[code, which])}
    text = files.get("council.csv")
    if (code, which) == ("C864", "bad"):
        assert isinstance(text, str)
        files["council.csv"] = text.encode("cp1252")
    if (code, which) == ("C879", "bad"):
        assert isinstance(text, str)
        files["council.csv"] = text * (EXPORT_LIMIT // len(text) + 1)
    if (code, which) == ("C873", "bad"):
        return findings(policies, files, None)
    return findings(policies, files)


@pytest.mark.parametrize("code", CODES)
def test_a_mistake_is_said_once_and_in_these_words(policies: Path, code: str) -> None:
    all_found = found(policies, code, "bad")
    shown = as_text(all_found)
    expected = CASES / code / "expected.txt"
    if "UPDATE_GOLDEN" in os.environ:
        expected.parent.mkdir(exist_ok=True)
        expected.write_text(shown, encoding="utf-8")
    assert [finding.code for finding in all_found] == [code]
    assert all(finding.help for finding in all_found)
    assert not any(finding.message.endswith(".") for finding in all_found)
    assert shown == expected.read_text(encoding="utf-8")


@pytest.mark.parametrize("code", CODES)
def test_what_the_guide_shows_as_right_is_right(policies: Path, code: str) -> None:
    assert found(policies, code, "good") == ()
