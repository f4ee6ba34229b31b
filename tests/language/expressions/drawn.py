"""Expressions drawn at random, as trees that the grammar can say."""

from datetime import date
from fractions import Fraction

from hypothesis import strategies as st

from engine.diagnostics import Source
from engine.language.text import Text
from engine.language.tree import (
    Among,
    Binary,
    BinaryOp,
    Call,
    Compare,
    Expr,
    Fold,
    If,
    Keyword,
    Kind,
    Literal,
    Logic,
    LogicOp,
    Missing,
    OrderOp,
    Path,
    Term,
    Unary,
    UnaryOp,
    Word,
)

AT = Text("", Source("drawn", ""), 0, 0).span
NAMES = st.sampled_from(["a", "band", "lines", "is_frail", "x2", "notes", "iffy", "to_do"])
RISING = st.sampled_from([OrderOp.LESS, OrderOp.AT_MOST])
FALLING = st.sampled_from([OrderOp.MORE, OrderOp.AT_LEAST])
OFTEN = st.sampled_from(["", "week", "month", "year"])
UNITS = st.sampled_from(["day", "week", "month", "year"])
WHOLE = st.integers(0, 10**7).map(Fraction)
DECIMALS = st.builds(
    lambda n, places: Fraction(n, 10**places), st.integers(0, 10**7), st.integers(0, 4)
)


def word(name: str) -> Word:
    """Return a name."""
    return Word(name, at=AT)


PATHS = st.lists(NAMES, min_size=1, max_size=3).map(
    lambda names: Path(tuple(map(word, names)), at=AT)
)
LITERALS = st.one_of(
    DECIMALS.map(lambda amount: Literal(Kind.NUMBER, amount, at=AT)),
    DECIMALS.map(lambda amount: Literal(Kind.PERCENT, amount / 100, at=AT)),
    st.builds(lambda pence, often: Literal(Kind.MONEY, pence, often, at=AT), WHOLE, OFTEN),
    st.builds(lambda count, unit: Literal(Kind.PERIOD, count, unit, at=AT), WHOLE, UNITS),
    st.dates(date(1000, 1, 1)).map(lambda day: Literal(Kind.DATE, day, at=AT)),
    st.booleans().map(lambda yes: Literal(Kind.YES_NO, yes, at=AT)),
)
TERMS = st.sampled_from([Term.PENNY, Term.DECISION_DATE]).map(lambda term: Keyword(term, at=AT))
LEAVES: st.SearchStrategy[Expr] = st.one_of(PATHS, LITERALS, TERMS)


def compound(inner: st.SearchStrategy[Expr]) -> st.SearchStrategy[Expr]:
    """Return expressions one level above *inner*."""
    function = NAMES.filter(lambda name: name not in ("min", "max"))
    functions = function.map(lambda name: Path((word(name),), at=AT))
    several = st.lists(inner, min_size=2, max_size=3).map(tuple)
    return st.one_of(
        st.builds(lambda c, t, o: If(c, t, o, at=AT), inner, inner, inner),
        st.builds(logic, st.sampled_from(LogicOp), several),
        st.builds(lambda op, x: Unary(op, x, at=AT), st.sampled_from(UnaryOp), inner),
        st.builds(lambda op, x, y: Binary(op, x, y, at=AT), st.sampled_from(BinaryOp), inner, inner),
        st.one_of(RISING, FALLING).flatmap(lambda first: chain(first, several)),
        st.builds(lambda x, no: Missing(x, no, at=AT), inner, st.booleans()),
        st.builds(lambda x, g, no: Among(x, g, no, at=AT), inner, st.one_of(PATHS, several), st.booleans()),
        st.builds(lambda f, xs: Call(f, xs, at=AT), functions, st.lists(inner, min_size=1, max_size=3).map(tuple)),
        st.builds(
            lambda f, x, n, o, w, e: Fold(f, x, word(n), o, w, e, at=AT),
            functions, inner, NAMES, PATHS, st.none() | inner, st.none() | inner,
        ),
    )  # fmt: skip


def logic(operator: LogicOp, parts: tuple[Expr, ...]) -> Expr:
    """Return conditions joined; a first part joined by the same word lies flat, as when read."""
    first, *others = parts
    if isinstance(first, Logic) and first.operator is operator:
        return Logic(operator, (*first.parts, *others), at=AT)
    return Logic(operator, parts, at=AT)


def chain(first: OrderOp, several: st.SearchStrategy[tuple[Expr, ...]]) -> st.SearchStrategy[Expr]:
    """Return chains of comparisons in the direction of *first*."""
    ways = RISING if first in (OrderOp.LESS, OrderOp.AT_MOST) else FALLING
    return several.flatmap(
        lambda operands: st.lists(ways, min_size=len(operands) - 1, max_size=len(operands) - 1).map(
            lambda operators: Compare(operands, tuple(operators), at=AT)
        )
    )


EXPRESSIONS: st.SearchStrategy[Expr] = st.recursive(LEAVES, compound, max_leaves=12)
