"""Tests of the names that are meant."""
