"""Formats that GIS and CAD read: files, folders and a database."""
