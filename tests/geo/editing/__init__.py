"""Tests of the editing of dossiers."""
