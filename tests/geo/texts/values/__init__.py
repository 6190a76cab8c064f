"""Tests of numerals and units."""
