"""One case decided in several ways."""

import json
from pathlib import Path

import pytest

from engine import service
from engine.prose.comparison import lines
from engine.shipped import policies_folder

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
JO = EXAMPLES / "kirklees_pilot" / "jo.yaml"


def compared(**more: object) -> service.Comparison:
    """Return Jo's case compared."""
    case = service.CaseText.read(JO)
    return service.compare(case, policies=policies_folder(), **more)  # type: ignore[arg-type]  # as given


def test_every_option_is_decided_even_where_the_scheme_fixes_one() -> None:
    result = compared()
    assert [way.name for way in result.ways] == ["separate", "linked", "one_system", "pooled"]
    assert [way.in_force for way in result.ways] == [False, False, False, True]


def test_the_way_in_force_comes_to_what_decide_says() -> None:
    decision = service.decide(service.CaseText.read(JO), policies=policies_folder())
    pooled = compared().ways[-1].record
    assert pooled["decisions"] == decision.record["decisions"]


def test_what_every_way_raises_is_said_once() -> None:
    page = compared().as_text(80)
    said = [line for line in page.splitlines() if line.startswith("  - ")]
    assert len(said) == len(set(said))
    assert "Under each of them this would be raised:" in page


def test_a_way_alone_is_named_with_what_it_raises() -> None:
    page = compared(options="4").as_text(80)
    assert "each of them" not in page
    assert "Under “4 One system, one pool” this would be raised:" in page


def test_what_is_in_force_is_said_where_it_is_not_among_the_ways() -> None:
    page = compared(options="1,3").as_text(80)
    assert "In force is “4 One system, one pool”, which is not among these." in page
    assert "* in force" not in page
    assert "In brackets: how far the money lies from “1 Two systems”." in page
    assert "which is not among these" in compared(options="1,3").as_html()


@pytest.mark.parametrize(("given", "unsaid"), [("no", False), ("not_known", True)])
def test_where_the_case_does_not_say_what_holds_the_page_does(given: str, *, unsaid: bool) -> None:
    text = JO.read_text(encoding="utf-8")
    assert "life_threatened: no\n" in text
    changed = text.replace("life_threatened: no\n", f"life_threatened: {given}\n")
    case = service.CaseText("jo.yaml", changed.encode())
    vary = "life_threatened=yes,no"
    page = service.compare(case, vary=vary, policies=policies_folder()).as_text(80)
    assert ("Which of these holds today, the case does not say." in page) is unsaid
    assert ("* in force" in page) is not unsaid


@pytest.mark.parametrize("form", ["as_text", "as_html"])
def test_what_is_illustrative_and_that_it_is_advice_is_said(form: str) -> None:
    page = getattr(compared(), form)()
    assert "These figures are illustrative." in page
    assert "This is advice." in page


def test_a_way_that_is_refused_is_told_and_ends_with_1() -> None:
    text = JO.read_text(encoding="utf-8")
    start, end = text.index("    beside:\n"), text.index("  cost_lines:\n")
    case = service.CaseText("jo.yaml", (text[:start] + text[end:]).encode())
    result = service.compare(case, policies=policies_folder())
    assert result.exit_code == service.REJECTED
    assert "This stops it: " in result.as_text(80)
    assert compared().exit_code == service.DONE


def test_options_are_picked_by_number() -> None:
    assert [way.name for way in compared(options="4, 1").ways] == ["pooled", "separate"]


@pytest.mark.parametrize("options", ["0", "5", "x", "-1"])
def test_an_option_that_there_is_not(options: str) -> None:
    with pytest.raises(service.Problem) as caught:
        compared(options=options)
    assert caught.value.exit_code == service.WRONG_USE
    assert "from 1 to 4" in caught.value.message


@pytest.mark.parametrize(
    ("option", "given"),
    [
        ("options", ""),
        ("options", " , "),
        ("vary", "life_threatened"),
        ("vary", "life_threatened="),
    ],
)
def test_no_values_are_wrong_use(option: str, given: str) -> None:
    with pytest.raises(service.Problem) as caught:
        compared(**{option: given})
    assert caught.value.exit_code == service.WRONG_USE
    assert caught.value.message == f"`--{option}` gives no values"


def test_any_fact_can_vary() -> None:
    result = compared(vary="life_threatened=yes,no,not_known")
    assert [way.title for way in result.ways] == ["yes", "no", "not known"]
    assert [way.in_force for way in result.ways] == [False, True, False]
    bands = [way.record["decisions"]["facs.band"] for way in result.ways]
    assert [band["state"] for band in bands] == ["known", "known", "open"]


@pytest.mark.parametrize(
    ("vary", "said"), [("life_treatened=yes", "life_treatened"), ("life_threatened=maybe", "maybe")]
)
def test_what_cannot_vary_is_said(vary: str, said: str) -> None:
    with pytest.raises(service.Problem) as caught:
        compared(vary=vary)
    words = [caught.value.message, *(finding.message for finding in caught.value.findings)]
    assert said in " ".join(words)


def test_sums_with_thousands_vary() -> None:
    result = compared(vary="panel_amount=£1,200.50 a week,£90 a week, missing")
    assert [way.title for way in result.ways] == [
        "£1,200.50 a week",
        "£90.00 a week",
        "does not apply",
    ]


def test_two_schemes_side_by_side() -> None:
    case = service.CaseText.read(EXAMPLES / "kirklees" / "margaret-march.yaml")
    result = service.compare(case, schemes=("kirklees", "bradford"), policies=policies_folder())
    assert [way.name for way in result.ways] == ["kirklees", "bradford"]
    assert "Bradford" in result.as_text(120)


def test_the_page_stands_alone_and_the_json_is_the_same_each_time() -> None:
    result = compared(options="1,4")
    page = result.as_html()
    assert page.startswith("<!DOCTYPE html>")
    assert "http" not in page
    assert result.as_json() == compared(options="1,4").as_json()
    assert json.loads(result.as_json())["ways"][1]["in_force"] is True


def test_what_did_not_happen_has_a_row_of_its_own() -> None:
    page = compared().as_text(120)
    for title in ("Trigger points", "Paid for twice", "Taken out once"):
        assert any(line.startswith(title) for line in page.splitlines()), title


def test_what_each_partner_pays_is_said_once() -> None:
    rows = {line.title: line.cells for line in lines(compared().ways)}
    assert [title for title in rows if "NHS pays" in title] == ["What the NHS pays"]
    assert rows["What the NHS pays"][:2] == ("does not apply", "does not apply")
    assert rows["What the council pays"][3] == "£307.24 a year"


def test_two_triggers_are_two_sentences() -> None:
    text = JO.read_text(encoding="utf-8").replace("life_threatened: no", "life_threatened: yes")
    case = service.CaseText(name="jo.yaml", data=f"{text}  cluster: c12\n".encode())
    rows = {
        line.title: line.cells
        for line in lines(service.compare(case, policies=policies_folder()).ways)
    }
    assert rows["Trigger points between the two systems"][1] == (
        "The FACS band is critical, which prompts the NHS to review the cluster. "
        "The cluster prompts the council to assess for social care."
    )
