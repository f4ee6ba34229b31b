"""The edges inside which durable_rules 2.0.28 was measured to be exact.

Past them the library gives an error code, a wrong answer, a hang or a crash, so every one
is refused here first. docs/adr/0003-durable-rules-behind-one-door.md tells them in words.
"""

from typing import Final

LARGEST: Final = 2**62 - 1
"""The greatest size of a constant or a value; past 2**63 - 1 the library clamps."""

ALTERNATIVES: Final = 60
"""Rules below one first condition: the library holds 64 conditions that are true at once."""

GROUPS: Final = 500
"""Groups of alternatives in one kernel, each a ruleset of its own."""

PROPERTIES: Final = 252
"""Properties of a fact, its own `id`, `sid` and group among them."""

RULES: Final = 4096
"""Rules of a ruleset."""

FIRST_CONDITIONS: Final = 511
"""Distinct first conditions of a ruleset; the library loops for ever at 513."""

SAME_CONDITIONS: Final = 255
"""Rules of a ruleset that end in the same condition; the library crashes at 256."""
