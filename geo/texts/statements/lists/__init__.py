"""What lists, tables and labels say of each of their rows."""
