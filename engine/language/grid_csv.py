"""A grid of a place's own, read from a table and checked whole.

The columns are cluster, item, level, least and most, in any order; every line gives one
range. A cluster and an item go by their name, by their title, or by the number or letter
that the title begins with. Every profile of the grid in force has to be there, with what
is expected of every item, and no must may reach beyond what is expected.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Final

from msgspec import Struct

from engine.diagnostics import Finding, Place, Source
from engine.diagnostics.catalogue import grid_tables as catalogue
from engine.diagnostics.nearest import did_you_mean
from engine.diagnostics.render import in_order
from engine.language.csv_lines import Cell, Line, lines
from engine.program.program import Grid, ProfileRow, Question, Questionnaire, Span
from engine.program.types import Members, Number, Numeric
from engine.program.values import join, write

COLUMNS: Final = ("cluster", "item", "level", "least", "most")
LEVELS: Final = ("must", "expected", "may")
_SHORT: Final = re.compile(r"(\d+|[A-Z])\b")


class _Range(Struct, frozen=True):
    span: Span
    cell: Cell
    """Where the least stands, for findings about the range."""


Ranges = dict[tuple[int, str, str], _Range]
"""By profile, item and level."""


def read(
    source: Source, grid: Grid, asked: Questionnaire
) -> tuple[Grid | None, tuple[Finding, ...]]:
    """Return the grid that the table *source* gives in place of *grid*, and all that is wrong.

    None where anything is. *asked* is the questionnaire of *grid*.
    """
    reading = _Reading(source, grid, asked)
    rows = reading.read()
    findings = in_order(reading.findings)
    if findings:
        return None, findings
    return Grid(
        name=grid.name, questionnaire=grid.questionnaire, profiles=grid.profiles, rows=rows
    ), ()


@dataclass
class _Reading:
    source: Source
    grid: Grid
    asked: Questionnaire
    findings: list[Finding] = field(default_factory=list)
    failed: set[int] = field(default_factory=set)
    """Profiles with a line that could not be read, of which nothing more is missed."""
    lost: bool = False
    """Whether there was a line of which not even the profile could be read: nothing is missed."""

    def read(self) -> tuple[ProfileRow, ...]:
        given = iter(list(lines(self.source, self.findings)))
        header = next(given, None)
        self.lost = bool(self.findings)
        if header is None:
            if not self.findings:
                self.findings.append(catalogue.no_header(Place(self.source.name, 1, 1)))
            return ()
        columns = self._columns(header)
        if len(columns) < len(COLUMNS):
            return ()
        ranges: Ranges = {}
        for line in given:
            if len(line.cells) != len(header.cells):
                wrong = catalogue.wrong_width(line.place, len(line.cells), len(header.cells))
                self.findings.append(wrong)
                self.lost = True
            else:
                self._take({name: line.cells[at] for name, at in columns.items()}, ranges)
        self._check(ranges, header.place)
        return tuple(self._rows(ranges))

    def _columns(self, header: Line) -> Mapping[str, int]:
        found: dict[str, int] = {}
        for at, cell in enumerate(header.cells):
            name = cell.text.lower()
            if name not in COLUMNS:
                advice = did_you_mean(name, COLUMNS)
                self.findings.append(catalogue.unknown_column(cell.place, cell.text, advice))
            elif name in found:
                first = header.cells[found[name]].place
                self.findings.append(catalogue.column_twice(cell.place, name, first))
            else:
                found[name] = at
        if not self.findings:
            self.findings.extend(
                catalogue.no_column(header.place, name) for name in COLUMNS if name not in found
            )
        return found

    def _take(self, cells: Mapping[str, Cell], ranges: Ranges) -> None:
        """Add the range of one line, or report what is wrong with it."""
        profile = self._profile(cells["cluster"])
        if profile is None:
            self.lost = True
            return
        question, level = self._question(cells["item"]), self._level(cells["level"])
        span = None if question is None else self._span(cells, question)
        if question is None or level is None or span is None:
            self.failed.add(profile)
            return
        key = (profile, question.name, level)
        if key in ranges:
            name, first = self.grid.profiles.members[profile].name, ranges[key].cell.place
            again = catalogue.range_twice(cells["item"].place, name, question.name, level, first)
            self.findings.append(again)
            return
        ranges[key] = _Range(span, cells["least"])

    def _span(self, cells: Mapping[str, Cell], question: Question) -> Span | None:
        least = self._rating(cells["least"], question)
        most = self._rating(cells["most"], question)
        if least is None or most is None:
            return None
        if least > most:
            written = write(least, question.type), write(most, question.type)
            self.findings.append(catalogue.turned_range(cells["least"].place, *written))
            return None
        return Span(question=question.name, least=least, most=most)

    def _profile(self, cell: Cell) -> int | None:
        members = self.grid.profiles
        called = _called({member.name: member.title for member in members.members})
        name = called.get(_spelt(cell.text))
        if name is None:
            advice = did_you_mean(cell.text, members.places) or "write its name, number or title"
            self.findings.append(
                catalogue.unknown_profile(cell.place, cell.text, members.name, advice)
            )
            return None
        place = members.places[name]
        if place not in {row.profile for row in self.grid.rows}:
            self.findings.append(catalogue.profile_without_row(cell.place, name, self.grid.name))
            return None
        return place

    def _question(self, cell: Cell) -> Question | None:
        questions = {question.name: question for question in self.asked.questions}
        called = _called({name: question.ask for name, question in questions.items()})
        name = called.get(_spelt(cell.text))
        if name is None:
            advice = did_you_mean(cell.text, questions) or "write its name, number or title"
            self.findings.append(
                catalogue.unknown_item(cell.place, cell.text, self.asked.name, advice)
            )
            return None
        return questions[name]

    def _level(self, cell: Cell) -> str | None:
        word = cell.text.lower()
        if word in LEVELS:
            return word
        self.findings.append(
            catalogue.unknown_level(cell.place, cell.text, did_you_mean(word, LEVELS))
        )
        return None

    def _rating(self, cell: Cell, question: Question) -> Numeric | None:
        kind = question.type
        rating = _level_of(cell.text, kind) if isinstance(kind, Members) else _number(cell.text)
        if rating is not None and _is_within(rating, question):
            return rating
        limits = _limits(question)
        self.findings.append(catalogue.no_rating(cell.place, cell.text, question.name, limits))
        return None

    def _check(self, ranges: Ranges, header: Place) -> None:
        """Report what is missing, and each must that reaches beyond what is expected."""
        for row in self.grid.rows:
            name = self.grid.profiles.members[row.profile].name
            own = {key: one for key, one in ranges.items() if key[0] == row.profile}
            if own and not self.lost and row.profile not in self.failed:
                self._check_items(name, own, row.profile)
            elif not own and not self.lost and row.profile not in self.failed:
                self.findings.append(catalogue.no_profile(header, name))
            self._check_inside(name, own, row.profile)

    def _check_items(self, name: str, own: Ranges, profile: int) -> None:
        asked = [question.name for question in self.asked.questions]
        lacking = [each for each in asked if (profile, each, "expected") not in own]
        if lacking:
            first = next(iter(own.values())).cell.place
            items = join([f"`{each}`" for each in lacking])
            self.findings.append(catalogue.items_missing(first, name, items))

    def _check_inside(self, name: str, own: Ranges, profile: int) -> None:
        kinds = {question.name: question.type for question in self.asked.questions}
        for (_, item, level), one in own.items():
            wider = own.get((profile, item, "expected"))
            if level != "must" or wider is None or _is_inside(one.span, wider.span):
                continue
            must, expected = (
                f"{write(each.span.least, kinds[item])} to {write(each.span.most, kinds[item])}"
                for each in (one, wider)
            )
            what, other = f"`{item}` of `{name}`", wider.cell.place
            place = one.cell.place
            self.findings.append(
                catalogue.must_outside_expected(place, what, must, expected, other)
            )

    def _rows(self, ranges: Ranges) -> Iterator[ProfileRow]:
        for row in self.grid.rows:
            must, expected, may = (
                tuple(
                    ranges[key].span
                    for question in self.asked.questions
                    if (key := (row.profile, question.name, level)) in ranges
                )
                for level in LEVELS
            )
            yield ProfileRow(profile=row.profile, must=must, expected=expected, may=may)


def _called(titles: Mapping[str, str]) -> Mapping[str, str]:
    """Return what each name may be called: itself, its title, or how the title begins."""
    called: dict[str, str] = {}
    for name, title in titles.items():
        short = _SHORT.match(title)
        spellings = {_spelt(each) for each in (name, title, short[1] if short else name)}
        for spelling in spellings:
            called[spelling] = "" if spelling in called else name
    return {spelling: name for spelling, name in called.items() if name}


def _spelt(text: str) -> str:
    """Return *text* without regard to case, spaces and leading noughts."""
    words = " ".join(text.lower().split())
    return words.lstrip("0") or "0" if words.isdecimal() else words


def _number(text: str) -> Numeric | None:
    if not re.fullmatch(r"-?\d+(\.\d+)?", text, re.ASCII):
        return None
    number = Fraction(text)
    return number.numerator if number.denominator == 1 else number


def _level_of(text: str, kind: Members) -> int | None:
    spelt = _spelt(text)
    named = (
        at for at, member in enumerate(kind.members)
        if spelt in (_spelt(member.name), _spelt(member.title))
    )  # fmt: skip
    return next(named, None) if kind.ordered else None


def _is_within(rating: Numeric, question: Question) -> bool:
    match question.type:
        case Members():
            return True
        case Number(places=places, least=least, most=most):
            is_fine = (rating * 10**places) % 1 == 0
            return (
                is_fine and (least is None or least <= rating) and (most is None or rating <= most)
            )
        case _:
            return False


def _limits(question: Question) -> str:
    match question.type:
        case Members(members=members, ordered=True):
            return "one of " + join([f"`{member.name}`" for member in members], "or")
        case Number(places=0, least=int(least), most=int(most)):
            return f"a whole number from {least} to {most}"
        case Number():
            return "a number within the limits of the item"
        case _:
            return "of a kind without an order, which has no range"


def _is_inside(narrow: Span, wide: Span) -> bool:
    return wide.least <= narrow.least and narrow.most <= wide.most
