"""`allot grid import`: what it prints, where, and the exit code it ends with."""

from pathlib import Path

import pytest
from click.testing import CliRunner, Result

import cli

ROOT = Path(__file__).parents[1]
TABLE = ROOT / "examples" / "grids" / "a-trusts-own.csv"
WISH = ("--scheme", "awp_banes_north_somerset", "--from", "2013-04-01")
GRID = ("--setting", "clusters.cluster_grid")


def allot(*arguments: str | Path) -> Result:
    words = ["grid", "import", *map(str, arguments), "--policies", str(ROOT / "policies")]
    return CliRunner().invoke(cli.main, words, prog_name="allot")


def test_the_yaml_goes_to_standard_output_and_the_advice_to_standard_error() -> None:
    result = allot(TABLE, *WISH, *GRID)
    assert result.exit_code == 0
    assert result.stdout.startswith("settings:\n  clusters.cluster_grid:\n    - from: 2013-04-01\n")
    assert result.stderr.startswith("Put it under `settings` of ")


def test_or_into_a_file(tmp_path: Path) -> None:
    target = tmp_path / "new" / "2015.yaml"
    wish = ("--scheme", "awp_banes_north_somerset", "--from", "2015-04-01", "--as", "version")
    result = allot(TABLE, *wish, *GRID, "--output", target)
    assert result.exit_code == 0
    assert result.stdout == ""
    assert target.read_text(encoding="utf-8").startswith("policy: clusters\nversion: 2015\n")


def test_a_table_with_mistakes_writes_nothing_and_says_where_they_are(tmp_path: Path) -> None:
    table, target = tmp_path / "own.csv", tmp_path / "grid.yaml"
    table.write_text(TABLE.read_text(encoding="utf-8").replace("1,6,must,0,1", "1,6,must,0,9", 1))
    result = allot(table, *WISH, *GRID, "--output", target)
    assert result.exit_code == 1
    assert result.stdout == ""
    assert f"{table}:2:12: error C840: `9` is no rating of `hallucinations`" in result.stderr
    assert not target.exists()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ((TABLE, *WISH), "name one"),
        ((TABLE, "--scheme", "awp_banes_north_somerset"), "Missing option '--from'"),
        (("nothing.csv", *WISH, *GRID), "no such file"),
    ],
)
def test_wrong_use(arguments: tuple[str | Path, ...], said: str) -> None:
    result = allot(*arguments)
    assert result.exit_code == 2
    assert said in result.stderr
