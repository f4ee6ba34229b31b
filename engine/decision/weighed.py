"""The settings that the rows of a decision read, also of the rows that did not hold.

A setting behind other conditions of its row is read only where none of them fails; a
watch, one bit beside those of the rows, "fails" where one does.
"""

from engine.decision.conditions import Conditions, Failed
from engine.decision.evaluated import At
from engine.decision.parts import is_straight, settings_in
from engine.decision.seen import Seen
from engine.program.nodes import Expr, Points
from engine.program.program import Row
from engine.program.walk import conjuncts, every


class Weighed:
    """The settings that the conditions of one decision's rows name."""

    def __init__(self, rows: tuple[Row, ...], place: Conditions) -> None:
        self._place = place
        self._always: set[str] = set()
        self._watched: list[tuple[int, str]] = []
        self._followed: list[Expr] = []
        for row in rows:
            if row.when is None:
                continue
            if any(isinstance(node, Points) for node in every(row.when)):
                self._followed.append(row.when)
            elif settings_in(row.when):
                self._add(row.when)

    def _add(self, when: Expr) -> None:
        parts = conjuncts(when)
        naming = [place for place, part in enumerate(parts) if settings_in(part)]
        guards = parts[: naming[-1]]
        straight = all(is_straight(parts[place]) for place in naming)
        if not straight or any(self._place.about(guard) is None for guard in guards):
            self._followed.append(when)
            return
        for place in naming:
            for setting in settings_in(parts[place]):
                self._watch(setting, parts[:place])

    def _watch(self, setting: str, guards: tuple[Expr, ...]) -> None:
        if not guards:
            self._always.add(setting)
            return
        bit = self._place.take(1)
        self._watched.append((bit, setting))
        for guard in guards:
            about = self._place.about(guard)
            assert about is not None
            subject, cuts = about
            subject.watch(bit, guard, cuts)

    def note(self, failed: Failed, seen: Seen, at: At) -> None:
        """Note in *seen* the settings that were read."""
        if self._always:
            seen.used |= self._always
        for bit, setting in self._watched:
            if not failed.once >> bit & 1:
                seen.used.add(setting)
        for when in self._followed:
            reads = seen.outcome.reads(when, at)
            seen.used.update(name for kind, name in reads if kind == "setting")
