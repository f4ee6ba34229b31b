"""Exports, mappings and forms that somebody's hand slipped in: never a fault of ours."""

import json
from pathlib import Path
from random import Random

import pytest

from engine.service import Batch, Problem
from tests.service.exports_town import COUNCIL, MAPPING, decided, write_policies

TRUST = "Id,Birth,Score\nA1,02/05/1974,60\nB2,,\n"
COSTS = 'Key,What,Amount\nA1,"Visits, two",12.50\nA1,Meals,"1,200"\n'
FORM = json.dumps(
    {
        "resourceType": "QuestionnaireResponse",
        "status": "completed",
        "questionnaire": "https://forms.example/ratings|2",
        "subject": {"identifier": {"system": "https://ids.example", "value": "A1"}},
        "authored": "2010-06-01T09:30:00Z",
        "item": [
            {"linkId": "mood", "answer": [{"valueInteger": 2}]},
            {"linkId": "sleep", "answer": [{"valueCoding": {"code": "3"}}]},
        ],
    },
    indent=1,
)
FILES = {
    "mapping.yaml": MAPPING, "c.csv": COUNCIL, "t.csv": TRUST, "k.csv": COSTS, "f.json": FORM,
}  # fmt: skip
SLIPS = (
    '"', '""', ",", ",,", ";", "\t", "\n", "\r", "\r\n\r\n", " ", "\x00", "\x1b", "\ufeff", "\u200b",
    "£", "-", "=1+1", "null", "[]", "{}", "true", "1e999", "-0", "31/02/2010", "2010-13-01", "NaN",
    "99999999999999999999", "<n>", "words", "not_known", "missing", "A1", "😀", "\ud800",
)  # fmt: skip


def slipped(text: str, rng: Random) -> str:
    """Return *text* with something taken out, put in, doubled or exchanged, once or more often."""
    for _ in range(rng.choice((1, 1, 2, 4))):
        at = rng.randrange(len(text) + 1)
        end = min(len(text), at + rng.choice((0, 1, 1, 5, 30)))
        put = rng.choice((*SLIPS, "", "", text[at:end] * 2, text[end : end + 9]))
        text = text[:at] + put + text[end:]
    return text


def said(policies: Path, name: str, data: bytes) -> Batch | Problem:
    try:
        return decided(policies, {**FILES, name: data})
    except Problem as problem:
        return problem


@pytest.mark.parametrize("name", FILES)
def test_a_slip_of_the_hand_is_never_a_fault(tmp_path: Path, name: str) -> None:
    policies = write_policies(tmp_path)
    rng = Random(name)
    ends = set()
    for _ in range(80):
        data = slipped(FILES[name], rng).encode("utf-8", "surrogatepass")
        came = said(policies, name, data)
        ends.add(came.exit_code)
        if isinstance(came, Problem):
            assert came.findings or came.message
        else:
            assert came.summary
            came.rejects.encode()
            came.as_text()
            findings = [one.finding for one in came.rejections]
            assert all(one.help or one.code == "E130" for one in findings)
    assert ends <= {0, 1, 2}
    assert len(ends) > 1
