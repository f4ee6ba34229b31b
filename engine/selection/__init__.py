"""Which rows hold for one case, selected by durable_rules inside its exact subset.

`Kernel` takes rows as alternatives of whole-number tests and a case as whole numbers. The
library is loaded when the first kernel opens; `available` says whether it can be.
"""

from engine.selection.errors import EngineUnavailableError, SelectionError
from engine.selection.kernel import Kernel
from engine.selection.library import available
from engine.selection.rows import Conjunction, Operator, Row, Test
from engine.selection.selection import Disagreement, Selection

__all__ = [
    "Conjunction",
    "Disagreement",
    "EngineUnavailableError",
    "Kernel",
    "Operator",
    "Row",
    "Selection",
    "SelectionError",
    "Test",
    "available",
]
