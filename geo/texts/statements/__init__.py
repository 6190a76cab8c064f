"""What a text says was done, is under way or is promised, and by when."""
