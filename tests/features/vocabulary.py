"""The phrases of features/vocabulary.yaml: read, made into patterns, and written out as a page.

`python -m tests.features.vocabulary` writes docs/vocabulary.md afresh.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import yaml

ROOT = Path(__file__).resolve().parents[2]
FEATURES = ROOT / "features"
PAGE = ROOT / "docs" / "vocabulary.md"
_SLOT = re.compile(r"\{(?:([a-z]\w*):)?([a-z]\w*)\}")
WORDS = {"given": "Given", "when": "When", "then": "Then"}


@dataclass(frozen=True)
class Phrase:
    """A step phrase: its kind of step, the phrase, what it means, and an example."""

    step: str
    phrase: str
    meaning: str
    example: str
    pattern: str

    def reads(self, text: str) -> bool:
        """Return whether *text* is this phrase."""
        return re.fullmatch(self.pattern, text) is not None


@cache
def _file() -> dict[str, object]:
    text = (FEATURES / "vocabulary.yaml").read_text(encoding="utf-8")
    return yaml.safe_load(text)  # type: ignore[no-any-return]  # a mapping, as the tests see


@cache
def kinds() -> dict[str, dict[str, str]]:
    """Return the kinds of slots: pattern, meaning and example of each."""
    return _file()["kinds"]  # type: ignore[return-value]  # as the file has it


@cache
def phrases() -> tuple[Phrase, ...]:
    """Return every phrase, in the order of the file."""
    entries: list[dict[str, str]] = _file()["phrases"]  # type: ignore[assignment]
    return tuple(
        Phrase(one["step"], one["phrase"], one["meaning"], one["example"], _pattern(one["phrase"]))
        for one in entries
    )


def _pattern(phrase: str) -> str:
    """Return the pattern of *phrase*, each slot a group by its name."""
    written = []
    at = 0
    for slot in _SLOT.finditer(phrase):
        name, kind = slot.group(1) or slot.group(2), slot.group(2)
        written += [re.escape(phrase[at : slot.start()]), f"(?P<{name}>{_kind(kind)})"]
        at = slot.end()
    return "".join([*written, re.escape(phrase[at:])])


def _kind(kind: str) -> str:
    return _SLOT.sub(lambda slot: f"(?:{_kind(slot.group(2))})", kinds()[kind]["pattern"])


def page() -> str:
    """Return docs/vocabulary.md as it has to be."""
    return "\n".join(_lines()) + "\n"


def _lines() -> Iterator[str]:
    yield "# The words of the features"
    yield ""
    yield "Every sentence in `features/` is one of these. The page is made from"
    yield "`features/vocabulary.yaml`; facts and decisions are named by their questions and titles."
    for step, word in WORDS.items():
        yield from ("", f"## {word}")
        for one in phrases():
            if one.step == step:
                yield from ("", f"### {word} {_shown(one.phrase)}", "", one.meaning)
                yield from ("", "```gherkin", f"{word} {one.example}", "```")
    yield from ("", "## What stands in the gaps", "")
    yield "| gap | what it is | example |"
    yield "|---|---|---|"
    for name, kind in kinds().items():
        yield f"| {name} | {kind['meaning']} | `{kind['example']}` |"


def _shown(phrase: str) -> str:
    return _SLOT.sub(lambda slot: f"<{slot.group(1) or slot.group(2)}>", phrase)


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
