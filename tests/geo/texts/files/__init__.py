"""Tests of taking the text out of files."""
