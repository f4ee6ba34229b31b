"""Which rows and flags the scenarios have exercised, on which side of their condition."""

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from engine.program.nodes import Literal
from engine.program.program import Decision, Flag, LoopBody, Program, RulesBody

Piece = tuple[str, str, str, str]
"""A policy, its version, a decision's path or `flags`, and the id of a row or flag."""

SEEN: dict[Piece, set[bool | None]] = defaultdict(set)
"""For each row and flag, how some scenario saw it: held, not held, or in doubt (None)."""


def pieces(program: Program) -> Iterator[tuple[Piece, frozenset[bool]]]:
    """Yield every row and flag of *program*, with the sides that it has."""
    versions = {note.name: note.version for note in program.policies}
    for flag in program.flags:
        yield _flag(versions, flag), _sides(flag.when)
    for decision in program.decisions:
        yield from _pieces(versions, decision.name, decision)


def _pieces(
    versions: dict[str, str], path: str, decision: Decision
) -> Iterator[tuple[Piece, frozenset[bool]]]:
    policy = path.partition(".")[0]
    if isinstance(decision.body, RulesBody):
        for row in decision.body.rows:
            if not row.added:
                yield (policy, versions[policy], path, row.id), _sides(row.when)
    if isinstance(decision.body, LoopBody):
        for flag in decision.body.flags:
            yield _flag(versions, flag), _sides(flag.when)
        for inner in decision.body.decisions:
            yield from _pieces(versions, f"{path}/{inner.name}", inner)


def _flag(versions: dict[str, str], flag: Flag) -> Piece:
    return (flag.policy, versions[flag.policy], "flags", flag.id)


def _sides(when: Any) -> frozenset[bool]:
    always = when is None or (isinstance(when, Literal) and when.value is True)
    return frozenset((True,)) if always else frozenset((True, False))


def note(program: Program, record: dict[str, Any]) -> None:
    """Note what the decision in *record*, made by *program*, exercised."""
    versions = {one.name: one.version for one in program.policies}
    raised = {(one["policy"], one["id"], one["state"]) for one in record["flags"]}
    for flag in program.flags:
        _note_flag(versions, flag, raised)
    for decision in program.decisions:
        written = record["decisions"].get(decision.name)
        if written is not None:
            _note(versions, decision.name, decision, written, raised)


_STATES = {"raised": True, "maybe": None}
_HELD = {"yes": True, "maybe": None}


def _note_flag(versions: dict[str, str], flag: Flag, raised: set[tuple[str, str, str]]) -> None:
    states = {state for policy, name, state in raised if (policy, name) == (flag.policy, flag.id)}
    piece = _flag(versions, flag)
    SEEN[piece] |= {_STATES[state] for state in states & _STATES.keys()} if states else {False}


def _note(
    versions: dict[str, str],
    path: str,
    decision: Decision,
    written: dict[str, Any],
    raised: set[tuple[str, str, str]],
) -> None:
    policy = path.partition(".")[0]
    if isinstance(decision.body, RulesBody) and written["state"] != "absent":
        held = {row["id"]: _HELD[row["held"]] for row in written.get("rows", ())}
        for row in decision.body.rows:
            SEEN[policy, versions[policy], path, row.id].add(held.get(row.id, False))
    if isinstance(decision.body, LoopBody):
        _note_loop(versions, path, decision.body, written, raised)


def _note_loop(
    versions: dict[str, str],
    path: str,
    body: LoopBody,
    written: dict[str, Any],
    raised: set[tuple[str, str, str]],
) -> None:
    for flag in body.flags:
        _note_flag(versions, flag, raised)
    for entry in written.get("entries") or ():
        for inner in body.decisions:
            if inner.name in entry:
                _note(versions, f"{path}/{inner.name}", inner, entry[inner.name], raised)
