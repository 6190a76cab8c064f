"""Tests of what is promised and what is reported."""
