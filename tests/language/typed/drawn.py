"""Expressions drawn at random: well typed ones as text, and any trees at all."""

from hypothesis import strategies as st

from engine.diagnostics import Source
from engine.language.text import Span, Text
from engine.language.tree import (
    Among,
    AsRow,
    Bad,
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
    Range,
    Term,
    Unary,
    UnaryOp,
    UpTo,
    Word,
)
from tests.language.typed.world import tree as parsed

Words = st.SearchStrategy[str]

NAMES = [
    "danger",
    "now",
    "before",
    "category",
    "answer",
    "age",
    "people",
    "score",
    "weekly",
    "monthly",
    "yearly",
    "once",
    "share",
    "born",
    "wait",
    "story",
    "ways",
    "panel",
    "maybe",
    "lines",
    "limit",
    "nothing",
    "half_year",
    "fortnight",
    "indicative",
    "settled",
    "done",
    "who_pays",
    "hint",
    "amounts",
    "ratings",
    "saq",
    "mhct",
    "outcomes",
    "partial",
    "broken",
    "zzz",
    "low",
    "care",
    "yes_no",
    "c03",
    "none",
]
PATHS = (
    *NAMES,
    *[
        "facs.band",
        "facs.eligible",
        "facs.prices",
        "facs.zzz",
        "clusters.cluster",
        "carers.x",
        "who_pays.nhs",
    ],
    *[
        "hint.best",
        "saq.agreed",
        "saq.self.meals",
        "mhct.mood",
        "e.amount",
        "e.late",
        "e.discount",
        "e.torn",
    ],
    *[
        "e.agreed",
        "e.answer",
        "e.reason",
        "e.counted",
        "e.shared",
        "e.shared.nhs",
        "e",
        "profile",
        "facs",
        "lines.amount",
    ],
)
FUNCTIONS = [
    "abs",
    "min",
    "max",
    "sum",
    "count",
    "any",
    "all",
    "points",
    "round",
    "round_up",
    "round_down",
    "a_week",
    "a_month",
    "a_year",
    "each_week",
    "each_year",
    "age_on",
    "years_between",
    "days_between",
    "default",
    "amounts",
    "facs.prices",
    "zzz",
    "age",
]


def well_typed(kind: str, depth: int) -> Words:
    """Return expressions of *kind*, at most so deep, that mean something in the world."""
    leaves = {
        "yes/no": "danger facs.eligible facs.care yes no",
        "number": "age people score limit 5 -3 0.5 points(mhct) points(saq.agreed) count(lines)",
        "percent": "share 5% 12.5%",
        "money": "once £5 £1,200.50 -£3 facs.prices(low)",
        "money a week": "weekly other_weekly £7.25@a@week a_week(yearly) each_week(once)",
        "date": "born decision_date 2011-04-01",
        "level": "now before facs.band threshold",
        "choice": "category",
    }
    leaf = st.sampled_from(leaves[kind].replace("@", "\0").split()).map(
        lambda words: words.replace("\0", " ")
    )
    if depth == 0:
        return leaf
    return st.one_of(leaf, _choice(kind, depth - 1), *_larger(kind, depth - 1))


def _choice(kind: str, depth: int) -> Words:
    then = well_typed(kind, depth)
    return st.builds("(if {} then {} else {})".format, well_typed("yes/no", depth), then, then)


def _larger(kind: str, depth: int) -> list[Words]:
    same = well_typed(kind, depth)
    number = well_typed("number", depth)
    if kind == "yes/no":
        return _tests(depth)
    if kind == "number":
        return [
            *_sums(same, "({} + {})", "({} - {})", "({} * {})", "min({}, {})"),
            st.builds("({} / 4)".format, same),
            st.builds("round({}, 0.1)".format, same),
            st.builds(
                f"sum({{}} * e{depth}.hours for e{depth} in lines where not e{depth}.late)".format,
                same,
            ),
            st.builds("days_between({}, {})".format, *([well_typed("date", depth)] * 2)),
        ]
    if kind in ("percent", "money", "money a week"):
        return [
            *_sums(same, "({} + {})", "({} - {})", "max({}, {})"),
            st.builds("({} * {})".format, same, well_typed("percent", depth)),
            st.builds("({} / people)".format, same),
            st.builds("abs({})".format, same),
            *([st.builds("({} * {})".format, same, number)] if "money" in kind else []),
            *([st.builds("default(panel, {})".format, same)] if kind == "money a week" else []),
        ]
    if kind == "date":
        return [st.builds("({} + half_year)".format, same), *_sums(same, "min({}, {})")]
    return _sums(same, "max({}, {})") if kind == "level" else []


def _sums(part: Words, *forms: str) -> list[Words]:
    return [st.builds(form.format, part, part) for form in forms]


def _tests(depth: int) -> list[Words]:
    both = well_typed("yes/no", depth)
    level, choice = well_typed("level", depth), well_typed("choice", depth)
    orders = [
        st.builds(
            "({} {} {})".format, part, st.sampled_from(["<", "<=", ">", ">=", "is", "is not"]), part
        )
        for part in (well_typed(kind, depth) for kind in ("number", "percent", "money", "date"))
    ]
    return [
        *orders,
        st.builds("(not {})".format, both),
        st.builds("({} and {} or {})".format, both, both, both),
        st.builds("({} >= substantial)".format, level),
        st.builds("(low < {} <= {})".format, level, level),
        st.builds("({} is not ward)".format, choice),
        st.builds("({} in (care, day))".format, choice),
        st.builds("({} in ways)".format, choice),
        st.builds("(panel is missing or panel > {})".format, well_typed("money a week", depth)),
        st.builds(f"any({{}} and e{depth}.late for e{depth} in lines)".format, both),
    ]  # fmt: skip


_SPAN = Span(Text("drawn", Source("plan.yaml", "drawn"), 0, 5), 0, 5)


def path(written: str) -> Path:
    return Path(tuple(Word(name, at=_SPAN) for name in written.split(".")), at=_SPAN)


PATH = st.sampled_from(PATHS).map(path)
_LITERAL = st.sampled_from(
    [
        "5",
        "-3",
        "0",
        "0.5",
        "5%",
        "£0",
        "£5",
        "-£5",
        "£5@a@week",
        "£1@a@year",
        "28@days",
        "6@months",
        "2011-04-01",
        "yes",
        "no",
    ]
).map(lambda written: parsed(written.replace("@", " ")))
_RARE = st.sampled_from((*(Keyword(term, at=_SPAN) for term in Term), Bad(at=_SPAN)))
_LEAF = st.one_of(PATH, PATH, PATH, PATH, _LITERAL, _LITERAL, _RARE)


def _grown(part: st.SearchStrategy[Expr]) -> st.SearchStrategy[Expr]:
    pair = st.tuples(part, part)
    some = st.lists(part, min_size=1, max_size=3).map(tuple)
    function = st.sampled_from(FUNCTIONS).map(path)
    return st.one_of(
        st.builds(Unary, st.sampled_from(UnaryOp), part, at=st.just(_SPAN)),
        st.builds(Binary, st.sampled_from(BinaryOp), part, part, at=st.just(_SPAN)),
        pair.map(lambda two: Compare(two, (OrderOp.LESS,), at=_SPAN)),
        st.builds(Logic, st.sampled_from(LogicOp), pair, at=st.just(_SPAN)),
        st.builds(Missing, part, st.booleans(), at=st.just(_SPAN)),
        st.builds(Among, part, st.one_of(PATH, pair), st.booleans(), at=st.just(_SPAN)),
        st.builds(If, part, part, part, at=st.just(_SPAN)),
        st.builds(Call, function, some, at=st.just(_SPAN)),
        st.builds(
            Fold,
            function,
            part,
            st.sampled_from(["e", "e", "e", "age"]).map(lambda name: Word(name, at=_SPAN)),
            PATH,
            st.none() | part,
            st.none() | part,
            at=st.just(_SPAN),
        ),
        st.one_of(
            st.builds(Range, part, part, at=st.just(_SPAN)),
            st.just(AsRow(Word("care", at=_SPAN), at=_SPAN)),
            st.builds(UpTo, part, at=st.just(_SPAN)),
        ),
    )


TREES = st.recursive(_LEAF, _grown, max_leaves=12)
"""Any trees, most of which mean nothing."""


def holds_failure(part: object) -> bool:
    """Return whether a tree holds a part, or a name, that has been reported already."""
    match part:
        case Bad():
            return True
        case Path():
            return "broken" in part.names or "torn" in part.names
        case tuple():
            return any(map(holds_failure, part))
        case Kind() | Term() | Word() | Span() | Literal():
            return False
        case _ if hasattr(part, "__slots__"):
            names = [name for base in type(part).__mro__ for name in getattr(base, "__slots__", ())]
            return any(holds_failure(getattr(part, name)) for name in names if name != "at")
        case _:
            return False
