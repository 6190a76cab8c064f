"""Tests of rows of any file."""
