"""E600 to E649: files and their places, the days of policies and settings, what a scheme names.

Days come as words for people ("from 1 April 2010 to 31 March 2011"), names as written.
"""

from engine.diagnostics.finding import Finding, Place


def wrong_place(place: Place, word: str, written: str, by_path: str) -> Finding:
    """E600: what a file says it is differs from its folder or its own name."""
    return Finding(
        "E600",
        f"the {word} is `{written}` here and `{by_path}` in the name of the file",
        place,
        f"write `{by_path}`, or move the file: policies are `<policy>/<version>.yaml`, "
        "schemes `schemes/<scheme>.yaml`",
    )


def stray_file(place: Place) -> Finding:
    """E601: a YAML file that is neither where policies are nor where schemes are."""
    return Finding(
        "E601",
        "this file is neither a policy nor a scheme",
        place,
        "move it: policies are `<policy>/<version>.yaml`, schemes `schemes/<scheme>.yaml`",
    )


def ends_before_it_begins(place: Place, first: str, last: str) -> Finding:
    """E602: `to` lies before `from`."""
    return Finding(
        "E602",
        f"`to` is {last}, which is before `from`, {first}",
        place,
        "both days are included, so `to` is the same day as `from` or a later one",
    )


def versions_overlap(place: Place, policy: str, days: str, other: Place, version: str) -> Finding:
    """E603: two versions of one policy in force on one day."""
    return Finding(
        "E603",
        f"another version of `{policy}` is in force {days}",
        place,
        "end one version on the day before the other begins",
        related=((other, f"version {version} is in force then"),),
    )


def values_overlap(place: Place, until: str, since: str, other: Place) -> Finding:
    """E604: a value that is still held when the next begins, or two that begin together."""
    return Finding(
        "E604",
        f"this value holds until {until}, and another from {since}",
        place,
        "end it on the day before the other begins, or leave `to` out",
        related=((other, "the other begins here"),),
    )


def value_twice(place: Place, since: str, other: Place) -> Finding:
    """E605: two values of one setting that begin on the same day."""
    return Finding(
        "E605",
        f"another value begins on {since} as well",
        place,
        "give each value a day of its own, or remove one",
        related=((other, "the other begins here"),),
    )


def hole_in_series(place: Place, setting: str, days: str) -> Finding:
    """E606: days between two values of a setting on which it has none."""
    return Finding(
        "E606",
        f"`{setting}` has no value {days}",
        place,
        "leave `to` out of the value before, or give a value for these days",
    )


def setting_missing(
    place: Place, setting: str, scheme: str, days: str, other: tuple[Place, str]
) -> Finding:
    """E607: days on which a scheme uses a policy and one of its settings has no value."""
    return Finding(
        "E607",
        f"`{setting}` has no value {days}, when `{scheme}` uses it",
        place,
        f"give `{setting}` a value for these days, in the scheme's `settings` or in the policy",
        related=(other,),
    )


def unknown_policy(place: Place, written: str, help: str) -> Finding:  # noqa: A002 - the field's name
    """E608: a scheme lists a policy that has no file."""
    return Finding("E608", f"there is no policy `{written}`", place, help)


def policy_missing(place: Place, policy: str, days: str, in_force: str) -> Finding:
    """E609: days on which a scheme uses a policy and no version of it is in force."""
    return Finding(
        "E609",
        f"no version of `{policy}` is in force {days}",
        place,
        f"it is in force {in_force}; say so here with `from` and `to`, or change the days "
        "of a version",
    )


def policy_twice(place: Place, policy: str, days: str, other: Place) -> Finding:
    """E610: a scheme lists a policy twice for the same days."""
    return Finding(
        "E610",
        f"`{policy}` is listed twice {days}",
        place,
        "remove one, or give each its own days with `from` and `to`",
        related=((other, "listed here too"),),
    )


def policy_never_used(place: Place, policy: str, days: str) -> Finding:
    """E611: a policy listed for days that are none of the scheme's."""
    return Finding(
        "E611",
        f"`{policy}` is listed for none of the scheme's days",
        place,
        f"the scheme is in force {days}",
    )


def unknown_setting(place: Place, written: str, help: str) -> Finding:  # noqa: A002 - the field's name
    """E612: a scheme sets a setting that none of its policies has."""
    return Finding("E612", f"there is no setting `{written}`", place, help)


def rows_of_a_scalar(place: Place, setting: str) -> Finding:
    """E613: `other_rows` for a setting that is one value, or `value` for one that has rows."""
    return Finding(
        "E613",
        f"`{setting}` is one value and has no rows",
        place,
        "give it a `value`",
    )


def value_of_rows(place: Place, setting: str) -> Finding:
    """E614: one value for a setting that is a table or a grid."""
    return Finding(
        "E614",
        f"`{setting}` is a table or a grid, and here is one value",
        place,
        "give it `rows`",
    )


def unknown_decision(place: Place, written: str, help: str) -> Finding:  # noqa: A002 - the field's name
    """E615: a scheme adds rows to, or shows, a decision that none of its policies has."""
    return Finding("E615", f"there is no decision `{written}`", place, help)


def adds_to_no_rules(place: Place, decision: str) -> Finding:
    """E616: rows added to a decision that is not made by rules."""
    return Finding(
        "E616",
        f"`{decision}` is not made by rules, so no row can be added",
        place,
        "rows can be added to decisions that have `rules`",
    )


def unknown_row(place: Place, written: str, decision: str, help: str) -> Finding:  # noqa: A002 - the field's name
    """E617: a row put behind one that the decision does not have."""
    return Finding("E617", f"`{decision}` has no row `{written}`", place, help)


def unknown_fact(place: Place, written: str, help: str) -> Finding:  # noqa: A002 - the field's name
    """E618: a scheme fixes or compares a fact that none of its policies has."""
    return Finding("E618", f"there is no fact `{written}`", place, help)


def fixed_list(place: Place, fact: str) -> Finding:
    """E619: a scheme fixes a fact that is not one value."""
    return Finding(
        "E619",
        f"`{fact}` is not one value, so a scheme cannot fix it",
        place,
        "a scheme can fix a fact that is one value of a type",
    )


def compare_not_finite(place: Place, fact: str) -> Finding:
    """E620: `compare` names a fact whose values cannot be listed."""
    return Finding(
        "E620",
        f"the values of `{fact}` cannot be listed, so it cannot be compared",
        place,
        "name a fact that is yes/no, a level or a choice",
    )


def listed_twice(place: Place, word: str, written: str, other: Place) -> Finding:
    """E621: a scheme shows, sets, fixes or adds to the same thing twice."""
    return Finding(
        "E621",
        f"`{written}` stands twice under `{word}`",
        place,
        "remove one",
        related=((other, "it stands here already"),),
    )


def not_decided_alone(place: Place, policy: str, other: str, day: str) -> Finding:
    """E622: a policy that no scheme uses, and that reads another which is not in force yet."""
    return Finding(
        "E622",
        f"no version of `{other}` is in force on {day}, when `{policy}` begins and reads it",
        place,
        "let the policy begin later, or let a version of the other begin sooner",
    )


def unreadable(place: Place, why: str) -> Finding:
    """E623: a file or folder that cannot be opened."""
    return Finding("E623", f"this cannot be read: {why}", place, "look at its name and its rights")


def no_such_scheme(place: Place, written: str, advice: str) -> Finding:
    """E624: a scheme that has no file."""
    return Finding("E624", f"there is no scheme `{written}`", place, advice)


def no_policy(place: Place, scheme: str, days: str, in_force: tuple[Place, str]) -> Finding:
    """E625: days of a scheme on which it lists no policy at all."""
    where, scheme_days = in_force
    return Finding(
        "E625",
        f"`{scheme}` uses no policy {days}",
        place,
        "list a policy for these days, or let the scheme's `in_force` leave them out",
        related=((where, f"the scheme is in force {scheme_days}"),),
    )
