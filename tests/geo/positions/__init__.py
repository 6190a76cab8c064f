"""Tests of `geo/positions`."""
