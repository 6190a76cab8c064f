"""Rows of any file: read, checked, and told apart from what is wrong with them."""
