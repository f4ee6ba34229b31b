"""A decision as the cells of a table that goes back to a record system."""

from collections.abc import Callable, Mapping
from datetime import date
from typing import Final
from typing import Literal as OneOf

from msgspec import Struct

from engine.program.program import Program
from engine.program.types import Day, Members, Money, Parts, Several, Type, YesNo
from engine.program.values import MONTHS
from engine.prose.answers import in_short, refusing
from engine.prose.cautions import is_illustrative
from engine.prose.labels import Labels, Written
from engine.prose.page import FLAGS

BETWEEN: Final = "; "
"""What stands between several things of one cell."""


class Wanted(Struct, frozen=True):
    """What a cell is to hold, and how.

    *holds* is a decision, a part of one (`funding.pool_accounts.nhs`), or one of `REST`. As a
    `code` it is for a system: *codes* are the system's own by the names of members, *order*
    is how it writes dates (`day/month/year`; "" for year, month and day).
    """

    holds: str
    form: OneOf["words", "code", "state"] = "words"
    codes: Mapping[str, str] | None = None
    order: str = ""


class Cells:
    """The cells of one record, which *program* made of the case of the person *key*."""

    def __init__(self, record: Written, program: Program, key: str) -> None:
        self.record = record
        self.key = key
        self.labels = Labels(program, record)
        self.kinds = {one.name: one.type for one in program.decisions}

    def cell(self, wanted: Wanted) -> str:
        """Return what stands in the cell; "" where a code is wanted and nothing is known."""
        if wanted.holds in REST:
            return REST[wanted.holds](self)
        name, part = self._name(wanted.holds)
        written = self.record["decisions"].get(name)
        if written is None:
            return "" if wanted.form == "code" else self._ended(name, wanted.form)
        if wanted.form == "state":
            return str(written["state"])
        kind = self.kinds[name]
        if part and isinstance(kind, Parts):
            written, kind = _part(written, part), dict(kind.parts)[part]
        return (
            self._code(written, kind, wanted)
            if wanted.form == "code"
            else self._words(written, kind)
        )

    def _name(self, holds: str) -> tuple[str, str]:
        """Return the decision, and of it the part, that *holds* names."""
        name, _, part = holds.rpartition(".")
        return (name, part) if holds not in self.kinds and name in self.kinds else (holds, "")

    def _ended(self, name: str, form: str) -> str:
        if form == "state":
            return "absent"
        because = (one["because"] for one in self.record["ended"] if one["name"] == name)
        return next(because, "does not apply")

    def _words(self, written: Written, kind: Type) -> str:
        if written["state"] == "refused":
            why = written.get("why", {})
            said = [refusing(name, why.get(name, ""), self.labels) for name in written["by"]]
            return f"refused: {' '.join(dict.fromkeys(said))}"
        return in_short(written, kind, self.labels)

    def _code(self, written: Written, kind: Type, wanted: Wanted) -> str:
        if written["state"] != "known":
            return ""
        value, codes = written["value"], wanted.codes
        match kind:
            case Money():
                return _pounds(value["pence"])
            case Day():
                return in_order(date.fromisoformat(value), wanted.order)
            case Several():
                return BETWEEN.join(codes[name] if codes else name for name in value)
            case Members() | YesNo():
                return codes[value] if codes else str(value)
            case _:
                return str(value)

    # --- what is told beside decisions

    def flags(self) -> str:
        """Return what stops, needs sign-off, refers or asks for a review; not mere notes."""
        told = [
            f"{FLAGS[flag['raise']]}: {flag['because']}"
            for kind in FLAGS
            for flag in self.record["flags"]
            if flag["raise"] == kind != "note" and flag["state"] == "raised"
        ]
        return BETWEEN.join(dict.fromkeys(told))

    def questions(self) -> str:
        """Return the questions that can still change an answer of the scheme."""
        made = self.record["decisions"]
        asked = [
            name
            for one in self.record["answers"]
            for name in made.get(one, {}).get("questions", [])
        ]
        return BETWEEN.join(self.labels.title(name) for name in dict.fromkeys(asked))

    def warning(self) -> str:
        """Return what every reader has to be told: that figures are made up, or unchecked."""
        told = []
        if is_illustrative(self.record):
            told.append("Illustrative figures, no basis for a real decision.")
        if not self.record["cross_checked"]:
            told.append("Not cross-checked by a second engine.")
        return " ".join(told)


REST: Final[dict[str, Callable[[Cells], str]]] = {
    "key": lambda cells: cells.key,
    "case": lambda cells: str(cells.record["case"]),
    "day": lambda cells: str(cells.record["day"]),
    "scheme": lambda cells: str(cells.record["scheme"]),
    "flags": Cells.flags,
    "questions": Cells.questions,
    "warning": Cells.warning,
}
"""What a cell can hold beside decisions."""


def _part(written: Written, part: str) -> Written:
    """Return a part of a decision of several, as a decision of its own."""
    inner = {key: value for key, value in written.items() if key not in ("value", "possible")}
    for key in ("value", "possible"):
        if key in written and part in written[key]:
            inner[key] = written[key][part]
    return inner


def _pounds(pence: object) -> str:
    """Return pence in pounds, without a sign or commas, as systems read it."""
    if not isinstance(pence, int):
        return str(pence)
    size = abs(pence)
    return f"{'-' if pence < 0 else ''}{size // 100}.{size % 100:02d}"


def in_order(day: date, order: str) -> str:
    """Return a date in *order*: `day/month/year`, `day-mon-year`; "": year, month and day."""
    if not order:
        return day.isoformat()
    sign = next(each for each in order if not each.isalpha())
    written = {
        "day": f"{day.day:02d}",
        "month": f"{day.month:02d}",
        "mon": MONTHS[day.month - 1][:3],
        "year": f"{day.year:04d}",
    }
    return sign.join(written[word] for word in order.split(sign))
