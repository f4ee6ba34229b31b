"""Each character of a scalar's value stands in the file where the map says."""

import json

import yaml
from hypothesis import given
from hypothesis import strategies as st

from engine.diagnostics import Source
from engine.language import json_reader, yaml_reader
from engine.language.document import Mapping
from engine.language.text import Style, Text

SPACE = " \n"
WORDS = st.text(st.sampled_from("aZ9£'\"\\<>_.é漢😀e\u0301"), min_size=1, max_size=6)
LINES = st.lists(WORDS, min_size=1, max_size=6).map(" ".join)
TEXTS = st.lists(LINES, min_size=1, max_size=4).map("\n".join)


def only_value(source: Source) -> Text:
    """Return the one value of a document of one key."""
    part, findings = yaml_reader.read(source)
    assert findings == ()
    assert isinstance(part, Mapping)
    (entry,) = part.entries
    assert isinstance(entry.value, Text)
    return entry.value


def check(text: Text) -> None:
    """Hold that every character is where the map says, and that the map never falls."""
    file = text.source.text
    marks = [text.index(offset) for offset in range(len(text.value))]
    assert marks == sorted(marks)
    for character, at in zip(text.value, marks, strict=True):
        assert text.start <= at < text.end
        if character not in SPACE:
            is_escape = text.style in (Style.DOUBLE, Style.JSON) and file[at] == "\\"
            assert file[at] == character or is_escape
    solid = [at for character, at in zip(text.value, marks, strict=True) if character not in SPACE]
    assert len(set(solid)) == len(solid)


@given(
    TEXTS,
    st.sampled_from([None, "'", '"', "|", ">"]),
    st.integers(12, 80),
    st.booleans(),
    st.sampled_from(["\n", "\r\n"]),
)
def test_of_a_document_written_by_the_library(
    value: str,
    style: str | None,
    width: int,
    allow_unicode: bool,  # noqa: FBT001 - drawn
    line_end: str,
) -> None:
    file = yaml.dump(
        {"k": value}, default_style=style, width=width, allow_unicode=allow_unicode,
        line_break=line_end,
    )  # fmt: skip
    source = Source("p.yaml", file)
    part, findings = yaml_reader.read(source)
    if findings:  # a text that begins like a trap of YAML
        return
    assert isinstance(part, Mapping)
    text = part.entries[0].value
    assert isinstance(text, Text)
    assert text.value == value
    check(text)


GAPS = st.sampled_from([" ", "  ", "\n    ", " \n  ", "\n\n   ", "\r\n     "])


@given(
    st.lists(st.text(st.sampled_from("ab£漢é9_"), min_size=1, max_size=5), min_size=1, max_size=8),
    st.lists(GAPS, min_size=8, max_size=8),
    st.sampled_from(["", "'", '"']),
)
def test_of_a_text_broken_over_lines_by_hand(words: list[str], gaps: list[str], quote: str) -> None:
    inside = words[0] + "".join(gap + word for gap, word in zip(gaps, words[1:], strict=False))
    text = only_value(Source("p.yaml", f"k: {quote}{inside}{quote}\n"))
    assert "".join(text.value.split()) == "".join(words)
    check(text)


@given(TEXTS, st.booleans())
def test_of_json(value: str, ensure_ascii: bool) -> None:  # noqa: FBT001 - drawn
    file = json.dumps({"k": value}, ensure_ascii=ensure_ascii)
    part, findings = json_reader.read(Source("c.json", file))
    assert findings == ()
    assert isinstance(part, Mapping)
    text = part.entries[0].value
    assert isinstance(text, Text)
    assert text.value == value
    check(text)


def test_a_literal_block_with_lines_indented_more() -> None:
    source = Source("p.yaml", "k: |\n   a\n     b c\n\n   d\n")
    text = only_value(source)
    assert text.value == "a\n  b c\n\nd\n"
    assert [source.text[text.index(at)] for at in range(len(text.value))] == list(text.value)
    assert text.index(2) == source.text.index("  b c")


def test_a_single_quoted_text_with_doubled_quotes() -> None:
    source = Source("p.yaml", "k: 'it''s a ''b'''\n")
    text = only_value(source)
    assert [source.text[text.index(at)] for at in range(len(text.value))] == list("it's a 'b'")


def test_the_end_of_a_span_is_behind_its_last_character() -> None:
    source = Source("p.yaml", "k: one\n   two three\n")
    span = only_value(source).span
    assert span.place.line == 1
    assert span.place.width == 3
