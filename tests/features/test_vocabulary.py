"""The vocabulary is closed: every phrase bound, used, read in one way, and every scenario run."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from gherkin.parser import Parser
from gherkin.pickles.compiler import Compiler

from tests.features import export_steps as _export_steps  # noqa: F401 - it puts its steps in
from tests.features import fit_steps as _fit_steps  # noqa: F401 - it puts its steps in
from tests.features.steps import STEPS
from tests.features.vocabulary import FEATURES, PAGE, Phrase, page, phrases

KINDS = {"Context": "given", "Action": "when", "Outcome": "then"}
FILES = sorted(FEATURES.glob("*.feature"))


def pickles(path: Path) -> Iterator[Any]:
    """Yield every scenario of a file, each row of its examples one."""
    document: Any = {**_document(path), "uri": path.name}
    yield from Compiler().compile(document)


def sentences(path: Path) -> Iterator[tuple[str, str]]:
    """Yield every step of a file: its kind and its text."""
    for pickle in pickles(path):
        for step in pickle["steps"]:
            yield KINDS[step["type"]], step["text"]


def _document(path: Path) -> Any:
    return Parser().parse(path.read_text(encoding="utf-8"))


def test_every_phrase_is_bound_and_nothing_else_is() -> None:
    assert {(one.step, one.phrase) for one in phrases()} == set(STEPS)


@pytest.mark.parametrize("phrase", phrases(), ids=lambda one: one.phrase)
def test_an_example_is_read_as_its_own_phrase_only(phrase: Phrase) -> None:
    readers = [one for one in phrases() if one.step == phrase.step and one.reads(phrase.example)]
    assert readers == [phrase]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_sentence_is_one_phrase(path: Path) -> None:
    for kind, text in dict.fromkeys(sentences(path)):
        readers = [one.phrase for one in phrases() if one.step == kind and one.reads(text)]
        assert len(readers) == 1, f"{path.name}: {text!r} is read as {readers or 'nothing'}"


def test_no_phrase_is_unused() -> None:
    said = {each for path in FILES for each in sentences(path)}
    unused = [
        one.phrase
        for one in phrases()
        if not any(kind == one.step and one.reads(text) for kind, text in said)
    ]
    assert not unused


def test_every_scenario_is_collected(request: pytest.FixtureRequest) -> None:
    collected = [item for item in request.session.items if item.path.name == "test_features.py"]
    if not collected:
        pytest.fail("run the folder: the scenarios are counted against the files")
    wanted = sum(len(list(pickles(path))) for path in FILES)
    assert wanted
    assert len(collected) == wanted


def test_scenarios_have_names_of_their_own() -> None:
    for path in FILES:
        names = Counter(
            child["scenario"]["name"]
            for child in _children(_document(path)["feature"])
            if "scenario" in child
        )
        assert not [name for name, count in names.items() if count > 1], path.name


def _children(feature: Any) -> Iterator[Any]:
    for child in feature["children"]:
        yield child
        yield from child.get("rule", {}).get("children", ())


def test_the_page_is_fresh() -> None:
    assert PAGE.read_text(encoding="utf-8") == page(), "run python -m tests.features.vocabulary"
