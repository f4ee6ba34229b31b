"""What each phrase does: a function for each, found by the phrase. They only call the service."""

import re
from collections.abc import Callable
from typing import Any, Final

from engine.program.types import Several
from tests.features.telling import ends, plain, possible_of, reasons, told, value_of
from tests.features.world import World, a_day, as_case

STEPS: Final[dict[tuple[str, str], Callable[..., None]]] = {}
RAISES: Final = {"referral": "refer", "sign-off": "sign_off"}


def step(kind: str, phrase: str) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """Return what puts a function under its phrase."""

    def put(function: Callable[..., None]) -> Callable[..., None]:
        STEPS[kind, phrase] = function
        return function

    return put


@step("given", 'the scheme "{scheme:text}" on {day}')
def _scheme(world: World, scheme: str, day: str) -> None:
    world.new_case(scheme, day)


@step("given", 'the case "{file:text}"')
def _case(world: World, file: str) -> None:
    world.case_file(file)


@step("given", "the decision is made on {day}")
def _day(world: World, day: str) -> None:
    world.day = a_day(day)


@step("given", '"{question:text}" is {value}')
def _answer(world: World, question: str, value: str) -> None:
    note = world.question(question)
    world.give(note, as_case(value, note.type))


@step("given", '"{question:text}" is not known')
def _not_known(world: World, question: str) -> None:
    world.give(world.question(question), "not_known")


@step("given", '"{question:text}" does not apply')
def _no_answer(world: World, question: str) -> None:
    note = world.question(question)
    assert note.optional, f"{question!r} is not optional"
    world.give(note, None)


@step("given", '"{question:text}" includes {values}')
def _includes(world: World, question: str, values: str) -> None:
    note = world.question(question)
    assert isinstance(note.type, Several), f"only one answer is allowed at {question!r}"
    of = note.type.of
    world.give(note, [as_case(f'"{one}"', of) for one in re.findall(r'"([^"]*)"', values)])


@step("given", '"{question:text}" includes nothing')
def _includes_nothing(world: World, question: str) -> None:
    world.give(world.question(question), [])


@step("given", '"{rater:text}" answers "{question:text}" with "{answer:text}"')
def _rates(world: World, rater: str, question: str, answer: str) -> None:
    note = world.question(question, rater)
    world.give(note, as_case(f'"{answer}"', note.type))


@step("given", '"{rater:text}" has not answered "{question:text}"')
def _has_not_rated(world: World, rater: str, question: str) -> None:
    world.give(world.question(question, rater), "not_known")


@step("given", 'beside "{question:text}", "{extra:text}" is {value}')
def _beside(world: World, question: str, extra: str, value: str) -> None:
    note = world.beside(question, extra)
    world.give(note, as_case(value, note.type))


@step("given", 'beside "{question:text}", "{extra:text}" is not known')
def _beside_not_known(world: World, question: str, extra: str) -> None:
    world.give(world.beside(question, extra), "not_known")


@step("given", '"{question:text}" lists these lines')
def _lines(world: World, question: str, datatable: list[list[str]]) -> None:
    world.lines(question, datatable)


@step("given", '"{question:text}" lists nothing')
def _no_lines(world: World, question: str) -> None:
    world.give(world.question(question), [])


@step("given", 'the file "{file:text}" says')
def _file(world: World, file: str, docstring: str) -> None:
    world.file(file, docstring + "\n")


@step("when", "the case is decided")
def _decide(world: World) -> None:
    world.decide()


@step("when", "the policies are checked")
def _check(world: World) -> None:
    world.check()


@step("then", '"{title:text}" is {value}')
def _is(world: World, title: str, value: str) -> None:
    assert value_of(world.titled(title)) == plain(value)


@step("then", '"{title:text}" is one of {values}')
def _is_one_of(world: World, title: str, values: str) -> None:
    decision = world.titled(title)
    members = possible_of(decision)["members"]
    wanted = [plain(one.strip()) for one in re.findall(r'"[^"]*"|[^",]+', values) if one.strip()]
    assert sorted(told(one, decision.get("titles")) for one in members) == sorted(wanted)


@step("then", '"{title:text}" is between {low:value} and {high:value}')
def _is_between(world: World, title: str, low: str, high: str) -> None:
    assert ends(possible_of(world.titled(title))) == (plain(low), plain(high))


@step("then", '"{title:text}" is at least {low:value}')
def _is_at_least(world: World, title: str, low: str) -> None:
    assert ends(possible_of(world.titled(title))) == (plain(low), None)


@step("then", '"{title:text}" does not apply, because "{because:text}"')
def _is_absent(world: World, title: str, because: str) -> None:
    decision = world.titled(title)
    assert decision["state"] == "absent", decision
    assert decision["because"] == because


@step("then", '"{title:text}" is refused, because "{because:text}"')
def _is_refused(world: World, title: str, because: str) -> None:
    decision = world.titled(title)
    assert decision["state"] == "refused", decision
    pieces = [*world.record["flags"], *world.record["promises"]]
    said = [
        one.get("because", "") for one in pieces if f"{one['policy']}.{one['id']}" in decision["by"]
    ]
    said += decision.get("why", {}).values()
    assert because in "\n".join(said)


@step("then", 'the "{part:text}" part of "{title:text}" is {value}')
def _part_is(world: World, part: str, title: str, value: str) -> None:
    decision = world.titled(title)
    assert decision["state"] == "known", decision
    assert told(decision["value"][part.replace(" ", "_")]) == plain(value)


@step("then", 'the "{part:text}" part of "{title:text}" is between {low:value} and {high:value}')
def _part_is_between(world: World, part: str, title: str, low: str, high: str) -> None:
    possible = possible_of(world.titled(title))[part.replace(" ", "_")]
    assert ends(possible) == (plain(low), plain(high))


@step("then", 'at {entry}, "{title:text}" is {value}')
def _entry_is(world: World, entry: str, title: str, value: str) -> None:
    assert value_of(world.entry(entry, title)) == plain(value)


@step("then", 'at {entry}, the reason for "{title:text}" is "{because:text}"')
def _entry_reason(world: World, entry: str, title: str, because: str) -> None:
    assert because in [one.get("because") for one in reasons(world.entry(entry, title))]


@step("then", 'the reason for "{title:text}" is "{because:text}"')
def _reason_for(world: World, title: str, because: str) -> None:
    assert because in [one.get("because") for one in reasons(world.titled(title))]


@step("then", 'the reason for "{title:text}" cites "{source:text}"')
def _reason_cites(world: World, title: str, source: str) -> None:
    assert world.decision is not None
    titles = {note.key: note.title for note in world.decision.program.sources}
    cited = [one["cite"].split()[0] for one in reasons(world.titled(title)) if "cite" in one]
    assert source in [titles.get(key) for key in cited]


@step("then", 'the reason is "{because:text}"')
def _reason(world: World, because: str) -> None:
    answers = [world.record["decisions"].get(name, {}) for name in world.record["answers"]]
    assert because in [one.get("because") for answer in answers for one in reasons(answer)]


@step("then", 'the flag "{because:text}" is raised as {kind}')
def _raised(world: World, because: str, kind: str) -> None:
    found = _flag(world, because, "raised")
    assert found["raise"] == RAISES.get(kind, kind)


@step("then", 'the flag "{because:text}" is raised as {kind} to "{who:text}"')
def _raised_to(world: World, because: str, kind: str, who: str) -> None:
    found = _flag(world, because, "raised")
    assert (found["raise"], found["to"]) == (RAISES.get(kind, kind), who.replace(" ", "_"))


@step("then", 'the flag "{because:text}" may be raised')
def _may_be_raised(world: World, because: str) -> None:
    _flag(world, because, "maybe")


def _flag(world: World, because: str, state: str) -> dict[str, Any]:
    flags = world.record["flags"]
    found = [one for one in flags if one["because"] == because and one["state"] == state]
    assert found, [(one["because"], one["state"]) for one in flags]
    return found[0]  # type: ignore[no-any-return]  # a flag of the record


@step("then", 'the flag "{because:text}" is not raised')
def _not_raised(world: World, because: str) -> None:
    assert world.decision is not None
    program = world.decision.program
    sentences = {world.as_written(flag): flag for flag in world.all_flags(program)}
    assert because in sentences, list(sentences)
    flag = sentences[because]
    raised = {(one["policy"], one["id"]) for one in world.record["flags"]}
    assert (flag.policy, flag.id) not in raised


@step("then", 'no question can still change "{title:text}"')
def _settled(world: World, title: str) -> None:
    assert not world.titled(title).get("questions")


@step("then", '"{question:text}" can still change "{title:text}"')
def _can_change(world: World, question: str, title: str) -> None:
    asked = {".".join(note.key): note.ask for note in world.program.facts}
    questions = world.titled(title).get("questions", ())
    assert question in [asked.get(key) for key in questions]


@step("then", 'the question that matters most is "{question:text}"')
def _matters_most(world: World, question: str) -> None:
    assert world.record["questions"][0]["ask"] == question


@step("then", '"{policy:text}" is in force')
def _in_force(world: World, policy: str) -> None:
    assert world.decision is not None
    assert policy in [note.title for note in world.decision.program.policies]


@step("then", "the record warns of illustrative settings")
def _warns(world: World) -> None:
    assert world.record["illustrative"]


@step("then", "the record does not warn of illustrative settings")
def _does_not_warn(world: World) -> None:
    assert not world.record["illustrative"]


@step("then", 'the record warns that "{setting:text}" is illustrative')
def _warns_of(world: World, setting: str) -> None:
    assert setting in _illustrative(world)


@step("then", 'the record does not warn that "{setting:text}" is illustrative')
def _does_not_warn_of(world: World, setting: str) -> None:
    assert world.decision is not None
    assert setting in [note.title for note in world.decision.program.settings]
    assert setting not in _illustrative(world)


def _illustrative(world: World) -> list[str]:
    settings = world.record["settings"]
    return [settings[name]["title"] for name in world.record["illustrative"]]


@step("then", 'the case is turned away, because "{because:text}"')
def _turned_away(world: World, because: str) -> None:
    assert because in world.said()


@step("then", "the check finds nothing")
def _nothing_found(world: World) -> None:
    assert world.checked is not None
    assert not world.checked.findings, world.checked.as_text()


@step("then", 'the check finds "{message:text}" at line {line}')
def _found(world: World, message: str, line: str) -> None:
    assert world.checked is not None
    here = [
        f"{one.message}\n{one.help}"
        for one in world.checked.findings
        if one.place.file.endswith(world.given_file) and one.place.line == int(line)
    ]
    assert message in "\n".join(here), world.checked.as_text()
