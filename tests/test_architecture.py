"""What the import contracts in pyproject.toml cannot say about the house."""

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
LONGEST_MODULE = 400
"""Lines. A module that outgrows this becomes a package whose files are its parts."""

OPEN_TO_FACES = ("engine.service", "engine.diagnostics")
FLOATS_ALLOWED: frozenset[str] = frozenset()
"""Modules of the engine, by path, that may hold a binary float: none."""

# A face parses, calls the service, draws and exits. It stands at the top, beside the engine.
FACES = sorted(
    path for path in [*ROOT.glob("*.py"), *ROOT.glob("terminal/**/*.py")] if path.name != "setup.py"
)
ENGINE = sorted((ROOT / "engine").rglob("*.py"))


def named(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


def tree_of(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"), named(path))


def imported(tree: ast.Module) -> Iterator[str]:
    """Yield the full name of each thing that *tree* imports, wherever it stands."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def is_within(name: str, room: str) -> bool:
    return name == room or name.startswith(f"{room}.")


def closed_to_faces(tree: ast.Module) -> list[str]:
    return [
        name
        for name in imported(tree)
        if is_within(name, "engine") and not any(is_within(name, room) for room in OPEN_TO_FACES)
    ]


def floats(tree: ast.Module) -> list[int]:
    """Return the lines of *tree* that write a binary float or make one."""
    return [
        node.lineno
        for node in ast.walk(tree)
        if (isinstance(node, ast.Constant) and isinstance(node.value, float | complex))
        or (isinstance(node, ast.Call) and is_float(node.func))
    ]


def is_float(function: ast.expr) -> bool:
    return isinstance(function, ast.Name) and function.id in {"float", "complex"}


def relative_imports(tree: ast.Module) -> list[int]:
    return [
        node.lineno
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and node.level > 0
    ]


@pytest.mark.parametrize("path", FACES, ids=named)
def test_a_face_knows_the_service_and_findings_alone(path: Path) -> None:
    assert closed_to_faces(tree_of(path)) == []


@pytest.mark.parametrize("path", ENGINE, ids=named)
def test_the_engine_holds_no_binary_float(path: Path) -> None:
    assert named(path) in FLOATS_ALLOWED or floats(tree_of(path)) == []


@pytest.mark.parametrize("path", [*FACES, *ENGINE], ids=named)
def test_a_module_is_short(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= LONGEST_MODULE


@pytest.mark.parametrize("path", [*FACES, *ENGINE], ids=named)
def test_a_module_is_imported_by_its_full_name(path: Path) -> None:
    assert relative_imports(tree_of(path)) == []


def test_every_float_allowed_is_still_there() -> None:
    assert set(map(named, ENGINE)) >= FLOATS_ALLOWED


@pytest.mark.parametrize(
    "text",
    [
        "import engine.program",
        "import engine",
        "from engine import decision",
        "from engine.decision.decide import decide",
        "def late():\n    from engine.servicemen import call",
    ],
)
def test_a_face_that_reaches_deeper_is_seen(text: str) -> None:
    assert closed_to_faces(ast.parse(text)) != []


@pytest.mark.parametrize(
    "text",
    [
        "import engine.service",
        "from engine import service, diagnostics",
        "from engine.service import decide",
        "from engine.diagnostics import as_text",
        "import terminal, click, engineering",
    ],
)
def test_a_face_may_reach_the_service(text: str) -> None:
    assert closed_to_faces(ast.parse(text)) == []


@pytest.mark.parametrize("text", ["x = 0.5", "x = 1e3", "x = -2.0", "x = float('1')", "x = 1j"])
def test_a_float_is_seen(text: str) -> None:
    assert floats(ast.parse(text)) == [1]


@pytest.mark.parametrize("text", ["x = 5", "x = '0.5'", "isinstance(x, float)", "x = 'float(1)'"])
def test_what_makes_no_float_is_let_be(text: str) -> None:
    assert floats(ast.parse(text)) == []


@pytest.mark.parametrize("text", ["from . import a", "from .a import b", "from .. import c"])
def test_a_relative_import_is_seen(text: str) -> None:
    assert relative_imports(ast.parse(text)) == [1]
