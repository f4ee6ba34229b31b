"""What is passed over fails the run: shown on a small folder of features of its own."""

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).resolve().parent
FEATURE = """\
{tag}
Feature: A feature of its own
  Scenario: nothing
    Given nothing
"""
TEST = """\
from pytest_bdd import given, scenarios


@given("nothing")
def _nothing() -> None:
    pass


scenarios("own.feature")
"""


def run(folder: Path, tag: str) -> subprocess.CompletedProcess[str]:
    """Return how pytest ends in *folder*, whose one feature has this tag."""
    shutil.copy(HERE / "conftest.py", folder / "conftest.py")
    (folder / "own.feature").write_text(FEATURE.format(tag=tag), encoding="utf-8")
    (folder / "test_own.py").write_text(TEST, encoding="utf-8")
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "--rootdir", "."]
    return subprocess.run(command, cwd=folder, capture_output=True, text=True, check=False)


def test_a_scenario_that_runs_is_green(tmp_path: Path) -> None:
    assert run(tmp_path, "@policy:facs").returncode == 0


@pytest.mark.parametrize("tag", ["@skip", "@xfail"])
def test_a_scenario_that_is_passed_over_fails_the_run(tmp_path: Path, tag: str) -> None:
    assert run(tmp_path, tag).returncode == 1
