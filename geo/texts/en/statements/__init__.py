"""The words by which English says how far a thing has come."""
