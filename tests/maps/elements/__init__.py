"""Tests of `maps/elements`."""
