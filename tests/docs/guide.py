"""The examples of the author's guide: gathered, made whole, checked and decided.

The guide says how its examples are to be read; this is that, in code. Under one heading the
blocks of one example follow each other: `policy:`, `scheme:` and `case:` blocks are files,
`says` and `decides:` blocks what comes of them. A `policy:` block behind one of those begins
the next example; a scheme or case of the same name takes the place of the one before.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from pathlib import Path, PurePath

from engine.diagnostics import Finding, Source, as_text
from engine.language import cases
from engine.language.check import Checked, load
from engine.language.read import read_policy
from engine.program.program import Program
from tests.docs.markdown import Fence, Heading, Table, parts

GUIDE = Path(__file__).parents[2] / "docs" / "language.md"
SCHEME = "policies/schemes/town.yaml"
DAY = date(2010, 6, 1)


@dataclass(frozen=True, slots=True)
class Result:
    """What an example states: of which files, and in which words."""

    line: int
    kind: str
    case: str
    day: date | None
    text: str
    files: Mapping[str, str]


@dataclass
class Example:
    """The files of one example, each with where its text stands in the guide."""

    line: int
    heading: str
    files: dict[str, str] = field(default_factory=dict)
    results: list[Result] = field(default_factory=list)

    @property
    def id(self) -> str:
        """Return a name for a test."""
        return f"line {self.line}, {self.heading}"


def examples(page: Path = GUIDE) -> list[Example]:
    """Return the examples of *page*, in order."""
    found: list[Example] = []
    heading = ""
    for part in parts(page):
        if isinstance(part, Heading):
            heading = part.text
            found.append(Example(part.line, heading))
        elif isinstance(part, Fence):
            kind, _, name = part.label.partition(":")
            if kind == "policy" and found[-1].results:
                found.append(Example(part.line, heading))
            _put(found[-1], part, kind, name)
    return [example for example in found if example.files]


def _put(example: Example, fence: Fence, kind: str, name: str) -> None:
    match kind:
        case "policy":
            if not example.files:
                example.line = fence.line
            path = f"policies/{name}.yaml"
            example.files[path] = example.files.get(path, "") + fence.text
        case "scheme":
            example.files[f"policies/schemes/{name}.yaml"] = fence.text
        case "case":
            example.files[_case_file(name)] = fence.text
        case "says" | "decides":
            case_, _, day = name.partition(" on ")
            files = dict(example.files)
            on = date.fromisoformat(day) if day else None
            example.results.append(Result(fence.line, kind, case_, on, fence.text, files))
        case _:
            message = f"line {fence.line}: no test reads a block labelled `{fence.label}`"
            raise ValueError(message)


def tables(*heads: str, under: str = "") -> Iterator[Table]:
    """Yield the tables of the guide that have all of *heads*, those *under* a heading alone."""
    heading = ""
    for part in parts(GUIDE):
        if isinstance(part, Heading):
            heading = part.text
        elif isinstance(part, Table) and set(heads) <= set(part.heads) and under in ("", heading):
            yield part


def cells(table: Table, *heads: str) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Yield of each row of *table* its line, and what stands under *heads*, out of backticks."""
    places = [table.heads.index(head) for head in heads]
    for line, row in table.rows:
        yield line, tuple(_bare(row[place]) for place in places)


def _bare(cell: str) -> str:
    match = re.fullmatch(r"`([^`]+)`", cell)
    return match[1] if match else cell


def whole(files: Mapping[str, str]) -> dict[str, str]:
    """Return *files* with what goes without saying put behind what is written."""
    policies = {
        path: _completed(text, _policy_keys(path))
        for path, text in files.items()
        if _is_policy(path)
    }
    schemes = {path: text for path, text in files.items() if "/schemes/" in path} or {SCHEME: ""}
    made = dict(policies)
    for path, text in schemes.items():
        made[path] = _completed(text, _scheme_keys(path, policies))
    scheme = PurePath(next(iter(schemes))).stem
    for path, text in files.items():
        if path.endswith(".json"):
            made[path] = text
        elif "/" not in path:
            keys = {"case": PurePath(path).stem, "scheme": scheme, "day": DAY.isoformat()}
            made[path] = _completed(text, keys)
    return made


def _is_policy(path: str) -> bool:
    return path.startswith("policies/") and "/schemes/" not in path


def _policy_keys(path: str) -> dict[str, str]:
    name = PurePath(path)
    return {
        "policy": name.parent.name,
        "version": name.stem,
        "title": name.parent.name.replace("_", " ").capitalize(),
        "in_force": "{from: 2010-04-01}",
        "owners": "[local_authority]",
    }


def _scheme_keys(path: str, policies: Mapping[str, str]) -> dict[str, str]:
    answers: list[str] = []
    for file, text in policies.items():
        policy, _ = read_policy(Source(file, text))
        if policy is not None:
            answers.extend(f"{policy.name.value}.{one.name.value}" for one in policy.decisions)
    name = PurePath(path).stem
    used = dict.fromkeys(PurePath(file).parent.name for file in policies)
    return {
        "scheme": name,
        "title": f"The {name}",
        "place": name.capitalize(),
        "in_force": "{from: 2010-04-01}",
        "status": "illustrative",
        "policies": f"[{', '.join(used)}]",
        "answers": f"[{', '.join(dict.fromkeys(answers))}]",
    }


def _completed(text: str, keys: Mapping[str, str]) -> str:
    missing = (
        f"{key}: {value}\n"
        for key, value in keys.items()
        if not re.search(f"^{key}:", text, re.MULTILINE)
    )
    return text + "".join(missing)


def findings(files: Mapping[str, str]) -> tuple[Finding, ...]:
    """Return what is wrong with the policies and schemes of *files*, else with their cases."""
    made = whole(files)
    checked = _checked(made)
    if checked.findings:
        return checked.findings
    return tuple(
        finding for path in made if "/" not in path for finding in _case(made, path, None)[2]
    )


def _checked(made: Mapping[str, str]) -> Checked:
    return _loaded(tuple((path, text) for path, text in made.items() if "/" in path))


@lru_cache(maxsize=8)
def _loaded(files: tuple[tuple[str, str], ...]) -> Checked:
    return load(Source(path, text) for path, text in files)


def said(files: Mapping[str, str]) -> str:
    """Return what the command line would say of *files*."""
    return as_text(findings(files))


Case = tuple[Program, cases.CaseFacts | None, tuple[Finding, ...], date]


def _case(made: Mapping[str, str], path: str, day: date | None) -> Case:
    source = Source(path, made[path])
    is_json = path.endswith(".json")
    head, found = cases.head(source, is_json=is_json)
    assert head is not None, found
    on = day or head.day
    assert on is not None
    checked = _checked(made)
    program = checked.schemes[head.scheme].on(on)
    assert program is not None, f"{head.scheme} is not in force on {on}"
    if day is not None:
        source = Source(path, re.sub(r"^day: .*$", f"day: {day}", made[path], flags=re.MULTILINE))
    facts, found = cases.read(source, program, is_json=is_json, day=on)
    return program, facts, found, on


def _case_file(name: str) -> str:
    return name if name.endswith(".json") else f"{name}.yaml"


def program_and_facts(result: Result) -> tuple[Program, cases.CaseFacts, date]:
    """Return what *result* decides, read and checked."""
    program, facts, found, day = _case(whole(result.files), _case_file(result.case), result.day)
    assert facts is not None, as_text(found)
    assert not found, as_text(found)
    return program, facts, day
