"""C800 to C829: what a case says, against the facts of its scheme."""

from engine.diagnostics.finding import Finding, Place


def unknown_fact(place: Place, written: str, scheme: str, advice: str) -> Finding:
    """C800: a fact that no policy of the scheme asks for on that day."""
    return Finding("C800", f"`{scheme}` has no fact `{written}` on this day", place, advice)


def not_given(place: Place, written: str, what: str) -> Finding:
    """C801: something that the policies work out, given as a fact."""
    return Finding(
        "C801",
        f"`{written}` is {what}, which a case does not give",
        place,
        "remove it: it is worked out from the facts",
    )


def not_of_type(place: Place, written: str, wanted: str, advice: str) -> Finding:
    """C802: a value that is not of the type of its fact."""
    return Finding("C802", f"`{written}` is not {wanted}", place, advice)


def unknown_member(place: Place, written: str, fact: str, advice: str) -> Finding:
    """C803: a name that is none of the answers to a question."""
    return Finding("C803", f"`{written}` is not an answer to `{fact}`", place, advice)


def outside_limits(place: Place, written: str, limits: str) -> Finding:
    """C804: a value below its least or above its most."""
    return Finding("C804", f"`{written}` is outside its limits", place, f"it can be {limits}")


def too_fine(place: Place, written: str, step: str) -> Finding:
    """C805: a value finer than its fact; *step* is the finest it can be."""
    return Finding("C805", f"`{written}` is finer than {step}", place, "round it")


def other_period(place: Place, written: str, wanted: str, advice: str) -> Finding:
    """C806: money of another period, or of none."""
    return Finding("C806", f"`{written}` is not {wanted}", place, advice)


def wrong_shape(place: Place, fact: str, wanted: str, found: str, advice: str) -> Finding:
    """C807: a list, a block or one value where another of the three is wanted."""
    return Finding("C807", f"`{fact}` is {wanted}, and here is {found}", place, advice)


def unknown_field(place: Place, written: str, fact: str, advice: str) -> Finding:
    """C808: a field that the entries of a list do not have."""
    return Finding("C808", f"an entry of `{fact}` has no `{written}`", place, advice)


def unknown_question(place: Place, written: str, asked: str, advice: str) -> Finding:
    """C809: an answer to a question, or of a rater, that a questionnaire does not have."""
    return Finding("C809", f"`{asked}` has nothing called `{written}`", place, advice)


def fixed_otherwise(place: Place, fact: str, scheme: str, fixed: str) -> Finding:
    """C810: a fact that the scheme answers for every case, answered otherwise."""
    return Finding(
        "C810",
        f"`{scheme}` says that `{fact}` is {fixed} in every case",
        place,
        "remove it from the case, or decide the case under another scheme",
    )


def other_scheme(place: Place, written: str, scheme: str) -> Finding:
    """C811: a case that says it is for another scheme."""
    return Finding(
        "C811",
        f"this case is for the scheme `{written}`, not for `{scheme}`",
        place,
        f"decide it under `{written}`, or change `scheme` in the case",
    )


def other_day(place: Place, written: str, day: str) -> Finding:
    """C812: a case that says it is for another day."""
    return Finding(
        "C812",
        f"this case is for {written}, not for {day}",
        place,
        "decide it for its own day, or change `day` in the case",
    )


def twice(place: Place, written: str, fact: str) -> Finding:
    """C813: one member named twice among several."""
    return Finding("C813", f"`{written}` is there twice in `{fact}`", place, "remove one")


def nothing_in_force(place: Place, scheme: str, day: str, around: str) -> Finding:
    """C814: a day on which the scheme is not in force; *around* says when it is."""
    return Finding("C814", f"nothing of `{scheme}` is in force on {day}", place, around)
