"""Edits a dossier: acts become changes of single cells and features, kept in a journal."""
