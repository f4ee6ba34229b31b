"""Parts of policy folders, as the guide to codes shows them, made whole.

A fragment is the part that matters of one file or of several. A line that names a file
(`# schemes/town.yaml`) begins the next; what stands before the first of them is
`home_care/1.yaml`. The keys that every file must have are put before it.
"""

import re
from datetime import date
from pathlib import Path, PurePath

from engine.diagnostics import Finding, Source
from engine.language import cases
from engine.language.check import load

POLICY, SCHEME, CASE = "home_care/1.yaml", "schemes/town.yaml", "case.yaml"
DAY = date(2010, 6, 1)
_FILE = re.compile(r"^# (\S+\.ya?ml)\n?", re.MULTILINE)


def whole(fragment: str) -> dict[str, str]:
    """Return the files that *fragment* stands for, by path; a scheme is always among them."""
    head, *rest = _FILE.split(fragment)
    files = {POLICY: head} if head.strip() else {}
    files.update(zip(rest[::2], rest[1::2], strict=True))
    policies = [path for path in files if path != CASE and not path.startswith("schemes/")]
    if not any(path.startswith("schemes/") for path in files):
        files[SCHEME] = ""
    return {path: _headed(path, text, policies, files) for path, text in files.items()}


def _headed(path: str, text: str, policies: list[str], files: dict[str, str]) -> str:
    name = PurePath(path)
    if path == CASE:
        keys = {"case": "jo", "scheme": "town", "day": DAY.isoformat()}
    elif name.parent.name == "schemes":
        used = dict.fromkeys(PurePath(each).parent.name for each in policies)
        listed = re.findall(r"^  - (\w+)|^policies: \[(\w+)", text, re.MULTILINE)
        shown = next(("".join(pair) for pair in listed), next(iter(used), ""))
        first = next((each for each in files if PurePath(each).parent.name == shown), POLICY)
        answer = re.search(r"^decisions:\n  (\w+):", files[first], re.MULTILINE)
        keys = {
            "scheme": name.stem,
            "title": f"The {name.stem}",
            "place": name.stem.title(),
            "in_force": "{from: 2010-04-01}",
            "status": "illustrative",
            "policies": f"[{', '.join(used)}]",
            "answers": f"[{shown}.{answer[1] if answer else 'needed'}]",
        }
    else:
        keys = {
            "policy": name.parent.name,
            "version": name.stem,
            "title": name.parent.name.replace("_", " ").capitalize(),
            "in_force": "{from: 2010-04-01}",
            "owners": "[local_authority]",
        }
    missing = {
        key: value for key, value in keys.items() if not re.search(f"^{key}:", text, re.MULTILINE)
    }
    return "".join(f"{key}: {value}\n" for key, value in missing.items()) + text.strip("\n") + "\n"


def files_in(folder: Path) -> dict[str, str]:
    """Return the files of a golden folder, by path."""
    return {
        path.relative_to(folder).as_posix(): path.read_text(encoding="utf-8")
        for path in sorted(folder.rglob("*"))
        if path.suffix in (".yaml", ".yml")
    }


def findings(files: dict[str, str]) -> tuple[Finding, ...]:
    """Return what is wrong with *files*: with the policies, or with the case if they are fine."""
    checked = load(Source(path, text) for path, text in files.items() if path != CASE)
    if CASE not in files or checked.findings:
        return checked.findings
    program = checked.schemes["town"].on(DAY)
    assert program is not None
    return cases.read(Source(CASE, files[CASE]), program, day=DAY)[1]
