"""From the trees of expressions to typed expressions, in the scope of one policy.

Every function takes the list that findings are added to. What cannot be used is `BAD`:
why has been reported, and what is built on it is `BAD` in silence.
"""

from engine.language.environment import Unusable
from engine.language.typing.cells import cell, span
from engine.language.typing.conditions import Condition, condition, when
from engine.language.typing.declared import declared, limited, members_named
from engine.language.typing.expression import fitting, typed
from engine.language.typing.found import AnswerSet
from engine.language.typing.functions import FUNCTIONS
from engine.language.typing.here import Typed
from engine.language.typing.kinds import describe, same_kind
from engine.language.typing.presence import Known, known_present
from engine.language.typing.references import answers, entry_name, grid, over, questionnaire
from engine.language.typing.sentences import sentence

__all__ = [
    "FUNCTIONS",
    "AnswerSet",
    "Condition",
    "Known",
    "Typed",
    "Unusable",
    "answers",
    "cell",
    "condition",
    "declared",
    "describe",
    "entry_name",
    "fitting",
    "grid",
    "known_present",
    "limited",
    "members_named",
    "over",
    "questionnaire",
    "same_kind",
    "sentence",
    "span",
    "typed",
    "when",
]
