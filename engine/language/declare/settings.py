"""Settings: what a place may change, with the value in force on a stretch."""

from collections.abc import Iterable, Iterator

from msgspec import Struct
from msgspec.structs import replace

from engine.diagnostics import Finding
from engine.diagnostics.catalogue import dates
from engine.diagnostics.catalogue import rules as catalogue
from engine.language import model, series
from engine.language.declare import grids, tables
from engine.language.declare.frame import Frame
from engine.language.declare.sources import basis, citation
from engine.language.declare.types import kind_of
from engine.language.environment import (
    BAD,
    Environment,
    GridSignature,
    Unusable,
)
from engine.language.model import (
    Dated,
    GridShape,
    Grounds,
    Policy,
    Rows,
    ScalarShape,
    SourceEntry,
    TableShape,
)
from engine.language.stretches import WEEKS, Held
from engine.language.tree import Bad
from engine.language.typing import cell, describe
from engine.program.nodes import Setting
from engine.program.origin import Origin
from engine.program.program import Basis, Grid, Ground, SettingNote, Table
from engine.program.types import Entries, Length, Number, Period, Several, Type, Words
from engine.program.values import Scalar

WEEKS_TYPE = Number(places=4, least=1)
WEEKS_TITLE = "Weeks in a year"


class Settled(Struct, frozen=True):
    """A setting on a stretch: its note, and its table or grid; None where it has no value."""

    note: SettingNote
    rows: Table | Grid | None = None


Shape = Type | tables.Shape | GridSignature


def check(policy: Policy) -> Iterator[Finding]:
    """Yield what is wrong with the days of the values of *policy*'s settings."""
    for setting in policy.settings:
        name = f"{policy.name.value}.{setting.name.value}"
        yield from series.clashes(setting.values)
        yield from series.holes(name, setting.values)


def declare_scalars(policy: Policy, frame: Frame) -> None:
    """Let the frame know of the settings of *policy* that are one value."""
    for setting in policy.settings:
        if isinstance(setting.shape, ScalarShape):
            _declare(policy, setting, frame)


def declare_rows(policy: Policy, frame: Frame) -> None:
    """Let the frame know of the tables and grids of *policy*, once it knows all questions."""
    for setting in policy.settings:
        if not isinstance(setting.shape, ScalarShape):
            _declare(policy, setting, frame)


def _declare(policy: Policy, setting: model.Setting, frame: Frame) -> None:
    name = f"{policy.name.value}.{setting.name.value}"
    shape = shape_of(policy.name.value, setting, frame)
    if isinstance(shape, Unusable):
        frame.failed.add(name)
        return
    check_values(name, setting.values, shape, frame)
    held = frame.section.held.get(name)
    if isinstance(shape, GridSignature):
        frame.settings[name] = shape
    elif isinstance(shape, tables.Shape):
        frame.settings[name] = tables.signature_on(shape, held, frame.memo)
    elif (scalar := _scalar(name, shape, held, frame)) is not None:
        frame.settings[name] = scalar
    else:
        frame.failed.add(name)


def check_values(name: str, values: Iterable[Dated], shape: Shape, frame: Frame) -> None:
    """Read every one of *values*, those that another series replaces on these days too."""
    for dated in values:
        if isinstance(shape, GridSignature):
            grids.rows_of(shape, dated, frame)
        elif isinstance(shape, tables.Shape):
            if not dated.other_rows:
                tables.rows_of(shape, dated, frame.memo)
        else:
            _scalar(name, shape, Held(dated, "policy"), frame)


def shape_of(policy: str, setting: model.Setting, frame: Frame) -> Shape | Unusable:
    """Return what values of *setting* look like on this stretch."""
    name, env = f"{policy}.{setting.name.value}", frame.env(policy)
    return frame.kept(policy, setting, lambda findings: _shape(name, setting, env, findings))


def _shape(
    name: str, setting: model.Setting, env: Environment, findings: list[Finding]
) -> Shape | Unusable:
    match setting.shape:
        case Bad():
            return BAD
        case GridShape() as shape:
            return grids.signature(name, shape, env, findings)
        case TableShape() as shape:
            return tables.shape(setting, shape, env, findings)
        case ScalarShape(type=written, limits=limits):
            kind = kind_of(written, limits, env, findings, name)
            if isinstance(kind, Entries | Words | Several):
                findings.append(catalogue.setting_type(written.place, describe(kind)))
                return BAD
            return kind


def _scalar(name: str, kind: Type, held: Held | None, frame: Frame) -> Setting | None:
    if held is None:
        return None
    dated = held.dated
    made = frame.memo.kept(dated, ("scalar", kind), lambda found: _value(name, kind, dated, found))
    return None if made is None else frame.memo.same(name, made)


def _value(name: str, kind: Type, dated: Dated, findings: list[Finding]) -> Setting | None:
    if isinstance(dated.value, Bad):
        return None
    if isinstance(dated.value, Rows) or dated.other_rows:
        written = dated.value
        place = written.text.place if isinstance(written, Rows) else written.place
        findings.append(dates.rows_of_a_scalar(place, name))
        return None
    found: list[Finding] = []
    value = cell(dated.value, kind, found)
    findings.extend(map(_as_of_weeks, found) if name == WEEKS else found)
    if isinstance(value, Unusable):
        return None
    return Setting(type=_narrowed(kind, value), name=name, value=value)


def _as_of_weeks(finding: Finding) -> Finding:
    """Return what is wrong with `weeks_in_year`, whose type nobody declares."""
    return replace(finding, help="round it to 4 places") if finding.code == "E426" else finding


def _narrowed(kind: Type, value: Scalar) -> Type:
    """Return *kind*, of a period with the unit that its value has."""
    return Period(value.unit) if isinstance(value, Length) else kind


def weeks(frame: Frame) -> Setting | None:
    """Return the scheme's `weeks_in_year` on this stretch."""
    return _scalar(WEEKS, WEEKS_TYPE, frame.section.held.get(WEEKS), frame)


def settled(
    policy: Policy, setting: model.Setting, frame: Frame, sources: tuple[SourceEntry, ...]
) -> Settled | None:
    """Return *setting* as it stands on this stretch; None where it has no value.

    *sources* are those of the scheme, which its own values cite.
    """
    name = f"{policy.name.value}.{setting.name.value}"
    held = frame.section.held.get(name)
    shape = shape_of(policy.name.value, setting, frame)
    if held is None or isinstance(shape, Unusable):
        return None
    cited = sources if held.set_by == "scheme" else policy.sources
    note = _note(name, setting.title.value, held, cited)
    if isinstance(shape, tables.Shape):
        if (table := tables.table(shape, held, frame.memo)) is None:
            return None
        return Settled(_with_others(note, held, _first_keys(table), policy.sources), table)
    if isinstance(shape, GridSignature):
        if (grid := grids.grid(shape, held, frame)) is None:
            return None
        return Settled(_with_others(note, held, len(grid.rows), policy.sources), grid)
    known = frame.settings.get(name)
    return Settled(_with_value(note, known)) if isinstance(known, Setting) else None


def settled_weeks(frame: Frame, sources: tuple[SourceEntry, ...]) -> Iterator[Settled]:
    """Yield `weeks_in_year` as it stands on this stretch, where the scheme has it."""
    held = frame.section.held.get(WEEKS)
    if held is not None and frame.weeks is not None:
        yield Settled(_with_value(_note(WEEKS, WEEKS_TITLE, held, sources), frame.weeks))


def _note(name: str, title: str, held: Held, sources: tuple[SourceEntry, ...]) -> SettingNote:
    dated: Dated = held.dated
    because = dated.grounds.because
    return SettingNote(
        name=name,
        title=title,
        basis=_basis(dated.grounds),
        cite=citation(dated.grounds.cite, sources),
        since=dated.first.value,
        set_by=held.set_by,
        because=because.text.value if because else "",
        origin=Origin(dated.first.place),
    )


def _basis(grounds: Grounds) -> Basis:
    """Return the basis of a value; one without has been reported, and is nobody's figure."""
    return basis(grounds) or "illustrative"


def _with_others(
    note: SettingNote, held: Held, rows: int, sources: tuple[SourceEntry, ...]
) -> SettingNote:
    """Return *note* with what the policy's rows rest on, if any of the *rows* is one of them."""
    under, given = held.under, held.dated.value
    if under is None or not isinstance(given, Rows) or rows == len(given.entries):
        return note
    because = under.grounds.because
    ground = Ground(
        basis=_basis(under.grounds),
        cite=citation(under.grounds.cite, sources),
        since=under.first.value,
        because=because.text.value if because else "",
    )
    return replace(note, other_rows=ground)


def _first_keys(table: Table) -> int:
    """Return how many rows of its first key *table* has."""
    if len(table.keys) > 1:
        return len({exact[0] for exact, _ in table.rows})
    return sum(len(rungs) for _, rungs in table.rows)


def _with_value(note: SettingNote, setting: Setting) -> SettingNote:
    return replace(note, type=setting.type, value=setting.value)
