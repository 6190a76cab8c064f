"""Tests of what only Chinese texts have."""
