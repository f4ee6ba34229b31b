"""What exports say becomes cases, and the decisions columns: a small town, cell by cell."""

import csv
import io
import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from engine.service import Batch, Problem
from tests.service.exports_town import COUNCIL, DAY, decided, whole, write_policies


@pytest.fixture(scope="module")
def policies(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write_policies(tmp_path_factory.mktemp("town"))


def mapping(facts: str, out: str = "Key: key", more: str = "") -> str:
    """Return a mapping of the council's export with *facts*, a line each."""
    lines = "\n".join(f"      {line}" for line in facts.strip().splitlines())
    return whole(f"files:\n  council:\n    key: Key\n    facts:\n{lines}\n{more}out: {{{out}}}\n")


def council(policies: Path, facts: str, cells: str, out: str = "", more: str = "") -> Batch:
    """Return what came of one row of the council's export."""
    text = mapping(facts, out or "Key: key", more)
    return decided(policies, {"mapping.yaml": text, "council.csv": cells})


def row(batch: Batch) -> dict[str, str]:
    (one,) = csv.DictReader(io.StringIO(batch.output))
    return one


def value(batch: Batch, decision: str) -> Any:
    (one,) = batch.decisions
    record: Any = one.record
    return record["decisions"][decision]


class TestCells:
    """A cell is read as the mapping says, and its words go first."""

    @pytest.mark.parametrize(
        ("order", "written"),
        [
            ("day/month/year", "02/05/1974"),
            ("day/month/year", "2/5/1974 00:00"),
            ("day-mon-year", "02-May-1974"),
            ("day-mon-year", "2-may-1974"),
            ("year-month-day", "1974-05-02T09:30:00Z"),
            ("month/day/year", "05/02/1974"),
        ],
    )
    def test_dates(self, policies: Path, order: str, written: str) -> None:
        batch = council(
            policies, f"born: {{column: Born, dates: {order}}}", f"Key,Born\nA,{written}\n"
        )
        assert value(batch, "care.due")["value"] == "1974-05-30"

    @pytest.mark.parametrize(
        ("how", "written", "pence"),
        [
            ("money: pounds a week", "12.50", 1250),
            ("money: pounds a week", '"£1,012.5"', 101250),
            ("money: pence a week", "1250", 1250),
            ("money: pounds a week, words: {NIL: £0 a week}", "nil", 0),
            ("money: pounds a week, words: {NIL: £0 a week}", "3", 300),
        ],
    )
    def test_money_is_whole_pence(self, policies: Path, how: str, written: str, pence: int) -> None:
        facts = f"paid: {{column: Paid, {how}}}\nlines: {{each: {{what: W <n>, amount: A <n>}}, times: 1, when_empty: nothing}}"
        batch = council(policies, facts, f"Key,Paid,W 1,A 1\nA,{written},,\n")
        assert value(batch, "care.total")["value"] == {"pence": pence, "a": "week"}

    @pytest.mark.parametrize(("cell", "state"), [("Y", "known"), ("U", "open"), ("", "open")])
    def test_a_word_may_mean_not_known_and_an_empty_cell_says_nothing(
        self, policies: Path, cell: str, state: str
    ) -> None:
        facts = "frail: {column: Frail, words: {Y: yes, N: no, U: not_known}}"
        batch = council(policies, facts, f"Key,Frail\nA,{cell}\n")
        assert value(batch, "care.needed")["state"] == state

    @pytest.mark.parametrize("cell", ["", "none"])
    def test_an_optional_fact_that_a_row_leaves_out_is_absent(
        self, policies: Path, cell: str
    ) -> None:
        facts = "balance: {column: Balance, money: pounds, words: {none: missing}}"
        batch = council(policies, facts, f"Key,Balance\nA,{cell}\n")
        assert value(batch, "care.plain")["state"] == "absent"

    def test_several_answers_in_one_cell(self, policies: Path) -> None:
        facts = "ways: {column: Ways, separator: /, words: {S: slow, P: pain}}"
        assert value(council(policies, facts, "Key,Ways\nA,P/S\n"), "care.seen")["value"] == [
            "slow",
            "pain",
        ]

    @pytest.mark.parametrize(
        ("cells", "said"), [("Y,N", ["slow"]), ("N,N", []), ("Y,", None), (",", None)]
    )
    def test_several_answers_each_with_a_column_to_tick(
        self, policies: Path, cells: str, said: list[str] | None
    ) -> None:
        facts = "ways: {ticked: {Slow: slow, Pain: pain}, words: {Y: yes, N: no}}"
        seen = value(council(policies, facts, f"Key,Slow,Pain\nA,{cells}\n"), "care.seen")
        assert seen.get("value") == said

    def test_entries_in_numbered_columns_of_which_empty_ones_are_left_out(
        self, policies: Path
    ) -> None:
        facts = (
            "lines: {each: {what: W <n>, amount: {column: A <n>, money: pounds a week}}, times: 3}"
        )
        cells = "Key,W 1,A 1,W 2,A 2,W 3,A 3\nA,Visits,60,,,Meals,5\n"
        entries = value(council(policies, facts, cells), "care.each")["entries"]
        assert [one["dear"]["value"] for one in entries] == ["yes", "no"]

    def test_the_same_for_everybody(self, policies: Path) -> None:
        batch = council(policies, "risk: {always: high}", "Key\nA\n")
        assert value(batch, "care.level")["value"] == "high"

    def test_a_cell_in_quotes_may_hold_the_sign_a_quote_and_a_line_end(
        self, policies: Path
    ) -> None:
        batch = council(
            policies, "story: Story\nrisk: Risk", 'Key,Story,Risk\nA,"One, ""two""\nthree",low\n'
        )
        assert not batch.rejections
        assert value(batch, "care.level")["value"] == "low"


class TestJoining:
    """The halves of a person are put together by the key, and nothing is chosen."""

    def test_each_half_gives_what_it_knows(self, policies: Path) -> None:
        batch = decided(
            policies,
            {
                "c.csv": "Key,Born,Frail,Paid\na 1,02/05/1974,N,1\n",
                "t.csv": "Id,Birth,Score\nA1,,60\n",
            },
        )
        assert value(batch, "care.needed")["value"] == "yes"

    def test_a_contradiction_is_told_with_both_places_and_nobody_is_decided(
        self, policies: Path
    ) -> None:
        batch = decided(policies, {"c.csv": COUNCIL, "t.csv": "Id,Birth,Score\nA1,05/02/1974,60\n"})
        assert (batch.decisions, batch.rejected, batch.exit_code) == ((), 1, 1)
        (reject,) = batch.rejections
        assert reject.finding.code == "C870"
        assert (reject.column, reject.key) == ("Born", "A1")
        ((other, label),) = reject.finding.related
        assert (other.file, other.line, label) == ("t.csv", 2, "5 February 1974 here")

    def test_the_order_of_the_files_does_not_matter(self, policies: Path) -> None:
        files = {"c.csv": COUNCIL, "t.csv": "Id,Birth,Score\nB2,01/01/1990,10\nA1,,60\n"}
        there = decided(policies, files)
        back = decided(policies, dict(reversed(files.items())))
        assert sorted(there.output.splitlines()) == sorted(back.output.splitlines())

    def test_of_the_lines_of_a_person_all_are_taken(self, policies: Path) -> None:
        costs = "Key,What,Amount\nA1,Visits,60\na1,Meals,5\n"
        batch = decided(policies, {"c.csv": COUNCIL, "k.csv": costs})
        assert value(batch, "care.total")["value"] == {"pence": 7750, "a": "week"}

    @pytest.mark.parametrize(
        ("empty", "state"), [("", "open"), ("    when_empty: nothing\n", "known")]
    )
    def test_whoever_has_no_line_has_none_only_where_the_mapping_says_so(
        self, policies: Path, empty: str, state: str
    ) -> None:
        more = f"  costs:\n    key: Id\n    lines: lines\n{empty}    facts: {{what: What, amount: Sum}}\n"
        text = mapping("paid: {column: Paid, money: pounds a week}", more=more)
        files = {"mapping.yaml": text, "c.csv": "Key,Paid\nA,1\n", "k.csv": "Id,What,Sum\n"}
        assert value(decided(policies, files), "care.total")["state"] == state
        del files["k.csv"]
        assert value(decided(policies, files), "care.total")["state"] == "open"

    def test_the_optional_facts_of_an_export_that_is_not_there_are_not_known(
        self, policies: Path
    ) -> None:
        more = "  bank:\n    key: Id\n    facts: {balance: {column: Balance, money: pounds}}\n"
        out = "Key: key, Plain: {decision: care.plain, as: state}"
        text = mapping("frail: Frail", out, more)
        files = {"mapping.yaml": text, "c.csv": "Key,Frail\nA,yes\n"}
        assert row(decided(policies, files))["Plain"] == "open"
        files["b.csv"] = "Id,Balance\nB,5\n"
        first, _ = csv.DictReader(io.StringIO(decided(policies, files).output))
        assert first["Plain"] == "absent"

    def test_a_table_and_a_form_of_one_name_are_two(self, policies: Path) -> None:
        more = (
            "fhir:\n  council:\n    questionnaire: https://forms.example/ratings\n"
            "    key: https://ids.example\n    facts: {balance: balance}\n"
        )
        out = "Key: key, Plain: {decision: care.plain, as: state}"
        text = mapping("frail: Frail", out, more)
        batch = decided(policies, {"mapping.yaml": text, "c.csv": "Key,Frail\nA,yes\n"})
        assert row(batch)["Plain"] == "open"

    def test_a_line_that_cannot_be_read_rejects_whom_it_names(self, policies: Path) -> None:
        trust = "Id,Birth,Score\nPERSON-1,,\nPERSON-2,,5,6\n"
        rows = "".join(f"PERSON-{one},02/05/1974,Y,1\n" for one in (1, 2))
        batch = decided(policies, {"c.csv": f"Key,Born,Frail,Paid\n{rows}", "t.csv": trust})
        assert [one.record["case"] for one in batch.decisions] == ["PERSON-1"]
        assert [one.finding.code for one in batch.rejections] == ["C867"]


def response(**changes: object) -> str:
    made = {
        "resourceType": "QuestionnaireResponse",
        "status": "completed",
        "questionnaire": "https://forms.example/ratings|2",
        "subject": {"identifier": {"system": "https://ids.example", "value": "A1"}},
        "item": [
            {"linkId": "page", "item": [
                {"linkId": "mood", "answer": [{"valueInteger": 2}]},
                {"linkId": "sleep", "answer": [{"valueCoding": {"code": "3"}}]},
            ]}
        ],
    }  # fmt: skip
    return json.dumps({**made, **changes})


class TestResponses:
    """FHIR answers are facts as cells are."""

    def test_answers_inside_groups_are_found(self, policies: Path) -> None:
        batch = decided(policies, {"c.csv": COUNCIL, "f.json": response()})
        assert value(batch, "care.mood")["value"] == "5"

    def test_an_amended_response_counts_and_a_draft_does_not(self, policies: Path) -> None:
        assert decided(policies, {"f.json": response(status="amended")}).exit_code == 0
        draft = decided(policies, {"f.json": response(status="in-progress")})
        assert [one.finding.code for one in draft.rejections] == ["C881"]

    def test_what_is_not_answered_is_not_known(self, policies: Path) -> None:
        batch = decided(policies, {"f.json": response(item=[{"linkId": "mood"}])})
        assert value(batch, "care.mood")["state"] == "open"
        assert not batch.warnings

    def test_a_table_and_a_response_that_contradict_each_other(self, policies: Path) -> None:
        more = (
            "fhir:\n  form:\n    questionnaire: https://forms.example/ratings\n"
            "    key: https://ids.example\n    facts: {ratings.mood: mood}\n"
        )
        text = mapping("ratings.mood: Mood", more=more)
        batch = decided(
            policies, {"mapping.yaml": text, "c.csv": "Key,Mood\nA1,1\n", "f.json": response()}
        )
        (reject,) = batch.rejections
        assert reject.finding.message == "`ratings.mood` is 1 here and 2 there"


class TestGoingBack:
    """The columns of the mapping hold what it says, in the words of the system."""

    FACTS = """
born: {column: Born, dates: day/month/year}
frail: Frail
score: Score
risk: Risk
paid: {column: Paid, money: pounds a week}
lines: {each: {what: W <n>, amount: A <n>}, times: 1, when_empty: nothing}
ways: Ways
"""
    OUT = (
        "Key: key, Ref: case, Day: day, By: scheme, Band: {decision: care.level, as: code, words: {L: low, M: medium, H: high}}, "
        "In words: care.level, Need: {decision: care.needed, as: code}, Sum: {decision: care.total, as: code}, "
        "Ours: {decision: care.share.council, as: code}, Due: {decision: care.due, as: code, dates: day-mon-year}, "
        "State: {decision: care.level, as: state}, See to: flags, Ask: questions"
    )
    HEAD = "Key,Born,Frail,Score,Risk,Paid,W 1,A 1,Ways"

    def row(self, policies: Path, cells: str) -> dict[str, str]:
        return row(council(policies, self.FACTS, f"{self.HEAD}\n{cells}\n", self.OUT))

    def test_what_is_known(self, policies: Path) -> None:
        made = self.row(policies, "A1,02/05/1919,yes,3,medium,12.51,,,slow")
        assert made["Band"] == "M"
        assert (made["Key"], made["Ref"], made["Day"], made["By"]) == (
            "A1", "A1", "2010-06-01", "town",
        )  # fmt: skip
        assert (made["In words"], made["Need"], made["State"]) == ("Medium", "yes", "known")
        assert (made["Sum"], made["Ours"], made["Due"]) == ("12.51", "7.51", "30-May-1919")
        assert made["See to"] == "What to review: The person is very old."

    def test_what_is_open_has_no_code_but_words(self, policies: Path) -> None:
        made = self.row(policies, "A1,02/05/1974,yes,3,,12.51,,,")
        assert (made["Band"], made["State"]) == ("", "open")
        assert made["In words"] == "Low, Medium or High"
        assert "How high is the risk?" in made["Ask"]

    def test_what_is_refused_says_why(self, policies: Path) -> None:
        made = self.row(policies, "A1,02/05/1974,yes,0,low,12.51,,,")
        assert (made["Band"], made["State"]) == ("", "refused")
        assert made["In words"] == "refused: Frail and no score."

    @pytest.mark.parametrize("key", ["=1+1", "+44", "-A1", "@x"])
    def test_no_cell_is_a_formula(self, policies: Path, key: str) -> None:
        assert row(council(policies, "risk: Risk", f"Key,Risk\n{key},low\n"))["Key"] == f"'{key}"

    def test_a_figure_below_nought_stays_one(self, policies: Path) -> None:
        assert row(council(policies, "risk: Risk", "Key,Risk\n-12.50,low\n"))["Key"] == "-12.50"


class TestDays:
    """Each person may be decided for a day of their own."""

    TEXT = whole(
        "files:\n  council:\n    key: Key\n    day: {column: On, dates: day/month/year}\n    facts: {risk: Risk}\n"
    )

    def test_the_column_says_it(self, policies: Path) -> None:
        files = {"mapping.yaml": self.TEXT, "c.csv": "Key,On,Risk\nA,01/07/2010,low\n"}
        (one,) = decided(policies, files, None).decisions
        assert one.record["day"] == "2010-07-01"

    def test_a_day_that_is_asked_for_and_another_in_the_export(self, policies: Path) -> None:
        files = {"mapping.yaml": self.TEXT, "c.csv": "Key,On,Risk\nA,01/07/2010,low\n"}
        (one,) = decided(policies, files, DAY).rejections
        assert "1 July 2010" in one.finding.message

    def test_a_person_whose_day_lies_outside_the_scheme(self, policies: Path) -> None:
        rows = "A,01/07/2010,low\nB,01/07/1950,low\n"
        batch = decided(
            policies, {"mapping.yaml": self.TEXT, "c.csv": f"Key,On,Risk\n{rows}"}, None
        )
        assert [one.record["case"] for one in batch.decisions] == ["A"]
        assert [one.finding.code for one in batch.rejections] == ["C814"]

    def test_when_all_lie_outside_it_the_first_row_is_named(self, policies: Path) -> None:
        files = {"mapping.yaml": self.TEXT, "c.csv": "Key,On,Risk\nA,01/07/1950,low\n"}
        with pytest.raises(Problem) as caught:
            decided(policies, files, None)
        (finding,) = caught.value.findings
        place = finding.place
        assert (finding.code, place.file, place.line) == ("C814", "c.csv", 2)


def test_a_day_without_a_scheme_that_is_asked_for_is_wrong_use(policies: Path) -> None:
    with pytest.raises(Problem) as caught:
        decided(policies, {"c.csv": COUNCIL}, date(1950, 1, 1))
    assert (caught.value.exit_code, caught.value.findings) == (2, ())


def test_the_same_exports_give_the_same_tables(policies: Path) -> None:
    files = {"c.csv": COUNCIL, "f.json": response()}
    first, second = decided(policies, files), decided(policies, files, date(2010, 6, 1))
    assert (first.output, first.rejects) == (second.output, second.rejects)
