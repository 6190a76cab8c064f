"""What Chinese texts are read with."""
