"""The clusters as shipped: which codes there are, and that each cluster can be the hint."""

from datetime import date
from functools import cache
from pathlib import Path
from random import Random

import pytest

from engine import service
from engine.meaning.meaning import Meaning
from engine.program.program import Grid, Program

ROOT = Path(__file__).parents[2]
POLICIES = ROOT / "policies"
SCHEME = "awp_banes_north_somerset"
DAY = date(2014, 3, 10)
LEON = (ROOT / "examples" / SCHEME / "leon-two-ratings-not-known.yaml").read_text(encoding="utf-8")


@cache
def program() -> Program:
    return service.program(SCHEME, DAY, POLICIES)


@cache
def meaning() -> Meaning:
    return Meaning(program())


def grid(name: str) -> Grid:
    return next(each for each in program().grids if each.name == f"clusters.{name}")


def decided(cluster: str) -> service.Decision:
    text = f"{LEON}  cluster: {cluster}\n  cluster_reason: It is what the team sees.\n"
    return service.decide(service.CaseText("leon.yaml", text.encode()), policies=POLICIES)


@pytest.mark.parametrize("number", [*range(9), *range(10, 22)])
def test_every_cluster_can_be_chosen(number: int) -> None:
    assert decided(f"c{number:02}").exit_code == 0


@pytest.mark.parametrize("written", ["c09", "9", "c99", "99", "c22"])
def test_cluster_nine_and_what_is_no_cluster_are_turned_away(written: str) -> None:
    with pytest.raises(service.Problem) as caught:
        decided(written)
    (finding,) = caught.value.findings
    assert (finding.code, finding.place.text) == ("C803", f"  cluster: {written}")


def test_each_cluster_but_nought_states_every_item() -> None:
    asked = next(one for one in program().questionnaires if one.name == "clusters.mhct")
    names = [question.name for question in asked.questions]
    rows = grid("cluster_grid").rows
    assert len(names) == 18
    assert len(rows) == 20
    for row in rows:
        assert [span.question for span in row.expected] == names


def test_ratings_as_a_cluster_expects_them_bring_it_up() -> None:
    """The super-class lets through every cluster that is rated as it should be."""
    rng, missed = Random(3), {}
    for row in grid("cluster_grid").rows:
        must = {span.question: span for span in row.must}
        for _ in range(40):
            spans = [must.get(span.question, span) for span in row.expected]
            ratings = {
                f"clusters.mhct.{s.question}": rng.randint(int(s.least), int(s.most)) for s in spans
            }
            answers = meaning().answers(
                {**ratings, "clusters.occasion": 0}, DAY, ("clusters.hint",)
            )
            (best,) = answers["clusters.hint"].value  # type: ignore[misc,str-unpack]  # the one part of a fit
            if best == frozenset((row.profile,)):
                break
        else:
            missed[row.profile] = "never the only best"
    assert not missed
