"""Tests of `layers/exports/tables`."""
