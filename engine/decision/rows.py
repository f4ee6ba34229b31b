"""The rows of a decision in the record: those that hold or may, and those that nearly held."""

from bisect import bisect_left
from operator import itemgetter

from msgspec import Struct

from engine.decision.alone import Alone
from engine.decision.changes import Changes
from engine.decision.conditions import Conditions, Failed
from engine.decision.evaluated import At
from engine.decision.names import Names
from engine.decision.nearly import Nearly, Placed, Written
from engine.decision.parts import settings_in
from engine.decision.seen import Reads, Seen
from engine.decision.sentences import Sentence
from engine.decision.weighed import Weighed
from engine.meaning.outcome import Made
from engine.program.nodes import Expr
from engine.program.normal import constant
from engine.program.program import Citation, Otherwise, Row, RulesBody


def cited(cite: Citation | None, basis: str | None) -> Written:
    """Return the citation as the author wrote it, and the basis where no source says it."""
    written: Written = {} if cite is None else {"cite": f"{cite.key} {cite.at}".rstrip()}
    return written if basis in (None, "sourced") else {**written, "basis": basis}


_bit = itemgetter(0)


def _read_by(then: Expr, names: Names) -> Reads | None:
    """Return what *then* reads; None where it is written out. A setting is read, constant or not."""
    written_out = constant(then) is not None and not settings_in(then)
    return None if written_out else Reads(then, names)


class Standing(Struct, frozen=True):
    """What is known of the rows of a place in one case: what fails, and which nearly held."""

    at: At
    failed: Failed
    nearly: list[Placed]


class RowForm:
    """One row, its standing parts written once."""

    __slots__ = ("_because", "_held", "_maybe", "_then", "_when", "id", "plain", "reads")

    def __init__(self, row: Row, names: Names) -> None:
        self.id = row.id
        self._because = Sentence(row.because)
        self._when = None if row.when is None else Reads(row.when, names, held=True)
        self._then = _read_by(row.then, names)
        because: Written = {"because": self._because.plain} if row.because else {}
        rest = {**because, **cited(row.cite, row.basis)}
        if row.added:
            rest["added"] = True
        self._held: Written = {"id": row.id, "held": "yes", **rest}
        self._maybe: Written = {"id": row.id, "held": "maybe", **rest}
        self.reads = () if self._when is None else self._when.plain or ()
        is_plain = self._when is None or self._when.plain is not None
        self.plain: Written | None = None
        """The row as it held, but for what it read, where that is always the same *reads*."""
        if is_plain and self._because.plain is not None and self._then is None:
            self.plain = self._held

    def held(self, seen: Seen, at: At, *, gives: bool) -> Written:
        """Return the row as it held; *gives* says whether its value was worked out."""
        written = self._held.copy()
        if self._because.plain is None:
            written["because"] = self._because.fill(seen, at)
        read = {} if self._when is None else self._when.show(seen, at)
        if self._then is not None and gives:
            read.update(self._then.show(seen, at))
        written["read"] = read
        return written

    def maybe(self, seen: Seen, at: At, questions: frozenset[str]) -> Written:
        """Return the row as it may hold, and the questions that this hangs on."""
        written = self._maybe.copy()
        if self._because.plain is None:
            written["because"] = self._because.fill(seen, at)
        if self._then is not None:
            self._then.show(seen, at)
        written["open"] = seen.names.keys(questions)
        return written


class RulesForm:
    """The rows of one decision, whose first has the bit *first* among those of its place."""

    def __init__(self, body: RulesBody, names: Names, place: Conditions, nearly: Nearly) -> None:
        self.first = nearly.add(body.rows)
        self.end = self.first + len(body.rows)
        self._gives_one = body.choose == "first"
        self._rows = tuple(RowForm(row, names) for row in body.rows)
        self._weighed = Weighed(body.rows, place)
        self._changes = Changes(body)
        self._alone = Alone(body.rows, names)
        self._otherwise = None if body.otherwise is None else OtherwiseForm(body.otherwise, names)

    def candidates(self, made: Made) -> int:
        """Return the bits of the rows that do not hold and might have changed the answer."""
        return self._changes.candidates(made) << self.first

    def write(
        self, made: Made, standing: Standing | None, seen: Seen, at: At, written: Written
    ) -> None:
        """Add to *written* what the rows say of the answer: which held, gave it, nearly held."""
        near = self._near(made, standing, seen, at)
        if made.possible:
            written["rows"] = self._shown(made, seen, at)
        if made.answer.state == "known":
            written["chosen"] = [self._rows[row].id for row in made.chosen]
            if not made.chosen and self._otherwise is not None:
                written["otherwise"] = self._otherwise.write(seen, at)
        elif made.answer.state == "open" and not made.certain and self._otherwise is not None:
            self._otherwise.weigh(seen, at)
        if near:
            written["nearly"] = near

    def _near(self, made: Made, standing: Standing | None, seen: Seen, at: At) -> list[Written]:
        """Return the rows that nearly held; the settings that were read are noted in *seen*."""
        changes = self._changes
        if made.near is not None:
            if made.weighed:
                self._alone.note(made.weighed, seen)
            placed = self._alone.write(made.near, changes.worth(made), seen) if made.near else []
        else:
            assert standing is not None
            self._weighed.note(standing.failed, seen, at)
            placed = self._between(standing.nearly)
        if changes.constant:
            return [row for _, row in placed]
        return [row for place, row in placed if changes.changes(place, made, seen, at)]

    def _between(self, nearly: list[Placed]) -> list[Placed]:
        """Return the rows of this decision among all that nearly held in its place."""
        start = bisect_left(nearly, self.first, key=_bit)
        end = bisect_left(nearly, self.end, lo=start, key=_bit)
        return [(bit - self.first, row) for bit, row in nearly[start:end]]

    def _shown(self, made: Made, seen: Seen, at: At) -> list[Written]:
        rows, certain = self._rows, made.certain
        all_held = certain == made.possible
        gives = made.chosen if self._gives_one else certain
        shown = []
        for place in made.possible:
            row = rows[place]
            if row.plain is not None and (all_held or place in certain):
                read = {}
                for key, name in row.reads:
                    read[key] = seen[name]
                written = row.plain.copy()
                written["read"] = read
            elif place in certain:
                written = row.held(seen, at, gives=place in gives)
            else:
                written = row.maybe(seen, at, made.open_rows.get(place, frozenset()))
            shown.append(written)
        return shown


class OtherwiseForm:
    """What holds where no row does."""

    def __init__(self, otherwise: Otherwise, names: Names) -> None:
        self._because = Sentence(otherwise.because)
        self._cited = cited(otherwise.cite, otherwise.basis)
        self._then = None if otherwise.then is None else _read_by(otherwise.then, names)

    def weigh(self, seen: Seen, at: At) -> None:
        """Note in *seen* what its value is worked out from, where it may yet be the answer."""
        if self._then is not None:
            self._then.show(seen, at)

    def write(self, seen: Seen, at: At) -> Written:
        """Return its reason and citation, and what its value was worked out from."""
        because = self._because.fill(seen, at)
        written: Written = {**({"because": because} if because else {}), **self._cited}
        if self._then is not None:
            written["read"] = self._then.show(seen, at)
        return written
