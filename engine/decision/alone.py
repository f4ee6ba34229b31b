"""The rows of which `meaning` says that one condition failed alone."""

from typing import TypeAlias

from engine.decision.evaluated import NOWHERE
from engine.decision.names import Names
from engine.decision.nearly import Condition, Placed, conditions_of, written
from engine.decision.parts import names_in, settings_in
from engine.decision.seen import Reads, Seen
from engine.program.nodes import Field
from engine.program.program import Row


class Alone:
    """The conditions of one decision's rows, by the numbers that `meaning` gives them."""

    def __init__(self, rows: tuple[Row, ...], names: Names) -> None:
        self._names = names
        self._conditions = [
            (place, row.id, condition)
            for place, row in enumerate(rows)
            for condition in conditions_of(row)
        ]
        self._told: list[Told | None] = [None] * len(self._conditions)

    def write(self, near: tuple[int, ...], worth: int, seen: Seen) -> list[Placed]:
        """Return the rows that nearly held and are among *worth* (bits), in order."""
        told = self._told
        found: list[Placed] = []
        for number in near:
            row, row_id, text, full, form = told[number] or self._tell(number)
            if worth >> row & 1:
                failed = {"condition": text, "was": seen[full]} if full else form.write(seen)
                found.append((row, {"id": row_id, "failed": [failed]}))
        return found

    def note(self, weighed: tuple[int, ...], seen: Seen) -> None:
        """Note in *seen* the settings that the conditions *weighed* read."""
        for number in weighed:
            *_, form = self._told[number] or self._tell(number)
            seen.used.update(form.settings)

    def _tell(self, number: int) -> "Told":
        place, row, condition = self._conditions[number]
        form = Form(condition, self._names)
        told = self._told[number] = (place, row, condition.text, form.full, form)
        return told


class Form:
    """One condition; *full* is the name of the one fact or decision it asks about, or empty."""

    __slots__ = ("_condition", "_reads", "full", "settings")

    def __init__(self, condition: Condition, names: Names) -> None:
        self._condition = condition
        self._reads = Reads(condition.expr, names)
        self.settings = settings_in(condition.expr)
        named = names_in(condition.expr)
        one = named[0] if len(named) == 1 and condition.alone else None
        self.full = "" if one is None or isinstance(one, Field) else one.name

    def write(self, seen: Seen) -> dict[str, object]:
        """Return the condition with what it read."""
        return written(self._condition, self._reads.show(seen, NOWHERE))


Told: TypeAlias = tuple[int, str, str, str, Form]
"""The place and id of a row, the text of its condition, the name shown alone, and its form."""
