"""The timeline of a scheme: which version and which value is in force on which days.

Days are cut wherever a policy or a setting changes; what lies between two cuts is one
stretch, on which everything is settled.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Final
from typing import Literal as OneOf

from engine.diagnostics import Finding
from engine.diagnostics.catalogue import dates as catalogue
from engine.diagnostics.nearest import did_you_mean
from engine.language.days import Days, cut, gaps
from engine.language.model import Dated, Policy, PolicyUse, Scheme, Setting
from engine.language.series import Holding, days_of, holdings, on
from engine.program.values import join

WEEKS: Final = "weeks_in_year"
"""The built-in setting, which belongs to no policy."""


@dataclass(frozen=True, slots=True)
class Held:
    """The value of a setting on a stretch, and who set it.

    *under* is the policy's own value where the scheme gives only some of the rows.
    """

    dated: Dated
    set_by: OneOf["policy", "scheme"]
    under: Dated | None = None


@dataclass(frozen=True, slots=True)
class Section:
    """Days on which one version of each policy and one value of each setting is in force.

    *held* goes by full name. *lacking* are policies of the scheme that no readable file
    gives on these days: the lack has been reported, so their names are passed over.
    *away* are policies that the scheme uses on other days only.
    """

    days: Days
    policies: tuple[Policy, ...]
    held: Mapping[str, Held] = field(hash=False)
    lacking: frozenset[str] = frozenset()
    away: tuple[str, ...] = ()

    def policy(self, name: str) -> Policy | None:
        """Return the version of *name* that is in force."""
        return next((policy for policy in self.policies if policy.name.value == name), None)


@dataclass(frozen=True, slots=True)
class Library:
    """The versions of every policy by name; *broken* have a file that could not be read.

    *others* exist and were not looked at, since nothing asks for them.
    """

    versions: Mapping[str, tuple[Policy, ...]]
    broken: frozenset[str] = frozenset()
    others: frozenset[str] = frozenset()

    @property
    def names(self) -> frozenset[str]:
        """Return the name of every policy that has a file."""
        return frozenset((*self.versions, *self.broken, *self.others))

    def knows(self, name: str) -> bool:
        """Return whether there is a file of the policy *name*, readable or not."""
        return name in self.names


@dataclass(frozen=True, slots=True)
class _Used:
    """One version of one policy, on the days on which the scheme uses it."""

    use: PolicyUse
    policy: Policy
    days: Days


def timeline(scheme: Scheme, library: Library) -> tuple[tuple[Section, ...], tuple[Finding, ...]]:
    """Return the stretches of *scheme* in order, and what is wrong with its days."""
    whole = days_of(scheme.in_force)
    if whole.last is not None and whole.last < whole.first:
        return (), ()
    used = tuple(_used(scheme, whole, library))
    uses = tuple(_uses(scheme, whole, library))
    findings = (*uses, *(_bare(scheme, whole) if not uses else ()), *_settings(scheme, used))
    series = _series(scheme)
    starts = {day for day in _starts(used, series) if day in whole}
    days = cut(whole, starts | set(_edges(days_of(use.days) for use in scheme.policies)))
    sections = [_section(scheme, part, used, series) for part in days]
    return tuple(_merged(sections)), tuple(findings)


def alone(policy: Policy, library: Library, names: Iterable[str]) -> Section:
    """Return what is in force on the first day of a policy version that no scheme uses.

    *names* are the other policies that it speaks of.
    """
    days = days_of(policy.in_force)
    day = Days(days.first, days.first)
    others = [
        other
        for name in names
        if name != policy.name.value
        for other in library.versions.get(name, ())
        if days.first in days_of(other.in_force)
    ]
    first = {other.name.value: other for other in reversed(others)}
    policies = (policy, *first.values())
    held = {
        f"{each.name.value}.{setting.name.value}": Held(dated, "policy")
        for each in policies
        for setting in each.settings
        if (dated := on(holdings(setting.values), days.first)) is not None
    }
    lacking = frozenset(name for name in names if name not in first)
    return Section(day, policies, held, lacking)


def _used(scheme: Scheme, whole: Days, library: Library) -> Iterator[_Used]:
    for use in scheme.policies:
        wanted = whole.shared(days_of(use.days))
        for policy in library.versions.get(use.name.value, ()):
            days = wanted.shared(days_of(policy.in_force)) if wanted else None
            if days is not None:
                yield _Used(use, policy, days)


def _uses(scheme: Scheme, whole: Days, library: Library) -> Iterator[Finding]:
    """Yield policies that are unknown, used twice, on no day, or not in force when used."""
    earlier: dict[str, list[tuple[PolicyUse, Days]]] = {}
    for use in scheme.policies:
        name = use.name.value
        if not library.knows(name):
            close = did_you_mean(name, library.names, "write a version of it, or remove it here")
            yield catalogue.unknown_policy(use.name.place, name, close)
            continue
        wanted = whole.shared(days_of(use.days))
        if _is_turned(use):  # reported with the day that is wrong
            continue
        if wanted is None:
            yield catalogue.policy_never_used(use.name.place, name, str(whole))
            continue
        for other, days in earlier.setdefault(name, []):
            if both := wanted.shared(days):
                yield catalogue.policy_twice(use.name.place, name, str(both), other.name.place)
        earlier[name].append((use, wanted))
        if name not in library.broken:
            yield from _no_version(use, wanted, library.versions[name])


def _no_version(use: PolicyUse, wanted: Days, versions: Iterable[Policy]) -> Iterator[Finding]:
    """Yield the days of *wanted* on which none of *versions* is in force."""
    every = sorted((days_of(policy.in_force) for policy in versions), key=_first)
    in_force = join([str(days) for days in every])
    for gap in gaps(wanted, every):
        yield catalogue.policy_missing(use.name.place, use.name.value, str(gap), in_force)


def _bare(scheme: Scheme, whole: Days) -> Iterator[Finding]:
    """Yield the days of *scheme* on which it uses no policy at all."""
    uses = sorted(scheme.policies, key=lambda use: days_of(use.days).first)
    first = scheme.in_force.first
    if not uses or first is None or any(map(_is_turned, uses)):
        return
    around = (first.place, str(whole))
    for gap in gaps(whole, (days_of(use.days) for use in uses)):
        before = [use for use in uses if days_of(use.days).first < gap.first]
        use = (before or uses)[-1 if before else 0]
        yield catalogue.no_policy(use.name.place, scheme.name.value, str(gap), around)


def _is_turned(use: PolicyUse) -> bool:
    days = days_of(use.days)
    return days.last is not None and days.last < days.first


def _settings(scheme: Scheme, used: Sequence[_Used]) -> Iterator[Finding]:
    """Yield the days on which a setting has no value though its policy is used."""
    series = _series(scheme)
    failed = {name.value for name in scheme.failed}
    for part in used:
        for setting in part.policy.settings:
            name = f"{part.policy.name.value}.{setting.name.value}"
            if name in failed:
                continue
            ours = series.get(name)
            held = ours if ours is not None else holdings(setting.values)
            for gap in gaps(part.days, (days for _, days in held)):
                if ours is not None or not _inside(gap, held):
                    yield _no_value(scheme, part, setting, gap, overridden=ours is not None)


def _no_value(
    scheme: Scheme, part: _Used, setting: Setting, gap: Days, *, overridden: bool
) -> Finding:
    name = f"{part.policy.name.value}.{setting.name.value}"
    place, other = part.use.name.place, (setting.name.place, "the setting is declared here")
    if overridden:
        place = next(each.setting.place for each in scheme.settings if str(each.setting) == name)
        other = (part.use.name.place, "the scheme takes the policy here")
    return catalogue.setting_missing(place, name, scheme.name.value, str(gap), other)


def _first(days: Days) -> date:
    return days.first


def _inside(gap: Days, held: Sequence[Holding]) -> bool:
    """Return whether *gap* lies between two values: a mistake of the series itself."""
    return bool(held) and held[0][1].first < gap.first and _ends_before(gap, held[-1][1].first)


def _ends_before(days: Days, day: date) -> bool:
    return days.last is not None and days.last < day


def _series(scheme: Scheme) -> dict[str, tuple[Holding, ...]]:
    return {str(each.setting): holdings(each.values) for each in scheme.settings}


def _edges(parts: Iterable[Days]) -> Iterator[date]:
    for days in parts:
        yield days.first
        if days.after is not None:
            yield days.after


def _starts(used: Sequence[_Used], series: Mapping[str, Sequence[Holding]]) -> Iterator[date]:
    yield from _edges(part.days for part in used)
    for part in used:
        for setting in part.policy.settings:
            yield from _edges(days for _, days in holdings(setting.values))
    for held in series.values():
        yield from _edges(days for _, days in held)


def _section(
    scheme: Scheme,
    days: Days,
    used: Sequence[_Used],
    series: Mapping[str, Sequence[Holding]],
) -> Section:
    here = {part.policy.name.value: part.policy for part in used if days.first in part.days}
    policies = tuple(here.pop(use.name.value) for use in scheme.policies if use.name.value in here)
    wanted = {use.name.value for use in scheme.policies if days.first in days_of(use.days)}
    found = {policy.name.value for policy in policies}
    held = {name: value for policy in policies for name, value in _held(policy, days.first, series)}
    if (weeks := on(series.get(WEEKS, ()), days.first)) is not None:
        held[WEEKS] = Held(weeks, "scheme")
    away = dict.fromkeys(use.name.value for use in scheme.policies if use.name.value not in wanted)
    return Section(days, policies, held, frozenset(wanted - found), tuple(away))


def _held(
    policy: Policy, day: date, series: Mapping[str, Sequence[Holding]]
) -> Iterator[tuple[str, Held]]:
    for setting in policy.settings:
        name = f"{policy.name.value}.{setting.name.value}"
        own = on(holdings(setting.values), day)
        if name not in series:
            if own is not None:
                yield name, Held(own, "policy")
            continue
        dated = on(series[name], day)
        if dated is not None:
            yield name, Held(dated, "scheme", own if dated.other_rows else None)


def _merged(sections: Iterable[Section]) -> Iterator[Section]:
    """Yield the sections with neighbours that are the same in everything made one."""
    last: Section | None = None
    for section in sections:
        if last is not None and _same(last, section):
            last = Section(
                Days(last.days.first, section.days.last),
                last.policies,
                last.held,
                last.lacking,
                last.away,
            )
            continue
        if last is not None:
            yield last
        last = section
    if last is not None:
        yield last


def _same(one: Section, other: Section) -> bool:
    return (
        len(one.policies) == len(other.policies)
        and all(a is b for a, b in zip(one.policies, other.policies, strict=True))
        and one.lacking == other.lacking
        and one.away == other.away
        and one.held.keys() == other.held.keys()
        and all(_identical(value, other.held[name]) for name, value in one.held.items())
    )


def _identical(one: Held, other: Held) -> bool:
    return one.dated is other.dated and one.under is other.under
