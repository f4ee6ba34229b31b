"""Which rule of which source document is carried by what: docs/coverage.yaml as a page.

`python -m tests.docs.coverage` writes docs/coverage.md afresh.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

ROOT = Path(__file__).resolve().parents[2]
DOCS = ROOT / "docs"
PAGE = DOCS / "coverage.md"
POLICIES = ROOT / "policies"
FEATURES = ROOT / "features"


@dataclass(frozen=True)
class Rule:
    """A rule of a document, in our words."""

    rule: str
    carried_by: tuple[str, ...]
    shown_by: tuple[tuple[str, str], ...]
    left_out: str


@dataclass(frozen=True)
class Document:
    """A source document, and its rules part by part."""

    key: str
    title: str
    by: str
    year: int
    about: str
    parts: tuple[tuple[str, tuple[Rule, ...]], ...]

    @property
    def rules(self) -> tuple[Rule, ...]:
        """Return the rules of every part."""
        return tuple(rule for _, rules in self.parts for rule in rules)


@cache
def documents() -> tuple[Document, ...]:
    """Return the documents, as docs/coverage.yaml has them."""
    written = yaml.safe_load((DOCS / "coverage.yaml").read_text(encoding="utf-8"))
    return tuple(_document(one) for one in written["documents"])


def _document(one: dict[str, Any]) -> Document:
    parts = tuple(
        (part["title"], tuple(_rule(rule) for rule in part["rules"])) for part in one["parts"]
    )
    return Document(one["key"], one["title"], one["by"], one["year"], one["about"].strip(), parts)


def _rule(one: dict[str, Any]) -> Rule:
    shown = tuple(
        (feature, scenario)
        for feature, scenarios in one.get("shown_by", {}).items()
        for scenario in scenarios
    )
    return Rule(
        one["rule"].strip(),
        tuple(one.get("carried_by", ())),
        shown,
        one.get("left_out", "").strip(),
    )


@cache
def carriers() -> dict[str, Path]:
    """Return every name that can carry a rule, with the file that it stands in, the latest last."""
    found: dict[str, Path] = {}
    for path in sorted(POLICIES.glob("*/*.yaml")):
        written = _read(path)
        if path.parent.name == "schemes":
            found |= dict.fromkeys(_of_scheme(written), path)
        else:
            found |= dict.fromkeys(_of_policy(written), path)
    return found


@cache
def citing() -> dict[str, tuple[str, ...]]:
    """Return, by the key of a document, the rows, flags and decisions of policies that cite it."""
    found: dict[str, list[str]] = {}
    for path in sorted(POLICIES.glob("*/*.yaml")):
        if path.parent.name == "schemes":
            continue
        written = _read(path)
        for name, cite in _cites(written["policy"], written):
            found.setdefault(cite.split()[0], []).append(name)
    return {key: tuple(dict.fromkeys(names)) for key, names in found.items()}


def _read(path: Path) -> dict[str, Any]:
    # Texts only: a version is no number, and `no` is no truth value
    written = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    assert isinstance(written, dict)
    return written


def _of_policy(written: dict[str, Any]) -> Iterator[str]:
    policy = written["policy"]
    yield policy
    for block in ("facts", "questionnaires", "settings"):
        for name in written.get(block, {}):
            yield f"{policy}.{name}"
    for block in ("flags", "promises"):
        for one in written.get(block, ()):
            yield f"{policy}.{one['id']}"
    for name, decision in written.get("decisions", {}).items():
        yield from _of_decision(policy, name, decision)


def _of_decision(before: str, name: str, decision: dict[str, Any]) -> Iterator[str]:
    full = f"{before}.{name}"
    yield full
    for row in decision.get("rules", {}).get("rows", ()):
        yield f"{full}.{row['id']}"
    loop = decision.get("for_each", {})
    for inner, one in loop.get("decide", {}).items():
        yield from _of_decision(full, inner, one)
    for flag in loop.get("flags", ()):
        yield f"{before}.{flag['id']}"


def _of_scheme(written: dict[str, Any]) -> Iterator[str]:
    scheme = f"schemes/{written['scheme']}"
    yield scheme
    for setting in written.get("settings", {}):
        yield f"{scheme}/{setting}"
    for decision, rows in written.get("adds", {}).items():
        for row in rows:
            yield f"{scheme}/{decision}.{row['id']}"


def _cites(policy: str, written: dict[str, Any]) -> Iterator[tuple[str, str]]:
    for name, decision in written.get("decisions", {}).items():
        yield from _decision_cites(policy, name, decision)
    for flag in written.get("flags", ()):
        if "cite" in flag:
            yield f"{policy}.{flag['id']}", flag["cite"]


def _decision_cites(before: str, name: str, decision: dict[str, Any]) -> Iterator[tuple[str, str]]:
    full = f"{before}.{name}"
    if "cite" in decision:
        yield full, decision["cite"]
    rules = decision.get("rules", {})
    for row in rules.get("rows", ()):
        cite = row.get("cite") or ("" if "basis" in row else rules.get("cite", ""))
        if cite:
            yield f"{full}.{row['id']}", cite
    loop = decision.get("for_each", {})
    for inner, one in loop.get("decide", {}).items():
        yield from _decision_cites(full, inner, one)
    for flag in loop.get("flags", ()):
        if "cite" in flag:
            yield f"{before}.{flag['id']}", flag["cite"]


def page() -> str:
    """Return docs/coverage.md as it has to be."""
    return "\n".join(_lines()) + "\n"


def _lines() -> Iterator[str]:
    yield "# What the policies carry of the source documents"
    yield ""
    yield "Five documents describe the systems that the policies carry. Each of their rules stands here in our own words,"
    yield "with the rows that carry it, the scenarios that show it, and what was left out and why."
    yield "The page is made from `docs/coverage.yaml`."
    yield ""
    yield "| document | rules | carried | carried in part | left out |"
    yield "|---|---|---|---|---|"
    for document in documents():
        carried = [rule for rule in document.rules if rule.carried_by]
        whole = sum(1 for rule in carried if not rule.left_out)
        counts = (
            len(document.rules),
            whole,
            len(carried) - whole,
            len(document.rules) - len(carried),
        )
        yield f"| {document.title} | {' | '.join(map(str, counts))} |"
    for document in documents():
        yield from _of_document(document)


def _of_document(document: Document) -> Iterator[str]:
    yield from ("", f"## {document.title}", "")
    yield f"{document.by}, {document.year}. {document.about}"
    for title, rules in document.parts:
        yield from ("", f"### {title}")
        for rule in rules:
            yield from ("", f"**{rule.rule}**", "")
            yield from _of_rule(rule)
    named = {name for rule in document.rules for name in rule.carried_by}
    others = [name for name in citing().get(document.key, ()) if name not in named]
    if others:
        yield from ("", "### What else cites it", "")
        yield from (f"- {_linked(name)}" for name in others)


def _of_rule(rule: Rule) -> Iterator[str]:
    if rule.carried_by:
        yield f"- Carried by {', '.join(_linked(name) for name in rule.carried_by)}."
    if rule.shown_by:
        yield f"- Shown by {', '.join(_shown(*one) for one in rule.shown_by)}."
    if rule.left_out:
        yield (
            f"- Left out: {rule.left_out}" if not rule.carried_by else f"- Not all: {rule.left_out}"
        )


def _linked(name: str) -> str:
    return f"[`{name}`](../{carriers()[name].relative_to(ROOT).as_posix()})"


def _shown(feature: str, scenario: str) -> str:
    return f"“{scenario.replace('<', '&lt;')}” ([{feature}](../features/{feature}.feature))"


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8")
