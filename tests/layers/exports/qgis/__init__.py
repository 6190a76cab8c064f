"""Tests of `layers/exports/qgis`."""
