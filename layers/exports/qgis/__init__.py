"""A QGIS project: its tree, ground and print layout, beside the GeoPackages that it shows."""
