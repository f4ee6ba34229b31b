"""Sentences for people, in which a name in angle brackets shows its value."""

from engine.diagnostics import Finding
from engine.diagnostics.catalogue import types as catalogue
from engine.language.environment import BAD, Scope
from engine.language.model import Template
from engine.language.typing.expression import typed
from engine.program.nodes import Expr
from engine.program.program import Text
from engine.program.types import Answers


def sentence(template: Template, scope: Scope, findings: list[Finding]) -> Text:
    """Return the parts of *template*; a name that cannot be used is reported and left out."""
    parts: list[str | Expr] = []
    for part in template.parts:
        if isinstance(part, str):
            parts.append(part)
            continue
        one = typed(part, scope, None, findings)
        if one is BAD:
            continue
        if isinstance(one.type, Answers):
            findings.append(catalogue.own_types(part.place, one.type.questionnaire))
        else:
            parts.append(one)
    return tuple(parts)
