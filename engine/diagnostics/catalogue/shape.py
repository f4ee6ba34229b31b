"""E200 to E219: the shape of a policy, a scheme or a case, by its JSON Schema."""

from collections.abc import Sequence

from engine.diagnostics.finding import Finding, Place
from engine.diagnostics.nearest import did_you_mean


def unknown_key(place: Place, key: str, known: Sequence[str]) -> Finding:
    """E201: a key that this block does not have."""
    help_ = did_you_mean(key, known, f"here stand {_listed(known)}")
    return Finding("E201", f"`{key}` is not a key of this block", place, help_)


def missing_key(place: Place, key: str, about: str) -> Finding:
    """E202: a key that this block must have; *about* says what it is for."""
    return Finding("E202", f"`{key}` is missing", place, f"{key}: {about}" if about else "")


def wrong_kind(place: Place, wanted: str, found: str, help: str = "") -> Finding:  # noqa: A002 - the field's name
    """E203: text, a list or a block where another of the three is wanted."""
    return Finding("E203", f"{wanted} is wanted here, not {found}", place, help)


def not_a_word(place: Place, written: str, words: Sequence[str]) -> Finding:
    """E204: a word other than those that can stand here."""
    help_ = did_you_mean(written, words, f"write {_listed(words, 'or')}")
    return Finding("E204", f"`{written}` cannot stand here", place, help_)


def wrong_form(place: Place, written: str, wanted: str, help: str = "") -> Finding:  # noqa: A002 - the field's name
    """E205: text that is not of the form wanted: a name, a date, a source key."""
    return Finding("E205", f"`{written}` is not {wanted}", place, help)


def none_of(place: Place, keys: Sequence[str]) -> Finding:
    """E206: none of several keys, of which one must be there."""
    return Finding("E206", f"one of {_listed(keys, 'or')} is missing", place)


def several_of(place: Place, key: str, first: str, first_place: Place) -> Finding:
    """E207: two keys that exclude each other."""
    return Finding(
        "E207",
        f"`{key}` and `{first}` exclude each other",
        place,
        "keep one of the two",
        related=((first_place, f"`{first}` here"),),
    )


def nothing_in(place: Place, what: str) -> Finding:
    """E208: a list, block or text with nothing in it."""
    return Finding("E208", f"there is nothing in this {what}", place, "fill it, or take it out")


def needless(place: Place, keys: Sequence[str], beside: str) -> Finding:
    """E209: a key, or several, that mean nothing beside another."""
    verb, it = ("means", "it") if len(keys) == 1 else ("mean", "them")
    message = f"{_listed(keys)} {verb} nothing beside {beside}"
    return Finding("E209", message, place, f"take {it} out")


def reserved_name(place: Place, written: str) -> Finding:
    """E210: a word of the language as a name."""
    return Finding(
        "E210", f"`{written}` is a word of the language and cannot be a name", place, "rename it"
    )


def more_than_one(place: Place, what: str) -> Finding:
    """E211: several in one item, where each has an item of its own."""
    return Finding("E211", f"an item of this list holds one {what}", place, "begin each with `- `")


def _listed(words: Sequence[str], joint: str = "and") -> str:
    shown = [f"`{word}`" for word in words]
    if len(shown) < 2:
        return "".join(shown)
    return f"{', '.join(shown[:-1])} {joint} {shown[-1]}"
