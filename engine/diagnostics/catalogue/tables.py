"""E500 to E569: what the tables and grids of a policy say."""

from engine.diagnostics.finding import Finding, Place

Related = tuple[tuple[Place, str], ...]


def keys_out_of_order(place: Place, written: str, before: str, other: Place) -> Finding:
    """E520: a row of a table whose key is below the one before it."""
    return Finding(
        "E520",
        f"{written} stands after {before}",
        place,
        "put the rows in order, the lowest key first",
        related=((other, "the row before"),),
    )


def key_twice(place: Place, written: str, other: Place) -> Finding:
    """E521: two rows of a table, or a grid, with one key."""
    return Finding(
        "E521",
        f"there are two rows for {written}",
        place,
        "remove one",
        related=((other, "the other row"),),
    )


def rows_missing(place: Place, missing: str, members: str, *, may_refuse: bool) -> Finding:
    """E522: members of an exact key that have no row; *missing* lists them."""
    return Finding(
        "E522",
        f"there is no row for {missing}",
        place,
        f"every member of `{members}` has a row"
        + (", or `otherwise` says what holds without one" if may_refuse else ""),
    )


def unknown_as_row(place: Place, written: str, advice: str) -> Finding:
    """E523: `as` and a row that the table does not have."""
    return Finding("E523", f"there is no row `{written}` to repeat", place, advice)


def as_circle(place: Place, written: str) -> Finding:
    """E524: rows that repeat each other, so that none has a table of its own."""
    return Finding(
        "E524",
        f"`{written}` repeats this row in turn, so neither says anything",
        place,
        "write out the rows of one of them",
    )


def as_last_key(place: Place) -> Finding:
    """E525: `as` at the last key of a table, where each row is one value."""
    return Finding(
        "E525",
        "a row of the last key is one value, and `as` repeats a table",
        place,
        "write the value again",
    )


def outside_word(place: Place, written: str, key: str) -> Finding:
    """E526: `first` above a table, or `last` below it."""
    wanted = "first" if key == "below" else "last"
    return Finding(
        "E526",
        f"`{key}` cannot be `{written}`",
        place,
        f"it is a value, `{wanted}` or `refuse`",
    )


def outside_missing(place: Place, table: str, key: str, read: str) -> Finding:
    """E527: a table that does not say what holds outside its rows."""
    return Finding(
        "E527",
        f"`{table}` is read by `{read}` and does not say what holds {key} its rows",
        place,
        f"write `{key}` with a value, `{'first' if key == 'below' else 'last'}` or `refuse`",
    )


def otherwise_missing(place: Place, table: str) -> Finding:
    """E528: an exact table over keys that cannot be listed, without its `otherwise`."""
    return Finding(
        "E528",
        f"`{table}` does not say what holds for a key without a row",
        place,
        "write `otherwise` with a value or `refuse`",
    )


def key_type(place: Place, key: str, kind: str, wanted: str) -> Finding:
    """E530: a key that a table cannot be looked up by."""
    return Finding(
        "E530",
        f"the key `{key}` is {kind}, and {wanted} is wanted here",
        place,
        "look it up by something else, or read the table in another way",
    )


def line_gives(place: Place, kind: str) -> Finding:
    """E531: a straight line between things that are not numbers."""
    return Finding(
        "E531",
        f"`line` draws between numbers, percents or money, and this table gives {kind}",
        place,
        "read it by `step`",
    )


def wrong_depth(place: Place, keys: int, *, is_deep: bool) -> Finding:
    """E532: a value where more keys are to come, or rows below the last key."""
    names = "one key" if keys == 1 else f"{keys} keys"
    return Finding(
        "E532",
        f"the table has {names}, and here are {'rows' if is_deep else 'no rows'}",
        place,
        "write one value for each row of the last key" if is_deep else "write the rows below it",
    )


def not_an_item(place: Place, written: str, questionnaire: str, advice: str) -> Finding:
    """E533: a grid that rates something the questionnaire does not ask."""
    return Finding("E533", f"`{questionnaire}` has no question `{written}`", place, advice)


def item_without_order(place: Place, written: str, kind: str) -> Finding:
    """E534: a range of ratings for a question whose answers have no order."""
    return Finding(
        "E534",
        f"`{written}` is {kind}, so its answers have no range",
        place,
        "a grid rates questions of a number or of levels",
    )


def must_outside_expected(place: Place, question: str, must: str, expected: str) -> Finding:
    """E535: a profile that demands a rating which it does not expect."""
    return Finding(
        "E535",
        f"`{question}` must be {must}, and {expected} is expected",
        place,
        "what must be lies within what is expected",
    )


def no_span_word(place: Place, written: str, advice: str) -> Finding:
    """E536: a row of a grid that is none of `must`, `expected` and `may`."""
    return Finding(
        "E536", f"a profile has `must`, `expected` and `may`, not `{written}`", place, advice
    )


def expected_missing(place: Place, profile: str) -> Finding:
    """E537: a profile that expects nothing, so that everybody would fit it."""
    return Finding(
        "E537",
        f"the profile `{profile}` expects nothing",
        place,
        "write the ranges under `expected`",
    )
