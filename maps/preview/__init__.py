"""A local preview of a site."""
