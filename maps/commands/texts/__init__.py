"""What `read`, `draft` and `geocode` do: a text is read, names are found."""
