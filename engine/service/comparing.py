"""Deciding one case in several ways: under each option, each value of a fact, each scheme."""

import json
import re
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from engine.diagnostics import Finding, Source
from engine.language import cases
from engine.language.text import Text
from engine.language.written import value_of
from engine.program.program import FactNote, Program
from engine.program.types import Members, YesNo
from engine.program.values import ABSENT, UNKNOWN, Value, join, write, write_day
from engine.service.deciding import CaseText, decided, head_of, program_for
from engine.service.problem import DONE, REJECTED, WRONG_USE, Problem

if TYPE_CHECKING:
    from engine.prose.comparison import Way


_BETWEEN = re.compile(r"(?<!\d),|,(?!\d{3}(?!\d))")


class Comparison(Struct, frozen=True):
    """The ways in which a case was decided, and what varies between them.

    *today* says what holds for the case, where it is none of the ways; else it is "".
    """

    case: str
    day: date
    varies: str
    ways: tuple["Way", ...]
    today: str = ""

    @property
    def exit_code(self) -> int:
        """Return 1 where one of the ways refuses an answer of its scheme, else 0."""
        return REJECTED if any(way.refused for way in self.ways) else DONE

    @property
    def heading(self) -> str:
        """Return what the comparison is called."""
        return f"{self.case or 'The case'} on {write_day(self.day)}: {self.varies}"

    def as_text(self, width: int = 100) -> str:
        """Return the ways side by side, no wider than *width* columns where that can be."""
        from engine.prose.comparison import comparison_text

        return comparison_text(self.ways, self.heading, width, self.today)

    def as_html(self) -> str:
        """Return the ways side by side as a page that stands alone."""
        from engine.prose.comparison import comparison_page

        return comparison_page(self.ways, self.heading, self.today)

    def as_json(self) -> str:
        """Return the ways and their lines, byte for byte the same from the same inputs."""
        from engine.prose.comparison import lines

        document = {
            "case": self.case,
            "day": self.day.isoformat(),
            "varies": self.varies,
            "ways": [
                {"name": way.name, "title": way.title, "in_force": way.in_force}
                for way in self.ways
            ],
            "lines": [
                {
                    "decision": line.decision,
                    "title": line.title,
                    "differs": line.differs,
                    "cells": list(line.cells),
                }
                for line in lines(self.ways)
            ],
            "records": [way.record for way in self.ways],
        }
        return json.dumps(document, ensure_ascii=False, indent=1) + "\n"


def compare(
    case: CaseText,
    *,
    schemes: Sequence[str] = (),
    vary: str | None = None,
    options: str | None = None,
    day: date | None = None,
    policies: Path | None = None,
) -> Comparison:
    """Return *case* decided in several ways.

    Two or more *schemes* are compared with each other. Else one fact is replaced: *vary*
    names it with its values, `FACT=V1,V2`; without it, the fact that the scheme names under
    `compare`, with all its values, or those that *options* picks by number (`1,2,4`). A
    fact that the scheme fixes is replaced all the same; the way that holds today is marked.

    Raises:
        Problem: as `decide`, and where there is nothing to compare.
    """
    source, head = head_of(case)
    if len(schemes) > 1:
        made = [program_for(source, head, name, day, policies) for name in schemes]
        ways = tuple(_scheme_ways(case, made, day or head.day))
        return Comparison(head.case, day or _day(head), "schemes side by side", ways)
    program = program_for(source, head, schemes[0] if schemes else None, day, policies)
    on = day or _day(head)
    facts = _facts(case, program, on)
    note, values = _varied(program, vary, options)
    ways = tuple(_fact_ways(program, facts, on, note, values))
    return Comparison(head.case, on, note.ask, ways, _elsewhere(program, facts, note, values))


def _elsewhere(
    program: Program, facts: cases.CaseFacts, note: FactNote, values: Sequence[Value]
) -> str:
    """Return what to say of the value that holds today, where it is none of *values*; else ""."""
    today = _today(program, facts, note)
    if today is UNKNOWN or today is ABSENT:
        return "Which of these holds today, the case does not say."
    written = write(today, note.type)
    return "" if today in values else f"In force is “{written}”, which is not among these."


def _today(program: Program, facts: cases.CaseFacts, note: FactNote) -> Value:
    return dict(program.fixed).get(note.name, facts.facts.get(note.name, UNKNOWN))


def _day(head: cases.CaseHead) -> date:
    assert head.day is not None  # `program_for` refuses a case without a day
    return head.day


def _facts(
    case: CaseText, program: Program, day: date, beside: Sequence[Program] | None = None
) -> cases.CaseFacts:
    source, _ = head_of(case)
    facts, findings = cases.read(source, program, is_json=case.is_json, day=day, beside=beside)
    if facts is None:
        raise Problem(findings=findings)
    return facts


def _scheme_ways(case: CaseText, programs: Sequence[Program], day: date | None) -> Iterator["Way"]:
    from engine.prose.comparison import Way

    assert day is not None
    for program in programs:
        facts = _facts(case, program, day, programs)
        decision = decided(program, facts, day)
        yield Way(program.scheme, program.title, False, decision.record, program, decision.refused)


def _fact_ways(
    program: Program, facts: cases.CaseFacts, day: date, note: FactNote, values: Sequence[Value]
) -> Iterator["Way"]:
    from engine.prose.comparison import Way

    fixed = dict(program.fixed)
    today = _today(program, facts, note)
    loose = replace(program, fixed=())
    for value in values:
        given = {**facts.facts, **fixed, note.name: value}
        decision = decided(loose, cases.CaseFacts(facts.case, given), day)
        title = write(value, note.type)
        yield Way(
            _name(value, note), title, value == today, decision.record, loose, decision.refused
        )


def _name(value: Value, note: FactNote) -> str:
    if isinstance(note.type, Members) and isinstance(value, int):
        return note.type.members[value].name
    return write(value, note.type)


def _varied(
    program: Program, vary: str | None, options: str | None
) -> tuple[FactNote, tuple[Value, ...]]:
    """Return the fact that varies, and its values."""
    if vary is not None:
        name, _, written = vary.partition("=")
        note = _note(program, name.strip())
        return note, tuple(_value(one, note) for one in _listed(written, "--vary FACT=V1,V2"))
    if program.compare is None:
        message = f"the scheme `{program.scheme}` names nothing to compare"
        raise Problem(message, help="say what varies with --vary FACT=V1,V2", exit_code=WRONG_USE)
    note = next(one for one in program.facts if one.name == program.compare)
    every = tuple(_all_values(note))
    if options is None:
        return note, every
    return note, tuple(_picked(one, every) for one in _listed(options, "--options 1,2,4"))


def _listed(written: str, form: str) -> list[str]:
    """Return what stands between the commas of *written*, of which there is some.

    A comma between a digit and three more belongs to a number: `£14,250,£23,250` are two.
    """
    found = [one.strip() for one in _BETWEEN.split(written) if one.strip()]
    if not found:
        message = f"`{form.partition(' ')[0]}` gives no values"
        raise Problem(message, help=f"write {form}", exit_code=WRONG_USE)
    return found


def _note(program: Program, name: str) -> FactNote:
    for note in program.facts:
        if name in (note.name, ".".join(note.key)):
            return note
    names = join([f"`{'.'.join(note.key)}`" for note in program.facts if _few(note)], "or")
    message = f"the scheme `{program.scheme}` has no fact `{name}`"
    raise Problem(message, help=f"facts are, for example, {names}", exit_code=WRONG_USE)


def _few(note: FactNote) -> bool:
    return isinstance(note.type, Members | YesNo) and not note.questionnaire


def _all_values(note: FactNote) -> Iterator[Value]:
    if isinstance(note.type, Members):
        yield from range(len(note.type.members))
    else:
        yield from (True, False)


def _value(written: str, note: FactNote) -> Value:
    if written == cases.NOT_KNOWN:
        return UNKNOWN
    if written == "missing" and note.optional:
        return ABSENT
    text = Text(written, Source("--vary", written), 0, len(written))
    value = value_of(text, note.type, ".".join(note.key))
    if isinstance(value, Finding):
        raise Problem(findings=(value,), exit_code=WRONG_USE)
    return value


def _picked(number: str, every: tuple[Value, ...]) -> Value:
    if not number.isdecimal() or not 1 <= int(number) <= len(every):
        message = f"there is no option `{number}`: they are numbered from 1 to {len(every)}"
        raise Problem(message, exit_code=WRONG_USE)
    return every[int(number) - 1]
