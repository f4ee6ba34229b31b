"""Where the policies and schemas that come with Allot lie on this machine.

In a checkout they are its folders `policies/` and `schemas/`; an installed wheel carries
copies inside the package (setup.py puts them there), so that it works from any folder.
"""

from pathlib import Path

INSTALLED = "_shipped"
"""The folder inside the package that a wheel fills and a checkout does not have."""


def policies_folder() -> Path:
    """Return the folder of the shipped policies, with `schemes/` inside it."""
    return _folder("policies")


def schemas_folder() -> Path:
    """Return the folder of the JSON Schemas: policy, scheme, case and decision."""
    return _folder("schemas")


def _folder(name: str) -> Path:
    package = Path(__file__).resolve().parent
    installed = package / INSTALLED
    return (installed if installed.is_dir() else package.parent) / name
