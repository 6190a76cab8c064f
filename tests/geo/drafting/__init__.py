"""Tests of drafting a dossier and of its review."""
