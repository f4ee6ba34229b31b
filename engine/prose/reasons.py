"""Why the answers are what they are: rows with their citations, and what was worked out."""

from collections.abc import Iterator

from engine.decision.parts import names_in
from engine.program.nodes import Expr, Field, Fold
from engine.program.normal import constant
from engine.program.program import (
    Decision,
    FitBody,
    InOrderBody,
    LoopBody,
    Row,
    RulesBody,
    SplitBody,
    ValueBody,
)
from engine.program.values import as_json
from engine.program.walk import every, expressions
from engine.prose.answers import Said, asked, called, fit_table, in_short, loop_table
from engine.prose.labels import Labels, Written, columns

NEARLY, ALSO, PERHAPS, READ, SET = 3, 3, 6, 6, 4
"""How many are told with a decision: rows that nearly held, rows that held beside the one
that gave the answer, rows that may, things it was worked out from, and settings. The record
has them all."""


def reasons(record: Written, labels: Labels) -> Iterator[Said]:
    """Yield the reasons of each answer, each followed by what it was made from."""
    order = _order(record)
    used = {name: used_of(name, order, labels) for name in order}
    for name in order:
        if record["decisions"][name]["state"] == "refused":
            continue
        nearly = name in record["answers"]
        said = reason(name, record["decisions"][name], labels, used[name], nearly=nearly)
        if said.lines or said.table is not None:
            yield said


def _order(record: Written) -> list[str]:
    """Return the decisions that the answers rest on, each after the one that first read it."""
    decisions = record["decisions"]
    found: dict[str, None] = {}
    left = [name for name in reversed(record["answers"]) if name in decisions]
    while left:
        name = left.pop()
        if name in found:
            continue
        found[name] = None
        left.extend(key for key in reversed(list(_keys_read(decisions[name]))) if key in decisions)
    return list(found)


def _keys_read(written: Written) -> Iterator[str]:
    """Yield every name that a decision read, in it, its rows and its entries."""
    if isinstance(written, dict):
        for key, value in written.items():
            if key == "read":
                yield from value
            elif key != "nearly":
                yield from _keys_read(value)
    elif isinstance(written, list):
        for each in written:
            yield from _keys_read(each)


def used_of(name: str, order: list[str], labels: Labels) -> frozenset[str]:
    """Return the fields and decisions of a loop's entries that others in *order* rest on.

    All of them where none does, since then the loop itself is what is asked for.
    """
    body = labels.decision(name).body
    if not isinstance(body, LoopBody):
        return frozenset()
    found = {
        node.name
        for other in order
        for expr in expressions(labels.decision(other))
        for fold in every(expr)
        if isinstance(fold, Fold) and getattr(fold.over.of, "name", "") == name
        for node in every(fold)
        if isinstance(node, Field) and node.entry == fold.entry
    }
    if not found:
        return frozenset(column for column, _, _ in columns(body))
    for one in reversed(body.decisions):
        if one.name in found:
            nodes = (node for expr in expressions(one) for node in every(expr))
            found |= {node.name for node in nodes if isinstance(node, Field)}
    return frozenset(found)


def reason(
    name: str, written: Written, labels: Labels, used: frozenset[str], *, nearly: bool
) -> Said:
    """Return what the answer of the decision *name* was made from.

    Of the entries of a loop what is *used* is told. *nearly* says to tell the rows that
    nearly held too.
    """
    decision = labels.decision(name)
    lines = list(_lines(decision, written, labels, nearly=nearly))
    table = None
    if isinstance(decision.body, LoopBody):
        table = loop_table(written, decision.body, labels, used)
        lines += _in_entries(decision, written, labels, used)
    elif isinstance(decision.body, FitBody):
        table = fit_table(written)
    return Said(decision.title, in_short(written, decision.type, labels), tuple(lines), table)


def _lines(decision: Decision, written: Written, labels: Labels, *, nearly: bool) -> Iterator[str]:
    policy = decision.name.partition(".")[0]
    if written["state"] == "absent":
        yield " ".join(
            filter(None, (written.get("because", ""), _which(decision, written, labels)))
        )
    body = decision.body
    if isinstance(body, RulesBody):
        yield from _rows(body, written, labels, policy)
        if nearly and written["state"] == "known":
            yield from _nearly(body, written, labels)
    elif isinstance(body, ValueBody | SplitBody | InOrderBody) and written["state"] != "absent":
        yield from _worked_out(written, labels)
    yield from _settings(written, labels)


def _rows(body: RulesBody, written: Written, labels: Labels, policy: str) -> Iterator[str]:
    """Yield the rows that gave the answer or may yet, then some that held beside them."""
    gave, perhaps, also = [], [], []
    beside = _beside(body, written)
    for row in written.get("rows", []):
        why = _sentence(row, labels, policy)
        if row["id"] in beside:
            also += [why] if row["held"] == "yes" else []
        elif row["held"] == "maybe":
            perhaps.append(f"Perhaps: {why} This depends on {asked(row['open'], labels)}.")
        else:
            gave.append(why)
    yield from gave
    yield from perhaps[:PERHAPS]
    if len(perhaps) > PERHAPS:
        left = len(perhaps) - PERHAPS
        yield f"{left} more {'rule' if left == 1 else 'rules'} may yet decide it."
    if written["state"] == "known":
        yield from (f"Also so: {why}" for why in also[:ALSO])
        if len(also) > ALSO:
            yield f"{_more(also, ALSO)} so too."
    if "otherwise" in written:
        yield _sentence(written["otherwise"], labels, policy) or "No rule holds."


def _which(decision: Decision, written: Written, labels: Labels) -> str:
    """Return what was read to find that a decision does not apply, where it hung on several things.

    Its sentence then names all of them, and does not say which it was.
    """
    asked_of = decision.applies_when
    if asked_of is None or len(names_in(asked_of)) <= 1:
        return ""
    said = [labels.said(key, value) for key, value in written.get("read", {}).items()]
    return f"({'; '.join(said[:READ])})" if said else ""


def _beside(body: RulesBody, written: Written) -> set[str]:
    """Return the rows that hold, or may, but give no answer that is still possible."""
    rows = [row["id"] for row in written.get("rows", [])]
    if "chosen" in written:
        return set(rows) - set(written["chosen"])
    members = written.get("possible", {}).get("members")
    if members is None:
        return set()
    thens = {row.id: row.then for row in body.rows}
    return {row for row in rows if not _may_give(thens[row], members)}


def _may_give(then: Expr, members: list[str]) -> bool:
    value = constant(then)
    return value is None or as_json(value, then.type) in members


def _more(many: list[str], shown: int) -> str:
    left = len(many) - shown
    return f"{left} more {'is' if left == 1 else 'are'}"


def _sentence(row: Written, labels: Labels, policy: str) -> str:
    """Return a row's reason with its source, or with what stands in for one."""
    parts = [row.get("because", "")]
    if "cite" in row:
        parts.append(f"({labels.cited(row['cite'], policy)})")
    if "basis" in row:
        parts.append(f"({BASES[row['basis']]})")
    return " ".join(filter(None, parts))


BASES = {
    "sourced": "sourced",
    "local": "a local rule",
    "illustrative": "an illustrative rule, not a place's own",
}


def _nearly(body: RulesBody, written: Written, labels: Labels) -> Iterator[str]:
    nearly = written.get("nearly", [])
    rows = {row.id: row for row in body.rows}
    said = (_one_nearly(rows[told["id"]], told["failed"][0], labels) for told in nearly[:NEARLY])
    yield from dict.fromkeys(said)
    if len(nearly) > NEARLY:
        left = len(nearly) - NEARLY
        yield f"{left} more {'rule' if left == 1 else 'rules'} failed by one thing alone."


def _one_nearly(row: Row, failed: Written, labels: Labels) -> str:
    plain = _plain(row)
    said = f"Not so, but nearly: {plain}" if plain else "Another rule failed by one thing alone."
    return f"{said} {_failed(row, failed, labels)}".rstrip()


def _plain(row: Row) -> str:
    """Return a row's reason, or nothing where it holds values, which are not known here."""
    if all(isinstance(part, str) for part in row.because):
        return "".join(map(str, row.because))
    return ""


def _failed(row: Row, failed: Written, labels: Labels) -> str:
    """Return what the failing condition was asked of."""
    if "read" in failed:
        said = [labels.said(key, value) for key, value in failed["read"].items()]
        return f"({'; '.join(said)})" if said else ""
    expr = next((expr for text, expr in row.conditions if text == failed["condition"]), None)
    names = names_in(expr) if expr is not None else ()
    if len(names) != 1:
        return ""
    return f"({labels.said(labels.path(names[0].name), failed['was'])})"


def _worked_out(written: Written, labels: Labels) -> Iterator[str]:
    said = [labels.said(key, value) for key, value in written.get("read", {}).items()]
    if said:
        more = f"; and {len(said) - READ} more" if len(said) > READ else ""
        yield f"Worked out from: {'; '.join(said[:READ])}{more}."


def _settings(written: Written, labels: Labels) -> Iterator[str]:
    said = [labels.set_to(name) for name in written.get("settings", [])]
    if said:
        more = f"; and {len(said) - SET} more" if len(said) > SET else ""
        yield f"As set here: {'; '.join(said[:SET])}{more}."


def _in_entries(
    decision: Decision, written: Written, labels: Labels, used: frozenset[str]
) -> Iterator[str]:
    """Yield the reasons of the rows that held in the entries of a loop."""
    policy, body = decision.name.partition(".")[0], decision.body
    assert isinstance(body, LoopBody)
    for entry in written.get("entries", []):
        for one in body.decisions:
            if isinstance(one.body, RulesBody) and one.name in used:
                told = entry[one.name]
                answer = f"{one.title}: {in_short(told, one.type, labels)}."
                for why in _rows(one.body, told, labels, policy):
                    yield f"{called(entry, body, labels)}: {answer} {why}"
