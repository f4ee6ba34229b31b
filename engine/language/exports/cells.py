"""From a cell to the value as a case writes it.

A word list goes first. Then figures and dates are rewritten as the mapping says they are
written; everything else stays as it is, and is read as a value of a case is.
"""

import re
from datetime import date
from fractions import Fraction
from typing import Final

from engine.diagnostics import Finding
from engine.diagnostics.catalogue import cases as case_catalogue
from engine.diagnostics.catalogue import exports as catalogue
from engine.diagnostics.catalogue import reading as reading_catalogue
from engine.diagnostics.nearest import nearest
from engine.language.case import CaseValue, Items
from engine.language.characters import is_hidden
from engine.language.exports.mapping import How, Words
from engine.language.text import Text
from engine.program.types import Members, Several, Type, YesNo
from engine.program.values import MONTHS, decimal

MISSING: Final = "missing"
"""In a list of words: the optional fact does not apply."""
NOT_KNOWN: Final = "not_known"

_FIGURE: Final = re.compile(
    r"(?P<sign>-?)£?(?P<digits>\d{1,3}(?:,\d{3})+|\d{1,15})(?P<part>\.\d{1,9})?", re.ASCII
)
_TIME: Final = re.compile(r"[ T]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:\d\d)?", re.ASCII)
_WORDS: Final = {"day": r"(?P<day>\d{1,2})", "month": r"(?P<month>\d{1,2})",
                 "mon": r"(?P<mon>[A-Za-z]{3,9})", "year": r"(?P<year>\d{4})"}  # fmt: skip
_SPACES: Final = str.maketrans({"\t": " ", "\xa0": " ", "\u202f": " ", "\r": None})
_MOST_LISTED: Final = 12


def value(cell: Text, how: How, kind: Type) -> CaseValue | Finding | None:
    """Return what *cell* says of a fact of *kind*, as a case writes it.

    None where it says nothing: it is empty, or means that the fact does not apply.
    """
    if not cell.value:
        return None
    cell = _put(cell, cell.value.translate(_SPACES))
    if is_hidden(cell.value.replace("\n", " ")):
        what, advice = "in this cell", "take it away in the system that exports it"
        return reading_catalogue.hidden(cell.place, what, advice)
    if isinstance(kind, Several) and how.separator is not None:
        return _several(cell, how, how.separator.value)
    return _one(cell, how, kind)


def _several(cell: Text, how: How, separator: str) -> CaseValue | Finding | None:
    items: list[Text] = []
    for part in cell.value.split(separator):
        if not part.strip():
            continue
        read = _one(_put(cell, part.strip()), how, None)
        if isinstance(read, Finding):
            return read
        if read is None or read.value == NOT_KNOWN:
            return _put(cell, NOT_KNOWN) if read else None
        items.append(read)
    return Items(tuple(items), cell)


def _one(cell: Text, how: How, kind: Type | None) -> Text | Finding | None:
    means = how.words.find(cell.value) if how.words else None
    if means is not None:
        return None if means.value == MISSING else _put(cell, means.value)
    if how.words is not None and (kind is None or isinstance(kind, Members | YesNo | Several)):
        return catalogue.unknown_word(cell.place, cell.value, _advice(cell.value, how.words))
    if isinstance(kind, YesNo):
        return _put(cell, cell.value.lower())
    return _rewritten(cell, how)


def _rewritten(cell: Text, how: How) -> Text | Finding:
    """Return a figure or a date as a case writes it."""
    if how.dates is not None:
        return dated(cell, how.dates.value)
    if how.money is not None:
        return _money(cell, how.money.value)
    if how.percent is not None:
        return _percent(cell, how.percent.value)
    if how.period is not None:
        return _period(cell, how.period.value)
    return cell


def _put(cell: Text, written: str) -> Text:
    return Text(written, cell.source, cell.start, cell.end, cell.style)


def _advice(written: str, words: Words) -> str:
    known = {word.value: word.value for word, _ in words.pairs}
    close = nearest(written, known) if len(written) > 2 else ""
    shown = [f"`{word}`" for word in known][:_MOST_LISTED]
    more = f" and {len(known) - len(shown)} more" if len(known) > len(shown) else ""
    meant = f"did you mean `{close}`? The" if close else "the"
    return (
        f"{meant} mapping knows {', '.join(shown)}{more}: "
        "correct the system, or add the word to the mapping"
    )


def dated(cell: Text, order: str) -> Text | Finding:
    """Return a date written in *order* (`day/month/year`) as year, month and day.

    A time behind it is passed over.
    """
    sign = next(each for each in order if not each.isalpha())
    pattern = re.escape(sign).join(_WORDS[word] for word in order.split(sign))
    plain = re.fullmatch(rf"{pattern}(?:{_TIME.pattern})?", cell.value, re.ASCII)
    day = _day(plain) if plain else None
    if day is None:
        return catalogue.not_dated(cell.place, cell.value, order)
    return _put(cell, day.isoformat())


def _day(found: "re.Match[str]") -> date | None:
    parts = found.groupdict()
    try:
        month = int(parts["month"]) if "month" in parts else _month(parts["mon"])
        return date(int(parts["year"]), month, int(parts["day"]))
    except ValueError:
        return None


def _month(name: str) -> int:
    """Return the number of a month written as Jan or January; 0 where there is none."""
    found = [name.lower() in (each[:3].lower(), each.lower()) for each in MONTHS]
    return found.index(True) + 1 if True in found else 0


def _figure(cell: Text) -> Fraction | None:
    found = _FIGURE.fullmatch(cell.value)
    if found is None:
        return None
    size = Fraction(found["digits"].replace(",", "") + (found["part"] or ""))
    return -size if found["sign"] else size


def _money(cell: Text, unit: str) -> Text | Finding:
    amount = _figure(cell)
    if amount is None:
        return catalogue.not_figure(cell.place, cell.value, f"a sum in {unit}", "12.50 or 1,200")
    coin, _, often = unit.partition(" ")
    pence = amount * (100 if coin == "pounds" else 1)
    if pence.denominator != 1:
        return case_catalogue.too_fine(cell.place, cell.value, "a penny")
    sign, size = "-" if pence < 0 else "", abs(int(pence))
    written = f"{sign}£{size // 100}.{size % 100:02d}"
    return _put(cell, f"{written} {often}" if often else written)


def _percent(cell: Text, whole: str) -> Text | Finding:
    amount = _figure(_put(cell, cell.value.removesuffix("%").rstrip()))
    if amount is None or (cell.value.endswith("%") and whole == "of 1"):
        example = "40 or 12.5" if whole == "of 100" else "0.4 or 0.125"
        return catalogue.not_figure(cell.place, cell.value, f"a figure {whole}", example)
    return _put(cell, f"{decimal(amount * (1 if whole == 'of 100' else 100))}%")


def _period(cell: Text, unit: str) -> Text | Finding:
    if not re.fullmatch(r"\d{1,6}", cell.value, re.ASCII):
        return catalogue.not_figure(cell.place, cell.value, f"a whole number of {unit}", "6")
    return _put(cell, f"{cell.value} {unit}")
