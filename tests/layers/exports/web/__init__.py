"""Tests of `layers/exports/web`."""
