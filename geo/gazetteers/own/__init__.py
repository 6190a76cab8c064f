"""Gazetteers that the user hands over, of many forms, with source and licence."""
