"""Answers and facts of a policy that is not in force, and what is said of them."""

from collections.abc import Iterable, Iterator, Sequence

from engine.diagnostics import Finding
from engine.diagnostics.catalogue import warnings
from engine.diagnostics.nearest import nearest
from engine.language.days import Days, touching
from engine.language.model import Policy
from engine.language.stretches import Library, Section
from engine.language.tree import Path
from engine.program.program import Away, Ended
from engine.program.values import join, write_day


def ended(
    answers: Iterable[Path], section: Section, sections: Sequence[Section], library: Library
) -> Iterator[Ended]:
    """Yield each of *answers* that nothing on *section* gives, with the reason."""
    for path in answers:
        policy, name = path.names[0], ".".join(path.names[1:])
        here = section.policy(policy)
        if here is not None and _title(here, name) is not None:
            continue
        titled = [each for each in library.versions.get(policy, ()) if _title(each, name)]
        if not titled:
            continue
        because = _why(policy, titled[-1], here, section, sections)
        yield Ended(name=str(path), title=_title(titled[-1], name) or str(path), because=because)


def dropped(answers: Sequence[Path], sections: Sequence[Section]) -> Iterator[Finding]:
    """Yield each of *answers* that a later version of its policy no longer gives.

    Where another answer goes by the same title on those days, the decision was renamed
    and both are listed.
    """
    for path in answers:
        policy, name = path.names[0], ".".join(path.names[1:])
        with_it = [(each, here) for each in sections if (here := each.policy(policy)) is not None]
        title = ""
        lacking: list[tuple[Section, Policy]] = []
        for section, here in with_it:
            if (own := _title(here, name)) is not None:
                title = own
            elif title and title not in _shown(answers, section) and not _failed(here, name):
                lacking.append((section, here))
        if lacking:
            yield _dropped(path, name, lacking)


def _dropped(path: Path, name: str, lacking: Sequence[tuple[Section, Policy]]) -> Finding:
    _, version = lacking[0]
    days = join([str(days) for days in touching(section.days for section, _ in lacking)])
    policy = version.name.value
    close = nearest(name, [decision.name.value for decision in version.decisions])
    advice = f"keep the decision `{name}` in every version of `{policy}`"
    if close:
        advice += f", or list `{policy}.{close}` too and give it the same title"
    return warnings.answer_dropped(path.place, str(path), days, version.version.place, advice)


def _shown(answers: Iterable[Path], section: Section) -> frozenset[str]:
    """Return the titles of the answers that *section* gives."""
    named = ((section.policy(path.names[0]), ".".join(path.names[1:])) for path in answers)
    titles = (_title(policy, name) for policy, name in named if policy is not None)
    return frozenset(title for title in titles if title is not None)


def _failed(policy: Policy, name: str) -> bool:
    return any(each.value == name for each in policy.failed)


def away(section: Section, sections: Sequence[Section]) -> Iterator[Away]:
    """Yield what the scheme asks for on other days and not on *section*, with the reason."""
    known = {name for policy in section.policies for name in _asked(policy)}
    for other in sections:
        for policy in other.policies:
            for name in _asked(policy):
                if name not in known:
                    known.add(name)
                    here = section.policy(policy.name.value)
                    yield Away(name=name, because=_why_not(policy, here, section, sections))


def _asked(policy: Policy) -> Iterator[str]:
    """Yield the names by which a case gives what *policy* asks for."""
    yield from (fact.name.value for fact in policy.facts)
    yield from (asked.name.value for asked in policy.questionnaires)


def _why_not(
    policy: Policy, here: Policy | None, section: Section, sections: Sequence[Section]
) -> str:
    if here is not None:
        return f"{here.title.value}, version {here.version.value}, does not ask for it."
    return _why(policy.name.value, policy, here, section, sections)


def _title(policy: Policy, name: str) -> str | None:
    return next((each.title.value for each in policy.decisions if each.name.value == name), None)


def _why(
    policy: str,
    version: Policy,
    here: Policy | None,
    section: Section,
    sections: Sequence[Section],
) -> str:
    if here is not None:
        return f"{here.title.value}, version {here.version.value}, does not decide this."
    used = [each for each in sections if each.policy(policy) is not None]
    before = [each.days for each in used if _is_before(each.days, section.days)]
    if before and before[-1].last is not None:
        found = next(each.policy(policy) for each in used if each.days is before[-1])
        title = (found or version).title.value
        return f"{title} ended on {write_day(before[-1].last)}."
    after = next((each for each in used if section.days.first < each.days.first), None)
    if after is None:
        return f"{version.title.value} is not in force."
    title = (after.policy(policy) or version).title.value
    return f"{title} is in force from {write_day(after.days.first)}."


def _is_before(days: Days, other: Days) -> bool:
    return days.last is not None and days.last < other.first
