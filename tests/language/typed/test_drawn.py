"""Whatever is written: what means something is typed, and the rest is said and never raised."""

from collections.abc import Iterator

from hypothesis import given
from hypothesis import strategies as st

from engine.diagnostics import Finding
from engine.language.environment import Scope
from engine.language.tree import Expr
from engine.language.typing import Unusable, cell, condition, same_kind, span, typed, when
from engine.program.grains import fits
from engine.program.nodes import Node
from engine.program.shapes import field_names
from engine.program.types import YES_NO, Money, Number, Percent, Type
from tests.language.typed.drawn import TREES, holds_failure, well_typed
from tests.language.typed.world import BAND, CATEGORY, CLUSTER, DONE, ENV, SCOPE, good, tree

KINDS: dict[str, Type] = {
    "yes/no": YES_NO,
    "number": Number(),
    "percent": Percent(),
    "money": Money(),
    "money a week": Money("week"),
    "date": ENV.facts["plan.born"].type,
    "level": BAND,
    "choice": CATEGORY,
}
ROUNDED = {"number": "1", "percent": "1%", "money": "penny", "money a week": "£5"}


@given(
    st.sampled_from(sorted(KINDS)).flatmap(
        lambda kind: st.tuples(st.just(kind), well_typed(kind, 2))
    )
)
def test_what_means_something_comes_to_its_type(drawn: tuple[str, str]) -> None:
    kind, written = drawn
    made = good(written)
    assert same_kind(made.type, KINDS[kind])
    assert all(node.place is not None for node in nodes(made))
    if kind in ROUNDED:
        rounded = good(f"round({written}, {ROUNDED[kind]})", KINDS[kind])
        assert fits(rounded, KINDS[kind])


def nodes(part: object) -> Iterator[Node]:
    if isinstance(part, tuple):
        for each in part:
            yield from nodes(each)
    elif isinstance(part, Node):
        yield part
        for name in field_names(type(part)):
            if name not in ("type", "origin"):
                yield from nodes(getattr(part, name))


@given(
    st.sampled_from(sorted(KINDS)).flatmap(
        lambda kind: st.tuples(st.just(kind), well_typed(kind, 2))
    )
)
def test_reading_twice_gives_the_same(drawn: tuple[str, str]) -> None:
    _, written = drawn
    assert good(written) == good(written)
    assert hash(good(written)) == hash(good(written))


SCOPES = (
    SCOPE,
    Scope(env=ENV, profile=CLUSTER, promise=True),
    SCOPE.inside("e", DONE, ("counted",)),
)
WANTED = (
    None,
    YES_NO,
    Number(),
    Percent(),
    Money("week"),
    BAND,
    CATEGORY,
    ENV.facts["plan.ways"].type,
)


@given(TREES, st.sampled_from(SCOPES), st.sampled_from(WANTED))
def test_any_tree_comes_to_a_typed_expression_or_to_findings(
    drawn: Expr, scope: Scope, wanted: Type | None
) -> None:
    findings: list[Finding] = []
    made = typed(drawn, scope, wanted, findings)
    if isinstance(made, Unusable):
        assert findings or holds_failure(drawn)
        return
    assert findings == []
    assert wanted is None or same_kind(made.type, wanted)
    assert wanted is None or fits(made, wanted)


@given(TREES, st.sampled_from(SCOPES), st.sampled_from(WANTED[1:]))
def test_no_tree_makes_the_other_readers_raise(drawn: Expr, scope: Scope, kind: Type) -> None:
    for read in (condition, when):
        findings: list[Finding] = []
        made = read(drawn, scope, findings)
        assert isinstance(made, Unusable) or not findings
    for plain in (cell, span):
        said: list[Finding] = []
        value = plain(drawn, kind, said)
        assert isinstance(value, Unusable) or not said


def test_a_condition_as_deep_as_a_parser_allows() -> None:
    written = "danger"
    for _ in range(50):
        written = f"(not {written})"
    assert isinstance(typed(tree(written), SCOPE, YES_NO, []), type(good("not danger")))
