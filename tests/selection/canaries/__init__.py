"""Known defects of durable_rules 2.0.28, each of which a program shows."""
