"""What pyproject.toml cannot say: what a wheel carries beside the engine's own files.

`policies/` and `schemas/` stand at the top of a checkout, where authors look for them. A
wheel holds them as `engine/_shipped/policies` and `engine/_shipped/schemas`, where
`engine.shipped` finds them.
"""

import shutil
from pathlib import Path

from setuptools import find_packages, setup
from setuptools.command.build_py import build_py

HERE = Path(__file__).resolve().parent
SHIPPED = ("policies", "schemas")
FACES = ("cli", "terminal")


class BuildWithShipped(build_py):
    """Build the package with the shipped folders inside it.

    An editable install is left alone: it runs in the checkout, which has them at the top.
    """

    def run(self) -> None:
        """Build the modules, then copy the shipped folders, whole, beside them."""
        super().run()
        if not self.editable_mode:
            for name in SHIPPED:
                inside = Path(self.build_lib) / "engine" / "_shipped" / name
                shutil.rmtree(inside, ignore_errors=True)
                shutil.copytree(HERE / name, inside, ignore=shutil.ignore_patterns(".*"))


setup(
    cmdclass={"build_py": BuildWithShipped},
    packages=find_packages(include=["engine", "engine.*", "terminal", "terminal.*"]),
    # One folder for all: an editable install is then one line that names the checkout.
    package_dir={"": "."},
    package_data={"engine": ["py.typed", "**/*.lark", "**/*.json", "**/*.j2", "**/*.css"]},
    py_modules=[face for face in FACES if (HERE / f"{face}.py").is_file()],
)
