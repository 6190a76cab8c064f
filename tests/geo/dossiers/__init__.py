"""Tests of `geo/dossiers`."""
