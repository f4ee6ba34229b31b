"""What to say where the parser is stuck: own words, and what to write instead."""

from collections.abc import Callable
from typing import Final, NamedTuple

from engine.diagnostics import Finding, Place
from engine.diagnostics.catalogue import expressions as catalogue
from engine.language.expressions.strangers import MONEY_HELP
from engine.language.expressions.tokens import SIGNS, VALUES, Token, Tokens

_ORDER = frozenset(("RISES", "FALLS"))
_LITERALS = VALUES - {"NAME"}
_JOINING = ("and", "or", "is", "in", "then", "else", "for", "where")
_LEADING = ("if", "not")
# Words that other languages and ordinary speech have for what ours says in another way.
_SPEECH = {
    "equals": "write `is`",
    "equal": "write `is`",
    "are": "write `is`",
    "isnt": "write `is not`",
    "between": "write `low <= x <= high`",
    "above": "write `>`",
    "over": "write `>`",
    "below": "write `<`",
    "under": "write `<`",
    "least": "write `>=`",
    "most": "write `<=`",
    "contains": "write `member in list`",
    "unless": "write `and not`",
    "otherwise": "write `else`",
    "elif": "write `else if`",
    "when": "write `if`, or put the condition on the `when` line",
    "empty": "write `is missing`",
    "given": "write `is not missing`",
    "known": "write `is not missing`",
    "plus": "write `+`",
    "minus": "write `-`",
    "times": "write `*`",
    "mod": "the language has no remainder",
    "per": "write `a week`, `a month` or `a year`",
}
# How more and less are said, and the signs for it: as it is, and with `or equal`.
_MORE, _LESS = (">", ">="), ("<", "<=")
_NEGATED = {">": "<=", ">=": "<", "<": ">=", "<=": ">"}
_COMPARED = {
    **dict.fromkeys(("greater", "more", "higher", "larger", "bigger", "exceeds"), _MORE),
    **dict.fromkeys(("less", "fewer", "lower", "smaller"), _LESS),
}
_ONLY = {
    "REFUSE": "`refuse` stands alone, in `otherwise`, `below` or `above`",
    "REST": "`rest` stands alone, as a part of a split",
    "UP": "`up to` begins a part of a split in order",
    "AS": "`as` names another row, as the value of a row of a table",
    "TO": "`to` stands between the ends of a range, in a grid",
    "FOR": "`for` stands in the brackets of `sum`, `count`, `any`, `all`, `min` or `max`, once",
    "WHERE": "`where` stands behind `for name in list`",
    "THEN": "`then` stands behind `if` and its condition",
    "ELSE": "`else` stands behind `if ... then ...`",
    "COMMA": "a comma stands between values in brackets",
}


class _Scene(NamedTuple):
    """Where the parser is stuck: the tokens, which one, and what could stand there."""

    tokens: Tokens
    at: int
    expected: frozenset[str]

    @property
    def token(self) -> Token:
        """Return the token that cannot stand there."""
        return self.tokens.all[self.at]

    @property
    def word(self) -> str:
        """Return that token as written."""
        return self.tokens.written(self.token)

    @property
    def place(self) -> Place:
        """Return where it stands."""
        return self.tokens.span(self.token).place

    def type(self, offset: int = 0) -> str:
        """Return the type of the token so far from the one that cannot stand, "" outside."""
        at = self.at + offset
        return self.tokens.all[at].type if 0 <= at < len(self.tokens.all) else ""


def stuck(tokens: Tokens, at: int, expected: frozenset[str]) -> Finding:
    """Return what is wrong at token *at* (the end, if there is none)."""
    scene = _Scene(tokens, at, expected)
    if at >= len(tokens.all):
        return _at_end(scene)
    for explain in _EXPLANATIONS:
        finding = explain(scene)
        if finding is not None:
            return finding
    return catalogue.out_of_place(scene.place, scene.word, _could_be(expected))


def _at_end(scene: _Scene) -> Finding:
    if not scene.tokens.all:
        return catalogue.no_text(scene.tokens.text.place)
    if "ELSE" in scene.expected and "RPAR" not in scene.expected:
        return catalogue.no_else(scene.tokens.span(_open_if(scene)).place)
    if (opened := _open_bracket(scene)) is not None and "RPAR" in scene.expected:
        place = scene.tokens.span(opened).place
        return catalogue.bracket(place, "(", "close it with `)`")
    last = scene.tokens.all[-1]
    place = scene.tokens.span(last).place
    return catalogue.ends_too_soon(place, scene.tokens.written(last), _could_be(scene.expected))


def _open_if(scene: _Scene) -> Token:
    """Return the innermost `if` before the stop that has had no `else`."""
    closed = 0
    for token in reversed(scene.tokens.all[: scene.at]):
        closed += {"ELSE": 1, "IF": -1}.get(token.type, 0)
        if closed < 0:
            return token
    return scene.tokens.all[0]


def _open_bracket(scene: _Scene) -> Token | None:
    """Return the innermost bracket before the stop that is open there."""
    closed = 0
    for token in reversed(scene.tokens.all[: scene.at]):
        closed += {"RPAR": 1, "LPAR": -1}.get(token.type, 0)
        if closed < 0:
            return token
    return None


def _if_in_brackets(scene: _Scene) -> Finding | None:
    if scene.type() == "IF" and scene.type(-1) not in VALUES | {"RPAR"}:
        return catalogue.bare_if(scene.place)
    return None


def _missing_else(scene: _Scene) -> Finding | None:
    if "ELSE" in scene.expected and scene.type() == "RPAR":
        opened = _open_if(scene)
        if opened.type == "IF":
            return catalogue.no_else(scene.tokens.span(opened).place)
    return None


def _stray_bracket(scene: _Scene) -> Finding | None:
    if scene.type() != "RPAR":
        return None
    if _open_bracket(scene) is None:
        return catalogue.bracket(scene.place, ")", "take it away, or open it with `(` before")
    if scene.type(-1) == "LPAR":
        return catalogue.out_of_place(scene.place, ")", "put a value in the brackets")
    if "COMMA" in scene.expected and "RPAR" not in scene.expected:
        return catalogue.out_of_place(
            scene.place, ")", "`in` takes a name, or two or more in brackets; of one, ask `is`"
        )
    return None


def _nothing_compared(scene: _Scene) -> Finding | None:
    """`is missing`, `> 5`: a comparison with nothing before it."""
    if scene.type() not in _ORDER | {"IS", "IN"} or "NUMBER" not in scene.expected:
        return None
    if scene.type(-1) in _ORDER | {"IS", "NOT", "IN"}:
        return None
    missing = scene.type() == "IS" and "MISSING" in (scene.type(1), scene.type(2))
    shown = "x is missing" if missing else "points > 5"
    help_ = f"write what is asked about before it, as in `{shown}`"
    return catalogue.out_of_place(scene.place, scene.word, help_)


def _chain(scene: _Scene) -> Finding | None:
    """A comparison that goes on behind a whole comparison."""
    if scene.type() not in _ORDER | {"IS", "IN"} or scene.type(-1) in _ORDER | {"IS", "NOT", "IN"}:
        return None
    return catalogue.mixed_chain(scene.place, scene.word)


def _two_comparisons(scene: _Scene) -> Finding | None:
    """`is >= 5`, `< > 5`, `is in low`, `is not in low`, `=>` in pieces."""
    before = scene.type(-1)
    if scene.type() == "IN" and before in ("IS", "NOT"):
        both = scene.type(-2) == "IS" or before == "IS"
        wanted = "not in" if before == "NOT" else "in"
        if both:
            return catalogue.out_of_place(scene.place, "in", f"write `{wanted}` without `is`")
    if scene.type() in _ORDER and before in ("IS", "NOT"):
        return catalogue.out_of_place(
            scene.place, scene.word, f"write `x {scene.word} y` without `is`"
        )
    if scene.type() in _ORDER and before in _ORDER:
        return catalogue.out_of_place(scene.place, scene.word, "for unequal write `is not`")
    return None


def _missing_without_is(scene: _Scene) -> Finding | None:
    if scene.type() != "MISSING":
        return None
    return catalogue.out_of_place(
        scene.place, scene.word, "write `is missing` or `is not missing` behind a name"
    )


def _doubled_sign(scene: _Scene) -> Finding | None:
    if scene.type() in SIGNS and scene.type(-1) in SIGNS:
        written = scene.tokens.written(scene.tokens.all[scene.at - 1]) + scene.word
        helps = {"**": "the language has no powers", "//": "write `round_down(x / y, 1)`"}
        span = scene.tokens.span(scene.tokens.all[scene.at - 1], scene.token)
        return catalogue.stranger(span.place, written, helps.get(written, "write one sign"))
    return None


def _half_number(scene: _Scene) -> Finding | None:
    """`.5`, which has nothing before its point."""
    if scene.type() == "DOT" and scene.type(1) == "NUMBER":
        number = scene.tokens.all[scene.at + 1]
        span = scene.tokens.span(scene.token, number)
        return catalogue.badly_written(span.place, span.written, f"write `0{span.written}`")
    return None


def _more_than(scene: _Scene) -> Finding | None:
    """`is greater than 5`, `is not more than 5`, `less than or equal to 5`, `exceeds 5`."""
    for at in (scene.at, scene.at - 1):
        word = scene.tokens.all[at] if at >= 0 else None
        signs = _COMPARED.get(scene.tokens.written(word)) if word else None
        if word is None or signs is None:
            continue
        before = scene.type(at - 1 - scene.at)
        if at == scene.at or before in ("IS", "NOT"):
            return _sign_meant(scene, at, signs, is_not=before == "NOT")
    return None


def _sign_meant(scene: _Scene, at: int, signs: tuple[str, str], *, is_not: bool) -> Finding:
    """Return that the words from token *at* on are said by one of *signs*."""
    tokens = scene.tokens.all
    following = [scene.tokens.written(token) for token in tokens[at + 1 : at + 4]]
    than = following[:1] == ["than"]
    or_equal = following[:3] == ["than", "or", "equal"]
    sign = signs[or_equal]
    sign = _NEGATED[sign] if is_not else sign
    span = scene.tokens.span(tokens[at], tokens[at + 1] if than else None)
    has_is = scene.type(at - 1 - scene.at) in ("IS", "NOT")
    instead = f" instead of `is{' not' if is_not else ''}`" if has_is else ""
    return catalogue.stranger(
        span.place, span.written, f"write `{sign}`{instead}, as in `points {sign} 5`"
    )


def _spoken(scene: _Scene) -> Finding | None:
    """A word of ordinary speech, or a keyword misspelt: here, or (`iff`) just before."""
    for offset, keywords in ((0, _JOINING), (-1, _LEADING)):
        if scene.type(offset) != "NAME":
            continue
        token = scene.tokens.all[scene.at + offset]
        word = scene.tokens.written(token)
        help_ = _SPEECH.get(word, "")
        for keyword in keywords:
            if len(word) > 2 and _is_slip(word, keyword):
                help_ = help_ or f"did you mean `{keyword}`?"
        if help_:
            return catalogue.stranger(scene.tokens.span(token).place, word, help_)
    return None


def _is_slip(word: str, keyword: str) -> bool:
    """Return whether one letter added, lost, changed or swapped makes *keyword* of *word*."""
    shortest = min(len(word), len(keyword))
    start = next((at for at in range(shortest) if word[at] != keyword[at]), shortest)
    rest, wanted = word[start:], keyword[start:]
    swapped = rest[1:2] + rest[:1] + rest[2:]
    return wanted in (rest[1:], swapped) or wanted[1:] in (rest, rest[1:])


def _only_there(scene: _Scene) -> Finding | None:
    help_ = _ONLY.get(scene.type())
    return catalogue.out_of_place(scene.place, scene.word, help_) if help_ else None


def _often(scene: _Scene) -> Finding | None:
    """`£5 weekly`, `£5 a fortnight`, `£5 per week`: money said to be paid so often."""
    if scene.type(-1) != "MONEY" or scene.type() != "NAME":
        return None
    last = scene.tokens.all[scene.at]
    following = scene.tokens.all[scene.at + 1 : scene.at + 2]
    if scene.word in ("a", "an", "per", "each", "every") and following:
        last = following[0]
    span = scene.tokens.span(scene.tokens.all[scene.at - 1], last)
    return catalogue.badly_written(span.place, span.written, f"{MONEY_HELP}, `a month` or `a year`")


def _unit(scene: _Scene) -> Finding | None:
    """`5 hours`, `2 percent`: a number with a unit that the language does not have."""
    if scene.type(-1) != "NUMBER" or scene.type() != "NAME":
        return None
    number = scene.tokens.all[scene.at - 1]
    span = scene.tokens.span(number, scene.token)
    helps = {"percent": f"write `{scene.tokens.written(number)}%`"}
    for word in ("pound", "pounds"):
        helps[word] = f"write `£{scene.tokens.written(number)}`"
    if scene.word not in helps and "TO" not in scene.expected and "PLUS" not in scene.expected:
        return None
    help_ = helps.get(scene.word, "a period is in days, weeks, months or years")
    return catalogue.badly_written(span.place, span.written, help_)


def _side_by_side(scene: _Scene) -> Finding | None:
    """Two values with nothing between them."""
    is_value = scene.type() in VALUES or scene.type() == "LPAR"
    if not is_value or scene.type(-1) not in VALUES | {"RPAR"}:
        return None
    before = scene.tokens.written(scene.tokens.all[scene.at - 1])
    help_ = f"between `{before}` and `{scene.word}` a sign or a word is wanted, such as `and`, `is`, `+`"
    if scene.type() == scene.type(-1) == "NAME":
        help_ += f", or `_` if it is one name: `{before}_{scene.word}`"
    return catalogue.out_of_place(scene.place, scene.word, help_)


_EXPLANATIONS: Final[tuple[Callable[[_Scene], Finding | None], ...]] = (
    _missing_else,
    _stray_bracket,
    _two_comparisons,
    _nothing_compared,
    _chain,
    _missing_without_is,
    _doubled_sign,
    _half_number,
    _often,
    _more_than,
    _spoken,
    _unit,
    _only_there,
    _if_in_brackets,
    _side_by_side,
)

_SHOWN = {
    "THEN": "`then`", "ELSE": "`else`", "COMMA": "`,`", "RPAR": "`)`", "IN": "`in`",
    "TO": "`to`", "FOR": "`for`", "NAME": "a name", "NUMBER": "a value", "MISSING": "`missing`",
    "LPAR": "`(`",
}  # fmt: skip


def _could_be(expected: frozenset[str]) -> str:
    """Return what could stand there, in a few words, or "" where that is no help."""
    if "NUMBER" in expected and "NAME" in expected:
        return "a value or a name is wanted"
    if "TO" in expected and "PLUS" not in expected:
        return "a plain value is wanted, or in a grid a range, as in `2 to 3`"
    shown = [words for symbol, words in _SHOWN.items() if symbol in expected]
    if not shown or len(shown) > 3:
        return ""
    return f"{' or '.join(shown)} is wanted"
