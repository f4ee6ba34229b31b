"""The answers of a decision, in sentences and small tables."""

from collections.abc import Iterable, Mapping

from msgspec import Struct

from engine.decision import reading
from engine.program.program import Decision, InOrderBody, LoopBody, SplitBody
from engine.program.types import Entries, Money, Number, Parts, Percent, Type, Words
from engine.program.values import join, write
from engine.prose.labels import Labels, Written, columns, in_words
from engine.prose.tables import Table


class Said(Struct, frozen=True):
    """Something said of a decision: a heading, perhaps in words, then sentences and a table."""

    title: str
    words: str = ""
    lines: tuple[str, ...] = ()
    table: Table | None = None


def answer(name: str, written: Written, labels: Labels) -> Said:
    """Return the answer of the decision *name* as a practitioner reads it first."""
    decision = labels.decision(name)
    lines = []
    match written["state"]:
        case "absent":
            lines.append(written.get("because", ""))
        case "refused":
            lines.extend(why_refused(written, labels))
        case "open":
            lines.extend(_hangs_on(written, labels))
        case _:
            pass
    lines.extend(_may_be_refused(written, labels))
    table = None
    if isinstance(decision.body, SplitBody | InOrderBody):
        table = split_table(written, decision, labels)
    words = in_short(written, decision.type, labels)
    return Said(decision.title, "" if table else words, tuple(filter(None, lines)), table)


def in_short(written: Written, kind: Type, labels: Labels) -> str:
    """Return what became of a decision in a few words."""
    state = written["state"]
    if state in ("absent", "refused"):
        return "does not apply" if state == "absent" else "refused"
    if isinstance(kind, Entries):
        entries = written.get("entries")
        return "not known" if entries is None else in_words({"entries": len(entries)}, kind, labels)
    if "value" in written:
        return _best(written["value"], kind) or in_words(written["value"], kind, labels)
    left = written["possible"]
    if isinstance(kind, Parts):
        words = in_words(left, kind, labels)
        return f"does not apply, or {words}" if written.get("may_not_apply") else words
    return in_words({**left, **_maybe(written)}, kind, labels)


def _maybe(written: Written) -> dict[str, bool]:
    return {"may_not_apply": True} if written.get("may_not_apply") else {}


def _best(value: Written, kind: Type) -> str:
    """Return the members that fit best, where *value* is what a fit gives."""
    if not isinstance(kind, Parts) or [name for name, _ in kind.parts] != ["best"]:
        return ""
    several = kind.parts[0][1]
    return write(reading.value(value["best"], several), several)


def why_refused(written: Written, labels: Labels) -> Iterable[str]:
    """Yield why a decision is refused."""
    why = written.get("why", {})
    for name in written["by"]:
        yield f"It is refused: {refusing(name, why.get(name, ''), labels)}"


def refusing(name: str, why: str, labels: Labels) -> str:
    """Return what refuses a decision, as a sentence."""
    because = labels.refusing(name)
    if because:
        kept = "a promise of the policies does not hold: " if labels.is_promise(name) else ""
        return f"{kept}{because}"
    titled = labels.title(name)
    return f"{titled}: {labels.plain(why)}." if why else f"{titled} is refused."


def _hangs_on(written: Written, labels: Labels) -> Iterable[str]:
    questions = written.get("questions", [])
    if questions:
        yield f"It depends on {asked(questions, labels)}."


def asked(questions: list[str], labels: Labels) -> str:
    """Return the open questions, those beyond `MOST` as a number."""
    named = [f"“{labels.title(name)}”" for name in questions[:MOST]]
    left = len(questions) - len(named)
    more = [f"{left} more {'question' if left == 1 else 'questions'}"] if left else []
    return join([*named, *more])


MOST = 4
"""How many open questions are named with an answer; all of them follow at the end."""


def _may_be_refused(written: Written, labels: Labels) -> Iterable[str]:
    """Yield what may still refuse an answer; promises, which nearly always hold, go unsaid."""
    for refusal in written.get("may_be_refused", []):
        if labels.is_promise(refusal["by"]):
            continue
        questions = refusal["questions"]
        until = f" This depends on {asked(questions, labels)}." if questions else ""
        why = refusing(refusal["by"], refusal.get("why", ""), labels)
        yield f"It may still be refused: {why}{until}"


def split_table(written: Written, decision: Decision, labels: Labels) -> Table | None:
    """Return the parts of a split with their sum; None where there are none to show."""
    kind = decision.type
    parts = written.get("value") or written.get("possible")
    if not isinstance(kind, Parts) or parts is None or written["state"] == "absent":
        return None
    kinds = dict(kind.parts)
    if any(name not in parts for name in kinds):
        return None
    rows = tuple((labels.part(name), in_words(parts[name], kinds[name], labels)) for name in kinds)
    return Table(("", ""), rows, frozenset((1,)), _sum(written, kinds, labels))


def _sum(written: Written, kinds: Mapping[str, Type], labels: Labels) -> tuple[str, str] | None:
    kind = next(iter(kinds.values()))
    if "value" not in written or not isinstance(kind, Money):
        return None
    pence = sum(part["pence"] for part in written["value"].values())
    return "Together", in_words(
        {**written["value"][next(iter(kinds))], "pence": pence}, kind, labels
    )


def loop_table(
    written: Written, body: LoopBody, labels: Labels, wanted: frozenset[str]
) -> Table | None:
    """Return the entries of a loop as a table with the columns *wanted*; None without entries."""
    entries = written.get("entries")
    if not entries:
        return None
    shown = [
        column
        for column in columns(body)
        if column[0] in wanted
        and column[0] != _name_of(body)
        and not isinstance(column[2], Entries)
    ]
    heads = ("", *(_head(title, kind) for _, title, kind in shown))
    rows = tuple(
        (called(entry, body, labels), *(_field(entry, *column, labels) for column in shown))
        for entry in entries
    )
    figures = frozenset(
        place
        for place, (_, _, kind) in enumerate(shown, start=1)
        if isinstance(kind, Money | Number | Percent)
    )
    return Table(heads, rows, figures)


def called(entry: Written, body: LoopBody, labels: Labels) -> str:
    """Return what an entry of a loop is called: its question, its own words, or its place."""
    place = entry["for"]
    if isinstance(place, str):
        return labels.question(body, place)
    words = entry.get(_name_of(body), {})
    return f"{place}. {words['value']}" if "value" in words else f"{place}."


def _name_of(body: LoopBody) -> str:
    """Return the first field of an entry that is words, by which people know it."""
    return next((name for name, _, kind in body.columns if isinstance(kind, Words)), "")


def _head(title: str, kind: Type) -> str:
    """Return the head of a column; of sums it says how often, so that the cells need not."""
    per = kind.per if isinstance(kind, Money) else None
    return f"{title.rstrip('?')}, a {per}" if per else title.rstrip("?")


def _field(entry: Written, name: str, _title: str, kind: Type, labels: Labels) -> str:
    written = entry.get(name)
    if written is None or written["state"] == "absent":
        return ""
    if isinstance(kind, Money):
        kind = Money(least=kind.least, most=kind.most)
    said = in_short(written, labels.answered(kind, str(entry["for"])), labels)
    return f"{said}, or refused" if is_doubtful(written, labels) else said


def is_doubtful(written: Written, labels: Labels) -> bool:
    """Return whether an answer may still be refused; promises, which nearly always hold, apart."""
    return any(not labels.is_promise(one["by"]) for one in written.get("may_be_refused", []))


def fit_table(written: Written) -> Table | None:
    """Return the profiles that fit best, with what they break."""
    ranking = written.get("ranking", [])[:FITS]
    if not ranking:
        return None
    rows = tuple(
        (one["title"], _span(one["musts_broken"]), _span(one["distance"]), one["best"])
        for one in ranking
    )
    heads = ("", "Needed ratings missed", "Distance from what is expected", "Fits best")
    return Table(heads, rows, frozenset((1, 2)))


FITS = 5
"""How many profiles are shown, best first."""


def _span(written: Written) -> str:
    if isinstance(written, str):
        return written
    return f"{written['from']} to {written['to']}"
