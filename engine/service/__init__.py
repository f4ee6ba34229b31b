"""The use cases as functions: values in, values out; nothing here prints or reads a clock.

Every result carries the exit code that a face ends with: 0 done, 1 the policy or case was
rejected or an answer is refused, 2 wrong use, 3 a fault of ours, 4 the engines disagreed.
"""

from engine.service.checking import Check, check
from engine.service.comparing import Comparison, compare
from engine.service.deciding import CaseText, Decision, decide, program
from engine.service.gridding import GridText, GridWish, import_grid
from engine.service.keeping import write_record, write_whole
from engine.service.listing import (
    PolicyLine,
    SchemeLine,
    policies,
    schemes,
)
from engine.service.problem import DONE, FAULT, REJECTED, WRONG_USE, Problem
from engine.service.template import facts_template
from engine.service.turning import Turn, would_change
from engine.service.where import policy_folder

__all__ = [
    "DONE",
    "FAULT",
    "REJECTED",
    "WRONG_USE",
    "CaseText",
    "Check",
    "Comparison",
    "Decision",
    "GridText",
    "GridWish",
    "PolicyLine",
    "Problem",
    "SchemeLine",
    "Turn",
    "check",
    "compare",
    "decide",
    "facts_template",
    "import_grid",
    "policies",
    "policy_folder",
    "program",
    "schemes",
    "would_change",
    "write_record",
    "write_whole",
]
