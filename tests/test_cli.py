"""The command line: what it prints, where, and the exit code it ends with."""

import errno
import gc
import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

import cli
from engine import service
from engine.selection import Disagreement, Selection, available
from tests.decision.worlds import EXAMPLES, ROOT, VALID

POLICIES = EXAMPLES / "policies"
CASES = EXAMPLES / "cases"
JO = CASES / "jo.yaml"
FULL = Path("/dev/full")
Allot = Callable[..., Result]


@pytest.fixture(scope="session")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("cache")


@pytest.fixture
def allot(cache: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Allot:
    """Run a command in an empty folder; the policies are those of the example set."""
    monkeypatch.setenv("ALLOT_CACHE", str(cache))
    monkeypatch.chdir(tmp_path)
    runner = CliRunner()

    def run(*arguments: str | Path, text: str | bytes | None = None) -> Result:
        words = [str(word) for word in arguments]
        if words[0] in ("decide", "facts", "schemes", "policies", "check"):
            words += ["--policies", str(POLICIES)] if "--policies" not in words else []
        result = runner.invoke(cli.main, words, input=text, prog_name="allot")
        assert "Traceback" not in result.output
        assert result.exception is None or isinstance(result.exception, SystemExit)
        return result

    return run


def test_decide_prints_the_answers_for_people(allot: Allot) -> None:
    result = allot("decide", JO)
    assert result.exit_code == 0
    assert "Band: Substantial" in result.stdout
    assert result.stderr == ""


def test_decide_as_json_is_the_record_and_always_the_same_text(allot: Allot) -> None:
    first, second = allot("decide", JO, "--format", "json"), allot("decide", JO, "--format", "json")
    assert first.stdout == second.stdout
    assert not list(VALID.iter_errors(json.loads(first.stdout)))


def test_a_case_may_come_on_standard_input_as_yaml_or_json(allot: Allot) -> None:
    by_file = allot("decide", JO, "--format", "json").stdout
    assert allot("decide", "-", "--format", "json", text=JO.read_bytes()).stdout == by_file
    case = {
        "case": "short", "scheme": "kirklees_pilot", "day": "2011-02-14",
        "facts": {"life_threatened": True},
    }  # fmt: skip
    result = allot("decide", "-", "--format", "json", text=json.dumps(case))
    assert json.loads(result.stdout)["decisions"]["facs.band"]["value"] == "critical"


def test_a_json_file_goes_to_a_json_reader(allot: Allot, tmp_path: Path) -> None:
    case = tmp_path / "case.json"
    case.write_text('{"case": "a", "scheme": "kirklees_pilot", "day": "2011-02-14", "facts": {')
    result = allot("decide", case)
    assert result.exit_code == 1
    assert f"{case}:1:" in result.stderr


def test_scheme_and_day_stand_in_for_what_the_case_does_not_say(
    allot: Allot, tmp_path: Path
) -> None:
    case = tmp_path / "case.yaml"
    case.write_text("case: a\nfacts: {}\n")
    for options, what in (
        ((), "which scheme"),
        (("--scheme", "kirklees_pilot"), "which day"),
    ):
        result = allot("decide", case, *options)
        assert result.exit_code == 2
        assert what in result.stderr
        assert "help:" in result.stderr
    result = allot("decide", case, "--scheme", "kirklees_pilot", "--day", "2011-02-14")
    assert result.exit_code == 0
    assert "not known" in result.stdout.lower()


def test_a_refused_answer_ends_1_and_everything_else_is_printed(
    allot: Allot, tmp_path: Path
) -> None:
    case = tmp_path / "case.yaml"
    lines = JO.read_text(encoding="utf-8").splitlines()
    start = next(at for at, line in enumerate(lines) if line.strip() == "beside:")
    end = next(at for at, line in enumerate(lines) if line.strip() == "cost_lines:")
    case.write_text("\n".join(lines[:start] + lines[end:]) + "\n", encoding="utf-8")
    result = allot("decide", case)
    assert result.exit_code == 1
    assert "refused" in result.stdout
    assert "Band: Substantial" in result.stdout


@pytest.mark.parametrize(
    ("day", "around"),
    [("2009-01-01", "25 October 2010"), ("2020-01-01", "31 March 2013")],
)
def test_a_day_on_which_nothing_is_in_force_names_what_was(
    allot: Allot, tmp_path: Path, day: str, around: str
) -> None:
    case = tmp_path / "case.yaml"
    case.write_text(f"case: a\nscheme: kirklees_pilot\nday: {day}\nfacts: {{}}\n")
    result = allot("decide", case)
    assert result.exit_code == 1
    assert around in result.stderr
    assert result.stdout == ""


@pytest.mark.skipif(not available(), reason="durable_rules cannot be loaded here")
def test_engines_that_disagree_end_4_with_both_answers_and_nothing_recorded(
    allot: Allot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    found = Disagreement("facs.band", "hold", ("substantial_personal_care",), ("critical_life",))
    monkeypatch.setattr(Selection, "check", lambda *_: found)
    result = allot("decide", JO, "--record", tmp_path / "records")
    assert result.exit_code == 4
    assert "`substantial_personal_care`" in result.stderr
    assert "`critical_life`" in result.stderr
    assert result.stdout == ""
    assert not (tmp_path / "records").exists()


def test_a_fault_of_ours_ends_3_in_two_lines(allot: Allot, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: Any, **__: Any) -> None:
        message = "a planted fault"
        raise RuntimeError(message)

    monkeypatch.setattr(service, "decide", fail)
    result = allot("decide", JO)
    assert result.exit_code == 3
    assert "a planted fault" in result.stderr
    assert "report it" in result.stderr
    assert len(result.stderr.splitlines()) == 2


class TestRecord:
    """`--record`: the record is written whole, or not at all."""

    def test_it_is_what_json_prints(self, allot: Allot, tmp_path: Path) -> None:
        umask = os.umask(0o022)
        os.umask(umask)
        result = allot("decide", JO, "--record", tmp_path / "deep" / "records", "--format", "json")
        [path] = (tmp_path / "deep" / "records").iterdir()
        assert path.read_text(encoding="utf-8") == result.stdout
        assert str(path) in result.stderr
        assert path.stat().st_mode & 0o777 == 0o666 & ~umask

    def test_its_name_is_the_reference_made_safe_and_the_day(
        self, allot: Allot, tmp_path: Path
    ) -> None:
        case = tmp_path / "case.yaml"
        text = JO.read_text(encoding="utf-8").replace("case: jo-2011", "case: ../../Jo O'Neil/é")
        case.write_text(text, encoding="utf-8")
        assert allot("decide", case, "--record", tmp_path / "records").exit_code == 0
        [path] = (tmp_path / "records").iterdir()
        assert path.name == "Jo-O-Neil--2011-02-14.json"

    def test_a_second_one_takes_the_place_of_the_first(self, allot: Allot, tmp_path: Path) -> None:
        for _ in range(2):
            assert allot("decide", JO, "--record", tmp_path).exit_code == 0
        assert [path.name for path in tmp_path.glob("*.json")] == ["jo-2011-2011-02-14.json"]

    def test_a_full_disk_leaves_nothing_and_what_was_there(
        self, allot: Allot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        folder = tmp_path / "records"
        folder.mkdir()
        old = folder / "jo-2011-2011-02-14.json"
        old.write_text("what was there")

        def full(_: int) -> None:
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

        monkeypatch.setattr(os, "fsync", full)
        result = allot("decide", JO, "--record", folder)
        assert result.exit_code == 1
        assert "was not written: no space left on device" in result.stderr
        assert [path.name for path in folder.iterdir()] == [old.name]
        assert old.read_text() == "what was there"

    def test_a_link_is_followed(self, allot: Allot, tmp_path: Path) -> None:
        (tmp_path / "records").mkdir()
        link = tmp_path / "records" / "jo-2011-2011-02-14.json"
        link.symlink_to("../kept.json")
        assert allot("decide", JO, "--record", tmp_path / "records").exit_code == 0
        assert link.is_symlink()
        assert json.loads((tmp_path / "kept.json").read_text(encoding="utf-8"))

    def test_a_file_in_place_of_the_folder(self, allot: Allot, tmp_path: Path) -> None:
        (tmp_path / "records").write_text("a file")
        result = allot("decide", JO, "--record", tmp_path / "records")
        assert result.exit_code == 1
        assert "was not written" in result.stderr


@pytest.mark.skipif(not FULL.is_char_device(), reason="no device here is always full")
def test_a_full_standard_output_is_told_in_words() -> None:
    with FULL.open("w") as full:
        run = subprocess.run(
            [sys.executable, "-m", "cli", "decide", str(JO), "--policies", str(POLICIES)],
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            cwd=ROOT,
            check=False,
        )
    assert run.returncode == 1
    assert run.stderr == "allot: the output was not written: no space left on device\n"


HEAD = b"case: a\nscheme: kirklees_pilot\nday: 2011-02-14\n"
BAD = {
    "empty": b"",
    "only a comment": b"# nothing\n",
    "not yaml": b"case: [a\n",
    "one word": b"hello",
    "a list": b"- a\n- b\n",
    "binary": bytes(range(256)) * 8,
    "nought bytes": HEAD + b"facts: {life_threatened: n\0o}\n",
    "latin 1": HEAD + "facts: {note: caf\u00e9}\n".encode("latin-1"),
    "utf-16": (HEAD + b"facts: {}\n").decode().encode("utf-16"),
    "tabs": HEAD + b"facts:\n\tlife_threatened: no\n",
    "bomb": b"a: &a [x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a]\nc: [*b,*b,*b,*b,*b,*b]\n",
    "anchor": HEAD + b"facts: {life_threatened: &a no}\n",
    "tag": HEAD + b"facts: {life_threatened: !!python/object:os.system no}\n",
    "merge": HEAD + b"facts: {<<: {life_threatened: no}}\n",
    "deep": HEAD + b"facts: " + b"[" * 20_000 + b"]" * 20_000,
    "deep blocks": HEAD + b"facts:\n" + b"".join(b" " * n + b"a:\n" for n in range(1, 3_000)),
    "duplicate key": HEAD + b"facts: {life_threatened: no, life_threatened: yes}\n",
    "two documents": HEAD + b"facts: {}\n---\nfacts: {}\n",
    "not a number": HEAD + b"facts: {health_part: .nan}\n",
    "huge number": HEAD + b"facts: {health_part: 1e999}\n",
    "negative money": HEAD + b"facts: {panel_amount: -\xc2\xa35 a week}\n",
    "loose comma": HEAD + b"facts:\n  panel_amount: \xc2\xa31,20 a week\n",
    "no such date": HEAD + b"facts: {date_of_birth: 2011-02-30}\n",
    "unknown fact": HEAD + b"facts: {life_threatend: no}\n",
    "unknown answer": HEAD + b"facts: {personal_care_lost: mostly}\n",
    "other scheme": b"case: a\nscheme: nowhere\nday: 2011-02-14\nfacts: {}\n",
    "unknown key": HEAD + b"facts: {}\nfact: {}\n",
}


@pytest.mark.parametrize("name", BAD)
def test_bad_input_is_refused_in_plain_words(allot: Allot, tmp_path: Path, name: str) -> None:
    case = tmp_path / "case.yaml"
    case.write_bytes(BAD[name])
    result = allot("decide", case, "--record", tmp_path / "records")
    assert result.exit_code == 1, result.output
    assert result.stdout == ""
    assert "error" in result.stderr
    assert max(map(len, result.stderr.splitlines())) < 2_000
    assert not (tmp_path / "records").exists()


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("unknown fact", "life_threatened"),
        ("unknown answer", "majority"),
        ("no such date", "2011-02-30"),
        ("duplicate key", "life_threatened"),
        ("tabs", "tab"),
        ("latin 1", "UTF-8"),
        ("not a number", "health_part"),
        ("loose comma", "£1,20"),
    ],
)
def test_it_says_what_is_wrong(allot: Allot, tmp_path: Path, name: str, told: str) -> None:
    case = tmp_path / "case.yaml"
    case.write_bytes(BAD[name])
    assert told in allot("decide", case).stderr


@pytest.mark.parametrize(
    "change",
    [
        lambda data: b"\xef\xbb\xbf" + data,
        lambda data: data.replace(b"\n", b"\r\n"),
        lambda data: data + b"\n\n\n",
        lambda data: data.rstrip(b"\n"),
    ],
    ids=["byte-order mark", "windows", "blank lines", "no last line end"],
)
def test_what_editors_do_to_a_file_does_not_matter(
    allot: Allot, tmp_path: Path, change: Callable[[bytes], bytes]
) -> None:
    case = tmp_path / "jo.yaml"
    case.write_bytes(change(JO.read_bytes()))
    result = allot("decide", case, "--format", "json")
    assert result.exit_code == 0
    assert result.stdout == allot("decide", JO, "--format", "json").stdout


def test_a_file_of_fifty_megabytes_is_refused_at_once(allot: Allot, tmp_path: Path) -> None:
    case = tmp_path / "case.yaml"
    with case.open("wb") as file:
        file.write(HEAD + b"facts: {}\n#")
        file.truncate(50 * 2**20)
    result = allot("decide", case)
    assert result.exit_code == 1
    assert "error" in result.stderr


@pytest.mark.parametrize("path", ["missing.yaml", "missing/case.yaml", "."])
def test_a_file_that_cannot_be_read_is_wrong_use(allot: Allot, path: str) -> None:
    result = allot("decide", path)
    assert result.exit_code == 2
    assert "cannot be read" in result.stderr
    assert len(result.stderr.splitlines()) == 1


@pytest.mark.parametrize(
    "words",
    [
        ("decide",),
        ("decide", str(JO), "--day", "2011-02-30"),
        ("decide", str(JO), "--format", "xml"),
        ("decide", str(JO), "--policies", "nowhere"),
        ("check", "nowhere"),
        ("facts",),
        ("nothing",),
    ],
    ids=" ".join,
)
def test_wrong_use_ends_2(allot: Allot, words: tuple[str, ...]) -> None:
    assert allot(*words).exit_code == 2


class TestFacts:
    """`facts`: a case ready to decide as it is, and to fill in."""

    def test_it_decides_as_it_is(self, allot: Allot, tmp_path: Path) -> None:
        for scheme in ("kirklees_pilot", "clusters_only"):
            template = allot("facts", "--scheme", scheme)
            assert template.exit_code == 0
            case = tmp_path / f"{scheme}.yaml"
            case.write_text(template.stdout, encoding="utf-8")
            result = allot("decide", case)
            assert result.exit_code == 0, result.output

    def test_it_shows_questions_and_choices(self, allot: Allot) -> None:
        text = allot("facts", "--scheme", "kirklees_pilot", "--day", "2011-02-14").stdout
        assert "day: 2011-02-14" in text
        assert "  # Is life in danger, or will it be?\n  #   yes or no\n" in text
        assert "#   majority: The majority" in text

    def test_a_scheme_that_there_is_not(self, allot: Allot) -> None:
        result = allot("facts", "--scheme", "kirkleys_pilot")
        assert result.exit_code in (1, 2)
        assert "kirklees_pilot" in result.stderr


def test_schemes_and_policies_are_listed(allot: Allot) -> None:
    assert "kirklees_pilot" in allot("schemes").stdout
    names = [one["name"] for one in json.loads(allot("schemes", "--format", "json").stdout)]
    assert names == ["clusters_only", "kirklees_pilot"]
    assert "2010.1" in allot("policies").stdout
    listed = json.loads(allot("policies", "--format", "json").stdout)
    assert {"name", "version", "first_day", "schemes"} <= listed[0].keys()


class TestCheck:
    """`check`: findings on standard output, and whether there are errors in the exit code."""

    def test_a_clean_folder_ends_0(self, allot: Allot) -> None:
        result = allot("check", POLICIES)
        assert result.exit_code == 0
        assert "0 errors" in result.stdout

    def test_mistakes_end_1_and_are_drawn_in_three_ways(self, allot: Allot, tmp_path: Path) -> None:
        path = tmp_path / "policies" / "p" / "1.yaml"
        path.parent.mkdir(parents=True)
        path.write_text("policy: p\nversion: 1\ntitle: T\n")
        text = allot("check", tmp_path / "policies")
        assert text.exit_code == 1
        assert "p/1.yaml:" in text.stdout
        found = json.loads(allot("check", tmp_path / "policies", "--format", "json").stdout)
        assert found[0]["file"].endswith("p/1.yaml")
        assert allot("check", tmp_path / "policies", "--format", "github").stdout.startswith("::")


def test_the_version_is_told(allot: Allot) -> None:
    result = allot("--version")
    assert result.exit_code == 0
    assert result.stdout.startswith("allot, version ")


class TestProcess:
    """What only a process of its own shows."""

    def run(self, *words: str, cache: Path, **options: Any) -> "subprocess.Popen[bytes]":
        return subprocess.Popen(
            [sys.executable, str(ROOT / "cli.py"), *words],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env={**os.environ, "ALLOT_CACHE": str(cache)},
            **options,
        )

    def test_a_reader_that_goes_away_is_no_fault(self, cache: Path) -> None:
        with self.run(
            "decide", str(JO), "--policies", str(POLICIES), "--format", "json", cache=cache
        ) as process:
            assert process.stdout is not None
            process.stdout.close()
            assert process.stderr is not None
            told = process.stderr.read()
        assert told == b""
        assert process.returncode in (0, 1, 141)

    def test_an_interrupt_ends_without_a_traceback(self, cache: Path) -> None:
        with self.run("decide", "-", cache=cache, stdin=subprocess.PIPE) as process:
            assert process.stdin is not None
            process.stdin.write(HEAD)
            process.stdin.flush()
            while not _reads_input(process.pid):
                assert process.poll() is None
            process.send_signal(signal.SIGINT)
            _, told = process.communicate()
        assert b"Traceback" not in told
        assert process.returncode == 130


def _reads_input(pid: int) -> bool:
    """Return whether the process waits for standard input, so that it can be interrupted."""
    return "pipe" in Path(f"/proc/{pid}/wchan").read_text(encoding="ascii")


def test_every_command_and_option_stands_in_the_guide() -> None:
    guide = (ROOT / "docs" / "command-line.md").read_text(encoding="utf-8")
    for name, command in cli.main.commands.items():
        assert f"`allot {name}" in guide, name
        for option in command.params:
            long = [word for word in option.opts if word.startswith("--")]
            assert not long or any(word in guide for word in long), (name, option.opts)


def test_a_command_leaves_the_collector_as_it_was(allot: Allot) -> None:
    assert gc.isenabled()
    allot("schemes")
    allot("decide", "no-such-case.yaml")
    assert gc.isenabled()
