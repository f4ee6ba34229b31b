"""A decision as a page of plain text for a practitioner."""

from collections.abc import Iterable, Iterator
from datetime import date

from msgspec.structs import replace

from engine.program.program import Program
from engine.program.values import join, write_day
from engine.prose.answers import Said, answer
from engine.prose.cautions import (
    ILLUSTRATIVE_WARNING,
    advice,
    illustrative_settings,
    is_illustrative,
)
from engine.prose.entries import entry_lines, may_refuse
from engine.prose.labels import Labels, Written
from engine.prose.reasons import reasons
from engine.prose.templating import template
from engine.prose.turns import Turn, turn_lines

FLAGS = {
    "stop": "What stops this",
    "sign_off": "What needs sign-off",
    "refer": "Whom to refer to",
    "review": "What to review",
    "note": "Notes",
}
"""The headings of flags, in the order to show them."""


def decision_text(
    record: Written, program: Program, width: int = 80, turns: Iterable[Turn] = ()
) -> str:
    """Return *record*, made by *program*, in plain sentences, no line wider than *width*.

    A word that is longer than the line stands on a line of its own. *turns* are the single
    ratings that would change a hint.
    """
    labels = Labels(program, record)
    page = template("decision.txt.j2").render(
        heading=_heading(record, program),
        day=write_day(date.fromisoformat(record["day"])),
        illustrative=is_illustrative(record),
        warning=ILLUSTRATIVE_WARNING,
        answers=list(_answers(record, labels)),
        reasons=list(reasons(record, labels)),
        turns=turn_lines(turns),
        flags=list(_flags(record, labels)),
        kept=list(_kept(record, labels)),
        missing=_Missing(record, labels),
        settings=list(illustrative_settings(record, labels)),
        advice=list(advice(program)),
        cross_checked=record["cross_checked"],
        policies=join([f"{name} {one['version']}" for name, one in record["policies"].items()]),
        width=width,
    )
    return page.strip("\n") + "\n"


def _heading(record: Written, program: Program) -> str:
    return f"{record['case']}: {program.title}" if record["case"] else program.title


def _answers(record: Written, labels: Labels) -> Iterator[Said]:
    ended = {one["name"]: one for one in record["ended"]}
    told: set[str] = set()
    for name in record["answers"]:
        if name in record["decisions"]:
            written = record["decisions"][name]
            said = answer(name, written, labels)
            lines = (*said.lines, *entry_lines(name, written, labels))
            yield replace(said, lines=tuple(dict.fromkeys(_once(line, told) for line in lines)))
        elif name in ended:
            yield Said(ended[name]["title"], "does not apply", (ended[name]["because"],))
    yield from (
        Said(one["title"], "does not apply", (one["because"],))
        for name, one in ended.items()
        if name not in record["answers"]
    )


SAME = {
    "It depends on": "It depends on the same questions.",
    "It is refused": "It is refused for the same reason.",
    "It may still be refused": "The same may still refuse it.",
}
"""What is said in place of a line that was said of an earlier answer, by how it begins."""


def _once(line: str, told: set[str]) -> str:
    if line in told:
        return next((same for start, same in SAME.items() if line.startswith(start)), line)
    told.add(line)
    return line


def _flags(record: Written, labels: Labels) -> Iterator[tuple[str, list[str]]]:
    """Yield a heading and its sentences for each kind of flag that there is."""
    for kind, heading in FLAGS.items():
        told = [flag for flag in record["flags"] if flag["raise"] == kind]
        lines = list(dict.fromkeys(_flag(flag, labels) for flag in told))
        if kind == "stop":
            lines += [
                f"A promise of the policies is broken: {promise['because']}"
                for promise in record["promises"]
                if promise["state"] == "broken"
            ]
        if lines:
            yield heading, lines


def _flag(flag: Written, labels: Labels) -> str:
    policy = flag["policy"]
    parts = []
    if flag["state"] == "maybe":
        asks = join([f"“{labels.title(name)}”" for name in flag["questions"]])
        parts.append(f"Perhaps, depending on {asks}:")
    if flag["state"] == "refused":
        return f"It cannot be told whether `{flag['id']}` is so: what it asks about is refused."
    parts.append(flag.get("because", ""))
    if "entry" in flag:
        parts.append(f"({_where(flag, labels)})")
    if "cite" in flag:
        parts.append(f"({labels.cited(flag['cite'], policy)})")
    if flag.get("to"):
        parts.append(f"To: {flag['to'].replace('_', ' ')}.")
    return " ".join(filter(None, parts))


def _where(flag: Written, labels: Labels) -> str:
    """Return which entry of which loop a flag was raised in."""
    return ", ".join(
        f"“{labels.any_question(step['for'])}”"
        if isinstance(step["for"], str)
        else f"entry {step['for']} of “{labels.title(step['of'])}”"
        for step in flag["entry"]
    )


def _kept(record: Written, labels: Labels) -> Iterator[str]:
    """Yield what a professional judged, in short, and what was only noted."""
    judged = record["judgements"]
    if judged:
        many = "thing in the case is" if len(judged) == 1 else "things in the case are"
        yield f"{len(judged)} {many} a professional's judgement."
    for name, value in record["recorded"].items():
        if name not in judged and not isinstance(value, list):
            yield labels.said(name, value)


class _Missing:
    """What was not known, and which of it still matters."""

    def __init__(self, record: Written, labels: Labels) -> None:
        ranked = [(one["fact"], one["ask"]) for one in record.get("questions", [])]
        self.questions = [labels.title(name) for name, _ in ranked]
        names = {name for name, _ in ranked}
        self.refusing = [labels.title(name) for name in _refusing(record) if name not in names]
        known = names | set(_refusing(record))
        self.others = sum(1 for name in record["missing"] if name not in known)


def _refusing(record: Written) -> list[str]:
    """Return the questions that what may refuse an answer of the scheme hangs on."""
    decisions = record["decisions"]
    return list(
        dict.fromkeys(
            question
            for name in record["answers"]
            for refusal in may_refuse(decisions.get(name, {}))
            for question in refusal["questions"]
        )
    )
