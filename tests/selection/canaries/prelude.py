"""Written before each program: the library, a host without its threads, a log of firings."""

import json  # noqa: F401 - the programs use it
import os  # noqa: F401
import resource
import sys  # noqa: F401
from collections.abc import Callable
from typing import Any

import durable_rules_engine as dre  # noqa: F401
from durable import engine

resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
log: list[Any] = []


class Quiet(engine.Host):  # type: ignore[misc] # the library has no types
    """A host that starts no threads."""

    def _run(self) -> None:
        pass


def rec(name: str) -> Callable[[Any], None]:
    """Return an action that logs *name*."""

    def act(c: Any) -> None:
        log.append(name)

    return act


def host(**rules: dict[str, Any]) -> Quiet:
    """Return a host of *rules*, each of which logs its name."""
    for name, rule in rules.items():
        rule.setdefault("run", rec(name))
    return Quiet({"t": rules})


def one(*conditions: dict[str, Any]) -> dict[str, Any]:
    """Return a rule of *conditions*, one fact each."""
    return {"all": [{"abcdef"[i]: condition} for i, condition in enumerate(conditions)]}
