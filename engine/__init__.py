"""Allot: an open resource-allocation rules engine for pooled health and social care."""
