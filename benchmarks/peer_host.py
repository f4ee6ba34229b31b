"""The rows in durable_rules as its users write them: through its own `Host`.

Its background threads are off, since they crash and steal actions. A fact may meet no more
than 64 conditions at one node, so the rows stand in groups of 60, each asked with a fact of
its own; a fact is taken back after the answer, so that nothing is kept of a case.
"""

from collections.abc import Callable
from typing import Any, Final

from durable import engine

from benchmarks.scheme import Codes, RowOf, Test

GROUP: Final = 60
OPERATORS: Final = {"<": "$lt", "<=": "$lte", ">": "$gt", ">=": "$gte", "!=": "$neq"}


class _Quiet(engine.Host):  # type: ignore[misc]  # no types are published
    def _run(self) -> None:
        """Start no threads."""


class DurableHost:
    """`durable.engine.Host`, one rule a row, whose action notes the row."""

    name = "durable_rules Host"

    def __init__(self, rows: tuple[RowOf, ...]) -> None:
        self._groups = range(-(-len(rows) // GROUP))
        self._places = {row.id: place for place, row in enumerate(rows)}
        self._met: list[str] = []
        rules = {row.id: self._rule(place // GROUP, row) for place, row in enumerate(rows)}
        self._host = _Quiet({"rows": rules})

    def _rule(self, group: int, row: RowOf) -> dict[str, Any]:
        conditions = [{"g": group}, *map(_condition, row.tests)]
        return {"all": [{"m": {"$and": conditions}}], "run": self._action(row.id)}

    def _action(self, row: str) -> Callable[[Any], None]:
        def met(_: Any) -> None:  # noqa: ANN401 - the library's own context
            self._met.append(row)

        return met

    def ask(self, case: Codes) -> list[str]:
        """Return the rows met, in the order in which they fired."""
        self._met = []
        for group in self._groups:
            fact = {"id": f"f{group}", "sid": "w", "g": group, **case}
            try:
                self._host.assert_fact("rows", fact)
            except engine.MessageNotHandledException:
                continue
            self._host.retract_fact("rows", fact)
        return self._met

    def rows(self, answer: list[str]) -> list[str]:
        """Return them in the order of the scheme."""
        return sorted(answer, key=self._places.__getitem__)


def _condition(test: Test) -> dict[str, Any]:
    name = test.fact.name
    right = {"$m": test.other.name} if test.other is not None else test.constant
    return {name: right} if test.op == "==" else {OPERATORS[test.op]: {name: right}}
