"""The parser: an LALR automaton over the tables, with a list for a stack."""

from msgspec import Struct

from engine.language.expressions.nodes import Builder, Part
from engine.language.expressions.tables import Rule, tables
from engine.language.expressions.tokens import Token, Tokens
from engine.language.text import Span
from engine.language.tree import Logic

END = "$END"
DEEPEST = 60


class Stuck(Struct, frozen=True):
    """The parser met a token that cannot stand where it does.

    *at* counts tokens (as many as there are: the end); *expected* are the terminals that
    could stand there.
    """

    at: int
    expected: frozenset[str]


class TooDeep(Struct, frozen=True):
    """The tree would be deeper than `DEEPEST` at *span*."""

    span: Span


class _Entry(Struct):
    """What the stack holds for a symbol: its state, its part, its token's ends, its depth."""

    state: int
    part: Part
    start: int
    end: int
    depth: int


def run(tokens: Tokens, start: str, builder: Builder) -> Part | Stuck | TooDeep:
    """Return what *builder* makes of *tokens* by the rules for *start*."""
    grammar = tables()
    states, end_state = grammar.states, grammar.ends[start]
    stack = [_Entry(grammar.starts[start], None, 0, 0, 0)]
    ending = Token(END, len(tokens.text.value), len(tokens.text.value))
    for index, token in enumerate((*tokens.all, ending)):
        while (step := states[stack[-1].state].get(token.type, 0)) < 0:
            made = _reduce(grammar.rules[-step - 1], stack, tokens, builder)
            if made.depth > DEEPEST:
                return TooDeep(Span(tokens.text, made.start, made.end))
            stack.append(made)
            if token.type == END and made.state == end_state:
                return made.part
        if step == 0:
            return Stuck(index, _expected(states[stack[-1].state]))
        stack.append(_Entry(step - 1, token, token.start, token.end, 0))
    message = "the tables shift the end, which has no state"
    raise AssertionError(message)


def _reduce(rule: Rule, stack: list[_Entry], tokens: Tokens, builder: Builder) -> _Entry:
    """Take the rule's symbols off the stack and return what they make."""
    taken = stack[-rule.length :]
    del stack[-rule.length :]
    state = tables().states[stack[-1].state][rule.origin] - 1
    start, end = taken[0].start, taken[-1].end
    depth = max(entry.depth for entry in taken)
    if rule.action is None:
        return _Entry(state, taken[rule.kept[0]].part, start, end, depth)
    parts: list[Part] = []
    for position in rule.kept:
        part = taken[position].part
        if isinstance(part, list):
            parts.extend(part)
        else:
            parts.append(part)
    if rule.action == "":
        return _Entry(state, parts, start, end, depth)
    made = builder.make(rule.action, parts, Span(tokens.text, start, end))
    if isinstance(made, Logic) and len(made.parts) > 2:  # `a and b and c` lies flat
        depth = max(taken[0].depth - 1, taken[-1].depth)
    return _Entry(state, made, start, end, depth + 1)


def _expected(state: dict[str, int]) -> frozenset[str]:
    return frozenset(symbol for symbol in state if symbol.isupper() or symbol == END)
