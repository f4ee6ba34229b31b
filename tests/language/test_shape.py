"""The schemas: whole, true of the examples, and one finding for one mistake."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator
from referencing import Registry
from referencing.jsonschema import DRAFT202012

from engine.diagnostics import Source, as_text
from engine.language import read as reading
from engine.language import shape, yaml_reader
from engine.language.document import Listing, Mapping, Part
from engine.language.read import read_case, read_policy, read_scheme
from engine.language.schemas import schema_of
from engine.language.shape import RESERVED
from engine.language.text import Text

ROOT = Path(__file__).parents[2]
SET = ROOT / "tests" / "cases" / "example_set"
FILES = sorted(SET.rglob("*.yaml"))
NAMES = ("policy", "scheme", "case")
NUMBER = re.compile(r"-?(0|[1-9]\d*)(\.\d+)?")


def kind_of(path: Path) -> str:
    """Return which schema a file of the example set has."""
    parts = path.relative_to(SET).parts
    return "case" if parts[0] == "cases" else "scheme" if parts[1] == "schemes" else "policy"


def keys(schema: Any, at: str = "") -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Yield the place, name and schema of every key that a schema describes."""
    if isinstance(schema, dict):
        for name, inner in schema.get("properties", {}).items():
            yield at, name, inner
        for step, inner in schema.items():
            yield from keys(inner, f"{at}/{step}")
    elif isinstance(schema, list):
        for step, inner in enumerate(schema):
            yield from keys(inner, f"{at}/{step}")


@pytest.mark.parametrize("name", NAMES)
def test_a_schema_is_one_and_describes_every_key(name: str) -> None:
    schema = schema_of(name)
    Draft202012Validator.check_schema(schema)
    for at, key, inner in keys(schema):
        referred = inner.get("$ref", "").rsplit("/", 1)[-1]
        described = inner.get("description") or schema_of("policy")["$defs"].get(referred, {}).get(
            "description"
        )
        assert described, f"{at}: {key} has no description"


def test_names_may_not_be_words_of_the_language() -> None:
    pattern = schema_of("policy")["$defs"]["name"]["pattern"]
    assert not [word for word in RESERVED if re.search(pattern, word)]
    assert re.search(pattern, "iffy")


def as_an_editor_sees_it(part: Part) -> Any:
    """Return a document with numbers as numbers, as a YAML 1.2 editor hands it to a schema."""
    match part:
        case Text():
            return float(part.value) if NUMBER.fullmatch(part.value) else part.value
        case Listing():
            return [as_an_editor_sees_it(item) for item in part.items]
        case Mapping():
            return {entry.key.value: as_an_editor_sees_it(entry.value) for entry in part.entries}


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(SET)))
def test_a_stock_validator_agrees_that_the_examples_are_sound(path: Path) -> None:
    registry: Registry[Any] = Registry().with_resources(
        (f"{name}.schema.json", DRAFT202012.create_resource(schema_of(name))) for name in NAMES
    )
    part, _ = yaml_reader.read(Source(path.name, path.read_text(encoding="utf-8")))
    assert part is not None
    validator = Draft202012Validator(schema_of(kind_of(path)), registry=registry)
    assert [error.message for error in validator.iter_errors(as_an_editor_sees_it(part))] == []
    assert shape.check(part, kind_of(path)) == ()


WORDS = {key for name in NAMES for _, key, _ in keys(schema_of(name))}


def misspelt(path: Path) -> Iterator[tuple[int, str, str]]:
    """Yield line, key and text for each key of the language in a file, its last letter doubled."""
    lines = path.read_text(encoding="utf-8").splitlines()
    for index, line in enumerate(lines):
        for match in re.finditer(r"(?:^\s*(?:- )?|[{,] ?)([a-z_]+):(?= |$)", line):
            key = match[1]
            if key in WORDS and f"{key}: " not in ("all: ", "any: "):
                changed = line[: match.end(1)] + key[-1] + line[match.end(1) :]
                yield index + 1, key, "\n".join([*lines[:index], changed, *lines[index + 1 :]])


@pytest.mark.parametrize(
    "path",
    [path for path in FILES if kind_of(path) != "case"],
    ids=lambda path: str(path.relative_to(SET)),
)
def test_a_misspelt_key_is_one_finding_that_names_the_right_one(path: Path) -> None:
    read = read_scheme if kind_of(path) == "scheme" else read_policy
    tried = 0
    for line, key, text in misspelt(path):
        _, findings = read(Source("p.yaml", text))
        if findings:  # the name of a fact or an answer may be a word of the language
            tried += 1
            assert len(findings) == 1, as_text(findings)
            assert findings[0].place.line == line
            assert findings[0].code == "E201"
            assert f"`{key}`" in findings[0].help
    assert tried > 5


@given(
    st.dictionaries(st.sampled_from(["case", "scheme", "day", "facts", "fact", "A"]), st.sampled_from(
        ["a", "2011-02-14", "2011-2-14", "{}", "{x: y}", "{X: y}", "{rest: y}", "[a]", '""', "no"]
    ))
)  # fmt: skip
def test_a_case_that_is_let_through_quickly_is_one_by_its_schema(entries: dict[str, str]) -> None:
    text = "".join(f"{key}: {value}\n" for key, value in entries.items())
    part, _ = yaml_reader.read(Source("c.yaml", text))
    if part is not None and reading._is_plain_case(part):
        assert shape.check(part, "case") == ()


def test_reading_a_sound_case_needs_no_validator() -> None:
    import subprocess
    import sys

    program = (
        "import sys\nfrom engine.diagnostics import Source\n"
        "from engine.language.read import read_case\n"
        "assert read_case(Source('c', 'facts: {a: b}'))[1] == ()\n"
        "assert not {'jsonschema', 'lark', 'engine.language.tree'} & set(sys.modules)\n"
    )
    subprocess.run([sys.executable, "-c", program], check=True, cwd=ROOT)


def test_a_case_of_another_shape_says_what_a_case_is() -> None:
    for text, code in [
        ("- a\n", "E203"), ("a\n", "E203"), ("facts: [a]\n", "E203"), ("case: a\n", "E202"),
        ("facts: {}\nextra: 1\n", "E201"), ("facts: {}\nday: 14 February\n", "E205"),
        ("facts: {}\nday: 2011-02-30\n", "E232"),
    ]:  # fmt: skip
        _, (finding,) = read_case(Source("c.yaml", text))
        assert finding.code == code


def test_the_schemas_are_written_as_json_is() -> None:
    for name in NAMES:
        path = ROOT / "schemas" / f"{name}.schema.json"
        text = path.read_text(encoding="utf-8")
        assert text == json.dumps(json.loads(text), ensure_ascii=False, indent=2) + "\n"
