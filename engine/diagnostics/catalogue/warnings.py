"""W700 to W719: what is allowed and most likely not meant."""

from msgspec.structs import replace

from engine.diagnostics.finding import Finding, Place, Severity


def _warning(code: str, message: str, place: Place, advice: str) -> Finding:
    return Finding(code, message, place, advice, Severity.WARNING)


def no_reason(place: Place, what: str, name: str) -> Finding:
    """W700: a row or an otherwise that gives the person no reason."""
    return _warning(
        "W700",
        f"{what} `{name}` gives no reason",
        place,
        "write one plain sentence for the person under `because`",
    )


def no_ground(place: Place, what: str, name: str) -> Finding:
    """W701: a row, a flag or a decision with neither a source nor a basis."""
    return _warning(
        "W701",
        f"{what} `{name}` has neither a citation nor a basis",
        place,
        "write `cite` and a source, or `basis: local` or `basis: illustrative`",
    )


def fact_never_read(place: Place, name: str) -> Finding:
    """W702: a fact that nothing reads and that is not recorded."""
    return _warning(
        "W702",
        f"nothing reads the fact `{name}`",
        place,
        "write `recorded: yes` if the record is to carry it, else remove it",
    )


def answers_never_read(place: Place, name: str) -> Finding:
    """W703: a questionnaire whose answers nothing reads and that is not recorded."""
    return _warning(
        "W703",
        f"nothing reads the questionnaire `{name}`",
        place,
        "write `recorded: yes` if the record is to carry it, else remove it",
    )


def setting_never_read(place: Place, name: str) -> Finding:
    """W704: a setting that nothing reads."""
    return _warning("W704", f"nothing reads the setting `{name}`", place, "use it or remove it")


def source_never_cited(place: Place, key: str) -> Finding:
    """W705: a source that nothing cites."""
    return _warning("W705", f"nothing cites the source `{key}`", place, "cite it or remove it")


def policy_never_used(place: Place, policy: str, version: str) -> Finding:
    """W706: a version of a policy that no scheme takes on any day."""
    return _warning(
        "W706",
        f"no scheme uses `{policy}` version {version}",
        place,
        "list it under `policies` in a scheme; until then it is checked for its first day alone",
    )


def profiles_differ(place: Place, profile: str, other: str, items: str) -> Finding:
    """W707: two profiles of a grid that speak of different questions."""
    return _warning(
        "W707",
        f"`{profile}` and `{other}` state different items: {items}",
        place,
        "state the same items for every profile, or distances cannot be compared",
    )


def passed_over(place: Place, names: str, because: str) -> Finding:
    """W708: facts of a case that its scheme asks for on other days; *because* is a sentence."""
    return _warning(
        "W708",
        f"not asked for on this day, so passed over: {names}",
        place,
        f"{because[:-1]}; what it decided does not apply",
    )


def answer_dropped(place: Place, answer: str, days: str, version: Place, advice: str) -> Finding:
    """W709: an answer of a scheme that the version in force no longer gives."""
    found = _warning("W709", f"nothing decides `{answer}` {days}", place, advice)
    return replace(found, related=((version, "this version does not"),))
