"""From the rules of the grammar to nodes of the tree: one function for each action."""

from collections.abc import Callable
from datetime import date
from fractions import Fraction
from typing import Final

from msgspec import Struct, field

from engine.diagnostics import Finding
from engine.diagnostics.catalogue import expressions as catalogue
from engine.language.expressions.tokens import Token
from engine.language.text import Span
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
    TypeName,
    TypeWord,
    Unary,
    UnaryOp,
    UpTo,
    Word,
)

Group = tuple[Expr, ...]


class Loop(Struct, frozen=True):
    """`item for name in over`, on its way into a `Fold`."""

    item: Expr
    name: Word
    over: Path


Part = Expr | TypeName | Loop | Group | Token | list["Part"] | None
_Action = Callable[["Builder", list[Part], Span], Part]


class Builder(Struct):
    """Makes nodes, and keeps what is wrong with single values (a date that does not exist)."""

    findings: list[Finding] = field(default_factory=list)

    def make(self, action: str, parts: list[Part], span: Span) -> Part:
        """Return the node that *action* makes of *parts*."""
        return ACTIONS[action](self, parts, span)

    def bad(self, finding: Finding, span: Span) -> Bad:
        """Keep *finding* and return a node that stands for what it is about."""
        self.findings.append(finding)
        return Bad(at=span)


def _expr(part: Part) -> Expr:
    assert isinstance(part, Expr)
    return part


def _path(part: Part) -> Path:
    assert isinstance(part, Path)
    return part


def _word(part: Part, span: Span) -> Word:
    assert isinstance(part, Token)
    at = Span(span.text, part.start, part.end)
    return Word(at.written, at=at)


def _written(part: Part, span: Span) -> str:
    assert isinstance(part, Token)
    return span.text.value[part.start : part.end]


def _choose(_: Builder, parts: list[Part], span: Span) -> If:
    condition, then, otherwise = map(_expr, parts)
    return If(condition, then, otherwise, at=span)


def _logic(operator: LogicOp) -> _Action:
    def make(_: Builder, parts: list[Part], span: Span) -> Logic:
        left, right = map(_expr, parts)
        first = left.parts if isinstance(left, Logic) and left.operator is operator else (left,)
        return Logic(operator, (*first, right), at=span)

    return make


def _not(_: Builder, parts: list[Part], span: Span) -> Unary:
    return Unary(UnaryOp.NOT, _expr(parts[0]), at=span)


def _negate(_: Builder, parts: list[Part], span: Span) -> Unary:
    return Unary(UnaryOp.NEGATE, _expr(parts[-1]), at=span)


def _compare(_: Builder, parts: list[Part], span: Span) -> Compare:
    operators = tuple(OrderOp(_written(part, span)) for part in parts[1::2])
    return Compare(tuple(map(_expr, parts[::2])), operators, at=span)


def _binary(_: Builder, parts: list[Part], span: Span) -> Binary:
    left, sign, right = parts
    return Binary(BinaryOp(_written(sign, span)), _expr(left), _expr(right), at=span)


def _equality(operator: BinaryOp) -> _Action:
    def make(_: Builder, parts: list[Part], span: Span) -> Binary:
        left, right = map(_expr, parts)
        return Binary(operator, left, right, at=span)

    return make


def _missing(*, negated: bool) -> _Action:
    def make(_: Builder, parts: list[Part], span: Span) -> Missing:
        return Missing(_expr(parts[0]), negated, at=span)

    return make


def _group(_: Builder, parts: list[Part], __: Span) -> Path | Group:
    if len(parts) == 1:
        return _path(parts[0])
    return tuple(map(_expr, parts))


def _among(*, negated: bool) -> _Action:
    def make(_: Builder, parts: list[Part], span: Span) -> Among:
        item, group = parts
        assert isinstance(group, Path | tuple)
        assert not isinstance(group, Token)
        return Among(_expr(item), group, negated, at=span)

    return make


def _call(builder: Builder, parts: list[Part], span: Span) -> Call | Bad:
    function, arguments = _path(parts[0]), tuple(map(_expr, parts[1:]))
    if len(arguments) == 1 and function.names in (("min",), ("max",)):
        written = Span(span.text, arguments[0].at.start, arguments[0].at.end).written
        return builder.bad(catalogue.one_of_many(span.place, str(function), written), span)
    return Call(function, arguments, at=span)


def _loop(_: Builder, parts: list[Part], span: Span) -> Loop:
    item, name, over = parts
    return Loop(_expr(item), _word(name, span), _path(over))


def _fold(*ending: str) -> _Action:
    def make(_: Builder, parts: list[Part], span: Span) -> Fold:
        function, loop, *rest = parts
        assert isinstance(loop, Loop)
        last = dict(zip(ending, map(_expr, rest), strict=True))
        return Fold(
            _path(function),
            loop.item,
            loop.name,
            loop.over,
            last.get("where"),
            last.get("else"),
            at=span,
        )

    return make


def _make_path(_: Builder, parts: list[Part], span: Span) -> Path:
    return Path(tuple(_word(part, span) for part in parts), at=span)


def _number(text: str) -> Fraction:
    return Fraction(text.replace(",", ""))


def _make_number(_: Builder, parts: list[Part], span: Span) -> Literal:
    return Literal(Kind.NUMBER, _number(_written(parts[0], span)), at=span)


def _percent(_: Builder, parts: list[Part], span: Span) -> Literal:
    return Literal(Kind.PERCENT, _number(_written(parts[0], span)[:-1]) / 100, at=span)


def _money(_: Builder, parts: list[Part], span: Span) -> Literal:
    amount, *often = _written(parts[0], span)[1:].split()
    return Literal(Kind.MONEY, _number(amount) * 100, often[-1] if often else "", at=span)


def _period(_: Builder, parts: list[Part], span: Span) -> Literal:
    count, unit = _written(parts[0], span).split()
    return Literal(Kind.PERIOD, _number(count), unit.removesuffix("s"), at=span)


def _date(builder: Builder, parts: list[Part], span: Span) -> Literal | Bad:
    written = _written(parts[0], span)
    try:
        return Literal(Kind.DATE, date.fromisoformat(written), at=span)
    except ValueError:
        return builder.bad(catalogue.no_such_day(span.place, written), span)


def _yes_no(*, is_yes: bool) -> _Action:
    def make(_: Builder, __: list[Part], span: Span) -> Literal:
        return Literal(Kind.YES_NO, is_yes, at=span)

    return make


def _keyword(term: Term) -> _Action:
    def make(_: Builder, __: list[Part], span: Span) -> Keyword:
        return Keyword(term, at=span)

    return make


def _as_row(_: Builder, parts: list[Part], span: Span) -> AsRow:
    return AsRow(_word(parts[0], span), at=span)


def _range(_: Builder, parts: list[Part], span: Span) -> Range:
    low, high = map(_expr, parts)
    return Range(low, high, at=span)


def _up_to(_: Builder, parts: list[Part], span: Span) -> UpTo:
    return UpTo(_expr(parts[0]), at=span)


def _type_yes_no(_: Builder, __: list[Part], span: Span) -> TypeName:
    return TypeName(TypeWord.YES_NO, at=span)


_TYPE_WORDS: Final = {word.value: word for word in TypeWord}


def _type_words(builder: Builder, parts: list[Part], span: Span) -> TypeName | Bad:
    first, second, last = _written(parts[0], span), _written(parts[1], span), _path(parts[2])
    if (first, second) == ("several", "of"):
        return TypeName(TypeWord.SEVERAL, last, at=span)
    words = f"{first} {second} {last}"
    if words in _TYPE_WORDS:
        return TypeName(_TYPE_WORDS[words], at=span)
    return builder.bad(catalogue.no_type(span.place, span.written), span)


def _type_name(_: Builder, parts: list[Part], span: Span) -> TypeName:
    path = _path(parts[0])
    word = _TYPE_WORDS.get(str(path))
    if word in (None, TypeWord.NAMED):
        return TypeName(TypeWord.NAMED, path, at=span)
    return TypeName(word, at=span)


ACTIONS: Final[dict[str, _Action]] = {
    "choose": _choose,
    "either": _logic(LogicOp.OR),
    "both": _logic(LogicOp.AND),
    "denied": _not,
    "compare": _compare,
    "same": _equality(BinaryOp.IS),
    "differs": _equality(BinaryOp.IS_NOT),
    "absent": _missing(negated=False),
    "given": _missing(negated=True),
    "among": _among(negated=False),
    "not_among": _among(negated=True),
    "group": _group,
    "binary": _binary,
    "negate": _negate,
    "call": _call,
    "fold": _fold(),
    "fold_where": _fold("where"),
    "fold_else": _fold("else"),
    "fold_where_else": _fold("where", "else"),
    "loop": _loop,
    "path": _make_path,
    "name": _make_path,
    "money": _money,
    "percent": _percent,
    "period": _period,
    "date": _date,
    "number": _make_number,
    "yes": _yes_no(is_yes=True),
    "no": _yes_no(is_yes=False),
    "penny": _keyword(Term.PENNY),
    "decision_date": _keyword(Term.DECISION_DATE),
    "refuse": _keyword(Term.REFUSE),
    "rest": _keyword(Term.REST),
    "as_row": _as_row,
    "range": _range,
    "up_to": _up_to,
    "type_yes_no": _type_yes_no,
    "type_words": _type_words,
    "type_name": _type_name,
}
