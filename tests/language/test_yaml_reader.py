"""YAML as read: what is harmless stays, every trap is an error, nothing stops the reader."""

import random
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.diagnostics import Source, as_text
from engine.language import yaml_reader
from engine.language.characters import decode
from engine.language.document import Listing, Mapping, Part
from engine.language.read import read_case, read_policy, read_scheme
from engine.language.text import Text

ROOT = Path(__file__).parents[2]
FILES = sorted((ROOT / "tests" / "cases" / "example_set").rglob("*.yaml"))


def plain(part: Part) -> object:
    """Return the values of a document without their places."""
    match part:
        case Text():
            return part.value
        case Listing():
            return [plain(item) for item in part.items]
        case Mapping():
            return {entry.key.value: plain(entry.value) for entry in part.entries}


def codes(text: str) -> list[str]:
    """Return the codes of what is wrong with *text* as YAML, in the order of the text."""
    _, findings = yaml_reader.read(Source("p.yaml", text))
    ordered = sorted(findings, key=lambda finding: finding.place)
    return [finding.code for finding in ordered]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("a: no\nyes: 16\n", {"a": "no", "yes": "16"}),
        ("v: 2010.10\nw: 010\nx: 1_000\ny: 12:30\n", {"v": "2010.10", "w": "010", "x": "1_000", "y": "12:30"}),
        ("£5: a\n2011-04-01: b\n", {"£5": "a", "2011-04-01": "b"}),
        ("a: 1\r\nb:\r\n  - x\r\n", {"a": "1", "b": ["x"]}),
        ("a: |\n  x: y # z\n  'q\n", {"a": "x: y # z\n'q\n"}),
        ("a: 'b: c #d'  # a note\n", {"a": "b: c #d"}),
        ("a: one  # a note\nb:  # another\n  - two   #\n", {"a": "one", "b": ["two"]}),
        ("a: http://x.org/#part\n", {"a": "http://x.org/#part"}),
        ("a: is it so?\n", {"a": "is it so?"}),
        ("---\na: b\n...\n", {"a": "b"}),
        ("a: {from: 2011-04-01, value: 86.87%}\n", {"a": {"from": "2011-04-01", "value": "86.87%"}}),
        ("a: [1, 2]\n", {"a": ["1", "2"]}),
        ("a: {}\nb: []\nc: ''\n", {"a": {}, "b": [], "c": ""}),
        ("a: 👩‍⚕️ und\n", {"a": "👩‍⚕️ und"}),
        ('a: "x\\ty\\u00e9"\n', {"a": "x\tyé"}),
        ("a: -£5\n", {"a": "-£5"}),
    ],
)  # fmt: skip
def test_harmless(text: str, value: object) -> None:
    part, findings = yaml_reader.read(Source("p.yaml", text))
    assert findings == ()
    assert part is not None
    assert plain(part) == value


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("a: x # b\n", ["E114"]),
        ("a: x  #b\n", ["E114"]),
        ("a: #3\n", ["E114"]),
        ("a: &x\nb: *x\n", ["E108", "E109"]),
        ("a: &x {b: c}\n", ["E108"]),
        ("a: !!str 5\n", ["E110"]),
        ("a: !x!y z\n", ["E110"]),
        ("<<: {a: 1}\nb: 2\n", ["E111"]),
        ("a: {amount: £1,200}\n", ["E115"]),
        ("a: {ask: What, and why?}\n", ["E115"]),
        ("a: {ask: One, two, three}\n", ["E115"]),
        ("a: [£1,200, £5]\n", ["E115"]),
        ("a: {b}\n", ["E113"]),
        ("a: {b:c}\n", ["E117"]),
        ("a:b\nc: d\n", ["E117"]),
        ("-a: b\n", ["E117"]),
        ("- ask:What\n", ["E117"]),
        ("a:\n  - -5\n  - - 5\n", ["E118", "E118"]),
        ("a: > 5\nb: | c\nc: %\nd: @\ne: `\nf: ? x\ng: - h\n", ["E119"] * 7),
        ("a: ]\nb: ,\nc: * \nd: & \n", ["E119"] * 4),
        ("a: b: c\nd: e:\n", ["E116", "E116"]),
        ("a: {b: c: d}\n", ["E116"]),
        ('a: "b" c\nb: [x] y\nc: {x: y} z\n', ["E125"] * 3),
        ("a: 'Tis so\nb: c\n", ["E123"]),
        ("a: 'Tis so\nb: don't\n", ["E123"]),
        ("a: [b, c\nd: e\n", ["E123"]),
        ("a: {b: [c}\n", ["E123"]),
        ("a: [\n", ["E123"]),
        ("a: [[{\n\n", ["E123"]),
        ("a: b\nc: {", ["E123"]),
        (f"a: {'[' * 5000}{']' * 5000}\n", ["E120"]),
        (f"a: {'[' * 900}\n", ["E120"]),
        (f"a: {'{a: ' * 5000}\n", ["E120"]),
        ('a: "\\q"\nb: "\\x4"\n', ["E126", "E126"]),
        ("a: null\nb: ~\nc:\n", ["E113"] * 3),
        ("-\n- b\n", ["E113"]),
        ("a: 1\n---\nb: 2\n", ["E112"]),
        ("%YAML 1.1\n---\na: b\n", ["E112"]),
        ("%x\na: b\n", ["E119"]),
        ("a: 1\na: 2\n", ["E107"]),
        ("a: {b: 1, b: 2}\n", ["E107"]),
        ("? [a]\n: b\n", ["E121"]),
        ("{a: b}: c\n", ["E121"]),
        ("a:\n\tb: c\n", ["E104"]),
        ("a: b\tc\n", ["E104"]),
        ("a: b\u00a0c\nd: e\u200bf\ng: h\u2028i\n", ["E105"] * 3),
        ("a: \ufeffb\n", ["E105"]),
        ('a: "b\\u202ec\\e"\n"d\\0": e\n', ["E105"] * 3),
        ("a: b\x07\n", ["E105"]),
        ("a: b\rc: d\n", ["E106"]),
        ("a: 1\n  b: 2\n", ["E122"]),
        ("a:\n    b: 1\n   c: 2\n", ["E122"]),
        ("a: 1\n- b\n", ["E122"]),
        ("- a\nb: c\n", ["E122"]),
        ("a\nb: c\n", ["E122"]),
        ("", ["E103"]),
        ("  \n# only a note\n", ["E103"]),
    ],
)
def test_traps(text: str, found: list[str]) -> None:
    assert codes(text) == found


def test_a_line_that_is_to_blame_is_set_aside_and_the_rest_is_read() -> None:
    text = "a: x: y\nb: > 5\nc: fine\nd: [open\ne: *ref\nf: also fine\n"
    part, findings = yaml_reader.read(Source("p.yaml", text))
    assert [finding.place.line for finding in findings] == [1, 2, 4, 5]
    assert isinstance(part, Mapping)
    missing = {
        entry.key.value
        for entry in part.entries
        if isinstance(entry.value, Text) and entry.value.is_missing
    }
    assert missing == {"a", "b", "d", "e"}


def test_a_bomb_of_references_is_refused_at_the_first() -> None:
    lines = ["a0: &a0 [x, x]"]
    lines += [f"a{n}: &a{n} [*a{n - 1}, *a{n - 1}]" for n in range(1, 60)]
    found = codes("\n".join(lines) + "\n")
    assert found[:2] == ["E108", "E108"]
    assert set(found) == {"E108", "E109"}


@pytest.mark.parametrize("text", ["[" * 100_000, "{a: " * 50_000, "- " * 50_000, "? " * 1000 + "a"])
def test_deep_nesting_is_refused(text: str) -> None:
    found = codes(text)
    assert found
    assert set(found) <= {"E118", "E120", "E121", "E122"}


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"\xff\xfea\x00:\x00", "E101"),
        ("a: b".encode("utf-16-be"), "E101"),
        (b"\x7fELF\x02\x01\x01\x00", "E101"),
        (b"a: caf\xe9\n", "E101"),
        (b"a" * 11, "E102"),
    ],
)
def test_bytes_that_are_no_text(data: bytes, code: str) -> None:
    source, (finding,) = decode("p.yaml", data, 10)
    assert source is None
    assert finding.code == code


def test_a_byte_order_mark_is_taken_off_and_moves_nothing() -> None:
    source, findings = decode("p.yaml", b"\xef\xbb\xbfa: x == y\n", 100)
    assert findings == ()
    assert source is not None
    part, _ = yaml_reader.read(source)
    assert isinstance(part, Mapping)
    assert part.entries[0].key.place.column == 1


@pytest.mark.parametrize("path", FILES, ids=lambda path: str(path.relative_to(FILES[0].parents[2])))
def test_the_example_set_is_read(path: Path) -> None:
    source = Source(path.name, path.read_text(encoding="utf-8"))
    kind = path.relative_to(ROOT / "tests" / "cases" / "example_set").parts
    reader = (
        read_case if kind[0] == "cases" else read_scheme if kind[1] == "schemes" else read_policy
    )
    model, findings = reader(source)
    assert as_text(findings) == ""
    assert model is not None
    assert hash(model) == hash(reader(source)[0])


SLIPS = ["", " ", "\t", "\n", ":", ": ", " #", "-", "- ", "{", "}", "[", "]", ",", "'", '"', "&", "*",
         "!", "|", ">", "%", "@", "`", "?", "\\", "\u00a0", "\r", "\ufeff", "£1,200", "null", "<<", "a"]  # fmt: skip


@given(st.integers(0, 10**9))
def test_no_slip_of_the_pen_stops_the_reader(seed: int) -> None:
    draw = random.Random(seed)
    path = draw.choice(FILES)
    text = path.read_text(encoding="utf-8")
    for _ in range(draw.randint(1, 4)):
        at = draw.randrange(len(text))
        text = text[:at] + draw.choice(SLIPS) + text[at + draw.randint(0, 3) :]
    source = Source("p.yaml", text)
    for reader in (read_policy, read_scheme, read_case):
        model, findings = reader(source)
        assert model is not None or findings
        for finding in findings:
            assert 1 <= finding.place.line <= text.count("\n") + text.count("\r") + 1
        assert as_text(findings) or not findings


@given(st.text(st.sampled_from("ab: -\n{}[],'\"&*!|>#%@?\\\t£1"), max_size=60))
def test_no_text_stops_the_reader(text: str) -> None:
    part, findings = yaml_reader.read(Source("p.yaml", text))
    assert part is not None or findings
    assert as_text(findings) or not findings
