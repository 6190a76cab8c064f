"""Tests of what only English texts have."""
