"""The words by which Chinese says how far a thing has come."""
