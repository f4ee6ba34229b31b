"""A decision as a practitioner reads it.

`expected/` holds whole pages. `UPDATE=1 pytest tests/prose` writes them anew; read the
difference before it is kept.
"""

import os
import re
from functools import cache
from pathlib import Path

import pytest
from msgspec.structs import replace

from engine import service
from engine.decision.decide import Decided, Engines, decide
from engine.decision.record import Recorder, Told
from engine.meaning.meaning import Meaning
from engine.prose import decision_text
from engine.shipped import policies_folder
from tests.decision.worlds import checked, drawn, example, world

EXPECTED = Path(__file__).parent / "expected"
EXAMPLES = Path(__file__).resolve().parents[2] / "examples"
APRIL = EXAMPLES / "kirklees_pilot" / "jo-april-2011.yaml"


@cache
def engines(name: str) -> Engines:
    return Engines(example(name)[0])


def page(name: str, width: int = 80, without: str = "") -> str:
    program, told = example(name)
    facts = {key: value for key, value in told.facts.items() if key != without}
    decided = decide(engines(name), replace(told, facts=facts), rank=True)
    assert isinstance(decided, Decided)
    return decision_text({**checked(decided.record), "cross_checked": True}, program, width)


def section(text: str, heading: str) -> str:
    """Return the lines under *heading*, up to the next one."""
    after = text.split(f"\n{heading}\n", 1)[1]
    return after.split("\n\n", 1)[0]


@pytest.mark.parametrize("name", ["jo", "jo-april-2011", "jo-danger-not-known", "ratings"])
def test_a_whole_page(name: str) -> None:
    path = EXPECTED / f"{name}.txt"
    text = page(name)
    if os.environ.get("UPDATE"):
        path.write_text(text, encoding="utf-8")
    assert text == path.read_text(encoding="utf-8")


def test_the_answers_come_first_with_the_parts_of_a_split_and_their_sum() -> None:
    answers = section(page("jo"), "ANSWERS")
    assert "Weekly sum: £45.00 a week" in answers
    lines = [" ".join(line.split()) for line in answers.splitlines()]
    assert "NHS £2,032.76 a year" in lines
    assert "Council £307.24 a year" in lines
    assert "Together £2,340.00 a year" in lines


def test_a_rule_whose_reason_holds_values_is_told_as_nearly_so_in_words() -> None:
    record = service.decide(service.CaseText.read(APRIL), policies=policies_folder())
    reasons = " ".join(section(record.as_text(80), "REASONS").split())
    assert "Another rule failed by one thing alone. (FACS band: Substantial)" in reasons
    assert "nearly: (" not in reasons


@pytest.mark.parametrize(
    ("case", "told"),
    [
        (
            "awp_banes_north_somerset/olive-review.yaml",
            "or no period is reported on. (Review due by: 28 February 2015; What is the last day",
        ),
        ("kirklees/margaret-april.yaml", "No carer's situation is to be looked at. Points"),
    ],
)
def test_what_does_not_apply_for_one_of_several_reasons_says_which(case: str, told: str) -> None:
    record = service.decide(service.CaseText.read(EXAMPLES / case), policies=policies_folder())
    assert told in " ".join(section(record.as_text(80), "REASONS").split())


def test_reasons_are_sentences_with_their_sources() -> None:
    reasons = " ".join(section(page("jo"), "REASONS").split())
    assert "The majority of personal care routines are lost, or will be." in reasons
    assert "SCIE33" not in reasons
    assert "personal_care_lost" not in reasons


def test_a_row_that_may_hold_is_never_said_to_be_so() -> None:
    case = b"scheme: england_facs\nday: 2011-02-14\nfacts: {life_threatened: yes}\n"
    decision = service.decide(service.CaseText("jo.yaml", case), policies=policies_folder())
    band = checked(decision.record)["decisions"]["facs.band"]
    assert band["value"] == "critical"
    assert {row["held"] for row in band["rows"]} == {"yes", "maybe"}
    assert "Also so" not in decision.as_text(80)


def template(scheme: str) -> service.Decision:
    text = service.facts_template(scheme, policies=policies_folder())
    return service.decide(service.CaseText("new.yaml", text.encode()), policies=policies_folder())


@pytest.mark.parametrize("scheme", ["kirklees_pilot", "oxfordshire", "cheshire"])
def test_what_may_refuse_an_answer_is_told_in_words_and_once(scheme: str) -> None:
    text = template(scheme).as_text(10_000)
    assert not re.search(r"[a-z_]+\.[a-z_]+ is refused", text)
    same = "    The same may still refuse it.\n"
    assert same * 2 not in text


def test_what_stops_a_policy_hangs_on_its_own_questions_alone() -> None:
    made = checked(template("kensington_chelsea").record)["decisions"]
    own = [
        set(refusal["questions"])
        for decision in made.values()
        for refusal in decision.get("may_be_refused", ())
        if refusal["by"] == "savva.panel_gave_no_reason"
    ]
    assert own
    assert all(questions == {"panel_weekly", "panel_why"} for questions in own)


def test_a_sentence_goes_on_where_its_value_is_not_known() -> None:
    text = template("kensington_chelsea").as_text(2000)
    assert "The panel's reason is not known (R (Savva)" in text


def test_what_is_possible_is_told_in_plain_words_with_what_it_hangs_on() -> None:
    text = page("jo-danger-not-known")
    answers = " ".join(section(text, "ANSWERS").split())
    assert "Substantial or Critical" in answers
    assert "It depends on “Is life in danger, or will it be?”." in answers
    assert "1. Is life in danger, or will it be?" in section(text, "WHAT IS NOT KNOWN")


def test_what_stops_a_decision_is_told_with_the_question_it_was_raised_at() -> None:
    text = page("jo", without="assessment.saq.reason.meals")
    assert "refused" in section(text, "ANSWERS")
    stops = section(text, "WHAT STOPS THIS")
    assert stops == "  - Changed without a reason. (“Meals”)"


def test_what_does_not_apply_says_why() -> None:
    answers = section(page("jo-april-2011"), "ANSWERS")
    assert "Weekly sum: does not apply" in answers
    assert "There is no indicative sum." in answers


def test_an_illustrative_setting_is_warned_of_plainly_and_named() -> None:
    text = page("jo")
    assert "illustrative: see the warning at the end" in text.split("ANSWERS")[0]
    warning = " ".join(section(text, "WARNING").split())
    assert warning.startswith("These figures are illustrative.")
    assert "Weekly sum for points" in warning


PLAIN = """
facts:
  wanted: {ask: How many?, type: number, min: 0, max: 9}
decisions:
  count:
    title: The count
    type: number
    value: wanted + 1
"""


def test_why_a_setting_is_set_so_is_said_once() -> None:
    examples = Path(__file__).resolve().parents[2] / "examples"
    edna = (examples / "cheshire" / "edna.yaml").read_text(encoding="utf-8")
    dear = edna.replace("present_cost: £999.99 a week", "present_cost: £1,000.00 a week")
    assert dear != edna
    case = service.CaseText("edna.yaml", dear.encode())
    text = service.decide(case, policies=policies_folder()).as_text(2000)
    assert text.count("The paper does not say £1000 for how long. A week is assumed") == 1


PARTS = """
types:
  part: {choices: {bed: Bed, bath: Bath}}
facts:
  part: {ask: Which part?, type: part}
settings:
  price:
    title: Price of a part
    type: table
    by: {part: part}
    gives: money
    read: exact
    values:
      - {from: 2010-01-01, basis: illustrative, because: A guess., rows: {bed: £10, bath: £20}}
decisions:
  sum: {title: The price, type: money, value: price(part)}
"""


def test_a_made_up_row_beside_those_of_a_place_is_warned_of() -> None:
    own = """
    settings:
      p.price:
        - {from: 2010-01-01, other_rows: from the policy, basis: local, rows: {bed: £12}}
    """
    made = world(PARTS, scheme=own, answers="p.sum")
    text = " ".join(decision_text(made.record("part: bath"), made.program).split())
    assert "(set locally; the other rows from the policy: illustrative: A guess)" in text
    assert "These figures are illustrative." in text
    assert "no basis for a real decision. - Price of a part" in text


def test_without_one_there_is_no_warning() -> None:
    made = world(PLAIN, answers="p.count")
    text = decision_text(made.record("wanted: 2"), made.program)
    assert "illustrative" not in text
    assert "WARNING" not in text
    assert "The count: 3" in text
    assert "How many? 2" in text


def test_it_says_that_it_is_advice() -> None:
    assert "This is advice." in page("jo")
    assert "indicative until it is agreed" in page("jo")
    assert "A cluster that fits is a hint." in page("ratings")
    assert "hint" not in page("jo")


def test_it_says_whether_it_was_checked_twice() -> None:
    made = world(PLAIN, answers="p.count")
    record = made.record("wanted: 2")
    assert "Two engines chose the same rules" in decision_text(record, made.program)
    without = decision_text({**record, "cross_checked": False}, made.program)
    assert "Cross-checked: no." in without


@pytest.mark.parametrize("width", [40, 60, 80, 100])
@pytest.mark.parametrize("name", ["jo", "jo-danger-not-known", "ratings"])
def test_no_line_is_wider_than_the_page(name: str, width: int) -> None:
    for line in page(name, width).splitlines():
        assert len(line) <= width or " " not in line.strip()
        assert line == line.rstrip()


def test_no_name_of_the_machine_is_on_the_page() -> None:
    """Facts, decisions and settings go by their questions and titles."""
    for name in ("jo", "jo-danger-not-known", "ratings"):
        program, _ = example(name)
        text = page(name).rsplit("Policies:", 1)[0]
        names = [
            *(fact.name for fact in program.facts),
            *(decision.name for decision in program.decisions),
            *(setting.name for setting in program.settings),
        ]
        assert not [each for each in names if each in text]


@pytest.mark.parametrize("hidden", [0, 3])
def test_every_record_can_be_read(hidden: int) -> None:
    for program, facts, day in drawn(range(25), hidden=hidden):
        outcome = Meaning(program).decide(facts, day)
        record = Recorder(program).record(Told("a", day, facts), outcome, cross_checked=True)
        text = decision_text(checked(record), program)
        assert text.startswith(f"a: {program.title}\n")
        assert text.endswith(".\n")


TABLE = """
facts:
  wanted: {ask: How many?, type: number, min: 0, max: 9}
settings:
  pay:
    title: Pay for each
    type: table
    by: {wanted: number}
    gives: money
    read: step
    below: refuse
    above: last
    values:
      - from: 2010-01-01
        basis: local
        rows: {5: £10.00}
decisions:
  paid:
    title: What is paid
    type: money
    value: pay(wanted)
"""


@pytest.mark.parametrize(
    ("case", "state"), [("wanted: 2", "refused"), ("", "may still be refused")]
)
def test_what_refuses_an_answer_goes_by_its_title(case: str, state: str) -> None:
    made = world(TABLE, answers="p.paid")
    answers = section(decision_text(made.record(case), made.program), "ANSWERS")
    assert state in answers
    assert "“Pay for each”" in answers
    assert "p.pay" not in answers
