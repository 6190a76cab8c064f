"""The hunt for what gets lost and what gets in; `make trust` runs a sample of it."""
