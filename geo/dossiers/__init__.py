"""Dossiers: the facts of one map, read from a folder, checked and audited."""
