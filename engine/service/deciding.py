"""Deciding one case: from its text to its record."""

import json
from collections.abc import Iterable
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

from msgspec import Struct
from msgspec.structs import replace

from engine.diagnostics import Finding, Place, Source
from engine.language import cases, folder
from engine.language.cache import Found, program_on
from engine.language.characters import CASE_LIMIT, decode
from engine.program.program import Program
from engine.program.values import join, write_day
from engine.service.problem import DISAGREED, DONE, FAULT, REJECTED, WRONG_USE, Problem
from engine.service.where import policy_folder, require_scheme

if TYPE_CHECKING:
    from engine.decision.decide import Engines
    from engine.service.turning import Turn


class CaseText(Struct, frozen=True):
    """A case as it came: the name to show, its bytes, and whether it is JSON.

    No more than `CASE_LIMIT` bytes and one are needed: what is longer is refused.
    """

    name: str
    data: bytes
    is_json: bool = False

    @classmethod
    def read(cls, path: Path) -> "CaseText":
        """Return the case in the file *path*; `.json` is JSON, anything else YAML.

        Raises:
            Problem: the file is missing or cannot be read.
        """
        try:
            with path.open("rb") as file:
                data = file.read(CASE_LIMIT + 1)
        except OSError as error:
            why = (error.strerror or "it could not be opened").lower()
            message = f"the case `{path}` cannot be read: {why}"
            raise Problem(message, exit_code=WRONG_USE) from error
        return cls(str(path), data, path.suffix.lower() == ".json")


class Decision(Struct, frozen=True):
    """A decided case: its record, the program it was decided by, and what was noticed."""

    record: dict[str, object]
    program: Program
    refused: bool
    case: cases.CaseFacts
    day: date
    findings: tuple[Finding, ...] = ()

    @property
    def exit_code(self) -> int:
        """Return 1 where an answer of the scheme is refused, else 0."""
        return REJECTED if self.refused else DONE

    def as_json(self) -> str:
        """Return the record, byte for byte the same from the same inputs."""
        return json.dumps(self.record, ensure_ascii=False, indent=1) + "\n"

    def as_text(self, width: int = 80) -> str:
        """Return the decision for a practitioner, wrapped to *width* columns."""
        from engine.prose import decision_text

        return decision_text(self.record, self.program, width, self.turns())

    def turns(self) -> "tuple[Turn, ...]":
        """Return the single ratings that would change a hint, of the hints that are known."""
        from engine.service.turning import turns_of

        found = turns_of(self.program, self.case, self.day)
        made: Any = self.record["decisions"]
        return tuple(turn for turn in found if made[turn.decision]["state"] == "known")

    def as_statement(self, width: int = 80) -> str:
        """Return the decision as a statement of accounts, as for a pool at year end."""
        from engine.prose.statement import statement_text

        return statement_text(self.record, self.program, width)

    @property
    def name(self) -> str:
        """Return a name for the record: the case's reference and the day."""
        return f"{self.record['case'] or 'case'}-{self.record['day']}"


def decide(
    case: CaseText,
    *,
    scheme: str | None = None,
    day: date | None = None,
    policies: Path | None = None,
) -> Decision:
    """Return the decision on *case*.

    *scheme* and *day* stand where the case does not name its own; where it does, they have
    to be the same.

    Raises:
        Problem: the case or the scheme is rejected, nothing is in force on the day, or the
            two engines do not agree (exit code 4).
    """
    source, head = head_of(case)
    made = program_for(source, head, scheme, day, policies)
    on = day or head.day
    assert on is not None  # `program_for` refuses a case without a day
    facts, findings = cases.read(source, made, is_json=case.is_json, day=on)
    if facts is None:
        raise Problem(findings=findings)
    return decided(made, facts, on, findings, rank=True)


def head_of(case: CaseText) -> tuple[Source, cases.CaseHead]:
    """Return a case's text, and which scheme and day it says it is for.

    Raises:
        Problem: nothing can be made of the text, or it has mistakes and names no scheme or
            day, which may be for the same reason.
    """
    source = _source(case)
    head, findings = cases.head(source, is_json=case.is_json)
    if head is None:
        raise Problem(findings=findings)
    if not (head.scheme and head.day) and any(finding.is_error for finding in findings):
        raise Problem(findings=findings)
    return source, head


def _source(case: CaseText) -> Source:
    source, findings = decode(case.name, case.data, CASE_LIMIT)
    if source is None:
        raise Problem(findings=findings)
    return source


def program_for(
    source: Source,
    head: cases.CaseHead,
    scheme: str | None,
    day: date | None,
    policies: Path | None,
) -> Program:
    """Return the program for a case: *scheme* and *day* stand where it names none.

    Raises:
        Problem: neither says which scheme or day, or nothing is in force then.
    """
    where = policy_folder(policies)
    if scheme:
        require_scheme(where, scheme)
    named = None if scheme else head.scheme_at
    place = None if day else head.day_at
    scheme, day = scheme or head.scheme, day or head.day
    if not scheme:
        message = f"`{source.name}` does not say which scheme it is for"
        raise Problem(message, help="write `scheme: NAME` in it, or give --scheme", exit_code=2)
    if day is None:
        message = f"`{source.name}` does not say which day it is to be decided for"
        raise Problem(message, help="write `day: 2011-02-14` in it, or give --day", exit_code=2)
    return program_in_force(where, scheme, day, place, named)


def program(scheme: str, day: date, policies: Path | None = None) -> Program:
    """Return what *scheme* is on *day*: its facts, decisions, flags and settings.

    Raises:
        Problem: there is no such scheme, it has mistakes, or it is not in force on *day*.
    """
    where = policy_folder(policies)
    require_scheme(where, scheme)
    return program_in_force(where, scheme, day)


def program_in_force(
    where: Path, scheme: str, day: date, place: Place | None = None, named: Place | None = None
) -> Program:
    """Return the program of *scheme* on *day*.

    *place* is where the day stands and *named* where the scheme does, for a refusal to point
    at; None where that is an option.

    Raises:
        Problem: there is no such scheme, it has mistakes, or it is not in force on *day*
            (wrong use where the day is an option).
    """
    found = program_on(where, scheme, day)
    if found.program is not None:
        return found.program
    if found.stretches:
        raise _not_in_force(scheme, day, _around(found, day), place)
    if scheme not in folder.schemes(where):
        findings = tuple(replace(one, place=named or one.place) for one in found.findings)
        raise Problem(findings=findings)
    count = len(found.findings)
    message = f"the scheme `{scheme}` cannot be used: its policies have {count} mistake(s)"
    raise Problem(message, help="`allot check` shows them too", findings=found.findings)


def _not_in_force(scheme: str, day: date, around: str, place: Place | None) -> Problem:
    if place is not None:
        return Problem(findings=(cases.not_in_force(place, scheme, day, around),))
    message = f"nothing of `{scheme}` is in force on {write_day(day)}"
    return Problem(message, help=around, exit_code=WRONG_USE)


def _around(found: Found, day: date) -> str:
    """Return what was in force before and after *day*."""
    parts = []
    before = [last for _, last in found.stretches if last is not None and last < day]
    after = [first for first, _ in found.stretches if first > day]
    if before:
        parts.append(f"it was last in force on {write_day(max(before))}")
    if after:
        parts.append(f"it comes into force on {write_day(min(after))}")
    return join(parts)


def decided(
    program: Program,
    facts: cases.CaseFacts,
    day: date,
    findings: Iterable[Finding] = (),
    *,
    rank: bool = False,
) -> Decision:
    """Return the decision by *program* on *facts*; *rank* says to rank the open questions.

    Raises:
        Problem: the second engine failed, or does not agree.
    """
    from engine.decision.decide import Disagreed
    from engine.decision.decide import decide as decide_case
    from engine.decision.record import Told
    from engine.selection import SelectionError

    engines = engines_of(program)
    try:
        made = decide_case(engines, Told(facts.case, day, facts.facts), rank=rank)
    except SelectionError as error:
        message = f"the second engine could not check the decision: {error}"
        raise Problem(message, exit_code=FAULT) from error
    if isinstance(made, Disagreed):
        raise Problem(str(made), help="nothing was decided", exit_code=DISAGREED)
    return Decision(made.record, program, made.refused, facts, day, tuple(findings))


_made: dict[int, "Engines"] = {}
_MOST_MADE = 16


def engines_of(program: Program) -> "Engines":
    """Return the engines of *program*, made once for each program that is still in use."""
    from engine.decision.decide import Engines

    known = _made.get(id(program))
    if known is None or known.program is not program:
        if len(_made) >= _MOST_MADE:
            _made.clear()
        known = _made[id(program)] = Engines(program)
    return known
