"""A policy, block by block."""

from engine.diagnostics import Finding, Source
from engine.language.document import Mapping
from engine.language.model.policy import Policy
from engine.language.reading import values
from engine.language.reading.block import Block
from engine.language.reading.decisions import decision, flags, promises
from engine.language.reading.facts import fact, named_type, questionnaire
from engine.language.reading.settings import setting

_NAMED = ("sources", "types", "facts", "questionnaires", "settings", "decisions")
"""Blocks of names that others use."""


def policy(document: Mapping, source: Source, findings: list[Finding]) -> Policy:
    """Return the policy that *document* holds; what is wrong is added to *findings*."""
    block = Block.of(document, findings)
    types, no_types = block.named("types", named_type)
    facts, no_facts = block.named("facts", fact)
    questionnaires, no_questionnaires = block.named("questionnaires", questionnaire)
    settings, no_settings = block.named("settings", setting)
    decisions, no_decisions = block.named("decisions", decision)
    return Policy(
        name=block.text("policy"),
        version=block.text("version"),
        title=block.text("title"),
        in_force=values.stretch(block, "in_force"),
        owners=block.texts("owners"),
        sources=values.sources(block),
        types=types,
        facts=facts,
        questionnaires=questionnaires,
        settings=settings,
        decisions=decisions,
        flags=flags(block),
        promises=promises(block),
        source=source,
        failed=(*no_types, *no_facts, *no_questionnaires, *no_settings, *no_decisions),
        is_torn=any(key in block and not block.pairs(key) for key in _NAMED),
    )
