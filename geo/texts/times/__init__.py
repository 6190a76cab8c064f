"""When: the times of a text, and its own date."""
