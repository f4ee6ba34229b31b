"""An order by need, and circles."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from engine.language.order import in_order

names = st.sampled_from("abcdefgh")
graphs = st.dictionaries(names, st.lists(names))


def test_what_is_needed_comes_first_and_the_rest_stays_as_written() -> None:
    graph = {"x": ["b"], "a": [], "b": ["c"], "c": []}
    assert in_order(graph) == (("c", "b", "x", "a"), ())


def test_a_circle_comes_with_its_path() -> None:
    graph = {"a": ["b"], "b": ["c"], "c": ["b", "d"], "d": ["b"]}
    order, circles = in_order(graph)
    assert set(order) == set(graph)
    assert circles == (("b", "c", "b"),)


def test_needing_oneself_is_a_circle() -> None:
    assert in_order({"a": ["a"]})[1] == (("a", "a"),)


def test_a_long_circle_is_walked_in_the_direction_of_need() -> None:
    assert in_order({"a": ["b"], "b": ["c"], "c": ["a"]})[1] == (("a", "b", "c", "a"),)


def test_a_chain_of_ten_thousand_is_no_trouble() -> None:
    graph = {str(n): [str(n + 1)] for n in range(10_000)}
    order, circles = in_order(graph)
    assert order[0] == "9999"
    assert not circles


@given(graphs)
def test_each_follows_what_it_needs_unless_in_a_circle(graph: dict[str, list[str]]) -> None:
    order, circles = in_order(graph)
    assert sorted(order) == sorted(graph)
    for circle in circles:
        assert circle[0] == circle[-1]
        assert all(b in graph[a] for a, b in pairwise(circle))
    if not circles:
        place = {name: at for at, name in enumerate(order)}
        assert all(
            place[need] < place[name] for name in graph for need in graph[name] if need in graph
        )
