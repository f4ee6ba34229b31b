"""What selection refuses, each refusal with what is wrong and why it may not go on."""


class SelectionError(Exception):
    """A refusal of this room: *what* is wrong, and *why* it is refused, in one clause each."""

    def __init__(self, what: str, why: str) -> None:
        super().__init__(what, why)
        self.what = what
        self.why = why

    def __str__(self) -> str:
        return f"{self.what}: {self.why}"


class EngineUnavailableError(SelectionError):
    """durable_rules cannot be used on this Python or machine, so nothing is cross-checked."""


class RowsRefusedError(SelectionError):
    """Rows that durable_rules would answer wrongly, or not at all. Nothing was opened."""


class ValuesRefusedError(SelectionError):
    """Values of one case that durable_rules could not compare exactly. Nothing was asked."""


class SelfCheckError(SelectionError):
    """durable_rules and the reference differ on a case made from the rows: not activated."""


class EngineFaultError(SelectionError):
    """durable_rules gave an answer that cannot be. The case has none; the next one has."""


class KernelClosedError(SelectionError):
    """The kernel was closed, and its rulesets with it."""
