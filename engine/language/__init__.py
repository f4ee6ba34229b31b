"""From text to a typed program: YAML with places, expressions, checking, versions by day."""
