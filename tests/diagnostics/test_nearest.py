"""The name that somebody most likely meant, and the names that nobody is to be sent to."""

import pytest

from engine.diagnostics.nearest import did_you_mean, nearest

CLUSTERS = [f"c{number:02}" for number in range(22) if number != 9]


@pytest.mark.parametrize(
    ("written", "meant"),
    [("kirkles", "kirklees"), ("wakefeild", "wakefield"), ("nowhere_at_all", "")],
)
def test_a_slip_is_seen_through(written: str, meant: str) -> None:
    assert nearest(written, ["kirklees", "kirklees_pilot", "wakefield"]) == meant


@pytest.mark.parametrize("written", ["c99", "c09", "c9", "9"])
def test_another_number_is_another_thing(written: str) -> None:
    assert nearest(written, CLUSTERS) == ""
    assert did_you_mean(written, CLUSTERS, "look again") == "look again"


def test_noughts_before_a_number_do_not_count() -> None:
    assert nearest("mhct-01", ["mhct-1", "mhct-10"]) == "mhct-1"
    assert nearest("c3", CLUSTERS) == "c03"
