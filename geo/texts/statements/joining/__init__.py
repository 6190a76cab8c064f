"""One statement of what several clauses say of one work."""
