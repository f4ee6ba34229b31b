"""Which policies are meant: a named folder, the nearest one, or those that come with Allot."""

from pathlib import Path

from engine.diagnostics.nearest import did_you_mean
from engine.language.folder import SCHEMES, schemes
from engine.service.problem import WRONG_USE, Problem
from engine.shipped import policies_folder

NAME = "policies"
LOOKS = "a policy folder holds <policy>/<version>.yaml and schemes/<scheme>.yaml"


def policy_folder(named: Path | None = None, start: Path | None = None) -> Path:
    """Return the policy folder to use.

    *named* where it is given; else the nearest `policies/` with a `schemes/` inside it, from
    *start* (the working folder) upwards; else the shipped set. A folder below the working
    folder is named from there.

    Raises:
        Problem: *named* is no policy folder.
    """
    if named is not None:
        return _named(named)
    here = start or Path()
    for folder in (here, *here.resolve().parents):
        if (folder / NAME / SCHEMES).is_dir():
            return folder / NAME
    return policies_folder()


def require_scheme(where: Path, name: str) -> None:
    """Refuse the scheme *name* of an option where the policy folder *where* has none such.

    Raises:
        Problem: there is no such scheme (wrong use, exit code 2).
    """
    there = schemes(where)
    if name not in there:
        advice = did_you_mean(name, there, "`allot schemes` lists those there are")
        message = f"there is no scheme `{name}`"
        raise Problem(message, help=advice, exit_code=WRONG_USE)


def _named(folder: Path) -> Path:
    if (folder / SCHEMES).is_dir():
        return folder
    if (folder / NAME / SCHEMES).is_dir():
        return folder / NAME
    what = "is not a folder" if not folder.is_dir() else f"has no `{SCHEMES}` folder inside it"
    message = f"`{folder}` {what}, so it is no policy folder"
    raise Problem(message, help=LOOKS, exit_code=WRONG_USE)
