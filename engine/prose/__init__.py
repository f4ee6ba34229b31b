"""Decisions in plain sentences, from records and the programs that made them."""

from engine.prose.page import decision_text

__all__ = ["decision_text"]
