"""One decision in the record: its answer, and what it was made from."""

from collections.abc import Iterable, Mapping
from typing import assert_never

from msgspec import Struct

from engine.decision.conditions import Conditions
from engine.decision.evaluated import At
from engine.decision.flags import FlagForms
from engine.decision.names import Names, made_brief
from engine.decision.nearly import Nearly, Written
from engine.decision.rows import RulesForm, Standing
from engine.decision.seen import Reads, Seen
from engine.decision.sentences import Sentence
from engine.decision.writing import Writer, possible, titles, writer
from engine.meaning.outcome import (
    Answer,
    Anything,
    Entry,
    Fitted,
    Made,
    Refusal,
    Rounding,
)
from engine.program.nodes import Expr, Round
from engine.program.program import (
    Decision,
    FitBody,
    InOrderBody,
    LoopBody,
    Program,
    RulesBody,
    SplitBody,
    ValueBody,
)
from engine.program.types import Entries, Parts, Type
from engine.program.values import decimal
from engine.program.walk import every, expressions


class Known(Struct, frozen=True):
    """What is known before any case."""

    program: Program
    names: Names


class Here(Struct, frozen=True):
    """Where a decision stands in a case: at the top, or in an entry."""

    at: At
    standing: Standing | None
    flags: list[Written]


class Forms:
    """The decisions that stand in one place: at the top, or in the entries of a loop."""

    def __init__(self, decisions: tuple[Decision, ...], path: str, known: Known) -> None:
        self._conditions = Conditions(known.names)
        self._nearly = Nearly(known.names, self._conditions)
        self._rules: list[tuple[str, RulesForm]] = []
        self._forms = {
            one.name: DecisionForm(one, f"{path}{one.name}", known, self._rules_of(one, known))
            for one in decisions
        }

    def _rules_of(self, decision: Decision, known: Known) -> RulesForm | None:
        if not isinstance(decision.body, RulesBody):
            return None
        form = RulesForm(decision.body, known.names, self._conditions, self._nearly)
        self._rules.append((decision.name, form))
        return form

    def first(self, names: Iterable[str]) -> None:
        """Write those called *names* before the others."""
        ordered = dict.fromkeys((*(name for name in names if name in self._forms), *self._forms))
        self._forms = {name: self._forms[name] for name in ordered}

    def write(
        self, made: Mapping[str, Made], seen: Seen, at: At, flags: list[Written]
    ) -> dict[str, object]:
        """Return the decisions by name; flags raised in the entries of loops go to *flags*."""
        here = Here(at, self._standing(made, seen, at), flags)
        return {name: form.write(made[name], seen, here) for name, form in self._forms.items()}

    def _standing(self, made: Mapping[str, Made], seen: Seen, at: At) -> Standing | None:
        if not any(made[name].evaluated and made[name].near is None for name, _ in self._rules):
            return None
        failed = self._conditions.failed(seen, at)
        candidates = 0
        for name, rules in self._rules:
            one = made[name]
            if one.evaluated and one.near is None:
                candidates |= rules.candidates(one)
        return Standing(at, failed, self._nearly.write(candidates, failed, seen, at))


class DecisionForm:
    """One decision of a program, or of the entries of a loop; *path* is its full name."""

    def __init__(
        self, decision: Decision, path: str, known: Known, rules: RulesForm | None
    ) -> None:
        names = known.names
        self._title = decision.title
        self._answer = AnswerForm(decision.type)
        self._because = Sentence(decision.because)
        applies = () if decision.applies_when is None else (decision.applies_when,)
        self._applies = tuple(Reads(expr, names) for expr in applies)
        body = decision.body
        self._reads = tuple(Reads(expr, names) for expr in (*applies, *_read_by(decision)))
        self._rules = rules
        self._loop = None
        if isinstance(body, LoopBody):
            self._loop = LoopForm(body, path, known)
        self._fit = FitForm(body, known.program) if isinstance(body, FitBody) else None
        self._rounded = _rounded_types(decision)

    def write(self, made: Made, seen: Seen, here: Here) -> Written:
        """Return the decision; flags raised in the entries of a loop are added to *here*.

        The settings that it read are listed with it, and noted in *seen* beside the others.
        """
        around, seen.used = seen.used, set()
        written = self._write(made, seen, here)
        if seen.used:
            written["settings"] = seen.names.in_order(seen.used)
            around |= seen.used
        seen.used = around
        return written

    def _write(self, made: Made, seen: Seen, here: Here) -> Written:
        written: Written = {"title": self._title, "state": made.answer.state}
        self._answer.write(made, seen.names, written)
        if made.answer.state == "absent":
            written["because"] = self._because.fill(seen, here.at)
        if made.evaluated:
            self._body(made, seen, here, written)
        else:
            _show(self._applies, seen, here.at, written)
        if made.answer.questions:
            written["questions"] = seen.names.keys(made.answer.questions)
        return written

    def _body(self, made: Made, seen: Seen, here: Here, written: Written) -> None:
        if self._reads:
            _show(self._reads, seen, here.at, written)
        if self._rules is not None:
            self._rules.write(made, here.standing, seen, here.at, written)
        if self._fit is not None:
            written["read"] = self._fit.read(seen)
            written["ranking"] = self._fit.write(made.ranking)
        if self._loop is not None and made.entries is not None:
            written["entries"] = self._loop.write(made.entries, seen, here)
            if made.order is not None:
                written["order_open"] = seen.names.keys(made.order)
        if made.roundings:
            written["roundings"] = [self._rounding(rounding) for rounding in made.roundings]

    def _rounding(self, rounding: Rounding) -> Written:
        write = self._rounded.get(rounding.call, _plainly)
        return {
            "call": rounding.call,
            "before": write(rounding.before),
            "after": write(rounding.after),
        }


def _show(reads: tuple[Reads, ...], seen: Seen, at: At, written: Written) -> None:
    read: Written = {}
    for each in reads:
        read.update(each.show(seen, at))
    if read:
        written["read"] = read


def _read_by(decision: Decision) -> tuple[Expr, ...]:
    """Return the expressions whose reading the decision shows; rows and entries show their own."""
    match decision.body:
        case ValueBody(value=value):
            return (value,)
        case SplitBody(whole=whole, shares=shares):
            return (whole, *(share.by for share in shares if share.by is not None))
        case InOrderBody(whole=whole, limits=limits):
            return (whole, *(limit for _, limit in limits if limit is not None))
        case FitBody() | RulesBody() | LoopBody():
            return ()
        case _:
            assert_never(decision.body)


def _rounded_types(decision: Decision) -> Mapping[str, Writer]:
    """Return how the values of each rounding point are written, by what the author wrote."""
    kinds: dict[str, set[Type]] = {}
    for expr in expressions(decision):
        for node in every(expr):
            if isinstance(node, Round):
                kinds.setdefault(node.call, set()).add(node.type)
    return {call: writer(next(iter(found))) for call, found in kinds.items() if len(found) == 1}


def _plainly(value: object) -> str:
    return decimal(value)  # type: ignore[arg-type]  # a rounding point has numbers


class AnswerForm:
    """How the answers of one decision are written."""

    def __init__(self, kind: Type) -> None:
        self._kind = kind
        self._write = writer(kind)
        self._titles = titles(kind)
        self._one = not isinstance(kind, Parts | Entries)
        self._parts = {}
        if isinstance(kind, Parts):
            self._parts = {name: (part, writer(part), titles(part)) for name, part in kind.parts}

    def write(self, made: Made, names: Names, written: Written) -> None:
        """Add to *written* the value or what is possible, and what may refuse it."""
        answer = made.answer
        state = answer.state
        if state == "known" and self._one:
            written["value"] = self._write(answer.value)
        elif state != "absent":
            self._apart(made, written)
        if answer.absent:
            written["may_not_apply"] = True
        if self._titles is not None or self._parts:
            self._entitle(made, written)
        if state in ("known", "open"):
            written["may_be_refused"] = [_refusal(each, names) for each in answer.refusals]

    def _apart(self, made: Made, written: Written) -> None:
        match made.answer.state:
            case "known" if made.parts:
                written["value"] = made_brief(made, self._kind, self._write)
            case "known" if self._parts:
                written["value"] = self._write(made.answer.value)
            case "open" if made.entries is None:
                written["possible"] = self._possible(made, made.answer)
            case "refused":
                self._refused(made, written)
            case _:
                pass

    def _possible(self, made: Made, answer: Answer) -> Written:
        if made.parts:
            return {name: self._part(name, part) for name, part in made.parts.items()}
        return possible(answer.possible or Anything(), self._kind)

    def _part(self, name: str, part: Answer) -> object:
        kind, write, _ = self._parts[name]
        if part.state == "known":
            return {"value": write(part.value)}
        return possible(part.possible or Anything(), kind)

    def _refused(self, made: Made, written: Written) -> None:
        refusals = made.answer.refusals
        written["by"] = list(dict.fromkeys(refusal.by for refusal in refusals))
        why = {refusal.by: refusal.detail for refusal in refusals if refusal.detail}
        if why:
            written["why"] = why
        if made.answer.possible is not None:
            written["possible"] = self._possible(made, made.answer)

    def _entitle(self, made: Made, written: Written) -> None:
        shown: Written = {}
        if self._titles is not None:
            shown.update(self._titles(made.answer))
        for name, (_, _, give) in self._parts.items():
            if give is not None and name in made.parts:
                shown.update(give(made.parts[name]))
        if shown:
            written["titles"] = shown


def _refusal(refusal: Refusal, names: Names) -> Written:
    written: Written = {"by": refusal.by}
    if refusal.detail:
        written["why"] = refusal.detail
    return {**written, "questions": names.keys(refusal.questions)}


class LoopForm:
    """The entries of a loop: the fields and decisions of each, by name."""

    def __init__(self, body: LoopBody, path: str, known: Known) -> None:
        self._entry = body.entry
        self._path = path
        self._columns = {name: kind for name, _, kind in body.columns}
        self._decisions = Forms(body.decisions, f"{path}.", known)
        self._flags = FlagForms(body.flags, known.names)

    def write(self, entries: tuple[Entry, ...], seen: Seen, around: Here) -> list[Written]:
        """Return the entries in their order; `for` is the question or the place as given."""
        return [self._one(entry, seen, around) for entry in entries]

    def _one(self, entry: Entry, seen: Seen, around: Here) -> Written:
        place: object = entry.question or entry.at + 1
        written: Written = {"for": place}
        for name, answer in entry.fields.items():
            written[name] = self._field(name, answer, entry.question, seen.names)
        raised: list[Written] = []
        at = {**around.at, self._entry: entry}
        written.update(self._decisions.write(entry.decisions, seen, at, raised))
        raised.extend(self._flags.write(entry.flags, seen, at))
        step = {"of": self._path, "for": place}
        for flag in raised:
            inner = flag.get("entry")
            flag["entry"] = [step, *inner] if isinstance(inner, list) else [step]
        around.flags.extend(raised)
        return written

    def _field(self, name: str, answer: Answer, question: str, names: Names) -> Written:
        written: Written = {"state": answer.state}
        kind = self._columns.get(name)
        if kind is not None:
            form = AnswerForm(names.answered(kind, question))
            form.write(Made(answer), names, written)
            written.pop("may_be_refused", None)
        return written


class FitForm:
    """How well each profile of a grid fits."""

    def __init__(self, body: FitBody, program: Program) -> None:
        self._grid = next(grid for grid in program.grids if grid.name == body.grid)
        asked = next(one for one in program.questionnaires if one.name == body.questionnaire)
        self._answers = tuple(asked.fact(one.name, body.rater) for one in asked.questions)

    def read(self, seen: Seen) -> Written:
        """Return the answers that were weighed; the grid is noted in *seen*."""
        seen.used.add(self._grid.name)
        return {seen.names.key(name): seen[name] for name in self._answers}

    def write(self, ranking: tuple[Fitted, ...]) -> list[Written]:
        """Return the profiles, best first."""
        return [self._one(fitted) for fitted in ranking]

    def _one(self, fitted: Fitted) -> Written:
        profile = self._grid.profiles.members[fitted.profile]
        return {
            "profile": profile.name,
            "title": profile.title,
            "musts_broken": _span(fitted.musts_broken),
            "distance": _span(fitted.distance),
            "broken": list(fitted.broken),
            "outside": {question: decimal(rating) for question, rating in fitted.outside},
            "best": fitted.best,
        }


def _span(ends: tuple[object, object]) -> object:
    least, most = (_plainly(end) for end in ends)
    return least if least == most else {"from": least, "to": most}
