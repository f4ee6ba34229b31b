"""Which rows hold for one case, selected by durable_rules inside its exact subset.

`Kernel` takes rows as alternatives of whole-number tests and a case as whole numbers. The
library is loaded when the first kernel opens; `available` says whether it can be.
"""

from engine.selection.errors import EngineUnavailableError, SelectionError
from engine.selection.kernel import Kernel
from engine.selection.library import available
from engine.selection.rows import Conjunction, Operator, Row, Test

__all__ = [
    "Conjunction",
    "EngineUnavailableError",
    "Kernel",
    "Operator",
    "Row",
    "SelectionError",
    "Test",
    "available",
]
