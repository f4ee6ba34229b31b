"""What a page shows of the command line, run.

`UPDATE_GOLDEN=1 pytest tests/docs` writes the outputs anew; whoever does that reads the
difference.
"""

import os
import shlex
import subprocess
import sys
from pathlib import Path

from tests.docs.markdown import Fence

ROOT = Path(__file__).parents[2]
LEFT_OUT = "...\n"


def shown(session: Fence) -> tuple[str, str]:
    """Return the command and the output that a page shows."""
    first, _, output = session.text.partition("\n")
    assert first.startswith("$ allot ")
    return first.removeprefix("$ "), output


def said(command: str, here: Path) -> str:
    """Return what a command says in the folder *here*."""
    _, *arguments = shlex.split(command)
    run = subprocess.run(
        [sys.executable, "-m", "cli", *arguments],
        cwd=here,
        env={**os.environ, "COLUMNS": "88", "PYTHONPATH": str(ROOT)},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    return run.stdout


def hold(page: Path, session: Fence, here: Path) -> None:
    """Fail where the command of *session* says something else than *page* shows."""
    command, output = shown(session)
    found = said(command, here)
    if "UPDATE_GOLDEN" in os.environ and not output.endswith(LEFT_OUT):
        text = page.read_text(encoding="utf-8")
        page.write_text(text.replace(session.text, f"$ {command}\n{found}"), encoding="utf-8")
    elif output.endswith(LEFT_OUT):
        assert found.startswith(output.removesuffix(LEFT_OUT))
    else:
        assert found == output
