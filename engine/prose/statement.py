"""A decision as a statement of accounts: every sum on a line, figures under each other."""

from collections.abc import Iterator
from datetime import date

from engine.program.program import Decision, InOrderBody, LoopBody, Program, SplitBody
from engine.program.types import Money, Type
from engine.program.values import join, write_day
from engine.prose.answers import answer, called, in_short, is_doubtful
from engine.prose.entries import entry_lines
from engine.prose.labels import Labels, Written, columns, in_words
from engine.prose.tables import Table
from engine.prose.templating import wrapped


def statement_text(record: Written, program: Program, width: int = 80) -> str:
    """Return *record*, made by *program*, as a statement of accounts.

    What stops it comes first. Then the answers of the scheme in their order: a sum as a line, a sum that is shared with its
    parts and their total, a list with its sums of money and the total of each, anything
    else as a note; then what has to be signed, and the promises that were kept.
    """
    labels = Labels(program, record)
    day = write_day(date.fromisoformat(record["day"]))
    page = [program.title, f"Statement of accounts, {day}", "=" * min(width, 60), ""]
    page += _section("WHAT STOPS THIS ACCOUNT", _raised(record, "stop"), width)
    ledger: list[tuple[str, str]] = []
    notes: list[str] = []
    for name in record["answers"]:
        written = record["decisions"].get(name)
        if written is None:
            continue
        decision = labels.decision(name)
        if isinstance(decision.body, LoopBody):
            page += [*_lines(written, decision.body, decision.title, labels, width), ""]
            notes += entry_lines(name, written, labels)
        elif isinstance(decision.body, SplitBody | InOrderBody):
            ledger += _shared(name, written, labels)
        elif isinstance(decision.type, Money) or written["state"] == "absent":
            ledger.append((decision.title, _sum(written, decision, labels)))
        else:
            notes.append(f"{decision.title}: {in_short(written, decision.type, labels)}")
    page += [*Table(("", ""), tuple(ledger), frozenset((1,))).lines(width), ""]
    page += _closing(record, notes, width)
    if record["illustrative"]:
        page += ["Illustrative figures were used: this is not a real account.", ""]
    policies = join([f"{name} {one['version']}" for name, one in record["policies"].items()])
    return "\n".join([*page, f"By {policies}."]) + "\n"


def _closing(record: Written, notes: list[str], width: int) -> list[str]:
    return [
        *_section("Notes", [*notes, *_noted(record)], width),
        *_section("To be signed", _raised(record, "sign_off"), width),
        *_section("Promises", list(_promises(record)), width),
    ]


def _sum(written: Written, decision: Decision, labels: Labels) -> str:
    return in_short(written, decision.type, labels)


def _shared(name: str, written: Written, labels: Labels) -> Iterator[tuple[str, str]]:
    said = answer(name, written, labels)
    if said.table is None:
        yield said.title, said.words
        return
    yield said.title, ""
    yield from ((f"  {part}", amount) for part, amount in said.table.rows)
    if said.table.total is not None:
        yield "  Together", said.table.total[1]


def _lines(
    written: Written, body: LoopBody, title: str, labels: Labels, width: int
) -> Iterator[str]:
    """Yield a list as a table of its sums of money, with the total of each."""
    entries = written.get("entries") or []
    shown = [
        column
        for column in columns(body)
        if isinstance(column[2], Money) and any(column[0] in entry for entry in entries)
    ]
    heads = (title, *(_head(head, kind) for _, head, kind in shown))
    rows = tuple(
        (
            called(entry, body, labels),
            *(_cell(entry.get(name), kind, labels) for name, _, kind in shown),
        )
        for entry in entries
    )
    total = ("Together", *(_total(entries, name, kind, labels) for name, _, kind in shown))
    yield from Table(heads, rows, frozenset(range(1, len(heads))), total).lines(width)


def _head(title: str, kind: Type) -> str:
    """Return the head of a column, which says how often, so that the cells need not."""
    per = kind.per if isinstance(kind, Money) else None
    return f"{title.rstrip('?')}, a {per}" if per else title.rstrip("?")


def _cell(written: Written, kind: Type, labels: Labels) -> str:
    if written is None or written["state"] == "absent":
        return ""
    if written["state"] == "refused":
        return "refused"
    said = _figure(written.get("value", written.get("possible")), kind, labels)
    return f"{said}, or refused" if is_doubtful(written, labels) else said


def _figure(written: Written, kind: Type, labels: Labels) -> str:
    per = kind.per if isinstance(kind, Money) else None
    return (
        in_words(written, kind, labels).replace(f" a {per}", "")
        if per
        else in_words(written, kind, labels)
    )


def _total(entries: Written, name: str, kind: Type, labels: Labels) -> str:
    values = [entry[name].get("value") for entry in entries if name in entry]
    if not values or any(value is None for value in values):
        return ""
    pence = sum(value["pence"] for value in values)
    return _figure({**values[0], "pence": pence}, kind, labels)


def _section(title: str, lines: list[str], width: int) -> list[str]:
    if not lines:
        return []
    return [title, *(wrapped(line, width, "  - ", "    ") for line in lines), ""]


def _noted(record: Written) -> Iterator[str]:
    """Yield what is noted, each sentence once (VAT by who delivers a line, say)."""
    raised = (one for one in record["flags"] if one["state"] == "raised")
    yield from dict.fromkeys(one["because"] for one in raised if one["raise"] == "note")


def _raised(record: Written, kind: str) -> list[str]:
    """Return the flags of one kind that are raised, or may be."""
    return [
        f"{one['because']}{_to_whom(one)}{'' if one['state'] == 'raised' else ' (perhaps)'}"
        for one in record["flags"]
        if one["state"] in ("raised", "maybe") and one["raise"] == kind
    ]


def _to_whom(flag: Written) -> str:
    return f" ({flag['to'].replace('_', ' ')})" if "to" in flag else ""


def _promises(record: Written) -> Iterator[str]:
    """Yield every promise; where the account is stopped none of them is kept yet."""
    kept = "not settled while the account is stopped" if _raised(record, "stop") else "kept"
    words = {"held": kept, "open": "not yet settled", "broken": "BROKEN"}
    for one in record["promises"]:
        if one["state"] in words:
            said = one.get("because") or one["id"].replace("_", " ")
            yield f"{said}: {words[one['state']]}"
