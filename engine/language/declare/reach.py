"""Rows that are never chosen, since an earlier row holds whenever they do.

Only plain tests of one quantity are compared, so what is reported is certain; what takes
arithmetic between quantities, or several earlier rows together, is left to proofs. The
value of a setting may change, so it counts as unknown.
"""

from collections.abc import Iterable, Iterator, Sequence

from engine.language.declare.ranges import Range
from engine.program.nodes import Expr, Fact, Setting
from engine.program.normal import Atom, Lists, Op, TooManyLists, lists
from engine.program.origin import Origin
from engine.program.program import Row
from engine.program.remake import remade
from engine.program.types import Members


def never_chosen(rows: Sequence[Row]) -> Iterator[tuple[Row, Row]]:
    """Yield each row of `choose: first` that is never chosen, with the earlier one to blame."""
    earlier: list[tuple[Row, Lists]] = []
    for row in rows:
        try:
            forms = lists(row.when and remade(row.when, _open))
        except TooManyLists:
            continue
        held = [form for form in forms if not _contradicts(form)]
        blame = next((other for other, weaker in earlier if held and _covers(weaker, held)), None)
        if blame is not None:
            yield row, blame
        earlier.append((row, forms))


def _open(expr: Expr) -> Expr:
    """Return a setting as something whose value is not known."""
    if isinstance(expr, Setting):
        return Fact(type=expr.type, name=f"setting {expr.name}", origin=Origin(expr.place))
    return expr


def _covers(weaker: Lists, forms: Iterable[tuple[Atom, ...]]) -> bool:
    """Return whether each of *forms* implies one of *weaker*."""
    return all(any(_implies(form, other) for other in weaker) for form in forms)


def _implies(form: tuple[Atom, ...], other: tuple[Atom, ...]) -> bool:
    return all(_told(form, atom) for atom in other)


def _told(form: tuple[Atom, ...], atom: Atom) -> bool:
    """Return whether *form* leaves *atom* no way to fail."""
    if atom in form:
        return True
    if isinstance(atom.quantity.left.type, Members) and _is_on_one(atom):
        return _places(form, atom.quantity.left) <= _places((atom,), atom.quantity.left)
    if atom.quantity.is_flag:
        return False
    return _range(form, atom).inside(_range((atom,), atom))


def _is_on_one(atom: Atom) -> bool:
    """Return whether *atom* asks something of the place of one level or choice alone."""
    return atom.quantity.kind in ("order", "member") and atom.quantity.right is None


def _places(form: Iterable[Atom], left: Expr) -> set[int]:
    """Return the members that *left* may be where *form* holds."""
    assert isinstance(left.type, Members)
    asked = [atom for atom in form if atom.quantity.left == left and _is_on_one(atom)]
    return {
        place
        for place in range(len(left.type.members))
        if all(_holds(atom, place) for atom in asked)
    }


def _holds(atom: Atom, place: int) -> bool:
    if atom.quantity.kind == "member":
        return (place == atom.quantity.place) is (atom.op == "==")
    return _compare(place * atom.quantity.scale, atom.op, atom.constant)


def _compare(left: int, op: Op, right: int) -> bool:
    match op:
        case "<":
            return left < right
        case "<=":
            return left <= right
        case ">":
            return left > right
        case ">=":
            return left >= right
        case "==":
            return left == right
        case "!=":
            return left != right


def _same_thing(one: Atom, other: Atom) -> bool:
    """Return whether both compare the same difference, however it is scaled."""
    quantity, wanted = one.quantity, other.quantity
    return not quantity.is_flag and quantity.left == wanted.left and quantity.right == wanted.right


def _contradicts(form: tuple[Atom, ...]) -> bool:
    """Return whether *form* never holds, as far as one quantity alone can tell."""
    return any(_clashes(form, atom) for atom in form)


def _clashes(form: tuple[Atom, ...], atom: Atom) -> bool:
    """Return whether what *form* says of what *atom* is about cannot all be so."""
    if isinstance(atom.quantity.left.type, Members) and _is_on_one(atom):
        return not _places(form, atom.quantity.left)
    if atom.quantity.is_flag:
        return any(each.quantity == atom.quantity and each.op != atom.op for each in form)
    return _range(form, atom).is_empty


def _range(form: tuple[Atom, ...], atom: Atom) -> Range:
    """Return what *form* says of the difference that *atom* is about."""
    known = Range()
    for each in form:
        if _same_thing(each, atom):
            known = known.narrowed(each)
    return known
