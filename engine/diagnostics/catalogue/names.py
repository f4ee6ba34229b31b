"""E300 to E319: names in expressions, and what stands behind them."""

from engine.diagnostics.finding import Finding, Place


def unknown_name(place: Place, written: str, advice: str = "") -> Finding:
    """E301: a name that nothing has."""
    return Finding("E301", f"there is nothing called `{written}` here", place, advice)


def unknown_part(place: Place, whole: str, written: str, advice: str = "") -> Finding:
    """E302: a part, a field or an answer that the thing before the dot does not have."""
    return Finding("E302", f"`{whole}` has nothing called `{written}`", place, advice)


def policy_not_listed(place: Place, policy: str, scheme: str) -> Finding:
    """E303: a policy that exists and that the scheme does not take."""
    return Finding(
        "E303",
        f"the scheme `{scheme}` does not list the policy `{policy}`",
        place,
        f"add `{policy}` to the policies of the scheme, or do without it here",
    )


def policy_not_in_force(place: Place, policy: str, scheme: str, days: str) -> Finding:
    """E304: a policy that the scheme takes, on a day when it is not in force."""
    return Finding(
        "E304",
        f"the policy `{policy}` is in force {days} only, and this is read on other days of "
        f"the scheme `{scheme}`",
        place,
        "end this policy or the scheme when the other ends, or leave the reference out of "
        "this version",
    )


def unknown_function(place: Place, written: str, advice: str = "") -> Finding:
    """E305: brackets after a name that is no function and no table."""
    return Finding("E305", f"there is no function or table called `{written}`", place, advice)


def name_or_member(place: Place, written: str, members: str) -> Finding:
    """E306: a bare name that could be read in two ways."""
    return Finding(
        "E306",
        f"`{written}` is a member of `{members}` and also a name here",
        place,
        "rename one of the two, so that a reader knows which is meant",
    )


def two_members(place: Place, written: str, other: str) -> Finding:
    """E307: members on both sides, so that nothing has a value to compare."""
    return Finding(
        "E307",
        f"`{other}` and `{written}` are both members, and nothing here has a value",
        place,
        "compare a fact, a setting or a decision with a member, as in `band >= substantial`",
    )


def unknown_member(place: Place, written: str, members: str, advice: str = "") -> Finding:
    """E308: a name that is no member of the levels or choice that are wanted."""
    return Finding("E308", f"`{written}` is not a member of `{members}`", place, advice)


def name_taken(place: Place, written: str) -> Finding:
    """E309: a `for` or `as` that gives an entry a name that is taken."""
    return Finding(
        "E309",
        f"`{written}` already names something here",
        place,
        "call the entry something else",
    )


def not_a_value(place: Place, written: str, what: str, advice: str = "") -> Finding:
    """E310: a list, a table, a policy or the like where a value is wanted."""
    return Finding("E310", f"`{written}` is {what}, which is not a value", place, advice)


def unknown_type(place: Place, written: str, advice: str = "") -> Finding:
    """E311: a type that no policy declares."""
    return Finding("E311", f"there are no levels or choices called `{written}`", place, advice)


def not_callable(place: Place, written: str, what: str) -> Finding:
    """E312: brackets after something that is neither a function nor a table."""
    return Finding(
        "E312",
        f"`{written}` is {what}, and only functions and tables take brackets",
        place,
        f"write `{written}` alone",
    )


def other_use(place: Place, written: str, what: str, wanted: str, advice: str = "") -> Finding:
    """E313: a name of one kind where one of another kind is wanted."""
    return Finding("E313", f"`{written}` is {what}, where {wanted} is wanted", place, advice)
