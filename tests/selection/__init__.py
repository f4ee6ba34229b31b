"""The kernel over durable_rules, held against the reference."""
