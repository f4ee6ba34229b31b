"""The small policy set decides as its authors worked it out by hand, and every example is decided."""

from pathlib import Path
from typing import Any

import pytest

from engine.service import CaseText, decide

ROOT = Path(__file__).resolve().parents[1]
SET = ROOT / "tests" / "cases" / "example_set"
REFUSED = {"kensington_chelsea/no-reason"}
"""Examples that show an answer refused."""


def decisions(name: str) -> Any:
    decided = decide(CaseText.read(SET / "cases" / f"{name}.yaml"), policies=SET / "policies")
    assert decided.exit_code == 0
    assert decided.record["cross_checked"]
    return decided.record["decisions"]


def test_jo_in_february_2011_is_eligible_and_two_partners_pay() -> None:
    made = decisions("jo")
    assert made["facs.eligible"]["value"] == "yes"
    assert made["facs.band"]["value"] == "substantial"
    assert made["moderation.final_weekly"]["value"] == {"pence": 4500, "a": "week"}
    assert made["funding.who_pays"]["value"] == {
        "nhs": {"pence": 203276, "a": "year"},
        "local_authority": {"pence": 30724, "a": "year"},
    }
    assert made["costs.excluded_total"]["value"] == {"pence": 3800, "a": "week"}


def test_jo_in_april_2011_is_turned_away_and_the_sums_do_not_apply() -> None:
    made = decisions("jo-april-2011")
    assert made["facs.eligible"]["value"] == "no"
    told = {name: made[name]["because"] for name in made if made[name]["state"] == "absent"}
    assert told == {
        "assessment.indicative": "Not eligible, so there is no sum.",
        "moderation.final_weekly": "There is no indicative sum.",
        "funding.who_pays": "There is nothing to share.",
    }


def test_not_knowing_whether_life_is_in_danger_leaves_the_band_open_and_nothing_else() -> None:
    made = decisions("jo-danger-not-known")
    assert made["facs.band"]["possible"] == {"members": ["substantial", "critical"]}
    assert made["facs.band"]["questions"] == ["life_threatened"]
    assert made["facs.eligible"]["value"] == "yes"
    assert made["moderation.final_weekly"]["value"] == {"pence": 4500, "a": "week"}


def test_a_tie_of_two_clusters_is_shown_and_the_review_falls_on_a_month_end() -> None:
    made = decisions("ratings")
    assert made["clusters.hint"]["value"] == {"best": ["c03", "c04"]}
    assert made["clusters.review_due"]["value"] == "2015-02-28"


def examples() -> list[str]:
    found = (path.relative_to(ROOT / "examples") for path in (ROOT / "examples").rglob("*.yaml"))
    return sorted(path.with_suffix("").as_posix() for path in found if path.parts[0] != "exports")


@pytest.mark.parametrize("example", examples())
def test_an_example_is_decided(example: str) -> None:
    case = CaseText.read(ROOT / "examples" / f"{example}.yaml")
    decided = decide(case, policies=ROOT / "policies")
    assert decided.record["cross_checked"]
    assert decided.refused == (example in REFUSED)
