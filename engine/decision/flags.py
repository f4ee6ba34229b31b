"""Flags and promises in the record."""

from collections.abc import Iterator

from engine.decision.evaluated import At
from engine.decision.names import Names
from engine.decision.nearly import Written
from engine.decision.parts import is_straight, settings_in
from engine.decision.rows import cited
from engine.decision.seen import Reads, Seen
from engine.decision.sentences import Sentence
from engine.meaning.outcome import Kept, Raised
from engine.program.program import Flag, Promise


class FlagForm:
    """One flag; it is written when it is raised, may be, or cannot be told."""

    def __init__(self, flag: Flag, names: Names) -> None:
        self._because = Sentence(flag.because)
        self._held = None if flag.when is None else Reads(flag.when, names, held=True)
        straight = flag.when is None or is_straight(flag.when)
        self._followed = None if straight else flag.when
        self._always = settings_in(flag.when) if flag.when is not None and straight else ()
        to: Written = {"to": flag.to} if flag.to else {}
        self._head: Written = {"policy": flag.policy, "id": flag.id, "raise": flag.raises, **to}
        self._cited = cited(flag.cite, flag.basis)

    def write(self, raised: Raised, seen: Seen, at: At) -> Written | None:
        """Return the flag as it stands, or None where it is not raised.

        The settings that it was weighed by are noted in *seen* either way.
        """
        if raised.state == "not_raised":
            self._note(seen, at)
            return None
        around, seen.used = seen.used, set()
        written = self._write(raised, seen, at)
        if seen.used:
            written["settings"] = seen.names.in_order(seen.used)
            around |= seen.used
        seen.used = around
        return written

    def _write(self, raised: Raised, seen: Seen, at: At) -> Written:
        written: Written = {**self._head, "state": raised.state}
        if raised.state == "refused":
            return written
        because = self._because.fill(seen, at)
        if because:
            written["because"] = because
        written.update(self._cited)
        if raised.state == "maybe":
            self._note(seen, at)
            written["questions"] = seen.names.keys(raised.questions)
        elif self._held is not None:
            written["read"] = self._held.show(seen, at)
        return written

    def _note(self, seen: Seen, at: At) -> None:
        if self._always:
            seen.used.update(self._always)
        if self._followed is not None:
            reads = seen.outcome.reads(self._followed, at)
            seen.used.update(name for kind, name in reads if kind == "setting")


class PromiseForm:
    """One promise."""

    def __init__(self, promise: Promise) -> None:
        self._because = Sentence(promise.because)
        self._head: Written = {"policy": promise.policy, "id": promise.id}

    def write(self, kept: Kept, seen: Seen) -> Written:
        """Return the promise as it stands, with what it says where it is broken or open."""
        written: Written = {**self._head, "state": kept.state}
        if kept.state in ("broken", "open"):
            written["because"] = self._because.fill(seen, {})
        if kept.state == "open":
            written["questions"] = seen.names.keys(kept.questions)
        return written


class FlagForms:
    """The flags of a program, or those of each entry of a loop."""

    def __init__(self, flags: tuple[Flag, ...], names: Names) -> None:
        self._forms = tuple(FlagForm(flag, names) for flag in flags)

    def write(self, flags: tuple[Raised, ...], seen: Seen, at: At) -> Iterator[Written]:
        """Yield the flags that are raised, may be, or cannot be told."""
        for form, raised in zip(self._forms, flags, strict=True):
            written = form.write(raised, seen, at)
            if written is not None:
                yield written
