"""What English texts are read with."""
