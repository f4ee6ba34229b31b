"""Checking policies: every mistake of every file in one run."""

from collections.abc import Iterable
from pathlib import Path

from msgspec import Struct

from engine.diagnostics import Finding, as_github, as_json, as_text
from engine.language import folder
from engine.service.problem import DONE, REJECTED, WRONG_USE, Problem
from engine.service.where import LOOKS, policy_folder


class Check(Struct, frozen=True):
    """What checking found, sorted by place; *schemes* and *policies* count what was read."""

    findings: tuple[Finding, ...]
    schemes: int
    policies: int

    @property
    def errors(self) -> int:
        """Return how many findings reject their file."""
        return sum(1 for finding in self.findings if finding.is_error)

    @property
    def warnings(self) -> int:
        """Return how many findings do not."""
        return len(self.findings) - self.errors

    @property
    def exit_code(self) -> int:
        """Return 1 where there is an error, else 0."""
        return REJECTED if self.errors else DONE

    def as_text(self) -> str:
        """Return the findings as people read them."""
        return as_text(self.findings)

    def as_json(self) -> str:
        """Return the findings as a JSON array."""
        return as_json(self.findings)

    def as_github(self) -> str:
        """Return the findings as a code review shows them."""
        return as_github(self.findings)


def check(paths: Iterable[Path] = (), policies: Path | None = None) -> Check:
    """Return what is wrong with the policies.

    *paths* are policy folders, or files and folders inside one, whose findings alone are
    then told (the whole folder is read, since a policy is checked against the others).
    Without any, the policy folder in use is checked.

    Raises:
        Problem: a path does not exist, or neither is a policy folder nor lies in one.
    """
    from engine.language.check import load

    wanted = tuple(paths) or (policy_folder(policies),)
    found: dict[Finding, None] = {}
    schemes = versions = 0
    folders: dict[Path, list[Path]] = {}
    for path in wanted:
        folders.setdefault(_folder_of(path), []).append(path)
    for root, parts in folders.items():
        sources, unread = folder.read(root)
        checked = load(sources, unread)
        schemes += len(checked.schemes) + len(checked.broken)
        versions += len(checked.policies)
        found.update(dict.fromkeys(one for one in checked.findings if _within(one, root, parts)))
    return Check(tuple(found), schemes, versions)


def _folder_of(path: Path) -> Path:
    """Return the policy folder that *path* is, or lies in."""
    if not path.exists():
        message = f"there is no file or folder `{path}`"
        raise Problem(message, exit_code=WRONG_USE)
    for candidate in _candidates(path):
        if (candidate / folder.SCHEMES).is_dir():
            return candidate
    if any(path.glob("*/*.yaml")):  # policies that no scheme uses yet
        return path
    message = f"`{path}` is no policy folder, and lies in none"
    raise Problem(message, help=LOOKS, exit_code=WRONG_USE)


def _candidates(path: Path) -> tuple[Path, ...]:
    """Return where the policy folder of *path* may be: a version lies two folders below it."""
    if path.is_dir():
        return path, path / "policies", path.parent
    parent = path.parent
    return (parent.parent if str(parent) not in ("", ".") else Path(".."),)


def _within(finding: Finding, root: Path, parts: list[Path]) -> bool:
    if root in parts or any(part / "policies" == root for part in parts):
        return True
    file = Path(finding.place.file).resolve()
    return any(file == part.resolve() or part.resolve() in file.parents for part in parts)
