"""Small policy folders, written in a test and checked without touching a disk."""

from textwrap import dedent, indent

from engine.diagnostics import Source
from engine.language.check import Checked, load

DAYS = "{from: 2010-04-01}"


def policy(name: str = "care", body: str = "", version: str = "1", days: str = DAYS) -> Source:
    """Return a version of a policy: its head, and the blocks in *body*."""
    head = (
        f"policy: {name}\nversion: {version}\ntitle: {name.title()}\nin_force: {days}\n"
        "owners: [local_authority]\n"
    )
    return Source(f"policies/{name}/{version}.yaml", head + dedent(body))


def scheme(
    body: str = "answers: [care.needed]",
    policies: str = "[care]",
    name: str = "town",
    days: str = "{from: 2010-04-01, to: 2012-03-31}",
) -> Source:
    """Return a scheme: its head, its policies, and the blocks in *body*."""
    head = (
        f"scheme: {name}\ntitle: The town\nplace: Town\nin_force: {days}\n"
        f"status: illustrative\npolicies: {policies}\n"
    )
    return Source(f"policies/schemes/{name}.yaml", head + dedent(body))


def rules(rows: str, more: str = "") -> str:
    """Return a policy's blocks with one yes/no decision, `needed`, made by *rows*."""
    block = (
        "decisions:\n  needed:\n    title: Care is needed\n    type: yes/no\n    rules:\n"
        "      choose: first\n      basis: local\n      rows:\n"
    )
    end = "      otherwise: {then: no, because: Nothing asks for it.}\n"
    return dedent(more) + block + indent(dedent(rows), "        ") + end


FRAIL = """
    facts:
      frail:
        ask: Is the person frail?
        type: yes/no
"""

NEEDED = """
    decisions:
      needed:
        title: Care is needed
        type: yes/no
        value: frail
"""


def check(*files: Source) -> Checked:
    """Return what *files* come to."""
    return load(files)


def codes(checked: Checked) -> list[str]:
    """Return the code of each finding, in order."""
    return [finding.code for finding in checked.findings]
