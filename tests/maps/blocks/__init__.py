"""Tests of `maps/blocks`."""
