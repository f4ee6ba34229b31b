"""`Meaning`: a program made ready to be asked what it means for a case.

The program is compiled once into functions of known values, and, when a case with facts
missing first comes, into functions of answers still possible. A decision all of whose
needs are known takes the fast path even then.
"""

from collections.abc import Iterable, Mapping
from datetime import date
from functools import cached_property
from threading import Lock
from typing import Any

from engine.meaning.fitting import Fitting
from engine.meaning.functions import Functions
from engine.meaning.generate import Env, Generator
from engine.meaning.layout import Layout, Shape
from engine.meaning.loading import Loader
from engine.meaning.needs import Needs, Plain, needs_of, needs_of_all
from engine.meaning.outcome import Answer, Made
from engine.meaning.possible import No, Poss, Refused
from engine.meaning.results import Outcome, Run
from engine.meaning.runtime import NOT_REACHED, asked, refusal_among
from engine.meaning.stops import Stops, carry, promised, refused_by, stops_of
from engine.meaning.tables import Looking
from engine.program.nodes import Expr
from engine.program.normal import Quantity
from engine.program.program import LoopBody, Program
from engine.program.types import Entries, Parts
from engine.program.values import Value
from engine.program.walk import flag_expressions


class Meaning:
    """What *program* means; made once, asked of any number of cases, by any number of threads."""

    def __init__(self, program: Program) -> None:
        self.program = program
        self.layout = Layout(program)
        self.loader = Loader(self.layout)
        self.fixtures: dict[str, Any] = {
            "TABLES": {table.name: Looking(table).exact for table in program.tables},
            "FITS": {grid.name: self._fitting(grid) for grid in program.grids},
        }
        self.needs = tuple(needs_of(self.layout, one) for one in program.decisions)
        self.promise_needs = tuple(
            needs_of_all(self.layout, () if promise.always is None else (promise.always,))
            for promise in program.promises
        )
        self.flag_needs = tuple(
            needs_of_all(self.layout, flag_expressions(flag)) for flag in program.flags
        )
        self.tellings = tuple(
            (one.name, one if isinstance(one.type, Parts | Entries) else None)
            for one in program.decisions
        )
        self.loops = tuple(isinstance(one.body, LoopBody) for one in program.decisions)
        self.plain = Plain(self.layout)
        self.exact = self._functions("exact")
        self.measures: dict[tuple[str, bool], Any] = {}
        self._expressions: dict[tuple[int, tuple[tuple[str, str], ...]], tuple[Any, Any]] = {}
        self._asked = Generator(self.layout, "open", self.fixtures)
        self._lock = Lock()

    @cached_property
    def open(self) -> Functions:
        """Return the functions of answers still possible."""
        return self._functions("open")

    def decide(self, facts: Mapping[str, Value], day: date) -> Outcome:
        """Return what the program means for *facts*, by full name, on *day*.

        A fact left out is unknown, or absent where it is optional; `UNKNOWN` and `ABSENT`
        may be given too. The facts the scheme fixes stand whatever is given.
        """
        slots, doubtful = self.loader.load(facts, day)
        return self._decide(slots, doubtful)

    def decide_open(self, facts: Mapping[str, Value], day: date) -> Outcome:
        """Return the same as `decide`, never by the fast path of known values."""
        slots, _ = self.loader.load(facts, day)
        return self._decide(slots, -1)

    def answers(
        self,
        facts: Mapping[str, Value],
        day: date,
        names: Iterable[str],
        *,
        since: Outcome | None = None,
    ) -> dict[str, Answer]:
        """Return the answers of the decisions *names* alone, evaluating only what they need.

        *since* is a like case whose outcome is known: what reads nothing that is otherwise
        now is taken from it. Flags and promises are not looked at, so an answer does not
        say that one of them refuses it.
        """
        made = self.made(facts, day, names, since=since)
        return {name: one.answer for name, one in made.items()}

    def made(
        self,
        facts: Mapping[str, Value],
        day: date,
        names: Iterable[str],
        *,
        since: Outcome | None = None,
    ) -> dict[str, Made]:
        """Return what became of the decisions *names* alone, as `answers` does.

        Of what is taken from *since* the rows are not told.
        """
        slots, doubtful = self.loader.load(facts, day)
        wanted = {name: self.layout.decisions[name] for name in names}
        run = Run(slots, doubtful, len(self.needs))
        places = self.cone(wanted.values())
        if since is not None and since.run.facts[0] == day:
            places = self._taking_over(run, since.run, places)
        self._evaluate(run, places)
        outcome = Outcome(self, run, run, {})
        return {name: outcome.made(place) for name, place in wanted.items()}

    def cone(self, wanted: Iterable[int]) -> list[int]:
        """Return the places of the decisions *wanted* and of all they need, in order."""
        reached = 0
        for place in wanted:
            reached |= 1 << place
        for place in range(len(self.needs) - 1, -1, -1):
            if reached >> place & 1:
                reached |= self.needs[place].decisions
        return [place for place in range(len(self.needs)) if reached >> place & 1]

    def _taking_over(self, run: Run, known: Run, places: list[int]) -> list[int]:
        """Take from *known* what stands as it did, and return those of *places* that may not."""
        changed = affected = 0
        for slot in self.layout.facts.values():
            if run.facts[slot] is not known.facts[slot] and run.facts[slot] != known.facts[slot]:
                changed |= 1 << slot
        for place, needs in enumerate(self.needs):
            if needs.facts & changed or needs.decisions & affected:
                affected |= 1 << place
        run.values[:] = known.values
        run.open = known.open & ~affected
        return [place for place in places if affected >> place & 1]

    def _decide(self, slots: list[Any], doubtful: int) -> Outcome:
        run = Run(slots, doubtful, len(self.needs))
        self._evaluate(run, range(len(self.needs)))
        self._ask(run)
        stops = stops_of(self, run)
        final = self._stopped(run, stops) if stops else run
        return Outcome(self, run, final, stops)

    def _evaluate(self, run: Run, places: Iterable[int]) -> None:
        for place in places:
            self._one(run, place)

    def _one(self, run: Run, place: int) -> None:
        needs = self.needs[place]
        plain = not (needs.facts & run.doubtful or needs.decisions & run.open)
        function = (self.exact if plain else self.open).decisions[place]
        trace = run.traces[place]
        try:
            value, told = function(run.facts, run.values, trace)
        except Refused as refused:
            value = self._refusal(run, place, refused)
            told = refused.told or NOT_REACHED
        run.values[place] = value
        run.told[place] = told
        if type(value) is Poss or (self.loops[place] and not plain):
            run.open |= 1 << place

    def _refusal(self, run: Run, place: int, refused: Refused) -> No:
        needed = self.needs[place].decisions & run.open
        read = [value for at, value in enumerate(run.values[:place]) if needed >> at & 1]
        return refusal_among(refused, read)

    def _ask(self, run: Run) -> None:
        """Ask the flags and promises."""
        for place, needs in enumerate(self.flag_needs):
            plain = not (needs.facts & run.doubtful or needs.decisions & run.open)
            function = (self.exact if plain else self.open).flags[place]
            run.flags.append(asked(function, run.facts, run.values, []))
        functions = self.open if run.doubtful or run.open else self.exact
        for place, needs in enumerate(self.promise_needs):
            promise = functions.promises[place]
            made = None if promise is None else promised(promise, run, needs.decisions)
            run.promises.append(made)

    def _stopped(self, run: Run, stops: Stops) -> Run:
        """Return the run in which stops refuse their policies' decisions, and all that use them.

        What uses a refused decision is evaluated again, so that it is refused just where
        it certainly reads it.
        """
        final = Run(run.facts, run.doubtful, len(self.needs))
        final.values[:] = run.values
        final.told[:] = run.told
        final.traces[:] = run.traces
        final.open = run.open
        changed = 0
        for place, decision in enumerate(self.program.decisions):
            own = stops.get(decision.name.partition(".")[0])
            if not (own or self.needs[place].decisions & changed):
                continue
            if self.needs[place].decisions & changed:
                final.traces[place] = []
                self._one(final, place)
                final.told[place] = run.told[place]
                if isinstance(decision.body, LoopBody):
                    carry(run.values[place], final.values[place], len(decision.body.decisions))
            if own:
                final.values[place] = refused_by(own, final.values[place])
            changed |= 1 << place
            final.open |= 1 << place
        return final

    def value(self, run: Run, expr: Expr, entries: Mapping[str, tuple[str, Any]]) -> Any:
        """Return what is possible of *expr*; *entries* gives each entry's loop and slots.

        Raises:
            Refused: the value is certainly refused.
        """
        where = tuple((entry, loop) for entry, (loop, _) in entries.items()) if entries else ()
        key = (id(expr), where)
        known = self._expressions.get(key)
        if known is None:
            env = Env("", tuple((entry, self.layout.shapes[loop]) for entry, loop in where))
            with self._lock:
                name = self._asked.expression(env, expr, in_promise=True)
                known = self._expressions[key] = (self._asked.compiled()[name], expr)
        slots = [slots for _, slots in entries.values()]
        return known[0](run.facts, run.values, [], *slots)

    def entries_around(self, loop: str) -> tuple[tuple[str, Shape], ...]:
        """Return the entries, by name and shape, inside the loop at path *loop*."""
        found: list[tuple[str, Shape]] = []
        decisions = self.program.decisions
        path = ""
        for name in loop.split("/") if loop else ():
            path = f"{path}/{name}" if path else name
            body = next(one.body for one in decisions if one.name == name)
            assert isinstance(body, LoopBody)
            found.append((body.entry, self.layout.shapes[path]))
            decisions = body.decisions
        return tuple(found)

    def is_plain(self, quantity: Quantity) -> bool:
        """Return whether a quantity of a whole case surely has a value."""
        sides = (quantity.left, quantity.right)
        return all(self.plain(one) for one in sides if one is not None)

    def _functions(self, vocabulary: str) -> Functions:
        generator = Generator(self.layout, vocabulary, self.fixtures, self.plain)
        return Functions(self.program, generator)

    def _fitting(self, grid: Any) -> Fitting:
        questionnaire = self.layout.questionnaires[grid.questionnaire]
        return Fitting(grid, tuple(question.name for question in questionnaire.questions))


__all__ = ["Meaning", "Needs", "Outcome"]
