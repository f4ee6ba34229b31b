"""Templates are kept compiled where that can be, and never stand in the way where it cannot."""

import os
from pathlib import Path

import pytest
from jinja2 import DictLoader, Environment

from engine.prose.templating import compiled_in, wrapped


def rendered(folder: Path) -> str:
    cache = compiled_in(folder)
    environment = Environment(loader=DictLoader({"one": "{{ 1 + 1 }}"}), bytecode_cache=cache)
    return environment.get_template("one").render()


def test_a_template_is_compiled_once(tmp_path: Path) -> None:
    assert rendered(tmp_path / "kept") == "2"
    (kept,) = (tmp_path / "kept").iterdir()
    before = kept.stat().st_mtime_ns
    assert rendered(tmp_path / "kept") == "2"
    assert kept.stat().st_mtime_ns == before


def test_what_is_damaged_is_compiled_anew(tmp_path: Path) -> None:
    rendered(tmp_path)
    (kept,) = tmp_path.iterdir()
    kept.write_bytes(kept.read_bytes()[:40])
    assert rendered(tmp_path) == "2"


def test_a_folder_that_cannot_be_made_is_passed_over(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    assert compiled_in(tmp_path / "file" / "kept") is None


def test_a_full_disk_is_passed_over(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "replace", full)
    assert rendered(tmp_path) == "2"


def test_lines_are_wrapped_between_words() -> None:
    assert wrapped("one two three", 8, "- ", "  ") == "- one\n  two\n  three"
