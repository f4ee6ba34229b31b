"""The author's guide leaves no word of the language out."""

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from engine.language.typing.functions import FUNCTIONS
from tests.docs.guide import cells, tables

SCHEMAS = Path(__file__).parents[2] / "schemas"
WRITTEN = [
    json.loads((SCHEMAS / f"{name}.schema.json").read_text(encoding="utf-8"))
    for name in ("policy", "scheme", "case")
]


def keys(schema: object) -> Iterator[str]:
    """Yield every key that files may have."""
    if isinstance(schema, dict):
        properties = schema.get("properties")
        if isinstance(properties, dict):
            yield from properties
        for part in schema.values():
            yield from keys(part)
    elif isinstance(schema, list):
        for part in schema:
            yield from keys(part)


def definition(name: str) -> dict[str, Any]:
    found: dict[str, Any] = WRITTEN[0]["$defs"][name]
    return found


def reserved() -> set[str]:
    match = re.search(r"\(\?!\(([a-z_|]+)\)\$\)", definition("name")["pattern"])
    assert match
    return set(match[1].split("|"))


def column(head: str, *heads: str, under: str) -> list[str]:
    (table,) = tables(head, *heads, under=under)
    return [word for _, (word,) in cells(table, head)]


def test_the_index_has_every_word_in_order() -> None:
    words = column("word", "is a", under="Index of words")
    assert words == sorted(set(words))
    wanted = {key for schema in WRITTEN for key in keys(schema)} | set(FUNCTIONS) | reserved()
    wanted |= set(definition("rules")["properties"]["choose"]["enum"])
    wanted |= set(definition("flag")["properties"]["raise"]["enum"])
    wanted |= set(definition("setting")["properties"]["read"]["enum"])
    wanted |= set(definition("basis")["enum"])
    wanted |= {word.removeprefix("money a ") for word in definition("fact_type")["examples"]} - {
        "week",
        "month",
    }
    assert wanted - set(words) == set()


def test_reserved_words_are_those_of_the_language() -> None:
    assert column("word", "means", under="Reserved words") == sorted(reserved())


def test_each_way_to_choose_is_explained() -> None:
    assert column("`choose`", under="Rules") == definition("rules")["properties"]["choose"]["enum"]


def test_each_flag_is_explained() -> None:
    assert column("`raise`", under="Flags") == definition("flag")["properties"]["raise"]["enum"]


def test_each_key_is_explained_where_it_stands() -> None:
    where = {
        "fact": "Facts",
        "questionnaire": "Questionnaires",
        "decision": "Decisions",
        "rules": "Rules",
        "row": "Rules",
        "flag": "Flags",
        "split": "Splits",
        "fit": "Fits",
        "for_each": "Loops",
        "promise": "Promises",
        "setting": "Settings",
        "dated": "Settings",
    }
    shown = {
        heading: {
            word
            for head in ("holds", "means", "the result is")
            for table in tables("key", head, under=heading)
            for _, (cell,) in cells(table, "key")
            for word in re.findall(r"\w+", cell)
        }
        for heading in {*where.values(), "Tables", "Grids"}
    }
    shown["Settings"] |= shown["Tables"] | shown["Grids"]
    lacking = {
        name: missing
        for name, heading in where.items()
        if (missing := set(definition(name)["properties"]) - shown[heading])
    }
    assert lacking == {}


def test_each_key_of_a_file_is_explained() -> None:
    for schema, heading in zip(WRITTEN, ("The head of a policy", "Schemes", "Cases"), strict=True):
        shown = {
            word
            for head in ("key", "block")
            for table in tables(head, "holds", under=heading)
            for _, (word,) in cells(table, head)
        }
        assert set(schema["properties"]) - shown == set()
