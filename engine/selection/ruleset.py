"""The text that durable_rules is given for a group: its rules, and its fact for a case.

No name of a policy or a person reaches the library: columns, rules, facts and the session
have names of our own, which are known to have different hashes.
"""

import json
import string
from collections import Counter
from collections.abc import Iterable, Sequence
from functools import cache
from itertools import chain, islice, product
from typing import Final

from msgspec import Struct

from engine.selection import refusals
from engine.selection.grouping import COLUMNS, Group
from engine.selection.limits import (
    ALTERNATIVES,
    FIRST_CONDITIONS,
    LARGEST,
    PROPERTIES,
    RULES,
    SAME_CONDITIONS,
)
from engine.selection.rows import Conjunction, Operator, Test

SESSION: Final = "w"
PRIMING: Final = f'{{"id":"p","sid":"{SESSION}","g":-1}}'
RETRACTION: Final = f'{{"id":"f","sid":"{SESSION}"}}'
"""A fact is retracted by its id: the library looks at nothing else of it."""

PRIMING_RULE: Final = "-"
RULE_NAMES: Final = string.ascii_letters + string.digits
"""One character a rule, so that the name of what fired is read at one place of a message."""

_JSON_OPERATOR: Final[dict[Operator, str]] = {
    "<": "$lt",
    "<=": "$lte",
    ">": "$gt",
    ">=": "$gte",
    "!=": "$neq",
}
_SELDOM_FIRST: Final[dict[Operator, int]] = {"==": 0, "<": 1, "<=": 1, ">": 1, ">=": 1, "!=": 2}


class Condition(Struct, frozen=True):
    """A test under the name that its column has in the library."""

    name: str
    op: Operator
    constant: int


class Rule(Struct, frozen=True):
    """A rule of one flat conjunction, under a name of one character."""

    name: str
    conditions: tuple[Condition, ...]


class Ruleset(Struct, frozen=True):
    """What is opened for a group.

    *definition* is the library's JSON, *fact* a `%` template for the values of *columns* in
    that order, and *rows* tells for each rule which rows it makes hold.
    """

    definition: str
    fact: str
    columns: tuple[int, ...]
    rows: dict[str, tuple[int, ...]]


def ruleset(number: int, group: Group) -> Ruleset:
    """Return the ruleset of *group*, whose facts carry *number* as their group.

    Raises:
        RowsRefusedError: it would be outside what durable_rules does exactly.
    """
    used = Counter(test.column for each in group.alternatives for test in each)
    columns = tuple(sorted(group.columns, key=lambda column: (-used[column], column)))
    names = dict(zip(columns, column_names(), strict=False))
    shared = Counter(chain.from_iterable(group.alternatives))
    mine = Condition("g", "==", number)
    rules = [Rule(PRIMING_RULE, (Condition("g", "==", -1),))]
    for name, each in zip(RULE_NAMES, group.alternatives, strict=False):
        rules.append(Rule(name, (mine, *_conditions(each, names, shared))))
    admit(rules)
    return Ruleset(
        json.dumps({rule.name: _as_json(rule) for rule in rules}),
        f'{{"id":"f","sid":"{SESSION}","g":{number}'
        + "".join(f',"{names[column]}":%d' for column in columns)
        + "}",
        columns,
        dict(zip(RULE_NAMES, group.rows, strict=False)),
    )


def _conditions(
    conjunction: Conjunction, names: dict[int, str], shared: Counter[Test]
) -> list[Condition]:
    """Return the tests in the order that leaves the library least to walk.

    Rules with a common beginning share its conditions, and what is seldom true ends a walk.
    """
    order = sorted(conjunction, key=lambda test: (_SELDOM_FIRST[test.op], -shared[test], test))
    return [Condition(names[test.column], test.op, test.constant) for test in order]


def _as_json(rule: Rule) -> dict[str, object]:
    conditions = [
        {each.name: each.constant}
        if each.op == "=="
        else {_JSON_OPERATOR[each.op]: {each.name: each.constant}}
        for each in rule.conditions
    ]
    return {"all": [{"m": conditions[0] if len(conditions) == 1 else {"$and": conditions}}]}


@cache
def column_names() -> tuple[str, ...]:
    """Return the names that columns have in the library, each with a hash of its own."""
    words = chain(string.ascii_letters, map("".join, product(string.ascii_letters, repeat=2)))
    names = tuple(islice((word for word in words if word not in ("g", "id")), COLUMNS))
    different((*names, "id", "sid", "g", "$s", "$i", "$m", "$forward"))
    different(("f", "p", f"sid-{SESSION}", "$pulse"))
    return names


def different(names: Iterable[str]) -> None:
    """Refuse *names* of which the library could not tell two apart.

    Raises:
        RowsRefusedError: two of them have one 32-bit FNV-1a hash.
    """
    seen: dict[int, str] = {}
    for name in names:
        earlier = seen.setdefault(fnv_1a(name), name)
        if earlier != name:
            raise refusals.same_hash(earlier, name)


def fnv_1a(name: str) -> int:
    """Return the 32-bit FNV-1a hash of *name*, by which the library knows it."""
    value = 2166136261
    for byte in name.encode():
        value = (value ^ byte) * 16777619 & 0xFFFFFFFF
    return value


def admit(rules: Sequence[Rule]) -> None:
    """Refuse *rules* that durable_rules would crash, hang or err on: the last gate before it.

    Raises:
        RowsRefusedError: *rules* are outside the edges in `limits`.
    """
    if len(rules) > RULES:
        raise refusals.too_many_rules(len(rules))
    if not all(rule.conditions for rule in rules):
        raise refusals.no_test(next(n for n, rule in enumerate(rules) if not rule.conditions))
    firsts = Counter(rule.conditions[0] for rule in rules)
    if len(firsts) > FIRST_CONDITIONS:
        raise refusals.too_many_first_conditions(len(firsts))
    same = max(Counter(rule.conditions for rule in rules).values(), default=0)
    if same > SAME_CONDITIONS:
        raise refusals.too_many_the_same(same)
    if max(firsts.values(), default=0) > ALTERNATIVES:
        raise refusals.too_many_together(max(firsts.values()))
    _admit_conditions([condition for rule in rules for condition in rule.conditions])


def _admit_conditions(conditions: Sequence[Condition]) -> None:
    names = dict.fromkeys(("id", "sid", *(condition.name for condition in conditions)))
    if len(names) > PROPERTIES:
        raise refusals.too_many_columns(len(names))
    different(names)
    for condition in conditions:
        if type(condition.constant) is not int or abs(condition.constant) > LARGEST:
            raise refusals.constant_too_large(0, condition.name, condition.constant)
