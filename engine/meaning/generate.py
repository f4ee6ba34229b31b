"""Decisions, flags and promises as Python functions, one of each for each vocabulary.

A decision's function takes the facts `F`, the decisions so far `D`, the trace `T` and the
entries around it, and returns its value and what is to be told of it (`Told`). The source
of a whole program is compiled at once.
"""

from copy import copy
from itertools import islice
from typing import Any, assert_never

from msgspec import Struct
from msgspec.structs import replace

from engine.meaning import arithmetic, choosing, exact, folds, logic, runtime, sharing
from engine.meaning.emit import Emitter, variable
from engine.meaning.layout import Layout, Shape
from engine.meaning.needs import Plain
from engine.meaning.rows import rows_held, rows_told, tells_near
from engine.program.nodes import Expr, Literal, Setting
from engine.program.program import (
    Decision,
    FitBody,
    Flag,
    InOrderBody,
    LoopBody,
    Promise,
    Row,
    RulesBody,
    SplitBody,
    ValueBody,
)
from engine.program.types import Period, is_finite

LIBRARY: dict[str, Any] = {
    name: getattr(module, name)
    for module in (exact, logic, arithmetic, folds, sharing, choosing, runtime)
    for name in dir(module)
    if not name.startswith("_")
}


class Env(Struct, frozen=True):
    """Where a piece of the program stands: its path, and the entries around it, outermost first."""

    path: str
    entries: tuple[tuple[str, Shape], ...] = ()

    @property
    def arguments(self) -> str:
        """Return the parameters of a function that stands here."""
        return ", ".join(["F", "D", "T", *(variable(entry) for entry, _ in self.entries)])


class Generator:
    """Collects the source of one program in one vocabulary."""

    def __init__(
        self,
        layout: Layout,
        vocabulary: Any,
        fixtures: dict[str, Any],
        plain: Plain | None = None,
    ) -> None:
        self.layout = layout
        self.constants: dict[str, Any] = {}
        self.emitter = Emitter(layout, vocabulary, self.constants)
        self.lines: list[str] = []
        self.plain = plain
        self.count = 0
        self._space: dict[str, Any] = {**LIBRARY, **fixtures}
        self._given = 0

    @property
    def open(self) -> bool:
        """Return whether this is the vocabulary of answers still possible."""
        return self.emitter.open

    def known(self) -> "Generator":
        """Return the generator of known values that writes to the same source."""
        known = copy(self)
        known.emitter = replace(self.emitter, vocabulary="exact")
        return known

    def compiled(self) -> dict[str, Any]:
        """Return the functions written so far, by name; only those that are new are compiled."""
        self._space.update(islice(self.constants.items(), self._given, None))
        self._given = len(self.constants)
        exec(compile("\n".join(self.lines), "<program>", "exec"), self._space)  # noqa: S102 - our own text
        self.lines.clear()
        return self._space

    def at(self, env: Env, *, in_promise: bool = False) -> Emitter:
        """Return the emitter for expressions that stand at *env*."""
        shapes = dict(env.entries)
        return replace(self.emitter, env=shapes, in_promise=in_promise)

    def function(self, env: Env, body: list[str]) -> str:
        """Add a function with *body* and return its name."""
        name = f"f{self.count}"
        self.count += 1
        self.lines.append(f"def {name}({env.arguments}):")
        self.lines.extend(f"    {line}" for line in body)
        return name

    def expression(self, env: Env, expr: Expr, *, in_promise: bool = False) -> str:
        """Add a function that returns *expr* and return its name."""
        return self.function(env, [f"return {self.at(env, in_promise=in_promise).expr(expr)}"])

    def decision(self, env: Env, decision: Decision) -> str:
        """Add the function of *decision* and return its name."""
        name = f"{env.path.replace('/', '.')}.{decision.name}" if env.path else decision.name
        self.emitter = replace(self.emitter, owner=name)
        body = self._body(env, decision)
        self.emitter = replace(self.emitter, owner=name)
        if decision.applies_when is None:
            return self.function(env, body)
        condition = self.at(env).expr(decision.applies_when)
        if not self.open:
            return self.function(env, [f"if not {condition}: return ABSENT, NOT_REACHED", *body])
        inner = self.function(env, body)
        return self.function(
            env, [f"return applied({condition}, lambda: {inner}({env.arguments}))"]
        )

    def flag(self, env: Env, flag: Flag) -> str:
        """Add the function of a flag's condition and return its name."""
        self.emitter = replace(self.emitter, owner=f"{flag.policy}.{flag.id}")
        when = "True" if flag.when is None else self.at(env).expr(flag.when)
        return self.function(env, [f"return {when}"])

    def promise(self, promise: Promise, always: Expr) -> str:
        """Add the function of the *always* of *promise* and return its name."""
        self.emitter = replace(self.emitter, owner=f"{promise.policy}.{promise.id}")
        return self.expression(Env(""), always, in_promise=True)

    def _body(self, env: Env, decision: Decision) -> list[str]:
        body = decision.body
        match body:
            case ValueBody(value=value):
                return [f"return whole({self.at(env).expr(value)}), REACHED"]
            case RulesBody():
                return self._rules(env, decision, body)
            case SplitBody():
                return self._split(env, body)
            case InOrderBody():
                return self._in_order(env, body)
            case FitBody():
                return self._fit(env, body)
            case LoopBody():
                return self._loop(env, decision, body)
            case _:
                assert_never(body)

    def _rules(self, env: Env, decision: Decision, body: RulesBody) -> list[str]:
        emit = self.at(env)
        ids = tuple(row.id for row in body.rows)
        naming = emit.constant(choosing.Naming(emit.owner, ids))
        then = self._thens(emit, body.rows)
        end = body.otherwise
        if end is None:
            otherwise = "NO_OTHERWISE"
        elif end.then is None:
            otherwise = f"refuse_none({naming})"
        else:
            otherwise = emit.thunk(end.then)
        if self.open:
            return self._open_rules(emit, decision, body, f"{then}, {otherwise}, {naming}")
        near = self.plain is not None and tells_near(body, self.plain)
        lines = rows_told(emit, body) if near else rows_held(emit, body)
        chosen = f"EXACT_{body.choose}(h, {then}, {otherwise}, {naming})"
        lines += ["try:", f"    v, c = {chosen}", "except Refused as refused:"]
        lines += ["    refused.told = Told(h, h)", "    raise"]
        told = (
            "Told(h, h, c, NONE, (), True, tuple(n), tuple(u))" if near else "Told(h, h, c, NONE)"
        )
        return [*lines, f"return whole(v), {told}"]

    def _open_rules(
        self, emit: Emitter, decision: Decision, body: RulesBody, rest: str
    ) -> list[str]:
        finite = body.choose not in ("sum", "count") and _is_set(decision)
        whens = ["True" if row.when is None else emit.expr(row.when) for row in body.rows]
        lines = ["w = ("]
        lines.extend(f"    {when}," for when in whens)
        lines.append(")")
        return [*lines, f"return decided({body.choose!r}, w, {rest}, {finite})"]

    def _thens(self, emit: Emitter, rows: tuple[Row, ...]) -> str:
        if all(isinstance(row.then, Literal | Setting) for row in rows):
            values = tuple(
                row.then.value for row in rows if isinstance(row.then, Literal | Setting)
            )
            return emit.constant(values.__getitem__)
        thunks = "".join(f"{emit.thunk(row.then)}, " for row in rows)
        return f"called(({thunks}))"

    def _split(self, env: Env, body: SplitBody) -> list[str]:
        emit = self.at(env)
        rest = next((at for at, share in enumerate(body.shares) if share.by is None), -1)
        shares = [emit.expr(share.by) for share in body.shares if share.by is not None]
        whole = emit.expr(body.whole)
        taken = f"{emit.owner!r}, {body.how!r}, {rest}, {whole}, [{', '.join(shares)}]"
        return [f"return split({taken}), REACHED"]

    def _in_order(self, env: Env, body: InOrderBody) -> list[str]:
        emit = self.at(env)
        names = tuple(name for name, _ in body.limits)
        limits = [emit.expr(limit) for _, limit in body.limits if limit is not None]
        whole = emit.expr(body.whole)
        return [
            f"return in_order({emit.owner!r}, {names!r}, {whole}, [{', '.join(limits)}]), REACHED"
        ]

    def _fit(self, env: Env, body: FitBody) -> list[str]:
        emit = self.at(env)
        slots = ", ".join(
            f"F[{slot}]" for slot in self.layout.answers(body.questionnaire, body.rater)
        )
        rows = f"FITS[{body.grid!r}].grid.rows"
        if body.where is None:
            where = f"[True for _ in {rows}]"
        else:
            test = emit.expr(body.where)
            where = f"[(lambda profile: {test})(row.profile) for row in {rows}]"
        return [
            f"best, ranking = FITS[{body.grid!r}].fit([{slots}], {where})",
            "return fitted(best), Told(ranking=ranking)",
        ]

    def _loop(self, env: Env, decision: Decision, body: LoopBody) -> list[str]:
        path = f"{env.path}/{decision.name}" if env.path else decision.name
        shape = self.layout.shapes[path]
        inner = Env(path, (*env.entries, (body.entry, shape)))
        own = self.emitter
        made = [self.decision(inner, one) for one in body.decisions]
        flags = [self.flag(inner, one) for one in body.flags]
        self.emitter = own
        first = "None"
        if body.largest_first is not None:
            first = self.expression(inner, body.largest_first)
        steps = f"({''.join(f'{name}, ' for name in made)})"
        raised = f"({''.join(f'{name}, ' for name in flags)})"
        over = self.at(env).over(body.over)
        around = ", ".join(variable(entry) for entry, _ in env.entries)
        taken = f"{over}, {shape.decided_from}, {steps}, {raised}, {first}"
        return [f"return walk({taken}, F, D, ({around}{',' if around else ''})), REACHED"]


def _is_set(decision: Decision) -> bool:
    return is_finite(decision.type) or isinstance(decision.type, Period)
