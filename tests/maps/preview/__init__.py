"""Tests of `maps/preview`."""
