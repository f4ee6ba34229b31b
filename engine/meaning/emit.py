"""Expressions as Python source, in two vocabularies: all known, and answers still possible.

The source is compiled once for each program. It reads `F` (facts), `D` (decisions), one
variable for each loop entry, and writes rounding points to `T`. Values that have no plain
spelling stand in `constants`.
"""

from fractions import Fraction
from typing import Any, assert_never
from typing import Literal as OneOf

from msgspec import Struct, field
from msgspec.structs import replace

from engine.meaning.ends import whole
from engine.meaning.layout import Layout, Shape
from engine.program import nodes
from engine.program.nodes import Expr
from engine.program.normal import constant
from engine.program.program import Question
from engine.program.types import Day, Period, is_finite, is_numeric
from engine.program.values import Value
from engine.program.walk import every

EXACT_OPS = {"+": "({} + {})", "-": "({} - {})", "*": "({} * {})", "/": "over({}, {})"}
OPEN_OPS = {"+": "add({}, {})", "-": "subtract({}, {})", "*": "multiply({}, {})",
            "/": "divide({}, {})"}  # fmt: skip
OPEN_ORDER = {"<": "less({0}, {1})", "<=": "at_most({0}, {1})",
              ">": "less({1}, {0})", ">=": "at_most({1}, {0})"}  # fmt: skip


PLAIN = (
    nodes.Literal, nodes.Setting, nodes.Compare, nodes.Same, nodes.Not, nodes.All, nodes.Any
)  # fmt: skip
"""What reads nothing but its parts, and is never refused."""


class Emitter(Struct, frozen=True):
    """Writes expressions as source, for entries named in *env* (name to shape)."""

    layout: Layout
    vocabulary: OneOf["exact", "open"]
    constants: dict[str, Any]
    env: dict[str, Shape] = field(default_factory=dict)
    in_promise: bool = False
    owner: str = ""
    """The decision or flag that a refusal of a table or of the calendar is told of."""

    @property
    def open(self) -> bool:
        """Return whether this is the vocabulary of answers still possible."""
        return self.vocabulary == "open"

    def within(self, entry: str, shape: Shape) -> "Emitter":
        """Return the emitter inside a loop that calls its entry *entry*."""
        return replace(self, env={**self.env, entry: shape})

    def constant(self, value: Any) -> str:
        """Return the spelling of *value*: itself, or a name that stands for it."""
        if value is None or type(value) in (bool, int, str):
            return repr(value) if not isinstance(value, int) or value >= 0 else f"({value})"
        name = f"K{len(self.constants)}"
        self.constants[name] = value
        return name

    def thunk(self, expr: Expr) -> str:
        """Return *expr* as a function of nothing."""
        return f"(lambda: {self.expr(expr)})"

    def expr(self, expr: Expr) -> str:
        """Return the source of *expr*."""
        match expr:
            case nodes.Literal(value=value) | nodes.Setting(value=value):
                return self.constant(value)
            case nodes.Fact() | nodes.Result() | nodes.Field() | nodes.Part():
                return self._guarded(expr)
            case nodes.Profile():
                return "profile"
            case nodes.DecisionDate():
                return "F[0]"
            case nodes.IsMissing(of=of):
                return self._missing(of)
            case nodes.Answered(of=of):
                return f"answered({self._name(of)})" if self.open else "True"
            case nodes.Default(of=of, otherwise=otherwise):
                return self._default(of, otherwise)
            case nodes.Lookup(name=name, keys=keys):
                return f"TABLES[{name!r}](T, {self.owner!r}, {', '.join(map(self.expr, keys))})"
            case nodes.Points(questionnaire=questionnaire, rater=rater):
                return self._points(questionnaire, rater)
            case nodes.PointsOf(questionnaire=questionnaire, answer=answer):
                return self._points_of(questionnaire, answer)
            case nodes.Fold():
                return self._fold(expr)
            case _:
                return self._operation(expr)

    def _operation(self, expr: Any) -> str:
        match expr:
            case nodes.Calculate() | nodes.Compare() | nodes.Same() | nodes.Contains():
                return self._pair(expr)
            case nodes.Not() | nodes.All() | nodes.Any() | nodes.If():
                return self._logic(expr)
            case _:
                return self._function(expr)

    def _pair(self, expr: nodes.Calculate | nodes.Compare | nodes.Same | nodes.Contains) -> str:
        match expr:
            case nodes.Calculate(op=op, left=left, right=right):
                form = (OPEN_OPS if self.open else EXACT_OPS)[op]
            case nodes.Compare(op=op, left=left, right=right):
                form = OPEN_ORDER[op] if self.open else f"({{}} {op} {{}})"
            case nodes.Same(left=left, right=right):
                form = f"{_sameness(left)}({{}}, {{}})" if self.open else "({} == {})"
            case nodes.Contains(member=left, several=right):
                form = "contains({}, {})" if self.open else "({} in {})"
            case _:
                assert_never(expr)
        if not self.open and isinstance(expr, nodes.Compare | nodes.Same):
            return form.format(*self._compared(left, right))
        return form.format(self.expr(left), self.expr(right))

    def _compared(self, left: Expr, right: Expr) -> tuple[str, str]:
        """Return both sides of a test of known values, in whole steps where that will do."""
        for one, other in ((left, right), (right, left)):
            if isinstance(one, nodes.Fact) and one.name in self.layout.scaled:
                scale = self.layout.scaled[one.name][1]
                sides = self.in_steps(left, scale), self.in_steps(right, scale)
                if sides[0] and sides[1] and other is not one:
                    return sides
        return self.expr(left), self.expr(right)

    def in_steps(self, expr: Expr, scale: int) -> str:
        """Return *expr* times *scale* as a whole number, or nothing where that is not at hand."""
        if isinstance(expr, nodes.Fact) and not self.in_promise:
            slot, own = self.layout.scaled.get(expr.name, (0, 0))
            return f"F[{slot}]" if own == scale else ""
        value = constant(expr)
        if isinstance(value, bool) or not isinstance(value, int | Fraction):
            return ""
        steps = whole(value * scale)
        return self.constant(steps) if type(steps) is int else ""

    def _logic(self, expr: nodes.Not | nodes.All | nodes.Any | nodes.If) -> str:
        match expr:
            case nodes.Not(of=of):
                return f"not_({self.expr(of)})" if self.open else f"(not {self.expr(of)})"
            case nodes.All(parts=parts) | nodes.Any(parts=parts):
                word = "and" if isinstance(expr, nodes.All) else "or"
                if not self.open:
                    return f"({f' {word} '.join(map(self.expr, parts))})"
                if word == "and":
                    return self._all(parts)
                return f"any_({', '.join(map(self.thunk, parts))})"
            case nodes.If(condition=condition, then=then, otherwise=otherwise):
                if not self.open:
                    return (
                        f"({self.expr(then)} if {self.expr(condition)} else {self.expr(otherwise)})"
                    )
                return f"if_({self.expr(condition)}, {self.thunk(then)}, {self.thunk(otherwise)})"
            case _:
                assert_never(expr)

    def _all(self, parts: tuple[Expr, ...]) -> str:
        """Return whether all *parts* hold: no at once where one that is known fails.

        Then only those in doubt are asked. Only where nothing can be refused or absent is
        the order of the parts free.
        """
        masks = [self.plain_facts(part) for part in parts]
        thunks = [self.thunk(part) for part in parts]
        if len(parts) < 2 or not all(masks):
            return f"all_({', '.join(thunks)})"
        exact = replace(self, vocabulary="exact")
        shut = " or ".join(
            f"(not F[-1] & {mask} and not {exact.expr(part)})"
            for mask, part in zip(masks, parts, strict=True)
        )
        left = ", ".join(
            f"F[-1] & {mask} and {thunk}" for mask, thunk in zip(masks, thunks, strict=True)
        )
        return f"(False if {shut} else all_left({left}))"

    def plain_facts(self, expr: Expr) -> int:
        """Return the bits of the facts *expr* reads, or 0 where it reads anything else."""
        mask = 0
        for node in every(expr):
            if isinstance(node, nodes.Fact) and not self.layout.is_optional(node.name):
                mask |= 1 << self.layout.facts[node.name]
            elif not isinstance(node, PLAIN):
                return 0
        return mask

    def _function(self, expr: Any) -> str:
        match expr:
            case nodes.Negate(of=of):
                return f"negate({self.expr(of)})" if self.open else f"(-{self.expr(of)})"
            case nodes.Absolute(of=of):
                return f"{'absolute' if self.open else 'abs'}({self.expr(of)})"
            case nodes.Extreme(how=how, parts=parts):
                name = {"min": "least", "max": "most"}[how] if self.open else how
                return f"{name}({', '.join(map(self.expr, parts))})"
            case nodes.Round(of=of, unit=unit, how=how, call=call):
                name = "rounded" if self.open else "round_to"
                step = self.constant(unit.numerator if unit.denominator == 1 else unit)
                return f"{name}(T, {call!r}, {self.expr(of)}, {step}, {how!r})"
            case nodes.As(of=of):
                return self.expr(of)
            case nodes.CountOf(of=of):
                return f"{'count_of' if self.open else 'len'}({self.expr(of)})"
            case nodes.YearsBetween(start=start, end=end):
                name = "years" if self.open else "years_between"
                return f"{name}({self.expr(start)}, {self.expr(end)})"
            case nodes.DaysBetween(start=start, end=end):
                return f"{'days' if self.open else 'days_between'}({self.expr(start)}, {self.expr(end)})"
            case nodes.Shift(day=day, period=period, sign=sign):
                name = "shifted" if self.open else "shift_or_refuse"
                return f"{name}({self.owner!r}, {self.expr(day)}, {self.expr(period)}, {sign})"
            case _:
                message = f"no meaning for {type(expr).__name__}"
                raise TypeError(message)

    def _name(self, expr: Any) -> str:
        """Return where a fact, a decision or a part stands, absent or not."""
        match expr:
            case nodes.Fact(name=name):
                return f"F[{self.layout.facts[name]}]"
            case nodes.Result(name=name):
                return f"use(D[{self.layout.decisions[name]}])"
            case nodes.Field(entry=entry, name=name):
                shape = self.env[entry]
                place = shape.place(name)
                spelt = f"{variable(entry)}[{place}]"
                return f"use({spelt})" if place >= shape.fields else spelt
            case nodes.Part(of=of, name=name):
                parts = getattr(of.type, "parts", ())
                place = [part for part, _ in parts].index(name)
                return f"part({self._name(of)}, {place})"
            case _:
                return self.expr(expr)

    def place_of(self, expr: Expr) -> str:
        """Return where a name stands, absent or not; of a part, where its whole stands."""
        return self._name(expr.of if isinstance(expr, nodes.Part) else expr)

    def _guarded(self, expr: Any) -> str:
        """Return the value of a name that is used: behind a test, or in a promise."""
        spelt = self._name(expr)
        if self.in_promise:
            return f"needed(T, {spelt})"
        if not self.open or (
            isinstance(expr, nodes.Fact) and not self.layout.is_optional(expr.name)
        ):
            return spelt
        return f"present({spelt})"

    def _missing(self, of: Expr) -> str:
        spelt = self.place_of(of)
        return f"missing({spelt})" if self.open else f"({spelt} is ABSENT)"

    def _default(self, of: Expr, otherwise: Expr) -> str:
        spelt = self._name(of)
        if self.open:
            return f"default({spelt}, {self.thunk(otherwise)})"
        return f"({spelt} if {spelt} is not ABSENT else {self.expr(otherwise)})"

    def _points(self, questionnaire: str, rater: str | None) -> str:
        questions = self.layout.questionnaires[questionnaire].questions
        slots = self.layout.answers(questionnaire, rater)
        parts = [
            f"points({self.constant(question.points)}, F[{slot}])"
            for question, slot in zip(questions, slots, strict=True)
        ]
        return f"add_all([{', '.join(parts)}])" if self.open else f"({' + '.join(parts) or '0'})"

    def _points_of(self, questionnaire: str, answer: nodes.Field) -> str:
        questions = self.layout.questionnaires[questionnaire].questions
        tables = self.constant(tuple(map(_points_table, questions)))
        return f"points({tables}[{variable(answer.entry)}[0]], {self._name(answer)})"

    def over(self, over: nodes.Over) -> str:
        """Return the source of the list a loop or a fold runs over."""
        of = over.of
        if isinstance(of, nodes.Fact) and of.name in self.layout.questionnaires:
            return f"questions(F, {self.constant(self._entry_slots(of.name))})"
        return self._guarded(of)

    def _entry_slots(self, name: str) -> tuple[tuple[int, ...], ...]:
        return self.layout.entry_slots(self.layout.questionnaires[name])

    def _fold(self, fold: nodes.Fold) -> str:
        inner = self.within(fold.entry, self.layout.over(fold.over, self.env))
        name = variable(fold.entry)
        source = self.over(fold.over)
        value = inner.expr(fold.value) if fold.value is not None else "1"
        where = inner.expr(fold.where) if fold.where is not None else None
        otherwise = self.thunk(fold.otherwise) if fold.otherwise is not None else "NO_OTHERWISE"
        finite = fold.value is not None and (
            is_finite(fold.value.type) or isinstance(fold.value.type, Period)
        )
        if not self.open:
            return _exact_fold(fold.how, name, source, value, where, otherwise)
        test = f"(lambda {name}: {where})" if where else "None"
        each = f"(lambda {name}: {value})"
        if fold.how == "count":
            return f"fold_count({source}, {test})"
        if fold.how in ("min", "max"):
            return f"fold_extreme({fold.how!r}, {finite}, {source}, {test}, {each}, {otherwise})"
        return f"fold_{fold.how}({source}, {test}, {each})"


def _exact_fold(
    how: str, name: str, source: str, value: str, where: str | None, otherwise: str
) -> str:
    test = f" if {where}" if where else ""
    walk = f"{value} for {name} in {source}{test}"
    match how:
        case "count":
            return f"sum(1 for {name} in {source}{test})"
        case "min" | "max":
            return f"first_or([{walk}], {how}, {otherwise})"
        case "sum":
            return f"sum([{walk}])"
        case _:
            return f"{how}({walk})"


def _sameness(expr: Expr) -> str:
    """Return the equality for *expr*: numbers and dates go by their ends, as tests do."""
    by_ends = is_numeric(expr.type) or isinstance(expr.type, Day)
    return "same_number" if by_ends else "same"


def variable(entry: str) -> str:
    """Return the name of the variable that holds the entry the author calls *entry*."""
    return f"e_{entry}"


def _points_table(question: Question) -> tuple[Value, ...] | None:
    return question.points
