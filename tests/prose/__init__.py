"""Decisions in plain sentences."""
