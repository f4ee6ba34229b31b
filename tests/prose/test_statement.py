"""A pool at year end, as a statement of accounts."""

from pathlib import Path

from engine import service
from engine.shipped import policies_folder

EXAMPLES = Path(__file__).resolve().parents[2] / "examples"


def statement(name: str) -> list[str]:
    """Return the lines of the statement of an example."""
    case = service.CaseText.read(EXAMPLES / name)
    return service.decide(case, policies=policies_folder()).as_statement(100).splitlines()


def test_every_sum_stands_on_a_line_under_the_others() -> None:
    lines = statement("rotherham/year-end.yaml")
    sums = [line for line in lines if line.endswith(" a year") and line[:1].strip()]
    sums = [line for line in sums if "£" in line]
    assert any(line.startswith("Money in ") for line in sums)
    assert len({len(line) for line in sums}) == 1


def test_money_in_is_money_out() -> None:
    lines = statement("rotherham/year-end.yaml")
    money = {line.split("£")[0].strip(): line.split("£")[1] for line in lines if "£" in line}
    assert money["Money in"] == money["Money out"]


def test_a_shared_sum_has_its_parts_and_their_total() -> None:
    lines = statement("rotherham/year-end.yaml")
    start = next(at for at, line in enumerate(lines) if line.startswith("How overspends"))
    parts = [line.strip().split("  ")[0] for line in lines[start + 1 : start + 6]]
    assert parts == ["Other lines", "Risk pool", "Not committed", "Partners", "Together"]


def test_what_is_to_be_signed_and_what_is_illustrative_is_said() -> None:
    text = "\n".join(statement("rotherham/year-end.yaml"))
    assert "To be signed" in text
    assert "not a real account" in text


def test_what_stops_an_account_comes_first_and_no_promise_is_called_kept() -> None:
    text = (EXAMPLES / "oxfordshire" / "year-end.yaml").read_bytes()
    assert b"\xc2\xa358,400,000.00" in text
    wrong = text.replace("£58,400,000.00".encode(), "£58,400,000.01".encode())
    case = service.CaseText("year-end.yaml", wrong)
    decision = service.decide(case, policies=policies_folder())
    page = decision.as_statement(100)
    assert decision.exit_code == service.REJECTED
    assert page.index("WHAT STOPS THIS ACCOUNT") < page.index("Money in")
    assert "The lines plan £195,000,000.01 a year" in page.partition("Money in")[0]
    assert "To be signed" not in page
    assert "money in is money out: not settled while the account is stopped" in page
    assert ": kept" not in page
