"""E220 to E239: the wording of expressions, types and values."""

from engine.diagnostics.finding import Finding, Place
from engine.diagnostics.nearest import TYPES, type_meant


def stranger(place: Place, written: str, help: str = "") -> Finding:  # noqa: A002 - the field's name
    """E220: a sign or word that the language does not have."""
    return Finding("E220", f"`{written}` is not part of the language", place, help)


def out_of_place(place: Place, written: str, help: str = "") -> Finding:  # noqa: A002 - the field's name
    """E221: a word or sign that the language has, where it cannot stand."""
    return Finding("E221", f"`{written}` cannot stand here", place, help)


def ends_too_soon(place: Place, after: str, help: str = "") -> Finding:  # noqa: A002 - the field's name
    """E222: something must follow, and nothing does."""
    return Finding("E222", f"something is missing after `{after}`", place, help)


def bare_if(place: Place) -> Finding:
    """E223: an `if` inside a larger expression."""
    return Finding(
        "E223",
        "an `if` inside a larger expression stands in brackets",
        place,
        "write `(if ... then ... else ...)`",
    )


def no_else(place: Place) -> Finding:
    """E224: an `if` without its `else`."""
    return Finding(
        "E224",
        "this `if` has no `else`",
        place,
        "end it with `else` and what holds otherwise",
    )


def tight_sign(place: Place, written: str, help: str) -> Finding:  # noqa: A002 - the field's name
    """E225: a sign between two values without a space on each side."""
    return Finding("E225", f"`{written}` between two values has a space on each side", place, help)


def tight_comma(place: Place, help: str) -> Finding:  # noqa: A002 - the field's name
    """E226: a comma without a space that is not inside a number."""
    return Finding(
        "E226",
        "a comma inside a number has three digits after it, any other has a space",
        place,
        help,
    )


def badly_written(place: Place, written: str, help: str) -> Finding:  # noqa: A002 - the field's name
    """E227: an amount, a percent, a period or a date that is not written as one."""
    return Finding("E227", f"`{written}` is not a way to write a value", place, help)


def reserved(place: Place, written: str, help: str) -> Finding:  # noqa: A002 - the field's name
    """E228: a word that the language keeps for itself, used as a name or value."""
    return Finding("E228", f"`{written}` is a reserved word", place, help)


def too_deep(place: Place, deepest: int) -> Finding:
    """E229: an expression nested beyond what anybody reads."""
    return Finding(
        "E229",
        f"this expression is nested more than {deepest} deep",
        place,
        "give a part of it a name of its own, as a decision",
    )


def one_of_many(place: Place, function: str, argument: str) -> Finding:
    """E230: `min` or `max` of one thing."""
    spaced = argument.replace(",", ", ")
    return Finding(
        "E230",
        f"`{function}` takes two values or more, or a `for`",
        place,
        f"if these are several numbers, write `{function}({spaced})`" if "," in argument else "",
    )


def mixed_chain(place: Place, written: str) -> Finding:
    """E231: a chain of comparisons that turns round, or a chain of `is`."""
    return Finding(
        "E231",
        f"`{written}` cannot carry on this comparison",
        place,
        "a chain goes in one direction, as in `0 < x <= 5`; join other comparisons with `and`",
    )


def no_such_day(place: Place, written: str) -> Finding:
    """E232: a date that no calendar has."""
    return Finding(
        "E232",
        f"there is no day `{written}`",
        place,
        "a date is year, month and day, as in `2011-04-01`",
    )


def no_type(place: Place, written: str) -> Finding:
    """E233: words that are no type."""
    return Finding("E233", f"`{written}` is not a type", place, type_meant(written, TYPES))


def bracket(place: Place, written: str, help: str) -> Finding:  # noqa: A002 - the field's name
    """E234: a bracket without its other half."""
    return Finding("E234", f"`{written}` has no other half", place, help)


def no_text(place: Place) -> Finding:
    """E235: an expression with nothing in it."""
    return Finding("E235", "an expression is wanted here, and there is none", place)


def no_hole(place: Place, written: str) -> Finding:
    """E236: angle brackets in a sentence that do not hold a name."""
    return Finding(
        "E236",
        f"`{written}` does not show a value",
        place,
        "in angle brackets stands a name, as in `<outcomes_wanted>`; for anything else give it a "
        "name, as a decision",
    )


def misplaced_type(place: Place, written: str, belongs: str) -> Finding:
    """E237: a type where it cannot stand; *belongs* says of what it is a type."""
    return Finding("E237", f"`{written}` is a type {belongs} only", place)
