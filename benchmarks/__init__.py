"""How fast one decision is, beside other engines; `make bench-one` runs `benchmarks.one`."""
