"""What the phrases about exports of record systems do."""

import csv
import io
import json
import re
from dataclasses import dataclass, field
from typing import Any

from engine import service
from tests.features.steps import step
from tests.features.world import EXAMPLES, World, a_day

KEYS = "https://fhir.nhs.uk/Id/nhs-number"
"""The system of the NHS number, by which responses say whose they are."""


@dataclass
class Exports:
    """The exports of one scenario, and what came of them."""

    mapping: service.ExportText | None = None
    files: list[service.ExportText] = field(default_factory=list)
    batch: service.Batch | None = None

    def add(self, name: str, text: str) -> None:
        """Add a file."""
        self.files.append(service.ExportText(name, text.encode()))

    @property
    def made(self) -> service.Batch:
        """Return what came of the exports."""
        assert self.batch is not None, "the exports were not decided"
        return self.batch

    def row(self, key: str) -> dict[str, str]:
        """Return what goes back about the person *key*."""
        rows = list(csv.DictReader(io.StringIO(self.made.output)))
        found = [one for one in rows if next(iter(one.values())) == key]
        assert len(found) == 1, f"{key} is in {len(found)} rows: {self.made.as_text()}"
        return found[0]

    def rejected(self, key: str) -> list[service.Reject]:
        """Return why the person *key* is rejected."""
        found = [one for one in self.made.rejections if one.key == key]
        assert found, f"{key} is not rejected"
        return found


def _of(world: World) -> Exports:
    """Return the exports of the scenario."""
    if world.exports is None:
        world.exports = Exports()
    assert isinstance(world.exports, Exports)
    return world.exports


def _example(file: str) -> service.ExportText:
    return service.ExportText(file, (EXAMPLES / file).read_bytes())


@step("given", "the mapping says")
def _mapping(world: World, docstring: str) -> None:
    _of(world).mapping = service.ExportText("mapping.yaml", docstring.encode() + b"\n")


@step("given", 'the mapping "{file:text}"')
def _mapping_file(world: World, file: str) -> None:
    _of(world).mapping = _example(file)


@step("given", 'the export "{file:text}"')
def _export_file(world: World, file: str) -> None:
    _of(world).files.append(_example(file))


@step("given", 'the export "{file:text}" holds')
def _export(world: World, file: str, datatable: list[list[str]]) -> None:
    text = io.StringIO()
    csv.writer(text).writerows(datatable)
    _of(world).add(file, text.getvalue())


@step("given", 'the response "{file:text}"')
def _response_file(world: World, file: str) -> None:
    _of(world).files.append(_example(file))


@step("given", '"{key:text}" answers the form "{form:text}" with')
def _response(world: World, key: str, form: str, datatable: list[list[str]]) -> None:
    heads, *rows = datatable
    assert heads == ["question", "answer"]
    items = [{"linkId": link, "answer": [_answer(written)]} for link, written in rows]
    _add_response(world, key, form, status="completed", item=items)


@step("given", '"{key:text}" has begun the form "{form:text}"')
def _begun(world: World, key: str, form: str) -> None:
    _add_response(world, key, form, status="in-progress")


def _answer(written: str) -> dict[str, Any]:
    """Return an answer as forms give it: a figure as a number, a word as a code."""
    if written.isdecimal():
        return {"valueInteger": int(written)}
    return {"valueCoding": {"code": written}}


def _add_response(world: World, key: str, form: str, **more: object) -> None:
    exports = _of(world)
    resource = {
        "resourceType": "QuestionnaireResponse",
        "questionnaire": form,
        "subject": {"identifier": {"system": KEYS, "value": key}},
        **more,
    }
    exports.add(f"response-{len(exports.files)}.json", json.dumps(resource, indent=1))


@step("when", "the exports are decided for {day}")
def _decide(world: World, day: str) -> None:
    exports = _of(world)
    assert exports.mapping is not None, "there is no mapping"
    try:
        exports.batch = service.decide_exports(
            exports.files, exports.mapping, day=a_day(day), policies=world.policies
        )
    except service.Problem as problem:
        world.problem = problem


@step("then", "nobody is rejected")
def _nobody(world: World) -> None:
    made = _of(world).made
    assert not made.rejections, made.as_text()


@step("then", "the decisions stand in the columns {values}")
def _columns(world: World, values: str) -> None:
    heads = next(csv.reader(io.StringIO(_of(world).made.output)))
    assert heads == re.findall(r'"([^"]*)"', values)


@step("then", 'for "{key:text}", the column "{head:text}" holds "{cell:text}"')
def _holds(world: World, key: str, head: str, cell: str) -> None:
    found = _of(world).row(key)[head]
    assert found == cell, found


@step("then", 'for "{key:text}", the column "{head:text}" is empty')
def _empty(world: World, key: str, head: str) -> None:
    found = _of(world).row(key)[head]
    assert not found, found


@step("then", '"{key:text}" is rejected, because "{because:text}"')
def _rejected(world: World, key: str, because: str) -> None:
    said = [one.finding.message for one in _of(world).rejected(key)]
    assert because in said, said


@step("then", 'the rejection of "{key:text}" points at line {line} of "{file:text}"')
def _points(world: World, key: str, line: str, file: str) -> None:
    findings = [one.finding for one in _of(world).rejected(key)]
    places = [place for one in findings for place, _ in one.related]
    places += [one.place for one in findings]
    assert (file, int(line)) in [(place.file, place.line) for place in places]


@step("then", 'the exports are turned away, because "{because:text}"')
def _turned_away(world: World, because: str) -> None:
    assert because in world.said()
