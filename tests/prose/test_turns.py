"""What is said of single ratings that would change a hint."""

from dataclasses import dataclass

from engine.prose.turns import MOST, turn_lines


@dataclass(frozen=True)
class Turn:
    question: str = "7 Mood"
    other: str = "2"
    best: tuple[str, ...] = ("3 Moderate",)
    steps: int = 1
    title: str = "Hint"
    given: str = "3"


def test_each_says_the_rating_and_what_would_fit_best() -> None:
    two = Turn(other="1", best=("1 Mild", "2 More"))
    assert turn_lines([Turn(), two]) == {
        "Hint": ["7 Mood at 2, not 3: 3 Moderate", "7 Mood at 1, not 3: 1 Mild and 2 More"]
    }


def test_only_the_nearest_are_named() -> None:
    lines = turn_lines([Turn(), Turn(question="6 Voices", other="0", steps=3)])
    assert lines == {"Hint": ["7 Mood at 2, not 3: 3 Moderate"]}


def test_where_no_rating_is_one_step_away_that_is_said_first() -> None:
    assert turn_lines([Turn(steps=2)])["Hint"] == [
        "No rating that is one step away would change it.",
        "7 Mood at 2, not 3: 3 Moderate",
    ]


def test_many_are_counted() -> None:
    lines = turn_lines([Turn(question=f"{at} Item") for at in range(MOST + 2)])["Hint"]
    assert len(lines) == MOST + 1
    assert lines[-1] == "and 2 more as near"


def test_a_hint_that_would_be_open_is_told_so() -> None:
    assert turn_lines([Turn(best=())])["Hint"] == ["7 Mood at 2, not 3: it would be open"]


def test_hints_stand_apart() -> None:
    assert list(turn_lines([Turn(), Turn(title="Other")])) == ["Hint", "Other"]
    assert turn_lines([]) == {}
