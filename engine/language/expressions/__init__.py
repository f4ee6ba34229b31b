"""From the text of an expression to its tree.

`expression.lark` is the grammar. `build.py` makes the parser's tables from it, `tokens.py`
and `driver.py` run from the tables, `nodes.py` makes the tree, `strangers.py` and
`mistakes.py` say what is wrong, and `printing.py` goes back from the tree to text.
"""

from enum import Enum

from engine.diagnostics import Finding
from engine.diagnostics.catalogue import expressions as catalogue
from engine.language.expressions import tokens as lexer
from engine.language.expressions.driver import DEEPEST, Stuck, TooDeep, run
from engine.language.expressions.mistakes import stuck
from engine.language.expressions.nodes import Builder
from engine.language.expressions.printing import literal, write
from engine.language.text import Text
from engine.language.tree import Bad, Expr, Node, Path, TypeName, Word

__all__ = ["Start", "literal", "parse", "parse_path", "parse_type", "write"]


class Start(Enum):
    """What an author may write in a place: see the rules of this name in the grammar."""

    EXPR = "expr"
    CELL = "cell"
    LEAF = "leaf"
    OUTCOME = "outcome"
    SHARE = "share"


def parse(text: Text, start: Start = Start.EXPR) -> tuple[Expr, tuple[Finding, ...]]:
    """Return the tree of *text* and what is wrong with it; `Bad` where it cannot be read."""
    node, findings = _parse(text, start.value)
    assert not isinstance(node, TypeName)
    return node, findings


def parse_path(text: Text) -> tuple[Path | Bad, tuple[Finding, ...]]:
    """Return the name or dotted path that *text* holds."""
    node, findings = _parse(text, "path")
    assert isinstance(node, Path | Bad)
    return node, findings


def parse_type(text: Text) -> tuple[TypeName | Bad, tuple[Finding, ...]]:
    """Return the type that *text* names."""
    node, findings = _parse(text, "type")
    assert isinstance(node, TypeName | Bad)
    return node, findings


def _parse(text: Text, start: str) -> tuple[Expr | TypeName, tuple[Finding, ...]]:
    tokens = lexer.read(text, is_type=start == "type")
    if isinstance(tokens, Finding):
        return Bad(at=text.span), (tokens,)
    builder = Builder()
    made = run(tokens, start, builder)
    match made:
        case Stuck(at=at) if start == "type" and at < len(tokens.all):
            return Bad(at=text.span), (catalogue.no_type(text.place, text.value),)
        case Stuck():
            return Bad(at=text.span), (stuck(tokens, made.at, made.expected),)
        case TooDeep():
            return Bad(at=text.span), (catalogue.too_deep(made.span.place, DEEPEST),)
        case Node() if not isinstance(made, Word):
            return made, tuple(builder.findings)
        case _:
            message = f"the rules for {start} made {made!r}"
            raise AssertionError(message)
