"""A grid written as a scheme's setting or as a new version of its policy, and read again."""

from datetime import date
from pathlib import Path

import pytest

from engine.diagnostics import Finding, Source
from engine.language import grid_csv, grid_yaml
from engine.language.check import Checked, load
from engine.language.model import Policy
from engine.language.read import read_policy
from engine.program.program import Grid, Program, Questionnaire

POLICY = """\
policy: clusters
version: 2013
title: Clusters
in_force: {from: 2013-04-01}
owners: [nhs]

types:
  cluster:
    choices: {c00: 0 Variance, c01: 1 Mild, c02: 2 Severe}

questionnaires:
  ratings:
    title: Ratings
    type: number
    min: 0
    max: 4
    questions:
      mood: {ask: 7 Depressed mood}
      beliefs: {ask: 13 Strong beliefs}

settings:
  cluster_grid:
    title: Ratings that each cluster expects
    type: grid
    of: ratings
    profiles: cluster
    values:
      - from: 2013-04-01
        basis: illustrative
        rows:
          c01:
            expected: {mood: 0 to 1, beliefs: 0 to 4}

          c02:
            expected: {mood: 2 to 4, beliefs: 0 to 4}
  wanted:
    title: Mood that is wanted
    type: number
    min: 0
    max: 4
    values:
      - {from: 2013-04-01, value: 2, basis: illustrative}

decisions:
  hint:
    title: Hint
    fit: {answers: ratings, grid: cluster_grid}
  low:
    title: Low
    type: yes/no
    value: ratings.mood >= wanted
"""
SCHEME = """\
scheme: town
title: Town
place: Town
in_force: {from: 2013-04-01}
status: illustrative
policies: [clusters]
answers: [clusters.hint]
"""
TABLE = (
    "cluster,item,level,least,most\n1,7,must,0,1\n1,7,expected,0,2\n1,13,expected,1,1\n"
    "2,7,expected,3,4\n2,13,expected,0,4\n2,13,may,0,4\n"
)
STANDING = grid_yaml.Standing(date(2015, 4, 1))


def checked(policies: dict[str, str], scheme: str = SCHEME) -> Checked:
    files = [Source(f"clusters/{name}.yaml", text) for name, text in policies.items()]
    return load([*files, Source("schemes/town.yaml", scheme)])


def program(policies: dict[str, str], day: date, scheme: str = SCHEME) -> Program:
    made = checked(policies, scheme)
    assert made.findings == ()
    found = made.schemes["town"].on(day)
    assert found is not None
    return found


def grid_of(made: Program) -> tuple[Grid, Questionnaire]:
    return made.grids[0], made.questionnaires[0]


def policy(text: str = POLICY) -> Policy:
    read, findings = read_policy(Source("clusters/2013.yaml", text))
    assert read is not None
    assert findings == ()
    return read


@pytest.fixture
def own() -> tuple[Grid, Questionnaire]:
    grid, asked = grid_of(program({"2013": POLICY}, date(2014, 1, 1)))
    read, findings = grid_csv.read(Source("own.csv", TABLE), grid, asked)
    assert findings == ()
    assert read is not None
    return read, asked


def test_a_setting_of_a_scheme_brings_the_grid(own: tuple[Grid, Questionnaire]) -> None:
    scheme = SCHEME + grid_yaml.as_setting(*own, grid_yaml.Standing(date(2013, 4, 1)))
    made = program({"2013": POLICY}, date(2014, 1, 1), scheme)
    assert made.grids == (own[0],)
    setting = next(note for note in made.settings if note.name == "clusters.cluster_grid")
    assert (setting.set_by, setting.basis) == ("scheme", "local")


def test_a_version_begins_with_the_grid_and_changes_nothing_else(
    own: tuple[Grid, Questionnaire],
) -> None:
    new = grid_yaml.as_version(policy(), *own, STANDING, "2015")
    old = POLICY.replace("{from: 2013-04-01}\nowners", "{from: 2013-04-01, to: 2015-03-31}\nowners")
    made = program({"2013": old, "2015": new}, date(2015, 4, 1))
    assert made.grids == (own[0],)
    assert made.policies[0].version == "2015"
    before = program({"2013": old, "2015": new}, date(2015, 3, 31))
    assert before.decisions == made.decisions
    assert before.grids != made.grids


def test_the_old_version_has_to_end(own: tuple[Grid, Questionnaire]) -> None:
    new = grid_yaml.as_version(policy(), *own, STANDING, "2015")
    found: tuple[Finding, ...] = checked({"2013": POLICY, "2015": new}).findings
    assert {each.code for each in found} == {"E603"}


def test_a_version_may_be_made_of_a_file_that_ends_with_the_grid(
    own: tuple[Grid, Questionnaire],
) -> None:
    start, end = POLICY.index("settings:"), POLICY.index("  wanted:")
    wanted = POLICY[end : POLICY.index("decisions:")]
    rest = POLICY[POLICY.index("decisions:") :]
    moved = (
        POLICY[:start]
        + rest
        + "settings:\n"
        + wanted.rstrip("\n")
        + "\n"
        + POLICY[start + 10 : end]
    )
    moved = moved.rstrip("\n")
    new = grid_yaml.as_version(policy(moved), *own, STANDING, "2015")
    made, findings = read_policy(Source("clusters/2015.yaml", new))
    assert findings == ()
    assert made is not None
    assert (
        grid_of(program({"2015": new}, date(2016, 1, 1), SCHEME.replace("2013", "2015")))[0]
        == own[0]
    )


def test_the_shipped_example_is_a_whole_grid_of_the_shipped_clusters() -> None:
    from engine.language.check import load_scheme

    root = Path(__file__).parents[2]
    made = load_scheme(root / "policies", "awp_banes_north_somerset")
    found = made.schemes["awp_banes_north_somerset"].on(date(2014, 1, 1))
    assert found is not None
    grid = next(each for each in found.grids if each.name == "clusters.cluster_grid")
    asked = next(each for each in found.questionnaires if each.name == grid.questionnaire)
    path = root / "examples" / "grids" / "a-trusts-own.csv"
    read, findings = grid_csv.read(Source(str(path), path.read_text(encoding="utf-8")), grid, asked)
    assert findings == ()
    assert read is not None
    assert len(read.rows) == 20
    text = grid_yaml.as_setting(read, asked, STANDING)
    assert max(map(len, text.splitlines())) <= grid_yaml.WIDTH
