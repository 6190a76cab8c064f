"""Tests of `layers/exports`."""
