"""Decisions that need themselves, by way of others or directly."""

from collections.abc import Mapping, Sequence
from itertools import pairwise

from engine.diagnostics import Finding
from engine.diagnostics.catalogue import rules as catalogue
from engine.language.model import Decision


def finding(path: Sequence[str], written: Mapping[str, Decision]) -> Finding:
    """Return what is wrong with the circle *path*, which ends where it begins."""
    related = tuple(
        (written[name].name.place, f"`{name}` needs `{needed}`")
        for name, needed in pairwise(path[1:])
    )
    return catalogue.circle(written[path[0]].name.place, path, related)
