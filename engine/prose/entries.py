"""What is said of the entries of a loop that is an answer: their order, and what refuses them."""

from collections.abc import Iterator

from msgspec import Struct

from engine.program.program import LoopBody
from engine.program.values import join
from engine.prose.answers import MOST, asked, called, refusing
from engine.prose.labels import Labels, Written, columns


class Inner(Struct, frozen=True):
    """Something in an entry: what that is called, its title, its full name and its record."""

    entry: str
    title: str
    name: str
    written: Written


def entry_lines(name: str, written: Written, labels: Labels) -> Iterator[str]:
    """Yield what has to be said of the entries of the decision *name*, if it is a loop.

    What refuses several entries is said once, and names them.
    """
    body = labels.decision(name).body
    if not isinstance(body, LoopBody) or written["state"] == "refused":
        return
    if "order_open" in written:
        until = asked(written["order_open"], labels)
        yield f"The order of the entries is not settled. It depends on {until}."
    entries: dict[tuple[str, str], list[str]] = {}
    questions: dict[tuple[str, str], list[str]] = {}
    for inner in _inside(name, written, body, labels):
        for said, why, open_ones in _refusals(inner, labels):
            entries.setdefault((said, why), []).append(inner.entry)
            questions.setdefault((said, why), []).extend(open_ones)
    for (said, why), places in entries.items():
        hangs_on = list(dict.fromkeys(questions[said, why]))
        until = f" This depends on {asked(hangs_on, labels)}." if hangs_on else ""
        yield f"{_listed(places)}: {said}: {why}{until}"


def may_refuse(written: Written) -> Iterator[Written]:
    """Yield what may still refuse a decision, or what is decided in its entries."""
    yield from written.get("may_be_refused", [])
    for entry in written.get("entries", []):
        for inner in entry.values():
            if isinstance(inner, dict):
                yield from may_refuse(inner)


def _inside(
    name: str, written: Written, body: LoopBody, labels: Labels, around: str = ""
) -> Iterator[Inner]:
    """Yield the fields and decisions of the entries of a loop, and of the loops in them."""
    for entry in written.get("entries", []):
        place = f"{around}{called(entry, body, labels)}"
        for bare, title, _ in columns(body):
            if bare in entry:
                yield Inner(place, title.rstrip("?"), f"{name}.{bare}", entry[bare])
        for one in body.decisions:
            if isinstance(one.body, LoopBody):
                path = f"{name}.{one.name}"
                yield from _inside(path, entry[one.name], one.body, labels, f"{place} ")


def _refusals(inner: Inner, labels: Labels) -> Iterator[tuple[str, str, list[str]]]:
    """Yield what is refused or may be, why, and the open questions that this hangs on."""
    written = inner.written
    if written["state"] == "refused":
        details = written.get("why", {})
        for by in written["by"]:
            yield f"{inner.title} is refused", _why(inner, by, details.get(by, ""), labels), []
    for refusal in written.get("may_be_refused", []):
        if not labels.is_promise(refusal["by"]):
            why = _why(inner, refusal["by"], refusal.get("why", ""), labels)
            yield f"{inner.title} may still be refused", why, refusal["questions"]


def _why(inner: Inner, by: str, detail: str, labels: Labels) -> str:
    own = by == inner.name and detail
    return f"{labels.plain(detail)}." if own else refusing(by, detail, labels)


def _listed(places: list[str]) -> str:
    named = list(dict.fromkeys(places))
    left = len(named) - MOST
    more = [f"{left} more {'entry' if left == 1 else 'entries'}"] if left > 0 else []
    return join([*named[:MOST], *more])
