"""docs/working-data.md: its commands say what it shows, and its mappings are right."""

import csv
import json
import shutil
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from engine.diagnostics import Source
from engine.language.exports import fitting
from engine.language.exports.mapping import KEYS
from engine.language.read import read_mapping
from engine.service import program
from tests.docs.markdown import Fence, Table, parts
from tests.docs.sessions import ROOT, hold, said, shown

PAGE = ROOT / "docs" / "working-data.md"
FENCES = [part for part in parts(PAGE) if isinstance(part, Fence)]
SESSIONS = [part for part in FENCES if part.language == "console"]
WHOLE, FHIR = (part.text for part in FENCES if part.language == "yaml")
DAY = date(2014, 3, 31)


@pytest.fixture
def here(tmp_path: Path) -> Path:
    """Return a folder with what the sessions read."""
    for name in ("policies", "examples"):
        shutil.copytree(ROOT / name, tmp_path / name)
    return tmp_path


@pytest.mark.parametrize("session", SESSIONS, ids=range(len(SESSIONS)))
def test_a_session_is_what_happens(session: Fence, here: Path) -> None:
    hold(PAGE, session, here)


def test_everybody_of_the_sample_is_decided_or_rejected(here: Path) -> None:
    said(shown(SESSIONS[0])[0], here)
    keys = []
    for name, key in (("decided.csv", "NHS Number"), ("rejects.csv", "key")):
        with (here / name).open(encoding="utf-8", newline="") as file:
            keys.append({row[key] for row in csv.DictReader(file)})
    decided, rejected = keys
    assert rejected == {"999 174 3413", "999 181 3543"}
    sample = (here / "examples/exports/care_first.csv").read_text(encoding="utf-8-sig")
    everybody = {row["NHS Number"] for row in csv.DictReader(sample.splitlines())}
    assert decided | rejected == everybody
    assert not decided & rejected


@pytest.mark.parametrize("more", ["", FHIR], ids=["tables", "responses"])
def test_a_mapping_of_the_page_is_right(more: str) -> None:
    before, out, after = WHOLE.partition("\nout:")
    made, findings = read_mapping(Source("map.yaml", f"{before}\n{more}{out}{after}"))
    assert not findings
    assert made is not None
    assert not fitting.check(made, [program("later_options", DAY, ROOT / "policies")])


def test_the_page_names_every_key_of_a_mapping() -> None:
    schema = json.loads((ROOT / "schemas/mapping.schema.json").read_text(encoding="utf-8"))
    written = PAGE.read_text(encoding="utf-8")
    missing = {
        key for key in keys(schema) if f"`{key}`" not in written and f"{key}:" not in written
    }
    assert not missing
    assert all(f"`{key}`" in written for key in KEYS)


def keys(schema: object) -> Iterator[str]:
    """Yield every key that a mapping may have."""
    if isinstance(schema, dict):
        properties = schema.get("properties")
        if isinstance(properties, dict):
            yield from properties
        for part in schema.values():
            yield from keys(part)
    elif isinstance(schema, list):
        for part in schema:
            yield from keys(part)


def test_a_key_of_the_page_is_one() -> None:
    schema = json.loads((ROOT / "schemas/mapping.schema.json").read_text(encoding="utf-8"))
    known = set(keys(schema))
    named = {
        row[0].strip("`")
        for table in parts(PAGE)
        if isinstance(table, Table) and table.heads[0] == "key"
        for _, row in table.rows
    }
    assert named
    assert named <= known
