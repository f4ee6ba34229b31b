"""An order in which everything follows what it needs, and the circles where there is none."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

Graph = Mapping[str, Iterable[str]]


def in_order(graph: Graph) -> tuple[tuple[str, ...], tuple[tuple[str, ...], ...]]:
    """Return the names of *graph* with each after those it needs, and its circles.

    Otherwise names stay as they stand. A circle is a path that ends where it began, the
    shortest one through the first of the names that need each other; needed names that
    the graph does not have are passed over.
    """
    walk = _Walk({name: [each for each in needs if each in graph] for name, needs in graph.items()})
    for name in graph:
        walk.visit(name)
    return tuple(walk.done), tuple(_circle(walk.needs, knot) for knot in walk.knots)


@dataclass
class _Walk:
    """Tarjan's walk, which finds the sets of names that all need each other."""

    needs: Mapping[str, list[str]]
    done: list[str] = field(default_factory=list)
    knots: list[list[str]] = field(default_factory=list)
    _number: dict[str, int] = field(default_factory=dict)
    _low: dict[str, int] = field(default_factory=dict)
    _open: list[str] = field(default_factory=list)

    def visit(self, start: str) -> None:
        """Walk from *start* over everything it needs; without recursion, chains are long."""
        if start in self._number:
            return
        self._enter(start)
        trail = [(start, iter(self.needs[start]))]
        while trail:
            name, left = trail[-1]
            following = next(left, None)
            if following is None:
                trail.pop()
                self._leave(name, trail[-1][0] if trail else None)
            elif following not in self._number:
                self._enter(following)
                trail.append((following, iter(self.needs[following])))
            elif following in self._open:
                self._low[name] = min(self._low[name], self._number[following])

    def _enter(self, name: str) -> None:
        self._number[name] = self._low[name] = len(self._number)
        self._open.append(name)

    def _leave(self, name: str, above: str | None) -> None:
        if above is not None:
            self._low[above] = min(self._low[above], self._low[name])
        if self._low[name] != self._number[name]:
            return
        at = self._open.index(name)
        knot = sorted(self._open[at:], key=lambda each: self._number[each])
        del self._open[at:]
        self.done.extend(reversed(knot))
        if len(knot) > 1 or name in self.needs[name]:
            self.knots.append(knot)


def _circle(needs: Mapping[str, list[str]], knot: list[str]) -> tuple[str, ...]:
    """Return the shortest way from the first of *knot* back to itself."""
    first = min(knot, key=list(needs).index)
    came: dict[str, str] = {}
    edge = [first]
    for name in edge:
        for following in needs[name]:
            if following == first:
                way = [first, name]
                while way[-1] != first:
                    way.append(came[way[-1]])
                return (first, *reversed(way[1:-1]), first) if name != first else (first, first)
            if following in knot and following not in came:
                came[following] = name
                edge.append(following)
    message = f"no way from {first} back to itself"
    raise AssertionError(message)
