"""Every construct of a policy and a scheme arrives in the model, and what is wrong beside it."""

import pytest

from engine.diagnostics import Finding, Source, as_text
from engine.language.expressions import write
from engine.language.model import (
    Always,
    Decision,
    Fit,
    ForEach,
    GridShape,
    NeverFalls,
    Policy,
    Rows,
    Rules,
    ScalarShape,
    Scheme,
    Setting,
    Split,
    TableShape,
    Value,
)
from engine.language.read import read_policy, read_scheme
from engine.language.tree import Bad, Keyword, Logic, LogicOp, Path, Range, Term, TypeWord

POLICY = """\
policy: home_care
version: 2010.10
title: Help at home
in_force: {from: 2010-04-01, to: 2015-03-31}
owners: [local_authority, nhs]
sources:
  GUIDE:
    title: A guide
    by: Somebody
    year: 2010
    link: https://example.org/guide
types:
  band:
    levels: {none: None, some: Some, much: Much}
  helper:
    choices: {family: Family, agency: Agency}
facts:
  frail:
    ask: Is the person frail?
    help: Think of the last week.
    type: yes/no
    judgement: yes
    lasting: yes
  savings:
    ask: What are the savings?
    type: money
    min: -£50
    max: £1,000
    optional: yes
  rate:
    ask: What rate?
    type: number
    places: 2
    recorded: yes
  visits:
    ask: Who comes?
    type: list
    each:
      who: {ask: Who?, type: helper}
      cost: {ask: At what cost?, type: money a week}
  lost:
    ask: What is lost?
    type: several of home_care.helper
questionnaires:
  saq:
    title: Questions
    raters: {self: The person, agreed: As agreed}
    beside:
      reason: {ask: Why?, type: text, optional: yes}
    questions:
      meals:
        ask: Meals
        answers: {none: No help, all: All help}
        points: {none: 0, all: all_points}
  tool:
    title: A tool
    type: number
    min: 0
    max: 4
    counts_as_not_known: 9
    questions:
      mood: {ask: Mood}
settings:
  all_points:
    title: Points for all help
    type: number
    min: 0
    values:
      - {from: 2010-04-01, to: 2011-03-31, value: 5, basis: illustrative}
      - from: 2011-04-01
        value: 6
        basis: sourced
        cite: GUIDE page 3
        because: It was raised.
  amount:
    title: Pounds for points
    type: table
    by: {who: helper, points: number}
    gives: money a week
    read: step
    below: £0 a week
    above: last
    values:
      - from: 2010-04-01
        basis: local
        rows:
          family: {5: £10.00 a week, 16: £20 a week}
          agency: as family
  grid:
    title: Expected
    type: grid
    of: tool
    profiles: helper
    values:
      - from: 2010-04-01
        basis: local
        rows:
          family:
            must: {mood: 2 to 3}
            expected: {mood: 2 to 4}
decisions:
  level:
    title: Level
    type: band
    rules:
      choose: highest
      cite: GUIDE
      rows:
        - id: frail_much
          when: frail
          then: much
          because: The person is frail, which counts <all_points>.
        - id: other
          when:
            any:
              - all: [frail, not frail]
              - lost is missing
          then: some
          because: Something is lost.
          basis: local
      otherwise:
        then: none
        because: Nothing is so.
  reasons:
    title: Reasons
    rules:
      choose: list
      rows:
        - {id: one, when: frail, because: Frail., basis: local}
  fee:
    title: Fee
    type: money
    applies_when: savings is not missing
    because: The savings are not known to be there.
    cite: GUIDE page 9
    value: max(savings, £5)
  each_visit:
    title: Each visit
    for_each:
      in: visits
      as: visit
      largest_first: cost
      decide:
        counted: {title: Counted, type: money a week, value: visit.cost}
      flags:
        - id: dear
          when: visit.cost > £100 a week
          raise: sign_off
          to: manager
          because: It is dear.
  shared:
    title: Shared
    split:
      whole: fee
      into: {nhs: 40%, council: rest}
  in_turn:
    title: In turn
    split:
      whole: fee
      in_order:
        council: up to £5
        nhs: rest
  hint:
    title: Hint
    fit: {answers: tool, grid: grid, where: frail}
flags:
  - id: look
    when: yes
    raise: note
    because: Look.
promises:
  - id: sure
    always: fee >= £5
    because: It is the least.
  - id: rising
    never_falls: fee
    as_rises: savings
    because: More means more.
"""

SCHEME = """\
scheme: here
title: Here
place: A place
in_force: {from: 2010-04-01}
status: illustrative
policies:
  - home_care
  - day_care: {from: 2011-04-01, to: 2012-03-31}
answers: [home_care.level, home_care.fee]
compare: home_care.frail
settings:
  weeks_in_year:
    - {from: 2010-04-01, value: 52.1429, basis: illustrative}
  home_care.amount:
    - from: 2010-04-01
      other_rows: from the policy
      basis: local
      rows: {agency: {5: £12 a week}}
adds:
  home_care.level:
    - {id: mine, after: frail_much, when: frail, then: much, because: Here it is so., basis: local}
fixed:
  home_care.frail: no
"""


@pytest.fixture(scope="module")
def policy() -> Policy:
    made, findings = read_policy(Source("policy.yaml", POLICY))
    assert as_text(findings) == ""
    assert made is not None
    return made


@pytest.fixture(scope="module")
def scheme() -> Scheme:
    made, findings = read_scheme(Source("scheme.yaml", SCHEME))
    assert as_text(findings) == ""
    assert made is not None
    return made


def decision(policy: Policy, name: str) -> Decision:
    return next(one for one in policy.decisions if one.name.value == name)


def setting(policy: Policy, name: str) -> Setting:
    return next(one for one in policy.settings if one.name.value == name)


def test_the_head(policy: Policy) -> None:
    assert (policy.name.value, policy.version.value) == ("home_care", "2010.10")
    assert policy.in_force.first is not None
    assert policy.in_force.last is not None
    assert policy.in_force.last.value.isoformat() == "2015-03-31"
    assert [owner.value for owner in policy.owners] == ["local_authority", "nhs"]
    (source,) = policy.sources
    assert source.key.value == "GUIDE"
    assert source.year is not None
    assert policy.failed == ()


def test_types_and_facts(policy: Policy) -> None:
    assert [(one.name.value, one.ordered) for one in policy.types] == [
        ("band", True),
        ("helper", False),
    ]
    frail, savings, rate, visits, lost = policy.facts
    assert frail.marks.judgement
    assert frail.marks.lasting
    assert not frail.marks.optional
    assert savings.limits.least is not None
    assert write(savings.limits.least) == "-£50"
    assert savings.marks.optional
    assert rate.limits.places is not None
    assert rate.limits.places.value == 2
    assert [field.name.value for field in visits.each] == ["who", "cost"]
    assert not isinstance(lost.type, Bad)
    assert (lost.type.word, str(lost.type.named)) == (TypeWord.SEVERAL, "home_care.helper")


def test_questionnaires(policy: Policy) -> None:
    saq, tool = policy.questionnaires
    assert [rater.title.value for rater in saq.raters] == ["The person", "As agreed"]
    assert saq.beside[0].marks.optional
    (meals,) = saq.questions
    assert [(write(one.answer), write(one.worth)) for one in meals.points] == [
        ("none", "0"),
        ("all", "all_points"),
    ]
    assert tool.type is not None
    assert tool.counts_as_not_known is not None
    assert write(tool.counts_as_not_known) == "9"
    assert tool.questions[0].type is None


def test_settings(policy: Policy) -> None:
    points = setting(policy, "all_points")
    assert isinstance(points.shape, ScalarShape)
    first, second = points.values
    assert first.last is not None
    assert second.grounds.cite is not None
    assert (second.grounds.cite.key, second.grounds.cite.where) == ("GUIDE", "page 3")
    assert second.grounds.cite.key_at.place.column == 15


def test_tables_and_grids(policy: Policy) -> None:
    table = setting(policy, "amount")
    assert isinstance(table.shape, TableShape)
    assert [key.name.value for key in table.shape.by] == ["who", "points"]
    assert table.shape.above is not None
    assert isinstance(table.shape.above, Keyword)
    assert table.shape.above.term is Term.LAST
    rows = table.values[0].value
    assert isinstance(rows, Rows)
    assert isinstance(rows.entries[0].value, Rows)
    assert not isinstance(rows.entries[1].value, Rows)
    assert write(rows.entries[1].value) == "as family"
    grid = setting(policy, "grid")
    assert isinstance(grid.shape, GridShape)
    profile = grid.values[0].value
    assert isinstance(profile, Rows)
    must = profile.entries[0].value
    assert isinstance(must, Rows)
    ranges = must.entries[0].value
    assert isinstance(ranges, Rows)
    assert isinstance(ranges.entries[0].value, Range)


def test_rules(policy: Policy) -> None:
    body = decision(policy, "level").body
    assert isinstance(body, Rules)
    first, second = body.rows
    assert first.grounds.because is not None
    assert first.grounds.because.parts[0] == "The person is frail, which counts "
    hole = first.grounds.because.parts[1]
    assert isinstance(hole, Path)
    assert hole.place.line == POLICY[: POLICY.index("<all_points>")].count("\n") + 1
    assert hole.at.written == "all_points"
    assert isinstance(second.when, Logic)
    assert second.when.operator is LogicOp.OR
    assert write(second.when) == "frail and not frail or lost is missing"
    assert body.otherwise is not None
    listed = decision(policy, "reasons").body
    assert isinstance(listed, Rules)
    assert listed.otherwise is None
    assert listed.rows[0].then is None


def test_the_other_decisions(policy: Policy) -> None:
    fee = decision(policy, "fee")
    assert isinstance(fee.body, Value)
    assert fee.applies_because is not None
    assert fee.grounds.cite is not None
    loop = decision(policy, "each_visit").body
    assert isinstance(loop, ForEach)
    assert loop.name.value == "visit"
    assert loop.flags[0].to is not None
    assert [inner.name.value for inner in loop.decide] == ["counted"]
    shared, in_turn = decision(policy, "shared").body, decision(policy, "in_turn").body
    assert isinstance(shared, Split)
    assert isinstance(in_turn, Split)
    assert [write(part.share) for part in (*shared.parts, *in_turn.parts)] == [
        "40%",
        "rest",
        "up to £5",
        "rest",
    ]
    assert (shared.in_order, in_turn.in_order) == (False, True)
    hint = decision(policy, "hint").body
    assert isinstance(hint, Fit)
    assert hint.where is not None
    sure, rising = policy.promises
    assert isinstance(sure.body, Always)
    assert isinstance(rising.body, NeverFalls)


def test_schemes(scheme: Scheme) -> None:
    first, second = scheme.policies
    assert first.days.first is None
    assert second.days.last is not None
    assert [str(answer) for answer in scheme.answers] == ["home_care.level", "home_care.fee"]
    weeks, amount = scheme.settings
    assert str(weeks.setting) == "weeks_in_year"
    assert amount.values[0].other_rows
    (addition,) = scheme.adds
    assert addition.rows[0].after is not None
    assert write(scheme.fixed[0].value) == "no"


def told(text: str) -> tuple[Policy, tuple[Finding, ...]]:
    """Return the policy of *text* and what is wrong with it."""
    made, findings = read_policy(Source("policy.yaml", text))
    assert made is not None
    return made, findings


def test_an_expression_that_cannot_be_read_is_bad_and_its_decision_stays() -> None:
    policy, findings = told(POLICY.replace("max(savings, £5)", "max(savings, £5"))
    assert [finding.code for finding in findings] == ["E234"]
    body = decision(policy, "fee").body
    assert isinstance(body, Value)
    assert isinstance(body.expression, Bad)


def test_what_cannot_be_made_sense_of_is_left_out_by_name() -> None:
    policy, findings = told(
        POLICY.replace("from: 2010-04-01, to: 2011-03-31, value: 5", "from: 2010-02-30, value: 5")
    )
    assert [finding.code for finding in findings] == ["E232"]
    assert [name.value for name in policy.failed] == ["all_points"]


def test_a_title_that_is_missing_has_a_stand_in() -> None:
    policy, findings = told(POLICY.replace("    title: Fee\n", ""))
    assert [finding.code for finding in findings] == ["E202"]
    assert decision(policy, "fee").title.is_missing


@pytest.mark.parametrize(
    ("old", "new", "codes"),
    [
        ("      choose: highest\n", "      choose: sum\n", ["E209"]),
        ("      otherwise:\n        then: none\n        because: Nothing is so.\n", "", ["E202"]),
        ("          then: much\n          because", "          because", ["E202"]),
        ("    type: money\n    applies_when", "    applies_when", ["E202"]),
        ("    title: Shared\n", "    title: Shared\n    type: money\n", ["E209"]),
        ("    title: Hint\n", "    title: Hint\n    min: 1\n", ["E209"]),
        ("    type: list\n    each:", "    type: text\n    each:", ["E209"]),
        ("    type: table\n", "    type: money\n", ["E209"]),
        ("    read: step\n", "", ["E202"]),
        ("    read: step\n", "    read: exact\n", ["E209"]),
        ("    of: tool\n", "", ["E202"]),
        ("        answers: {none: No help, all: All help}\n", "", ["E206"]),
        ("      mood: {ask: Mood}\n", "      mood: {ask: Mood, type: number, answers: {a: A}}\n", ["E207"]),
        ("because: Look.", "because: Look <At This>.", ["E236"]),
        ("because: Look.", "because: 3 < 5 and 5 > 3.", []),
        ("    type: several of home_care.helper\n", "    type: grid\n", ["E237"]),
        ("type: money a week, value: visit.cost", "type: list, value: visit.cost", ["E237"]),
        ("    value: max(savings, £5)\n", "    value: >\n      max(savings, £5)\n", ["E124"]),
        ("    value: max(savings, £5)\n", "    value: |\n      max(savings,\n        £5)\n", []),
        ("in_force: {from: 2010-04-01, to: 2015-03-31}", "in_force: {from: 2010-04-31}", ["E232"]),
        ("        council: up to £5\n", "        council: up £5\n", ["E221"]),
        ("        then: none\n", "        then: refuse\n", []),
        ("          then: some\n", "          then: refuse\n", ["E221"]),
        ("    above: last\n", "    above: as family\n", ["E221"]),
        ("    above: last\n", "    above: refuse\n", []),
        ("value: 5, basis", "value: refuse, basis", ["E221"]),
        ("points: {none: 0", "points: {none: refuse", ["E221"]),
        ("        value: 6\n", "        rows: {a: 6}\n", ["E209"]),
    ],
)  # fmt: skip
def test_what_goes_together(old: str, new: str, codes: list[str]) -> None:
    assert old in POLICY
    _, findings = told(POLICY.replace(old, new, 1))
    assert [finding.code for finding in findings] == codes, as_text(findings)


def test_an_expression_may_stand_behind_a_bar_and_keeps_its_places() -> None:
    text = (
        "policy: care\nversion: 1\ntitle: Care\nin_force: {from: 2010-04-01}\nowners: [nhs]\n"
        "decisions:\n  d:\n    title: D\n    type: yes/no\n    value: |\n      a and\n        b >\n"
    )
    _, (finding,) = read_policy(Source("policies/care/1.yaml", text))
    assert (finding.code, finding.place.line, finding.place.column) == ("E222", 12, 11)
