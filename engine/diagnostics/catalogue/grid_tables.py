"""C830 to C849: a grid that comes as a table of comma-separated values."""

from engine.diagnostics.finding import Finding, Place


def no_header(place: Place) -> Finding:
    """C830: a table with nothing in it."""
    return Finding("C830", "there is no table here", place, f"begin it with {_HEADER}")


def no_column(place: Place, column: str) -> Finding:
    """C831: a column that the table does not have."""
    return Finding(
        "C831", f"the table has no column `{column}`", place, f"its first line is {_HEADER}"
    )


def unknown_column(place: Place, written: str, advice: str) -> Finding:
    """C832: a column that means nothing here."""
    return Finding(
        "C832", f"`{written}` is no column of a grid", place, advice or "remove the column"
    )


def column_twice(place: Place, written: str, first: Place) -> Finding:
    """C833: two columns of one name."""
    return Finding(
        "C833",
        f"the column `{written}` is there twice",
        place,
        "remove one of the two",
        related=((first, "the first one"),),
    )


def wrong_width(place: Place, found: int, wanted: int) -> Finding:
    """C834: a line with more or fewer cells than the first."""
    return Finding(
        "C834",
        f"this line has {found} cells, and the first line has {wanted}",
        place,
        "a comma inside a cell needs double quotes around the cell",
    )


def open_quote(place: Place) -> Finding:
    """C835: a quote that does not end on its line, or ends in the middle of a cell."""
    return Finding(
        "C835",
        "the double quote does not go round the whole cell",
        place,
        "put one at each end, and write a double quote inside a cell twice",
    )


def unknown_profile(place: Place, written: str, profiles: str, advice: str) -> Finding:
    """C836: a profile that the choice does not have."""
    return Finding("C836", f"`{written}` is not a member of `{profiles}`", place, advice)


def profile_without_row(place: Place, written: str, grid: str) -> Finding:
    """C837: a profile that is a member of the choice and has no row in the grid in force."""
    return Finding(
        "C837",
        f"`{written}` has no ratings in `{grid}` as it stands",
        place,
        "remove the line; it may be the answer when no other fits, as cluster 0 is",
    )


def unknown_item(place: Place, written: str, questionnaire: str, advice: str) -> Finding:
    """C838: an item that the questionnaire does not ask."""
    return Finding("C838", f"`{written}` is not an item of `{questionnaire}`", place, advice)


def unknown_level(place: Place, written: str, advice: str) -> Finding:
    """C839: another word than the three for how a range is meant."""
    help_ = advice or "a range is `must`, `expected` or `may`"
    return Finding("C839", f"`{written}` is no level of a grid", place, help_)


def no_rating(place: Place, written: str, item: str, limits: str) -> Finding:
    """C840: a rating that the item cannot have."""
    return Finding("C840", f"`{written}` is no rating of `{item}`", place, f"it is {limits}")


def turned_range(place: Place, least: str, most: str) -> Finding:
    """C841: a range whose least is above its most."""
    return Finding(
        "C841", f"the range goes from {least} to {most}", place, "write the lower rating first"
    )


def range_twice(place: Place, profile: str, item: str, level: str, first: Place) -> Finding:
    """C842: one profile, item and level on two lines."""
    return Finding(
        "C842",
        f"`{item}` of `{profile}` has a second range that is `{level}`",
        place,
        "keep the line that is right",
        related=((first, "the first time"),),
    )


def must_outside_expected(
    place: Place, what: str, must: str, expected: str, other: Place
) -> Finding:
    """C843: a must that reaches beyond what is expected; *what* names item and profile."""
    return Finding(
        "C843",
        f"{what} must be {must}, which reaches beyond the expected {expected}",
        place,
        "make the must narrower, or what is expected wider",
        related=((other, "what is expected"),),
    )


def no_profile(place: Place, profile: str) -> Finding:
    """C844: a profile of which the table says nothing."""
    return Finding(
        "C844",
        f"the table says nothing of `{profile}`",
        place,
        "give it a line for each item; a grid without it could never suggest it",
    )


def items_missing(place: Place, profile: str, items: str) -> Finding:
    """C845: items of which nothing is expected for a profile that others state."""
    return Finding(
        "C845",
        f"nothing is expected of {items} for `{profile}`",
        place,
        "add an `expected` line for each; from the least to the most says that any rating will do",
    )


_HEADER = "`cluster,item,level,least,most`"
