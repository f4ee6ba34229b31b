"""`allot decide --mapping`: what it prints and writes, where, and the exit code it ends with."""

import csv
import io
import json
import os
import re
import subprocess
import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

import cli
from tests.decision.worlds import ROOT, VALID

EXPORTS = ROOT / "examples" / "exports"
COUNCIL, TRUST, COSTS = (EXPORTS / f"{name}.csv" for name in ("care_first", "rio", "costs"))
MAPPING = EXPORTS / "mapping.yaml"
POLICIES = ("--policies", str(ROOT / "policies"))
DAY = ("--day", "2014-03-31")
WRONG = ("P10733", "P10790")
"""Those of the sample whom nobody can decide on."""
JO = "999 104 2113"
FULL = Path("/dev/full")

Allot = Callable[..., Result]


@pytest.fixture(scope="session")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("cache")


@pytest.fixture
def allot(cache: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Allot:
    """Decide exports by the sample's mapping in an empty folder."""
    monkeypatch.setenv("ALLOT_CACHE", str(cache))
    monkeypatch.chdir(tmp_path)

    def run(*arguments: str | Path, mapping: Path = MAPPING, day: tuple[str, ...] = DAY) -> Result:
        words = ["decide", *map(str, arguments), "--mapping", str(mapping), *day, *POLICIES]
        result = CliRunner().invoke(cli.main, words, prog_name="allot")
        assert "Traceback" not in result.output
        assert result.exception is None or isinstance(result.exception, SystemExit)
        return result

    return run


def council(rows: Iterable[str] | None = None) -> str:
    """Return the council's export; with *rows*, the lines of those cases alone."""
    text = COUNCIL.read_text(encoding="utf-8-sig")
    head, *lines = text.splitlines()
    kept = lines if rows is None else [each for each in lines if each.split(",")[0] in rows]
    return "\n".join([head, *kept]) + "\n"


def trust(keys: Iterable[str]) -> str:
    """Return the trust's export of those alone who have *keys*."""
    head, *lines = TRUST.read_text(encoding="utf-8-sig").splitlines()
    return "\n".join([head, *(each for each in lines if each.split(",")[1] in keys)]) + "\n"


def table(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text)))


def test_the_decisions_go_to_standard_output_and_what_is_wrong_to_standard_error(
    allot: Allot,
) -> None:
    result = allot(COUNCIL, TRUST, COSTS)
    assert result.exit_code == 1
    jo, *others = table(result.stdout)
    assert len(others) == 9
    assert (jo["NHS Number"], jo["Person ID"], jo["FACS Band"]) == (JO, "P10418", "S")
    assert (jo["Total"], jo["NHS pays"], jo["Council pays"]) == ("2740.00", "1096.00", "1644.00")
    assert jo["Cluster review by"] == "20/07/2014"
    assert jo["Warning"] == "Illustrative figures, no basis for a real decision."
    assert "care_first.csv:12:34: error C870: `date_of_birth` is 5 February 1974" in result.stderr
    assert "rio.csv:11:20: 2 May 1974 here" in result.stderr
    assert result.stderr.endswith("10 people decided, 2 rejected\n")


def test_or_each_into_a_file(allot: Allot, tmp_path: Path) -> None:
    shown = allot(COUNCIL, TRUST, COSTS).stdout
    folder = tmp_path / "new"
    result = allot(
        COUNCIL, TRUST, COSTS, "--output", "new/decided.csv", "--rejects", "new/rejects.csv"
    )
    assert (result.exit_code, result.stdout) == (1, "")
    assert result.stderr == "10 people decided, 2 rejected\n"
    assert (folder / "decided.csv").read_text(encoding="utf-8") == shown
    rejects = table((folder / "rejects.csv").read_text(encoding="utf-8"))
    assert [(each["line"], each["column"], each["code"]) for each in rejects] == [
        ("12", "DOB", "C870"),
        ("13", "FACS Work", "C874"),
        ("12", "CareCluster", "C874"),
    ]
    assert all(each["what to do"] and each["row"] and each["key"] for each in rejects)
    assert sorted(path.name for path in folder.iterdir()) == ["decided.csv", "rejects.csv"]


def test_it_ends_well_when_everybody_was_decided(allot: Allot, tmp_path: Path) -> None:
    (tmp_path / "jo.csv").write_text(council(["P10418"]), encoding="utf-8")
    (tmp_path / "rio.csv").write_text(trust(["9991042113"]), encoding="utf-8")
    result = allot("jo.csv", "rio.csv")
    assert result.exit_code == 0
    assert result.stderr == "1 person decided, 0 rejected\n"


def test_it_ends_1_when_an_answer_is_refused(allot: Allot) -> None:
    result = allot(COUNCIL, TRUST, COSTS, day=("--day", "2014-02-14"))
    assert result.exit_code == 1
    assert "What stops this: " in result.stdout
    assert "10 people decided (5 with an answer that is refused), 2 rejected" in result.stderr


def test_each_person_has_a_record(allot: Allot, tmp_path: Path) -> None:
    allot(COUNCIL, TRUST, COSTS, "--record", "records", "--output", "out.csv")
    records = sorted((tmp_path / "records").iterdir())
    assert len(records) == 10
    assert records[0].name == "P10418-2014-03-31.json"
    for path in records:
        assert not list(VALID.iter_errors(json.loads(path.read_text(encoding="utf-8"))))


@pytest.mark.parametrize("mark", ["", "\ufeff"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_line_ends_and_a_byte_order_mark_change_nothing(
    allot: Allot, tmp_path: Path, mark: str, end: str
) -> None:
    (tmp_path / "own.csv").write_text(
        mark + council().replace("\n", end), encoding="utf-8", newline=""
    )
    assert allot("own.csv", TRUST, COSTS).stdout == allot(COUNCIL, TRUST, COSTS).stdout


def test_what_only_a_missing_export_says_is_not_known_and_does_not_count_as_nothing(
    allot: Allot,
) -> None:
    jo, *_ = table(allot(COUNCIL).stdout)
    assert jo["Total"] == ""
    assert "Which cluster did the clinician choose?" in jo["Still to ask"]
    alone, *_ = [row for row in table(allot(COUNCIL, TRUST).stdout) if row["FACS Band"] == "S"][1:]
    assert (alone["Person ID"], alone["NHS sum"]) == ("P10650", "does not apply")


FORMS = EXPORTS / "fhir"


def test_forms_fill_in_what_the_tables_do_not_say(allot: Allot) -> None:
    found = allot(COUNCIL, TRUST, COSTS, *sorted(FORMS.iterdir()))
    (one,) = [row for row in table(found.stdout) if row["Person ID"] == "P10650"]
    assert one["NHS sum"] == "£900.00 a year"
    assert one["Cluster review by"] == "12/03/2015"


def edited(text: str, *pairs: tuple[str, str]) -> str:
    for old, new in pairs:
        assert old in text, old
        text = text.replace(old, new, 1)
    return text


CSV: dict[str, tuple[str | bytes, str]] = {
    "another file": ("Dear colleague\nhere is the list\n", "C861: the first line of this file"),
    "nothing": ("", "C861: there is nothing in this file"),
    "blank lines": ("\n\n \n", "C861: there is nothing in this file"),
    "no text": (bytes(range(256)), "E101: the file is not UTF-8 text (it seems to hold no text"),
    "UTF-16": (council().encode("utf-16"), "E101: the file is not UTF-8 text (it seems to be UTF"),
    "Windows-1252": (
        council().replace("Marsh", "Mårsh").encode("cp1252"),
        "say `encoding: windows-1252` under `files.care_first`",
    ),
    "semicolons": (
        council().replace(",", ";"),
        "write `delimiter: semicolon` under `files.care_first`",
    ),
    "a new head": (
        edited(council(), ("FACS Life", "FACS Live")),
        "C862: the Care First export has no column `FACS Life` here",
    ),
    "a head missing": (edited(council(), ("DOB", "Age")), "has no column `DOB` here"),
    "a head twice": (
        edited(council(), ("Surname", "DOB")),
        "C863: the column `DOB` is there twice",
    ),
}


@pytest.mark.parametrize("name", CSV)
def test_a_file_that_is_wrong_for_everybody_stops_the_run(
    allot: Allot, tmp_path: Path, name: str
) -> None:
    text, told = CSV[name]
    data = text if isinstance(text, bytes) else text.encode()
    (tmp_path / "own.csv").write_bytes(data)
    result = allot("own.csv", TRUST, COSTS, "--output", "out.csv", "--rejects", "rejects.csv")
    assert result.exit_code == 1, result.output
    assert result.stdout == ""
    assert "own.csv:1:" in result.stderr or name == "Windows-1252"
    assert told in result.stderr
    assert "help: " in result.stderr
    assert [path.name for path in tmp_path.iterdir()] == ["own.csv"]


def test_every_missing_column_is_told_in_one_run(allot: Allot, tmp_path: Path) -> None:
    (tmp_path / "own.csv").write_text(edited(council(), ("DOB", "Age"), ("Capital", "Savings")))
    (tmp_path / "rio.csv").write_text(edited(trust([]), ("MHCT_4", "Item 4")))
    told = allot("own.csv", "rio.csv").stderr
    assert [told.count(f"no column `{head}` here") for head in ("DOB", "Capital", "MHCT_4")] == [
        1,
        1,
        1,
    ]


ROWS = {
    "no such day": (("02/05/1974", "31/02/1974"), "own.csv:2:30: error C875: `31/02/1974`"),
    "a day in another order": (("02/05/1974", "1974-05-02"), "C875: `1974-05-02` is not a date"),
    "no figure": (('"14,250.01"', "much"), "C876: `much` is not a sum in pounds"),
    "part of a penny": (("11.25", "11.255"), "C805: `11.255` is finer than a penny"),
    "too much": (("P,40,Y", "P,140,Y"), "C804: `140%` is outside its limits"),
    "no code of ours": ((",MH,N,N,C0", ",MH,N,N,C7"), "C874: the mapping does not know `C7`"),
    "a cell too few": (("Marsh,Jo", "Marsh"), "C867: this row has 60 cells, and there are 61"),
    "no key": ((JO, ""), "C868: `NHS Number` does not say whose this is"),
    "an open quote": (("Marsh", '"Marsh'), "C866: a double quote stands in the middle of a cell"),
}


@pytest.mark.parametrize("name", ROWS)
def test_one_wrong_row_rejects_one_person(allot: Allot, tmp_path: Path, name: str) -> None:
    pair, told = ROWS[name]
    (tmp_path / "own.csv").write_text(edited(council(), pair), encoding="utf-8")
    result = allot("own.csv", TRUST, COSTS)
    assert result.exit_code == 1
    assert told in result.stderr
    assert "own.csv:2:" in result.stderr
    keys = [row["NHS Number"] for row in table(result.stdout)]
    assert JO not in keys
    assert len(keys) == 9


def test_a_person_twice_in_one_export_is_rejected_and_neither_is_taken(
    allot: Allot, tmp_path: Path
) -> None:
    again = council(["P10418"]).splitlines()[1]
    (tmp_path / "own.csv").write_text(f"{council()}{again}\n", encoding="utf-8")
    result = allot("own.csv", TRUST, COSTS)
    assert "own.csv:14:8: error C869: this person is in the Care First export twice" in (
        result.stderr
    )
    assert JO not in result.stdout


def test_whoever_is_in_the_trusts_export_alone_is_rejected(allot: Allot, tmp_path: Path) -> None:
    (tmp_path / "own.csv").write_text(council(["P10418"]), encoding="utf-8")
    (tmp_path / "rio.csv").write_text(trust(["9991042113", "9991112243"]), encoding="utf-8")
    result = allot("own.csv", "rio.csv")
    assert "rio.csv:3:9: error C871: this person is not in the Care First export" in result.stderr
    assert [row["NHS Number"] for row in table(result.stdout)] == [JO]


def form(**changes: object) -> str:
    made = json.loads((FORMS / "mhct.json").read_text(encoding="utf-8"))
    return json.dumps({**made, **changes}, indent=2)


def rated(answer: object, link: str = "mhct-1") -> str:
    item = [{"linkId": link, "answer": [answer]}]
    return form(item=[{"linkId": "about", "item": item}])


RESPONSES = {
    "another resource": (form(resourceType="Observation"), "C880: this is no QuestionnaireRes"),
    "not finished": (form(status="in-progress"), "C881: this response is `in-progress`"),
    "another questionnaire": (form(questionnaire="https://x.example/q"), "C882: the mapping has"),
    "no questionnaire": (
        re.sub(r'\n  "questionnaire": .*', "", form()),
        "C882: this response does not say which questionnaire it answers",
    ),
    "no linkId": (form(item=[{"answer": [{"valueInteger": 1}]}]), "C880: `linkId` is missing"),
    "no number": (rated({"valueInteger": "two"}), "C880: `two` is not a whole number"),
    "part of a number": (rated({"valueDecimal": 2.5}), "C805: `2.5` is finer than a whole number"),
    "too high": (rated({"valueInteger": 7}), "C804: `7` is outside its limits"),
    "an attachment": (rated({"valueAttachment": {"title": "x"}}), "C884: the answer to `mhct-1`"),
    "a code without a code": (rated({"valueCoding": {"display": "Two"}}), "has no `code`"),
    "no such day": (rated({"valueDate": "2014-13-01"}, "assessed-on"), "C880: `2014-13-01` is not"),
    "not JSON": (form()[:400], "E130: this is not JSON"),
}


@pytest.mark.parametrize("name", RESPONSES)
def test_a_response_that_is_wrong_rejects_whom_it_is_about(
    allot: Allot, tmp_path: Path, name: str
) -> None:
    text, told = RESPONSES[name]
    (tmp_path / "own.csv").write_text(council(["P10418", "P10650"]), encoding="utf-8")
    (tmp_path / "form.json").write_text(text, encoding="utf-8")
    result = allot("own.csv", "form.json")
    assert result.exit_code == 1
    assert told in result.stderr
    assert "form.json:" in result.stderr
    assert [row["NHS Number"] for row in table(result.stdout)] == [JO]


def test_a_response_without_the_library_says_what_to_install(
    allot: Allot, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "fhir.resources.R4B.questionnaireresponse", None)
    result = allot(COUNCIL, FORMS / "mhct.json")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "pip install 'allot[fhir]'" in result.stderr


def test_a_misspelt_question_is_a_warning(allot: Allot, tmp_path: Path) -> None:
    (tmp_path / "own.csv").write_text(council(["P10650"]), encoding="utf-8")
    (tmp_path / "form.json").write_text(form().replace('"mhct-1"', '"mhct-01"'), encoding="utf-8")
    for more in ((), ("--rejects", "rejects.csv")):
        result = allot("own.csv", "form.json", *more)
        assert result.exit_code == 0
        assert "warning C885: no response has the question `mhct-1`" in result.stderr
        assert "is it `mhct-01`, which the responses have?" in result.stderr


WISHES: dict[str, tuple[tuple[str | Path, ...], dict[str, Any], str]] = {
    "no mapping there": ((COUNCIL,), {"mapping": Path("no.yaml")}, "cannot be read: no such file"),
    "no export there": (("no.csv",), {}, "`no.csv` cannot be read: no such file"),
    "a folder": ((EXPORTS,), {}, "cannot be read: is a directory"),
    "standard input": (("-",), {}, "name the files that were exported"),
    "a format": ((COUNCIL, "--format", "json"), {}, "--format is for one case"),
    "another scheme": ((COUNCIL, "--scheme", "calderdale"), {}, "for the scheme `later_options`"),
    "no day": ((COUNCIL,), {"day": ()}, "nothing says which day"),
    "no council": ((TRUST,), {}, "no file of the Care First export was given"),
    "one file twice": (
        (COUNCIL, "--output", "a.csv", "--rejects", "a.csv"),
        {},
        "`a.csv` is read, or named twice",
    ),
}


@pytest.mark.parametrize("name", WISHES)
def test_wrong_use(allot: Allot, tmp_path: Path, name: str) -> None:
    arguments, options, said = WISHES[name]
    result = allot(*arguments, **options)
    assert (result.exit_code, result.stdout) == (2, "")
    assert said in result.stderr
    assert not list(tmp_path.iterdir())


def test_a_scheme_that_there_is_not(allot: Allot, tmp_path: Path) -> None:
    own = tmp_path / "own.yaml"
    text = MAPPING.read_text(encoding="utf-8")
    own.write_text(edited(text, ("scheme: later_options\n", "")), encoding="utf-8")
    result = allot(COUNCIL, "--scheme", "later_option", mapping=own)
    assert result.exit_code == 2
    assert "did you mean `later_options`?" in result.stderr
    own.write_text(edited(text, ("later_options", "later_option")), encoding="utf-8")
    result = allot(COUNCIL, mapping=own)
    assert result.exit_code == 1
    assert "did you mean `later_options`?" in result.stderr


def test_a_day_on_which_nothing_is_in_force(allot: Allot) -> None:
    result = allot(COUNCIL, day=("--day", "1999-01-01"))
    assert result.exit_code == 2
    assert "nothing of `later_options` is in force on 1 January 1999" in result.stderr


@pytest.mark.parametrize("more", [(), ("--scheme", "later_options")])
def test_an_export_without_a_mapping_says_that_it_needs_one(more: tuple[str, ...]) -> None:
    result = CliRunner().invoke(cli.main, ["decide", str(COUNCIL), *DAY, *more, *POLICIES])
    assert result.exit_code == 2
    assert "what systems export is read with --mapping" in result.stderr


class TestWriting:
    """Each file is written whole, and none where one cannot be."""

    def test_a_file_that_was_read_is_never_written_over(self, allot: Allot, tmp_path: Path) -> None:
        own = tmp_path / "own.csv"
        own.write_text(council(), encoding="utf-8")
        result = allot("own.csv", "--output", tmp_path / "." / "own.csv")
        assert result.exit_code == 2
        assert "is read, or named twice, so it is not written" in result.stderr
        assert own.read_text(encoding="utf-8") == council()

    def test_what_stood_there_is_replaced_and_a_link_followed(
        self, allot: Allot, tmp_path: Path
    ) -> None:
        (tmp_path / "old.csv").write_text("what was there")
        (tmp_path / "link.csv").symlink_to("old.csv")
        allot(COUNCIL, "--output", "link.csv")
        assert (tmp_path / "link.csv").is_symlink()
        assert (tmp_path / "old.csv").read_text(encoding="utf-8").startswith("NHS Number,")

    @pytest.mark.parametrize("target", ["folder", "file/out.csv", "full"])
    def test_where_one_cannot_be_written_none_is(
        self, allot: Allot, tmp_path: Path, target: str
    ) -> None:
        (tmp_path / "folder").mkdir()
        (tmp_path / "file").write_text("a file")
        (tmp_path / "old.csv").write_text("what was there")
        if target == "full" and not FULL.is_char_device():
            pytest.skip("there is no device here that is always full")
        before = sorted(tmp_path.iterdir())
        where = FULL if target == "full" else target
        result = allot(COUNCIL, "--output", where, "--rejects", "old.csv", "--record", ".")
        assert result.exit_code == 1
        assert f"`{where}` was not written: " in result.stderr
        assert sorted(tmp_path.iterdir()) == before
        assert (tmp_path / "old.csv").read_text() == "what was there"
        assert target != "full" or FULL.is_char_device()

    def test_a_device_is_written_to_and_stays_one(self, allot: Allot, tmp_path: Path) -> None:
        pipe = tmp_path / "pipe"
        os.mkfifo(pipe)
        reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
        try:
            assert allot(COUNCIL, "--output", "pipe").exit_code == 1
            assert os.read(reader, 10) == b"NHS Number"
        finally:
            os.close(reader)
        assert pipe.is_fifo()


def test_one_case_loads_nothing_that_reads_exports() -> None:
    case = ROOT / "examples" / "kirklees_pilot" / "jo.yaml"
    code = (
        "import sys, cli\n"
        f"try: cli.main(['decide', {str(case)!r}, *{POLICIES!r}])\n"
        "except SystemExit: pass\n"
        "loaded = [name for name in sys.modules if 'export' in name or 'fhir' in name]\n"
        "assert not loaded and 'engine.prose.columns' not in sys.modules, loaded\n"
    )
    run = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert run.returncode == 0, run.stderr
