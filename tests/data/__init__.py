"""Tests of the dossier itself: its facts against each other and against what is published."""
