"""The tables of expressions, tried in the sample that the guide gives.

A line of a table is put into the sample as one more decision. Its type is the one that what
it gives is written like.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from tests.docs.deciding import Said
from tests.docs.guide import Example, findings, program_and_facts

POLICY = "policies/sample/1.yaml"
BAND = ("Low", "Moderate", "Substantial", "Critical")
_WAYS = {
    "yes/no": r"yes( or no)?|no",
    "money": r"(between )?-?£[\d,.]+( and £[\d,.]+)?",
    "money a week": r"-?£[\d,.]+ a week",
    "money a month": r"-?£[\d,.]+ a month",
    "money a year": r"-?£[\d,.]+ a year",
    "percent": r"-?[\d,.]+%",
    "period": r"\d+ (day|week|month|year)s?",
    "date": r"\d+ [A-Z][a-z]+ \d{4}",
    "number": r"(between )?-?[\d,.]+( and -?[\d,.]+)?",
    "band": "|".join(BAND),
}
COMMON_FIRST = ("yes/no", "money", "number", "date", *_WAYS)


def type_of(gives: str) -> str:
    """Return the type whose values are written like *gives*."""
    return next(name for name, form in _WAYS.items() if re.fullmatch(form, gives))


def with_answers(sample: Example, answers: Iterable[tuple[str, str, str]]) -> Mapping[str, str]:
    """Return the files of the sample with one more decision each: name, type, expression."""
    files = dict(sample.results[-1].files)
    files[POLICY] = files[POLICY].rstrip("\n") + "\n" + "".join(map(_decision, answers))
    return files


def _decision(answer: tuple[str, str, str]) -> str:
    name, kind, expression = answer
    places = "    places: 6\n" if kind == "number" else ""
    return f"  {name}:\n    title: {name}\n    type: {kind}\n{places}    value: {expression}\n"


def gives(sample: Example, rows: Iterable[tuple[int, tuple[str, ...]]]) -> Iterator[str]:
    """Yield what each expression of *rows* gives."""
    answers = [(f"at_{line}", type_of(words), written) for line, (written, words) in rows]
    files = with_answers(sample, answers)
    assert not findings(files), [
        (finding.place.text, finding.message) for finding in findings(files)
    ]
    said = Said(*program_and_facts(replace(sample.results[-1], files=files)))
    for name, _, _ in answers:
        yield said.names[name]


def codes(sample: Example, kind: str, expression: str) -> list[str]:
    """Return the codes of what is wrong with *expression* as a decision of type *kind*."""
    files = with_answers(sample, [("tried", kind, expression)])
    return [finding.code for finding in findings(files)]


def fitting(sample: Example, expression: str) -> str | None:
    """Return the type as which there is nothing wrong with *expression*; None if there is none."""
    return next((kind for kind in COMMON_FIRST if not codes(sample, kind, expression)), None)
