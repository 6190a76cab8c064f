"""Tests of planmap; the folders mirror the rooms."""
