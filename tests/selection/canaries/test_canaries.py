"""The defects that the kernel stays away from are still there, each in a process of its own.

One that is gone means that the library is another one, or was built otherwise: what is known
of it then has to be found out anew.
"""

import subprocess
import sys
from pathlib import Path
from textwrap import dedent
from typing import Final

import pytest

from tests.selection.canaries.defects import ANSWERS, DEATHS, HANGS, Defect, Shown
from tests.selection.drawing import needs_engine

pytestmark = [
    needs_engine,
    pytest.mark.skipif(sys.platform != "linux", reason="how a process dies differs elsewhere"),
]

PRELUDE: Final = Path(__file__).with_name("prelude.py").read_text(encoding="utf-8")
ATTEMPTS: Final = 8
"""Crashes that depend on where memory lies showed in 180 of 180 runs of differing memory."""

STILL: Final = 1.5
"""Seconds after which a program that says it is there, and does not end, hangs."""


def command(defect: Defect) -> list[str]:
    """Return the command that runs *defect* in a fresh interpreter."""
    return [sys.executable, "-W", "ignore", "-c", PRELUDE + dedent(defect.program)]


def run(defect: Defect) -> subprocess.CompletedProcess[str]:
    """Return how the program of *defect* ended."""
    return subprocess.run(command(defect), capture_output=True, text=True, timeout=60, check=False)


def changed(defect: Defect, seen: str) -> str:
    """Return what to say when *defect* is gone."""
    return (
        "durable_rules changed: review docs/adr/0003-durable-rules-behind-one-door.md "
        f"({defect.name}: {seen}; without the defect: {defect.instead})"
    )


def named(defects: tuple[Defect, ...]) -> pytest.MarkDecorator:
    """Return a run of the test for each of *defects*."""
    return pytest.mark.parametrize("defect", defects, ids=lambda defect: defect.name)


@named(ANSWERS)
def test_wrong_answer(defect: Defect) -> None:
    ended = run(defect)
    assert ended.stdout.strip() == defect.prints, changed(defect, ended.stdout + ended.stderr)


@named(DEATHS)
def test_crash(defect: Defect) -> None:
    codes = []
    for _ in range(ATTEMPTS):
        codes.append(run(defect).returncode)
        if codes[-1] < 0:
            return
    pytest.fail(changed(defect, f"ended with {codes}"))


@named(HANGS)
def test_hang(defect: Defect) -> None:
    with subprocess.Popen(command(defect), stdout=subprocess.PIPE, text=True) as running:
        try:
            assert running.stdout is not None
            assert running.stdout.readline() == "here\n"
            code = running.wait(STILL)
        except subprocess.TimeoutExpired:
            return
        finally:
            running.kill()
    pytest.fail(changed(defect, f"ended with {code}"))


def test_a_wrong_answer_that_is_gone_is_told() -> None:
    gone = Defect("sum", Shown.PRINTS, "print(2 + 2)", prints="5", instead="4")
    with pytest.raises(AssertionError, match="durable_rules changed: review docs/adr/0003-"):
        test_wrong_answer(gone)


def test_a_crash_that_is_gone_is_told() -> None:
    gone = Defect("quiet", Shown.DIES, "sys.exit(1)")
    with pytest.raises(pytest.fail.Exception, match="durable_rules changed"):
        test_crash(gone)


def test_a_hang_that_is_gone_is_told() -> None:
    gone = Defect("brief", Shown.HANGS, 'print("here")')
    with pytest.raises(pytest.fail.Exception, match="durable_rules changed"):
        test_hang(gone)
