"""The use cases as functions, on the example set and on small policies of the tests' own."""

import json
from datetime import date
from pathlib import Path
from shutil import copytree

import pytest

from engine import service, shipped
from engine.service import CaseText, Problem, policy_folder
from engine.service.deciding import engines_of
from engine.shipped import policies_folder
from tests.decision.worlds import EXAMPLES, checked

POLICIES = EXAMPLES / "policies"
JO = CaseText.read(EXAMPLES / "cases" / "jo.yaml")
SMALL = b"case: a\nscheme: kirklees_pilot\nday: 2011-02-14\nfacts: {life_threatened: yes}\n"


@pytest.fixture(autouse=True)
def _cache(tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ALLOT_CACHE", str(tmp_path_factory.getbasetemp() / "cache"))


def problem(case: bytes, scheme: str | None = None, day: date | None = None) -> Problem:
    with pytest.raises(Problem) as caught:
        service.decide(CaseText("case.yaml", case), scheme=scheme, day=day, policies=POLICIES)
    return caught.value


class TestWhere:
    """Which policies are meant."""

    def test_a_named_folder_goes_first(self, tmp_path: Path) -> None:
        copytree(POLICIES, tmp_path / "policies")
        assert policy_folder(tmp_path / "policies") == tmp_path / "policies"
        assert policy_folder(tmp_path) == tmp_path / "policies"

    def test_else_the_nearest_from_the_working_folder_upwards(self, tmp_path: Path) -> None:
        copytree(POLICIES, tmp_path / "policies")
        deep = tmp_path / "a" / "policies" / "b"
        deep.mkdir(parents=True)
        assert policy_folder(start=deep) == tmp_path.resolve() / "policies"

    def test_else_the_set_that_comes_with_allot(self, tmp_path: Path) -> None:
        assert policy_folder(start=tmp_path) == shipped.policies_folder()

    @pytest.mark.parametrize("name", ["missing", "empty", "file"])
    def test_what_is_no_policy_folder_is_wrong_use(self, tmp_path: Path, name: str) -> None:
        (tmp_path / "empty").mkdir()
        (tmp_path / "file").write_text("")
        with pytest.raises(Problem) as caught:
            policy_folder(tmp_path / name)
        assert caught.value.exit_code == 2


class TestDecide:
    """One case, from its bytes to its record."""

    def test_the_decision_has_its_record_page_and_exit_code(self) -> None:
        decision = service.decide(JO, policies=POLICIES)
        assert decision.exit_code == 0
        assert json.loads(decision.as_json()) == checked(decision.record)
        assert "Substantial" in decision.as_text()
        assert decision.name == "jo-2011-2011-02-14"

    def test_scheme_and_day_may_be_given_where_the_case_has_none(self) -> None:
        case = CaseText("case.yaml", b"case: a\nfacts: {}\n")
        given = service.decide(
            case, scheme="kirklees_pilot", day=date(2011, 2, 14), policies=POLICIES
        )
        assert given.record["day"] == "2011-02-14"
        assert given.record["scheme"] == "kirklees_pilot"

    def test_a_case_for_another_day_or_scheme_is_refused(self) -> None:
        other_day = problem(SMALL, day=date(2011, 4, 1))
        other_scheme = problem(SMALL, scheme="clusters_only")
        assert other_day.exit_code == other_scheme.exit_code == 1
        assert other_day.findings

    def test_a_scheme_in_an_option_that_there_is_not_is_wrong_use(self) -> None:
        found = problem(SMALL, scheme="kirklees_pilots")
        assert (found.exit_code, found.message) == (2, "there is no scheme `kirklees_pilots`")
        assert found.help == "did you mean `kirklees_pilot`?"
        with pytest.raises(Problem) as caught:
            service.facts_template("nowhere", policies=POLICIES)
        assert (caught.value.exit_code, caught.value.findings) == (2, ())

    def test_a_scheme_in_a_case_that_there_is_not_rejects_the_case(self) -> None:
        found = problem(b"scheme: nowhere\nday: 2011-02-14\n")
        assert found.exit_code == 1
        (finding,) = found.findings
        assert (finding.code, finding.place.line, finding.place.column) == ("E624", 1, 9)
        assert finding.place.text == "scheme: nowhere"

    def test_a_day_in_a_case_without_a_scheme_rejects_the_case(self) -> None:
        found = problem(SMALL.replace(b"2011-02-14", b"1950-01-01"))
        assert found.exit_code == 1
        (finding,) = found.findings
        assert (finding.code, finding.place.line, finding.place.column) == ("C814", 3, 6)
        assert finding.place.text == "day: 1950-01-01"

    def test_a_day_in_an_option_without_a_scheme_is_wrong_use(self) -> None:
        day = date(1950, 1, 1)
        with pytest.raises(Problem) as caught:
            service.facts_template("kirklees_pilot", day, policies=POLICIES)
        for found in (caught.value, problem(b"scheme: kirklees_pilot\nfacts: {}\n", day=day)):
            assert (found.exit_code, found.findings) == (2, ())
            assert found.message == "nothing of `kirklees_pilot` is in force on 1 January 1950"
            assert found.help.startswith("it comes into force on")

    def test_all_problems_of_a_case_are_found_at_once(self) -> None:
        case = SMALL.replace(
            b"{life_threatened: yes}", b"{life_threatened: perhaps, personal_care: most, x: 1}"
        )
        assert len(problem(case).findings) == 3

    def test_the_engines_of_a_program_are_made_once(self) -> None:
        program = service.decide(JO, policies=POLICIES).program
        assert engines_of(program) is engines_of(program)

    def test_a_changed_policy_is_seen_at_once(self, tmp_path: Path) -> None:
        copytree(POLICIES, tmp_path / "policies")
        before = service.decide(JO, policies=tmp_path)
        scheme = tmp_path / "policies" / "schemes" / "kirklees_pilot.yaml"
        text = scheme.read_text(encoding="utf-8")
        scheme.write_text(text.replace("value: substantial", "value: critical"), encoding="utf-8")
        after = service.decide(JO, policies=tmp_path)
        assert checked(before.record)["decisions"]["facs.eligible"]["value"] == "yes"
        assert checked(after.record)["decisions"]["facs.eligible"]["value"] == "no"

    def test_mistakes_in_the_policies_are_shown_and_nothing_is_decided(
        self, tmp_path: Path
    ) -> None:
        copytree(POLICIES, tmp_path / "policies")
        facs = tmp_path / "policies" / "facs" / "2010.1.yaml"
        text = facs.read_text(encoding="utf-8")
        facs.write_text(text.replace("band >= threshold", "band >= treshold"), encoding="utf-8")
        with pytest.raises(Problem) as caught:
            service.decide(JO, policies=tmp_path)
        assert caught.value.exit_code == 1
        [finding] = caught.value.findings
        assert finding.place.text.strip() == "value: band >= treshold"
        assert "`treshold`" in finding.message


class TestCheck:
    """Checking a folder, or a part of one."""

    def test_the_whole_folder_and_how_much_was_read(self) -> None:
        result = service.check((POLICIES,))
        assert (result.errors, result.schemes, result.exit_code) == (0, 2, 0)
        assert result.policies == 7

    def test_of_one_file_the_findings_in_it_alone(self, tmp_path: Path) -> None:
        copytree(POLICIES, tmp_path / "policies")
        for name in ("facs/2010.1.yaml", "person/1.yaml"):
            path = tmp_path / "policies" / name
            path.write_text(f"{path.read_text(encoding='utf-8')}\nextra: yes\n", encoding="utf-8")
        both = service.check((tmp_path / "policies",))
        one = service.check((tmp_path / "policies" / "facs" / "2010.1.yaml",))
        assert one.exit_code == both.exit_code == 1
        assert {Path(each.place.file).name for each in one.findings} == {"2010.1.yaml"}
        assert one.errors < both.errors

    def test_a_path_that_is_not_there_is_wrong_use(self, tmp_path: Path) -> None:
        with pytest.raises(Problem) as caught:
            service.check((tmp_path / "missing",))
        assert caught.value.exit_code == 2


def test_schemes_tell_what_their_settings_rest_on() -> None:
    lines, broken = service.schemes(POLICIES)
    assert broken == ()
    pilot = next(line for line in lines if line.name == "kirklees_pilot")
    assert (pilot.place, pilot.first_day, pilot.status) == (
        "Kirklees",
        date(2010, 10, 25),
        "illustrative",
    )
    assert dict(pilot.bases)["illustrative"] > 0


def test_policies_tell_who_uses_them() -> None:
    facs = next(line for line in service.policies(POLICIES) if line.name == "facs")
    assert facs.version == "2010.1"
    assert facs.schemes == ("kirklees_pilot",)


@pytest.mark.parametrize("scheme", ["kirklees_pilot", "clusters_only"])
def test_a_template_decides_as_it_is_with_everything_missing(scheme: str) -> None:
    text = service.facts_template(scheme, policies=POLICIES)
    decision = service.decide(CaseText("new.yaml", text.encode()), policies=POLICIES)
    program = decision.program
    fixed = dict(program.fixed)
    missing = {".".join(fact.key) for fact in program.facts if fact.name not in fixed}
    assert set(checked(decision.record)["missing"]) == missing


def test_ratings_given_after_the_model_has_ended_are_passed_over_and_the_hint_says_so() -> None:
    examples = Path(__file__).resolve().parents[2] / "examples" / "awp_banes_north_somerset"
    maya = (examples / "maya-first-assessment.yaml").read_bytes()
    later = maya.replace(b"day: 2014-03-10", b"day: 2025-04-01")
    decision = service.decide(service.CaseText("maya.yaml", later), policies=policies_folder())
    assert {finding.code for finding in decision.findings} == {"W708"}
    assert "`mhct`" in decision.findings[0].message
    assert decision.exit_code == 0
    ended = "The national model of mental health clusters ended on 31 March 2025."
    assert ended in decision.as_text().replace("\n    ", " ")


@pytest.mark.parametrize(
    ("written", "advice"),
    [
        ("c99", "There is no cluster 9. Finance code 99 and the rating 9 are other things"),
        ("c09", "There is no cluster 9."),
        ("9", "There is no cluster 9."),
        ("3", "did you mean `c03`?"),
        ("0", "did you mean `c00`?"),
    ],
)
def test_a_cluster_that_is_none_is_explained_and_never_taken_for_another(
    written: str, advice: str
) -> None:
    examples = Path(__file__).resolve().parents[2] / "examples" / "awp_banes_north_somerset"
    maya = (examples / "maya-first-assessment.yaml").read_bytes()
    wrong = maya.replace(b"cluster: c03", f"cluster: {written}".encode())
    with pytest.raises(Problem) as caught:
        service.decide(service.CaseText("maya.yaml", wrong), policies=policies_folder())
    (finding,) = caught.value.findings
    assert finding.code == "C803"
    assert advice in finding.help
