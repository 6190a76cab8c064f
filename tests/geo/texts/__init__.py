"""Tests of reading a text."""
