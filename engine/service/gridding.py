"""A place's own grid: from its table to a setting of a scheme, or a version of a policy."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Final
from typing import Literal as OneOf

from msgspec import Struct

from engine.diagnostics import Source
from engine.language import folder, grid_csv, grid_yaml
from engine.language.characters import CASE_LIMIT, decode
from engine.language.check import load_scheme
from engine.language.model import Policy
from engine.language.read import read_policy
from engine.program.program import Grid, PolicyNote, Program, Questionnaire, Scheme
from engine.program.values import join, write_day
from engine.service.problem import REJECTED, WRONG_USE, Problem
from engine.service.where import policy_folder, require_scheme

_VERSION: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]*")


class GridWish(Struct, frozen=True):
    """What a table is to become.

    *setting* is the grid that it stands in place of (`clusters.cluster_grid`), from
    *since*; it may be left out where *scheme* has one grid alone. As a `setting` it is for
    the scheme's file; as a `version` it is the policy's file with the grid in it, under the
    name *version* or the year of *since*.
    """

    scheme: str
    since: date
    setting: str | None = None
    form: OneOf["setting", "version"] = "setting"
    version: str | None = None


class GridText(Struct, frozen=True):
    """A grid as YAML, and what to do with it."""

    text: str
    advice: str


def import_grid(table: Path, wish: GridWish, policies: Path | None = None) -> GridText:
    """Return the grid that *table* gives, checked whole, as YAML.

    Raises:
        Problem: the table has mistakes (all of them are its findings), or cannot be read; there
            is no such scheme or grid; the scheme is not in force on the first day.
    """
    where = policy_folder(policies)
    scheme = _scheme(where, wish.scheme)
    program = scheme.on(wish.since)
    if program is None:
        message = f"the scheme `{wish.scheme}` is not in force on {write_day(wish.since)}"
        raise Problem(message, help="choose the day from which the grid holds within it")
    grid, asked = _grid(program, wish.setting)
    made, findings = grid_csv.read(_source(table), grid, asked)
    if made is None:
        raise Problem(findings=findings)
    standing = grid_yaml.Standing(wish.since)
    if wish.form == "setting":
        text = grid_yaml.as_setting(made, asked, standing)
        return GridText(text, _setting_advice(where, scheme, grid, wish.since))
    name = grid.name.partition(".")[0]
    old = next(note for note in program.policies if note.name == name)
    version = wish.version or str(wish.since.year)
    advice = _version_advice(where, old, version, wish.since)
    policy = _policy(where / name / f"{old.version}{folder.SUFFIX}")
    return GridText(grid_yaml.as_version(policy, made, asked, standing, version), advice)


def _scheme(where: Path, name: str) -> Scheme:
    require_scheme(where, name)
    checked = load_scheme(where, name)
    made = checked.schemes.get(name)
    if made is None:
        raise Problem(findings=checked.findings, exit_code=REJECTED)
    return made


def _grid(program: Program, setting: str | None) -> tuple[Grid, Questionnaire]:
    names = [grid.name for grid in program.grids]
    wanted = setting if setting is not None else names[0] if len(names) == 1 else ""
    found = [grid for grid in program.grids if wanted in (grid.name, grid.name.split(".")[-1])]
    if len(found) == 1:
        asked = next(one for one in program.questionnaires if one.name == found[0].questionnaire)
        return found[0], asked
    if not names:
        message = f"the scheme `{program.scheme}` has no grid to be replaced"
        raise Problem(message, help="name a scheme that fits profiles by one", exit_code=WRONG_USE)
    there = join([f"`{name}`" for name in names])
    what = f"has no grid `{setting}`" if setting else "has not one grid alone"
    message = f"the scheme `{program.scheme}` {what}"
    raise Problem(message, help=f"its grids are {there}: name one", exit_code=WRONG_USE)


def _source(table: Path) -> Source:
    try:
        with table.open("rb") as file:
            data = file.read(CASE_LIMIT + 1)
    except OSError as error:
        why = (error.strerror or "it could not be opened").lower()
        message = f"the table `{table}` cannot be read: {why}"
        raise Problem(message, exit_code=WRONG_USE) from error
    source, findings = decode(str(table), data, CASE_LIMIT)
    if source is None:
        raise Problem(findings=findings)
    return source


def _setting_advice(where: Path, scheme: Scheme, grid: Grid, since: date) -> str:
    path = where / folder.SCHEMES / f"{scheme.name}.yaml"
    advice = f"Put it under `settings` of {path}."
    first = next(_days_with(scheme, grid.name))
    if since > first:
        advice += (
            f" A scheme's setting stands in place of all values of the policy's own, so it needs"
            f" one from {write_day(first)} as well; a version does not."
        )
    return advice


def _days_with(scheme: Scheme, grid: str) -> Iterator[date]:
    """Yield the first day of each stretch of *scheme* that has *grid*."""
    for program in scheme.stretches:
        if any(each.name == grid for each in program.grids):
            yield program.first_day


def _version_advice(where: Path, old: PolicyNote, version: str, since: date) -> str:
    target = where / old.name / f"{version}{folder.SUFFIX}"
    is_name = _VERSION.fullmatch(version) is not None
    if not is_name or target.exists():
        what = "is there already" if is_name else "is no name of a version"
        message = f"version `{version}` of `{old.name}` {what}"
        raise Problem(message, help="give another --version, as in 2015.1", exit_code=WRONG_USE)
    if since <= old.first_day:
        return f"Save it as {target}, in place of version {old.version}."
    day = write_day(since - timedelta(days=1))
    return f"Save it as {target}, and let version {old.version} end on {day}."


def _policy(path: Path) -> Policy:
    sources, findings = folder.read_all([path])
    policy = None
    if sources:
        policy, findings = read_policy(sources[0])
    if policy is None:
        raise Problem(findings=findings)
    return policy
