"""What a scheme names in its policies: answers, settings, facts, decisions to add rows to."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Final

from msgspec import Struct

from engine.diagnostics import Finding, Place
from engine.diagnostics.catalogue import dates as catalogue
from engine.diagnostics.catalogue import rules as rule_catalogue
from engine.diagnostics.catalogue import warnings
from engine.diagnostics.nearest import did_you_mean
from engine.language.declare import settings
from engine.language.declare.frame import Frame
from engine.language.declare.rules import Added
from engine.language.declare.words import in_backticks
from engine.language.environment import Unusable
from engine.language.model import Addition, Decision, Fixed, Policy, Rules, Scheme
from engine.language.stretches import WEEKS, Library
from engine.language.tree import Path
from engine.language.typing import cell
from engine.program.program import FactNote
from engine.program.types import Entries, Words, is_finite
from engine.program.values import Scalar

_MOST_LISTED: Final = 12
Names = Callable[[Policy], Iterable[str]]
Report = Callable[[Place, str, str], Finding]


class Taken(Struct, frozen=True):
    """A scheme and every version of the policies it takes, on whatever day."""

    scheme: Scheme
    library: Library

    def versions(self, policy: str) -> tuple[Policy, ...]:
        """Return the versions of *policy*, which is one of the scheme's; none where it is not."""
        listed = {use.name.value for use in self.scheme.policies}
        return self.library.versions.get(policy, ()) if policy in listed else ()

    def missing(self, path: Path, names: Names, report: Report) -> Iterator[Finding]:
        """Yield that *path* is none of the *names* of a policy, if it is in no version of it."""
        policy, name = path.names[0], ".".join(path.names[1:2])
        versions = self.versions(policy)
        if any(name in (*names(version), *_failed(version)) for version in versions):
            return
        listed = {use.name.value for use in self.scheme.policies}
        if policy in self.library.broken or not all(map(self.library.knows, listed)):
            return
        if policy not in listed and self.library.knows(policy) and name:
            advice = f"add `{policy}` to the policies of the scheme"
        else:
            known = [
                f"{use}.{each}"
                for use in sorted(listed)
                for version in self.versions(use)
                for each in names(version)
            ]
            known += [WEEKS] if names is setting_names else []
            advice = did_you_mean(str(path), known, self._there(policy, names))
        yield report(path.place, str(path), advice)

    def _there(self, policy: str, names: Names) -> str:
        """Return advice on a name of *policy* that is like none of *names*."""
        versions = self.versions(policy)
        if not versions:
            return "name it with its policy, as in `facs.band`"
        there = dict.fromkeys(name for version in versions for name in names(version))
        if not there:
            return f"`{policy}` has none: take it out"
        return f"`{policy}` has {in_backticks(list(there)[:_MOST_LISTED])}"

    def check(self) -> Iterator[Finding]:
        """Yield names that none of the scheme's policies has."""
        for answer in self.scheme.answers:
            yield from self.missing(answer, decision_names, catalogue.unknown_decision)
        yield from _twice("answers", self.scheme.answers)
        if self.scheme.compare is not None:
            yield from self.missing(self.scheme.compare, fact_names, catalogue.unknown_fact)
        for fixed in self.scheme.fixed:
            yield from self.missing(fixed.fact, fact_names, catalogue.unknown_fact)
        for each in self.scheme.settings:
            if str(each.setting) != WEEKS:
                yield from self.missing(each.setting, setting_names, catalogue.unknown_setting)
        for addition in self.scheme.adds:
            yield from self.missing(addition.decision, decision_names, catalogue.unknown_decision)
            yield from self._rows(addition)

    def _rows(self, addition: Addition) -> Iterator[Finding]:
        """Yield what is wrong with where rows are added."""
        decisions = list(self._decisions(addition.decision))
        name = str(addition.decision)
        ids = _ids(decisions)
        if decisions and not any(isinstance(each.body, Rules) for each in decisions):
            yield catalogue.adds_to_no_rules(addition.decision.place, name)
            return
        first = dict(ids)
        for added in addition.rows:
            row = added.row
            if added.after is not None and decisions and added.after.value not in ids:
                advice = did_you_mean(added.after.value, ids, "leave `after` out, or name a row")
                yield catalogue.unknown_row(added.after.place, added.after.value, name, advice)
            earlier = first.setdefault(row.id.value, row.id.place)
            if earlier != row.id.place:
                what = "row of this decision"
                yield rule_catalogue.id_twice(row.id.place, row.id.value, what, earlier)
            if row.grounds.because is None:
                yield warnings.no_reason(row.id.place, "the row", row.id.value)
            if row.grounds.cite is None and row.grounds.basis is None:
                yield warnings.no_ground(row.id.place, "the row", row.id.value)

    def _decisions(self, path: Path) -> Iterator[Decision]:
        for version in self.versions(path.names[0]):
            for decision in version.decisions:
                if path.names[1:] == (decision.name.value,):
                    yield decision

    def added(self) -> Mapping[str, Added]:
        """Return the rows that the scheme adds, by the full name of the decision."""
        return {
            str(each.decision): Added(each.rows, self.scheme.sources) for each in self.scheme.adds
        }


def misses_weeks(scheme: Scheme) -> bool:
    """Return whether *scheme* may mean to set `weeks_in_year`, and fails to."""
    written = [str(each.setting) for each in scheme.settings if len(each.setting.words) == 1]
    return WEEKS not in written and bool(
        written or any(name.value == WEEKS for name in scheme.failed)
    )


def decision_names(policy: Policy) -> Iterator[str]:
    """Yield the names of *policy*'s decisions, but those inside loops."""
    return (decision.name.value for decision in policy.decisions)


def setting_names(policy: Policy) -> Iterator[str]:
    """Yield the names of *policy*'s settings."""
    return (setting.name.value for setting in policy.settings)


def fact_names(policy: Policy) -> Iterator[str]:
    """Yield the names of *policy*'s facts and questionnaires."""
    yield from (fact.name.value for fact in policy.facts)
    yield from (asked.name.value for asked in policy.questionnaires)


def _failed(policy: Policy) -> Iterator[str]:
    return (name.value for name in policy.failed)


def _ids(decisions: Iterable[Decision]) -> dict[str, Place]:
    return {
        row.id.value: row.id.place
        for decision in decisions
        if isinstance(decision.body, Rules)
        for row in decision.body.rows
    }


def _twice(word: str, paths: Iterable[Path]) -> Iterator[Finding]:
    first: dict[str, Place] = {}
    for path in paths:
        earlier = first.setdefault(str(path), path.place)
        if earlier != path.place:
            yield catalogue.listed_twice(path.place, word, str(path), earlier)


def check_series(scheme: Scheme, frame: Frame) -> None:
    """Read every value that *scheme* gives for a setting that is there on this stretch."""
    for each in scheme.settings:
        policy = frame.section.policy(each.setting.names[0])
        name = str(each.setting)
        if name == WEEKS:
            settings.check_values(name, each.values, settings.WEEKS_TYPE, frame)
        elif policy is not None:
            for setting in policy.settings:
                if each.setting.names[1:] == (setting.name.value,):
                    shape = settings.shape_of(policy.name.value, setting, frame)
                    if not isinstance(shape, Unusable):
                        settings.check_values(name, each.values, shape, frame)


def fixed_values(scheme: Scheme, frame: Frame) -> Iterator[tuple[str, Scalar | None]]:
    """Yield the facts that *scheme* answers on this stretch; None for a wrong value."""
    for fixed in scheme.fixed:
        note = frame.facts.get(str(fixed.fact))
        if note is not None:
            yield note.name, _fixed(fixed, note, frame)


def _fixed(fixed: Fixed, note: FactNote, frame: Frame) -> Scalar | None:
    def make(findings: list[Finding]) -> Scalar | None:
        if isinstance(note.type, Entries | Words):
            findings.append(catalogue.fixed_list(fixed.fact.place, str(fixed.fact)))
            return None
        value = cell(fixed.value, note.type, findings)
        return None if isinstance(value, Unusable) else value

    return frame.memo.kept(fixed, (note,), make)


def compared(scheme: Scheme, frame: Frame) -> str | None:
    """Return the full name of the fact that is varied; None where it is not there."""
    path = scheme.compare
    note = None if path is None else frame.facts.get(str(path))
    if path is None or note is None:
        return None
    if not is_finite(note.type):
        found = catalogue.compare_not_finite(path.place, str(path))
        frame.memo.report(path, (found,))
        return None
    return note.name


def unknown_answers_of_questions(scheme: Scheme, frames: Iterable[Frame]) -> Iterator[Finding]:
    """Yield facts with a questionnaire before the dot that no question of it is."""
    known = tuple(frames)
    for path in (*(fixed.fact for fixed in scheme.fixed), scheme.compare):
        if path is None or len(path.words) < 2:
            continue
        owner = ".".join(path.names[:2])
        asked = [frame for frame in known if owner in frame.questionnaires]
        if asked and not any(str(path) in frame.facts for frame in asked):
            names = [name for frame in asked for name in frame.facts if name.startswith(owner)]
            advice = did_you_mean(
                str(path), names, "name one answer, as in `assessment.saq.self.meals`"
            )
            yield catalogue.unknown_fact(path.place, str(path), advice)
