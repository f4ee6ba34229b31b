"""Where the library does not load, everything else does, and says why."""

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]

WITHOUT = """
import sys
{block}
from engine.selection.errors import EngineUnavailableError
from engine.selection.kernel import Kernel
from engine.selection.library import available
from engine.selection.rows import Test
print(available(), available())
try:
    Kernel(1, [((Test(0, "==", 1),),)])
except EngineUnavailableError as error:
    print(error)
"""

ABSENT = "sys.modules['durable_rules_engine'] = None"
SHORT = "import struct; struct.calcsize = lambda code: 4"
BROKEN = """
import importlib.machinery
class Finder:
    def find_spec(self, name, path=None, target=None):
        if name == "durable_rules_engine":
            raise ImportError("undefined symbol: PyEval_CallObject")
sys.meta_path.insert(0, Finder())
"""


def run(code: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )
    return done.stdout


@pytest.mark.parametrize(
    ("block", "reason"),
    [
        (ABSENT, "import of durable_rules_engine halted"),
        (BROKEN, "undefined symbol: PyEval_CallObject"),
        (SHORT, "its constants have 32 bits on this system"),
    ],
)
def test_without_the_library(block: str, reason: str) -> None:
    shown = run(WITHOUT.format(block=block))
    assert shown.startswith(f"False False\ndurable_rules cannot be used here: {reason}")


def test_nothing_is_loaded_before_it_is_used() -> None:
    code = (
        "import sys, engine.selection, engine.selection.kernel as kernel\n"
        "print('durable_rules_engine' in sys.modules)\n"
        "from engine.selection.library import available\n"
        "print(available(), 'durable_rules_engine' in sys.modules, 'durable' in sys.modules)\n"
    )
    loads = sys.version_info < (3, 13)
    assert run(code) == f"False\n{loads} {loads} False\n"
