"""Grids: which ratings each profile demands, expects and allows."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction

from engine.diagnostics import Finding, Place
from engine.diagnostics.catalogue import dates, warnings
from engine.diagnostics.catalogue import tables as catalogue
from engine.diagnostics.nearest import did_you_mean
from engine.language.declare.frame import Frame
from engine.language.declare.words import in_backticks
from engine.language.environment import BAD, Environment, GridSignature, Scope, Unusable
from engine.language.model import Dated, GridShape, RowEntry, Rows
from engine.language.stretches import Held
from engine.language.tree import Bad, Path
from engine.language.typing import cell, describe, members_named, questionnaire, span
from engine.program.program import Grid, ProfileRow, Questionnaire, Span
from engine.program.types import Members, is_ordered
from engine.program.values import write

_WORDS = ("must", "expected", "may")
Placed = tuple[Span, RowEntry]
Stated = Mapping[str, Span]


def signature(
    name: str, shape: GridShape, env: Environment, findings: list[Finding]
) -> GridSignature | Unusable:
    """Return the grid as a fit sees it, or `BAD` where that could not be read."""
    of = questionnaire(shape.of, Scope(env=env), findings)
    profiles = (
        members_named(shape.profiles, env, findings) if isinstance(shape.profiles, Path) else BAD
    )
    if isinstance(of, Unusable) or isinstance(profiles, Unusable):
        return BAD
    return GridSignature(name=name, questionnaire=of.questionnaire.name, profiles=profiles)


def grid(shape: GridSignature, held: Held, frame: Frame) -> Grid | None:
    """Return the grid on a stretch; None where its rows could not be read."""
    given = rows_of(shape, held.dated, frame)
    under = {} if held.under is None else rows_of(shape, held.under, frame)
    if given is None or under is None:
        return None
    if not under:
        return _grid(shape, given)
    return frame.memo.kept(
        held.dated, ("grid", given, under), lambda _: _grid(shape, {**under, **given})
    )


def _grid(shape: GridSignature, rows: Mapping[int, ProfileRow]) -> Grid:
    return Grid(
        name=shape.name,
        questionnaire=shape.questionnaire,
        profiles=shape.profiles,
        rows=tuple(rows.values()),
    )


def rows_of(shape: GridSignature, dated: Dated, frame: Frame) -> Mapping[int, ProfileRow] | None:
    """Return the rows that *dated* gives, by profile; None where one could not be read."""
    asked = frame.questionnaires[shape.questionnaire]
    return frame.memo.kept(
        dated, ("profiles", shape, asked), lambda findings: _rows(shape, asked, dated, findings)
    )


def _rows(
    shape: GridSignature, asked: Questionnaire, dated: Dated, findings: list[Finding]
) -> Mapping[int, ProfileRow] | None:
    if isinstance(dated.value, Bad):
        return None
    if not isinstance(dated.value, Rows):
        findings.append(dates.value_of_rows(dated.value.place, shape.name))
        return None
    reading = _Reading(shape.profiles, asked, findings)
    return reading.read(dated.value)


@dataclass
class _Reading:
    profiles: Members
    asked: Questionnaire
    findings: list[Finding]
    is_torn: bool = False
    """A range could not be read, which has been reported."""

    def read(self, rows: Rows) -> Mapping[int, ProfileRow] | None:
        before = len(self.findings)
        found: dict[int, ProfileRow] = {}
        places: dict[int, Place] = {}
        for entry in rows.entries:
            profile = cell(entry.key, self.profiles, self.findings)
            if isinstance(profile, Unusable):
                continue
            assert isinstance(profile, int)
            if profile in found:
                written = write(profile, self.profiles)
                place = entry.key.place
                self.findings.append(catalogue.key_twice(place, written, places[profile]))
            places.setdefault(profile, entry.key.place)
            found.setdefault(profile, self._profile(profile, entry))
        if len(self.findings) > before:
            return None
        if self.is_torn:
            return None
        self.findings.extend(self._differing(found, places))
        return found

    def _profile(self, profile: int, entry: RowEntry) -> ProfileRow:
        name = self.profiles.members[profile].name
        parts: dict[str, list[Placed]] = {}
        written = entry.value.entries if isinstance(entry.value, Rows) else ()
        for part in written:
            word = part.key.at.written
            if word in _WORDS and isinstance(part.value, Rows):
                parts[word] = list(self._spans(part.value))
            else:
                advice = did_you_mean(word, _WORDS, "a range stands under one of these")
                self.findings.append(catalogue.no_span_word(part.key.place, word, advice))
        must, expected, may = (parts.get(word, []) for word in _WORDS)
        if "expected" not in parts and len(parts) == len(written):
            self.findings.append(catalogue.expected_missing(entry.key.place, name))
        self._check_inside(must, {each.question: each for each, _ in expected})
        return ProfileRow(
            profile=profile,
            must=tuple(each for each, _ in must),
            expected=tuple(each for each, _ in expected),
            may=tuple(each for each, _ in may),
        )

    def _spans(self, rows: Rows) -> Iterator[Placed]:
        kinds = {question.name: question.type for question in self.asked.questions}
        for entry in rows.entries:
            question, place = entry.key.at.written, entry.key.place
            if question not in kinds:
                advice = did_you_mean(question, kinds, in_backticks(kinds, "or"))
                self.findings.append(
                    catalogue.not_an_item(place, question, self.asked.name, advice)
                )
            elif not is_ordered(kind := kinds[question]):
                what = describe(kind)
                self.findings.append(catalogue.item_without_order(place, question, what))
            elif isinstance(entry.value, Bad):
                self.is_torn = True
            elif not isinstance(entry.value, Rows):
                ends = span(entry.value, kind, self.findings)
                if not isinstance(ends, Unusable):
                    least, most = ends
                    assert isinstance(least, int | Fraction)
                    assert isinstance(most, int | Fraction)
                    yield Span(question=question, least=least, most=most), entry

    def _check_inside(self, must: list[Placed], expected: Stated) -> None:
        """Report what must be and is not among what is expected of the same question."""
        for demanded, entry in must:
            wider = expected.get(demanded.question)
            if wider is None or wider.least <= demanded.least <= demanded.most <= wider.most:
                continue
            place = entry.value.place if not isinstance(entry.value, Rows) else entry.key.place
            question = demanded.question
            written = self._written(demanded), self._written(wider)
            self.findings.append(catalogue.must_outside_expected(place, question, *written))

    def _written(self, stated: Span) -> str:
        kind = next(each.type for each in self.asked.questions if each.name == stated.question)
        return f"{write(stated.least, kind)} to {write(stated.most, kind)}"

    def _differing(
        self, found: Mapping[int, ProfileRow], places: Mapping[int, Place]
    ) -> Iterator[Finding]:
        """Yield profiles that state other items than the first one does."""
        items = {
            profile: {each.question for each in row.expected} for profile, row in found.items()
        }
        names = [member.name for member in self.profiles.members]
        first = next(iter(items), None)
        for profile, stated in items.items():
            if first is not None and stated != items[first]:
                differing = [
                    question.name
                    for question in self.asked.questions
                    if (question.name in stated) is not (question.name in items[first])
                ]
                yield warnings.profiles_differ(
                    places[profile], names[profile], names[first], in_backticks(differing)
                )
