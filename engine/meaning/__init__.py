"""Placeholder: replaced by this room's owner."""
