"""E400 to E449: types of expressions, absence, and plain values.

Kinds come as words for people ("money a week", "a member of `facs.band`").
"""

from engine.diagnostics.finding import Finding, Place


def wrong_type(place: Place, is_: str, wanted: str, advice: str = "") -> Finding:
    """E401: a value of one kind where another is wanted."""
    return Finding("E401", f"this is {is_}, where {wanted} is wanted", place, advice)


def other_period(place: Place, is_: str, wanted: str, advice: str) -> Finding:
    """E402: money of two periods."""
    return Finding("E402", f"{is_} does not go with {wanted}", place, advice)


def cannot_compute(place: Place, verb: str, left: str, right: str, advice: str = "") -> Finding:
    """E403: a sum that has no meaning, such as money times money; *verb* as in "added"."""
    return Finding("E403", f"{left} and {right} cannot be {verb}", place, advice)


def no_order(place: Place, kind: str, advice: str) -> Finding:
    """E404: `<` and its like, or `min` and `max`, of things without an order."""
    return Finding("E404", f"{kind} has no order, so nothing is more or less", place, advice)


def never_the_same(place: Place, kind: str, advice: str) -> Finding:
    """E405: `is` or `in` of things that are never compared."""
    return Finding("E405", f"{kind} is not compared with `is`", place, advice)


def other_unit(place: Place, left: str, right: str) -> Finding:
    """E406: periods of which one is, or may be, in days and the other in months."""
    return Finding(
        "E406",
        f"a period {left} and a period {right} cannot be compared"
        if left != right
        else f"a period {left} cannot be compared",
        place,
        "a month has no fixed number of days: compare dates instead",
    )


def needs_rounding(place: Place, part: str, written: str) -> Finding:
    """E407: a result that could be finer than its type."""
    return Finding("E407", f"this could leave part of {part}", place, f"write `{written}`")


def divisor(place: Place, why: str) -> Finding:
    """E408: a divisor that is nought, or might be."""
    return Finding(
        "E408",
        why,
        place,
        "divide by a number, a setting that is not nought, or a fact whose `min` is above nought",
    )


def rounding_unit(place: Place, kind: str, wanted: str) -> Finding:
    """E409: what `round` is to round to."""
    return Finding("E409", f"{kind} is rounded to {wanted}", place, "the unit is a plain value")


def wrong_count(place: Place, function: str, wanted: str, given: int) -> Finding:
    """E410: too few or too many values in a function's or a table's brackets."""
    verb = "is" if given == 1 else "are"
    return Finding("E410", f"`{function}` takes {wanted}, and {given} {verb} given", place)


def needs_test(place: Place, written: str, advice: str) -> Finding:
    """E411: something that may be absent, used as if it were there."""
    return Finding(
        "E411", f"`{written}` may be absent, and nothing here tests for it", place, advice
    )


def never_absent(place: Place, written: str, advice: str) -> Finding:
    """E412: a test for the absence of something that is always there."""
    return Finding("E412", f"`{written}` can never be absent", place, advice)


def no_name_to_test(place: Place) -> Finding:
    """E413: absence asked of a sum, a literal, or anything else without a name."""
    return Finding(
        "E413",
        "only an optional fact, or a decision that may not apply, can be absent",
        place,
        "name it here, and work with its value where it is known to be there",
    )


def no_loop(place: Place, function: str) -> Finding:
    """E414: a `for` in the brackets of a function that takes none."""
    return Finding(
        "E414",
        f"`{function}` takes no `for`",
        place,
        "`sum`, `count`, `any`, `all`, `min` and `max` go over a list",
    )


def wants_loop(place: Place, function: str, joined: str) -> Finding:
    """E415: a function over a list, without its `for`; *joined* is what joins single things."""
    return Finding(
        "E415",
        f"`{function}` goes over a list, and there is no `for`",
        place,
        f"single values are joined with `{joined}`",
    )


def wants_else(place: Place, function: str) -> Finding:
    """E416: `min` or `max` over a list that may be empty."""
    return Finding(
        "E416",
        f"`{function}` over a list says what holds when there is nothing",
        place,
        "end it with `else` and a value",
    )


def needless_else(place: Place, function: str) -> Finding:
    """E417: an `else` where an empty list has an answer of its own."""
    return Finding(
        "E417",
        f"`{function}` over a list takes no `else`",
        place,
        "leave it out: an empty list has an answer of its own",
    )


def not_several(place: Place, written: str, is_: str) -> Finding:
    """E418: `in` followed by one thing that is not a `several of`."""
    return Finding(
        "E418",
        f"`{written}` is {is_}, and `in` takes a `several of`, or two or more in brackets",
        place,
        "to compare with one thing, write `is`",
    )


def own_types(place: Place, questionnaire: str) -> Finding:
    """E419: more asked of an answer than questions of different types allow."""
    return Finding(
        "E419",
        f"the questions of `{questionnaire}` have answers of their own, so of an answer only "
        "its points, and whether it is another rater's answer, can be asked",
        place,
        "ask `points(...)`, or name one question",
    )


def conversion(place: Place, is_: str, advice: str) -> Finding:
    """E420: `a_week` and its like of something that is not paid by another period."""
    return Finding("E420", f"{is_} cannot be converted in this way", place, advice)


def no_weeks(place: Place, scheme: str) -> Finding:
    """E421: a conversion in a scheme that does not say how many weeks are in a year."""
    return Finding(
        "E421",
        f"the scheme `{scheme}` does not say how many weeks are in a year",
        place,
        "give it the setting `weeks_in_year`",
    )


def no_points(place: Place, written: str, why: str, advice: str) -> Finding:
    """E422: points of answers that have none, or of nobody's answers in particular."""
    return Finding("E422", f"`{written}` has no points: {why}", place, advice)


def too_many_lists(place: Place, most: int) -> Finding:
    """E423: a condition that comes to more plain lists than anybody could read."""
    return Finding(
        "E423",
        f"this condition comes to more than {most} lists of plain tests",
        place,
        "give a part of it a name of its own, as a decision",
    )


def not_plain(place: Place, wanted: str) -> Finding:
    """E424: an expression or a name where a plain value is wanted."""
    return Finding(
        "E424", f"a plain value is wanted here, {wanted}", place, "write the value itself"
    )


def outside_limits(place: Place, written: str, limits: str) -> Finding:
    """E425: a value below its least or above its most."""
    return Finding("E425", f"`{written}` is outside its limits", place, f"it can be {limits}")


def too_fine(place: Place, written: str, places: str) -> Finding:
    """E426: a number with more decimal places than its type has."""
    return Finding(
        "E426",
        f"`{written}` is finer than its type",
        place,
        f"it may have {places}: round it, or give the type more `places`",
    )


def falling_range(place: Place) -> Finding:
    """E427: a range whose end lies before its beginning."""
    return Finding("E427", "this range ends before it begins", place, "write the lower end first")


def no_range(place: Place) -> Finding:
    """E428: one value where a range is wanted."""
    return Finding("E428", "a range is wanted here", place, "a range is written `2 to 3`")


def no_limits(place: Place, limit: str, kind: str) -> Finding:
    """E429: `min`, `max` or `places` on a type that has none."""
    return Finding("E429", f"{kind} has no `{limit}`", place, "leave it out")


def crossed_limits(place: Place) -> Finding:
    """E430: `min` above `max`."""
    return Finding(
        "E430", "`min` is above `max`", place, "change one of them: no value lies between"
    )


def word_out_of_place(place: Place, written: str, advice: str) -> Finding:
    """E431: `penny`, `refuse` and the like where they mean nothing."""
    return Finding("E431", f"`{written}` means nothing here", place, advice)
