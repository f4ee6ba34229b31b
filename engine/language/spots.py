"""From each character of a scalar's value to its index in the file.

The value is what the reader made of the token: folded lines, doubled quotes and escapes
are undone. Characters that are not white space stand in the same order in both, so
they are found one after the other; white space between them is laid from the right.
Right for plain, quoted, literal and folded text; of folded lines the exact index of a
space has no meaning, and any index inside the fold is given.
"""

from collections.abc import Iterator

_SPACE = " \t\r\n"
_SHORT = {
    "0": "\0", "a": "\a", "b": "\b", "t": "\t", "\t": "\t", "n": "\n", "v": "\v",
    "f": "\f", "r": "\r", "e": "\x1b", " ": " ", '"': '"', "/": "/", "\\": "\\",
    "N": "\x85", "_": "\xa0", "L": "\u2028", "P": "\u2029",
}  # fmt: skip
_LONG = {"x": 2, "u": 4, "U": 8}


def of_scalar(file: str, start: int, end: int, style: str, value: str) -> tuple[int, ...]:
    """Return the index in *file* of each character of *value*, never falling.

    *start* and *end* bound the token in the file. Where the token does not hold the
    value (JSON's `true` read as yes), every index is *start*.
    """
    match style:
        case "single quotes":
            pieces = list(_single(file, start + 1, end - 1))
        case "double quotes" | "json":
            pieces = list(_double(file, start + 1, end - 1))
        case "literal" | "folded":
            body = file.find("\n", start, end)
            pieces = [(file[at], at) for at in range(body + 1 if body >= 0 else end, end)]
        case _:
            pieces = [(file[at], at) for at in range(start, end)]
    return _laid(value, pieces, start)


def _single(file: str, start: int, end: int) -> Iterator[tuple[str, int]]:
    at = start
    while at < end:
        yield file[at], at
        at += 2 if file.startswith("''", at) else 1


def _double(file: str, start: int, end: int) -> Iterator[tuple[str, int]]:
    at = start
    while at < end:
        if file[at] != "\\":
            yield file[at], at
            at += 1
            continue
        made, length = _escape(file, at)
        if made:
            yield made, at
        at += length


def _escape(file: str, at: int) -> tuple[str, int]:
    """Return what the escape at *at* makes and its length; a joined line makes nothing."""
    mark = file[at + 1 : at + 2]
    if mark in ("\n", "\r"):
        return "", 3 if file.startswith("\r\n", at + 1) else 2
    if mark not in _LONG:
        return _SHORT.get(mark, mark), 2
    length = 2 + _LONG[mark]
    code = int(file[at + 2 : at + length], 16)
    if 0xD800 <= code < 0xDC00 and file.startswith("\\u", at + length):
        low = int(file[at + length + 2 : at + 2 * length], 16)
        if 0xDC00 <= low < 0xE000:
            code = 0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00)
            length *= 2
    return chr(code), length


def _laid(value: str, pieces: list[tuple[str, int]], start: int) -> tuple[int, ...]:
    marks: list[int] = []
    at = piece = 0
    while at < len(value):
        run, gap = _solid(value, at), piece
        while gap < len(pieces) and pieces[gap][0] in _SPACE:
            gap += 1
        marks.extend(_run(value[at:run], pieces[piece:gap], marks[-1] if marks else start))
        at, piece = run, gap
        if at < len(value):
            if piece >= len(pieces) or pieces[piece][0] != value[at]:
                return (start,) * len(value)
            marks.append(pieces[piece][1])
            at, piece = at + 1, piece + 1
    return tuple(marks)


def _solid(value: str, at: int) -> int:
    """Return the index of the next character from *at* that is not white space."""
    while at < len(value) and value[at] in _SPACE:
        at += 1
    return at


def _run(run: str, gap: list[tuple[str, int]], before: int) -> list[int]:
    """Return indices for a run of white space, laid from the right over the gap."""
    marks: list[int] = []
    at = len(gap)
    for position, character in enumerate(reversed(run)):
        at -= 1
        while character == "\n" and at > 0 and gap[at][0] != "\n" and at >= len(run) - position:
            at -= 1
        marks.append(gap[at][1] if at >= 0 else before)
    return marks[::-1]
