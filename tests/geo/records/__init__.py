"""Tests of reading and writing rows and files."""
