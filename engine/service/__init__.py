"""The use cases as functions: values in, values out; nothing here prints or reads a clock.

Every result carries the exit code that a face ends with: 0 done, 1 the policy or case was
rejected or an answer is refused, 2 wrong use, 3 a fault of ours, 4 the engines disagreed.

Each use case is loaded when it is first asked for: a decision does not wait for the
checker, nor a check for the rules engine.
"""

from importlib import import_module
from typing import TYPE_CHECKING, Any, Final

from engine.service.problem import DONE, FAULT, REJECTED, WRONG_USE, Problem

if TYPE_CHECKING:
    from engine.service.batch import Batch, Reject, write_batch
    from engine.service.checking import Check, check
    from engine.service.comparing import Comparison, compare
    from engine.service.deciding import CaseText, Decision, decide, program
    from engine.service.exports import ExportText, decide_exports
    from engine.service.gridding import GridText, GridWish, import_grid
    from engine.service.keeping import write_record, write_whole
    from engine.service.listing import PolicyLine, SchemeLine, policies, schemes
    from engine.service.template import facts_template
    from engine.service.turning import Turn, would_change
    from engine.service.where import policy_folder

_HOME: Final = {
    "Batch": "batch",
    "Reject": "batch",
    "write_batch": "batch",
    "Check": "checking",
    "check": "checking",
    "Comparison": "comparing",
    "compare": "comparing",
    "CaseText": "deciding",
    "Decision": "deciding",
    "decide": "deciding",
    "program": "deciding",
    "ExportText": "exports",
    "decide_exports": "exports",
    "GridText": "gridding",
    "GridWish": "gridding",
    "import_grid": "gridding",
    "write_record": "keeping",
    "write_whole": "keeping",
    "PolicyLine": "listing",
    "SchemeLine": "listing",
    "policies": "listing",
    "schemes": "listing",
    "facts_template": "template",
    "Turn": "turning",
    "would_change": "turning",
    "policy_folder": "where",
}
"""In which module of this package each name stands."""


def __getattr__(name: str) -> Any:  # noqa: ANN401 - whatever stands there
    if name not in _HOME:
        message = f"module {__name__!r} has no attribute {name!r}"
        raise AttributeError(message)
    value = getattr(import_module(f"{__name__}.{_HOME[name]}"), name)
    globals()[name] = value
    return value


__all__ = [
    "DONE",
    "FAULT",
    "REJECTED",
    "WRONG_USE",
    "Batch",
    "CaseText",
    "Check",
    "Comparison",
    "Decision",
    "ExportText",
    "GridText",
    "GridWish",
    "PolicyLine",
    "Problem",
    "Reject",
    "SchemeLine",
    "Turn",
    "check",
    "compare",
    "decide",
    "decide_exports",
    "facts_template",
    "import_grid",
    "policies",
    "policy_folder",
    "program",
    "schemes",
    "would_change",
    "write_batch",
    "write_record",
    "write_whole",
]
