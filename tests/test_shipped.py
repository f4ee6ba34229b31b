"""The policies and schemas are found in a checkout, and by an installed wheel from anywhere."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from engine.shipped import policies_folder, schemas_folder

ROOT = Path(__file__).resolve().parent.parent
SHIPPED = ("policies", "schemas")
LEFT_OUT = shutil.ignore_patterns("__pycache__", ".*", "build", "dist", "*.egg-info")

WHERE = """
import engine
from engine.shipped import policies_folder, schemas_folder
print(engine.__file__, policies_folder(), schemas_folder(), sep="\\n")
"""


def run(*command: str | Path, cwd: Path, path: Path | None = None) -> str:
    """Return what *command* prints, run in *cwd* with *path* before other modules."""
    env = dict(os.environ) if path is None else {**os.environ, "PYTHONPATH": str(path)}
    done = subprocess.run(command, cwd=cwd, env=env, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    return done.stdout


def contents(folder: Path) -> dict[str, bytes]:
    """Return every file below *folder*, but for compiled modules and hidden files."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in folder.rglob("*")
        if path.is_file() and "__pycache__" not in path.parts and not path.name.startswith(".")
    }


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder where the wheel, built from a source distribution, is installed."""
    work = tmp_path_factory.mktemp("wheel")
    checkout, site = work / "checkout", work / "site"
    # Built from a copy: a build leaves its files in the folder it is run in.
    shutil.copytree(ROOT, checkout, ignore=LEFT_OUT)
    run(sys.executable, "-m", "build", "--no-isolation", "--outdir", work, cwd=checkout)
    (wheel,) = work.glob("*.whl")
    install = ("-m", "pip", "install", "--no-deps", "--no-index", "--no-compile", "--target", site)
    run(sys.executable, *install, wheel, cwd=work)
    return site


def test_a_checkout_finds_its_own_folders() -> None:
    assert policies_folder() == ROOT / "policies"
    assert schemas_folder() == ROOT / "schemas"


def test_an_installed_wheel_finds_what_it_carries(installed: Path, tmp_path: Path) -> None:
    engine, *folders = run(sys.executable, "-c", WHERE, cwd=tmp_path, path=installed).splitlines()
    assert Path(engine).is_relative_to(installed)
    for name, folder in zip(SHIPPED, folders, strict=True):
        assert Path(folder).is_relative_to(installed)
        assert contents(Path(folder)) == contents(ROOT / name)


def test_a_wheel_carries_the_whole_engine(installed: Path) -> None:
    carried = contents(installed / "engine")
    ours = {name for name in carried if not name.startswith("_shipped/")}
    assert ours == set(contents(ROOT / "engine"))


def test_a_wheel_puts_nothing_else_beside_the_engine(installed: Path) -> None:
    faces = {path.name for path in ROOT.glob("*.py")} - {"setup.py"}
    beside = {path.name for path in installed.iterdir() if path.suffix != ".dist-info"}
    assert beside == {"engine", "bin", *faces}


def test_the_command_runs_from_any_folder(installed: Path, tmp_path: Path) -> None:
    command = installed / "bin" / "allot"
    assert "Usage: allot" in run(command, "--help", cwd=tmp_path, path=installed)
