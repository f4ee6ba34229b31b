"""What `meaning` says of one case: for each decision, the answers still possible.

Values are those of `engine.program.types`. A decision is *known* when one answer is left
(it may still say that it can be refused, and by what), *absent* when it does not apply,
*refused*, or *open*. An open answer says what is possible; absence may be one of the
answers still possible.
"""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from fractions import Fraction
from types import MappingProxyType
from typing import Any, Final, NamedTuple, TypeAlias
from typing import Literal as OneOf

from msgspec import Struct

from engine.program.types import Numeric
from engine.program.values import ABSENT, Value

BestWord: TypeAlias = OneOf["yes", "no", "maybe"]
NONE: Final[Mapping[Any, Any]] = MappingProxyType({})
"""Nothing by any name."""

State: TypeAlias = OneOf["known", "open", "absent", "refused"]


class Some(Struct, frozen=True):
    """One of these: `bool`s of a yes/no, or places of a level's or choice's members."""

    members: frozenset[int]


class Between(Struct, frozen=True):
    """From *least* to *most*, both included: numbers, pence, dates, lengths; None is open."""

    least: Value | None
    most: Value | None


class Within(Struct, frozen=True):
    """Of several members: those certainly in it, and those possibly in it."""

    certain: frozenset[int]
    possible: frozenset[int]


class Anything(Struct, frozen=True):
    """Nothing is known: text, a list that was not given, a period with no limits."""


Possible: TypeAlias = Some | Between | Within | Anything


class Refusal(Struct, frozen=True):
    """What refuses or may refuse an answer, and the open questions it hangs on.

    *by* names it: `moderation.change_without_reason` (a flag or promise), `facs.band`
    (a decision whose rows clash or whose otherwise or table refuses). *detail* says why
    in plain words, naming rows, parts or keys.
    """

    by: str
    detail: str = ""
    questions: frozenset[str] = frozenset()


class Answer(NamedTuple):
    """The answer of a decision, or of one part of it.

    *value* is there when known (`ABSENT` when absent); *possible* when open, and when
    refused by a flag or promise if something would else have been possible. *absent*
    says that absence is one of the answers still possible. *refusals* refuse it (state
    refused) or may refuse it. *questions* are the open facts (full names) that can still
    change it, in no order.
    """

    state: State
    value: Value = ABSENT
    possible: Possible | None = None
    absent: bool = False
    refusals: tuple[Refusal, ...] = ()
    questions: frozenset[str] = frozenset()


class Rounding(Struct, frozen=True):
    """A rounding point that was passed: what the author wrote, and both values."""

    call: str
    before: Fraction
    after: Numeric


class Fitted(Struct, frozen=True):
    """How a profile (member place) fits: least and most musts broken and distance.

    *broken* are the questions whose must is certainly broken, *outside* those certainly
    outside what is expected, with the rating given. *best* says whether it ties at the
    top: yes, no or maybe.
    """

    profile: int
    musts_broken: tuple[int, int]
    distance: tuple[Numeric, Numeric]
    broken: tuple[str, ...]
    outside: tuple[tuple[str, Numeric], ...]
    best: BestWord


@dataclass(frozen=True, slots=True)
class Entry:
    """One entry of a loop: its fields as they stand, its decisions, its flags.

    *at* is its place (from 0) in what the loop runs over; *question* is set for a loop
    over a questionnaire.
    """

    at: int
    fields: Mapping[str, Answer]
    decisions: Mapping[str, "Made"]
    flags: tuple["Raised", ...] = ()
    question: str = ""
    carried: tuple[str, ...] = ()
    """The fields that are decisions of the loop it runs over."""
    loop: str = ""
    """The path of the loop: the decision's full name, then inner loops after a slash."""
    slots: Any = field(default=None, repr=False, compare=False)
    """What `meaning` keeps of the entry, to evaluate further expressions in it."""


class Made(NamedTuple):
    """What became of one decision.

    *certain* and *possible* are the places of the rows that certainly and possibly hold
    (each in the order written; every certain row is possible too). *chosen* are the rows
    that gave the answer when it is known: empty where `otherwise` did. *open_rows* gives
    the open questions of each row in doubt. *evaluated* is False where the rows were
    never reached, since the decision does not apply or something it needs is refused.
    *near* are the conditions that failed alone in their row, and *weighed* those that were
    read and name a setting; both by number, counted through the conjuncts of all rows.
    *near* is None where that was not looked at. Of a loop, *order* are the open questions on
    which the order of its entries hangs, None where that is settled; its answer is open
    while that, or anything decided in its entries, is.
    """

    answer: Answer
    certain: tuple[int, ...] = ()
    possible: tuple[int, ...] = ()
    chosen: tuple[int, ...] = ()
    open_rows: Mapping[int, frozenset[str]] = NONE
    evaluated: bool = True
    parts: Mapping[str, Answer] = NONE
    ranking: tuple[Fitted, ...] = ()
    entries: tuple[Entry, ...] | None = None
    order: frozenset[str] | None = None
    roundings: tuple[Rounding, ...] = ()
    near: tuple[int, ...] | None = None
    weighed: tuple[int, ...] = ()


def answers_in(entries: Iterable[Entry]) -> Iterator[Answer]:
    """Yield what is decided in *entries*, and what the loop that they run over decided."""
    for entry in entries:
        yield from (entry.fields[name] for name in entry.carried)
        for made in entry.decisions.values():
            yield made.answer
            yield from answers_in(made.entries or ())


class Raised(Struct, frozen=True):
    """A flag: raised, not raised, or maybe; `refused` where what it asks about is refused."""

    policy: str
    id: str
    state: OneOf["raised", "not_raised", "maybe", "refused"]
    questions: frozenset[str] = frozenset()


class Kept(Struct, frozen=True):
    """A promise: held, broken, open (not yet settled), or not evaluated.

    `refused` where what it speaks of is refused; `not_evaluated` for `never_falls`.
    """

    policy: str
    id: str
    state: OneOf["held", "broken", "open", "refused", "not_evaluated"]
    questions: frozenset[str] = frozenset()
