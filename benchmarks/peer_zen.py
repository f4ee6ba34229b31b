"""The rows in zen-engine (GoRules), as decision tables in a static loader.

A table a decision, all rows that hit collected, and each row giving what ours tells of it:
its id, its value, its reason and its citation. There are two ways to write the tables, and
a third that has no tables at all:

- `columns`: an input column for each fact, a test in each cell, as the editor draws them;
- `conditions`: one column that holds the whole condition of the row as an expression;
- `formulas`: an expression node whose one result is a list, yes or no for each row.

Only the first can say in its trace what a row read.
"""

import json
from collections.abc import Callable
from typing import Any, Final, Literal

import zen

from benchmarks.made import because, citation
from benchmarks.scheme import Chosen, Codes, Drawn, RowOf, Test

Form = Literal["columns", "conditions", "formulas"]
OUTPUTS: Final = ("row", "gives", "because", "cite")


class Zen:
    """`ZenEngine.evaluate` on content that its static loader compiled beforehand."""

    def __init__(self, drawn: Drawn, form: Form, *, trace: bool = False) -> None:
        self.name = f"zen-engine, {form}{', with its trace' if trace else ''}"
        self._drawn = drawn
        self._form = form
        self._options = {"trace": True} if trace else None
        graph = _graph(_nodes(drawn, form))
        self._engine = zen.ZenEngine({"loader": {"type": "static", "content": {"rows": graph}}})

    def ask(self, case: Codes) -> dict[str, Any]:
        """Return the result, and the trace where it is wanted."""
        answer: dict[str, Any] = self._engine.evaluate("rows", case, self._options)
        return answer

    def rows(self, answer: dict[str, Any]) -> list[str]:
        """Return the ids that the tables gave."""
        result = answer["result"]
        if self._form == "formulas":
            pairs = zip(self._drawn.rows, result["held"], strict=True)
            return [row.id for row, held in pairs if held]
        return [row["row"] for one in self._drawn.decisions for row in result[one.name]]


def _nodes(drawn: Drawn, form: Form) -> list[dict[str, Any]]:
    if form == "formulas":
        text = f"[{', '.join(map(_condition, drawn.rows))}]"
        content = {"expressions": [{"id": "x", "key": "held", "value": text}]}
        return [{"id": "held", "name": "held", "type": "expressionNode", "content": content}]
    cells = _in_columns if form == "columns" else _in_one
    return [_table(decision, cells) for decision in drawn.decisions]


def _table(decision: Chosen, cells: Callable[[RowOf], dict[str, str]]) -> dict[str, Any]:
    asked = sorted({name for row in decision.rows for name in cells(row)})
    content = {
        "hitPolicy": "collect",
        "inputs": [{"id": f"i_{name}", "name": name, **_field(name)} for name in asked],
        "outputs": [{"id": name, "name": name, "field": name} for name in OUTPUTS],
        "outputPath": decision.name,
        "rules": [_rule(row, asked, cells(row)) for row in decision.rows],
    }
    name = decision.name
    return {"id": name, "name": name, "type": "decisionTableNode", "content": content}


def _field(name: str) -> dict[str, str]:
    return {} if name == "when" else {"field": name}


def _rule(row: RowOf, asked: list[str], cells: dict[str, str]) -> dict[str, str]:
    gives = {
        "row": json.dumps(row.id),
        "gives": str(row.gives),
        "because": json.dumps(because(row.id)),
        "cite": json.dumps(str(citation(row.id))),
    }
    return {"_id": row.id, **{f"i_{name}": cells.get(name, "") for name in asked}, **gives}


def _in_columns(row: RowOf) -> dict[str, str]:
    cells: dict[str, list[str]] = {}
    for test in row.tests:
        right = _right(test)
        written = right if test.op == "==" else f"{test.op} {right}"
        cells.setdefault(test.fact.name, []).append(written)
    return {name: " and ".join(tests) for name, tests in cells.items()}


def _in_one(row: RowOf) -> dict[str, str]:
    return {"when": _condition(row)}


def _condition(row: RowOf) -> str:
    return " and ".join(f"{test.fact.name} {test.op} {_right(test)}" for test in row.tests)


def _right(test: Test) -> str:
    return test.other.name if test.other is not None else str(test.constant)


def _graph(nodes: list[dict[str, Any]]) -> dict[str, Any]:
    first = {"id": "in", "name": "in", "type": "inputNode"}
    last = {"id": "out", "name": "out", "type": "outputNode"}
    edges = [
        {"id": f"{source}-{node['id']}-{target}", "sourceId": source, "targetId": target}
        for node in nodes
        for source, target in (("in", node["id"]), (node["id"], "out"))
    ]
    placed = [{**node, "position": {"x": 0, "y": 0}} for node in (first, *nodes, last)]
    return {"nodes": placed, "edges": edges}
