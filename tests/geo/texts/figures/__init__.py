"""Tests of figures: in words, tables and positions."""
