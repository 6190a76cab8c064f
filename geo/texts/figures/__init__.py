"""The figures of a text, and the positions that it gives as numbers."""
