"""The name that somebody most likely meant."""

from collections.abc import Iterable


def nearest(written: str, names: Iterable[str]) -> str:
    """Return the one of *names* that is closest to *written*; "" where none is close."""
    from difflib import get_close_matches

    return next(iter(get_close_matches(written, list(names), 1)), "")


def did_you_mean(written: str, names: Iterable[str], otherwise: str = "") -> str:
    """Return the help that names the closest of *names*, or *otherwise* where none is close."""
    close = nearest(written, names)
    return f"did you mean `{close}`?" if close else otherwise
