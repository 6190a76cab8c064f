"""How a layer's style is written for QGIS; GeoPackages and projects hold it."""
