"""E100 to E139: a file as text, as YAML, as JSON."""

from engine.diagnostics.finding import Finding, Place


def encoding(place: Place, seems: str) -> Finding:
    """E101: the file is not UTF-8."""
    return Finding("E101", f"the file is not UTF-8 text{seems}", place, "save it as UTF-8")


def too_large(place: Place, limit: int) -> Finding:
    """E102: the file is larger than any policy or case is, which is *limit* bytes at most."""
    return Finding(
        "E102",
        f"the file has more than {limit // 1_000_000} MB",
        place,
        "is it the right file? A case holds one person; many cases go in one at a time",
    )


def empty(place: Place) -> Finding:
    """E103: a file in which nothing is said."""
    return Finding("E103", "there is nothing in the file", place)


def tab(place: Place, inside: str) -> Finding:
    """E104: a tab; *inside* says where, "" or " in the indentation"."""
    return Finding("E104", f"there is a tab{inside}", place, "use spaces")


def hidden(place: Place, name: str, help: str) -> Finding:  # noqa: A002 - the field's name
    """E105: a character that nobody sees, or that looks like another."""
    return Finding("E105", f"there is a hidden character here ({name})", place, help)


def lone_return(place: Place) -> Finding:
    """E106: a carriage return that no line feed follows."""
    return Finding(
        "E106",
        "the line ends in a lone carriage return",
        place,
        "save the file with line ends of one kind, LF or CRLF",
    )


def doubled_key(place: Place, key: str, first: Place) -> Finding:
    """E107: a key that stands twice in one block; YAML would silently keep the last."""
    return Finding(
        "E107",
        f"`{key}` is there twice",
        place,
        "keep one of the two, or give one another name",
        related=((first, "first here"),),
    )


def anchor(place: Place, name: str, rewritten: str) -> Finding:
    """E108: an anchor, which text that begins with `&` is to YAML."""
    return Finding(
        "E108",
        f"YAML reads `&{name}` as an anchor, and the language has none",
        place,
        _written_out(rewritten),
    )


def alias(place: Place, name: str, rewritten: str) -> Finding:
    """E109: an alias, which text that begins with `*` is to YAML."""
    return Finding(
        "E109",
        f"YAML reads `*{name}` as a reference to an anchor, and the language has none",
        place,
        _written_out(rewritten),
    )


def tag(place: Place, name: str, rewritten: str) -> Finding:
    """E110: a tag, which text that begins with `!` is to YAML."""
    return Finding(
        "E110",
        f"YAML reads `{name}` as a tag, and the language has none",
        place,
        _written_out(rewritten),
    )


def merge(place: Place) -> Finding:
    """E111: a merge key."""
    return Finding(
        "E111",
        "YAML merges another block in at `<<`, and the language does not",
        place,
        "write the keys out",
    )


def second_document(place: Place) -> Finding:
    """E112: a second document in one file, or a directive."""
    return Finding(
        "E112", "a file holds one document", place, "put what follows into a file of its own"
    )


def no_value(place: Place, key: str, help: str, *, is_word: bool = False) -> Finding:  # noqa: A002 - the field's name
    """E113: a key, or a dash, with nothing behind it; with *is_word*, a word for nothing."""
    what = "stands for nothing" if is_word else "has nothing after it"
    return Finding("E113", f"`{key}` {what}", place, help)


def cut_by_comment(place: Place, rewritten: str) -> Finding:
    """E114: text that YAML cuts at ` #`."""
    return Finding(
        "E114",
        "YAML cuts the text here and takes the rest for a comment",
        place,
        f"if the rest belongs to the text, write `{rewritten}`; a comment stands behind two spaces "
        "and has a space after its `#`",
    )


def cut_by_comma(place: Place, key: str, rewritten: str) -> Finding:
    """E115: text in braces or brackets that YAML cuts at a comma."""
    return Finding(
        "E115",
        f"inside {key} YAML cuts text at a comma",
        place,
        f"put it on a line of its own: `{rewritten}`",
    )


def colon_in_text(place: Place, rewritten: str) -> Finding:
    """E116: `: ` or a final colon inside text, which is a key to YAML."""
    return Finding(
        "E116",
        "YAML reads a colon with a space or nothing behind it as the end of a key",
        place,
        f"write `{rewritten}`, or the sentence without the colon",
    )


def no_space(place: Place, sign: str, rewritten: str) -> Finding:
    """E117: a colon or a dash without the space that makes it one to YAML."""
    return Finding("E117", f"there is no space after `{sign}`", place, f"write `{rewritten}`")


def two_dashes(place: Place, help: str) -> Finding:  # noqa: A002 - the field's name
    """E118: two dashes in a row, a list in a list or a number below nought."""
    return Finding(
        "E118",
        "two dashes in a row are a list in a list",
        place,
        help,
    )


def kept_sign(place: Place, sign: str, help: str) -> Finding:  # noqa: A002 - the field's name
    """E119: text that begins with a sign which YAML keeps for itself."""
    return Finding("E119", f"no text begins with `{sign}` in YAML", place, help)


def nested(place: Place, deepest: int) -> Finding:
    """E120: blocks in blocks beyond anything a policy or a case has."""
    return Finding(
        "E120",
        f"blocks are nested more than {deepest} deep",
        place,
        "no policy or case has so many: is it the right file, or is a bracket left open?",
    )


def odd_key(place: Place) -> Finding:
    """E121: a list or a block where a key is wanted."""
    return Finding(
        "E121",
        "a key is a word, not a list or a block",
        place,
        "text that begins with a bracket goes in double quotes",
    )


def layout(place: Place, message: str, help: str = "") -> Finding:  # noqa: A002 - the field's name
    """E122: lines that do not line up, or that are neither `key: value` nor `- item`."""
    return Finding("E122", message, place, help)


def not_closed(place: Place, sign: str, help: str) -> Finding:  # noqa: A002 - the field's name
    """E123: a quotation mark or bracket that is opened and not closed."""
    return Finding("E123", f"`{sign}` is opened here and not closed", place, help)


def folded(place: Place) -> Finding:
    """E124: text folded by `>` where an expression is wanted."""
    return Finding(
        "E124",
        "an expression is not written as folded text",
        place,
        "take `>` away: an expression may go on over several indented lines as it is",
    )


def trailing(place: Place, sign: str, rewritten: str) -> Finding:
    """E125: text that goes on after a closing quotation mark or bracket."""
    return Finding(
        "E125", f"YAML ends the text at `{sign}`, and more follows", place, f"write `{rewritten}`"
    )


def escape(place: Place, written: str) -> Finding:
    """E126: a backslash in double quotes that means nothing."""
    return Finding(
        "E126",
        f"`{written}` means nothing in double quotes",
        place,
        "use single quotes, or double the backslash",
    )


def json_syntax(place: Place, wanted: str, help: str = "") -> Finding:  # noqa: A002 - the field's name
    """E130: a JSON file that is not JSON."""
    return Finding("E130", f"this is not JSON: {wanted} is wanted here", place, help)


def json_number(place: Place, written: str, help: str) -> Finding:  # noqa: A002 - the field's name
    """E131: a number that a case does not take."""
    return Finding("E131", f"`{written}` is not a number that a case takes", place, help)


def _written_out(rewritten: str) -> str:
    return f"if it is text, write `{rewritten}`" if rewritten else "write the value out"
