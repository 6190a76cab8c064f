"""By when a thing is to come, and whether that lies ahead of the text."""
