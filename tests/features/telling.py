"""Values of the record as people write them, so that a sentence can be held against them."""

import re
from typing import Any

from tests.features.world import a_day

_MONEY = re.compile(r"(-?)£([\d,]+)(?:\.(\d\d))?(?: a (week|month|year))?")
_DAY = re.compile(r"\d{1,2} [A-Z][a-z]+ \d{4}")


def plain(text: str) -> str:
    """Return *text* of a feature in the plain form that `told` gives."""
    if text.startswith('"'):
        return text.strip('"')
    money = _MONEY.fullmatch(text)
    if money:
        sign, pounds, pence, per = money.groups()
        amount = int(pounds.replace(",", "")) * 100 + int(pence or 0)
        return _pence(-amount if sign else amount, per)
    if _DAY.fullmatch(text):
        return a_day(text).isoformat()
    return text.replace(",", "")


def told(value: Any, titles: dict[str, str] | None = None) -> str:
    """Return a value of the record in plain form: money in pence, members by their titles."""
    if isinstance(value, dict) and "pence" in value:
        return _pence(value["pence"], value.get("a"))
    if isinstance(value, list):
        return ", ".join(told(one, titles) for one in value)
    text = str(value)
    return (titles or {}).get(text, text)


def _pence(amount: Any, per: str | None) -> str:
    return f"{amount}p a {per}" if per else f"{amount}p"


def value_of(decision: dict[str, Any]) -> str:
    """Return the value of a known decision."""
    assert decision["state"] == "known", f"it is {decision['state']}: {decision}"
    return told(decision["value"], decision.get("titles"))


def possible_of(decision: dict[str, Any]) -> dict[str, Any]:
    """Return what is possible of an open decision."""
    assert decision["state"] == "open", f"it is {decision['state']}: {decision}"
    return decision["possible"]  # type: ignore[no-any-return]  # as the record has it


def ends(possible: dict[str, Any]) -> tuple[str, str | None]:
    """Return the least and the most of a range, the most None where it is open."""
    most = possible["to"]
    return told(possible["from"]), None if most is None else told(most)


def reasons(decision: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the rows, or the otherwise, that a decision rests on."""
    chosen = decision.get("chosen")
    rows = [
        row
        for row in decision.get("rows", ())
        if row["held"] == "yes" and (chosen is None or row["id"] in chosen)
    ]
    return [*rows, *([decision["otherwise"]] if "otherwise" in decision else [])]
