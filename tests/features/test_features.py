"""The features, run: every sentence bound to its phrase, through the service alone."""

from pathlib import Path
from typing import Any

import pytest
from pytest_bdd import given, parsers, scenarios, then, when

from tests.features import export_steps as _export_steps  # noqa: F401 - it puts its steps in
from tests.features import fit_steps as _fit_steps  # noqa: F401 - it puts its steps in
from tests.features.steps import STEPS
from tests.features.vocabulary import FEATURES, phrases
from tests.features.world import World

BIND = {"given": given, "when": when, "then": then}

for _one in phrases():
    _bind: Any = BIND[_one.step]
    _bind(parsers.re(f"^{_one.pattern}$"))(STEPS[_one.step, _one.phrase])


@pytest.fixture
def world(tmp_path: Path) -> World:
    """Return a new scenario."""
    return World(tmp_path)


scenarios(str(FEATURES))
