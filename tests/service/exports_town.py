"""A small town whose systems export a few columns: files by name in, what came of them out."""

import re
from collections.abc import Mapping
from datetime import date
from pathlib import Path

from engine.diagnostics import Finding
from engine.service import Batch, ExportText, Problem, decide_exports
from tests.language.folders import policy, scheme

DAY = date(2010, 6, 1)
BODY = """
types:
  band:
    levels: {low: Low, medium: Medium, high: High}
  way:
    choices: {slow: Slowly, pain: With pain}
facts:
  born: {ask: When was the person born?, type: date, min: 1900-01-01}
  frail: {ask: Is the person frail?, type: yes/no}
  paid: {ask: What is paid?, type: money a week}
  balance: {ask: What is the balance?, type: money, optional: yes}
  score: {ask: What is the score?, type: number, min: 0, max: 100}
  part: {ask: Which part is for health?, type: percent, recorded: yes}
  wait: {ask: How long is the wait?, type: period, recorded: yes}
  risk: {ask: How high is the risk?, type: band}
  ways: {ask: In which ways?, type: several of way}
  story: {ask: What happened?, type: text, optional: yes, recorded: yes}
  review: {ask: Which band stood before?, type: band, optional: yes, recorded: yes}
  lines:
    ask: What does it cost, line by line?
    type: list
    each:
      what: {ask: What is it?, type: text}
      amount: {ask: What does it cost?, type: money a week}
questionnaires:
  ratings:
    title: Ratings
    type: number
    min: 0
    max: 4
    counts_as_not_known: 9
    questions:
      mood: {ask: Low mood}
      sleep: {ask: Bad sleep}
decisions:
  needed: {title: Care is needed, type: yes/no, value: frail or score > 50}
  level: {title: Level, type: band, value: risk}
  seen: {title: Ways seen, type: several of way, value: ways}
  total: {title: Sum, type: money a week, value: paid + sum(line.amount for line in lines)}
  plain: {title: Balance, type: money, applies_when: balance is not missing, because: None is given., value: balance}
  due: {title: Review due, type: date, value: born + 28 days}
  share:
    title: Who pays
    split: {whole: total, into: {nhs: 40%, council: rest}}
  each:
    title: Each line
    for_each: {in: lines, as: line, decide: {dear: {title: Dear, type: yes/no, value: line.amount > £50 a week}}}
  mood: {title: Points for mood, type: number, value: points(ratings), cite: TOWN}
flags:
  - {id: old, when: born < 1920-01-01, raise: review, because: The person is very old., cite: TOWN}
  - {id: hurt, when: frail and score is 0, raise: stop, because: Frail and no score., cite: TOWN}
sources: {TOWN: {title: The town's paper}}
"""
ANSWERS = """
answers: [care.needed, care.level, care.seen, care.total, care.plain, care.due, care.share, care.each, care.mood]
"""
MAPPING = """
mapping: town
title: The town's exports
scheme: town
words: {yes_no: {Y: yes, N: no}}
files:
  council:
    title: the council's export
    key: Key
    facts:
      born: {column: Born, dates: day/month/year}
      frail: {column: Frail, words: yes_no}
      paid: {column: Paid, money: pounds a week}
  trust:
    title: the trust's export
    key: Id
    facts:
      born: {column: Birth, dates: day/month/year}
      score: Score
  costs:
    title: the cost lines
    key: Key
    lines: lines
    facts: {what: What, amount: {column: Amount, money: pounds a week}}
fhir:
  ratings:
    title: the ratings
    questionnaire: https://forms.example/ratings
    key: https://ids.example
    facts: {ratings.mood: mood, ratings.sleep: sleep}
out: {Key: key, Needed: care.needed}
"""
COUNCIL = "Key,Born,Frail,Paid\nA1,02/05/1974,Y,12.50\n"
HEAD = "mapping: town\ntitle: The town's exports\nscheme: town\n"
OUT = "out: {Key: key, Needed: care.needed}\n"


def write_policies(folder: Path) -> Path:
    """Write the town's policy and scheme below *folder*, and return the policy folder."""
    where = folder / "policies"
    for source in (policy(body=BODY), scheme(body=ANSWERS)):
        path = folder / source.name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(source.text, encoding="utf-8")
    return where


def decided(
    policies: Path, files: Mapping[str, str | bytes], day: date | None = DAY, **more: str
) -> Batch:
    """Return what came of *files*, of which `mapping.yaml` may be left out."""
    texts = {"mapping.yaml": MAPPING, **files}
    made = {
        name: ExportText(name, text.encode() if isinstance(text, str) else text)
        for name, text in texts.items()
    }
    mapping = made.pop("mapping.yaml")
    return decide_exports(list(made.values()), mapping, day=day, policies=policies, **more)


def findings(
    policies: Path, files: Mapping[str, str | bytes], day: date | None = DAY
) -> tuple[Finding, ...]:
    """Return everything that is wrong with *files*."""
    try:
        batch = decided(policies, files, day)
    except Problem as problem:
        return problem.findings
    return (*(reject.finding for reject in batch.rejections), *batch.warnings)


def files_in(language: str, text: str) -> dict[str, str]:
    """Return the files of an example: a line `# name` begins one; the first may go without.

    Without a line of its own, YAML is what the mapping has beside its head, a text the
    council's export and JSON a response.
    """
    own = {"yaml": "mapping.yaml", "text": "council.csv", "json": "form.json"}[language]
    parts = re.split(r"^# (\S+\.\w+)\n", text, flags=re.MULTILINE)
    found = {own: parts[0]} if parts[0].strip() or len(parts) == 1 else {}
    found.update(zip(parts[1::2], parts[2::2], strict=True))
    if "mapping.yaml" in found:
        found["mapping.yaml"] = whole(found["mapping.yaml"])
        if len(found) == 1:
            found["council.csv"] = COUNCIL
    return found


def whole(text: str) -> str:
    """Return a mapping of which *text* is what matters."""
    out = "" if re.search(r"^out:", text, re.MULTILINE) else OUT
    return f"{HEAD}{text}{out}"
