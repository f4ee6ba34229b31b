"""The use cases: values in, values out."""
