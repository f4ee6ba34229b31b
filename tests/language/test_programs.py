"""What holds of every program that comes out of checking, whatever it was made of."""

from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from engine.language import folder
from engine.language.check import Checked, load, load_scheme
from engine.program import nodes
from engine.program.codec import decode, encode
from engine.program.nodes import Expr
from engine.program.program import Decision, FitBody, LoopBody, Program
from engine.program.walk import every, expressions, flag_expressions

ROOT = Path(__file__).parents[2]
FOLDERS = (ROOT / "policies", ROOT / "tests" / "cases" / "example_set" / "policies")


@cache
def checked(where: Path) -> Checked:
    return load(*folder.read(where))


def schemes() -> list[tuple[Path, str]]:
    return [(where, name) for where in FOLDERS for name in folder.schemes(where)]


def programs(where: Path, name: str) -> tuple[Program, ...]:
    return checked(where).schemes[name].stretches


def all_expressions(program: Program) -> Iterator[Expr]:
    for decision in program.decisions:
        yield from expressions(decision)
    for flag in program.flags:
        yield from flag_expressions(flag)
    for promise in program.promises:
        for expr in (promise.always, promise.never_falls, promise.as_rises):
            if expr is not None:
                yield expr


def bodies(decisions: tuple[Decision, ...]) -> Iterator[object]:
    for decision in decisions:
        yield decision.body
        if isinstance(decision.body, LoopBody):
            yield from bodies(decision.body.decisions)


@pytest.mark.parametrize("where", FOLDERS, ids=lambda path: path.parent.name)
def test_the_shipped_policies_have_no_mistake(where: Path) -> None:
    assert checked(where).findings == ()
    assert not checked(where).broken


def spoken_of(program: Program) -> Iterator[tuple[type, str]]:
    """Yield the kind and the name of all that the expressions of *program* name."""
    for whole in all_expressions(program):
        for node in every(whole):
            match node:
                case nodes.Fact() | nodes.Result() | nodes.Lookup() | nodes.Setting():
                    yield type(node), node.name
                case nodes.Points(questionnaire=name):
                    yield nodes.Points, name
                case _:
                    pass


@pytest.mark.parametrize(("where", "name"), schemes())
def test_every_name_stands_for_something_that_is_there(where: Path, name: str) -> None:
    for program in programs(where, name):
        facts = {note.name for note in program.facts}
        asked = {each.name for each in program.questionnaires}
        decisions = {each.name for each in program.decisions}
        known: dict[type, set[str]] = {
            nodes.Fact: facts | asked,
            nodes.Result: decisions,
            nodes.Lookup: {each.name for each in program.tables},
            nodes.Setting: {each.name for each in program.settings},
            nodes.Points: asked,
        }
        assert all(each in known[kind] for kind, each in spoken_of(program))
        fits = [body for body in bodies(program.decisions) if isinstance(body, FitBody)]
        assert {body.grid for body in fits} <= {each.name for each in program.grids}
        assert set(program.answers) <= decisions
        assert {fact for fact, _ in program.fixed} <= facts


@pytest.mark.parametrize(("where", "name"), schemes())
def test_each_decision_follows_what_it_uses(where: Path, name: str) -> None:
    for program in programs(where, name):
        done: set[str] = set()
        for decision in program.decisions:
            assert set(decision.uses) <= done
            done.add(decision.name)


@pytest.mark.parametrize(("where", "name"), schemes())
def test_every_expression_stands_somewhere_in_a_file(where: Path, name: str) -> None:
    texts = {source.name: source.text.split("\n") for source in folder.read(where)[0]}
    for program in programs(where, name):
        for expr in (node for whole in all_expressions(program) for node in every(whole)):
            if isinstance(expr, nodes.Literal) and expr.place is None:
                continue  # what a conversion puts in: 12 months, `weeks_in_year`
            if isinstance(expr, nodes.Setting) and expr.name == "weeks_in_year":
                continue
            assert expr.place is not None, expr
            line = texts[expr.place.file][expr.place.line - 1]
            assert expr.place.column + expr.place.width - 1 <= len(line)


@pytest.mark.parametrize(("where", "name"), schemes())
def test_the_stretches_of_a_scheme_are_its_days_without_a_gap(where: Path, name: str) -> None:
    scheme = checked(where).schemes[name]
    first, *_, last = (scheme.stretches[0], scheme.stretches[-1])
    assert first.first_day == scheme.first_day
    assert last.last_day == scheme.last_day
    for one, other in zip(scheme.stretches, scheme.stretches[1:], strict=False):
        assert one.last_day is not None
        assert (other.first_day - one.last_day).days == 1


@pytest.mark.parametrize(("where", "name"), schemes())
def test_a_scheme_loaded_alone_is_the_same(where: Path, name: str) -> None:
    alone = load_scheme(where, name)
    assert not alone.findings
    assert alone.schemes[name] == checked(where).schemes[name]


@pytest.mark.parametrize(("where", "name"), schemes())
def test_a_program_comes_back_from_disk_as_it_was(where: Path, name: str) -> None:
    for program in programs(where, name):
        again = decode(encode(program))
        assert again == program
        assert encode(again) == encode(program)
