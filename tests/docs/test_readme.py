"""The README shows what the command line says, and settings of an editor that work."""

import json
import shutil
from collections import Counter
from functools import cache
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from tests.docs.markdown import Fence, parts
from tests.docs.sessions import ROOT, hold, shown

README = ROOT / "README.md"
FENCES = [part for part in parts(README) if isinstance(part, Fence)]
SESSIONS = [part for part in FENCES if part.language == "console"]
WRONG = ("policies/savva/2010.yaml", "then: panel_weekly\n", "then: panel_weekley\n")


@pytest.fixture
def here(tmp_path: Path) -> Path:
    """Return a folder with what the sessions read."""
    for name in ("policies", "examples"):
        shutil.copytree(ROOT / name, tmp_path / name)
    return tmp_path


@pytest.mark.parametrize("session", SESSIONS, ids=lambda session: shown(session)[0])
def test_a_session_is_what_happens(session: Fence, here: Path) -> None:
    command, _ = shown(session)
    if command.startswith("allot check"):
        path, right, wrong = WRONG
        text = (here / path).read_text(encoding="utf-8")
        assert text.count(right) == 1
        (here / path).write_text(text.replace(right, wrong), encoding="utf-8")
    hold(README, session, here)


def test_the_sessions_show_decide_facts_and_check() -> None:
    assert Counter(shown(each)[0].split()[1] for each in SESSIONS) == Counter(
        ["decide", "facts", "check"]
    )


def editor_settings() -> dict[str, tuple[str, ...]]:
    """Return which files the editor is told to read by which schema."""
    (fence,) = [each for each in FENCES if each.language == "json"]
    schemas = json.loads(fence.text)["yaml.schemas"]
    return {
        name: (globs,) if isinstance(globs, str) else tuple(globs)
        for name, globs in schemas.items()
    }


def schemas_of(path: Path) -> list[str]:
    """Return the schemas by which the editor reads the file at *path*, as its globs say."""
    found = []
    for name, globs in editor_settings().items():
        kept = [glob for glob in globs if not glob.startswith("!")]
        left_out = [glob.removeprefix("!") for glob in globs if glob.startswith("!")]
        if matches(path, kept) and not matches(path, left_out):
            found.append(Path(name).name)
    return found


def matches(path: Path, globs: list[str]) -> bool:
    """Return whether one of *globs* names *path*; a star stays inside one folder."""
    return any(path in named_by(glob) for glob in globs)


@cache
def named_by(glob: str) -> set[Path]:
    return set(ROOT.glob(glob))


def test_the_editor_reads_each_file_by_one_schema() -> None:
    kinds = {"policy": "policy.schema.json", "scheme": "scheme.schema.json"}
    files = [*ROOT.glob("policies/**/*.yaml"), *ROOT.glob("examples/**/*.yaml")]
    assert len(files) > 20
    for path in files:
        if path.is_relative_to(ROOT / "examples" / "exports"):
            wanted = "mapping.schema.json"
        elif path.is_relative_to(ROOT / "examples"):
            wanted = "case.schema.json"
        else:
            wanted = kinds["scheme" if path.parent.name == "schemes" else "policy"]
        assert schemas_of(path) == [wanted], path


def test_the_schema_that_a_line_of_a_file_names_is_there() -> None:
    (line,) = [each.text for each in FENCES if "$schema=" in each.text]
    named = line.strip().partition("$schema=")[2]
    assert (ROOT / "policies" / "facs" / named).resolve() == ROOT / "schemas/policy.schema.json"


SCHEMAS = {path.name: path for path in (ROOT / "schemas").glob("*.schema.json")}


@pytest.mark.parametrize("name", sorted(SCHEMAS))
def test_a_schema_is_one(name: str) -> None:
    Draft202012Validator.check_schema(json.loads(SCHEMAS[name].read_text(encoding="utf-8")))


@pytest.mark.parametrize("name", sorted(Path(name).name for name in editor_settings()))
def test_the_editor_can_explain_every_key(name: str) -> None:
    schema = json.loads(SCHEMAS[name].read_text(encoding="utf-8"))
    assert unexplained(schema, schema, "") == []


def unexplained(part: object, whole: object, at: str) -> list[str]:
    """Return the keys of a schema that an editor could show no description of."""
    found: list[str] = []
    if isinstance(part, dict):
        properties = part.get("properties")
        if isinstance(properties, dict):
            found += [
                f"{at}/{key}"
                for key, value in properties.items()
                if isinstance(value, dict) and not explained(value, whole)
            ]
        for key, value in part.items():
            found += unexplained(value, whole, f"{at}/{key}")
    elif isinstance(part, list):
        for value in part:
            found += unexplained(value, whole, at)
    return found


def explained(value: dict[str, object], whole: object) -> bool:
    if "description" in value:
        return True
    reference = str(value.get("$ref", ""))
    if reference.startswith("policy.schema.json"):
        return True
    if not reference.startswith("#/$defs/") or not isinstance(whole, dict):
        return False
    return "description" in whole["$defs"][reference.removeprefix("#/$defs/")]
