"""Whether what the engine says of a case holds what the reference says of it.

`outside` names everything the reference finds that is not among the answers that the
engine says are still possible; `unsettled` names everything that the engine leaves open.
For a complete case both have to be empty: then the two say the same.
"""

from collections.abc import Iterator, Mapping
from typing import Any as Anyone

from engine.meaning.outcome import (
    Answer,
    Anything,
    Between,
    Entry,
    Fitted,
    Made,
    Possible,
    Some,
    Within,
    answers_in,
)
from engine.meaning.results import Outcome
from engine.program import nodes as n
from engine.program.program import Decision, LoopBody, Program
from engine.program.values import ABSENT
from tests.agreement import reference
from tests.agreement.reading import Cell, Refused


def outside(
    program: Program, complete: reference.Outcome, outcome: Outcome, *, settled: bool = False
) -> list[str]:
    """Return where *complete* lies outside *outcome*; nothing where it lies within.

    Where *settled* (every fact was given) what refuses, what was reached and the order of
    things have to be the same too.
    """
    comparison = _Comparison(outcome, settled=settled)
    found: list[str] = []
    for decision in program.decisions:
        name = decision.name
        made = complete.decisions[name], complete.before[name]
        found += comparison.made(decision, name, *made, outcome.decisions[name], {})
    for flag, state, raised in zip(program.flags, complete.flags, outcome.flags, strict=True):
        found += _state(f"flag {flag.id}", state, raised.state)
    for promise, state, kept in zip(
        program.promises, complete.promises, outcome.promises, strict=True
    ):
        found += _state(f"promise {promise.id}", state, kept.state)
    return found


def _state(name: str, state: str, said: str) -> Iterator[str]:
    if said not in (state, "maybe", "open"):
        yield f"{name}: {state}, not {said}"


class _Comparison:
    """Compares a decision at a time.

    *sources* keeps for each entry of a loop over another loop the entry it came from: where
    the order of the other is in doubt, an entry is known by where it first came from.
    """

    def __init__(self, outcome: Outcome, *, settled: bool) -> None:
        self.outcome, self.settled = outcome, settled
        self.sources: dict[int, Entry] = {}

    def made(
        self,
        decision: Decision,
        name: str,
        made: reference.Made,
        before: reference.Made,
        said: Made,
        around: Mapping[str, Entry],
    ) -> Iterator[str]:
        """Yield how what became of a decision lies outside what is said of it."""
        if isinstance(made.cell, Mapping):
            for part, cell in made.cell.items():
                yield from self.answer(f"{name}.{part}", cell, said.parts[part])
        if isinstance(made.cell, Mapping | tuple):
            if said.answer.state == "known" and any(
                one.state == "open" for one in answers_in(said.entries or ())
            ):
                yield f"{name}: known, though something in its entries is open"
            if said.answer.state not in ("known", "open"):
                yield f"{name}: {made.cell}, not {said.answer}"
        else:
            yield from self.answer(name, made.cell, said.answer)
        yield from self.rows(name, made, before, said)
        if not isinstance(made.cell, Refused):
            yield from self.ranking(name, made, said.ranking)
        if isinstance(decision.body, LoopBody) and isinstance(made.cell, tuple):
            yield from self.entries(decision.body, name, made, before, said, around)

    def answer(self, name: str, cell: Cell, said: Answer) -> Iterator[str]:
        """Yield how *cell* lies outside an answer of the engine."""
        if isinstance(cell, Refused):
            fits = self.refused(cell, said)
        elif cell is ABSENT:
            fits = said.state == "absent" or (said.state == "open" and said.absent)
        elif said.state == "known":
            fits = said.value == cell
        else:
            fits = said.state == "open" and holds(said.possible, cell)
        if not fits:
            yield f"{name}: {cell!r}, not {said}"

    def refused(self, cell: Refused, said: Answer) -> bool:
        """Return whether *said* tells of the refusal.

        What is refused for several reasons at once may be told of any of them where facts
        are missing; what each hangs on is held by swapping answers.
        """
        by = {refusal.by for refusal in said.refusals}
        return bool(by & cell.by) if self.settled else bool(by)

    def rows(
        self, name: str, made: reference.Made, before: reference.Made, said: Made
    ) -> Iterator[str]:
        """Yield how the rows that hold differ from those that certainly and possibly do."""
        held = before.held
        if self.settled and said.evaluated is not before.reached:
            yield f"{name}: reached {before.reached}, not {said.evaluated}"
        compared = held is not None and said.evaluated
        if compared and not set(said.certain) <= set(held or ()) <= set(said.possible):
            yield f"{name}: rows {held}, not from {said.certain} to {said.possible}"
        known = said.answer.state == "known" and not isinstance(made.cell, Refused)
        if self.settled and known and said.chosen != made.chosen:
            yield f"{name}: chosen {made.chosen}, not {said.chosen}"

    def ranking(self, name: str, made: reference.Made, said: tuple[Fitted, ...]) -> Iterator[str]:
        """Yield how profiles fit otherwise than is said."""
        lines = {line.profile: line for line in said}
        if self.settled and [*lines] != [fit.profile for fit in made.ranking]:
            yield f"{name}: ranked {made.ranking}, not {said}"
            return
        for fit in made.ranking:
            line = lines.get(fit.profile)
            if line is None or not _fits(fit, line):
                yield f"{name}: {fit}, not {line}"

    def entries(
        self,
        body: LoopBody,
        name: str,
        made: reference.Made,
        before: reference.Made,
        said: Made,
        around: Mapping[str, Entry],
    ) -> Iterator[str]:
        """Yield how the entries of a loop differ."""
        if said.entries is None:
            if self.settled:
                yield f"{name}: no entries"
            return
        self.remember(body, said.entries, around)
        found = {self.origin(entry): entry for entry in said.entries}
        order = [entry.origin for entry in made.entries]
        if sorted(found) != sorted(order) or (said.order is None and [*found] != order):
            yield f"{name}: entries {order}, not {[*found]}"
            return
        earlier = {entry.origin: entry for entry in before.entries}
        for entry in made.entries:
            place = f"{name}[{entry.origin}]"
            one = found[entry.origin]
            inside = {**around, body.entry: one}
            yield from self.entry(body, place, entry, earlier[entry.origin], one, inside)

    def entry(
        self,
        body: LoopBody,
        name: str,
        entry: reference.EntryMade,
        before: reference.EntryMade,
        said: Entry,
        around: Mapping[str, Entry],
    ) -> Iterator[str]:
        """Yield how one entry differs."""
        for bare, one in said.fields.items():
            cell = entry.fields[bare]
            if not isinstance(cell, Mapping | tuple):
                yield from self.answer(f"{name}.{bare}", cell, one)
        for inner in body.decisions:
            made = entry.decisions[inner.name], before.decisions[inner.name]
            path, told = f"{name}.{inner.name}", said.decisions[inner.name]
            yield from self.made(inner, path, *made, told, around)
        for flag, state, raised in zip(body.flags, before.flags, said.flags, strict=True):
            yield from _state(f"{name} flag {flag.id}", state, raised.state)

    def remember(
        self, body: LoopBody, said: tuple[Entry, ...], around: Mapping[str, Entry]
    ) -> None:
        """Note where the entries of a loop over another loop came from."""
        source: tuple[Entry, ...] | None = None
        match body.over.of:
            case n.Result(name=name):
                source = self.outcome.decisions[name].entries
            case n.Field(entry=entry, name=name):
                source = self.inner(around[entry], name)
            case _:
                pass
        for each in said if source else ():
            assert source is not None
            self.sources[id(each)] = source[each.at]

    def inner(self, entry: Entry | None, name: str) -> tuple[Entry, ...] | None:
        """Return the entries of the loop *name* of *entry*, or of what *entry* came from."""
        while entry is not None and name not in entry.decisions:
            entry = self.sources.get(id(entry))
        return None if entry is None else entry.decisions[name].entries

    def origin(self, entry: Entry) -> int:
        """Return the place of *entry* in the list that it first came from."""
        while id(entry) in self.sources:
            entry = self.sources[id(entry)]
        return entry.at


def holds(possible: Possible | None, value: Anyone) -> bool:
    """Return whether *value* is one of those *possible*."""
    match possible:
        case Some(members=members):
            return value in members
        case Within(certain=certain, possible=all_possible):
            return bool(certain <= value <= all_possible)
        case Between(least=least, most=most):
            return _between(value, (least, most))
        case Anything():
            return True
        case None:
            return False


def _between(value: Anyone, bounds: tuple[Anyone, Anyone]) -> bool:
    least, most = bounds
    return (least is None or least <= value) and (most is None or value <= most)


def _fits(fit: reference.Fit, line: Fitted) -> bool:
    return (
        _between(fit.broken, line.musts_broken)
        and _between(fit.distance, line.distance)
        and line.best in ("maybe", "yes" if fit.best else "no")
    )


def unsettled(outcome: Outcome) -> list[str]:
    """Return what *outcome* leaves open: nothing at all for a complete case."""
    found: list[str] = []
    for name, made in outcome.decisions.items():
        found += _open(name, made)
    found += [f"flag {each.id}: {each}" for each in outcome.flags if _doubt(each)]
    found += [f"promise {each.id}: {each}" for each in outcome.promises if _doubt(each)]
    return found


def _doubt(said: Anyone) -> bool:
    return said.state in ("maybe", "open") or bool(said.questions)


def _open(name: str, made: Made) -> Iterator[str]:
    answers = {name: made.answer} | {f"{name}.{part}": one for part, one in made.parts.items()}
    yield from _open_answers(answers)
    if made.certain != made.possible or made.open_rows:
        yield f"{name}: rows in doubt, {made}"
    if made.order is not None:
        yield f"{name}: order in doubt, {made.order}"
    for line in made.ranking:
        if line.best == "maybe" or len(set(line.musts_broken)) + len(set(line.distance)) > 2:
            yield f"{name}: {line}"
    for entry in made.entries or ():
        for bare, inner in entry.decisions.items():
            yield from _open(f"{name}[{entry.at}].{bare}", inner)
        yield from (f"{name}[{entry.at}]: {flag}" for flag in entry.flags if _doubt(flag))


def _open_answers(answers: Mapping[str, Answer]) -> Iterator[str]:
    for name, said in answers.items():
        if said.state == "open" or said.questions or any(each.questions for each in said.refusals):
            yield f"{name}: {said}"
        if said.refusals and said.state != "refused":
            yield f"{name}: may be refused, {said}"
