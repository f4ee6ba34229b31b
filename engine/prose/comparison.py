"""One case decided in several ways, side by side: in a table, and as a page."""

from collections.abc import Iterator, Sequence
from fractions import Fraction

from msgspec import Struct

from engine.program.program import LoopBody, Program
from engine.program.types import Money, Parts, Type
from engine.program.values import write_money
from engine.prose.answers import in_short
from engine.prose.cautions import ILLUSTRATIVE_WARNING, advice, is_illustrative
from engine.prose.labels import Labels, Written, in_words
from engine.prose.tables import Table
from engine.prose.templating import template, wrapped


class Way(Struct, frozen=True):
    """One way of deciding the case: what it is called, and the record it came to.

    *in_force* says that it is the way that holds today, *refused* that an answer of the
    scheme is refused.
    """

    name: str
    title: str
    in_force: bool
    record: Written
    program: Program
    refused: bool = False


class Line(Struct, frozen=True):
    """A decision, and what each way makes of it; *amounts* are pence where it is money."""

    decision: str
    title: str
    cells: tuple[str, ...]
    amounts: tuple[int | None, ...]

    @property
    def differs(self) -> bool:
        """Return whether the ways come to different answers."""
        return len(set(self.cells)) > 1


def lines(ways: Sequence[Way]) -> tuple[Line, ...]:
    """Return the answers of the scheme, then every other decision on which the ways differ."""
    first = ways[0].record
    answers = [name for way in ways for name in way.record["answers"]]
    others = [name for way in ways for name in way.record["decisions"]]
    labels = [Labels(way.program, way.record) for way in ways]
    made = []
    for name in dict.fromkeys((*answers, *others)):
        found = list(_lines(name, ways, labels))
        if found and (name in first["answers"] or any(line.differs for line in found)):
            made += found
    return tuple(made)


def _lines(name: str, ways: Sequence[Way], labels: Sequence[Labels]) -> Iterator[Line]:
    """Yield the line of a decision; of a sum that is shared, one for each part."""
    decision = next(
        (one for way in ways for one in way.program.decisions if one.name == name), None
    )
    if decision is None or isinstance(decision.body, LoopBody):
        return
    written = [way.record["decisions"].get(name) for way in ways]
    kind = decision.type
    money = isinstance(kind, Parts) and all(isinstance(of, Money) for _, of in kind.parts)
    if not (isinstance(kind, Parts) and money):
        cells = tuple(_cell(one, kind, label) for one, label in zip(written, labels, strict=True))
        yield Line(name, decision.title, cells, tuple(map(_pence, written)))
        return
    for part, of in kind.parts:
        pieces = [_part(one, part) for one in written]
        cells = tuple(
            _piece(piece, one, of, label)
            for piece, one, label in zip(pieces, written, labels, strict=True)
        )
        title = f"{decision.title}: {labels[0].part(part)}"
        yield Line(f"{name}.{part}", title, cells, tuple(map(_amount, pieces)))


def _cell(written: Written, kind: Type, labels: Labels) -> str:
    return "not in this scheme" if written is None else in_short(written, kind, labels)


def _part(written: Written, part: str) -> Written:
    if written is None or written["state"] not in ("known", "open"):
        return None
    whole = written.get("value", written.get("possible"))
    return whole.get(part) if isinstance(whole, dict) else None


def _piece(piece: Written, written: Written, kind: Type, labels: Labels) -> str:
    if piece is not None:
        return in_words(piece, kind, labels)
    return "not in this scheme" if written is None else str(_STATES.get(written["state"], ""))


_STATES = {"absent": "does not apply", "refused": "refused"}


def _pence(written: Written) -> int | None:
    return _amount(written.get("value")) if written is not None else None


def _amount(value: Written) -> int | None:
    pence = value.get("pence") if isinstance(value, dict) else None
    return pence if isinstance(pence, int) else None


def differences(line: Line, ways: Sequence[Way]) -> tuple[str, ...]:
    """Return how far the money of each way lies from that of the way in force."""
    base = next((at for at, way in enumerate(ways) if way.in_force), 0)
    start = line.amounts[base]
    said = []
    for at, amount in enumerate(line.amounts):
        if at == base or start is None or amount is None or amount == start:
            said.append("")
        else:
            sign = "+" if amount > start else "-"
            said.append(f"{sign}{write_money(Fraction(abs(amount - start)))}")
    return tuple(said)


def flags(way: Way) -> tuple[str, ...]:
    """Return what the way would raise, or may."""
    return tuple(
        f"{'This stops it: ' if one['raise'] == 'stop' else ''}{one['because']}"
        f"{'' if one['state'] == 'raised' else ' (perhaps)'}"
        for one in way.record["flags"]
        if one["state"] in ("raised", "maybe") and one["raise"] != "note"
    )


def raised(ways: Sequence[Way]) -> list[tuple[str, tuple[str, ...]]]:
    """Return what is raised under headings: what every way raises, then what each adds to it."""
    told = [flags(way) for way in ways]
    common = tuple(one for one in told[0] if all(one in each for each in told[1:]))
    if len(ways) == 1:
        common = ()
    found = [("Under each of them this would be raised", common)]
    for way, each in zip(ways, told, strict=True):
        own = tuple(one for one in each if one not in common)
        found.append((f"Under “{way.title}” this would be raised", own))
    return [(heading, each) for heading, each in found if each]


def legend(ways: Sequence[Way], made: Sequence[Line], today: str) -> tuple[str, ...]:
    """Return what explains the table: which way is in force, and what the brackets hold.

    *today* is a sentence on what holds today where that is none of the ways, else "".
    """
    said = [today] if today else []
    if any(any(differences(line, ways)) for line in made):
        base = next((way.title for way in ways if way.in_force), ways[0].title)
        said.append(f"In brackets: how far the money lies from “{base}”.")
    return tuple(said)


def cautions(ways: Sequence[Way]) -> tuple[str, ...]:
    """Return what has to be said of all the ways: what is made up, and that it is advice."""
    said: dict[str, None] = {}
    if any(is_illustrative(way.record) for way in ways):
        said[ILLUSTRATIVE_WARNING] = None
    for way in ways:
        said.update(dict.fromkeys(advice(way.program)))
    return tuple(said)


def comparison_text(ways: Sequence[Way], heading: str, width: int, today: str = "") -> str:
    """Return the ways side by side in plain text; the way in force is marked with a star.

    *today* as for `legend`.
    """
    heads = ("", *(f"{way.title}{' *' if way.in_force else ''}" for way in ways))
    rows = []
    made = lines(ways)
    for line in made:
        further = differences(line, ways)
        cells = (
            f"{cell} ({more})" if more else cell
            for cell, more in zip(line.cells, further, strict=True)
        )
        rows.append((line.title, *cells))
    page = [heading, "", *Table(heads, tuple(rows)).lines(width), ""]
    if any(way.in_force for way in ways):
        page += ["* in force"]
    page += [*(wrapped(one, width) for one in legend(ways, made, today)), ""]
    for title, told in raised(ways):
        page += [f"{title}:", *(wrapped(one, width, "  - ", "    ") for one in told)]
    page += ["", *(wrapped(one, width) for one in cautions(ways))]
    return "\n".join(page).rstrip("\n") + "\n"


def comparison_page(ways: Sequence[Way], heading: str, today: str = "") -> str:
    """Return the ways side by side as a page of HTML that stands alone; *today* as for `legend`."""
    made = lines(ways)
    rows = [
        {
            "title": line.title,
            "differs": line.differs,
            "cells": list(zip(line.cells, differences(line, ways), strict=True)),
        }
        for line in made
    ]
    return template("comparison.html.j2").render(
        heading=heading,
        ways=ways,
        lines=rows,
        legend=legend(ways, made, today),
        flags=raised(ways),
        cautions=cautions(ways),
        warning=ILLUSTRATIVE_WARNING,
    )
