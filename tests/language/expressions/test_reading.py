"""Expressions: what is written is read as it is meant, with the place of every part."""

import json
from collections.abc import Iterator
from dataclasses import fields
from fractions import Fraction
from pathlib import Path as File

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lark.exceptions import GrammarError

from engine.diagnostics import Source, as_text
from engine.language import yaml_reader
from engine.language.document import Mapping
from engine.language.expressions import Start, build, parse, parse_path, parse_type, write
from engine.language.expressions.tables import tables
from engine.language.text import Text
from engine.language.tree import (
    Bad,
    Binary,
    Call,
    Compare,
    Expr,
    If,
    Keyword,
    Literal,
    Logic,
    Missing,
    Node,
    Path,
    Range,
    Term,
    TypeName,
    TypeWord,
    Unary,
    UpTo,
    Word,
)
from tests.language.expressions.drawn import EXPRESSIONS

GRAMMAR = File(build.__file__).with_name("expression.lark")


def text(written: str) -> Text:
    """Return an expression that is a file of its own."""
    return Text(written, Source("expression", written), 0, len(written))


def read(written: str, start: Start = Start.EXPR) -> Expr:
    """Return the tree of what must be without fault."""
    node, findings = parse(text(written), start)
    assert findings == (), as_text(findings)
    return node


def parts(node: Node) -> Iterator[Node]:
    """Yield *node* and all nodes below it."""
    yield node
    for one in fields(node):
        value = getattr(node, one.name)
        for child in value if isinstance(value, tuple) else (value,):
            if isinstance(child, Node):
                yield from parts(child)


def test_the_tables_are_those_of_the_grammar() -> None:
    grammar = GRAMMAR.read_text(encoding="utf-8")
    fresh = json.loads(json.dumps(build.tables(grammar)))
    kept = json.loads(GRAMMAR.with_name("tables.json").read_text(encoding="utf-8"))
    assert kept == fresh, "run `python -m engine.language.expressions.build`"
    assert tables().grammar == build.fingerprint(grammar)


def test_a_grammar_that_says_a_thing_in_two_ways_is_refused() -> None:
    grammar = GRAMMAR.read_text(encoding="utf-8")
    loose = grammar.replace("?test: sum\n", '?test: sum\n     | test "is" test -> same\n')
    assert loose != grammar
    with pytest.raises(GrammarError, match="conflict"):
        build.tables(loose)


@given(EXPRESSIONS)
def test_what_is_printed_is_read_back(tree: Expr) -> None:
    written = write(tree)
    again = read(written)
    assert again == tree
    assert write(again) == written
    assert hash(again) == hash(tree)


@given(EXPRESSIONS)
def test_every_part_stands_where_its_span_says(tree: Expr) -> None:
    for node in parts(read(write(tree))):
        if isinstance(node, Word):
            assert node.at.written == node.name
        else:
            assert read(node.at.written) == node


BROKEN = st.sampled_from([" ", "\n      ", "  ", " \n\n      "])


@given(EXPRESSIONS, st.lists(BROKEN, min_size=200, max_size=200))
def test_lines_may_be_broken_wherever_there_is_a_space(tree: Expr, gaps: list[str]) -> None:
    words = write(tree).split(" ")
    broken = words[0] + "".join(
        gap + word for gap, word in zip(gaps * (1 + len(words) // 200), words[1:], strict=False)
    )
    source = Source("p.yaml", f"a:\n  k: {broken}\n")
    document, findings = yaml_reader.read(source)
    assert findings == ()
    assert isinstance(document, Mapping)
    inner = document.entries[0].value
    assert isinstance(inner, Mapping)
    value = inner.entries[0].value
    assert isinstance(value, Text)
    node, faults = parse(value)
    assert faults == ()
    assert node == tree
    for part in parts(node):
        at = part.at
        first, last = value.index(at.start), value.index(at.end - 1)
        assert source.text[first] == at.written[0]
        assert source.text[last] == at.written[-1]


@pytest.mark.parametrize(
    ("written", "kind"),
    [
        ("a or b and not c is d", Logic),
        ("if a then b else if c then d else e", If),
        ("a + b * c", Binary),
        ("0 < x <= 5", Compare),
        ("not a is missing", Unary),
        ("x is not missing", Missing),
        ("sum(line.amount for line in lines where line.counted)", Node),
        ("max(x.age for x in people else 0)", Node),
        ("£1,200.50 a week", Literal),
        ("penny", Keyword),
        ("round_down(x, £5)", Call),
    ],
)
def test_kinds(written: str, kind: type) -> None:
    node = read(written)
    assert isinstance(node, kind)
    assert write(node) == written


def test_what_binds_how_tightly() -> None:
    assert read("a + b * c") == read("a + (b * c)")
    assert read("a - b - c") == read("(a - b) - c")
    assert read("not a is b") == read("not (a is b)")
    assert read("a or b and c") == read("a or (b and c)")
    assert read("-a + b") == read("(-a) + b")
    assert read("if a then b else c + d") == read("if a then b else (c + d)")
    assert read("a and b and c") != read("a and (b and c)")


@pytest.mark.parametrize(
    ("written", "amount", "unit"),
    [
        ("£1,200", 120000, ""),
        ("£0.05 a month", 5, "month"),
        ("12.5%", Fraction(1, 8), ""),
        ("1,000,000", 1000000, ""),
        ("2.50", Fraction(5, 2), ""),
        ("1 week", 1, "week"),
        ("28 days", 28, "day"),
    ],
)
def test_amounts_are_exact(written: str, amount: Fraction, unit: str) -> None:
    node = read(written)
    assert isinstance(node, Literal)
    assert (node.amount, node.unit) == (amount, unit)


def test_the_other_places_where_something_is_written() -> None:
    assert isinstance(read("refuse", Start.OUTCOME), Keyword)
    assert isinstance(read("a + 1", Start.OUTCOME), Binary)
    assert isinstance(read("up to min(a, b)", Start.SHARE), UpTo)
    rest = read("rest", Start.SHARE)
    assert isinstance(rest, Keyword)
    assert rest.term is Term.REST
    assert isinstance(read("2 to 3", Start.LEAF), Range)
    assert write(read("-£5 to low", Start.LEAF)) == "-£5 to low"
    assert write(read("as older_people", Start.LEAF)) == "as older_people"
    assert isinstance(read("low", Start.CELL), Path)
    path, findings = parse_path(text("facs.band"))
    assert isinstance(path, Path)
    assert path.names == ("facs", "band")
    assert findings == ()


@pytest.mark.parametrize("word", [word for word in TypeWord if word is not TypeWord.NAMED])
def test_types_are_written_as_they_are_read(word: TypeWord) -> None:
    written = "several of a.b" if word is TypeWord.SEVERAL else word.value
    node, findings = parse_type(text(written))
    assert findings == ()
    assert isinstance(node, TypeName)
    assert node.word is word
    assert write(node) == written


@pytest.mark.parametrize(
    ("written", "help_"),
    [
        ("yes/noo", "did you mean `yes/no`?"),
        ("money a wek", "did you mean `money a week`?"),
        ("number > 3", "a type is `yes/no`"),
        ("one of two or three", "a type is `yes/no`"),
    ],
)
def test_words_that_are_no_type(written: str, help_: str) -> None:
    node, (finding,) = parse_type(text(written))
    assert isinstance(node, Bad)
    assert (finding.code, finding.place.column) == ("E233", 1)
    assert finding.help.startswith(help_)


# What authors bring from elsewhere, and the finding: code, column, and a word of its help.
FAULTS = [
    ("a == b", "E220", 3, "`is`"),
    ("a != b", "E220", 3, "`is not`"),
    ("a <> b", "E221", 4, "`is not`"),
    ("a && b", "E220", 3, "`and`"),
    ("a || b", "E220", 3, "`or`"),
    ("a >= b >= c < d", "E231", 13, "one direction"),
    ("a is b is c", "E231", 8, "`and`"),
    ("a > = b", "E220", 5, "`is`"),
    ("a is >= 5", "E221", 6, "without `is`"),
    ("a is in (b, c)", "E221", 6, "`in` without `is`"),
    ("a is not in (b, c)", "E221", 10, "`not in` without `is`"),
    ("a in (b)", "E221", 8, "of one, ask `is`"),
    ("a in (b,c)", "E226", 8, "`, c`"),
    ("a andd b", "E220", 3, "`and`"),
    ("iff a then b else c", "E220", 1, "`if`"),
    ("a equals b", "E220", 3, "`is`"),
    ("a is greater than b", "E220", 6, "write `>` instead of `is`"),
    ("a is not more than 3", "E220", 10, "write `<=`"),
    ("a is less than or equal to 3", "E220", 6, "write `<=`"),
    ("a is not less than or equal to 3", "E220", 10, "write `>`"),
    ("a is lower 3", "E220", 6, "write `<`"),
    ("a fewer than 3", "E220", 3, "write `<`"),
    ("a exceeds 3", "E220", 3, "write `>`"),
    ("if a > 3 than b else c", "E220", 10, "`then`"),
    ("is missing", "E221", 1, "`x is missing`"),
    ("a and is not missing", "E221", 7, "`x is missing`"),
    ("a or < 3", "E221", 6, "`points > 5`"),
    ("in (1, 2)", "E221", 1, "before it"),
    ("x unless y", "E220", 3, "`and not`"),
    ("missing is no", "E221", 1, "behind a name"),
    ("AND", "E220", 1, "`and`"),
    ("a And b", "E220", 3, "`and`"),
    ("Band", "E220", 1, "`band`"),
    ("isFrail", "E220", 1, "`isfrail`"),
    ("'low'", "E220", 1, "without quotes"),
    ("a is None", "E220", 6, "`is missing`"),
    ("not_known", "E228", 1, "only a case"),
    ("a is false", "E228", 6, "`no`"),
    ("a ? b : c", "E220", 3, "`if ... then ... else ...`"),
    ("[a]", "E220", 1, "round brackets"),
    ("a ≥ b", "E220", 3, "`>=`"),
    ("a − b", "E220", 3, "`-`"),  # noqa: RUF001 - a minus sign as word processors write it
    ("a ** b", "E220", 3, "no powers"),
    ("a - - - b", "E220", 5, "one sign"),
    ("2011-4-1", "E225", 5, "`2011-04-01`"),
    ("20/03/2011", "E225", 3, "`2011-03-20`"),
    ("care-coordinator", "E225", 5, "`care_coordinator`"),
    ("x*2", "E225", 2, "`x * 2`"),
    ("x *2", "E225", 3, "`x * 2`"),
    ("a. b", "E221", 2, "`a.b`"),
    ("1,2000", "E226", 1, "neither"),
    ("f(1,20)", "E226", 3, "`1, 20`"),
    ("£5.5", "E227", 1, "`£90.50`"),
    ("£ 5", "E227", 1, "`£1,200`"),
    ("£5 per week", "E227", 1, "`£90.50 a week`"),
    ("£5 weekly", "E227", 1, "`£90.50 a week`"),
    ("£5 a fortnight", "E227", 1, "`£90.50 a week`"),
    ("10 %", "E220", 4, "`12.5%`"),
    ("5 percent", "E227", 1, "`5%`"),
    ("5 pounds", "E227", 1, "`£5`"),
    ("5 hours", "E227", 1, "days, weeks"),
    ("5weeks", "E227", 1, "`5 weeks`"),
    (".5", "E227", 1, "`0.5`"),
    ("9" * 5000, "E227", 1, "so many figures"),
    ("9," * 5000 + "9", "E226", 1, "each comma"),
    ("1" + ",000" * 5000 + "%", "E227", 1, "so many figures"),
    ("2011-04-011", "E227", 1, "`2011-04-01`"),
    ("2011-02-29", "E232", 1, "year, month and day"),
    ("a + if b then c else d", "E223", 5, "(if"),
    ("(if a then b)", "E224", 2, "`else`"),
    ("if a then b", "E224", 1, "`else`"),
    ("max(1,200)", "E230", 1, "`max(1, 200)`"),
    ("min(a)", "E230", 1, ""),
    ("f()", "E221", 3, "in the brackets"),
    ("(a", "E234", 1, "`)`"),
    ("a)", "E234", 2, "take it away"),
    ("x for x in y", "E221", 3, "brackets of"),
    ("a, b", "E221", 2, "between values in brackets"),
    ("rest", "E221", 1, "part of a split"),
    ("refuse", "E221", 1, "`otherwise`"),
    ("1 to 2", "E221", 3, "grid"),
    ("a b", "E221", 3, "`a_b`"),
    ("a is", "E222", 3, "a value or a name"),
    ("f(a,", "E226", 4, "value after it"),
    ("", "E235", 1, ""),
]  # fmt: skip


@pytest.mark.parametrize(("written", "code", "column", "help_"), FAULTS)
def test_faults_say_where_and_what_to_write(
    written: str, code: str, column: int, help_: str
) -> None:
    node, (finding,) = parse(text(written))
    assert any(isinstance(part, Bad) for part in parts(node))
    assert (finding.code, finding.place.column) == (code, column)
    assert help_ in finding.help
    assert finding.message[0] in "`abcdefghijklmnopqrstuvwxyz"
    assert not finding.message.endswith(".")


@pytest.mark.parametrize(
    "written",
    [
        "not " * 3000 + "a",
        "-(" * 3000 + "a" + ")" * 3000,
        "f(" * 100 + "a" + ")" * 100,
        "if a then " * 100 + "b" + " else c" * 100,
        " + ".join(["a"] * 100),
    ],
)  # fmt: skip
def test_what_is_nested_too_deep_is_refused_and_never_runs_out_of_stack(written: str) -> None:
    _, (finding,) = parse(text(written))
    assert finding.code == "E229"


def test_what_is_long_and_flat_is_no_trouble() -> None:
    assert isinstance(read(" and ".join(["a"] * 1000)), Logic)
    assert read("(" * 1000 + "a" + ")" * 1000) == read("a")
    node = read(f"a in ({', '.join(['b'] * 1000)})")
    assert write(node).count("b") == 1000


@given(st.text(st.sampled_from("ab1.,£%()<>=!'\" -+*/\n:|éÀ₤_to is not if then"), max_size=40))
def test_no_text_stops_the_reader(written: str) -> None:
    for start in Start:
        node, findings = parse(text(written), start)
        assert findings or not any(isinstance(part, Bad) for part in parts(node))
        assert as_text(findings) or not findings
    parse_type(text(written))
    parse_path(text(written))


@given(EXPRESSIONS, st.integers(0, 400), st.sampled_from("(),.£%-+<is x1\n"))
def test_no_slip_of_the_pen_stops_the_reader(tree: Expr, at: int, slip: str) -> None:
    written = write(tree)
    at = at % (len(written) + 1)
    for changed in (written[:at] + slip + written[at:], written[:at] + written[at + 1 :]):
        node, findings = parse(text(changed))
        assert len(findings) <= 1 or not isinstance(node, Bad)
        for finding in findings:
            assert 1 <= finding.place.column <= len(changed) + 1
