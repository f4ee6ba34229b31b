"""What blocks of a policy become in a program."""

from datetime import date
from fractions import Fraction

import pytest

from engine.program.nodes import Field, Literal, Result, Setting
from engine.program.program import (
    FitBody,
    InOrderBody,
    LoopBody,
    Program,
    Row,
    RulesBody,
    Rung,
    SplitBody,
)
from engine.program.types import Entries, Length, Members, Money, Number, Parts, Period, Several
from tests.language.folders import check, codes, policy, scheme

RULES = """
sources:
  GUIDE: {title: A guide to care}
facts:
  frail: {ask: Is the person frail?, type: yes/no}
  alone: {ask: Does the person live alone?, type: yes/no}
decisions:
  needed:
    title: Care is needed
    type: yes/no
    rules:
      choose: unique
      cite: GUIDE page 3
      rows:
        - id: is_frail
          when:
            all:
              - frail
              - not alone
          then: yes
          because: The person is frail.
        - id: is_alone
          when: alone
          then: yes
          because: The person lives alone.
          basis: illustrative
      otherwise: refuse
"""


def program(body: str, own: str = "answers: [care.needed]") -> Program:
    checked = check(policy(body=body), scheme(own))
    assert not checked.findings
    made = checked.schemes["town"].on(date(2010, 6, 1))
    assert made is not None
    return made


def rules(made: Program) -> RulesBody:
    body = made.decision("care.needed").body
    assert isinstance(body, RulesBody)
    return body


def rows(made: Program) -> tuple[Row, ...]:
    return rules(made).rows


def test_a_row_rests_on_what_it_says_or_on_what_all_rows_say() -> None:
    one, other = rows(program(RULES))
    assert one.cite is not None
    assert (str(one.cite), one.basis) == ("A guide to care, page 3", "sourced")
    assert (other.cite, other.basis) == (None, "illustrative")


def test_a_row_keeps_its_conditions_as_the_author_listed_them() -> None:
    one, other = rows(program(RULES))
    assert [text for text, _ in one.conditions] == ["frail", "not alone"]
    assert [text for text, _ in other.conditions] == ["alone"]


def test_otherwise_may_refuse() -> None:
    otherwise = rules(program(RULES)).otherwise
    assert otherwise is not None
    assert otherwise.then is None


ADDS = """
answers: [care.needed]
sources:
  MINUTES: {title: Minutes of the council}
adds:
  care.needed:
    - id: first_of_all
      when: frail and alone
      then: yes
      because: Both hold.
      cite: MINUTES June
    - id: behind_frail
      when: frail
      then: no
      because: The town thinks so.
      basis: local
      after: is_frail
"""


def test_a_scheme_adds_rows_before_the_others_or_behind_one() -> None:
    made = program(RULES, ADDS)
    ids = [(row.id, row.added) for row in rows(made)]
    assert ids == [
        ("first_of_all", True),
        ("is_frail", False),
        ("behind_frail", True),
        ("is_alone", False),
    ]
    first, _, behind, _ = rows(made)
    assert (str(first.cite), first.basis) == ("Minutes of the council, June", "sourced")
    assert (behind.cite, behind.basis) == (None, "local")


def test_other_schemes_do_not_have_the_rows_that_one_adds() -> None:
    checked = check(policy(body=RULES), scheme(ADDS), scheme(name="city"))
    assert not checked.findings
    town, city = (checked.schemes[name].stretches[0] for name in ("town", "city"))
    assert len(rows(town)) == 4
    assert len(rows(city)) == 2


def test_an_added_row_is_read_in_the_policy_and_reported_in_the_scheme() -> None:
    own = ADDS.replace("when: frail and alone", "when: fraill")
    (finding,) = check(policy(body=RULES), scheme(own)).findings
    assert (finding.code, finding.place.file) == ("E301", "policies/schemes/town.yaml")
    assert finding.help == "did you mean `frail`?"


def test_a_list_is_several_of_the_ids_of_its_rows() -> None:
    body = """
facts:
  frail: {ask: Is the person frail?, type: yes/no}
decisions:
  needed:
    title: Reasons
    rules:
      choose: list
      basis: local
      rows:
        - {id: is_frail, when: frail, because: The person is frail.}
        - {id: is_not, when: not frail, because: The person is not frail.}
"""
    made = program(body)
    kind = made.decision("care.needed").type
    assert isinstance(kind, Several)
    assert [member.name for member in kind.of.members] == ["is_frail", "is_not"]
    assert [row.then for row in rows(made)] == [
        Literal(type=kind.of, value=0),
        Literal(type=kind.of, value=1),
    ]


LEVELS = """
types:
  group:
    choices: {older: Older people, younger: Younger people}
facts:
  group: {ask: Which group?, type: group}
  points: {ask: How many points?, type: number, min: 0, max: 50}
settings:
  amount:
    title: Pounds for points
    type: table
    by: {group: group, points: number}
    gives: money a week
    read: step
    below: £0 a week
    above: last
    values:
      - from: 2010-04-01
        basis: illustrative
        rows:
          younger: as older
          older:
            5: £45 a week
            16.5: £82.91 a week
decisions:
  needed:
    title: Budget
    type: money a week
    value: amount(group, points)
"""


def test_a_table_has_rungs_for_each_combination_of_its_exact_keys() -> None:
    (table,) = program(LEVELS).tables
    rungs = (Rung(at=5, gives=4500), Rung(at=Fraction(33, 2), gives=8291))
    assert table.rows == (((0,), rungs), ((1,), rungs))
    assert (table.below, table.above, table.read) == (0, "last", "step")
    assert table.gives == Money("week")


def test_what_a_table_of_periods_gives_has_the_unit_of_its_values() -> None:
    body = """
types:
  kind:
    choices: {one: One, other: Other}
facts:
  kind: {ask: Which kind?, type: kind}
settings:
  wait:
    title: The wait
    type: table
    by: {kind: kind}
    gives: period
    read: exact
    values:
      - {from: 2010-04-01, basis: local, rows: {one: 28 days, other: 2 weeks}}
      - {from: 2011-04-01, basis: local, rows: {one: 28 days, other: 1 month}}
decisions:
  needed:
    title: Due by
    type: date
    value: decision_date + wait(kind)
"""
    checked = check(policy(body=body), scheme())
    assert not checked.findings
    kinds = [
        [expr.period.type for expr in (stretch.decisions[0].body.value,)]  # type: ignore[union-attr]
        for stretch in checked.schemes["town"].stretches
    ]
    assert kinds == [[Period("days")], [Period()]]


def test_answers_are_facts_of_their_own_with_points_from_settings() -> None:
    body = """
questionnaires:
  saq:
    title: Self-assessment
    raters: {self: The person, agreed: As agreed}
    beside:
      reason: {ask: Why was it changed?, type: text, optional: yes}
    judgement: yes
    questions:
      meals:
        ask: Making meals
        help: On most days.
        answers: {none: I need no help, some: I need some help}
        points: {some: more, none: 0}
settings:
  more:
    title: Points for some help
    type: number
    values:
      - {from: 2010-04-01, value: 4, basis: local}
decisions:
  needed: {title: Points, type: number, value: points(saq.agreed) + points(saq.self)}
"""
    made = program(body)
    (questionnaire,) = made.questionnaires
    (question,) = questionnaire.questions
    assert (question.points, question.point_settings) == ((0, 4), ("", "care.more"))
    assert [(note.name, note.key) for note in made.facts] == [
        ("care.saq.self.meals", ("saq", "self", "meals")),
        ("care.saq.agreed.meals", ("saq", "agreed", "meals")),
        ("care.saq.reason.meals", ("saq", "beside", "reason", "meals")),
    ]
    assert [note.judgement for note in made.facts] == [True, True, False]
    assert made.facts[0].help == "On most days."


GRID = """
types:
  cluster:
    choices: {c03: Moderate, c04: Severe}
questionnaires:
  mhct:
    title: Ratings
    type: number
    min: 0
    max: 4
    counts_as_not_known: 9
    questions:
      mood: {ask: Depressed mood}
      anger: {ask: Agitation}
settings:
  ratings:
    title: Ratings that each cluster expects
    type: grid
    of: mhct
    profiles: cluster
    values:
      - from: 2010-04-01
        basis: illustrative
        rows:
          c03:
            must: {mood: 2 to 3}
            expected: {mood: 2 to 3, anger: 0 to 1}
            may: {anger: 2 to 2}
          c04:
            expected: {mood: 3 to 4, anger: 0 to 2}
decisions:
  needed:
    title: Clusters that fit best
    fit:
      answers: mhct
      grid: ratings
      where: profile is not c04
"""


def test_a_grid_and_a_fit_against_it() -> None:
    made = program(GRID)
    (grid,) = made.grids
    assert [(row.profile, len(row.must), len(row.expected), len(row.may)) for row in grid.rows] == [
        (0, 1, 2, 1),
        (1, 0, 2, 0),
    ]
    decision = made.decision("care.needed")
    assert isinstance(decision.body, FitBody)
    assert (decision.body.grid, decision.body.rater) == ("care.ratings", None)
    assert decision.body.where is not None
    assert decision.type == Parts((("best", Several(grid.profiles)),))
    assert [note.not_known for note in made.facts] == [9, 9]


def test_a_scheme_replaces_one_profile_of_a_grid() -> None:
    own = """
answers: [care.needed]
settings:
  care.ratings:
    - from: 2010-04-01
      other_rows: from the policy
      basis: local
      rows:
        c04:
          expected: {mood: 0 to 4, anger: 0 to 4}
"""
    made = program(GRID, own)
    (grid,) = made.grids
    (note,) = made.settings
    assert note.other_rows is not None
    assert note.other_rows.basis == "illustrative"
    assert note.is_illustrative
    assert [span.most for span in grid.rows[0].expected] == [3, 1]
    assert [span.most for span in grid.rows[1].expected] == [4, 4]


LOOP = """
facts:
  lines:
    ask: What does it cost, line by line?
    type: list
    each:
      what: {ask: What is it?, type: text}
      amount: {ask: What does it cost?, type: money a week}
decisions:
  needed:
    title: Line by line
    for_each:
      in: lines
      as: line
      largest_first: amount
      decide:
        late:
          title: Late
          type: yes/no
          value: dear
        dear:
          title: Dear
          type: yes/no
          value: line.amount > £100 a week
      flags:
        - id: too_dear
          when: late
          raise: note
          because: It is dear.
  total:
    title: Total of what is dear
    type: money a week
    value: sum(each_line.amount for each_line in needed where each_line.dear)
"""


def test_a_loop_decides_in_the_order_of_need_and_carries_its_columns() -> None:
    made = program(LOOP)
    decision = made.decision("care.needed")
    body = decision.body
    assert isinstance(body, LoopBody)
    assert decision.type == Entries("care.needed")
    assert [each.name for each in body.decisions] == ["dear", "late"]
    assert [name for name, _, _ in body.columns] == ["what", "amount"]
    assert body.largest_first == Field(type=Money("week"), entry="line", name="amount")
    assert [flag.id for flag in body.flags] == ["too_dear"]
    assert made.decision("care.total").uses == ("care.needed",)


def test_a_split_by_weight_and_one_in_order() -> None:
    body = """
facts:
  cost: {ask: What does it cost?, type: money a year}
  beds: {ask: How many beds?, type: number, min: 0}
decisions:
  needed:
    title: By weight
    split:
      whole: cost
      into: {ward: beds, home: 2}
  met:
    title: In order
    split:
      whole: cost
      in_order:
        nhs: up to needed.ward
        council: rest
"""
    made = program(body)
    by_weight, in_order = made.decisions
    assert isinstance(by_weight.body, SplitBody)
    assert by_weight.body.how == "weight"
    assert by_weight.type == Parts(
        (("ward", Money("year", None, None)), ("home", Money("year", None, None)))
    )
    assert isinstance(in_order.body, InOrderBody)
    assert [name for name, limit in in_order.body.limits if limit is None] == ["council"]
    assert in_order.uses == ("care.needed",)


@pytest.mark.parametrize(
    ("parts", "found"),
    [
        ("into: {ward: -40%, home: 140%}", ["E538"]),
        ("into: {ward: -40%, home: rest}", ["E538"]),
        ("into: {ward: 140%, home: -40%}", ["E538"]),
        ("into: {ward: 2, home: -1}", ["E538"]),
        ("into: {ward: low, home: rest}", ["E538"]),
        ("in_order: {ward: up to -£5 a year, home: rest}", ["E538"]),
        ("into: {ward: 0%, home: 100%}", []),
        ("into: {ward: -low, home: rest}", []),
        ("in_order: {ward: up to £0, home: rest}", []),
    ],
)
def test_a_split_that_would_always_be_refused(parts: str, found: list[str]) -> None:
    body = f"""
facts:
  cost: {{ask: What does it cost?, type: money a year}}
settings:
  low:
    title: The low part
    type: percent
    min: -50%
    values:
      - {{from: 2010-04-01, value: -5%, basis: local}}
decisions:
  needed:
    title: Parts
    split:
      whole: cost
      {parts}
"""
    checked = check(policy(body=body), scheme())
    assert [one.code for one in checked.findings if one.is_error] == found


LIMIT = """
facts:
  score: {ask: What is the score?, type: number}
  lines:
    ask: Which lines?
    type: list
    each:
      amount: {ask: How much?, type: money}
settings:
  limit:
    title: The limit
    type: number
    values:
      - {from: 2010-04-01, value: 5, basis: illustrative}
decisions:
  needed: {title: Care is needed, type: yes/no, value: score > limit}
  each_line:
    title: Each line
    for_each:
      in: lines
      as: line
      largest_first: amount
      decide:
        half: {title: Half, type: money, value: "round(line.amount * 50%, penny)"}
"""
ANSWERS = "answers: [care.needed, care.each_line]\n"


@pytest.mark.parametrize(
    ("old", "new", "own", "help_"),
    [
        ("value: 5,", "value: 3 + 4,", "", "a plain value is wanted"),
        ("first: amount", "first: amout", "", "did you mean `amount`?"),
        (
            "",
            "",
            "settings: {care.ceiling_of_all: [{from: 2010-04-01, value: 7, basis: local}]}\n",
            "`care` has `limit`",
        ),
        (
            "",
            "",
            "settings: {limt: [{from: 2010-04-01, value: 7, basis: local}]}\n",
            "with its policy",
        ),
        (
            "",
            "",
            "settings: {weeks_in_year: [{from: 2010-04-01, value: 52.14286, basis: local}]}\n",
            "round it to 4 places",
        ),
    ],
)
def test_the_help_is_about_what_is_wrong(old: str, new: str, own: str, help_: str) -> None:
    checked = check(policy(body=LIMIT.replace(old, new)), scheme(own + ANSWERS))
    (finding,) = (one for one in checked.findings if one.is_error)
    assert help_ in finding.help


def test_a_policy_without_settings_is_said_to_have_none() -> None:
    own = "settings: {care.limt: [{from: 2010-04-01, value: 7, basis: local}]}\n"
    body = LIMIT[: LIMIT.index("settings:")] + LIMIT[LIMIT.index("decisions:") :]
    checked = check(policy(body=body.replace("> limit", "> 5")), scheme(own + ANSWERS))
    (finding,) = (one for one in checked.findings if one.is_error)
    assert finding.help == "`care` has none: take it out"


def test_settings_stand_as_values_with_who_set_them() -> None:
    body = """
facts:
  score: {ask: What is the score?, type: number}
settings:
  limit:
    title: The limit
    type: number
    values:
      - {from: 2010-04-01, value: 5, basis: illustrative}
decisions:
  needed: {title: Care is needed, type: yes/no, value: score > limit}
"""
    own = "settings: {care.limit: [{from: 2010-04-01, value: 7, basis: local}]}\n"
    made = program(body, own + "answers: [care.needed]")
    (note,) = made.settings
    assert (note.name, note.value, note.basis, note.set_by) == ("care.limit", 7, "local", "scheme")
    (setting,) = [
        node
        for node in (made.decisions[0].body.value.right,)  # type: ignore[union-attr]
        if isinstance(node, Setting)
    ]
    assert setting.value == 7
    assert note.type == Number()


def test_a_decision_that_does_not_apply_says_so_to_others() -> None:
    body = """
facts:
  frail: {ask: Is the person frail?, type: yes/no}
  cost: {ask: What does it cost?, type: money}
decisions:
  budget:
    title: Budget
    type: money
    applies_when: frail
    because: The person is not frail.
    value: cost
  needed:
    title: What is paid
    type: money
    value: default(budget, £0)
"""
    made = program(body)
    assert made.decision("care.budget").may_be_absent
    assert not made.decision("care.needed").may_be_absent
    bare = body.replace("default(budget, £0)", "budget")
    assert codes(check(policy(body=bare), scheme())) == ["E411"]


def test_decisions_stand_in_the_order_of_need_across_policies() -> None:
    one = policy("one", "decisions:\n  last: {title: Last, type: number, value: two.middle}\n"
                        "  first: {title: First, type: number, value: 1}\n")  # fmt: skip
    two = policy("two", "decisions:\n  middle: {title: Middle, type: number, value: one.first}\n")
    checked = check(one, two, scheme("answers: [one.last]", "[one, two]"))
    assert not checked.findings
    (stretch,) = checked.schemes["town"].stretches
    assert [each.name for each in stretch.decisions] == ["one.first", "two.middle", "one.last"]
    assert isinstance(stretch.decisions[2].body.value, Result)  # type: ignore[union-attr]


def test_a_circle_across_policies_is_one_message_with_its_path() -> None:
    one = policy("one", "decisions:\n  a: {title: A, type: number, value: two.b}\n")
    two = policy("two", "decisions:\n  b: {title: B, type: number, value: one.a}\n")
    (finding,) = check(one, two, scheme("answers: [one.a]", "[one, two]")).findings
    assert finding.code == "E509"
    assert "it needs `two.b`, which needs `one.a`" in finding.message


@pytest.mark.parametrize(
    ("kind", "written", "value"),
    [
        ("yes/no", "yes", True),
        ("percent", "12.5%", Fraction(1, 8)),
        ("money a month", "£1,200 a month", 120000),
        ("period", "6 months", Length(6, "months")),
        ("date", "2011-04-01", date(2011, 4, 1)),
        ("band", "high", 1),
    ],
)
def test_a_setting_of_each_type(kind: str, written: str, value: object) -> None:
    body = f"""
types:
  band:
    levels: {{low: Low, high: High}}
settings:
  one:
    title: One setting
    type: {kind}
    values:
      - from: 2010-04-01
        value: {written}
        basis: local
decisions:
  needed: {{title: It is so, type: yes/no, value: one is one}}
"""
    (note,) = program(body).settings
    assert note.value == value


def test_members_are_named_in_full_with_their_titles() -> None:
    body = """
types:
  band:
    levels: {low: Low, high: High}
facts:
  risk: {ask: How high is the risk?, type: band}
decisions:
  needed: {title: Care is needed, type: yes/no, value: risk is high}
"""
    (note,) = program(body).facts
    assert isinstance(note.type, Members)
    assert (note.type.name, note.type.ordered) == ("care.band", True)
    assert [member.title for member in note.type.members] == ["Low", "High"]
