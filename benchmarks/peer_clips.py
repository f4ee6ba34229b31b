"""The rows in CLIPS, through clipspy: a rule each, over one fact with a slot for each fact.

What fires is gathered in a global of CLIPS and read once: a call into Python from each rule
takes twice the time. CLIPS slows as one environment ages, so each gets a thousand cases.
"""

from typing import Final

from clips import Environment

from benchmarks.scheme import FACTS, Codes, RowOf, Test

CASES: Final = 1000
OPERATORS: Final = {"==": "=", "!=": "<>"}


class Clips:
    """A CLIPS environment loaded with the rows."""

    name = "clipspy"

    def __init__(self, rows: tuple[RowOf, ...]) -> None:
        self._rows = rows
        self._open()

    def _open(self) -> None:
        self._env = Environment()
        slots = " ".join(f"(slot {fact.name} (type INTEGER))" for fact in FACTS)
        self._env.build(f"(deftemplate case {slots})")
        self._env.build("(defglobal ?*held* = (create$))")
        for place, row in enumerate(self._rows):
            self._env.build(_rule(place, row))
        self._template = self._env.find_template("case")
        self._held = self._env.find_global("held")
        self._left = CASES

    def ask(self, case: Codes) -> tuple[int, ...]:
        """Return the places of the rows that fired, in the order in which they did."""
        fact = self._template.assert_fact(**case)
        self._env.run()
        held: tuple[int, ...] = self._held.value
        self._held.value = ()
        fact.retract()
        return held

    def rows(self, answer: tuple[int, ...]) -> list[str]:
        """Return their ids in the order of the scheme; a tired environment is replaced."""
        self._left -= 1
        if not self._left:
            self._open()
        return [self._rows[place].id for place in sorted(answer)]


def _rule(place: int, row: RowOf) -> str:
    slots: dict[str, list[str]] = {}
    tests = []
    for test in row.tests:
        own = slots.setdefault(test.fact.name, [])
        if test.other is None:
            own.append(_constraint(test))
        else:
            slots.setdefault(test.other.name, [])
            tests.append(f"(test {_call(test, f'?{test.other.name}')})")
    pattern = " ".join(
        f"({name} {'&'.join((f'?{name}', *constraints))})" for name, constraints in slots.items()
    )
    return (
        f"(defrule r{place} (case {pattern}) {' '.join(tests)} => (bind ?*held* ?*held* {place}))"
    )


def _constraint(test: Test) -> str:
    match test.op:
        case "==":
            return str(test.constant)
        case "!=":
            return f"~{test.constant}"
        case _:
            return f":{_call(test, str(test.constant))}"


def _call(test: Test, right: str) -> str:
    return f"({OPERATORS.get(test.op, test.op)} ?{test.fact.name} {right})"
