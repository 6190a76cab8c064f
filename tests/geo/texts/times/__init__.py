"""Tests of times and of a text's own date."""
