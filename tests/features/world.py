"""What a scenario has said so far, and what came of it; only the service is called."""

import json
import re
import shutil
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from engine import service
from engine.program.program import Decision as ProgramDecision
from engine.program.program import FactNote, Flag, LoopBody, Program
from engine.program.types import Entries, Members, Several, Type
from engine.program.values import MONTHS
from tests.features import exercised
from tests.features.vocabulary import ROOT

SHIPPED = ROOT / "policies"
EXAMPLES = ROOT / "examples"


@cache
def schemes_by_title() -> dict[str, str]:
    """Return the names of the shipped schemes by their titles."""
    lines, _ = service.schemes(SHIPPED)
    return {line.title: line.name for line in lines}


@cache
def program_on(scheme: str, day: date, policies: Path) -> Program:
    """Return the program of a scheme, once for each day."""
    return service.program(scheme, day, policies)


def a_day(text: str) -> date:
    """Return the day written as 14 February 2011."""
    number, month, year = text.split()
    return date(int(year), MONTHS.index(month) + 1, int(number))


class World:
    """One scenario."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.policies = SHIPPED
        self.given_file = ""
        self.scheme = ""
        self.day = date.min
        self.facts: dict[str, Any] = {}
        self.decision: service.Decision | None = None
        self.problem: service.Problem | None = None
        self.checked: service.Check | None = None
        self.exports: object = None

    # What is given

    def new_case(self, title: str, day: str) -> None:
        """Begin a case with nothing known."""
        self.scheme, self.day, self.facts = schemes_by_title()[title], a_day(day), {}

    def case_file(self, name: str) -> None:
        """Begin with the case of an example file."""
        text = (EXAMPLES / name).read_text(encoding="utf-8")
        case = yaml.load(text, Loader=yaml.BaseLoader)
        self.scheme, self.day = case["scheme"], date.fromisoformat(case["day"])
        self.facts = case.get("facts") or {}

    def file(self, name: str, text: str) -> None:
        """Put a policy file beside the shipped ones, or in place of one."""
        if self.policies == SHIPPED:
            self.policies = self.folder / "policies"
            shutil.copytree(SHIPPED, self.policies)
        target = self.policies / name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")
        self.given_file = name

    @property
    def program(self) -> Program:
        """Return the program of the case as it stands."""
        return program_on(self.scheme, self.day, self.policies)

    def question(self, ask: str, rater: str = "") -> FactNote:
        """Return the fact that asks *ask*, of the rater with this title."""
        found = [note for note in self.program.facts if note.ask == ask]
        if rater:
            found = [note for note in found if self._rater(note) == rater]
        assert found, f"no question says {ask!r}{f' of {rater!r}' if rater else ''}"
        assert len(found) == 1, f"more than one question says {ask!r}"
        return found[0]

    def beside(self, question: str, extra: str) -> FactNote:
        """Return the fact *extra* that is asked beside *question*."""
        for one in self.program.questionnaires:
            names = [each.name for each in one.questions if each.ask == question]
            columns = [each.name for each in one.beside if each.ask == extra]
            if names and columns:
                wanted = one.fact(names[0], columns[0])
                return next(note for note in self.program.facts if note.name == wanted)
        message = f"nothing says {extra!r} beside {question!r}"
        raise AssertionError(message)

    def _rater(self, note: FactNote) -> str:
        for one in self.program.questionnaires:
            if one.name == note.questionnaire:
                titles = dict(one.raters)
                return next((titles[key] for key in note.key if key in titles), "")
        return ""

    def give(self, note: FactNote, value: Any) -> None:
        """Give *note* a value, in place of what it had; None takes it out."""
        place = self.facts
        for key in note.key[:-1]:
            place = place.setdefault(key, {})
        if value is None:
            place.pop(note.key[-1], None)
        else:
            place[note.key[-1]] = value

    def lines(self, ask: str, table: list[list[str]]) -> None:
        """Give a list by a table whose heads are the questions of a line."""
        note = self.question(ask)
        assert isinstance(note.type, Entries), f"{ask!r} is no list"
        fields = {each.ask: each for each in note.each}
        heads = [fields[head] for head in table[0]]
        self.give(note, [dict(_cells(heads, row)) for row in table[1:]])

    # What is done

    def case_text(self) -> service.CaseText:
        """Return the case as it stands."""
        case = {
            "case": "scenario",
            "scheme": self.scheme,
            "day": self.day.isoformat(),
            "facts": self.facts,
        }
        text = json.dumps(case, ensure_ascii=False).encode()
        return service.CaseText("case.json", text, is_json=True)

    def decide(self) -> None:
        """Decide the case as it stands."""
        try:
            self.decision = service.decide(self.case_text(), policies=self.policies)
        except service.Problem as problem:
            self.problem = problem
        else:
            exercised.note(self.decision.program, self.decision.record)

    def check(self) -> None:
        """Check every policy."""
        self.checked = service.check((), self.policies)

    # What came of it

    @property
    def record(self) -> dict[str, Any]:
        """Return the record of the decision."""
        assert self.problem is None, self.said()
        assert self.decision is not None, "the case was not decided"
        return self.decision.record

    def said(self) -> str:
        """Return what was said instead of a decision."""
        assert self.problem is not None, "the case was decided"
        words = [self.problem.message, self.problem.help]
        for finding in self.problem.findings:
            words += [finding.message, finding.help]
        return "\n".join(words)

    def all_flags(self, made: Program) -> Iterator[Flag]:
        """Yield every flag of the program, those inside loops too."""
        yield from made.flags
        for decision in made.decisions:
            yield from _flags_inside(decision)

    def as_written(self, flag: Flag) -> str:
        """Return a flag's sentence as the policy has it, names in angle brackets included."""
        return "".join(
            part if isinstance(part, str) else f"<{_name(part, flag.policy)}>"
            for part in flag.because
        )

    def titled(self, title: str) -> dict[str, Any]:
        """Return the decision with this title, or of an ended policy what is said of it."""
        for one in self.record["decisions"].values():
            if one["title"] == title:
                return one  # type: ignore[no-any-return]  # a decision of the record
        for one in self.record["ended"]:
            if one["title"] == title:
                return {"title": title, "state": "absent", "because": one["because"]}
        message = f"no decision has the title {title!r}"
        raise AssertionError(message)

    def entry(self, where: str, title: str) -> dict[str, Any]:
        """Return what was decided with this title for one entry of a loop."""
        for one in self._entries(self.record["decisions"].values()):
            if self._is_at(one["for"], where):
                for found in one.values():
                    if isinstance(found, dict) and found.get("title") == title:
                        return found
        message = f"nothing with the title {title!r} was decided at {where}"
        raise AssertionError(message)

    def _entries(self, decisions: Any) -> Iterator[dict[str, Any]]:
        for one in decisions:
            for entry in one.get("entries") or ():
                yield entry
                inner = [each for each in entry.values() if isinstance(each, dict)]
                yield from self._entries(inner)

    def _is_at(self, place: object, where: str) -> bool:
        if not where.startswith('"'):
            return place == int(where.removeprefix("line "))
        asked = where.strip('"')
        return any(
            question.name == place and question.ask == asked
            for one in self.program.questionnaires
            for question in one.questions
        )


def _flags_inside(decision: ProgramDecision) -> Iterator[Flag]:
    if isinstance(decision.body, LoopBody):
        yield from decision.body.flags
        for inner in decision.body.decisions:
            yield from _flags_inside(inner)


def _name(expr: Any, policy: str) -> str:
    """Return the name of an expression of a sentence, as the policy writes it."""
    if hasattr(expr, "entry"):
        return f"{expr.entry}.{expr.name}"
    if hasattr(expr, "of"):
        return f"{_name(expr.of, policy)}.{expr.name}"
    return str(expr.name).removeprefix(f"{policy}.")


def _cells(heads: list[FactNote], row: list[str]) -> Iterator[tuple[str, Any]]:
    for head, cell in zip(heads, row, strict=True):
        if cell == "not known":
            yield head.name, "not_known"
        elif cell and isinstance(head.type, Several):
            titles = [] if cell == "nothing" else cell.split("; ")
            yield head.name, [as_case(title, head.type.of) for title in titles]
        elif cell:
            yield head.name, as_case(cell, head.type)


def as_case(text: str, kind: Type) -> Any:
    """Return *text*, written for people, as a case gives a value of type *kind*."""
    words = text[1:-1] if text.startswith('"') and text.endswith('"') else text
    match kind:
        case Members(members=members):
            names = {member.title: member.name for member in members}
            assert words in names, f"{words!r} is none of {', '.join(map(repr, names))}"
            return names[words]
        case Several(of=of):
            return [as_case(words, of)]
        case _ if re.fullmatch(r"\d{1,2} [A-Z][a-z]+ \d{4}", text):
            return a_day(text).isoformat()
        case _:
            return words
