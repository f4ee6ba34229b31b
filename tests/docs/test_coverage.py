"""What the page on coverage names exists, every rule is carried or says why not, and it is fresh."""

import re
from functools import cache

import pytest

from tests.docs.coverage import FEATURES, PAGE, Document, carriers, documents, page

SCENARIO = re.compile(r"^\s*Scenario(?: Outline)?: (.+?)\s*$", re.MULTILINE)
EACH = pytest.mark.parametrize("document", documents(), ids=lambda one: one.key)


@cache
def scenarios(feature: str) -> frozenset[str]:
    """Return the names of the scenarios of a feature, none where there is no such feature."""
    path = FEATURES / f"{feature}.feature"
    return frozenset(SCENARIO.findall(path.read_text(encoding="utf-8")) if path.exists() else ())


@EACH
def test_what_carries_a_rule_exists(document: Document) -> None:
    named = {name for rule in document.rules for name in rule.carried_by}
    assert sorted(named - carriers().keys()) == []


@EACH
def test_what_shows_a_rule_exists(document: Document) -> None:
    shown = {one for rule in document.rules for one in rule.shown_by}
    assert sorted((where, name) for where, name in shown if name not in scenarios(where)) == []


@EACH
def test_a_rule_is_carried_and_shown_or_says_why_not(document: Document) -> None:
    silent = [rule.rule for rule in document.rules if not (rule.carried_by or rule.left_out)]
    unseen = [rule.rule for rule in document.rules if bool(rule.carried_by) != bool(rule.shown_by)]
    assert (silent, unseen) == ([], [])


@EACH
def test_a_rule_is_told_once(document: Document) -> None:
    told = [rule.rule for rule in document.rules]
    assert len(told) == len(set(told))


def test_the_five_documents_are_there() -> None:
    keys = [document.key for document in documents()]
    assert keys == ["WG2010", "CHESHIRE2009", "BANES2013", "BANES2011", "CWR2010"]


def test_the_page_is_fresh() -> None:
    assert PAGE.read_text(encoding="utf-8") == page(), "run python -m tests.docs.coverage"
