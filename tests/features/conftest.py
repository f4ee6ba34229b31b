"""How the features are run: tags sort a reader's pages, and nothing in them is passed over.

A scenario that is skipped, or expected to fail, fails the run: a specification that nobody
looked at must never look green.
"""

from collections.abc import Callable, Generator
from typing import Any

import pytest


def pytest_bdd_apply_tag(tag: str, function: Callable[..., Any]) -> bool | None:
    """Return that a tag of ours needs no mark."""
    del function
    return True if tag.partition(":")[0] in ("policy", "owner", "scheme", "source") else None


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Turn a skipped scenario into a failed one."""
    report = yield
    excused = hasattr(report, "wasxfail")
    if report.outcome == "skipped" or excused:
        report.outcome = "failed"
        report.longrepr = f"{report.nodeid} was passed over; every scenario has to run"
    if excused:
        del report.wasxfail  # else pytest counts it as expected, whatever the outcome
    return report
