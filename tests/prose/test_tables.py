"""Tables in plain text."""

from engine.prose.tables import Table

HEADS = ("", "Kind of cost", "Cost, a week")
ROWS = (("1.", "Support at home", "£96.50"), ("2.", "Care co-ordinator", "£1,038.00"))


def test_columns_stand_under_their_heads_and_figures_to_the_right() -> None:
    assert Table(HEADS, ROWS, frozenset((2,))).lines(80) == [
        "    Kind of cost       Cost, a week",
        "--  -----------------  ------------",
        "1.  Support at home          £96.50",
        "2.  Care co-ordinator     £1,038.00",
    ]


def test_text_is_wrapped_where_there_is_less_room() -> None:
    assert Table(HEADS, ROWS, frozenset((2,))).lines(30) == [
        "    Kind of cost  Cost, a week",
        "--  ------------  ------------",
        "1.  Support at          £96.50",
        "    home",
        "2.  Care             £1,038.00",
        "    co-ordinator",
    ]


def test_rows_stand_one_after_another_where_no_table_has_room() -> None:
    assert Table(HEADS, ROWS, frozenset((2,))).lines(20) == [
        "1. Kind of cost:",
        "    Support at home;",
        "    Cost, a week:",
        "    £96.50",
        "2. Kind of cost:",
        "    Care",
        "    co-ordinator;",
        "    Cost, a week:",
        "    £1,038.00",
    ]


def test_a_sum_stands_under_a_line() -> None:
    table = Table(
        ("", ""), (("NHS", "£2.00"), ("Council", "£1.00")), frozenset((1,)), ("Both", "£3.00")
    )
    assert table.lines(40) == [
        "NHS      £2.00",
        "Council  £1.00",
        "-------  -----",
        "Both     £3.00",
    ]


def test_no_rows_are_no_lines() -> None:
    assert Table((), ()).lines(40) == []
