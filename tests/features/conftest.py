"""Tags of the features name policies and owners; they sort a reader's pages, not the tests."""

from collections.abc import Callable
from typing import Any


def pytest_bdd_apply_tag(tag: str, function: Callable[..., Any]) -> bool | None:
    """Return that a tag of ours needs no mark."""
    del function
    return True if tag.partition(":")[0] in ("policy", "owner", "scheme", "source") else None
