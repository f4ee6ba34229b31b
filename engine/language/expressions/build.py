"""Make `tables.json` from `expression.lark`: the only user of the parser generator.

Run `python -m engine.language.expressions.build` after a change of the grammar. The
parser then runs from the tables alone, so that a new process need not load the generator
or work the tables out, which takes a quarter of a second.
"""

import hashlib
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from lark import Lark, Token
from lark.common import ParserConf
from lark.grammar import Rule, Terminal
from lark.lexer import Lexer, LexerState
from lark.parsers.lalr_analysis import LALR_Analyzer, Shift

HERE = Path(__file__).parent
STARTS = ("expr", "cell", "leaf", "outcome", "share", "type", "path")


class _NoLexer(Lexer):
    """Stands where Lark wants a lexer: `tokens.py` reads tokens, from the same patterns."""

    def __init__(self, _conf: object) -> None:
        pass

    def lex(self, lexer_state: LexerState, parser_state: Any) -> Iterator[Token]:  # noqa: ANN401, ARG002 - Lark's own signature
        """Give no token; nothing is ever parsed through Lark."""
        return iter(())


def tables(grammar: str) -> dict[str, Any]:
    """Return the parse tables of *grammar*, as `parser.py` reads them.

    *states* has one object for each state, from symbol to n: n > 0 goes to state n - 1,
    n < 0 reduces by rule -n - 1. A rule is its origin, its length, the positions of the
    parts kept, the action (null hands the one part on, "" adds to a helper's list).

    Raises:
        lark.exceptions.GrammarError: the grammar is wrong, or not LALR(1).
    """
    lark = Lark(grammar, parser="lalr", lexer=_NoLexer, start=list(STARTS), strict=True)
    analysis = LALR_Analyzer(ParserConf(lark.rules, {}, list(STARTS)), strict=True)
    analysis.compute_lalr()  # type: ignore[no-untyped-call]  # Lark gives it none
    table: Any = analysis.parse_table
    number = _numbered(table)
    rule = {rule: index for index, rule in enumerate(lark.rules)}
    states = [
        {
            symbol: number[argument] + 1 if action is Shift else -rule[argument] - 1
            for symbol, (action, argument) in sorted(table.states[state].items())
        }
        for state in number
    ]
    return {
        "grammar": fingerprint(grammar),
        "terminals": _terminals(lark),
        "rules": [_rule(rule) for rule in lark.rules],
        "starts": {start: number[table.start_states[start]] for start in STARTS},
        "ends": {start: number[table.end_states[start]] for start in STARTS},
        "states": states,
    }


def _numbered(table: Any) -> dict[Any, int]:  # noqa: ANN401 - Lark's parse table
    """Return a number for each state, by the way to it from the starts.

    Lark's own numbers differ from run to run.
    """
    found = dict.fromkeys(table.start_states[start] for start in STARTS)
    waiting = list(found)
    for state in waiting:
        for _, (action, argument) in sorted(table.states[state].items()):
            if action is Shift and argument not in found:
                found[argument] = None
                waiting.append(argument)
    return {state: index for index, state in enumerate(found)}


def fingerprint(grammar: str) -> str:
    """Return what tells this grammar from any other."""
    return hashlib.sha256(grammar.encode()).hexdigest()


def _terminals(lark: Lark) -> list[tuple[str, str]]:
    """Return name and pattern of each terminal, in the order to try them."""
    ordered = sorted(
        (terminal for terminal in lark.terminals if terminal.name not in lark.ignore_tokens),
        key=lambda one: (-one.priority, -one.pattern.max_width, -len(one.pattern.value), one.name),
    )
    return [(terminal.name, terminal.pattern.to_regexp()) for terminal in ordered]


def _rule(rule: Rule) -> tuple[str, int, list[int], str | None]:
    kept = [
        position
        for position, symbol in enumerate(rule.expansion)
        if not (isinstance(symbol, Terminal) and symbol.filter_out)
    ]
    origin = rule.origin.name
    if origin.startswith("_"):
        action: str | None = ""
    elif rule.options.expand1 and len(kept) == 1 and not rule.alias:
        action = None
    else:
        action = rule.alias or origin
    return origin, len(rule.expansion), kept, action


def written(grammar: str) -> str:
    """Return the text of `tables.json` for *grammar*."""
    return json.dumps(tables(grammar), ensure_ascii=False, separators=(",", ":")) + "\n"


if __name__ == "__main__":
    source = (HERE / "expression.lark").read_text(encoding="utf-8")
    (HERE / "tables.json").write_text(written(source), encoding="utf-8")
