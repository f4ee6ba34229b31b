"""The generated functions of a program, each written and compiled when it is first called."""

from collections.abc import Callable
from functools import partial
from threading import Lock
from typing import Any, TypeAlias

from engine.meaning.generate import Env, Generator
from engine.program.program import Program

Function: TypeAlias = Callable[..., Any]


class Functions:
    """The functions of one vocabulary, in the order of the program's pieces.

    A case calls few of them in the vocabulary of answers still possible, or none, and most
    of the time that a new process needs would go into compiling the others.
    """

    def __init__(self, program: Program, generator: Generator) -> None:
        self._generator = generator
        self._lock = Lock()
        top = Env("")
        self.decisions: list[Function] = []
        for decision in program.decisions:
            self._put(self.decisions, partial(generator.decision, top, decision))
        self.flags: list[Function] = []
        for flag in program.flags:
            self._put(self.flags, partial(generator.flag, top, flag))
        self.promises: list[Function | None] = []
        """None of a promise without an `always`."""
        for promise in program.promises:
            if promise.always is None:
                self.promises.append(None)
            else:
                self._put(self.promises, partial(generator.promise, promise, promise.always))

    def _put(self, functions: list[Any], write: Callable[[], str]) -> None:
        """Add to *functions* one that takes the place of itself when it is first called."""
        place = len(functions)

        def first(*arguments: Any) -> Any:
            with self._lock:
                if functions[place] is first:
                    name = write()
                    functions[place] = self._generator.compiled()[name]
            return functions[place](*arguments)

        functions.append(first)
