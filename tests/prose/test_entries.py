"""What a page says of the entries of a loop that is an answer."""

from engine.decision.decide import Decided, Engines, decide
from engine.decision.record import Told
from engine.prose import decision_text
from engine.prose.statement import statement_text
from tests.decision.test_loops import HALVES, SMALL, lines
from tests.decision.worlds import DAY, World, checked, world


def page(made: World, text: str, *, statement: bool = False) -> str:
    """Return the page of a case, without its breaks."""
    found = decide(Engines(made.program), Told("a", DAY, made.facts(text)), rank=True)
    assert isinstance(found, Decided)
    record = checked(found.record)
    said = (
        statement_text(record, made.program) if statement else decision_text(record, made.program)
    )
    return " ".join(said.split())


def test_why_entries_are_refused_is_said_once_and_names_them() -> None:
    made = world(SMALL, answers="p.d")
    text = page(made, lines("£20", "£2", "£30"))
    assert "Each line: 3 entries 1. Some and 3. Some: Half of it is refused: no row holds." in text
    many = page(made, lines(*["£20"] * 6))
    assert "4. Some and 2 more entries: Half of it is refused: no row holds." in many


def test_what_may_be_refused_says_so_in_its_cell_with_what_that_depends_on() -> None:
    text = page(world(SMALL, answers="p.d"), lines("not_known", "£2"))
    assert "1. Some: Half of it may still be refused: no row holds. This depends on" in text
    assert "£0.00, or refused" in text
    assert "These can still refuse an answer: - What does it cost? (entry 1" in text


def test_a_decision_in_an_entry_is_called_by_its_title_elsewhere() -> None:
    total = """
  total: {title: Total, type: money, value: sum(one.half for one in d)}
"""
    text = page(world(SMALL + total, answers="p.total"), lines("£20"))
    assert "Total: refused It is refused: Half of it: no row holds." in text


def test_an_open_loop_names_its_questions_and_says_that_its_order_is_open() -> None:
    text = page(world(HALVES, answers="p.d"), lines("£20", "not_known"))
    assert "Each line: 2 entries It depends on “What does it cost? (entry 2" in text
    assert "The order of the entries is not settled. It depends on “What does it cost?" in text
    assert "These questions can still change an answer; those that tell most come first: 1." in text
    assert "not settled" not in page(world(HALVES, answers="p.d"), lines("£20", "£30"))


def test_a_statement_of_accounts_says_which_sums_are_refused_and_why() -> None:
    text = page(world(SMALL, answers="p.d"), lines("£20", "£2", "not_known"), statement=True)
    assert "1. Some £20.00 refused" in text
    assert "£0.00, or refused" in text
    assert "Notes - 1. Some: Half of it is refused: no row holds." in text
