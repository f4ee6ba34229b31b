"""Sources and what rests on them: every citation names one, every source is cited."""

from collections.abc import Iterator
from functools import cache
from typing import Any, Final

from msgspec import Struct

from engine.diagnostics import Finding, Source
from engine.diagnostics.catalogue import rules as catalogue
from engine.diagnostics.catalogue import warnings
from engine.diagnostics.nearest import nearest
from engine.language.declare.names import decisions_of
from engine.language.model import Cite, Grounds, Policy, Rules, Scheme, SourceEntry, Template
from engine.language.text import Text
from engine.language.tree import Node
from engine.program.program import Basis, Citation, SourceNote
from engine.program.shapes import field_names

_ASIDE: Final = frozenset({"key_at"})


def notes(owner: str, sources: tuple[SourceEntry, ...]) -> tuple[SourceNote, ...]:
    """Return the sources that *owner*, a policy or scheme, lists."""
    return tuple(
        SourceNote(
            owner=owner,
            key=each.key.value,
            title=each.title.value,
            by=each.by.value if each.by else "",
            year=each.year.value if each.year else "",
        )
        for each in sources
    )


def citation(cite: Cite | None, sources: tuple[SourceEntry, ...]) -> Citation | None:
    """Return *cite* with the title of the source that it names."""
    if cite is None:
        return None
    title = next((each.title.value for each in sources if each.key.value == cite.key), "")
    return Citation(key=cite.key, at=cite.where, title=title)


def resting_on(*levels: Grounds) -> Grounds:
    """Return the grounds of a row: its own, or else those for all rows of its decision.

    A row with a `cite` or a `basis` stands by itself; only `basis: sourced` takes the
    citation that holds for all rows.
    """
    own, *wider = levels
    if own.cite is None and _basis(own) in (None, "sourced"):
        for each in wider:
            if each.cite is not None or (own.basis is None and each.basis is not None):
                return Grounds(own.because, each.cite, own.basis or each.basis)
    return own


def basis(grounds: Grounds) -> Basis | None:
    """Return the basis that *grounds* state; what cites is sourced. None where they say nothing."""
    match _basis(grounds):
        case "sourced" | "local" | "illustrative" as written:
            return written
        case _:
            return "sourced" if grounds.cite is not None else None


def _basis(grounds: Grounds) -> str | None:
    return grounds.basis.value if grounds.basis else None


def check(file: Policy | Scheme) -> Iterator[Finding]:
    """Yield citations of no source, and what is called sourced without one."""
    keys = {entry.key.value: entry for entry in file.sources}
    resting = _resting(file)
    for cite in resting.cites:
        if cite.key not in keys:
            yield catalogue.unknown_source(cite.key_at.place, cite.key, _advice(cite.key, keys))
    rows = list(_rows(file)) if isinstance(file, Policy) else []
    covered = {id(own) for own, rested in rows if rested.cite is not None}
    for grounds in resting.grounds:
        if _basis(grounds) == "sourced" and grounds.cite is None and id(grounds) not in covered:
            assert grounds.basis is not None
            yield catalogue.sourced_without_cite(grounds.basis.place)


def uncited(file: Policy | Scheme) -> Iterator[Finding]:
    """Yield sources that nothing in *file* cites."""
    cited = {cite.key for cite in _resting(file).cites}
    for entry in file.sources:
        if entry.key.value not in cited:
            yield warnings.source_never_cited(entry.key.place, entry.key.value)


def _rows(policy: Policy) -> Iterator[tuple[Grounds, Grounds]]:
    """Yield the grounds of each row as written, and what they come to."""
    for decision in decisions_of(policy):
        if isinstance(decision.body, Rules):
            for row in decision.body.rows:
                wider = decision.body.grounds, decision.grounds
                yield row.grounds, resting_on(row.grounds, *wider)


def check_rows(policy: Policy) -> Iterator[Finding]:
    """Yield rows, and what holds otherwise, that give no reason, and rows without ground."""
    for decision in decisions_of(policy):
        if not isinstance(decision.body, Rules):
            continue
        for row in decision.body.rows:
            if row.grounds.because is None:
                yield warnings.no_reason(row.id.place, "the row", row.id.value)
            rested = resting_on(row.grounds, decision.body.grounds, decision.grounds)
            if rested.cite is None and rested.basis is None:
                yield warnings.no_ground(row.id.place, "the row", row.id.value)


def _advice(key: str, keys: dict[str, SourceEntry]) -> str:
    if close := nearest(key, keys):
        return f"did you mean `{close}`?"
    return f"list `{key}` under `sources`, with its title"


class _Resting(Struct, frozen=True):
    """All that a file cites, and every reason in it."""

    cites: tuple[Cite, ...]
    grounds: tuple[Grounds, ...]


def _resting(file: Policy | Scheme) -> _Resting:
    cites: list[Cite] = []
    grounds: list[Grounds] = []
    left: list[Any] = [file]
    while left:
        each = left.pop()
        kind: Any = type(each)
        if kind is tuple:
            left.extend(reversed(each))
            continue
        if kind is Cite:
            cites.append(each)
        elif kind is Grounds:
            grounds.append(each)
        left.extend([getattr(each, name) for name in _fields(kind)])
    return _Resting(tuple(cites), tuple(grounds))


@cache
def _fields(kind: Any) -> tuple[str, ...]:  # noqa: ANN401 - any class
    """Return the fields of *kind* that may hold a reason, the last one first."""
    if issubclass(kind, Node | Text | Source | Template):
        return ()
    return tuple(name for name in reversed(field_names(kind)) if name not in _ASIDE)
