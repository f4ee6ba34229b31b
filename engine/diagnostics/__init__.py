"""Findings: what is wrong, where, and what to do; and how a finding is drawn.

A finding is a value. Checks collect findings and never raise or print them.
"""

from engine.diagnostics.finding import Finding, Place, Severity, Source
from engine.diagnostics.render import as_github, as_json, as_text

__all__ = ["Finding", "Place", "Severity", "Source", "as_github", "as_json", "as_text"]
