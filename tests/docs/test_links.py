"""Every link of the documentation that stays within the project leads somewhere."""

from pathlib import Path
from urllib.parse import unquote

import pytest

from tests.docs.markdown import anchors, links

ROOT = Path(__file__).parents[2]
PAGES = sorted(
    [*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")],
    key=lambda page: page.relative_to(ROOT).as_posix(),
)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_every_relative_link_resolves(page: Path) -> None:
    broken = [
        f"line {line}: {target}"
        for line, target in links(page)
        if "://" not in target and not target.startswith("mailto:") and not leads(page, target)
    ]
    assert broken == []


def leads(page: Path, target: str) -> bool:
    path, _, anchor = target.partition("#")
    other = (page.parent / unquote(path)).resolve() if path else page
    if not other.exists():
        return False
    return not anchor or (other.suffix == ".md" and anchor in anchors(other))


def test_the_pages_are_found() -> None:
    names = {page.relative_to(ROOT).as_posix() for page in PAGES}
    assert {"README.md", "docs/language.md", "docs/architecture.md"} <= names
