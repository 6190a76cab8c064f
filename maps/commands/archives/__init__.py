"""What the commands of `planmap archive` do; loaded when they are called."""
