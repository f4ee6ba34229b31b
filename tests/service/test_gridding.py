"""A table of a place's own ratings becomes a setting or a version, or says what is wrong."""

from datetime import date
from pathlib import Path
from shutil import copytree

import pytest

from engine import service
from engine.service import GridText, GridWish, Problem

ROOT = Path(__file__).parents[2]
POLICIES = ROOT / "policies"
TABLE = ROOT / "examples" / "grids" / "a-trusts-own.csv"
SCHEME = "awp_banes_north_somerset"
GRID = "clusters.cluster_grid"
BEGINS = date(2013, 4, 1)


def wish(since: date = BEGINS, **more: str | None) -> GridWish:
    return GridWish(**{"scheme": SCHEME, "setting": GRID, **more}, since=since)  # type: ignore[arg-type]  # words only


def made(asked: GridWish, table: Path = TABLE, policies: Path = POLICIES) -> GridText:
    return service.import_grid(table, asked, policies)


def problem(asked: GridWish, table: Path = TABLE) -> Problem:
    with pytest.raises(Problem) as caught:
        made(asked, table)
    return caught.value


@pytest.fixture
def policies(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("ALLOT_CACHE", "")
    return Path(copytree(POLICIES, tmp_path / "policies"))


def self_injury_of_four(where: Path, day: date) -> tuple[object, object]:
    program = service.program(SCHEME, day, where)
    grid = next(each for each in program.grids if each.name == GRID)
    profile = grid.profiles.places["c04"]
    row = next(each for each in grid.rows if each.profile == profile)
    span = next(each for each in row.expected if each.question == "self_injury")
    return span.least, span.most


def test_a_setting_goes_into_the_scheme_and_is_used(policies: Path) -> None:
    scheme = policies / "schemes" / f"{SCHEME}.yaml"
    assert self_injury_of_four(policies, BEGINS) == (0, 2)
    text = scheme.read_text(encoding="utf-8")
    scheme.write_text(f"{text}\n{made(wish()).text}", encoding="utf-8")
    assert service.check((), policies).errors == 0
    assert self_injury_of_four(policies, BEGINS) == (0, 3)


def test_a_version_goes_beside_the_old_one_and_is_used_from_its_day(policies: Path) -> None:
    old = policies / "clusters" / "2013.yaml"
    text = old.read_text(encoding="utf-8")
    new = made(wish(date(2015, 4, 1), form="version"), policies=policies)
    (policies / "clusters" / "2015.yaml").write_text(new.text, encoding="utf-8")
    old.write_text(text.replace("to: 2025-03-31}", "to: 2015-03-31}", 1), encoding="utf-8")
    assert service.check((), policies).errors == 0
    assert self_injury_of_four(policies, date(2015, 3, 31)) == (0, 2)
    assert self_injury_of_four(policies, date(2015, 4, 1)) == (0, 3)


def test_it_says_what_to_do_with_the_text() -> None:
    file = POLICIES / "schemes" / f"{SCHEME}.yaml"
    assert made(wish()).advice == f"Put it under `settings` of {file}."
    later = made(wish(date(2015, 4, 1))).advice
    assert "so it needs one from 1 April 2013 as well" in later
    version = made(wish(date(2015, 4, 1), form="version")).advice
    assert version.endswith("2015.yaml, and let version 2013 end on 31 March 2015.")
    instead = made(wish(form="version", version="2013.1")).advice
    assert instead.endswith("2013.1.yaml, in place of version 2013.")


def test_every_mistake_of_the_table_is_told_at_its_place(tmp_path: Path) -> None:
    table = tmp_path / "own.csv"
    lines = TABLE.read_text(encoding="utf-8").splitlines()
    table.write_text("\n".join([lines[0], "9,1,must,0,1", *lines[2:], "21,E,may,3,7"]))
    found = problem(wish(), table).findings
    assert [(each.code, each.place.line) for each in found] == [("C836", 2), ("C840", 390)]
    assert found[0].place.file == str(table)


def test_the_grid_may_go_by_its_bare_name_and_has_to_be_one() -> None:
    assert made(wish(setting="cluster_grid")).text == made(wish()).text
    several = problem(wish(setting=None))
    assert several.exit_code == 2
    assert "`clusters.super_class_grid` and `clusters.cluster_grid`" in several.help
    assert "has no grid `nothing`" in problem(wish(setting="nothing")).message
    none = problem(wish(scheme="kirklees_pilot", since=date(2011, 1, 1)))
    assert "has no grid to be replaced" in none.message


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        (wish(date(2012, 1, 1)), "not in force on 1 January 2012"),
        (wish(form="version", version="2013"), "version `2013` of `clusters` is there already"),
        (wish(form="version", version="../x"), "is no name of a version"),
    ],
)
def test_what_cannot_be_done_is_said(asked: GridWish, said: str) -> None:
    assert said in problem(asked).message


def test_a_scheme_or_a_table_that_is_not_there() -> None:
    nowhere = problem(wish(scheme="nowhere"))
    assert (nowhere.exit_code, nowhere.message) == (2, "there is no scheme `nowhere`")
    missing = problem(wish(), Path("nothing.csv"))
    assert (missing.exit_code, "no such file" in missing.message) == (2, True)


def test_a_table_that_is_no_text(tmp_path: Path) -> None:
    table = tmp_path / "own.csv"
    table.write_bytes(b"\xff\xfec\x00l\x00")
    assert {each.code for each in problem(wish(), table).findings} == {"E101"}
