"""A kernel goes on in the child of a fork, whatever its parent was doing."""

import subprocess
import sys
from pathlib import Path

import pytest

from tests.selection.drawing import needs_engine

pytestmark = needs_engine
ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize(("threads", "busy"), [(0, False), (3, True)])
def test_children_answer(threads: int, busy: bool) -> None:  # noqa: FBT001 - a parameter of a test
    done = subprocess.run(
        [sys.executable, "-W", "ignore", "-m", "tests.selection.forking", str(threads), "30"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == f"30 children right, parent True, some busy {busy}\n"
