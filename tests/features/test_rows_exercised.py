"""Every row and flag of every policy is exercised by a scenario, on each side of its condition.

It looks at what the scenarios before it decided, so it stands after them and runs with them.
"""

from engine import service
from tests.features.exercised import SEEN, Piece, pieces
from tests.features.world import SHIPPED

NEVER_CERTAIN = ("clusters.added_rated", "clusters.honos_rated", "clusters.recorded")
"""These ask whether something was answered, which is in doubt until it is, and never a no."""
DOUBTFUL_FLAG = ("clusters", "2013", "flags", "too_few_ratings")


def every_piece() -> dict[Piece, frozenset[bool]]:
    """Return every row and flag of the shipped policies that some scheme uses."""
    found: dict[Piece, frozenset[bool]] = {}
    lines, _ = service.schemes(SHIPPED)
    for line in lines:
        day = line.first_day
        while True:
            program = service.program(line.name, day, SHIPPED)
            found.update(pieces(program))
            if program.last_day is None or program.last_day == line.last_day:
                break
            day = program.last_day.fromordinal(program.last_day.toordinal() + 1)
    return found


def _seen(piece: Piece) -> set[bool | None]:
    """Return the sides on which a piece was seen; doubt is a side where there is no other."""
    seen = SEEN[piece]
    if piece[2] in NEVER_CERTAIN and None in seen:
        return seen | {False}
    return seen | {True} if piece == DOUBTFUL_FLAG and None in seen else seen


def test_every_row_is_exercised_on_each_side() -> None:
    assert SEEN, "run the folder: this looks at what the scenarios decided"
    lacking = [
        f"{policy} {version}: {where} {name} is never {'held' if side else 'not held'}"
        for (policy, version, where, name), sides in sorted(every_piece().items())
        for side in sorted(sides - _seen((policy, version, where, name)))
    ]
    assert not lacking, "\n".join(lacking)
