"""What YAML refuses, in own words, with the line as it should be."""

import re
from collections.abc import Callable
from typing import Final, NamedTuple

from engine.diagnostics import Finding, Source
from engine.diagnostics.catalogue import reading as catalogue
from engine.language import yaml_traps as traps
from engine.language.document import DEEPEST
from engine.language.yaml_lines import Line, Pair, line_at, line_before, pair, quoted

_CLOSING = {"{": "}", "[": "]"}
_TIGHT = re.compile(r"[ ]*(?:- +)*(?P<key>[a-z_][a-z0-9_]*):(?P<value>[^\s/:].*)$")
_ALIAS = re.compile(r"\*([\w-]+)")
_TIGHT_DASH = re.compile(r"(?P<lead>[ ]*)-(?P<rest>[a-z_][a-z0-9_]*:.*)$")


class Problem(NamedTuple):
    """What the YAML parser says: of two places, and where its last scalar began and ended."""

    problem: str
    at: int
    context: str
    context_at: int
    last: tuple[int, int]


class Mistake(NamedTuple):
    """A finding, and the characters to set aside so that the rest can be read.

    *instead* has as many characters as are set aside; none are where *aside* is empty.
    """

    finding: Finding
    aside: tuple[int, int] = (0, 0)
    instead: str = ""


class _Scene(NamedTuple):
    source: Source
    text: str
    problem: Problem

    @property
    def line(self) -> Line:
        """Return the line of the problem."""
        return line_at(self.text, self.problem.at)

    @property
    def character(self) -> str:
        """Return the character at the problem, "" at the end."""
        return self.text[self.problem.at : self.problem.at + 1]

    @property
    def is_first(self) -> bool:
        """Return whether nothing but spaces stands before the problem on its line."""
        return not self.text[self.line.start : self.problem.at].strip()


def explain(source: Source, text: str, problem: Problem) -> Mistake:
    """Return what is wrong where the YAML parser stopped on *text*, which *source* became."""
    scene = _Scene(source, text, problem)
    for words, explainer in _EXPLAINERS:
        if words in problem.problem or words in problem.context:
            mistake = explainer(scene)
            if mistake is not None:
                return mistake
    return _layout(scene, "YAML cannot be read here")


def _layout(scene: _Scene, message: str, help: str = "") -> Mistake:  # noqa: A002 - the field's name
    at = min(scene.problem.at, max(0, len(scene.text.rstrip()) - 1))
    line = line_at(scene.text, at)
    place = scene.source.place(line.start + line.indent, line.end)
    return Mistake(catalogue.layout(place, message, help))


def _aside(finding: Finding, start: int, end: int) -> Mistake:
    return Mistake(finding, (start, end), "x" * (end - start))


def _value(line: Line) -> Pair | None:
    """Return the key and value of *line* if there is a value that can be set aside."""
    found = pair(line)
    return found if found is not None and found.value.strip() else None


def _colon(scene: _Scene) -> Mistake | None:
    """`mapping values are not allowed`: a colon in text, or a line that does not line up."""
    line = scene.line
    found = _value(line)
    if found and found.start <= scene.problem.at:
        place = scene.source.place(scene.problem.at)
        rewritten = found.rewritten(quoted(_bare(found.value)))
        if found.value[0] in "'\"":
            return _aside(
                catalogue.trailing(place, found.value[0], rewritten), found.start, found.end
            )
        return _aside(catalogue.colon_in_text(place, rewritten), found.start, found.end)
    before = line_before(scene.text, line)
    return _after(scene, line, before) if before else None


def _bare(value: str) -> str:
    """Return *value* without a pair of quotation marks around part of it."""
    match = re.fullmatch(r"(['\"])(.*?)\1(.*)", value)
    return match[2] + match[3] if match else value


def _after(scene: _Scene, line: Line, before: Line) -> Mistake | None:
    """A line with a key that YAML takes for more of the text on the line *before*."""
    tight = _TIGHT.match(before.text)
    if tight:
        start = before.start + tight.start("value")
        rewritten = f"{tight['key']}: {tight['value'].strip()}"
        finding = catalogue.no_space(scene.source.place(start - 1), ":", rewritten)
        end = before.start + tight.end("value")
        return Mistake(finding, (start, end), " " + "x" * (end - start - 1))
    if pair(before) is None:
        return Mistake(_no_colon(scene, before))
    if _TIGHT_DASH.match(before.text):
        return _tight_dash(scene, before)
    if line.indent > before.indent:
        return _layout(
            scene,
            "this line is indented under a line that has a value already",
            f"begin it in column {_column(before) + 1}, or give the line above no value",
        )
    return None


def _tight_dash(scene: _Scene, line: Line) -> Mistake:
    """An item without the space behind its dash; the space is put in, and its key set aside."""
    start = line.start + line.indent
    rest = scene.text[start + 1 : line.end]
    finding = catalogue.no_space(scene.source.place(start), "-", f"- {rest.strip()}")
    return Mistake(finding, (start, line.end), f"- {rest[1:]}")


def _alias(scene: _Scene) -> Mistake | None:
    """A value that begins with an asterisk and goes on."""
    found = _value(scene.line)
    if found is None or found.start > scene.problem.at or not (name := _ALIAS.match(found.value)):
        return None
    finding = traps.alias(scene.source, scene.text, found.start, name[1])
    return _aside(finding, found.start, found.end)


def _column(line: Line) -> int:
    """Return the offset at which the key of *line* begins, behind its dashes."""
    match = re.match(r"[ ]*(?:- +)*", line.text)
    return match.end() if match else 0


def _no_colon(scene: _Scene, line: Line) -> Finding:
    start = line.start + line.indent
    return catalogue.layout(
        scene.source.place(start, line.end),
        "this line is neither `key: value` nor `- item`",
        "does it lack its colon, or does it belong to the text above? Then indent it more",
    )


def _dash(scene: _Scene) -> Mistake | None:
    """`block sequence entries are not allowed`: a value that begins with a dash."""
    found = _value(scene.line)
    if found is None or found.key == "-":
        return _layout(scene, "a list item cannot stand here", "line it up with the others")
    place = scene.source.place(found.start)
    if found.value == "-":
        finding = catalogue.kept_sign(place, "-", "write what the dash stands for")
    else:
        inner = found.value.lstrip("- ")
        help_ = (
            f"put the list on lines of its own, as in `- {inner}`, or write `{found.key}: -{inner}`"
        )
        finding = catalogue.kept_sign(place, "- ", help_)
    return _aside(finding, found.start, found.end)


def _kept(scene: _Scene) -> Mistake | None:
    """A value that begins with a sign which YAML keeps for itself."""
    start = scene.problem.context_at
    line = line_at(scene.text, start)
    found = _value(line)
    sign = scene.text[start : start + 1]
    if found is None or found.start > start:
        finding = catalogue.kept_sign(scene.source.place(start), sign, "")
        return Mistake(finding)
    if sign == ">" and found.value[1:].lstrip("= ")[:1].isalnum():
        help_ = "write what is compared first, as in `points > 5`"
    elif sign in "|>":
        help_ = f"put the text on the next lines, indented, or write `{_safe(found)}`"
    else:
        help_ = f"write `{_safe(found)}`"
    finding = catalogue.kept_sign(scene.source.place(start), sign, help_)
    return _aside(finding, found.start, found.end)


def _safe(found: Pair) -> str:
    return found.rewritten(quoted(found.value))


def _kept_here(scene: _Scene) -> Mistake | None:
    """The same, where the parser names no second place."""
    moved = scene.problem._replace(context_at=scene.problem.at)
    return _kept(scene._replace(problem=moved))


def _open_quote(scene: _Scene) -> Mistake | None:
    """A quotation mark that nothing closes."""
    start = scene.problem.context_at
    line = line_at(scene.text, start)
    found = _value(line)
    sign = scene.text[start : start + 1]
    rewritten = _safe(found) if found and found.start == start else ""
    help_ = f"close it, or write `{rewritten}`" if rewritten else "close it"
    finding = catalogue.not_closed(scene.source.place(start), sign, help_)
    return _aside(finding, start, line.end)


def _escape(scene: _Scene) -> Mistake | None:
    """A backslash that means nothing."""
    start = scene.text.rfind("\\", 0, scene.problem.at + 2)
    end = start + 2
    finding = catalogue.escape(scene.source.place(start, end), scene.text[start:end])
    opened = scene.problem.context_at
    return _aside(finding, opened, line_at(scene.text, opened).end)


def _expected_key(scene: _Scene) -> Mistake | None:
    """`did not find expected key`: text behind a closing mark, or lines out of line."""
    found = _alias(scene) or _trailing(scene)
    if found:
        return found
    line, start = scene.line, scene.problem.context_at
    tight = _TIGHT_DASH.match(line_at(scene.text, start).text) if start < len(scene.text) else None
    if tight:
        place = scene.source.place(start)
        finding = catalogue.no_space(place, "-", f"- {tight['rest'].strip()}")
        return Mistake(finding)
    if scene.character == ":":
        return _layout(scene, "there is a colon and no key before it")
    if line.text.lstrip().startswith("- "):
        return _layout(scene, "a list item stands among keys", "indent it below its key")
    if pair(line) is None:
        return Mistake(_no_colon(scene, line))
    first = line_at(scene.text, start)
    number = scene.text.count("\n", 0, start) + 1
    column = start - first.start + 1
    return _layout(
        scene,
        "this line does not line up with the keys of any block above",
        f"the block that begins in line {number} has its keys in column {column}",
    )


def _trailing(scene: _Scene) -> Mistake | None:
    """Text that goes on behind a closing quotation mark or bracket."""
    if scene.is_first:
        return None
    before = scene.text[: scene.problem.at].rstrip()
    sign = before[-1:]
    if sign not in ("'", '"', "]", "}"):
        return None
    place = scene.source.place(scene.problem.at)
    opened, closed = scene.problem.last
    if sign in "'\"" and closed == len(before) and "\n" in scene.text[opened:closed]:
        line = line_at(scene.text, opened)
        found = _value(line)
        rewritten = f", or write `{_safe(found)}`" if found and found.start == opened else ""
        number = scene.text.count("\n", 0, closed) + 1
        help_ = f"YAML ends the text in line {number}; close it{rewritten}"
        finding = catalogue.not_closed(scene.source.place(opened), sign, help_)
        return _aside(finding, opened, line.end)
    found = _value(scene.line)
    if found is None:
        return None
    rewritten = found.rewritten(quoted(found.value))
    return _aside(catalogue.trailing(place, sign, rewritten), found.start, found.end)


def _expected_dash(scene: _Scene) -> Mistake | None:
    """`did not find expected '-'`: a line that is no item of the list above."""
    start = scene.problem.context_at
    line = line_at(scene.text, start)
    inner = scene.text[start + 1 : line.end].lstrip()
    if scene.text[line.start : start].rstrip().endswith("-") and traps.is_key(inner):
        finding = traps.two_dashes(scene.source, scene.text, start)
        return Mistake(finding, (start, line.end), inner.ljust(line.end - start))
    return _layout(
        scene,
        "this line is not an item of the list above, nor does it line up with the list's key",
        "an item begins with `- `; the keys of an item line up with its first key",
    )


def _expected_comma(scene: _Scene) -> Mistake | None:
    """`did not find expected ',' or '}'`: a colon in braces, or a bracket left open."""
    start = scene.problem.context_at
    line = line_at(scene.text, start)
    found = _value(line)
    place = scene.source.place(scene.problem.at)
    sign = scene.text[: scene.problem.at].rstrip()[-1:]
    if scene.problem.at < line.end and scene.character == ":" and found:
        finding = catalogue.colon_in_text(place, found.rewritten(_safe_item(scene, line, found)))
    elif scene.problem.at < line.end and sign in ("'", '"') and found:
        rewritten = found.rewritten(_safe_item(scene, line, found))
        finding = catalogue.trailing(place, sign, rewritten)
    else:
        finding = _not_closed(scene, start)
    return _aside(finding, found.start if found else start, line.end)


def _safe_item(scene: _Scene, line: Line, found: Pair) -> str:
    """Return the value in braces with the text around the problem in quotes."""
    whole = scene.text[found.start : line.end]
    at = scene.problem.at - found.start
    left = max(whole.rfind(": ", 0, at) + 2, whole.rfind(", ", 0, at) + 2, 1)
    ends = [end for sign in ",}]" if (end := whole.find(sign, at)) >= 0]
    right = min(ends, default=len(whole))
    return whole[:left] + quoted(_bare(whole[left:right].strip())) + whole[right:]


def _expected_content(scene: _Scene) -> Mistake | None:
    """`did not find expected node content`: a value that begins with `]`, `}` or a comma.

    Or none at all, where the file ends in an open bracket.
    """
    if scene.text[scene.problem.at :].strip():
        return _kept_here(scene)
    start = max(scene.text.rfind("["), scene.text.rfind("{"))
    return Mistake(_not_closed(scene, start)) if start >= 0 else None


def _not_closed(scene: _Scene, start: int) -> Finding:
    """The bracket at *start* that nothing closes."""
    opened = scene.text[start : start + 1]
    help_ = f"close it with `{_CLOSING.get(opened, '}')}`"
    return catalogue.not_closed(scene.source.place(start), opened, help_)


def _second_document(scene: _Scene) -> Mistake | None:
    place = scene.source.place(scene.problem.at)
    return Mistake(catalogue.second_document(place))


def _directive(scene: _Scene) -> Mistake | None:
    start = scene.problem.context_at
    place = scene.source.place(start)
    return Mistake(catalogue.kept_sign(place, "%", "a comment begins with `# `"))


def _tag(scene: _Scene) -> Mistake | None:
    """A tag with a handle that nobody declared: `!team!lead`."""
    start = scene.text.rfind("!", 0, scene.problem.at + 1)
    line = line_at(scene.text, max(start, 0))
    found = _value(line)
    if found is None or found.value[0] != "!":
        return None
    name = found.value.split()[0]
    finding = catalogue.tag(scene.source.place(found.start), name, _safe(found))
    return _aside(finding, found.start, found.end)


def _nested(scene: _Scene) -> Mistake | None:
    """`exceeded maximum nesting depth`: more brackets than the parser itself takes."""
    return Mistake(catalogue.nested(scene.source.place(scene.problem.at), DEEPEST))


def _long_key(scene: _Scene) -> Mistake | None:
    """`could not find expected ':'`: a line without a colon, before one with one."""
    line = line_at(scene.text, scene.problem.context_at)
    return Mistake(_no_colon(scene, line))


_EXPLAINERS: Final[tuple[tuple[str, Callable[[_Scene], Mistake | None]], ...]] = (
    ("mapping values are not allowed", _colon),
    ("block sequence entries are not allowed", _dash),
    ("mapping keys are not allowed", _kept_here),
    ("while scanning a block scalar", _kept),
    ("while scanning for the next token", _kept_here),
    ("while scanning an alias", _kept),
    ("while scanning an anchor", _kept),
    ("found unexpected end of stream", _open_quote),
    ("found unexpected document indicator", _open_quote),
    ("escape", _escape),
    ("did not find expected hexdecimal number", _escape),
    ("did not find expected key", _expected_key),
    ("did not find expected '-' indicator", _expected_dash),
    ("did not find expected ',' or", _expected_comma),
    ("did not find expected node content", _expected_content),
    ("did not find expected <document start>", _second_document),
    ("while scanning a directive", _directive),
    ("tag", _tag),
    ("could not find expected ':'", _long_key),
    ("exceeded maximum nesting depth", _nested),
)
