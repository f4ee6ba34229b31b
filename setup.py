"""What pyproject.toml cannot say: which packages there are, and what a wheel carries with them.

`policies/` and `schemas/` stand at the top of a checkout, where authors look for them. A
wheel holds them as `engine/_shipped/policies` and `engine/_shipped/schemas`, where
`engine.shipped` finds them.
"""

from pathlib import Path

from setuptools import find_packages, setup

HERE = Path(__file__).resolve().parent
SHIPPED = ("policies", "schemas")
FACES = ("cli", "terminal")


def folders(top: str) -> list[str]:
    """Return *top* and each folder below it that holds a file, relative to this one."""
    files = (path for path in (HERE / top).rglob("*") if path.is_file())
    return sorted({path.parent.relative_to(HERE).as_posix() for path in files} | {top})


DATA = {
    f"engine._shipped.{folder.replace('/', '.')}": folder
    for top in SHIPPED
    for folder in folders(top)
}

setup(
    packages=[*find_packages(include=["engine", "engine.*", "terminal", "terminal.*"]), *DATA],
    package_dir=DATA,
    package_data={
        "": ["py.typed"],
        "engine": ["**/*.lark", "**/*.json", "**/*.j2", "**/*.css"],
        **{package: ["*.yaml", "*.json", "*.csv", "*.md"] for package in DATA},
    },
    py_modules=[face for face in FACES if (HERE / f"{face}.py").is_file()],
)
