"""Reasons with their values filled in."""

from engine.decision.evaluated import At
from engine.decision.parts import names_in, settings_in
from engine.decision.seen import Seen
from engine.decision.wording import in_words
from engine.program.nodes import Expr, Field
from engine.program.program import Text
from engine.program.types import Answers, Type


class Sentence:
    """A `because`, filled in for a case; *plain* where there is nothing to fill in."""

    __slots__ = ("_settings", "_text", "plain")

    def __init__(self, text: Text) -> None:
        words = [part for part in text if isinstance(part, str)]
        self._text = text
        shown = (part for part in text if not isinstance(part, str))
        self._settings = tuple(name for part in shown for name in settings_in(part))
        self.plain = "".join(words) if len(words) == len(text) else None

    def fill(self, seen: Seen, at: At) -> str:
        """Return the sentence with the value of each expression in it."""
        if self.plain is not None:
            return self.plain
        seen.used.update(self._settings)
        return "".join(
            part if isinstance(part, str) else _in_words(part, seen, at) for part in self._text
        )


def _in_words(expr: Expr, seen: Seen, at: At) -> str:
    """Return a value as it stands inside a sentence, which goes on whether it is known or not."""
    answer, kind = seen.outcome.answer(expr, at), _kind(expr, seen, at)
    if answer.state != "open" or not answer.absent:
        return in_words(answer, kind)
    words = in_words(answer._replace(absent=False), kind)
    return words if words == "not known" else f"{words}, if it applies"


def _kind(expr: Expr, seen: Seen, at: At) -> Type:
    """Return the type of *expr*; of an answer to a question, that of the question."""
    if isinstance(expr.type, Answers):
        for name in names_in(expr):
            if isinstance(name, Field):
                return seen.names.answered(expr.type, at[name.entry].question)
    return expr.type
