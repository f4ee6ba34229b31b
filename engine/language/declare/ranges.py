"""Which numbers are left once several plain tests of one quantity are known to hold."""

from fractions import Fraction

from msgspec import Struct
from msgspec.structs import replace

from engine.program.normal import Atom


class Range(Struct, frozen=True):
    """The numbers from *least* to *most* but those in *but*; an end may be left out itself."""

    least: Fraction | None = None
    most: Fraction | None = None
    least_out: bool = False
    most_out: bool = False
    but: frozenset[Fraction] = frozenset()

    def narrowed(self, atom: Atom) -> "Range":
        """Return this range with *atom* known to hold as well."""
        bound, is_whole = bound_of(atom), atom.quantity.kind == "order"
        step = Fraction(1, atom.quantity.scale)
        match atom.op:
            case "<" if is_whole:
                return self.below(bound - step, out=False)
            case ">" if is_whole:
                return self.above(bound + step, out=False)
            case "<" | "<=":
                return self.below(bound, out=atom.op == "<")
            case ">" | ">=":
                return self.above(bound, out=atom.op == ">")
            case "==":
                return self.below(bound, out=False).above(bound, out=False)
            case "!=":
                return replace(self, but=self.but | {bound})

    def below(self, most: Fraction, *, out: bool) -> "Range":
        """Return this range up to *most*, which with *out* is not in it."""
        if self.most is None or (most, not out) < (self.most, not self.most_out):
            return replace(self, most=most, most_out=out)
        return self

    def above(self, least: Fraction, *, out: bool) -> "Range":
        """Return this range from *least*, which with *out* is not in it."""
        if self.least is None or (least, out) > (self.least, self.least_out):
            return replace(self, least=least, least_out=out)
        return self

    @property
    def is_empty(self) -> bool:
        """Return whether no number is in it, as far as its ends tell."""
        if self.least is None or self.most is None:
            return False
        if self.least == self.most:
            return self.least_out or self.most_out or self.least in self.but
        return self.least > self.most

    def inside(self, other: "Range") -> bool:
        """Return whether every number in it is certainly in *other*."""
        if self.is_empty:
            return True
        if other.least is not None and (
            self.least is None or (self.least, self.least_out) < (other.least, other.least_out)
        ):
            return False
        if other.most is not None and (
            self.most is None or (self.most, not self.most_out) > (other.most, not other.most_out)
        ):
            return False
        return all(not self._may_be(number) for number in other.but)

    def _may_be(self, number: Fraction) -> bool:
        return not (
            number in self.but
            or (self.least is not None and (number, False) < (self.least, self.least_out))
            or (self.most is not None and (number, True) > (self.most, not self.most_out))
        )


def bound_of(atom: Atom) -> Fraction:
    """Return what the difference is compared with, unscaled."""
    if atom.quantity.kind == "sign":
        return atom.quantity.less
    return Fraction(atom.constant, atom.quantity.scale)
