"""What came of the people in some exports, as tables that go back."""

import csv
import io
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from msgspec import Struct

from engine.diagnostics import Finding, as_text
from engine.service.deciding import Decision
from engine.service.keeping import record_file, write_all
from engine.service.problem import DONE, REJECTED, WRONG_USE, Problem

REJECT_COLUMNS = ("file", "line", "column", "key", "code", "what is wrong", "what to do", "row")
_FORMULA = ("=", "+", "-", "@", "\t", "\r")


class Reject(Struct, frozen=True):
    """One thing that kept a person, or a line, from being decided."""

    finding: Finding
    column: str
    key: str
    row: str


class Batch(Struct, frozen=True):
    """What came of the people in some exports.

    *output* and *rejects* are tables (CSV) with a head. *decisions* are those made, in the
    order of the people; *rejected* counts people, and lines that are of nobody. *read* names
    the files that were read, and *warnings* reject nobody.
    """

    decisions: tuple[Decision, ...]
    rejected: int
    rejections: tuple[Reject, ...]
    output: str
    read: tuple[str, ...] = ()
    worst: int = DONE
    warnings: tuple[Finding, ...] = ()

    @property
    def rejects(self) -> str:
        """Return what was rejected and why, a row for each thing that is wrong."""
        return as_csv([REJECT_COLUMNS, *map(_reject_row, self.rejections)])

    @property
    def refused(self) -> int:
        """Return how many of the decisions refuse an answer of the scheme."""
        return sum(1 for one in self.decisions if one.refused)

    @property
    def exit_code(self) -> int:
        """Return 0 where all were decided, 1 where somebody was rejected or an answer refused.

        A worse one where the engines failed on somebody (3) or disagreed (4).
        """
        return max(self.worst, REJECTED if self.rejected or self.refused else DONE)

    def as_text(self, *, only_warnings: bool = False) -> str:
        """Return what is wrong, as people read it."""
        rejections = () if only_warnings else self.rejections
        return as_text([*self.warnings, *(reject.finding for reject in rejections)])

    @property
    def summary(self) -> str:
        """Return one line that says how many were decided."""
        made = len(self.decisions)
        said = f"{made} {'person' if made == 1 else 'people'} decided"
        if self.refused:
            said += f" ({self.refused} with an answer that is refused)"
        return f"{said}, {self.rejected} rejected"


def write_batch(
    batch: Batch, output: Path | None, rejects: Path | None, records: Path | None
) -> None:
    """Write the tables of *batch*, and into the folder *records* each decision's record.

    Each file appears whole, and none where one cannot be written. None of a place: that is
    not written.

    Raises:
        Problem: a file cannot be written; two would be one; or one that was read would be
            written over.
    """
    told = list(_records(batch, records)) if records is not None else []
    if rejects is not None:
        told.append((rejects, batch.rejects))
    if output is not None:
        told.append((output, batch.output))
    _check_targets(batch, [target for target, _ in told])
    write_all(dict(told))


def _check_targets(batch: Batch, targets: Sequence[Path]) -> None:
    taken = {Path(name).resolve() for name in batch.read}
    for target in targets:
        if target.resolve() in taken:
            message = f"`{target}` is read, or named twice, so it is not written"
            raise Problem(message, help="name another file", exit_code=WRONG_USE)
        taken.add(target.resolve())


def _records(batch: Batch, folder: Path) -> Iterator[tuple[Path, str]]:
    """Yield each record with the file it goes into."""
    named = Counter(record_file(one.name) for one in batch.decisions)
    for one in batch.decisions:
        file = record_file(one.name)
        if named[file] > 1:
            message = f"two records would be called `{file}`"
            raise Problem(message, help="the column under `case` has to tell people apart")
        yield folder / file, one.as_json()


def as_csv(rows: Iterable[Sequence[str]]) -> str:
    """Return *rows* as comma-separated values."""
    written = io.StringIO()
    writer = csv.writer(written, lineterminator="\n")
    writer.writerows([_harmless(cell) for cell in row] for row in rows)
    return written.getvalue()


def _harmless(cell: str) -> str:
    """Return *cell* so that no spreadsheet takes it for a formula; figures stay as they are."""
    if not cell.startswith(_FORMULA) or cell.lstrip("-").replace(".", "", 1).isdecimal():
        return cell
    return f"'{cell}"


def _reject_row(reject: Reject) -> tuple[str, ...]:
    finding = reject.finding
    also = "".join(f"; {place.file}:{place.line}: {what}" for place, what in finding.related)
    place = finding.place
    return (
        place.file,
        str(place.line),
        reject.column,
        reject.key,
        finding.code,
        f"{finding.message}{also}",
        finding.help,
        reject.row,
    )
