"""What the guide states of a decision, line by line, held against what is decided.

band: Substantial or Critical
  asks: life_threatened
  because: One criterion is met.
flag service_manager: raised
promise nothing_is_lost: held
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from engine.decision.decide import Decided, Engines, decide
from engine.decision.record import Told
from engine.decision.wording import in_words
from engine.language.cases import CaseFacts
from engine.meaning.outcome import Answer, Entry, Made
from engine.program.program import LoopBody, Program
from engine.program.types import Entries, Parts, Type

_STATED = re.compile(r"(  )?([a-z][\w. ]*): (.+)")
_FLAG_WORDS = {"raised": "raised", "maybe": "may be raised", "refused": "cannot be told"}


@dataclass(frozen=True, slots=True)
class Stated:
    """One line of a block: of what, which of its sides (empty: the answer), in which words."""

    name: str
    side: str
    words: str


def stated(text: str) -> list[Stated]:
    """Return what *text* states; a line with two spaces before it is about the line above."""
    found: list[Stated] = []
    for line in text.splitlines():
        match = _STATED.fullmatch(line)
        assert match, f"not `name: words`: {line!r}"
        name = found[-1].name if match[1] else match[2]
        found.append(Stated(name, match[2] if match[1] else "", match[3]))
    return found


class Said:
    """Everything that came of one case, by name and in words."""

    def __init__(self, program: Program, case: CaseFacts, day: date) -> None:
        engines = Engines(program)
        decided = decide(engines, Told(case.case, day, case.facts), rank=True)
        assert isinstance(decided, Decided), decided
        self.record: dict[str, Any] = dict(decided.record)
        outcome = engines.meaning.decide(case.facts, day)
        self.names: dict[str, str] = {}
        self.written: dict[str, Any] = {}
        told: dict[str, Any] = self.record["decisions"]
        owners = {decision.name.partition(".")[0] for decision in program.decisions}
        for decision in program.decisions:
            policy, _, bare = decision.name.partition(".")
            name = bare if len(owners) == 1 else f"{policy}.{bare}"
            made, written = outcome.decisions[decision.name], told[decision.name]
            self._put(name, made, decision.type, written)
            if isinstance(decision.body, LoopBody):
                self._entries(name, decision.body, made.entries or (), written)

    def _put(self, name: str, made: Made, kind: Type, written: Any) -> None:
        self.written[name] = written
        if isinstance(kind, Parts):
            for part, one in kind.parts:
                self.names[f"{name}.{part}"] = in_words(made.parts.get(part, made.answer), one)
            if made.answer.state in ("absent", "refused"):
                self.names[name] = in_words(made.answer, kind)
        elif isinstance(kind, Entries):
            self.names[name] = _entries_in_words(made.answer, made.entries)
        else:
            self.names[name] = in_words(made.answer, kind)

    def _entries(self, path: str, body: LoopBody, entries: tuple[Entry, ...], written: Any) -> None:
        for entry, told in zip(entries, written.get("entries", ()), strict=True):
            at = f"{path}.{entry.question or entry.at + 1}"
            for inner in body.decisions:
                made = entry.decisions[inner.name]
                self._put(f"{at}.{inner.name}", made, inner.type, told[inner.name])
                if isinstance(inner.body, LoopBody):
                    self._entries(
                        f"{at}.{inner.name}", inner.body, made.entries or (), told[inner.name]
                    )

    def words(self, of: Stated) -> str:
        """Return what is so of what *of* speaks of."""
        kind, _, name = of.name.partition(" ")
        if kind == "flag" and name:
            return self._flag(name, of.side)
        if kind == "promise" and name:
            return self._promise(name, of.side)
        if kind == "ended" and name:
            ended = {one["name"]: one["because"] for one in self.record["ended"]}
            return str(ended.get(name, f"not among those ended: {sorted(ended)}"))
        if of.name == "questions":
            return ", ".join(one["fact"] for one in self.record["questions"])
        if not of.side:
            return self.names.get(of.name, f"nothing is called {of.name}: {sorted(self.names)}")
        written = self.written.get(of.name) or self.written[of.name.rpartition(".")[0]]
        return str(_SIDES[of.side](written))

    def _flag(self, name: str, side: str) -> str:
        found = [flag for flag in self.record["flags"] if flag["id"] == name]
        if not found:
            return "not raised"
        if side:
            return str(_SIDES[side](found[0]))
        entries = [str(step["for"]) for flag in found for step in flag.get("entry", ())]
        words = dict.fromkeys(_FLAG_WORDS[flag["state"]] for flag in found)
        return ", ".join(words) + (f" at {', '.join(entries)}" if entries else "")

    def _promise(self, name: str, side: str) -> str:
        one = next(promise for promise in self.record["promises"] if promise["id"] == name)
        return str(_SIDES[side](one)) if side else str(one["state"]).replace("_", " ")


def _entries_in_words(answer: Answer, entries: tuple[Entry, ...] | None) -> str:
    if entries is None:
        return {"absent": "does not apply", "refused": "refused"}.get(answer.state, "not known")
    return f"{len(entries)} entries"


def _because(written: Mapping[str, Any]) -> str:
    if "because" in written:
        return str(written["because"])
    chosen = written.get("chosen", ())
    reasons = [row["because"] for row in written.get("rows", ()) if row["id"] in chosen]
    if not reasons and "otherwise" in written:
        reasons = [written["otherwise"]["because"]]
    return " ".join(reasons)


def _refused_by(written: Mapping[str, Any]) -> str:
    why = written.get("why", {})
    return ", ".join(f"{one} ({why[one]})" if one in why else one for one in written["by"])


def _may_be_refused(written: Mapping[str, Any]) -> str:
    return ", ".join(
        f"{one['by']} ({one['why']})" if "why" in one else one["by"]
        for one in written["may_be_refused"]
    )


def _ranking(written: Mapping[str, Any]) -> Iterator[str]:
    for one in written["ranking"]:
        yield f"{one['title']} ({_span(one['musts_broken'])} broken, {_span(one['distance'])} away)"


def _span(written: Any) -> str:
    return f"{written['from']} to {written['to']}" if isinstance(written, dict) else str(written)


_SIDES: dict[str, Callable[[Any], object]] = {
    "because": _because,
    "asks": lambda written: ", ".join(written.get("questions", ())) or "nothing",
    "by": _refused_by,
    "may be refused by": _may_be_refused,
    "rows": lambda written: ", ".join(
        row["id"] + (" (maybe)" if row["held"] == "maybe" else "") for row in written["rows"]
    ),
    "ranking": lambda written: ", ".join(_ranking(written)),
    "order": lambda written: ", ".join(str(entry["for"]) for entry in written["entries"]),
    "rounded": lambda written: ", ".join(one["call"] for one in written.get("roundings", ())),
}
