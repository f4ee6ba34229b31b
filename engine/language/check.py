"""Checking a folder of policies: every mistake of every file, and the schemes that have none."""

import gc
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import combinations
from pathlib import Path

from msgspec import Struct

from engine.diagnostics import Finding, Place, Source
from engine.diagnostics.catalogue import dates as catalogue
from engine.diagnostics.catalogue import warnings
from engine.diagnostics.nearest import did_you_mean
from engine.diagnostics.render import in_order
from engine.language import folder, series, unused
from engine.language.assemble import Surroundings, assemble
from engine.language.declare import names, settings, sources
from engine.language.declare.frame import heads, mentions_of
from engine.language.declare.memo import Memo
from engine.language.declare.words import in_backticks
from engine.language.echoes import frayed, is_of_reading, without
from engine.language.model import Policy, Scheme
from engine.language.read import read_policy, read_scheme
from engine.language.schemes import compose, policy_note
from engine.language.series import days_of
from engine.language.stretches import Library, Section, alone
from engine.language.text import Text
from engine.program import program
from engine.program.values import write_day


class Checked(Struct, frozen=True):
    """A folder of policies once checked.

    *schemes* are those without a mistake, by name; *broken* the names of the others.
    *policies* are the versions of all policies that could be read. *findings* are sorted
    by place, each once.
    """

    schemes: Mapping[str, program.Scheme]
    policies: tuple[program.PolicyNote, ...]
    findings: tuple[Finding, ...]
    broken: tuple[str, ...] = ()


def load(files: Iterable[Source], found: Iterable[Finding] = ()) -> Checked:
    """Return what the policies and schemes in *files* come to, with all that is wrong.

    The name of a file says what it is: `<policy>/<version>.yaml` is a policy,
    `schemes/<scheme>.yaml` a scheme. *found* are findings made when the files were read
    from disk; they join the others.
    """
    with _uncollected():
        return _load(files, found)


def _load(files: Iterable[Source], found: Iterable[Finding]) -> Checked:
    shelf = _Shelf()
    shelf.miss(found)
    for source in files:
        shelf.put(source)
    library = shelf.library()
    memo = Memo()
    policies = [policy for versions in library.versions.values() for policy in versions]
    for policy in policies:
        memo.report(policy, _of_itself(policy))
    memo.report(shelf, _overlaps(library))
    composed = {name: compose(scheme, library, memo) for name, scheme in shelf.schemes.items()}
    used = [each for every in composed.values() for each in every.sections]
    leftover = tuple(_never_used(policies, used))
    for policy in leftover:
        _check_alone(policy, library, memo)
    findings = shelf.without_echoes(memo)
    wrong = {finding.place.file for finding in findings if finding.is_error}
    doubtful = frayed(findings, shelf.torn())
    if not doubtful:
        unread = _unread(policies, wrong, memo)
        unlisted = _unlisted(leftover, shelf, wrong)
        findings = (*findings, *unread, *unlisted, *_uncited(shelf, wrong))
    schemes = {name: each.scheme for name, each in composed.items()}
    return _checked(shelf, schemes, in_order(findings))


def load_scheme(where: Path, name: str) -> Checked:
    """Return the scheme *name* of the folder *where*, loading no more than it needs.

    Only mistakes that keep the scheme from being used are looked for: warnings, and what
    is wrong in other files, are for `load`.
    """
    with _uncollected():
        return _load_scheme(where, name)


def _load_scheme(where: Path, name: str) -> Checked:
    files = folder.schemes(where)
    if name not in files:
        place = Place(str(where / folder.SCHEMES), 1, 1)
        missing = catalogue.no_such_scheme(place, name, did_you_mean(name, files, _listed(files)))
        return Checked({}, (), (missing,))
    own, found = folder.read_all([files[name]])
    shelf = _Shelf()
    shelf.miss(found)
    for source in own:
        shelf.put(source)
    versions = folder.versions(where)
    wanted = {use.name.value for each in shelf.schemes.values() for use in each.policies}
    paths = [path for policy in sorted(wanted & versions.keys()) for path in versions[policy]]
    texts, found = folder.read_all(paths)
    shelf.miss(found)
    for source in texts:
        shelf.put(source)
    library = shelf.library(frozenset(versions) - wanted)
    memo = Memo()
    for each in library.versions.values():
        for policy in each:
            memo.report(policy, _of_itself(policy))
    composed = {key: compose(scheme, library, memo).scheme for key, scheme in shelf.schemes.items()}
    errors = (each for each in shelf.without_echoes(memo) if each.is_error)
    return _checked(shelf, composed, in_order(errors))


@contextmanager
def _uncollected() -> Iterator[None]:
    """Keep the collector from going over what is being made: nothing of it is garbage yet."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


@dataclass
class _Shelf:
    """What has been read so far."""

    findings: list[Finding] = field(default_factory=list)
    policies: dict[str, list[Policy]] = field(default_factory=dict)
    schemes: dict[str, Scheme] = field(default_factory=dict)
    broken: set[str] = field(default_factory=set)
    unread: list[str] = field(default_factory=list)

    def miss(self, found: Iterable[Finding]) -> None:
        """Keep *found*: why files could not be read from disk."""
        for finding in found:
            self.findings.append(finding)
            spot = folder.spot(finding.place.file)
            if spot is not None and spot.scheme:
                self.unread.append(spot.scheme)
            elif spot is not None:
                self.broken.add(spot.policy)

    def put(self, source: Source) -> None:
        """Read *source* as what its name says it is."""
        spot = folder.spot(source.name)
        if spot is None:
            self.findings.append(catalogue.stray_file(Place(source.name, 1, 1)))
        elif spot.scheme:
            self._put_scheme(source, spot)
        else:
            self._put_policy(source, spot)

    def _put_scheme(self, source: Source, spot: folder.Spot) -> None:
        scheme, found = read_scheme(source)
        self.findings.extend(found)
        if scheme is None:
            self.unread.append(spot.scheme)
            return
        self.findings.extend(_misplaced("scheme", scheme.name, spot.scheme, found))
        self.schemes[spot.scheme] = scheme

    def _put_policy(self, source: Source, spot: folder.Spot) -> None:
        policy, found = read_policy(source)
        self.findings.extend(found)
        if policy is None:
            self.broken.add(spot.policy)
            return
        self.findings.extend(_misplaced("policy", policy.name, spot.policy, found))
        self.findings.extend(_misplaced("version", policy.version, spot.version, found))
        self.policies.setdefault(policy.name.value, []).append(policy)
        if policy.name.value != spot.policy or policy.in_force.first is None:
            self.broken.update((spot.policy, policy.name.value))

    def library(self, others: frozenset[str] = frozenset()) -> Library:
        """Return the policies that were read, and the names of those that could not be."""
        versions = {name: tuple(each) for name, each in self.policies.items()}
        return Library(versions, frozenset(self.broken), others)

    def without_echoes(self, memo: Memo) -> tuple[Finding, ...]:
        """Return what was found in the files and by *memo*, but what follows from the rest."""
        schemes = {scheme.source.name for scheme in self.schemes.values()}
        findings = (*self.findings, *memo.findings())
        leaning = self._leaning(memo) if any(map(is_of_reading, findings)) else {}
        return tuple(without(findings, leaning, schemes, self.torn()))

    def torn(self) -> frozenset[str]:
        """Return the files of which a whole block of names could not be read."""
        every = (policy for versions in self.policies.values() for policy in versions)
        return frozenset(policy.source.name for policy in every if policy.is_torn)

    def _leaning(self, memo: Memo) -> dict[str, set[str]]:
        """Return, for each file, the files that it takes names from."""
        files = {
            name: {policy.source.name for policy in versions}
            for name, versions in self.policies.items()
        }
        leaning: dict[str, set[str]] = {}
        for versions in self.policies.values():
            for policy in versions:
                spoken = {first for first, _ in heads(memo, policy)}
                leaning[policy.source.name] = _of(files, spoken)
        for scheme in self.schemes.values():
            leaning[scheme.source.name] = _of(files, {use.name.value for use in scheme.policies})
        return leaning


def _of(files: Mapping[str, Set[str]], names: Set[str]) -> set[str]:
    return {file for name in names & files.keys() for file in files[name]}


def _misplaced(
    word: str, written: Text, by_path: str, found: Iterable[Finding]
) -> Iterator[Finding]:
    """Yield that a file is not where it says, unless what it says is *found* to be wrong."""
    places = {finding.place for finding in found}
    if written.value != by_path and not written.is_missing and written.place not in places:
        yield catalogue.wrong_place(written.place, word, written.value, by_path)


def _of_itself(policy: Policy) -> Iterator[Finding]:
    """Yield what is wrong with *policy* whatever stands beside it."""
    yield from series.turned(policy.in_force)
    yield from names.check(policy)
    yield from sources.check(policy)
    yield from sources.check_rows(policy)
    yield from settings.check(policy)


def _overlaps(library: Library) -> Iterator[Finding]:
    """Yield versions of one policy that are in force on the same day."""
    for name, versions in library.versions.items():
        ordered = sorted(versions, key=lambda policy: days_of(policy.in_force).first)
        for one, other in combinations(ordered, 2):
            both = days_of(one.in_force).shared(days_of(other.in_force))
            if both is not None:
                place = (other.in_force.first or other.version).place
                first = (one.in_force.last or one.in_force.first or one.version).place
                yield catalogue.versions_overlap(place, name, str(both), first, one.version.value)


def _never_used(policies: Iterable[Policy], sections: Iterable[Section]) -> Iterator[Policy]:
    used = {id(policy) for section in sections for policy in section.policies}
    return (policy for policy in policies if id(policy) not in used)


def _check_alone(policy: Policy, library: Library, memo: Memo) -> None:
    """Check a version that no scheme uses against what is in force on its first day."""
    name, version = policy.name.value, policy.version
    day = days_of(policy.in_force).first
    section = alone(policy, library, _spoken_with(policy, library, memo))
    for other in sorted(section.lacking - library.broken):
        place = (policy.in_force.first or version).place
        memo.report(policy, (catalogue.not_decided_alone(place, name, other, write_day(day)),))
    assemble(section, Surroundings(), memo)


def _spoken_with(policy: Policy, library: Library, memo: Memo) -> tuple[str, ...]:
    """Return the policies that *policy* speaks of, those they speak of, and so on."""
    day = days_of(policy.in_force).first
    known = library.names
    found: dict[str, None] = {}
    left = [policy]
    while left:
        each = left.pop()
        for first, second in heads(memo, each):
            if not second or first not in known or first in found or first == policy.name.value:
                continue
            found[first] = None
            versions = library.versions.get(first, ())
            left.extend(other for other in versions if day in days_of(other.in_force))
    return tuple(found)


def _unlisted(leftover: Iterable[Policy], shelf: "_Shelf", wrong: Set[str]) -> Iterator[Finding]:
    """Yield the versions that no scheme uses, unless a mistake in a scheme may be why."""
    schemes = {scheme.source.name for scheme in shelf.schemes.values()}
    if shelf.unread or schemes & wrong:
        return
    for policy in leftover:
        if policy.source.name not in wrong:
            place = policy.version.place
            yield warnings.policy_never_used(place, policy.name.value, policy.version.value)


def _uncited(shelf: "_Shelf", wrong: Set[str]) -> Iterator[Finding]:
    """Yield sources that nothing cites, in files without a mistake that may be why."""
    policies = [policy for versions in shelf.policies.values() for policy in versions]
    files: tuple[Policy | Scheme, ...] = (*policies, *shelf.schemes.values())
    for file in files:
        if file.source.name not in wrong:
            yield from sources.uncited(file)


def _unread(policies: Sequence[Policy], wrong: Set[str], memo: Memo) -> Iterator[Finding]:
    """Yield what no policy reads, unless a mistake in one that could read it may be why."""
    paths = ((policy.name.value, mentions_of(memo, policy).paths) for policy in policies)
    spoken = unused.read_by(paths)
    doubtful = {policy.name.value for policy in policies if policy.source.name in wrong}
    for policy in policies:
        if policy.source.name in wrong:
            doubtful.update(first for first, _ in heads(memo, policy))
    for policy in policies:
        if policy.name.value not in doubtful:
            yield from unused.check(policy, spoken)


def _checked(
    shelf: _Shelf, composed: Mapping[str, program.Scheme | None], findings: tuple[Finding, ...]
) -> Checked:
    """Return what came out; a scheme counts as clean where nothing it takes has a mistake.

    A version that could not be read is one: without it, an older one would decide.
    """
    wrong = {finding.place.file for finding in findings if finding.is_error}
    clean, broken = {}, [*shelf.unread]
    for name, scheme in composed.items():
        written = shelf.schemes[name]
        files = {written.source.name, *_files(written, shelf)}
        used = {use.name.value for use in written.policies}
        if scheme is None or files & wrong or used & shelf.broken:
            broken.append(name)
        else:
            clean[name] = scheme
    notes = [policy_note(each) for versions in shelf.policies.values() for each in versions]
    return Checked(clean, tuple(notes), findings, tuple(sorted(broken)))


def _files(scheme: Scheme, shelf: _Shelf) -> Iterator[str]:
    for use in scheme.policies:
        yield from (policy.source.name for policy in shelf.policies.get(use.name.value, ()))


def _listed(names: Iterable[str]) -> str:
    listed = in_backticks(names)
    return f"there are {listed}" if listed else "there is no scheme in this folder"
