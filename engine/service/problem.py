"""What ends a use case early: a message of one line, or findings, with an exit code."""

from typing import Final

from engine.diagnostics import Finding

DONE: Final = 0
REJECTED: Final = 1
WRONG_USE: Final = 2
FAULT: Final = 3
DISAGREED: Final = 4


class Problem(Exception):
    """The use case cannot be done: *message* or *findings* say why, *help* what to do."""

    def __init__(
        self,
        message: str = "",
        *,
        help: str = "",  # noqa: A002 - the word findings use
        findings: tuple[Finding, ...] = (),
        exit_code: int = REJECTED,
    ) -> None:
        super().__init__(message)
        self.message = message
        self.help = help
        self.findings = findings
        self.exit_code = exit_code
