"""JSON cases as read: values with places, and what is no case of ours."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.diagnostics import Source, as_text
from engine.language import json_reader
from engine.language.characters import is_hidden
from engine.language.document import Listing, Mapping, Part
from engine.language.read import read_case
from engine.language.text import Text

WORDS = st.text(st.characters(exclude_categories=["Cs"]), max_size=8).filter(
    lambda word: not is_hidden(word.replace("\t", " "))
)
SCALARS = st.one_of(WORDS, st.integers(-(10**9), 10**9), st.booleans())
VALUES = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(WORDS, inner, max_size=4),
    max_leaves=12,
)


def texts(part: Part) -> list[Text]:
    """Return every scalar of a document, in order."""
    match part:
        case Text():
            return [part]
        case Listing():
            return [text for item in part.items for text in texts(item)]
        case Mapping():
            return [text for entry in part.entries for text in texts(entry.value)]


def plain(value: object) -> object:
    """Return what a value of JSON is once it is read: all scalars text."""
    match value:
        case bool():
            return "yes" if value else "no"
        case list():
            return [plain(item) for item in value]
        case dict():
            return {key: plain(item) for key, item in value.items()}
        case _:
            return str(value)


def plain_part(part: Part) -> object:
    """Return the values of a document without their places."""
    match part:
        case Text():
            return part.value
        case Listing():
            return [plain_part(item) for item in part.items]
        case Mapping():
            return {entry.key.value: plain_part(entry.value) for entry in part.entries}


@given(VALUES, st.sampled_from([None, 0, 2]), st.booleans())
def test_what_json_writes_is_read(value: object, indent: int | None, escape: bool) -> None:  # noqa: FBT001 - drawn
    file = json.dumps(value, indent=indent, ensure_ascii=escape)
    part, findings = json_reader.read(Source("c.json", file))
    assert findings == ()
    assert part is not None
    assert plain_part(part) == plain(value)
    for text in texts(part):
        assert plain(json.loads(file[text.start : text.end])) == text.value


@pytest.mark.parametrize(
    ("text", "code", "column"),
    [
        ("", "E103", 1),
        ("case: a", "E130", 1),
        ("{'a': 1}", "E130", 2),
        ('{"a": 1,}', "E130", 8),
        ('{"a": [1 2]}', "E130", 10),
        ('{"a" 1}', "E130", 6),
        ('{"a": "x', "E130", 7),
        ('{"a": tru}', "E130", 7),
        ('{"a": 1} 2', "E130", 10),
        ('{"a": 1, "a": 2}', "E107", 10),
        ('{"a": NaN}', "E131", 7),
        ('{"a": -Infinity}', "E131", 7),
        ('{"a": 1e999}', "E131", 7),
        ('{"a": 010}', "E131", 7),
        ('{"a": null}', "E113", 7),
        ('{"a": "\\ud83d"}', "E105", 8),
        ('{"a": "\\udbff\\u0041"}', "E105", 8),
        ('{"a": "b\\u0000"}', "E105", 9),
        ('{"a": "b\\u001b[31m"}', "E105", 9),
        ('{"a": "b\\u202ec"}', "E105", 9),
        ('{"a": "b\u202ec"}', "E105", 9),
        ('{"a": "b\\rc"}', "E105", 9),
        ('{"\\u200ba": 1}', "E105", 3),
        ("[" * 100_000, "E120", 41),
        ('{"a":' * 100_000, "E120", 201),
    ],
)
def test_what_is_no_case_of_ours(text: str, code: str, column: int) -> None:
    _, (finding,) = json_reader.read(Source("c.json", text))
    assert (finding.code, finding.place.column) == (code, column)


def test_a_number_with_a_comma_is_two_things_to_json() -> None:
    _, (finding,) = json_reader.read(Source("c.json", '{"a": 1,200}'))
    assert finding.code == "E130"
    assert "comma" in finding.help


def test_each_hidden_character_is_told_at_its_place() -> None:
    text = '{"case": "a\\ud800 b\\ud83d\\ude00\\ufeff", "facts": {"\\u0007": 1, "\\u0008": 2}}'
    case, findings = read_case(Source("c.json", text), is_json=True)
    assert case is not None
    assert [(finding.code, finding.place.column) for finding in findings] == [
        ("E105", 12), ("E105", 32), ("E105", 52), ("E105", 65),
    ]  # fmt: skip


def test_white_space_is_written_on_purpose() -> None:
    part, findings = json_reader.read(Source("c.json", '{"a": "b\\tc\\nd\\r\\ne"}'))
    assert findings == ()
    assert part is not None
    assert plain_part(part) == {"a": "b\tc\nd\r\ne"}


def test_the_word_for_nothing_is_told_as_that() -> None:
    _, (finding,) = json_reader.read(Source("c.json", '{"a": null}'))
    assert finding.message == "`null` stands for nothing"


def test_several_mistakes_are_told_at_once() -> None:
    text = '{"case": null, "facts": {"a": NaN, "b": 1, "b": 2}, "faction": 1}'
    case, findings = read_case(Source("c.json", text), is_json=True)
    assert case is not None
    assert [finding.code for finding in findings] == ["E113", "E131", "E107", "E201"]


def test_a_case_is_the_same_as_json_and_as_yaml() -> None:
    written = {"case": "a", "day": "2011-02-14", "facts": {"x": True, "n": 5, "l": [{"m": "£5"}]}}
    as_json, _ = read_case(Source("c.json", json.dumps(written)), is_json=True)
    yaml = "case: a\nday: 2011-02-14\nfacts:\n  x: yes\n  n: 5\n  l:\n    - m: £5\n"
    as_yaml, _ = read_case(Source("c.yaml", yaml))
    assert as_json == as_yaml


@given(st.text(st.sampled_from('{}[],:"\\ntfue01.-+eN \n'), max_size=40))
def test_no_text_stops_the_reader(text: str) -> None:
    part, findings = json_reader.read(Source("c.json", text))
    assert part is not None or findings
    assert as_text(findings) or not findings
