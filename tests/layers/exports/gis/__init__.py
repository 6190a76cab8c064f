"""Tests of `layers/exports/gis`."""
