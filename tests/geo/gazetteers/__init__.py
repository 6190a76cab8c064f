"""Tests of `geo/gazetteers`."""
