"""Gazetteers of one's own."""
