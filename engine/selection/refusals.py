"""One constructor for each refusal: the words in one place, the checks where they belong."""

from collections.abc import Sequence

from engine.selection.errors import (
    EngineFaultError,
    EngineUnavailableError,
    KernelClosedError,
    RowsRefusedError,
    SelfCheckError,
    ValuesRefusedError,
)
from engine.selection.limits import (
    ALTERNATIVES,
    FIRST_CONDITIONS,
    GROUPS,
    LARGEST,
    PROPERTIES,
    RULES,
    SAME_CONDITIONS,
)

_RANGE = f"durable_rules compares whole numbers from {-LARGEST} to {LARGEST} exactly"


def unavailable(reason: str) -> EngineUnavailableError:
    """The library does not load, or its whole numbers are too short here."""
    return EngineUnavailableError("durable_rules cannot be used here", reason)


def column_named_twice(names: Sequence[str]) -> RowsRefusedError:
    """A refusal that names the column would not say which one it means."""
    twice = next(name for number, name in enumerate(names) if name in names[:number])
    return RowsRefusedError(f"column `{twice}` is named twice", "each column has its own name")


def no_test(row: int) -> RowsRefusedError:
    """`{"$and": []}` hangs the library, and a row that always holds needs no engine."""
    return RowsRefusedError(
        f"row {row} has an alternative without any test",
        "it always holds, and durable_rules hangs on an empty condition",
    )


def no_such_column(row: int, column: object, width: int) -> RowsRefusedError:
    """A test points outside the columns."""
    return RowsRefusedError(
        f"row {row} tests column {column!r}", f"there are {width} columns, counted from 0"
    )


def no_such_operator(row: int, column: str, op: object) -> RowsRefusedError:
    """The library accepts an operator it does not know, and the rule never fires."""
    return RowsRefusedError(
        f"row {row} compares `{column}` by {op!r}",
        "only <, <=, >, >=, == and != are exact in durable_rules",
    )


def constant_not_whole(row: int, column: str, constant: object) -> RowsRefusedError:
    """Text, floats, yes and no, and nothing are compared wrongly."""
    return RowsRefusedError(
        f"row {row} compares `{column}` with {constant!r}",
        f"durable_rules is exact for whole numbers alone, not for {type(constant).__name__}",
    )


def constant_too_large(row: int, column: str, constant: int) -> RowsRefusedError:
    """Past 63 bits two different numbers compare as equal."""
    return RowsRefusedError(f"row {row} compares `{column}` with {constant}", _RANGE)


def too_many_columns(columns: int) -> RowsRefusedError:
    """Error 302 of the library, met while a case is decided."""
    return RowsRefusedError(
        f"one alternative tests {columns} columns",
        f"a fact of durable_rules has at most {PROPERTIES} properties, three of them our own",
    )


def too_many_groups(groups: int) -> RowsRefusedError:
    """Each group is a ruleset with tables of its own."""
    return RowsRefusedError(
        f"the rows make {groups} groups of alternatives",
        f"one kernel holds {GROUPS}, which is {GROUPS * ALTERNATIVES} different alternatives",
    )


def too_many_rules(rules: int) -> RowsRefusedError:
    """Error 106 of the library."""
    return RowsRefusedError(f"a ruleset of {rules} rules", f"durable_rules takes {RULES}")


def too_many_first_conditions(conditions: int) -> RowsRefusedError:
    """Error 303 for any match at 512, an endless loop at 513."""
    return RowsRefusedError(
        f"a ruleset with {conditions} different first conditions",
        f"durable_rules finds its way among {FIRST_CONDITIONS}",
    )


def too_many_together(rules: int) -> RowsRefusedError:
    """Error 303 of the library, with the decision half made."""
    return RowsRefusedError(
        f"{rules} rules below one first condition",
        f"durable_rules holds 64 true conditions at once; {ALTERNATIVES} leave room",
    )


def too_many_the_same(rules: int) -> RowsRefusedError:
    """A crash of the library at 256."""
    return RowsRefusedError(
        f"{rules} rules end in the same condition",
        f"durable_rules crashes past {SAME_CONDITIONS}",
    )


def same_hash(first: str, second: str) -> RowsRefusedError:
    """The library knows a name by 32 bits only: a rule on one fires for the other."""
    return RowsRefusedError(
        f"the names `{first}` and `{second}` have the same 32-bit hash",
        "durable_rules would take one for the other",
    )


def wrong_width(width: int, wanted: int) -> ValuesRefusedError:
    """A missing value would make every test on it false, `!=` too."""
    return ValuesRefusedError(f"{width} values for {wanted} columns", "each column has its value")


def value_not_whole(column: str, value: object) -> ValuesRefusedError:
    """`true` equals 1, `"9"` is above 18 and a float loses pennies."""
    return ValuesRefusedError(
        f"`{column}` is {value!r}",
        f"durable_rules is exact for whole numbers alone, not for {type(value).__name__}",
    )


def value_too_large(column: str, value: int) -> ValuesRefusedError:
    """Past 63 bits the library clamps."""
    return ValuesRefusedError(f"`{column}` is {value}", _RANGE)


def closed() -> KernelClosedError:
    """The rulesets are gone."""
    return KernelClosedError("the kernel is closed", "its rulesets were deleted")


_ABANDONED = "its ruleset is abandoned, and opened anew for the next case"


def not_primed(answer: object) -> EngineFaultError:
    """The one rule that fires when a ruleset is opened did not, or not alone."""
    return EngineFaultError(f"durable_rules opened rows with {answer!r}", _ABANDONED)


def fact_not_taken(answer: object) -> EngineFaultError:
    """Neither "some rule is reached" nor "none is": a doubled or deferred fact."""
    return EngineFaultError(f"durable_rules answered a fact with {answer!r}", _ABANDONED)


def nothing_fired() -> EngineFaultError:
    """A rule was reached and then had nothing to say."""
    return EngineFaultError("durable_rules reached a rule that did not fire", _ABANDONED)


def fault(error: BaseException) -> EngineFaultError:
    """The library gave an error code, or ran out of memory."""
    return EngineFaultError(f"durable_rules failed ({error})", _ABANDONED)


def differs(
    case: dict[str, int], by_engine: Sequence[int], by_reference: Sequence[int]
) -> SelfCheckError:
    """The rows are not activated: the two engines would disagree on real cases."""
    shown = ", ".join(f"{name} {value}" for name, value in case.items())
    return SelfCheckError(
        f"with {shown} durable_rules selects rows {list(by_engine)}",
        f"the reference selects {list(by_reference)}, so these rows are not activated",
    )
