"""The decision record: what it holds, and that the same inputs give the same bytes."""

from typing import Any

import pytest

from engine.decision.record import Recorder, Told, as_text
from engine.meaning.meaning import Meaning
from tests.decision.worlds import (
    SCHEMA,
    VALID,
    World,
    checked,
    drawn,
    example,
    example_record,
    world,
)

BANDS = """
sources:
  BOOK: {title: A book of criteria, year: 2010}
types:
  band:
    levels: {none: No band, some: Some, most: Most}
facts:
  hurt:
    ask: Is the person hurt?
    type: yes/no
  hours:
    ask: How many hours of help?
    type: number
    min: 0
    max: 100
  note:
    ask: Anything else?
    type: text
    optional: yes
    recorded: yes
  view:
    ask: What does the worker think?
    type: yes/no
    optional: yes
    judgement: yes
    recorded: yes
settings:
  many:
    title: Many hours
    type: number
    values: [{from: 2010-01-01, value: 20, basis: illustrative}]
  few:
    title: Few hours
    type: number
    values: [{from: 2010-01-01, value: 5, basis: sourced, cite: BOOK page 3}]
decisions:
  band:
    title: The band
    type: band
    rules:
      choose: highest
      cite: BOOK page 1
      rows:
        - id: most_hours
          when:
            all:
              - hurt
              - hours > many
          then: most
          because: The person is hurt and has <hours> hours.
        - id: some_hours
          when: hours > few
          then: some
          because: There are some hours.
      otherwise:
        then: none
        because: There are few hours.
        basis: local
  sum:
    title: The sum
    type: money a week
    applies_when: band is not none
    because: The band is <band>, so there is no sum.
    value: £10.00 a week
flags:
  - id: many_hours
    when: hours > 50
    raise: sign_off
    to: manager
    because: There are <hours> hours.
    basis: local
promises:
  - id: never_none
    always: band is not none or hours <= few
    because: Hours bring a band.
"""


@pytest.fixture(scope="module")
def bands() -> World:
    return world(BANDS, answers="p.sum, p.band")


@pytest.fixture(scope="module")
def whole(bands: World) -> Any:
    return bands.record("hurt: no\nhours: 60\nview: yes\nnote: Lives alone")


def test_the_schema_is_one() -> None:
    VALID.check_schema(SCHEMA)


def test_a_key_that_is_not_in_the_schema_is_refused() -> None:
    record = example_record("jo")
    assert not list(VALID.iter_errors(record))
    for changed in ({**record, "clock": "12:00"}, {**record, "day": "14 February"}):
        assert list(VALID.iter_errors(changed))


def test_answers_come_first_in_the_order_of_the_scheme(whole: Any) -> None:
    assert list(whole["decisions"]) == ["p.sum", "p.band"]
    assert whole["answers"] == ["p.sum", "p.band"]


def test_a_row_that_held_tells_its_reason_citation_and_what_it_read(whole: Any) -> None:
    assert whole["decisions"]["p.band"]["rows"] == [
        {
            "id": "some_hours",
            "held": "yes",
            "because": "There are some hours.",
            "cite": "BOOK page 1",
            "read": {"hours": "60"},
        }
    ]
    assert whole["decisions"]["p.band"]["chosen"] == ["some_hours"]
    assert whole["decisions"]["p.band"]["titles"] == {"some": "Some"}


def test_a_row_that_nearly_held_names_the_condition_that_failed(whole: Any) -> None:
    assert whole["decisions"]["p.band"]["nearly"] == [
        {"id": "most_hours", "failed": [{"condition": "hurt", "was": "no"}]}
    ]


def test_flags_are_told_when_raised_with_their_values_filled_in(whole: Any, bands: World) -> None:
    assert whole["flags"] == [
        {
            "policy": "p",
            "id": "many_hours",
            "raise": "sign_off",
            "to": "manager",
            "state": "raised",
            "because": "There are 60 hours.",
            "basis": "local",
            "read": {"hours": "60"},
        }
    ]
    assert bands.record("hurt: no\nhours: 50")["flags"] == []
    maybe = bands.record("hurt: no")["flags"]
    assert [(flag["state"], flag["questions"]) for flag in maybe] == [("maybe", ["hours"])]


def test_only_settings_that_were_read_are_told(bands: World) -> None:
    hurt = bands.record("hurt: yes\nhours: 60")
    assert hurt["illustrative"] == ["p.many"]
    assert list(hurt["settings"]) == ["p.many", "p.few"]
    assert hurt["settings"]["p.few"] == {
        "title": "Few hours",
        "basis": "sourced",
        "value": "5",
        "cite": "BOOK page 3",
        "since": "2010-01-01",
        "set_by": "policy",
    }
    assert hurt["decisions"]["p.band"]["settings"] == ["p.many", "p.few"]
    assert "settings" not in hurt["decisions"]["p.sum"]


def test_a_setting_behind_a_condition_that_failed_was_not_read(whole: Any) -> None:
    assert whole["illustrative"] == []
    assert list(whole["settings"]) == ["p.few"]


def test_where_no_row_holds_otherwise_is_the_reason(bands: World) -> None:
    band = bands.record("hurt: no\nhours: 1")["decisions"]["p.band"]
    assert band["otherwise"] == {"because": "There are few hours.", "basis": "local"}
    assert band["chosen"] == []
    assert "rows" not in band


def test_no_basis_is_claimed_where_the_author_gave_none() -> None:
    bare = BANDS.replace("      cite: BOOK page 1\n", "").replace("        basis: local\n", "")
    made = world(bare.replace("    basis: local\n", ""), answers="p.band")
    record = made.record("hurt: yes\nhours: 60")
    (row, _) = record["decisions"]["p.band"]["rows"]
    assert not {"basis", "cite"} & row.keys()
    (flag,) = record["flags"]
    assert not {"basis", "cite"} & flag.keys()
    otherwise = made.record("hurt: no\nhours: 1")["decisions"]["p.band"]["otherwise"]
    assert otherwise == {"because": "There are few hours."}


def test_what_does_not_apply_says_why(bands: World) -> None:
    told = bands.record("hurt: no\nhours: 1")["decisions"]["p.sum"]
    assert told == {
        "title": "The sum",
        "state": "absent",
        "because": "The band is No band, so there is no sum.",
        "read": {"p.band": "none"},
    }


def test_what_is_open_says_what_is_possible_and_what_it_hangs_on(bands: World) -> None:
    record = bands.record("hours: 60")
    band = record["decisions"]["p.band"]
    assert band["possible"] == {"members": ["some", "most"]}
    assert band["questions"] == ["hurt"]
    assert band["rows"][0] == {
        "id": "most_hours",
        "held": "maybe",
        "because": "The person is hurt and has 60 hours.",
        "cite": "BOOK page 1",
        "open": ["hurt"],
    }
    assert record["missing"] == ["hurt"]
    nothing = bands.record("")["decisions"]["p.sum"]
    assert nothing["may_not_apply"] is True
    assert nothing["possible"]["from"] == nothing["possible"]["to"] == {"pence": 1000, "a": "week"}


def test_judgements_and_what_is_kept_unread_go_into_the_record(whole: Any, bands: World) -> None:
    assert whole["judgements"] == {"view": "yes"}
    assert whole["recorded"] == {"note": "Lives alone"}
    without = bands.record("hurt: no\nhours: 60")
    assert without["judgements"] == without["recorded"] == {}


def test_promises_are_told(whole: Any, bands: World) -> None:
    assert whole["promises"] == [{"policy": "p", "id": "never_none", "state": "held"}]
    assert bands.record("")["promises"][0]["state"] in ("open", "held")


def test_the_example_of_the_language(bands: World) -> None:
    decisions = example_record("jo")["decisions"]
    assert decisions["facs.band"]["value"] == "substantial"
    assert decisions["facs.eligible"]["value"] == "yes"
    assert decisions["moderation.final_weekly"]["value"] == {"pence": 4500, "a": "week"}
    assert decisions["funding.who_pays"]["value"] == {
        "nhs": {"pence": 203276, "a": "year"},
        "local_authority": {"pence": 30724, "a": "year"},
    }
    assert decisions["costs.excluded_total"]["value"] == {"pence": 3800, "a": "week"}


def test_a_loop_tells_its_entries_with_their_fields_and_decisions() -> None:
    first, second = example_record("jo")["decisions"]["costs.lines"]["entries"]
    assert (first["for"], second["for"]) == (1, 2)
    assert first["amount"] == {"state": "known", "value": {"pence": 3800, "a": "week"}}
    assert first["controllable"]["rows"][0]["id"] == "care_coordinator_out"
    assert first["controllable"]["rows"][0]["read"] == {"line.category": "care_coordinator"}
    assert second["controllable"]["otherwise"]["because"]


def test_a_loop_over_questions_names_the_question() -> None:
    changes = example_record("jo")["decisions"]["moderation.changes"]["entries"]
    assert [entry["for"] for entry in changes] == ["meals", "going_out"]
    assert changes[0]["agreed"]["titles"] == {"some": "Some help"}


def test_a_fit_tells_its_ranking() -> None:
    hint = example_record("ratings")["decisions"]["clusters.hint"]
    assert hint["ranking"][0]["best"] == "yes"
    assert set(hint["value"]["best"]) == {
        fitted["profile"] for fitted in hint["ranking"] if fitted["best"] == "yes"
    }
    assert set(hint["titles"]) == set(hint["value"]["best"])
    assert hint["settings"] == ["clusters.cluster_grid"]


def test_on_another_day_the_same_person_is_turned_away() -> None:
    decisions = example_record("jo-april-2011")["decisions"]
    assert decisions["facs.eligible"]["value"] == "no"
    assert decisions["assessment.indicative"]["state"] == "absent"
    assert decisions["assessment.indicative"]["because"]


@pytest.mark.parametrize("hidden", [0, 3])
def test_every_record_keeps_to_the_schema_and_comes_out_the_same(hidden: int) -> None:
    for program, facts, day in drawn(range(12), hidden=hidden):
        told, meaning, recorder = Told("a", day, facts), Meaning(program), Recorder(program)
        record = recorder.record(told, meaning.decide(facts, day), cross_checked=True)
        checked(record)
        again = Recorder(program).record(
            told, Meaning(program).decide(facts, day), cross_checked=True
        )
        third = recorder.record(told, meaning.decide(facts, day), cross_checked=True)
        assert as_text(record) == as_text(again) == as_text(third)


def test_the_reference_and_whether_it_was_checked_twice_are_told() -> None:
    program, told = example("jo")
    outcome = Meaning(program).decide(told.facts, told.day)
    record = Recorder(program).record(told, outcome, cross_checked=False)
    assert record["case"] == "jo-2011"
    assert record["cross_checked"] is False
    assert record["day"] == "2011-02-14"
    assert record["policies"]["facs"]["version"] == "2010.1"  # type: ignore[index]


def test_a_setting_that_a_row_gives_was_read() -> None:
    given = world(
        """
        facts:
          is_pool:
            ask: Is there a pool?
            type: yes/no
        settings:
          pool_share:
            title: The share in a pool
            type: percent
            values: [{from: 2010-01-01, value: 80%, basis: illustrative}]
          other_share:
            title: The share elsewhere
            type: percent
            values: [{from: 2010-01-01, value: 20%, basis: local}]
        decisions:
          share:
            title: The share
            type: percent
            rules:
              choose: first
              rows:
                - id: pool
                  when: is_pool
                  then: pool_share
                  because: There is a pool.
                  basis: local
              otherwise:
                then: other_share
                because: There is none.
                basis: local
        """,
        answers="p.share",
    )
    assert given.record("is_pool: yes")["illustrative"] == ["p.pool_share"]
    assert list(given.record("is_pool: no")["settings"]) == ["p.other_share"]
    assert list(given.record("")["settings"]) == ["p.pool_share", "p.other_share"]


POINTS = """
questionnaires:
  saq:
    title: Questions
    questions:
      meals:
        ask: Meals
        answers: {none: No help, some: Some help, most: Most help}
        points: {none: 0, some: meals_some, most: meals_most}
settings:
  meals_some:
    title: Points for some help
    type: number
    values: [{from: 2010-01-01, value: 4, basis: illustrative}]
  meals_most:
    title: Points for most help
    type: number
    values: [{from: 2010-01-01, value: 9, basis: illustrative}]
decisions:
  total:
    title: Points
    type: number
    value: points(saq)
  each:
    title: Question by question
    for_each:
      in: saq
      as: question
      decide:
        worth:
          title: Worth
          type: number
          value: points(question.answer)
"""


@pytest.mark.parametrize(
    ("case", "settings"),
    [
        ("saq: {meals: none}", []),
        ("saq: {meals: some}", ["p.meals_some"]),
        ("", ["p.meals_some", "p.meals_most"]),
    ],
)
def test_only_the_points_of_answers_that_may_be_so_were_read(
    case: str, settings: list[str]
) -> None:
    decisions = world(POINTS, answers="p.total").record(case)["decisions"]
    assert decisions["p.total"].get("settings", []) == settings
    [entry] = decisions["p.each"]["entries"]
    assert entry["worth"].get("settings", []) == settings


PRICES = """
sources:
  BOOK: {title: A book of prices, year: 2010}
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
      - {from: 2009-12-01, GROUND, rows: {bed: £10, bath: £20}}
decisions:
  sum: {title: Price, type: money, value: price(part)}
"""
PLACE = """
settings:
  p.price:
    - {from: 2010-01-01, other_rows: from the policy, basis: local, rows: ROWS}
"""


def priced(ground: str, rows: str) -> Any:
    policy = PRICES.replace("GROUND", ground)
    made = world(policy, scheme=PLACE.replace("ROWS", rows), answers="p.sum")
    return made.record("part: bath")


def test_rows_that_stay_as_the_policy_has_them_keep_what_they_rest_on() -> None:
    made_up = priced("basis: illustrative, because: A guess.", "{bed: £12}")
    assert made_up["illustrative"] == ["p.price"]
    assert made_up["settings"]["p.price"] == {
        "title": "Price of a part",
        "basis": "local",
        "since": "2010-01-01",
        "set_by": "scheme",
        "other_rows": {"basis": "illustrative", "since": "2009-12-01", "because": "A guess."},
    }
    sourced = priced("basis: sourced, cite: BOOK page 3", "{bed: £12}")
    assert sourced["illustrative"] == []
    other = {"basis": "sourced", "cite": "BOOK page 3", "since": "2009-12-01"}
    assert sourced["settings"]["p.price"]["other_rows"] == other


def test_where_a_scheme_gives_every_row_nothing_is_said_of_the_policy_s() -> None:
    record = priced("basis: illustrative", "{bed: £12, bath: £22}")
    assert record["illustrative"] == []
    assert "other_rows" not in record["settings"]["p.price"]
