"""Benchmarks: ratios against peers from one run, printed by `make bench`; no timed tests."""
