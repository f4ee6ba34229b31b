"""A decision once it is read: what goes into the program, and what others see of it."""

from collections.abc import Mapping

from msgspec import Struct, field

from engine.language.declare.frame import Column
from engine.language.environment import Signature
from engine.program.program import Decision


class Made(Struct, frozen=True):
    """A decision, None where it is wrong; its signature, None where even its type is.

    *columns* are those of an entry of each loop in it, by the loop's full name.
    """

    decision: Decision | None
    signature: Signature | None
    columns: Mapping[str, tuple[Column, ...]] = field(default_factory=dict)
