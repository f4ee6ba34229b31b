"""What the phrases about fits, ordered lists and changes do."""

import re
from typing import Any

from engine import service
from tests.features.steps import step
from tests.features.world import World


@step("then", '"{title:text}" fits best with {values}')
def _fits(world: World, title: str, values: str) -> None:
    decision = world.titled(title)
    assert decision["state"] == "known", decision
    assert _best(decision, "yes") == _titles(values)


@step("then", '"{title:text}" may fit best with {values}')
def _may_fit(world: World, title: str, values: str) -> None:
    decision = world.titled(title)
    assert decision["state"] == "open", decision
    assert _best(decision, "yes", "maybe") == _titles(values)


@step("then", 'by "{title:text}", "{profile:text}" is left out')
def _left_out(world: World, title: str, profile: str) -> None:
    assert profile in _all_profiles(world, title)
    assert profile not in [one["title"] for one in world.titled(title)["ranking"]]


@step(
    "then",
    'by "{title:text}", "{profile:text}" lies {distance:count} away, with {musts:count} broken',
)
def _lies(world: World, title: str, profile: str, distance: str, musts: str) -> None:
    ranking = world.titled(title)["ranking"]
    found = {one["title"]: (one["distance"], one["musts_broken"]) for one in ranking}
    assert tuple(map(str, found[profile])) == (distance, musts)


@step("then", '"{question:text}" at {rating:value} would change "{title:text}" to {values}')
def _would_change(world: World, question: str, rating: str, title: str, values: str) -> None:
    found = {turn.other: sorted(turn.best) for turn in _turns(world, question, title)}
    assert found[rating.strip('"')] == _titles(values), found


@step("then", 'no other rating of "{question:text}" would change "{title:text}"')
def _would_not_change(world: World, question: str, title: str) -> None:
    assert world.question(question) in world.program.facts
    assert world.titled(title)["state"] == "known"
    assert not _turns(world, question, title)


@step("then", 'in "{title:text}", line {first:line} comes before line {second:line}')
def _comes_before(world: World, title: str, first: str, second: str) -> None:
    order = [entry["for"] for entry in world.titled(title)["entries"]]
    assert order.index(int(first)) < order.index(int(second)), order


@step("then", 'at {entry}, "{title:text}" does not apply, because "{because:text}"')
def _entry_absent(world: World, entry: str, title: str, because: str) -> None:
    decision = world.entry(entry, title)
    assert decision["state"] == "absent", decision
    assert decision["because"] == because


def _best(decision: dict[str, Any], *words: str) -> list[str]:
    return sorted(one["title"] for one in decision["ranking"] if one["best"] in words)


def _titles(values: str) -> list[str]:
    return sorted(re.findall(r'"([^"]*)"', values))


def _all_profiles(world: World, title: str) -> list[str]:
    made = next(one for one in world.program.decisions if one.title == title)
    grid = next(one for one in world.program.grids if one.name == getattr(made.body, "grid", ""))
    return [member.title for member in grid.profiles.members]


def _turns(world: World, question: str, title: str) -> list[service.Turn]:
    found = service.would_change(world.case_text(), policies=world.policies)
    return [turn for turn in found if (turn.question, turn.title) == (question, title)]
