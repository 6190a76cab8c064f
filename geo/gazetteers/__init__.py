"""Gazetteers: names of places, ready to be found in a text."""
