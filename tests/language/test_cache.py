"""Checked schemes on disk: found again, made anew when anything changed, never in the way."""

import os
import shutil
from datetime import date
from pathlib import Path

import pytest

from engine.language import cache
from engine.language.cache import Found, program_on
from engine.language.check import load_scheme
from engine.language.folder import read

ROOT = Path(__file__).parents[2]
DAY = date(2011, 2, 14)
NAME = "kirklees_pilot"


@pytest.fixture(autouse=True)
def same_program(monkeypatch: pytest.MonkeyPatch) -> None:
    """Keep the program's own files out of it: somebody may be at work on them."""
    monkeypatch.setattr(cache, "_ourselves", lambda: b"this version")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    shutil.copytree(ROOT / "tests" / "cases" / "example_set" / "policies", tmp_path / "policies")
    return tmp_path / "policies"


@pytest.fixture
def kept(tmp_path: Path) -> dict[str, str]:
    return {"ALLOT_CACHE": str(tmp_path / "cache")}


@pytest.fixture
def checks(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """Note each scheme that is checked rather than found."""
    seen: list[str] = []

    def noting(where: Path, name: str) -> object:
        seen.append(name)
        return load_scheme(where, name)

    monkeypatch.setattr("engine.language.check.load_scheme", noting)
    return seen


def files(environment: dict[str, str]) -> list[Path]:
    return sorted(Path(environment["ALLOT_CACHE"]).glob("*/*.json"))


def test_what_is_found_is_what_was_checked(
    folder: Path, kept: dict[str, str], checks: list[str]
) -> None:
    first = program_on(folder, NAME, DAY, kept)
    again = program_on(folder, NAME, DAY, kept)
    assert checks == [NAME]
    assert first == again
    assert first.program is not None
    assert again.program is not None
    assert [each.place for each in first.program.facts] == [
        each.place for each in again.program.facts
    ]


def test_each_day_has_its_own_stretch(folder: Path, kept: dict[str, str]) -> None:
    program_on(folder, NAME, DAY, kept)
    later = program_on(folder, NAME, date(2011, 4, 1), kept)
    assert later.program is not None
    assert later.program.first_day == date(2011, 4, 1)
    never = program_on(folder, NAME, date(2000, 1, 1), kept)
    assert never.program is None
    assert never.stretches[0][0] == date(2010, 10, 25)


def test_a_changed_policy_is_checked_anew(
    folder: Path, kept: dict[str, str], checks: list[str]
) -> None:
    before = program_on(folder, NAME, DAY, kept)
    path = folder / "facs" / "2010.1.yaml"
    path.write_text(path.read_text().replace("title: Band\n", "title: The band\n"))
    after = program_on(folder, NAME, DAY, kept)
    assert checks == [NAME, NAME]
    assert before.program is not None
    assert after.program is not None
    assert before.program.decision("facs.band").title == "Band"
    assert after.program.decision("facs.band").title == "The band"


def test_a_policy_of_another_scheme_makes_no_difference(
    folder: Path, kept: dict[str, str], checks: list[str]
) -> None:
    program_on(folder, NAME, DAY, kept)
    path = folder / "clusters" / "2013.yaml"
    path.write_text(path.read_text() + "\n# a remark\n")
    program_on(folder, NAME, DAY, kept)
    assert checks == [NAME]


def test_a_new_version_of_the_program_checks_anew(
    folder: Path, kept: dict[str, str], checks: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    program_on(folder, NAME, DAY, kept)
    monkeypatch.setattr(cache, "_ourselves", lambda: b"another version")
    program_on(folder, NAME, DAY, kept)
    assert checks == [NAME, NAME]


@pytest.mark.parametrize("harm", ["", "{}", "[]", "not json", "[[1, 2, 3]]"])
@pytest.mark.parametrize("which", ["index", "stretch"])
def test_what_is_damaged_is_made_anew(
    folder: Path, kept: dict[str, str], checks: list[str], harm: str, which: str
) -> None:
    first = program_on(folder, NAME, DAY, kept)
    for path in files(kept):
        if (path.name == "index.json") == (which == "index"):
            path.write_text(harm)
    assert program_on(folder, NAME, DAY, kept) == first
    assert checks == [NAME, NAME]
    assert program_on(folder, NAME, DAY, kept) == first
    assert checks == [NAME, NAME]


def test_one_changed_letter_is_noticed(
    folder: Path, kept: dict[str, str], checks: list[str]
) -> None:
    program_on(folder, NAME, DAY, kept)
    path = next(path for path in files(kept) if path.name == "2010-10-25.json")
    path.write_text(path.read_text().replace("Substantial", "Substantiel"))
    found = program_on(folder, NAME, DAY, kept)
    assert checks == [NAME, NAME]
    assert "Substantiel" not in repr(found.program)


def test_a_scheme_with_a_mistake_is_never_kept(folder: Path, kept: dict[str, str]) -> None:
    path = folder / "facs" / "2010.1.yaml"
    path.write_text(path.read_text().replace("band >= threshold", "bnad >= threshold"))
    for _ in range(2):
        found = program_on(folder, NAME, DAY, kept)
        assert found.program is None
        assert [finding.code for finding in found.findings] == ["E308"]
    assert not files(kept)


def test_a_scheme_that_does_not_exist_is_said_so(folder: Path, kept: dict[str, str]) -> None:
    found = program_on(folder, "kirklees", DAY, kept)
    assert [finding.code for finding in found.findings] == ["E624"]


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is closed to the root user")
def test_a_folder_that_cannot_be_written_is_passed_over(
    folder: Path, kept: dict[str, str], tmp_path: Path
) -> None:
    tmp_path.chmod(0o500)
    try:
        assert program_on(folder, NAME, DAY, kept).program is not None
    finally:
        tmp_path.chmod(0o700)


def test_a_file_where_the_folder_should_be_is_passed_over(
    folder: Path, kept: dict[str, str]
) -> None:
    Path(kept["ALLOT_CACHE"]).write_text("in the way")
    assert program_on(folder, NAME, DAY, kept).program is not None


@pytest.mark.parametrize("name", ["facs/2010.2.yaml", f"schemes/{NAME}.yaml"])
def test_a_pipe_among_the_files_is_told_and_not_waited_for(
    folder: Path, kept: dict[str, str], name: str
) -> None:
    (folder / name).unlink(missing_ok=True)
    os.mkfifo(folder / name)
    told = (program_on(folder, NAME, DAY, kept).findings, read(folder)[1])
    for findings in told:
        assert [(one.code, one.place.file) for one in findings] == [("E623", str(folder / name))]
        assert "a pipe or a device" in findings[0].message


@pytest.mark.parametrize(
    ("data", "code"), [(b"policy: [", "E123"), (b"\xff\xfep\x00", "E101"), (b"", "E103")]
)
def test_no_older_version_decides_for_one_that_cannot_be_read(
    folder: Path, kept: dict[str, str], data: bytes, code: str
) -> None:
    (folder / "facs" / "2010.2.yaml").write_bytes(data)
    found = program_on(folder, NAME, DAY, kept)
    assert found.program is None
    assert [finding.code for finding in found.findings] == [code]


def test_nothing_is_kept_where_the_folder_is_set_to_nothing(folder: Path) -> None:
    assert program_on(folder, NAME, DAY, {"ALLOT_CACHE": "", "HOME": "/nowhere"}).program


def test_only_so_many_schemes_are_kept_and_nothing_else_is_touched(
    folder: Path, kept: dict[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cache, "MOST_KEPT", 2)
    base = Path(kept["ALLOT_CACHE"])
    other = base / "photographs"
    other.mkdir(parents=True)
    path = folder / "schemes" / f"{NAME}.yaml"
    for remark in "abc":
        path.write_text(path.read_text() + f"\n# {remark}\n")
        program_on(folder, NAME, DAY, kept)
    assert len(list(base.iterdir())) == 3
    assert other.is_dir()


def test_the_cache_has_the_place_that_the_user_gave_it() -> None:
    assert cache.cache_folder({"ALLOT_CACHE": "/a", "HOME": "/h"}) == Path("/a")
    assert cache.cache_folder({"XDG_CACHE_HOME": "/x", "HOME": "/h"}) == Path("/x/allot")
    assert cache.cache_folder({"HOME": "/h"}) == Path("/h/.cache/allot")
    assert cache.cache_folder({}) is None
    assert cache.cache_folder({"ALLOT_CACHE": "", "HOME": "/h"}) is None


def test_a_found_program_is_plain_data(folder: Path, kept: dict[str, str]) -> None:
    program_on(folder, NAME, DAY, kept)
    found = program_on(folder, NAME, DAY, kept)
    assert isinstance(found, Found)
    assert found.program is not None
    assert hash(found.program.policies) == hash(
        load_scheme(folder, NAME).schemes[NAME].stretches[0].policies
    )


def test_the_program_itself_is_part_of_the_key() -> None:
    ourselves = cache._ours()
    assert any(path.endswith("check.py") for path in ourselves)
    assert any(path.endswith(".json") for path in ourselves)
